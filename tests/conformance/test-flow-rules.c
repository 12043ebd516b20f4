/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of FlowSchemas and PriorityLevelConfigurations. */

#include "table.h"

static const ConformanceRow schemas_lead_to_a_level_in_an_order[] = {
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes", "{'metadata':{'name':'x'}}",
    "422 FieldValueRequired spec.priorityLevelConfiguration.name: Required value: must reference a priority level" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{}}",
    "422 FieldValueRequired spec.priorityLevelConfiguration.name: Required value: must reference a priority level" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'matchingPrecedence':-1}}",
    "422 FieldValueInvalid spec.matchingPrecedence: Invalid value: -1: must be a positive value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'matchingPrecedence':10001}}",
    "422 FieldValueInvalid spec.matchingPrecedence: Invalid value: 10001: must not be greater than 10000" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'matchingPrecedence':1}}",
    "422 FieldValueInvalid spec.matchingPrecedence: Invalid value: 1: only the schema named 'exempt' may have "
    "matchingPrecedence 1" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'A_'}}}",
    "422 FieldValueInvalid spec.priorityLevelConfiguration.name: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'distinguisherMethod':{}}}",
    "422 FieldValueNotSupported spec.distinguisherMethod.type: Unsupported value: {\"Type\":\"\"}: supported values: "
    "\"ByNamespace\", \"ByUser\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'distinguisherMethod':{'type':'X'}}}",
    "422 FieldValueNotSupported spec.distinguisherMethod.type: Unsupported value: {\"Type\":\"X\"}: supported values: "
    "\"ByNamespace\", \"ByUser\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'distinguisherMethod':{'type':'ByUser'}}}",
    "201 FlowSchema x" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#spec",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'matchingPrecedence':0,"
    "'distinguisherMethod':{'type':'ByNamespace'}}}",
    "201 {\"priorityLevelConfiguration\":{\"name\":\"x\"},\"matchingPrecedence\":1000,"
    "\"distinguisherMethod\":{\"type\":\"ByNamespace\"}}" },
};

static const ConformanceRow subjects_of_schemas_are_of_their_kind[] = {
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'rules':[{}]}}",
    "422 FieldValueRequired spec.rules[0].subjects: Required value: subjects must contain at least one value; "
    "FieldValueRequired spec.rules[0]: Required value: at least one of resourceRules and nonResourceRules has to be non-empty" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'rules':[{'subjects':[{}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueNotSupported spec.rules[0].subjects[0].kind: Unsupported value: \"\": supported values: \"Group\", "
    "\"ServiceAccount\", \"User\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},'rules':[{'subjects':[{'kind':'X'}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueNotSupported spec.rules[0].subjects[0].kind: Unsupported value: \"X\": supported values: \"Group\", "
    "\"ServiceAccount\", \"User\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User'},{'kind':'Group'},{'kind':'ServiceAccount'}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueRequired spec.rules[0].subjects[0].user: Required value: user is required when subject kind is 'User'; "
    "FieldValueRequired spec.rules[0].subjects[1].group: Required value: group is required when subject kind is 'Group'; "
    "FieldValueRequired spec.rules[0].subjects[2].serviceAccount: Required value: serviceAccount is required when subject kind "
    "is 'ServiceAccount'" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{},'group':{'name':'a'},'serviceAccount':{}}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueRequired spec.rules[0].subjects[0].user.name: Required value; FieldValueForbidden "
    "spec.rules[0].subjects[0].serviceAccount: Forbidden: serviceAccount is forbidden when subject kind is not "
    "'ServiceAccount'; FieldValueForbidden spec.rules[0].subjects[0].group: Forbidden: group is forbidden when subject kind is "
    "not 'Group'" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'Group','group':{},'user':{'name':'a'},'serviceAccount':{}}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueRequired spec.rules[0].subjects[0].group.name: Required value; FieldValueForbidden "
    "spec.rules[0].subjects[0].serviceAccount: Forbidden: serviceAccount is forbidden when subject kind is not "
    "'ServiceAccount'; FieldValueForbidden spec.rules[0].subjects[0].user: Forbidden: user is forbidden when subject kind is "
    "not 'User'" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'ServiceAccount','serviceAccount':{},'user':{'name':'a'},'group':{'name':'a'}}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueRequired spec.rules[0].subjects[0].serviceAccount.name: Required value; FieldValueRequired "
    "spec.rules[0].subjects[0].serviceAccount.namespace: Required value: must specify namespace for service account; "
    "FieldValueForbidden spec.rules[0].subjects[0].user: Forbidden: user is forbidden when subject kind is not 'User'; "
    "FieldValueForbidden spec.rules[0].subjects[0].group: Forbidden: group is forbidden when subject kind is not 'Group'" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'ServiceAccount','serviceAccount':{'name':'*','namespace':'A'}}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].subjects[0].serviceAccount.namespace: Invalid value: \"A\": a lowercase RFC 1123 label "
    "must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. "
    "'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'ServiceAccount','serviceAccount':{'name':'A_','namespace':'a'}}],"
    "'resourceRules':[{'verbs':['*'],'apiGroups':['*'],'resources':['*'],'namespaces':['*']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].subjects[0].serviceAccount.name: Invalid value: \"A_\": a lowercase RFC 1123 subdomain "
    "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
};

