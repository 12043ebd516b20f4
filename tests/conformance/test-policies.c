/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission policies: which may be made, and what they say of requests. */

#include "table.h"

static const ConformanceRow policies_are_checked[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'good'},'spec':{'fa"
    "ilurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resour"
    "ceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]},"
    "'validations':[{'expression':'object.data.a == \\'x\\'','message':'m','reason':'Forbidden','messageExpression':'\\'got "
    "\\' + object.data.a'}]}}",
    "201 ValidatingAdmissionPolicy good" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'syntax'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'object.data.a =='}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"syntax\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"object.data.a ==\": compilation failed: ERROR: <input>:1:17: Syntax "
    "error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, "
    "NUM_UINT, STRING, BYTES, IDENTIFIER}\n | object.data.a ==\n | ................^ "
    "{\"name\":\"syntax\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"object.data.a ==\\\": compilation failed: ERROR: "
    "<input>:1:17: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', "
    "NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\\n | object.data.a ==\\n | "
    "................^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'worth'},'spec':{'f"
    "ailurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resou"
    "rceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]}"
    ",'validations':[{'expression':'object.metadata.name'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"worth\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"object.metadata.name\": must evaluate to bool but got dyn "
    "{\"name\":\"worth\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reas"
    "on\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"object.metadata.name\\\": must evaluate to bool but got "
    "dyn\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'worthb'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'\\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"worthb\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"\\\"x\\\"\": must evaluate to bool but got string "
    "{\"name\":\"worthb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\\\\\"x\\\\\\\"\\\": must evaluate to bool but got "
    "string\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'undeclared'},'spec"
    "':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'"
    "resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps"
    "']}]},'validations':[{'expression':'objct.data.a == \\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"undeclared\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"objct.data.a == \\\"x\\\"\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'objct' (in container '')\n | objct.data.a == \"x\"\n | ^ "
    "{\"name\":\"undeclared\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"objct.data.a == \\\\\\\"x\\\\\\\"\\\": compilation "
    "failed: ERROR: <input>:1:1: undeclared reference to 'objct' (in container '')\\n | objct.data.a == \\\"x\\\"\\n | "
    "^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'params'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'params.data.a == \\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"params\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"params.data.a == \\\"x\\\"\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'params' (in container '')\n | params.data.a == \"x\"\n | ^ "
    "{\"name\":\"params\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"params.data.a == \\\\\\\"x\\\\\\\"\\\": compilation failed: "
    "ERROR: <input>:1:1: undeclared reference to 'params' (in container '')\\n | params.data.a == \\\"x\\\"\\n | "
    "^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'paramsok'},'spec':"
    "{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'re"
    "sourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']"
    "}]},'paramKind':{'apiVersion':'v1','kind':'ConfigMap'},'validations':[{'expression':'params.data.a == \\'x\\''}]}}",
    "201 ValidatingAdmissionPolicy paramsok" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'request'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'res"
    "ourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}"
    "]},'validations':[{'expression':'request.nope == \\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"request\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"request.nope == \\\"x\\\"\": compilation failed: ERROR: <input>:1:8: "
    "undefined field 'nope'\n | request.nope == \"x\"\n | .......^ "
    "{\"name\":\"request\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"re"
    "ason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"request.nope == \\\\\\\"x\\\\\\\"\\\": compilation failed: "
    "ERROR: <input>:1:8: undefined field 'nope'\\n | request.nope == \\\"x\\\"\\n | "
    ".......^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'requestb'},'spec':"
    "{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'re"
    "sourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']"
    "}]},'validations':[{'expression':'request.userInfo.username + 1 == \\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"requestb\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"request.userInfo.username + 1 == \\\"x\\\"\": compilation failed: "
    "ERROR: <input>:1:27: found no matching overload for '_+_' applied to '(string, int)'\n | request.userInfo.username + 1 "
    "== \"x\"\n | ..........................^ {\"name\":\"requestb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"Val"
    "idatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"request.userInfo.username + 1 == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: <input>:1:27: found no matching "
    "overload for '_+_' applied to '(string, int)'\\n | request.userInfo.username + 1 == \\\"x\\\"\\n | "
    "..........................^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'requestc'},'spec':"
    "{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'re"
    "sourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']"
    "}]},'validations':[{'expression':'request.kind.kind == \\'ConfigMap\\' && request.dryRun && \\'a\\' in "
    "request.userInfo.groups'}]}}",
    "201 ValidatingAdmissionPolicy requestc" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'namespace'},'spec'"
    ":{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'r"
    "esourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps'"
    "]}]},'validations':[{'expression':'namespaceObject.metadata.labels.exists(k, k == \\'x\\') && namespaceObject.nope'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"namespace\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"namespaceObject.metadata.labels.exists(k, k == \\\"x\\\") && "
    "namespaceObject.nope\": compilation failed: ERROR: <input>:1:71: undefined field 'nope'\n | "
    "namespaceObject.metadata.labels.exists(k, k == \"x\") && namespaceObject.nope\n | "
    "......................................................................^ "
    "{\"name\":\"namespace\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"namespaceObject.metadata.labels.exists(k, k == "
    "\\\\\\\"x\\\\\\\") && namespaceObject.nope\\\": compilation failed: ERROR: <input>:1:71: undefined field 'nope'\\n | "
    "namespaceObject.metadata.labels.exists(k, k == \\\"x\\\") && namespaceObject.nope\\n | "
    "......................................................................^\",\"field\":\"spec.validations[0].expression\"}]}"
    "" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'empty'},'spec':{'f"
    "ailurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resou"
    "rceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]}"
    ",'validations':[{'expression':''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"empty\" is invalid: "
    "spec.validations[0].expression: Required value: expression is not specified "
    "{\"name\":\"empty\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reas"
    "on\":\"FieldValueRequired\",\"message\":\"Required value: expression is not "
    "specified\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'maker'},'spec':{'f"
    "ailurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resou"
    "rceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]}"
    ",'validations':[{'expression':'true','messageExpression':'1'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"maker\" is invalid: "
    "spec.validations[0].messageExpression: Invalid value: \"1\": must evaluate to string but got int "
    "{\"name\":\"maker\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reas"
    "on\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"1\\\": must evaluate to string but got "
    "int\",\"field\":\"spec.validations[0].messageExpression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'makerb'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'true','messageExpression':'  '}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"makerb\" is invalid: "
    "spec.validations[0].messageExpression: Invalid value: \"  \": must be non-empty if specified "
    "{\"name\":\"makerb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"  \\\": must be non-empty if "
    "specified\",\"field\":\"spec.validations[0].messageExpression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'makerc'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'true','messageExpression':'authorizer.path(\\'/\\').check(\\'get\\').reason()'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"makerc\" is invalid: "
    "spec.validations[0].messageExpression: Invalid value: \"authorizer.path(\\\"/\\\").check(\\\"get\\\").reason()\": "
    "compilation failed: ERROR: <input>:1:1: undeclared reference to 'authorizer' (in container '')\n | "
    "authorizer.path(\"/\").check(\"get\").reason()\n | ^ {\"name\":\"makerc\",\"group\":\"admissionregistration.k8s.io\",\"ki"
    "nd\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"authorizer.path(\\\\\\\"/\\\\\\\").check(\\\\\\\"get\\\\\\\").reason()\\\": compilation failed: ERROR: <input>:1:1: "
    "undeclared reference to 'authorizer' (in container '')\\n | authorizer.path(\\\"/\\\").check(\\\"get\\\").reason()\\n | "
    "^\",\"field\":\"spec.validations[0].messageExpression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'reason'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'validations':[{'expression':'true','reason':'Nope'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"reason\" is invalid: spec.validations[0].reason: "
    "Unsupported value: \"Nope\": supported values: \"Forbidden\", \"Invalid\", \"RequestEntityTooLarge\" "
    "{\"name\":\"reason\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Nope\\\": supported values: \\\"Forbidden\\\", "
    "\\\"Invalid\\\", \\\"RequestEntityTooLarge\\\"\",\"field\":\"spec.validations[0].reason\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'message'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'res"
    "ourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}"
    "]},'validations':[{'expression':'true','message':' '}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"message\" is invalid: spec.validations[0].message: "
    "Invalid value: \" \": must be non-empty if specified {\"name\":\"message\",\"group\":\"admissionregistration.k8s.io\",\"k"
    "ind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\" "
    "\\\": must be non-empty if specified\",\"field\":\"spec.validations[0].message\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'messageb'},'spec':"
    "{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'re"
    "sourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']"
    "}]},'validations':[{'expression':'true','message':'a\\nb'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"messageb\" is invalid: "
    "spec.validations[0].message: Invalid value: \"a\\nb\": must not contain line breaks "
    "{\"name\":\"messageb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"r"
    "eason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\\nb\\\": must not contain line "
    "breaks\",\"field\":\"spec.validations[0].message\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'nothing'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'res"
    "ourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}"
    "]}}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"nothing\" is invalid: [spec.validations: Required "
    "value: validations or auditAnnotations must contain at least one item, spec.auditAnnotations: Required value: "
    "validations or auditAnnotations must contain at least one item] "
    "{\"name\":\"nothing\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"re"
    "ason\":\"FieldValueRequired\",\"message\":\"Required value: validations or auditAnnotations must contain at least one "
    "item\",\"field\":\"spec.validations\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: validations or "
    "auditAnnotations must contain at least one item\",\"field\":\"spec.auditAnnotations\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'constraints'},'spe"
    "c':{'failurePolicy':'Fail','validations':[{'expression':'true'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"constraints\" is invalid: spec.matchConstraints: "
    "Required value {\"name\":\"constraints\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\""
    ",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.matchConstraints\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'norules'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{},'validations':[{'expression':'true'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"norules\" is invalid: "
    "spec.matchConstraints.resourceRules: Required value {\"name\":\"norules\",\"group\":\"admissionregistration.k8s.io\",\"ki"
    "nd\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.matchConstraints.resourceRules\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'failure'},'spec':{"
    "'failurePolicy':'Maybe','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'re"
    "sourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']"
    "}]},'validations':[{'expression':'true'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"failure\" is invalid: spec.failurePolicy: "
    "Unsupported value: \"Maybe\": supported values: \"Fail\", \"Ignore\" "
    "{\"name\":\"failure\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"re"
    "ason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Maybe\\\": supported values: \\\"Fail\\\", "
    "\\\"Ignore\\\"\",\"field\":\"spec.failurePolicy\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'variables'},'spec'"
    ":{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'r"
    "esourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps'"
    "]}]},'variables':[{'name':'a','expression':'object.data.a'},{'name':'b','expression':'size(variables.a)'}],'validations':"
    "[{'expression':'variables.a == \\'x\\' && variables.b > 1'}]}}",
    "201 ValidatingAdmissionPolicy variables" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'variablesb'},'spec"
    "':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'"
    "resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps"
    "']}]},'variables':[{'name':'a','expression':'object.data.a'}],'validations':[{'expression':'variables.b == \\'x\\''}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"variablesb\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"variables.b == \\\"x\\\"\": compilation failed: ERROR: <input>:1:10: "
    "undefined field 'b'\n | variables.b == \"x\"\n | .........^ {\"name\":\"variablesb\",\"group\":\"admissionregistration.k8"
    "s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"variables.b == \\\\\\\"x\\\\\\\"\\\": compilation failed: ERROR: <input>:1:10: undefined field 'b'\\n | variables.b "
    "== \\\"x\\\"\\n | .........^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'variablesc'},'spec"
    "':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'"
    "resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps"
    "']}]},'variables':[{'name':'a','expression':'\\'x\\''}],'validations':[{'expression':'variables.a == 1'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"variablesc\" is invalid: "
    "spec.validations[0].expression: Invalid value: \"variables.a == 1\": compilation failed: ERROR: <input>:1:13: found no "
    "matching overload for '_==_' applied to '(string, int)'\n | variables.a == 1\n | ............^ "
    "{\"name\":\"variablesc\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"variables.a == 1\\\": compilation failed: ERROR: "
    "<input>:1:13: found no matching overload for '_==_' applied to '(string, int)'\\n | variables.a == 1\\n | "
    "............^\",\"field\":\"spec.validations[0].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'variablesd'},'spec"
    "':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'"
    "resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps"
    "']}]},'variables':[{'name':'a-b','expression':'1'},{'name':'','expression':'1'},{'name':'c','expression':' "
    "'}],'validations':[{'expression':'true'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"variablesd\" is invalid: [spec.variables[0].name: "
    "Invalid value: \"a-b\": must be a valid CEL identifier, spec.variables[1].name: Required value: name is not specified, "
    "spec.variables[2].expression: Required value: expression is not specified] "
    "{\"name\":\"variablesd\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a-b\\\": must be a valid CEL "
    "identifier\",\"field\":\"spec.variables[0].name\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name "
    "is not specified\",\"field\":\"spec.variables[1].name\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value: expression is not specified\",\"field\":\"spec.variables[2].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'conditions'},'spec"
    "':{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'"
    "resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps"
    "']}]},'matchConditions':[{'name':'a','expression':'object.x'},{'name':'b','expression':'1'},{'name':'','expression':'true"
    "'},{'name':'c','expression':''}],'validations':[{'expression':'true'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"conditions\" is invalid: "
    "[spec.matchConditions[0].expression: Invalid value: \"object.x\": must evaluate to bool but got dyn, "
    "spec.matchConditions[1].expression: Invalid value: \"1\": must evaluate to bool but got int, "
    "spec.matchConditions[2].name: Required value, spec.matchConditions[3].expression: Required value] "
    "{\"name\":\"conditions\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"object.x\\\": must evaluate to bool but got "
    "dyn\",\"field\":\"spec.matchConditions[0].expression\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"1\\\": must evaluate to bool but got int\",\"field\":\"spec.matchConditions[1].expression\"},{\"reason\":\"FieldValue"
    "Required\",\"message\":\"Required value\",\"field\":\"spec.matchConditions[2].name\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.matchConditions[3].expression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'audit'},'spec':{'f"
    "ailurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resou"
    "rceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]}"
    ",'auditAnnotations':[{'key':'k','valueExpression':'\\'v\\''}]}}",
    "201 ValidatingAdmissionPolicy audit" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'auditb'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'auditAnnotations':[{'key':'k','valueExpression':'1'}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"auditb\" is invalid: "
    "spec.auditAnnotations[0].valueExpression: Invalid value: \"1\": must evaluate to one of [string null_type] but got int "
    "{\"name\":\"auditb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"1\\\": must evaluate to one of [string null_type] but got "
    "int\",\"field\":\"spec.auditAnnotations[0].valueExpression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'auditc'},'spec':{'"
    "failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'reso"
    "urceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]"
    "},'auditAnnotations':[{'key':'k','valueExpression':' '}]}}",
    "422 Invalid: ValidatingAdmissionPolicy.admissionregistration.k8s.io \"auditc\" is invalid: "
    "spec.auditAnnotations[0].valueExpression: Required value: valueExpression is not specified "
    "{\"name\":\"auditc\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicy\",\"causes\":[{\"rea"
    "son\":\"FieldValueRequired\",\"message\":\"Required value: valueExpression is not "
    "specified\",\"field\":\"spec.auditAnnotations[0].valueExpression\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'good'},'spe"
    "c':{'policyName':'p','validationActions':['Deny']}}",
    "201 ValidatingAdmissionPolicyBinding good" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'none'},'spe"
    "c':{'policyName':'p','validationActions':[]}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"none\" is invalid: spec.validationActions: "
    "Required value {\"name\":\"none\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\""
    ",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.validationActions\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'both'},'spe"
    "c':{'policyName':'p','validationActions':['Deny','Warn']}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"both\" is invalid: spec.validationActions: "
    "Invalid value: [\"Deny\",\"Warn\"]: must not contain both Deny and Warn (repeating the same validation failure "
    "information in the API response and headers serves no purpose) "
    "{\"name\":\"both\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\",\"causes\":[{"
    "\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"Deny\\\",\\\"Warn\\\"]: must not contain both Deny "
    "and Warn (repeating the same validation failure information in the API response and headers serves no "
    "purpose)\",\"field\":\"spec.validationActions\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'twice'},'sp"
    "ec':{'policyName':'p','validationActions':['Deny','Deny']}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"twice\" is invalid: "
    "spec.validationActions[1]: Duplicate value: \"Deny\" {\"name\":\"twice\",\"group\":\"admissionregistration.k8s.io\",\"kin"
    "d\":\"ValidatingAdmissionPolicyBinding\",\"causes\":[{\"reason\":\"FieldValueDuplicate\",\"message\":\"Duplicate value: "
    "\\\"Deny\\\"\",\"field\":\"spec.validationActions[1]\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'other'},'sp"
    "ec':{'policyName':'p','validationActions':['Log']}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"other\" is invalid: "
    "spec.validationActions[0]: Unsupported value: \"Log\": supported values: \"Audit\", \"Deny\", \"Warn\" "
    "{\"name\":\"other\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\",\"causes\":["
    "{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Log\\\": supported values: \\\"Audit\\\", "
    "\\\"Deny\\\", \\\"Warn\\\"\",\"field\":\"spec.validationActions[0]\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'nameless'},"
    "'spec':{'policyName':'','validationActions':['Deny']}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"nameless\" is invalid: spec.policyName: "
    "Required value {\"name\":\"nameless\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBind"
    "ing\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value\",\"field\":\"spec.policyName\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'ref'},'spec"
    "':{'policyName':'p','validationActions':['Deny'],'paramRef':{}}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"ref\" is invalid: [spec.paramRef: Required "
    "value: one of name or selector must be specified, spec.paramRef.parameterNotFoundAction: Required value] "
    "{\"name\":\"ref\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\",\"causes\":[{\""
    "reason\":\"FieldValueRequired\",\"message\":\"Required value: one of name or selector must be "
    "specified\",\"field\":\"spec.paramRef\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.paramRef.parameterNotFoundAction\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'refb'},'spe"
    "c':{'policyName':'p','validationActions':['Deny'],'paramRef':{'name':'a','selector':{},'parameterNotFoundAction':'Deny'}}"
    "}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"refb\" is invalid: [spec.paramRef.name: "
    "Forbidden: name and selector are mutually exclusive, spec.paramRef.selector: Forbidden: name and selector are mutually "
    "exclusive] {\"name\":\"refb\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\",\""
    "causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: name and selector are mutually "
    "exclusive\",\"field\":\"spec.paramRef.name\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: name and "
    "selector are mutually exclusive\",\"field\":\"spec.paramRef.selector\"}]}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'refc'},'spe"
    "c':{'policyName':'p','validationActions':['Deny'],'paramRef':{'name':'a','parameterNotFoundAction':'Nope'}}}",
    "422 Invalid: ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io \"refc\" is invalid: "
    "spec.paramRef.parameterNotFoundAction: Unsupported value: \"Nope\": supported values: \"Deny\", \"Allow\" "
    "{\"name\":\"refc\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"ValidatingAdmissionPolicyBinding\",\"causes\":[{"
    "\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Nope\\\": supported values: \\\"Deny\\\", "
    "\\\"Allow\\\"\",\"field\":\"spec.paramRef.parameterNotFoundAction\"}]}" },
};

