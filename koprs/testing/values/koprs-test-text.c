/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

static void
append_quoted (GString *out, gunichar c)
{
  static const char plain[] = "\a\b\f\n\r\t\v\\\"";
  static const char letters[] = "abfnrtv\\\"";
  const char *found = c < 0x80 ? strchr (plain, (char) c) : NULL;

  if (found != NULL && c != 0)
    g_string_append_printf (out, "\\%c", letters[found - plain]);
  else if (c < 0x20 || c == 0x7f)
    g_string_append_printf (out, "\\x%02x", c);
  else if (c < 0x80 || g_unichar_isgraph (c))
    g_string_append_unichar (out, c);
  else
    g_string_append_printf (out, c > 0xffff ? "\\U%08x" : "\\u%04x", c);
}

char *
koprs_test_text_quote (const char *text)
{
  GString *out = g_string_new ("\"");

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char_validated (text, -1);

      /* A byte that is no character, as Go shows it. */
      if (c >= (gunichar) -2)
        g_string_append_printf (out, "\\x%02x", (guchar) *text++);
      else
        {
          append_quoted (out, c);
          text = g_utf8_next_char (text);
        }
    }
  g_string_append_c (out, '"');
  return g_string_free (out, FALSE);
}

gssize
koprs_test_text_find_base64_flaw (const char *text)
{
  gsize count = 0, padding = 0;
  gsize last = 0;

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (text[i] == '\n' || text[i] == '\r')
        continue;
      if (count % 4 == 0)
        last = i;
      if (text[i] == '=' && count % 4 >= 2)
        padding++;
      else if (padding > 0 || !(g_ascii_isalnum (text[i]) || text[i] == '+' || text[i] == '/'))
        return (gssize) i;
      if (padding > 0 && count % 4 == 3 && text[i] != '=')
        return (gssize) i;
      count++;
    }
  return count % 4 == 0 ? -1 : (gssize) last;
}

void
koprs_test_text_append_base64url (GString *out, const guint8 *data, gsize size)
{
  g_autofree char *text = g_base64_encode (data, size);

  for (char *at = text; *at != '\0' && *at != '='; at++)
    g_string_append_c (out, *at == '+' ? '-' : *at == '/' ? '_' : *at);
}
