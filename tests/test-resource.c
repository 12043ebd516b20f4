/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

#include "koprs/koprs-resource-private.h"

static const char pod_json[] =
  "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"web-1\",\"namespace\":\"prod\",\"uid\":\"u-1\","
  "\"resourceVersion\":\"41\",\"generation\":3,\"deletionTimestamp\":\"2026-01-02T03:04:05Z\","
  "\"labels\":{\"app\":\"web\",\"app.kubernetes.io/name\":\"w\\u00e9b\",\"empty\":\"\"},"
  "\"annotations\":{\"example.com/note\":\"a \\\"quoted\\\" note\",\"odd'key\":\"x\"},"
  "\"finalizers\":[\"example.com/a\",\"example.com/b\"],"
  "\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSet\",\"name\":\"web\",\"uid\":\"o-1\"}]},"
  "\"spec\":{\"replicas\":3,\"ratio\":0.5,\"whole\":3.0,\"exp\":3e0,\"big\":9223372036854775808,\"paused\":true,\"none\":null,"
  "\"containers\":[{\"name\":\"a\",\"image\":\"img:1\"},{\"name\":\"b\",\"image\":\"img:2\"}],\"\":\"unnamed\"},"
  "\"status\":{\"phase\":\"Running\",\"conditions\":["
  "{\"type\":\"Ready\",\"status\":\"False\",\"reason\":\"NotYet\",\"message\":\"wait\",\"observedGeneration\":2,"
  "\"lastTransitionTime\":\"2026-01-02T03:04:05Z\"},{\"type\":\"Bare\"},null,7]}}";

static KoprsResource *
new_resource (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static KoprsResource *
new_item (const char *json, KoprsKind *kind)
{
  g_autoptr (GError) error = NULL;
  KoprsBlob *blob = koprs_blob_new_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return koprs_resource_new_take_blob (blob, kind);
}

static void
metadata_have_getters (void)
{
  KoprsResource *pod = new_resource (pod_json);
  g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (pod);

  g_assert_cmpstr (koprs_resource_get_name (pod), ==, "web-1");
  g_assert_cmpstr (koprs_resource_get_namespace (pod), ==, "prod");
  g_assert_cmpstr (koprs_resource_get_uid (pod), ==, "u-1");
  g_assert_cmpstr (koprs_resource_get_resource_version (pod), ==, "41");
  g_assert_cmpint (koprs_resource_get_generation (pod), ==, 3);
  g_assert_cmpstr (koprs_resource_get_kind (pod), ==, "Pod");
  g_assert_cmpstr (koprs_resource_get_api_version (pod), ==, "v1");
  g_assert_true (kind == koprs_kind_pod ());
  g_assert_true (koprs_resource_is_being_deleted (pod));
  g_assert_true (koprs_resource_has_finalizer (pod, "example.com/b"));
  g_assert_false (koprs_resource_has_finalizer (pod, "example.com"));
  g_assert_false (koprs_resource_has_finalizer (pod, NULL));
  g_assert_finalize_object (pod);
}

static void
absent_metadata_are_null (void)
{
  const char *const texts[] = {
    "{}", " {\"metadata\":{}} ", "{\"metadata\":null,\"kind\":null,\"apiVersion\":\"\"}",
    "{\"metadata\":{\"name\":null,\"labels\":null,\"finalizers\":[],\"ownerReferences\":null,\"deletionTimestamp\":null},\"status\":7}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KoprsResource) resource = new_resource (texts[i]);

      g_assert_null (koprs_resource_get_name (resource));
      g_assert_null (koprs_resource_get_namespace (resource));
      g_assert_null (koprs_resource_get_uid (resource));
      g_assert_null (koprs_resource_get_resource_version (resource));
      g_assert_cmpint (koprs_resource_get_generation (resource), ==, 0);
      g_assert_null (koprs_resource_get_kind (resource));
      g_assert_null (koprs_resource_get_api_version (resource));
      g_assert_null (koprs_resource_dup_resource_kind (resource));
      g_assert_null (koprs_resource_get_label (resource, "app"));
      g_assert_null (koprs_resource_get_annotation (resource, "app"));
      g_assert_false (koprs_resource_is_being_deleted (resource));
      g_assert_false (koprs_resource_has_finalizer (resource, "x"));
      g_assert_false (koprs_resource_is_owned_by (resource, resource));
      g_assert_null (koprs_resource_find_condition (resource, "Ready"));
    }
}

static void
properties_say_the_same_as_the_getters (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);
  g_autofree char *name = NULL;
  g_autofree char *namespace_ = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *version = NULL;

  g_object_get (pod, "name", &name, "namespace", &namespace_, "uid", &uid, "resource-version", &version, NULL);
  g_assert_cmpstr (name, ==, "web-1");
  g_assert_cmpstr (namespace_, ==, "prod");
  g_assert_cmpstr (uid, ==, "u-1");
  g_assert_cmpstr (version, ==, "41");
}

