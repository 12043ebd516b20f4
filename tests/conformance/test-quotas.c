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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/quotas/built-in-kinds-are-counted-by-group", built_in_kinds_are_counted_by_group);
  CONFORMANCE_TABLE ("/quotas/claims-are-counted-by-class", claims_are_counted_by_class);
  return g_test_run ();
}
