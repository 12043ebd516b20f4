/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of custom resources: what they say of objects. */

#include "table.h"

static const ConformanceRow objects_follow_rules[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
    "{'metadata':{'name':'widgets.rules-$NS.example.com'},'spec':{'group':'rules-$NS.example.com','scope':'Namespaced','names'"
    ":{'plural':'widgets','singular':'widget','kind':'Widget','listKind':'WidgetList'},'versions':[{'name':'v1','served':true,"
    "'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'min':{'t"
    "ype':'integer'},'max':{'type':'integer'},'kind':{'type':'string','maxLength':100},'labels':{'type':'object','additionalPr"
    "operties':{'type':'string','maxLength':20,'x-kubernetes-validations':[{'rule':'self.size() > "
    "1'}]},'maxProperties':10,'default':{}},'parts':{'type':'array','items':{'type':'object','required':['id'],'properties':{'"
    "id':{'type':'string','maxLength':100},'weight':{'type':'integer','x-kubernetes-validations':[{'rule':'self < "
    "100','reason':'FieldValueDuplicate'}]}},'x-kubernetes-validations':[{'rule':'!has(oldSelf.weight) || self.weight >= "
    "oldSelf.weight','message':'parts get no lighter'}]},'maxItems':10,'x-kubernetes-list-type':'map','x-kubernetes-list-map-k"
    "eys':['id']},'code':{'type':'string','maxLength':10,'x-kubernetes-validations':[{'rule':'self == "
    "oldSelf','message':'code is fixed'}]},'first':{'type':'integer','x-kubernetes-validations':[{'rule':'oldSelf.hasValue() "
    "|| self == 1','optionalOldSelf':true,'message':'first is one'}]},'dirty':{'type':'object','properties':{'x':{'type':'inte"
    "ger'},'y':{'type':'integer'}},'x-kubernetes-validations':[{'rule':'self.x < self.y','message':'x is below "
    "y'}]}},'required':['min','max'],'x-kubernetes-validations':[{'rule':'self.min <= self.max','message':'min may not be "
    "above max','fieldPath':'.min'},{'rule':'!has(self.kind) || self.kind in [\\'round\\', "
    "\\'square\\']','messageExpression':'\\'no such kind: \\' + self.kind','reason':'FieldValueForbidden'},{'rule':'self.min "
    ">= oldSelf.min','message':'min only grows'},{'rule':'self.labels.all(k, self.labels[k] != "
    "\\'bad\\')','reason':'FieldValueRequired'},{'rule':'self.max / self.min < "
    "100'}]},'status':{'type':'object','properties':{'phase':{'type':'string','maxLength':100}}}},'x-kubernetes-validations':["
    "{'rule':'self.metadata.name.size() < 12','message':'the name is too long'},{'rule':'!has(self.status) || "
    "!has(self.status.phase) || self.status.phase != \\'Lost\\'','message':'never "
    "lost','fieldPath':'.status.phase'}]}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'Cust"
    "omResourceDefinition'}",
    "201 CustomResourceDefinition widgets.rules-$NS.example.com" },
  { "UNTIL", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    NULL,
    "200 WidgetList:" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'fine'},'spec':{'min':1,'max':2}}",
    "201 Widget fine" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'two'},'spec':{'min':3,'max':2}}",
    "422 Invalid: Widget.rules-$NS.example.com \"two\" is invalid: spec.min: Invalid value: min may not be above max "
    "{\"name\":\"two\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\""
    "message\":\"Invalid value: min may not be above max\",\"field\":\"spec.min\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'kinds'},'spec':{'min':1,'max':2,'kind':'flat"
    "'}}",
    "422 Invalid: Widget.rules-$NS.example.com \"kinds\" is invalid: spec: Forbidden: no such kind: flat "
    "{\"name\":\"kinds\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueForbidden"
    "\",\"message\":\"Forbidden: no such kind: flat\",\"field\":\"spec\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'labels'},'spec':{'min':1,'max':2,'labels':{'"
    "k':'bad'}}}",
    "422 Invalid: Widget.rules-$NS.example.com \"labels\" is invalid: spec: Required value: failed rule: self.labels.all(k, "
    "self.labels[k] != \"bad\") {\"name\":\"labels\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"re"
    "ason\":\"FieldValueRequired\",\"message\":\"Required value: failed rule: self.labels.all(k, self.labels[k] != "
    "\\\"bad\\\")\",\"field\":\"spec\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'short'},'spec':{'min':1,'max':2,'labels':{'k"
    "':'b'}}}",
    "422 Invalid: Widget.rules-$NS.example.com \"short\" is invalid: spec.labels[k]: Invalid value: \"b\": failed rule: "
    "self.size() > 1 {\"name\":\"short\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"Fie"
    "ldValueInvalid\",\"message\":\"Invalid value: \\\"b\\\": failed rule: self.size() > 1\",\"field\":\"spec.labels[k]\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'none'},'spec':{'min':0,'max':2}}",
    "422 Invalid: Widget.rules-$NS.example.com \"none\" is invalid: spec: Invalid value: \"object\": division by zero "
    "evaluating rule: self.max / self.min < 100 {\"name\":\"none\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"c"
    "auses\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"object\\\": division by zero evaluating "
    "rule: self.max / self.min < 100\",\"field\":\"spec\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'the-name-is-too-long'},'spec':{'min':1,'max'"
    ":2}}",
    "422 Invalid: Widget.rules-$NS.example.com \"the-name-is-too-long\" is invalid: <nil>: Invalid value: the name is too "
    "long {\"name\":\"the-name-is-too-long\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\""
    "FieldValueInvalid\",\"message\":\"Invalid value: the name is too long\",\"field\":\"<nil>\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'heavy'},'spec':{'min':1,'max':2,'parts':[{'i"
    "d':'a','weight':1},{'id':'b','weight':100}]}}",
    "422 Invalid: Widget.rules-$NS.example.com \"heavy\" is invalid: spec.parts[1].weight: Duplicate value: 100 "
    "{\"name\":\"heavy\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueDuplicate"
    "\",\"message\":\"Duplicate value: 100\",\"field\":\"spec.parts[1].weight\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'second'},'spec':{'min':1,'max':2,'first':2}}"
    "",
    "422 Invalid: Widget.rules-$NS.example.com \"second\" is invalid: spec.first: Invalid value: 2: first is one "
    "{\"name\":\"second\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: 2: first is one\",\"field\":\"spec.first\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'wrong'},'spec':{'min':'x','max':2}}",
    "422 Invalid: Widget.rules-$NS.example.com \"wrong\" is invalid: [spec.min: Invalid value: \"string\": spec.min in body "
    "must be of type integer: \"string\", <nil>: Invalid value: null: some validation rules were not checked because the "
    "object was invalid; correct the existing errors to complete validation] "
    "{\"name\":\"wrong\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueTypeInval"
    "id\",\"message\":\"Invalid value: \\\"string\\\": spec.min in body must be of type integer: "
    "\\\"string\\\"\",\"field\":\"spec.min\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: null: some "
    "validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation\",\"field\":\"<nil>\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'unequal'},'spec':{'min':1,'max':2,'dirty':{'"
    "x':2,'y':1}}}",
    "422 Invalid: Widget.rules-$NS.example.com \"unequal\" is invalid: spec.dirty: Invalid value: x is below y "
    "{\"name\":\"unequal\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid"
    "\",\"message\":\"Invalid value: x is below y\",\"field\":\"spec.dirty\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'absent'},'spec':{'min':1,'max':2,'dirty':{'x"
    "':2}}}",
    "422 Invalid: Widget.rules-$NS.example.com \"absent\" is invalid: spec.dirty: Invalid value: \"object\": no such key: y "
    "evaluating rule: x is below y {\"name\":\"absent\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\""
    "reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"object\\\": no such key: y evaluating rule: x is below "
    "y\",\"field\":\"spec.dirty\"}]}" },
  { "POST", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'whole'},'spec':{'min':3,'max':9,'code':'abc'"
    ",'first':1,'parts':[{'id':'a','weight':5},{'id':'b','weight':6}]}}",
    "201 Widget whole" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'min':2}}",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: spec: Invalid value: min only grows "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: min only grows\",\"field\":\"spec\"}]}" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'min':4}}",
    "200 Widget whole" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'code':'abd'}}",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: spec.code: Invalid value: \"abd\": code is fixed "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: \\\"abd\\\": code is fixed\",\"field\":\"spec.code\"}]}" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'first':2}}",
    "200 Widget whole" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'parts':[{'id':'b','weight':6},{'id':'a','weight':4}]}}",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: spec.parts[1]: Invalid value: parts get no lighter "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: parts get no lighter\",\"field\":\"spec.parts[1]\"}]}" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "{'spec':{'parts':[{'id':'b','weight':7},{'id':'c','weight':1}]}}",
    "200 Widget whole" },
  { "JSON", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole",
    "[{'op':'replace','path':'/spec/max','value':1}]",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: spec.min: Invalid value: min may not be above max "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: min may not be above max\",\"field\":\"spec.min\"}]}" },
  { "APPLY", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole?fieldManager=m&force=true",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'whole'},'spec':{'kind':'flat'}}",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: spec: Forbidden: no such kind: flat "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueForbidden"
    "\",\"message\":\"Forbidden: no such kind: flat\",\"field\":\"spec\"}]}" },
  { "APPLY", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/applied?fieldManager=m",
    "{'apiVersion':'rules-$NS.example.com/v1','kind':'Widget','metadata':{'name':'applied'},'spec':{'min':2,'max':1}}",
    "422 Invalid: Widget.rules-$NS.example.com \"applied\" is invalid: spec.min: Invalid value: min may not be above max "
    "{\"name\":\"applied\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid"
    "\",\"message\":\"Invalid value: min may not be above max\",\"field\":\"spec.min\"}]}" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole/status",
    "{'status':{'phase':'Lost'}}",
    "422 Invalid: Widget.rules-$NS.example.com \"whole\" is invalid: status.phase: Invalid value: never lost "
    "{\"name\":\"whole\",\"group\":\"rules-$NS.example.com\",\"kind\":\"Widget\",\"causes\":[{\"reason\":\"FieldValueInvalid\""
    ",\"message\":\"Invalid value: never lost\",\"field\":\"status.phase\"}]}" },
  { "MERGE", "/apis/rules-$NS.example.com/v1/namespaces/$NS/widgets/whole/status#status.phase",
    "{'status':{'phase':'Found'}}",
    "200 \"Found\"" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.rules-$NS.example.com",
    NULL,
    "200 CustomResourceDefinition widgets.rules-$NS.example.com" },
};

