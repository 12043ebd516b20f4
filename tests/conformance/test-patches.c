/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow json_operations_fail_or_not[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'},'data':{'a':'1','b':'2'}}", "201 ConfigMap c" },
  { "JSON", "~/configmaps/c#data", "[]", "200 {\"a\":\"1\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'remove','path':'/data/absent'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'remove','path':'/absent/x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'remove','path':'/metadata/labels'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'replace','path':'/data/absent','value':'x'}]",
    "200 {\"a\":\"1\",\"absent\":\"x\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'replace','path':'/absent/x','value':'x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'remove','path':'/data/absent'}]", "200 {\"a\":\"1\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'test','path':'/data/absent','value':null}]", "200 {\"a\":\"1\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'test','path':'/data/a','value':'1'}]", "200 {\"a\":\"1\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'test','path':'/data/a','value':'2'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'test','path':'/data/a'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'test','path':'/data/absent'}]", "200 {\"a\":\"1\",\"b\":\"2\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'move','from':'/data/a','path':'/data/c'}]", "200 {\"b\":\"2\",\"c\":\"1\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'move','from':'/data/absent','path':'/data/c'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'copy','from':'/data/c','path':'/data/d'}]",
    "200 {\"b\":\"2\",\"c\":\"1\",\"d\":\"1\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'copy','from':'/data/absent','path':'/data/d'}]",
    "200 {\"b\":\"2\",\"c\":\"1\",\"d\":\"\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'add','path':'/data/e'}]", "200 {\"b\":\"2\",\"c\":\"1\",\"d\":\"\",\"e\":\"\"}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'add','path':'/data/e~1f~0g','value':'x'}]",
    "422 Invalid: ConfigMap \"c\" is invalid: data[e/f~g]: Invalid value: \"e/f~g\": a valid config key must consist of "
    "alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation "
    "is '[-._a-zA-Z0-9]+') {\"name\":\"c\",\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"e/f~g\\\": a valid config key must consist of alphanumeric characters, '-', '_' or "
    "'.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')\","
    "\"field\":\"data[e/f~g]\"}]}" },
  { "JSON", "~/configmaps/c#data", "[{'op':'add','path':'/data','value':{'n':'x'}}]", "200 {\"n\":\"x\"}" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'add','path':'/metadata/finalizers/-','value':'example.com/x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers",
    "[{'op':'add','path':'/metadata/finalizers','value':['example.com/a','example.com/b']}]",
    "200 [\"example.com/a\",\"example.com/b\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'add','path':'/metadata/finalizers/-','value':'example.com/c'}]",
    "200 [\"example.com/a\",\"example.com/b\",\"example.com/c\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'add','path':'/metadata/finalizers/0','value':'example.com/0'}]",
    "200 [\"example.com/0\",\"example.com/a\",\"example.com/b\",\"example.com/c\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'add','path':'/metadata/finalizers/9','value':'example.com/9'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'add','path':'/metadata/finalizers/-1','value':'example.com/9'}]",
    "200 [\"example.com/0\",\"example.com/a\",\"example.com/b\",\"example.com/c\",\"example.com/9\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'replace','path':'/metadata/finalizers/1','value':'example.com/r'}]",
    "200 [\"example.com/0\",\"example.com/r\",\"example.com/b\",\"example.com/c\",\"example.com/9\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'replace','path':'/metadata/finalizers/9','value':'example.com/r'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'remove','path':'/metadata/finalizers/9'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'remove','path':'/metadata/finalizers/-'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'remove','path':'/metadata/finalizers/x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c#metadata.finalizers",
    "[{'op':'remove','path':'/metadata/finalizers/0'},{'op':'test','path':'/metadata/finalizers/0',"
    "'value':'example.com/r'}]",
    "200 [\"example.com/r\",\"example.com/b\",\"example.com/c\",\"example.com/9\"]" },
  { "JSON", "~/configmaps/c#metadata.finalizers", "[{'op':'remove','path':'/metadata/finalizers'}]", "200 nothing" },
  { "JSON", "~/configmaps/c", "[{'op':'foo','path':'/data/a','value':'x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c", "[{'op':'ADD','path':'/data/a','value':'x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c", "[{'path':'/data/a','value':'x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c", "[{'op':'add','value':'x'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c", "[{'op':'add','path':'data/a','value':'x'}]",
    "200 ConfigMap c Warning: 299 - \"unknown field \\\"a\\\"\"" },
  { "JSON", "~/configmaps/c", "[{}]", "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/c", "[5]",
    "400 BadRequest: error decoding patch: json: cannot unmarshal number into Go value of type handlers.jsonPatchOp" },
  { "JSON", "~/configmaps/c", "{}",
    "400 BadRequest: error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp" },
  { "JSON", "~/configmaps/c", "{'op':'add','path':'/data/a','value':'x'}",
    "400 BadRequest: error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp" },
  { "JSON", "~/configmaps/c", "null", "200 ConfigMap c" },
  { "JSON", "~/configmaps/c", "'x'",
    "400 BadRequest: error decoding patch: json: cannot unmarshal string into Go value of type []handlers.jsonPatchOp" },
  { "JSON", "~/configmaps/c", "[", "400 BadRequest: invalid JSON patch" },
  { "JSON", "~/configmaps/c", "", "400 BadRequest: invalid JSON patch" },
  { "JSON", "~/configmaps/c", "[{'op':'add','path':'/data/a','value':5}]",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"a\\\":5,"
    "\\\"n\\\":\\\"x\\\"},\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:n\\\":{}}}}]}}\": json: "
    "cannot unmarshal number into Go struct field ConfigMap.data of type string "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":5,"
    "\\\\\\\"n\\\\\\\":\\\\\\\"x\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":"
    "\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:n\\\\\\\":{}}}}]}}\\\": json: cannot "
    "unmarshal number into Go struct field ConfigMap.data of type string\",\"field\":\"patch\"}]}" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'','value':{}}]",
    "400 BadRequest: the name of the object (c based on URL) was undeterminable: name must be provided" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'/kind','value':'Nothing'}]",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"n\\\":\\\"x\\\"},\\\"kind\\\":\\\"Nothing\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:n\\\":{}}}}]}}\": no kind "
    "\"Nothing\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"n\\\\\\\":\\\\\\\"x\\\\\\\"},"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"Nothing\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\","
    "\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:n\\\\\\\":{}}}}]}}\\\": no kind "
    "\\\"Nothing\\\" is registered for version \\\"v1\\\" in scheme \\\"pkg/runtime/scheme.go:111\\\"\","
    "\"field\":\"patch\"}]}" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'/apiVersion','value':'v2'}]",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v2\\\","
    "\\\"data\\\":{\\\"n\\\":\\\"x\\\"},\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:n\\\":{}}}}]}}\": no kind "
    "\"ConfigMap\" is registered for version \"v2\" in scheme \"pkg/runtime/scheme.go:111\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v2\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"n\\\\\\\":\\\\\\\"x\\\\\\\"},"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\","
    "\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:n\\\\\\\":{}}}}]}}\\\": no kind "
    "\\\"ConfigMap\\\" is registered for version \\\"v2\\\" in scheme \\\"pkg/runtime/scheme.go:111\\\"\","
    "\"field\":\"patch\"}]}" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'/metadata/name','value':'d'}]",
    "400 BadRequest: the name of the object (d) does not match the name on the URL (c)" },
  { "JSON", "~/configmaps/c", "[{'op':'replace','path':'/metadata/resourceVersion','value':'1'}]",
    "409 Conflict: Operation cannot be fulfilled on configmaps \"c\": the object has been modified; please apply your "
    "changes to the latest version and try again {\"name\":\"c\",\"kind\":\"configmaps\"}" },
  { "JSON", "~/configmaps/c", "[{'op':'test','path':'/metadata/resourceVersion','value':'1'}]",
    "422 Invalid: the server rejected our request due to an error in our request {}" },
  { "JSON", "~/configmaps/none", "[]",
    "404 NotFound: configmaps \"none\" not found {\"name\":\"none\",\"kind\":\"configmaps\"}" },
  { "JSON", "~/configmaps/none", "[", "400 BadRequest: invalid JSON patch" },
};

