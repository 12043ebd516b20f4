/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow pages_hold_what_is_left[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s1','labels':{'tier':'web','n':'1'}}}", "201 Secret s1" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2','labels':{'tier':'web','n':'5'}},'type':'example.com/other'}",
    "201 Secret s2" },
  { "POST", "~/secrets", "{'metadata':{'name':'s3','labels':{'tier':'db'}}}", "201 Secret s3" },
  { "POST", "~/secrets", "{'metadata':{'name':'s4'}}", "201 Secret s4" },
  { "GET", "~/secrets", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=0", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=-1", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=4", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=10", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=1", NULL, "200 SecretList: s1, more of 3" },
  { "GET", "~/secrets?limit=3", NULL, "200 SecretList: s1 s2 s3, more of 1" },
  { "GET", "~/secrets?limit=3#next=metadata.continue", NULL, "200" },
  { "GET", "~/secrets?limit=3&continue={next}", NULL, "200 SecretList: s4" },
  { "GET", "~/secrets?continue={next}", NULL, "200 SecretList: s4" },
  { "GET", "~/secrets?limit=3&continue={next}&resourceVersion=0", NULL, "200 SecretList: s4" },
  { "GET", "~/secrets?limit=1&labelSelector=tier", NULL, "200 SecretList: s1, more" },
  { "GET", "~/secrets?limit=1&fieldSelector=type=Opaque", NULL, "200 SecretList: s1, more" },
  { "GET", "~/secrets?limit=2&resourceVersion=0", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=1#second=metadata.continue", NULL, "200" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2a'}}", "201 Secret s2a" },
  { "GET", "~/secrets?limit=1&continue={second}", NULL, "200 SecretList: s2, more of 2" },
  { "GET", "~/secrets?limit=9&continue={second}", NULL, "200 SecretList: s2 s3 s4" },
  { "GET", "~/secrets?limit=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "GET", "~/secrets?limit=1.5", NULL, "400 BadRequest: strconv.ParseInt: parsing \"1.5\": invalid syntax" },
  { "GET", "~/secrets?limit=", NULL, "400 BadRequest: strconv.ParseInt: parsing \"\": invalid syntax" },
  { "GET", "~/secrets?limit=99999999999999999999", NULL,
    "400 BadRequest: strconv.ParseInt: parsing \"99999999999999999999\": value out of range" },
  { "GET", "/apis/apps/v1/namespaces/$NS/deployments?limit=1", NULL, "200 DeploymentList:" },
};

static const ConformanceRow one_object_has_no_pages[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'a'}}", "201 Secret a" },
  { "POST", "~/secrets#v=metadata.resourceVersion", "{'metadata':{'name':'b'}}", "201" },
  { "GET", "~/secrets?limit=1&fieldSelector=metadata.name%3Da#metadata.continue", NULL, "200 nothing" },
  { "DELETE", "~/secrets/a", NULL, "200 Success {\"name\":\"a\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "~/secrets?limit=1&fieldSelector=metadata.name%3Da&resourceVersion={v}", NULL, "200 SecretList:" },
  { "GET", "~/secrets?limit=1&fieldSelector=metadata.name%3Da&resourceVersion={v}&resourceVersionMatch=Exact", NULL,
    "200 SecretList: a" },
  { "GET", "~/secrets?limit=1&fieldSelector=metadata.name!%3Db&resourceVersion={v}", NULL, "200 SecretList: a, more" },
};

