/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Patches sent to a real API server, and what became of the Deployment: the same comes out here. */

#include "koprs/testing/merge/koprs-test-strategic-patch.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "support/golden.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (text, -1, &error);

  g_assert_no_error (error);
  return node;
}

static GPtrArray *
load (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_GOLDEN"), "strategic-merge-patches.http", NULL);

  return golden_load (path);
}

static JsonNode *
run (KoprsTestSchema *schema, JsonNode *live, JsonNode *patch, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) changed = koprs_test_strategic_patch_apply (schema, live, patch, error);
  g_autoptr (JsonNode) object = NULL;

  if (changed == NULL)
    return NULL;
  object = koprs_test_decode_patched (schema, changed, NULL, KOPRS_TEST_VALIDATE_WARN, problems, error);
  if (object == NULL)
    return NULL;
  koprs_test_defaults_fill (schema, object);
  return koprs_test_decode_arrange (schema, object);
}

/* What the patches change; a controller annotated the object meanwhile. */
static void
assert_same (JsonNode *object, JsonNode *answer)
{
  static const char *const members[] = { "labels", "finalizers" };
  g_autofree char *text = koprs_test_node_to_text (koprs_test_node_get (object, "spec"));
  g_autofree char *expected = koprs_test_node_to_text (koprs_test_node_get (answer, "spec"));

  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *found = koprs_test_node_to_text (koprs_test_node_find (object, "metadata", members[i], NULL));
      g_autofree char *wanted = koprs_test_node_to_text (koprs_test_node_find (answer, "metadata", members[i], NULL));

      g_assert_cmpstr (found, ==, wanted);
    }
}

static void
patches_do_what_they_do_on_the_real_server (void)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("apps", "v1", "Deployment");
  g_autoptr (GPtrArray) exchanges = load ();
  g_autoptr (JsonNode) live = parse (((GoldenExchange *) g_ptr_array_index (exchanges, 0))->answer);
  g_autofree char *before = koprs_test_node_to_text (live);
  g_autofree char *after = NULL;

  g_assert_cmpuint (exchanges->len, >, 50);
  for (guint i = 1; i < exchanges->len; i++)
    {
      const GoldenExchange *exchange = g_ptr_array_index (exchanges, i);
      g_autoptr (JsonNode) patch = parse (exchange->body);
      g_autoptr (JsonNode) answer = parse (exchange->answer);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) object = NULL;

      g_test_message ("%s", exchange->body);
      object = run (schema, live, patch, &error);
      if (exchange->status == 200)
        {
          g_assert_no_error (error);
          assert_same (object, answer);
          continue;
        }
      g_assert_null (object);
      g_assert_error (error, KOPRS_TEST_STATUS, (int) exchange->status);
      g_assert_cmpstr (error->message, ==, koprs_test_node_get_string (answer, "message"));
    }
  after = koprs_test_node_to_text (live);
  g_assert_cmpstr (before, ==, after);
}

static void
mix (GRand *rand, JsonNode *node, guint depth)
{
  static const char *const names[] = { "$patch", "$retainKeys", "$setElementOrder/containers", "$deleteFromPrimitiveList/finalizers",
                                       "name", "containers", "finalizers", "labels" };
  static const char *const values[] = { "null", "\"delete\"", "\"replace\"", "1", "[]", "{}", "[{\"name\":\"c1\"}]", "[\"a\"]", "[[1]]" };
  JsonObjectIter iter;
  JsonNode *member;

  if (koprs_test_node_is_array (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      mix (rand, json_array_get_element (json_node_get_array (node), i), depth + 1);
  if (!koprs_test_node_is_object (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    mix (rand, member, depth + 1);
  if (g_rand_int_range (rand, 0, 4) == 0)
    koprs_test_node_set (node, names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))],
                         parse (values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]));
}

static void
mutated_patches_do_no_harm (void)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("apps", "v1", "Deployment");
  g_autoptr (GPtrArray) exchanges = load ();
  g_autoptr (JsonNode) live = parse (((GoldenExchange *) g_ptr_array_index (exchanges, 0))->answer);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint n_fine = 0;

  for (guint round = 0; round < 1500; round++)
    {
      const GoldenExchange *exchange = g_ptr_array_index (exchanges, 1 + round % (exchanges->len - 1));
      g_autoptr (JsonNode) patch = parse (exchange->body);
      g_autoptr (JsonNode) object = NULL;
      g_autoptr (GError) error = NULL;

      mix (rand, patch, 0);
      object = run (schema, live, patch, &error);
      n_fine += object != NULL;
      g_assert_true ((object == NULL) == (error != NULL));
    }
  g_assert_cmpuint (n_fine, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-strategic-patch/patches-do-what-they-do-on-the-real-server", patches_do_what_they_do_on_the_real_server);
  g_test_add_func ("/test-strategic-patch/mutated-patches-do-no-harm", mutated_patches_do_no_harm);
  return g_test_run ();
}
