/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Objects sent to a real API server, and what it found wrong with them: the same causes are found here. Each recorded answer is a
 * Status with causes, or the object as it was accepted. */

#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/validation/koprs-test-validation.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "support/golden.h"

#include <string.h>

/* Which kind a collection holds: the last part of the path without the query. */
static const struct {
  const char *plural;
  const char *group;
  const char *kind;
} collections[] = {
  { "configmaps", "", "ConfigMap" },
  { "customresourcedefinitions", "apiextensions.k8s.io", "CustomResourceDefinition" },
  { "clusterroles", "rbac.authorization.k8s.io", "ClusterRole" },
  { "deployments", "apps", "Deployment" },
  { "jobs", "batch", "Job" },
  { "leases", "coordination.k8s.io", "Lease" },
  { "namespaces", "", "Namespace" },
  { "pods", "", "Pod" },
  { "replicasets", "apps", "ReplicaSet" },
  { "rolebindings", "rbac.authorization.k8s.io", "RoleBinding" },
  { "roles", "rbac.authorization.k8s.io", "Role" },
  { "secrets", "", "Secret" },
  { "services", "", "Service" },
  { "statefulsets", "apps", "StatefulSet" },
};

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

static KoprsTestSchema *
find_schema (const char *target, JsonNode *definition)
{
  g_autofree char *path = g_strndup (target, strcspn (target, "?"));
  const char *plural = strrchr (path, '/') + 1;

  if (g_str_equal (plural, "events"))
    return koprs_test_schema_new_builtin (strstr (path, "events.k8s.io") != NULL ? "events.k8s.io" : "", "v1", "Event");
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    if (g_str_equal (collections[i].plural, plural))
      return koprs_test_schema_new_builtin (collections[i].group, "v1", collections[i].kind);
  g_assert_nonnull (definition);
  return koprs_test_schema_new_custom (definition, "v1", NULL);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted: a real server finds the members of an object in random order. */
static char *
join_sorted (GPtrArray *texts)
{
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **) texts->pdata);
}

static char *
list_causes (GPtrArray *causes)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s %s %s", cause->field, cause->reason, cause->message));
    }
  return join_sorted (texts);
}

static char *
list_recorded (JsonNode *answer)
{
  JsonNode *causes = koprs_test_node_find (answer, "details", "causes", NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; koprs_test_node_is_array (causes) && i < json_array_get_length (json_node_get_array (causes)); i++)
    {
      JsonNode *cause = json_array_get_element (json_node_get_array (causes), i);

      g_ptr_array_add (texts, g_strdup_printf ("%s %s %s", koprs_test_node_get_string (cause, "field"),
                                               koprs_test_node_get_string (cause, "reason"),
                                               koprs_test_node_get_string (cause, "message")));
    }
  return join_sorted (texts);
}

static void
assert_same_spec (KoprsTestSchema *schema, JsonNode *object, JsonNode *answer)
{
  g_autoptr (JsonNode) arranged = koprs_test_decode_arrange (schema, object);
  g_autofree char *text = koprs_test_node_to_text (koprs_test_node_get (arranged, "spec"));
  g_autofree char *expected = koprs_test_node_to_text (koprs_test_node_get (answer, "spec"));

  g_assert_cmpstr (text, ==, expected);
}

static void
replay (const GoldenExchange *exchange, JsonNode *definition)
{
  g_autoptr (KoprsTestSchema) schema = find_schema (exchange->target, definition);
  g_autoptr (JsonNode) body = parse (exchange->body);
  g_autoptr (JsonNode) answer = parse (exchange->answer);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_autofree char *found = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) object = koprs_test_decode_body (schema, body, KOPRS_TEST_VALIDATE_WARN, problems, &error);

  g_test_message ("%s", exchange->body);
  g_assert_no_error (error);
  if (strstr (exchange->target, "/namespaces/default/") != NULL)
    koprs_test_node_set_string (koprs_test_node_ensure (object, "metadata"), "namespace", "default");
  koprs_test_defaults_fill (schema, object);
  koprs_test_validation_check (schema, object, NULL, causes, problems);
  found = list_causes (causes);
  expected = list_recorded (answer);
  g_assert_cmpstr (found, ==, expected);
  if (exchange->status == 201 && koprs_test_schema_is_custom (schema))
    assert_same_spec (schema, object, answer);
}

static void
finds_what_the_real_server_finds (gconstpointer data)
{
  g_autoptr (GPtrArray) exchanges = load (data);
  g_autoptr (JsonNode) definition = NULL;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const GoldenExchange *exchange = g_ptr_array_index (exchanges, i);

      if (g_str_equal (exchange->method, "PATCH"))
        definition = parse (exchange->body);
      else
        replay (exchange, definition);
    }
}

/* The recording of 422s about widgets, in the order of the real server. */
static void
messages_read_as_on_the_real_server (void)
{
  static const char *const names[] = { "cr-create-422-schema", "cr-create-422-type", "event-create-422-missing" };
  g_autoptr (GPtrArray) definitions = load ("crd-apply-create");
  g_autoptr (JsonNode) definition = parse (((GoldenExchange *) g_ptr_array_index (definitions, 0))->body);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) exchanges = load (names[i]);
      const GoldenExchange *exchange = g_ptr_array_index (exchanges, 0);
      g_autoptr (KoprsTestSchema) schema = find_schema (exchange->target, definition);
      g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
      g_autoptr (JsonNode) object = parse (exchange->body);
      g_autoptr (JsonNode) answer = parse (exchange->answer);
      g_autoptr (GError) error = NULL;

      koprs_test_defaults_fill (schema, object);
      g_assert_false (koprs_test_validation_check (schema, object, NULL, causes, NULL));
      koprs_test_status_set_invalid (&error, i < 2 ? "example.com" : "", koprs_test_schema_get_kind (schema),
                                     koprs_test_node_get_string (koprs_test_node_get (object, "metadata"), "name"), causes);
      g_assert_cmpstr (error->message, ==, koprs_test_node_get_string (answer, "message"));
    }
}

