/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The functions of lists, addresses, URLs, quantities, versions, formats and patterns: each line of the data is an expression, what `self`
 * is in it, what a real server of 1.37 counts for it, and what it answers. */

#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "support/row-file.h"

typedef struct {
  char *expression;
  JsonNode *self;
  guint64 cost;
  char *answer;
} Row;

static void
check_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  KoprsTestCelVariable variable = { "self", koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN) };
  KoprsTestCelBinding self = { "self", row->self != NULL ? koprs_test_cel_value_new_json (arena, row->self, NULL) : NULL };
  KoprsTestCelBindings bindings = { .bindings = &self, .n_bindings = row->self != NULL };
  g_autoptr (KoprsTestCelProgram) program = koprs_test_cel_program_new (row->expression, &variable, row->self != NULL, &error);
  g_autoptr (GString) answer = g_string_new (NULL);
  KoprsTestCelResult result;

  g_assert_no_error (error);
  koprs_test_cel_program_plan (program, &error);
  g_assert_no_error (error);
  koprs_test_cel_program_run (program, &bindings, 10000000, arena, &result);
  if (koprs_test_cel_value_is_error (result.value))
    g_string_append (answer, "error: ");
  koprs_test_cel_value_format (arena, result.value, answer);
  g_assert_cmpstr (answer->str, ==, row->answer);
  g_assert_cmpuint (result.cost, ==, row->cost);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->expression);
  g_clear_pointer (&row->self, json_node_unref);
  g_free (row->answer);
  g_free (row);
}

static void
add_row (const char *const *fields, guint number)
{
  g_autofree char *path = g_strdup_printf ("/cel-libraries/%u", number);
  Row *row;

  row = g_new0 (Row, 1);
  row->expression = g_strdup (fields[0]);
  row->self = *fields[1] != '\0' ? json_from_string (fields[1], NULL) : NULL;
  row->cost = g_ascii_strtoull (fields[2], NULL, 10);
  row->answer = g_strdup (fields[3]);
  g_test_add_data_func_full (path, row, check_row, free_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  row_file_read ("cel-libraries.txt", 4, add_row);
  return g_test_run ();
}