static const ConformanceRow merge_patches_merge[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c','labels':{'l':'1'}},'data':{'a':'1','b':'2'}}", "201 ConfigMap c" },
  { "MERGE", "~/configmaps/c#data", "{'data':{'a':null,'c':'3'}}", "200 {\"b\":\"2\",\"c\":\"3\"}" },
  { "MERGE", "~/configmaps/c#data", "{'data':{'absent':null}}", "200 {\"b\":\"2\",\"c\":\"3\"}" },
  { "MERGE", "~/configmaps/c#data", "{'data':null}", "200 nothing" },
  { "MERGE", "~/configmaps/c#data", "{'data':{'x':null}}", "200 nothing" },
  { "MERGE", "~/configmaps/c#data", "{'data':{'x':'y'}}", "200 {\"x\":\"y\"}" },
  { "MERGE", "~/configmaps/c", "{'data':'x'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":\\\"x\\\","
    "\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:x\\\":{}},"
    "\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": json: cannot unmarshal string into Go "
    "struct field ConfigMap.data of type map[string]string {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"data\\\\\\\":\\\\\\\"x\\\\\\\",\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": json: "
    "cannot unmarshal string into Go struct field ConfigMap.data of type map[string]string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'data':[]}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":[],"
    "\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:x\\\":{}},"
    "\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": json: cannot unmarshal array into Go "
    "struct field ConfigMap.data of type map[string]string {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":[],"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\","
    "\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": json: "
    "cannot unmarshal array into Go struct field ConfigMap.data of type map[string]string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'data':{'x':5}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"x\\\":5},"
    "\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:x\\\":{}},"
    "\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": json: cannot unmarshal number into Go "
    "struct field ConfigMap.data of type string {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"x\\\\\\\":5},"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\","
    "\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": json: "
    "cannot unmarshal number into Go struct field ConfigMap.data of type string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'data':{'x':{}}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"data\\\":{\\\"x\\\":{}},"
    "\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:x\\\":{}},"
    "\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": json: cannot unmarshal object into Go "
    "struct field ConfigMap.data of type string {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid "
    "value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"x\\\\\\\":{}},"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\","
    "\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\",\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": json: "
    "cannot unmarshal object into Go struct field ConfigMap.data of type string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "[]",
    "400 BadRequest: error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}" },
  { "MERGE", "~/configmaps/c", "null", "400 BadRequest: Invalid JSON Patch" },
  { "MERGE", "~/configmaps/c", "5",
    "400 BadRequest: error decoding patch: json: cannot unmarshal number into Go value of type map[string]interface {}" },
  { "MERGE", "~/configmaps/c", "{", "400 BadRequest: invalid JSON patch" },
  { "MERGE", "~/configmaps/c", "", "400 BadRequest: invalid JSON patch" },
  { "MERGE", "~/configmaps/c", "{'kind':'Nothing'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"x\\\":\\\"y\\\"},\\\"kind\\\":\\\"Nothing\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},"
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},"
    "\\\"f:x\\\":{}},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": no kind \"Nothing\" is "
    "registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\" {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"data\\\\\\\":{\\\\\\\"x\\\\\\\":\\\\\\\"y\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"Nothing\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": no kind "
    "\\\"Nothing\\\" is registered for version \\\"v1\\\" in scheme \\\"pkg/runtime/scheme.go:111\\\"\","
    "\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'apiVersion':'v2'}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v2\\\","
    "\\\"data\\\":{\\\"x\\\":\\\"y\\\"},\\\"kind\\\":\\\"ConfigMap\\\",\\\"metadata\\\":{\\\"name\\\":\\\"c\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},"
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},"
    "\\\"f:x\\\":{}},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": no kind \"ConfigMap\" is "
    "registered for version \"v2\" in scheme \"pkg/runtime/scheme.go:111\" {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v2\\\\\\\","
    "\\\\\\\"data\\\\\\\":{\\\\\\\"x\\\\\\\":\\\\\\\"y\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": no kind "
    "\\\"ConfigMap\\\" is registered for version \\\"v2\\\" in scheme \\\"pkg/runtime/scheme.go:111\\\"\","
    "\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c", "{'kind':null}", "200 ConfigMap c" },
  { "MERGE", "~/configmaps/c", "{'data':{'a b':'x'}}",
    "422 Invalid: ConfigMap \"c\" is invalid: data[a b]: Invalid value: \"a b\": a valid config key must consist of "
    "alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation "
    "is '[-._a-zA-Z0-9]+') {\"name\":\"c\",\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"a b\\\": a valid config key must consist of alphanumeric characters, '-', '_' or '.' "
    "(e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')\","
    "\"field\":\"data[a b]\"}]}" },
  { "MERGE", "~/configmaps/c", "{'data':{'':'x'}}",
    "422 Invalid: ConfigMap \"c\" is invalid: data[]: Invalid value: \"\": a valid config key must consist of alphanumeric "
    "characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is "
    "'[-._a-zA-Z0-9]+') {\"name\":\"c\",\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"\\\": a valid config key must consist of alphanumeric characters, '-', '_' or '.' "
    "(e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')\","
    "\"field\":\"data[]\"}]}" },
  { "MERGE", "~/configmaps/c", "{'binaryData':{'x':'YQ=='}}",
    "422 Invalid: ConfigMap \"c\" is invalid: data[x]: Invalid value: \"x\": duplicate of key present in binaryData "
    "{\"name\":\"c\",\"kind\":\"ConfigMap\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"x\\\": duplicate of key present in binaryData\",\"field\":\"data[x]\"}]}" },
  { "MERGE", "~/configmaps/c", "{'binaryData':{'y':'!'}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"binaryData\\\":{\\\"y\\\":\\\"!\\\"},\\\"data\\\":{\\\"x\\\":\\\"y\\\"},\\\"kind\\\":\\\"ConfigMap\\\","
    "\\\"metadata\\\":{\\\"name\\\":\\\"c\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"uid\\\":\\\"UID\\\","
    "\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"labels\\\":{\\\"l\\\":\\\"1\\\"},"
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},"
    "\\\"f:x\\\":{}},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:l\\\":{}}}}}]}}\": illegal base64 data at "
    "input byte 0 {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"binaryData\\\\\\\":{\\\\\\\"y\\\\\\\":\\\\\\\"!\\\\\\\"},"
    "\\\\\\\"data\\\\\\\":{\\\\\\\"x\\\\\\\":\\\\\\\"y\\\\\\\"},\\\\\\\"kind\\\\\\\":\\\\\\\"ConfigMap\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"c\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"labels\\\\\\\":{\\\\\\\"l\\\\\\\":\\\\\\\"1\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:x\\\\\\\":{}},"
    "\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:l\\\\\\\":{}}}}}]}}\\\": illegal "
    "base64 data at input byte 0\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/configmaps/c#binaryData", "{'binaryData':{'y':'YQ=='}}", "200 {\"y\":\"YQ==\"}" },
  { "MERGE", "~/configmaps/none", "{", "400 BadRequest: invalid JSON patch" },
};

