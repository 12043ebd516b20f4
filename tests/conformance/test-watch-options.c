/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow options_are_checked[] = {
  { "GET", "~/secrets?watch=true&resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "~/secrets?watch=true&resourceVersion=-1&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"-1\": strconv.ParseUint: parsing \"-1\": invalid syntax" },
  { "GET", "~/secrets?watch=true&timeoutSeconds=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "GET", "~/secrets?watch=true&limit=x&timeoutSeconds=1", NULL,
    "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "GET", "~/secrets?watch=true&labelSelector=a%20in&timeoutSeconds=1", NULL,
    "400 BadRequest: unable to parse requirement: found '' expected: '('" },
  { "GET", "~/secrets?watch=true&fieldSelector=foo=x&timeoutSeconds=1", NULL,
    "400 BadRequest: field label not supported: foo" },
  { "GET", "~/secrets?watch=true&fieldSelector=garbage&timeoutSeconds=1", NULL,
    "400 BadRequest: invalid selector: 'garbage'; can't understand 'garbage'" },
  { "GET", "~/secrets?watch=true&resourceVersionMatch=Exact&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden for watch unless sendInitialEvents is provided, resourceVersionMatch: Unsupported value: \"Exact\": "
    "supported values: \"NotOlderThan\"] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden for watch "
    "unless sendInitialEvents is provided\",\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Exact\\\": supported values: \\\"NotOlderThan\\\"\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&resourceVersionMatch=NotOlderThan&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden for watch unless sendInitialEvents is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden for watch "
    "unless sendInitialEvents is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&resourceVersionMatch=Foo&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden for watch unless sendInitialEvents is provided, resourceVersionMatch: Unsupported value: \"Foo\": supported "
    "values: \"NotOlderThan\"] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden for watch "
    "unless sendInitialEvents is provided\",\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Foo\\\": supported values: \\\"NotOlderThan\\\"\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents requires setting "
    "resourceVersionMatch to NotOlderThan\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=false&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents requires setting "
    "resourceVersionMatch to NotOlderThan\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&resourceVersionMatch=Exact&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan, resourceVersionMatch: Unsupported value: \"Exact\": supported values: "
    "\"NotOlderThan\"] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan\","
    "\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: "
    "\\\"Exact\\\": supported values: \\\"NotOlderThan\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&resourceVersionMatch=Foo&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan, resourceVersionMatch: Unsupported value: \"Foo\": supported values: "
    "\"NotOlderThan\"] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan\","
    "\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: "
    "\\\"Foo\\\": supported values: \\\"NotOlderThan\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&resourceVersion=0&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents requires setting "
    "resourceVersionMatch to NotOlderThan\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&allowWatchBookmarks=true&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires "
    "setting resourceVersionMatch to NotOlderThan {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents requires setting "
    "resourceVersionMatch to NotOlderThan\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&resourceVersion=abc&allowWatchBookmarks="
    "true&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "~/secrets?watch=true&resourceVersionMatch=NotOlderThan&resourceVersion=0&timeoutSeconds=1", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden for watch unless sendInitialEvents is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden for watch "
    "unless sendInitialEvents is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "/api/v1/watch/namespaces/$NS/secrets?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "/api/v1/watch/namespaces/$NS/secrets/a?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "/api/v1/watch/namespaces/$NS/nothings?timeoutSeconds=1", NULL,
    "404 NotFound: the server could not find the requested resource {}" },
  { "GET", "/api/v1/watch/secrets?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "/api/v1/watch/namespaces?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "/apis/apps/v1/watch/namespaces/$NS/deployments?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "/apis/apiextensions.k8s.io/v1/watch/customresourcedefinitions?resourceVersion=abc&timeoutSeconds=1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "POST", "/api/v1/watch/namespaces/$NS/secrets", "{'metadata':{'name':'x'}}",
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
  { "DELETE", "/api/v1/watch/namespaces/$NS/secrets/a", NULL,
    "405 MethodNotAllowed: the server does not allow this method on the requested resource {}" },
};

static const ConformanceRow of_what_is_there[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'a','labels':{'t':'x'}}}", "201 Secret a" },
  { "POST", "~/secrets", "{'metadata':{'name':'b'}}", "201 Secret b" },
  { "GET", "~/secrets/a#rva=metadata.resourceVersion", NULL, "200" },
  { "GET", "~/secrets/b#rvb=metadata.resourceVersion", NULL, "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=1&timeoutSeconds=1&resourceVersion=0", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion=", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=x&timeoutSeconds=1", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rva}", NULL, "200 ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rvb}", NULL, "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion=999999999", NULL, "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&allowWatchBookmarks=true#metadata.annotations", NULL,
    "200 ADDED a nothing, ADDED b nothing, end" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&allowWatchBookmarks=true&resourceVersion=0", NULL,
    "200 ADDED a, ADDED b, end" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&allowWatchBookmarks=true&resourceVersion={rvb}", NULL, "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=tru"
    "e#metadata.annotations", NULL,
    "200 ADDED a nothing, ADDED b nothing, end" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=tru"
    "e&resourceVersion=0#metadata.annotations", NULL,
    "200 ADDED a nothing, ADDED b nothing, end" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=tru"
    "e&resourceVersion={rva}#metadata.annotations", NULL,
    "200 ADDED a nothing, ADDED b nothing, end" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=tr"
    "ue", NULL,
    "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&resourceVersion={rva}", NULL,
    "200 ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan", NULL,
    "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&fieldSelector=metadata.name=a", NULL, "200 ADDED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&labelSelector=t", NULL, "200 ADDED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&labelSelector=!t", NULL, "200 ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&limit=1", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&labelSelector=t&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWa"
    "tchBookmarks=true", NULL,
    "200 ADDED a, end" },
  { "WATCH", "/api/v1/secrets?watch=true&timeoutSeconds=1&fieldSelector=metadata.namespace=$NS", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "/api/v1/watch/namespaces/$NS/secrets?timeoutSeconds=1", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "/api/v1/watch/namespaces/$NS/secrets/a?timeoutSeconds=1", NULL, "200 ADDED a" },
  { "WATCH", "/api/v1/watch/namespaces/$NS/secrets/none?timeoutSeconds=1", NULL, "200" },
  { "WATCH", "/api/v1/watch/secrets?timeoutSeconds=1&fieldSelector=metadata.namespace=$NS", NULL, "200 ADDED a, ADDED b" },
  { "WATCH", "/api/v1/watch/namespaces/$NS?timeoutSeconds=1", NULL, "200 ADDED $NS" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&timeout=1ms", NULL, "200 ADDED a, ADDED b" },
};

