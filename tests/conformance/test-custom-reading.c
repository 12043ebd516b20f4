/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow what_is_stored_is_read_by_the_schema_of_now[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'metadata':{'name':'ws.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':{'plural'"
    ":'ws','kind':'W'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'objec"
    "t','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'x':{'type':'string'}}}}}}}]}}",
    "201 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws#kind", NULL, "200 \"WList\"" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ws#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'W','metadata':{'name':'w'},'spec':{'a':1,'x':'y','b':7}}",
    "201 {\"a\":1,\"x\":\"y\"} Warning: 299 - \"unknown field \\\"spec.b\\\"\"" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ws#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'W','metadata':{'name':'bare'},'spec':{}}",
    "201 {}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#rv=metadata.resourceVersion", NULL, "200" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','prope"
    "rties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'x':{'type':'string'},'b':{'type':'integer','"
    "default':2},'o':{'type':'object','default':{},'properties':{'p':{'type':'string','default':'q'}}}}}}}}}]}}",
    "200 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", NULL,
    "200 {\"a\":1,\"b\":2,\"o\":{\"p\":\"q\"},\"x\":\"y\"}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/ws/bare#spec", NULL, "200 {\"b\":2,\"o\":{\"p\":\"q\"}}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#metadata.generation", NULL, "200 1" },
  { "MERGE", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w?dryRun=All#spec",
    "{'metadata':{'resourceVersion':'{rv}'},'spec':{'a':2}}",
    "200 {\"a\":2,\"b\":2,\"o\":{\"p\":\"q\"},\"x\":\"y\"}" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','prope"
    "rties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'integer','default':2}}}}}}}]}}",
    "200 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", NULL, "200 {\"a\":1,\"b\":2}" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','prope"
    "rties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'x':{'type':'string'}}}}}}}]}}",
    "200 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", NULL, "200 {\"a\":1,\"x\":\"y\"}" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','prope"
    "rties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'integer','default':2}}}}}}}]}}",
    "200 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", NULL, "200 {\"a\":1,\"b\":2}" },
  { "MERGE", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", "{'spec':{'a':3}}", "200 {\"a\":3,\"b\":2}" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','prope"
    "rties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'x':{'type':'string'},'b':{'type':'integer','"
    "default':2}}}}}}}]}}",
    "200 \"ws.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/ws/bare#spec", NULL, "200 {\"b\":2}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/ws/w#spec", NULL, "200 {\"a\":3,\"b\":2}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ws.$NS.example.com#metadata.name", NULL,
    "200 \"ws.$NS.example.com\"" },
};

/* Whoever creates it says nothing of how it is. */
static const ConformanceRow a_status_begins_with_its_defaults[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'metadata':{'name':'bs.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced',"
    "'names':{'plural':'bs','kind':'B'},'versions':[{'name':'v1','served':true,'storage':true,"
    "'subresources':{'status':{}},'schema':{'openAPIV3Schema':{'type':'object',"
    "'properties':{'status':{'type':'object','default':{'seen':-1},'properties':{'seen':{'type':'integer'}}}}}}}]}}",
    "201 \"bs.$NS.example.com\"" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/bs#kind", NULL, "200 \"BList\"" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/bs#status",
    "{'apiVersion':'$NS.example.com/v1','kind':'B','metadata':{'name':'b'},'status':{'seen':5}}",
    "201 {\"seen\":-1}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/bs/b#status", NULL, "200 {\"seen\":-1}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/bs.$NS.example.com#metadata.name", NULL,
    "200 \"bs.$NS.example.com\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/custom-reading/what-is-stored-is-read-by-the-schema-of-now", what_is_stored_is_read_by_the_schema_of_now);
  CONFORMANCE_TABLE ("/custom-reading/a-status-begins-with-its-defaults", a_status_begins_with_its_defaults);
  return g_test_run ();
}
