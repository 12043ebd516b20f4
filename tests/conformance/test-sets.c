/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Deployments, ReplicaSets, StatefulSets and DaemonSets, as the controllers of a cluster without nodes leave them. */

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

#define SINCE(time) \
  "{'status':{'phase':'Running','conditions':[{'type':'Ready','status':'True','lastTransitionTime':'" time "-01-01T00:00:00Z'}]}}"
#define REPLICA_SETS "/apis/apps/v1/namespaces/$NS/replicasets"
#define DEPLOYMENTS "/apis/apps/v1/namespaces/$NS/deployments"

static const ConformanceRow pods_are_available_once_they_have_been_ready_for_long_enough[] = {
  { "POST", REPLICA_SETS, "{'metadata':{'name':'r'},'spec':{'minReadySeconds':5," SELECTS "}}", "201 ReplicaSet r" },
  { "UNTIL", "~/pods#items.0.status.phase", NULL, "200 \"Pending\"" },
  { "GET", "~/pods#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", SINCE ("2099"), "200 \"Running\"" },
  { "UNTIL", REPLICA_SETS "/r#status.readyReplicas", NULL, "200 1" },
  { "GET", REPLICA_SETS "/r#status.availableReplicas", NULL, "200 nothing" },
  { "MERGE", "~/pods/{pod}/status#status.phase", SINCE ("2020"), "200 \"Running\"" },
  { "UNTIL", REPLICA_SETS "/r#status.availableReplicas", NULL, "200 1" },
};

static const ConformanceRow the_next_pod_waits_until_the_one_before_is_available[] = {
  { "POST", STATEFUL_SETS, "{'metadata':{'name':'s'},'spec':{'replicas':2,'minReadySeconds':5," SELECTS "}}", "201 StatefulSet s" },
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0" },
  { "MERGE", "~/pods/s-0/status#status.phase", SINCE ("2099"), "200 \"Running\"" },
  { "UNTIL", STATEFUL_SETS "/s#status.readyReplicas", NULL, "200 1" },
  { "GET", STATEFUL_SETS "/s#status.availableReplicas", NULL, "200 0" },
  { "GET", "~/pods", NULL, "200 PodList: s-0" },
  { "MERGE", "~/pods/s-0/status#status.phase", SINCE ("2020"), "200 \"Running\"" },
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0 s-1" },
  { "UNTIL", STATEFUL_SETS "/s#status.availableReplicas", NULL, "200 1" },
};

static const ConformanceRow as_many_pods_go_at_a_time_as_may_be_missing[] = {
  { "POST", STATEFUL_SETS,
    "{'metadata':{'name':'s'},'spec':{'replicas':3,'podManagementPolicy':'Parallel','updateStrategy':{'rollingUpdate':{'maxUnavailable':2}},"
    SELECTS "}}", "201 StatefulSet s" },
  { "UNTIL", "~/pods", NULL, "200 PodList: s-0 s-1 s-2" },
  { "MERGE", "~/pods/s-0/status#status.phase", READY, "200 \"Running\"" },
  { "MERGE", "~/pods/s-1/status#status.phase", READY, "200 \"Running\"" },
  { "MERGE", "~/pods/s-2/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", STATEFUL_SETS "/s#status.readyReplicas", NULL, "200 3" },
  { "STRATEGIC", STATEFUL_SETS "/s#metadata.generation", IMAGE ("j"), "200 2" },
  { "UNTIL", STATEFUL_SETS "/s#status.updatedReplicas", NULL, "200 2" },
  { "GET", "~/pods/s-0#spec.containers.0.image", NULL, "200 \"i\"" },
  { "GET", "~/pods/s-1#spec.containers.0.image", NULL, "200 \"j\"" },
  { "GET", "~/pods/s-2#spec.containers.0.image", NULL, "200 \"j\"" },
};

