/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Custom resources whose values their schema does not allow, in the words of a real server. */

#include "table.h"

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define GEARS "/apis/$NS.example.com/v1/namespaces/$NS/gears"
#define KIND(properties) \
"{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced'," \
"'names':{'plural':'gears','kind':'Gear'},'versions':[{'name':'v1','served':true,'storage':true," \
"'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{" properties "}}}}}}]}}"
#define GEAR(spec) "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'a'},'spec':{" spec "}}"

static const ConformanceRow values_have_the_type_of_their_schema[] = {
  { "POST", DEFINITIONS,
    KIND ("'string':{'type':'string'},'integer':{'type':'integer'},'number':{'type':'number'},"
          "'boolean':{'type':'boolean'},'object':{'type':'object','properties':{'in':{'type':'object',"
          "'properties':{'ner':{'type':'string'}}}}},'array':{'type':'array','items':{'type':'integer'}},"
          "'either':{'x-kubernetes-int-or-string':true},'open':{'type':'string','nullable':true},'map':{'type':'object',"
          "'additionalProperties':{'type':'integer'}},'any':{'x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'string':5"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: spec.string: Invalid value: \"integer\": spec.string in body must "
    "be of type string: \"integer\" {\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"Gear\","
    "\"causes\":[{\"reason\":\"FieldValueTypeInvalid\",\"message\":\"Invalid value: \\\"integer\\\": spec.string in body "
    "must be of type string: \\\"integer\\\"\",\"field\":\"spec.string\"}]}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'string':null"), "201 Gear a" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'string':{'a':'b'}"),
    "422 FieldValueTypeInvalid spec.string: Invalid value: \"object\": spec.string in body must be of type string: "
    "\"object\" Warning: 299 - \"unknown field \\\"spec.string.a\\\"\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'integer':'5'"),
    "422 FieldValueTypeInvalid spec.integer: Invalid value: \"string\": spec.integer in body must be of type integer: "
    "\"string\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'integer':5.5"),
    "422 FieldValueTypeInvalid spec.integer: Invalid value: \"number\": spec.integer in body must be of type integer: "
    "\"number\"; FieldValueInvalid <nil>: Invalid value: \"\": Checked value must be of type integer (default format) in "
    "spec.integer" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'integer':5.0"), "201 {\"integer\":5}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'integer':true"),
    "422 FieldValueTypeInvalid spec.integer: Invalid value: \"boolean\": spec.integer in body must be of type integer: "
    "\"boolean\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'number':5"), "201 {\"number\":5}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'number':5.25"), "201 {\"number\":5.25}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'number':1e-400"), "201 {\"number\":0}" },
  { "POST", GEARS "?dryRun=All", GEAR ("'number':1e308,'string':'1e309','any':[-1e309]"),
    "400 BadRequest: Gear in version \"v1\" cannot be handled as a Gear: json: cannot unmarshal number -1e309 into Go value of "
    "type float64" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'number':'5'"),
    "422 FieldValueTypeInvalid spec.number: Invalid value: \"string\": spec.number in body must be of type number: "
    "\"string\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'boolean':'true'"),
    "422 FieldValueTypeInvalid spec.boolean: Invalid value: \"string\": spec.boolean in body must be of type boolean: "
    "\"string\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'boolean':0"),
    "422 FieldValueTypeInvalid spec.boolean: Invalid value: \"integer\": spec.boolean in body must be of type boolean: "
    "\"integer\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'object':[]"),
    "422 FieldValueTypeInvalid spec.object: Invalid value: \"array\": spec.object in body must be of type object: \"array\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'object':{'in':'x'}"),
    "422 FieldValueTypeInvalid spec.object.in: Invalid value: \"string\": spec.object.in in body must be of type object: "
    "\"string\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'object':{'in':{'ner':1}}"),
    "422 FieldValueTypeInvalid spec.object.in.ner: Invalid value: \"integer\": spec.object.in.ner in body must be of type "
    "string: \"integer\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'array':{}"),
    "422 FieldValueTypeInvalid spec.array: Invalid value: \"object\": spec.array in body must be of type array: \"object\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'array':[1,'2',null]"),
    "422 FieldValueTypeInvalid spec.array[1]: Invalid value: \"string\": spec.array[1] in body must be of type integer: "
    "\"string\"; FieldValueTypeInvalid spec.array[2]: Invalid value: \"null\": spec.array[2] in body must be of type "
    "integer: \"null\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'either':1.5"),
    "422 FieldValueTypeInvalid spec.either: Invalid value: \"number\": spec.either in body must be of type integer,string: "
    "\"number\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'either':true"),
    "422 FieldValueTypeInvalid spec.either: Invalid value: \"boolean\": spec.either in body must be of type integer,"
    "string: \"boolean\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'either':'5%'"), "201 {\"either\":\"5%\"}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'open':null"), "201 {\"open\":null}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'open':1"),
    "422 FieldValueTypeInvalid spec.open: Invalid value: \"integer\": spec.open in body must be of type string: \"integer\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'map':{'a':1,'b':'x'}"),
    "422 FieldValueTypeInvalid spec.map.b: Invalid value: \"string\": spec.map.b in body must be of type integer: "
    "\"string\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'any':{'x':[1,'y',null]}"), "201 {\"any\":{\"x\":[1,\"y\",null]}}" },
  { "POST", GEARS "?dryRun=All#sorted causes", GEAR ("'string':1,'integer':'x','boolean':'y'"),
    "422 FieldValueTypeInvalid spec.string: Invalid value: \"integer\": spec.string in body must be of type string: "
    "\"integer\"; FieldValueTypeInvalid spec.boolean: Invalid value: \"string\": spec.boolean in body must be of type "
    "boolean: \"string\"; FieldValueTypeInvalid spec.integer: Invalid value: \"string\": spec.integer in body must be of "
    "type integer: \"string\"" },
  { "POST", GEARS "?dryRun=All#causes", "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'a'},'spec':[]}",
    "422 FieldValueTypeInvalid spec: Invalid value: \"array\": spec in body must be of type object: \"array\"" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow texts_have_lengths_patterns_and_words[] = {
  { "POST", DEFINITIONS,
    KIND ("'short':{'type':'string','maxLength':3},'long':{'type':'string','minLength':3},'both':{'type':'string',"
          "'minLength':2,'maxLength':3,'pattern':'^[a-z]+$'},'pattern':{'type':'string','pattern':'^a.c$'},"
          "'part':{'type':'string','pattern':'b'},'word':{'type':'string','enum':['red','green']},"
          "'number':{'type':'integer','enum':[1,2]},'mixed':{'x-kubernetes-preserve-unknown-fields':true,'enum':['a',1,"
          "null,{'b':1},true]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'short':'abcd'"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: spec.short: Too long: may not be more than 3 bytes "
    "{\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"Gear\",\"causes\":[{\"reason\":\"FieldValueTooLong\","
    "\"message\":\"Too long: may not be more than 3 bytes\",\"field\":\"spec.short\"}]}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'short':'äöü'"), "201 {\"short\":\"äöü\"}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'long':'ab'"),
    "422 FieldValueInvalid spec.long: Invalid value: \"ab\": spec.long in body should be at least 3 chars long" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'both':'A'"),
    "422 FieldValueInvalid spec.both: Invalid value: \"A\": spec.both in body should be at least 2 chars long" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'both':'ABCD'"),
    "422 FieldValueTooLong spec.both: Too long: may not be more than 3 bytes" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'both':'AB'"),
    "422 FieldValueInvalid spec.both: Invalid value: \"AB\": spec.both in body should match '^[a-z]+$'" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'pattern':'ac'"),
    "422 FieldValueInvalid spec.pattern: Invalid value: \"ac\": spec.pattern in body should match '^a.c$'" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'pattern':'abc\\n'"),
    "422 FieldValueInvalid spec.pattern: Invalid value: \"abc\\n\": spec.pattern in body should match '^a.c$'" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'pattern':'a\\\"\\\\\\\\'"),
    "422 FieldValueInvalid spec.pattern: Invalid value: \"a\\\"\\\\\\\\\": spec.pattern in body should match '^a.c$'" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'part':'abc'"), "201 {\"part\":\"abc\"}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'word':'blue'"),
    "422 FieldValueNotSupported spec.word: Unsupported value: \"blue\": supported values: \"red\", \"green\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'word':''"),
    "422 FieldValueNotSupported spec.word: Unsupported value: \"\": supported values: \"red\", \"green\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'number':3"),
    "422 FieldValueNotSupported spec.number: Unsupported value: 3: supported values: \"1\", \"2\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'mixed':'x'"),
    "422 FieldValueNotSupported spec.mixed: Unsupported value: \"x\": supported values: \"a\", \"1\", \"null\", "
    "\"{\\\"b\\\":1}\", \"true\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'mixed':{'b':1}"), "201 {\"mixed\":{\"b\":1}}" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow numbers_have_bounds_and_multiples[] = {
  { "POST", DEFINITIONS,
    KIND ("'least':{'type':'integer','minimum':2},'most':{'type':'integer','maximum':5},'above':{'type':'integer',"
          "'minimum':2,'exclusiveMinimum':true},'below':{'type':'number','maximum':5.5,'exclusiveMaximum':true},"
          "'three':{'type':'integer','multipleOf':3},'quarter':{'type':'number','multipleOf':0.25},"
          "'small':{'type':'integer','format':'int32'},'large':{'type':'integer','format':'int64'},"
          "'float':{'type':'number','format':'float'},'all':{'type':'integer','minimum':10,'multipleOf':7,'enum':[14,21]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'least':1"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: spec.least: Invalid value: 1: spec.least in body should be "
    "greater than or equal to 2 {\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"Gear\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 1: spec.least in body should be greater "
    "than or equal to 2\",\"field\":\"spec.least\"}]}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'most':6"),
    "422 FieldValueInvalid spec.most: Invalid value: 6: spec.most in body should be less than or equal to 5" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'above':2"),
    "422 FieldValueInvalid spec.above: Invalid value: 2: spec.above in body should be greater than 2" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'below':5.5"),
    "422 FieldValueInvalid spec.below: Invalid value: 5.5: spec.below in body should be less than 5.5" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'below':7"),
    "422 FieldValueInvalid spec.below: Invalid value: 7: spec.below in body should be less than 5" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'three':4"),
    "422 FieldValueInvalid spec.three: Invalid value: 4: spec.three in body should be a multiple of 3" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'quarter':0.3"),
    "422 FieldValueInvalid spec.quarter: Invalid value: 0.3: spec.quarter in body should be a multiple of 0.25" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'quarter':0.75"), "201 {\"quarter\":0.75}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'small':2147483648"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": Checked value must be of type integer with format int32 in "
    "spec.small" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'large':9223372036854775807"), "201 {\"large\":9223372036854775807}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'large':9223372036854775808"),
    "422 FieldValueTypeInvalid spec.large: Invalid value: \"float64\": spec.large in body must be of type int64: "
    "\"float64\"; FieldValueInvalid <nil>: Invalid value: \"\": Checked value must be of type integer with format int64 in "
    "spec.large" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'large':1e30"),
    "422 FieldValueTypeInvalid spec.large: Invalid value: \"float64\": spec.large in body must be of type int64: "
    "\"float64\"; FieldValueInvalid <nil>: Invalid value: \"\": Checked value must be of type integer with format int64 in "
    "spec.large" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'float':1e39"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": Checked value must be of type number with format float in spec.float" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'all':8"),
    "422 FieldValueInvalid spec.all: Invalid value: 8: spec.all in body should be a multiple of 7; FieldValueInvalid "
    "spec.all: Invalid value: 8: spec.all in body should be greater than or equal to 10; FieldValueNotSupported spec.all: "
    "Unsupported value: 8: supported values: \"14\", \"21\"" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow texts_have_formats[] = {
  { "POST", DEFINITIONS,
    KIND ("'time':{'type':'string','format':'date-time'},'date':{'type':'string','format':'date'},"
          "'duration':{'type':'string','format':'duration'},'mail':{'type':'string','format':'email'},"
          "'v4':{'type':'string','format':'ipv4'},'v6':{'type':'string','format':'ipv6'},'cidr':{'type':'string',"
          "'format':'cidr'},'uuid':{'type':'string','format':'uuid'},'byte':{'type':'string','format':'byte'},"
          "'uri':{'type':'string','format':'uri'},'host':{'type':'string','format':'hostname'},'mac':{'type':'string',"
          "'format':'mac'},'odd':{'type':'string','format':'odd'},'isbn':{'type':'string','format':'isbn'},"
          "'color':{'type':'string','format':'hexcolor'},'rgb':{'type':'string','format':'rgbcolor'},"
          "'ssn':{'type':'string','format':'ssn'},'card':{'type':'string','format':'creditcard'},"
          "'password':{'type':'string','format':'password'},'label':{'type':'string','format':'k8s-short-name'},"
          "'name':{'type':'string','format':'k8s-long-name'},'id':{'type':'string','format':'bsonobjectid'}"),
    "201 CustomResourceDefinition gears.$NS.example.com Warning: 299 - \"unrecognized format \\\"odd\\\"\"" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'time':'yesterday'"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: spec.time: Invalid value: \"yesterday\": spec.time in body must "
    "be of type date-time: \"yesterday\" {\"name\":\"a\",\"group\":\"$NS.example.com\",\"kind\":\"Gear\","
    "\"causes\":[{\"reason\":\"FieldValueTypeInvalid\",\"message\":\"Invalid value: \\\"yesterday\\\": spec.time in body "
    "must be of type date-time: \\\"yesterday\\\"\",\"field\":\"spec.time\"}]}" },
  { "POST", GEARS "?dryRun=All#spec",
    GEAR ("'time':'2026-01-02T03:04:05Z','date':'2026-01-02','duration':'1h','mail':'a@b.c','v4':'1.2.3.4','v6':'::1',"
          "'cidr':'10.0.0.0/8','byte':'YQ==','host':'a.example','mac':'00:11:22:33:44:55','odd':'x','password':'x'"),
    "201 {\"byte\":\"YQ==\",\"cidr\":\"10.0.0.0/8\",\"date\":\"2026-01-02\",\"duration\":\"1h\",\"host\":\"a.example\","
    "\"mac\":\"00:11:22:33:44:55\",\"mail\":\"a@b.c\",\"odd\":\"x\",\"password\":\"x\",\"time\":\"TIME\","
    "\"v4\":\"1.2.3.4\",\"v6\":\"::1\"}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'time':'2026-01-02'"),
    "422 FieldValueTypeInvalid spec.time: Invalid value: \"2026-01-02\": spec.time in body must be of type date-time: "
    "\"2026-01-02\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'time':'2026-13-02T03:04:05Z'"),
    "422 FieldValueTypeInvalid spec.time: Invalid value: \"TIME\": spec.time in body must be of type date-time: \"TIME\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'date':'02.01.2026'"),
    "422 FieldValueTypeInvalid spec.date: Invalid value: \"02.01.2026\": spec.date in body must be of type date: "
    "\"02.01.2026\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'date':'2026-02-30'"),
    "422 FieldValueTypeInvalid spec.date: Invalid value: \"2026-02-30\": spec.date in body must be of type date: "
    "\"2026-02-30\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'duration':'1 parsec'"),
    "422 FieldValueTypeInvalid spec.duration: Invalid value: \"1 parsec\": spec.duration in body must be of type duration: "
    "\"1 parsec\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'mail':'a'"),
    "422 FieldValueTypeInvalid spec.mail: Invalid value: \"a\": spec.mail in body must be of type email: \"a\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'v4':'::1'"),
    "422 FieldValueTypeInvalid spec.v4: Invalid value: \"::1\": spec.v4 in body must be of type ipv4: \"::1\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'v4':'1.2.3'"),
    "422 FieldValueTypeInvalid spec.v4: Invalid value: \"1.2.3\": spec.v4 in body must be of type ipv4: \"1.2.3\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'v6':'1.2.3.4'"),
    "422 FieldValueTypeInvalid spec.v6: Invalid value: \"1.2.3.4\": spec.v6 in body must be of type ipv6: \"1.2.3.4\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'cidr':'1.2.3.4'"),
    "422 FieldValueTypeInvalid spec.cidr: Invalid value: \"1.2.3.4\": spec.cidr in body must be of type cidr: \"1.2.3.4\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'uuid':'x'"),
    "422 FieldValueTypeInvalid spec.uuid: Invalid value: \"x\": spec.uuid in body must be of type uuid: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'byte':'*'"),
    "422 FieldValueTypeInvalid spec.byte: Invalid value: \"*\": spec.byte in body must be of type byte: \"*\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'uri':'a b'"),
    "422 FieldValueTypeInvalid spec.uri: Invalid value: \"a b\": spec.uri in body must be of type uri: \"a b\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'host':'a_b'"),
    "422 FieldValueTypeInvalid spec.host: Invalid value: \"a_b\": spec.host in body must be of type hostname: \"a_b\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'mac':'x'"),
    "422 FieldValueTypeInvalid spec.mac: Invalid value: \"x\": spec.mac in body must be of type mac: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'isbn':'x'"),
    "422 FieldValueTypeInvalid spec.isbn: Invalid value: \"x\": spec.isbn in body must be of type isbn: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'color':'x'"),
    "422 FieldValueTypeInvalid spec.color: Invalid value: \"x\": spec.color in body must be of type hexcolor: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'rgb':'x'"),
    "422 FieldValueTypeInvalid spec.rgb: Invalid value: \"x\": spec.rgb in body must be of type rgbcolor: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'ssn':'x'"),
    "422 FieldValueTypeInvalid spec.ssn: Invalid value: \"x\": spec.ssn in body must be of type ssn: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'card':'x'"),
    "422 FieldValueTypeInvalid spec.card: Invalid value: \"x\": spec.card in body must be of type creditcard: \"x\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'label':'A_B'"),
    "422 FieldValueTypeInvalid spec.label: Invalid value: \"A_B\": spec.label in body must be of type k8s-short-name: "
    "\"A_B\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'name':'A_B'"),
    "422 FieldValueTypeInvalid spec.name: Invalid value: \"A_B\": spec.name in body must be of type k8s-long-name: \"A_B\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'id':'x'"),
    "422 FieldValueTypeInvalid spec.id: Invalid value: \"x\": spec.id in body must be of type bsonobjectid: \"x\"" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow compositions_have_to_fit[] = {
  { "POST", DEFINITIONS,
    KIND ("'any':{'type':'string','anyOf':[{'pattern':'^a'},{'minLength':5}]},'one':{'type':'integer',"
          "'oneOf':[{'minimum':10},{'multipleOf':2}]},'all':{'type':'string','allOf':[{'pattern':'^a'},"
          "{'pattern':'z$'}]},'not':{'type':'string','not':{'pattern':'^x'}},'port':{'x-kubernetes-int-or-string':true,"
          "'anyOf':[{'type':'integer'},{'type':'string'}],'pattern':'^[0-9]+%$'},'either':{'type':'object',"
          "'properties':{'a':{'type':'string'},'b':{'type':'string'}},'oneOf':[{'required':['a']},{'required':['b']}]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'any':'bcd'"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: [<nil>: Invalid value: \"\": \"spec.any\" must validate at least "
    "one schema (anyOf), spec.any: Invalid value: \"bcd\": spec.any in body should match '^a'] {\"name\":\"a\","
    "\"group\":\"$NS.example.com\",\"kind\":\"Gear\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"\\\": \\\"spec.any\\\" must validate at least one schema (anyOf)\",\"field\":\"<nil>\"},"
    "{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"bcd\\\": spec.any in body should match '^a'\","
    "\"field\":\"spec.any\"}]}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'one':3"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.one\" must validate one and only one schema (oneOf). Found "
    "none valid; FieldValueInvalid spec.one: Invalid value: 3: spec.one in body should be greater than or equal to 10" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'one':12"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.one\" must validate one and only one schema (oneOf). Found 2 "
    "valid alternatives" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'one':4"), "201 {\"one\":4}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'all':'ab'"),
    "422 FieldValueInvalid spec.all: Invalid value: \"ab\": spec.all in body should match 'z$'; FieldValueInvalid <nil>: "
    "Invalid value: \"\": \"spec.all\" must validate all the schemas (allOf)" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'all':'b'"),
    "422 FieldValueInvalid spec.all: Invalid value: \"b\": spec.all in body should match '^a'; FieldValueInvalid spec.all: "
    "Invalid value: \"b\": spec.all in body should match 'z$'; FieldValueInvalid <nil>: Invalid value: \"\": \"spec.all\" "
    "must validate all the schemas (allOf). None validated" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'not':'xy'"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.not\" must not validate the schema (not)" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'port':'x'"),
    "422 FieldValueInvalid spec.port: Invalid value: \"x\": spec.port in body should match '^[0-9]+%$'" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'port':false"),
    "422 FieldValueTypeInvalid spec.port: Invalid value: \"boolean\": spec.port in body must be of type integer,string: "
    "\"boolean\"; FieldValueInvalid <nil>: Invalid value: \"\": \"spec.port\" must validate at least one schema (anyOf); "
    "FieldValueTypeInvalid spec.port: Invalid value: \"boolean\": spec.port in body must be of type integer: \"boolean\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'port':80"), "201 {\"port\":80}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'either':{}"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.either\" must validate one and only one schema (oneOf). "
    "Found none valid; FieldValueRequired spec.either.a: Required value" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'either':{'a':'1','b':'2'}"),
    "422 FieldValueInvalid <nil>: Invalid value: \"\": \"spec.either\" must validate one and only one schema (oneOf). "
    "Found 2 valid alternatives" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow lists_and_maps_have_sizes_and_keys[] = {
  { "POST", DEFINITIONS,
    KIND ("'few':{'type':'array','maxItems':2,'items':{'type':'string'}},'many':{'type':'array','minItems':2,"
          "'items':{'type':'string'}},'set':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}},"
          "'numbers':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'number'}},'sets':{'type':'array',"
          "'x-kubernetes-list-type':'set','items':{'type':'object','x-kubernetes-map-type':'atomic',"
          "'properties':{'a':{'type':'string'}}}},'map':{'type':'array','x-kubernetes-list-type':'map',"
          "'x-kubernetes-list-map-keys':['k','l'],'items':{'type':'object','required':['k'],"
          "'properties':{'k':{'type':'string'},'l':{'type':'integer','default':1},'v':{'type':'string'}}}},"
          "'small':{'type':'object','maxProperties':1,'additionalProperties':{'type':'string'}},'big':{'type':'object',"
          "'minProperties':2,'additionalProperties':{'type':'string'}},'needs':{'type':'object','required':['b','a'],"
          "'properties':{'a':{'type':'string'},'b':{'type':'string'}}},'whole':{'type':'object',"
          "'x-kubernetes-embedded-resource':true,'x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com Warning: 299 - \"x-kubernetes-list-type: set for items of type "
    "\\\"object\\\" is not supported by server-side apply or CEL validation rules\"" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All", GEAR ("'few':['a','b','c']"),
    "422 Invalid: Gear.$NS.example.com \"a\" is invalid: spec.few: Too many: 3: must have at most 2 items {\"name\":\"a\","
    "\"group\":\"$NS.example.com\",\"kind\":\"Gear\",\"causes\":[{\"reason\":\"FieldValueTooMany\",\"message\":\"Too many: "
    "3: must have at most 2 items\",\"field\":\"spec.few\"}]}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'many':['a']"),
    "422 FieldValueInvalid spec.many: Invalid value: 1: spec.many in body should have at least 2 items" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'set':['a','b','a']"),
    "422 FieldValueDuplicate spec.set[2]: Duplicate value: \"a\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'set':['a','b','a','a','b']"),
    "422 FieldValueDuplicate spec.set[2]: Duplicate value: \"a\"; FieldValueDuplicate spec.set[4]: Duplicate value: \"b\"" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'sets':[{'a':'x'},{'a':'y'},{'a':'x'}]"),
    "422 FieldValueDuplicate spec.sets[2]: Duplicate value: {\"a\":\"x\"}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'map':[{'k':'x'},{'k':'x'}]"),
    "422 FieldValueDuplicate spec.map[1]: Duplicate value: {\"k\":\"x\",\"l\":1}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'map':[{'k':'x','l':2,'v':'a'},{'k':'y','l':2},{'k':'x','l':2,'v':'b'}]"),
    "422 FieldValueDuplicate spec.map[2]: Duplicate value: {\"k\":\"x\",\"l\":2}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'map':[{'k':'x'},{'k':'x','l':2}]"),
    "201 {\"map\":[{\"k\":\"x\",\"l\":1},{\"k\":\"x\",\"l\":2}]}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'map':[{'l':2}]"), "422 FieldValueRequired spec.map[0].k: Required value" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'map':['x']"),
    "422 FieldValueTypeInvalid spec.map[0]: Invalid value: \"string\": spec.map[0] in body must be of type object: "
    "\"string\"; FieldValueInvalid spec.map[0]: Invalid value: \"x\": must be an object for an array of list-type map" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'small':{'a':'1','b':'2'}"),
    "422 FieldValueTooMany spec.small: Too many: 2: must have at most 1 item" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'big':{'a':'1'}"),
    "422 FieldValueInvalid spec.big: Invalid value: 1: spec.big in body should have at least 2 properties" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'needs':{}"),
    "422 FieldValueRequired spec.needs.b: Required value; FieldValueRequired spec.needs.a: Required value" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'needs':{'a':'1'}"), "422 FieldValueRequired spec.needs.b: Required value" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'whole':{}"),
    "422 FieldValueRequired spec.whole.apiVersion: Required value; FieldValueRequired spec.whole.kind: Required value" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'whole':{'apiVersion':'a/b/c','kind':'A_B','metadata':{'name':'A_B'}}"),
    "422 FieldValueInvalid spec.whole.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c; "
    "FieldValueInvalid spec.whole.kind: Invalid value: \"A_B\": may have mixed case, but should otherwise match: a "
    "DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end "
    "with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'whole':{'apiVersion':'v1','kind':'A','metadata':{'labels':{'a':'-'}}}"),
    "422 FieldValueInvalid spec.whole.metadata.labels: Invalid value: \"-\": a valid label must be an empty string or "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "POST", GEARS "?dryRun=All#spec",
    GEAR ("'whole':{'apiVersion':'v1','kind':'A','metadata':{'name':'a','unknown':1},'spec':{'x':1}}"),
    "201 {\"whole\":{\"apiVersion\":\"v1\",\"kind\":\"A\",\"metadata\":{\"name\":\"a\"},\"spec\":{\"x\":1}}} Warning: 299 "
    "- \"unknown field \\\"spec.whole.metadata.unknown\\\"\"" },
  { "POST", GEARS "?dryRun=All", GEAR ("'whole':{'apiVersion':'v1','kind':'A','metadata':{'name':5}}"),
    "400 BadRequest: Gear in version \"v1\" cannot be handled as a Gear: spec.whole.metadata: Invalid value: {\"name\":5}: "
    "json: cannot unmarshal number into Go struct field ObjectMeta.name of type string" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'few':['a','b',3]"),
    "422 FieldValueTypeInvalid spec.few[2]: Invalid value: \"integer\": spec.few[2] in body must be of type string: "
    "\"integer\"; FieldValueTooMany spec.few: Too many: 3: must have at most 2 items" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'needs':{'a':'1','b':null}"),
    "422 FieldValueRequired spec.needs.b: Required value" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow what_stays_as_it_was_is_not_judged_anew[] = {
  { "POST", DEFINITIONS,
    KIND ("'a':{'type':'string'},'b':{'type':'string'},'list':{'type':'array','x-kubernetes-list-type':'map',"
          "'x-kubernetes-list-map-keys':['k'],'items':{'type':'object','required':['k'],"
          "'properties':{'k':{'type':'string'},'v':{'type':'string'}}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS, GEAR ("'a':'long','b':'long','list':[{'k':'x','v':'long'},{'k':'y','v':'long'}]"), "201 Gear a" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com",
    "[{'op':'add','path':'/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/a/maxLength','value':2},"
    "{'op':'add','path':'/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/list/items/properties/v/maxLeng"
    "th','value':2},{'op':'add','path':'/spec/versions/0/schema/openAPIV3Schema/properties/spec/required','value':['c']}]",
    "200 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS "?fieldSelector=metadata.name=none", NULL, "200 GearList:" },
  { "MERGE", GEARS "/a#causes", "{'spec':{'b':'longer'}}", "422 FieldValueRequired spec.c: Required value" },
  { "MERGE", GEARS "/a#causes", "{'spec':{'a':'longer','c':'x'}}",
    "422 FieldValueTooLong spec.a: Too long: may not be more than 2 bytes; FieldValueRequired spec.c: Required value "
    "Warning: 299 - \"unknown field \\\"spec.c\\\"\"" },
  { "MERGE", GEARS "/a#causes", "{'metadata':{'labels':{'x':'y'}}}", "200 Gear a" },
  { "MERGE", GEARS "/a#causes", "{'spec':{'list':[{'k':'y','v':'long'},{'k':'x','v':'other'}]}}",
    "422 FieldValueTooLong spec.list[1].v: Too long: may not be more than 2 bytes; FieldValueRequired spec.c: Required "
    "value" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/custom-values/values-have-the-type-of-their-schema", values_have_the_type_of_their_schema);
  CONFORMANCE_TABLE ("/custom-values/texts-have-lengths-patterns-and-words", texts_have_lengths_patterns_and_words);
  CONFORMANCE_TABLE ("/custom-values/numbers-have-bounds-and-multiples", numbers_have_bounds_and_multiples);
  CONFORMANCE_TABLE ("/custom-values/texts-have-formats", texts_have_formats);
  CONFORMANCE_TABLE ("/custom-values/compositions-have-to-fit", compositions_have_to_fit);
  CONFORMANCE_TABLE ("/custom-values/lists-and-maps-have-sizes-and-keys", lists_and_maps_have_sizes_and_keys);
  CONFORMANCE_TABLE ("/custom-values/what-stays-as-it-was-is-not-judged-anew", what_stays_as_it_was_is_not_judged_anew);
  return g_test_run ();
}
