/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What CustomResourceDefinitions and what they define may be called. */

#include "table.h"

#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define NAMES "'names':{'plural':'gears','singular':'gear','kind':'Gear','listKind':'GearList'}"
#define NAMED(name, group, scope, names, versions) \
"{'metadata':{'name':'" name "'},'spec':{'group':'" group "','scope':'" scope "'," names ",'versions':[" versions "]}}"
#define GEARS(scope, names, versions) NAMED ("gears.$NS.example.com", "$NS.example.com", scope, names, versions)
#define SCHEMA "'schema':{'openAPIV3Schema':{'type':'object'}}"
#define STORED "{'name':'v1','served':true,'storage':true," SCHEMA "}"
#define GROUP(group) NAMED ("gears." group, group, "Cluster", NAMES, STORED)
#define NAMES_ARE(names) GEARS ("Cluster", "'names':{" names "}", STORED)
#define VERSIONS(versions) GEARS ("Cluster", NAMES, versions)

static const ConformanceRow the_name_of_a_definition_is_made_of_its_plural_and_group[] = {
  { "POST", DEFINITIONS "?dryRun=All",
    NAMED ("wheels.$NS.example.com",
           "$NS.example.com",
           "Cluster",
           "'names':{'plural':'gears','kind':'Gear'}",
           STORED),
    "422 Invalid: CustomResourceDefinition.apiextensions.k8s.io \"wheels.$NS.example.com\" is invalid: metadata.name: "
    "Invalid value: \"wheels.$NS.example.com\": must be spec.names.plural+\".\"+spec.group "
    "{\"name\":\"wheels.$NS.example.com\",\"group\":\"apiextensions.k8s.io\",\"kind\":\"CustomResourceDefinition\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"wheels.$NS.example.com\\\": must be "
    "spec.names.plural+\\\".\\\"+spec.group\",\"field\":\"metadata.name\"}]}" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    NAMED ("Gears.$NS.example.com",
           "$NS.example.com",
           "Cluster",
           "'names':{'plural':'Gears','kind':'Gear'}",
           STORED),
    "422 FieldValueInvalid metadata.name: Invalid value: \"Gears.$NS.example.com\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*');"
    " FieldValueInvalid spec.names.plural: Invalid value: \"Gears\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
};

static const ConformanceRow names_in_a_definition_are_labels[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','singular':'Gear','kind':'Gear'"),
    "422 FieldValueInvalid spec.names.singular: Invalid value: \"Gear\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'Ge_ar'"),
    "422 FieldValueInvalid spec.names.singular: Invalid value: \"ge_ar\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.names.kind: Invalid value: \"Ge_ar\": may have mixed case, but should otherwise match: a DNS-1035 label must "
    "consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an "
    "alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); "
    "FieldValueInvalid spec.names.listKind: Invalid value: \"Ge_arList\": may have mixed case, but should otherwise match: "
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and "
    "end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'1Gear'"),
    "422 FieldValueInvalid spec.names.singular: Invalid value: \"1gear\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.names.kind: Invalid value: \"1Gear\": may have mixed case, but should otherwise match: a DNS-1035 label must "
    "consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an "
    "alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); "
    "FieldValueInvalid spec.names.listKind: Invalid value: \"1GearList\": may have mixed case, but should otherwise match: "
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and "
    "end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'Gear','listKind':'Gear'"),
    "422 FieldValueInvalid spec.names.listKind: Invalid value: \"Gear\": kind and listKind may not be the same" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'Gear','listKind':'Gear List'"),
    "422 FieldValueInvalid spec.names.listKind: Invalid value: \"Gear List\": may have mixed case, but should otherwise "
    "match: a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character,"
    " and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears'"),
    "422 FieldValueRequired spec.names.singular: Required value; FieldValueRequired spec.names.kind: Required value; "
    "FieldValueRequired spec.names.listKind: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':''"),
    "422 FieldValueRequired spec.names.singular: Required value; FieldValueRequired spec.names.kind: Required value; "
    "FieldValueRequired spec.names.listKind: Required value" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'Gear','shortNames':['g','G','a.b','']"),
    "422 FieldValueInvalid spec.names.shortNames[1]: Invalid value: \"G\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid "
    "spec.names.shortNames[2]: Invalid value: \"a.b\": a DNS-1035 label must consist of lower case alphanumeric characters "
    "or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', "
    "regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'); FieldValueInvalid spec.names.shortNames[3]: Invalid "
    "value: \"\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic "
    "character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    "'[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", NAMES_ARE ("'plural':'gears','kind':'Gear','categories':['all','All']"),
    "422 FieldValueInvalid spec.names.categories[1]: Invalid value: \"All\": a DNS-1035 label must consist of lower case "
    "alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. "
    "'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    NAMES_ARE ("'plural':'gears','kind':'Gear','singular':'g23456789b123456789c123456789d123456789e123456789f123456789g1234'"),
    "422 FieldValueInvalid spec.names.singular: Invalid value: "
    "\"g23456789b123456789c123456789d123456789e123456789f123456789g1234\": must be no more than 63 characters" },
  { "POST", DEFINITIONS "?dryRun=All", NAMES_ARE ("'plural':'gears','kind':5"),
    "400 BadRequest: CustomResourceDefinition in version \"v1\" cannot be handled as a CustomResourceDefinition: json: "
    "cannot unmarshal number into Go struct field CustomResourceDefinitionNames.spec.names.kind of type string" },
};

