/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-scan.h"
#include "koprs/testing/schema/koprs-test-decode.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define DEFINITION \
  "{'metadata':{'name':'widgets.example.com'},'spec':{'group':'example.com','names':{'plural':'widgets','kind':'Widget'}," \
  "'versions':[{'name':'v1','subresources':{'status':{}},'schema':{'openAPIV3Schema':{'type':'object','properties':{" \
  "'spec':{'type':'object','properties':{'color':{'type':'string'},'size':{'type':'integer','default':3}," \
  "'maybe':{'type':'string','nullable':true},'labels':{'type':'object','additionalProperties':{'type':'string'}}," \
  "'free':{'type':'object','x-kubernetes-preserve-unknown-fields':true},'empty':{'type':'object'}," \
  "'ports':{'type':'array','items':{'type':'object','properties':{'port':{'type':'integer'}}}}," \
  "'child':{'type':'object','x-kubernetes-embedded-resource':true,'x-kubernetes-preserve-unknown-fields':true}}}," \
  "'status':{'type':'object','x-kubernetes-preserve-unknown-fields':true}}}}}]}}"

typedef struct {
  const char *name;
  const char *kind;         /* "v1 ConfigMap", "apps/v1 Deployment", "Widget" */
  const char *body;
  const char *expected;     /* the object, or the error's message when it begins with something else than { */
  const char *problems;     /* one after another, with ; behind each */
} Case;

