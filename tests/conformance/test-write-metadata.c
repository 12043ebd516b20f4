/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow immutable_metadata_stays[] = {
  { "POST", "~/secrets#generation",
    "{'metadata':{'name':'s','uid':'x','creationTimestamp':'2001-01-01T00:00:00Z',"
    "'deletionTimestamp':'2001-01-01T00:00:00Z','selfLink':'/x'}}",
    "201 nothing" },
  { "GET", "~/secrets/s#metadata.creationTimestamp", NULL, "200 \"TIME\"" },
  { "GET", "~/secrets/s#metadata.deletionTimestamp", NULL, "200 nothing" },
  { "GET", "~/secrets/s#metadata.uid", NULL, "200 \"UID\"" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2','resourceVersion':'5'}}",
    "500 Failure: resourceVersion should not be set on objects to be created" },
  { "POST", "~/secrets?dryRun=All", "{'metadata':{'name':'s2','resourceVersion':'0'}}", "201 Secret s2" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2','resourceVersion':'abc'}}", "201 Secret s2" },
  { "MERGE", "~/secrets/s", "{'metadata':{'uid':'x'}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.uid: Invalid value: \"x\": field is immutable {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"x\\\": field is "
    "immutable\",\"field\":\"metadata.uid\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'uid':null}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':{'creationTimestamp':'2001-01-01T00:00:00Z'}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':{'creationTimestamp':null}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':{'creationTimestamp':'yesterday'}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"kind\\\":\\\"Secret\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"yesterday\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:type\\\":{}}}],\\\"name\\\":\\\"s\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"},"
    "\\\"type\\\":\\\"Opaque\\\"}\": parsing time \"yesterday\" as \"TIME07:00\": cannot parse \"yesterday\" as \"2006\" "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"yesterday\\\\\\\","
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:type\\\\\\\":{}}}],\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": parsing time "
    "\\\"yesterday\\\" as \\\"TIME07:00\\\": cannot parse \\\"yesterday\\\" as \\\"2006\\\"\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'deletionTimestamp':'2001-01-01T00:00:00Z'}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.deletionTimestamp: Invalid value: \"TIME\": field is immutable "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"TIME\\\": field is immutable\",\"field\":\"metadata.deletionTimestamp\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'deletionGracePeriodSeconds':5}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.deletionGracePeriodSeconds: Invalid value: 5: field is immutable "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: 5: "
    "field is immutable\",\"field\":\"metadata.deletionGracePeriodSeconds\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'selfLink':'/y'}}", "200 Secret s" },
  { "MERGE", "~/secrets/s#metadata.generation", "{'metadata':{'generation':5}}", "200 nothing" },
  { "MERGE", "~/secrets/s", "{'metadata':{'resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on secrets \"s\": the object has been modified; please apply your changes "
    "to the latest version and try again {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'resourceVersion':'abc'}}",
    "500 Failure: strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "MERGE", "~/secrets/s", "{'metadata':{'resourceVersion':null}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':{'resourceVersion':5}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\",\\\"kind\\\":\\\"Secret\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:type\\\":{}}}],\\\"name\\\":\\\"s\\\","
    "\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":5,\\\"uid\\\":\\\"UID\\\"},\\\"type\\\":\\\"Opaque\\\"}\": "
    "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.resourceVersion of type string "
    "{\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:type\\\\\\\":{}}}],\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":5,"
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": json: cannot unmarshal "
    "number into Go struct field ObjectMeta.metadata.resourceVersion of type string\",\"field\":\"patch\"}]}" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','uid':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on secrets \"s\": StorageError: invalid object, Code: 4, Key: "
    "/registry/secrets/$NS/s, ResourceVersion: RV, AdditionalErrorMsg: Precondition failed: UID in precondition: x, UID in "
    "object meta: UID {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on secrets \"s\": the object has been modified; please apply your changes "
    "to the latest version and try again {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','resourceVersion':'999999999'}}",
    "409 Conflict: Operation cannot be fulfilled on secrets \"s\": the object has been modified; please apply your changes "
    "to the latest version and try again {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','resourceVersion':'abc'}}",
    "500 Failure: strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','creationTimestamp':'2001-01-01T00:00:00Z'}}", "200 Secret s" },
  { "GET", "~/secrets/s#metadata.creationTimestamp", NULL, "200 \"TIME\"" },
  { "PUT", "~/secrets/s", "{'metadata':{'name':'s','deletionTimestamp':'2001-01-01T00:00:00Z'}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.deletionTimestamp: Invalid value: \"TIME\": field is immutable "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"TIME\\\": field is immutable\",\"field\":\"metadata.deletionTimestamp\"}]}" },
  { "GET", "~/secrets/s#metadata.deletionTimestamp", NULL, "200 nothing" },
  { "MERGE", "~/secrets/s", "{'type':'example.com/other'}",
    "422 Invalid: Secret \"s\" is invalid: type: Invalid value: \"example.com/other\": field is immutable {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"example.com/other\\\": field is immutable\",\"field\":\"type\"}]}" },
  { "MERGE", "~/secrets/s", "{'immutable':true,'data':{'a':'YQ=='}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'data':{'a':'Yg=='}}",
    "422 Invalid: Secret \"s\" is invalid: data: Forbidden: field is immutable when `immutable` is set {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: field is immutable when "
    "`immutable` is set\",\"field\":\"data\"}]}" },
  { "MERGE", "~/secrets/s", "{'immutable':false}",
    "422 Invalid: Secret \"s\" is invalid: immutable: Forbidden: field is immutable when `immutable` is set "
    "{\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: field is "
    "immutable when `immutable` is set\",\"field\":\"immutable\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'labels':{'a':'b'}}}", "200 Secret s" },
  { "MERGE", "~/secrets/s", "{'metadata':{'labels':{'a b':'c d'}}}",
    "422 Invalid: Secret \"s\" is invalid: [metadata.labels: Invalid value: \"a b\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'), metadata.labels: "
    "Invalid value: \"c d\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', "
    "and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for "
    "validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')] {\"name\":\"s\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\","
    "\"field\":\"metadata.labels\"},{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"c d\\\": a valid "
    "label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')\",\"field\":\"metadata.labels\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'annotations':{'a b':'c d'}}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.annotations: Invalid value: \"a b\": name part must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"a b\\\": name part "
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\","
    "\"field\":\"metadata.annotations\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'annotations':{'A/B/c':'','Example.com/x':''}}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.annotations: Invalid value: \"A/B/c\": a valid label key must consist "
    "of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  "
    "or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an "
    "optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName') {\"name\":\"s\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"A/B/c\\\": a valid label key must "
    "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with "
    "an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')\",\"field\":\"metadata.annotations\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'finalizers':['nodomain']}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.finalizers[0]: Invalid value: \"nodomain\": name is neither a standard "
    "finalizer name nor is it fully qualified {\"name\":\"s\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"nodomain\\\": name is neither a "
    "standard finalizer name nor is it fully qualified\",\"field\":\"metadata.finalizers[0]\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'finalizers':['example.com/a b']}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.finalizers: Invalid value: \"example.com/a b\": name part must consist "
    "of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  "
    "or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"example.com/a "
    "b\\\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
    "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\",\"field\":\"metadata.finalizers\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'finalizers':['orphan','foregroundDeletion']}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.finalizers: Invalid value: [\"orphan\",\"foregroundDeletion\"]: "
    "finalizer orphan and foregroundDeletion cannot be both set {\"name\":\"s\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [\\\"orphan\\\","
    "\\\"foregroundDeletion\\\"]: finalizer orphan and foregroundDeletion cannot be both set\","
    "\"field\":\"metadata.finalizers\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'finalizers':'x'}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"a\\\":\\\"YQ==\\\"},\\\"immutable\\\":true,\\\"kind\\\":\\\"Secret\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"finalizers\\\":\\\"x\\\","
    "\\\"labels\\\":{\\\"a\\\":\\\"b\\\"},\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\","
    "\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\",\\\"time\\\":\\\"TIME\\\","
    "\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},\\\"f:a\\\":{}},"
    "\\\"f:immutable\\\":{},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:a\\\":{}}},\\\"f:type\\\":{}}}],"
    "\\\"name\\\":\\\"s\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\",\\\"uid\\\":\\\"UID\\\"},"
    "\\\"type\\\":\\\"Opaque\\\"}\": json: cannot unmarshal string into Go struct field ObjectMeta.metadata.finalizers of "
    "type []string {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"YQ==\\\\\\\"},"
    "\\\\\\\"immutable\\\\\\\":true,\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"finalizers\\\\\\\":\\\\\\\"x\\\\\\\",\\\\\\\"labels\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"b\\\\\\\"},"
    "\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":{}},"
    "\\\\\\\"f:immutable\\\\\\\":{},\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},"
    "\\\\\\\"f:a\\\\\\\":{}}},\\\\\\\"f:type\\\\\\\":{}}}],\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": json: cannot unmarshal "
    "string into Go struct field ObjectMeta.metadata.finalizers of type []string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'ownerReferences':[{}]}}",
    "422 Invalid: Secret \"s\" is invalid: [metadata.ownerReferences[0].apiVersion: Required value: must not be empty, "
    "metadata.ownerReferences[0].kind: Required value: must not be empty, metadata.ownerReferences[0].name: Required "
    "value: must not be empty, metadata.ownerReferences[0].uid: Required value: must not be empty] {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must not be empty\","
    "\"field\":\"metadata.ownerReferences[0].apiVersion\"},{\"reason\":\"FieldValueRequired\",\"message\":\"Required "
    "value: must not be empty\",\"field\":\"metadata.ownerReferences[0].kind\"},{\"reason\":\"FieldValueRequired\","
    "\"message\":\"Required value: must not be empty\",\"field\":\"metadata.ownerReferences[0].name\"},"
    "{\"reason\":\"FieldValueRequired\",\"message\":\"Required value: must not be empty\","
    "\"field\":\"metadata.ownerReferences[0].uid\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'ownerReferences':[{'apiVersion':'v1','kind':'Event','name':'x','uid':'x'}]}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.ownerReferences[0]: Invalid value: {\"apiVersion\":\"v1\","
    "\"kind\":\"Event\",\"name\":\"x\",\"uid\":\"x\"}: /v1, Kind=Event is disallowed from being an owner {\"name\":\"s\","
    "\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "{\\\"apiVersion\\\":\\\"v1\\\",\\\"kind\\\":\\\"Event\\\",\\\"name\\\":\\\"x\\\",\\\"uid\\\":\\\"x\\\"}: /v1, "
    "Kind=Event is disallowed from being an owner\",\"field\":\"metadata.ownerReferences[0]\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'ownerReferences':[{'apiVersion':'a/b/c','kind':'X','name':'x','uid':'x'}]}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.ownerReferences[0].apiVersion: Invalid value: \"a/b/c\": must be "
    "<group>/<version> or <version> {\"name\":\"s\",\"kind\":\"Secret\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"a/b/c\\\": must be <group>/<version> or <version>\","
    "\"field\":\"metadata.ownerReferences[0].apiVersion\"}]}" },
  { "MERGE", "~/secrets/s",
    "{'metadata':{'ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'x','uid':'x','controller':true},"
    "{'apiVersion':'v1','kind':'ConfigMap','name':'y','uid':'y','controller':true}]}}",
    "422 Invalid: Secret \"s\" is invalid: metadata.ownerReferences: Invalid value: [{\"apiVersion\":\"v1\","
    "\"kind\":\"ConfigMap\",\"name\":\"x\",\"uid\":\"x\",\"controller\":true},{\"apiVersion\":\"v1\","
    "\"kind\":\"ConfigMap\",\"name\":\"y\",\"uid\":\"y\",\"controller\":true}]: Only one reference can have Controller set "
    "to true. Found \"true\" in references for ConfigMap/x and ConfigMap/y {\"name\":\"s\",\"kind\":\"Secret\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: [{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"kind\\\":\\\"ConfigMap\\\",\\\"name\\\":\\\"x\\\",\\\"uid\\\":\\\"x\\\",\\\"controller\\\":true},"
    "{\\\"apiVersion\\\":\\\"v1\\\",\\\"kind\\\":\\\"ConfigMap\\\",\\\"name\\\":\\\"y\\\",\\\"uid\\\":\\\"y\\\","
    "\\\"controller\\\":true}]: Only one reference can have Controller set to true. Found \\\"true\\\" in references for "
    "ConfigMap/x and ConfigMap/y\",\"field\":\"metadata.ownerReferences\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'labels':5}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"a\\\":\\\"YQ==\\\"},\\\"immutable\\\":true,\\\"kind\\\":\\\"Secret\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"labels\\\":5,"
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},"
    "\\\"f:a\\\":{}},\\\"f:immutable\\\":{},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:a\\\":{}}},"
    "\\\"f:type\\\":{}}}],\\\"name\\\":\\\"s\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"uid\\\":\\\"UID\\\"},\\\"type\\\":\\\"Opaque\\\"}\": json: cannot unmarshal number into Go struct field "
    "ObjectMeta.metadata.labels of type map[string]string {\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"YQ==\\\\\\\"},\\\\\\\"immutable\\\\\\\":true,"
    "\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\",\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME"
    "\\\\\\\",\\\\\\\"labels\\\\\\\":5,\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe\\\\\\\","
    "\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":{}},"
    "\\\\\\\"f:immutable\\\\\\\":{},\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},"
    "\\\\\\\"f:a\\\\\\\":{}}},\\\\\\\"f:type\\\\\\\":{}}}],\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": json: cannot unmarshal "
    "number into Go struct field ObjectMeta.metadata.labels of type map[string]string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':{'labels':{'a':5}}}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"a\\\":\\\"YQ==\\\"},\\\"immutable\\\":true,\\\"kind\\\":\\\"Secret\\\","
    "\\\"metadata\\\":{\\\"creationTimestamp\\\":\\\"TIME\\\",\\\"labels\\\":{\\\"a\\\":5},"
    "\\\"managedFields\\\":[{\\\"manager\\\":\\\"probe\\\",\\\"operation\\\":\\\"Update\\\",\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"time\\\":\\\"TIME\\\",\\\"fieldsType\\\":\\\"FieldsV1\\\",\\\"fieldsV1\\\":{\\\"f:data\\\":{\\\".\\\":{},"
    "\\\"f:a\\\":{}},\\\"f:immutable\\\":{},\\\"f:metadata\\\":{\\\"f:labels\\\":{\\\".\\\":{},\\\"f:a\\\":{}}},"
    "\\\"f:type\\\":{}}}],\\\"name\\\":\\\"s\\\",\\\"namespace\\\":\\\"$NS\\\",\\\"resourceVersion\\\":\\\"RV\\\","
    "\\\"uid\\\":\\\"UID\\\"},\\\"type\\\":\\\"Opaque\\\"}\": json: cannot unmarshal number into Go struct field "
    "ObjectMeta.metadata.labels of type string {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"YQ==\\\\\\\"},"
    "\\\\\\\"immutable\\\\\\\":true,\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\","
    "\\\\\\\"metadata\\\\\\\":{\\\\\\\"creationTimestamp\\\\\\\":\\\\\\\"TIME\\\\\\\","
    "\\\\\\\"labels\\\\\\\":{\\\\\\\"a\\\\\\\":5},\\\\\\\"managedFields\\\\\\\":[{\\\\\\\"manager\\\\\\\":\\\\\\\"probe"
    "\\\\\\\",\\\\\\\"operation\\\\\\\":\\\\\\\"Update\\\\\\\",\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\","
    "\\\\\\\"time\\\\\\\":\\\\\\\"TIME\\\\\\\",\\\\\\\"fieldsType\\\\\\\":\\\\\\\"FieldsV1\\\\\\\","
    "\\\\\\\"fieldsV1\\\\\\\":{\\\\\\\"f:data\\\\\\\":{\\\\\\\".\\\\\\\":{},\\\\\\\"f:a\\\\\\\":{}},"
    "\\\\\\\"f:immutable\\\\\\\":{},\\\\\\\"f:metadata\\\\\\\":{\\\\\\\"f:labels\\\\\\\":{\\\\\\\".\\\\\\\":{},"
    "\\\\\\\"f:a\\\\\\\":{}}},\\\\\\\"f:type\\\\\\\":{}}}],\\\\\\\"name\\\\\\\":\\\\\\\"s\\\\\\\","
    "\\\\\\\"namespace\\\\\\\":\\\\\\\"$NS\\\\\\\",\\\\\\\"resourceVersion\\\\\\\":\\\\\\\"RV\\\\\\\","
    "\\\\\\\"uid\\\\\\\":\\\\\\\"UID\\\\\\\"},\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": json: cannot unmarshal "
    "number into Go struct field ObjectMeta.metadata.labels of type string\",\"field\":\"patch\"}]}" },
  { "MERGE", "~/secrets/s", "{'metadata':5}",
    "422 Invalid:  \"\" is invalid: patch: Invalid value: \"{\\\"apiVersion\\\":\\\"v1\\\","
    "\\\"data\\\":{\\\"a\\\":\\\"YQ==\\\"},\\\"immutable\\\":true,\\\"kind\\\":\\\"Secret\\\",\\\"metadata\\\":5,"
    "\\\"type\\\":\\\"Opaque\\\"}\": json: cannot unmarshal number into Go struct field Secret.metadata of type "
    "v1.ObjectMeta {\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: "
    "\\\"{\\\\\\\"apiVersion\\\\\\\":\\\\\\\"v1\\\\\\\",\\\\\\\"data\\\\\\\":{\\\\\\\"a\\\\\\\":\\\\\\\"YQ==\\\\\\\"},"
    "\\\\\\\"immutable\\\\\\\":true,\\\\\\\"kind\\\\\\\":\\\\\\\"Secret\\\\\\\",\\\\\\\"metadata\\\\\\\":5,"
    "\\\\\\\"type\\\\\\\":\\\\\\\"Opaque\\\\\\\"}\\\": json: cannot unmarshal number into Go struct field Secret.metadata "
    "of type v1.ObjectMeta\",\"field\":\"patch\"}]}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/write-metadata/immutable-metadata-stays", immutable_metadata_stays);
  return g_test_run ();
}
