/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What expressions are worth: rows of tests/data/cel-rows.json, as the library that a real server evaluates with answers them. */

#include "koprs/testing/cel/koprs-test-cel-eval.h"
#include "koprs/testing/cel/koprs-test-cel-parser.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  JsonNode *table;
  KoprsTestCelLibrary *library;
} Fixture;

static const KoprsTestCelValue *
read_self (const Fixture *fixture, JsonNode *row, KoprsTestCelArena *arena)
{
  const char *name = koprs_test_node_get_string (row, "self");

  if (name == NULL)
    return koprs_test_cel_value_new_null ();
  return koprs_test_cel_value_new_json (arena, koprs_test_node_get (fixture->table, name),
                                        g_str_equal (name, "custom") ? koprs_test_node_get (fixture->table, "schema") : NULL);
}

/* "field: text" as the rows have it: a value, or which step failed. */
static char *
answer (const Fixture *fixture, JsonNode *row, guint64 *cost)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestCelAst) ast = koprs_test_cel_parse (koprs_test_node_get_string (row, "expr"), &error);
  KoprsTestCelBinding self = { "self", read_self (fixture, row, arena) };
  KoprsTestCelBindings bindings = { .bindings = &self, .n_bindings = 1 };
  KoprsTestCelResult result;
  GString *text;

  *cost = 0;
  if (ast == NULL)
    return g_strdup_printf ("compile: %s", error->message);
  if (!koprs_test_cel_plan (ast, fixture->library, &error))
    return g_strdup_printf ("program: %s", error->message);
  koprs_test_cel_evaluate (ast, fixture->library, &bindings, 0, arena, &result);
  *cost = result.cost;
  text = g_string_new (koprs_test_cel_value_is_error (result.value) ? "error: " : "value: ");
  koprs_test_cel_value_format (arena, result.value, text);
  return g_string_free (text, FALSE);
}

static char *
expected_answer (JsonNode *row)
{
  static const char *const fields[] = { "compile", "program", "error", "value" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (koprs_test_node_get (row, fields[i]) != NULL)
      return g_strdup_printf ("%s: %s", fields[i], koprs_test_node_get_string (row, fields[i]));
  return g_strdup ("value: ");
}

static void
each_row_is_answered_as_the_real_library_does (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "cel-rows.json", NULL);
  g_autofree char *text = NULL;
  gsize length;
  Fixture fixture;
  JsonArray *rows;
  guint wrong = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  fixture.table = koprs_test_node_parse (text, (gssize) length, NULL);
  fixture.library = koprs_test_cel_library_new ();
  rows = json_node_get_array (koprs_test_node_get (fixture.table, "rows"));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);
      guint64 cost;
      g_autofree char *expected = expected_answer (row);
      g_autofree char *actual = answer (&fixture, row, &cost);
      JsonNode *expected_cost = koprs_test_node_get (row, "cost");

      if (g_strcmp0 (actual, expected) == 0 && (expected_cost == NULL || (guint64) json_node_get_int (expected_cost) == cost))
        continue;
      wrong++;
      g_test_message ("%s\n  is  %s (%" G_GUINT64_FORMAT ")\n  not %s (%" G_GINT64_FORMAT ")", koprs_test_node_get_string (row, "expr"), actual,
                      cost, expected, expected_cost != NULL ? json_node_get_int (expected_cost) : -1);
    }
  g_assert_cmpuint (json_array_get_length (rows), >, 300);
  koprs_test_cel_library_free (fixture.library);
  json_node_unref (fixture.table);
  g_assert_cmpuint (wrong, ==, 0);
}

/* A limit stops what would cost more, even where `||` could go over an error. */
static void
the_limit_stops_an_expression (void)
{
  g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
  g_autoptr (KoprsTestCelLibrary) library = koprs_test_cel_library_new ();
  g_autoptr (KoprsTestCelAst) ast = koprs_test_cel_parse ("[1, 2, 3].all(x, [1, 2, 3].all(y, x + y > 0)) || true", NULL);
  KoprsTestCelResult result;

  g_assert_nonnull (ast);
  koprs_test_cel_evaluate (ast, library, NULL, 20, arena, &result);
  g_assert_true (result.exceeded);
  g_assert_true (koprs_test_cel_value_is_error (result.value));
  g_assert_cmpstr (result.value->text.data, ==, "operation cancelled: actual cost limit exceeded");
}

static void
expressions_that_are_too_deep_are_refused (void)
{
  static const struct {
    const char *open;
    const char *middle;
    const char *close;
  } cases[] = { { "(", "1", ")" }, { "[", "", "]" }, { "", "1", "+1" }, { "", "a", ".a" }, { "true?1:", "1", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (guint n = 0; n < 300; n++)
        g_string_append (text, cases[i].open);
      g_string_append (text, cases[i].middle);
      for (guint n = 0; n < 300; n++)
        g_string_append (text, cases[i].close);
      g_assert_null (koprs_test_cel_parse (text->str, &error));
      g_assert_true (g_str_has_prefix (error->message, "ERROR: <input>:-1:0: "));
    }
}

/* Formats of schemas know more spellings than the language does. */
static void
texts_with_a_format_are_read_as_the_format_has_them (void)
{
  static const struct {
    const char *format;
    const char *text;
    const char *value;
  } rows[] = {
    { "duration", "90m", "duration(\"5400s\")" },
    { "duration", "1 hour", "duration(\"3600s\")" },
    { "duration", "3 days, 2 hrs", "duration(\"259200s\")" },
    { "duration", "1w", "duration(\"604800s\")" },
    { "duration", "2 weeks", "duration(\"1209600s\")" },
    { "duration", "1 Day", "duration(\"86400s\")" },
    { "duration", "1.5 days", "duration(\"432000s\")" },
    { "duration", "1e3s", "duration(\"3s\")" },
    { "duration", "1 \302\265s", "duration(\"0.000001s\")" },
    { "duration", "10 nanoseconds", "duration(\"0.00000001s\")" },
    { "duration", "1 fortnight", "Invalid duration 1 fortnight: unable to parse 1 fortnight as duration" },
    { "date-time", "2020-01-02T03:04:05", "timestamp(\"2020-01-02T03:04:05Z\")" },
    { "date-time", "2020-01-02T03:04:05.123", "timestamp(\"2020-01-02T03:04:05.123Z\")" },
    { "date-time", "2020-01-02T3:04:05Z", "timestamp(\"2020-01-02T03:04:05Z\")" },
    { "date-time", "", "timestamp(\"1970-01-01T00:00:00Z\")" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
      g_autofree char *schema = g_strdup_printf ("{\"type\": \"string\", \"format\": \"%s\"}", rows[i].format);
      g_autoptr (JsonNode) openapi = json_from_string (schema, NULL);
      g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), rows[i].text);
      g_autoptr (GString) text = g_string_new (NULL);

      koprs_test_cel_value_format (arena, koprs_test_cel_value_new_json (arena, node, openapi), text);
      g_assert_cmpstr (text->str, ==, rows[i].value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-cel/each-row-is-answered-as-the-real-library-does", each_row_is_answered_as_the_real_library_does);
  g_test_add_func ("/test-cel/texts-with-a-format-are-read-as-the-format-has-them", texts_with_a_format_are_read_as_the_format_has_them);
  g_test_add_func ("/test-cel/the-limit-stops-an-expression", the_limit_stops_an_expression);
  g_test_add_func ("/test-cel/expressions-that-are-too-deep-are-refused", expressions_that_are_too_deep_are_refused);
  return g_test_run ();
}
