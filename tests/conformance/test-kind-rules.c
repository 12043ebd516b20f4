/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of single kinds that creation by hand meets. */

#include "table.h"

static const ConformanceRow a_secret_has_what_its_type_asks_for[] = {
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/basic-auth','data':{'x':'MQ=='}}",
    "422 Invalid: Secret \"s\" is invalid: [data[username]: Required value, data[password]: Required value] "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[username]\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[password]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/basic-auth','stringData':{'password':''}}", "201 Secret s" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/ssh-auth','stringData':{'ssh-privatekey':''}}",
    "422 Invalid: Secret \"s\" is invalid: data[ssh-privatekey]: Required value "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[ssh-privatekey]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/ssh-auth','stringData':{'ssh-privatekey':'x'}}",
    "201 Secret s" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s'},'type':'kubernetes.io/tls'}",
    "422 Invalid: Secret \"s\" is invalid: [data[tls.crt]: Required value, data[tls.key]: Required value] "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[tls.crt]\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[tls.key]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/tls','stringData':{'tls.crt':'','tls.key':''}}",
    "201 Secret s Warning: 299 - \"tls: failed to find any PEM data in certificate input\"" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s'},'type':'kubernetes.io/dockercfg'}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockercfg]: Required value "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[.dockercfg]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockercfg','stringData':{'.dockercfg':''}}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockercfg]: Invalid value: \"<secret contents redacted>\": "
    "unexpected end of JSON input "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"<secret contents redacted>\\\": unexpected end of JSON input\",\"field\":\"data[.dockercfg]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockercfg','stringData':{'.dockercfg':'{} x'}}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockercfg]: Invalid value: \"<secret contents redacted>\": invalid "
    "character 'x' after top-level value "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"<secret contents redacted>\\\": invalid character 'x' after top-level "
    "value\",\"field\":\"data[.dockercfg]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockercfg','stringData':{'.dockercfg':'null'}}",
    "201 Secret s" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockerconfigjson','stringData':{'.dockerconfigjson':'[1]'}}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": "
    "json: cannot unmarshal array into Go value of type map[string]interface {} "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"<secret contents redacted>\\\": json: cannot unmarshal array into Go value of type map[string]interface "
    "{}\",\"field\":\"data[.dockerconfigjson]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockerconfigjson','stringData':{'.dockerconfigjson':'true'}}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": "
    "json: cannot unmarshal bool into Go value of type map[string]interface {} "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"<secret contents redacted>\\\": json: cannot unmarshal bool into Go value of type map[string]interface "
    "{}\",\"field\":\"data[.dockerconfigjson]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockerconfigjson','data':{'.dockerconfigjson':'IngiCg=='}}",
    "422 Invalid: Secret \"s\" is invalid: data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": "
    "json: cannot unmarshal string into Go value of type map[string]interface {} "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"<secret contents redacted>\\\": json: cannot unmarshal string into Go value of type map[string]interface "
    "{}\",\"field\":\"data[.dockerconfigjson]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/dockerconfigjson','stringData':{'.dockerconfigjson':'{}'}}",
    "201 Secret s" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s'},'type':'kubernetes.io/service-account-token'}",
    "422 Invalid: Secret \"s\" is invalid: metadata.annotations[kubernetes.io/service-account.name]: Required value "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"metadata.annotations[kubernetes.io/service-account.name]\"}]}" },
  { "POST", "~/secrets?dryRun=All",
    "{'metadata':{'name':'s','annotations':{'kubernetes.io/service-account.name':'default'}},'type':'kubernetes"
    ".io/service-account-token'}", "201 Secret s" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'s'},'type':'kubernetes.io/tls','stringData':{'tls.crt':'a','tls.key':'b'}}",
    "201 Secret s Warning: 299 - \"tls: failed to find any PEM data in certificate input\"" },
  { "MERGE", "~/secrets/s", "{'data':{'tls.crt':null}}",
    "422 Invalid: Secret \"s\" is invalid: data[tls.crt]: Required value "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"data[tls.crt]\"}]}" },
};

