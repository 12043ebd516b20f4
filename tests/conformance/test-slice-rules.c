/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of ResourceSlices. */

#include "table.h"

static const ConformanceRow slices_are_of_one_driver_pool_and_place[] = {
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes", "{'metadata':{'name':'x'}}",
    "422 FieldValueRequired spec.driver: Required value; FieldValueRequired spec.pool.name: Required value; FieldValueInvalid "
    "spec.pool.resourceSliceCount: Invalid value: 0: must be greater than zero; FieldValueRequired spec: Required value: "
    "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n'}}",
    "201 ResourceSlice x" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'A_','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n'}}",
    "422 FieldValueInvalid spec.driver: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',"
    "'pool':{'name':'p','resourceSliceCount':1},'nodeName':'n'}}",
    "422 FieldValueTooLong spec.driver: Too long: may not be more than 63 bytes" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'driver':'A.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n'}}",
    "201 ResourceSlice x Warning: 299 - \"spec.driver: driver names should be lowercase; \\\"A.b\\\" contains uppercase "
    "characters\"" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'A/b/','resourceSliceCount':0,'generation':-1},"
    "'nodeName':'n'}}",
    "422 FieldValueInvalid spec.pool.name: Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid spec.pool.name: "
    "Invalid value: \"\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid spec.pool.resourceSliceCount: "
    "Invalid value: 0: must be greater than zero; FieldValueInvalid spec.pool.generation: Invalid value: -1: must be greater "
    "than or equal to zero" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':''}}",
    "422 FieldValueInvalid spec.nodeName: Invalid value: \"\": must be either unset or set to a non-empty string; "
    "FieldValueRequired spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` "
    "is required" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'A_'}}",
    "422 FieldValueInvalid spec.nodeName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used "
    "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1}}}",
    "422 FieldValueRequired spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, "
    "`perDeviceNodeSelection` is required" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'allNodes':true}}",
    "422 FieldValueInvalid spec: Invalid value: \"{`nodeName`, `allNodes`}\": exactly one of `nodeName`, `nodeSelector`, "
    "`allNodes`, `perDeviceNodeSelection` is required, but multiple fields are set" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'allNodes':false}}",
    "422 FieldValueInvalid spec.allNodes: Invalid value: false: must be either unset or set to true; FieldValueRequired spec: "
    "Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'perDeviceNodeSelection':false}}",
    "422 FieldValueInvalid spec.perDeviceNodeSelection: Invalid value: false: must be either unset or set to true; "
    "FieldValueRequired spec: Required value: exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` "
    "is required" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'nodeSelector':{'nodeSelectorTerms':[]}}}",
    "422 FieldValueRequired spec.nodeSelector.nodeSelectorTerms: Required value: must have at least one node selector term; "
    "FieldValueInvalid spec.nodeSelector.nodeSelectorTerms: Invalid value: []: must have exactly one node selector term" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'nodeSelector':{'nodeSelectorTerms':[{},{}]}}}",
    "422 FieldValueInvalid spec.nodeSelector.nodeSelectorTerms: Invalid value: [{\"MatchExpressions\":null,"
    "\"MatchFields\":null},{\"MatchExpressions\":null,\"MatchFields\":null}]: must have exactly one node selector term" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'nodeSelector':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'a b','operator':'X'},{'key':'a',"
    "'operator':'In','values':[]},{'key':'a','operator':'Exists','values':['b']},{'key':'a','operator':'Gt',"
    "'values':['1','2']},{'key':'a','operator':'In','values':['b c']}]}]}}}",
    "422 FieldValueInvalid spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[0].operator: Invalid value: \"X\": not a "
    "valid selector operator; FieldValueInvalid spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[0].key: Invalid value: "
    "\"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueRequired "
    "spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[1].values: Required value: must be specified when `operator` is "
    "'In' or 'NotIn'; FieldValueForbidden spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[2].values: Forbidden: may not "
    "be specified when `operator` is 'Exists' or 'DoesNotExist'; FieldValueRequired "
    "spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[3].values: Required value: must be specified single value when "
    "`operator` is 'Lt' or 'Gt'; FieldValueInvalid spec.nodeSelector.nodeSelectorTerms[0].matchExpressions[4].values[0]: "
    "Invalid value: \"b c\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation "
    "is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'nodeSelector':{'nodeSelectorTerms':[{'matchFields':[{'key':'metadata.name','operator':'In','values':['A_']},"
    "{'key':'x','operator':'Exists'},{'key':'metadata.name','operator':'NotIn','values':['a','b']}]}]}}}",
    "422 FieldValueInvalid spec.nodeSelector.nodeSelectorTerms[0].matchFields[0].values[0]: Invalid value: \"A_\": a lowercase "
    "RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid "
    "spec.nodeSelector.nodeSelectorTerms[0].matchFields[1].operator: Invalid value: \"Exists\": not a valid selector operator; "
    "FieldValueInvalid spec.nodeSelector.nodeSelectorTerms[0].matchFields[1].key: Invalid value: \"x\": not a valid field "
    "selector key; FieldValueRequired spec.nodeSelector.nodeSelectorTerms[0].matchFields[2].values: Required value: must be "
    "only one value when `operator` is 'In' or 'NotIn' for node field selector" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'sharedCounters':[{'name':'c','counters':{'m':{'value':'1'}}}],'devices':[{'name':'d'}]}}",
    "422 FieldValueInvalid spec: Invalid value: \"\": only one of `sharedCounters` or `devices` is allowed" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'sharedCounters':[{}]}}",
    "422 FieldValueRequired spec.sharedCounters[0].name: Required value; FieldValueRequired spec.sharedCounters[0].counters: "
    "Required value" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'sharedCounters':[{'name':'A','counters':{'A':{'value':'1'}}},{'name':'A','counters':{'a':{'value':'1'}}}]}}",
    "422 FieldValueDuplicate spec.sharedCounters[1]: Duplicate value: {\"name\":\"A\",\"counters\":{\"a\":{\"value\":\"1\"}}}; "
    "FieldValueInvalid spec.sharedCounters[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.sharedCounters[0].counters: Invalid "
    "value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end "
    "with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.sharedCounters[1].name: Invalid value: \"A\": a lowercase RFC "
    "1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric "
    "character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
};

