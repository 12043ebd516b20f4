/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of RuntimeClasses, of what Pods tolerate, and of the topologies of StorageClasses. */

#include "table.h"

static const ConformanceRow topologies_of_storage_classes_differ[] = {
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{}]}",
    "422 FieldValueDuplicate allowedTopologies[0].matchLabelExpressions: Duplicate value: \"\"" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{},{}]}",
    "422 FieldValueDuplicate allowedTopologies[0].matchLabelExpressions: Duplicate value: \"\"; FieldValueDuplicate "
    "allowedTopologies[1].matchLabelExpressions: Duplicate value: \"\"" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{'matchLabelExpressions':[{'key':'',"
    "'values':[]}]}]}",
    "422 FieldValueRequired allowedTopologies[0].matchLabelExpressions[0].values: Required value; FieldValueInvalid "
    "allowedTopologies[0].matchLabelExpressions[0].key: Invalid value: \"\": name part must be non-empty; FieldValueInvalid "
    "allowedTopologies[0].matchLabelExpressions[0].key: Invalid value: \"\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{'matchLabelExpressions':[{'key':'a b',"
    "'values':['b','b','c']},{'key':'a','values':['c']},{'key':'a','values':['c']}]}]}",
    "422 FieldValueDuplicate allowedTopologies[0].matchLabelExpressions[0].values[1]: Duplicate value: \"b\"; FieldValueInvalid "
    "allowedTopologies[0].matchLabelExpressions[0].key: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueDuplicate "
    "allowedTopologies[0].matchLabelExpressions[2].key: Duplicate value: \"a\"" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{'matchLabelExpressions':[{'key':'a',"
    "'values':['x y']}]}]}",
    "201 StorageClass x" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{'matchLabelExpressions':[{'key':'a',"
    "'values':['b','c']}]},{'matchLabelExpressions':[{'key':'a','values':['c','b']}]}]}",
    "422 FieldValueDuplicate allowedTopologies[1].matchLabelExpressions: Duplicate value: \"\"" },
  { "POST", "/apis/storage.k8s.io/v1/storageclasses?dryRun=All",
    "{'metadata':{'name':'x'},'provisioner':'x','allowedTopologies':[{'matchLabelExpressions':[{'key':'a',"
    "'values':['b']}]},{'matchLabelExpressions':[{'key':'a','values':['c']}]}]}",
    "201 StorageClass x" },
};

static const ConformanceRow overheads_of_runtimes_are_amounts[] = {
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'cpu':'-1'}}}",
    "422 FieldValueInvalid overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'x':'1'}}}",
    "422 FieldValueInvalid overhead.limits[x]: Invalid value: \"x\": must be a standard resource type or fully qualified; "
    "FieldValueInvalid overhead.limits[x]: Invalid value: \"x\": must be a standard resource for containers" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'pods':'1'}}}",
    "422 FieldValueInvalid overhead.limits[pods]: Invalid value: \"pods\": must be a standard resource for containers" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'a b':'1'}}}",
    "422 FieldValueInvalid overhead.limits[a b]: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid overhead.limits[a b]: Invalid value: "
    "\"a b\": must be a standard resource for containers" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'a.b/c':'500m'}}}",
    "422 FieldValueInvalid overhead.limits[a.b/c]: Invalid value: \"500m\": must be an integer" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'hugepages-2Mi':'2Mi'}}}",
    "422 FieldValueForbidden overhead: Forbidden: HugePages require cpu or memory" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'hugepages-2Mi':'3Mi','cpu':'1'}}}",
    "422 FieldValueInvalid overhead.limits[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not positive integer multiple of "
    "hugepages-2Mi" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'hugepages-2Mi':'2Mi','cpu':'1'}}}",
    "201 RuntimeClass x" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All",
    "{'metadata':{'name':'x'},'handler':'a','overhead':{'podFixed':{'cpu':'1','memory':'1Gi'}}}",
    "201 RuntimeClass x" },
};

static const ConformanceRow runtimes_run_on_nodes_that_can_be[] = {
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'nodeSelector':{'a b':'c d'}}}",
    "422 FieldValueInvalid scheduling.nodeSelector: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid scheduling.nodeSelector: Invalid "
    "value: \"c d\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'operator':'X'}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].operator: Invalid value: \"X\": operator must be Exists when `key` is "
    "empty, which means \"match all values and all keys\"; FieldValueNotSupported scheduling.tolerations[0].operator: "
    "Unsupported value: \"X\": supported values: \"Equal\", \"Exists\"" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].operator: Invalid value: \"\": operator must be Exists when `key` is "
    "empty, which means \"match all values and all keys\"" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a b'}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].key: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','value':'b c'}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].operator: Invalid value: \"b c\": a valid label must be an empty string or "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'operator':'Exists','value':'b'}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].operator: Invalid value: \"b\": value must be empty when `operator` is "
    "'Exists'" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','operator':'Lt','value':'1'}]}}",
    "422 FieldValueNotSupported scheduling.tolerations[0].operator: Unsupported value: \"Lt\": supported values: \"Equal\", "
    "\"Exists\", \"Lt\", \"Gt\"" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','effect':'X'}]}}",
    "422 FieldValueNotSupported scheduling.tolerations[0].effect: Unsupported value: \"X\": supported values: \"NoSchedule\", "
    "\"PreferNoSchedule\", \"NoExecute\"" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','effect':'NoSchedule',"
    "'tolerationSeconds':1}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].effect: Invalid value: \"NoSchedule\": effect must be 'NoExecute' when "
    "`tolerationSeconds` is set" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','effect':'NoExecute',"
    "'tolerationSeconds':1}]}}",
    "201 RuntimeClass x" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','value':'b'},{'key':'a',"
    "'value':'b'}]}}",
    "422 FieldValueDuplicate scheduling.tolerations[1]: Duplicate value: {\"Key\":\"a\",\"Operator\":\"\",\"Value\":\"b\","
    "\"Effect\":\"\",\"TolerationSeconds\":null}" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','value':'b',"
    "'effect':'NoExecute','tolerationSeconds':1},{'key':'a','value':'b','effect':'NoExecute',"
    "'tolerationSeconds':2}]}}",
    "422 FieldValueDuplicate scheduling.tolerations[1]: Duplicate value: {\"Key\":\"a\",\"Operator\":\"\",\"Value\":\"b\","
    "\"Effect\":\"NoExecute\",\"TolerationSeconds\":2}" },
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses?dryRun=All",
    "{'metadata':{'name':'x'},'handler':'a','scheduling':{'tolerations':[{'key':'a','value':'b'},{'key':'a',"
    "'value':'c'}]}}",
    "201 RuntimeClass x" },
};