static const ConformanceRow a_quota_names_what_can_be_counted[] = {
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'-2'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.hard[pods]: Invalid value: \"-2\": must be greater than or "
    "equal to 0 "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"-2\\\": must be greater than or equal to 0\",\"field\":\"spec.hard[pods]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'500m','cpu':'500m'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.hard[pods]: Invalid value: \"500m\": must be an integer "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"500m\\\": must be an integer\",\"field\":\"spec.hard[pods]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'nothing':'1'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: [spec.hard[nothing]: Invalid value: \"nothing\": must be a standard "
    "resource type or fully qualified, spec.hard[nothing]: Invalid value: \"nothing\": must be a standard resource "
    "for quota] "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"nothing\\\": must be a standard resource type or fully "
    "qualified\",\"field\":\"spec.hard[nothing]\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"nothing\\\": must be a standard resource for quota\",\"field\":\"spec.hard[nothing]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'storage':'1'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.hard[storage]: Invalid value: \"storage\": must be a standard "
    "resource for quota "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"storage\\\": must be a standard resource for quota\",\"field\":\"spec.hard[storage]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'a b':'1'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: [spec.hard[a b]: Invalid value: \"a b\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  "
    "or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'), "
    "spec.hard[a b]: Invalid value: \"a b\": must be a standard resource for quota] "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"a b\\\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
    "with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\",\"field\":\"spec.hard[a "
    "b]\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": must be a standard resource "
    "for quota\",\"field\":\"spec.hard[a b]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'count/jobs.batch':'-1','requests.example.com/gpu':'2','hugepages"
    "-2Mi':'2Mi','requests.hugepages-2Mi':'1Mi'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.hard[count/jobs.batch]: Invalid value: \"-1\": must be greater "
    "than or equal to 0 "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"-1\\\": must be greater than or equal to 0\",\"field\":\"spec.hard[count/jobs.batch]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All", "{'metadata':{'name':'q'},'spec':{'hard':{'example.com/gpu':'1500m'}}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.hard[example.com/gpu]: Invalid value: \"1500m\": must be an "
    "integer "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"1500m\\\": must be an integer\",\"field\":\"spec.hard[example.com/gpu]\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'1'},'scopes':['Whatever']}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.scopes: Invalid value: [\"Whatever\"]: unsupported scope "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: [\\\"Whatever\\\"]: unsupported scope\",\"field\":\"spec.scopes\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'1','services':'1','secrets':'1'},'scopes':['BestEffort']}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.scopes: Invalid value: [\"BestEffort\"]: unsupported scope "
    "applied to resource "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: [\\\"BestEffort\\\"]: unsupported scope applied to resource\",\"field\":\"spec.scopes\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'cpu':'1','requests.cpu':'1'},'scopes':['BestEffort']}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.scopes: Invalid value: [\"BestEffort\"]: unsupported scope "
    "applied to resource "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: [\\\"BestEffort\\\"]: unsupported scope applied to resource\",\"field\":\"spec.scopes\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'1'},'scopes':['BestEffort','NotBestEffort','Terminating',"
    "'NotTerminating']}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.scopes: Invalid value: "
    "[\"BestEffort\",\"NotBestEffort\",\"Terminating\",\"NotTerminating\"]: conflicting scopes "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: [\\\"BestEffort\\\",\\\"NotBestEffort\\\",\\\"Terminating\\\",\\\"NotTerminating\\\"]: conflicting "
    "scopes\",\"field\":\"spec.scopes\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'pods':'1','requests.storage':'1'},'scopes':['VolumeAttributesCla"
    "ss','CrossNamespacePodAffinity']}}",
    "422 Invalid: ResourceQuota \"q\" is invalid: spec.scopes: Invalid value: "
    "[\"VolumeAttributesClass\",\"CrossNamespacePodAffinity\"]: unsupported scope applied to resource "
    "{\"name\":\"q\",\"kind\":\"ResourceQuota\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: [\\\"VolumeAttributesClass\\\",\\\"CrossNamespacePodAffinity\\\"]: unsupported scope applied to "
    "resource\",\"field\":\"spec.scopes\"}]}" },
  { "POST", "~/resourcequotas?dryRun=All",
    "{'metadata':{'name':'q'},'spec':{'hard':{'cpu':'1','memory':'1','limits.cpu':'1'},'scopes':['NotBestEffort"
    "','PriorityClass']}}", "201 ResourceQuota q" },
};

static const ConformanceRow a_budget_is_a_number_or_a_part[] = {
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'minAvailable':'120%'}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec.minAvailable: Invalid value: \"120%\": must not "
    "be greater than 100% "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueInval"
    "id\",\"message\":\"Invalid value: \\\"120%\\\": must not be greater than "
    "100%\",\"field\":\"spec.minAvailable\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'minAvailable':-1}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec.minAvailable: Invalid value: -1: must be greater "
    "than or equal to 0 "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueInval"
    "id\",\"message\":\"Invalid value: -1: must be greater than or equal to 0\",\"field\":\"spec.minAvailable\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'maxUnavailable':'half'}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec.maxUnavailable: Invalid value: \"half\": a valid "
    "percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for "
    "validation is '[0-9]+%') "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueInval"
    "id\",\"message\":\"Invalid value: \\\"half\\\": a valid percent string must be a numeric string followed by an "
    "ending '%' (e.g. '1%',  or '93%', regex used for validation is "
    "'[0-9]+%')\",\"field\":\"spec.maxUnavailable\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'maxUnavailable':'-5%'}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec.maxUnavailable: Invalid value: \"-5%\": a valid "
    "percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for "
    "validation is '[0-9]+%') "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueInval"
    "id\",\"message\":\"Invalid value: \\\"-5%\\\": a valid percent string must be a numeric string followed by an "
    "ending '%' (e.g. '1%',  or '93%', regex used for validation is "
    "'[0-9]+%')\",\"field\":\"spec.maxUnavailable\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'maxUnavailable':'100%','unhealthyPodEvictionPolicy':'Never'}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec.unhealthyPodEvictionPolicy: Unsupported value: "
    "\"Never\": supported values: \"AlwaysAllow\", \"IfHealthyBudget\" "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueNotSu"
    "pported\",\"message\":\"Unsupported value: \\\"Never\\\": supported values: \\\"AlwaysAllow\\\", "
    "\\\"IfHealthyBudget\\\"\",\"field\":\"spec.unhealthyPodEvictionPolicy\"}]}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All#spec",
    "{'metadata':{'name':'b'},'spec':{'maxUnavailable':'100%','unhealthyPodEvictionPolicy':'AlwaysAllow'}}",
    "201 {\"maxUnavailable\":\"100%\",\"unhealthyPodEvictionPolicy\":\"AlwaysAllow\"}" },
  { "POST", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{'minAvailable':1,'maxUnavailable':1}}",
    "422 Invalid: PodDisruptionBudget.policy \"b\" is invalid: spec: Invalid value: "
    "{\"MinAvailable\":1,\"Selector\":null,\"MaxUnavailable\":1,\"UnhealthyPodEvictionPolicy\":null}: minAvailable "
    "and maxUnavailable cannot be both set "
    "{\"name\":\"b\",\"group\":\"policy\",\"kind\":\"PodDisruptionBudget\",\"causes\":[{\"reason\":\"FieldValueInval"
    "id\",\"message\":\"Invalid value: "
    "{\\\"MinAvailable\\\":1,\\\"Selector\\\":null,\\\"MaxUnavailable\\\":1,\\\"UnhealthyPodEvictionPolicy\\\":null}"
    ": minAvailable and maxUnavailable cannot be both set\",\"field\":\"spec\"}]}" },
};

