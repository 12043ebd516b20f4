/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The OpenAPI documents; the expected schemas are a real server's, without their descriptions. */

#include "support/server-probe.h"

#include <string.h>

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define CORE "io.k8s.api.core.v1."
#define META "io.k8s.apimachinery.pkg.apis.meta.v1."

typedef ServerFixture Fixture;

static JsonNode *
demand (Fixture *fixture, const char *path)
{
  return server_probe_demand (fixture->probe, 200, "GET", path, NULL, NULL);
}

static JsonNode *
get_component (JsonNode *document, const char *name)
{
  JsonNode *schemas = probe_find (document, "components.schemas");

  g_assert_nonnull (schemas);
  return json_object_get_member (json_node_get_object (schemas), name);
}

typedef struct {
  const char *name;
  const char *document;
  const char *component;
  const char *path;       /* in the component; NULL: the whole of it */
  const char *expected;
} Row;

static const Row rows[] = {
  { "a-quantity-is-a-text-or-a-number", "api/v1", "io.k8s.apimachinery.pkg.api.resource.Quantity", NULL,
    "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}" },
  { "a-time-is-a-text", "api/v1", META "Time", NULL, "{\"type\":\"string\",\"format\":\"date-time\"}" },
  { "what-is-required-is-said", "api/v1", CORE "ContainerPort", "required", "[\"containerPort\"]" },
  { "an-enumeration-lists-its-values", "api/v1", CORE "ContainerPort", "properties.protocol",
    "{\"type\":\"string\",\"enum\":[\"SCTP\",\"TCP\",\"UDP\"],\"default\":\"TCP\"}" },
  { "an-enumeration-is-that-of-a-list's-items", "api/v1", CORE "ServiceSpec", "properties.ipFamilies.items",
    "{\"type\":\"string\",\"enum\":[\"\",\"IPv4\",\"IPv6\"]}" },
  { "a-list-of-objects-says-how-it-is-merged", "api/v1", CORE "PodSpec", "properties.containers",
    "{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/" CORE "Container\"},\"x-kubernetes-list-map-keys\":[\"name\"],"
    "\"x-kubernetes-list-type\":\"map\",\"x-kubernetes-patch-merge-key\":\"name\",\"x-kubernetes-patch-strategy\":\"merge\"}" },
  { "a-set-says-so", "api/v1", META "ObjectMeta", "properties.finalizers",
    "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"x-kubernetes-list-type\":\"set\",\"x-kubernetes-patch-strategy\":\"merge\"}" },
  { "bytes-are-a-text", "api/v1", CORE "Secret", "properties.data",
    "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\",\"format\":\"byte\"}}" },
  { "field-sets-are-objects", "api/v1", META "FieldsV1", NULL, "{\"type\":\"object\"}" },
  { "a-selector-is-one-leaf", "api/v1", CORE "ServiceSpec", "properties.selector",
    "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"},\"x-kubernetes-map-type\":\"atomic\"}" },
  { "a-kind-names-itself", "apis/apps/v1", "io.k8s.api.apps.v1.Deployment", "x-kubernetes-group-version-kind",
    "[{\"group\":\"apps\",\"kind\":\"Deployment\",\"version\":\"v1\"}]" },
  { "a-schema-in-a-schema-is-there-once", "apis/apiextensions.k8s.io/v1",
    "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps", "properties.not",
    "{\"allOf\":[{\"$ref\":\"#/components/schemas/io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps\"}]}" },
  { "what-may-be-anything-has-a-name", "apis/apiextensions.k8s.io/v1",
    "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps", "properties.dependencies",
    "{\"type\":\"object\",\"additionalProperties\":{\"$ref\":\"#/components/schemas/"
    "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray\"}}" },
};

static void
check_row (Fixture *fixture, gconstpointer data)
{
  const Row *row = data;
  g_autofree char *path = g_strconcat ("/openapi/v3/", row->document, NULL);
  g_autoptr (JsonNode) document = demand (fixture, path);
  JsonNode *component = get_component (document, row->component);
  JsonNode *found = row->path != NULL ? probe_find (component, row->path) : component;
  g_autofree char *text = found != NULL ? json_to_string (found, FALSE) : NULL;
  g_autoptr (JsonNode) expected = json_from_string (row->expected, NULL);

  if (found == NULL || !json_node_equal (found, expected))
    g_assert_cmpstr (text, ==, row->expected);
}

