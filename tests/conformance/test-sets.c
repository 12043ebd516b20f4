/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* StatefulSets, DaemonSets and volumes, as the controllers of a cluster without nodes leave them. */

#include "table.h"

#define STATEFUL_SETS "/apis/apps/v1/namespaces/$NS/statefulsets"
#define DAEMON_SETS "/apis/apps/v1/namespaces/$NS/daemonsets"
#define REVISIONS "/apis/apps/v1/namespaces/$NS/controllerrevisions"
#define CLAIMS "~/persistentvolumeclaims"
#define SELECTS "'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},'spec':{'containers':[{'name':'c','image':'i'}]}}"
#define IMAGE(name) "{'spec':{'template':{'spec':{'containers':[{'name':'c','image':'" name "'}]}}}}"
#define READY "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True'}]}}"

static const ConformanceRow a_stateful_set_makes_its_pods_in_order[] = {
  { "POST", STATEFUL_SETS,
    "{'metadata':{'name':'s'},'spec':{'serviceName':'v','replicas':2,'volumeClaimTemplates':[{'metadata':{'name':'d'},"
    "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}]," SELECTS "}}", "201 StatefulSet s" },
  { "UNTIL", STATEFUL_SETS "/s#status.updatedReplicas", NULL, "200 1" },
  { "GET", "~/pods/s-0#spec.hostname", NULL, "200 \"s-0\"" },
  { "GET", "~/pods/s-0#spec.subdomain", NULL, "200 \"v\"" },
  { "GET", "~/pods/s-0#spec.volumes.0", NULL, "200 {\"name\":\"d\",\"persistentVolumeClaim\":{\"claimName\":\"d-s-0\"}}" },
  { "GET", "~/pods", NULL, "200 PodList: s-0" },
  { "GET", CLAIMS "/d-s-0#metadata.finalizers", NULL, "200 [\"kubernetes.io/pvc-protection\"]" },
  { "GET", CLAIMS "/d-s-0#metadata.labels", NULL, "200 {\"a\":\"b\"}" },
  { "MERGE", "~/pods/s-0/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0 s-1" },
  { "MERGE", "~/pods/s-1/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", STATEFUL_SETS "/s#status.readyReplicas", NULL, "200 2" },
  { "STRATEGIC", STATEFUL_SETS "/s#metadata.generation", IMAGE ("j"), "200 2" },
  { "UNTIL", "~/pods/s-1#spec.containers.0.image", NULL, "200 \"j\"" },
  { "GET", "~/pods/s-0#spec.containers.0.image", NULL, "200 \"i\"" },
  { "GET", REVISIONS "#items.1.metadata.ownerReferences.0.kind", NULL, "200 \"StatefulSet\"" },
  { "MERGE", STATEFUL_SETS "/s#spec.replicas", "{'spec':{'replicas':0}}", "200 0" },
  { "UNTIL", "~/pods", NULL, "200 PodList:" },
  { "GET", CLAIMS, NULL, "200 PersistentVolumeClaimList: d-s-0 d-s-1" },
  { "DELETE", CLAIMS "/d-s-0#kind", NULL, "200 \"PersistentVolumeClaim\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList: d-s-1" },
};

#define CLAIM_TEMPLATE \
  "'volumeClaimTemplates':[{'metadata':{'name':'d'},'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}],"
#define RETENTION(deleted, scaled) "'persistentVolumeClaimRetentionPolicy':{'whenDeleted':'" deleted "','whenScaled':'" scaled "'}"
#define OWNER(kind, version, name) \
  "[{\"apiVersion\":\"" version "\",\"kind\":\"" kind "\",\"name\":\"" name "\",\"uid\":\"UID\",\"controller\":true," \
  "\"blockOwnerDeletion\":true}]"
#define MAKE_SET(deleted, scaled) \
  { "POST", STATEFUL_SETS, \
    "{'metadata':{'name':'s'},'spec':{'podManagementPolicy':'Parallel','replicas':2," CLAIM_TEMPLATE RETENTION (deleted, scaled) "," \
    SELECTS "}}", "201 StatefulSet s" }