static const ConformanceRow a_priority_is_below_those_of_the_system[] = {
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'value':1000000001}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"$NS\" is invalid: value: Forbidden: maximum allowed value of a "
    "user defined priority is 1000000000 "
    "{\"name\":\"$NS\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"reason\":\"FieldVal"
    "ueForbidden\",\"message\":\"Forbidden: maximum allowed value of a user defined priority is "
    "1000000000\",\"field\":\"value\"}]}" },
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses?dryRun=All", "{'metadata':{'name':'system-$NS'},'value':1}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"system-$NS\" is invalid: metadata.name: Forbidden: priority class "
    "names with 'system-' prefix are reserved for system use only. error: system-$NS is not a known system priority "
    "class "
    "{\"name\":\"system-$NS\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"reason\":\"F"
    "ieldValueForbidden\",\"message\":\"Forbidden: priority class names with 'system-' prefix are reserved for system "
    "use only. error: system-$NS is not a known system priority class\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses?dryRun=All",
    "{'metadata':{'name':'system-node-critical'},'value':1}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"system-node-critical\" is invalid: metadata.name: Forbidden: "
    "priority class names with 'system-' prefix are reserved for system use only. error: value of "
    "system-node-critical PriorityClass must be 2000001000 "
    "{\"name\":\"system-node-critical\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"re"
    "ason\":\"FieldValueForbidden\",\"message\":\"Forbidden: priority class names with 'system-' prefix are reserved "
    "for system use only. error: value of system-node-critical PriorityClass must be "
    "2000001000\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses?dryRun=All",
    "{'metadata':{'name':'system-node-critical'},'value':2000001000,'globalDefault':true}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"system-node-critical\" is invalid: metadata.name: Forbidden: "
    "priority class names with 'system-' prefix are reserved for system use only. error: globalDefault of "
    "system-node-critical PriorityClass must be false "
    "{\"name\":\"system-node-critical\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"re"
    "ason\":\"FieldValueForbidden\",\"message\":\"Forbidden: priority class names with 'system-' prefix are reserved "
    "for system use only. error: globalDefault of system-node-critical PriorityClass must be "
    "false\",\"field\":\"metadata.name\"}]}" },
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses?dryRun=All",
    "{'metadata':{'name':'$NS'},'value':1,'preemptionPolicy':'Sometimes'}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"$NS\" is invalid: preemptionPolicy: Unsupported value: "
    "\"Sometimes\": supported values: \"PreemptLowerPriority\", \"Never\" "
    "{\"name\":\"$NS\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"reason\":\"FieldVal"
    "ueNotSupported\",\"message\":\"Unsupported value: \\\"Sometimes\\\": supported values: "
    "\\\"PreemptLowerPriority\\\", \\\"Never\\\"\",\"field\":\"preemptionPolicy\"}]}" },
  { "POST", "/apis/scheduling.k8s.io/v1/priorityclasses", "{'metadata':{'name':'$NS'},'value':1}",
    "201 PriorityClass $NS" },
  { "MERGE", "/apis/scheduling.k8s.io/v1/priorityclasses/$NS", "{'value':2,'preemptionPolicy':'Never'}",
    "422 Invalid: PriorityClass.scheduling.k8s.io \"$NS\" is invalid: [value: Forbidden: may not be changed in an "
    "update., preemptionPolicy: Invalid value: \"Never\": field is immutable] "
    "{\"name\":\"$NS\",\"group\":\"scheduling.k8s.io\",\"kind\":\"PriorityClass\",\"causes\":[{\"reason\":\"FieldVal"
    "ueForbidden\",\"message\":\"Forbidden: may not be changed in an "
    "update.\",\"field\":\"value\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"Never\\\": "
    "field is immutable\",\"field\":\"preemptionPolicy\"}]}" },
  { "DELETE", "/apis/scheduling.k8s.io/v1/priorityclasses/$NS", NULL,
    "200 Success {\"name\":\"$NS\",\"group\":\"scheduling.k8s.io\",\"kind\":\"priorityclasses\",\"uid\":\"UID\"}" },
};

