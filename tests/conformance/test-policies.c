/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission policies and bindings: what has to be in them. */

#include "table.h"

static const ConformanceRow policies_are_whole[] = {
  { "POST", "/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies?dryRun=All",
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'good'},'spec':{'fa"
    "ilurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resour"
    "ceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]},"
    "'validations':[{'expression':'object.data.a == \\'x\\'','message':'m','reason':'Forbidden','messageExpression':'\\'got "
    "\\' + object.data.a'}]}}",
    "201 ValidatingAdmissionPolicy good" },
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
    "{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingAdmissionPolicy','metadata':{'name':'audit'},'spec':{'f"
    "ailurePolicy':'Fail','matchConstraints':{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'$NS'}},'resou"
    "rceRules':[{'apiGroups':[''],'apiVersions':['v1'],'operations':['CREATE','UPDATE','DELETE'],'resources':['configmaps']}]}"
    ",'auditAnnotations':[{'key':'k','valueExpression':'\\'v\\''}]}}",
    "201 ValidatingAdmissionPolicy audit" },
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/policies/a-policy-and-its-binding-have-all-they-need", policies_are_whole);
  return g_test_run ();
}