static const ConformanceRow claims_go_with_their_set[] = {
  MAKE_SET ("Delete", "Retain"),
  { "UNTIL", CLAIMS "/d-s-1#metadata.ownerReferences", NULL, "200 " OWNER ("StatefulSet", "apps/v1", "s") },
  { "MERGE", STATEFUL_SETS "/s#spec.replicas", "{'spec':{'replicas':1}}", "200 1" },
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0" },
  { "GET", CLAIMS, NULL, "200 PersistentVolumeClaimList: d-s-0 d-s-1" },
  { "MERGE", STATEFUL_SETS "/s#spec.persistentVolumeClaimRetentionPolicy", "{'spec':{" RETENTION ("Retain", "Retain") "}}",
    "200 {\"whenDeleted\":\"Retain\",\"whenScaled\":\"Retain\"}" },
  { "UNTIL", CLAIMS "/d-s-0#metadata.ownerReferences", NULL, "200 nothing" },
  { "GET", CLAIMS "/d-s-1#metadata.ownerReferences", NULL, "200 " OWNER ("StatefulSet", "apps/v1", "s") },
  { "DELETE", STATEFUL_SETS "/s#status", NULL, "200 \"Success\"" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList: d-s-0" },
};

static const ConformanceRow claims_go_with_their_pod[] = {
  MAKE_SET ("Retain", "Delete"),
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0 s-1" },
  { "GET", CLAIMS "/d-s-1#metadata.ownerReferences", NULL, "200 nothing" },
  { "MERGE", STATEFUL_SETS "/s#spec.replicas", "{'spec':{'replicas':1}}", "200 1" },
  { "UNTIL", CLAIMS, NULL, "200 PersistentVolumeClaimList: d-s-0" },
  { "MERGE", STATEFUL_SETS "/s#spec.persistentVolumeClaimRetentionPolicy", "{'spec':{" RETENTION ("Delete", "Delete") "}}",
    "200 {\"whenDeleted\":\"Delete\",\"whenScaled\":\"Delete\"}" },
  { "UNTIL", CLAIMS "/d-s-0#metadata.ownerReferences", NULL, "200 " OWNER ("StatefulSet", "apps/v1", "s") },
};

static const ConformanceRow a_daemon_set_keeps_its_revisions[] = {
  { "POST", DAEMON_SETS "#metadata.annotations", "{'metadata':{'name':'d'},'spec':{" SELECTS "}}",
    "201 {\"deprecated.daemonset.template.generation\":\"1\"}" },
  { "UNTIL", DAEMON_SETS "/d#status", NULL,
    "200 {\"currentNumberScheduled\":0,\"numberMisscheduled\":0,\"desiredNumberScheduled\":0,\"numberReady\":0,"
    "\"observedGeneration\":1}" },
  { "UNTIL", REVISIONS "#items.0.data.spec.template.$patch", NULL, "200 \"replace\"" },
  { "GET", REVISIONS "#items.0.revision", NULL, "200 1" },
  { "STRATEGIC", DAEMON_SETS "/d#metadata.annotations", IMAGE ("j"), "200 {\"deprecated.daemonset.template.generation\":\"2\"}" },
  { "UNTIL", REVISIONS "#items.1.metadata.labels.a", NULL, "200 \"b\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/sets/a-stateful-set-makes-its-pods-in-order", a_stateful_set_makes_its_pods_in_order);
  CONFORMANCE_TABLE ("/sets/claims-go-with-their-set", claims_go_with_their_set);
  CONFORMANCE_TABLE ("/sets/claims-go-with-their-pod", claims_go_with_their_pod);
  CONFORMANCE_TABLE ("/sets/a-daemon-set-keeps-its-revisions", a_daemon_set_keeps_its_revisions);
  return g_test_run ();
}