static const ConformanceRow hosts_of_an_ingress_are_names[] = {
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'host':'EXAMPLE.com'}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: spec.rules[0].host: Invalid value: \"EXAMPLE.com\": a "
    "lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
    "end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*') "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: \\\"EXAMPLE.com\\\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.rules[0].host\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'host':'1.2.3.4'},{'host':'*.example.com'}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: spec.rules[0].host: Invalid value: \"1.2.3.4\": must be "
    "a DNS name, not an IP address "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: \\\"1.2.3.4\\\": must be a DNS name, not an IP "
    "address\",\"field\":\"spec.rules[0].host\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'host':'a.*.com'}],'tls':[{'hosts':['no_name','*']}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: [spec.rules[0].host: Invalid value: \"a.*.com\": a "
    "wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of "
    "lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', "
    "regex used for validation is '\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), "
    "spec.tls[0].hosts[0]: Invalid value: \"no_name\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), "
    "spec.tls[0].hosts[1]: Invalid value: \"*\": a wildcard DNS-1123 subdomain must start with '*.', followed by a "
    "valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an "
    "alphanumeric character (e.g. '*.example.com', regex used for validation is "
    "'\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')] "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: \\\"a.*.com\\\": a wildcard DNS-1123 subdomain must start with '*.', followed "
    "by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an "
    "alphanumeric character (e.g. '*.example.com', regex used for validation is "
    "'\\\\*\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.rules[0].hos"
    "t\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"no_name\\\": a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.tls[0].hosts[0]\"},{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"*\\\": a wildcard DNS-1123 subdomain must start "
    "with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or "
    "'.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is "
    "'\\\\*\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')\",\"field\":\"spec.tls[0].hosts"
    "[1]\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All", "{'metadata':{'name':'i'},'spec':{}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: spec: Invalid value: null: either `defaultBackend` or "
    "`rules` must be specified "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: null: either `defaultBackend` or `rules` must be "
    "specified\",\"field\":\"spec\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'http':{'paths':[]}}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: spec.rules[0].http.paths: Required value "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueRequir"
    "ed\",\"message\":\"Required value\",\"field\":\"spec.rules[0].http.paths\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'http':{'paths':[{'path':'x','pathType':'Exact','backend':{'ser"
    "vice':{'name':'s','port':{'number':80}}}},{'path':'/a//b','pathType':'Prefix','backend':{'service':{'name'"
    ":'s','port':{'name':'http'}}}}]}}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: [spec.rules[0].http.paths[0].path: Invalid value: "
    "\"x\": must be an absolute path, spec.rules[0].http.paths[1].path: Invalid value: \"/a//b\": must not contain "
    "'//'] "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: \\\"x\\\": must be an absolute "
    "path\",\"field\":\"spec.rules[0].http.paths[0].path\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"/a//b\\\": must not contain '//'\",\"field\":\"spec.rules[0].http.paths[1].path\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'rules':[{'http':{'paths':[{'path':'/','backend':{'service':{'name':'s','"
    "port':{'number':80}}}},{'path':'/','pathType':'Sometimes','backend':{}}]}}]}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: [spec.rules[0].http.paths[0].pathType: Required value: "
    "pathType must be specified, spec.rules[0].http.paths[1].pathType: Unsupported value: \"Sometimes\": supported "
    "values: \"Exact\", \"ImplementationSpecific\", \"Prefix\", spec.rules[0].http.paths[1].backend: Invalid value: "
    "\"\": resource or service backend is required] "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueRequir"
    "ed\",\"message\":\"Required value: pathType must be "
    "specified\",\"field\":\"spec.rules[0].http.paths[0].pathType\"},{\"reason\":\"FieldValueNotSupported\",\"message"
    "\":\"Unsupported value: \\\"Sometimes\\\": supported values: \\\"Exact\\\", \\\"ImplementationSpecific\\\", "
    "\\\"Prefix\\\"\",\"field\":\"spec.rules[0].http.paths[1].pathType\"},{\"reason\":\"FieldValueInvalid\",\"message"
    "\":\"Invalid value: \\\"\\\": resource or service backend is "
    "required\",\"field\":\"spec.rules[0].http.paths[1].backend\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'defaultBackend':{'service':{'name':'','port':{}}}}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: [spec.defaultBackend.service.name: Required value, "
    "spec.defaultBackend: Required value: port name or number is required] "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueRequir"
    "ed\",\"message\":\"Required "
    "value\",\"field\":\"spec.defaultBackend.service.name\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Requir"
    "ed value: port name or number is required\",\"field\":\"spec.defaultBackend\"}]}" },
  { "POST", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?dryRun=All",
    "{'metadata':{'name':'i'},'spec':{'defaultBackend':{'service':{'name':'S_','port':{'number':70000,'name':'t"
    "oolongforaportname'}}}}}",
    "422 Invalid: Ingress.networking.k8s.io \"i\" is invalid: [spec.defaultBackend.service.name: Invalid value: "
    "\"S_\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start "
    "and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?'), spec.defaultBackend: Invalid value: \"\": cannot set both port name & port "
    "number] "
    "{\"name\":\"i\",\"group\":\"networking.k8s.io\",\"kind\":\"Ingress\",\"causes\":[{\"reason\":\"FieldValueInvali"
    "d\",\"message\":\"Invalid value: \\\"S_\\\": a lowercase RFC 1123 label must consist of lower case alphanumeric "
    "characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex "
    "used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')\",\"field\":\"spec.defaultBackend.service.name\"},{\"reason\":\"FieldValueInva"
    "lid\",\"message\":\"Invalid value: \\\"\\\": cannot set both port name & port "
    "number\",\"field\":\"spec.defaultBackend\"}]}" },
};

