/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What MutatingAdmissionPolicies make of requests. */

#include "table.h"

static const ConformanceRow requests_are_changed[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'one-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {\\'tag\\': variables.tag, \\'by\\': "
    "request.userInfo.username.size() > 0 ? \\'somebody\\' : \\'\\'}}, data: {\\'a\\': "
    "\\'b\\'}}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'[JSONPatch{op: \\'add\\', path: "
    "\\'/metadata/annotations\\', value: {\\'n\\': object.metadata.labels.tag + "
    "\\'-\\'}}]'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'[JSONPatch{op: \\'add\\', path: "
    "\\'/metadata/annotations/\\' + jsonpatch.escapeKey(\\'x.y/z\\'), value: string(oldObject == "
    "null)}]'}}],'variables':[{'name':'tag','expression':'\\'v-\\' + "
    "object.metadata.name'}],'matchConditions':[{'name':'some','expression':'object.metadata.name != \\'skip\\''}]}}",
    "201 MutatingAdmissionPolicy one-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'one-$NS'},'spec':{'policyName':'one-$NS'}}",
    "201 MutatingAdmissionPolicyBinding one-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#metadata.labels.tag",
    "{'metadata':{'name':'z'}}",
    "201 \"v-z\"" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 {\"by\":\"somebody\",\"tag\":\"v-z\"}" },
  { "POST", "~/configmaps?dryRun=All#metadata.annotations",
    "{'metadata':{'name':'z','annotations':{'before':'y'}}}",
    "201 {\"n\":\"v-z-\",\"x.y/z\":\"true\"}" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'},'data':{'a':'c','d':'e'}}",
    "201 {\"a\":\"b\",\"d\":\"e\"}" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'skip'}}",
    "201 nothing" },
  { "POST", "~/configmaps#data",
    "{'metadata':{'name':'kept'}}",
    "201 {\"a\":\"b\"}" },
  { "GET", "~/configmaps/kept#metadata.annotations",
    NULL,
    "200 {\"n\":\"v-kept-\",\"x.y/z\":\"true\"}" },
  { "GET", "~/configmaps/kept#metadata.managedFields.0.fieldsV1",
    NULL,
    "200 nothing" },
  { "MERGE", "~/configmaps/kept#data",
    "{'data':{'a':'x','q':'r'}}",
    "200 {\"a\":\"b\",\"q\":\"r\"}" },
  { "PUT", "~/configmaps/kept#metadata.annotations",
    "{'metadata':{'name':'kept'},'data':{'q':'s'}}",
    "200 {\"n\":\"v-kept-\",\"x.y/z\":\"false\"}" },
  { "APPLY", "~/configmaps/applied?fieldManager=me#data",
    "{'apiVersion':'v1','kind':'ConfigMap','data':{'own':'1'}}",
    "400 BadRequest: the name of the object (applied based on URL) was undeterminable: name must be provided" },
  { "GET", "~/configmaps/applied#metadata.managedFields.0.fieldsV1",
    NULL,
    "404 NotFound: configmaps \"applied\" not found {\"name\":\"applied\",\"kind\":\"configmaps\"}" },
  { "POST", "~/secrets?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 nothing" },
  { "DELETE", "~/configmaps/kept",
    NULL,
    "200 Success {\"name\":\"kept\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/one-$NS#spec.matchResources.objectSelector",
    "{'spec':{'matchResources':{'objectSelector':{'matchLabels':{'pick':'me'}}}}}",
    "200 {\"matchLabels\":{\"pick\":\"me\"}}" },
  { "AWAIT", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 nothing" },
  { "POST", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z','labels':{'pick':'me'}}}",
    "201 {\"by\":\"somebody\",\"pick\":\"me\",\"tag\":\"v-z\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/one-$NS",
    NULL,
    "200 Success {\"name\":\"one-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/one-$NS",
    NULL,
    "200 Success {\"name\":\"one-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow errors_may_be_ignored[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'four-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{data: {\\'a\\': \\'1\\'}}'}},{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{data: {\\'b\\': object.data.nope}}'}},{'patchType':'JSONPatch','jsonPatch':{"
    "'expression':'[JSONPatch{op: \\'remove\\', path: \\'/data/nope\\'}]'}},{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{data: {\\'c\\': object.data.a}}'}}],'failurePolicy':'Ignore'}}",
    "201 MutatingAdmissionPolicy four-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'four-$NS'},'spec':{'policyName':'four-$NS'}}",
    "201 MutatingAdmissionPolicyBinding four-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#data.a",
    "{'metadata':{'name':'z'}}",
    "201 \"1\"" },
  { "POST", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'}}",
    "201 {\"a\":\"1\",\"c\":\"1\"}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/four-$NS#metadata.generation",
    "{'spec':{'failurePolicy':'Fail'}}",
    "200 2" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'}}",
    "403 Invalid: policy 'four-$NS' with binding 'four-$NS' denied request: expression 'Object{data: {\"b\": "
    "object.data.nope}}' resulted in error: no such key: nope {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":"
    "\"policy 'four-$NS' with binding 'four-$NS' denied request: expression 'Object{data: {\\\"b\\\": object.data.nope}}' "
    "resulted in error: no such key: nope\"},{\"message\":\"policy 'four-$NS' with binding 'four-$NS' denied request: JSON "
    "Patch: error in remove for path: '/data/nope': Unable to remove nonexistent key: nope: missing value\"}]}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/four-$NS#metadata.generation",
    "{'spec':{'matchConditions':[{'name':'bad','expression':'object.nope == 1'},{'name':'worse','expression':'oldObject.x == "
    "1'}]}}",
    "200 3" },
  { "AWAIT", "~/configmaps?dryRun=All#message",
    "{'metadata':{'name':'z'}}",
    "403 Invalid: policy 'four-$NS' with binding 'four-$NS' denied request: [expression 'object.nope == 1' resulted in error: "
    "no such key: nope, expression 'oldObject.x == 1' resulted in error: no such key: x] "
    "{\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"policy 'four-$NS' with binding 'four-$NS' denied "
    "request: [expression 'object.nope == 1' resulted in error: no such key: nope, expression 'oldObject.x == 1' resulted in "
    "error: no such key: x]\"}]}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/four-$NS#metadata.generation",
    "{'spec':{'failurePolicy':'Ignore'}}",
    "200 4" },
  { "AWAIT", "~/configmaps?dryRun=All#data",
    "{'metadata':{'name':'z'}}",
    "201 nothing" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/four-$NS",
    NULL,
    "200 Success {\"name\":\"four-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/four-$NS",
    NULL,
    "200 Success {\"name\":\"four-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow policies_come_again[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'a-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'IfNeeded','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {\\'a\\': has(object.metadata.labels) && "
    "\\'a\\' in object.metadata.labels ? object.metadata.labels[\\'a\\'] + \\'x\\' : "
    "\\'a\\'}}}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{metadata: "
    "Object.metadata{labels: {\\'b\\': has(object.metadata.labels) && \\'b\\' in object.metadata.labels ? "
    "object.metadata.labels[\\'b\\'] + \\'x\\' : \\'a\\'}}}'}}]}}",
    "201 MutatingAdmissionPolicy a-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'b-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {\\'c\\': has(object.metadata.labels) && "
    "\\'c\\' in object.metadata.labels ? object.metadata.labels[\\'c\\'] + \\'x\\' : \\'a\\'}}}'}}]}}",
    "201 MutatingAdmissionPolicy b-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'c-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['configmaps']}]},'reinvocationPolicy':'IfNeeded','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {\\'d\\': has(object.metadata.labels) && "
    "\\'d\\' in object.metadata.labels ? object.metadata.labels[\\'d\\'] + \\'x\\' : \\'a\\'}}}'}}]}}",
    "201 MutatingAdmissionPolicy c-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'a-$NS'},'spec':{'policyName':'a-$NS'}}",
    "201 MutatingAdmissionPolicyBinding a-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'b-$NS'},'spec':{'policyName':'b-$NS'}}",
    "201 MutatingAdmissionPolicyBinding b-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'c-$NS'},'spec':{'policyName':'c-$NS'}}",
    "201 MutatingAdmissionPolicyBinding c-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 {\"a\":\"ax\",\"b\":\"ax\",\"c\":\"a\",\"d\":\"ax\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/b-$NS",
    NULL,
    "200 Success {\"name\":\"b-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/c-$NS",
    NULL,
    "200 Success {\"name\":\"c-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "AWAIT", "~/configmaps?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 {\"a\":\"ax\",\"b\":\"ax\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/a-$NS",
    NULL,
    "200 Success {\"name\":\"a-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/a-$NS",
    NULL,
    "200 Success {\"name\":\"a-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\",\"uid\":"
    "\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/b-$NS",
    NULL,
    "200 Success {\"name\":\"b-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\",\"uid\":"
    "\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/c-$NS",
    NULL,
    "200 Success {\"name\":\"c-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\",\"uid\":"
    "\"UID\"}" },
};

static const ConformanceRow parameters_are_objects[] = {
  { "POST", "~/configmaps",
    "{'metadata':{'name':'p1','labels':{'role':'param'}},'data':{'k':'one'}}",
    "201 ConfigMap p1" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'five-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['secrets']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {params.data.k: "
    "params.metadata.name}}}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'[JSONPatch{op: \\'add\\', path: "
    "\\'/metadata/annotations\\', value: {\\'n\\': params.metadata.namespace == object.metadata.namespace ? \\'same\\' : "
    "\\'other\\'}}]'}}],'paramKind':{'apiVersion':'v1','kind':'ConfigMap'}}}",
    "201 MutatingAdmissionPolicy five-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'five-$NS'},'spec':{'policyName':'five-$NS','paramRef':{'name':'p1','parameterNotFoundAction':'Deny'}}"
    "}",
    "201 MutatingAdmissionPolicyBinding five-$NS" },
  { "AWAIT", "~/secrets?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 {\"one\":\"p1\"}" },
  { "POST", "~/secrets?dryRun=All#metadata.annotations",
    "{'metadata':{'name':'z'}}",
    "201 {\"n\":\"same\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'absent-$NS'},'spec':{'policyName':'five-$NS','paramRef':{'name':'nobody','parameterNotFoundAction':"
    "'Deny'}}}",
    "201 MutatingAdmissionPolicyBinding absent-$NS" },
  { "AWAIT", "~/secrets?dryRun=All#message",
    "{'metadata':{'name':'z'}}",
    "403 Forbidden: policy 'five-$NS' with binding 'absent-$NS' denied request: failed to configure binding: no params found "
    "for policy binding with `Deny` parameterNotFoundAction {\"name\":\"z\",\"kind\":\"secrets\",\"causes\":[{\"message\":"
    "\"policy 'five-$NS' with binding 'absent-$NS' denied request: failed to configure binding: no params found for policy "
    "binding with `Deny` parameterNotFoundAction\"}]}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/absent-$NS#spec.paramRef.parameterNotFoundAction",
    "{'spec':{'paramRef':{'parameterNotFoundAction':'Allow'}}}",
    "200 \"Allow\"" },
  { "AWAIT", "~/secrets?dryRun=All#metadata.labels",
    "{'metadata':{'name':'z'}}",
    "201 {\"one\":\"p1\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/absent-$NS",
    NULL,
    "200 Success {\"name\":\"absent-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/five-$NS",
    NULL,
    "200 Success {\"name\":\"five-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/five-$NS",
    NULL,
    "200 Success {\"name\":\"five-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'six-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE',"
    "'UPDATE'],'resources':['secrets']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{metadata: Object.metadata{labels: {\\'six\\': params == null ? \\'none\\' : "
    "\\'some\\'}}}'}}],'paramKind':{'apiVersion':'nope.example/v1','kind':'Nope'}}}",
    "201 MutatingAdmissionPolicy six-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'six-$NS'},'spec':{'policyName':'six-$NS'}}",
    "201 MutatingAdmissionPolicyBinding six-$NS" },
  { "AWAIT", "~/secrets?dryRun=All#message",
    "{'metadata':{'name':'z'}}",
    "403 Forbidden: policy \"six-$NS\" denied request: failed to configure policy: failed to find resource referenced by "
    "paramKind: 'nope.example/v1, Kind=Nope' {\"name\":\"z\",\"kind\":\"secrets\",\"causes\":[{\"message\":\"policy "
    "\\\"six-$NS\\\" denied request: failed to configure policy: failed to find resource referenced by paramKind: "
    "'nope.example/v1, Kind=Nope'\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/six-$NS",
    NULL,
    "200 Success {\"name\":\"six-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/six-$NS",
    NULL,
    "200 Success {\"name\":\"six-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow pods_are_merged[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'seven-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],"
    "'resources':['pods']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration','applyConfiguration':{"
    "'expression':'!has(object.metadata.labels) ? Object{spec: Object.spec{initContainers: [Object.spec.initContainers{name: "
    "\\'i\\', image: \\'j\\'}]}} : object.metadata.labels.c == \\'args\\' ? Object{spec: Object.spec{containers: "
    "[Object.spec.containers{name: \\'a\\', args: [\\'x\\']}]}} : object.metadata.labels.c == \\'noname\\' ? Object{spec: "
    "Object.spec{containers: [Object.spec.containers{image: \\'x\\'}]}} : object.metadata.labels.c == \\'twice\\' ? "
    "Object{spec: Object.spec{containers: [Object.spec.containers{name: \\'x\\'}, Object.spec.containers{name: \\'x\\'}]}} : "
    "object.metadata.labels.c == \\'env\\' ? Object{spec: Object.spec{containers: object.spec.containers.map(c, "
    "Object.spec.containers{name: c.name, env: [Object.spec.containers.env{name: \\'E\\', value: \\'v\\'}]})}} : "
    "object.metadata.labels.c == \\'node\\' ? Object{spec: Object.spec{nodeSelector: {\\'x\\': \\'y\\'}}} : "
    "object.metadata.labels.c == \\'limits\\' ? Object{spec: Object.spec{containers: [Object.spec.containers{name: \\'a\\', "
    "resources: Object.spec.containers.resources{limits: {\\'cpu\\': \\'1\\'}}}]}} : object.metadata.labels.c == \\'port\\' ? "
    "Object{spec: Object.spec{containers: [Object.spec.containers{name: \\'a\\', ports: "
    "[Object.spec.containers.ports{containerPort: 80.0}]}]}} : object.metadata.labels.c == \\'half\\' ? Object{spec: "
    "Object.spec{terminationGracePeriodSeconds: 1.5}} : object.metadata.labels.c == \\'field\\' ? Object{spec: "
    "Object.spec{containers: [Object.spec.containers{name: \\'a\\', nope: 1}]}} : object.metadata.labels.c == \\'order\\' ? "
    "Object{spec: Object.spec{containers: [Object.spec.containers{name: \\'first\\', image: \\'i\\'}, "
    "Object.spec.containers{name: \\'a\\'}]}} : object.metadata.labels.c == \\'amount\\' ? Object{spec: "
    "Object.spec{containers: [Object.spec.containers{name: \\'a\\', resources: Object.spec.containers.resources{limits: "
    "{\\'cpu\\': \\'x\\'}}}]}} : object.metadata.labels.c == \\'whole\\' ? Object{spec: Object.spec{containers: "
    "[Object.spec.containers{name: \\'a\\', resources: Object.spec.containers.resources{limits: {\\'cpu\\': 1}}}]}} : "
    "object.metadata.labels.c == \\'probe\\' ? Object{spec: Object.spec{containers: [Object.spec.containers{name: \\'a\\', "
    "livenessProbe: Object.spec.containers.livenessProbe{httpGet: Object.spec.containers.livenessProbe.httpGet{port: "
    "\\'http\\'}}}]}} : object.metadata.labels.c == \\'deep\\' ? Object{spec: Object.spec{containers: "
    "[Object.spec.containers{name: \\'a\\', resources: {\\'limits\\': {\\'cpu\\': \\'1\\'}}}]}} : object.metadata.labels.c == "
    "\\'small\\' ? Object{spec: Object.spec{terminationGracePeriodSeconds: duration(\\'1s\\')}} : object.metadata.labels.c == "
    "\\'flag\\' ? Object{spec: Object.spec{hostNetwork: null}} : object.metadata.labels.c == \\'invalid\\' ? Object{spec: "
    "Object.spec{restartPolicy: \\'Nope\\'}} : Object{}'}}]}}",
    "201 MutatingAdmissionPolicy seven-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'seven-$NS'},'spec':{'policyName':'seven-$NS'}}",
    "201 MutatingAdmissionPolicyBinding seven-$NS" },
  { "AWAIT", "~/pods?dryRun=All#spec.initContainers.0.name",
    "{'metadata':{'name':'z'},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 \"i\"" },
  { "POST", "~/pods?dryRun=All#spec.initContainers.0.imagePullPolicy",
    "{'metadata':{'name':'z'},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 \"Always\"" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'args'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: invalid "
    "ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.containers[0].args "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: "
    ".spec.containers[0].args\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'noname'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "422 Invalid: Pod \"z\" is invalid: spec.containers[1].name: Required value "
    "{\"name\":\"z\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.containers[1].name\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'twice'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: .spec.containers: duplicate entries for key [name=\"x\"] "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: .spec.containers: duplicate entries for key "
    "[name=\\\"x\\\"]\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers.0.env",
    "{'metadata':{'name':'z','labels':{'c':'env'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 [{\"name\":\"E\",\"value\":\"v\"}]" },
  { "POST", "~/pods?dryRun=All#spec.nodeSelector",
    "{'metadata':{'name':'z','labels':{'c':'node'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: invalid "
    "ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.nodeSelector "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.nodeSelector\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers.0.resources",
    "{'metadata':{'name':'z','labels':{'c':'limits'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 {\"limits\":{\"cpu\":\"1\"},\"requests\":{\"cpu\":\"1\"}}" },
  { "POST", "~/pods?dryRun=All#spec.containers.0.ports",
    "{'metadata':{'name':'z','labels':{'c':'port'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 [{\"containerPort\":80,\"protocol\":\"TCP\"}]" },
  { "POST", "~/pods?dryRun=All#spec.terminationGracePeriodSeconds",
    "{'metadata':{'name':'z','labels':{'c':'half'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: unable to convert unstructured object to /v1, "
    "Kind=Pod: cannot convert float64 to int64 {\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' "
    "with binding 'seven-$NS' denied request: unable to convert unstructured object to /v1, Kind=Pod: cannot convert float64 "
    "to int64\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'field'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: .spec.containers[name=\"a\"].nope: field not declared in schema "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: .spec.containers[name=\\\"a\\\"].nope: field not "
    "declared in schema\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers.1.name",
    "{'metadata':{'name':'z','labels':{'c':'order'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 \"a\"" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'amount'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: unable to convert unstructured object to /v1, "
    "Kind=Pod: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$' "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "unable to convert unstructured object to /v1, Kind=Pod: quantities must match the regular expression "
    "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers.0.resources",
    "{'metadata':{'name':'z','labels':{'c':'whole'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 {\"limits\":{\"cpu\":\"1\"},\"requests\":{\"cpu\":\"1\"}}" },
  { "POST", "~/pods?dryRun=All#spec.containers.0.livenessProbe",
    "{'metadata':{'name':'z','labels':{'c':'probe'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "201 {\"httpGet\":{\"path\":\"/\",\"port\":\"http\",\"scheme\":\"HTTP\"},\"timeoutSeconds\":1,\"periodSeconds\":10,"
    "\"successThreshold\":1,\"failureThreshold\":3}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'deep'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: .spec.containers[name=\"a\"].resources.limits: expected map, got &{map[cpu:1]} "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: .spec.containers[name=\\\"a\\\"].resources.limits: "
    "expected map, got &{map[cpu:1]}\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'small'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: .spec.terminationGracePeriodSeconds: expected numeric (int or float), got time.Duration "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: .spec.terminationGracePeriodSeconds: expected "
    "numeric (int or float), got time.Duration\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'flag'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "403 Invalid: policy 'seven-$NS' with binding 'seven-$NS' denied request: error applying patch: failed to convert patch "
    "object to typed object: .spec.hostNetwork: expected boolean, got &{NULL_VALUE} "
    "{\"name\":\"z\",\"kind\":\"pods\",\"causes\":[{\"message\":\"policy 'seven-$NS' with binding 'seven-$NS' denied request: "
    "error applying patch: failed to convert patch object to typed object: .spec.hostNetwork: expected boolean, got "
    "&{NULL_VALUE}\"}]}" },
  { "POST", "~/pods?dryRun=All#spec.containers",
    "{'metadata':{'name':'z','labels':{'c':'invalid'}},'spec':{'containers':[{'name':'a','image':'b'}]}}",
    "422 Invalid: Pod \"z\" is invalid: spec.restartPolicy: Unsupported value: \"Nope\": supported values: \"Always\", "
    "\"OnFailure\", \"Never\" {\"name\":\"z\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":"
    "\"Unsupported value: \\\"Nope\\\": supported values: \\\"Always\\\", \\\"OnFailure\\\", "
    "\\\"Never\\\"\",\"field\":\"spec.restartPolicy\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/seven-$NS",
    NULL,
    "200 Success {\"name\":\"seven-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"mutatingadmissionpolicybindings\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/seven-$NS",
    NULL,
    "200 Success {\"name\":\"seven-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/mutations/requests-are-changed-by-the-policies-that-are-bound", requests_are_changed);
  CONFORMANCE_TABLE ("/mutations/what-fails-is-ignored-where-the-policy-says-so", errors_may_be_ignored);
  CONFORMANCE_TABLE ("/mutations/who-wants-to-see-what-others-changed-comes-again", policies_come_again);
  CONFORMANCE_TABLE ("/mutations/each-parameter-is-a-run-of-its-own", parameters_are_objects);
  CONFORMANCE_TABLE ("/mutations/lists-of-pods-are-merged-by-their-names", pods_are_merged);
  return g_test_run ();
}
