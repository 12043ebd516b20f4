/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow of_create_are_checked[] = {
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "~/secrets?dryRun=All#metadata.resourceVersion", "{'metadata':{'name':'s'}}", "201 nothing" },
  { "POST", "~/secrets?dryRun=Foo", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST", "~/secrets?dryRun=", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"\"]: supported values: \"All\" "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST", "~/secrets?dryRun=All&dryRun=Foo", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"All\",\"Foo\"]: supported "
    "values: \"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: [\\\"All\\\",\\\"Foo\\\"]: "
    "supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "POST", "~/secrets?fieldValidation=Foo", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Foo\": supported "
    "values: \"\", \"Ignore\", \"Strict\", \"Warn\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"\\\", \\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "POST", "~/secrets?fieldValidation=strict", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"strict\": supported "
    "values: \"\", \"Ignore\", \"Strict\", \"Warn\" {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"strict\\\": supported values: "
    "\\\"\\\", \\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "POST", "~/secrets?fieldValidation=&dryRun=All", "{'metadata':{'name':'s'},'foo':1}",
    "201 Secret s Warning: 299 - \"unknown field \\\"foo\\\"\"" },
  { "POST", "~/secrets?fieldValidation=Ignore&dryRun=All", "{'metadata':{'name':'s','foo':1},'foo':1}", "201 Secret s" },
  { "POST", "~/secrets?fieldValidation=Warn&dryRun=All", "{'metadata':{'name':'s','foo':1},'foo':1}",
    "201 Secret s Warning: 299 - \"unknown field \\\"metadata.foo\\\"\", 299 - \"unknown field \\\"foo\\\"\"" },
  { "POST", "~/secrets?fieldValidation=Strict&dryRun=All", "{'metadata':{'name':'s','foo':1},'foo':1}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: strict decoding error: unknown field "
    "\"metadata.foo\", unknown field \"foo\"" },
  { "POST", "~/secrets?fieldValidation=Strict&dryRun=All", "{'metadata':{'name':'s'},'stringData':{'a':'b','a':'c'}}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: strict decoding error: duplicate field "
    "\"stringData.a\"" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s'},'stringData':{'a':'b','a':'c'},'Data':{}}",
    "201 Secret s Warning: 299 - \"duplicate field \\\"stringData.a\\\"\", 299 - \"unknown field \\\"Data\\\"\"" },
  { "POST", "~/secrets?fieldManager=a123456789b123456789c123456789d123456789e123456789f123456789g123456789h123456789i123456789j1234"
    "56789k123456789l123456789m123456789",
    "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: fieldManager: Too long: may not be more than 128 bytes "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueTooLong\",\"message\":\"Too "
    "long: may not be more than 128 bytes\",\"field\":\"fieldManager\"}]}" },
  { "POST", "~/secrets?fieldManager=a%0Ab", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"a\\nb\": invalid character "
    "U+000A (at position 1) {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\\nb\\\": invalid character U+000A "
    "(at position 1)\",\"field\":\"fieldManager\"}]}" },
  { "POST", "~/secrets?fieldManager=a%07b", "{'metadata':{'name':'s'}}",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"a\\ab\": invalid character "
    "U+0007 (at position 1) {\"group\":\"meta.k8s.io\",\"kind\":\"CreateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a\\\\ab\\\": invalid character U+0007 "
    "(at position 1)\",\"field\":\"fieldManager\"}]}" },
  { "POST", "~/secrets?dryRun=Foo&fieldValidation=Foo&fieldManager=%0A", "{",
    "422 Invalid: CreateOptions.meta.k8s.io \"\" is invalid: [fieldManager: Invalid value: \"\\n\": invalid character "
    "U+000A (at position 0), dryRun: Unsupported value: [\"Foo\"]: supported values: \"All\", fieldValidation: Unsupported "
    "value: \"Foo\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"] {\"group\":\"meta.k8s.io\","
    "\"kind\":\"CreateOptions\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\\n\\\": "
    "invalid character U+000A (at position 0)\",\"field\":\"fieldManager\"},{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"},"
    "{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: \\\"\\\", "
    "\\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "POST", "~/secrets?force=true&dryRun=All", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "~/secrets?pretty=maybe&dryRun=All", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?dryRun=All",
    "{'metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i','foo':1,'ports':[{'containerPort':80,'bar':2}]}]}},'baz':{'x':1}}}",
    "201 Deployment d Warning: 299 - \"unknown field \\\"spec.template.spec.containers[0].foo\\\"\", 299 - \"unknown field "
    "\\\"spec.template.spec.containers[0].ports[0].bar\\\"\", 299 - \"unknown field \\\"spec.baz\\\"\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments?fieldValidation=Strict",
    "{'metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i','foo':1}]}},'baz':{'x':1}}}",
    "400 BadRequest: Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field "
    "\"spec.template.spec.containers[0].foo\", unknown field \"spec.baz\"" },
};

