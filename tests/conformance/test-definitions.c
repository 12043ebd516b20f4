/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Definitions that a server refuses, and why. */

#include "table.h"

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define NAMES "'names':{'plural':'gears','singular':'gear','kind':'Gear','listKind':'GearList'}"
#define NAMED(name, group, scope, names, versions) \
"{'metadata':{'name':'" name "'},'spec':{'group':'" group "','scope':'" scope "'," names ",'versions':[" versions "]}}"
#define GEARS(scope, names, versions) NAMED ("gears.$NS.example.com", "$NS.example.com", scope, names, versions)
#define SCHEMA "'schema':{'openAPIV3Schema':{'type':'object'}}"
#define STORED "{'name':'v1','served':true,'storage':true," SCHEMA "}"
#define VERSIONS(versions) GEARS ("Cluster", NAMES, versions)
#define VERSION(members) VERSIONS ("{'name':'v1','served':true,'storage':true," members "}")
#define WITH(members) VERSION ( \
"'schema':{'openAPIV3Schema':{'type':'object','properties':{'spec':{'type':'object','properties':{" \
"'text':{'type':'string'},'number':{'type':'integer'},'part':{'type':'object'},'list':{'type':'array','items':{'type':'string'}}" \
"}}}}}," members)
#define CONVERSION(conversion) \
"{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Cluster'," NAMES "," \
"'versions':[" STORED "],'conversion':" conversion "}}"

static const ConformanceRow a_definition_has_everything_it_needs[] = {
  { "POST", DEFINITIONS "?dryRun=All", "{}",
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"\" is invalid: [metadata.name: Required value: name or "
    "generateName is required, spec.group: Required value, spec.scope: Required value, spec.versions: Invalid value: null: "
    "must have exactly one version marked as storage version, spec.names.plural: Required value, spec.names.singular: "
    "Required value, spec.names.kind: Required value, spec.names.listKind: Required value, status.storedVersions: Invalid "
    "value: null: must have at least one stored version] {\"group\":\"apiextensions.k8s.io\","
    "\"kind\":\"CustomResourceDefinition\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: "
    "name or generateName is required\",\"field\":\"metadata.name\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.group\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value\",\"field\":\"spec.scope\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: null: must have "
    "exactly one version marked as storage version\",\"field\":\"spec.versions\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.names.plural\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.names.singular\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.names.kind\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value\",\"field\":\"spec.names.listKind\"},{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: null: must have at least one stored version\",\"field\":\"status.storedVersions\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#causes", "{'metadata':{'name':'x'}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"x\": must be spec.names.plural+\".\"+spec.group; "
    "FieldValueRequired spec.group: Required value; FieldValueRequired spec.scope: Required value; FieldValueInvalid "
    "spec.versions: Invalid value: null: must have exactly one version marked as storage version; FieldValueRequired "
    "spec.names.plural: Required value; FieldValueRequired spec.names.singular: Required value; FieldValueRequired "
    "spec.names.kind: Required value; FieldValueRequired spec.names.listKind: Required value; FieldValueInvalid "
    "status.storedVersions: Invalid value: null: must have at least one stored version" },
  { "POST", DEFINITIONS "?dryRun=All#causes", "{'metadata':{'name':'x'},'spec':{}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"x\": must be spec.names.plural+\".\"+spec.group; "
    "FieldValueRequired spec.group: Required value; FieldValueRequired spec.scope: Required value; FieldValueInvalid "
    "spec.versions: Invalid value: null: must have exactly one version marked as storage version; FieldValueRequired "
    "spec.names.plural: Required value; FieldValueRequired spec.names.singular: Required value; FieldValueRequired "
    "spec.names.kind: Required value; FieldValueRequired spec.names.listKind: Required value; FieldValueInvalid "
    "status.storedVersions: Invalid value: null: must have at least one stored version" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'x'},'spec':{'group':'a.b','names':{},'scope':'','versions':[]}}",
    "422 FieldValueInvalid metadata.name: Invalid value: \"x\": must be spec.names.plural+\".\"+spec.group; "
    "FieldValueRequired spec.scope: Required value; FieldValueInvalid spec.versions: Invalid value: []: must have exactly "
    "one version marked as storage version; FieldValueRequired spec.names.plural: Required value; FieldValueRequired "
    "spec.names.singular: Required value; FieldValueRequired spec.names.kind: Required value; FieldValueRequired "
    "spec.names.listKind: Required value; FieldValueInvalid status.storedVersions: Invalid value: null: must have at least "
    "one stored version" },
  { "POST", DEFINITIONS "?dryRun=All", "{'metadata':{'name':'x'},'spec':5}",
    "400 BadRequest: CustomResourceDefinition in version \"v1\" cannot be handled as a CustomResourceDefinition: json: "
    "cannot unmarshal number into Go struct field CustomResourceDefinition.spec of type v1.CustomResourceDefinitionSpec" },
  { "POST", DEFINITIONS "?dryRun=All", "{'metadata':{'name':'x'},'spec':{'versions':{}}}",
    "400 BadRequest: CustomResourceDefinition in version \"v1\" cannot be handled as a CustomResourceDefinition: json: "
    "cannot unmarshal object into Go struct field CustomResourceDefinitionSpec.spec.versions of type "
    "[]v1.CustomResourceDefinitionVersion" },
  { "POST", DEFINITIONS "?dryRun=All#status", GEARS ("Cluster", "'names':{'plural':'gears','kind':'Gear'}", STORED),
    "201 {\"conditions\":null,\"acceptedNames\":{\"plural\":\"\",\"kind\":\"\"},\"storedVersions\":[\"v1\"]}" },
  { "POST", DEFINITIONS "?dryRun=All#spec", GEARS ("Cluster", "'names':{'plural':'gears','kind':'Gear'}", STORED),
    "201 {\"group\":\"$NS.example.com\",\"names\":{\"plural\":\"gears\",\"singular\":\"gear\",\"kind\":\"Gear\","
    "\"listKind\":\"GearList\"},\"scope\":\"Cluster\",\"versions\":[{\"name\":\"v1\",\"served\":true,\"storage\":true,"
    "\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\"}}}],\"conversion\":{\"strategy\":\"None\"}}" },
};

