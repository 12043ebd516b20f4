/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a patch may make of the kind, the version and the metadata of an object. */

#include "foos.h"
#include "table.h"

static const ConformanceRow a_patched_custom_resource_stays_of_its_kind[] = {
  { "POST", DEFINITIONS "#metadata.name",
    "{'metadata':{'name':'foos.$NS.example.com'},'spec':{" NAMES ",'versions':[{'name':'v1','served':true,'storage':true,"
    SUBRESOURCES "," SCHEMA (COMMON) "}]}}",
    "201 \"foos.$NS.example.com\"" },
  { "UNTIL", V1, NULL, "200 FooList:" },
  { "POST", V1, HEAD_1 "'metadata':{'name':'a'}}", "201 Foo a" },
  { "MERGE", V1 "/a", "{'kind':1}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"$NS.example.com/v1\\\",\\\"kind\\\":1,"
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":"
    "\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": couldn't get version/kind; json parse error: "
    "json: cannot unmarshal number into Go struct field .kind of type string {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"$NS.example.com/v1\\\\\\\",\\\\\\\"kind\\\\\\\":1,"
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"generation\\\\\\\":1,"
    "\\\\\\\"name\\\\\\\":\\\\\\\"a\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":"
    "\\\\\\\"RV\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"}}\\\": couldn't get version/kind; json parse error: json: "
    "cannot unmarshal number into Go struct field .kind of type string\",\"field\":\"patch\"}]}" },
  { "MERGE", V1 "/a#causes", "{'apiVersion':{}}",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":{},\\\"kind\\\":\\\"Foo\\\",\\\"metadata\\\":{"
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": couldn't get version/kind; json parse error: json: cannot "
    "unmarshal object into Go struct field .apiVersion of type string" },
  { "MERGE", V1 "/a#causes", "{'kind':null}",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":\\\"$NS.example.com/v1\\\",\\\"metadata\\\":{"
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": Object 'Kind' is missing in '{\"apiVersion\":"
    "\"$NS.example.com/v1\",\"metadata\":{\"creationTimestamp\":\"TIME\",\"generation\":1,\"name\":\"a\",\"namespace\":\"$NS\","
    "\"resourceVersion\":\"RV\",\"uid\":\"UID\"}}'" },
  { "JSON", V1 "/a#causes", "[{'op':'replace','path':'/kind','value':''}]",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":\\\"$NS.example.com/v1\\\",\\\"kind\\\":\\\"\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":"
    "\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": Object 'Kind' is missing in '{\"apiVersion\":"
    "\"$NS.example.com/v1\",\"kind\":\"\",\"metadata\":{\"creationTimestamp\":\"TIME\",\"generation\":1,\"name\":\"a\","
    "\"namespace\":\"$NS\",\"resourceVersion\":\"RV\",\"uid\":\"UID\"}}'" },
  { "JSON", V1 "/a#causes", "[{'op':'replace','path':'/apiVersion','value':null}]",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":null,\\\"kind\\\":\\\"Foo\\\",\\\"metadata\\\":{"
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": .apiVersion accessor error: <nil> is of the type <nil>, "
    "expected string" },
  { "MERGE", V1 "/a#causes", "{'apiVersion':'a/b/c'}",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":\\\"a/b/c\\\",\\\"kind\\\":\\\"Foo\\\",\\\"metadata\\\":"
    "{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"name\\\":\\\"a\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": unexpected GroupVersion string: a/b/c" },
  { "MERGE", V1 "/a", "{'apiVersion':null}",
    "500 InternalError: Internal error occurred: Object 'apiVersion' is missing in 'object has no apiVersion field' {"
    "\"causes\":[{\"message\":\"Object 'apiVersion' is missing in 'object has no apiVersion field'\"}]}" },
  { "MERGE", V1 "/a", "{'kind':'Bar'}",
    "422 Invalid: Bar.$NS.example.com \"a\" is invalid: kind: Invalid value: \"Bar\": must be Foo {\"name\":\"a\",\"group\":"
    "\"$NS.example.com\",\"kind\":\"Bar\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"Bar\\\": must be Foo\",\"field\":\"kind\"}]}" },
  { "MERGE", V1 "/a", "{'apiVersion':'v1','kind':'Bar'}",
    "422 Invalid: Bar \"a\" is invalid: [kind: Invalid value: \"Bar\": must be Foo, apiVersion: Invalid value: \"v1\": must be "
    "$NS.example.com/v1] {\"name\":\"a\",\"kind\":\"Bar\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"Bar\\\": must be Foo\",\"field\":\"kind\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"v1\\\": must be $NS.example.com/v1\",\"field\":\"apiVersion\"}]}" },
  { "MERGE", V1 "/a", "{'kind':'Bar','metadata':{'name':'b'}}",
    "400 BadRequest: the name of the object (b) does not match the name on the URL (a)" },
  { "JSON", V1 "/a#causes", "[{'op':'add','path':'/metadata/labels','value':[1]}]",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":\\\"$NS.example.com/v1\\\",\\\"kind\\\":\\\"Foo\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"generation\\\":1,\\\"labels\\\":[1],\\\"name\\\":\\\"a\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"}}\": json: cannot unmarshal "
    "array into Go struct field ObjectMeta.labels of type map[string]string" },
  { "MERGE", V1 "/a#causes", "{'metadata':{'uid':'x'}}",
    "422 FieldValueInvalid metadata.uid: Invalid value: \"x\": field is immutable; FieldValueInvalid metadata.uid: Invalid "
    "value: \"x\": field is immutable" },
  { "GET", V1 "/a#metadata.generation", NULL, "200 1" },
};

