/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* OpenAPI v3: the documents of groups, which forms there are, and what is said of custom resources. */

#include "conformance.h"

#include "support/server-probe.h"

#include <string.h>

#define MESSAGES "application/com.github.proto-openapi.spec.v3.v1.0+protobuf"
#define OLD_MESSAGES "application/com.github.proto-openapi.spec.v3@v1.0+protobuf"
#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"

static ServerProbe *
new_probe (Conformance *self)
{
  return self->server != NULL ? server_probe_new (KOPRS_TEST_SERVER (self->server))
                              : server_probe_new_for_kubeconfig (g_getenv ("KOPRS_TEST_KUBECONFIG"));
}

typedef struct {
  const char *document;
  const char *tag;
  const char *operation;
  const char *schemas;       /* the last parts of their names */
} Page;

/* All names in the object after the last dot, in their order. */
static char *
list_names (JsonNode *object)
{
  g_autoptr (GList) names = NULL;
  GString *text = g_string_new (NULL);

  if (object != NULL)
    names = g_list_sort (json_object_get_members (json_node_get_object (object)), (GCompareFunc) strcmp);
  for (GList *at = names; at != NULL; at = at->next)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", strrchr (at->data, '.') + 1);
  return g_string_free (text, FALSE);
}

static void
assert_page (ServerProbe *probe, const Page *page)
{
  g_autofree char *path = g_strconcat ("/openapi/v3/", page->document, NULL);
  g_autofree char *member = g_strconcat ("/", page->document, "/", NULL);
  g_autoptr (JsonNode) document = server_probe_demand (probe, 200, "GET", path, NULL, NULL);
  JsonNode *paths = probe_find (document, "paths");
  JsonNode *operation = probe_find (json_object_get_member (json_node_get_object (paths), member), "get");
  g_autofree char *schemas = list_names (probe_find (document, "components.schemas"));

  assert_text (operation, "tags.0", page->tag);
  assert_text (operation, "operationId", page->operation);
  g_assert_cmpstr (schemas, ==, page->schemas);
  assert_text (document, "components.securitySchemes.BearerToken.type", "apiKey");
}

static void
each_group_has_a_document (Conformance *self)
{
#define GROUP "APIGroup GroupVersionForDiscovery ServerAddressByClientCIDR"
  static const Page pages[] = {
    { ".well-known/openid-configuration", "WellKnown", "getServiceAccountIssuerOpenIDConfiguration", "" },
    { "api", "core", "getCoreAPIVersions", "APIVersions ServerAddressByClientCIDR" },
    { "apis", "apis", "getAPIVersions", "APIGroup APIGroupList GroupVersionForDiscovery ServerAddressByClientCIDR" },
    { "apis/apps", "apps", "getAppsAPIGroup", GROUP },
    { "apis/apiextensions.k8s.io", "apiextensions", "getApiextensionsAPIGroup", GROUP },
    { "apis/apiregistration.k8s.io", "apiregistration", "getApiregistrationAPIGroup", GROUP },
    { "apis/flowcontrol.apiserver.k8s.io", "flowcontrolApiserver", "getFlowcontrolApiserverAPIGroup", GROUP },
    { "apis/policy", "policy", "getPolicyAPIGroup", GROUP },
    { "openid/v1/jwks", "openid", "getServiceAccountIssuerOpenIDKeyset", "" },
    { "version", "version", "getCodeVersion", "Info" },
  };
#undef GROUP
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    assert_page (probe, &pages[i]);
}

static void
lists_of_resources_are_in_the_documents_of_versions (Conformance *self)
{
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autofree char *core = NULL;
  g_autofree char *apps = NULL;
  guint status;

  core = server_probe_send (probe, "GET", "/openapi/v3/api/v1", NULL, NULL, &status);
  apps = server_probe_send (probe, "GET", "/openapi/v3/apis/apps/v1", NULL, NULL, &status);
  g_assert_nonnull (strstr (core, "\"operationId\":\"getCoreV1APIResources\""));
  g_assert_nonnull (strstr (apps, "\"operationId\":\"getAppsV1APIResources\""));
}

