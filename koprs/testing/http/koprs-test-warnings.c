/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-warnings.h"

/* In characters: of all texts together, and of one once that is too much. */
#define MAX_ALL (4 * 1024)
#define MAX_ONE 256

static gboolean
is_writable (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_iscntrl (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* Each text once, those that can be written. */
static GPtrArray *
choose (GPtrArray *warnings, glong *length)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = g_ptr_array_new ();

  *length = 0;
  for (guint i = 0; i < warnings->len; i++)
    {
      char *text = g_ptr_array_index (warnings, i);

      if (*text == '\0' || !g_hash_table_add (seen, text) || !is_writable (text))
        continue;
      g_ptr_array_add (chosen, text);
      *length += g_utf8_strlen (text, -1);
    }
  return chosen;
}

static void
append (SoupMessageHeaders *headers, const char *text)
{
  g_autoptr (GString) value = g_string_new ("299 - \"");

  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (value, '\\');
      g_string_append_c (value, *text);
    }
  g_string_append_c (value, '"');
  soup_message_headers_append (headers, "Warning", value->str);
}

void
koprs_test_warnings_write (GPtrArray *warnings, SoupMessageHeaders *headers)
{
  glong length;
  g_autoptr (GPtrArray) chosen = choose (warnings, &length);
  gboolean cut = length > MAX_ALL;
  glong written = 0;

  for (guint i = 0; i < chosen->len && (!cut || written < MAX_ALL); i++)
    {
      const char *text = g_ptr_array_index (chosen, i);
      g_autofree char *shown = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), cut ? MAX_ONE : G_MAXINT));

      append (headers, shown);
      written += g_utf8_strlen (shown, -1);
    }
}
