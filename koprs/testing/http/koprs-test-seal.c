/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-seal.h"

#include <string.h>

#define PRIME G_GUINT64_CONSTANT (0x100000001b3)
#define FORMAT ",\"sum\":\"%016" G_GINT64_MODIFIER "x\"}"
#define LENGTH (sizeof ",\"sum\":\"0123456789abcdef\"}" - 1)

/* FNV-1a. A single byte that differs always changes it, for every step can be undone. */
static guint64
add_bytes (guint64 sum, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    sum = (sum ^ (guchar) text[i]) * PRIME;
  return sum;
}

guint64
koprs_test_seal_close (guint64 before, GString *text, gsize start)
{
  guint64 sum = add_bytes (before, text->str + start, text->len - start);

  g_string_append_printf (text, FORMAT "\n", sum);
  return sum;
}

gboolean
koprs_test_seal_check (guint64 *seal, const char *line, gsize length)
{
  char end[LENGTH + 1];
  guint64 sum;

  if (length < LENGTH)
    return FALSE;
  sum = add_bytes (*seal, line, length - LENGTH);
  g_snprintf (end, sizeof end, FORMAT, sum);
  if (memcmp (line + length - LENGTH, end, LENGTH) != 0)
    return FALSE;
  *seal = sum;
  return TRUE;
}

char *
koprs_test_seal_text (const char *text)
{
  return g_strdup_printf ("%ssum %016" G_GINT64_MODIFIER "x\n", text, add_bytes (KOPRS_TEST_SEAL_BEGIN, text, strlen (text)));
}

gboolean
koprs_test_seal_check_text (const char *text)
{
  const char *end = g_strrstr (text, "sum ");
  g_autofree char *before = end != NULL ? g_strndup (text, end - text) : NULL;
  g_autofree char *again = before != NULL ? koprs_test_seal_text (before) : NULL;

  return g_strcmp0 (text, again) == 0;
}