static char *
check_update (KoprsTestSchema *schema, const char *old_text, const char *new_text)
{
  g_autoptr (JsonNode) old = parse (old_text);
  g_autoptr (JsonNode) object = parse (new_text);
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  koprs_test_validation_check (schema, object, old, causes, NULL);
  return list_causes (causes);
}

static void
updates_keep_what_is_immutable (void)
{
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("", "v1", "ConfigMap");
  g_autofree char *uid = check_update (schema, "{\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}", "{\"metadata\":{\"name\":\"a\",\"uid\":\"abc\"}}");
  g_autofree char *fine = check_update (schema, "{\"metadata\":{\"name\":\"a\",\"uid\":\"1\"}}", "{\"metadata\":{\"name\":\"a\"}}");
  g_autofree char *data = check_update (schema, "{\"metadata\":{\"name\":\"a\"},\"data\":{\"a\":\"x\"},\"immutable\":true}",
                                        "{\"metadata\":{\"name\":\"a\"},\"data\":{\"a\":\"y\"},\"immutable\":true}");
  g_autofree char *thaw = check_update (schema, "{\"metadata\":{\"name\":\"a\"},\"immutable\":true}", "{\"metadata\":{\"name\":\"a\"}}");

  g_assert_cmpstr (uid, ==, "metadata.uid FieldValueInvalid Invalid value: \"abc\": field is immutable");
  g_assert_cmpstr (fine, ==, "");
  g_assert_cmpstr (data, ==, "data FieldValueForbidden Forbidden: field is immutable when `immutable` is set");
  g_assert_cmpstr (thaw, ==, "immutable FieldValueForbidden Forbidden: field is immutable when `immutable` is set");
}

/* What was wrong before, and did not change, does not stand in the way of other changes. */
static void
updates_judge_only_what_changed (void)
{
  g_autoptr (JsonNode) definition = parse (
      "{\"spec\":{\"group\":\"g\",\"names\":{\"kind\":\"X\"},\"versions\":[{\"name\":\"v1\",\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\","
      "\"properties\":{\"a\":{\"type\":\"integer\",\"maximum\":5},\"b\":{\"type\":\"integer\",\"maximum\":5},\"l\":{\"type\":\"array\","
      "\"x-kubernetes-list-type\":\"map\",\"x-kubernetes-list-map-keys\":[\"k\"],\"items\":{\"type\":\"object\",\"properties\":{\"k\":{"
      "\"type\":\"string\",\"default\":\"\"},\"v\":{\"type\":\"integer\",\"maximum\":5}}}}}}}}]}}");
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_custom (definition, "v1", NULL);
  g_autofree char *kept = check_update (schema, "{\"metadata\":{\"name\":\"x\"},\"a\":9,\"b\":1,\"l\":[{\"k\":\"q\",\"v\":9}]}",
                                        "{\"metadata\":{\"name\":\"x\"},\"a\":9,\"b\":2,\"l\":[{\"k\":\"p\",\"v\":1},{\"k\":\"q\",\"v\":9}]}");
  g_autofree char *changed = check_update (schema, "{\"metadata\":{\"name\":\"x\"},\"a\":9}", "{\"metadata\":{\"name\":\"x\"},\"a\":8}");

  g_assert_cmpstr (kept, ==, "");
  g_assert_cmpstr (changed, ==, "a FieldValueInvalid Invalid value: 8: a in body should be less than or equal to 5");
}

static void
finalizers_without_a_domain_are_frowned_upon (void)
{
  g_autoptr (JsonNode) definition = parse ("{\"spec\":{\"group\":\"g\",\"names\":{\"kind\":\"X\"},\"versions\":[{\"name\":\"v1\",\"schema\":"
                                           "{\"openAPIV3Schema\":{\"type\":\"object\"}}}]}}");
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_custom (definition, "v1", NULL);
  g_autoptr (JsonNode) object = parse ("{\"metadata\":{\"name\":\"x\",\"finalizers\":[\"nodomain\",\"a.b/c\",\"orphan\"]}}");
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (koprs_test_validation_check (schema, object, NULL, causes, warnings));
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (warnings, 0), ==,
                   "metadata.finalizers: \"nodomain\": prefer a domain-qualified finalizer name to avoid accidental conflicts with other "
                   "finalizer writers");
}

int
main (int argc, char **argv)
{
  static const char *const recordings[] = { "cr-validation", "builtin-validation", "crd-validation" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (recordings); i++)
    {
      g_autofree char *path = g_strconcat ("/test-validation/finds-what-the-real-server-finds/", recordings[i], NULL);

      g_test_add_data_func (path, recordings[i], finds_what_the_real_server_finds);
    }
  g_test_add_func ("/test-validation/messages-read-as-on-the-real-server", messages_read_as_on_the_real_server);
  g_test_add_func ("/test-validation/updates-keep-what-is-immutable", updates_keep_what_is_immutable);
  g_test_add_func ("/test-validation/updates-judge-only-what-changed", updates_judge_only_what_changed);
  g_test_add_func ("/test-validation/finalizers-without-a-domain-are-frowned-upon", finalizers_without_a_domain_are_frowned_upon);
  return g_test_run ();
}