static const ConformanceRow requests_follow_policies[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'one-$NS'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'res"
    "ourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}"
    "]},'variables':[{'name':'a','expression':'object.data.a'}],'matchConditions':[{'name':'free','expression':'request.name "
    "!= \\'free\\' && request.operation != \\'CONNECT\\''}],'validations':[{'expression':'object == null || "
    "!has(object.data.a) || variables.a == \\'x\\'','messageExpression':'\\'a is \\' + variables.a + \\' in \\' + "
    "namespaceObject.metadata.name'},{'expression':'object == null || !has(object.data.b)','message':'no "
    "b','reason':'Forbidden'},{'expression':'object != null || oldObject.metadata.name != \\'kept\\'','message':'kept is "
    "kept'},{'expression':'object == null || !has(object.data.c) || object.data.c == object.data.d'}]}}",
    "201 ValidatingAdmissionPolicy one-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'one-$NS'},'"
    "spec':{'policyName':'one-$NS','validationActions':['Deny']}}",
    "201 ValidatingAdmissionPolicyBinding one-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'a':'y'}}",
    "422 Invalid: configmaps \"z\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: a "
    "is y in $NS {\"name\":\"z\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with "
    "binding 'one-$NS' denied request: a is y in $NS\"}]}" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'a'},'data':{'a':'x'}}",
    "201 ConfigMap a" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'b'},'data':{'b':'x'}}",
    "403 Forbidden: configmaps \"b\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: "
    "no b {\"name\":\"b\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with binding "
    "'one-$NS' denied request: no b\"}]}" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'free'},'data':{'b':'x'}}",
    "201 ConfigMap free" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'kept'},'data':{'k':'1'}}",
    "201 ConfigMap kept" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'c'},'data':{'c':'1','d':'2'}}",
    "422 Invalid: configmaps \"c\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: "
    "failed expression: object == null || !has(object.data.c) || object.data.c == object.data.d "
    "{\"name\":\"c\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with binding "
    "'one-$NS' denied request: failed expression: object == null || !has(object.data.c) || object.data.c == "
    "object.data.d\"}]}" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'e'},'data':{'c':'1'}}",
    "422 Invalid: configmaps \"e\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: "
    "expression 'object == null || !has(object.data.c) || object.data.c == object.data.d' resulted in error: no such key: d "
    "{\"name\":\"e\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with binding "
    "'one-$NS' denied request: expression 'object == null || !has(object.data.c) || object.data.c == object.data.d' resulted "
    "in error: no such key: d\"}]}" },
  { "MERGE", "~/configmaps/a",
    "{'data':{'a':'y'}}",
    "422 Invalid: configmaps \"a\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: a "
    "is y in $NS {\"name\":\"a\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with "
    "binding 'one-$NS' denied request: a is y in $NS\"}]}" },
  { "MERGE", "~/configmaps/a",
    "{'data':{'k':'y'}}",
    "200 ConfigMap a" },
  { "APPLY", "~/configmaps/a?fieldManager=m&force=true",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'a'},'data':{'b':'1'}}",
    "403 Forbidden: configmaps \"a\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied request: "
    "no b {\"name\":\"a\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'one-$NS' with binding "
    "'one-$NS' denied request: no b\"}]}" },
  { "DELETE", "~/configmaps/kept",
    NULL,
    "422 Invalid: configmaps \"kept\" is forbidden: ValidatingAdmissionPolicy 'one-$NS' with binding 'one-$NS' denied "
    "request: kept is kept {\"name\":\"kept\",\"kind\":\"configmaps\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy "
    "'one-$NS' with binding 'one-$NS' denied request: kept is kept\"}]}" },
  { "DELETE", "~/configmaps/a",
    NULL,
    "200 Success {\"name\":\"a\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'s'},'data':{'a':'eQ=='}}",
    "201 Secret s" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/one-$NS",
    NULL,
    "200 Success {\"name\":\"one-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\"u"
    "id\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/one-$NS",
    NULL,
    "200 Success {\"name\":\"one-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicybindings"
    "\",\"uid\":\"UID\"}" },
};

