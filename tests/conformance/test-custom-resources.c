/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Custom resources: versions, pruning, defaults, columns, selectors; definitions that come into each other's way, and that go. */

#include "table.h"

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define GEARS "/apis/$NS.example.com/v1/namespaces/$NS/gears"
#define VERSIONS(versions) \
"{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced'," \
"'names':{'plural':'gears','kind':'Gear','shortNames':['ge']},'versions':[" versions "]}}"
#define KIND(properties) \
VERSIONS ("{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object','properties':{" properties "}}}}")
#define GEAR(members) "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'a'}," members "}"

static const ConformanceRow what_the_schema_does_not_name_is_pruned[] = {
  { "POST", DEFINITIONS,
    KIND ("'spec':{'type':'object','properties':{'a':{'type':'string'},'in':{'type':'object',"
          "'properties':{'b':{'type':'string'}}},'free':{'type':'object','x-kubernetes-preserve-unknown-fields':true,"
          "'properties':{'strict':{'type':'object','properties':{'c':{'type':'string'}}}}},'map':{'type':'object',"
          "'additionalProperties':{'type':'object','properties':{'d':{'type':'string'}}}},'list':{'type':'array',"
          "'items':{'type':'object','properties':{'e':{'type':'string'}}}},'bare':{'type':'object'},"
          "'whole':{'type':'object','x-kubernetes-embedded-resource':true,'properties':{'spec':{'type':'object'}}}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'a':'1','x':1,'in':{'b':'2','y':2}}"),
    "201 {\"a\":\"1\",\"in\":{\"b\":\"2\"}} Warning: 299 - \"unknown field \\\"spec.in.y\\\"\", 299 - \"unknown field "
    "\\\"spec.x\\\"\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'free':{'x':1,'strict':{'c':'1','y':2}}}"),
    "201 {\"free\":{\"strict\":{\"c\":\"1\"},\"x\":1}} Warning: 299 - \"unknown field \\\"spec.free.strict.y\\\"\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'map':{'k':{'d':'1','x':1}},'list':[{'e':'1','x':1},{'x':2}]}"),
    "201 {\"list\":[{\"e\":\"1\"},{}],\"map\":{\"k\":{\"d\":\"1\"}}} Warning: 299 - \"unknown field "
    "\\\"spec.list[0].x\\\"\", 299 - \"unknown field \\\"spec.list[1].x\\\"\", 299 - \"unknown field \\\"spec.map.k.x\\\"\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'bare':{'x':1}}"),
    "201 {\"bare\":{}} Warning: 299 - \"unknown field \\\"spec.bare.x\\\"\"" },
  { "POST", GEARS "?dryRun=All#spec",
    GEAR ("'spec':{'whole':{'apiVersion':'v1','kind':'K','metadata':{'name':'a','labels':{'x':'y'}},'spec':{'x':1},"
          "'y':1}}"),
    "201 {\"whole\":{\"apiVersion\":\"v1\",\"kind\":\"K\",\"metadata\":{\"labels\":{\"x\":\"y\"},\"name\":\"a\"},"
    "\"spec\":{}}} Warning: 299 - \"unknown field \\\"spec.whole.spec.x\\\"\", 299 - \"unknown field \\\"spec.whole.y\\\"\"" },
  { "POST", GEARS "?dryRun=All#status", GEAR ("'spec':{},'status':{'x':1},'more':1"),
    "201 nothing Warning: 299 - \"unknown field \\\"more\\\"\", 299 - \"unknown field \\\"status\\\"\"" },
  { "POST", GEARS "?dryRun=All&fieldValidation=Warn#spec", GEAR ("'spec':{'a':'1','x':1,'in':{'y':2},'list':[{'z':1}]}"),
    "201 {\"a\":\"1\",\"in\":{},\"list\":[{}]} Warning: 299 - \"unknown field \\\"spec.in.y\\\"\", 299 - \"unknown field "
    "\\\"spec.list[0].z\\\"\", 299 - \"unknown field \\\"spec.x\\\"\"" },
  { "POST", GEARS "?dryRun=All&fieldValidation=Strict", GEAR ("'spec':{'a':'1','x':1,'in':{'y':2},'list':[{'z':1}]},'more':1"),
    "400 BadRequest: Gear in version \"v1\" cannot be handled as a Gear: strict decoding error: unknown field \"more\", "
    "unknown field \"spec.in.y\", unknown field \"spec.list[0].z\", unknown field \"spec.x\"" },
  { "POST", GEARS "?dryRun=All&fieldValidation=Strict#spec", GEAR ("'spec':{'free':{'x':1},'a':'1'}"),
    "201 {\"a\":\"1\",\"free\":{\"x\":1}}" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow defaults_are_filled_in[] = {
  { "POST", DEFINITIONS,
    KIND ("'spec':{'type':'object','default':{},'properties':{'a':{'type':'string','default':'x'},'in':{'type':'object',"
          "'properties':{'b':{'type':'integer','default':3}}},'deep':{'type':'object','default':{'c':'given'},"
          "'properties':{'c':{'type':'string','default':'mine'},'d':{'type':'string','default':'also'}}},"
          "'list':{'type':'array','items':{'type':'object','properties':{'e':{'type':'boolean','default':true}}}},"
          "'map':{'type':'object','additionalProperties':{'type':'object','properties':{'f':{'type':'string',"
          "'default':'y'}}}},'null':{'type':'string','nullable':true,'default':'z'},'not':{'type':'string',"
          "'default':'w'}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'more':1"),
    "201 {\"a\":\"x\",\"deep\":{\"c\":\"given\",\"d\":\"also\"},\"not\":\"w\",\"null\":\"z\"} Warning: 299 - \"unknown "
    "field \\\"more\\\"\"" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'a':'given','in':{},'list':[{},{'e':false}],'map':{'k':{}}}"),
    "201 {\"a\":\"given\",\"deep\":{\"c\":\"given\",\"d\":\"also\"},\"in\":{\"b\":3},\"list\":[{\"e\":true},{\"e\":false}],"
    "\"map\":{\"k\":{\"f\":\"y\"}},\"not\":\"w\",\"null\":\"z\"}" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'null':null,'not':null}"),
    "201 {\"a\":\"x\",\"deep\":{\"c\":\"given\",\"d\":\"also\"},\"not\":\"w\",\"null\":null}" },
  { "POST", GEARS "?dryRun=All#causes", GEAR ("'spec':null"), "201 Gear a" },
  { "POST", GEARS "?dryRun=All#spec", GEAR ("'spec':{'deep':{}}"),
    "201 {\"a\":\"x\",\"deep\":{\"c\":\"mine\",\"d\":\"also\"},\"not\":\"w\",\"null\":\"z\"}" },
  { "POST", GEARS "#spec.a", GEAR ("'spec':{'a':'kept'}"), "201 \"kept\"" },
  { "MERGE", GEARS "/a#spec.a", "{'spec':{'a':null}}", "200 \"x\"" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow versions_show_the_same_object[] = {
  { "POST", DEFINITIONS,
    VERSIONS ("{'name':'v1','served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object',"
              "'properties':{'spec':{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'string'}}}}}}},"
              "{'name':'v2','served':true,'storage':false,'deprecated':true,'schema':{'openAPIV3Schema':{'type':'object',"
              "'properties':{'spec':{'type':'object','properties':{'a':{'type':'string'},'c':{'type':'string',"
              "'default':'new'}}}}}}},{'name':'v3','served':false,'storage':false,"
              "'schema':{'openAPIV3Schema':{'type':'object','description':'d'}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS "#spec", GEAR ("'spec':{'a':'1','b':'2','c':'3'}"),
    "201 {\"a\":\"1\",\"b\":\"2\"} Warning: 299 - \"unknown field \\\"spec.c\\\"\"" },
  { "GET", "/apis/$NS.example.com/v2/namespaces/$NS/gears/a#spec", NULL,
    "200 {\"a\":\"1\"} Warning: 299 - \"$NS.example.com/v2 Gear is deprecated\"" },
  { "GET", "/apis/$NS.example.com/v2/namespaces/$NS/gears/a#apiVersion", NULL,
    "200 \"$NS.example.com/v2\" Warning: 299 - \"$NS.example.com/v2 Gear is deprecated\"" },
  { "MERGE", "/apis/$NS.example.com/v2/namespaces/$NS/gears/a#spec", "{'spec':{'c':'4'}}",
    "200 {\"a\":\"1\"} Warning: 299 - \"$NS.example.com/v2 Gear is deprecated\"" },
  { "GET", GEARS "/a#spec", NULL, "200 {\"a\":\"1\"}" },
  { "GET", GEARS "/a#metadata.managedFields", NULL,
    "200 [{\"apiVersion\":\"$NS.example.com/v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:spec\":{\".\":{},\"f:a\":{},"
    "\"f:b\":{}}},\"manager\":\"probe\",\"operation\":\"Update\",\"time\":\"TIME\"}]" },
  { "GET", "/apis/$NS.example.com/v3/namespaces/$NS/gears", NULL, "404 404 page not found" },
  { "GET", "/apis/$NS.example.com/v4/namespaces/$NS/gears", NULL, "404 404 page not found" },
  { "POST", "/apis/$NS.example.com/v2/namespaces/$NS/gears", GEAR ("'spec':{}"),
    "400 BadRequest: the API version in the data ($NS.example.com/v1) does not match the expected API version "
    "($NS.example.com/v2) Warning: 299 - \"$NS.example.com/v2 Gear is deprecated\"" },
  { "GET", "/apis/$NS.example.com#versions", NULL,
    "200 [{\"groupVersion\":\"$NS.example.com/v2\",\"version\":\"v2\"},{\"groupVersion\":\"$NS.example.com/v1\","
    "\"version\":\"v1\"}]" },
  { "GET", "/apis/$NS.example.com#preferredVersion", NULL, "200 {\"groupVersion\":\"$NS.example.com/v2\",\"version\":\"v2\"}" },
  { "GET", DEFINITIONS "/gears.$NS.example.com#status.storedVersions", NULL, "200 [\"v1\"]" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com#status.storedVersions",
    "[{'op':'replace','path':'/spec/versions/0/storage','value':false},{'op':'replace','path':'/spec/versions/1/storage',"
    "'value':true}]",
    "200 [\"v1\",\"v2\"]" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow columns_show_values_by_their_type[] = {
  { "POST", DEFINITIONS,
    VERSIONS ("{'name':'v1','served':true,'storage':true,'additionalPrinterColumns':[{'name':'Text','type':'string',"
              "'jsonPath':'.spec.text'},{'name':'Number','type':'integer','format':'int32','description':'how many',"
              "'jsonPath':'.spec.number'},{'name':'Real','type':'number','jsonPath':'.spec.real'},{'name':'Flag',"
              "'type':'boolean','jsonPath':'.spec.flag'},{'name':'When','type':'date','jsonPath':'.spec.when'},"
              "{'name':'Wide','type':'string','priority':1,'jsonPath':'.spec.list[*]'},{'name':'Part','type':'string',"
              "'jsonPath':'.spec.part'},{'name':'Label','type':'string','jsonPath':'.metadata.labels.x\\\\.y'},"
              "{'name':'Wrong','type':'integer','jsonPath':'.spec.text'},{'name':'First','type':'string',"
              "'jsonPath':'.spec.list[0]'},{'name':'None','type':'integer','jsonPath':'.spec.none'}],"
              "'schema':{'openAPIV3Schema':{'type':'object','x-kubernetes-preserve-unknown-fields':true}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS,
    GEAR ("'spec':{'text':'t','number':3,'real':1.5,'flag':true,'when':'2020-01-01T00:00:00Z','list':['p','q'],"
          "'part':{'z':1}}"),
    "201 Gear a" },
  { "POST", GEARS,
    "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'b','labels':{'x.y':'l'}},'spec':{'text':5,"
    "'number':'x','real':'y','flag':'z','when':'never'}}",
    "201 Gear b" },
  { "POST", GEARS, "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'c'}}", "201 Gear c" },
  { "TABLE", GEARS "#columnDefinitions", NULL,
    "200 [{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\",\"description\":\"Name must be unique within a "
    "namespace. Is required when creating resources, although some resources may allow a client to request the generation "
    "of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration "
    "definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#name"
    "s\",\"priority\":0},{\"name\":\"Text\",\"type\":\"string\",\"format\":\"\",\"description\":\"Custom resource "
    "definition column (in JSONPath format): .spec.text\",\"priority\":0},{\"name\":\"Number\",\"type\":\"integer\","
    "\"format\":\"int32\",\"description\":\"how many\",\"priority\":0},{\"name\":\"Real\",\"type\":\"number\","
    "\"format\":\"\",\"description\":\"Custom resource definition column (in JSONPath format): .spec.real\","
    "\"priority\":0},{\"name\":\"Flag\",\"type\":\"boolean\",\"format\":\"\",\"description\":\"Custom resource definition "
    "column (in JSONPath format): .spec.flag\",\"priority\":0},{\"name\":\"When\",\"type\":\"date\",\"format\":\"\","
    "\"description\":\"Custom resource definition column (in JSONPath format): .spec.when\",\"priority\":0},"
    "{\"name\":\"Wide\",\"type\":\"string\",\"format\":\"\",\"description\":\"Custom resource definition column (in "
    "JSONPath format): .spec.list[*]\",\"priority\":1},{\"name\":\"Part\",\"type\":\"string\",\"format\":\"\","
    "\"description\":\"Custom resource definition column (in JSONPath format): .spec.part\",\"priority\":0},"
    "{\"name\":\"Label\",\"type\":\"string\",\"format\":\"\",\"description\":\"Custom resource definition column (in "
    "JSONPath format): .metadata.labels.x\\\\.y\",\"priority\":0},{\"name\":\"Wrong\",\"type\":\"integer\",\"format\":\"\","
    "\"description\":\"Custom resource definition column (in JSONPath format): .spec.text\",\"priority\":0},"
    "{\"name\":\"First\",\"type\":\"string\",\"format\":\"\",\"description\":\"Custom resource definition column (in "
    "JSONPath format): .spec.list[0]\",\"priority\":0},{\"name\":\"None\",\"type\":\"integer\",\"format\":\"\","
    "\"description\":\"Custom resource definition column (in JSONPath format): .spec.none\",\"priority\":0}]" },
  { "TABLE", GEARS "/a#rows.0.cells", NULL,
    "200 [\"a\",\"t\",3,1.5,true,\"YEARS\",\"p\",\"{\\\"z\\\":1}\",null,null,\"p\",null]" },
  { "TABLE", GEARS "/b#rows.0.cells", NULL, "200 [\"b\",\"5\",null,null,null,\"<invalid>\",null,null,\"l\",5,null,null]" },
  { "TABLE", GEARS "/c#rows.0.cells", NULL, "200 [\"c\",null,null,null,null,null,null,null,null,null,null,null]" },
  { "TABLE", GEARS "/c?includeObject=None#rows", NULL,
    "200 [{\"cells\":[\"c\",null,null,null,null,null,null,null,null,null,null,null],\"object\":null}]" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow without_columns_the_age_is_shown[] = {
  { "POST", DEFINITIONS, KIND ("'spec':{'type':'object'}"), "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "TABLE", GEARS "#columnDefinitions", NULL,
    "200 [{\"name\":\"Name\",\"type\":\"string\",\"format\":\"name\",\"description\":\"Name must be unique within a "
    "namespace. Is required when creating resources, although some resources may allow a client to request the generation "
    "of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration "
    "definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#name"
    "s\",\"priority\":0},{\"name\":\"Age\",\"type\":\"date\",\"format\":\"\",\"description\":\"CreationTimestamp is a "
    "timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before "
    "order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in "
    "UTC.\\n\\nPopulated by the system. Read-only. Null for lists. More info: "
    "https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata\",\"priority\":0}]" },
  { "TABLE", GEARS "#rows", NULL, "200 []" },
  { "TABLE", GEARS "/none", NULL,
    "404 NotFound: gears.$NS.example.com \"none\" not found {\"name\":\"none\",\"group\":\"$NS.example.com\","
    "\"kind\":\"gears\"}" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow selectable_fields_select[] = {
  { "POST", DEFINITIONS,
    VERSIONS ("{'name':'v1','served':true,'storage':true,'selectableFields':[{'jsonPath':'.spec.text'},"
              "{'jsonPath':'.spec.number'},{'jsonPath':'.spec.flag'}],'schema':{'openAPIV3Schema':{'type':'object',"
              "'properties':{'spec':{'type':'object','properties':{'text':{'type':'string'},'number':{'type':'integer'},"
              "'flag':{'type':'boolean'},'other':{'type':'string'}}}}}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", GEARS, GEAR ("'spec':{'text':'t','number':3,'flag':true}"), "201 Gear a" },
  { "POST", GEARS, "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'b'},'spec':{'text':'u'}}",
    "201 Gear b" },
  { "GET", GEARS "?fieldSelector=spec.text=t", NULL, "200 GearList: a" },
  { "GET", GEARS "?fieldSelector=spec.text!=t", NULL, "200 GearList: b" },
  { "GET", GEARS "?fieldSelector=spec.number=3", NULL, "200 GearList: a" },
  { "GET", GEARS "?fieldSelector=spec.number=0", NULL, "200 GearList:" },
  { "GET", GEARS "?fieldSelector=spec.number=", NULL, "200 GearList: b" },
  { "GET", GEARS "?fieldSelector=spec.flag=true", NULL, "200 GearList: a" },
  { "GET", GEARS "?fieldSelector=spec.text=u,metadata.name=b", NULL, "200 GearList: b" },
  { "GET", GEARS "?fieldSelector=spec.text=t,metadata.name=b", NULL, "200 GearList:" },
  { "GET", GEARS "?fieldSelector=spec.other=x", NULL, "400 BadRequest: field label not supported: spec.other" },
  { "GET", GEARS "?fieldSelector=.spec.text=t", NULL, "400 BadRequest: field label not supported: .spec.text" },
  { "DELETE", GEARS "?fieldSelector=spec.text=u", NULL, "200 GearList: b" },
  { "GET", GEARS, NULL, "200 GearList: a" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow two_definitions_may_not_have_the_same_names[] = {
  { "POST", DEFINITIONS, KIND ("'spec':{'type':'object'}"), "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "POST", DEFINITIONS,
    "{'metadata':{'name':'wheels.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced',"
    "'names':{'plural':'wheels','singular':'gear','kind':'Wheel','shortNames':['ge']},'versions':[{'name':'v1',"
    "'served':true,'storage':true,'schema':{'openAPIV3Schema':{'type':'object'}}}]}}",
    "201 CustomResourceDefinition wheels.$NS.example.com" },
  { "UNTIL", DEFINITIONS "/wheels.$NS.example.com#status", NULL,
    "200 {\"conditions\":[{\"type\":\"NamesAccepted\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ShortNamesConflict\",\"message\":\"\\\"ge\\\" is already in use\"},{\"type\":\"Established\","
    "\"status\":\"False\",\"lastTransitionTime\":\"TIME\",\"reason\":\"NotAccepted\",\"message\":\"not all names are "
    "accepted\"}],\"acceptedNames\":{\"plural\":\"wheels\",\"kind\":\"Wheel\",\"listKind\":\"WheelList\"},"
    "\"storedVersions\":[\"v1\"]}" },
  { "GET", "/apis/$NS.example.com/v1/namespaces/$NS/wheels", NULL, "404 404 page not found" },
  { "MERGE", DEFINITIONS "/wheels.$NS.example.com", "{'spec':{'names':{'singular':'wheel','shortNames':['wh']}}}",
    "200 CustomResourceDefinition wheels.$NS.example.com" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/wheels", NULL, "200 WheelList:" },
  { "UNTIL", DEFINITIONS "/wheels.$NS.example.com#status", NULL,
    "200 {\"conditions\":[{\"type\":\"NamesAccepted\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"NoConflicts\",\"message\":\"no conflicts found\"},{\"type\":\"Established\",\"status\":\"True\","
    "\"lastTransitionTime\":\"TIME\",\"reason\":\"InitialNamesAccepted\",\"message\":\"the initial names have been "
    "accepted\"}],\"acceptedNames\":{\"plural\":\"wheels\",\"singular\":\"wheel\",\"shortNames\":[\"wh\"],"
    "\"kind\":\"Wheel\",\"listKind\":\"WheelList\"},\"storedVersions\":[\"v1\"]}" },
  { "MERGE", DEFINITIONS "/wheels.$NS.example.com", "{'spec':{'names':{'listKind':'GearList'}}}",
    "200 CustomResourceDefinition wheels.$NS.example.com" },
  { "UNTIL", DEFINITIONS "/wheels.$NS.example.com#status", NULL,
    "200 {\"conditions\":[{\"type\":\"NamesAccepted\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ListKindConflict\",\"message\":\"\\\"GearList\\\" is already in use\"},{\"type\":\"Established\","
    "\"status\":\"True\",\"lastTransitionTime\":\"TIME\",\"reason\":\"InitialNamesAccepted\",\"message\":\"the initial "
    "names have been accepted\"}],\"acceptedNames\":{\"plural\":\"wheels\",\"singular\":\"wheel\",\"shortNames\":[\"wh\"],"
    "\"kind\":\"Wheel\",\"listKind\":\"WheelList\"},\"storedVersions\":[\"v1\"]}" },
  { "UNTIL", "/apis/$NS.example.com/v1/namespaces/$NS/wheels#kind", NULL, "200 \"WheelList\"" },
  { "POST", DEFINITIONS,
    "{'metadata':{'name':'cogs.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Namespaced',"
    "'names':{'plural':'cogs','singular':'cog','kind':'Gear'},'versions':[{'name':'v1','served':true,'storage':true,"
    "'schema':{'openAPIV3Schema':{'type':'object'}}}]}}",
    "201 CustomResourceDefinition cogs.$NS.example.com" },
  { "UNTIL", DEFINITIONS "/cogs.$NS.example.com#status", NULL,
    "200 {\"conditions\":[{\"type\":\"NamesAccepted\",\"status\":\"False\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"ListKindConflict\",\"message\":\"\\\"GearList\\\" is already in use\"},{\"type\":\"Established\","
    "\"status\":\"False\",\"lastTransitionTime\":\"TIME\",\"reason\":\"NotAccepted\",\"message\":\"not all names are "
    "accepted\"}],\"acceptedNames\":{\"plural\":\"cogs\",\"singular\":\"cog\",\"kind\":\"\"},\"storedVersions\":[\"v1\"]}" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
  { "UNTIL", DEFINITIONS "/cogs.$NS.example.com#status.acceptedNames.kind", NULL, "200 \"Gear\"" },
  { "DELETE", DEFINITIONS "/cogs.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
  { "DELETE", DEFINITIONS "/wheels.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
};

static const ConformanceRow a_definition_takes_its_instances_along[] = {
  { "POST", DEFINITIONS, KIND ("'spec':{'type':'object','x-kubernetes-preserve-unknown-fields':true}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", GEARS, NULL, "200 GearList:" },
  { "UNTIL", DEFINITIONS "/gears.$NS.example.com#metadata.finalizers", NULL, "200 nothing" },
  { "POST", GEARS,
    "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'held','finalizers':['example.com/f']}}",
    "201 Gear held" },
  { "POST", GEARS, "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'free'}}", "201 Gear free" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com#kind", NULL, "200 \"CustomResourceDefinition\"" },
  { "UNTIL", GEARS "/free", NULL,
    "404 NotFound: gears.$NS.example.com \"free\" not found {\"name\":\"free\",\"group\":\"$NS.example.com\","
    "\"kind\":\"gears\"}" },
  { "UNTIL", DEFINITIONS "/gears.$NS.example.com#status.conditions.2", NULL,
    "200 {\"type\":\"Terminating\",\"status\":\"True\",\"lastTransitionTime\":\"TIME\","
    "\"reason\":\"InstanceDeletionInProgress\",\"message\":\"CustomResource deletion is in progress\"}" },
  { "POST", GEARS, "{'apiVersion':'$NS.example.com/v1','kind':'Gear','metadata':{'name':'late'}}",
    "403 Forbidden: gears.$NS.example.com \"late\" is forbidden: create not allowed while custom resource definition is "
    "terminating {\"name\":\"late\",\"group\":\"$NS.example.com\",\"kind\":\"gears\"}" },
  { "MERGE", GEARS "/held#spec", "{'spec':{'still':'here'}}", "200 {\"still\":\"here\"}" },
  { "MERGE", GEARS "/held", "{'metadata':{'finalizers':null}}", "200 Gear held" },
  { "UNTIL", DEFINITIONS "/gears.$NS.example.com", NULL,
    "404 NotFound: customresourcedefinitions.apiextensions.k8s.io \"gears.$NS.example.com\" not found "
    "{\"name\":\"gears.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"customresourcedefinitions\"}" },
  { "UNTIL", GEARS, NULL, "404 404 page not found" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/custom-resources/what-the-schema-does-not-name-is-pruned", what_the_schema_does_not_name_is_pruned);
  CONFORMANCE_TABLE ("/custom-resources/defaults-are-filled-in", defaults_are_filled_in);
  CONFORMANCE_TABLE ("/custom-resources/versions-show-the-same-object", versions_show_the_same_object);
  CONFORMANCE_TABLE ("/custom-resources/columns-show-values-by-their-type", columns_show_values_by_their_type);
  CONFORMANCE_TABLE ("/custom-resources/without-columns-the-age-is-shown", without_columns_the_age_is_shown);
  CONFORMANCE_TABLE ("/custom-resources/selectable-fields-select", selectable_fields_select);
  CONFORMANCE_TABLE ("/custom-resources/two-definitions-may-not-have-the-same-names",
                     two_definitions_may_not_have_the_same_names);
  CONFORMANCE_TABLE ("/custom-resources/a-definition-takes-its-instances-along", a_definition_takes_its_instances_along);
  return g_test_run ();
}
