/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Custom resources that are older than what their schema asks for: what an update leaves as it was, and what it does not. */

#include "table.h"

static const ConformanceRow what_stays_is_forgiven[] = {
  { "POST", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions#metadata.name",
    "{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'boxes.stay-$NS.example.c"
    "om'},'spec':{'group':'stay-$NS.example.com','scope':'Namespaced','names':{'plural':'boxes','singular':'box','kind':'Bo"
    "x','listKind':'BoxList'},'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'ob"
    "ject','properties':{'spec':{'type':'object','properties':{'probe':{'type':'string'},'s':{'type':'string'},'e':{'type':"
    "'string'},'n':{'type':'integer'},'o':{'type':'object','properties':{'x':{'type':'integer'},'y':{'type':'integer'}}},'o"
    "pen':{'type':'object','x-kubernetes-preserve-unknown-fields':true,'properties':{'a':{'type':'string'}}},'m':{'type':'o"
    "bject','additionalProperties':{'type':'string'}},'l':{'type':'array','items':{'type':'string'}},'k':{'type':'array','x"
    "-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k'],'items':{'type':'object','required':['k'],'properties'"
    ":{'k':{'type':'string'},'v':{'type':'integer'}}}},'set':{'type':'array','x-kubernetes-list-type':'set','items':{'type'"
    ":'string'}},'all':{'type':'object','properties':{'p':{'type':'integer'},'q':{'type':'integer'}}},'any':{'type':'object"
    "','properties':{'p':{'type':'integer'},'q':{'type':'integer'}}},'t':{'type':'object','properties':{'a':{'type':'intege"
    "r'},'b':{'type':'integer'}}},'opt':{'type':'integer'},'say':{'type':'string'}}}}}}}]}}",
    "201 \"boxes.stay-$NS.example.com\"" },
  { "UNTIL", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    NULL,
    "200 BoxList:" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'s'},'spec':{'s':'bbb'}}",
    "201 Box s" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'e'},'spec':{'e':'c'}}",
    "201 Box e" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'n'},'spec':{'n':7}}",
    "201 Box n" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'o'},'spec':{'o':{'x':1}}}",
    "201 Box o" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'open'},'spec':{'open':{'a':'1','b':1}}}",
    "201 Box open" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'m'},'spec':{'m':{'a':'long','b':'c'}}}",
    "201 Box m" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'l'},'spec':{'l':['long','b','c']}}",
    "201 Box l" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'k'},'spec':{'k':[{'k':'a','v':9},{'k':'b','v'"
    ":9}]}}",
    "201 Box k" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'set'},'spec':{'set':['long']}}",
    "201 Box set" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'all'},'spec':{'all':{'p':9,'q':9}}}",
    "201 Box all" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'any'},'spec':{'any':{'p':9,'q':1}}}",
    "201 Box any" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'t'},'spec':{'t':{'a':1,'b':9}}}",
    "201 Box t" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'opt'},'spec':{'opt':50}}",
    "201 Box opt" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'say'},'spec':{'say':'no'}}",
    "201 Box say" },
  { "MERGE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/boxes.stay-$NS.example.com#metadata.generation",
    "{'spec':{'versions':[{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','propertie"
    "s':{'spec':{'type':'object','properties':{'probe':{'type':'string','maxLength':1},'s':{'type':'string','maxLength':2,'"
    "pattern':'^a'},'e':{'type':'string','enum':['a','b']},'n':{'type':'integer','maximum':5,'multipleOf':2},'o':{'type':'o"
    "bject','properties':{'x':{'type':'integer'},'y':{'type':'integer'}},'required':['y'],'x-kubernetes-validations':[{'rul"
    "e':'self.x > 3','message':'x is small','fieldPath':'.x'}]},'open':{'type':'object','x-kubernetes-preserve-unknown-fiel"
    "ds':true,'properties':{'a':{'type':'string'}},'required':['z']},'m':{'type':'object','additionalProperties':{'type':'s"
    "tring','maxLength':2},'maxProperties':1},'l':{'type':'array','items':{'type':'string','maxLength':2},'maxItems':2},'k'"
    ":{'type':'array','x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k'],'items':{'type':'object','required'"
    ":['k'],'properties':{'k':{'type':'string'},'v':{'type':'integer','maximum':5}}}},'set':{'type':'array','x-kubernetes-l"
    "ist-type':'set','items':{'type':'string','maxLength':2}},'all':{'type':'object','properties':{'p':{'type':'integer'},'"
    "q':{'type':'integer'}},'allOf':[{'properties':{'p':{'maximum':5}}},{'properties':{'q':{'maximum':5}}}]},'any':{'type':"
    "'object','properties':{'p':{'type':'integer'},'q':{'type':'integer'}},'anyOf':[{'properties':{'p':{'maximum':5}}},{'pr"
    "operties':{'p':{'minimum':100}}}]},'t':{'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'integer'}},'"
    "x-kubernetes-validations':[{'rule':'self.a >= oldSelf.a','message':'a only grows'},{'rule':'self.b < 5','message':'b "
    "is small'},{'rule':'oldSelf.b < 5','message':'b was small'}]},'opt':{'type':'integer','x-kubernetes-validations':[{'ru"
    "le':'oldSelf.hasValue() || self < 5','optionalOldSelf':true,'message':'begins below five'},{'rule':'self < "
    "100','reason':'FieldValueForbidden'}]},'say':{'type':'string','x-kubernetes-validations':[{'rule':'self != "
    "\\'no\\'','messageExpression':'\\'not \\' + self'},{'rule':'!self.startsWith(\\'x\\')','message':'no "
    "x','messageExpression':'self.substring(9)','reason':'FieldValueDuplicate'},{'rule':'self.size() < "
    "20','messageExpression':'self + \\'\\\\n\\'','reason':'FieldValueRequired'}],'maxLength':30}}}}}}}]}}",
    "200 2" },
  { "AWAIT", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'c'},'spec':{'probe':'long'}}",
    "422 FieldValueTooLong spec.probe: Too long: may not be more than 1 byte; FieldValueInvalid <nil>: Invalid value: "
    "null: some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-s'},'spec':{'s':'bbb'}}",
    "422 FieldValueTooLong spec.s: Too long: may not be more than 2 bytes; FieldValueInvalid <nil>: Invalid value: null: "
    "some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-e'},'spec':{'e':'c'}}",
    "422 FieldValueNotSupported spec.e: Unsupported value: \"c\": supported values: \"a\", \"b\"; FieldValueInvalid <nil>: "
    "Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing "
    "errors to complete validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-n'},'spec':{'n':7}}",
    "422 FieldValueInvalid spec.n: Invalid value: 7: spec.n in body should be a multiple of 2; FieldValueInvalid spec.n: "
    "Invalid value: 7: spec.n in body should be less than or equal to 5" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-o'},'spec':{'o':{'x':1}}}",
    "422 FieldValueRequired spec.o.y: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation rules "
    "were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-open'},'spec':{'open':{'a':'1','b':1}}}",
    "422 FieldValueRequired spec.open.z: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation "
    "rules were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-m'},'spec':{'m':{'a':'long','b':'c'}}}",
    "422 FieldValueTooMany spec.m: Too many: 2: must have at most 1 item; FieldValueTooLong spec.m.a: Too long: may not be "
    "more than 2 bytes; FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because the "
    "object was invalid; correct the existing errors to complete validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-l'},'spec':{'l':['long','b','c']}}",
    "422 FieldValueTooLong spec.l[0]: Too long: may not be more than 2 bytes; FieldValueTooMany spec.l: Too many: 3: must "
    "have at most 2 items; FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because "
    "the object was invalid; correct the existing errors to complete validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-k'},'spec':{'k':[{'k':'a','v':9},{'k':'b'"
    ",'v':9}]}}",
    "422 FieldValueInvalid spec.k[0].v: Invalid value: 9: spec.k[0].v in body should be less than or equal to 5; "
    "FieldValueInvalid spec.k[1].v: Invalid value: 9: spec.k[1].v in body should be less than or equal to 5" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-set'},'spec':{'set':['long']}}",
    "422 FieldValueTooLong spec.set[0]: Too long: may not be more than 2 bytes; FieldValueInvalid <nil>: Invalid value: "
    "null: some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-any'},'spec':{'any':{'p':9,'q':1}}}",
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.any\" must validate at least one schema (anyOf); "
    "FieldValueInvalid spec.any.p: Invalid value: 9: spec.any.p in body should be less than or equal to 5" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-t'},'spec':{'t':{'a':1,'b':9}}}",
    "422 FieldValueInvalid spec.t: Invalid value: b is small" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-opt'},'spec':{'opt':50}}",
    "422 FieldValueInvalid spec.opt: Invalid value: 50: begins below five" },
  { "POST", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes?dryRun=All#causes",
    "{'apiVersion':'stay-$NS.example.com/v1','kind':'Box','metadata':{'name':'new-say'},'spec':{'say':'no'}}",
    "422 FieldValueInvalid spec.say: Invalid value: \"no\": not no" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/s#causes",
    "[{'op':'replace','path':'/spec/s','value':'bbbb'}]",
    "422 FieldValueTooLong spec.s: Too long: may not be more than 2 bytes; FieldValueInvalid <nil>: Invalid value: null: "
    "some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/s#causes",
    "[{'op':'replace','path':'/spec/s','value':'bb'}]",
    "422 FieldValueInvalid spec.s: Invalid value: \"bb\": spec.s in body should match '^a'" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/s#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box s" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/e#causes",
    "[{'op':'replace','path':'/spec/e','value':'d'}]",
    "422 FieldValueNotSupported spec.e: Unsupported value: \"d\": supported values: \"a\", \"b\"; FieldValueInvalid <nil>: "
    "Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing "
    "errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/e#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box e" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/n#causes",
    "[{'op':'replace','path':'/spec/n','value':9}]",
    "422 FieldValueInvalid spec.n: Invalid value: 9: spec.n in body should be a multiple of 2; FieldValueInvalid spec.n: "
    "Invalid value: 9: spec.n in body should be less than or equal to 5" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/n#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box n" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/o#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box o Warning: 299 - \"spec.o.x: Invalid value: x is small\"" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/o#causes",
    "[{'op':'add','path':'/spec/o/x','value':2}]",
    "422 FieldValueRequired spec.o.y: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation rules "
    "were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/o#causes",
    "[{'op':'add','path':'/spec/o/y','value':2}]",
    "422 FieldValueInvalid spec.o.x: Invalid value: x is small" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/o#causes",
    "[{'op':'remove','path':'/spec/o/x'}]",
    "422 FieldValueRequired spec.o.y: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation rules "
    "were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/open#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "422 FieldValueRequired spec.open.z: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation "
    "rules were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/open#causes",
    "[{'op':'add','path':'/spec/open/b','value':2}]",
    "422 FieldValueRequired spec.open.z: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation "
    "rules were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/open#causes",
    "[{'op':'remove','path':'/spec/open/b'}]",
    "422 FieldValueRequired spec.open.z: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation "
    "rules were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/open#causes",
    "[{'op':'add','path':'/spec/open/a','value':'2'}]",
    "422 FieldValueRequired spec.open.z: Required value; FieldValueInvalid <nil>: Invalid value: null: some validation "
    "rules were not checked because the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/m#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box m" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/m#causes",
    "[{'op':'add','path':'/spec/m/c','value':'d'}]",
    "422 FieldValueTooMany spec.m: Too many: 3: must have at most 1 item; FieldValueInvalid <nil>: Invalid value: null: "
    "some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/m#causes",
    "[{'op':'replace','path':'/spec/m/b','value':'d'}]",
    "422 FieldValueTooMany spec.m: Too many: 2: must have at most 1 item; FieldValueInvalid <nil>: Invalid value: null: "
    "some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/m#causes",
    "[{'op':'replace','path':'/spec/m/a','value':'longer'}]",
    "422 FieldValueTooMany spec.m: Too many: 2: must have at most 1 item; FieldValueTooLong spec.m.a: Too long: may not be "
    "more than 2 bytes; FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because the "
    "object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/l#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box l" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/l#causes",
    "[{'op':'replace','path':'/spec/l/1','value':'d'}]",
    "422 FieldValueTooLong spec.l[0]: Too long: may not be more than 2 bytes; FieldValueTooMany spec.l: Too many: 3: must "
    "have at most 2 items; FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because "
    "the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/l#causes",
    "[{'op':'replace','path':'/spec/l','value':['c','long','b']}]",
    "422 FieldValueTooLong spec.l[1]: Too long: may not be more than 2 bytes; FieldValueTooMany spec.l: Too many: 3: must "
    "have at most 2 items; FieldValueInvalid <nil>: Invalid value: null: some validation rules were not checked because "
    "the object was invalid; correct the existing errors to complete validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/k#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box k" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/k#causes",
    "[{'op':'replace','path':'/spec/k/0/v','value':10}]",
    "422 FieldValueInvalid spec.k[0].v: Invalid value: 10: spec.k[0].v in body should be less than or equal to 5" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/k#causes",
    "[{'op':'add','path':'/spec/k/-','value':{'k':'c','v':1}}]",
    "200 Box k" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/k#causes",
    "[{'op':'replace','path':'/spec/k','value':[{'k':'b','v':9},{'k':'a','v':9}]}]",
    "200 Box k" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/k#causes",
    "[{'op':'replace','path':'/spec/k/0/k','value':'z'}]",
    "422 FieldValueInvalid spec.k[0].v: Invalid value: 9: spec.k[0].v in body should be less than or equal to 5" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/set#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box set" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/set#causes",
    "[{'op':'add','path':'/spec/set/-','value':'x'}]",
    "422 FieldValueTooLong spec.set[0]: Too long: may not be more than 2 bytes; FieldValueInvalid <nil>: Invalid value: "
    "null: some validation rules were not checked because the object was invalid; correct the existing errors to complete "
    "validation" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/all#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box all" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/all#causes",
    "[{'op':'replace','path':'/spec/all/p','value':10}]",
    "422 FieldValueInvalid spec.all.p: Invalid value: 10: spec.all.p in body should be less than or equal to 5; "
    "FieldValueInvalid spec.all.q: Invalid value: 9: spec.all.q in body should be less than or equal to 5; "
    "FieldValueInvalid <nil>: Invalid value: \"\": \"spec.all\" must validate all the schemas (allOf). None validated" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/all#causes",
    "[{'op':'replace','path':'/spec/all/p','value':1}]",
    "422 FieldValueInvalid spec.all.q: Invalid value: 9: spec.all.q in body should be less than or equal to 5; "
    "FieldValueInvalid <nil>: Invalid value: \"\": \"spec.all\" must validate all the schemas (allOf)" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/any#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box any" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/any#causes",
    "[{'op':'replace','path':'/spec/any/q','value':2}]",
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.any\" must validate at least one schema (anyOf); "
    "FieldValueInvalid spec.any.p: Invalid value: 9: spec.any.p in body should be less than or equal to 5" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/any#causes",
    "[{'op':'replace','path':'/spec/any/p','value':10}]",
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.any\" must validate at least one schema (anyOf); "
    "FieldValueInvalid spec.any.p: Invalid value: 10: spec.any.p in body should be less than or equal to 5" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/t#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "422 FieldValueInvalid spec.t: Invalid value: b was small Warning: 299 - \"spec.t: Invalid value: b is small\"" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/t#causes",
    "[{'op':'replace','path':'/spec/t/a','value':0}]",
    "422 FieldValueInvalid spec.t: Invalid value: a only grows; FieldValueInvalid spec.t: Invalid value: b is small; "
    "FieldValueInvalid spec.t: Invalid value: b was small" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/t#causes",
    "[{'op':'replace','path':'/spec/t/b','value':1}]",
    "422 FieldValueInvalid spec.t: Invalid value: b was small" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/t#causes",
    "[{'op':'replace','path':'/spec/t/a','value':2}]",
    "422 FieldValueInvalid spec.t: Invalid value: b is small; FieldValueInvalid spec.t: Invalid value: b was small" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/opt#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box opt" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/opt#causes",
    "[{'op':'replace','path':'/spec/opt','value':60}]",
    "200 Box opt" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/opt#causes",
    "[{'op':'replace','path':'/spec/opt','value':600}]",
    "422 FieldValueForbidden spec.opt: Forbidden: failed rule: self < 100" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/opt#causes",
    "[{'op':'remove','path':'/spec/opt'}]",
    "200 Box opt" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/opt#causes",
    "[{'op':'add','path':'/spec/opt','value':50}]",
    "422 FieldValueInvalid spec.opt: Invalid value: 50: begins below five" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/say#causes",
    "[{'op':'add','path':'/spec/probe','value':'a'}]",
    "200 Box say Warning: 299 - \"spec.say: Invalid value: \\\"no\\\": not no\"" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/say#causes",
    "[{'op':'replace','path':'/spec/say','value':'xyz'}]",
    "422 FieldValueDuplicate spec.say: Duplicate value: \"xyz\"" },
  { "JSON", "/apis/stay-$NS.example.com/v1/namespaces/$NS/boxes/say#causes",
    "[{'op':'replace','path':'/spec/say','value':'one that is far too long'}]",
    "422 FieldValueRequired spec.say: Required value: one that is far too long" },
  { "DELETE", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/boxes.stay-$NS.example.com#kind",
    NULL,
    "200 \"CustomResourceDefinition\"" },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CONFORMANCE_TABLE ("/ratcheting/what-an-update-leaves-as-it-was-is-not-held-against-it", what_stays_is_forgiven);
  return g_test_run ();
}