/* Every reference of a document leads to something in it. */
static void
check_references (JsonNode *node, JsonObject *schemas)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      for (GList *at = members; at != NULL; at = at->next)
        {
          JsonNode *member = json_object_get_member (json_node_get_object (node), at->data);

          if (g_str_equal (at->data, "$ref") && JSON_NODE_HOLDS_VALUE (member))
            g_assert_true (json_object_has_member (schemas, json_node_get_string (member) + strlen ("#/components/schemas/")));
          check_references (member, schemas);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      check_references (json_array_get_element (json_node_get_array (node), i), schemas);
}

static void
every_document_of_the_index_is_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) index = demand (fixture, "/openapi/v3");
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (probe_find (index, "paths")));
  g_autoptr (JsonObject) none = json_object_new ();

  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==, "text/plain; charset=utf-8");
  g_assert_cmpuint (g_list_length (names), >, 10);
  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *entry = json_object_get_member (json_node_get_object (probe_find (index, "paths")), at->data);
      g_autoptr (JsonNode) document = demand (fixture, probe_text (entry, "serverRelativeURL"));
      JsonNode *schemas = probe_find (document, "components.schemas");

      check_references (document, schemas != NULL ? json_node_get_object (schemas) : none);
    }
}

static void
a_document_by_its_hash_may_be_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) index = demand (fixture, "/openapi/v3");
  JsonNode *entry = json_object_get_member (json_node_get_object (probe_find (index, "paths")), "apis/apps/v1");
  g_autoptr (JsonNode) document = demand (fixture, probe_text (entry, "serverRelativeURL"));

  assert_text (document, "openapi", "3.0.0");
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Cache-Control"), ==, "public, immutable");
}

static void
the_hash_of_another_state_leads_to_this_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) index = demand (fixture, "/openapi/v3");
  JsonNode *entry = json_object_get_member (json_node_get_object (probe_find (index, "paths")), "apis/apps/v1");
  g_autofree char *body = NULL;
  guint status;

  body = server_probe_send (fixture->probe, "GET", "/openapi/v3/apis/apps/v1?hash=OLD", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 301);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Location"), ==, probe_text (entry, "serverRelativeURL"));
}

static void
what_no_kind_is_of_is_not_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = NULL;
  guint status;

  body = server_probe_send (fixture->probe, "GET", "/openapi/v3/apis/nothing.example.com/v1", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 404);
}

static void
install (Fixture *fixture, const char *description)
{
  g_autofree char *body =
    g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":"
                     "\"widgets.example.com\"},\"spec\":{\"group\":\"example.com\",\"scope\":\"Namespaced\",\"names\":{\"plural\":"
                     "\"widgets\",\"kind\":\"Widget\"},\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":"
                     "{\"openAPIV3Schema\":{\"type\":\"object\",\"description\":\"%s\",\"properties\":{\"spec\":{\"type\":\"object\","
                     "\"properties\":{\"size\":{\"type\":\"integer\"}}}}}}}]}}", description);
  g_autoptr (JsonNode) answer =
    server_probe_demand (fixture->probe, 200, "PATCH", DEFINITIONS "/widgets.example.com?fieldManager=t&force=true", PROBE_APPLY_PATCH,
                         body);
}

static void
a_definition_is_explained_in_its_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created =
    server_probe_demand (fixture->probe, 201, "POST", DEFINITIONS, PROBE_JSON,
                         "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":"
                         "\"widgets.example.com\"},\"spec\":{\"group\":\"example.com\",\"scope\":\"Namespaced\",\"names\":{\"plural\":"
                         "\"widgets\",\"kind\":\"Widget\"},\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":"
                         "{\"openAPIV3Schema\":{\"type\":\"object\"}}}]}}");
  g_autoptr (JsonNode) before = demand (fixture, "/openapi/v3");
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) document = NULL;
  JsonNode *widget;

  install (fixture, "What turns.");
  after = demand (fixture, "/openapi/v3");
  g_assert_false (json_node_equal (before, after));
  document = demand (fixture, "/openapi/v3/apis/example.com/v1");
  widget = get_component (document, "com.example.v1.Widget");
  assert_text (widget, "description", "What turns.");
  assert_text (widget, "properties.spec.properties.size.type", "integer");
  assert_text (widget, "properties.metadata.allOf.0.$ref", "#/components/schemas/" META "ObjectMeta");
  assert_text (widget, "x-kubernetes-group-version-kind.0.kind", "Widget");
}

typedef struct {
  const char *name;
  const char *document;
  const char *path;
  const char *method;
  const char *parameter;
  const char *body_type;
} Operation;

