/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Configurations of admission webhooks: what is filled in, and what is refused. */

#include "table.h"

#define CONFIGURATIONS "/apis/admissionregistration.k8s.io/v1/"
#define VALIDATING CONFIGURATIONS "validatingwebhookconfigurations"
#define MUTATING CONFIGURATIONS "mutatingwebhookconfigurations"
#define DRY_VALIDATING VALIDATING "?dryRun=All"
#define DRY_MUTATING MUTATING "?dryRun=All"
#define NAMED(webhooks) "{'metadata':{'name':'$NS'},'webhooks':[" webhooks "]}"
#define CLIENT "'clientConfig':{'url':'https://localhost/x'}"
#define RULE(more) "{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['pods']" more "}"
#define WEBHOOK(more) "{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']" more "}"

static const ConformanceRow defaults_are_filled_in[] = {
  { "POST", VALIDATING "#webhooks", "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "201 [{\"name\":\"a.ex.io\",\"clientConfig\":{\"url\":\"https://localhost/x\"},\"rules\":[{\"operations\":[\"CREATE\"],"
    "\"apiGroups\":[\"\"],\"apiVersions\":[\"v1\"],\"resources\":[\"pods\"],\"scope\":\"*\"}],\"failurePolicy\":\"Fail\","
    "\"matchPolicy\":\"Equivalent\",\"namespaceSelector\":{},\"objectSelector\":{},\"sideEffects\":\"None\","
    "\"timeoutSeconds\":10,\"admissionReviewVersions\":[\"v1\"]}]" },
  { "GET", VALIDATING "/$NS#metadata.generation", NULL,
    "200 1" },
  { "MERGE", VALIDATING "/$NS#metadata.generation", "{'metadata':{'labels':{'a':'b'}}}",
    "200 1" },
  { "JSON", VALIDATING "/$NS#metadata.generation", "[{'op':'add','path':'/webhooks/0/timeoutSeconds','value':3}]",
    "200 2" },
  { "JSON", VALIDATING "/$NS", "[{'op':'add','path':'/webhooks/0/timeoutSeconds','value':31}]",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].timeoutSeconds: "
    "Invalid value: 31: the timeout value must be between 1 and 30 seconds {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 31: the timeout value must be between 1 and 30 "
    "seconds\",\"field\":\"webhooks[0].timeoutSeconds\"}]}" },
  { "DELETE", VALIDATING "/$NS#status", NULL,
    "200 \"Success\"" },
  { "POST", MUTATING "#webhooks", "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n'}}}]}",
    "201 [{\"name\":\"a.ex.io\",\"clientConfig\":{\"service\":{\"namespace\":\"n\",\"name\":\"s\",\"port\":443}},"
    "\"failurePolicy\":\"Fail\",\"matchPolicy\":\"Equivalent\",\"namespaceSelector\":{},\"objectSelector\":{},"
    "\"sideEffects\":\"None\",\"timeoutSeconds\":10,\"admissionReviewVersions\":[\"v1\"],\"reinvocationPolicy\":\"Never\"}]" },
  { "DELETE", MUTATING "/$NS#status", NULL,
    "200 \"Success\"" },
  { "POST", DRY_VALIDATING "#webhooks", "{'metadata':{'name':'$NS'}}",
    "201 nothing" },
  { "POST", DRY_VALIDATING "#webhooks", "{'metadata':{'name':'$NS'},'webhooks':[]}",
    "201 nothing" },
};

static const ConformanceRow what_makes_no_sense_is_refused[] = {
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].name: Invalid "
    "value: \"a\": should be a domain with at least three segments separated by dots {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\": should be a domain with at least "
    "three segments separated by dots\",\"field\":\"webhooks[0].name\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.b','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].name: Invalid "
    "value: \"a.b\": should be a domain with at least three segments separated by dots {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a.b\\\": should be a domain with at least "
    "three segments separated by dots\",\"field\":\"webhooks[0].name\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'A.b.c','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].name: Invalid "
    "value: \"A.b.c\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A.b.c\\\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\","
    "\"field\":\"webhooks[0].name\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].name: Required "
    "value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"webhooks[0].name\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].sideEffects: "
    "Required value: must specify one of None, NoneOnDryRun {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "must specify one of None, NoneOnDryRun\",\"field\":\"webhooks[0].sideEffects\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'Some','admissionReviewVersions':['v1']," CLIENT
    "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].sideEffects: "
    "Unsupported value: \"Some\": supported values: \"None\", \"NoneOnDryRun\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Some\\\": supported values: "
    "\\\"None\\\", \\\"NoneOnDryRun\\\"\",\"field\":\"webhooks[0].sideEffects\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'Unknown','admissionReviewVersions':['v1']," CLIENT
    "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].sideEffects: "
    "Unsupported value: \"Unknown\": supported values: \"None\", \"NoneOnDryRun\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Unknown\\\": supported values: "
    "\\\"None\\\", \\\"NoneOnDryRun\\\"\",\"field\":\"webhooks[0].sideEffects\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'Else','admissionReviewVersions':['v1']," CLIENT
    "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].sideEffects: "
    "Unsupported value: \"Else\": supported values: \"None\", \"NoneOnDryRun\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Else\\\": supported values: "
    "\\\"None\\\", \\\"NoneOnDryRun\\\"\",\"field\":\"webhooks[0].sideEffects\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':[]," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].admissionReviewVersions: Required value: must specify one of v1, v1beta1 {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must specify one of v1, v1beta1\","
    "\"field\":\"webhooks[0].admissionReviewVersions\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v2']," CLIENT
    "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].admissionReviewVersions: Invalid value: [\"v2\"]: must include at least one of v1, v1beta1 {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"v2\\\"]: must include at least one of v1, "
    "v1beta1\",\"field\":\"webhooks[0].admissionReviewVersions\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1','v1'],"
    CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].admissionReviewVersions[1]: Invalid value: \"v1\": duplicate version {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"v1\\\": duplicate version\","
    "\"field\":\"webhooks[0].admissionReviewVersions[1]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['V1','v1'],"
    CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].admissionReviewVersions[0]: Invalid value: \"V1\": a DNS-1035 label must consist of lower case alphanumeric "
    "characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or "
    "'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?') {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"V1\\\": a DNS-1035 label must consist of "
    "lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character "
    "(e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')\","
    "\"field\":\"webhooks[0].admissionReviewVersions[0]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].clientConfig: "
    "Required value: exactly one of url or service is required {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "exactly one of url or service is required\",\"field\":\"webhooks[0].clientConfig\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].clientConfig: "
    "Required value: exactly one of url or service is required {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "exactly one of url or service is required\",\"field\":\"webhooks[0].clientConfig\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'https://a/','service':{'name':'s','namespace':'n'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].clientConfig: "
    "Required value: exactly one of url or service is required {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "exactly one of url or service is required\",\"field\":\"webhooks[0].clientConfig\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'http://a/b'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL scheme; desired format: "
    "https://host[/path] {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"http\\\": 'https' is the only allowed URL scheme; desired format: https://host[/path]\","
    "\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'https:///b'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.url: Invalid value: \"\": host must be specified; desired format: https://host[/path] "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\": host must be specified; desired "
    "format: https://host[/path]\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'https://u:p@a/b'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.url: Invalid value: \"u:p\": user information is not permitted in the URL {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"u:p\\\": user information is not permitted "
    "in the URL\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'https://a/b#c'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.url: Invalid value: \"c\": fragments are not permitted in the URL {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"c\\\": fragments are not permitted in the "
    "URL\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'https://a/b?c=d'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.url: Invalid value: \"c=d\": query parameters are not permitted in the URL {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"c=d\\\": query parameters are not "
    "permitted in the URL\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':'a'}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "[webhooks[0].clientConfig.url: Invalid value: \"\": 'https' is the only allowed URL scheme; desired format: "
    "https://host[/path], webhooks[0].clientConfig.url: Invalid value: \"\": host must be specified; desired format: "
    "https://host[/path]] {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"\\\": 'https' is the only allowed URL scheme; desired format: https://host[/path]\","
    "\"field\":\"webhooks[0].clientConfig.url\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\": host "
    "must be specified; desired format: https://host[/path]\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'url':''}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "[webhooks[0].clientConfig.url: Invalid value: \"\": 'https' is the only allowed URL scheme; desired format: "
    "https://host[/path], webhooks[0].clientConfig.url: Invalid value: \"\": host must be specified; desired format: "
    "https://host[/path]] {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"\\\": 'https' is the only allowed URL scheme; desired format: https://host[/path]\","
    "\"field\":\"webhooks[0].clientConfig.url\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\": host "
    "must be specified; desired format: https://host[/path]\",\"field\":\"webhooks[0].clientConfig.url\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'','namespace':''}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "[webhooks[0].clientConfig.service.name: Required value, webhooks[0].clientConfig.service.namespace: Required value] "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].clientConfig.service.name\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].clientConfig.service.namespace\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','port':0}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.service.port: Invalid value: 0: port is not valid: must be between 1 and 65535, inclusive "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: port is not valid: must be between 1 and "
    "65535, inclusive\",\"field\":\"webhooks[0].clientConfig.service.port\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','port':70000}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.service.port: Invalid value: 70000: port is not valid: must be between 1 and 65535, inclusive "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 70000: port is not valid: must be between 1 "
    "and 65535, inclusive\",\"field\":\"webhooks[0].clientConfig.service.port\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','path':'x'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "[webhooks[0].clientConfig.service.path: Invalid value: \"x\": must start with a '/', "
    "webhooks[0].clientConfig.service.path: Invalid value: \"x\": segment[0] may not be empty] {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": must start with a '/'\","
    "\"field\":\"webhooks[0].clientConfig.service.path\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"x\\\": segment[0] may not be empty\",\"field\":\"webhooks[0].clientConfig.service.path\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','path':'//'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.service.path: Invalid value: \"//\": segment[0] may not be empty {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"//\\\": segment[0] may not be empty\","
    "\"field\":\"webhooks[0].clientConfig.service.path\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','path':'/a//b'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.service.path: Invalid value: \"/a//b\": segment[1] may not be empty {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"/a//b\\\": segment[1] may not be empty\","
    "\"field\":\"webhooks[0].clientConfig.service.path\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1'],"
    "'clientConfig':{'service':{'name':'s','namespace':'n','path':'/A/b'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].clientConfig.service.path: Invalid value: \"/A/b\": segment[0]: a lowercase RFC 1123 subdomain must consist "
    "of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"/A/b\\\": segment[0]: a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\","
    "\"field\":\"webhooks[0].clientConfig.service.path\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'timeoutSeconds':0}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].timeoutSeconds: "
    "Invalid value: 0: the timeout value must be between 1 and 30 seconds {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 0: the timeout value must be between 1 and 30 "
    "seconds\",\"field\":\"webhooks[0].timeoutSeconds\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'timeoutSeconds':31}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].timeoutSeconds: "
    "Invalid value: 31: the timeout value must be between 1 and 30 seconds {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 31: the timeout value must be between 1 and 30 "
    "seconds\",\"field\":\"webhooks[0].timeoutSeconds\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'failurePolicy':'x'}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].failurePolicy: "
    "Unsupported value: \"x\": supported values: \"Fail\", \"Ignore\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: "
    "\\\"Fail\\\", \\\"Ignore\\\"\",\"field\":\"webhooks[0].failurePolicy\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'matchPolicy':'x'}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].matchPolicy: "
    "Unsupported value: \"x\": supported values: \"Equivalent\", \"Exact\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: "
    "\\\"Equivalent\\\", \\\"Exact\\\"\",\"field\":\"webhooks[0].matchPolicy\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'apiGroups':[''],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].operations: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].operations\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['x'],'apiGroups':[''],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].operations[0]: Unsupported value: \"x\": supported values: \"*\", \"CONNECT\", \"CREATE\", "
    "\"DELETE\", \"UPDATE\" {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported "
    "value: \\\"x\\\": supported values: \\\"*\\\", \\\"CONNECT\\\", \\\"CREATE\\\", \\\"DELETE\\\", \\\"UPDATE\\\"\","
    "\"field\":\"webhooks[0].rules[0].operations[0]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['*','CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].operations: Invalid value: [\"*\",\"CREATE\"]: if '*' is present, must not specify other operations "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"*\\\",\\\"CREATE\\\"]: if '*' is present, "
    "must not specify other operations\",\"field\":\"webhooks[0].rules[0].operations\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].apiGroups: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].apiGroups\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':['*','a'],'apiVersions':['v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].apiGroups: Invalid value: [\"*\",\"a\"]: if '*' is present, must not specify other API groups "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"*\\\",\\\"a\\\"]: if '*' is present, must "
    "not specify other API groups\",\"field\":\"webhooks[0].rules[0].apiGroups\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].apiVersions: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].apiVersions\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['*','v1'],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].apiVersions: Invalid value: [\"*\",\"v1\"]: if '*' is present, must not specify other API versions "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"*\\\",\\\"v1\\\"]: if '*' is present, "
    "must not specify other API versions\",\"field\":\"webhooks[0].rules[0].apiVersions\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':[''],'resources':['pods']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].apiVersions[0]: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].apiVersions[0]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':[]}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].resources\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources[0]: Required value {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\","
    "\"field\":\"webhooks[0].rules[0].resources[0]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['*/*','a']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources: Invalid value: [\"*/*\",\"a\"]: if '*/*' is present, must not specify other resources "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"*/*\\\",\\\"a\\\"]: if '*/*' is present, "
    "must not specify other resources\",\"field\":\"webhooks[0].rules[0].resources\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['*','a']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources: Invalid value: [\"*\",\"a\"]: if '*' is present, must not specify other resources without "
    "subresources {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"*\\\",\\\"a\\\"]: if '*' is present, must "
    "not specify other resources without subresources\",\"field\":\"webhooks[0].rules[0].resources\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['a/*','a/b']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources[1]: Invalid value: \"a/b\": if 'a/*' is present, must not specify a/b {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a/b\\\": if 'a/*' is present, must not "
    "specify a/b\",\"field\":\"webhooks[0].rules[0].resources[1]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['*/a','b/a']}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].rules[0].resources[1]: Invalid value: \"b/a\": if '*/a' is present, must not specify b/a {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"b/a\\\": if '*/a' is present, must not "
    "specify b/a\",\"field\":\"webhooks[0].rules[0].resources[1]\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'rules':[{'operations':['CREATE'],'apiGroups':[''],'apiVersions':['v1'],'resources':['pods'],'scope':'x'}]}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[0].rules[0].scope: "
    "Unsupported value: \"x\": supported values: \"*\", \"Cluster\", \"Namespaced\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: "
    "\\\"*\\\", \\\"Cluster\\\", \\\"Namespaced\\\"\",\"field\":\"webhooks[0].rules[0].scope\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'namespaceSelector':{'matchLabels':{'a b':'c'}}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].namespaceSelector.matchLabels: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-',"
    " '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\","
    "\"field\":\"webhooks[0].namespaceSelector.matchLabels\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'objectSelector':{'matchExpressions':[{'key':'a','operator':'x'}]}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].objectSelector.matchExpressions[0].operator: Invalid value: \"x\": not a valid selector operator "
    "{\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": not a valid selector operator\","
    "\"field\":\"webhooks[0].objectSelector.matchExpressions[0].operator\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'objectSelector':{'matchExpressions':[{'key':'a','operator':'In'}]}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].objectSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or "
    "'NotIn' {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must be specified when `operator` is 'In' or "
    "'NotIn'\",\"field\":\"webhooks[0].objectSelector.matchExpressions[0].values\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'objectSelector':{'matchExpressions':[{'key':'a','operator':'Exists','values':['b']}]}}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].objectSelector.matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or "
    "'DoesNotExist' {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: may not be specified when `operator` is 'Exists' "
    "or 'DoesNotExist'\",\"field\":\"webhooks[0].objectSelector.matchExpressions[0].values\"}]}" },
  { "POST", DRY_VALIDATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    "},{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT "}]}",
    "422 Invalid: ValidatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: webhooks[1].name: Duplicate "
    "value: \"a.ex.io\" {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"ValidatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate "
    "value: \\\"a.ex.io\\\"\",\"field\":\"webhooks[1].name\"}]}" },
  { "POST", DRY_MUTATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a.ex.io','sideEffects':'None','admissionReviewVersions':['v1']," CLIENT
    ",'reinvocationPolicy':'x'}]}",
    "422 Invalid: MutatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: "
    "webhooks[0].reinvocationPolicy: Unsupported value: \"x\": supported values: \"IfNeeded\", \"Never\" {\"name\":\"$NS\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"MutatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: "
    "\\\"IfNeeded\\\", \\\"Never\\\"\",\"field\":\"webhooks[0].reinvocationPolicy\"}]}" },
  { "POST", DRY_MUTATING, "{'metadata':{'name':'$NS'},'webhooks':[{'name':'a','sideEffects':'None','admissionReviewVersions':[]," CLIENT "}]}",
    "422 Invalid: MutatingWebhookConfiguration.admissionregistration.k8s.io \"$NS\" is invalid: [webhooks[0].name: Invalid "
    "value: \"a\": should be a domain with at least three segments separated by dots, webhooks[0].admissionReviewVersions: "
    "Required value: must specify one of v1, v1beta1] {\"name\":\"$NS\",\"group\":\"admissionregistration.k8s.io\","
    "\"kind\":\"MutatingWebhookConfiguration\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a\\\": should be a domain with at least three segments separated by dots\",\"field\":\"webhooks[0].name\"},"
    "{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must specify one of v1, v1beta1\","
    "\"field\":\"webhooks[0].admissionReviewVersions\"}]}" },
  { "POST", DRY_MUTATING, "{'metadata':{'name':'A'},'webhooks':[]}",
    "422 Invalid: MutatingWebhookConfiguration.admissionregistration.k8s.io \"A\" is invalid: metadata.name: Invalid value: "
    "\"A\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
    "end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') {\"name\":\"A\","
    "\"group\":\"admissionregistration.k8s.io\",\"kind\":\"MutatingWebhookConfiguration\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A\\\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\","
    "\"field\":\"metadata.name\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/webhook-configurations/defaults-are-filled-in", defaults_are_filled_in);
  CONFORMANCE_TABLE ("/webhook-configurations/what-makes-no-sense-is-refused", what_makes_no_sense_is_refused);
  return g_test_run ();
}