static const ConformanceRow pods_tolerate_what_can_be[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'tolerations':[{'operator':'X'}]}}",
    "422 FieldValueInvalid spec.tolerations[0].operator: Invalid value: \"X\": operator must be Exists when `key` is empty, "
    "which means \"match all values and all keys\"; FieldValueNotSupported spec.tolerations[0].operator: Unsupported value: "
    "\"X\": supported values: \"Equal\", \"Exists\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'tolerations':[{'key':'a b',"
    "'value':'b c','effect':'X'}]}}",
    "422 FieldValueInvalid spec.tolerations[0].key: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.tolerations[0].operator: "
    "Invalid value: \"b c\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation "
    "is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); FieldValueNotSupported spec.tolerations[0].effect: Unsupported value: "
    "\"X\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'tolerations':[{'key':'a',"
    "'effect':'NoSchedule','tolerationSeconds':1}]}}",
    "422 FieldValueInvalid spec.tolerations[0].effect: Invalid value: \"NoSchedule\": effect must be 'NoExecute' when "
    "`tolerationSeconds` is set" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'tolerations':[{'key':'a'},{'key':'a'}]}}",
    "201 Pod x" },
};

static const ConformanceRow large_pages_come_whole_and_with_others[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'resources':{'limits':{'hugepages-2Mi':'2Mi'}}}]}}",
    "422 FieldValueForbidden spec.containers[0].resources: Forbidden: HugePages require cpu or memory" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'resources':{'limits':{'hugepages-2Mi':'3Mi','cpu':'1'}}}]}}",
    "422 FieldValueInvalid spec.containers[0].resources.limits[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not positive "
    "integer multiple of hugepages-2Mi; FieldValueInvalid spec.containers[0].resources.requests[hugepages-2Mi]: Invalid value: "
    "\"3Mi\": 3Mi is not positive integer multiple of hugepages-2Mi" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'resources':{'limits':{'hugepages-2Mi':'4Mi','cpu':'1'}}}]}}",
    "201 Pod x" },
};

static const ConformanceRow handlers_of_runtimes_stay[] = {
  { "POST", "/apis/node.k8s.io/v1/runtimeclasses", "{'metadata':{'name':'$NS'},'handler':'a'}", "201 RuntimeClass $NS" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All#first causes", "{'handler':''}",
    "422 FieldValueInvalid handler: Invalid value: null: field is immutable; FieldValueRequired handler: Required value" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All#first causes", "{'handler':'A_'}",
    "422 FieldValueInvalid handler: Invalid value: \"A_\": a lowercase RFC 1123 label must consist of lower case alphanumeric "
    "characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for "
    "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid handler: Invalid value: null: field is immutable" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All#first causes", "{'overhead':{'podFixed':{'cpu':'-1'}}}",
    "422 FieldValueInvalid overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All#first causes", "{'scheduling':{'tolerations':[{'key':'a b'}]}}",
    "422 FieldValueInvalid scheduling.tolerations[0].key: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "MERGE", "/apis/node.k8s.io/v1/runtimeclasses/$NS?dryRun=All", "{'overhead':{'podFixed':{'cpu':'1'}}}",
    "200 RuntimeClass $NS" },
  { "DELETE", "/apis/node.k8s.io/v1/runtimeclasses/$NS#status", NULL, "200 \"Success\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/runtime-rules/topologies-of-storage-classes-differ", topologies_of_storage_classes_differ);
  CONFORMANCE_TABLE ("/runtime-rules/overheads-of-runtimes-are-amounts", overheads_of_runtimes_are_amounts);
  CONFORMANCE_TABLE ("/runtime-rules/runtimes-run-on-nodes-that-can-be", runtimes_run_on_nodes_that_can_be);
  CONFORMANCE_TABLE ("/runtime-rules/pods-tolerate-what-can-be", pods_tolerate_what_can_be);
  CONFORMANCE_TABLE ("/runtime-rules/large-pages-come-whole-and-with-others", large_pages_come_whole_and_with_others);
  CONFORMANCE_TABLE ("/runtime-rules/handlers-of-runtimes-stay", handlers_of_runtimes_stay);
  return g_test_run ();
}
