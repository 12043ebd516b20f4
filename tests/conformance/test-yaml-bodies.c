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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/yaml-bodies/keys-that-are-there-twice-are-told", keys_that_are_there_twice_are_told);
  CONFORMANCE_TABLE ("/yaml-bodies/of-several-documents-the-first-counts", of_several_documents_the_first_counts);
  return g_test_run ();
}