/* All of them but those of custom resources, which other tests may have. */
static void
the_index_has_groups_and_versions (Conformance *self)
{
  static const char *const wanted[] = {
    ".well-known/openid-configuration", "api", "api/v1", "apis", "apis/apps", "apis/apps/v1", "apis/autoscaling", "apis/autoscaling/v1",
    "apis/autoscaling/v2", "apis/storagemigration.k8s.io", "openid/v1/jwks", "version",
  };
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autoptr (JsonNode) index = server_probe_demand (probe, 200, "GET", "/openapi/v3", NULL, NULL);
  JsonObject *paths = json_node_get_object (probe_find (index, "paths"));

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *start = g_strconcat ("/openapi/v3/", wanted[i], "?hash=", NULL);

      if (!json_object_has_member (paths, wanted[i]))
        g_error ("the index has no %s", wanted[i]);
      g_assert_true (g_str_has_prefix (probe_text (json_object_get_member (paths, wanted[i]), "serverRelativeURL"), start));
    }
}

static void
a_form_is_chosen_as_it_is_asked_for (Conformance *self)
{
  static const struct {
    const char *accept;
    guint status;
    const char *type;       /* NULL: none is named */
  } rows[] = {
    { "*/*", 200, "application/json" },
    { "application/*", 200, "application/json" },
    { MESSAGES, 200, MESSAGES },
    { OLD_MESSAGES, 200, MESSAGES },
    { "application/json;q=0.1," OLD_MESSAGES, 200, MESSAGES },
    { MESSAGES ";q=0.5,application/json;q=0.6", 200, "application/json" },
    { "application/json, " OLD_MESSAGES, 200, "application/json" },
    { OLD_MESSAGES ",application/json", 200, MESSAGES },
    { "text/html", 406, NULL },
    { "application/JSON", 406, NULL },
    { "application/com.github.proto-openapi.spec.v2@v1.0+protobuf", 406, NULL },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *answer = NULL;
      guint status;

      server_probe_set_header (probe, "Accept", rows[i].accept);
      answer = server_probe_send (probe, "GET", "/openapi/v3/version", NULL, NULL, &status);
      g_assert_cmpuint (status, ==, rows[i].status);
      g_assert_cmpstr (server_probe_get_header (probe, "Content-Type"), ==, rows[i].type);
      g_assert_cmpstr (server_probe_get_header (probe, "Vary"), ==, "Accept");
    }
}

static void
a_group_that_is_not_there_has_none (Conformance *self)
{
  static const struct { const char *path; guint status; } rows[] = {
    { "apis/nope", 404 }, { "apis/apps/", 404 }, { "api/", 404 }, { "logs", 404 }, { "apis/apps?hash=X", 301 },
  };
  g_autoptr (ServerProbe) probe = new_probe (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/openapi/v3/", rows[i].path, NULL);
      g_autofree char *answer = NULL;
      guint status;

      answer = server_probe_send (probe, "GET", path, NULL, NULL, &status);
      g_assert_cmpuint (status, ==, rows[i].status);
    }
}

/* A kind of a group that only this test has: name and document. */
typedef struct {
  ServerProbe *probe;
  char *definition;
  char *document;
} Custom;

static gboolean
has_document (gpointer data)
{
  Custom *self = data;
  guint status;
  g_autofree char *answer = server_probe_send (self->probe, "GET", self->document, NULL, NULL, &status);

  return status == 200 && strstr (answer, "\"Gear\"") != NULL;
}

/* The component that a list of the resource at that path is of, in the document. */
static char *
find_list (ServerProbe *probe, const char *document, const char *path)
{
  g_autoptr (JsonNode) root = server_probe_demand (probe, 200, "GET", document, NULL, NULL);
  JsonNode *item = json_object_get_member (json_node_get_object (probe_find (root, "paths")), path);
  JsonNode *content = probe_find (item, "get.responses.200.content");
  JsonNode *schema = probe_find (json_object_get_member (json_node_get_object (content), "application/json"), "schema");
  const char *name = probe_text (schema, "$ref") + strlen ("#/components/schemas/");
  JsonNode *list = json_object_get_member (json_node_get_object (probe_find (root, "components.schemas")), name);

  assert_text (list, "required.0", "items");
  return g_strconcat (name, " of ", strrchr (probe_text (list, "properties.items.items.$ref"), '.') + 1, " is ",
                      probe_text (list, "x-kubernetes-group-version-kind.0.kind"), " with ",
                      strrchr (probe_text (list, "properties.metadata.allOf.0.$ref"), '.') + 1, NULL);
}