static const ConformanceRow devices_of_slices_say_what_they_are[] = {
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'A'},{'name':'A'}]}}",
    "422 FieldValueInvalid spec.devices[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.devices[1].name: Invalid value: "
    "\"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with "
    "an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); "
    "FieldValueDuplicate spec.devices[1]: Duplicate value: \"A\"" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d'}]}}",
    "201 ResourceSlice x" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{}]}}",
    "422 FieldValueInvalid spec.devices[0].name: Invalid value: \"\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a b':{'int':1}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes: Invalid value: \"a b\": a valid C identifier must start with alphabetic "
    "character or '_', followed by a string of alphanumeric characters or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName', "
    "regex used for validation is '[A-Za-z_][A-Za-z0-9_]*')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'/':{'int':1}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes: Invalid value: \"\": the domain must not be empty; FieldValueInvalid "
    "spec.devices[0].attributes: Invalid value: \"\": the name must not be empty" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'A_/b':{'int':1}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of "
    "lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a/b/c':{'int':1}}}]}}",
    "201 ResourceSlice x" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'ccccccccccccccccccccccccccccccccc':{'int':1}}}]}}",
    "422 FieldValueTooLong spec.devices[0].attributes: Too long: may not be more than 32 bytes" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a':{}}},{'name':'d','attributes':{'a':{}}}]}}",
    "422 FieldValueDuplicate spec.devices[1]: Duplicate value: \"d\"; FieldValueInvalid spec.devices[0].attributes[a]: Invalid "
    "value: \"\": must specify one of: `int`, `bool`, `string`, `version`, `ints`, `bools`, `strings`, `versions`; "
    "FieldValueInvalid spec.devices[1].attributes[a]: Invalid value: \"\": must specify one of: `int`, `bool`, `string`, "
    "`version`, `ints`, `bools`, `strings`, `versions`" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a':{'int':1,'bool':true}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes[a]: Invalid value: \"{int, bool}\": must specify exactly one of: `int`, "
    "`bool`, `string`, `version`, `ints`, `bools`, `strings`, `versions`" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d',"
    "'attributes':{'a':{'string':'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}}}]}}",
    "422 FieldValueTooLong spec.devices[0].attributes[a].string: Too long: may not be more than 64 bytes" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a':{'version':'1'},'b':{'version':'1.2.3-a+b'}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes[a].version: Invalid value: \"1\": must be a string compatible with "
    "semver.org spec 2.0.0" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a':{'ints':[]}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes[a]: Invalid value: \"\": must specify one of: `int`, `bool`, `string`, "
    "`version`, `ints`, `bools`, `strings`, `versions`" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d',"
    "'attributes':{'a':{'strings':['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes[a]: Invalid value: \"\": must specify one of: `int`, `bool`, `string`, "
    "`version`, `ints`, `bools`, `strings`, `versions`" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','attributes':{'a':{'ints':[1]}}}]}}",
    "422 FieldValueInvalid spec.devices[0].attributes[a]: Invalid value: \"\": must specify one of: `int`, `bool`, `string`, "
    "`version`, `ints`, `bools`, `strings`, `versions`" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','capacity':{'a b':{'value':'1'}}}]}}",
    "422 FieldValueInvalid spec.devices[0].capacity: Invalid value: \"a b\": a valid C identifier must start with alphabetic "
    "character or '_', followed by a string of alphanumeric characters or '_' (e.g. 'my_name',  or 'MY_NAME',  or 'MyName', "
    "regex used for validation is '[A-Za-z_][A-Za-z0-9_]*')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','capacity':{'a':{'value':'1','requestPolicy':{'default':'1'}}}}]}}",
    "422 FieldValueForbidden spec.devices[0].capacity[a].requestPolicy: Forbidden: allowMultipleAllocations must be true" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','taints':[{}]}]}}",
    "422 FieldValueInvalid spec.devices[0].taints[0].key: Invalid value: \"\": name part must be non-empty; FieldValueInvalid "
    "spec.devices[0].taints[0].key: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueRequired spec.devices[0].taints[0].effect: Required "
    "value" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','taints':[{'key':'a b','value':'c d','effect':'X'}]}]}}",
    "422 FieldValueInvalid spec.devices[0].taints[0].key: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid "
    "spec.devices[0].taints[0].value: Invalid value: \"c d\": a valid label must be an empty string or consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or "
    "'12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); FieldValueNotSupported "
    "spec.devices[0].taints[0].effect: Unsupported value: \"X\": supported values: \"NoExecute\", \"NoSchedule\", \"None\"" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','taints':[{'key':'a','effect':'NoSchedule'}]}]}}",
    "201 ResourceSlice x" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','consumesCounters':[{}]}]}}",
    "422 FieldValueRequired spec.devices[0].consumesCounters[0].counterSet: Required value; FieldValueRequired "
    "spec.devices[0].consumesCounters[0].counters: Required value" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','consumesCounters':[{'counterSet':'A','counters':{'A':{'value':'1'}}}]}]}}",
    "422 FieldValueInvalid spec.devices[0].consumesCounters[0].counterSet: Invalid value: \"A\": a lowercase RFC 1123 label "
    "must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.devices[0].consumesCounters[0].counters: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','nodeName':'x'}]}}",
    "422 FieldValueInvalid spec.devices[0]: Invalid value: null: `nodeName`, `nodeSelector` and `allNodes` can only be set if "
    "`perDeviceNodeSelection` is set to true in the ResourceSlice spec" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'perDeviceNodeSelection':true,'devices':[{'name':'d'}]}}",
    "422 FieldValueRequired spec.devices[0]: Required value: exactly one of `nodeName`, `nodeSelector`, or `allNodes` is "
    "required when `perDeviceNodeSelection` is set to true in the ResourceSlice spec" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},"
    "'perDeviceNodeSelection':true,'devices':[{'name':'d','nodeName':'A_'},{'name':'e','allNodes':false},"
    "{'name':'f','allNodes':true,'nodeName':'n'},{'name':'g','nodeName':''}]}}",
    "422 FieldValueInvalid spec.devices[0].nodeName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of "
    "lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid "
    "spec.devices[1].allNodes: Invalid value: false: must be either unset or set to true; FieldValueRequired spec.devices[1]: "
    "Required value: exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set "
    "to true in the ResourceSlice spec; FieldValueInvalid spec.devices[2]: Invalid value: \"{`nodeName`, `allNodes`}\": exactly "
    "one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the "
    "ResourceSlice spec; FieldValueInvalid spec.devices[3].nodeName: Invalid value: \"\": must not be empty; FieldValueRequired "
    "spec.devices[3]: Required value: exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when "
    "`perDeviceNodeSelection` is set to true in the ResourceSlice spec" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','bindingConditions':['a','a b','a'],'bindingFailureConditions':['a']}]}}",
    "422 FieldValueInvalid spec.devices[0].bindingConditions[1]: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueDuplicate "
    "spec.devices[0].bindingConditions[2]: Duplicate value: \"a\"; FieldValueInvalid "
    "spec.devices[0].bindingFailureConditions[0]: Invalid value: \"a\": bindingFailureConditions must not overlap with "
    "bindingConditions" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','bindingConditions':['a','a','a','a','a'],'bindingFailureConditions':['a']}]}}",
    "422 FieldValueDuplicate spec.devices[0].bindingConditions[1]: Duplicate value: \"a\"; FieldValueDuplicate "
    "spec.devices[0].bindingConditions[2]: Duplicate value: \"a\"; FieldValueDuplicate spec.devices[0].bindingConditions[3]: "
    "Duplicate value: \"a\"; FieldValueDuplicate spec.devices[0].bindingConditions[4]: Duplicate value: \"a\"; "
    "FieldValueInvalid spec.devices[0].bindingFailureConditions[0]: Invalid value: \"a\": bindingFailureConditions must not "
    "overlap with bindingConditions; FieldValueTooMany spec.devices[0].bindingConditions: Too many: 5: must have at most 4 items" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','bindingConditions':['a']}]}}",
    "422 FieldValueInvalid spec.devices[0].bindingFailureConditions: Invalid value: null: bindingFailureConditions are required "
    "to use bindingConditions" },
  { "POST", "/apis/resource.k8s.io/v1/resourceslices?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d','bindingFailureConditions':['a']}]}}",
    "422 FieldValueInvalid spec.devices[0].bindingConditions: Invalid value: null: bindingConditions are required to use "
    "bindingFailureConditions" },
};