static const ConformanceRow rules_of_schemas_name_verbs_and_what_for[] = {
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{}]}]}}",
    "422 FieldValueRequired spec.rules[0].resourceRules[0].verbs: Required value: verbs must contain at least one value; "
    "FieldValueRequired spec.rules[0].resourceRules[0].apiGroups: Required value: resource rules must supply at least one api "
    "group; FieldValueRequired spec.rules[0].resourceRules[0].resources: Required value: resource rules must supply at least "
    "one resource; FieldValueRequired spec.rules[0].resourceRules[0].namespaces: Required value: resource rules that are not "
    "cluster scoped must supply at least one namespace" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{'verbs':['x','get'],"
    "'apiGroups':['a'],'resources':['b'],'namespaces':['c']}]}]}}",
    "422 FieldValueNotSupported spec.rules[0].resourceRules[0].verbs: Unsupported value: [\"x\",\"get\"]: supported values: "
    "\"create\", \"delete\", \"deletecollection\", \"get\", \"list\", \"patch\", \"proxy\", \"update\", \"watch\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{'verbs':['*','get'],"
    "'apiGroups':['a'],'resources':['b'],'namespaces':['c']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].resourceRules[0].verbs: Invalid value: [\"*\",\"get\"]: if '*' is present, must not "
    "specify other verbs" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{'verbs':['get'],'apiGroups':['*',"
    "'a'],'resources':['*','a'],'namespaces':['*','a']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].resourceRules[0].apiGroups: Invalid value: [\"*\",\"a\"]: if '*' is present, must not "
    "specify other api groups; FieldValueInvalid spec.rules[0].resourceRules[0].resources: Invalid value: [\"*\",\"a\"]: if '*' "
    "is present, must not specify other resources; FieldValueInvalid spec.rules[0].resourceRules[0].namespaces: Invalid value: "
    "[\"*\",\"a\"]: if '*' is present, must not specify other namespaces" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{'verbs':['get'],'apiGroups':['a'],"
    "'resources':['b'],'namespaces':['A','b','C_']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].resourceRules[0].namespaces[0]: Invalid value: \"A\": each member of this list must be "
    "'*' or a DNS-1123 label; a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must "
    "start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.rules[0].resourceRules[0].namespaces[2]: Invalid value: \"C_\": "
    "each member of this list must be '*' or a DNS-1123 label; a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[{'verbs':['get'],'apiGroups':['a'],"
    "'resources':['b'],'namespaces':[],'clusterScope':true}]}]}}",
    "201 FlowSchema x" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[],'nonResourceRules':[{}]}]}}",
    "422 FieldValueRequired spec.rules[0].nonResourceRules[0].verbs: Required value: verbs must contain at least one value; "
    "FieldValueRequired spec.rules[0].nonResourceRules[0].nonResourceURLs: Required value: nonResourceURLs must contain at "
    "least one value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[],"
    "'nonResourceRules':[{'verbs':['*','x'],'nonResourceURLs':['/']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].nonResourceRules[0].verbs: Invalid value: [\"*\",\"x\"]: if '*' is present, must not "
    "specify other verbs" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[],"
    "'nonResourceRules':[{'verbs':['x'],'nonResourceURLs':['/']}]}]}}",
    "422 FieldValueNotSupported spec.rules[0].nonResourceRules[0].verbs: Unsupported value: [\"x\"]: supported values: "
    "\"create\", \"delete\", \"deletecollection\", \"get\", \"list\", \"patch\", \"proxy\", \"update\", \"watch\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[],"
    "'nonResourceRules':[{'verbs':['get'],'nonResourceURLs':['*','/a']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs: Invalid value: [\"*\",\"/a\"]: if '*' is present, "
    "must not specify other non-resource URLs" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'priorityLevelConfiguration':{'name':'x'},"
    "'rules':[{'subjects':[{'kind':'User','user':{'name':'a'}}],'resourceRules':[],"
    "'nonResourceRules':[{'verbs':['get'],'nonResourceURLs':['','/','a','/a b','/a//b','/a*','/a/*','/*/*',"
    "'*a']}]}]}}",
    "422 FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[0]: Invalid value: \"\": must not be empty; "
    "FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[2]: Invalid value: \"a\": must start with slash; "
    "FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[3]: Invalid value: \"/a b\": must not contain "
    "white-space; FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[4]: Invalid value: \"/a//b\": must not "
    "contain double slash; FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[5]: Invalid value: \"/a*\": "
    "wildcard can only do suffix matching; FieldValueInvalid spec.rules[0].nonResourceRules[0].nonResourceURLs[7]: Invalid "
    "value: \"/*/*\": wildcard can only do suffix matching; FieldValueInvalid "
    "spec.rules[0].nonResourceRules[0].nonResourceURLs[8]: Invalid value: \"*a\": must start with slash" },
};