static const ConformanceRow the_group_of_a_definition_is_a_domain[] = {
  { "POST", DEFINITIONS "?dryRun=All#causes", GROUP ("example"),
    "422 FieldValueInvalid spec.group: Invalid value: \"example\": should be a domain with at least one dot" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GROUP ("Example.com"),
    "422 FieldValueInvalid metadata.name: Invalid value: \"gears.Example.com\": a lowercase RFC 1123 subdomain must "
    "consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*');"
    " FieldValueInvalid spec.group: Invalid value: \"Example.com\": a lowercase RFC 1123 subdomain must consist of lower "
    "case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GROUP ("-a.com"),
    "422 FieldValueInvalid metadata.name: Invalid value: \"gears.-a.com\": a lowercase RFC 1123 subdomain must consist of "
    "lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. "
    "'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); "
    "FieldValueInvalid spec.group: Invalid value: \"-a.com\": a lowercase RFC 1123 subdomain must consist of lower case "
    "alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex "
    "used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GROUP ("some.k8s.io"),
    "422 FieldValueRequired metadata.annotations[api-approved.kubernetes.io]: Required value: protected groups must have "
    "approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111" },
  { "POST", DEFINITIONS "?dryRun=All#causes", GROUP ("kubernetes.io"),
    "422 FieldValueRequired metadata.annotations[api-approved.kubernetes.io]: Required value: protected groups must have "
    "approval annotation \"api-approved.kubernetes.io\", see https://github.com/kubernetes/enhancements/pull/1111" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'gears.a.k8s.io','annotations':{'api-approved.kubernetes.io':'nonsense'}},"
    "'spec':{'group':'a.k8s.io','scope':'Cluster','names':{'plural':'gears','kind':'Gear'},'versions':[" STORED "]}}",
    "422 FieldValueInvalid metadata.annotations[api-approved.kubernetes.io]: Invalid value: \"nonsense\": protected groups "
    "must have approval annotation \"api-approved.kubernetes.io\" with either a URL or a reason starting with "
    "\"unapproved\", see https://github.com/kubernetes/enhancements/pull/1111" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'gears.a.k8s.io','annotations':{'api-approved.kubernetes.io':'unapproved, experimental-only'}},"
    "'spec':{'group':'a.k8s.io','scope':'Cluster','names':{'plural':'gears','kind':'Gear'},'versions':[" STORED "]}}",
    "201 CustomResourceDefinition gears.a.k8s.io" },
  { "POST", DEFINITIONS "?dryRun=All#causes",
    "{'metadata':{'name':'gears.a.k8s.io','annotations':{'api-approved.kubernetes.io':'https://example.com/1'}},"
    "'spec':{'group':'a.k8s.io','scope':'Cluster','names':{'plural':'gears','kind':'Gear'},'versions':[" STORED "]}}",
    "201 CustomResourceDefinition gears.a.k8s.io" },
};

