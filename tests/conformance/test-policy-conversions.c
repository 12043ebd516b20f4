/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission policies for versions that a webhook has to convert to, which may fail. */

#include "foos.h"

static const ConformanceRow conversions_may_fail[] = {
  { "POST", DEFINITIONS "#metadata.name",
    FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1,
    NULL,
    "200 FooList:" },
  { "UNTIL", V2,
    NULL,
    "200 FooList:" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'val-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['$NS.example.com'],'apiVersions':['v2'],'operations':"
    "['CREATE'],'resources':['foos']}]},'validations':[{'expression':'object.host != \\'deny\\'','message':'denied'}]}}",
    "201 \"val-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings#metadata.name",
    "{'metadata':{'name':'val-$NS'},'spec':{'policyName':'val-$NS','validationActions':['Deny']}}",
    "201 \"val-$NS\"" },
  { "AWAIT", V1 "?dryRun=All#causes",
    HEAD_1 "'metadata':{'name':'one'},'hostPort':'deny:1'}",
    "422 (null) (null): ValidatingAdmissionPolicy 'val-$NS' with binding 'val-$NS' denied request: denied" },
  { "POST", V1 "?dryRun=All",
    HEAD_1 "'metadata':{'name':'one'},'hostPort':'a:1'}",
    "201 Foo one" },
  { "POST", V1 "?dryRun=All",
    HEAD_1 "'metadata':{'name':'one','annotations':{'mode':'refuse'}},'hostPort':'a:1'}",
    "422 Invalid: foos.$NS.example.com \"one\" is forbidden: ValidatingAdmissionPolicy 'val-$NS' with binding 'val-$NS' denied "
    "request: failed to configure binding: failed to convert object version: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no way {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"causes\":[{\"message\":"
    "\"ValidatingAdmissionPolicy 'val-$NS' with binding 'val-$NS' denied request: failed to configure binding: failed to "
    "convert object version: conversion webhook for $NS.example.com/v1, Kind=Foo failed: no way\"}]}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/val-$NS#spec.failurePolicy",
    "{'spec':{'failurePolicy':'Ignore'}}",
    "200 \"Ignore\"" },
  { "AWAIT", V1 "?dryRun=All",
    HEAD_1 "'metadata':{'name':'one','annotations':{'mode':'refuse'}},'hostPort':'a:1'}",
    "201 Foo one" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/val-$NS#status",
    NULL,
    "200 \"Success\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/val-$NS#status",
    NULL,
    "200 \"Success\"" },
  { "DELETE", DEFINITION "#kind",
    NULL,
    "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow changes_are_converted[] = {
  { "POST", DEFINITIONS "#metadata.name",
    FOOS,
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1,
    NULL,
    "200 FooList:" },
  { "UNTIL", V2,
    NULL,
    "200 FooList:" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies#metadata.name",
    "{'metadata':{'name':'mut-$NS'},'spec':{'matchConstraints':{'namespaceSelector':{'matchLabels':{"
    "'kubernetes.io/metadata.name':'$NS'}},'resourceRules':[{'apiGroups':['$NS.example.com'],'apiVersions':['v2'],'operations':"
    "['CREATE'],'resources':['foos']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{host: \\'changed\\'}'}}]}}",
    "201 \"mut-$NS\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings",
    "{'metadata':{'name':'mut-$NS'},'spec':{'policyName':'mut-$NS'}}",
    "201 MutatingAdmissionPolicyBinding mut-$NS" },
  { "AWAIT", V1 "?dryRun=All#hostPort",
    HEAD_1 "'metadata':{'name':'one'},'hostPort':'a:1'}",
    "201 \"changed:1\"" },
  { "POST", V2 "?dryRun=All#host",
    HEAD_2 "'metadata':{'name':'one'},'host':'b','port':'2'}",
    "201 \"changed\"" },
  { "POST", V1 "?dryRun=All",
    HEAD_1 "'metadata':{'name':'one','annotations':{'mode':'refuse'}},'hostPort':'a:1'}",
    "403 Forbidden: policy \"mut-$NS\" denied request: failed to configure policy: conversion webhook for $NS.example.com/v1, "
    "Kind=Foo failed: no way {\"name\":\"one\",\"group\":\"$NS.example.com\",\"kind\":\"foos\",\"causes\":[{\"message\":"
    "\"policy \\\"mut-$NS\\\" denied request: failed to configure policy: conversion webhook for $NS.example.com/v1, Kind=Foo "
    "failed: no way\"}]}" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/mut-$NS#spec.failurePolicy",
    "{'spec':{'failurePolicy':'Ignore'}}",
    "200 \"Ignore\"" },
  { "AWAIT", V1 "?dryRun=All#hostPort",
    HEAD_1 "'metadata':{'name':'one','annotations':{'mode':'refuse'}},'hostPort':'a:1'}",
    "201 \"a:1\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings/mut-$NS",
    NULL,
    "200 Success {\"name\":\"mut-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicybindings\","
    "\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/mut-$NS",
    NULL,
    "200 Success {\"name\":\"mut-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
  { "DELETE", DEFINITION "#kind",
    NULL,
    "200 \"CustomResourceDefinition\"" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_HOOK_TABLE ("/policy-conversions/a-validation-fails-where-its-version-can-not-be-had", conversions_may_fail);
  CONFORMANCE_HOOK_TABLE ("/policy-conversions/what-a-policy-changes-in-its-version-is-converted-back", changes_are_converted);
  return g_test_run ();
}