static const ConformanceRow the_scope_is_one_of_two[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','names':{'plural':'gears',"
    "'kind':'Gear'},'versions':[" STORED "]}}",
    "422 FieldValueRequired spec.scope: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GEARS ("Other", "'names':{'plural':'gears','kind':'Gear'}", STORED),
    "422 FieldValueNotSupported spec.scope: Unsupported value: \"Other\": supported values: \"Cluster\", \"Namespaced\"" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GEARS ("cluster", "'names':{'plural':'gears','kind':'Gear'}", STORED),
    "422 FieldValueNotSupported spec.scope: Unsupported value: \"cluster\": supported values: \"Cluster\", \"Namespaced\"" },
};

static const ConformanceRow one_version_of_several_is_stored[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'v1','served':true," SCHEMA "}"),
    "422 FieldValueInvalid spec.versions: Invalid value: [{\"Name\":\"v1\",\"Served\":true,\"Storage\":false,"
    "\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,"
    "\"AdditionalPrinterColumns\":null,\"SelectableFields\":null}]: must have exactly one version marked as storage "
    "version; FieldValueInvalid status.storedVersions: Invalid value: null: must have at least one stored version" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'v1','served':true,'storage':false," SCHEMA "}"),
    "422 FieldValueInvalid spec.versions: Invalid value: [{\"Name\":\"v1\",\"Served\":true,\"Storage\":false,"
    "\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,"
    "\"AdditionalPrinterColumns\":null,\"SelectableFields\":null}]: must have exactly one version marked as storage "
    "version; FieldValueInvalid status.storedVersions: Invalid value: null: must have at least one stored version" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'V1','served':true,'storage':true," SCHEMA "}"),
    "422 FieldValueInvalid spec.versions[0].name: Invalid value: \"V1\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.version: "
    "Invalid value: \"V1\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an "
    "alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for "
    "validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'','served':true,'storage':true," SCHEMA "}"),
    "422 FieldValueInvalid spec.versions[0].name: Invalid value: \"\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'served':true,'storage':true," SCHEMA "}"),
    "422 FieldValueInvalid spec.versions[0].name: Invalid value: \"\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'v1','served':true,'storage':true}"),
    "422 FieldValueRequired spec.versions[0].schema.openAPIV3Schema: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'v1','served':true,'storage':true,'schema':{}}"),
    "422 FieldValueRequired spec.versions[0].schema.openAPIV3Schema: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS (STORED ",{'name':'v2','served':true,'storage':false}"),
    "422 FieldValueRequired spec.versions[1].schema.openAPIV3Schema: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS (STORED ",{'name':'v2','served':false,'storage':false," SCHEMA "}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSIONS ("{'name':'v1','served':false,'storage':true," SCHEMA "}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    VERSIONS (STORED ",{'name':'v2','served':true,'storage':false,'schema':{'openAPIV3Schema':{'type':'array'}}}"),
    "422 FieldValueRequired spec.versions[1].schema.openAPIV3Schema.items: Required value: must be specified; "
    "FieldValueInvalid spec.versions[1].schema.openAPIV3Schema.type: Invalid value: \"array\": must be object at the root" },
};