static const ConformanceRow mandatory_schemas_stay_as_they_are[] = {
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/exempt?dryRun=All#first causes",
    "{'spec':{'matchingPrecedence':2}}",
    "422 FieldValueInvalid spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"exempt\"},\"MatchingPrecedence\":2,"
    "\"DistinguisherMethod\":null,\"Rules\":[{\"Subjects\":[{\"Kind\":\"Group\",\"User\":null,"
    "\"Group\":{\"Name\":\"system:masters\"},\"ServiceAccount\":null}],\"ResourceRules\":[{\"Verbs\":[\"*\"],"
    "\"APIGroups\":[\"*\"],\"Resources\":[\"*\"],\"ClusterScope\":true,\"Namespaces\":[\"*\"]}],"
    "\"NonResourceRules\":[{\"Verbs\":[\"*\"],\"NonResourceURLs\":[\"*\"]}]}]}: spec of 'exempt' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/exempt?dryRun=All", "{'metadata':{'labels':{'a':'b'}}}",
    "200 FlowSchema exempt" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/catch-all?dryRun=All#first causes",
    "{'spec':{'distinguisherMethod':null}}",
    "422 FieldValueInvalid spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"catch-all\"},"
    "\"MatchingPrecedence\":10000,\"DistinguisherMethod\":null,\"Rules\":[{\"Subjects\":[{\"Kind\":\"Group\",\"User\":null,"
    "\"Group\":{\"Name\":\"system:unauthenticated\"},\"ServiceAccount\":null},{\"Kind\":\"Group\",\"User\":null,"
    "\"Group\":{\"Name\":\"system:authenticated\"},\"ServiceAccount\":null}],\"ResourceRules\":[{\"Verbs\":[\"*\"],"
    "\"APIGroups\":[\"*\"],\"Resources\":[\"*\"],\"ClusterScope\":true,\"Namespaces\":[\"*\"]}],"
    "\"NonResourceRules\":[{\"Verbs\":[\"*\"],\"NonResourceURLs\":[\"*\"]}]}]}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/catch-all?dryRun=All#first causes",
    "{'spec':{'rules':[{'subjects':[{'kind':'ServiceAccount','serviceAccount':{'namespace':'a','name':'b'}}],"
    "'nonResourceRules':[{'verbs':['*'],'nonResourceURLs':['*']}]}]}}",
    "422 FieldValueInvalid spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"catch-all\"},"
    "\"MatchingPrecedence\":10000,\"DistinguisherMethod\":{\"Type\":\"ByUser\"},"
    "\"Rules\":[{\"Subjects\":[{\"Kind\":\"ServiceAccount\",\"User\":null,\"Group\":null,"
    "\"ServiceAccount\":{\"Namespace\":\"a\",\"Name\":\"b\"}}],\"ResourceRules\":null,\"NonResourceRules\":[{\"Verbs\":[\"*\"],"
    "\"NonResourceURLs\":[\"*\"]}]}]}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/catch-all?dryRun=All#first causes", "{'spec':{'rules':null}}",
    "422 FieldValueInvalid spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"catch-all\"},"
    "\"MatchingPrecedence\":10000,\"DistinguisherMethod\":{\"Type\":\"ByUser\"},\"Rules\":null}: spec of 'catch-all' must equal "
    "the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/catch-all?dryRun=All#first causes",
    "{'spec':{'matchingPrecedence':null}}",
    "422 FieldValueInvalid spec: Invalid value: {\"PriorityLevelConfiguration\":{\"Name\":\"catch-all\"},"
    "\"MatchingPrecedence\":1000,\"DistinguisherMethod\":{\"Type\":\"ByUser\"},\"Rules\":[{\"Subjects\":[{\"Kind\":\"Group\","
    "\"User\":null,\"Group\":{\"Name\":\"system:unauthenticated\"},\"ServiceAccount\":null},{\"Kind\":\"Group\",\"User\":null,"
    "\"Group\":{\"Name\":\"system:authenticated\"},\"ServiceAccount\":null}],\"ResourceRules\":[{\"Verbs\":[\"*\"],"
    "\"APIGroups\":[\"*\"],\"Resources\":[\"*\"],\"ClusterScope\":true,\"Namespaces\":[\"*\"]}],"
    "\"NonResourceRules\":[{\"Verbs\":[\"*\"],\"NonResourceURLs\":[\"*\"]}]}]}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/probes?dryRun=All", "{'spec':{'matchingPrecedence':3}}",
    "200 FlowSchema probes" },
};