static void
labels_and_annotations_are_decoded_once (void)
{
  KoprsResource *pod = new_resource (pod_json);
  const char *label = koprs_resource_get_label (pod, "app.kubernetes.io/name");

  g_assert_cmpstr (label, ==, "wéb");
  g_assert_cmpstr (koprs_resource_get_label (pod, "app"), ==, "web");
  g_assert_cmpstr (koprs_resource_get_label (pod, "empty"), ==, "");
  g_assert_cmpstr (koprs_resource_get_annotation (pod, "example.com/note"), ==, "a \"quoted\" note");
  g_assert_cmpstr (koprs_resource_get_annotation (pod, "odd'key"), ==, "x");
  g_assert_true (koprs_resource_get_label (pod, "app.kubernetes.io/name") == label);
  g_assert_null (koprs_resource_get_label (pod, "example.com/note"));
  g_assert_null (koprs_resource_get_label (pod, ""));
  g_assert_null (koprs_resource_get_label (pod, NULL));
  g_assert_null (koprs_resource_get_annotation (pod, NULL));
  g_assert_finalize_object (pod);
}

typedef struct {
  KoprsResource *resource;
  const char *label;
  const char *note;
} Reading;

static gpointer
read_labels (gpointer data)
{
  Reading *reading = data;

  for (guint i = 0; i < 100; i++)
    {
      reading->label = koprs_resource_get_label (reading->resource, "app");
      reading->note = koprs_resource_get_annotation (reading->resource, "example.com/note");
    }
  return NULL;
}

static void
threads_may_read_one_resource (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (KoprsResource) pod = new_resource (pod_json);
      Reading readings[4] = { { pod }, { pod }, { pod }, { pod } };
      GThread *threads[4];

      for (guint i = 0; i < 4; i++)
        threads[i] = g_thread_new (NULL, read_labels, &readings[i]);
      for (guint i = 0; i < 4; i++)
        g_thread_join (threads[i]);
      for (guint i = 0; i < 4; i++)
        {
          g_assert_true (readings[i].label == koprs_resource_get_label (pod, "app"));
          g_assert_true (readings[i].note == koprs_resource_get_annotation (pod, "example.com/note"));
        }
    }
}

