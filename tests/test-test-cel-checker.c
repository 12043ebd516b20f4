/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the checker says of expressions before they are ever evaluated: each row of the data has an expression, whether `self` has the
 * schema of the data ("schema"), anything ("dyn") or is not there (""), and what a real server of 1.37 finds: the type with the least and
 * the most that it can cost, or what is wrong. */

#include "koprs/testing/cel/koprs-test-cel-checker.h"
#include "koprs/testing/cel/koprs-test-cel-estimate.h"
#include "koprs/testing/cel/koprs-test-cel-parser.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef struct {
  JsonNode *table;
  KoprsTestCelLibrary *library;
} Fixture;

static char *
check (const Fixture *fixture, const char *expression, const char *self)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestCelAst) ast = koprs_test_cel_parse (expression, &error);
  const KoprsTestCelType *dyn = koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN);
  const KoprsTestCelShape *shape = NULL;        /* how large anything is, nobody knows */
  KoprsTestCelVariable variable = { "self", dyn };
  KoprsTestCelChecked checked;
  KoprsTestCelRange range;
  GString *text;

  if (g_str_equal (self, "schema"))
    shape = koprs_test_cel_shape_new_openapi (arena, koprs_test_node_get (fixture->table, "schema"), FALSE, "selfType");
  if (shape != NULL)
    variable.type = shape->type;
  if (ast == NULL || !koprs_test_cel_check (ast, fixture->library, &variable, *self != '\0', &checked, &error))
    return g_strdup (error->message);
  text = g_string_new (NULL);
  koprs_test_cel_type_format (checked.type, text);
  range = koprs_test_cel_estimate (ast, &checked, shape);
  g_string_append_printf (text, " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, range.min, range.max);
  return g_string_free (text, FALSE);
}

static void
each_row_is_checked_as_the_real_library_does (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "cel-checker.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  Fixture fixture = { NULL, NULL };
  JsonArray *rows;
  guint wrong = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  fixture.table = json_from_string (text, &error);
  g_assert_no_error (error);
  fixture.library = koprs_test_cel_library_new ();
  rows = json_node_get_array (koprs_test_node_get (fixture.table, "rows"));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *row = json_array_get_array_element (rows, i);
      const char *expected = json_array_get_string_element (row, 2);
      g_autofree char *actual = check (&fixture, json_array_get_string_element (row, 0), json_array_get_string_element (row, 1));

      if (g_str_equal (actual, expected))
        continue;
      wrong++;
      g_test_message ("%s\n  is  %s\n  not %s", json_array_get_string_element (row, 0), actual, expected);
    }
  g_assert_cmpuint (json_array_get_length (rows), >, 200);
  koprs_test_cel_library_free (fixture.library);
  json_node_unref (fixture.table);
  g_assert_cmpuint (wrong, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-cel-checker/each-row-is-checked-as-the-real-library-does", each_row_is_checked_as_the_real_library_does);
  return g_test_run ();
}