static const ConformanceRow parameters_are_objects[] = {
  { "POST", "~/configmaps",
    "{'metadata':{'name':'limits','labels':{'for':'two'}},'data':{'most':'3'}}",
    "201 ConfigMap limits" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'two-$NS'},'spec':{"
    "'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'res"
    "ourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE'],'resources':['secrets']}]},'paramKind':{'apiV"
    "ersion':'v1','kind':'ConfigMap'},'validations':[{'expression':'size(object.data) <= "
    "int(params.data.most)','messageExpression':'\\'no more than \\' + params.data.most'}]}}",
    "201 ValidatingAdmissionPolicy two-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'two-$NS'},'"
    "spec':{'policyName':'two-$NS','validationActions':['Deny'],'paramRef':{'name':'limits','parameterNotFoundAction':'Deny'}}"
    "}",
    "201 ValidatingAdmissionPolicyBinding two-$NS" },
  { "AWAIT", "~/secrets?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'a':'','b':'','c':'','d':''}}",
    "422 Invalid: secrets \"z\" is forbidden: ValidatingAdmissionPolicy 'two-$NS' with binding 'two-$NS' denied request: no "
    "more than 3 {\"name\":\"z\",\"kind\":\"secrets\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'two-$NS' with "
    "binding 'two-$NS' denied request: no more than 3\"}]}" },
  { "POST", "~/secrets",
    "{'metadata':{'name':'a'},'data':{'a':'','b':'','c':''}}",
    "201 Secret a" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/two-$NS",
    NULL,
    "200 Success {\"name\":\"two-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicybindings"
    "\",\"uid\":\"UID\"}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'absent-$NS'"
    "},'spec':{'policyName':'two-$NS','validationActions':['Deny'],'paramRef':{'name':'nobody','parameterNotFoundAction':'Deny"
    "'}}}",
    "201 ValidatingAdmissionPolicyBinding absent-$NS" },
  { "AWAIT", "~/secrets?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'a':''}}",
    "422 Invalid: secrets \"z\" is forbidden: ValidatingAdmissionPolicy 'two-$NS' with binding 'absent-$NS' denied request: "
    "failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction "
    "{\"name\":\"z\",\"kind\":\"secrets\",\"causes\":[{\"message\":\"ValidatingAdmissionPolicy 'two-$NS' with binding "
    "'absent-$NS' denied request: failed to configure binding: no params found for policy binding with `Deny` "
    "parameterNotFoundAction\"}]}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/absent-$NS",
    NULL,
    "200 Success {\"name\":\"absent-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicybindi"
    "ngs\",\"uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/two-$NS",
    NULL,
    "200 Success {\"name\":\"two-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\"u"
    "id\":\"UID\"}" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/absent-$NS",
    NULL,
    "404 NotFound: validatingadmissionpolicybindings.admissionregistration.k8s.io \"absent-$NS\" not found "
    "{\"name\":\"absent-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicybindings\"}" },
};

