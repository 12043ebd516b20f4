/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What MutatingAdmissionPolicies say that does not fit the objects that it is said of. */

#include "table.h"

static const ConformanceRow objects_have_to_fit[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'two-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'!has(object.data) || !has(object.data.c) ? Object{data: {\\'seen\\': \\'1\\'}} : "
    "object.data.c == \\'names\\' ? Object{data: Object.nope{}} : object.data.c == \\'inner\\' ? Object{data: {\\'a\\': "
    "{\\'b\\': \\'c\\'}}} : object.data.c == \\'list\\' ? Object{data: {\\'a\\': [\\'b\\']}} : object.data.c == \\'null\\' ? "
    "Object{data: Object.data{x: null}} : object.data.c == \\'field\\' ? Object{nope: 1} : object.data.c == \\'below\\' ? "
    "Object{metadata: Object.metadata{nope: 1}} : object.data.c == \\'number\\' ? Object{data: {\\'x\\': 1}} : object.data.c "
    "== \\'bool\\' ? Object{data: {\\'x\\': true}} : object.data.c == \\'items\\' ? Object{data: [\\'x\\']} : object.data.c == "
    "\\'text\\' ? Object{data: \\'x\\'} : object.data.c == \\'keys\\' ? Object{data: {1: \\'x\\'}} : object.data.c == "
    "\\'error\\' ? Object{data: {\\'x\\': object.data.nope}} : object.data.c == \\'bytes\\' ? Object{data: {\\'x\\': "
    "b\\'a\\'}} : object.data.c == \\'type\\' ? Object{data: {\\'x\\': type(1)}} : object.data.c == \\'member\\' ? "
    "Object{data: Object.data{x: \\'y\\'}} : object.data.c == \\'kinds\\' ? Object{apiVersion: \\'x\\', kind: \\'y\\', data: "
    "{\\'x\\': \\'y\\'}} : object.data.c == \\'none\\' ? Object{?data: optional.none()} : object.data.c == \\'flag\\' ? "
    "Object{immutable: true} : object.data.c == \\'flagtext\\' ? Object{immutable: \\'x\\'} : object.data.c == \\'copy\\' ? "
    "Object{data: object.data} : object.data.c == \\'empty\\' ? Object{data: {}} : Object{}'}}]}}",
    "201 MutatingAdmissionPolicy two-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'two-$NS'},'spec':{'policyName':'two-$NS'}}",
    "201 MutatingAdmissionPolicyBinding two-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'}}",
    "201 {\"seen\":\"1\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'names'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: type mismatch: unexpected type name \"Object.nope\", "
    "expected \"Object.data\", which matches field name path from root Object type "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: type mismatch: unexpected type name \\\"Object.nope\\\", expected \\\"Object.data\\\", which matches field name "
    "path from root Object type\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'inner'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.a: expected string, got &value.valueUnstructured{Value:map[ref.Val]ref.Val{\"b\":\"c\"}} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.a: expected string, got "
    "&value.valueUnstructured{Value:map[ref.Val]ref.Val{\\\"b\\\":\\\"c\\\"}}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'list'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.a: expected string, got &value.valueUnstructured{Value:[]ref.Val{\"b\"}} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.a: expected string, got "
    "&value.valueUnstructured{Value:[]ref.Val{\\\"b\\\"}}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'null'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.x: expected string, got &value.valueUnstructured{Value:0} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.x: expected string, got "
    "&value.valueUnstructured{Value:0}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'field'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .nope: field not declared in schema {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object to typed "
    "object: .nope: field not declared in schema\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'below'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .metadata.nope: field not declared in schema "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .metadata.nope: field not declared in "
    "schema\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'number'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.x: expected string, got &value.valueUnstructured{Value:1} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.x: expected string, got "
    "&value.valueUnstructured{Value:1}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'bool'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.x: expected string, got &value.valueUnstructured{Value:true} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.x: expected string, got "
    "&value.valueUnstructured{Value:true}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'items'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data: expected map, got &{[x]} {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object to typed "
    "object: .data: expected map, got &{[x]}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'text'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data: expected map, got &{x} {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy "
    "'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object to typed object: "
    ".data: expected map, got &{x}\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'keys'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: invalid return type: *dynamic.ObjectVal "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: invalid return type: *dynamic.ObjectVal\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'error'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: expression '!has(object.data) || !has(object.data.c) "
    "? Object{data: {\"seen\": \"1\"}} : object.data.c == \"names\" ? Object{data: Object.nope{}} : object.data.c == \"inner\" "
    "? Object{data: {\"a\": {\"b\": \"c\"}}} : object.data.c == \"list\" ? Object{data: {\"a\": [\"b\"]}} : object.data.c == "
    "\"null\" ? Object{data: Object.data{x: null}} : object.data.c == \"field\" ? Object{nope: 1} : object.data.c == \"below\" "
    "? Object{metadata: Object.metadata{nope: 1}} : object.data.c == \"number\" ? Object{data: {\"x\": 1}} : object.data.c == "
    "\"bool\" ? Object{data: {\"x\": true}} : object.data.c == \"items\" ? Object{data: [\"x\"]} : object.data.c == \"text\" ? "
    "Object{data: \"x\"} : object.data.c == \"keys\" ? Object{data: {1: \"x\"}} : object.data.c == \"error\" ? Object{data: "
    "{\"x\": object.data.nope}} : object.data.c == \"bytes\" ? Object{data: {\"x\": b\"a\"}} : object.data.c == \"type\" ? "
    "Object{data: {\"x\": type(1)}} : object.data.c == \"member\" ? Object{data: Object.data{x: \"y\"}} : object.data.c == "
    "\"kinds\" ? Object{apiVersion: \"x\", kind: \"y\", data: {\"x\": \"y\"}} : object.data.c == \"none\" ? Object{?data: "
    "optional.none()} : object.data.c == \"flag\" ? Object{immutable: true} : object.data.c == \"flagtext\" ? "
    "Object{immutable: \"x\"} : object.data.c == \"copy\" ? Object{data: object.data} : object.data.c == \"empty\" ? "
    "Object{data: {}} : Object{}' resulted in error: no such key: nope "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: expression '!has(object.data) || !has(object.data.c) ? Object{data: {\\\"seen\\\": \\\"1\\\"}} : object.data.c "
    "== \\\"names\\\" ? Object{data: Object.nope{}} : object.data.c == \\\"inner\\\" ? Object{data: {\\\"a\\\": {\\\"b\\\": "
    "\\\"c\\\"}}} : object.data.c == \\\"list\\\" ? Object{data: {\\\"a\\\": [\\\"b\\\"]}} : object.data.c == \\\"null\\\" ? "
    "Object{data: Object.data{x: null}} : object.data.c == \\\"field\\\" ? Object{nope: 1} : object.data.c == \\\"below\\\" ? "
    "Object{metadata: Object.metadata{nope: 1}} : object.data.c == \\\"number\\\" ? Object{data: {\\\"x\\\": 1}} : "
    "object.data.c == \\\"bool\\\" ? Object{data: {\\\"x\\\": true}} : object.data.c == \\\"items\\\" ? Object{data: "
    "[\\\"x\\\"]} : object.data.c == \\\"text\\\" ? Object{data: \\\"x\\\"} : object.data.c == \\\"keys\\\" ? Object{data: {1: "
    "\\\"x\\\"}} : object.data.c == \\\"error\\\" ? Object{data: {\\\"x\\\": object.data.nope}} : object.data.c == "
    "\\\"bytes\\\" ? Object{data: {\\\"x\\\": b\\\"a\\\"}} : object.data.c == \\\"type\\\" ? Object{data: {\\\"x\\\": "
    "type(1)}} : object.data.c == \\\"member\\\" ? Object{data: Object.data{x: \\\"y\\\"}} : object.data.c == \\\"kinds\\\" ? "
    "Object{apiVersion: \\\"x\\\", kind: \\\"y\\\", data: {\\\"x\\\": \\\"y\\\"}} : object.data.c == \\\"none\\\" ? "
    "Object{?data: optional.none()} : object.data.c == \\\"flag\\\" ? Object{immutable: true} : object.data.c == "
    "\\\"flagtext\\\" ? Object{immutable: \\\"x\\\"} : object.data.c == \\\"copy\\\" ? Object{data: object.data} : "
    "object.data.c == \\\"empty\\\" ? Object{data: {}} : Object{}' resulted in error: no such key: nope\"}]}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'bytes'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .data.x: expected string, got &value.valueUnstructured{Value:[]uint8{0x61}} "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'two-$NS' with binding 'two-$NS' denied "
    "request: error applying patch: failed to convert patch object to typed object: .data.x: expected string, got "
    "&value.valueUnstructured{Value:[]uint8{0x61}}\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'type'}}",
    "201 {\"c\":\"type\",\"x\":\"int\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'member'}}",
    "201 {\"c\":\"member\",\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'kinds'}}",
    "201 {\"c\":\"kinds\",\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'none'}}",
    "201 {\"c\":\"none\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'flag'}}",
    "201 {\"c\":\"flag\"}" },
  { "POST", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'c':'flagtext'}}",
    "403 Invalid: policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object "
    "to typed object: .immutable: expected boolean, got &{x} {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'two-$NS' with binding 'two-$NS' denied request: error applying patch: failed to convert patch object to typed "
    "object: .immutable: expected boolean, got &{x}\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'copy'}}",
    "201 {\"c\":\"copy\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'empty'}}",
    "201 {\"c\":\"empty\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/two-$NS",
    NULL,
    "200 Success {\"name\":\"two-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/two-$NS",
    NULL,
    "200 Success {\"name\":\"two-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow patches_have_to_fit[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'three-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch','jsonPatch':{"
    "'expression':'!has(object.data) || !has(object.data.c) ? [JSONPatch{op: \\'add\\', path: \\'/data\\', value: {\\'seen\\': "
    "\\'1\\'}}] : object.data.c == \\'test\\' ? [JSONPatch{op: \\'test\\', path: \\'/data/c\\', value: \\'no\\'}, "
    "JSONPatch{op: \\'add\\', path: \\'/data/x\\', value: \\'y\\'}] : object.data.c == \\'passed\\' ? [JSONPatch{op: "
    "\\'test\\', path: \\'/data/c\\', value: \\'passed\\'}, JSONPatch{op: \\'add\\', path: \\'/data/x\\', value: \\'y\\'}] : "
    "object.data.c == \\'untested\\' ? [JSONPatch{op: \\'test\\', path: \\'/nope/c\\', value: \\'no\\'}] : object.data.c == "
    "\\'remove\\' ? [JSONPatch{op: \\'remove\\', path: \\'/data/nope\\'}] : object.data.c == \\'replace\\' ? [JSONPatch{op: "
    "\\'replace\\', path: \\'/data/nope\\', value: \\'x\\'}] : object.data.c == \\'add\\' ? [JSONPatch{op: \\'add\\', path: "
    "\\'/metadata/annotations/x\\', value: \\'x\\'}] : object.data.c == \\'move\\' ? [JSONPatch{op: \\'move\\', from: "
    "\\'/data/c\\', path: \\'/data/d\\'}] : object.data.c == \\'moveless\\' ? [JSONPatch{op: \\'move\\', from: "
    "\\'/data/nope\\', path: \\'/data/d\\'}] : object.data.c == \\'copied\\' ? [JSONPatch{op: \\'copy\\', from: \\'/data/c\\', "
    "path: \\'/data/d\\'}] : object.data.c == \\'op\\' ? [JSONPatch{op: \\'nope\\', path: \\'/data/d\\'}] : object.data.c == "
    "\\'nothing\\' ? [JSONPatch{}] : object.data.c == \\'unknown\\' ? [JSONPatch{op: \\'add\\', path: \\'/nope\\', value: 1}] "
    ": object.data.c == \\'wrong\\' ? [JSONPatch{op: \\'add\\', path: \\'/data/x\\', value: 1}] : object.data.c == \\'shape\\' "
    "? [JSONPatch{op: \\'add\\', path: \\'/data\\', value: \\'x\\'}] : object.data.c == \\'unsaid\\' ? [JSONPatch{op: "
    "\\'add\\', path: \\'/data/x\\', value: type(1)}] : object.data.c == \\'misnamed\\' ? [JSONPatch{op: \\'add\\', path: "
    "\\'/data\\', value: Object.data{x: Object.nope{}}}] : object.data.c == \\'object\\' ? [JSONPatch{op: \\'add\\', path: "
    "\\'/data\\', value: Object.data{x: \\'y\\'}}] : object.data.c == \\'divided\\' ? [JSONPatch{op: \\'add\\', path: "
    "\\'/data/x\\', value: string(1 / int(\\'0\\'))}] : [JSONPatch{op: \\'add\\', path: \\'/data/x\\', value: "
    "\\'last\\'}]'}}]}}",
    "201 MutatingAdmissionPolicy three-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'three-$NS'},'spec':{'policyName':'three-$NS'}}",
    "201 MutatingAdmissionPolicyBinding three-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'}}",
    "201 {\"seen\":\"1\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'test'}}",
    "201 {\"c\":\"test\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'passed'}}",
    "201 {\"c\":\"passed\",\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'untested'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: test operation does not apply: is "
    "missing path: /nope/c: missing value {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy "
    "'three-$NS' with binding 'three-$NS' denied request: JSON Patch: test operation does not apply: is missing path: /nope/c: "
    "missing value\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'remove'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: error in remove for path: "
    "'/data/nope': Unable to remove nonexistent key: nope: missing value "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: JSON Patch: error in remove for path: '/data/nope': Unable to remove nonexistent key: nope: missing value\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'replace'}}",
    "201 {\"c\":\"replace\",\"nope\":\"x\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'add'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: add operation does not apply: doc is "
    "missing path: \"/metadata/annotations/x\": missing value {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: add operation does not apply: doc is missing "
    "path: \\\"/metadata/annotations/x\\\": missing value\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'move'}}",
    "201 {\"d\":\"move\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'moveless'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: error in move for path: 'nope': "
    "Unable to remove nonexistent key: nope: missing value {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: error in move for path: 'nope': Unable to "
    "remove nonexistent key: nope: missing value\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'copied'}}",
    "201 {\"c\":\"copied\",\"d\":\"copied\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'op'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: Unexpected kind: nope "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: JSON Patch: Unexpected kind: nope\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'nothing'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSON Patch: Unexpected kind:  "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: JSON Patch: Unexpected kind: \"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'unknown'}}",
    "500 InternalError: Internal error occurred: strict decoding error: unknown field \"nope\" "
    "{\"causes\":[{\"message\":\"strict decoding error: unknown field \\\"nope\\\"\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'wrong'}}",
    "500 InternalError: Internal error occurred: json: cannot unmarshal number into Go struct field ConfigMap.data of type "
    "string {\"causes\":[{\"message\":\"json: cannot unmarshal number into Go struct field ConfigMap.data of type string\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'shape'}}",
    "500 InternalError: Internal error occurred: json: cannot unmarshal string into Go struct field ConfigMap.data of type "
    "map[string]string {\"causes\":[{\"message\":\"json: cannot unmarshal string into Go struct field ConfigMap.data of type "
    "map[string]string\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'unsaid'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: JSONPath valueExpression evaluated to a type "
    "that could not marshal to JSON: type conversion not supported for 'type' "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: JSONPath valueExpression evaluated to a type that could not marshal to JSON: type conversion not supported for "
    "'type'\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'misnamed'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: type mismatch: unexpected type name "
    "\"Object.nope\", expected \"Object.data.x\", which matches field name path from root Object type "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: type mismatch: unexpected type name \\\"Object.nope\\\", expected \\\"Object.data.x\\\", which matches field "
    "name path from root Object type\"}]}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'object'}}",
    "201 {\"x\":\"y\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'c':'divided'}}",
    "403 Invalid: policy 'three-$NS' with binding 'three-$NS' denied request: expression '!has(object.data) || "
    "!has(object.data.c) ? [JSONPatch{op: \"add\", path: \"/data\", value: {\"seen\": \"1\"}}] : object.data.c == \"test\" ? "
    "[JSONPatch{op: \"test\", path: \"/data/c\", value: \"no\"}, JSONPatch{op: \"add\", path: \"/data/x\", value: \"y\"}] : "
    "object.data.c == \"passed\" ? [JSONPatch{op: \"test\", path: \"/data/c\", value: \"passed\"}, JSONPatch{op: \"add\", "
    "path: \"/data/x\", value: \"y\"}] : object.data.c == \"untested\" ? [JSONPatch{op: \"test\", path: \"/nope/c\", value: "
    "\"no\"}] : object.data.c == \"remove\" ? [JSONPatch{op: \"remove\", path: \"/data/nope\"}] : object.data.c == \"replace\" "
    "? [JSONPatch{op: \"replace\", path: \"/data/nope\", value: \"x\"}] : object.data.c == \"add\" ? [JSONPatch{op: \"add\", "
    "path: \"/metadata/annotations/x\", value: \"x\"}] : object.data.c == \"move\" ? [JSONPatch{op: \"move\", from: "
    "\"/data/c\", path: \"/data/d\"}] : object.data.c == \"moveless\" ? [JSONPatch{op: \"move\", from: \"/data/nope\", path: "
    "\"/data/d\"}] : object.data.c == \"copied\" ? [JSONPatch{op: \"copy\", from: \"/data/c\", path: \"/data/d\"}] : "
    "object.data.c == \"op\" ? [JSONPatch{op: \"nope\", path: \"/data/d\"}] : object.data.c == \"nothing\" ? [JSONPatch{}] : "
    "object.data.c == \"unknown\" ? [JSONPatch{op: \"add\", path: \"/nope\", value: 1}] : object.data.c == \"wrong\" ? "
    "[JSONPatch{op: \"add\", path: \"/data/x\", value: 1}] : object.data.c == \"shape\" ? [JSONPatch{op: \"add\", path: "
    "\"/data\", value: \"x\"}] : object.data.c == \"unsaid\" ? [JSONPatch{op: \"add\", path: \"/data/x\", value: type(1)}] : "
    "object.data.c == \"misnamed\" ? [JSONPatch{op: \"add\", path: \"/data\", value: Object.data{x: Object.nope{}}}] : "
    "object.data.c == \"object\" ? [JSONPatch{op: \"add\", path: \"/data\", value: Object.data{x: \"y\"}}] : object.data.c == "
    "\"divided\" ? [JSONPatch{op: \"add\", path: \"/data/x\", value: string(1 / int(\"0\"))}] : [JSONPatch{op: \"add\", path: "
    "\"/data/x\", value: \"last\"}]' resulted in error: division by zero "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'three-$NS' with binding 'three-$NS' denied "
    "request: expression '!has(object.data) || !has(object.data.c) ? [JSONPatch{op: \\\"add\\\", path: \\\"/data\\\", value: "
    "{\\\"seen\\\": \\\"1\\\"}}] : object.data.c == \\\"test\\\" ? [JSONPatch{op: \\\"test\\\", path: \\\"/data/c\\\", value: "
    "\\\"no\\\"}, JSONPatch{op: \\\"add\\\", path: \\\"/data/x\\\", value: \\\"y\\\"}] : object.data.c == \\\"passed\\\" ? "
    "[JSONPatch{op: \\\"test\\\", path: \\\"/data/c\\\", value: \\\"passed\\\"}, JSONPatch{op: \\\"add\\\", path: "
    "\\\"/data/x\\\", value: \\\"y\\\"}] : object.data.c == \\\"untested\\\" ? [JSONPatch{op: \\\"test\\\", path: "
    "\\\"/nope/c\\\", value: \\\"no\\\"}] : object.data.c == \\\"remove\\\" ? [JSONPatch{op: \\\"remove\\\", path: "
    "\\\"/data/nope\\\"}] : object.data.c == \\\"replace\\\" ? [JSONPatch{op: \\\"replace\\\", path: \\\"/data/nope\\\", "
    "value: \\\"x\\\"}] : object.data.c == \\\"add\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/metadata/annotations/x\\\", "
    "value: \\\"x\\\"}] : object.data.c == \\\"move\\\" ? [JSONPatch{op: \\\"move\\\", from: \\\"/data/c\\\", path: "
    "\\\"/data/d\\\"}] : object.data.c == \\\"moveless\\\" ? [JSONPatch{op: \\\"move\\\", from: \\\"/data/nope\\\", path: "
    "\\\"/data/d\\\"}] : object.data.c == \\\"copied\\\" ? [JSONPatch{op: \\\"copy\\\", from: \\\"/data/c\\\", path: "
    "\\\"/data/d\\\"}] : object.data.c == \\\"op\\\" ? [JSONPatch{op: \\\"nope\\\", path: \\\"/data/d\\\"}] : object.data.c == "
    "\\\"nothing\\\" ? [JSONPatch{}] : object.data.c == \\\"unknown\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/nope\\\", "
    "value: 1}] : object.data.c == \\\"wrong\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/data/x\\\", value: 1}] : "
    "object.data.c == \\\"shape\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/data\\\", value: \\\"x\\\"}] : object.data.c == "
    "\\\"unsaid\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/data/x\\\", value: type(1)}] : object.data.c == \\\"misnamed\\\" "
    "? [JSONPatch{op: \\\"add\\\", path: \\\"/data\\\", value: Object.data{x: Object.nope{}}}] : object.data.c == "
    "\\\"object\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/data\\\", value: Object.data{x: \\\"y\\\"}}] : object.data.c == "
    "\\\"divided\\\" ? [JSONPatch{op: \\\"add\\\", path: \\\"/data/x\\\", value: string(1 / int(\\\"0\\\"))}] : [JSONPatch{op: "
    "\\\"add\\\", path: \\\"/data/x\\\", value: \\\"last\\\"}]' resulted in error: division by zero\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/three-$NS",
    NULL,
    "200 Success {\"name\":\"three-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/three-$NS",
    NULL,
    "200 Success {\"name\":\"three-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/mutation-faults/what-is-applied-has-to-fit-the-object", objects_have_to_fit);
  CONFORMANCE_TABLE ("/mutation-faults/a-patch-that-does-not-fit-is-refused-in-the-words-of-its-library", patches_have_to_fit);
  return g_test_run ();
}
