/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of custom resources: how they have to be written. */

#include "table.h"

static const ConformanceRow rules_are_written_well[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'goods.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural'"
    ":'goods','singular':'good','kind':'Good','listKind':'GoodList'},'versions':[{'name':'v1','served':true,'storage':true,'sc"
    "hema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'s':"
    "{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a > 0 && "
    "self.s.startsWith(\\'x\\')','message':'no','reason':'FieldValueForbidden','fieldPath':'.a'}]},'status':{'type':'object','"
    "properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k"
    "8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition goods.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'emptys.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'emptys','singular':'empty','kind':'Empty','listKind':'EmptyList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'  "
    "'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}"
    "]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"emptys.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Required value: rule is not specified "
    "{\"name\":\"emptys.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\""
    ":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: rule is not "
    "specified\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'blanks.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'blanks','singular':'blank','kind':'Blank','listKind':'BlankList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == 1','message':'  "
    "'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}"
    "]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"blanks.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].message: Invalid value: \"  \": must be "
    "non-empty if specified {\"name\":\"blanks.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourc"
    "eDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"  \\\": must be non-empty "
    "if specified\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].message\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'brokens.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'brokens','singular':'broken','kind':'Broken','listKind':'BrokenList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','message':'a\\nb'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresour"
    "ces':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"brokens.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].message: Invalid value: \"a\\nb\": must not "
    "contain line breaks {\"name\":\"brokens.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceD"
    "efinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\\nb\\\": must not contain "
    "line breaks\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].message\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'liness.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'liness','singular':'lines','kind':'Lines','listKind':'LinesList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a\\n== "
    "1'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"liness.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].message: Required value: message must be "
    "specified if rule contains line breaks {\"name\":\"liness.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\""
    ":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: message must "
    "be specified if rule contains line breaks\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-val"
    "idations[0].message\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'linesoks.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plur"
    "al':'linesoks','singular':'linesok','kind':'Linesok','listKind':'LinesokList'},'versions':[{'name':'v1','served':true,'st"
    "orage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':"
    "'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a\\n== "
    "1','message':'one'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresource"
    "s':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition linesoks.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'makercs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'makercs','singular':'makerc','kind':'Makerc','listKind':'MakercList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == 1','messageExpression':'  "
    "'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}"
    "]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"makercs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Required value: "
    "messageExpression must be non-empty if specified {\"name\":\"makercs.rules.example.com\",\"group\":\"apiextensions.k8s.io"
    "\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "messageExpression must be non-empty if specified\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kuberne"
    "tes-validations[0].messageExpression\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'reasons.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'reasons','singular':'reason','kind':'Reason','listKind':'ReasonList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','reason':'Nope'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresource"
    "s':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"reasons.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].reason: Unsupported value: \"Nope\": "
    "supported values: \"FieldValueDuplicate\", \"FieldValueForbidden\", \"FieldValueInvalid\", \"FieldValueRequired\" "
    "{\"name\":\"reasons.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes"
    "\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Nope\\\": supported values: "
    "\\\"FieldValueDuplicate\\\", \\\"FieldValueForbidden\\\", \\\"FieldValueInvalid\\\", "
    "\\\"FieldValueRequired\\\"\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rea"
    "son\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'fields.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'fields','singular':'field','kind':'Field','listKind':'FieldList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','fieldPath':'.b'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresourc"
    "es':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"fields.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath: Invalid value: \".b\": must be a "
    "valid path {\"name\":\"fields.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\""
    ",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\".b\\\": must be a valid "
    "path\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'fieldbs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'fieldbs','singular':'fieldb','kind':'Fieldb','listKind':'FieldbList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','fieldPath':'a'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresource"
    "s':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"fieldbs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath: Invalid value: \"a\": must be a "
    "valid path {\"name\":\"fieldbs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition"
    "\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\": must be a valid "
    "path\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'fieldcs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'fieldcs','singular':'fieldc','kind':'Fieldc','listKind':'FieldcList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == 1','fieldPath':' "
    "'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}"
    "]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"fieldcs.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath: Invalid value: \" \": must be "
    "non-empty if specified, spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath: Invalid "
    "value: \" \": must be a valid path] {\"name\":\"fieldcs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\""
    "CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\" \\\": must be "
    "non-empty if specified\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPa"
    "th\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\" \\\": must be a valid "
    "path\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].fieldPath\"}]}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/rule-definitions/a-rule-is-written-as-it-has-to-be", rules_are_written_well);
  return g_test_run ();
}