static void
strings_are_read_by_path (void)
{
  static const struct {
    const char *path;
    const char *value;
  } cases[] = {
    { "status.phase", "Running" },
    { "spec.containers[0].image", "img:1" },
    { "spec.containers[-1].image", "img:2" },
    { "spec.containers[2].image", NULL },
    { "spec['containers'][1]['name']", "b" },
    { "spec['']", "unnamed" },
    { "metadata.labels.app", "web" },
    { "metadata.labels['app.kubernetes.io/name']", "wéb" },
    { "metadata.annotations['example.com/note']", "a \"quoted\" note" },
    { "metadata.labels", NULL },
    { "metadata.labelss", NULL },
    { "metadata['name']", "web-1" },
    { "metadata.ownerReferences[0].kind", "ReplicaSet" },
    { "metadatas.name", NULL },
    { ".status.phase", "Running" },
    { "kind", "Pod" },
    { "spec.replicas", NULL },
    { "spec.paused", NULL },
    { "spec.none", NULL },
    { "spec.", NULL },
    { "status..phase", NULL },
    { "status.[0]phase", NULL },
    { "spec.[0]", NULL },
    { "status.$", NULL },
    { "status.$phase", NULL },
    { "spec.containers[*].name", NULL },
    { "spec.containers[0", NULL },
    { "spec.containers[0]name", NULL },
    { "", NULL },
    { NULL, NULL },
  };
  g_autoptr (KoprsResource) pod = new_resource (pod_json);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = koprs_resource_dup_string (pod, cases[i].path);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

static void
numbers_and_booleans_fall_back_quietly (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);

  g_assert_cmpint (koprs_resource_get_int (pod, "spec.replicas", -1), ==, 3);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.whole", -1), ==, 3);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.exp", -1), ==, 3);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.ratio", -1), ==, -1);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.big", -1), ==, -1);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.paused", -1), ==, -1);
  g_assert_cmpint (koprs_resource_get_int (pod, "spec.absent", -1), ==, -1);
  g_assert_cmpint (koprs_resource_get_int (pod, NULL, -1), ==, -1);
  g_assert_cmpfloat (koprs_resource_get_double (pod, "spec.ratio", -1), ==, 0.5);
  g_assert_cmpfloat (koprs_resource_get_double (pod, "spec.replicas", -1), ==, 3);
  g_assert_cmpfloat (koprs_resource_get_double (pod, "spec.big", -1), ==, 9223372036854775808.0);
  g_assert_cmpfloat (koprs_resource_get_double (pod, "status.phase", -1), ==, -1);
  g_assert_true (koprs_resource_get_boolean (pod, "spec.paused", FALSE));
  g_assert_true (koprs_resource_get_boolean (pod, "spec.none", TRUE));
  g_assert_false (koprs_resource_get_boolean (pod, "spec.replicas", FALSE));
}

static void
has_sees_null_and_count_counts (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);

  g_assert_true (koprs_resource_has (pod, "spec.none"));
  g_assert_true (koprs_resource_has (pod, "metadata.labels"));
  g_assert_true (koprs_resource_has (pod, NULL));
  g_assert_false (koprs_resource_has (pod, "spec.absent"));
  g_assert_false (koprs_resource_has (pod, "spec.none.deeper"));
  g_assert_cmpuint (koprs_resource_count (pod, "spec.containers"), ==, 2);
  g_assert_cmpuint (koprs_resource_count (pod, "metadata.labels"), ==, 3);
  g_assert_cmpuint (koprs_resource_count (pod, NULL), ==, 5);
  g_assert_cmpuint (koprs_resource_count (pod, "status.phase"), ==, 0);
  g_assert_cmpuint (koprs_resource_count (pod, "status.absent"), ==, 0);
}

static void
values_come_out_as_json_nodes_and_variants (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);
  g_autofree char *json = koprs_resource_dup_json (pod, "spec.containers[0]");
  g_autofree char *all = koprs_resource_dup_json (pod, NULL);
  g_autofree char *whole = koprs_resource_dup_json (pod, "spec.whole");
  g_autoptr (JsonNode) node = koprs_resource_dup_node (pod, "spec.containers");
  g_autoptr (GVariant) variant = koprs_resource_dup_variant (pod, "spec.containers[0]");
  g_autofree char *image = NULL;

  g_assert_cmpstr (json, ==, "{\"name\":\"a\",\"image\":\"img:1\"}");
  g_assert_cmpstr (all, ==, pod_json);
  g_assert_cmpstr (whole, ==, "3.0");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
  g_assert_false (g_variant_is_floating (variant));
  g_assert_true (g_variant_lookup (variant, "image", "s", &image));
  g_assert_cmpstr (image, ==, "img:1");
  g_assert_null (koprs_resource_dup_json (pod, "spec.absent"));
  g_assert_null (koprs_resource_dup_node (pod, "spec.absent"));
  g_assert_null (koprs_resource_dup_variant (pod, "spec.absent"));
}

