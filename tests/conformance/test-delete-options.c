/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow options_are_checked[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "DELETE", "~/secrets/s?dryRun=All", NULL, "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'dryRun':['All']}", "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s?dryRun=Foo", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets/s?dryRun=", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"\"]: supported values: \"All\" "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets/s", "{'dryRun':['All','Foo']}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"All\",\"Foo\"]: supported "
    "values: \"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: [\\\"All\\\",\\\"Foo\\\"]: "
    "supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets/s?propagationPolicy=Foo", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Foo\": supported "
    "values: \"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets/s", "{'propagationPolicy':'Foo'}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Foo\": supported "
    "values: \"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets/s?dryRun=All&propagationPolicy=", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"\": supported values: "
    "\"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"\\\": supported values: "
    "\\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets/s?orphanDependents=true&propagationPolicy=Orphan", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Invalid value: \"Orphan\": "
    "orphanDependents and deletionPropagation cannot be both set {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"Orphan\\\": orphanDependents and "
    "deletionPropagation cannot be both set\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets/s", "{'orphanDependents':true,'propagationPolicy':'Orphan'}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Invalid value: \"Orphan\": "
    "orphanDependents and deletionPropagation cannot be both set {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueInvalid\",\"message\":\"Invalid value: \\\"Orphan\\\": orphanDependents and "
    "deletionPropagation cannot be both set\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets/s?orphanDependents=false&dryRun=Foo&propagationPolicy=Foo", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: [propagationPolicy: Invalid value: \"Foo\": orphanDependents "
    "and deletionPropagation cannot be both set, propagationPolicy: Unsupported value: \"Foo\": supported values: "
    "\"Foreground\", \"Background\", \"Orphan\", \"nil\", dryRun: Unsupported value: [\"Foo\"]: supported values: \"All\"] "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueInvalid\","
    "\"message\":\"Invalid value: \\\"Foo\\\": orphanDependents and deletionPropagation cannot be both set\","
    "\"field\":\"propagationPolicy\"},{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": "
    "supported values: \\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\","
    "\"field\":\"propagationPolicy\"},{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: "
    "[\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets/s?gracePeriodSeconds=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "DELETE", "~/secrets/s?gracePeriodSeconds=", NULL, "400 BadRequest: strconv.ParseInt: parsing \"\": invalid syntax" },
  { "DELETE", "~/secrets/s?gracePeriodSeconds=1.5", NULL, "400 BadRequest: strconv.ParseInt: parsing \"1.5\": invalid syntax" },
  { "DELETE", "~/secrets/s?dryRun=All&gracePeriodSeconds=-1", NULL,
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s?dryRun=All&gracePeriodSeconds=-5", NULL,
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'dryRun':['All'],'gracePeriodSeconds':-5}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s?orphanDependents=x&dryRun=All", NULL, "200 Secret s" },
  { "DELETE", "~/secrets/s", "{'gracePeriodSeconds':'x'}",
    "400 BadRequest: json: cannot unmarshal string into Go struct field DeleteOptions.gracePeriodSeconds of type int64" },
  { "DELETE", "~/secrets/s", "{'gracePeriodSeconds':1.5}",
    "400 BadRequest: json: cannot unmarshal number 1.5 into Go struct field DeleteOptions.gracePeriodSeconds of type int64" },
  { "DELETE", "~/secrets/s", "{'dryRun':'All'}",
    "400 BadRequest: json: cannot unmarshal string into Go struct field DeleteOptions.dryRun of type []string" },
  { "DELETE", "~/secrets/s", "{'preconditions':'x'}",
    "400 BadRequest: json: cannot unmarshal string into Go struct field DeleteOptions.preconditions of type "
    "v1.Preconditions" },
  { "DELETE", "~/secrets/s", "{'propagationPolicy':5}",
    "400 BadRequest: json: cannot unmarshal number into Go struct field DeleteOptions.propagationPolicy of type "
    "v1.DeletionPropagation" },
  { "DELETE", "~/secrets/s", "{'kind':'Foo','dryRun':['All']}",
    "400 BadRequest: no kind \"Foo\" is registered for version \"meta.k8s.io/v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "DELETE", "~/secrets/s", "{'kind':'DeleteOptions','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'kind':'DeleteOptions','apiVersion':'v1','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'kind':'DeleteOptions','apiVersion':'meta.k8s.io/v1','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'kind':'DeleteOptions','apiVersion':'apps/v1','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'kind':'DeleteOptions','apiVersion':'nonsense/v1','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'kind':'Secret','apiVersion':'v1','dryRun':['All']}",
    "400 BadRequest: no kind \"Secret\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "DELETE", "~/secrets/s", "{'kind':'ListOptions','apiVersion':'v1','dryRun':['All']}",
    "400 BadRequest: no kind \"ListOptions\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:111\"" },
  { "DELETE", "~/secrets/s", "{'unknown':'field','dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'dryRun':['All']}}",
    "400 BadRequest: couldn't get version/kind; json parse error: invalid character '}' after top-level value" },
  { "DELETE", "~/secrets/s", "{", "400 BadRequest: couldn't get version/kind; json parse error: unexpected end of JSON input" },
  { "DELETE", "~/secrets/s", "[]",
    "400 BadRequest: couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type "
    "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }" },
  { "DELETE", "~/secrets/s", "'x'",
    "400 BadRequest: couldn't get version/kind; json parse error: json: cannot unmarshal string into Go value of type "
    "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }" },
  { "DELETE application/foo", "~/secrets/s", "{'dryRun':['All']}",
    "415 UnsupportedMediaType: the body of the request was in an unknown format - accepted media types include: "
    "application/json, application/yaml, application/vnd.kubernetes.protobuf" },
  { "DELETE application/yaml", "~/secrets/s", "dryRun: [All]",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/none", NULL, "404 NotFound: secrets \"none\" not found {\"name\":\"none\",\"kind\":\"secrets\"}" },
  { "DELETE", "~/secrets/none?dryRun=Foo", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets/none", "{'gracePeriodSeconds':'x'}",
    "400 BadRequest: json: cannot unmarshal string into Go struct field DeleteOptions.gracePeriodSeconds of type int64" },
  { "DELETE", "~/secrets/s?dryRun=All", "{'dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s?dryRun=Foo", "{'dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "~/secrets/s", NULL, "200 Secret s" },
  { "DELETE", "~/secrets/s", "null", "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "~/secrets/s", NULL, "404 NotFound: secrets \"s\" not found {\"name\":\"s\",\"kind\":\"secrets\"}" },
};

static const ConformanceRow preconditions_hold[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "GET", "~/secrets/s#uid=metadata.uid", NULL, "200" },
  { "GET", "~/secrets/s#rv=metadata.resourceVersion", NULL, "200" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the UID in the precondition (x) does not match the UID "
    "in record (UID). The object might have been deleted and then recreated {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the ResourceVersion in the precondition (1) does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'resourceVersion':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the ResourceVersion in the precondition (x) does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':'{uid}','resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the ResourceVersion in the precondition (1) does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':'x','resourceVersion':'1'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the UID in the precondition (x) does not match the UID "
    "in record (UID). The object might have been deleted and then recreated {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':''},'dryRun':['All']}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the UID in the precondition () does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'resourceVersion':''},'dryRun':['All']}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the ResourceVersion in the precondition () does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{},'dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':null,'dryRun':['All']}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':'x'},'dryRun':['All']}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the UID in the precondition (x) does not match the UID "
    "in record (UID). The object might have been deleted and then recreated {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "~/secrets/none", "{'preconditions':{'uid':'x'}}",
    "404 NotFound: secrets \"none\" not found {\"name\":\"none\",\"kind\":\"secrets\"}" },
  { "DELETE", "~/secrets", "{'preconditions':{'uid':'x'}}",
    "409 Conflict: Operation cannot be fulfilled on Secret \"s\": the UID in the precondition (x) does not match the UID "
    "in record (UID). The object might have been deleted and then recreated {\"name\":\"s\",\"kind\":\"Secret\"}" },
  { "DELETE", "/apis/apps/v1/namespaces/$NS/deployments/none", "{'preconditions':{'uid':'x'}}",
    "404 NotFound: deployments.apps \"none\" not found {\"name\":\"none\",\"group\":\"apps\",\"kind\":\"deployments\"}" },
  { "DELETE", "~/secrets/s", "{'preconditions':{'uid':'{uid}','resourceVersion':'{rv}'}}",
    "200 Success {\"name\":\"s\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "~/secrets/s", NULL, "404 NotFound: secrets \"s\" not found {\"name\":\"s\",\"kind\":\"secrets\"}" },
};

static const ConformanceRow preconditions_may_stand_in_the_query[] = {
  { "POST", "~/configmaps", "{'metadata':{'name':'c'}}", "201 ConfigMap c" },
  { "POST", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices", "{'metadata':{'name':'e'},'addressType':'IPv4'}",
    "201 EndpointSlice e" },
  { "DELETE", "~/configmaps/c?resourceVersion=1", NULL,
    "409 Conflict: Operation cannot be fulfilled on ConfigMap \"c\": the ResourceVersion in the precondition (1) does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"c\",\"kind\":\"ConfigMap\"}" },
  { "DELETE", "~/configmaps/c?uid=x", NULL,
    "409 Conflict: Operation cannot be fulfilled on ConfigMap \"c\": the UID in the precondition (x) does not match the UID in "
    "record (UID). The object might have been deleted and then recreated {\"name\":\"c\",\"kind\":\"ConfigMap\"}" },
  { "DELETE", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices/e?uid=x", NULL,
    "409 Conflict: Operation cannot be fulfilled on EndpointSlice.discovery.k8s.io \"e\": the UID in the precondition (x) does "
    "not match the UID in record (UID). The object might have been deleted and then recreated {\"name\":\"e\",\"group\":"
    "\"discovery.k8s.io\",\"kind\":\"EndpointSlice\"}" },
  { "DELETE", "~/configmaps/c?uid=x&dryRun=All", "{'dryRun':['All']}",
    "200 Success {\"name\":\"c\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "DELETE", "~/configmaps/c?uid=&resourceVersion=&dryRun=All", NULL,
    "200 Success {\"name\":\"c\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "DELETE", "~/configmaps?resourceVersion=0&fieldSelector=metadata.name%3Dc", NULL,
    "409 Conflict: Operation cannot be fulfilled on ConfigMap \"c\": the ResourceVersion in the precondition (0) does not "
    "match the ResourceVersion in record (RV). The object might have been modified {\"name\":\"c\",\"kind\":\"ConfigMap\"}" },
  { "DELETE", "~/configmaps?propagationPolicy=x&resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden "
    "unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":"
    "\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "DELETE", "~/configmaps?propagationPolicy=x&fieldSelector=a%3Db", NULL,
    "400 BadRequest: \"a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "DELETE", "~/configmaps?propagationPolicy=x&continue=x", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"x\": supported values: "
    "\"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{"
    "\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"x\\\": supported values: \\\"Foreground\\\", "
    "\\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
};

static const ConformanceRow what_is_answered_depends_on_the_kind[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s'}}", "201 Secret s" },
  { "DELETE", "~/secrets/s#", NULL,
    "200 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"details\":{\"name\":\"s\","
    "\"kind\":\"secrets\",\"uid\":\"UID\"}}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'c','finalizers':['example.com/f']}}", "201 ConfigMap c" },
  { "DELETE", "~/configmaps/c?gracePeriodSeconds=10#metadata.finalizers", NULL, "200 [\"example.com/f\"]" },
  { "GET", "~/configmaps/c#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "DELETE", "~/configmaps/c?gracePeriodSeconds=5#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "DELETE", "~/configmaps/c?propagationPolicy=Foreground#metadata.finalizers", NULL,
    "200 [\"example.com/f\",\"foregroundDeletion\"]" },
  { "MERGE", "~/configmaps/c#metadata.finalizers", "{'metadata':{'finalizers':['example.com/g','example.com/f']}}",
    "422 Invalid: ConfigMap \"c\" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object "
    "is being deleted, found new finalizers []string{\"example.com/g\"} {\"name\":\"c\",\"kind\":\"ConfigMap\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: no new finalizers can be added if the object "
    "is being deleted, found new finalizers []string{\\\"example.com/g\\\"}\",\"field\":\"metadata.finalizers\"}]}" },
  { "MERGE", "~/configmaps/c", "{'data':{'a':'b'}}", "200 ConfigMap c" },
  { "MERGE", "~/configmaps/c#metadata.finalizers", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "GET", "~/configmaps/c", NULL, "404 NotFound: configmaps \"c\" not found {\"name\":\"c\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'fore'}}", "201 ConfigMap fore" },
  { "DELETE", "~/configmaps/fore?propagationPolicy=Foreground#metadata.finalizers", NULL, "200 [\"foregroundDeletion\"]" },
  { "UNTIL", "~/configmaps/fore", NULL,
    "404 NotFound: configmaps \"fore\" not found {\"name\":\"fore\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'orphan'}}", "201 ConfigMap orphan" },
  { "DELETE", "~/configmaps/orphan?propagationPolicy=Orphan#metadata.finalizers", NULL, "200 [\"orphan\"]" },
  { "UNTIL", "~/configmaps/orphan", NULL,
    "404 NotFound: configmaps \"orphan\" not found {\"name\":\"orphan\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'orphan'}}", "201 ConfigMap orphan" },
  { "DELETE", "~/configmaps/orphan?orphanDependents=true#metadata.finalizers", NULL, "200 [\"orphan\"]" },
  { "UNTIL", "~/configmaps/orphan", NULL,
    "404 NotFound: configmaps \"orphan\" not found {\"name\":\"orphan\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'back'}}", "201 ConfigMap back" },
  { "DELETE", "~/configmaps/back?orphanDependents=false#", NULL,
    "200 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"details\":{\"name\":\"back\","
    "\"kind\":\"configmaps\",\"uid\":\"UID\"}}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'back'}}", "201 ConfigMap back" },
  { "DELETE", "~/configmaps/back?propagationPolicy=Background#", NULL,
    "200 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"details\":{\"name\":\"back\","
    "\"kind\":\"configmaps\",\"uid\":\"UID\"}}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'body'}}", "201 ConfigMap body" },
  { "DELETE", "~/configmaps/body#metadata.finalizers", "{'propagationPolicy':'Foreground'}", "200 [\"foregroundDeletion\"]" },
  { "UNTIL", "~/configmaps/body", NULL,
    "404 NotFound: configmaps \"body\" not found {\"name\":\"body\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'given','finalizers':['orphan']}}", "201 ConfigMap given" },
  { "DELETE", "~/configmaps/given#metadata.finalizers", NULL, "200 [\"orphan\"]" },
  { "UNTIL", "~/configmaps/given", NULL,
    "404 NotFound: configmaps \"given\" not found {\"name\":\"given\",\"kind\":\"configmaps\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'given','finalizers':['orphan']}}", "201 ConfigMap given" },
  { "DELETE", "~/configmaps/given?propagationPolicy=Background#", NULL,
    "200 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"details\":{\"name\":\"given\","
    "\"kind\":\"configmaps\",\"uid\":\"UID\"}}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'dry','finalizers':['example.com/f']}}", "201 ConfigMap dry" },
  { "DELETE", "~/configmaps/dry?dryRun=All#metadata.finalizers", NULL, "200 [\"example.com/f\"]" },
  { "GET", "~/configmaps/dry#metadata.deletionTimestamp", NULL, "200 nothing" },
  { "MERGE", "~/configmaps/dry#metadata.finalizers", "{'metadata':{'finalizers':null}}", "200 nothing" },
  { "POST", "~/serviceaccounts", "{'metadata':{'name':'sa'}}", "201 ServiceAccount sa" },
  { "DELETE", "~/serviceaccounts/sa#kind", NULL, "200 \"ServiceAccount\"" },
  { "POST", "~/pods", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}", "201 Pod p" },
  { "DELETE", "~/pods/p?dryRun=All#kind", NULL, "200 \"Pod\"" },
  { "DELETE", "~/pods/p#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "POST", "~/services", "{'metadata':{'name':'svc'},'spec':{'ports':[{'port':80}]}}", "201 Service svc" },
  { "DELETE", "~/services/svc#kind", NULL, "200 \"Service\"" },
  { "POST", "~/resourcequotas", "{'metadata':{'name':'rq'}}", "201 ResourceQuota rq" },
  { "DELETE", "~/resourcequotas/rq#kind", NULL, "200 \"ResourceQuota\"" },
  { "POST", "/apis/apps/v1/namespaces/$NS/deployments",
    "{'metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'containers':[{'name':'c','image':'i'}]}}}}",
    "201 Deployment d" },
  { "DELETE", "/apis/apps/v1/namespaces/$NS/deployments/d?propagationPolicy=Background#", NULL,
    "200 {\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"details\":{\"name\":\"d\","
    "\"group\":\"apps\",\"kind\":\"deployments\",\"uid\":\"UID\"}}" },
};

static const ConformanceRow what_is_gone_has_the_version_of_its_end[] = {
  { "POST", "~/serviceaccounts#v=metadata.resourceVersion", "{'metadata':{'name':'s'}}", "201" },
  { "POST", "~/pods", "{'metadata':{'name':'p'},'spec':{'serviceAccountName':'s','nodeName':'n','containers':[{'name':'c','image':'i'}]}}",
    "201 Pod p" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=20#metadata.generation", NULL, "200 2" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=10#metadata.generation", NULL, "200 2" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=0#metadata.deletionGracePeriodSeconds", NULL, "200 0" },
  { "GET", "~/pods/p", NULL, "404 NotFound: pods \"p\" not found {\"name\":\"p\",\"kind\":\"pods\"}" },
  { "DELETE", "~/serviceaccounts/s?resourceVersion={v}#w=metadata.resourceVersion", NULL, "200" },
  { "DELETE", "~/serviceaccounts/s", NULL,
    "404 NotFound: serviceaccounts \"s\" not found {\"name\":\"s\",\"kind\":\"serviceaccounts\"}" },
  { "WATCH", "~/serviceaccounts?fieldSelector=metadata.name%3Ds&watch=1&timeoutSeconds=1&resourceVersion={v}", NULL,
    "200 DELETED s" },
  { "WATCH", "~/serviceaccounts?fieldSelector=metadata.name%3Ds&watch=1&timeoutSeconds=1&resourceVersion={w}", NULL, "200" },
};

static const ConformanceRow collections_go_as_a_whole[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s1','labels':{'a':'x'}}}", "201 Secret s1" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2','labels':{'a':'x'}},'type':'example.com/t'}", "201 Secret s2" },
  { "POST", "~/secrets", "{'metadata':{'name':'s3','labels':{'a':'y'},'finalizers':['example.com/f']}}", "201 Secret s3" },
  { "POST", "~/secrets", "{'metadata':{'name':'s4'}}", "201 Secret s4" },
  { "POST", "~/secrets", "{'metadata':{'name':'s5'}}", "201 Secret s5" },
  { "DELETE", "~/secrets?dryRun=All", NULL, "200 SecretList: s1 s2 s3 s4 s5" },
  { "GET", "~/secrets", NULL, "200 SecretList: s1 s2 s3 s4 s5" },
  { "DELETE", "~/secrets?labelSelector=a%20in", NULL, "400 BadRequest: unable to parse requirement: found '' expected: '('" },
  { "DELETE", "~/secrets?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "DELETE", "~/secrets?limit=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "DELETE", "~/secrets?propagationPolicy=Foo", NULL,
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: propagationPolicy: Unsupported value: \"Foo\": supported "
    "values: \"Foreground\", \"Background\", \"Orphan\", \"nil\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Foreground\\\", \\\"Background\\\", \\\"Orphan\\\", \\\"nil\\\"\",\"field\":\"propagationPolicy\"}]}" },
  { "DELETE", "~/secrets?gracePeriodSeconds=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "DELETE", "~/secrets?resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "DELETE", "~/secrets?resourceVersion=abc", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing "
    "\"abc\": invalid syntax" },
  { "DELETE", "~/secrets?continue=garbage", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: invalid character '\\u0081' looking for beginning "
    "of value" },
  { "DELETE", "~/secrets", "{'dryRun':['Foo']}",
    "422 Invalid: DeleteOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: [\"Foo\"]: supported values: "
    "\"All\" {\"group\":\"meta.k8s.io\",\"kind\":\"DeleteOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: [\\\"Foo\\\"]: supported values: \\\"All\\\"\",\"field\":\"dryRun\"}]}" },
  { "DELETE", "~/secrets?labelSelector=none", NULL, "200 SecretList:" },
  { "DELETE", "~/secrets?labelSelector=a=x&fieldSelector=type=Opaque", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets", NULL, "200 SecretList: s2 s3 s4 s5" },
  { "DELETE", "~/secrets?labelSelector=a", NULL, "200 SecretList: s2 s3" },
  { "GET", "~/secrets", NULL, "200 SecretList: s3 s4 s5" },
  { "GET", "~/secrets/s3#metadata.finalizers", NULL, "200 [\"example.com/f\"]" },
  { "DELETE", "~/secrets?limit=1&fieldSelector=metadata.name!=s3", NULL, "200 SecretList: s4, more" },
  { "GET", "~/secrets", NULL, "200 SecretList: s3 s5" },
  { "DELETE", "~/secrets", NULL, "200 SecretList: s3 s5" },
  { "GET", "~/secrets", NULL, "200 SecretList: s3" },
  { "MERGE", "~/secrets/s3", "{'metadata':{'finalizers':null}}", "200 Secret s3" },
  { "GET", "~/secrets", NULL, "200 SecretList:" },
  { "DELETE", "~/secrets", NULL, "200 SecretList:" },
  { "DELETE", "/api/v1/secrets", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "/api/v1/namespaces", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "~/services", NULL, "200 ServiceList:" },
  { "DELETE", "~/secrets/", NULL, "200 SecretList:" },
  { "DELETE", "/api/v1/namespaces/no-such-namespace-here/secrets", NULL, "200 SecretList:" },
  { "DELETE", "~/events", NULL, "200 EventList:" },
  { "DELETE", "~/secrets?watch=true&timeoutSeconds=1", NULL, "200 SecretList:" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/delete-options/options-are-checked", options_are_checked);
  CONFORMANCE_TABLE ("/delete-options/preconditions-hold", preconditions_hold);
  CONFORMANCE_TABLE ("/delete-options/preconditions-may-stand-in-the-query", preconditions_may_stand_in_the_query);
  CONFORMANCE_TABLE ("/delete-options/what-is-answered-depends-on-the-kind", what_is_answered_depends_on_the_kind);
  CONFORMANCE_TABLE ("/delete-options/what-is-gone-has-the-version-of-its-end", what_is_gone_has_the_version_of_its_end);
  CONFORMANCE_TABLE ("/delete-options/collections-go-as-a-whole", collections_go_as_a_whole);
  return g_test_run ();
}
