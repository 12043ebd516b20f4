/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What controllers tell of what they do, where kubectl describe shows it. */

#include "table.h"

#define JOBS "/apis/batch/v1/namespaces/$NS/jobs"
#define SETS "/apis/apps/v1/namespaces/$NS/replicasets"
#define OF(name, reason) "~/events?fieldSelector=involvedObject.name%3D" name ",reason%3D" reason
#define TEMPLATE(more) "'template':{'metadata':{'labels':{'a':'b'}},'spec':{" more "'containers':[{'name':'c','image':'i'}]}}"
#define SET(name, replicas, more) \
  "{'metadata':{'name':'" name "'},'spec':{'replicas':" replicas ",'selector':{'matchLabels':{'a':'b'}}," TEMPLATE (more) "}}"

static const ConformanceRow a_job_tells_of_its_pods[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{" TEMPLATE ("'restartPolicy':'Never',") "}}", "201 Job j" },
  { "UNTIL", OF ("j", "SuccessfulCreate") "#items.0.source", NULL, "200 {\"component\":\"job-controller\"}" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.involvedObject", NULL,
    "200 {\"kind\":\"Job\",\"namespace\":\"$NS\",\"name\":\"j\",\"uid\":\"UID\",\"apiVersion\":\"batch/v1\",\"resourceVersion\":\"RV\"}" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.count", NULL, "200 1" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.type", NULL, "200 \"Normal\"" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.eventTime", NULL, "200 null" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.reportingComponent", NULL, "200 \"job-controller\"" },
  { "GET", OF ("j", "SuccessfulCreate") "#items.0.metadata.managedFields", NULL,
    "200 [{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"TIME\",\"fieldsType\":\"FieldsV1\","
    "\"fieldsV1\":{\"f:count\":{},\"f:firstTimestamp\":{},\"f:involvedObject\":{},\"f:lastTimestamp\":{},\"f:message\":{},\"f:reason\":{},"
    "\"f:reportingComponent\":{},\"f:source\":{\"f:component\":{}},\"f:type\":{}}}]" },
  { "MERGE", JOBS "/j#spec.suspend", "{'spec':{'suspend':true}}", "200 true" },
  { "UNTIL", OF ("j", "Suspended") "#items.0.message", NULL, "200 \"Job suspended\"" },
  { "UNTIL", OF ("j", "SuccessfulDelete") "#items.0.source", NULL, "200 {\"component\":\"job-controller\"}" },
  { "MERGE", JOBS "/j#spec.suspend", "{'spec':{'suspend':false}}", "200 false" },
  { "UNTIL", OF ("j", "Resumed") "#items.0.message", NULL, "200 \"Job resumed\"" },
  { "UNTIL", "~/pods#items.0.status.phase", NULL, "200 \"Pending\"" },
  { "GET", "~/pods#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", OF ("j", "Completed") "#items.0.message", NULL, "200 \"Job completed\"" },
};

static const ConformanceRow a_failure_is_told_once[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'backoffLimit':0," TEMPLATE ("'restartPolicy':'Never',") "}}", "201 Job j" },
  { "UNTIL", "~/pods#items.0.status.phase", NULL, "200 \"Pending\"" },
  { "GET", "~/pods#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "UNTIL", OF ("j", "BackoffLimitExceeded") "#items.0.message", NULL, "200 \"Job has reached the specified backoff limit\"" },
  { "GET", OF ("j", "BackoffLimitExceeded") "#items.0.type", NULL, "200 \"Warning\"" },
  { "GET", OF ("j", "BackoffLimitExceeded") "#items.1", NULL, "200 nothing" },
};