static const ConformanceRow a_rollout_that_does_not_get_on_is_late[] = {
  { "POST", DEPLOYMENTS, "{'metadata':{'name':'d'},'spec':{'progressDeadlineSeconds':1," SELECTS "}}", "201 Deployment d" },
  { "UNTIL", DEPLOYMENTS "/d#status.conditions.1.reason", NULL, "200 \"ProgressDeadlineExceeded\"" },
  { "GET", DEPLOYMENTS "/d#status.conditions.1.status", NULL, "200 \"False\"" },
  { "GET", DEPLOYMENTS "/d#status.conditions.0.type", NULL, "200 \"Available\"" },
};

static const ConformanceRow a_deployment_tells_why_its_set_makes_no_pods[] = {
  { "POST", DEPLOYMENTS, "{'metadata':{'name':'d'},'spec':{'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},"
    "'spec':{'serviceAccountName':'nobody','containers':[{'name':'c','image':'i'}]}}}}", "201 Deployment d" },
  { "UNTIL", DEPLOYMENTS "/d#status.conditions.2.type", NULL, "200 \"ReplicaFailure\"" },
  { "GET", DEPLOYMENTS "/d#status.conditions.2.reason", NULL, "200 \"FailedCreate\"" },
  { "POST", "~/serviceaccounts", "{'metadata':{'name':'nobody'}}", "201 ServiceAccount nobody" },
  { "MERGE", DEPLOYMENTS "/d#spec.replicas", "{'spec':{'replicas':2}}", "200 2" },
  { "UNTIL", DEPLOYMENTS "/d#status.conditions.2", NULL, "200 nothing" },
};

#define NODE(name, more) "{'metadata':{'name':'" name "-$NS','labels':{'of':'$NS'}}" more "}"
#define DAEMON_SET(more) \
  "{'metadata':{'name':'d'},'spec':{" more "'selector':{'matchLabels':{'a':'b'}},'template':{'metadata':{'labels':{'a':'b'}},'spec':{" \
  "'nodeSelector':{'of':'$NS'},'containers':[{'name':'c','image':'i'}]}}}}"
#define COUNTS(there, wanted, ready, generation, rest) \
  "200 {\"currentNumberScheduled\":" there ",\"numberMisscheduled\":0,\"desiredNumberScheduled\":" wanted ",\"numberReady\":" ready \
  ",\"observedGeneration\":" generation rest "}"
#define EVENTS(reason) "~/events?fieldSelector=involvedObject.name%3Dd,reason%3D" reason
#define LEAVE(name) { "DELETE", "/api/v1/nodes/" name "-$NS#status", NULL, "200 \"Success\"" }