static const ConformanceRow what_a_definition_is_called_stays[] = {
  { "POST", DEFINITIONS,
    VERSIONS (STORED ",{'name':'v2','served':true,'storage':false,'schema':{'openAPIV3Schema':{'type':'object',"
              "'properties':{'spec':{'type':'string'}}}}}"),
    "201 CustomResourceDefinition gears.$NS.example.com" },
  { "UNTIL", "/apis/$NS.example.com/v1/gears", NULL, "200 GearList:" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com#causes", "{'spec':{'scope':'Namespaced'}}",
    "422 FieldValueInvalid spec.scope: Invalid value: \"Namespaced\": field is immutable" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com#causes", "{'spec':{'group':'other.example.com'}}",
    "422 FieldValueInvalid spec.group: Invalid value: \"other.example.com\": field is immutable" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com#causes", "{'spec':{'names':{'kind':'Wheel'}}}",
    "422 FieldValueInvalid spec.names.kind: Invalid value: \"Wheel\": field is immutable" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com#causes", "{'spec':{'names':{'plural':'wheels'}}}",
    "422 FieldValueInvalid spec.names.plural: Invalid value: \"wheels\": field is immutable" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com#spec.names",
    "{'spec':{'names':{'singular':'wheel','shortNames':['w'],'categories':['all']}}}",
    "200 {\"plural\":\"gears\",\"singular\":\"wheel\",\"shortNames\":[\"w\"],\"kind\":\"Gear\",\"listKind\":\"GearList\","
    "\"categories\":[\"all\"]}" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com#causes", "[{'op':'remove','path':'/spec/versions/0'}]",
    "422 FieldValueInvalid spec.versions: Invalid value: [{\"Name\":\"v2\",\"Served\":true,\"Storage\":false,"
    "\"Deprecated\":false,\"DeprecationWarning\":null,\"Schema\":null,\"Subresources\":null,"
    "\"AdditionalPrinterColumns\":null,\"SelectableFields\":null}]: must have exactly one version marked as storage "
    "version; FieldValueInvalid status.storedVersions[0]: Invalid value: \"v1\": missing from spec.versions; v1 was "
    "previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains "
    "persisted in v1 and removes v1 from status.storedVersions" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com#causes",
    "[{'op':'replace','path':'/spec/versions/0/storage','value':false},{'op':'replace','path':'/spec/versions/1/storage',"
    "'value':true}]",
    "200 CustomResourceDefinition gears.$NS.example.com" },
  { "GET", DEFINITIONS "/gears.$NS.example.com#status.storedVersions", NULL, "200 [\"v1\",\"v2\"]" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com#causes", "[{'op':'remove','path':'/spec/versions/0'}]",
    "422 FieldValueInvalid status.storedVersions[0]: Invalid value: \"v1\": missing from spec.versions; v1 was previously "
    "a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in v1 "
    "and removes v1 from status.storedVersions" },
  { "MERGE", DEFINITIONS "/gears.$NS.example.com/status#causes", "{'status':{'storedVersions':['v2']}}",
    "200 CustomResourceDefinition gears.$NS.example.com" },
  { "JSON", DEFINITIONS "/gears.$NS.example.com#causes", "[{'op':'remove','path':'/spec/versions/0'}]",
    "200 CustomResourceDefinition gears.$NS.example.com" },
  { "GET", DEFINITIONS "/gears.$NS.example.com#status.storedVersions", NULL, "200 [\"v2\"]" },
  { "DELETE", DEFINITIONS "/gears.$NS.example.com", NULL, "200 CustomResourceDefinition gears.$NS.example.com" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/definition-names/the-name-of-a-definition-is-made-of-its-plural-and-group",
                     the_name_of_a_definition_is_made_of_its_plural_and_group);
  CONFORMANCE_TABLE ("/definition-names/names-in-a-definition-are-labels", names_in_a_definition_are_labels);
  CONFORMANCE_TABLE ("/definition-names/the-group-of-a-definition-is-a-domain", the_group_of_a_definition_is_a_domain);
  CONFORMANCE_TABLE ("/definition-names/what-a-definition-is-called-stays", what_a_definition_is_called_stays);
  return g_test_run ();
}