static const ConformanceRow of_what_happens[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'a','labels':{'t':'x'}}}", "201 Secret a" },
  { "GET", "~/secrets/a#rv=metadata.resourceVersion", NULL, "200" },
  { "POST", "~/secrets", "{'metadata':{'name':'b'},'type':'example.com/t'}", "201 Secret b" },
  { "MERGE", "~/secrets/b", "{'metadata':{'labels':{'t':'x'}}}", "200 Secret b" },
  { "MERGE", "~/secrets/b", "{'metadata':{'labels':{'t':'y'}}}", "200 Secret b" },
  { "MERGE", "~/secrets/b", "{'metadata':{'labels':{'t':'y'}}}", "200 Secret b" },
  { "MERGE", "~/secrets/b", "{'metadata':{'labels':{'t':null}}}", "200 Secret b" },
  { "MERGE", "~/secrets/b?dryRun=All", "{'metadata':{'labels':{'t':'z'}}}", "200 Secret b" },
  { "POST", "~/secrets", "{'metadata':{'name':'f','labels':{'t':'x'},'finalizers':['example.com/f']}}", "201 Secret f" },
  { "DELETE", "~/secrets/f", NULL, "200 Secret f" },
  { "MERGE", "~/secrets/f", "{'metadata':{'finalizers':null}}", "200 Secret f" },
  { "DELETE", "~/secrets/a", NULL, "200 Success {\"name\":\"a\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "POST", "~/configmaps", "{'metadata':{'name':'fence'}}", "201 ConfigMap fence" },
  { "GET", "~/configmaps/fence#last=metadata.resourceVersion", NULL, "200" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}", NULL,
    "200 ADDED b, MODIFIED b, MODIFIED b, MODIFIED b, ADDED f, MODIFIED f, DELETED f, DELETED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}#metadata.labels", NULL,
    "200 ADDED b nothing, MODIFIED b {\"t\":\"x\"}, MODIFIED b {\"t\":\"y\"}, MODIFIED b nothing, ADDED f {\"t\":\"x\"}, "
    "MODIFIED f {\"t\":\"x\"}, DELETED f {\"t\":\"x\"}, DELETED a {\"t\":\"x\"}" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}#metadata.finalizers", NULL,
    "200 ADDED b nothing, MODIFIED b nothing, MODIFIED b nothing, MODIFIED b nothing, ADDED f [\"example.com/f\"], "
    "MODIFIED f [\"example.com/f\"], DELETED f [\"example.com/f\"], DELETED a nothing" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&labelSelector=t=x", NULL,
    "200 ADDED b, DELETED b, ADDED f, MODIFIED f, DELETED f, DELETED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&labelSelector=t=x#metadata.labels", NULL,
    "200 ADDED b {\"t\":\"x\"}, DELETED b {\"t\":\"x\"}, ADDED f {\"t\":\"x\"}, MODIFIED f {\"t\":\"x\"}, DELETED f "
    "{\"t\":\"x\"}, DELETED a {\"t\":\"x\"}" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&labelSelector=t=y", NULL, "200 ADDED b, DELETED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&labelSelector=!t", NULL,
    "200 ADDED b, DELETED b, ADDED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&labelSelector=t!=x", NULL,
    "200 ADDED b, DELETED b, ADDED b, MODIFIED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=metadata.name=a", NULL,
    "200 DELETED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=metadata.name!=b", NULL,
    "200 ADDED f, MODIFIED f, DELETED f, DELETED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=type=Opaque", NULL,
    "200 ADDED f, MODIFIED f, DELETED f, DELETED a" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=type=example.com/t&labelSelector=t", NULL,
    "200 ADDED b, MODIFIED b, DELETED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={last}", NULL, "200" },
  { "WATCH", "/api/v1/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=metadata.namespace=$NS,metadata.name=b", NULL,
    "200 ADDED b, MODIFIED b, MODIFIED b, MODIFIED b" },
  { "WATCH", "/api/v1/watch/namespaces/$NS/secrets/b?timeoutSeconds=1&resourceVersion={rv}", NULL,
    "200 ADDED b, MODIFIED b, MODIFIED b, MODIFIED b" },
  { "WATCH", "~/secrets?watch=true&timeoutSeconds=1&resourceVersion={rv}&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&al"
    "lowWatchBookmarks=true", NULL,
    "200 ADDED b, end" },
};