static const Case cases[] = {
  { "orders-members-and-fills-in-the-kind", "v1 ConfigMap", "{'data':{'b':'2','a':'1'},'metadata':{'namespace':'n','name':'x'}}",
    "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'x','namespace':'n'},'data':{'a':'1','b':'2'}}" },
  { "names-unknown-fields", "v1 ConfigMap", "{'foo':1,'metadata':{'name':'x','bar':1},'Data':{}}",
    "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'x'}}",
    "unknown field 'foo';unknown field 'metadata.bar';unknown field 'Data';" },
  { "names-problems-in-the-order-of-the-text", "v1 Pod",
    "{'metadata':{'lables':{}},'spec':{'zz':1,'containers':[{'name':'c','imag':'x','image':'y','image':'z','ports':[{'xx':1}]}]}}",
    "{'kind':'Pod','apiVersion':'v1','metadata':{},'spec':{'containers':[{'name':'c','image':'z','ports':[{'containerPort':0}],"
    "'resources':{}}]},'status':{}}",
    "unknown field 'metadata.lables';unknown field 'spec.zz';unknown field 'spec.containers[0].imag';"
    "duplicate field 'spec.containers[0].image';unknown field 'spec.containers[0].ports[0].xx';" },
  { "leaves-out-what-is-empty", "v1 ConfigMap", "{'metadata':{'name':'x','labels':{},'generateName':''},'data':{},'immutable':false}",
    "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'x'},'immutable':false}" },
  { "null-is-absent", "v1 ConfigMap", "{'metadata':{'name':'x','labels':null},'data':null,'immutable':null}",
    "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'x'}}" },
  { "null-in-a-map-is-empty", "v1 ConfigMap", "{'metadata':{'name':'x'},'data':{'a':null}}",
    "{'kind':'ConfigMap','apiVersion':'v1','metadata':{'name':'x'},'data':{'a':''}}" },
  { "sends-what-is-always-sent", "apps/v1 Deployment", "{'metadata':{'name':'x'},'spec':{'replicas':0}}",
    "{'kind':'Deployment','apiVersion':'apps/v1','metadata':{'name':'x'},'spec':{'replicas':0,'selector':null,"
    "'template':{'metadata':{},'spec':{'containers':null}},'strategy':{}},'status':{}}" },
  { "shortens-quantities", "v1 Pod",
    "{'spec':{'containers':[{'name':'c','resources':{'limits':{'memory':'2048Mi','cpu':1.5,'x':'1000m'}}}]}}",
    "{'kind':'Pod','apiVersion':'v1','metadata':{},'spec':{'containers':[{'name':'c','resources':{'limits':{'cpu':'1500m',"
    "'memory':'2Gi','x':'1'}}}]},'status':{}}" },
  { "shows-times-in-utc", "coordination.k8s.io/v1 Lease",
    "{'metadata':{'creationTimestamp':'2026-01-01T02:00:00+02:00'},'spec':{'renewTime':'2026-01-01T00:30:00.500000-00:30'}}",
    "{'kind':'Lease','apiVersion':'coordination.k8s.io/v1','metadata':{'creationTimestamp':'2026-01-01T00:00:00Z'},"
    "'spec':{'renewTime':'2026-01-01T01:00:00.500000Z'}}" },
  { "refuses-a-number-for-a-text", "v1 ConfigMap", "{'metadata':{'name':5}}",
    "ConfigMap in version 'v1' cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field "
    "ObjectMeta.metadata.name of type string" },
  { "refuses-a-text-for-a-number", "v1 Pod", "{'spec':{'containers':[{'ports':[{'containerPort':'8'}]}]}}",
    "Pod in version 'v1' cannot be handled as a Pod: json: cannot unmarshal string into Go struct field "
    "ContainerPort.spec.containers.ports.containerPort of type int32" },
  { "refuses-fractions-for-integers", "v1 Pod", "{'spec':{'containers':[{'ports':[{'containerPort':8.5}]}]}}",
    "Pod in version 'v1' cannot be handled as a Pod: json: cannot unmarshal number 8.5 into Go struct field "
    "ContainerPort.spec.containers.ports.containerPort of type int32" },
  { "refuses-integers-out-of-range", "v1 Pod", "{'spec':{'containers':[{'ports':[{'containerPort':3000000000}]}]}}",
    "Pod in version 'v1' cannot be handled as a Pod: json: cannot unmarshal number 3000000000 into Go struct field "
    "ContainerPort.spec.containers.ports.containerPort of type int32" },
  { "refuses-a-list-for-an-object", "v1 Service", "{'metadata':[]}",
    "Service in version 'v1' cannot be handled as a Service: json: cannot unmarshal array into Go struct field "
    "Service.metadata of type v1.ObjectMeta" },
  { "refuses-a-number-for-an-item", "v1 Service", "{'spec':{'ports':[5]}}",
    "Service in version 'v1' cannot be handled as a Service: json: cannot unmarshal number into Go struct field "
    "ServiceSpec.spec.ports of type v1.ServicePort" },
  { "refuses-a-number-in-a-map", "v1 ConfigMap", "{'metadata':{'labels':{'a':1}}}",
    "ConfigMap in version 'v1' cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field "
    "ObjectMeta.metadata.labels of type string" },
  { "refuses-a-boolean-for-a-port", "v1 Service", "{'spec':{'ports':[{'port':80,'targetPort':true}]}}",
    "Service in version 'v1' cannot be handled as a Service: json: cannot unmarshal bool into Go struct field "
    "ServicePort.spec.ports.targetPort of type int32" },
  { "refuses-bad-base64", "v1 Secret", "{'data':{'a':'!'}}",
    "Secret in version 'v1' cannot be handled as a Secret: illegal base64 data at input byte 0" },
  { "a-bad-quantity-hides-other-errors", "v1 Pod",
    "{'spec':{'containers':[{'ports':[{'containerPort':'8'}],'resources':{'limits':{'cpu':'1x'}}}]}}",
    "Pod in version 'v1' cannot be handled as a Pod: quantities must match the regular expression "
    "`^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$`" },
  { "refuses-a-bad-time", "v1 Secret", "{'metadata':{'creationTimestamp':'x'}}",
    "Secret in version 'v1' cannot be handled as a Secret: parsing time 'x' as '2006-01-02T15:04:05Z07:00': cannot parse 'x' as '2006'" },
  { "refuses-a-time-without-its-six-digits", "coordination.k8s.io/v1 Lease", "{'spec':{'renewTime':'2026-01-01T00:30:00Z'}}",
    "Lease in version 'v1' cannot be handled as a Lease: parsing time '2026-01-01T00:30:00Z' as "
    "'2006-01-02T15:04:05.000000Z07:00': cannot parse 'Z' as '.000000'" },

  { "sorts-and-prunes-custom-resources", "Widget",
    "{'kind':'Widget','apiVersion':'example.com/v1','zz':1,'spec':{'unknown':1,'size':2,'color':'red','aa':{},'ports':[{'port':1,'q':2}]},"
    "'metadata':{'name':'x','foo':1,'labels':{}}}",
    "{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'x'},'spec':{'color':'red','ports':[{'port':1}],'size':2}}",
    "unknown field 'metadata.foo';unknown field 'spec.aa';unknown field 'spec.ports[0].q';unknown field 'spec.unknown';"
    "unknown field 'zz';" },
  { "tells-duplicates-of-custom-resources-first", "Widget", "{'apiVersion':'example.com/v1','a':1,'spec':{'size':1,'size':2}}",
    "{'apiVersion':'example.com/v1','spec':{'size':2}}", "duplicate field 'spec.size';unknown field 'a';" },
  { "keeps-unknown-fields-where-they-are-preserved", "Widget", "{'spec':{'free':{'z':{'y':1},'a':null}}}",
    "{'spec':{'free':{'a':null,'z':{'y':1}}}}" },
  { "empties-objects-that-declare-nothing", "Widget", "{'spec':{'empty':{'a':1}}}", "{'spec':{'empty':{}}}",
    "unknown field 'spec.empty.a';" },
  { "drops-nulls-that-may-not-be", "Widget", "{'spec':{'size':null,'color':null,'maybe':null,'labels':{'a':null},'free':null}}",
    "{'spec':{'labels':{},'maybe':null}}" },
  { "normalises-numbers", "Widget", "{'spec':{'size':3.0,'free':{'a':1e3,'b':-0.0,'c':1.5,'d':1e300}}}",
    "{'spec':{'free':{'a':1000,'b':0,'c':1.5,'d':1e+300},'size':3}}" },
  { "decodes-the-metadata-of-embedded-resources", "Widget", "{'spec':{'child':{'kind':'X','metadata':{'name':'x','q':1},'more':1}}}",
    "{'spec':{'child':{'kind':'X','metadata':{'name':'x'},'more':1}}}", "unknown field 'spec.child.metadata.q';" },
  { "refuses-wrong-metadata", "Widget", "{'metadata':{'labels':{'a':1}}}",
    "Widget in version 'v1' cannot be handled as a Widget: json: cannot unmarshal number into Go struct field "
    "ObjectMeta.labels of type string" },
  { "refuses-metadata-that-is-no-object", "Widget", "{'metadata':5}",
    "Widget in version 'v1' cannot be handled as a Widget: json: cannot unmarshal number into Go value of type v1.ObjectMeta" },
};