static const ConformanceRow levels_are_limited_in_a_known_way[] = {
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'}}",
    "422 FieldValueRequired spec.type: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'X'}}",
    "422 FieldValueNotSupported spec.type: Unsupported value: \"X\": supported values: \"Exempt\", \"Limited\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited'}}",
    "422 FieldValueRequired spec.limited: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Exempt'}}",
    "422 FieldValueInvalid spec.type: Invalid value: \"Exempt\": must be 'Exempt' if and only if `name` is 'exempt'" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','exempt':{}}}",
    "422 FieldValueForbidden spec.exempt: Forbidden; FieldValueRequired spec.limited: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'limited':{},'exempt':{}}}",
    "422 FieldValueForbidden spec.exempt: Forbidden; FieldValueForbidden spec.limited: Forbidden; FieldValueRequired spec.type: "
    "Required value; FieldValueRequired spec.limited.limitResponse.type: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Exempt','limited':{},'exempt':{'nominalConcurrencyShares':-1,"
    "'lendablePercent':101}}}",
    "422 FieldValueInvalid spec.type: Invalid value: \"Exempt\": must be 'Exempt' if and only if `name` is 'exempt'; "
    "FieldValueInvalid spec.exempt.nominalConcurrencyShares: Invalid value: -1: must be a non-negative integer; "
    "FieldValueInvalid spec.exempt.lendablePercent: Invalid value: 101: must be between 0 and 100, inclusive; "
    "FieldValueForbidden spec.limited: Forbidden; FieldValueRequired spec.limited.limitResponse.type: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{}}}}",
    "422 FieldValueRequired spec.limited.limitResponse.type: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'X'}}}}",
    "422 FieldValueNotSupported spec.limited.limitResponse.type: Unsupported value: \"X\": supported values: \"Queue\", "
    "\"Reject\"" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'X','queuing':{}}}}}",
    "422 FieldValueNotSupported spec.limited.limitResponse.type: Unsupported value: \"X\": supported values: \"Queue\", "
    "\"Reject\"; FieldValueForbidden spec.limited.limitResponse.queuing: Forbidden" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue'}}}}",
    "422 FieldValueRequired spec.limited.limitResponse.queuing: Required value" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Reject','queuing':{}}}}}",
    "422 FieldValueForbidden spec.limited.limitResponse.queuing: Forbidden" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Reject'},"
    "'nominalConcurrencyShares':-1,'lendablePercent':-1,'borrowingLimitPercent':-1}}}",
    "422 FieldValueInvalid spec.limited.nominalConcurrencyShares: Invalid value: -1: must be a non-negative integer; "
    "FieldValueInvalid spec.limited.lendablePercent: Invalid value: -1: must be between 0 and 100, inclusive; FieldValueInvalid "
    "spec.limited.borrowingLimitPercent: Invalid value: -1: if specified, must be a non-negative integer" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Reject'},"
    "'lendablePercent':101}}}",
    "422 FieldValueInvalid spec.limited.lendablePercent: Invalid value: 101: must be between 0 and 100, inclusive" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#spec",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Reject'}}}}",
    "201 {\"type\":\"Limited\",\"limited\":{\"nominalConcurrencyShares\":30,\"limitResponse\":{\"type\":\"Reject\"},"
    "\"lendablePercent\":0}}" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#spec",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':0}}}}}",
    "201 {\"type\":\"Limited\",\"limited\":{\"nominalConcurrencyShares\":30,\"limitResponse\":{\"type\":\"Queue\","
    "\"queuing\":{\"queues\":64,\"handSize\":8,\"queueLengthLimit\":50}},\"lendablePercent\":0}}" },
};