static const ConformanceRow deprecations_are_told_in_print[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSION (SCHEMA ",'deprecationWarning':'old'"),
    "422 FieldValueInvalid spec.versions[0].deprecationWarning: Invalid value: \"old\": can only be set for deprecated "
    "versions" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSION (SCHEMA ",'deprecated':true,'deprecationWarning':''"),
    "422 FieldValueInvalid spec.versions[0].deprecationWarning: Invalid value: \"\": must not be an empty string" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSION (SCHEMA ",'deprecated':true,'deprecationWarning':'a\\nb'"),
    "422 FieldValueInvalid spec.versions[0].deprecationWarning: Invalid value: \"a\\nb\": must only contain printable "
    "UTF-8 characters; non-printable character found at index 1" },
  { "POST", DEFINITIONS "?dryRun=All#causes", VERSION (SCHEMA ",'deprecated':true,'deprecationWarning':'old'"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
};

static const ConformanceRow conversion_is_by_none_or_by_a_webhook[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", CONVERSION ("{'strategy':'Other'}"),
    "422 FieldValueNotSupported spec.conversion.strategy: Unsupported value: \"Other\": supported values: \"None\", "
    "\"Webhook\"" },
  { "POST", DEFINITIONS "?dryRun=All#causes", CONVERSION ("{}"),
    "422 FieldValueRequired spec.conversion.strategy: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", CONVERSION ("{'strategy':'Webhook'}"),
    "422 FieldValueRequired spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook; "
    "FieldValueRequired spec.conversion.conversionReviewVersions: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'None','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{'url':'https://a.b/c'}}}"),
    "422 FieldValueForbidden spec.conversion.webhookClientConfig: Forbidden: should not be set when strategy is not set to "
    "Webhook; FieldValueForbidden spec.conversion.conversionReviewVersions: Forbidden: should not be set when strategy is "
    "not set to Webhook" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{}}}"),
    "422 FieldValueRequired spec.conversion.webhookClientConfig: Required value: exactly one of url or service is required" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{'url':'http://a.b/c'}}}"),
    "422 FieldValueInvalid spec.conversion.webhookClientConfig.url: Invalid value: \"http\": 'https' is the only allowed "
    "URL scheme; desired format: https://host[/path]" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{'url':'https://a.b/c',"
                "'service':{'name':'s','namespace':'n'}}}}"),
    "422 FieldValueRequired spec.conversion.webhookClientConfig: Required value: exactly one of url or service is required" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1'],'clientConfig':{'service':{'name':'',"
                "'namespace':'','path':'x','port':0}}}}"),
    "422 FieldValueRequired spec.conversion.webhookClientConfig.service.name: Required value; FieldValueRequired "
    "spec.conversion.webhookClientConfig.service.namespace: Required value; FieldValueInvalid "
    "spec.conversion.webhookClientConfig.service.port: Invalid value: 0: port is not valid: must be between 1 and 65535, "
    "inclusive; FieldValueInvalid spec.conversion.webhookClientConfig.service.path: Invalid value: \"x\": must start with "
    "a '/'; FieldValueInvalid spec.conversion.webhookClientConfig.service.path: Invalid value: \"x\": segment[0] may not "
    "be empty" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v7'],'clientConfig':{'url':'https://a.b/c'}}}"),
    "422 FieldValueInvalid spec.conversion.conversionReviewVersions: Invalid value: [\"v7\"]: must include at least one of "
    "v1, v1beta1" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'conversionReviewVersions':['v1','v1','V_1'],"
                "'clientConfig':{'url':'https://a.b/c'}}}"),
    "422 FieldValueInvalid spec.conversion.conversionReviewVersions[1]: Invalid value: \"v1\": duplicate version; "
    "FieldValueInvalid spec.conversion.conversionReviewVersions[2]: Invalid value: \"V_1\": a DNS-1035 label must consist "
    "of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric "
    "character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    CONVERSION ("{'strategy':'Webhook','webhook':{'clientConfig':{'url':'https://a.b/c'}}}"),
    "422 FieldValueRequired spec.conversion.conversionReviewVersions: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'gears.$NS.example.com'},'spec':{'group':'$NS.example.com','scope':'Cluster',"
    "'names':{'plural':'gears','kind':'Gear'},'preserveUnknownFields':true,'versions':[" STORED "]}}",
    "422 FieldValueInvalid spec.preserveUnknownFields: Invalid value: true: cannot set to true, set "
    "x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead" },
};