static const ConformanceRow warnings_let_through[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'three-$NS'},'spec'"
    ":{'failurePolicy':'Ignore','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},"
    "'resourceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmap"
    "s']}]},'auditAnnotations':[{'key':'seen','valueExpression':'\\'a is \\' + "
    "object.data.a'}],'validations':[{'expression':'object.data.a == \\'x\\'','message':'a is not x'}]}}",
    "201 ValidatingAdmissionPolicy three-$NS" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicyBinding','metadata':{'name':'three-$NS'}"
    ",'spec':{'policyName':'three-$NS','validationActions':['Warn','Audit']}}",
    "201 ValidatingAdmissionPolicyBinding three-$NS" },
  { "AWAIT", "~/configmaps?dryRun=All",
    "{'metadata':{'name':'z'},'data':{'a':'y'}}",
    "201 ConfigMap z Warning: 299 - \"Validation failed for ValidatingAdmissionPolicy 'three-$NS' with binding 'three-$NS': a "
    "is not x\"" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'good'},'data':{'a':'x'}}",
    "201 ConfigMap good" },
  { "POST", "~/configmaps",
    "{'metadata':{'name':'none'},'data':{}}",
    "201 ConfigMap none" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/three-$NS",
    NULL,
    "200 Success {\"name\":\"three-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\""
    "uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicybindings/three-$NS",
    NULL,
    "200 Success {\"name\":\"three-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicybindin"
    "gs\",\"uid\":\"UID\"}" },
};