static const ConformanceRow what_stays_is_no_fault[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
    "{'metadata':{'name':'boxes.ratchet-$NS.example.com'},'spec':{'group':'ratchet-$NS.example.com','scope':'Namespaced','name"
    "s':{'plural':'boxes','singular':'box','kind':'Box','listKind':'BoxList'},'versions':[{'name':'v1','served':true,'storage'"
    ":true,'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{'a':{'type':'integ"
    "er'},'in':{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}}},'l':{'type':'array','items':{'ty"
    "pe':'object','required':['k'],'properties':{'k':{'type':'string','maxLength':100},'v':{'type':'integer'}}},'maxItems':5,'"
    "x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k']}}},'status':{'type':'object','properties':{'phase':{'typ"
    "e':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]},'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomRe"
    "sourceDefinition'}",
    "201 CustomResourceDefinition boxes.ratchet-$NS.example.com" },
  { "UNTIL", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes",
    NULL,
    "200 BoxList:" },
  { "POST", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'ratchet-$NS.example.com/v1','kind':'Box','metadata':{'name':'b'},'spec':{'a':1,'in':{'x':5,'y':1}}}",
    "201 Box b" },
  { "POST", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'ratchet-$NS.example.com/v1','kind':'Box','metadata':{'name':'l'},'spec':{'a':1,'l':[{'k':'a','v':20},{'k':"
    "'b','v':1}]}}",
    "201 Box l" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/boxes.ratchet-$NS.example.com#kind",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':"
    "{'spec':{'type':'object','properties':{'a':{'type':'integer'},'in':{'type':'object','properties':{'x':{'type':'integer'},"
    "'y':{'type':'integer'}},'x-kubernetes-validations':[{'rule':'self.x < self.y','message':'x is below "
    "y'}]},'l':{'type':'array','items':{'type':'object','required':['k'],'properties':{'k':{'type':'string','maxLength':100},'"
    "v':{'type':'integer'}},'x-kubernetes-validations':[{'rule':'self.v < 10','message':'v is below "
    "10'}]},'maxItems':5,'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k']}}},'status':{'type':'object','prope"
    "rties':{'phase':{'type':'string','maxLength':100}}}}}},'subresources':{'status':{}}}]}}",
    "200 \"CustomResourceDefinition\"" },
  { "AWAIT", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All",
    "{'apiVersion':'ratchet-$NS.example.com/v1','kind':'Box','metadata':{'name':'c'},'spec':{'in':{'x':2,'y':1}}}",
    "422 Invalid: Box.ratchet-$NS.example.com \"c\" is invalid: spec.in: Invalid value: x is below y "
    "{\"name\":\"c\",\"group\":\"ratchet-$NS.example.com\",\"kind\":\"Box\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"me"
    "ssage\":\"Invalid value: x is below y\",\"field\":\"spec.in\"}]}" },
  { "MERGE", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes/b",
    "{'spec':{'a':2}}",
    "200 Box b Warning: 299 - \"spec.in: Invalid value: x is below y\"" },
  { "MERGE", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes/b",
    "{'spec':{'in':{'x':6}}}",
    "422 Invalid: Box.ratchet-$NS.example.com \"b\" is invalid: spec.in: Invalid value: x is below y "
    "{\"name\":\"b\",\"group\":\"ratchet-$NS.example.com\",\"kind\":\"Box\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"me"
    "ssage\":\"Invalid value: x is below y\",\"field\":\"spec.in\"}]}" },
  { "MERGE", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes/b",
    "{'spec':{'in':{'x':0}}}",
    "200 Box b" },
  { "MERGE", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes/l",
    "{'spec':{'l':[{'k':'b','v':2},{'k':'a','v':20}]}}",
    "200 Box l Warning: 299 - \"spec.l[1]: Invalid value: v is below 10\"" },
  { "MERGE", "/apis/ratchet-$NS.example.com/v1/namespaces/$NS/boxes/l",
    "{'spec':{'l':[{'k':'b','v':2},{'k':'a','v':21}]}}",
    "422 Invalid: Box.ratchet-$NS.example.com \"l\" is invalid: spec.l[1]: Invalid value: v is below 10 "
    "{\"name\":\"l\",\"group\":\"ratchet-$NS.example.com\",\"kind\":\"Box\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"me"
    "ssage\":\"Invalid value: v is below 10\",\"field\":\"spec.l[1]\"}]}" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/boxes.ratchet-$NS.example.com",
    NULL,
    "200 CustomResourceDefinition boxes.ratchet-$NS.example.com" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/rules/objects-follow-the-rules-of-their-definition", objects_follow_rules);
  CONFORMANCE_TABLE ("/rules/what-a-write-leaves-alone-is-not-held-against-it", what_stays_is_no_fault);
  return g_test_run ();
}