/* ' stands for ", ` for '. */
static char *
unquote (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "'", "\"", 0);
  g_string_replace (out, "`", "'", 0);
  return g_string_free (out, FALSE);
}

static KoprsTestSchema *
find_schema (const char *kind)
{
  g_auto (GStrv) words = g_strsplit (kind, " ", 2);
  g_autofree char *text = unquote (DEFINITION);
  g_autoptr (JsonNode) definition = NULL;
  g_autoptr (GError) error = NULL;
  KoprsTestSchema *schema;
  const char *slash;

  if (words[1] != NULL)
    {
      slash = strchr (words[0], '/');
      g_autofree char *group = slash != NULL ? g_strndup (words[0], slash - words[0]) : g_strdup ("");
      return koprs_test_schema_new_builtin (group, slash != NULL ? slash + 1 : words[0], words[1]);
    }
  definition = koprs_test_node_parse (text, -1, &error);
  g_assert_no_error (error);
  schema = koprs_test_schema_new_custom (definition, "v1", &error);
  g_assert_no_error (error);
  return schema;
}

static void
decode (gconstpointer data)
{
  const Case *it = data;
  g_autoptr (KoprsTestSchema) schema = find_schema (it->kind);
  g_autofree char *body = unquote (it->body);
  g_autofree char *expected = unquote (it->expected);
  g_autofree char *expected_problems = unquote (it->problems != NULL ? it->problems : "");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = koprs_test_node_parse (body, -1, &error);
  g_autoptr (JsonNode) result = NULL;
  GString *told = g_string_new (NULL);
  g_autofree char *text = NULL;

  g_assert_nonnull (schema);
  g_assert_no_error (error);
  koprs_test_decode_find_duplicates ((KoprsJsonSlice) { body, strlen (body) }, problems);
  result = koprs_test_decode_body (schema, tree, KOPRS_TEST_VALIDATE_WARN, problems, &error);
  if (*expected != '{')
    {
      g_assert_null (result);
      g_assert_error (error, KOPRS_TEST_STATUS, 400);
      g_assert_cmpstr (error->message, ==, expected);
      g_string_free (told, TRUE);
      return;
    }
  g_assert_no_error (error);
  text = koprs_test_node_to_text (result);
  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (told, "%s;", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpstr (told->str, ==, expected_problems);
  g_string_free (told, TRUE);
}

static void
strict_refuses_what_warn_only_names (void)
{
  g_autoptr (KoprsTestSchema) schema = find_schema ("v1 ConfigMap");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) body = koprs_test_node_parse ("{\"foo\":1,\"metadata2\":{}}", -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_test_decode_body (schema, body, KOPRS_TEST_VALIDATE_STRICT, problems, &error));
  g_assert_error (error, KOPRS_TEST_STATUS, 400);
  g_assert_cmpstr (error->message, ==,
                   "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: "
                   "unknown field \"foo\", unknown field \"metadata2\"");
}

