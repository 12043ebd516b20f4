/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow every_group_of_the_server_has_one[] = {
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.#spec", NULL,
    "200 {\"version\":\"v1\",\"groupPriorityMinimum\":18000,\"versionPriority\":1}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#spec", NULL,
    "200 {\"group\":\"apps\",\"version\":\"v1\",\"groupPriorityMinimum\":17800,\"versionPriority\":15}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v2.autoscaling#spec", NULL,
    "200 {\"group\":\"autoscaling\",\"version\":\"v2\",\"groupPriorityMinimum\":17500,\"versionPriority\":30}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.flowcontrol.apiserver.k8s.io#spec", NULL,
    "200 {\"group\":\"flowcontrol.apiserver.k8s.io\",\"version\":\"v1\",\"groupPriorityMinimum\":16100,\"versionPriorit"
    "y\":21}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#metadata.labels", NULL,
    "200 {\"kube-aggregator.kubernetes.io/automanaged\":\"onstart\"}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-apiserver\",\"operation\":\"Update\",\"apiVersion\":\"apiregistration.k8s.io/v1\",\"time"
    "\":\"TIME\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:labels\":{\".\":{},\"f:kube-aggregator."
    "kubernetes.io/automanaged\":{}}},\"f:spec\":{\"f:group\":{},\"f:groupPriorityMinimum\":{},\"f:version\":{},\"f:vers"
    "ionPriority\":{}}}}]" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.apps#status.conditions.0.message", NULL,
    "200 \"Local APIServices are always available\"" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.nothing.example.com", NULL,
    "404 NotFound: apiservices.apiregistration.k8s.io \"v1.nothing.example.com\" not found {\"name\":\"v1.nothing.examp"
    "le.com\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"apiservices\"}" },
};