static const ConformanceRow a_patched_built_in_object_is_read_as_what_it_says[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'},'data':{'a':'b'}}", "201 ConfigMap c" },
  { "MERGE", "~/configmaps/c#causes", "{'kind':[]}",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":\\\"b\\\"},"
    "\\\"kind\\\":[],\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":"
    "\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":"
    "\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": couldn't get version/kind; json "
    "parse error: json: cannot unmarshal array into Go struct field .kind of type string" },
  { "JSON", "~/configmaps/c#causes", "[{'op':'replace','path':'/apiVersion','value':true}]",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"apiVersion\\\":true,\\\"data\\\":{\\\"a\\\":\\\"b\\\"},\\\"kind\\\":"
    "\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":"
    "\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":"
    "\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": couldn't get version/kind; json "
    "parse error: json: cannot unmarshal bool into Go struct field .apiVersion of type string" },
  { "MERGE", "~/configmaps/c", "{'kind':''}", "200 ConfigMap c" },
  { "MERGE", "~/configmaps/c", "{'apiVersion':''}",
    "400 BadRequest: the name of the object (c based on URL) was undeterminable: name must be provided Warning: 299 - "
    "\"unknown field \\\"data\\\"\", 299 - \"unknown field \\\"metadata\\\"\"" },
  { "MERGE", "~/configmaps/c", "{'apiVersion':null,'kind':null}",
    "400 BadRequest: the name of the object (c based on URL) was undeterminable: name must be provided Warning: 299 - "
    "\"unknown field \\\"data\\\"\", 299 - \"unknown field \\\"metadata\\\"\"" },
  { "MERGE", "~/configmaps/c?fieldValidation=Ignore", "{'apiVersion':null}",
    "400 BadRequest: the name of the object (c based on URL) was undeterminable: name must be provided" },
  { "JSON", "~/configmaps/c?fieldValidation=Strict#causes", "[{'op':'remove','path':'/apiVersion'}]",
    "422 FieldValueInvalid patch: Invalid value: \"{\\\"data\\\":{\\\"a\\\":\\\"b\\\"},\\\"kind\\\":\\\"ConfigMap\\\","
    "\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":"
    "\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":"
    "\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\","
    "\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}}}}]}}\": strict decoding error: unknown field \"data\", "
    "unknown field \"metadata\"" },
  { "STRATEGIC", "~/configmaps/c", "{'apiVersion':null,'kind':null}", "200 ConfigMap c" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/patched-types/a-patched-custom-resource-stays-of-its-kind", a_patched_custom_resource_stays_of_its_kind);
  CONFORMANCE_TABLE ("/patched-types/a-patched-built-in-object-is-read-as-what-it-says", a_patched_built_in_object_is_read_as_what_it_says);
  return g_test_run ();
}