static const ConformanceRow a_daemon_set_has_a_pod_for_each_node_that_it_fits[] = {
  { "POST", "/api/v1/nodes#metadata.name", NODE ("one", ""), "201 \"one-$NS\"" },
  { "POST", DAEMON_SETS, DAEMON_SET (""), "201 DaemonSet d" },
  { "UNTIL", DAEMON_SETS "/d#status", NULL,
    COUNTS ("1", "1", "0", "1", ",\"updatedNumberScheduled\":1,\"numberUnavailable\":1") },
  { "GET", "~/pods#items.0.spec.affinity", NULL,
    "200 {\"nodeAffinity\":{\"requiredDuringSchedulingIgnoredDuringExecution\":{\"nodeSelectorTerms\":[{\"matchFields\":[{\"key\":"
    "\"metadata.name\",\"operator\":\"In\",\"values\":[\"one-$NS\"]}]}]}}}" },
  { "GET", "~/pods#items.0.spec.tolerations.5", NULL,
    "200 {\"key\":\"node.kubernetes.io/unschedulable\",\"operator\":\"Exists\",\"effect\":\"NoSchedule\"}" },
  { "GET", "~/pods#items.0.spec.tolerations.6", NULL, "200 nothing" },
  { "GET", "~/pods#items.0.metadata.labels.pod-template-generation", NULL, "200 \"1\"" },
  { "GET", "~/pods#items.0.metadata.ownerReferences", NULL, "200 " OWNER ("DaemonSet", "apps/v1", "d") },
  { "UNTIL", EVENTS ("SuccessfulCreate") "#items.0.source", NULL, "200 {\"component\":\"daemonset-controller\"}" },
  { "GET", "~/pods#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", DAEMON_SETS "/d#status", NULL,
    COUNTS ("1", "1", "1", "1", ",\"updatedNumberScheduled\":1,\"numberAvailable\":1") },
  { "POST", "/api/v1/nodes#metadata.name", NODE ("no", ",'spec':{'taints':[{'key':'k','effect':'NoSchedule'}]}"), "201 \"no-$NS\"" },
  { "POST", "/api/v1/nodes#metadata.name", NODE ("two", ""), "201 \"two-$NS\"" },
  { "UNTIL", DAEMON_SETS "/d#status", NULL,
    COUNTS ("2", "2", "1", "1", ",\"updatedNumberScheduled\":2,\"numberAvailable\":1,\"numberUnavailable\":1") },
  { "POST", "~/pods/{pod}/binding#status", "{'metadata':{'name':'{pod}'},'target':{'kind':'Node','name':'one-$NS'}}", "201 \"Success\"" },
  { "MERGE", "/api/v1/nodes/one-$NS#kind", "{'metadata':{'labels':{'of':'no'}}}", "200 \"Node\"" },
  { "UNTIL", "~/pods/{pod}#metadata.deletionGracePeriodSeconds", NULL, "200 30" },
  { "UNTIL", DAEMON_SETS "/d#status.numberMisscheduled", NULL, "200 1" },
  { "GET", DAEMON_SETS "/d#status.desiredNumberScheduled", NULL, "200 1" },
  LEAVE ("two"),
  LEAVE ("one"),
  LEAVE ("no"),
};

static const ConformanceRow a_daemon_set_is_rolled_out_node_by_node[] = {
  { "POST", "/api/v1/nodes#metadata.name", NODE ("one", ""), "201 \"one-$NS\"" },
  { "POST", "/api/v1/nodes#metadata.name", NODE ("two", ""), "201 \"two-$NS\"" },
  { "POST", DAEMON_SETS, DAEMON_SET (""), "201 DaemonSet d" },
  { "UNTIL", DAEMON_SETS "/d#status.currentNumberScheduled", NULL, "200 2" },
  { "GET", "~/pods#one=items.0.metadata.name", NULL, "200" },
  { "GET", "~/pods#two=items.1.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{one}/status#status.phase", READY, "200 \"Running\"" },
  { "MERGE", "~/pods/{two}/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", DAEMON_SETS "/d#status.numberAvailable", NULL, "200 2" },
  { "STRATEGIC", DAEMON_SETS "/d#metadata.generation", IMAGE ("j"), "200 2" },
  { "UNTIL", DAEMON_SETS "/d#status", NULL,
    COUNTS ("2", "2", "1", "2", ",\"updatedNumberScheduled\":1,\"numberAvailable\":1,\"numberUnavailable\":1") },
  LEAVE ("one"),
  LEAVE ("two"),
};

static const ConformanceRow a_daemon_set_that_waits_for_deletion_is_not_rolled_out[] = {
  { "POST", "/api/v1/nodes#metadata.name", NODE ("one", ""), "201 \"one-$NS\"" },
  { "POST", DAEMON_SETS, DAEMON_SET ("'updateStrategy':{'type':'OnDelete'},"), "201 DaemonSet d" },
  { "UNTIL", DAEMON_SETS "/d#status.currentNumberScheduled", NULL, "200 1" },
  { "STRATEGIC", DAEMON_SETS "/d#metadata.generation", IMAGE ("j"), "200 2" },
  { "UNTIL", DAEMON_SETS "/d#status.observedGeneration", NULL, "200 2" },
  { "GET", DAEMON_SETS "/d#status.updatedNumberScheduled", NULL, "200 nothing" },
  { "GET", "~/pods#pod=items.0.metadata.name", NULL, "200" },
  { "GET", "~/pods/{pod}#spec.containers.0.image", NULL, "200 \"i\"" },
  { "DELETE", "~/pods/{pod}#kind", NULL, "200 \"Pod\"" },
  { "UNTIL", DAEMON_SETS "/d#status.updatedNumberScheduled", NULL, "200 1" },
  LEAVE ("one"),
};