static const Operation operations[] = {
  { "a-creation-takes-fieldValidation", "api/v1", "/api/v1/namespaces/{namespace}/configmaps", "post", "fieldValidation", "*/*" },
  { "a-patch-takes-force", "apis/apps/v1", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}", "patch", "force",
    "application/strategic-merge-patch+json" },
  { "a-status-takes-dryRun", "apis/apps/v1", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}/status", "put", "dryRun", "*/*" },
  { "a-scale-takes-dryRun", "apis/apps/v1", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}/scale", "put", "dryRun", "*/*" },
  { "a-cluster's-kind-has-no-namespace", "api/v1", "/api/v1/nodes/{name}", "put", "fieldManager", "*/*" },
};

static void
check_operation (Fixture *fixture, gconstpointer data)
{
  const Operation *row = data;
  g_autofree char *path = g_strconcat ("/openapi/v3/", row->document, NULL);
  g_autoptr (JsonNode) document = demand (fixture, path);
  JsonNode *item = json_object_get_member (json_node_get_object (probe_find (document, "paths")), row->path);
  JsonNode *operation = probe_find (item, row->method);
  JsonArray *parameters = json_node_get_array (probe_find (operation, "parameters"));
  gboolean found = FALSE;

  for (guint i = 0; i < json_array_get_length (parameters); i++)
    found = found || g_strcmp0 (probe_text (json_array_get_element (parameters, i), "name"), row->parameter) == 0;
  g_assert_true (found);
  g_assert_true (json_object_has_member (json_node_get_object (probe_find (operation, "requestBody.content")), row->body_type));
}

#define V2_SCHEMA \
  "{\"type\":\"object\",\"required\":[\"spec\"],\"properties\":{\"spec\":{\"type\":\"object\",\"required\":[\"a\",\"n\"],\"properties\":{" \
  "\"a\":{\"type\":\"integer\",\"default\":1},\"n\":{\"type\":\"string\",\"nullable\":true}," \
  "\"o\":{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true,\"properties\":{\"p\":{\"type\":\"string\"}}}," \
  "\"s\":{\"type\":\"string\",\"anyOf\":[{\"minLength\":1},{\"maxLength\":9}]}}}}}"

static const Row v2_rows[] = {
  { "an-alternative-is-a-text", NULL, "io.k8s.apimachinery.pkg.api.resource.Quantity", NULL, "{\"type\":\"string\"}" },
  { "a-reference-stands-for-itself", NULL, "io.k8s.api.apps.v1.Deployment", "properties.spec",
    "{\"$ref\":\"#/definitions/io.k8s.api.apps.v1.DeploymentSpec\"}" },
  { "built-in-kinds-tell-no-defaults", NULL, CORE "ContainerPort", "properties.protocol",
    "{\"type\":\"string\",\"enum\":[\"SCTP\",\"TCP\",\"UDP\"]}" },
  { "a-definition-tells-its-defaults", NULL, "com.example.v1.Widget", "properties.spec.properties.a",
    "{\"type\":\"integer\",\"default\":1}" },
  { "what-may-be-null-has-no-type", NULL, "com.example.v1.Widget", "properties.spec.properties.n", "{}" },
  { "what-may-be-null-is-not-required", NULL, "com.example.v1.Widget", "properties.spec.required", "[\"a\"]" },
  { "what-takes-anything-has-no-shape", NULL, "com.example.v1.Widget", "properties.spec.properties.o",
    "{\"x-kubernetes-preserve-unknown-fields\":true}" },
  { "alternatives-are-not-told", NULL, "com.example.v1.Widget", "properties.spec.properties.s", "{\"type\":\"string\"}" },
  { "an-open-kind-says-only-what-it-is", NULL, "com.example.v1.Gadget", NULL,
    "{\"type\":\"object\",\"x-kubernetes-group-version-kind\":[{\"group\":\"example.com\",\"kind\":\"Gadget\",\"version\":\"v1\"}]}" },
};

static void
define (Fixture *fixture, const char *plural, const char *kind, const char *schema)
{
  g_autofree char *body =
    g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":"
                     "\"%s.example.com\"},\"spec\":{\"group\":\"example.com\",\"scope\":\"Namespaced\",\"names\":{\"plural\":"
                     "\"%s\",\"kind\":\"%s\"},\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":"
                     "{\"openAPIV3Schema\":%s}}]}}", plural, plural, kind, schema);
  g_autoptr (JsonNode) answer = server_probe_demand (fixture->probe, 201, "POST", DEFINITIONS, PROBE_JSON, body);
}