static void
conditions_are_found_by_type (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);
  g_autoptr (KoprsCondition) ready = koprs_resource_find_condition (pod, "Ready");
  g_autoptr (KoprsCondition) bare = koprs_resource_find_condition (pod, "Bare");
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 1, 2, 3, 4, 5);

  g_assert_cmpstr (koprs_condition_get_status (ready), ==, "False");
  g_assert_cmpstr (koprs_condition_get_reason (ready), ==, "NotYet");
  g_assert_cmpstr (koprs_condition_get_message (ready), ==, "wait");
  g_assert_cmpint (koprs_condition_get_observed_generation (ready), ==, 2);
  g_assert_true (g_date_time_equal (koprs_condition_get_last_transition_time (ready), time));
  g_assert_cmpstr (koprs_condition_get_condition_type (bare), ==, "Bare");
  g_assert_null (koprs_condition_get_status (bare));
  g_assert_null (koprs_condition_get_last_transition_time (bare));
  g_assert_null (koprs_resource_find_condition (pod, "ready"));
  g_assert_null (koprs_resource_find_condition (pod, NULL));
}

static void
owners_are_known_by_uid (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);
  g_autoptr (KoprsResource) owner = new_resource ("{\"metadata\":{\"name\":\"web\",\"uid\":\"o-1\"}}");
  g_autoptr (KoprsResource) later = new_resource ("{\"metadata\":{\"name\":\"web\",\"uid\":\"o-2\"}}");
  g_autoptr (KoprsResource) local = new_resource ("{\"metadata\":{\"name\":\"web\"}}");
  g_autoptr (KoprsResource) nobody = new_resource ("{\"metadata\":{\"uid\":\"\",\"ownerReferences\":[{\"uid\":\"\"}]}}");

  g_assert_true (koprs_resource_is_owned_by (pod, owner));
  g_assert_false (koprs_resource_is_owned_by (pod, later));
  g_assert_false (koprs_resource_is_owned_by (pod, local));
  g_assert_false (koprs_resource_is_owned_by (nobody, nobody));
  g_assert_false (koprs_resource_is_owned_by (owner, pod));
}

static void
bytes_are_verbatim_and_outlive_the_resource (void)
{
  static const char text[] = " {\n \"b\": 1.50e+2, \"a\" : 18446744073709551615,\"metadata\":{\"name\":\"x\"} }\n";
  KoprsResource *resource = new_resource (text);
  const char *data = koprs_blob_get_json (koprs_resource_get_blob (resource)).data;
  g_autoptr (GBytes) bytes = koprs_resource_get_bytes (resource);
  g_autofree char *json = koprs_resource_to_json (resource);
  g_autofree char *expected = g_strstrip (g_strdup (text));

  g_assert_true (g_bytes_get_data (bytes, NULL) == data);
  g_assert_finalize_object (resource);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
  g_assert_cmpstr (json, ==, expected);
}

