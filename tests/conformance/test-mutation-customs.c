/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What MutatingAdmissionPolicies make of custom resources. */

#include "table.h"

static const ConformanceRow custom_resources_are_changed[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'metadata':{'name':'ms.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':{'plural':'ms',"
    "'kind':'M'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object',"
    "'properties':{'spec':{'type':'object','properties':{'a':{'type':'string'},'d':{'type':'string','default':'x'},'n':{'type':"
    "'integer'},'free':{'type':'object','x-kubernetes-preserve-unknown-fields':true},'list':{'type':'array','items':{'type':"
    "'string'}},'set':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}},'whole':{'type':'object',"
    "'properties':{'b':{'type':'string'},'c':{'type':'string'}},'x-kubernetes-map-type':'atomic'},'items':{'type':'array',"
    "'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k'],'items':{'type':'object','properties':{'k':{'type':"
    "'string'},'v':{'type':'string'}},'required':['k']}}}},'status':{'type':'object','properties':{'s':{'type':'string'}}}}}},"
    "'subresources':{'status':{}}},{'name':'v2','served':true,'storage':false,'schema':{'openAPIV3Schema':{'type':'object',"
    "'properties':{'spec':{'type':'object','properties':{'a':{'type':'string'},'d':{'type':'string','default':'x'},'n':{'type':"
    "'integer'},'free':{'type':'object','x-kubernetes-preserve-unknown-fields':true},'list':{'type':'array','items':{'type':"
    "'string'}},'set':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}},'whole':{'type':'object',"
    "'properties':{'b':{'type':'string'},'c':{'type':'string'}},'x-kubernetes-map-type':'atomic'},'items':{'type':'array',"
    "'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k'],'items':{'type':'object','properties':{'k':{'type':"
    "'string'},'v':{'type':'string'}},'required':['k']}}}},'status':{'type':'object','properties':{'s':{'type':'string'}}}}}},"
    "'subresources':{'status':{}}}]}}",
    "201 \"ms.$NS.example.com\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'own-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['$NS.example.com'],'apiVersions':['v1'],'operations':"
    "['CREATE','UPDATE'],'resources':['ms']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'!has(object.metadata.labels) || !(\\'c\\' in object.metadata.labels) ? "
    "Object{metadata: Object.metadata{labels: {\\'seen\\': \\'yes\\'}}} : object.metadata.labels.c == \\'unknown\\' ? "
    "Object{spec: Object.spec{nope: 1}} : object.metadata.labels.c == \\'default\\' ? Object{spec: Object.spec{a: \\'b\\'}} : "
    "object.metadata.labels.c == \\'type\\' ? Object{spec: Object.spec{n: \\'x\\'}} : object.metadata.labels.c == \\'half\\' ? "
    "Object{spec: Object.spec{n: 1.5}} : object.metadata.labels.c == \\'list\\' ? Object{spec: Object.spec{list: [\\'b\\']}} : "
    "object.metadata.labels.c == \\'set\\' ? Object{spec: Object.spec{set: [\\'b\\']}} : object.metadata.labels.c == "
    "\\'whole\\' ? Object{spec: Object.spec{whole: Object.spec.whole{b: \\'c\\'}}} : object.metadata.labels.c == \\'items\\' ? "
    "Object{spec: Object.spec{items: [Object.spec.items{k: \\'one\\', v: \\'new\\'}, Object.spec.items{k: \\'two\\', v: "
    "\\'two\\'}]}} : object.metadata.labels.c == \\'free\\' ? Object{spec: Object.spec{free: Object.spec.free{x: "
    "Object.spec.free.x{y: 1}}}} : object.metadata.labels.c == \\'freelist\\' ? Object{spec: Object.spec{free: "
    "Object.spec.free{x: [1]}}} : object.metadata.labels.c == \\'status\\' ? Object{status: Object.status{s: \\'t\\'}} : "
    "object.metadata.labels.c == \\'version\\' ? Object{metadata: Object.metadata{annotations: {\\'seen\\': "
    "object.apiVersion.substring(object.apiVersion.indexOf(\\'/\\')) + request.kind.version + request.requestKind.version}}} : "
    "Object{}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'!has(object.metadata.labels) || !(\\'c\\' in "
    "object.metadata.labels) ? [JSONPatch{op: \\'test\\', path: \\'/x\\', value: \\'y\\'}].filter(p, false) : "
    "object.metadata.labels.c == \\'punknown\\' ? [JSONPatch{op: \\'add\\', path: \\'/spec\\', value: {\\'nope\\': \\'x\\', "
    "\\'a\\': \\'y\\'}}] : object.metadata.labels.c == \\'ptype\\' ? [JSONPatch{op: \\'add\\', path: \\'/spec\\', value: "
    "{\\'n\\': \\'x\\'}}] : object.metadata.labels.c == \\'pdefault\\' ? [JSONPatch{op: \\'add\\', path: \\'/spec\\', value: "
    "Object.spec{a: \\'b\\'}}] : object.metadata.labels.c == \\'ptop\\' ? [JSONPatch{op: \\'add\\', path: \\'/nope\\', value: "
    "1}] : [JSONPatch{op: \\'x\\'}].filter(p, false)'}}]}}",
    "201 MutatingAdmissionPolicy own-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'own-$NS'},'spec':{'policyName':'own-$NS'}}",
    "201 MutatingAdmissionPolicyBinding own-$NS" },
  { "AWAIT", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#metadata.labels",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z'}}",
    "201 {\"seen\":\"yes\"}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'unknown'}}}",
    "403 Invalid: policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .spec.nope: field not declared in schema {\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"ms\","
    "\"causes\":[{\"message\":\"policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: failed to "
    "convert patch object to typed object: .spec.nope: field not declared in schema\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'default'}}}",
    "201 {\"a\":\"b\",\"d\":\"x\"}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'type'}}}",
    "403 Invalid: policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .spec.n: expected numeric (int or float), got string "
    "{\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"ms\",\"causes\":[{\"message\":\"policy 'own-$NS' with binding "
    "'own-$NS' denied request: error applying patch: failed to convert patch object to typed object: .spec.n: expected numeric "
    "(int or float), got string\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'half'}}}",
    "422 Invalid: M.$NS.example.com \"z\" is invalid: [spec.n: Invalid value: \"number\": spec.n in body must be of type "
    "integer: \"number\", <nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.n] "
    "{\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"M\",\"causes\":[{\"reason\":\"FieldValueTypeInvalid\","
    "\"message\":\"Invalid value: \\\"number\\\": spec.n in body must be of type integer: "
    "\\\"number\\\"\",\"field\":\"spec.n\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\": Checked "
    "value must be of type integer (default format) in spec.n\",\"field\":\"<nil>\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'list'}},'spec':{'list':['a']}}",
    "403 Invalid: policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: invalid ApplyConfiguration: "
    "may not mutate atomic arrays, maps or structs: .spec.list {\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"ms\","
    "\"causes\":[{\"message\":\"policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: invalid "
    "ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.list\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'set'}},'spec':{'set':['a']}}",
    "201 {\"d\":\"x\",\"set\":[\"a\",\"b\"]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'whole'}},'spec':{'whole':{'c':'d'}}}",
    "403 Invalid: policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: invalid ApplyConfiguration: "
    "may not mutate atomic arrays, maps or structs: .spec.whole {\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"ms\","
    "\"causes\":[{\"message\":\"policy 'own-$NS' with binding 'own-$NS' denied request: error applying patch: invalid "
    "ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.whole\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'items'}},'spec':{'items':[{'k':'one',"
    "'v':'old'}]}}",
    "201 {\"d\":\"x\",\"items\":[{\"k\":\"one\",\"v\":\"new\"},{\"k\":\"two\",\"v\":\"two\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'free'}}}",
    "201 {\"d\":\"x\",\"free\":{\"x\":{\"y\":1}}}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'freelist'}}}",
    "201 {\"d\":\"x\",\"free\":{\"x\":[1]}}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#status",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'status'}}}",
    "201 nothing" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#metadata.annotations.seen",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'version'}}}",
    "201 \"/v1v1v1\"" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'punknown'}}}",
    "201 {\"a\":\"y\",\"d\":\"x\"}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'ptype'}}}",
    "422 Invalid: M.$NS.example.com \"z\" is invalid: spec.n: Invalid value: \"string\": spec.n in body must be of type "
    "integer: \"string\" {\"name\":\"z\",\"group\":\"$NS.example.com\",\"kind\":\"M\",\"causes\":[{\"reason\":"
    "\"FieldValueTypeInvalid\",\"message\":\"Invalid value: \\\"string\\\": spec.n in body must be of type integer: "
    "\\\"string\\\"\",\"field\":\"spec.n\"}]}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'pdefault'}}}",
    "201 {\"a\":\"b\",\"d\":\"x\"}" },
  { "POST", "/apis/$NS.example.com/v1/namespaces/$NS/ms?dryRun=All#kind",
    "{'apiVersion':'$NS.example.com/v1','kind':'M','metadata':{'name':'z','labels':{'c':'ptop'}}}",
    "201 \"M\"" },
  { "AWAIT", "/apis/$NS.example.com/v2/namespaces/$NS/ms?dryRun=All#metadata.annotations.seen",
    "{'apiVersion':'$NS.example.com/v2','kind':'M','metadata':{'name':'z','labels':{'c':'version'}}}",
    "201 \"/v1v1v2\"" },
  { "POST", "/apis/$NS.example.com/v2/namespaces/$NS/ms?dryRun=All#spec",
    "{'apiVersion':'$NS.example.com/v2','kind':'M','metadata':{'name':'z','labels':{'c':'default'}}}",
    "201 {\"a\":\"b\",\"d\":\"x\"}" },
  { "POST", "/apis/$NS.example.com/v2/namespaces/$NS/ms?dryRun=All#apiVersion",
    "{'apiVersion':'$NS.example.com/v2','kind':'M','metadata':{'name':'z','labels':{'c':'default'}}}",
    "201 \"$NS.example.com/v2\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/own-$NS",
    NULL,
    "200 Success {\"name\":\"own-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/own-$NS",
    NULL,
    "200 Success {\"name\":\"own-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ms.$NS.example.com#kind",
    NULL,
    "200 \"CustomResourceDefinition\"" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/mutation-customs/custom-resources-are-changed-in-the-version-of-the-rule", custom_resources_are_changed);
  return g_test_run ();
}