static void
lists_have_types_of_their_own (Conformance *self)
{
  g_autoptr (ServerProbe) probe = new_probe (self);
  g_autofree char *apps = find_list (probe, "/openapi/v3/apis/apps/v1", "/apis/apps/v1/namespaces/{namespace}/deployments");
  g_autofree char *core = find_list (probe, "/openapi/v3/api/v1", "/api/v1/nodes");

  g_assert_cmpstr (apps, ==, "io.k8s.api.apps.v1.DeploymentList of Deployment is DeploymentList with ListMeta");
  g_assert_cmpstr (core, ==, "io.k8s.api.core.v1.NodeList of Node is NodeList with ListMeta");
}

#define OPEN "\"x-kubernetes-preserve-unknown-fields\":true"

static void
custom_begin (Custom *self, Conformance *conformance)
{
  static const char *const schema =
    "{\"type\":\"object\",\"properties\":{\"spec\":{\"type\":\"object\",\"properties\":{"
    "\"size\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":10,\"default\":3},"
    "\"mode\":{\"type\":\"string\",\"enum\":[\"a\",\"b\"],\"default\":\"a\"},\"on\":{\"type\":\"boolean\",\"default\":true},"
    "\"any\":{" OPEN "},\"port\":{\"x-kubernetes-int-or-string\":true,\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]},"
    "\"parts\":{\"type\":\"array\",\"x-kubernetes-list-type\":\"map\",\"x-kubernetes-list-map-keys\":[\"name\"],\"items\":"
    "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\",\"pattern\":\"^a\"}}}},"
    "\"atoms\":{\"type\":\"array\",\"x-kubernetes-list-type\":\"atomic\",\"items\":{\"type\":\"string\",\"nullable\":true}},"
    "\"map\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"},\"x-kubernetes-map-type\":\"granular\"},"
    "\"obj\":{\"type\":\"object\",\"default\":{\"a\":1},\"properties\":{\"a\":{\"type\":\"integer\"}},\"x-kubernetes-map-type\":\"atomic\"},"
    "\"not\":{\"type\":\"string\",\"not\":{\"enum\":[\"z\"]},\"maxLength\":10},"
    "\"emb\":{\"type\":\"object\",\"x-kubernetes-embedded-resource\":true," OPEN "}}}}}";
  g_autofree char *group = g_strconcat (conformance->namespace_, ".example.com", NULL);
  g_autofree char *body = NULL;
  g_autoptr (JsonNode) created = NULL;

  body = g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":"
                          "\"gears.%s\"},\"spec\":{\"group\":\"%s\",\"scope\":\"Namespaced\",\"names\":{\"plural\":\"gears\",\"kind\":\"Gear\"},"
                          "\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":{\"openAPIV3Schema\":%s}}]}}",
                          group, group, schema);
  self->probe = new_probe (conformance);
  self->definition = g_strconcat (DEFINITIONS "/gears.", group, NULL);
  self->document = g_strconcat ("/openapi/v3/apis/", group, "/v1", NULL);
  created = server_probe_demand (self->probe, 201, "POST", DEFINITIONS, PROBE_JSON, body);
  conformance_wait (has_document, self);
}

static void
custom_end (Custom *self)
{
  g_autoptr (JsonNode) deleted = server_probe_demand (self->probe, 200, "DELETE", self->definition, NULL, NULL);

  server_probe_free (self->probe);
  g_free (self->definition);
  g_free (self->document);
}

static void
embedded_resources_have_what_every_object_has (Conformance *self)
{
  Custom custom;
  g_autoptr (JsonNode) document = NULL;
  g_autofree char *names = NULL;
  JsonNode *schemas, *embedded = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *schema;

  custom_begin (&custom, self);
  document = server_probe_demand (custom.probe, 200, "GET", custom.document, NULL, NULL);
  schemas = probe_find (document, "components.schemas");
  json_object_iter_init (&iter, json_node_get_object (schemas));
  while (json_object_iter_next (&iter, &name, &schema))
    if (g_str_has_suffix (name, ".v1.Gear"))
      embedded = probe_find (schema, "properties.spec.properties.emb");
  assert_text (embedded, "required.0", "kind");
  assert_text (embedded, "required.1", "apiVersion");
  assert_text (embedded, "properties.kind.type", "string");
  assert_text (embedded, "properties.apiVersion.type", "string");
  assert_text (embedded, "properties.metadata.allOf.0.$ref", "#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
  custom_end (&custom);
}

static gboolean
has_bytes (GBytes *bytes, const char *hex)
{
  g_autoptr (GString) wanted = g_string_new (NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (; *hex != '\0'; hex += 2)
    g_string_append_c (wanted, (char) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1])));
  for (gsize at = 0; at + wanted->len <= size; at++)
    if (memcmp (data + at, wanted->str, wanted->len) == 0)
      return TRUE;
  return FALSE;
}