static const ConformanceRow of_replace_and_patch_are_checked[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "PUT", "~/secrets/s?dryRun=Foo", "{'metadata':{'name':'s'}}",
    "422 Invalid: UpdateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"UpdateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "PUT", "~/secrets/s?fieldValidation=Foo", "{'metadata':{'name':'s'}}",
    "422 Invalid: UpdateOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Foo\": supported "
    "values: \"\", \"Ignore\", \"Strict\", \"Warn\" {\"group\":\"meta.k8s.io\",\"kind\":\"UpdateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"\\\", \\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "PUT", "~/secrets/s?fieldManager=%0A", "{'metadata':{'name':'s'}}",
    "422 Invalid: UpdateOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"\\n\": invalid character "
    "U+000A (at position 0) {\"group\":\"meta.k8s.io\",\"kind\":\"UpdateOptions\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"\\\\n\\\": invalid character U+000A "
    "(at position 0)\",\"field\":\"fieldManager\"}]}" },
  { "PUT", "~/secrets/s?fieldValidation=Strict", "{'metadata':{'name':'s'},'foo':1}",
    "400 BadRequest: Secret in version \"v1\" cannot be handled as a Secret: strict decoding error: unknown field \"foo\"" },
  { "PUT", "~/secrets/s?dryRun=All", "{'metadata':{'name':'s'},'foo':1}",
    "200 Secret s Warning: 299 - \"unknown field \\\"foo\\\"\"" },
  { "PUT", "~/secrets/none?dryRun=Foo", "{'metadata':{'name':'none'}}",
    "422 Invalid: UpdateOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"UpdateOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "MERGE", "~/secrets/s?dryRun=Foo", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "MERGE", "~/secrets/s?fieldValidation=Foo", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Foo\": supported values: "
    "\"\", \"Ignore\", \"Strict\", \"Warn\" {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"\\\", \\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "MERGE", "~/secrets/s?fieldManager=%0A", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"\\n\": invalid character U+000A "
    "(at position 0) {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"\\\\n\\\": invalid character U+000A (at position 0)\",\"field\":\"fieldManager\"}]}" },
  { "MERGE", "~/secrets/s?force=true", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: force: Forbidden: may not be specified for non-apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: may not be specified for non-apply patch\",\"field\":\"force\"}]}" },
  { "MERGE", "~/secrets/s?force=false", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: force: Forbidden: may not be specified for non-apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: may not be specified for non-apply patch\",\"field\":\"force\"}]}" },
  { "MERGE", "~/secrets/s?fieldValidation=Strict", "{'foo':1}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"foo\\\":1,"
    "\\\"kind\\\":\\\"Secret\\\",\\\"metadata\\\":{\\\"name\\\":\\\"s\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:type\\\":{}}}]},"
    "\\\"type\\\":\\\"Opaque\\\"}\": strict decoding error: unknown field \"foo\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"foo\\\\\\\":1,\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":"
    "\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:type\\\\\\\":{}}}]},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": strict "
    "decoding error: unknown field \\\"foo\\\"\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/secrets/s", "{'foo':1}", "200 Secret s Warning: 299 - \"unknown field \\\"foo\\\"\"" },
  { "MERGE", "~/secrets/s?fieldValidation=Ignore", "{'foo':1}", "200 Secret s" },
  { "MERGE", "~/secrets/s?dryRun=All#type", "{'metadata':{'labels':{'a':'b'}}}", "200 \"Opaque\"" },
  { "GET", "~/secrets/s#metadata.labels", NULL, "200 nothing" },
  { "JSON", "~/secrets/s?force=true", "[]",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: force: Forbidden: may not be specified for non-apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: may not be specified for non-apply patch\",\"field\":\"force\"}]}" },
  { "JSON", "~/secrets/s?fieldValidation=Strict", "[{'op':'add','path':'/foo','value':1}]",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"foo\\\":1,"
    "\\\"kind\\\":\\\"Secret\\\",\\\"metadata\\\":{\\\"name\\\":\\\"s\\\",\\\"namespace\\\":\\\"$NS\\\","
    "\\\"uid\\\":\\\"UID\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"creationTimestamp\\\":\\\"TIME\\\","
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:type\\\":{}}}]},"
    "\\\"type\\\":\\\"Opaque\\\"}\": strict decoding error: unknown field \"foo\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"foo\\\\\\\":1,\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\",\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":"
    "\\\\\\\"probe\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:type\\\\\\\":{}}}]},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": strict "
    "decoding error: unknown field \\\"foo\\\"\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", "~/secrets/s?fieldValidation=Strict", "{'foo':1}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"map[foo:1]\": strict decoding error: unknown field \"foo\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"map[foo:1]\\\": strict decoding "
    "error: unknown field \\\"foo\\\"\",\"field\":\"patch\"}]}" },
  { "STRATEGIC", "~/secrets/s?force=true", "{}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: force: Forbidden: may not be specified for non-apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: may not be specified for non-apply patch\",\"field\":\"force\"}]}" },
  { "APPLY", "~/secrets/s", "{'apiVersion':'v1','kind':'Secret'}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value: is required for apply patch\",\"field\":\"fieldManager\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=", "{'apiVersion':'v1','kind':'Secret'}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value: is required for apply patch\",\"field\":\"fieldManager\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=%0A", "{'apiVersion':'v1','kind':'Secret'}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Invalid value: \"\\n\": invalid character U+000A "
    "(at position 0) {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"\\\\n\\\": invalid character U+000A (at position 0)\",\"field\":\"fieldManager\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=m&dryRun=Foo", "{'apiVersion':'v1','kind':'Secret'}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=m&fieldValidation=Foo", "{'apiVersion':'v1','kind':'Secret'}",
    "422 Invalid: PatchOptions.meta.k8s.io \"\" is invalid: fieldValidation: Unsupported value: \"Foo\": supported values: "
    "\"\", \"Ignore\", \"Strict\", \"Warn\" {\"group\":\"meta.k8s.io\",\"kind\":\"PatchOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"\\\", \\\"Ignore\\\", \\\"Strict\\\", \\\"Warn\\\"\",\"field\":\"fieldValidation\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=m&force=x", "{'apiVersion':'v1','kind':'Secret'}", "200 Secret s" },
  { "APPLY", "~/secrets/s?fieldManager=m&fieldValidation=Strict", "{'apiVersion':'v1','kind':'Secret','foo':1}",
    "500 Failure: failed to create typed patch object (/; /v1, Kind=Secret): .foo: field not declared in schema" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','foo':1}",
    "500 Failure: failed to create typed patch object (/; /v1, Kind=Secret): .foo: field not declared in schema" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'kind':'Secret'}", "400 BadRequest: invalid object type: /, Kind=Secret" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1'}", "400 BadRequest: invalid object type: /v1, Kind=" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'ConfigMap'}",
    "400 BadRequest: invalid object type: /v1, Kind=ConfigMap" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v2','kind':'Secret'}",
    "400 BadRequest: invalid object type: /v2, Kind=Secret" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'other'}}",
    "400 BadRequest: the name of the object (other) does not match the name on the URL (s)" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','metadata':{'namespace':'other'}}",
    "400 BadRequest: the namespace of the provided object does not match the namespace sent on the request" },
  { "APPLY", "~/secrets/s?fieldManager=m",
    "{'apiVersion':'v1','kind':'Secret','metadata':{'managedFields':[{'manager':'x'}]}}",
    "400 BadRequest: metadata.managedFields must be nil" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','metadata':{'uid':'x'}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.uid: Invalid value: \"x\": field is immutable {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": field is "
    "immutable\",\"field\":\"metadata.uid\"}]}" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','metadata':{'resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on secrets \"s\": the object has been modified; please apply your changes "
    "to the latest version and try again {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "APPLY", "~/secrets/s?fieldManager=m", "{'apiVersion':'v1','kind':'Secret','data':5}",
    "500 Failure: failed to create typed patch object (/; /v1, Kind=Secret): .data: expected map, got &{5}" },
  { "APPLY", "~/secrets/s?fieldManager=m", "[",
    "400 BadRequest: error encoding patch: yaml: line 1: did not find expected node content" },
  { "APPLY", "~/secrets/s?fieldManager=m", "[]",
    "400 BadRequest: error decoding patch: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into "
    "Go value of type map[string]interface {}" },
  { "APPLY", "~/secrets/s?fieldManager=m", "a: b: c",
    "400 BadRequest: error encoding patch: yaml: mapping values are not allowed in this context" },
  { "APPLY", "~/secrets/s?fieldManager=m", "", "400 BadRequest: invalid object type: /, Kind=" },
  { "APPLY", "~/secrets/new?fieldManager=m&dryRun=All", "{'apiVersion':'v1','kind':'Secret','metadata':{'name':'new'}}",
    "201 Secret new" },
  { "GET", "~/secrets/new", NULL, "404 NotFound: secrets \"new\" not found {\"name\":\"new\",\"kind\":\"secrets\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/write-options/of-create-are-checked", of_create_are_checked);
  CONFORMANCE_TABLE ("/write-options/of-replace-and-patch-are-checked", of_replace_and_patch_are_checked);
  return g_test_run ();
}
