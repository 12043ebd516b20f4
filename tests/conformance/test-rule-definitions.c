/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of custom resources: which definitions may have. */

#include "table.h"

static const ConformanceRow rules_are_checked_with_their_definition[] = {
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
    "{'metadata':{'name':'syntaxs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'syntaxs','singular':'syntax','kind':'Syntax','listKind':'SyntaxList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a "
    ">'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"syntaxs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.a "
    "\\u003e\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:9: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', "
    "'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | self.a >\n | ........^ "
    "{\"name\":\"syntaxs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes"
    "\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.a "
    "\\\\u003e\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\","
    "\\\"OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:9: Syntax error: mismatched input '<EOF>' expecting "
    "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\\n | "
    "self.a >\\n | ........^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\""
    "}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'undefineds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'pl"
    "ural':'undefineds','singular':'undefined','kind':'Undefined','listKind':'UndefinedList'},'versions':[{'name':'v1','served"
    "':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a"
    "':{'type':'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.b == "
    "1'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"undefineds.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.b == "
    "1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:5: undefined field 'b'\n | self.b == 1\n | ....^ "
    "{\"name\":\"undefineds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"cau"
    "ses\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.b == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'b'\\n | self.b == 1\\n | "
    "....^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'overloads.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plu"
    "ral':'overloads','singular':'overload','kind':'Overload','listKind':'OverloadList'},'versions':[{'name':'v1','served':tru"
    "e,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'t"
    "ype':'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a + self.s == "
    "\\'x\\''}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'statu"
    "s':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"overloads.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.a + "
    "self.s == \\\"x\\\"\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":"
    "null}: compilation failed: ERROR: <input>:1:8: found no matching overload for '_+_' applied to '(int, string)'\n | "
    "self.a + self.s == \"x\"\n | .......^ {\"name\":\"overloads.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind"
    "\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"Rule\\\":\\\"self.a + self.s == \\\\\\\"x\\\\\\\"\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\"
    "\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:8: "
    "found no matching overload for '_+_' applied to '(int, string)'\\n | self.a + self.s == \\\"x\\\"\\n | "
    ".......^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'worths.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'worths','singular':'worth','kind':'Worth','listKind':'WorthList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a'}]},'status':{'type':'object','proper"
    "ties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/"
    "v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"worths.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: "
    "{\"Rule\":\"self.a\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":n"
    "ull}: cel expression must evaluate to a bool {\"name\":\"worths.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\""
    "kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"Rule\\\":\\\"self.a\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPat"
    "h\\\":\\\"\\\",\\\"OptionalOldSelf\\\":null}: cel expression must evaluate to a "
    "bool\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'undeclareds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'p"
    "lural':'undeclareds','singular':'undeclared','kind':'Undeclared','listKind':'UndeclaredList'},'versions':[{'name':'v1','s"
    "erved':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties"
    "':{'a':{'type':'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'foo.a == "
    "1'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"undeclareds.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"foo.a == "
    "1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:1: undeclared reference to 'foo' (in container '')\n | foo.a == 1\n | ^ "
    "{\"name\":\"undeclareds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"ca"
    "uses\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"foo.a == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:1: undeclared reference to 'foo' (in container '')\\n | "
    "foo.a == 1\\n | ^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'twices.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'twices','singular':'twice','kind':'Twice','listKind':'TwiceList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.b == 1'},{'rule':'self.c == 1 && "
    "self.s'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status"
    "':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"twices.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.b == "
    "1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:5: undefined field 'b'\n | self.b == 1\n | ....^, "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule: Invalid value: {\"Rule\":\"self.c == "
    "1 \\u0026\\u0026 self.s\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSel"
    "f\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'c'\n | self.c == 1 && self.s\n | ....^\nERROR: "
    "<input>:1:20: expected type 'bool' but found 'string'\n | self.c == 1 && self.s\n | ...................^] "
    "{\"name\":\"twices.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\""
    ":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.b == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'b'\\n | self.b == 1\\n | "
    "....^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"},{\"reason\":\"Fi"
    "eldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.c == 1 \\\\u0026\\\\u0026 "
    "self.s\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\""
    "OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'c'\\n | self.c == 1 && self.s\\n | "
    "....^\\nERROR: <input>:1:20: expected type 'bool' but found 'string'\\n | self.c == 1 && self.s\\n | "
    "...................^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[1].rule\"}]}"
    "" },
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
    "{'metadata':{'name':'makers.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'makers','singular':'maker','kind':'Maker','listKind':'MakerList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','messageExpression':'self.a'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}}"
    ",'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"makers.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Invalid value: "
    "{\"Rule\":\"self.a == 1\",\"Message\":\"\",\"MessageExpression\":\"self.a\",\"Reason\":null,\"FieldPath\":\"\",\"Optional"
    "OldSelf\":null}: messageExpression must evaluate to a string "
    "{\"name\":\"makers.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\""
    ":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.a == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"self.a\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\"
    "\"OptionalOldSelf\\\":null}: messageExpression must evaluate to a "
    "string\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'makerbs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'makerbs','singular':'makerb','kind':'Makerb','listKind':'MakerbList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','messageExpression':'self.b'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}}"
    ",'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"makerbs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Invalid value: "
    "{\"Rule\":\"self.a == 1\",\"Message\":\"\",\"MessageExpression\":\"self.b\",\"Reason\":null,\"FieldPath\":\"\",\"Optional"
    "OldSelf\":null}: messageExpression compilation failed: ERROR: <input>:1:5: undefined field 'b'\n | self.b\n | ....^ "
    "{\"name\":\"makerbs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes"
    "\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.a == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"self.b\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\"
    "\"OptionalOldSelf\\\":null}: messageExpression compilation failed: ERROR: <input>:1:5: undefined field 'b'\\n | "
    "self.b\\n | ....^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpre"
    "ssion\"}]}" },
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
    "{'metadata':{'name':'makerds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'makerds','singular':'makerd','kind':'Makerd','listKind':'MakerdList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == 1','messageExpression':'\\'a "
    "is \\' + string(self.a)'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subre"
    "sources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"makerds.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Forbidden: estimated "
    "messageExpression cost exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are declared), "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Forbidden: contributed "
    "to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema, spec.validation.openAPIV3Schema: "
    "Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema exceeds budget by factor of "
    "more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and "
    "strings are declared)] {\"name\":\"makerds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResour"
    "ceDefinition\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: estimated messageExpression cost "
    "exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength "
    "where arrays, maps, and strings are declared)\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes"
    "-validations[0].messageExpression\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: contributed to "
    "estimated rule cost total exceeding cost limit for entire OpenAPIv3 "
    "schema\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression\"},{\""
    "reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: x-kubernetes-validations estimated rule cost total for entire "
    "OpenAPIv3 schema exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are "
    "declared)\",\"field\":\"spec.validation.openAPIV3Schema\"}]}" },
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
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'olds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural':"
    "'olds','singular':'old','kind':'Old','listKind':'OldList'},'versions':[{'name':'v1','served':true,'storage':true,'schema'"
    ":{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'s':{'typ"
    "e':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "oldSelf.a'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'sta"
    "tus':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition olds.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'oldopts.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'oldopts','singular':'oldopt','kind':'Oldopt','listKind':'OldoptList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'oldSelf.hasValue() ? self.a >= "
    "oldSelf.value().a : self.a == 1','optionalOldSelf':true}]},'status':{'type':'object','properties':{'phase':{'type':'strin"
    "g','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDef"
    "inition'}",
    "201 CustomResourceDefinition oldopts.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'oldunuseds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'pl"
    "ural':'oldunuseds','singular':'oldunused','kind':'Oldunused','listKind':'OldunusedList'},'versions':[{'name':'v1','served"
    "':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a"
    "':{'type':'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','optionalOldSelf':true}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subr"
    "esources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"oldunuseds.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].optionalOldSelf: Invalid value: true: may "
    "not be set if oldSelf is not used in rule {\"name\":\"oldunuseds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\""
    "kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: true: may "
    "not be set if oldSelf is not used in rule\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-val"
    "idations[0].optionalOldSelf\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'oldtypes.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plur"
    "al':'oldtypes','singular':'oldtype','kind':'Oldtype','listKind':'OldtypeList'},'versions':[{'name':'v1','served':true,'st"
    "orage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':"
    "'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'oldSelf.a == "
    "1','optionalOldSelf':true}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subr"
    "esources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"oldtypes.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"oldSelf.a "
    "== 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":true}: "
    "compilation failed: ERROR: <input>:1:11: found no matching overload for '_==_' applied to '(optional_type(int), int)'\n "
    "| oldSelf.a == 1\n | ..........^, spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].optionalOl"
    "dSelf: Invalid value: true: may not be set if oldSelf is not used in rule] "
    "{\"name\":\"oldtypes.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"cause"
    "s\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"oldSelf.a == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":true}: compilation failed: ERROR: <input>:1:11: found no matching overload for '_==_' applied to "
    "'(optional_type(int), int)'\\n | oldSelf.a == 1\\n | ..........^\",\"field\":\"spec.validation.openAPIV3Schema.properties"
    "[spec].x-kubernetes-validations[0].rule\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: true: may not "
    "be set if oldSelf is not used in rule\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validat"
    "ions[0].optionalOldSelf\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'oldlists.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plur"
    "al':'oldlists','singular':'oldlist','kind':'Oldlist','listKind':'OldlistList'},'versions':[{'name':'v1','served':true,'st"
    "orage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':"
    "'array','items':{'type':'integer','x-kubernetes-validations':[{'rule':'self == "
    "oldSelf'}]},'maxItems':5}}},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subre"
    "sources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"oldlists.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].properties[l].items.x-kubernetes-validations[0].rule: Invalid value: "
    "\"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within "
    "spec.validation.openAPIV3Schema.properties[spec].properties[l] "
    "{\"name\":\"oldlists.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"cause"
    "s\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"self == oldSelf\\\": oldSelf cannot be used on "
    "the uncorrelatable portion of the schema within spec.validation.openAPIV3Schema.properties[spec].properties[l]\",\"field\""
    ":\"spec.validation.openAPIV3Schema.properties[spec].properties[l].items.x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'oldmaps.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'oldmaps','singular':'oldmap','kind':'Oldmap','listKind':'OldmapList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':'arra"
    "y','items':{'type':'object','required':['k'],'properties':{'k':{'type':'string','maxLength':100},'v':{'type':'integer'}},"
    "'x-kubernetes-validations':[{'rule':'self.v >= oldSelf.v'}]},'maxItems':5,'x-kubernetes-list-type':'map','x-kubernetes-li"
    "st-map-keys':['k']}}},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresource"
    "s':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition oldmaps.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'costs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural'"
    ":'costs','singular':'cost','kind':'Cost','listKind':'CostList'},'versions':[{'name':'v1','served':true,'storage':true,'sc"
    "hema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':'array','items'"
    ":{'type':'string'}}},'x-kubernetes-validations':[{'rule':'self.l.all(x, self.l.all(y, x == "
    "y))'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{"
    "}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"costs.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Forbidden: estimated rule cost "
    "exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength "
    "where arrays, maps, and strings are declared), spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations["
    "0].rule: Forbidden: contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema, "
    "spec.validation.openAPIV3Schema: Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 "
    "schema exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and "
    "maxLength where arrays, maps, and strings are declared)] {\"name\":\"costs.rules.example.com\",\"group\":\"apiextensions."
    "k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: "
    "estimated rule cost exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are "
    "declared)\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"},{\"reason\":"
    "\"FieldValueForbidden\",\"message\":\"Forbidden: contributed to estimated rule cost total exceeding cost limit for "
    "entire OpenAPIv3 schema\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\""
    "},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: x-kubernetes-validations estimated rule cost total for "
    "entire OpenAPIv3 schema exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are "
    "declared)\",\"field\":\"spec.validation.openAPIV3Schema\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'costbs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'costbs','singular':'costb','kind':'Costb','listKind':'CostbList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':'array','i"
    "tems':{'type':'string','x-kubernetes-validations':[{'rule':'self.contains(\\'abc\\')'}]}}}},'status':{'type':'object','pr"
    "operties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s"
    ".io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"costbs.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].properties[l].items.x-kubernetes-validations[0].rule: Forbidden: "
    "estimated rule cost exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are declared), "
    "spec.validation.openAPIV3Schema.properties[spec].properties[l].items.x-kubernetes-validations[0].rule: Forbidden: "
    "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema, "
    "spec.validation.openAPIV3Schema: Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 "
    "schema exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and "
    "maxLength where arrays, maps, and strings are declared)] {\"name\":\"costbs.rules.example.com\",\"group\":\"apiextensions"
    ".k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: "
    "estimated rule cost exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, "
    "maxProperties, and maxLength where arrays, maps, and strings are "
    "declared)\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].properties[l].items.x-kubernetes-validations[0]."
    "rule\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: contributed to estimated rule cost total exceeding "
    "cost limit for entire OpenAPIv3 schema\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].properties[l].items"
    ".x-kubernetes-validations[0].rule\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: "
    "x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema exceeds budget by factor of more than "
    "100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are "
    "declared)\",\"field\":\"spec.validation.openAPIV3Schema\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'costcs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'costcs','singular':'costc','kind':'Costc','listKind':'CostcList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':'array','i"
    "tems':{'type':'string','maxLength':100},'maxItems':400}},'x-kubernetes-validations':[{'rule':'self.l.all(x, "
    "self.l.all(y, x == y))'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subres"
    "ources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition costcs.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'costds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'costds','singular':'costd','kind':'Costd','listKind':'CostdList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'l':{'type':'array','i"
    "tems':{'type':'string','maxLength':100},'maxItems':1200}},'x-kubernetes-validations':[{'rule':'self.l.all(x, "
    "self.l.all(y, x == y))'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subres"
    "ources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"costds.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Forbidden: estimated rule cost "
    "exceeds budget by factor of 6.5x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where "
    "arrays, maps, and strings are declared) {\"name\":\"costds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\""
    ":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: estimated rule "
    "cost exceeds budget by factor of 6.5x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where "
    "arrays, maps, and strings are declared)\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-valid"
    "ations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'mixeds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'mixeds','singular':'mixed','kind':'Mixed','listKind':'MixedList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a in [1, "
    "\\'a\\']'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'stat"
    "us':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"mixeds.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.a in "
    "[1, \\\"a\\\"]\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}"
    ": compilation failed: ERROR: <input>:1:15: expected type 'int' but found 'string'\n | self.a in [1, \"a\"]\n | "
    "..............^ {\"name\":\"mixeds.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefini"
    "tion\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.a in [1, "
    "\\\\\\\"a\\\\\\\"]\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":"
    "\\\"\\\",\\\"OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:15: expected type 'int' but found "
    "'string'\\n | self.a in [1, \\\"a\\\"]\\n | ..............^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec"
    "].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'durations.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plu"
    "ral':'durations','singular':'duration','kind':'Duration','listKind':'DurationList'},'versions':[{'name':'v1','served':tru"
    "e,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'t"
    "ype':'integer'},'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'duration(\\'x\\') == "
    "duration(\\'1s\\')'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresourc"
    "es':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"durations.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: "
    "{\"Rule\":\"duration(\\\"x\\\") == duration(\\\"1s\\\")\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"F"
    "ieldPath\":\"\",\"OptionalOldSelf\":null}: compilation failed: ERROR: <input>:1:10: invalid duration argument\n | "
    "duration(\"x\") == duration(\"1s\")\n | .........^ {\"name\":\"durations.rules.example.com\",\"group\":\"apiextensions.k8"
    "s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"Rule\\\":\\\"duration(\\\\\\\"x\\\\\\\") == duration(\\\\\\\"1s\\\\\\\")\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExp"
    "ression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"OptionalOldSelf\\\":null}: compilation failed: "
    "ERROR: <input>:1:10: invalid duration argument\\n | duration(\\\"x\\\") == duration(\\\"1s\\\")\\n | "
    ".........^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'regexs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'regexs','singular':'regex','kind':'Regex','listKind':'RegexList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'}"
    ",'s':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.s.matches(\\'(\\')'}]},'status':{'type'"
    ":'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apie"
    "xtensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"regexs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: "
    "{\"Rule\":\"self.s.matches(\\\"(\\\")\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\""
    "OptionalOldSelf\":null}: compilation failed: ERROR: <input>:1:16: invalid matches argument\n | self.s.matches(\"(\")\n | "
    "...............^ {\"name\":\"regexs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefin"
    "ition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"Rule\\\":\\\"self.s.matches(\\\\\\\"(\\\\\\\")\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"R"
    "eason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:16: "
    "invalid matches argument\\n | self.s.matches(\\\"(\\\")\\n | "
    "...............^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'manys.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural'"
    ":'manys','singular':'many','kind':'Many','listKind':'ManyList'},'versions':[{'name':'v1','served':true,'storage':true,'sc"
    "hema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integer'},'s':"
    "{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a == "
    "1','message':'m','messageExpression':'\\'x\\' + self.a','reason':'FieldValueForbidden','fieldPath':'.a','optionalOldSelf'"
    ":false}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status'"
    ":{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"manys.rules.example.com\" is invalid: "
    "[spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].messageExpression: Invalid value: "
    "{\"Rule\":\"self.a == 1\",\"Message\":\"m\",\"MessageExpression\":\"\\\"x\\\" + "
    "self.a\",\"Reason\":\"FieldValueForbidden\",\"FieldPath\":\".a\",\"OptionalOldSelf\":false}: messageExpression "
    "compilation failed: ERROR: <input>:1:5: found no matching overload for '_+_' applied to '(string, int)'\n | \"x\" + "
    "self.a\n | ....^, spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].optionalOldSelf: Invalid "
    "value: false: may not be set if oldSelf is not used in rule] "
    "{\"name\":\"manys.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes\""
    ":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.a == "
    "1\\\",\\\"Message\\\":\\\"m\\\",\\\"MessageExpression\\\":\\\"\\\\\\\"x\\\\\\\" + "
    "self.a\\\",\\\"Reason\\\":\\\"FieldValueForbidden\\\",\\\"FieldPath\\\":\\\".a\\\",\\\"OptionalOldSelf\\\":false}: "
    "messageExpression compilation failed: ERROR: <input>:1:5: found no matching overload for '_+_' applied to '(string, "
    "int)'\\n | \\\"x\\\" + self.a\\n | ....^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-vali"
    "dations[0].messageExpression\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: false: may not be set if "
    "oldSelf is not used in rule\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].op"
    "tionalOldSelf\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'rooteds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'rooteds','singular':'rooted','kind':'Rooted','listKind':'RootedList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'inte"
    "ger'},'s':{'type':'string','maxLength':100}}},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength"
    "':100}}}},'x-kubernetes-validations':[{'rule':'self.metadata.name.startsWith(self.spec.s) && self.kind == "
    "\\'Rooted\\''}]}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition"
    "'}",
    "201 CustomResourceDefinition rooteds.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'rootedbs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plur"
    "al':'rootedbs','singular':'rootedb','kind':'Rootedb','listKind':'RootedbList'},'versions':[{'name':'v1','served':true,'st"
    "orage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':"
    "'integer'},'s':{'type':'string','maxLength':100}}},'status':{'type':'object','properties':{'phase':{'type':'string','maxL"
    "ength':100}}}},'x-kubernetes-validations':[{'rule':'size(self.metadata.labels) == "
    "0'}]}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"rootedbs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"size(self.metadata.labels) "
    "== 0\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:19: undefined field 'labels'\n | size(self.metadata.labels) == 0\n | "
    "..................^ {\"name\":\"rootedbs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResource"
    "Definition\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"Rule\\\":\\\"size(self.metadata.labels) == 0\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Rea"
    "son\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"OptionalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:19: "
    "undefined field 'labels'\\n | size(self.metadata.labels) == 0\\n | "
    "..................^\",\"field\":\"spec.validation.openAPIV3Schema.x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'escapeds.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plur"
    "al':'escapeds','singular':'escaped','kind':'Escaped','listKind':'EscapedList'},'versions':[{'name':'v1','served':true,'st"
    "orage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a-b':{'type"
    "':'integer'},'namespace':{'type':'string','maxLength':100}},'x-kubernetes-validations':[{'rule':'self.a__dash__b == 1 && "
    "self.__namespace__ == \\'x\\''}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},"
    "'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition escapeds.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'hiddens.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'hiddens','singular':'hidden','kind':'Hidden','listKind':'HiddenList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'u':{'x-kubernete"
    "s-preserve-unknown-fields':true}},'x-kubernetes-validations':[{'rule':'self.u == "
    "1'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"hiddens.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.u == "
    "1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:5: undefined field 'u'\n | self.u == 1\n | ....^ "
    "{\"name\":\"hiddens.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\",\"causes"
    "\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.u == "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'u'\\n | self.u == 1\\n | "
    "....^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule\"}]}" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'eithers.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'eithers','singular':'either','kind':'Either','listKind':'EitherList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'p':{'x-kubernete"
    "s-int-or-string':true,'anyOf':[{'type':'integer'},{'type':'string'}]}},'x-kubernetes-validations':[{'rule':'type(self.p) "
    "== int ? self.p < 5 : self.p == \\'x\\''}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':"
    "100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "201 CustomResourceDefinition eithers.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'timess.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plural"
    "':'timess','singular':'times','kind':'Times','listKind':'TimesList'},'versions':[{'name':'v1','served':true,'storage':tru"
    "e,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'t':{'type':'string','"
    "format':'date-time'},'d':{'type':'string','format':'duration'}},'x-kubernetes-validations':[{'rule':'self.t > "
    "timestamp(\\'2024-01-01T00:00:00Z\\') && self.d < duration(\\'1h\\')'}]},'status':{'type':'object','properties':{'phase':"
    "{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'Cus"
    "tomResourceDefinition'}",
    "201 CustomResourceDefinition timess.rules.example.com" },
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All",
    "{'metadata':{'name':'timesbs.rules.example.com'},'spec':{'group':'rules.example.com','scope':'Namespaced','names':{'plura"
    "l':'timesbs','singular':'timesb','kind':'Timesb','listKind':'TimesbList'},'versions':[{'name':'v1','served':true,'storage"
    "':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'t':{'type':'stri"
    "ng','format':'date-time'}},'x-kubernetes-validations':[{'rule':'self.t > "
    "1'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}"
    "}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition'}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"timesbs.rules.example.com\" is invalid: "
    "spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.t "
    "\\u003e 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: "
    "compilation failed: ERROR: <input>:1:8: found no matching overload for '_>_' applied to '(timestamp, int)'\n | self.t > "
    "1\n | .......^ {\"name\":\"timesbs.rules.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefini"
    "tion\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"Rule\\\":\\\"self.t \\\\u003e "
    "1\\\",\\\"Message\\\":\\\"\\\",\\\"MessageExpression\\\":\\\"\\\",\\\"Reason\\\":null,\\\"FieldPath\\\":\\\"\\\",\\\"Opti"
    "onalOldSelf\\\":null}: compilation failed: ERROR: <input>:1:8: found no matching overload for '_>_' applied to "
    "'(timestamp, int)'\\n | self.t > 1\\n | .......^\",\"field\":\"spec.validation.openAPIV3Schema.properties[spec].x-kuberne"
    "tes-validations[0].rule\"}]}" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/rule-definitions/a-rule-is-checked-with-its-definition", rules_are_checked_with_their_definition);
  return g_test_run ();
}