static const ConformanceRow a_definition_has_one_while_it_is_there[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'metadata':{'name':'ts.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced','names':{'plural'"
    ":'ts','kind':'T'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'objec"
    "t'}}}]}}",
    "201 \"ts.$NS.example.com\"" },
  { "UNTIL", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com#spec", NULL,
    "200 {\"group\":\"$NS.example.com\",\"version\":\"v1\",\"groupPriorityMinimum\":1000,\"versionPriority\":100}" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com#metadata.labels", NULL,
    "200 {\"kube-aggregator.kubernetes.io/automanaged\":\"true\"}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/ts.$NS.example.com#metadata.name", NULL,
    "200 \"ts.$NS.example.com\"" },
  { "UNTIL", "/apis/apiregistration.k8s.io/v1/apiservices/v1.$NS.example.com", NULL,
    "404 NotFound: apiservices.apiregistration.k8s.io \"v1.$NS.example.com\" not found {\"name\":\"v1.$NS.example.com\""
    ",\"group\":\"apiregistration.k8s.io\",\"kind\":\"apiservices\"}" },
};

static const ConformanceRow what_it_says_is_checked[] = {
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo'},'spec':{'group':'foo.example.com','version':'v1','groupPriorityMinimum':100,'version"
    "Priority':10}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v1.foo\" is invalid: metadata.name: Invalid value: \"v1.foo\": "
    "must be `spec.version+\".\"+spec.group`: \"v1.foo.example.com\" {\"name\":\"v1.foo\",\"group\":\"apiregistration.k"
    "8s.io\",\"kind\":\"APIService\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"v1.foo\\\": must be `spec.version+\\\".\\\"+spec.group`: \\\"v1.foo.example.com\\\"\",\"field\":\"metadata.nam"
    "e\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo.example.com'},'spec':{'group':'foo.example.com','version':'v1'}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v1.foo.example.com\" is invalid: [spec.groupPriorityMinimum: "
    "Invalid value: 0: must be positive and less than 20000, spec.versionPriority: Invalid value: 0: must be positive "
    "and less than 1000] {\"name\":\"v1.foo.example.com\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"APIService\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: must be positive and less than 20000"
    "\",\"field\":\"spec.groupPriorityMinimum\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: "
    "must be positive and less than 1000\",\"field\":\"spec.versionPriority\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo.example.com'},'spec':{'group':'foo.example.com','version':'v1','groupPriorityMinimum':"
    "100,'versionPriority':10,'service':{}}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v1.foo.example.com\" is invalid: [spec.service.namespace: "
    "Required value, spec.service.name: Required value] {\"name\":\"v1.foo.example.com\",\"group\":\"apiregistration.k8"
    "s.io\",\"kind\":\"APIService\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"fie"
    "ld\":\"spec.service.namespace\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spe"
    "c.service.name\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo.example.com'},'spec':{'group':'foo.example.com','version':'v1','groupPriorityMinimum':"
    "20001,'versionPriority':1001,'insecureSkipTLSVerify':true,'caBundle':'YQ==','service':{'name':'a','namespace':'b',"
    "'port':0}}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v1.foo.example.com\" is invalid: [spec.groupPriorityMinimum: "
    "Invalid value: 20001: must be positive and less than 20000, spec.versionPriority: Invalid value: 1001: must be "
    "positive and less than 1000, spec.service.port: Invalid value: 0: port is not valid: must be between 1 and 65535, "
    "inclusive, spec.insecureSkipTLSVerify: Invalid value: true: may not be true if caBundle is present] {\"name\":\"v1"
    ".foo.example.com\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"APIService\",\"causes\":[{\"reason\":\"FieldVal"
    "ueInvalid\",\"message\":\"Invalid value: 20001: must be positive and less than 20000\",\"field\":\"spec.groupPrior"
    "ityMinimum\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 1001: must be positive and less than 1"
    "000\",\"field\":\"spec.versionPriority\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: port "
    "is not valid: must be between 1 and 65535, inclusive\",\"field\":\"spec.service.port\"},{\"reason\":\"FieldValueIn"
    "valid\",\"message\":\"Invalid value: true: may not be true if caBundle is present\",\"field\":\"spec.insecureSkipT"
    "LSVerify\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo.example.com'},'spec':{'group':'foo.example.com','groupPriorityMinimum':100,'versionPri"
    "ority':10,'insecureSkipTLSVerify':true,'caBundle':'YQ=='}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v1.foo.example.com\" is invalid: [metadata.name: Invalid value: "
    "\"v1.foo.example.com\": must be `spec.version+\".\"+spec.group`: \".foo.example.com\", spec.version: Invalid "
    "value: \"\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic "
    "character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?'), spec.caBundle: Invalid value: \"1 bytes\": local APIServices may not have a "
    "caBundle, spec.insecureSkipTLSVerify: Invalid value: true: local APIServices may not have insecureSkipTLSVerify] {"
    "\"name\":\"v1.foo.example.com\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"APIService\",\"causes\":[{\"reason"
    "\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"v1.foo.example.com\\\": must be "
    "`spec.version+\\\".\\\"+spec.group`: \\\".foo.example.com\\\"\",\"field\":\"metadata.name\"},{\"reason\":\"FieldVa"
    "lueInvalid\",\"message\":\"Invalid value: \\\"\\\": a DNS-1035 label must consist of lower case alphanumeric "
    "characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  "
    "or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')\",\"field\":\"spec.version\"},{\"reason\""
    ":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"1 bytes\\\": local APIServices may not have a caBundle\","
    "\"field\":\"spec.caBundle\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: true: local "
    "APIServices may not have insecureSkipTLSVerify\",\"field\":\"spec.insecureSkipTLSVerify\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v2.'},'spec':{'version':'v2','groupPriorityMinimum':100,'versionPriority':10}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"v2.\" is invalid: spec.group: Required value: only v1 may have "
    "an empty group and it better be legacy kube {\"name\":\"v2.\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"APIS"
    "ervice\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: only v1 may have an empty "
    "group and it better be legacy kube\",\"field\":\"spec.group\"}]}" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'v1.foo.example.com'},'spec':{'group':'foo.example.com','version':'v1','groupPriorityMinimum':"
    "20000,'versionPriority':1000,'service':{'name':'a','namespace':'b'}}}",
    "201 APIService v1.foo.example.com" },
  { "POST", "/apis/apiregistration.k8s.io/v1/apiservices?dryRun=All",
    "{'metadata':{'name':'V1.Foo'},'spec':{'group':'Foo','version':'V1','groupPriorityMinimum':1,'versionPriority':1}}",
    "422 Invalid: APIService.apiregistration.k8s.io \"V1.Foo\" is invalid: [spec.group: Invalid value: \"Foo\": a "
    "lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
    "end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])"
    "?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), spec.version: Invalid value: \"V1\": a DNS-1035 label must consist of "
    "lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric "
    "character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')] {\"name\":\""
    "V1.Foo\",\"group\":\"apiregistration.k8s.io\",\"kind\":\"APIService\",\"causes\":[{\"reason\":\"FieldValueInvalid"
    "\",\"message\":\"Invalid value: \\\"Foo\\\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"s"
    "pec.group\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"V1\\\": a DNS-1035 label must "
    "consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an "
    "alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"
    "\",\"field\":\"spec.version\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/local-services/every-group-of-the-server-has-one", every_group_of_the_server_has_one);
  CONFORMANCE_TABLE ("/local-services/a-definition-has-one-while-it-is-there", a_definition_has_one_while_it_is_there);
  CONFORMANCE_TABLE ("/local-services/what-it-says-is-checked", what_it_says_is_checked);
  return g_test_run ();
}
