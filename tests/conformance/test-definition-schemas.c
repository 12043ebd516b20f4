/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Schemas of definitions: structural ones, and what else a server wants of them. */

#include "table.h"

#define TRY "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?dryRun=All#causes"
#define SCHEMA(schema) \
"{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Cluster'," \
"'names':{'plural':'gears','kind':'Gear'},'versions':[{'name':'v1','served':true,'storage':true," \
"'schema':{'openAPIV3Schema':" schema "}}]}}"
#define PROPERTY(property) SCHEMA ("{'type':'object','properties':{'a':" property "}}")
#define LIST(members) PROPERTY ("{'type':'array'," members "}")
#define DEFAULT(members, value) PROPERTY ("{" members ",'default':" value "}")

static const ConformanceRow a_schema_is_of_an_object[] = {
  { "POST", TRY, SCHEMA ("{}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.type: Required value: must not be empty at the root" },
  { "POST", TRY, SCHEMA ("{'type':'array'}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.items: Required value: must be specified; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.type: Invalid value: \"array\": must be object at the root" },
  { "POST", TRY, SCHEMA ("{'type':'string'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.type: Invalid value: \"string\": must be object at the root" },
  { "POST", TRY, SCHEMA ("{'type':'object','nullable':true}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.nullable: Forbidden: nullable cannot be true at the root" },
  { "POST", TRY, SCHEMA ("{'type':'object','additionalProperties':{'type':'string'}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.additionalProperties: Forbidden: must not be used at the root" },
  { "POST", TRY, SCHEMA ("{'x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, SCHEMA ("{'type':'object','x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
};

static const ConformanceRow every_part_of_a_schema_has_a_type[] = {
  { "POST", TRY, PROPERTY ("{}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].type: Required value: must not be empty for "
    "specified object fields" },
  { "POST", TRY, PROPERTY ("{'type':'text'}"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].type: Unsupported value: \"text\": supported "
    "values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"" },
  { "POST", TRY, PROPERTY ("{'type':'null'}"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].type: Unsupported value: \"null\": supported "
    "values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"; FieldValueForbidden "
    "spec.validation.openAPIV3Schema.properties[a].type: Forbidden: type cannot be set to null, use nullable as an "
    "alternative" },
  { "POST", TRY, PROPERTY ("{'type':'array'}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].items: Required value: must be specified" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':{}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].items.type: Required value: must not be empty "
    "for specified array items" },
  { "POST", TRY, PROPERTY ("{'type':'object','properties':{'b':{}}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].properties[b].type: Required value: must not be "
    "empty for specified object fields" },
  { "POST", TRY, PROPERTY ("{'type':'object','additionalProperties':{}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].additionalProperties.type: Required value: must "
    "not be empty for specified object fields" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':[{'type':'string'}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].items: Forbidden: items must be a schema object "
    "and not an array" },
  { "POST", TRY, PROPERTY ("{'description':'d','properties':{'b':{'type':'string'}}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].type: Required value: must not be empty for "
    "specified object fields" },
  { "POST", TRY, SCHEMA ("{'type':'object','properties':{'b':{},'a':{},'c':{'type':'array'}}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].type: Required value: must not be empty for "
    "specified object fields; FieldValueRequired spec.validation.openAPIV3Schema.properties[b].type: Required value: must "
    "not be empty for specified object fields; FieldValueRequired spec.validation.openAPIV3Schema.properties[c].items: "
    "Required value: must be specified" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-int-or-string':true}"), "201 CustomResourceDefinition gears.$NS.example.com" },
};

static const ConformanceRow parts_of_json_schema_are_not_taken[] = {
  { "POST", TRY, PROPERTY ("{'type':'object','$ref':'#/x'}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].$ref: Forbidden: $ref is not supported" },
  { "POST", TRY, PROPERTY ("{'type':'object','id':'x'}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].id: Forbidden: id is not supported" },
  { "POST", TRY, PROPERTY ("{'type':'object','patternProperties':{'a':{'type':'string'}}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].patternProperties: Forbidden: patternProperties "
    "is not supported" },
  { "POST", TRY, PROPERTY ("{'type':'object','definitions':{'a':{'type':'string'}}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].definitions: Forbidden: definitions is not "
    "supported" },
  { "POST", TRY, PROPERTY ("{'type':'object','dependencies':{'a':['b']}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].dependencies: Forbidden: dependencies is not "
    "supported" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':{'type':'string'},'additionalItems':true}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].additionalItems: Forbidden: additionalItems is "
    "not supported" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':{'type':'string'},'uniqueItems':true}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].uniqueItems: Forbidden: uniqueItems cannot be "
    "set to true since the runtime complexity becomes quadratic" },
  { "POST", TRY, PROPERTY ("{'type':'object','properties':{'b':{'type':'string'}},'additionalProperties':{'type':'string'}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].additionalProperties: Forbidden: "
    "additionalProperties and properties are mutual exclusive" },
  { "POST", TRY, PROPERTY ("{'type':'object','properties':{'b':{'type':'string'}},'additionalProperties':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'type':'object','properties':{'b':{'type':'string'}},'additionalProperties':false}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].additionalProperties: Forbidden: "
    "additionalProperties and properties are mutual exclusive" },
  { "POST", TRY, PROPERTY ("{'type':'object','x-kubernetes-preserve-unknown-fields':false}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].x-kubernetes-preserve-unknown-fields: Invalid "
    "value: false: must be true or undefined" },
  { "POST", TRY, PROPERTY ("{'type':'string','pattern':'('}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].pattern: Invalid value: \"(\": must be a valid "
    "regular expression, but isn't: error parsing regexp: missing closing ): `(`" },
  { "POST", TRY, PROPERTY ("{'type':'string','pattern':'a{2,1}'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].pattern: Invalid value: \"a{2,1}\": must be a "
    "valid regular expression, but isn't: error parsing regexp: invalid repeat count: `{2,1}`" },
  { "POST", TRY, PROPERTY ("{'type':'string','pattern':'[z-a]'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].pattern: Invalid value: \"[z-a]\": must be a "
    "valid regular expression, but isn't: error parsing regexp: invalid character class range: `z-a`" },
  { "POST", TRY, PROPERTY ("{'type':'string','pattern':'*a'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].pattern: Invalid value: \"*a\": must be a valid "
    "regular expression, but isn't: error parsing regexp: missing argument to repetition operator: `*`" },
  { "POST", TRY, PROPERTY ("{'type':'string','pattern':'(?!a)'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].pattern: Invalid value: \"(?!a)\": must be a "
    "valid regular expression, but isn't: error parsing regexp: invalid or unsupported Perl syntax: `(?!`" },
};

static const ConformanceRow compositions_only_judge_values[] = {
  { "POST", TRY, PROPERTY ("{'type':'string','anyOf':[{'type':'string'}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].anyOf[0].type: Forbidden: must be empty to be "
    "structural" },
  { "POST", TRY, PROPERTY ("{'type':'string','oneOf':[{'pattern':'a'},{'pattern':'b'}]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    PROPERTY ("{'type':'object','properties':{'b':{'type':'string'}},'allOf':[{'properties':{'b':{'type':'string',"
              "'default':'x','description':'d','nullable':true}}}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].allOf[0].properties[b].default: Forbidden: must "
    "be undefined to be structural; FieldValueForbidden "
    "spec.validation.openAPIV3Schema.properties[a].allOf[0].properties[b].description: Forbidden: must be empty to be "
    "structural; FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].allOf[0].properties[b].nullable: "
    "Forbidden: must be false to be structural; FieldValueForbidden "
    "spec.validation.openAPIV3Schema.properties[a].allOf[0].properties[b].type: Forbidden: must be empty to be structural" },
  { "POST", TRY, PROPERTY ("{'type':'object','properties':{'b':{'type':'string'}},'not':{'required':['b'],'title':'t'}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].not.title: Forbidden: must be empty to be "
    "structural" },
  { "POST", TRY, PROPERTY ("{'type':'object','anyOf':[{'properties':{'b':{'pattern':'x'}}}]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'type':'object','anyOf':[{'additionalProperties':true}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].anyOf[0].additionalProperties: Forbidden: must "
    "be undefined to be structural" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':{'type':'string'},'anyOf':[{'x-kubernetes-list-type':'set'}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].anyOf[0].x-kubernetes-list-type: Forbidden: "
    "must be undefined to be structural; FieldValueRequired spec.validation.openAPIV3Schema.properties[a].anyOf[0].type: "
    "Required value: must be array if x-kubernetes-list-type is specified" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-int-or-string':true,'anyOf':[{'type':'integer'},{'type':'string'}]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-int-or-string':true,'allOf':[{'anyOf':[{'type':'integer'},{'type':'string'}]}]}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-int-or-string':true,'anyOf':[{'type':'string'},{'type':'integer'}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].anyOf[0].type: Forbidden: must be empty to be "
    "structural; FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].anyOf[1].type: Forbidden: must be empty "
    "to be structural" },
  { "POST", TRY,
    PROPERTY ("{'type':'string','not':{'x-kubernetes-int-or-string':true,'x-kubernetes-embedded-resource':true,"
              "'x-kubernetes-preserve-unknown-fields':true}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].not.x-kubernetes-embedded-resource: Forbidden: "
    "must be false to be structural; FieldValueForbidden "
    "spec.validation.openAPIV3Schema.properties[a].not.x-kubernetes-int-or-string: Forbidden: must be false to be "
    "structural; FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].not.x-kubernetes-preserve-unknown-fields"
    ": Forbidden: must be false to be structural" },
  { "POST", TRY, SCHEMA ("{'type':'object','oneOf':[{'properties':{'metadata':{'required':['name']}}}]}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.oneOf[0].properties[metadata]: Forbidden: must not be "
    "specified in a nested context; FieldValueRequired spec.validation.openAPIV3Schema.properties[metadata]: Required "
    "value: because it is defined in spec.validation.openAPIV3Schema.oneOf[0].properties[metadata]" },
};

static const ConformanceRow embedded_resources_are_objects_with_metadata[] = {
  { "POST", TRY, PROPERTY ("{'type':'string','x-kubernetes-embedded-resource':true}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].properties: Required value: must not be empty if "
    "x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].type: Invalid value: \"string\": must be object if "
    "x-kubernetes-embedded-resource is true" },
  { "POST", TRY, PROPERTY ("{'x-kubernetes-embedded-resource':true}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].properties: Required value: must not be empty if "
    "x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields; FieldValueRequired "
    "spec.validation.openAPIV3Schema.properties[a].type: Required value: must be object if x-kubernetes-embedded-resource "
    "is true" },
  { "POST", TRY, PROPERTY ("{'type':'object','x-kubernetes-embedded-resource':true}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].properties: Required value: must not be empty if "
    "x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields" },
  { "POST", TRY,
    PROPERTY ("{'type':'object','x-kubernetes-embedded-resource':true,'x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'type':'object','x-kubernetes-embedded-resource':true,'additionalProperties':{'type':'string'}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].additionalProperties: Forbidden: must not be "
    "used if x-kubernetes-embedded-resource is set; FieldValueRequired "
    "spec.validation.openAPIV3Schema.properties[a].properties: Required value: must not be empty if "
    "x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields" },
  { "POST", TRY,
    PROPERTY ("{'x-kubernetes-int-or-string':true,'x-kubernetes-embedded-resource':true,"
              "'x-kubernetes-preserve-unknown-fields':true}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].type: Required value: must be object if "
    "x-kubernetes-embedded-resource is true; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].x-kubernetes-embedded-resource: Invalid value: true: must be false if "
    "x-kubernetes-int-or-string is true; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].x-kubernetes-preserve-unknown-fields: Invalid value: true: must be "
    "false if x-kubernetes-int-or-string is true" },
  { "POST", TRY,
    PROPERTY ("{'type':'object','x-kubernetes-embedded-resource':true,'properties':{'kind':{'type':'integer'},"
              "'apiVersion':{'type':'object'},'metadata':{'type':'string'}}}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].properties[apiVersion].type: Invalid value: "
    "\"object\": must be string; FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].properties[kind].type: "
    "Invalid value: \"integer\": must be string; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].properties[metadata].type: Invalid value: \"string\": must be object" },
  { "POST", TRY,
    SCHEMA ("{'type':'object','properties':{'metadata':{'type':'object','properties':{'name':{'type':'string',"
            "'maxLength':3}}}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    SCHEMA ("{'type':'object','properties':{'metadata':{'type':'object','properties':{'labels':{'type':'object'}}}}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[metadata]: Forbidden: must not specify anything "
    "other than name and generateName, but metadata is implicitly specified" },
  { "POST", TRY, SCHEMA ("{'type':'object','properties':{'metadata':{'type':'string'}}}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[metadata].type: Invalid value: \"string\": must be "
    "object" },
  { "POST", TRY, SCHEMA ("{'type':'object','properties':{'kind':{'type':'integer'}}}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[kind].type: Invalid value: \"integer\": must be "
    "string" },
};

static const ConformanceRow lists_have_a_type_that_fits_their_items[] = {
  { "POST", TRY, LIST ("'items':{'type':'string'},'x-kubernetes-list-type':'bag'"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-type: Unsupported value: "
    "\"bag\": supported values: \"atomic\", \"set\", \"map\"" },
  { "POST", TRY, LIST ("'items':{'type':'object'},'x-kubernetes-list-type':'set'"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].items.x-kubernetes-map-type: Invalid value: null: "
    "must be atomic as item of a list with x-kubernetes-list-type=set" },
  { "POST", TRY, LIST ("'items':{'type':'object','x-kubernetes-map-type':'atomic'},'x-kubernetes-list-type':'set'"),
    "201 CustomResourceDefinition gears.$NS.example.com Warning: 299 - \"x-kubernetes-list-type: set for items of type "
    "\\\"object\\\" is not supported by server-side apply or CEL validation rules\"" },
  { "POST", TRY,
    LIST ("'items':{'type':'array','x-kubernetes-list-type':'set','items':{'type':'string'}},"
          "'x-kubernetes-list-type':'set'"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].items.x-kubernetes-list-type: Invalid value: "
    "\"set\": must be atomic as item of a list with x-kubernetes-list-type=set" },
  { "POST", TRY, LIST ("'items':{'type':'string','nullable':true},'x-kubernetes-list-type':'set'"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].items.nullable: Forbidden: cannot be nullable "
    "when x-kubernetes-list-type is set" },
  { "POST", TRY, LIST ("'items':{'type':'object','properties':{'k':{'type':'string'}}},'x-kubernetes-list-type':'map'"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-map-keys: Required value: must "
    "not be empty if x-kubernetes-list-type is map" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','required':['k'],'properties':{'k':{'type':'string'}}},"
          "'x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-type: Required value: must be "
    "map if x-kubernetes-list-map-keys is non-empty" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','required':['k'],'properties':{'k':{'type':'string'}}},"
          "'x-kubernetes-list-type':'set','x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].items.x-kubernetes-map-type: Invalid value: null: "
    "must be atomic as item of a list with x-kubernetes-list-type=set; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-type: Invalid value: \"set\": must be map if "
    "x-kubernetes-list-map-keys is non-empty" },
  { "POST", TRY, LIST ("'items':{'type':'string'},'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].items.type: Invalid value: \"string\": must be "
    "object if parent array's x-kubernetes-list-type is map" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','required':['k'],'properties':{'k':{'type':'string'}}},"
          "'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k','l']"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-map-keys: Invalid value: [\"k\","
    "\"l\"]: entries must all be names of item properties" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','required':['k'],'properties':{'k':{'type':'string'}}},"
          "'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k','k']"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].x-kubernetes-list-map-keys: Invalid value: [\"k\","
    "\"k\"]: must not contain duplicate entries" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','properties':{'k':{'type':'string'}}},'x-kubernetes-list-type':'map',"
          "'x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].items.properties[k].default: Required value: "
    "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','properties':{'k':{'type':'string','default':'x'}}},'x-kubernetes-list-type':'map',"
          "'x-kubernetes-list-map-keys':['k']"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','required':['k'],'properties':{'k':{'type':'object'}}},"
          "'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].items.properties[k].type: Invalid value: "
    "\"object\": must be a scalar type if parent array's x-kubernetes-list-type is map" },
  { "POST", TRY,
    LIST ("'items':{'type':'object','nullable':true,'required':['k'],'properties':{'k':{'type':'string',"
          "'nullable':true}}},'x-kubernetes-list-type':'map','x-kubernetes-list-map-keys':['k']"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].items.nullable: Forbidden: cannot be nullable "
    "when x-kubernetes-list-type is map; FieldValueForbidden "
    "spec.validation.openAPIV3Schema.properties[a].items.properties[k].nullable: Forbidden: this property is in "
    "x-kubernetes-list-map-keys, so it cannot be nullable" },
  { "POST", TRY, PROPERTY ("{'type':'string','x-kubernetes-list-type':'set'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].type: Invalid value: \"string\": must be array if "
    "x-kubernetes-list-type is specified" },
  { "POST", TRY, PROPERTY ("{'type':'object','x-kubernetes-map-type':'loose'}"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].x-kubernetes-map-type: Unsupported value: "
    "\"loose\": supported values: \"atomic\", \"granular\"" },
  { "POST", TRY, PROPERTY ("{'type':'string','x-kubernetes-map-type':'atomic'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].type: Invalid value: \"string\": must be object "
    "if x-kubernetes-map-type is specified" },
};

static const ConformanceRow defaults_fit_their_schema[] = {
  { "POST", TRY, DEFAULT ("'type':'string'", "5"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"integer\":  in body "
    "must be of type string: \"integer\"" },
  { "POST", TRY, DEFAULT ("'type':'integer'", "'5'"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"string\":  in body "
    "must be of type integer: \"string\"" },
  { "POST", TRY, DEFAULT ("'type':'integer'", "5.5"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"number\":  in body "
    "must be of type integer: \"number\"; FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid "
    "value: \"\": Checked value must be of type integer (default format) in" },
  { "POST", TRY, DEFAULT ("'type':'integer','minimum':3", "2"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 2:  in body should be "
    "greater than or equal to 3" },
  { "POST", TRY, DEFAULT ("'type':'string','enum':['a','b']", "'c'"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].default: Unsupported value: \"c\": supported "
    "values: \"a\", \"b\"" },
  { "POST", TRY, DEFAULT ("'type':'string','pattern':'^a'", "'c'"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"c\":  in body should "
    "match '^a'" },
  { "POST", TRY, DEFAULT ("'type':'object','properties':{'b':{'type':'string'}}", "{'c':1}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: {\"c\":1}: must not have "
    "unknown fields" },
  { "POST", TRY, DEFAULT ("'type':'object','required':['b'],'properties':{'b':{'type':'string'}}", "{}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].default.b: Required value" },
  { "POST", TRY, DEFAULT ("'type':'object','required':['b'],'properties':{'b':{'type':'string','default':'x'}}", "{}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].default.b: Required value" },
  { "POST", TRY, DEFAULT ("'type':'array','items':{'type':'string'}", "['a',1]"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default.[1]: Invalid value: \"integer\": [1] "
    "in body must be of type string: \"integer\"" },
  { "POST", TRY, DEFAULT ("'type':'string'", "null"), "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, DEFAULT ("'type':'string','nullable':true", "null"), "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY, PROPERTY ("{'type':'array','items':{'type':'string','default':1}}"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].items.default: Invalid value: \"integer\":  "
    "in body must be of type string: \"integer\"" },
  { "POST", TRY, PROPERTY ("{'type':'object','additionalProperties':{'type':'string','default':'x'}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    SCHEMA ("{'type':'object','properties':{'metadata':{'type':'object','properties':{'name':{'type':'string',"
            "'default':'x'}}}}}"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[metadata].properties[name].default: Forbidden: "
    "must not be set in top-level metadata" },
  { "POST", TRY,
    DEFAULT ("'type':'object','x-kubernetes-embedded-resource':true,'x-kubernetes-preserve-unknown-fields':true",
             "{'kind':'K'}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.properties[a].default.apiVersion: Required value" },
  { "POST", TRY, SCHEMA ("{'type':'object','default':{},'properties':{'a':{'type':'string'}}}"),
    "422 FieldValueRequired spec.validation.openAPIV3Schema.default.apiVersion: Required value; FieldValueRequired "
    "spec.validation.openAPIV3Schema.default.kind: Required value" },
};

static const ConformanceRow defaults_follow_rules_and_bounds[] = {
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'self > 3'}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1: failed rule: self > 3" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'self > "
             "3','message':'no','reason':'FieldValueForbidden'},{'rule':'self > 2','messageExpression':'string(self) + \\' is "
             "small\\''}]", "1"),
    "422 FieldValueForbidden spec.validation.openAPIV3Schema.properties[a].default: Forbidden: no; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1: 1 is small" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'self == oldSelf'},{'rule':'oldSelf > 3'}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1: failed rule: oldSelf > "
    "3" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'oldSelf.hasValue()','optionalOldSelf':true}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1: failed rule: "
    "oldSelf.hasValue()" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'oldSelf.hasValue()','optionalOldSelf':true},{'rule':'self > 3'}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1: failed rule: self > 3" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','x-kubernetes-validations':[{'rule':'self == \\'x\\''}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"integer\": rule compile "
    "error: compilation failed: ERROR: <input>:1:6: found no matching overload for '_==_' applied to '(int, string)'\n | "
    "self == \"x\"\n | .....^" },
  { "POST", TRY,
    DEFAULT ("'type':'string','maxLength':5,'x-kubernetes-validations':[{'rule':'self > \\'b\\'','message':' '}]", "'a'"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"a\"; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].x-kubernetes-validations[0].message: Invalid value: \" \": must be "
    "non-empty if specified" },
  { "POST", TRY,
    DEFAULT ("'type':'object','properties':{'b':{'type':'integer','x-kubernetes-validations':[{'rule':'self > "
             "3','reason':'FieldValueDuplicate'}]}},'x-kubernetes-validations':[{'rule':'self.b > "
             "3','fieldPath':'.b','message':'x'}]", "{'b':1}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default.b: Invalid value: x; FieldValueDuplicate "
    "spec.validation.openAPIV3Schema.properties[a].default.b: Duplicate value: 1" },
  { "POST", TRY,
    DEFAULT ("'type':'object','additionalProperties':{'type':'integer','maximum':2,'x-kubernetes-validations':[{'rule':'self > 3'}]}", "{'b':1}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default[b]: Invalid value: 1: failed rule: self > "
    "3" },
  { "POST", TRY,
    DEFAULT ("'type':'object','additionalProperties':{'type':'integer','maximum':2}", "{'b':3}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default.b: Invalid value: 3: .b in body should be "
    "less than or equal to 2" },
  { "POST", TRY,
    DEFAULT ("'type':'object','additionalProperties':{'type':'integer','maximum':2},'maxProperties':0", "{'b':3}"),
    "422 FieldValueTooMany spec.validation.openAPIV3Schema.properties[a].default: Too many: 1: must have at most 0 items; "
    "FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default.b: Invalid value: 3: .b in body should be "
    "less than or equal to 2" },
  { "POST", TRY,
    DEFAULT ("'type':'object','properties':{'b':{'type':'object','properties':{'z':{'type':'integer'},'a':{'type':'integer'}}}}", "{'b':{'z':1,'a':2,'c':{'z':1,'a':2}}}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: "
    "{\"b\":{\"a\":2,\"c\":{\"a\":2,\"z\":1},\"z\":1}}: must not have unknown fields" },
  { "POST", TRY,
    DEFAULT ("'type':'number','format':'int32'", "{}"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\":  in body must "
    "be of type int32: \"\"" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','format':'nobody'", "true"),
    "422 FieldValueTypeInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\":  in body must "
    "be of type nobody: \"\"" },
  { "POST", TRY,
    DEFAULT ("'type':'string','format':'nobody'", "[1]"),
    "201 CustomResourceDefinition gears.$NS.example.com Warning: 299 - \"unrecognized format \\\"nobody\\\"\"" },
  { "POST", TRY,
    DEFAULT ("'x-kubernetes-int-or-string':true", "[1]"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','minimum':1.5,'multipleOf':0.5", "2"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\": MultipleOf value "
    "must be of type integer (default format) in ; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\": Minimum boundary value must be of type "
    "integer (default format) in" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','minimum':2.5,'maximum':0.5", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\": Minimum boundary "
    "value must be of type integer (default format) in ; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1:  in body should be greater than or equal to "
    "2.5; FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: \"\": Maximum boundary "
    "value must be of type integer (default format) in ; FieldValueInvalid "
    "spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1:  in body should be less than or equal to 0.5" },
  { "POST", TRY,
    DEFAULT ("'type':'number','multipleOf':0.5", "3"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 0: factor MultipleOf "
    "declared for  must be positive: 0" },
  { "POST", TRY,
    DEFAULT ("'type':'number','enum':[1,2]", "1.5"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", TRY,
    DEFAULT ("'type':'string','nullable':true,'enum':['a']", "'b'"),
    "422 FieldValueNotSupported spec.validation.openAPIV3Schema.properties[a].default: Unsupported value: \"b\": supported "
    "values: \"a\"" },
  { "POST", TRY,
    DEFAULT ("'type':'integer','allOf':[{'minimum':2},{'minimum':2}]", "1"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: 1:  in body should be "
    "greater than or equal to 2; FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default: Invalid value: "
    "\"\": \"\" must validate all the schemas (allOf). None validated" },
  { "POST", TRY,
    DEFAULT ("'type':'object','x-kubernetes-embedded-resource':true,'properties':{'spec':{'type':'string'}}", "{'apiVersion':'','kind':'Pod'}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema.properties[a].default.apiVersion: Invalid value: \"\": must not "
    "be empty" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/definition-schemas/a-schema-is-of-an-object", a_schema_is_of_an_object);
  CONFORMANCE_TABLE ("/definition-schemas/every-part-of-a-schema-has-a-type", every_part_of_a_schema_has_a_type);
  CONFORMANCE_TABLE ("/definition-schemas/parts-of-json-schema-are-not-taken", parts_of_json_schema_are_not_taken);
  CONFORMANCE_TABLE ("/definition-schemas/compositions-only-judge-values", compositions_only_judge_values);
  CONFORMANCE_TABLE ("/definition-schemas/embedded-resources-are-objects-with-metadata",
                     embedded_resources_are_objects_with_metadata);
  CONFORMANCE_TABLE ("/definition-schemas/lists-have-a-type-that-fits-their-items", lists_have_a_type_that_fits_their_items);
  CONFORMANCE_TABLE ("/definition-schemas/defaults-fit-their-schema", defaults_fit_their_schema);
  CONFORMANCE_TABLE ("/definition-schemas/defaults-follow-rules-and-bounds", defaults_follow_rules_and_bounds);
  return g_test_run ();
}