static void
items_of_lists_say_their_kind_where_it_is_asked_for (void)
{
  static const struct {
    const char *item;
    const char *json;
  } cases[] = {
    { "{\"metadata\":{\"name\":\"x\"}}", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"x\"}}" },
    { "{}", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"}" },
    { "{ }", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\" }" },
    { "{\"kind\":\"Deployment\"}", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"}" },
    { "{\"apiVersion\":\"apps/v1\"}", "{\"kind\":\"Deployment\",\"apiVersion\":\"apps/v1\"}" },
    { "{\"kind\":\"\",\"apiVersion\":null}", "{\"kind\":\"Deployment\",\"apiVersion\":\"apps/v1\"}" },
    { "{\"kind\":\"\"}", "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsResource) item = new_item (cases[i].item, koprs_kind_deployment ());
      g_autoptr (GBytes) bytes = koprs_resource_get_bytes (item);
      g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (item);
      g_autofree char *json = koprs_resource_to_json (item);
      g_autofree char *yaml = koprs_resource_to_yaml (item);
      g_autoptr (KoprsResource) again = new_resource (json);

      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].item, strlen (cases[i].item));
      g_assert_cmpstr (koprs_resource_get_kind (item), ==, "Deployment");
      g_assert_cmpstr (koprs_resource_get_api_version (item), ==, "apps/v1");
      g_assert_true (kind == koprs_kind_deployment ());
      g_assert_cmpstr (json, ==, cases[i].json);
      g_assert_nonnull (strstr (yaml, "kind: Deployment\n"));
      g_assert_nonnull (strstr (yaml, "apiVersion: apps/v1\n"));
      g_assert_true (koprs_resource_equal (item, again));
      g_assert_true (koprs_resource_equal (again, item));
    }
}

static void
what_the_bytes_say_goes_before_the_kind_they_came_by (void)
{
  g_autoptr (KoprsResource) scale = new_item ("{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\"}", koprs_kind_deployment ());
  g_autoptr (KoprsResource) pod = new_item ("{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", koprs_kind_deployment ());
  g_autoptr (KoprsResource) odd = new_item ("{\"kind\":\"Deployment\",\"apiVersion\":\"apps/v2\"}", koprs_kind_deployment ());

  g_assert_cmpstr (koprs_resource_get_kind (scale), ==, "Scale");
  g_assert_cmpstr (koprs_resource_get_api_version (scale), ==, "autoscaling/v1");
  g_assert_null (koprs_resource_peek_kind (scale));
  g_assert_true (koprs_resource_peek_kind (pod) == koprs_kind_pod ());
  g_assert_null (koprs_resource_peek_kind (odd));
  g_assert_cmpstr (koprs_resource_get_api_version (odd), ==, "apps/v2");
}

static void
a_custom_resource_says_its_kind_but_does_not_know_it (void)
{
  g_autoptr (KoprsResource) widget = new_resource ("{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\"}");

  g_assert_cmpstr (koprs_resource_get_kind (widget), ==, "Widget");
  g_assert_cmpstr (koprs_resource_get_api_version (widget), ==, "example.com/v1");
  g_assert_null (koprs_resource_dup_resource_kind (widget));
}

static void
equality_is_that_of_json_values (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean equal;
  } cases[] = {
    { "{\"a\":1,\"b\":[1,2]}", " {\"b\":[1, 2],\"a\":1.0}", TRUE },
    { "{\"a\":\"\\u0041\"}", "{\"a\":\"A\"}", TRUE },
    { "{\"a\":1}", "{\"a\":2}", FALSE },
    { "{\"a\":1}", "{\"a\":1,\"b\":null}", FALSE },
    { "{\"a\":[1,2]}", "{\"a\":[2,1]}", FALSE },
    { "{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", "{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}", TRUE },
    { "{\"kind\":\"Pod\",\"apiVersion\":\"v1\"}", "{}", FALSE },
  };
  g_autoptr (KoprsKind) other_pods = koprs_kind_new ("", "v1", "Pod", "otherpods", TRUE);
  g_autoptr (KoprsResource) pod = new_item ("{}", koprs_kind_pod ());
  g_autoptr (KoprsResource) secret = new_item ("{}", koprs_kind_secret ());
  g_autoptr (KoprsResource) other_pod = new_item ("{}", other_pods);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KoprsResource) a = new_resource (cases[i].a);
      g_autoptr (KoprsResource) b = new_resource (cases[i].b);

      g_test_message ("%s %s", cases[i].a, cases[i].b);
      g_assert_cmpint (koprs_resource_equal (a, b), ==, cases[i].equal);
      g_assert_cmpint (koprs_resource_equal (b, a), ==, cases[i].equal);
      g_assert_true (koprs_resource_equal (a, a));
    }
  g_assert_false (koprs_resource_equal (pod, secret));
  g_assert_false (koprs_resource_equal (pod, other_pod));
}