static const ConformanceRow what_containers_want_has_a_name_and_a_bound[] = {
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'limits':{'cpu':'200m'"
    "},'requests':{'cpu':'300m'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.requests: Invalid value: \"300m\": must be less "
    "than or equal to cpu limit of 200m "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"300m\\\": must be less than or equal to cpu limit of "
    "200m\",\"field\":\"spec.containers[0].resources.requests\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'limits':{'memory':'1G"
    "i'},'requests':{'memory':'2048Mi'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.requests: Invalid value: \"2Gi\": must be less "
    "than or equal to memory limit of 1Gi "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"2Gi\\\": must be less than or equal to memory limit of "
    "1Gi\",\"field\":\"spec.containers[0].resources.requests\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'limits':{'wrong':'1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.containers[0].resources.limits[wrong]: Invalid value: \"wrong\": must "
    "be a standard resource type or fully qualified, spec.containers[0].resources.limits[wrong]: Invalid value: "
    "\"wrong\": must be a standard resource for containers, spec.containers[0].resources.requests[wrong]: Invalid "
    "value: \"wrong\": must be a standard resource type or fully qualified, "
    "spec.containers[0].resources.requests[wrong]: Invalid value: \"wrong\": must be a standard resource for "
    "containers] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"wrong\\\": must be a standard resource type or fully "
    "qualified\",\"field\":\"spec.containers[0].resources.limits[wrong]\"},{\"reason\":\"FieldValueInvalid\",\"messa"
    "ge\":\"Invalid value: \\\"wrong\\\": must be a standard resource for "
    "containers\",\"field\":\"spec.containers[0].resources.limits[wrong]\"},{\"reason\":\"FieldValueInvalid\",\"mess"
    "age\":\"Invalid value: \\\"wrong\\\": must be a standard resource type or fully "
    "qualified\",\"field\":\"spec.containers[0].resources.requests[wrong]\"},{\"reason\":\"FieldValueInvalid\",\"mes"
    "sage\":\"Invalid value: \\\"wrong\\\": must be a standard resource for "
    "containers\",\"field\":\"spec.containers[0].resources.requests[wrong]\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'requests':{'pods':'1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.requests[pods]: Invalid value: \"pods\": must be "
    "a standard resource for containers "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"pods\\\": must be a standard resource for "
    "containers\",\"field\":\"spec.containers[0].resources.requests[pods]\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'requests':{'cpu':'-1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.requests[cpu]: Invalid value: \"-1\": must be "
    "greater than or equal to 0 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"-1\\\": must be greater than or equal to 0\",\"field\":\"spec.containers[0].resources.requests[cpu]\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'requests':{'example.c"
    "om/gpu':'1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.limits: Required value: Limit must be set for "
    "non overcommitable resources "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "Limit must be set for non overcommitable resources\",\"field\":\"spec.containers[0].resources.limits\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'requests':{'example.c"
    "om/gpu':'1'},'limits':{'example.com/gpu':'2'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].resources.requests: Invalid value: \"1\": must be equal to "
    "example.com/gpu limit of 2 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"1\\\": must be equal to example.com/gpu limit of 2\",\"field\":\"spec.containers[0].resources.requests\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'limits':{'example.com"
    "/gpu':'500m'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.containers[0].resources.limits[example.com/gpu]: Invalid value: "
    "\"500m\": must be an integer, spec.containers[0].resources.requests[example.com/gpu]: Invalid value: \"500m\": "
    "must be an integer] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"500m\\\": must be an "
    "integer\",\"field\":\"spec.containers[0].resources.limits[example.com/gpu]\"},{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: \\\"500m\\\": must be an "
    "integer\",\"field\":\"spec.containers[0].resources.requests[example.com/gpu]\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','resources':{'limits':{'requests.ex"
    "ample.com/gpu':'1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: [spec.containers[0].resources.limits[requests.example.com/gpu]: Invalid "
    "value: \"requests.example.com/gpu\": doesn't follow extended resource name standard, "
    "spec.containers[0].resources.requests[requests.example.com/gpu]: Invalid value: \"requests.example.com/gpu\": "
    "doesn't follow extended resource name standard] "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"requests.example.com/gpu\\\": doesn't follow extended resource name "
    "standard\",\"field\":\"spec.containers[0].resources.limits[requests.example.com/gpu]\"},{\"reason\":\"FieldValu"
    "eInvalid\",\"message\":\"Invalid value: \\\"requests.example.com/gpu\\\": doesn't follow extended resource name "
    "standard\",\"field\":\"spec.containers[0].resources.requests[requests.example.com/gpu]\"}]}" },
  { "POST", "~/pods?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}],'initContainers':[{'name':'d','im"
    "age':'i','resources':{'requests':{'cpu':'2'},'limits':{'cpu':'1'}}}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.initContainers[0].resources.requests: Invalid value: \"2\": must be less "
    "than or equal to cpu limit of 1 "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"2\\\": must be less than or equal to cpu limit of "
    "1\",\"field\":\"spec.initContainers[0].resources.requests\"}]}" },
};