static const ConformanceRow sees_fields_change[] = {
  { "POST", "~/pods", "{'metadata':{'name':'p'},'spec':{'containers':[{'name':'c','image':'i'}]}}", "201 Pod p" },
  { "GET", "~/pods/p#rv=metadata.resourceVersion", NULL, "200" },
  { "MERGE", "~/pods/p/status", "{'status':{'phase':'Running','podIP':'10.1.1.1'}}", "200 Pod p" },
  { "MERGE", "~/pods/p/status", "{'status':{'phase':'Succeeded'}}", "200 Pod p" },
  { "DELETE", "~/pods/p?gracePeriodSeconds=0", NULL, "200 Pod p" },
  { "WATCH", "~/pods?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=status.phase=Running", NULL,
    "200 ADDED p, DELETED p" },
  { "WATCH", "~/pods?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=status.phase!=Running", NULL,
    "200 DELETED p, ADDED p, MODIFIED p, DELETED p" },
  { "WATCH", "~/pods?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=spec.nodeName=", NULL,
    "200 MODIFIED p, MODIFIED p, MODIFIED p, DELETED p" },
  { "WATCH", "~/pods?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=spec.nodeName!=", NULL, "200" },
  { "WATCH", "~/pods?watch=true&timeoutSeconds=1&resourceVersion={rv}&fieldSelector=status.podIP=10.1.1.1#status.phase", NULL,
    "200 ADDED p \"Running\", MODIFIED p \"Succeeded\", MODIFIED p \"Succeeded\", DELETED p \"Succeeded\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/watch-options/options-are-checked", options_are_checked);
  CONFORMANCE_TABLE ("/watch-options/of-what-is-there", of_what_is_there);
  CONFORMANCE_TABLE ("/watch-options/of-what-happens", of_what_happens);
  CONFORMANCE_TABLE ("/watch-options/sees-fields-change", sees_fields_change);
  return g_test_run ();
}