static void
messages_say_of_a_schema_what_json_says (Conformance *self)
{
  static const struct { const char *name, *hex; } properties[] = {
    { "any", "0a03616e7912340a32a2022f0a24782d6b756265726e657465732d70726573657276652d756e6b6e6f776e2d6669656c647312071205747275650a" },
    { "atoms", "0a0561746f6d7312420a40ca01056172726179f2010f0a0d0a0b0801ca0106737472696e67a202230a16782d6b756265726e657465732d6c6973742d"
               "747970651209120761746f6d69630a" },
    { "map", "0a036d617012420a40ca01066f626a65637482020d0a0b0a09ca0106737472696e67a202240a15782d6b756265726e657465732d6d61702d74797065"
             "120b12096772616e756c61720a" },
    { "mode", "0a046d6f6465121f0a1dc201041202610ac201041202620aca0106737472696e678a02031a0161" },
    { "not", "0a036e6f7412170a15780aca0106737472696e67ea0107c2010412027a0a" },
    { "obj", "0a036f626a12490a47ca01066f626a656374fa01130a110a0161120c0a0aca0107696e74656765728a0200a202220a15782d6b756265726e65746573"
             "2d6d61702d747970651209120761746f6d69630a" },
    { "parts", "0a057061727473128c010a8901ca01056172726179f201310a2f0a2dba01046e616d65ca01066f626a656374fa011a0a180a046e616d6512100a0e"
               "8a01025e61ca0106737472696e67a202270a1a782d6b756265726e657465732d6c6973742d6d61702d6b657973120912072d206e616d650aa202"
               "200a16782d6b756265726e657465732d6c6973742d74797065120612046d61700a" },
    { "port", "0a04706f727412470a45e2010c0a0aca0107696e7465676572e2010b0a09ca0106737472696e67a202250a1a782d6b756265726e657465732d696e"
              "742d6f722d737472696e6712071205747275650a" },
    { "size", "0a0473697a65122a0a2859000000000000244069000000000000f03fca0107696e74656765728a0209090000000000000840" },
    { "on", "0a026f6e12110a0fca0107626f6f6c65616e8a02021001" },
  };
  Custom custom;
  g_autofree char *answer = NULL;
  guint status;

  custom_begin (&custom, self);
  server_probe_set_header (custom.probe, "Accept", OLD_MESSAGES);
  answer = server_probe_send (custom.probe, "GET", custom.document, NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (!has_bytes (server_probe_get_body (custom.probe), properties[i].hex))
      g_error ("the message has not %s as it should be", properties[i].name);
  server_probe_set_header (custom.probe, "Accept", NULL);
  custom_end (&custom);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/documents/each-group-has-a-document", each_group_has_a_document);
  conformance_add ("/documents/lists-of-resources-are-in-the-documents-of-versions", lists_of_resources_are_in_the_documents_of_versions);
  conformance_add ("/documents/the-index-has-groups-and-versions", the_index_has_groups_and_versions);
  conformance_add ("/documents/a-form-is-chosen-as-it-is-asked-for", a_form_is_chosen_as_it_is_asked_for);
  conformance_add ("/documents/a-group-that-is-not-there-has-none", a_group_that_is_not_there_has_none);
  conformance_add ("/documents/lists-have-types-of-their-own", lists_have_types_of_their_own);
  conformance_add ("/documents/embedded-resources-have-what-every-object-has", embedded_resources_have_what_every_object_has);
  conformance_add ("/documents/messages-say-of-a-schema-what-json-says", messages_say_of_a_schema_what_json_says);
  return g_test_run ();
}
