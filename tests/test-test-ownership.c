/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Long stories of creates, applies and merge patches by several managers, recorded from a real API server: after each write the
 * same fields belong to the same managers, and conflicts read the same. */

#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "support/golden.h"

#include <string.h>

typedef struct {
  GHashTable *objects;      /* path → JsonNode */
  GHashTable *schemas;      /* kind → KoprsTestSchema */
} World;

/* What one request is about. */
typedef struct {
  char *path;               /* without subresource and query */
  char *manager;
  const char *subresource;
  gboolean force;
  gboolean create;
  gboolean apply;
} Write;

static void
write_clear (Write *write)
{
  g_free (write->path);
  g_free (write->manager);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Write, write_clear)

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = koprs_test_node_parse (text, -1, &error);

  g_assert_no_error (error);
  return node;
}

static GPtrArray *
load (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".http", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_GOLDEN"), file, NULL);

  return golden_load (path);
}

static void
write_init (Write *self, const GoldenExchange *exchange, JsonNode *body)
{
  g_auto (GStrv) parts = g_strsplit (exchange->target, "?", 2);
  g_auto (GStrv) parameters = g_strsplit (parts[1], "&", -1);
  const char *type = g_hash_table_lookup (exchange->headers, "Content-Type");

  self->create = g_str_equal (exchange->method, "POST");
  self->apply = strstr (type, "apply") != NULL;
  self->subresource = g_str_has_suffix (parts[0], "/status") ? "status" : "";
  self->path = *self->subresource != '\0' ? g_strndup (parts[0], strlen (parts[0]) - strlen ("/status")) : g_strdup (parts[0]);
  if (self->create)
    {
      char *path = g_strdup_printf ("%s/%s", self->path, koprs_test_node_get_string (koprs_test_node_get (body, "metadata"), "name"));

      g_free (self->path);
      self->path = path;
    }
  for (guint i = 0; parameters[i] != NULL; i++)
    {
      if (g_str_has_prefix (parameters[i], "fieldManager="))
        self->manager = g_strdup (parameters[i] + strlen ("fieldManager="));
      self->force |= g_str_equal (parameters[i], "force=true");
    }
}

static KoprsTestSchema *
find_schema (World *world, const char *path)
{
  static const struct {
    const char *plural;
    const char *kind;
  } kinds[] = { { "/configmaps/", "ConfigMap" }, { "/podtemplates/", "PodTemplate" }, { "/services/", "Service" } };
  KoprsTestSchema *schema;
  const char *kind = "Widget";

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (path, kinds[i].plural) != NULL)
      kind = kinds[i].kind;
  schema = g_hash_table_lookup (world->schemas, kind);
  if (schema != NULL)
    return schema;
  if (!g_str_equal (kind, "Widget"))
    schema = koprs_test_schema_new_builtin ("", "v1", kind);
  else
    {
      g_autoptr (GPtrArray) definitions = load ("crd-apply-create");
      g_autoptr (JsonNode) definition = parse (((GoldenExchange *) g_ptr_array_index (definitions, 0))->body);

      schema = koprs_test_schema_new_custom (definition, "v1", NULL);
    }
  g_hash_table_insert (world->schemas, (gpointer) kind, schema);
  return schema;
}

static gint64
find_now (JsonNode *answer)
{
  JsonNode *list = koprs_test_node_find (answer, "metadata", "managedFields", NULL);
  const char *latest = "2026-11-23T00:00:00Z";
  g_autoptr (GDateTime) time = NULL;

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      const char *text = koprs_test_node_get_string (json_array_get_element (json_node_get_array (list), i), "time");

      if (text != NULL && strcmp (text, latest) > 0)
        latest = text;
    }
  time = g_date_time_new_from_iso8601 (latest, NULL);
  return g_date_time_to_unix (time);
}

static JsonNode *
run (KoprsTestSchema *schema, const Write *write, gint64 now, JsonNode *live, JsonNode *body, GError **error)
{
  KoprsTestWriter writer = { write->manager, write->subresource, now };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) changed = NULL;
  g_autoptr (JsonNode) object = NULL;

  if (write->create)
    changed = koprs_test_node_copy (body);
  else if (write->apply)
    changed = koprs_test_apply (schema, &writer, live, body, write->force, error);
  else
    changed = koprs_test_merge_patch_apply (live, body, error);
  if (changed == NULL)
    return NULL;
  object = koprs_test_decode_patched (schema, changed, NULL, KOPRS_TEST_VALIDATE_WARN, problems, error);
  g_assert_no_error (*error);
  koprs_test_defaults_fill (schema, object);
  if (!write->apply)
    koprs_test_managed_fields_update (schema, &writer, write->create ? NULL : live, object);
  return g_steal_pointer (&object);
}