static void
what_is_no_object_is_a_serialization_error (void)
{
  static const char *const texts[] = { "", " ", "[]", "1", "null", "\"x\"", "{", "{}{}", "{} x", "{'a':1}", "{\"a\":\"\xff\"}",
                                       "{\"metadata\":{\"name\":\"a\",\"name\":\"b\"}}", "{\"metadata\":[]}",
                                       "{\"kind\":7}", "{\"metadata\":{\"name\":7}}" };
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_null (koprs_resource_new_from_json (texts[i], -1, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
      g_clear_error (&error);
    }

  for (guint i = 0; i < 600; i++)
    g_string_append (deep, "{\"a\":");
  g_assert_null (koprs_resource_new_from_json (deep->str, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_clear_error (&error);

  g_assert_null (koprs_resource_new_from_json (NULL, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (koprs_resource_new_from_yaml (NULL, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
a_length_ends_the_text (void)
{
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_json ("{\"a\":1}garbage", 7, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"a\":2}", 7);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (KoprsResource) from_bytes = koprs_resource_new_from_bytes (bytes, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (koprs_resource_get_int (resource, "a", 0), ==, 1);
  g_assert_cmpint (koprs_resource_get_int (from_bytes, "a", 0), ==, 2);
  g_assert_null (koprs_resource_new_from_bytes (nothing, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
}

static void
one_yaml_document_makes_a_resource (void)
{
  static const char yaml[] = "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n  on: \"true\"\n  port: '80'\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_yaml (yaml, -1, &error);
  g_autofree char *on = NULL;
  g_autofree char *port = NULL;

  g_assert_no_error (error);
  on = koprs_resource_dup_string (resource, "data.on");
  port = koprs_resource_dup_string (resource, "data.port");
  g_assert_cmpstr (on, ==, "true");
  g_assert_cmpstr (port, ==, "80");
  g_assert_true (koprs_resource_peek_kind (resource) == koprs_kind_config_map ());
}

static void
other_yaml_is_refused (void)
{
  static const struct {
    const char *yaml;
    int code;
  } cases[] = {
    { "", KOPRS_ERROR_SERIALIZATION },
    { "---\n# nothing\n", KOPRS_ERROR_SERIALIZATION },
    { "a: 1\n---\na: 2\n", KOPRS_ERROR_INVALID_ARGUMENT },
    { "- a\n- b\n", KOPRS_ERROR_SERIALIZATION },
    { "just text", KOPRS_ERROR_SERIALIZATION },
    { "a: [1", KOPRS_ERROR_SERIALIZATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].yaml);
      g_assert_null (koprs_resource_new_from_yaml (cases[i].yaml, -1, &error));
      g_assert_error (error, KOPRS_ERROR, cases[i].code);
    }
}

static void
yaml_out_is_yaml_in (void)
{
  g_autoptr (KoprsResource) pod = new_resource (pod_json);
  g_autofree char *yaml = koprs_resource_to_yaml (pod);
  g_autoptr (KoprsResource) again = koprs_resource_new_from_yaml (yaml, -1, NULL);

  g_assert_true (g_str_has_suffix (yaml, "\n"));
  g_assert_true (koprs_resource_equal (pod, again));
}

static void
nodes_and_variants_make_resources (void)
{
  g_autoptr (JsonNode) node = json_from_string ("{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"x\"},\"n\":[1,true,null]}", NULL);
  g_autoptr (JsonNode) array = json_from_string ("[1]", NULL);
  g_autoptr (KoprsResource) from_node = koprs_resource_new_from_node (node, NULL);
  g_autoptr (KoprsResource) from_variant = NULL;
  g_autoptr (GVariant) all = koprs_resource_dup_variant (from_node, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (koprs_resource_get_name (from_node), ==, "x");
  g_assert_true (koprs_resource_peek_kind (from_node) == koprs_kind_pod ());
  from_variant = koprs_resource_new_from_variant (all, NULL);
  g_assert_true (koprs_resource_equal (from_node, from_variant));

  g_assert_null (koprs_resource_new_from_node (array, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_clear_error (&error);
  g_assert_null (koprs_resource_new_from_variant (g_variant_new_string ("x"), &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_clear_error (&error);
  g_assert_null (koprs_resource_new_from_variant (g_variant_new_parsed ("{1: 'a'}"), &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
}

static void
a_resource_is_two_pointers (void)
{
  GTypeQuery query;

  g_type_query (KOPRS_TYPE_RESOURCE, &query);
  g_assert_cmpuint (query.instance_size, ==, sizeof (GObject) + 2 * sizeof (gpointer));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/resource/metadata-have-getters", metadata_have_getters);
  g_test_add_func ("/resource/absent-metadata-are-null", absent_metadata_are_null);
  g_test_add_func ("/resource/properties-say-the-same-as-the-getters", properties_say_the_same_as_the_getters);
  g_test_add_func ("/resource/labels-and-annotations-are-decoded-once", labels_and_annotations_are_decoded_once);
  g_test_add_func ("/resource/threads-may-read-one", threads_may_read_one_resource);
  g_test_add_func ("/resource/strings-are-read-by-path", strings_are_read_by_path);
  g_test_add_func ("/resource/numbers-and-booleans-fall-back-quietly", numbers_and_booleans_fall_back_quietly);
  g_test_add_func ("/resource/has-sees-null-and-count-counts", has_sees_null_and_count_counts);
  g_test_add_func ("/resource/values-come-out-as-json-nodes-and-variants", values_come_out_as_json_nodes_and_variants);
  g_test_add_func ("/resource/conditions-are-found-by-type", conditions_are_found_by_type);
  g_test_add_func ("/resource/owners-are-known-by-uid", owners_are_known_by_uid);
  g_test_add_func ("/resource/bytes-are-verbatim-and-outlive-it", bytes_are_verbatim_and_outlive_the_resource);
  g_test_add_func ("/resource/items-of-lists-say-their-kind-where-it-is-asked-for", items_of_lists_say_their_kind_where_it_is_asked_for);
  g_test_add_func ("/resource/what-the-bytes-say-goes-before-the-kind-they-came-by", what_the_bytes_say_goes_before_the_kind_they_came_by);
  g_test_add_func ("/resource/a-custom-one-says-its-kind-but-does-not-know-it", a_custom_resource_says_its_kind_but_does_not_know_it);
  g_test_add_func ("/resource/equality-is-that-of-json-values", equality_is_that_of_json_values);
  g_test_add_func ("/resource/what-is-no-object-is-a-serialization-error", what_is_no_object_is_a_serialization_error);
  g_test_add_func ("/resource/a-length-ends-the-text", a_length_ends_the_text);
  g_test_add_func ("/resource/one-yaml-document-makes-one", one_yaml_document_makes_a_resource);
  g_test_add_func ("/resource/other-yaml-is-refused", other_yaml_is_refused);
  g_test_add_func ("/resource/yaml-out-is-yaml-in", yaml_out_is_yaml_in);
  g_test_add_func ("/resource/nodes-and-variants-make-resources", nodes_and_variants_make_resources);
  g_test_add_func ("/resource/is-two-pointers", a_resource_is_two_pointers);
  return g_test_run ();
}
