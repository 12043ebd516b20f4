/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow pages_of_a_list_are_of_one_moment[] = {
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s1'}}", "201 \"s1\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s2'}}", "201 \"s2\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s3'}}", "201 \"s3\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s4'}}", "201 \"s4\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s5'}}", "201 \"s5\"" },
  { "GET", "~/secrets?limit=2", NULL, "200 SecretList: s1 s2, more of 3" },
  { "GET", "~/secrets?limit=2#next=metadata.continue", NULL, "200" },
  { "GET", "~/secrets?limit=2#rv=metadata.resourceVersion", NULL, "200" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s31'}}", "201 \"s31\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s0'}}", "201 \"s0\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s9'}}", "201 \"s9\"" },
  { "DELETE", "~/secrets/s4", NULL, "200 Success {\"name\":\"s4\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "DELETE", "~/secrets/s1", NULL, "200 Success {\"name\":\"s1\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "MERGE", "~/secrets/s3#metadata.name", "{'metadata':{'labels':{'a':'b'}}}", "200 \"s3\"" },
  { "MERGE", "~/secrets/s5#metadata.name", "{'metadata':{'labels':{'a':'b'}}}", "200 \"s5\"" },
  { "GET", "~/secrets?limit=2&continue={next}", NULL, "200 SecretList: s3 s4, more of 1" },
  { "GET", "~/secrets?continue={next}", NULL, "200 SecretList: s3 s4 s5" },
  { "GET", "~/secrets?continue={next}#items.0.metadata.labels", NULL, "200 nothing" },
  { "GET", "~/secrets?continue={next}&labelSelector=a", NULL, "200 SecretList:" },
  { "GET", "~/secrets?limit=2&continue={next}#third=metadata.continue", NULL, "200" },
  { "DELETE", "~/secrets/s5", NULL, "200 Success {\"name\":\"s5\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "~/secrets?limit=2&continue={third}", NULL, "200 SecretList: s5" },
  { "GET", "~/secrets?resourceVersion={rv}&resourceVersionMatch=Exact", NULL, "200 SecretList: s1 s2 s3 s4 s5" },
  { "GET", "~/secrets?resourceVersion={rv}&resourceVersionMatch=Exact&limit=2", NULL, "200 SecretList: s1 s2, more of 3" },
  { "GET", "~/secrets?resourceVersion={rv}&resourceVersionMatch=Exact&limit=2#next=metadata.continue", NULL, "200" },
  { "GET", "~/secrets?continue={next}&limit=9", NULL, "200 SecretList: s3 s4 s5" },
  { "GET", "~/secrets?resourceVersion={rv}&resourceVersionMatch=NotOlderThan&limit=2", NULL,
    "200 SecretList: s0 s2, more of 3" },
  { "GET", "~/secrets", NULL, "200 SecretList: s0 s2 s3 s31 s9" },
  { "GET", "~/secrets?limit=9", NULL, "200 SecretList: s0 s2 s3 s31 s9" },
  { "GET", "~/secrets?limit=1&labelSelector=a", NULL, "200 SecretList: s3, more" },
  { "GET", "~/secrets?limit=1&labelSelector=a#sel=metadata.continue", NULL, "200" },
  { "GET", "~/secrets?limit=1&labelSelector=a&continue={sel}", NULL, "200 SecretList:" },
  { "GET", "~/secrets?limit=1&fieldSelector=metadata.name=s9", NULL, "200 SecretList: s9" },
  { "DELETE", "~/secrets/s9", NULL, "200 Success {\"name\":\"s9\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "GET", "/api/v1/secrets?limit=1&continue={next}&fieldSelector=metadata.namespace=$NS", NULL, "200 SecretList:" },
  { "GET", "~/configmaps?continue={third}", NULL, "200 ConfigMapList:" },
  { "GET", "~/secrets?limit=0&continue={third}", NULL, "200 SecretList: s5" },
};

static const ConformanceRow tokens_may_be_of_no_moment_and_must_be_of_one_form[] = {
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s1'}}", "201 \"s1\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s2'}}", "201 \"s2\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s3'}}", "201 \"s3\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s4'}}", "201 \"s4\"" },
  { "GET", "~/secrets", NULL, "200 SecretList: s1 s2 s3 s4" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczFcdTAwMDAifQo", NULL,
    "200 SecretList: s2, more of 2" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczFcdTAwMDAifQo#more=metadata.continue",
    NULL, "200" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s25'}}", "201 \"s25\"" },
  { "GET", "~/secrets?continue={more}", NULL, "200 SecretList: s3 s4" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczJcdTAwMDAifQo", NULL,
    "200 SecretList: s25, more of 2" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoienpcdTAwMDAifQo", NULL,
    "200 SecretList:" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTIsInN0YXJ0IjoiczFcdTAwMDAifQo", NULL,
    "200 SecretList: s2, more of 3" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6OTk5OTk5OTk5LCJzdGFydCI6Ii9zMVx1MDAwMCJ9Cg", NULL,
    "504 Timeout: Timeout: Too large resource version: 999999999, current: RV {\"causes\":["
    "{\"reason\":\"ResourceVersionTooLarge\",\"message\":\"Too large resource version\"}],\"retryAfterSeconds\":1}" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6OTIyMzM3MjAzNjg1NDc3NTgwOCwic3RhcnQiOiIvczFcdTAwMDAifQo",
    NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: json: cannot unmarshal number 9223372036854775808 "
    "into Go struct field continueToken.rv of type int64" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MS41LCJzdGFydCI6Ii9zMVx1MDAwMCJ9Cg", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: json: cannot unmarshal number 1.5 into Go struct "
    "field continueToken.rv of type int64" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiL3MxXHUwMDAwIn0K", NULL,
    "200 SecretList: s2, more of 3" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiLi4vczFcdTAwMDAifQo", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: ../s1" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiXHUwMDAwIn0", NULL,
    "200 SecretList: s1, more of 4" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczFcdTAwMDAifQo%3D", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 67" },
  { "GET", "~/secrets?limit=1&continue=%20", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: illegal base64 data at input byte 0" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczFcdTAwMDAiLCJ3aGF0IjoxfQ", NULL,
    "200 SecretList: s2, more of 3" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczFcdTAwMDAifSB4", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: invalid character 'x' after top-level value" },
  { "GET", "~/secrets?limit=1&continue=eyJWIjoibWV0YS5rOHMuaW8vdjEiLCJSViI6LTEsIlN0YXJ0IjoiczFcdTAwMDAifQ", NULL,
    "200 SecretList: s2, more of 3" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczEifQ", NULL,
    "200 SecretList: s1, more of 4" },
  { "GET", "~/secrets?limit=1&continue=Ingi", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: json: cannot unmarshal string into Go value of type "
    "storage.continueToken" },
  { "GET", "~/secrets?limit=1&continue=bnVsbA", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: server does not recognize this encoded version" },
  { "GET", "~/secrets?limit=1&continue=eyJ2IjpudWxsfQ", NULL,
    "400 BadRequest: invalid continue token: continue key is not valid: server does not recognize this encoded version" },
};

static const ConformanceRow collections_go_page_by_page[] = {
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s1'}}", "201 \"s1\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s2'}}", "201 \"s2\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s3'}}", "201 \"s3\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s4'}}", "201 \"s4\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s5'}}", "201 \"s5\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s6'}}", "201 \"s6\"" },
  { "GET", "~/secrets?limit=1#next=metadata.continue", NULL, "200" },
  { "DELETE", "~/secrets/s2", NULL, "200 Success {\"name\":\"s2\",\"kind\":\"secrets\",\"uid\":\"UID\"}" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s22'}}", "201 \"s22\"" },
  { "DELETE", "~/secrets?limit=2&dryRun=All", NULL, "200 SecretList: s1 s22, more of 4" },
  { "DELETE", "~/secrets?limit=2&continue={next}", NULL, "200 SecretList: s2 s3, more of 3" },
  { "GET", "~/secrets", NULL, "200 SecretList: s1 s22 s4 s5 s6" },
  { "DELETE", "~/secrets?limit=1#next=metadata.continue", NULL, "200" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s0'}}", "201 \"s0\"" },
  { "POST", "~/secrets#metadata.name", "{'metadata':{'name':'s45'}}", "201 \"s45\"" },
  { "DELETE", "~/secrets?continue={next}&limit=2", NULL, "200 SecretList: s22 s4, more of 2" },
  { "GET", "~/secrets", NULL, "200 SecretList: s0 s45 s5 s6" },
  { "DELETE", "~/secrets?limit=1&labelSelector=!x", NULL, "200 SecretList: s0, more" },
  { "DELETE", "~/secrets?continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6LTEsInN0YXJ0IjoiczQ1XHUwMDAwIn0K", NULL,
    "200 SecretList: s5 s6" },
  { "GET", "~/secrets", NULL, "200 SecretList: s45" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/paging/pages-of-a-list-are-of-one-moment", pages_of_a_list_are_of_one_moment);
  CONFORMANCE_TABLE ("/paging/tokens-may-be-of-no-moment-and-must-be-of-one-form", tokens_may_be_of_no_moment_and_must_be_of_one_form);
  CONFORMANCE_TABLE ("/paging/collections-go-page-by-page", collections_go_page_by_page);
  return g_test_run ();
}
