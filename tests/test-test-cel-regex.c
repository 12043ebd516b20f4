/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Patterns mean what they mean in Go: each line of the data is a pattern, and the fault that Go finds in it or which texts it matches. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "koprs/testing/cel/koprs-test-cel-regex.h"
#include "support/row-file.h"

static void
free_row (gpointer data)
{
  g_strfreev (data);
}

static void
check_row (gconstpointer data)
{
  static const char *const texts[] = { "", "a", "ab1_ -", "x[y]\n", "aaaa", "{2}" };
  const char *const *row = data;
  g_autofree char *problem = NULL;
  g_autoptr (GRegex) regex = koprs_test_cel_regex_new (row[0], &problem);
  char matches[G_N_ELEMENTS (texts) + 1] = "";
  gsize begin, end;

  for (guint i = 0; regex != NULL && i < G_N_ELEMENTS (texts); i++)
    matches[i] = koprs_test_cel_regex_find (regex, texts[i], strlen (texts[i]), 0, &begin, &end) ? '1' : '0';
  g_assert_cmpstr (problem != NULL ? problem : matches, ==, row[1]);
}

static void
add_row (const char *const *fields, guint number)
{
  g_autofree char *path = g_strdup_printf ("/cel-regex/%u", number);
  g_autoptr (JsonNode) pattern = json_from_string (fields[0], NULL);
  char **row = g_new0 (char *, 3);

  row[0] = json_node_dup_string (pattern);
  row[1] = g_strdup (fields[1]);
  g_test_add_data_func_full (path, row, check_row, free_row);
}

/* Of the first branch there are 2^40 ways to try. */
static void
many_ways_take_no_time (void)
{
  static const char text[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaad";
  g_autofree char *problem = NULL;
  g_autoptr (GRegex) matches = koprs_test_cel_regex_new ("^((a|a)*[bc]|a*d)$", &problem);
  g_autoptr (GRegex) fails = koprs_test_cel_regex_new ("^((a|a)*[bc]|a*e)$", &problem);
  gsize begin, end;

  g_assert_true (koprs_test_cel_regex_find (matches, text, strlen (text), 0, &begin, &end));
  g_assert_cmpuint (begin, ==, 0);
  g_assert_cmpuint (end, ==, strlen (text));
  g_assert_false (koprs_test_cel_regex_find (fails, text, strlen (text), 0, &begin, &end));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cel-regex/many-ways-take-no-time", many_ways_take_no_time);
  row_file_read ("cel-regex.txt", 2, add_row);
  return g_test_run ();
}