/* The parts that this write can't touch are as before, and the storage's own as recorded. */
static JsonNode *
settle (KoprsTestSchema *schema, const Write *write, JsonNode *object, JsonNode *live, JsonNode *answer)
{
  static const char *const stamps[] = { "uid", "resourceVersion", "creationTimestamp", "generation", "namespace" };
  static const char *const allocated[] = { "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy" };
  JsonNode *metadata = koprs_test_node_get (object, "metadata");
  JsonNode *list = koprs_test_node_get (metadata, "managedFields");
  gboolean service = g_str_equal (koprs_test_schema_get_kind (schema), "Service");

  if (*write->subresource != '\0')
    {
      JsonNode *kept = koprs_test_node_copy (koprs_test_node_get (live, "metadata"));

      koprs_test_node_set (kept, "managedFields", koprs_test_node_copy (list));
      koprs_test_node_set (object, "metadata", kept);
      koprs_test_node_set (object, "spec", koprs_test_node_copy (koprs_test_node_get (live, "spec")));
      metadata = kept;
    }
  else if (koprs_test_schema_is_custom (schema))
    koprs_test_node_set (object, "status", koprs_test_node_copy (koprs_test_node_get (live, "status")));
  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    koprs_test_node_set (metadata, stamps[i], koprs_test_node_copy (koprs_test_node_find (answer, "metadata", stamps[i], NULL)));
  for (guint i = 0; service && i < G_N_ELEMENTS (allocated); i++)
    koprs_test_node_set (koprs_test_node_get (object, "spec"), allocated[i],
                         koprs_test_node_copy (koprs_test_node_find (answer, "spec", allocated[i], NULL)));
  if (live != NULL)
    koprs_test_managed_fields_settle (live, object);
  return koprs_test_decode_arrange (schema, object);
}

static void
replay (World *world, const GoldenExchange *exchange)
{
  g_autoptr (JsonNode) body = parse (exchange->body);
  g_autoptr (JsonNode) answer = parse (exchange->answer);
  g_auto (Write) write = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) object = NULL, settled = NULL;
  g_autofree char *text = NULL, *expected = NULL;
  KoprsTestSchema *schema;
  JsonNode *live;

  if (exchange->status == 422 || exchange->status == 400 || exchange->status == 404)
    return;
  write_init (&write, exchange, body);
  schema = find_schema (world, write.path);
  live = g_hash_table_lookup (world->objects, write.path);
  g_test_message ("%s %s %s", exchange->method, exchange->target, exchange->body);
  object = run (schema, &write, find_now (answer), live, body, &error);
  if (exchange->status >= 300)
    {
      g_assert_null (object);
      g_assert_error (error, KOPRS_TEST_STATUS, (int) exchange->status);
      g_assert_cmpstr (error->message, ==, koprs_test_node_get_string (answer, "message"));
      return;
    }
  g_assert_no_error (error);
  settled = settle (schema, &write, object, live, answer);
  text = koprs_test_node_to_text (settled);
  expected = koprs_test_node_to_text (answer);
  g_assert_cmpstr (text, ==, expected);
  g_hash_table_replace (world->objects, g_strdup (write.path), g_steal_pointer (&answer));
}

static void
the_same_fields_belong_to_the_same_managers (gconstpointer data)
{
  g_autoptr (GPtrArray) exchanges = load (data);
  World world = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref),
                  g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) koprs_test_schema_unref) };

  g_assert_cmpuint (exchanges->len, >=, 10);
  for (guint i = 0; i < exchanges->len; i++)
    replay (&world, g_ptr_array_index (exchanges, i));
  g_hash_table_unref (world.objects);
  g_hash_table_unref (world.schemas);
}

/* Somewhere in the tree a value is replaced or an item repeated. A wild mutation also makes keys null and leaves items without keys,
 * which nobody gets through validation. */
