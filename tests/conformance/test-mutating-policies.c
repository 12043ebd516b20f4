/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* MutatingAdmissionPolicies and their bindings: which may be made. */

#include "table.h"

static const ConformanceRow policies_are_checked[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#spec",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "201 {\"matchConstraints\":{\"namespaceSelector\":{},\"objectSelector\":{},\"resourceRules\":[{\"operations\":[\"CREATE\"],"
    "\"apiGroups\":[\"\"],\"apiVersions\":[\"v1\"],\"resources\":[\"configmaps\"],\"scope\":\"*\"}],\"matchPolicy\":"
    "\"Equivalent\"},\"mutations\":[{\"patchType\":\"ApplyConfiguration\",\"applyConfiguration\":{\"expression\":\"Object{}\"}}"
    "],\"failurePolicy\":\"Fail\",\"reinvocationPolicy\":\"Never\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{}}",
    "422 FieldValueRequired spec.matchConstraints: Required value; FieldValueRequired spec.mutations: Required value: "
    "mutations must contain at least one item; FieldValueRequired spec.reinvocationPolicy: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'}}",
    "422 FieldValueRequired spec.matchConstraints: Required value; FieldValueRequired spec.mutations: Required value: "
    "mutations must contain at least one item; FieldValueRequired spec.reinvocationPolicy: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[]}}",
    "422 Invalid: MutatingAdmissionPolicy.admissionregistration.k8s.io \"p\" is invalid: spec.mutations: Required value: "
    "mutations must contain at least one item {\"name\":\"p\",\"group\":\"admissionregistration.k8s.io\",\"kind\":"
    "\"MutatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: mutations must "
    "contain at least one item\",\"field\":\"spec.mutations\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never'}}",
    "422 FieldValueRequired spec.mutations: Required value: mutations must contain at least one item" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'mutations':[{'patchType':'ApplyConfiguration','applyConfiguration':{"
    "'expression':'Object{}'}}]}}",
    "422 FieldValueRequired spec.reinvocationPolicy: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueRequired spec.reinvocationPolicy: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Always','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueNotSupported spec.reinvocationPolicy: Unsupported value: \"Always\": supported values: \"IfNeeded\", "
    "\"Never\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'failurePolicy':'Maybe'}}",
    "422 FieldValueNotSupported spec.failurePolicy: Unsupported value: \"Maybe\": supported values: \"Fail\", \"Ignore\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#spec.failurePolicy",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'failurePolicy':'Ignore'}}",
    "201 \"Ignore\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueRequired spec.matchConstraints: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{},'reinvocationPolicy':'Never','mutations':[{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueRequired spec.matchConstraints.resourceRules: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['DELETE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueNotSupported spec.matchConstraints.resourceRules.operations: Unsupported value: \"DELETE\": supported "
    "values: \"*\", \"CONNECT\", \"CREATE\", \"UPDATE\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE','DELETE','UPDATE'],'resources':['configmaps']},{'apiGroups':[''],'apiVersions':['v1'],'operations':['Nope'],"
    "'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueNotSupported spec.matchConstraints.resourceRules[1].operations[0]: Unsupported value: \"Nope\": supported "
    "values: \"*\", \"CONNECT\", \"CREATE\", \"DELETE\", \"UPDATE\"; FieldValueNotSupported "
    "spec.matchConstraints.resourceRules.operations: Unsupported value: \"DELETE\": supported values: \"*\", \"CONNECT\", "
    "\"CREATE\", \"UPDATE\"; FieldValueNotSupported spec.matchConstraints.resourceRules.operations: Unsupported value: "
    "\"Nope\": supported values: \"*\", \"CONNECT\", \"CREATE\", \"UPDATE\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['*'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "201 MutatingAdmissionPolicy p" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['*','CONNECT'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueInvalid spec.matchConstraints.resourceRules[0].operations: Invalid value: [\"*\",\"CONNECT\"]: if '*' is "
    "present, must not specify other operations" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{}]},'reinvocationPolicy':'Never','mutations':[{"
    "'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueRequired spec.matchConstraints.resourceRules[0].operations: Required value; FieldValueRequired "
    "spec.matchConstraints.resourceRules[0].apiGroups: Required value; FieldValueRequired "
    "spec.matchConstraints.resourceRules[0].apiVersions: Required value; FieldValueRequired "
    "spec.matchConstraints.resourceRules[0].resources: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps'],'resourceNames':['a','a','b/c','..','%']}]},'reinvocationPolicy':'Never',"
    "'mutations':[{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueDuplicate spec.matchConstraints.resourceRules[0].resourceNames[1]: Duplicate value: \"a\"; "
    "FieldValueInvalid spec.matchConstraints.resourceRules[0].resourceNames[2]: Invalid value: \"b/c\": may not contain '/'; "
    "FieldValueInvalid spec.matchConstraints.resourceRules[0].resourceNames[3]: Invalid value: \"..\": may not be '..'; "
    "FieldValueInvalid spec.matchConstraints.resourceRules[0].resourceNames[4]: Invalid value: \"%\": may not contain '%'" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}],'excludeResourceRules':[{'apiGroups':['*','a'],'apiVersions':['v1'],'operations':["
    "'DELETE'],'resources':['configmaps'],'scope':'Nope'}]},'reinvocationPolicy':'Never','mutations':[{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueInvalid spec.matchConstraints.excludeResourceRules[0].apiGroups: Invalid value: [\"*\",\"a\"]: if '*' is "
    "present, must not specify other API groups; FieldValueNotSupported spec.matchConstraints.excludeResourceRules[0].scope: "
    "Unsupported value: \"Nope\": supported values: \"*\", \"Cluster\", \"Namespaced\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}],'matchPolicy':'Nope','namespaceSelector':{'matchLabels':{'a "
    "b':'c'}},'objectSelector':{'matchExpressions':[{'key':'a','operator':'In'}]}},'reinvocationPolicy':'Never','mutations':[{"
    "'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueNotSupported spec.matchConstraints.matchPolicy: Unsupported value: \"Nope\": supported values: "
    "\"Equivalent\", \"Exact\"; FieldValueInvalid spec.matchConstraints.namespaceSelector.matchLabels: Invalid value: \"a b\": "
    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); "
    "FieldValueRequired spec.matchConstraints.objectSelector.matchExpressions[0].values: Required value: must be specified "
    "when `operator` is 'In' or 'NotIn'" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'matchConditions':[{'name':'a b','expression':' "
    "'},{'name':'a','expression':'1'},{'name':'a','expression':'true'},{'expression':'variables.x'}]}}",
    "422 FieldValueRequired spec.matchConditions[0].expression: Required value; FieldValueInvalid "
    "spec.matchConditions[0].name: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
    "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid spec.matchConditions[1].expression: Invalid "
    "value: \"1\": must evaluate to bool but got int; FieldValueDuplicate spec.matchConditions[2].name: Duplicate value: "
    "\"a\"; FieldValueInvalid spec.matchConditions[3].expression: Invalid value: \"variables.x\": compilation failed: ERROR: "
    "<input>:1:1: undeclared reference to 'variables' (in container '')\n | variables.x\n | ^; FieldValueRequired "
    "spec.matchConditions[3].name: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'matchConditions':[{'name':'a','expression':'Object{} == Object{}'}]}}",
    "422 FieldValueInvalid spec.matchConditions[0].expression: Invalid value: \"Object{} == Object{}\": compilation failed: "
    "ERROR: <input>:1:7: undeclared reference to 'Object' (in container '')\n | Object{} == Object{}\n | ......^\nERROR: "
    "<input>:1:19: undeclared reference to 'Object' (in container '')\n | Object{} == Object{}\n | ..................^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'variables':[{'name':'a "
    "b','expression':'1'},{'name':'','expression':''},{'name':'c','expression':'nope'},{'name':'d','expression':'Object{}'},{"
    "'name':'e','expression':'variables.c + 1'}]}}",
    "422 FieldValueInvalid spec.variables[0].name: Invalid value: \"a b\": must be a valid CEL identifier; FieldValueRequired "
    "spec.variables[1].name: Required value: name is not specified; FieldValueRequired spec.variables[1].expression: Required "
    "value: expression is not specified; FieldValueInvalid spec.variables[2].expression: Invalid value: \"nope\": compilation "
    "failed: ERROR: <input>:1:1: undeclared reference to 'nope' (in container '')\n | nope\n | ^; FieldValueInvalid "
    "spec.variables[3].expression: Invalid value: \"Object{}\": compilation failed: ERROR: <input>:1:7: undeclared reference "
    "to 'Object' (in container '')\n | Object{}\n | ......^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'paramKind':{}}}",
    "422 FieldValueRequired spec.paramKind.apiVersion: Required value; FieldValueRequired spec.paramKind.kind: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'paramKind':{'apiVersion':'a/b/c','kind':'Foo bar'}}}",
    "422 FieldValueInvalid spec.paramKind.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c; "
    "FieldValueInvalid spec.paramKind.kind: Invalid value: \"Foo bar\": may have mixed case, but should otherwise match: a "
    "DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end "
    "with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'paramKind':{'apiVersion':'A_/V1','kind':'9'}}}",
    "422 FieldValueInvalid spec.paramKind.apiVersion: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of "
    "lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueInvalid spec.paramKind.apiVersion: Invalid value: \"V1\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.paramKind.kind: Invalid value: \"9\": may have mixed case, but should otherwise match: a DNS-1035 label must consist "
    "of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character "
    "(e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'paramKind':{'apiVersion':'a/','kind':'Foo'}}}",
    "422 FieldValueInvalid spec.paramKind.apiVersion: Invalid value: \"a/\": version must be specified" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'paramKind':{'apiVersion':'v1','kind':'ConfigMap'}}}",
    "201 MutatingAdmissionPolicy p" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{a: params.data.x}'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration.expression: Invalid value: \"Object{a: params.data.x}\": "
    "compilation failed: ERROR: <input>:1:11: undeclared reference to 'params' (in container '')\n | Object{a: "
    "params.data.x}\n | ..........^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{a: params.data.x}'}}],'paramKind':{'apiVersion':'v1','kind':'ConfigMap'}}}",
    "201 MutatingAdmissionPolicy p" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{}]}}",
    "422 FieldValueRequired spec.mutations[0].patchType: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'Nope'}]}}",
    "422 FieldValueNotSupported spec.mutations[0].patchType: Unsupported value: \"Nope\": supported values: "
    "\"ApplyConfiguration\", \"JSONPatch\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch'},{'patchType':"
    "'ApplyConfiguration'}]}}",
    "422 FieldValueRequired spec.mutations[0].jsonPatch: Required value: must be specified when patchType is JSONPatch; "
    "FieldValueRequired spec.mutations[1].applyConfiguration: Required value: must be specified when patchType is "
    "ApplyConfiguration" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch',"
    "'applyConfiguration':{'expression':'Object{}'}},{'patchType':'ApplyConfiguration','jsonPatch':{'expression':'[]'}}]}}",
    "422 FieldValueRequired spec.mutations[0].jsonPatch: Required value: must be specified when patchType is JSONPatch; "
    "FieldValueInvalid spec.mutations[0].applyConfiguration: Invalid value: \"{applyConfiguration}\": must not be specified "
    "when patchType is JSONPatch; FieldValueRequired spec.mutations[1].applyConfiguration: Required value: must be specified "
    "when patchType is ApplyConfiguration; FieldValueInvalid spec.mutations[1].jsonPatch: Invalid value: \"{jsonPatch}\": must "
    "not be specified when patchType is ApplyConfiguration" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch',"
    "'applyConfiguration':{'expression':'Object{}'},'jsonPatch':{'expression':'[JSONPatch{}]'}},{'patchType':"
    "'ApplyConfiguration','jsonPatch':{'expression':'[JSONPatch{}]'},'applyConfiguration':{'expression':'Object{}'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration: Invalid value: \"{applyConfiguration}\": must not be "
    "specified when patchType is JSONPatch; FieldValueInvalid spec.mutations[1].jsonPatch: Invalid value: \"{jsonPatch}\": "
    "must not be specified when patchType is ApplyConfiguration" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':''}},{'patchType':'JSONPatch','jsonPatch':{'expression':' "
    "\\n'}},{'patchType':'JSONPatch','jsonPatch':{}}]}}",
    "422 FieldValueRequired spec.mutations[0].applyConfiguration.expression: Required value; FieldValueRequired "
    "spec.mutations[1].jsonPatch.expression: Required value; FieldValueRequired spec.mutations[2].jsonPatch.expression: "
    "Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'null'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'{}'}},{"
    "'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'object'}},{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object.spec{}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':"
    "'[Object{}]'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'1.5'}},{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'duration(\\'1s\\')'}},{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'[timestamp(\\'2020-01-01T00:00:00Z\\')]'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration.expression: Invalid value: \"null\": must evaluate to Object "
    "but got null_type; FieldValueInvalid spec.mutations[1].applyConfiguration.expression: Invalid value: \"{}\": must "
    "evaluate to Object but got map(dyn, dyn); FieldValueInvalid spec.mutations[2].applyConfiguration.expression: Invalid "
    "value: \"object\": must evaluate to Object but got dyn; FieldValueInvalid "
    "spec.mutations[3].applyConfiguration.expression: Invalid value: \"Object.spec{}\": must evaluate to Object but got "
    "Object.spec; FieldValueInvalid spec.mutations[4].applyConfiguration.expression: Invalid value: \"[Object{}]\": must "
    "evaluate to Object but got list(Object); FieldValueInvalid spec.mutations[5].applyConfiguration.expression: Invalid "
    "value: \"1.5\": must evaluate to Object but got double; FieldValueInvalid "
    "spec.mutations[6].applyConfiguration.expression: Invalid value: \"duration(\\\"1s\\\")\": must evaluate to Object but got "
    "google.protobuf.Duration; FieldValueInvalid spec.mutations[7].applyConfiguration.expression: Invalid value: "
    "\"[timestamp(\\\"TIME\\\")]\": must evaluate to Object but got list(google.protobuf.Timestamp)" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'JSONPatch','jsonPatch':{"
    "'expression':'[]'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'null'}},{'patchType':'JSONPatch','jsonPatch':{"
    "'expression':'[1]'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'JSONPatch{}'}},{'patchType':'JSONPatch',"
    "'jsonPatch':{'expression':'[Object{}]'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'dyn([])'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].jsonPatch.expression: Invalid value: \"[]\": must evaluate to list(JSONPatch) but "
    "got list(dyn); FieldValueInvalid spec.mutations[1].jsonPatch.expression: Invalid value: \"null\": must evaluate to "
    "list(JSONPatch) but got null_type; FieldValueInvalid spec.mutations[2].jsonPatch.expression: Invalid value: \"[1]\": must "
    "evaluate to list(JSONPatch) but got list(int); FieldValueInvalid spec.mutations[3].jsonPatch.expression: Invalid value: "
    "\"JSONPatch{}\": must evaluate to list(JSONPatch) but got JSONPatch; FieldValueInvalid "
    "spec.mutations[4].jsonPatch.expression: Invalid value: \"[Object{}]\": must evaluate to list(JSONPatch) but got "
    "list(Object); FieldValueInvalid spec.mutations[5].jsonPatch.expression: Invalid value: \"dyn([])\": must evaluate to "
    "list(JSONPatch) but got dyn" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'  Object{a: nope}'}},{'patchType':'JSONPatch','jsonPatch':{'expression':'\\n["
    "JSONPatch{op: 1}]'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{'}},{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Obj{}'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration.expression: Invalid value: \"Object{a: nope}\": compilation "
    "failed: ERROR: <input>:1:11: undeclared reference to 'nope' (in container '')\n | Object{a: nope}\n | ..........^; "
    "FieldValueInvalid spec.mutations[1].jsonPatch.expression: Invalid value: \"[JSONPatch{op: 1}]\": compilation failed: "
    "ERROR: <input>:1:14: expected type of field 'op' is 'string' but provided type is 'int'\n | [JSONPatch{op: 1}]\n | "
    ".............^; FieldValueInvalid spec.mutations[2].applyConfiguration.expression: Invalid value: \"Object{\": "
    "compilation failed: ERROR: <input>:1:8: Syntax error: mismatched input '<EOF>' expecting {'}', ',', '?', IDENTIFIER, "
    "ESC_IDENTIFIER}\n | Object{\n | .......^; FieldValueInvalid spec.mutations[3].applyConfiguration.expression: Invalid "
    "value: \"Obj{}\": compilation failed: ERROR: <input>:1:4: undeclared reference to 'Obj' (in container '')\n | Obj{}\n | "
    "...^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'  Object{}  '}},{'patchType':'JSONPatch','jsonPatch':{'expression':' [JSONPatch{op: "
    "\\'add\\', path: \\'/\\' + jsonpatch.escapeKey(\\'a/b\\')}] '}},{'patchType':'JSONPatch','jsonPatch':{'expression':'["
    "JSONPatch{nope: 1}]'}}]}}",
    "422 FieldValueInvalid spec.mutations[2].jsonPatch.expression: Invalid value: \"[JSONPatch{nope: 1}]\": compilation "
    "failed: ERROR: <input>:1:16: expected type of field 'nope' is '' but provided type is 'int'\n | [JSONPatch{nope: 1}]\n | "
    "...............^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'variables.a == 1 ? Object{} : "
    "Object{}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':'Object{x: "
    "variables.b}'}}],'variables':[{'name':'a','expression':'1'}]}}",
    "422 FieldValueInvalid spec.mutations[1].applyConfiguration.expression: Invalid value: \"Object{x: variables.b}\": "
    "compilation failed: ERROR: <input>:1:20: undefined field 'b'\n | Object{x: variables.b}\n | ...................^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'authorizer.requestResource.check(\\'get\\').allowed() ? Object{} : Object{a: 1}'}}]}}",
    "201 MutatingAdmissionPolicy p" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{a: int(\\'x\\')}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{"
    "'expression':'Object{a: \\'x\\'.matches(\\'(\\')}'}}]}}",
    "422 InternalError spec.mutations[0].applyConfiguration.expression: Internal error: program instantiation failed: type "
    "conversion error from 'string' to 'int'; FieldValueInvalid spec.mutations[1].applyConfiguration.expression: Invalid "
    "value: \"Object{a: \\\"x\\\".matches(\\\"(\\\")}\": compilation failed: ERROR: <input>:1:23: invalid matches argument\n | "
    "Object{a: \"x\".matches(\"(\")}\n | ......................^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{a: request.nope}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{"
    "'expression':'Object{a: namespaceObject.nope}'}},{'patchType':'ApplyConfiguration','applyConfiguration':{'expression':"
    "'Object{a: oldObject.x}'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration.expression: Invalid value: \"Object{a: request.nope}\": "
    "compilation failed: ERROR: <input>:1:18: undefined field 'nope'\n | Object{a: request.nope}\n | .................^; "
    "FieldValueInvalid spec.mutations[1].applyConfiguration.expression: Invalid value: \"Object{a: namespaceObject.nope}\": "
    "compilation failed: ERROR: <input>:1:26: undefined field 'nope'\n | Object{a: namespaceObject.nope}\n | "
    ".........................^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'int{} == 1 ? Object{} : Object{}'}}]}}",
    "422 FieldValueInvalid spec.mutations[0].applyConfiguration.expression: Invalid value: \"int{} == 1 ? Object{} : "
    "Object{}\": compilation failed: ERROR: <input>:1:4: 'int' is not a message type\n | int{} == 1 ? Object{} : Object{}\n | "
    "...^" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies?dryRun=All#causes",
    "{'metadata':{'name':'p'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':"
    "['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':'ApplyConfiguration',"
    "'applyConfiguration':{'expression':'Object{}'}}],'matchConditions':[{'name':'a','expression':'int(\\'x\\') == "
    "1'}],'variables':[{'name':'a','expression':'int(\\'x\\')'}]}}",
    "422 InternalError spec.matchConditions[0].expression: Internal error: program instantiation failed: type conversion error "
    "from 'string' to 'int'; InternalError spec.variables[0].expression: Internal error: program instantiation failed: type "
    "conversion error from 'string' to 'int'" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies",
    "{'metadata':{'name':'kept-$NS'},'spec':{'matchConstraints':{'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],"
    "'operations':['CREATE'],'resources':['configmaps']}]},'reinvocationPolicy':'Never','mutations':[{'patchType':"
    "'ApplyConfiguration','applyConfiguration':{'expression':'Object{}'}}]}}",
    "201 MutatingAdmissionPolicy kept-$NS" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS#rv=metadata.resourceVersion",
    NULL,
    "200" },
  { "PUT", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS#causes",
    "{'metadata':{'name':'kept-$NS','resourceVersion':'{rv}'},'spec':{}}",
    "422 FieldValueRequired spec.matchConstraints: Required value; FieldValueRequired spec.mutations: Required value: "
    "mutations must contain at least one item; FieldValueRequired spec.reinvocationPolicy: Required value" },
  { "APPLY", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS?fieldManager=me#metadata.generation",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'MutatingAdmissionPolicy','metadata':{'labels':{'a':'b'}}}",
    "200 1" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS#metadata.generation",
    "{'spec':{'failurePolicy':'Ignore'}}",
    "200 2" },
  { "MERGE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS#causes",
    "{'spec':{'failurePolicy':'x'}}",
    "422 FieldValueNotSupported spec.failurePolicy: Unsupported value: \"x\": supported values: \"Fail\", \"Ignore\"" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS/status",
    NULL,
    "404 NotFound: the server could not find the requested resource {}" },
  { "TABLE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS#rows.0.cells.0",
    NULL,
    "200 \"kept-$NS\"" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicies/kept-$NS",
    NULL,
    "200 Success {\"name\":\"kept-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"mutatingadmissionpolicies\","
    "\"uid\":\"UID\"}" },
};

static const ConformanceRow bindings_are_checked[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#spec",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p'}}",
    "201 {\"policyName\":\"p\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All",
    "{'metadata':{'name':'b'},'spec':{}}",
    "422 Invalid: MutatingAdmissionPolicyBinding.admissionregistration.k8s.io \"b\" is invalid: spec.policyName: Required "
    "value {\"name\":\"b\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"MutatingAdmissionPolicyBinding\",\"causes\":[{"
    "\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.policyName\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'A_'}}",
    "422 FieldValueInvalid spec.policyName: Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex "
    "used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','paramRef':{}}}",
    "422 FieldValueRequired spec.paramRef: Required value: one of name or selector must be specified; FieldValueRequired "
    "spec.paramRef.parameterNotFoundAction: Required value" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','paramRef':{'name':'a','selector':{},'parameterNotFoundAction':'Maybe'}}"
    "}",
    "422 FieldValueForbidden spec.paramRef.name: Forbidden: name and selector are mutually exclusive; FieldValueForbidden "
    "spec.paramRef.selector: Forbidden: name and selector are mutually exclusive; FieldValueNotSupported "
    "spec.paramRef.parameterNotFoundAction: Unsupported value: \"Maybe\": supported values: \"Deny\", \"Allow\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','paramRef':{'name':'a/b','parameterNotFoundAction':'Deny'}}}",
    "422 FieldValueInvalid spec.paramRef.name: Invalid value: \"a/b\": may not contain '/'" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','paramRef':{'selector':{'matchLabels':{'a "
    "b':'c'}},'parameterNotFoundAction':'Allow'}}}",
    "422 FieldValueInvalid spec.paramRef.selector.matchLabels: Invalid value: \"a b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','paramRef':{'name':'a','namespace':'b','parameterNotFoundAction':"
    "'Allow'}}}",
    "201 MutatingAdmissionPolicyBinding b" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','matchResources':{}}}",
    "201 MutatingAdmissionPolicyBinding b" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','matchResources':{'resourceRules':[{'apiGroups':[''],'apiVersions':["
    "'v1'],'operations':['DELETE'],'resources':['configmaps']}]}}}",
    "422 FieldValueNotSupported spec.matchResources.resourceRules.operations: Unsupported value: \"DELETE\": supported values: "
    "\"*\", \"CONNECT\", \"CREATE\", \"UPDATE\"" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#causes",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','matchResources':{'matchPolicy':'x','resourceRules':[{'apiGroups':[''],"
    "'apiVersions':['v1'],'operations':[],'resources':['a/*','a/b']}]}}}",
    "422 FieldValueNotSupported spec.matchResources.matchPolicy: Unsupported value: \"x\": supported values: \"Equivalent\", "
    "\"Exact\"; FieldValueRequired spec.matchResources.resourceRules[0].operations: Required value; FieldValueInvalid "
    "spec.matchResources.resourceRules[0].resources[1]: Invalid value: \"a/b\": if 'a/*' is present, must not specify a/b" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/mutatingadmissionpolicybindings?dryRun=All#spec",
    "{'metadata':{'name':'b'},'spec':{'policyName':'p','matchResources':{'resourceRules':[{'apiGroups':[''],'apiVersions':["
    "'v1'],'operations':['CREATE'],'resources':['configmaps']}]}}}",
    "201 {\"policyName\":\"p\",\"matchResources\":{\"namespaceSelector\":{},\"objectSelector\":{},\"resourceRules\":[{"
    "\"operations\":[\"CREATE\"],\"apiGroups\":[\"\"],\"apiVersions\":[\"v1\"],\"resources\":[\"configmaps\"],\"scope\":\"*\"}]"
    ",\"matchPolicy\":\"Equivalent\"}}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/mutating-policies/what-a-policy-says-has-to-make-sense", policies_are_checked);
  CONFORMANCE_TABLE ("/mutating-policies/what-a-binding-says-has-to-make-sense", bindings_are_checked);
  return g_test_run ();
}