static const ConformanceRow too_many_of_a_kind_are_combined[] = {
  { "POST", SETS, SET ("s", "12", ""), "201 ReplicaSet s" },
  { "UNTIL", OF ("s", "SuccessfulCreate") "#items.9.count", NULL, "200 3" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.9.source", NULL, "200 {\"component\":\"replicaset-controller\"}" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.9.reportingComponent", NULL, "200 \"\"" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.8.count", NULL, "200 1" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.10", NULL, "200 nothing" },
  { "MERGE", SETS "/s#spec.replicas", "{'spec':{'replicas':11}}", "200 11" },
  { "UNTIL", OF ("s", "SuccessfulDelete") "#items.0.count", NULL, "200 1" },
};

static const ConformanceRow a_set_tells_why_it_makes_no_pods[] = {
  { "POST", SETS, SET ("s", "1", "'serviceAccountName':'nobody',"), "201 ReplicaSet s" },
  { "UNTIL", OF ("s", "FailedCreate") "#items.0.type", NULL, "200 \"Warning\"" },
  { "GET", OF ("s", "FailedCreate") "#items.0.source", NULL, "200 {\"component\":\"replicaset-controller\"}" },
};

#define CRON_JOBS "/apis/batch/v1/namespaces/$NS/cronjobs"
#define DEPLOYMENTS "/apis/apps/v1/namespaces/$NS/deployments"
#define STATEFUL_SETS "/apis/apps/v1/namespaces/$NS/statefulsets"

static const ConformanceRow a_cron_job_tells_of_its_jobs[] = {
  { "POST", CRON_JOBS, "{'metadata':{'name':'c'},'spec':{'schedule':'@every 1s','concurrencyPolicy':'Forbid','jobTemplate':{'spec':{"
    TEMPLATE ("'restartPolicy':'Never',") "}}}}", "201 CronJob c" },
  { "UNTIL", OF ("c", "SuccessfulCreate") "#items.0.source", NULL, "200 {\"component\":\"cronjob-controller\"}" },
  { "GET", OF ("c", "SuccessfulCreate") "#items.0.type", NULL, "200 \"Normal\"" },
  { "MERGE", CRON_JOBS "/c#spec.suspend", "{'spec':{'suspend':true}}", "200 true" },
  { "GET", CRON_JOBS "/c#cron=metadata.uid", NULL, "200" },
  { "POST", JOBS "#metadata.name", "{'metadata':{'name':'own','ownerReferences':[{'apiVersion':'batch/v1','kind':'CronJob','name':'c','uid':"
    "'{cron}','controller':true}]},'spec':{" TEMPLATE ("'restartPolicy':'Never',") "}}", "201 \"own\"" },
  { "UNTIL", OF ("c", "UnexpectedJob") "#items.0.message", NULL,
    "200 \"Saw a job that the controller did not create or forgot: own\"" },
  { "GET", OF ("c", "UnexpectedJob") "#items.0.type", NULL, "200 \"Warning\"" },
};

static const ConformanceRow a_deployment_tells_how_it_scales[] = {
  { "POST", DEPLOYMENTS, SET ("d", "2", ""), "201 Deployment d" },
  { "UNTIL", OF ("d", "ScalingReplicaSet") "#items.0.source", NULL, "200 {\"component\":\"deployment-controller\"}" },
  { "GET", OF ("d", "ScalingReplicaSet") "#items.0.involvedObject.kind", NULL, "200 \"Deployment\"" },
  { "GET", OF ("d", "ScalingReplicaSet") "#items.1", NULL, "200 nothing" },
  { "MERGE", DEPLOYMENTS "/d#spec.replicas", "{'spec':{'replicas':1}}", "200 1" },
  { "UNTIL", OF ("d", "ScalingReplicaSet") "#items.1.count", NULL, "200 1" },
};

static const ConformanceRow a_stateful_set_tells_of_its_pods_and_claims[] = {
  { "POST", STATEFUL_SETS,
    "{'metadata':{'name':'s'},'spec':{'replicas':1,'selector':{'matchLabels':{'a':'b'}},'volumeClaimTemplates':[{'metadata':{'name':'d'},"
    "'spec':{'accessModes':['ReadWriteOnce'],'resources':{'requests':{'storage':'1Gi'}}}}]," TEMPLATE ("") "}}", "201 StatefulSet s" },
  { "UNTIL", OF ("s", "SuccessfulCreate") "#items.1.message", NULL, "200 \"Create Pod s-0 in StatefulSet s successful\"" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.0.message", NULL, "200 \"Create Claim d-s-0 Pod s-0 in StatefulSet s success\"" },
  { "GET", OF ("s", "SuccessfulCreate") "#items.0.source", NULL, "200 {\"component\":\"statefulset-controller\"}" },
  { "MERGE", STATEFUL_SETS "/s#spec.replicas", "{'spec':{'replicas':0}}", "200 0" },
  { "UNTIL", OF ("s", "SuccessfulDelete") "#items.0.message", NULL, "200 \"Delete Pod s-0 in StatefulSet s successful\"" },
};

static const ConformanceRow a_stateful_set_tells_why_it_makes_no_pod[] = {
  { "POST", STATEFUL_SETS, SET ("s", "1", "'serviceAccountName':'nobody',"), "201 StatefulSet s" },
  { "UNTIL", OF ("s", "FailedCreate") "#items.0.message", NULL,
    "200 \"Create Pod s-0 in StatefulSet s failed error: pods \\\"s-0\\\" is forbidden: error looking up service account $NS/nobody: "
    "serviceaccount \\\"nobody\\\" not found\"" },
  { "GET", OF ("s", "FailedCreate") "#items.0.type", NULL, "200 \"Warning\"" },
};

#define BUDGETS "/apis/policy/v1/namespaces/$NS/poddisruptionbudgets"

static const ConformanceRow a_budget_tells_of_pods_that_it_misses[] = {
  { "POST", BUDGETS, "{'metadata':{'name':'none'},'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'a':'no'}}}}",
    "201 PodDisruptionBudget none" },
  { "POST", "~/pods", "{'metadata':{'name':'p','labels':{'a':'b','c':'d'}},'spec':{'containers':[{'name':'c','image':'i'}]}}", "201 Pod p" },
  { "POST", BUDGETS, "{'metadata':{'name':'bare'},'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'c':'d','a':'b'},"
    "'matchExpressions':[{'key':'a','operator':'In','values':['b','x']}]}}}", "201 PodDisruptionBudget bare" },
  { "UNTIL", OF ("none", "NoPods") "#items.0.message", NULL, "200 \"No matching pods found\"" },
  { "GET", OF ("none", "NoPods") "#items.0.source", NULL, "200 {\"component\":\"controllermanager\"}" },
  { "UNTIL", OF ("bare", "UnmanagedPods") "#items.0.message", NULL,
    "200 \"Pods selected by this PodDisruptionBudget (selector: &LabelSelector{MatchLabels:map[string]string{a: b,c: d,},MatchExpressions:"
    "[]LabelSelectorRequirement{LabelSelectorRequirement{Key:a,Operator:In,Values:[b x],},},}) were found to be unmanaged. As a result, the "
    "status of the PDB cannot be calculated correctly, which may result in undefined behavior. To account for these pods please set "
    "\\\".spec.minAvailable\\\" field of the PDB to an integer value.\"" },
  { "GET", OF ("bare", "UnmanagedPods") "#items.0.type", NULL, "200 \"Warning\"" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/events/a-job-tells-of-its-pods", a_job_tells_of_its_pods);
  CONFORMANCE_TABLE ("/events/a-failure-is-told-once", a_failure_is_told_once);
  CONFORMANCE_TABLE ("/events/too-many-of-a-kind-are-combined", too_many_of_a_kind_are_combined);
  CONFORMANCE_TABLE ("/events/a-set-tells-why-it-makes-no-pods", a_set_tells_why_it_makes_no_pods);
  CONFORMANCE_TABLE ("/events/a-cron-job-tells-of-its-jobs", a_cron_job_tells_of_its_jobs);
  CONFORMANCE_TABLE ("/events/a-deployment-tells-how-it-scales", a_deployment_tells_how_it_scales);
  CONFORMANCE_TABLE ("/events/a-stateful-set-tells-of-its-pods-and-claims", a_stateful_set_tells_of_its_pods_and_claims);
  CONFORMANCE_TABLE ("/events/a-stateful-set-tells-why-it-makes-no-pod", a_stateful_set_tells_why_it_makes_no_pod);
  CONFORMANCE_TABLE ("/events/a-budget-tells-of-pods-that-it-misses", a_budget_tells_of_pods_that_it_misses);
  return g_test_run ();
}
