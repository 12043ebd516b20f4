/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The expressions of mutations: each line of the data is what the expression is to be (an object to be applied, the operations of a patch,
 * or any value), the expression, what a real server of 1.37 counts for it, and what it makes of it. */

#include "koprs/testing/cel/koprs-test-cel-patch.h"
#include "koprs/testing/cel/koprs-test-cel-program.h"
#include "koprs/testing/validation/koprs-test-policy-scope.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "support/row-file.h"

typedef struct {
  char *use;
  char *expression;
  char *cost;
  char *answer;
} Row;

/* NULL: it may be used so. */
static char *
find_mismatch (const Row *row, const KoprsTestCelType *type)
{
  const char *wanted = g_str_equal (row->use, "apply") ? "Object" : "list(JSONPatch)";
  g_autoptr (GString) text = g_string_new (NULL);

  koprs_test_cel_type_format (type, text);
  if (g_str_equal (row->use, "any") || g_str_equal (text->str, wanted))
    return NULL;
  return g_strdup_printf ("compile: must evaluate to %s but got %s", wanted, text->str);
}

static char *
show (const Row *row, const KoprsTestCelValue *value)
{
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  GString *out = g_string_new (koprs_test_cel_value_is_error (value) ? "error: " : "value: ");

  if (koprs_test_cel_value_is_error (value) || g_str_equal (row->use, "any"))
    {
      g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();

      koprs_test_cel_value_format (arena, value, out);
      return g_string_free (out, FALSE);
    }
  node = g_str_equal (row->use, "apply") ? koprs_test_cel_patch_to_object (value, NULL, &problem)
                                         : koprs_test_cel_patch_to_operations (value, &problem);
  if (node == NULL)
    g_string_assign (out, "problem: ");
  else
    text = koprs_test_node_to_text (node);
  g_string_append (out, node == NULL ? problem : text);
  return g_string_free (out, FALSE);
}

static char *
answer (const Row *row, char **cost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (JsonNode) object = koprs_test_node_parse ("{\"a\":\"b\"}", -1, NULL);
  g_autoptr (KoprsTestPolicyScope) scope = koprs_test_policy_scope_new (arena, NULL, NULL);
  KoprsTestCelBinding binding = { "object", koprs_test_cel_value_new_json (arena, object, NULL) };
  KoprsTestCelBindings bindings = { .bindings = &binding, .n_bindings = 1 };
  guint n;
  const KoprsTestCelVariable *variables = koprs_test_policy_scope_list (scope, KOPRS_TEST_POLICY_VARIABLES, &n);
  g_autoptr (KoprsTestCelProgram) program = koprs_test_cel_program_new_patch (row->expression, variables, n, &error);
  KoprsTestCelResult result;
  char *mismatch;

  *cost = g_strdup ("-");
  if (program == NULL)
    return g_strdup_printf ("compile: compilation failed: %s", error->message);
  mismatch = find_mismatch (row, program->checked.type);
  if (mismatch != NULL)
    return mismatch;
  koprs_test_cel_program_plan (program, &error);
  g_assert_no_error (error);
  koprs_test_cel_program_run (program, &bindings, 10000000, arena, &result);
  g_free (*cost);
  *cost = g_strdup_printf ("%" G_GUINT64_FORMAT, result.cost);
  return show (row, result.value);
}

static void
check_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *cost = NULL;
  g_autofree char *got = answer (row, &cost);
  g_auto (GStrv) lines = g_strsplit (got, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\\n", lines);

  g_assert_cmpstr (joined, ==, row->answer);
  g_assert_cmpstr (cost, ==, row->cost);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->use);
  g_free (row->expression);
  g_free (row->cost);
  g_free (row->answer);
  g_free (row);
}

static void
add_row (const char *const *fields, guint number)
{
  g_autofree char *path = g_strdup_printf ("/cel-mutations/%u", number);
  Row *row;

  row = g_new0 (Row, 1);
  *row = (Row) { g_strdup (fields[0]), g_strdup (fields[1]), g_strdup (fields[2]), g_strdup (fields[3]) };
  g_test_add_data_func_full (path, row, check_row, free_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  row_file_read ("cel-mutations.txt", 4, add_row);
  return g_test_run ();
}