static const ConformanceRow an_autoscaler_has_a_target_and_bounds[] = {
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':3,'scaleTargetRef':{'kind':'Deployment','name':'x'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: spec.scaleTargetRef.apiVersion: Invalid "
    "value: \"\": apiVersion must specify API group "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: \\\"\\\": apiVersion must specify API "
    "group\",\"field\":\"spec.scaleTargetRef.apiVersion\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':3,'scaleTargetRef':{'kind':'Deployment','name':'x','apiVers"
    "ion':'v1'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: spec.scaleTargetRef.apiVersion: Invalid "
    "value: \"v1\": apiVersion must specify API group "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: \\\"v1\\\": apiVersion must specify API "
    "group\",\"field\":\"spec.scaleTargetRef.apiVersion\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':3,'scaleTargetRef':{'kind':'ReplicationController','name':'x'}}}",
    "201 HorizontalPodAutoscaler h" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':0,'minReplicas':-1,'scaleTargetRef':{'kind':'','name':'','a"
    "piVersion':'apps/v1'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: [spec.scaleTargetRef.kind: Required value, "
    "spec.scaleTargetRef.name: Required value, spec.minReplicas: Invalid value: -1: must be greater than or equal to "
    "0, spec.maxReplicas: Required value] "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.scaleTargetRef.kind\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.scaleTargetRef.name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "-1: must be greater than or equal to "
    "0\",\"field\":\"spec.minReplicas\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.maxReplicas\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':-1,'scaleTargetRef':{'kind':'a/b','name':'..','apiVersion':"
    "'apps/v1/z'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: [spec.maxReplicas: Invalid value: -1: must be "
    "greater than or equal to `minReplicas`, spec.scaleTargetRef.kind: Invalid value: \"a/b\": may not contain '/', "
    "spec.scaleTargetRef.name: Invalid value: \"..\": may not be '..', spec.scaleTargetRef.apiVersion: Invalid "
    "value: \"apps/v1/z\": unexpected GroupVersion string: apps/v1/z, spec.maxReplicas: Invalid value: -1: must be "
    "greater than or equal to 1] "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: -1: must be greater than or equal to "
    "`minReplicas`\",\"field\":\"spec.maxReplicas\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"a/b\\\": may not contain "
    "'/'\",\"field\":\"spec.scaleTargetRef.kind\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"..\\\": may not be "
    "'..'\",\"field\":\"spec.scaleTargetRef.name\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"apps/v1/z\\\": unexpected GroupVersion string: "
    "apps/v1/z\",\"field\":\"spec.scaleTargetRef.apiVersion\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Inval"
    "id value: -1: must be greater than or equal to 1\",\"field\":\"spec.maxReplicas\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':1,'minReplicas':2,'scaleTargetRef':{'kind':'Deployment','na"
    "me':'x','apiVersion':'apps/v1'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: spec.maxReplicas: Invalid value: 1: must be "
    "greater than or equal to `minReplicas` "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: 1: must be greater than or equal to "
    "`minReplicas`\",\"field\":\"spec.maxReplicas\"}]}" },
  { "POST", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':3,'scaleTargetRef':{'kind':'Deployment','name':'x','apiVers"
    "ion':'/v1'}}}",
    "422 Invalid: HorizontalPodAutoscaler.autoscaling \"h\" is invalid: spec.scaleTargetRef.apiVersion: Invalid "
    "value: \"/v1\": apiVersion must specify API group "
    "{\"name\":\"h\",\"group\":\"autoscaling\",\"kind\":\"HorizontalPodAutoscaler\",\"causes\":[{\"reason\":\"FieldV"
    "alueInvalid\",\"message\":\"Invalid value: \\\"/v1\\\": apiVersion must specify API "
    "group\",\"field\":\"spec.scaleTargetRef.apiVersion\"}]}" },
  { "POST", "/apis/autoscaling/v1/namespaces/$NS/horizontalpodautoscalers?dryRun=All",
    "{'metadata':{'name':'h'},'spec':{'maxReplicas':3,'scaleTargetRef':{'kind':'Deployment','name':'x','apiVers"
    "ion':'apps/v1'}}}", "201 HorizontalPodAutoscaler h" },
};

