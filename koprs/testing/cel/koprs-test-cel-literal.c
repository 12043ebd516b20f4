/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The inside of quoted texts. */

#include "koprs/testing/cel/koprs-test-cel-lexer.h"

#include <string.h>

static const char bad[] = "unable to unescape string";

/* Digits of a number; the lexer saw that they are there. */
static const char *
read_number (const char *at, int n, guint base, guint *value)
{
  for (*value = 0; n > 0; n--, at++)
    *value = *value * base + (guint) g_ascii_xdigit_value (*at);
  return at;
}

static const char *
append_code (GString *out, const char *at, gboolean bytes, const char **problem)
{
  gboolean wide = *at == 'u' || *at == 'U';
  guint value;

  if (wide && bytes)
    {
      *problem = bad;
      return NULL;
    }
  if (g_ascii_isdigit (*at))
    at = read_number (at, 3, 8, &value);
  else
    at = read_number (at + 1, *at == 'u' ? 4 : *at == 'U' ? 8 : 2, 16, &value);
  if (bytes)
    {
      g_string_append_c (out, (char) (guchar) value);
      return at;
    }
  if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
    {
      *problem = "invalid unicode code point";
      return NULL;
    }
  if (value == 0)
    g_string_append_c (out, '\0');
  else
    g_string_append_unichar (out, value);
  return at;
}

/* Behind the escape of which `at` is the letter. */
static const char *
append_escape (GString *out, const char *at, gboolean bytes, const char **problem)
{
  static const char letters[] = "abfnrtv\\'\"`?";
  static const char values[] = "\a\b\f\n\r\t\v\\'\"`?";
  const char *found = strchr (letters, *at);

  if (found == NULL)
    return append_code (out, at, bytes, problem);
  g_string_append_c (out, values[found - letters]);
  return at + 1;
}

GString *
koprs_test_cel_literal_decode (const KoprsTestCelToken *token, const char **problem)
{
  gboolean bytes = token->kind == KOPRS_TEST_CEL_TOKEN_BYTES;
  const char *at = token->text + bytes;
  const char *end = token->text + token->length;
  gboolean raw = *at == 'r' || *at == 'R';
  GString *out = g_string_new (NULL);
  int quotes;

  at += raw;
  quotes = end - at >= 6 && at[1] == at[0] && at[2] == at[0] ? 3 : 1;
  for (at += quotes, end -= quotes; at < end;)
    {
      if (*at == '\\' && !raw)
        {
          at = append_escape (out, at + 1, bytes, problem);
          if (at == NULL)
            {
              g_string_free (out, TRUE);
              return NULL;
            }
        }
      else if (*at == '\r')
        {
          /* All ends of lines are the same. */
          g_string_append_c (out, '\n');
          at += at + 1 < end && at[1] == '\n' ? 2 : 1;
        }
      else
        g_string_append_c (out, *at++);
    }
  return out;
}