static void
mutate (GRand *rand, JsonNode *node, gboolean wild)
{
  static const char *const values[] = { "{}", "[]", "1", "-1.5", "true", "\"x\"", "[1,1]", "[\"y\",\"x\"]", "{\"name\":\"c1\"}",
                                        "null", "[{}]", "[null]", "{\"a\":null}", "[[1]]", "[{\"port\":80},{\"port\":80}]" };
  int n_values = wild ? (int) G_N_ELEMENTS (values) : 9;
  g_autoptr (GList) names = NULL;

  if (koprs_test_node_is_array (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint length = json_array_get_length (array);

      if (length > 0 && wild && g_rand_int_range (rand, 0, 4) == 0)
        json_array_add_element (array, koprs_test_node_copy (json_array_get_element (array, g_rand_int_range (rand, 0, (int) length))));
      for (guint i = 0; i < length; i++)
        mutate (rand, json_array_get_element (array, i), wild);
    }
  if (!koprs_test_node_is_object (node))
    return;
  names = json_object_get_members (json_node_get_object (node));
  for (GList *at = names; at != NULL; at = at->next)
    mutate (rand, koprs_test_node_get (node, at->data), wild);
  if (names != NULL && g_rand_int_range (rand, 0, 6) == 0)
    {
      g_autofree char *name = g_strdup (g_list_nth_data (names, (guint) g_rand_int_range (rand, 0, (int) g_list_length (names))));

      koprs_test_node_set (node, name, parse (values[g_rand_int_range (rand, 0, n_values)]));
    }
}

/* One body, twice: the second time there is nothing to do. */
static gboolean
apply_twice (KoprsTestSchema *schema, JsonNode *live, JsonNode *body, gboolean wild)
{
  KoprsTestWriter writer = { "fuzz", "", 1795500000 };
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) merged = koprs_test_apply (schema, &writer, live, body, TRUE, &error);
  g_autoptr (JsonNode) once = NULL, again = NULL, twice = NULL;

  g_assert_true ((merged == NULL) == (error != NULL));
  once = merged != NULL ? koprs_test_decode_patched (schema, merged, NULL, KOPRS_TEST_VALIDATE_WARN, problems, NULL) : NULL;
  if (once == NULL)
    return FALSE;
  again = koprs_test_apply (schema, &writer, once, body, TRUE, &error);
  g_assert_no_error (error);
  twice = koprs_test_decode_patched (schema, again, NULL, KOPRS_TEST_VALIDATE_WARN, problems, &error);
  g_assert_no_error (error);
  if (!wild)
    g_assert_true (koprs_test_managed_fields_settle (once, twice));
  return TRUE;
}

static void
mutated_bodies_do_no_harm_and_settle (void)
{
  g_autoptr (GPtrArray) exchanges = load ("managers-1");
  World world = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref),
                  g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) koprs_test_schema_unref) };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_applied = 0;

  for (guint i = 0; i < exchanges->len; i++)
    replay (&world, g_ptr_array_index (exchanges, i));
  for (guint round = 0; round < 1500; round++)
    {
      const GoldenExchange *exchange = g_ptr_array_index (exchanges, round % exchanges->len);
      gboolean wild = g_rand_boolean (rand);
      g_autoptr (JsonNode) body = parse (exchange->body);
      g_auto (Write) write = { NULL };
      JsonNode *live;

      write_init (&write, exchange, body);
      live = g_hash_table_lookup (world.objects, write.path);
      if (live == NULL || *write.subresource != '\0')
        continue;
      mutate (rand, body, wild);
      n_applied += apply_twice (find_schema (&world, write.path), live, body, wild);
    }
  g_assert_cmpuint (n_applied, >, 200);
  g_hash_table_unref (world.objects);
  g_hash_table_unref (world.schemas);
}

int
main (int argc, char **argv)
{
  static const char *const stories[] = { "managers-1", "managers-2", "kubectl-migration" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (g_getenv ("KOPRS_TEST_STORY") != NULL)
    g_test_add_data_func ("/test-ownership/story", g_getenv ("KOPRS_TEST_STORY"), the_same_fields_belong_to_the_same_managers);
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strconcat ("/test-ownership/the-same-fields-belong-to-the-same-managers/", stories[i], NULL);

      g_test_add_data_func (path, stories[i], the_same_fields_belong_to_the_same_managers);
    }
  g_test_add_func ("/test-ownership/mutated-bodies-do-no-harm-and-settle", mutated_bodies_do_no_harm_and_settle);
  return g_test_run ();
}