static const ConformanceRow what_a_pod_has_of_ephemeral_containers_stays[] = {
  { "POST", "~/pods",
    "{'metadata':{'name':'p'},'spec':{'terminationGracePeriodSeconds':0,'containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "STRATEGIC", "~/pods/p?dryRun=All", "{'spec':{'containers':[{'name':'c','image':''}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers[0].image: Required value "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.containers[0].image\"}]}" },
  { "STRATEGIC", "~/pods/p/ephemeralcontainers", "{'spec':{'ephemeralContainers':[{'name':'c','image':'i'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.ephemeralContainers[0].name: Duplicate value: \"c\" "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate value: "
    "\\\"c\\\"\",\"field\":\"spec.ephemeralContainers[0].name\"}]}" },
  { "STRATEGIC", "~/pods/p/ephemeralcontainers", "{'spec':{'ephemeralContainers':[{'name':'d','image':'i'}]}}",
    "200 Pod p" },
  { "MERGE", "~/pods/p/ephemeralcontainers#causes", "{'spec':{'ephemeralContainers':[]}}",
    "422 FieldValueForbidden spec.ephemeralContainers: Forbidden: existing ephemeral containers \"d\" may not be "
    "removed" },
  { "STRATEGIC", "~/pods/p/ephemeralcontainers", "{'spec':{'ephemeralContainers':[{'name':'e','image':'i'}]}}",
    "200 Pod p" },
  { "GET", "~/pods/p#spec.ephemeralContainers.1.name", NULL, "200 \"d\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/kind-rules/a-secret-has-what-its-type-asks-for", a_secret_has_what_its_type_asks_for);
  CONFORMANCE_TABLE ("/kind-rules/a-quota-names-what-can-be-counted", a_quota_names_what_can_be_counted);
  CONFORMANCE_TABLE ("/kind-rules/a-budget-is-a-number-or-a-part", a_budget_is_a_number_or_a_part);
  CONFORMANCE_TABLE ("/kind-rules/a-priority-is-below-those-of-the-system", a_priority_is_below_those_of_the_system);
  CONFORMANCE_TABLE ("/kind-rules/hosts-of-an-ingress-are-names", hosts_of_an_ingress_are_names);
  CONFORMANCE_TABLE ("/kind-rules/what-containers-want-has-a-name-and-a-bound", what_containers_want_has_a_name_and_a_bound);
  CONFORMANCE_TABLE ("/kind-rules/an-autoscaler-has-a-target-and-bounds", an_autoscaler_has_a_target_and_bounds);
  CONFORMANCE_TABLE ("/kind-rules/what-a-pod-has-of-ephemeral-containers-stays", what_a_pod_has_of_ephemeral_containers_stays);
  return g_test_run ();
}