static const ConformanceRow columns_have_a_name_a_type_and_a_path[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'','type':'string','jsonPath':'.spec.text'}]"),
    "422 FieldValueRequired spec.additionalPrinterColumns[0].name: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'additionalPrinterColumns':[{}]"),
    "422 FieldValueRequired spec.additionalPrinterColumns[0].name: Required value; FieldValueRequired "
    "spec.additionalPrinterColumns[0].type: Required value: must be one of boolean,date,integer,number,string; "
    "FieldValueRequired spec.additionalPrinterColumns[0].JSONPath: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'A','type':'text','jsonPath':'.spec.text'}]"),
    "422 FieldValueInvalid spec.additionalPrinterColumns[0].type: Invalid value: \"text\": must be one of boolean,date,"
    "integer,number,string" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'A','type':'string','format':'odd','jsonPath':'.spec.text'}]"),
    "422 FieldValueInvalid spec.additionalPrinterColumns[0].format: Invalid value: \"odd\": must be one of byte,date,"
    "date-time,double,float,int32,int64,password" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'A','type':'string','jsonPath':'spec.text'},{'name':'A','type':'string',"
          "'jsonPath':''}]"),
    "422 FieldValueInvalid spec.additionalPrinterColumns[0].JSONPath: Invalid value: \"spec.text\": must be a simple json "
    "path starting with .; FieldValueRequired spec.additionalPrinterColumns[1].JSONPath: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'A','type':'string','jsonPath':'.spec.['}]"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'additionalPrinterColumns':[{'name':'A','type':'string','jsonPath':'.'},{'name':'A','type':'date',"
          "'format':'int32','priority':-1,'jsonPath':'.x'}]"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    VERSIONS (STORED ",{'name':'v2','served':true,'storage':false," SCHEMA ",'additionalPrinterColumns':[{'name':'A',"
              "'type':'x','jsonPath':'y'}]}"),
    "422 FieldValueInvalid spec.versions[1].additionalPrinterColumns[0].type: Invalid value: \"x\": must be one of boolean,"
    "date,integer,number,string; FieldValueInvalid spec.versions[1].additionalPrinterColumns[0].JSONPath: Invalid value: "
    "\"y\": must be a simple json path starting with ." },
};

