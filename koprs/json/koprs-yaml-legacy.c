/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-yaml-legacy.h"

#include <string.h>

static const char *
read_word (const char *text, gsize length)
{
  static const char *const words[][4] = {
    { "true", "y", "yes", "on" },
    { "false", "n", "no", "off" },
  };

  /* yes, Yes and YES, but not yEs. */
  for (gsize i = 2; i < length; i++)
    if (g_ascii_isupper (text[i]) != g_ascii_isupper (text[1]))
      return NULL;
  if (length > 1 && g_ascii_islower (text[0]) && g_ascii_isupper (text[1]))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize k = 1; k < G_N_ELEMENTS (words[i]); k++)
      if (strlen (words[i][k]) == length && g_ascii_strncasecmp (words[i][k], text, length) == 0)
        return words[i][0];
  return NULL;
}

/* After the sign: 0x1F, 0o17, 0b11, 0644; the digits begin at *start. */
static guint
read_radix (const char *digits, gsize *start)
{
  *start = 2;
  if (digits[0] != '0' || digits[1] == '\0')
    {
      *start = 0;
      return 10;
    }
  switch (digits[1])
    {
    case 'x':
    case 'X':
      return 16;
    case 'b':
    case 'B':
      return 2;
    case 'o':
    case 'O':
      return 8;
    default:
      *start = 1;
      return 8;
    }
}

static gboolean
read_integer (const char *text, gsize length, GString *out)
{
  g_autoptr (GString) plain = g_string_sized_new (length);
  gboolean negative = text[0] == '-';
  gsize sign = negative || text[0] == '+' ? 1 : 0;
  gsize start;
  guint radix;
  guint64 value;

  for (gsize i = sign; i < length; i++)
    if (text[i] != '_')
      g_string_append_c (plain, text[i]);
  radix = read_radix (plain->str, &start);
  if (radix == 10 && plain->len == length - sign)
    return FALSE;
  if (!g_ascii_string_to_unsigned (plain->str + start, radix, 0, G_MAXINT64, &value, NULL))
    return FALSE;
  g_string_printf (out, "%s%" G_GUINT64_FORMAT, negative ? "-" : "", value);
  return TRUE;
}

gboolean
koprs_yaml_legacy_read (const char *text, gsize length, GString *out)
{
  const char *word;

  if (length == 0 || length > 80)
    return FALSE;
  word = read_word (text, length);
  if (word != NULL)
    {
      g_string_assign (out, word);
      return TRUE;
    }
  return (g_ascii_isdigit (text[0]) || text[0] == '-' || text[0] == '+') && read_integer (text, length, out);
}
