/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of Nodes. */

#include "table.h"

static const ConformanceRow taints_have_keys_and_known_effects[] = {
  { "POST", "/api/v1/nodes?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'taints':[{}]}}",
    "422 FieldValueInvalid metadata.taints[0].key: Invalid value: \"\": name part must be non-empty; FieldValueInvalid "
    "metadata.taints[0].key: Invalid value: \"\": name part must consist of alphanumeric characters, '-', '_' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueRequired metadata.taints[0].effect: Required value" },
  { "POST", "/api/v1/nodes?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'taints':[{'key':'a b','value':'c d','effect':'X'}]}}",
    "422 FieldValueInvalid metadata.taints[0].key: Invalid value: \"a b\": name part must consist of alphanumeric characters, "
    "'-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex "
    "used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'); FieldValueInvalid metadata.taints[0].value: Invalid "
    "value: \"c d\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must "
    "start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'); FieldValueNotSupported metadata.taints[0].effect: Unsupported value: "
    "\"X\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"" },
  { "POST", "/api/v1/nodes?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'taints':[{'key':'a','effect':'NoSchedule'},{'key':'a','effect':'NoExecute'},"
    "{'key':'a','value':'b','effect':'NoSchedule'},{'key':'a','effect':'NoExecute',"
    "'timeAdded':'2026-01-01T00:00:00Z'}]}}",
    "422 FieldValueDuplicate metadata.taints[2]: Duplicate value: {\"Key\":\"a\",\"Value\":\"b\",\"Effect\":\"NoSchedule\","
    "\"TimeAdded\":null}: taints must be unique by key and effect pair; FieldValueDuplicate metadata.taints[3]: Duplicate "
    "value: {\"Key\":\"a\",\"Value\":\"\",\"Effect\":\"NoExecute\",\"TimeAdded\":\"TIME\"}: taints must be "
    "unique by key and effect pair" },
  { "POST", "/api/v1/nodes?dryRun=All#spec.taints",
    "{'metadata':{'name':'x'},'spec':{'taints':[{'key':'node.kubernetes.io/not-ready','effect':'NoSchedule'}]}}",
    "201 [{\"key\":\"node.kubernetes.io/not-ready\",\"effect\":\"NoSchedule\"}]" },
};

static const ConformanceRow networks_of_pods_are_one_of_each_family[] = {
  { "POST", "/api/v1/nodes?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'podCIDR':'x'}}",
    "422 FieldValueInvalid spec.podCIDRs[0]: Invalid value: \"x\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or "
    "2001:db8::/64)" },
  { "POST", "/api/v1/nodes?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'podCIDRs':['1.2.3.0/24','1.2.4.0/24']}}",
    "422 FieldValueInvalid spec.podCIDRs: Invalid value: [\"1.2.3.0/24\",\"1.2.4.0/24\"]: may specify no more than one CIDR for "
    "each IP family" },
  { "POST", "/api/v1/nodes?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'podCIDRs':['1.2.3.0/24','::/64','::/32']}}",
    "422 FieldValueInvalid spec.podCIDRs: Invalid value: [\"1.2.3.0/24\",\"::/64\",\"::/32\"]: may specify no more than one "
    "CIDR for each IP family" },
  { "POST", "/api/v1/nodes?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'podCIDRs':['1.2.3.4/24']}}",
    "422 FieldValueInvalid spec.podCIDRs[0]: Invalid value: \"1.2.3.4/24\": must not have bits set beyond the prefix length" },
  { "POST", "/api/v1/nodes?dryRun=All#spec.podCIDR",
    "{'metadata':{'name':'x'},'spec':{'podCIDRs':['1.2.3.0/24','2001:db8::/64']}}", "201 \"1.2.3.0/24\"" },
  { "POST", "/api/v1/nodes?dryRun=All#spec.podCIDRs", "{'metadata':{'name':'x'},'spec':{'podCIDR':'1.2.3.0/24'}}",
    "201 [\"1.2.3.0/24\"]" },
  { "POST", "/api/v1/nodes?dryRun=All#spec.podCIDRs",
    "{'metadata':{'name':'x'},'spec':{'podCIDR':'1.2.0.0/24','podCIDRs':['1.2.3.0/24','2001:db8::/64']}}",
    "201 [\"1.2.0.0/24\"]" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/node-rules/taints-have-keys-and-known-effects", taints_have_keys_and_known_effects);
  CONFORMANCE_TABLE ("/node-rules/networks-of-pods-are-one-of-each-family", networks_of_pods_are_one_of_each_family);
  return g_test_run ();
}