static const ConformanceRow bad_continue_tokens_are_refused[] = {
  { "GET", "~/secrets?continue=garbage", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: invalid character '\\u0081' looking for beginning "
    "of value" },
  { "GET", "~/secrets?continue=%2B%2B", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 0" },
  { "GET", "~/secrets?limit=1&continue=e30", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: server does not recognize this encoded version" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEifQ", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: incorrect encoded start resourceVersion (version "
    "meta.k8s.io/v1)" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MSwic3RhcnQiOiIifQ", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: encoded start key empty (version meta.k8s.io/v1)" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjIiLCJydiI6MSwic3RhcnQiOiJhIn0", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: server does not recognize this encoded version "
    "meta.k8s.io/v2" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MSwic3RhcnQiOiIvLi4vYSJ9", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: /../a" },
  { "GET", "~/secrets?limit=1&continue=W10", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: json: cannot unmarshal array into Go value of type "
    "storage.continueToken" },
  { "GET", "~/secrets?limit=1&continue=eyJ2Ijo", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: unexpected end of JSON input" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiYlx1MDAwMCJ9", NULL,
    "200 SecretList:" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6IngiLCJzdGFydCI6ImEifQ", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: json: cannot unmarshal string into Go struct field "
    "continueToken.rv of type int64" },
  { "GET", "~/secrets?continue=garbage&resourceVersion=5", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: invalid character '\\u0081' looking for beginning "
    "of value" },
  { "GET", "~/secrets?continue=garbage&resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided, resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when "
    "continue is provided] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: resourceVersionMatch is forbidden when continue is provided\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?continue=garbage&resourceVersion=5&resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden when continue is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden when "
    "continue is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?continue=garbage&watch=false", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: invalid character '\\u0081' looking for beginning "
    "of value" },
};

static const ConformanceRow resource_versions_and_their_match[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s1'}}", "201 Secret s1" },
  { "GET", "~/secrets/s1#one=metadata.resourceVersion", NULL, "200" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2'}}", "201 Secret s2" },
  { "GET", "~/secrets/s2#two=metadata.resourceVersion", NULL, "200" },
  { "GET", "~/secrets?resourceVersion={one}", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion={two}", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion=0", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion=", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion=&resourceVersionMatch=", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion={one}&resourceVersionMatch=Exact", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?resourceVersion={two}&resourceVersionMatch=Exact", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion={one}&resourceVersionMatch=NotOlderThan", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion=0&resourceVersionMatch=NotOlderThan", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?resourceVersion=0&resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch \"exact\" "
    "is forbidden for resourceVersion \"0\" {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch \\\"exact\\\" is "
    "forbidden for resourceVersion \\\"0\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersionMatch=NotOlderThan", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersionMatch=Foo", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided, resourceVersionMatch: Unsupported value: \"Foo\": supported values: "
    "\"Exact\", \"NotOlderThan\", \"\"] {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Foo\\\": supported values: \\\"Exact\\\", \\\"NotOlderThan\\\", \\\"\\\"\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersion={one}&resourceVersionMatch=Foo", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Unsupported value: \"Foo\": supported "
    "values: \"Exact\", \"NotOlderThan\", \"\" {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Exact\\\", \\\"NotOlderThan\\\", \\\"\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersion={one}&resourceVersionMatch=exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Unsupported value: \"exact\": supported "
    "values: \"Exact\", \"NotOlderThan\", \"\" {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"exact\\\": supported values: "
    "\\\"Exact\\\", \\\"NotOlderThan\\\", \\\"\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?limit=1&resourceVersion={one}", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?limit=1&resourceVersion={two}", NULL, "200 SecretList: s1, more of 1" },
  { "GET", "~/secrets?limit=1&resourceVersion={two}&resourceVersionMatch=Exact", NULL, "200 SecretList: s1, more of 1" },
  { "GET", "~/secrets?limit=1&resourceVersion={one}&resourceVersionMatch=NotOlderThan", NULL, "200 SecretList: s1, more of 1" },
  { "GET", "~/secrets?limit=1&resourceVersion=0&resourceVersionMatch=NotOlderThan", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?limit=1&resourceVersionMatch=NotOlderThan", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless "
    "resourceVersion is provided\",\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/secrets?resourceVersion=abc", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing "
    "\"abc\": invalid syntax" },
  { "GET", "~/secrets?resourceVersion=-1", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"-1\": strconv.ParseUint: parsing \"-1\": "
    "invalid syntax" },
  { "GET", "~/secrets?resourceVersion=1.5", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"1.5\": strconv.ParseUint: parsing "
    "\"1.5\": invalid syntax" },
  { "GET", "~/secrets?resourceVersion=99999999999999999999999", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"99999999999999999999999\": "
    "strconv.ParseUint: parsing \"99999999999999999999999\": value out of range" },
  { "GET", "~/secrets?resourceVersion=abc&resourceVersionMatch=Exact", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing "
    "\"abc\": invalid syntax" },
  { "GET", "~/secrets?resourceVersion=abc&resourceVersionMatch=NotOlderThan", NULL,
    "400 BadRequest: invalid resource version: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing "
    "\"abc\": invalid syntax" },
  { "GET", "~/secrets?sendInitialEvents=true", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is forbidden "
    "for list {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: sendInitialEvents is forbidden for list\",\"field\":\"sendInitialEvents\"}]}" },
  { "GET", "~/secrets?sendInitialEvents=false", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is forbidden "
    "for list {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: sendInitialEvents is forbidden for list\",\"field\":\"sendInitialEvents\"}]}" },
  { "GET", "~/secrets?sendInitialEvents=true&resourceVersionMatch=NotOlderThan", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Forbidden: resourceVersionMatch is "
    "forbidden unless resourceVersion is provided, sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list] "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided\","
    "\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents is "
    "forbidden for list\",\"field\":\"sendInitialEvents\"}]}" },
  { "GET", "~/secrets?sendInitialEvents=x", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: sendInitialEvents: Forbidden: sendInitialEvents is forbidden "
    "for list {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueForbidden\","
    "\"message\":\"Forbidden: sendInitialEvents is forbidden for list\",\"field\":\"sendInitialEvents\"}]}" },
  { "GET", "~/secrets?resourceVersion={one}&resourceVersionMatch=Foo&sendInitialEvents=true", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: [resourceVersionMatch: Unsupported value: \"Foo\": supported "
    "values: \"Exact\", \"NotOlderThan\", \"\", sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list] "
    "{\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":\"FieldValueNotSupported\","
    "\"message\":\"Unsupported value: \\\"Foo\\\": supported values: \\\"Exact\\\", \\\"NotOlderThan\\\", \\\"\\\"\","
    "\"field\":\"resourceVersionMatch\"},{\"reason\":\"FieldValueForbidden\",\"message\":\"Forbidden: sendInitialEvents is "
    "forbidden for list\",\"field\":\"sendInitialEvents\"}]}" },
  { "GET", "~/secrets?timeoutSeconds=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "GET", "~/secrets?timeoutSeconds=-1", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?allowWatchBookmarks=x", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?watch=0", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?watch=false", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?timeout=x", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: invalid duration \"x\"" },
  { "GET", "~/secrets?timeout=-1s", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?timeout=30", NULL,
    "400 BadRequest: invalid timeout specified in the request URL - time: missing unit in duration \"30\"" },
  { "GET", "~/secrets?unknown=parameter", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets/s1?resourceVersion=abc", NULL,
    "500 Failure: resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax" },
  { "GET", "~/secrets/s1?resourceVersion=0", NULL, "200 Secret s1" },
  { "GET", "~/secrets/s1?resourceVersion={one}", NULL, "200 Secret s1" },
  { "GET", "~/secrets/s1?resourceVersion=-1", NULL,
    "500 Failure: resourceVersion: Invalid value: \"-1\": strconv.ParseUint: parsing \"-1\": invalid syntax" },
  { "GET", "~/secrets/s1?watch=true", NULL, "200 Secret s1" },
  { "GET", "~/secrets/s1?resourceVersionMatch=Foo", NULL, "200 Secret s1" },
};

static const ConformanceRow a_version_of_the_future_is_waited_for[] = {
  { "GET", "~/secrets?resourceVersion=999999999", NULL,
    "504 Timeout: Timeout: Too large resource version: 999999999, current: RV "
    "{\"causes\":[{\"reason\":\"ResourceVersionTooLarge\",\"message\":\"Too large resource version\"}],"
    "\"retryAfterSeconds\":1}" },
};

static const ConformanceRow label_selectors_choose[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s1','labels':{'tier':'web','n':'1','example.com/x':'y'}}}", "201 Secret s1" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2','labels':{'tier':'db','n':'5','empty':''}}}", "201 Secret s2" },
  { "POST", "~/secrets", "{'metadata':{'name':'s3','labels':{'n':'x'}}}", "201 Secret s3" },
  { "POST", "~/secrets", "{'metadata':{'name':'s4'}}", "201 Secret s4" },
  { "GET", "~/secrets?labelSelector=", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?labelSelector=%20", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?labelSelector=,", NULL, "400 BadRequest: found ',', expected: !, identifier, or 'end of string'" },
  { "GET", "~/secrets?labelSelector=tier=web", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier==web", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier%20=%20web", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier!=web", NULL, "200 SecretList: s2 s3 s4" },
  { "GET", "~/secrets?labelSelector=tier", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?labelSelector=!tier", NULL, "200 SecretList: s3 s4" },
  { "GET", "~/secrets?labelSelector=!%20tier", NULL, "200 SecretList: s3 s4" },
  { "GET", "~/secrets?labelSelector=tier%20in%20(web,db)", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?labelSelector=tier%20in%20(web)", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier%20in%20(%20web%20,%20db%20)", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?labelSelector=tier%20in(web)", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier%20notin%20(web)", NULL, "200 SecretList: s2 s3 s4" },
  { "GET", "~/secrets?labelSelector=tier%20in%20(,web)", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=empty=", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?labelSelector=empty%20in%20()", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?labelSelector=empty%20in%20(,)", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?labelSelector=empty!=", NULL, "200 SecretList: s1 s3 s4" },
  { "GET", "~/secrets?labelSelector=tier=web,n=1", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=tier=web,n=2", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=tier,!empty", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=n%3E1", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?labelSelector=n%3C5", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=n%3E0,n%3C5", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=n%20gt%201", NULL,
    "400 BadRequest: unable to parse requirement: found 'gt', expected: in, notin, =, ==, !=, gt, lt" },
  { "GET", "~/secrets?labelSelector=example.com/x=y", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?labelSelector=in", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=in%20in%20(in)", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=notin=in", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=tier=web,tier=db", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=tier=web&labelSelector=tier=db", NULL, "200 SecretList: s1" },
};

static const ConformanceRow malformed_label_selectors_are_refused[] = {
  { "GET", "~/secrets?labelSelector=a%20b%20c", NULL,
    "400 BadRequest: unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt" },
  { "GET", "~/secrets?labelSelector==", NULL, "400 BadRequest: found '=', expected: !, identifier, or 'end of string'" },
  { "GET", "~/secrets?labelSelector===", NULL, "400 BadRequest: found '==', expected: !, identifier, or 'end of string'" },
  { "GET", "~/secrets?labelSelector=!", NULL, "400 BadRequest: unable to parse requirement: found '', expected: identifier" },
  { "GET", "~/secrets?labelSelector=!!a", NULL,
    "400 BadRequest: unable to parse requirement: found '!', expected: identifier" },
  { "GET", "~/secrets?labelSelector=!a=b", NULL, "400 BadRequest: found '=', expected: ',' or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a=b=c", NULL, "400 BadRequest: found '=', expected: ',' or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a=b,", NULL, "400 BadRequest: found '', expected: identifier after ','" },
  { "GET", "~/secrets?labelSelector=,a=b", NULL, "400 BadRequest: found ',', expected: !, identifier, or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a=b,,c", NULL, "400 BadRequest: found ',', expected: identifier after ','" },
  { "GET", "~/secrets?labelSelector=a%20in", NULL, "400 BadRequest: unable to parse requirement: found '' expected: '('" },
  { "GET", "~/secrets?labelSelector=a%20in%20b", NULL, "400 BadRequest: unable to parse requirement: found 'b' expected: '('" },
  { "GET", "~/secrets?labelSelector=a%20in%20(", NULL,
    "400 BadRequest: unable to parse requirement: found '', expected: ',', ')' or identifier" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b", NULL,
    "400 BadRequest: unable to parse requirement: found '', expected: ',' or ')'" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b,", NULL,
    "400 BadRequest: unable to parse requirement: found '', expected: ',', or identifier" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b%20c)", NULL,
    "400 BadRequest: unable to parse requirement: found 'c', expected: ',' or ')'" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b))", NULL, "400 BadRequest: found ')', expected: ',' or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b)%20c", NULL, "400 BadRequest: found 'c', expected: ',' or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a%20in%20)", NULL, "400 BadRequest: unable to parse requirement: found ')' expected: '('" },
  { "GET", "~/secrets?labelSelector=a%20notin", NULL, "400 BadRequest: unable to parse requirement: found '' expected: '('" },
  { "GET", "~/secrets?labelSelector=(a)", NULL, "400 BadRequest: found '(', expected: !, identifier, or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a%3E", NULL,
    "400 BadRequest: unable to parse requirement: values[0]: Invalid value: \"\": for 'Gt', 'Lt' operators, the value must "
    "be an integer" },
  { "GET", "~/secrets?labelSelector=a%3Eb", NULL,
    "400 BadRequest: unable to parse requirement: values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value "
    "must be an integer" },
  { "GET", "~/secrets?labelSelector=a%3E=3", NULL,
    "400 BadRequest: unable to parse requirement: found '=', expected: identifier" },
  { "GET", "~/secrets?labelSelector=a%3E1,b%3Cx", NULL,
    "400 BadRequest: unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value "
    "must be an integer" },
  { "GET", "~/secrets?labelSelector=a%3E1.5", NULL,
    "400 BadRequest: unable to parse requirement: values[0]: Invalid value: \"1.5\": for 'Gt', 'Lt' operators, the value "
    "must be an integer" },
  { "GET", "~/secrets?labelSelector=a=-b", NULL,
    "400 BadRequest: unable to parse requirement: values[0][a]: Invalid value: \"-b\": a valid label must be an empty "
    "string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "GET", "~/secrets?labelSelector=a=b%20c", NULL, "400 BadRequest: found 'c', expected: ',' or 'end of string'" },
  { "GET", "~/secrets?labelSelector=a=(b)", NULL,
    "400 BadRequest: unable to parse requirement: found '(', expected: identifier" },
  { "GET", "~/secrets?labelSelector=-a", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"-a\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "GET", "~/secrets?labelSelector=a-", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"a-\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "GET", "~/secrets?labelSelector=A/b/c", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"A/b/c\": a valid label key must consist of "
    "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or "
    "'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]') with an optional "
    "DNS subdomain prefix and '/' (e.g. 'example.com/MyName')" },
  { "GET", "~/secrets?labelSelector=/b", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"/b\": prefix part must be non-empty" },
  { "GET", "~/secrets?labelSelector=a/", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"a/\": name part must be non-empty; name part "
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. "
    "'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "GET", "~/secrets?labelSelector=A_B.example.com/c", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"A_B.example.com/c\": prefix part a lowercase RFC "
    "1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
    "alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')" },
  { "GET", "~/secrets?labelSelector=a=%C3%A4", NULL,
    "400 BadRequest: unable to parse requirement: values[0][a]: Invalid value: \"ä\": a valid label must be an empty "
    "string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "GET", "~/secrets?labelSelector=%C3%A4", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"ä\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "GET", "~/secrets?labelSelector=a=aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg", NULL,
    "400 BadRequest: unable to parse requirement: values[0][a]: Invalid value: "
    "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg\": must be no more than 63 bytes" },
  { "GET", "~/secrets?labelSelector=aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: "
    "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg\": name part must be no more than 63 bytes" },
  { "GET", "~/secrets?labelSelector=a%20in%20(-b,c)", NULL,
    "400 BadRequest: unable to parse requirement: values[0][a]: Invalid value: \"-b\": a valid label must be an empty "
    "string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "GET", "~/secrets?labelSelector=a=%22b%22", NULL,
    "400 BadRequest: unable to parse requirement: values[0][a]: Invalid value: \"\\\"b\\\"\": a valid label must be an "
    "empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')" },
  { "GET", "~/secrets?labelSelector=a~b", NULL,
    "400 BadRequest: unable to parse requirement: <nil>: Invalid value: \"a~b\": name part must consist of alphanumeric "
    "characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or "
    "'123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')" },
  { "GET", "~/secrets?labelSelector=a=b;c", NULL, "200 SecretList:" },
  { "GET", "~/secrets?labelSelector=a%20in%20(b)&fieldSelector=garbage", NULL,
    "400 BadRequest: invalid selector: 'garbage'; can't understand 'garbage'" },
};

static const ConformanceRow field_selectors_choose[] = {
  { "POST", "~/secrets", "{'metadata':{'name':'s1'}}", "201 Secret s1" },
  { "POST", "~/secrets", "{'metadata':{'name':'s2'},'type':'example.com/other'}", "201 Secret s2" },
  { "GET", "~/secrets?fieldSelector=", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s1", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=metadata.name==s1", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=metadata.name!=s1", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?fieldSelector=metadata.name%20=%20s1", NULL, "400 BadRequest: field label not supported: metadata.name" },
  { "GET", "~/secrets?fieldSelector=metadata.name=", NULL, "200 SecretList:" },
  { "GET", "~/secrets?fieldSelector=metadata.name!=", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?fieldSelector=type=Opaque", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=type!=Opaque", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?fieldSelector=type=example.com/other,metadata.name=s2", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s1,metadata.name=s2", NULL, "200 SecretList:" },
  { "GET", "~/secrets?fieldSelector=metadata.namespace=$NS", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?fieldSelector=metadata.namespace=other", NULL, "200 SecretList:" },
  { "GET", "/api/v1/secrets?fieldSelector=metadata.namespace=$NS", NULL, "200 SecretList: s1 s2" },
  { "GET", "/api/v1/secrets?fieldSelector=metadata.namespace=$NS,metadata.name!=s1", NULL, "200 SecretList: s2" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s1,", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=,metadata.name=s1", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=,", NULL, "200 SecretList: s1 s2" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s%5C1", NULL,
    "400 BadRequest: invalid field selector: invalid escape sequence: \\1" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s%5C,1", NULL, "200 SecretList:" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s%5C=1", NULL, "200 SecretList:" },
  { "GET", "~/secrets?fieldSelector=metadata.name=a=b", NULL,
    "400 BadRequest: invalid field selector: unescaped character in value: 61" },
  { "GET", "~/secrets?fieldSelector=garbage", NULL, "400 BadRequest: invalid selector: 'garbage'; can't understand 'garbage'" },
  { "GET", "~/secrets?fieldSelector=!metadata.name", NULL,
    "400 BadRequest: invalid selector: '!metadata.name'; can't understand '!metadata.name'" },
  { "GET", "~/secrets?fieldSelector=metadata.name%20in%20(s1)", NULL,
    "400 BadRequest: invalid selector: 'metadata.name in (s1)'; can't understand 'metadata.name in (s1)'" },
  { "GET", "~/secrets?fieldSelector=metadata.name%3Es1", NULL,
    "400 BadRequest: invalid selector: 'metadata.name>s1'; can't understand 'metadata.name>s1'" },
  { "GET", "~/secrets?fieldSelector==x", NULL, "400 BadRequest: field label not supported:" },
  { "GET", "~/secrets?fieldSelector=metadata.name=s1&labelSelector=!a", NULL, "200 SecretList: s1" },
  { "GET", "~/secrets?fieldSelector=garbage&limit=x", NULL, "400 BadRequest: strconv.ParseInt: parsing \"x\": invalid syntax" },
  { "GET", "~/secrets?fieldSelector=garbage&resourceVersionMatch=Foo", NULL,
    "400 BadRequest: invalid selector: 'garbage'; can't understand 'garbage'" },
  { "GET", "~/secrets?resourceVersion=abc&resourceVersionMatch=Foo", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Unsupported value: \"Foo\": supported "
    "values: \"Exact\", \"NotOlderThan\", \"\" {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\","
    "\"causes\":[{\"reason\":\"FieldValueNotSupported\",\"message\":\"Unsupported value: \\\"Foo\\\": supported values: "
    "\\\"Exact\\\", \\\"NotOlderThan\\\", \\\"\\\"\",\"field\":\"resourceVersionMatch\"}]}" },
};

static const ConformanceRow field_selectors_are_those_of_the_kind[] = {
  { "GET", "~/configmaps?fieldSelector=metadata.uid=x", NULL,
    "400 BadRequest: \"metadata.uid\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/configmaps?fieldSelector=data.a=x", NULL,
    "400 BadRequest: \"data.a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/secrets?fieldSelector=data.a=x", NULL, "400 BadRequest: field label not supported: data.a" },
  { "GET", "~/pods?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "~/pods?fieldSelector=spec.nodeName=x,spec.restartPolicy=x,spec.schedulerName=x,spec.serviceAccountName=x,"
    "spec.hostNetwork=x,status.phase=x,status.podIP=x,status.podIPs=x,status.nominatedNodeName=x", NULL,
    "200 PodList:" },
  { "GET", "~/pods?fieldSelector=spec.host=x", NULL, "200 PodList:" },
  { "GET", "~/events?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "~/events?fieldSelector=involvedObject.kind=x,involvedObject.namespace=x,involvedObject.name=x,involvedObject.uid=x,"
    "involvedObject.apiVersion=x,involvedObject.resourceVersion=x,involvedObject.fieldPath=x,reason=x,reportingComponent=x,"
    "source=x,type=x", NULL,
    "200 EventList:" },
  { "GET", "/apis/events.k8s.io/v1/namespaces/$NS/events?fieldSelector=foo=x", NULL,
    "400 BadRequest: field label not supported: foo" },
  { "GET", "/apis/events.k8s.io/v1/namespaces/$NS/events?fieldSelector=involvedObject.name=x", NULL,
    "400 BadRequest: field label not supported: involvedObject.name" },
  { "GET", "/apis/events.k8s.io/v1/namespaces/$NS/events?fieldSelector=regarding.kind=x,regarding.name=x,reason=x,type=x,"
    "reportingController=x", NULL,
    "200 EventList:" },
  { "GET", "/api/v1/namespaces?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "/api/v1/namespaces?fieldSelector=status.phase=x", NULL, "200 NamespaceList:" },
  { "GET", "/api/v1/namespaces?fieldSelector=metadata.name=$NS,status.phase=Active", NULL, "200 NamespaceList: $NS" },
  { "GET", "/api/v1/nodes?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "/api/v1/nodes?fieldSelector=spec.unschedulable=true", NULL, "200 NodeList:" },
  { "GET", "~/services?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "~/services?fieldSelector=spec.clusterIP=x,spec.type=x", NULL, "200 ServiceList:" },
  { "GET", "~/serviceaccounts?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/endpoints?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\" Warning: 299 - "
    "\"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"" },
  { "GET", "~/persistentvolumeclaims?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/api/v1/persistentvolumes?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/api/v1/persistentvolumes?fieldSelector=name=x", NULL,
    "400 BadRequest: \"name\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/replicationcontrollers?fieldSelector=foo=x", NULL, "400 BadRequest: field label not supported: foo" },
  { "GET", "~/replicationcontrollers?fieldSelector=status.replicas=x", NULL, "200 ReplicationControllerList:" },
  { "GET", "~/limitranges?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/resourcequotas?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "~/podtemplates?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/deployments?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/replicasets?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/replicasets?fieldSelector=status.replicas=x", NULL,
    "400 BadRequest: \"status.replicas\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/statefulsets?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/statefulsets?fieldSelector=status.successful=x", NULL,
    "400 BadRequest: \"status.successful\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/daemonsets?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apps/v1/namespaces/$NS/controllerrevisions?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/batch/v1/namespaces/$NS/jobs?fieldSelector=foo=x", NULL,
    "400 BadRequest: field label \"foo\" not supported for Job" },
  { "GET", "/apis/batch/v1/namespaces/$NS/jobs?fieldSelector=status.successful=1", NULL, "200 JobList:" },
  { "GET", "/apis/batch/v1/namespaces/$NS/cronjobs?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/networking.k8s.io/v1/namespaces/$NS/ingresses?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/networking.k8s.io/v1/namespaces/$NS/networkpolicies?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/discovery.k8s.io/v1/namespaces/$NS/endpointslices?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/rbac.authorization.k8s.io/v1/namespaces/$NS/roles?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/rbac.authorization.k8s.io/v1/clusterroles?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/storage.k8s.io/v1/storageclasses?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/scheduling.k8s.io/v1/priorityclasses?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/certificates.k8s.io/v1/certificatesigningrequests?fieldSelector=foo=x", NULL,
    "400 BadRequest: field label not supported: foo" },
  { "GET", "/apis/certificates.k8s.io/v1/certificatesigningrequests?fieldSelector=spec.signerName=x", NULL,
    "200 CertificateSigningRequestList:" },
  { "GET", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/autoscaling/v2/namespaces/$NS/horizontalpodautoscalers?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  { "GET", "/apis/apiregistration.k8s.io/v1/apiservices?fieldSelector=foo=x", NULL,
    "400 BadRequest: \"foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
  /* What is wrong about the other options is said first. */
  { "GET", "~/configmaps?fieldSelector=a%3Db&resourceVersionMatch=Exact", NULL,
    "422 Invalid: ListOptions.meta.k8s.io \"\" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden "
    "unless resourceVersion is provided {\"group\":\"meta.k8s.io\",\"kind\":\"ListOptions\",\"causes\":[{\"reason\":"
    "\"FieldValueForbidden\",\"message\":\"Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided\","
    "\"field\":\"resourceVersionMatch\"}]}" },
  { "GET", "~/configmaps?fieldSelector=a&resourceVersionMatch=Exact", NULL,
    "400 BadRequest: invalid selector: 'a'; can't understand 'a'" },
  { "GET", "~/configmaps?fieldSelector=a%3Db&continue=x", NULL,
    "400 BadRequest: \"a\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/list-options/pages-hold-what-is-left", pages_hold_what_is_left);
  CONFORMANCE_TABLE ("/list-options/one-object-has-no-pages", one_object_has_no_pages);
  CONFORMANCE_TABLE ("/list-options/bad-continue-tokens-are-refused", bad_continue_tokens_are_refused);
  CONFORMANCE_TABLE ("/list-options/resource-versions-and-their-match", resource_versions_and_their_match);
  CONFORMANCE_TABLE ("/list-options/a-version-of-the-future-is-waited-for", a_version_of_the_future_is_waited_for);
  CONFORMANCE_TABLE ("/list-options/label-selectors-choose", label_selectors_choose);
  CONFORMANCE_TABLE ("/list-options/malformed-label-selectors-are-refused", malformed_label_selectors_are_refused);
  CONFORMANCE_TABLE ("/list-options/field-selectors-choose", field_selectors_choose);
  CONFORMANCE_TABLE ("/list-options/field-selectors-are-those-of-the-kind", field_selectors_are_those_of_the_kind);
  return g_test_run ();
}
