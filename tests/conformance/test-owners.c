/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "table.h"

static const ConformanceRow an_owner_of_another_namespace_is_none[] = {
  { "POST", "/api/v1/namespaces#metadata.name", "{'metadata':{'name':'$NS-b'}}", "201 \"$NS-b\"" },
  { "POST", "/api/v1/namespaces/$NS-b/configmaps#metadata.name", "{'metadata':{'name':'far'}}", "201 \"far\"" },
  { "GET", "/api/v1/namespaces/$NS-b/configmaps/far#far=metadata.uid", NULL, "200" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'near'}}", "201 \"near\"" },
  { "GET", "~/configmaps/near#near=metadata.uid", NULL, "200" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'stray','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'far','uid':'{far}'}]}}",
    "201 \"stray\"" },
  { "UNTIL", "~/events?fieldSelector=involvedObject.name=stray#items.0.reason", NULL, "200 \"OwnerRefInvalidNamespace\"" },
  { "GET", "~/events?fieldSelector=involvedObject.name=stray#items.0.message", NULL,
    "200 \"ownerRef [v1/ConfigMap, namespace: $NS, name: far, uid: UID] does not exist in namespace \\\"$NS\\\"\"" },
  { "GET", "~/events?fieldSelector=involvedObject.name=stray#items.0.involvedObject", NULL,
    "200 {\"kind\":\"Secret\",\"namespace\":\"$NS\",\"name\":\"stray\",\"uid\":\"UID\",\"apiVersion\":\"v1\"}" },
  { "GET", "~/events?fieldSelector=involvedObject.name=stray#items.0.type", NULL, "200 \"Warning\"" },
  { "GET", "~/events?fieldSelector=involvedObject.name=stray#items.0.source", NULL,
    "200 {\"component\":\"garbage-collector-controller\"}" },
  { "GET", "~/events?fieldSelector=involvedObject.name=stray#items.0.reportingComponent", NULL,
    "200 \"garbage-collector-controller\"" },
  { "UNTIL", "~/secrets/stray", NULL, "404 NotFound: secrets \"stray\" not found {\"name\":\"stray\",\"kind\":\"secrets\"}" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'both','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'far','uid':'{far}'},"
    "{'apiVersion':'v1','kind':'ConfigMap','name':'near','uid':'{near}'}]}}", "201 \"both\"" },
  { "UNTIL", "~/secrets/both#metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"near\",\"uid\":\"UID\"}]" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'lying','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'near','uid':'{far}'}]}}",
    "201 \"lying\"" },
  { "UNTIL", "~/secrets/lying", NULL, "404 NotFound: secrets \"lying\" not found {\"name\":\"lying\",\"kind\":\"secrets\"}" },
  { "GET", "/api/v1/namespaces/$NS-b/configmaps/far", NULL, "200 ConfigMap far" },
  { "DELETE", "/api/v1/namespaces/$NS-b#status.phase", NULL, "200 \"Terminating\"" },
};

static const ConformanceRow a_cluster_wide_object_has_no_owner_in_a_namespace[] = {
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'c'}}", "201 \"c\"" },
  { "GET", "~/configmaps/c#uid=metadata.uid", NULL, "200" },
  { "POST", "/api/v1/namespaces#metadata.name",
    "{'metadata':{'name':'$NS-c','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'c','uid':'{uid}'}]}}",
    "201 \"$NS-c\"" },
  { "UNTIL", "/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=$NS-c#items.0.reason", NULL,
    "200 \"OwnerRefInvalidNamespace\"" },
  { "GET", "/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=$NS-c#items.0.message", NULL,
    "200 \"ownerRef [v1/ConfigMap, namespace: , name: c, uid: UID] does not exist in namespace \\\"\\\"\"" },
  { "GET", "/api/v1/namespaces/default/events?fieldSelector=involvedObject.name=$NS-c#items.0.involvedObject", NULL,
    "200 {\"kind\":\"Namespace\",\"name\":\"$NS-c\",\"uid\":\"UID\",\"apiVersion\":\"v1\"}" },
  { "GET", "/api/v1/namespaces/$NS-c#metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"c\",\"uid\":\"UID\"}]" },
  { "DELETE", "/api/v1/namespaces/$NS-c#status.phase", NULL, "200 \"Terminating\"" },
};

static const ConformanceRow one_owner_of_several_is_enough[] = {
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'a'}}", "201 \"a\"" },
  { "GET", "~/configmaps/a#a=metadata.uid", NULL, "200" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'b'}}", "201 \"b\"" },
  { "GET", "~/configmaps/b#b=metadata.uid", NULL, "200" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'s','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'a','uid':'{a}'},"
    "{'apiVersion':'v1','kind':'ConfigMap','name':'b','uid':'{b}'}]}}", "201 \"s\"" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'t','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'a','uid':'{a}'},"
    "{'apiVersion':'v1','kind':'ConfigMap','name':'gone','uid':'12345678-1234-1234-1234-123456789012'}]}}", "201 \"t\"" },
  { "UNTIL", "~/secrets/t#metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"a\",\"uid\":\"UID\"}]" },
  { "DELETE", "~/configmaps/a", NULL, "200 Success {\"name\":\"a\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "UNTIL", "~/secrets/s#metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"b\",\"uid\":\"UID\"}]" },
  { "UNTIL", "~/secrets/t", NULL, "404 NotFound: secrets \"t\" not found {\"name\":\"t\",\"kind\":\"secrets\"}" },
  { "GET", "~/secrets/s", NULL, "200 Secret s" },
  { "DELETE", "~/configmaps/b", NULL, "200 Success {\"name\":\"b\",\"kind\":\"configmaps\",\"uid\":\"UID\"}" },
  { "UNTIL", "~/secrets/s", NULL, "404 NotFound: secrets \"s\" not found {\"name\":\"s\",\"kind\":\"secrets\"}" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'a'}}", "201 \"a\"" },
  { "GET", "~/configmaps/a#a=metadata.uid", NULL, "200" },
  { "POST", "~/configmaps#metadata.name", "{'metadata':{'name':'b'}}", "201 \"b\"" },
  { "GET", "~/configmaps/b#b=metadata.uid", NULL, "200" },
  { "POST", "~/secrets#metadata.name",
    "{'metadata':{'name':'s','ownerReferences':[{'apiVersion':'v1','kind':'ConfigMap','name':'a','uid':'{a}',"
    "'blockOwnerDeletion':true},{'apiVersion':'v1','kind':'ConfigMap','name':'b','uid':'{b}'}]}}", "201 \"s\"" },
  { "DELETE", "~/configmaps/a?propagationPolicy=Foreground#metadata.finalizers", NULL, "200 [\"foregroundDeletion\"]" },
  { "UNTIL", "~/configmaps/a", NULL, "404 NotFound: configmaps \"a\" not found {\"name\":\"a\",\"kind\":\"configmaps\"}" },
  { "UNTIL", "~/secrets/s#metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"b\",\"uid\":\"UID\"}]" },
  { "GET", "~/secrets/s#metadata.deletionTimestamp", NULL, "200 nothing" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/owners/an-owner-of-another-namespace-is-none", an_owner_of_another_namespace_is_none);
  CONFORMANCE_TABLE ("/owners/a-cluster-wide-object-has-no-owner-in-a-namespace", a_cluster_wide_object_has_no_owner_in_a_namespace);
  CONFORMANCE_TABLE ("/owners/one-owner-of-several-is-enough", one_owner_of_several_is_enough);
  return g_test_run ();
}