static const ConformanceRow types_are_checked[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'right-$NS'},'spec'"
    ":{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'r"
    "esourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['CREATE'],'resources':['deployments']}]},'validat"
    "ions':[{'expression':'object.spec.replicas > 1 && object.metadata.labels[\\'a\\'] == \\'b\\' && "
    "object.spec.template.spec.containers.all(c, c.image != \\'\\')','messageExpression':'\\'x\\' + "
    "string(object.spec.replicas)'}]}}",
    "201 ValidatingAdmissionPolicy right-$NS" },
  { "UNTIL", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/right-$NS#status",
    NULL,
    "200 {\"observedGeneration\":1,\"typeChecking\":{}}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'wrong-$NS'},'spec'"
    ":{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'r"
    "esourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['CREATE'],'resources':['deployments']}]},'validat"
    "ions':[{'expression':'object.spec.replicas > \\'1\\'','messageExpression':'\\'x\\' + object.spec.replicas'}]}}",
    "201 ValidatingAdmissionPolicy wrong-$NS" },
  { "UNTIL", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/wrong-$NS#status.observedGeneration",
    NULL,
    "200 1" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/wrong-$NS#status",
    NULL,
    "200 {\"observedGeneration\":1,\"typeChecking\":{\"expressionWarnings\":[{\"fieldRef\":\"spec.validations[0].expression\","
    "\"warning\":\"apps/v1, Kind=Deployment: ERROR: <input>:1:22: found no matching overload for '_>_' applied to '(int, "
    "string)'\\n | object.spec.replicas > \\\"1\\\"\\n | .....................^\\n\"},{\"fieldRef\":\"spec.validations[0].mess"
    "ageExpression\",\"warning\":\"apps/v1, Kind=Deployment: ERROR: <input>:1:5: found no matching overload for '_+_' applied "
    "to '(string, int)'\\n | \\\"x\\\" + object.spec.replicas\\n | ....^\\n\"}]}}" },
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'field-$NS'},'spec'"
    ":{'failurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'r"
    "esourceRules':[{'apiGroups':['apps'],'apiVersions':['v1'],'operations':['CREATE'],'resources':['deployments']}]},'validat"
    "ions':[{'expression':'object.spec.nope == 1 && object.metadata.nope == 2','messageExpression':'object.spec.paused ? "
    "\\'x\\' : \\'y\\''}]}}",
    "201 ValidatingAdmissionPolicy field-$NS" },
  { "UNTIL", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/field-$NS#status.observedGeneration",
    NULL,
    "200 1" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/field-$NS#status.typeChecking.expressionWarnings",
    NULL,
    "200 [{\"fieldRef\":\"spec.validations[0].expression\",\"warning\":\"apps/v1, Kind=Deployment: ERROR: <input>:1:12: "
    "undefined field 'nope'\\n | object.spec.nope == 1 && object.metadata.nope == 2\\n | ...........^\\nERROR: <input>:1:41: "
    "undefined field 'nope'\\n | object.spec.nope == 1 && object.metadata.nope == 2\\n | "
    "........................................^\\n\"}]" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/right-$NS",
    NULL,
    "200 Success {\"name\":\"right-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\""
    "uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/wrong-$NS",
    NULL,
    "200 Success {\"name\":\"wrong-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\""
    "uid\":\"UID\"}" },
  { "DELETE", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/field-$NS",
    NULL,
    "200 Success {\"name\":\"field-$NS\",\"group\":\"admissionregistration.k8s.io\",\"kind\":\"validatingadmissionpolicies\",\""
    "uid\":\"UID\"}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/policies/a-policy-is-checked-when-it-is-made", policies_are_checked);
  CONFORMANCE_TABLE ("/policies/requests-follow-the-policies-that-are-bound", requests_follow_policies);
  CONFORMANCE_TABLE ("/policies/parameters-are-objects-that-a-binding-names", parameters_are_objects);
  CONFORMANCE_TABLE ("/policies/who-only-warns-lets-the-request-through", warnings_let_through);
  CONFORMANCE_TABLE ("/policies/the-status-tells-what-the-types-do-not-allow", types_are_checked);
  return g_test_run ();
}