static const ConformanceRow a_new_pod_comes_beside_the_old_one_where_that_is_asked_for[] = {
  { "POST", "/api/v1/nodes#metadata.name", NODE ("one", ""), "201 \"one-$NS\"" },
  { "POST", DAEMON_SETS, DAEMON_SET ("'updateStrategy':{'rollingUpdate':{'maxSurge':1,'maxUnavailable':0}},"), "201 DaemonSet d" },
  { "UNTIL", DAEMON_SETS "/d#status.currentNumberScheduled", NULL, "200 1" },
  { "GET", "~/pods#old=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{old}/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", DAEMON_SETS "/d#status.numberAvailable", NULL, "200 1" },
  { "STRATEGIC", DAEMON_SETS "/d#metadata.generation", IMAGE ("j"), "200 2" },
  { "UNTIL", "~/pods?labelSelector=pod-template-generation%3D2#items.0.status.phase", NULL, "200 \"Pending\"" },
  { "GET", "~/pods/{old}#status.phase", NULL, "200 \"Running\"" },
  { "GET", "~/pods?labelSelector=pod-template-generation%3D2#new=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{new}/status#status.phase", READY, "200 \"Running\"" },
  { "UNTIL", "~/pods?labelSelector=pod-template-generation%3D1", NULL, "200 PodList:" },
  LEAVE ("one"),
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/sets/a-stateful-set-makes-its-pods-in-order", a_stateful_set_makes_its_pods_in_order);
  CONFORMANCE_TABLE ("/sets/claims-go-with-their-set", claims_go_with_their_set);
  CONFORMANCE_TABLE ("/sets/claims-go-with-their-pod", claims_go_with_their_pod);
  CONFORMANCE_TABLE ("/sets/a-daemon-set-keeps-its-revisions", a_daemon_set_keeps_its_revisions);
  CONFORMANCE_TABLE ("/sets/pods-are-available-once-they-have-been-ready-for-long-enough",
                     pods_are_available_once_they_have_been_ready_for_long_enough);
  CONFORMANCE_TABLE ("/sets/the-next-pod-waits-until-the-one-before-is-available", the_next_pod_waits_until_the_one_before_is_available);
  CONFORMANCE_TABLE ("/sets/as-many-pods-go-at-a-time-as-may-be-missing", as_many_pods_go_at_a_time_as_may_be_missing);
  CONFORMANCE_TABLE ("/sets/a-rollout-that-does-not-get-on-is-late", a_rollout_that_does_not_get_on_is_late);
  CONFORMANCE_TABLE ("/sets/a-deployment-tells-why-its-set-makes-no-pods", a_deployment_tells_why_its_set_makes_no_pods);
  CONFORMANCE_TABLE ("/sets/a-daemon-set-has-a-pod-for-each-node-that-it-fits", a_daemon_set_has_a_pod_for_each_node_that_it_fits);
  CONFORMANCE_TABLE ("/sets/a-daemon-set-is-rolled-out-node-by-node", a_daemon_set_is_rolled_out_node_by_node);
  CONFORMANCE_TABLE ("/sets/a-daemon-set-that-waits-for-deletion-is-not-rolled-out", a_daemon_set_that_waits_for_deletion_is_not_rolled_out);
  CONFORMANCE_TABLE ("/sets/a-new-pod-comes-beside-the-old-one-where-that-is-asked-for",
                     a_new_pod_comes_beside_the_old_one_where_that_is_asked_for);
  return g_test_run ();
}