static const ConformanceRow strategic_patches_know_the_lists[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c','finalizers':['example.com/a']},'data':{'a':'1','b':'2'}}",
    "201 ConfigMap c" },
  { "STRATEGIC", "~/configmaps/c#metadata.finalizers", "{'metadata':{'finalizers':['example.com/b']}}",
    "200 [\"example.com/b\",\"example.com/a\"]" },
  { "STRATEGIC", "~/configmaps/c#metadata.finalizers",
    "{'metadata':{'$deleteFromPrimitiveList/finalizers':['example.com/a']}}",
    "200 [\"example.com/b\"]" },
  { "STRATEGIC", "~/configmaps/c#metadata.finalizers",
    "{'metadata':{'$setElementOrder/finalizers':['example.com/c','example.com/b'],'finalizers':['example.com/c']}}",
    "200 [\"example.com/c\",\"example.com/b\"]" },
  { "STRATEGIC", "~/configmaps/c#metadata.finalizers",
    "{'metadata':{'$setElementOrder/finalizers':['example.com/c'],'finalizers':['example.com/d']}}",
    "500 Failure: The order in patch list:\n[example.com/d]\n doesn't match $setElementOrder list:\n[example.com/c]" },
  { "STRATEGIC", "~/configmaps/c#data", "{'data':{'$retainKeys':['a'],'a':'1'}}", "200 {\"a\":\"1\"}" },
  { "STRATEGIC", "~/configmaps/c#data", "{'data':{'$patch':'replace','z':'1'}}", "200 {\"z\":\"1\"}" },
  { "STRATEGIC", "~/configmaps/c#data", "{'data':{'$patch':'delete'}}", "200 nothing" },
  { "STRATEGIC", "~/configmaps/c#data", "{'data':{'z':null,'y':'1'}}", "200 {\"y\":\"1\"}" },
  { "STRATEGIC", "~/configmaps/c#metadata.finalizers", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "STRATEGIC", "~/configmaps/c", "{'data':5}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"map[data:5]\": cannot restore map from int64 "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"map[data:5]\\\": cannot restore map "
    "from int64\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", "~/configmaps/c", "{'metadata':{'finalizers':5}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"map[metadata:map[finalizers:5]]\": cannot restore slice from "
    "int64 {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"map[metadata:map[finalizers:5]]\\\": cannot restore slice from int64\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", "~/configmaps/c", "[]",
    "400 BadRequest: json: cannot unmarshal array into Go value of type map[string]interface {}" },
  { "STRATEGIC", "~/configmaps/c", "{", "400 BadRequest: invalid JSON patch" },
  { "STRATEGIC", "~/configmaps/c", "null", "200 ConfigMap c" },
  { "STRATEGIC", "~/configmaps/c", "", "400 BadRequest: invalid JSON patch" },
  { "POST", "~/pods",
    "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i','env':[{'name':'A','value':'1'}],"
    "'ports':[{'containerPort':80}]}],'tolerations':[{'key':'k','operator':'Exists'}]}}",
    "201 Pod p" },
  { "STRATEGIC", "~/pods/p#spec.containers.0.image", "{'spec':{'containers':[{'name':'c','image':'j'}]}}", "200 \"j\"" },
  { "STRATEGIC", "~/pods/p", "{'spec':{'containers':[{'image':'j'}]}}",
    "500 Failure: map: map[image:j] does not contain declared merge key: name" },
  { "STRATEGIC", "~/pods/p", "{'spec':{'containers':[{'name':'d','image':'j'}]}}",
    "422 Invalid: Pod \"p\" is invalid: spec.containers: Forbidden: pod updates may not add or remove containers "
    "{\"name\":\"p\",\"kind\":\"Pod\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: pod updates "
    "may not add or remove containers\",\"field\":\"spec.containers\"}]}" },
  { "STRATEGIC", "~/pods/p", "{'spec':{'containers':{}}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"map[spec:map[containers:map[]]]\": cannot restore slice from "
    "map {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"map[spec:map[containers:map[]]]\\\": cannot restore slice from map\",\"field\":\"patch\"}]}" },
  { "POST", "/apis/apps/v1/namespaces/$NS/replicasets",
    "{'metadata':{'name':'r'},'spec':{'replicas':0,'selector':{'matchLabels':{'a':'b'}},"
    "'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i','env':[{'name':'A',"
    "'value':'1'},{'name':'B','value':'1'}],'args':['x']}]}}}}",
    "201 ReplicaSet r" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.0.env",
    "{'spec':{'template':{'spec':{'containers':[{'name':'c','env':[{'name':'B','value':'2'},{'name':'C','value':'3'}]}]}}}}",
    "200 [{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"},{\"name\":\"C\",\"value\":\"3\"}]" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.0.env",
    "{'spec':{'template':{'spec':{'containers':[{'name':'c','env':[{'name':'A','$patch':'delete'}]}]}}}}",
    "200 [{\"name\":\"B\",\"value\":\"2\"},{\"name\":\"C\",\"value\":\"3\"}]" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.0.env",
    "{'spec':{'template':{'spec':{'containers':[{'name':'c','env':[{'$patch':'replace'},{'name':'Z','value':'2'}]}]}}}}",
    "200 [{\"name\":\"Z\",\"value\":\"2\"}]" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.0.args",
    "{'spec':{'template':{'spec':{'containers':[{'name':'c','args':['y']}]}}}}",
    "200 [\"y\"]" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.1.image",
    "{'spec':{'template':{'spec':{'$setElementOrder/containers':[{'name':'d'},{'name':'c'}],'containers':[{'name':'d',"
    "'image':'e'}]}}}}",
    "200 \"i\"" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.spec.containers.0.name",
    "{'spec':{'template':{'spec':{'containers':[{'name':'d','$patch':'delete'}]}}}}",
    "200 \"c\"" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r#spec.template.metadata.labels",
    "{'spec':{'template':{'metadata':{'labels':{'a':'b','x':'y'}}}}}",
    "200 {\"a\":\"b\",\"x\":\"y\"}" },
  { "STRATEGIC", "/apis/apps/v1/namespaces/$NS/replicasets/r", "{'spec':{'selector':{'matchLabels':{'x':'y'}}}}",
    "422 Invalid: ReplicaSet.apps \"r\" is invalid: spec.selector: Invalid value: {\"matchLabels\":{\"a\":\"b\","
    "\"x\":\"y\"}}: field is immutable {\"name\":\"r\",\"group\":\"apps\",\"kind\":\"ReplicaSet\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: {\\\"matchLabels\\\":{\\\"a\\\":\\\"b\\\","
    "\\\"x\\\":\\\"y\\\"}}: field is immutable\",\"field\":\"spec.selector\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/patches/json-operations-fail-or-not", json_operations_fail_or_not);
  CONFORMANCE_TABLE ("/patches/merge-patches-merge", merge_patches_merge);
  CONFORMANCE_TABLE ("/patches/strategic-patches-know-the-lists", strategic_patches_know_the_lists);
  return g_test_run ();
}