static void
the_result_of_a_patch_is_refused_with_itself (void)
{
  g_autoptr (KoprsTestSchema) schema = find_schema ("v1 ConfigMap");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) object = koprs_test_node_parse ("{\"metadata\":{\"name\":\"p1\"},\"data\":{\"a\":1}}", -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_test_decode_patched (schema, object, NULL, KOPRS_TEST_VALIDATE_WARN, problems, &error));
  g_assert_error (error, KOPRS_TEST_STATUS, 422);
  g_assert_cmpstr (error->message, ==,
                   " \"\" is invalid: patch: Invalid value: \"{\\\"data\\\":{\\\"a\\\":1},\\\"metadata\\\":{\\\"name\\\":"
                   "\\\"p1\\\"}}\": json: cannot unmarshal number into Go struct field ConfigMap.data of type string");
}

/* Every built-in kind loads, and an empty object of it decodes to what decodes to itself. */
static void
every_kind_of_the_table_loads (void)
{
  static const char *const kinds[] = {
    "v1 Pod", "v1 Node", "v1 Service", "v1 Secret", "v1 Namespace", "v1 Event", "v1 ServiceAccount", "v1 PersistentVolume",
    "v1 PersistentVolumeClaim", "v1 ResourceQuota", "v1 Endpoints", "apps/v1 StatefulSet", "apps/v1 DaemonSet", "apps/v1 ReplicaSet",
    "batch/v1 Job", "batch/v1 CronJob", "networking.k8s.io/v1 Ingress", "networking.k8s.io/v1 NetworkPolicy",
    "rbac.authorization.k8s.io/v1 Role", "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
    "apiextensions.k8s.io/v1 CustomResourceDefinition", "policy/v1 PodDisruptionBudget", "autoscaling/v2 HorizontalPodAutoscaler",
    "autoscaling/v1 Scale", "events.k8s.io/v1 Event", "discovery.k8s.io/v1 EndpointSlice", "resource.k8s.io/v1 ResourceSlice",
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (KoprsTestSchema) schema = find_schema (kinds[i]);
      g_autoptr (JsonNode) empty = koprs_test_node_new_object ();
      g_autoptr (JsonNode) once = NULL;
      g_autoptr (JsonNode) twice = NULL;
      g_autofree char *text = NULL, *again = NULL;

      g_assert_nonnull (schema);
      once = koprs_test_decode_arrange (schema, empty);
      twice = koprs_test_decode_arrange (schema, once);
      text = koprs_test_node_to_text (once);
      again = koprs_test_node_to_text (twice);
      g_assert_cmpstr (text, ==, again);
    }
  g_assert_null (koprs_test_schema_new_builtin ("", "v1", "Frob"));
  g_assert_null (koprs_test_schema_new_builtin ("", "v2", "Pod"));
}

static void
quantities_are_shortened (void)
{
  static const char *const pairs[][2] = {
    { "1", "1" },         { "1000", "1k" },      { "1500", "1500" },   { "1000m", "1" },     { "0.5", "500m" },
    { "100m", "100m" },   { "1.5Gi", "1536Mi" }, { "1024Ki", "1Mi" },  { "512", "512" },     { "1Ki", "1Ki" },
    { "0.5Ki", "512" },   { "1e3", "1e3" },      { "0", "0" },         { "-1", "-1" },       { "1n", "1n" },
    { "+5", "5" },        { "1E", "1E" },        { "12e6", "12e6" },   { "0.0000000001", "1n" },
    { "x", NULL },        { "", NULL },          { "1x", NULL },       { "1.2.3", NULL },    { "Ki", NULL },
    { "1Kii", NULL },     { "1e", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = koprs_test_text_quantity (pairs[i][0]);

      g_assert_cmpstr (text, ==, pairs[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/test-decode/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], decode);
    }
  g_test_add_func ("/test-decode/strict-refuses-what-warn-only-names", strict_refuses_what_warn_only_names);
  g_test_add_func ("/test-decode/the-result-of-a-patch-is-refused-with-itself", the_result_of_a_patch_is_refused_with_itself);
  g_test_add_func ("/test-decode/every-kind-of-the-table-loads", every_kind_of_the_table_loads);
  g_test_add_func ("/test-decode/quantities-are-shortened", quantities_are_shortened);
  return g_test_run ();
}