static void
check_v2_row (Fixture *fixture, gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (JsonNode) expected = json_from_string (row->expected, NULL);
  JsonNode *found;
  g_autofree char *text = NULL;

  define (fixture, "widgets", "Widget", V2_SCHEMA);
  define (fixture, "gadgets", "Gadget", "{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}");
  document = demand (fixture, "/openapi/v2");
  found = json_object_get_member (json_node_get_object (probe_find (document, "definitions")), row->component);
  found = row->path != NULL ? probe_find (found, row->path) : found;
  text = found != NULL ? json_to_string (found, FALSE) : NULL;
  if (found == NULL || !json_node_equal (found, expected))
    g_assert_cmpstr (text, ==, row->expected);
}

static void
the_second_version_has_its_bodies_among_the_parameters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) document = demand (fixture, "/openapi/v2");
  JsonNode *paths = probe_find (document, "paths");
  JsonNode *path = json_object_get_member (json_node_get_object (paths), "/api/v1/namespaces/{namespace}/configmaps/{name}");

  assert_text (document, "swagger", "2.0");
  assert_text (path, "put.parameters.0.type", "string");
  assert_text (path, "put.parameters.3.in", "body");
  assert_text (path, "put.parameters.3.schema.$ref", "#/definitions/" CORE "ConfigMap");
  assert_text (path, "put.responses.200.schema.$ref", "#/definitions/" CORE "ConfigMap");
  assert_text (path, "put.produces.0", "application/json");
}

static void
the_second_version_is_not_there_in_yaml (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = NULL;
  guint status;

  server_probe_set_header (fixture->probe, "Accept", "application/yaml");
  body = server_probe_send (fixture->probe, "GET", "/openapi/v2", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 406);
}

/* What is in it, kubectl tells: its sessions have lists validated by it. */
static void
the_second_version_can_be_had_as_a_message (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = NULL;
  guint status;

  server_probe_set_header (fixture->probe, "Accept", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf");
  body = server_probe_send (fixture->probe, "GET", "/openapi/v2", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==,
                   "application/com.github.proto-openapi.spec.v2.v1.0+protobuf");
  /* Field 1, a text of three bytes; field 2 of two texts. */
  g_assert_true (g_str_has_prefix (body, "\x0a\x03" "2.0" "\x12\x12" "\x0a\x0a" "Kubernetes" "\x12\x04" "1.37"));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/test-server/openapi/", name, NULL);

  g_test_add (path, Fixture, data, server_fixture_set_up, test, server_fixture_tear_down);
}

static void
assert_filled (const char *document, const char *name, JsonNode *node)
{
  gboolean empty = (JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) == 0) ||
                   (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0);

  if (empty && (g_str_equal (name, "parameters") || g_str_equal (name, "properties") || g_str_equal (name, "required")))
    {
      g_test_message ("%s: empty %s", document, name);
      g_test_fail ();
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &member, &value))
        assert_filled (document, member, value);
    }
  for (guint i = 0; JSON_NODE_HOLDS_ARRAY (node) && i < json_array_get_length (json_node_get_array (node)); i++)
    assert_filled (document, "", json_array_get_element (json_node_get_array (node), i));
}

/* Go's types can't tell an empty list from none: a document with one would not be the same once it was read and written. */
static void
nothing_is_there_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) index = demand (fixture, "/openapi/v3");
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, json_node_get_object (probe_find (index, "paths")));
  while (json_object_iter_next (&iter, &name, NULL))
    {
      g_autofree char *path = g_strconcat ("/openapi/v3/", name, NULL);
      g_autoptr (JsonNode) document = demand (fixture, path);

      assert_filled (name, "", document);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (rows[i].name, check_row, &rows[i]);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    add (operations[i].name, check_operation, &operations[i]);
  for (guint i = 0; i < G_N_ELEMENTS (v2_rows); i++)
    add (v2_rows[i].name, check_v2_row, &v2_rows[i]);
  add ("the-second-version-has-its-bodies-among-the-parameters", the_second_version_has_its_bodies_among_the_parameters, NULL);
  add ("the-second-version-is-not-there-in-yaml", the_second_version_is_not_there_in_yaml, NULL);
  add ("the-second-version-can-be-had-as-a-message", the_second_version_can_be_had_as_a_message, NULL);
  add ("nothing-is-there-empty", nothing_is_there_empty, NULL);
  add ("every-document-of-the-index-is-whole", every_document_of_the_index_is_whole, NULL);
  add ("a-document-by-its-hash-may-be-kept", a_document_by_its_hash_may_be_kept, NULL);
  add ("the-hash-of-another-state-leads-to-this-one", the_hash_of_another_state_leads_to_this_one, NULL);
  add ("what-no-kind-is-of-is-not-found", what_no_kind_is_of_is_not_found, NULL);
  add ("a-definition-is-explained-in-its-own-words", a_definition_is_explained_in_its_own_words, NULL);
  return g_test_run ();
}