static const ConformanceRow queues_are_dealt_in_hands_that_fit[] = {
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':-1,'handSize':-1,'queueLengthLimit':-1}}}}}",
    "422 FieldValueInvalid spec.limited.limitResponse.queuing.queueLengthLimit: Invalid value: -1: must be positive; "
    "FieldValueInvalid spec.limited.limitResponse.queuing.queues: Invalid value: -1: must be positive; FieldValueInvalid "
    "spec.limited.limitResponse.queuing.handSize: Invalid value: -1: must be positive" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':10000001}}}}}",
    "422 FieldValueInvalid spec.limited.limitResponse.queuing.queues: Invalid value: 10000001: must not be greater than "
    "10000000; FieldValueInvalid spec.limited.limitResponse.queuing.handSize: Invalid value: 8: required entropy bits of "
    "deckSize 10000001 and handSize 8 should not be greater than 60" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':4,'handSize':5}}}}}",
    "422 FieldValueInvalid spec.limited.limitResponse.queuing.handSize: Invalid value: 5: should not be greater than queues (4)" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':64,'handSize':11}}}}}",
    "422 FieldValueInvalid spec.limited.limitResponse.queuing.handSize: Invalid value: 11: required entropy bits of deckSize 64 "
    "and handSize 11 should not be greater than 60" },
  { "POST", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations?dryRun=All",
    "{'metadata':{'name':'x'},'spec':{'type':'Limited','limited':{'limitResponse':{'type':'Queue',"
    "'queuing':{'queues':64,'handSize':10}}}}}",
    "201 PriorityLevelConfiguration x" },
};