static const ConformanceRow slices_stay_where_they_are[] = {
  { "POST", "/apis/resource.k8s.io/v1/resourceslices",
    "{'metadata':{'name':'$NS'},'spec':{'driver':'a.b','pool':{'name':'p','resourceSliceCount':1},'nodeName':'n',"
    "'devices':[{'name':'d'}]}}",
    "201 ResourceSlice $NS" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All#first causes", "{'spec':{'nodeName':'m'}}",
    "422 FieldValueInvalid spec.nodeName: Invalid value: \"m\": field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All#first causes", "{'spec':{'driver':'c.d'}}",
    "422 FieldValueInvalid spec.driver: Invalid value: \"c.d\": field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All#first causes", "{'spec':{'pool':{'name':'q'}}}",
    "422 FieldValueInvalid spec.pool.name: Invalid value: \"q\": field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All#first causes", "{'spec':{'nodeName':null,'allNodes':true}}",
    "422 FieldValueInvalid spec.nodeName: Invalid value: null: field is immutable" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All#first causes", "{'spec':{'devices':[{'name':'A'}]}}",
    "422 FieldValueInvalid spec.devices[0].name: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "MERGE", "/apis/resource.k8s.io/v1/resourceslices/$NS?dryRun=All",
    "{'spec':{'pool':{'generation':2},'devices':[{'name':'e'}]}}",
    "200 ResourceSlice $NS" },
  { "DELETE", "/apis/resource.k8s.io/v1/resourceslices/$NS#kind", NULL, "200 \"ResourceSlice\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/slice-rules/slices-are-of-one-driver-pool-and-place", slices_are_of_one_driver_pool_and_place);
  CONFORMANCE_TABLE ("/slice-rules/devices-of-slices-say-what-they-are", devices_of_slices_say_what_they_are);
  CONFORMANCE_TABLE ("/slice-rules/slices-stay-where-they-are", slices_stay_where_they_are);
  return g_test_run ();
}
