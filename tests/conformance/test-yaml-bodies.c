/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow keys_that_are_there_twice_are_told[] = {
  { "POST application/yaml", "~/configmaps?dryRun=All",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 ConfigMap c Warning: 299 - \"line 7: key \\\"a\\\" already set in map\", 299 - \"line 9: key \\\"b\\\" "
    "already set in map\"" },
  { "POST application/yaml", "~/configmaps?dryRun=All#data",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 {\"a\":\"2\",\"b\":\"3\"} Warning: 299 - \"line 7: key \\\"a\\\" already set in map\", 299 - \"line 9: key "
    "\\\"b\\\" already set in map\"" },
  { "POST application/yaml", "~/configmaps?dryRun=All&fieldValidation=Strict",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\nfoo: 1\n",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: yaml: "
    "unmarshal errors:\n  line 7: key \"a\" already set in map\n  line 9: key \"b\" already set in map, unknown field "
    "\"foo\"" },
  { "POST application/yaml", "~/configmaps?dryRun=All&fieldValidation=Ignore",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 ConfigMap c" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 ConfigMap c Warning: 299 - \"line 7: key \\\"a\\\" already set in map\", 299 - \"line 9: key \\\"b\\\" "
    "already set in map\"" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m#data",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 {\"a\":\"2\",\"b\":\"3\"} Warning: 299 - \"line 7: key \\\"a\\\" already set in map\", 299 - \"line 9: key "
    "\\\"b\\\" already set in map\"" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m&fieldValidation=Strict",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "400 BadRequest: error strict decoding patch: error converting YAML to JSON: yaml: unmarshal errors:\n  line 7: "
    "key \"a\" already set in map\n  line 9: key \"b\" already set in map" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m&fieldValidation=Ignore",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\n",
    "201 ConfigMap c" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'},'data':{'a':'1','a':'2'}}",
    "201 ConfigMap c Warning: 299 - \"line 1: key \\\"a\\\" already set in map\"" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m&fieldValidation=Strict",
    "{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'c'},'data':{'a':'1','a':'2'}}",
    "400 BadRequest: error strict decoding patch: error converting YAML to JSON: yaml: unmarshal errors:\n  line 1: "
    "key \"a\" already set in map" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m&fieldValidation=Strict",
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  a: '1'\n  a: '2'\n  b: '1'\n  b: '3'\nfoo: 1\n",
    "500 Failure: failed to create typed patch object (/c; /v1, Kind=ConfigMap): .foo: field not declared in schema" },
  { "APPLY", "~/configmaps/c?dryRun=All&fieldManager=m&fieldValidation=Strict",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, labels: {x: y,\n x: z}, name: d,\n  name: c}\n",
    "400 BadRequest: error strict decoding patch: error converting YAML to JSON: yaml: unmarshal errors:\n  line 4: "
    "key \"x\" already set in map\n  line 4: key \"name\" already set in map\n  line 5: key \"name\" already set in map" },
};

static const ConformanceRow of_several_documents_the_first_counts[] = {
  { "POST application/yaml", "~/configmaps?dryRun=All",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n---\nfoo: bar: baz",
    "201 ConfigMap x" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "---\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n",
    "422 Invalid: ConfigMap \"\" is invalid: metadata.name: Required value: name or generateName is required "
    "{\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: name or "
    "generateName is required\",\"field\":\"metadata.name\"}]}" },
  { "APPLY", "~/configmaps/x?dryRun=All&fieldManager=m",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n---\nfoo: bar: baz",
    "201 ConfigMap x" },
};