static const ConformanceRow a_scale_has_paths_below_spec_and_status[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'subresources':{'scale':{}}"),
    "422 FieldValueRequired spec.subresources.scale.specReplicasPath: Required value; FieldValueRequired "
    "spec.subresources.scale.statusReplicasPath: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'subresources':{'scale':{'specReplicasPath':'.status.n','statusReplicasPath':'.spec.n'}}"),
    "422 FieldValueInvalid spec.subresources.scale.specReplicasPath: Invalid value: \".status.n\": should be a json path "
    "under .spec; FieldValueInvalid spec.subresources.scale.statusReplicasPath: Invalid value: \".spec.n\": should be a "
    "json path under .status" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'subresources':{'scale':{'specReplicasPath':'spec.n','statusReplicasPath':'status'}}"),
    "422 FieldValueInvalid spec.subresources.scale.specReplicasPath: Invalid value: \"spec.n\": must be a simple json path "
    "starting with .; FieldValueInvalid spec.subresources.scale.statusReplicasPath: Invalid value: \"status\": must be a "
    "simple json path starting with ." },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'subresources':{'scale':{'specReplicasPath':'.spec.n','statusReplicasPath':'.status.n',"
          "'labelSelectorPath':'.metadata.x'}}"),
    "422 FieldValueInvalid spec.subresources.scale.labelSelectorPath: Invalid value: \".metadata.x\": should be a json "
    "path under either .spec or .status" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'subresources':{'scale':{'specReplicasPath':'.spec.n','statusReplicasPath':'.status.n',"
          "'labelSelectorPath':'x'}}"),
    "422 FieldValueInvalid spec.subresources.scale.labelSelectorPath: Invalid value: \"x\": must be a simple json path "
    "starting with ." },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'subresources':{'scale':{'specReplicasPath':'.spec.n','statusReplicasPath':'.status.n',"
          "'labelSelectorPath':''}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    VERSION ("'subresources':{'status':{}},'schema':{'openAPIV3Schema':{'type':'object','minProperties':1}}"),
    "422 FieldValueInvalid spec.validation.openAPIV3Schema: Invalid value: {\"ID\":\"\",\"Schema\":\"\",\"Ref\":null,"
    "\"Description\":\"\",\"Type\":\"object\",\"Nullable\":false,\"Format\":\"\",\"Title\":\"\",\"Default\":null,"
    "\"Maximum\":null,\"ExclusiveMaximum\":false,\"Minimum\":null,\"ExclusiveMinimum\":false,\"MaxLength\":null,"
    "\"MinLength\":null,\"Pattern\":\"\",\"MaxItems\":null,\"MinItems\":null,\"UniqueItems\":false,\"MultipleOf\":null,"
    "\"Enum\":null,\"MaxProperties\":null,\"MinProperties\":1,\"Required\":null,\"Items\":null,\"AllOf\":null,"
    "\"OneOf\":null,\"AnyOf\":null,\"Not\":null,\"Properties\":null,\"AdditionalProperties\":null,"
    "\"PatternProperties\":null,\"Dependencies\":null,\"AdditionalItems\":null,\"Definitions\":null,\"ExternalDocs\":null,"
    "\"Example\":null,\"XPreserveUnknownFields\":null,\"XEmbeddedResource\":false,\"XIntOrString\":false,"
    "\"XListMapKeys\":null,\"XListType\":null,\"XMapType\":null,\"XValidations\":null}: only [Description Type Format "
    "Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems MinItems UniqueItems "
    "MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations] fields are allowed at "
    "the root of the schema if the status subresource is enabled" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    VERSION ("'subresources':{'status':{}},'schema':{'openAPIV3Schema':{'type':'object','description':'d',"
             "'required':['spec'],'x-kubernetes-preserve-unknown-fields':true}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
};

static const ConformanceRow selectable_fields_are_scalars_of_the_schema[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'selectableFields':[{'jsonPath':'.spec.text'},{'jsonPath':'.spec.number'}]"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':''}]"),
    "422 FieldValueRequired spec.selectableFields[0].jsonPath: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'spec.text'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \"spec.text\": is an invalid path: expected [ "
    "or . but got: spec" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.spec.none'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec.none\": is an invalid path: does not "
    "refer to a valid field" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.spec.part'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec.part\": must point to a field of type "
    "string, boolean or integer. Enum string fields and strings with formats are allowed." },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.spec.list[0]'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec.list[0]\": is an invalid path: array "
    "notation is not allowed" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.metadata.name'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".metadata.name\": is an invalid path: does "
    "not refer to a valid field" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    WITH ("'selectableFields':[{'jsonPath':'.spec.text'},{'jsonPath':'.spec.text'}]"),
    "422 FieldValueDuplicate spec.selectableFields[1].jsonPath: Duplicate value: \".spec.text\"" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.spec.'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec.\": is an invalid path: unexpected "
    "end of JSON path" },
  { "POST", DEFINITIONS "?dryRun=All#causes", WITH ("'selectableFields':[{'jsonPath':'.spec[text]'}]"),
    "422 FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec[text]\": is an invalid path: array "
    "notation is not allowed" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/definitions/a-definition-has-everything-it-needs", a_definition_has_everything_it_needs);
  CONFORMANCE_TABLE ("/definitions/the-scope-is-one-of-two", the_scope_is_one_of_two);
  CONFORMANCE_TABLE ("/definitions/one-version-of-several-is-stored", one_version_of_several_is_stored);
  CONFORMANCE_TABLE ("/definitions/deprecations-are-told-in-print", deprecations_are_told_in_print);
  CONFORMANCE_TABLE ("/definitions/conversion-is-by-none-or-by-a-webhook", conversion_is_by_none_or_by_a_webhook);
  CONFORMANCE_TABLE ("/definitions/columns-have-a-name-a-type-and-a-path", columns_have_a_name_a_type_and_a_path);
  CONFORMANCE_TABLE ("/definitions/a-scale-has-paths-below-spec-and-status", a_scale_has_paths_below_spec_and_status);
  CONFORMANCE_TABLE ("/definitions/selectable-fields-are-scalars-of-the-schema", selectable_fields_are_scalars_of_the_schema);
  return g_test_run ();
}
