/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ResourceQuotas that count objects by kind, and claims by class. */

#include "table.h"

#define QUOTAS "~/resourcequotas"
#define EXCEEDED(kind, group, name, quota, resource) \
  "403 Forbidden: " kind " \"" name "\" is forbidden: exceeded quota: " quota ", requested: " resource "=1, used: " resource "=1, limited: " \
  resource "=1 {\"name\":\"" name "\"," group "}"

static const ConformanceRow built_in_kinds_are_counted_by_group[] = {
  { "POST", QUOTAS, "{'metadata':{'name':'q'},'spec':{'hard':{'count/leases.coordination.k8s.io':'1','count/podtemplates':'1'}}}",
    "201 ResourceQuota q" },
  { "UNTIL", QUOTAS "/q#status.used", NULL, "200 {\"count/leases.coordination.k8s.io\":\"0\",\"count/podtemplates\":\"0\"}" },
  { "POST", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases", "{'metadata':{'name':'a'}}", "201 Lease a" },
  { "POST", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases", "{'metadata':{'name':'b'}}",
    EXCEEDED ("leases.coordination.k8s.io", "\"group\":\"coordination.k8s.io\",\"kind\":\"leases\"", "b", "q", "count/leases.coordination.k8s.io") },
  { "DELETE", "/apis/coordination.k8s.io/v1/namespaces/$NS/leases/a#status", NULL, "200 \"Success\"" },
  { "UNTIL", QUOTAS "/q#status.used", NULL, "200 {\"count/leases.coordination.k8s.io\":\"0\",\"count/podtemplates\":\"0\"}" },
};

static const ConformanceRow claims_are_counted_by_class[] = {
  { "POST", QUOTAS,
    "{'metadata':{'name':'q'},'spec':{'hard':{'persistentvolumeclaims':'2','requests.storage':'3Gi',"
    "'gold.storageclass.storage.k8s.io/requests.storage':'1Gi','gold.storageclass.storage.k8s.io/persistentvolumeclaims':'1'}}}",
    "201 ResourceQuota q" },
  { "UNTIL", QUOTAS "/q#status.used", NULL,
    "200 {\"gold.storageclass.storage.k8s.io/persistentvolumeclaims\":\"0\",\"gold.storageclass.storage.k8s.io/requests.storage\":\"0\","
    "\"persistentvolumeclaims\":\"0\",\"requests.storage\":\"0\"}" },
  { "POST", "~/persistentvolumeclaims",
    "{'metadata':{'name':'a'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'gold','resources':{'requests':{'storage':'1Gi'}}}}",
    "201 PersistentVolumeClaim a" },
  { "GET", QUOTAS "/q#status.used", NULL,
    "200 {\"gold.storageclass.storage.k8s.io/persistentvolumeclaims\":\"1\",\"gold.storageclass.storage.k8s.io/requests.storage\":\"1Gi\","
    "\"persistentvolumeclaims\":\"1\",\"requests.storage\":\"1Gi\"}" },
  { "POST", "~/persistentvolumeclaims",
    "{'metadata':{'name':'b'},'spec':{'accessModes':['ReadWriteOnce'],'storageClassName':'tin','resources':{'requests':{'storage':'3Gi'}}}}",
    "403 Forbidden: persistentvolumeclaims \"b\" is forbidden: exceeded quota: q, requested: requests.storage=3Gi, used: "
    "requests.storage=1Gi, limited: requests.storage=3Gi {\"name\":\"b\",\"kind\":\"persistentvolumeclaims\"}" },
};

#define DEVICES(n, all) "{\"count/resourceclaims.resource.k8s.io\":\"" n "\",\"gold.deviceclass.resource.k8s.io/devices\":\"" all "\"}"
#define RESOURCE_CLAIMS "/apis/resource.k8s.io/v1/namespaces/$NS/resourceclaims"
#define OVER_DEVICES(name, n, used, most) \
  "403 Forbidden: resourceclaims.resource.k8s.io \"" name "\" is forbidden: exceeded quota: q, requested: " \
  "gold.deviceclass.resource.k8s.io/devices=" n ", used: gold.deviceclass.resource.k8s.io/devices=" used ", limited: " \
  "gold.deviceclass.resource.k8s.io/devices=" most " {\"name\":\"" name "\",\"group\":\"resource.k8s.io\",\"kind\":\"resourceclaims\"}"

/* All devices of a class are the 32 that a claim can have at most; of alternatives the one with most counts. */
static const ConformanceRow devices_are_counted_by_class[] = {
  { "POST", QUOTAS,
    "{'metadata':{'name':'q'},'spec':{'hard':{'count/resourceclaims.resource.k8s.io':'9','gold.deviceclass.resource.k8s.io/devices':'6'}}}",
    "201 ResourceQuota q" },
  { "UNTIL", QUOTAS "/q#status.used", NULL, "200 " DEVICES ("0", "0") },
  { "POST", RESOURCE_CLAIMS,
    "{'metadata':{'name':'a'},'spec':{'devices':{'requests':[{'name':'r','exactly':{'deviceClassName':'gold','count':2}},"
    "{'name':'s','exactly':{'deviceClassName':'gold'}},{'name':'t','exactly':{'deviceClassName':'tin','count':7}}]}}}",
    "201 ResourceClaim a" },
  { "GET", QUOTAS "/q#status.used", NULL, "200 " DEVICES ("1", "3") },
  { "POST", RESOURCE_CLAIMS,
    "{'metadata':{'name':'b'},'spec':{'devices':{'requests':[{'name':'r','firstAvailable':["
    "{'name':'x','deviceClassName':'gold','count':1},{'name':'y','deviceClassName':'gold','count':2},{'name':'z','deviceClassName':'tin'}]}]}}}",
    "201 ResourceClaim b" },
  { "GET", QUOTAS "/q#status.used", NULL, "200 " DEVICES ("2", "5") },
  { "POST", RESOURCE_CLAIMS,
    "{'metadata':{'name':'c'},'spec':{'devices':{'requests':[{'name':'r','exactly':{'deviceClassName':'gold','allocationMode':'All'}}]}}}",
    OVER_DEVICES ("c", "32", "5", "6") },
  { "DELETE", RESOURCE_CLAIMS "/a#kind", NULL, "200 \"ResourceClaim\"" },
  { "UNTIL", QUOTAS "/q#status.used", NULL, "200 " DEVICES ("1", "2") },
};

#define OF_CLASS(name, class) \
  "{'metadata':{'name':'" name "'},'spec':{'accessModes':['ReadWriteOnce'],'volumeAttributesClassName':'" class "'," \
  "'resources':{'requests':{'storage':'1Gi'}}}}"

static const ConformanceRow claims_are_counted_by_attributes_class[] = {
  { "POST", QUOTAS,
    "{'metadata':{'name':'q'},'spec':{'hard':{'persistentvolumeclaims':'1'},'scopeSelector':{'matchExpressions':["
    "{'scopeName':'VolumeAttributesClass','operator':'In','values':['fast']}]}}}",
    "201 ResourceQuota q" },
  { "POST", QUOTAS, "{'metadata':{'name':'any'},'spec':{'hard':{'persistentvolumeclaims':'5'},'scopes':['VolumeAttributesClass']}}",
    "201 ResourceQuota any" },
  { "UNTIL", QUOTAS "/q#status.used", NULL, "200 {\"persistentvolumeclaims\":\"0\"}" },
  { "UNTIL", QUOTAS "/any#status.used", NULL, "200 {\"persistentvolumeclaims\":\"0\"}" },
  { "POST", "~/persistentvolumeclaims", OF_CLASS ("slow", "slow"), "201 PersistentVolumeClaim slow" },
  { "POST", "~/persistentvolumeclaims", OF_CLASS ("fast", "fast"), "201 PersistentVolumeClaim fast" },
  { "POST", "~/persistentvolumeclaims",
    "{'metadata':{'name':'none'},'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}",
    "201 PersistentVolumeClaim none" },
  { "GET", QUOTAS "/q#status.used", NULL, "200 {\"persistentvolumeclaims\":\"1\"}" },
  { "GET", QUOTAS "/any#status.used", NULL, "200 {\"persistentvolumeclaims\":\"2\"}" },
  { "POST", "~/persistentvolumeclaims", OF_CLASS ("more", "fast"),
    "403 Forbidden: persistentvolumeclaims \"more\" is forbidden: exceeded quota: q, requested: persistentvolumeclaims=1, used: "
    "persistentvolumeclaims=1, limited: persistentvolumeclaims=1 {\"name\":\"more\",\"kind\":\"persistentvolumeclaims\"}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/quotas/built-in-kinds-are-counted-by-group", built_in_kinds_are_counted_by_group);
  CONFORMANCE_TABLE ("/quotas/claims-are-counted-by-class", claims_are_counted_by_class);
  CONFORMANCE_TABLE ("/quotas/devices-are-counted-by-class", devices_are_counted_by_class);
  CONFORMANCE_TABLE ("/quotas/claims-are-counted-by-attributes-class", claims_are_counted_by_attributes_class);
  return g_test_run ();
}