static const ConformanceRow maps_are_merged_in_their_order[] = {
  { "POST application/yaml", "~/configmaps?dryRun=All#data", "data: {<<: {a: b, c: d}, e: f}\nmetadata: {name: a}",
    "201 {\"a\":\"b\",\"c\":\"d\",\"e\":\"f\"}" },
  { "POST application/yaml", "~/configmaps?dryRun=All#data", "data: {<<: [{a: b}, {c: d}], e: f}\nmetadata: {name: a}",
    "201 {\"a\":\"b\",\"c\":\"d\",\"e\":\"f\"}" },
  { "POST application/yaml", "~/configmaps?dryRun=All#data", "data: &d {a: b}\nbinaryData: {<<: *d}\nmetadata: {name: a}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: illegal base64 data at input byte 0" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "<<: {metadata: {name: a}}", "201 ConfigMap a" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "<<: nothing\nmetadata: {name: a}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): yaml: map merge requires map or "
    "sequence of maps as the value (3c3c3a206e6f7468696e670a6d657461646174613a207b6e616d653a2061 ...)" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "<<: [a]\nmetadata: {name: a}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): yaml: map merge requires map or "
    "sequence of maps as the value (3c3c3a205b615d0a6d657461646174613a207b6e616d653a20617d)" },
  { "APPLY", "~/configmaps/a?dryRun=All&fieldManager=m", "<<: nothing\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}",
    "400 BadRequest: error encoding patch: yaml: map merge requires map or sequence of maps as the value" },
};

static const ConformanceRow what_yaml_can_not_mean_is_said_in_its_words[] = {
  { "POST application/yaml", "~/configmaps?dryRun=All", "metadata: {name: a}\ndata: *b",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): yaml: unknown anchor 'b' "
    "referenced (6d657461646174613a207b6e616d653a20617d0a646174613a202a62)" },
  { "APPLY", "~/configmaps/a?dryRun=All&fieldManager=m", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: *b",
    "400 BadRequest: error encoding patch: yaml: unknown anchor 'b' referenced" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "a: &a [*a]\nmetadata: {name: a}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): yaml: anchor 'a' value contains "
    "itself (613a202661205b2a615d0a6d657461646174613a207b6e616d653a20617d)" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "metadata: {name: .inf}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): json: unsupported value: +Inf "
    "(6d657461646174613a207b6e616d653a202e696e667d)" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "metadata: {name: -.Inf}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): json: unsupported value: -Inf "
    "(6d657461646174613a207b6e616d653a202d2e496e667d)" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "metadata: {name: .NaN}",
    "400 BadRequest: the object provided is unrecognized (must be of type ConfigMap): json: unsupported value: NaN "
    "(6d657461646174613a207b6e616d653a202e4e614e7d)" },
};

static const ConformanceRow members_come_in_the_order_of_their_names[] = {
  { "POST application/yaml", "~/configmaps?dryRun=All", "metadata: {name: 1}\ndata: {a: 1}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go "
    "struct field ConfigMap.data of type string" },
  { "POST", "~/configmaps?dryRun=All", "{'metadata':{'name':1},'data':{'a':1}}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go "
    "struct field ObjectMeta.metadata.name of type string" },
  { "POST application/yaml", "~/configmaps?dryRun=All&fieldValidation=Strict", "metadata: {name: a}\nx: 1\nb: 2",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: strict decoding error: unknown field "
    "\"b\", unknown field \"x\"" },
};

static const ConformanceRow nobody_is_warned_of_what_is_refused[] = {
  { "POST", "~/configmaps?dryRun=All", "{'x':1,'metadata':{'name':1}}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go "
    "struct field ObjectMeta.metadata.name of type string" },
  { "POST application/yaml", "~/configmaps?dryRun=All", "a: 1\nmetadata: {name: 1}",
    "400 BadRequest: ConfigMap in version \"v1\" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go "
    "struct field ObjectMeta.metadata.name of type string" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/yaml-bodies/keys-that-are-there-twice-are-told", keys_that_are_there_twice_are_told);
  CONFORMANCE_TABLE ("/yaml-bodies/of-several-documents-the-first-counts", of_several_documents_the_first_counts);
  CONFORMANCE_TABLE ("/yaml-bodies/maps-are-merged-in-their-order", maps_are_merged_in_their_order);
  CONFORMANCE_TABLE ("/yaml-bodies/what-yaml-can-not-mean-is-said-in-its-words", what_yaml_can_not_mean_is_said_in_its_words);
  CONFORMANCE_TABLE ("/yaml-bodies/members-come-in-the-order-of-their-names", members_come_in_the_order_of_their_names);
  CONFORMANCE_TABLE ("/yaml-bodies/nobody-is-warned-of-what-is-refused", nobody_is_warned_of_what_is_refused);
  return g_test_run ();
}