static const ConformanceRow mandatory_levels_stay_as_they_are[] = {
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt?dryRun=All",
    "{'spec':{'exempt':{'lendablePercent':5}}}",
    "200 PriorityLevelConfiguration exempt" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt?dryRun=All", "{'spec':{'exempt':null}}",
    "200 PriorityLevelConfiguration exempt" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt?dryRun=All#first causes",
    "{'spec':{'exempt':{'lendablePercent':-5}}}",
    "422 FieldValueInvalid spec.exempt.lendablePercent: Invalid value: -5: must be between 0 and 100, inclusive" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt?dryRun=All#first causes",
    "{'spec':{'type':'Limited'}}",
    "422 FieldValueInvalid spec.type: Invalid value: \"Limited\": must be 'Exempt' if and only if `name` is 'exempt'; "
    "FieldValueInvalid spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":null,\"Exempt\":{\"NominalConcurrencyShares\":0,"
    "\"LendablePercent\":0}}: spec of 'exempt' except the 'spec.exempt' field must equal the fixed value; FieldValueForbidden "
    "spec.exempt: Forbidden; FieldValueRequired spec.limited: Required value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt?dryRun=All#first causes",
    "{'spec':{'limited':{}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"Type\":\"Exempt\",\"Limited\":{\"NominalConcurrencyShares\":30,"
    "\"LimitResponse\":{\"Type\":\"\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},"
    "\"Exempt\":{\"NominalConcurrencyShares\":0,\"LendablePercent\":0}}: spec of 'exempt' except the 'spec.exempt' field must "
    "equal the fixed value; FieldValueForbidden spec.limited: Forbidden; FieldValueRequired spec.limited.limitResponse.type: "
    "Required value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/catch-all?dryRun=All#first causes",
    "{'spec':{'limited':{'nominalConcurrencyShares':6}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":{\"NominalConcurrencyShares\":6,"
    "\"LimitResponse\":{\"Type\":\"Reject\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},"
    "\"Exempt\":null}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/catch-all?dryRun=All#first causes",
    "{'spec':{'limited':{'limitResponse':{'type':'Queue','queuing':{}}}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":{\"NominalConcurrencyShares\":5,"
    "\"LimitResponse\":{\"Type\":\"Queue\",\"Queuing\":{\"Queues\":64,\"HandSize\":8,\"QueueLengthLimit\":50}},"
    "\"LendablePercent\":0,\"BorrowingLimitPercent\":null},\"Exempt\":null}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/catch-all?dryRun=All#first causes",
    "{'spec':{'limited':{'nominalConcurrencyShares':null}}}",
    "422 FieldValueInvalid spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":{\"NominalConcurrencyShares\":30,"
    "\"LimitResponse\":{\"Type\":\"Reject\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},"
    "\"Exempt\":null}: spec of 'catch-all' must equal the fixed value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/catch-all?dryRun=All#first causes",
    "{'metadata':{'annotations':{'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares':''}}}",
    "422 FieldValueForbidden metadata.annotations: Forbidden: annotation "
    "'flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares' is forbidden" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/global-default?dryRun=All",
    "{'spec':{'limited':{'nominalConcurrencyShares':6}}}",
    "200 PriorityLevelConfiguration global-default" },
};

static const ConformanceRow conditions_of_both_have_types[] = {
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/exempt/status?dryRun=All#first causes",
    "{'status':{'conditions':[{'type':''},{'type':'A'}]}}",
    "422 FieldValueRequired status.conditions[0].type: Required value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt/status?dryRun=All#first causes",
    "{'status':{'conditions':[{'type':''},{'type':'A'}]}}",
    "422 FieldValueRequired status.conditions[0].type: Required value" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas/exempt/status?dryRun=All#first causes",
    "{'status':{'conditions':[{'type':'A'},{'type':'A'}]}}",
    "422 FieldValueDuplicate status.conditions[1].type: Duplicate value: \"A\"" },
  { "MERGE", "/apis/flowcontrol.apiserver.k8s.io/v1/prioritylevelconfigurations/exempt/status?dryRun=All#first causes",
    "{'status':{'conditions':[{'type':'A'},{'type':'A'}]}}",
    "422 FieldValueDuplicate status.conditions[1].type: Duplicate value: \"A\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/flow-rules/schemas-lead-to-a-level-in-an-order", schemas_lead_to_a_level_in_an_order);
  CONFORMANCE_TABLE ("/flow-rules/subjects-of-schemas-are-of-their-kind", subjects_of_schemas_are_of_their_kind);
  CONFORMANCE_TABLE ("/flow-rules/rules-of-schemas-name-verbs-and-what-for", rules_of_schemas_name_verbs_and_what_for);
  CONFORMANCE_TABLE ("/flow-rules/mandatory-schemas-stay-as-they-are", mandatory_schemas_stay_as_they_are);
  CONFORMANCE_TABLE ("/flow-rules/levels-are-limited-in-a-known-way", levels_are_limited_in_a_known_way);
  CONFORMANCE_TABLE ("/flow-rules/queues-are-dealt-in-hands-that-fit", queues_are_dealt_in_hands_that_fit);
  CONFORMANCE_TABLE ("/flow-rules/mandatory-levels-stay-as-they-are", mandatory_levels_stay_as_they_are);
  CONFORMANCE_TABLE ("/flow-rules/conditions-of-both-have-types", conditions_of_both_have_types);
  return g_test_run ();
}
