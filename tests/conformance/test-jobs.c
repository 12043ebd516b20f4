/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Jobs and CronJobs, as the controllers of a cluster without nodes leave them. */

#include "table.h"

#define JOBS "/apis/batch/v1/namespaces/$NS/jobs"
#define CRON_JOBS "/apis/batch/v1/namespaces/$NS/cronjobs"
#define TEMPLATE "'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c','image':'i'}]}}"
#define OF_JOB(name) "~/pods?labelSelector=job-name=" name
#define REACHED "\"reason\":\"CompletionsReached\",\"message\":\"Reached expected number of succeeded pods\"}"
#define SINCE "\"status\":\"True\",\"lastProbeTime\":\"TIME\",\"lastTransitionTime\":\"TIME\","

static const ConformanceRow a_job_makes_pods_and_counts_them[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{" TEMPLATE "}}", "201 Job j" },
  { "GET", JOBS "/j#spec.selector", NULL, "200 {\"matchLabels\":{\"batch.kubernetes.io/controller-uid\":\"UID\"}}" },
  { "GET", JOBS "/j#metadata.labels", NULL,
    "200 {\"batch.kubernetes.io/controller-uid\":\"UID\",\"batch.kubernetes.io/job-name\":\"j\",\"controller-uid\":\"UID\","
    "\"job-name\":\"j\"}" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 1" },
  { "GET", JOBS "/j#status", NULL,
    "200 {\"startTime\":\"TIME\",\"active\":1,\"terminating\":0,\"uncountedTerminatedPods\":{},\"ready\":0}" },
  { "UNTIL", OF_JOB ("j") "#items.0.metadata.finalizers", NULL, "200 [\"batch.kubernetes.io/job-tracking\"]" },
  { "GET", OF_JOB ("j") "#items.0.metadata.generateName", NULL, "200 \"j-\"" },
  { "GET", OF_JOB ("j") "#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", JOBS "/j#status.conditions", NULL,
    "200 [{\"type\":\"SuccessCriteriaMet\"," SINCE REACHED ",{\"type\":\"Complete\"," SINCE REACHED "]" },
  { "GET", JOBS "/j#status.succeeded", NULL, "200 1" },
  { "GET", JOBS "/j#status.active", NULL, "200 nothing" },
  { "UNTIL", OF_JOB ("j") "#items.0.metadata.finalizers", NULL, "200 nothing" },
};

static const ConformanceRow a_job_of_indexes_makes_one_pod_for_each[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'completions':3,'parallelism':2,'completionMode':'Indexed'," TEMPLATE "}}", "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 2" },
  { "UNTIL", OF_JOB ("j") "#items.1.spec.hostname", NULL, "200 \"j-1\"" },
  { "GET", OF_JOB ("j") "#items.0.metadata.annotations", NULL, "200 {\"batch.kubernetes.io/job-completion-index\":\"0\"}" },
  { "GET", OF_JOB ("j") "#items.0.spec.containers.0.env", NULL,
    "200 [{\"name\":\"JOB_COMPLETION_INDEX\",\"valueFrom\":{\"fieldRef\":{\"apiVersion\":\"v1\",\"fieldPath\":"
    "\"metadata.labels['batch.kubernetes.io/job-completion-index']\"}}}]" },
  { "GET", OF_JOB ("j") "#pod=items.1.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", JOBS "/j#status.completedIndexes", NULL, "200 \"1\"" },
  { "UNTIL", OF_JOB ("j") "#items.2.spec.hostname", NULL, "200 \"j-2\"" },
  { "DELETE", JOBS "/j?propagationPolicy=Background", NULL,
    "200 Success {\"name\":\"j\",\"group\":\"batch\",\"kind\":\"jobs\",\"uid\":\"UID\"}" },
  { "UNTIL", OF_JOB ("j"), NULL, "200 PodList:" },
};

static const ConformanceRow a_job_that_fails_too_often_ends[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'parallelism':2,'completions':2,'backoffLimit':0," TEMPLATE "}}", "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 2" },
  { "GET", OF_JOB ("j") "#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "UNTIL", JOBS "/j#status.conditions.1.type", NULL, "200 \"Failed\"" },
  { "GET", JOBS "/j#status.conditions.0", NULL,
    "200 {\"type\":\"FailureTarget\"," SINCE "\"reason\":\"BackoffLimitExceeded\","
    "\"message\":\"Job has reached the specified backoff limit\"}" },
  { "GET", JOBS "/j#status.failed", NULL, "200 2" },
  { "GET", JOBS "/j#status.active", NULL, "200 nothing" },
  { "UNTIL", OF_JOB ("j") "#items.1", NULL, "200 nothing" },
};

static const ConformanceRow a_suspended_job_waits[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'suspend':true," TEMPLATE "}}", "201 Job j" },
  { "UNTIL", JOBS "/j#status.conditions", NULL,
    "200 [{\"type\":\"Suspended\"," SINCE "\"reason\":\"JobSuspended\",\"message\":\"Job suspended\"}]" },
  { "GET", JOBS "/j#status.startTime", NULL, "200 nothing" },
  { "GET", OF_JOB ("j"), NULL, "200 PodList:" },
  { "MERGE", JOBS "/j", "{'spec':{'suspend':false}}", "200 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 1" },
  { "UNTIL", JOBS "/j#status.conditions.0.reason", NULL, "200 \"JobResumed\"" },
  { "MERGE", JOBS "/j", "{'spec':{'suspend':true}}", "200 Job j" },
  { "UNTIL", JOBS "/j#status.conditions.0.reason", NULL, "200 \"JobSuspended\"" },
  { "UNTIL", OF_JOB ("j"), NULL, "200 PodList:" },
  { "UNTIL", JOBS "/j#status.terminating", NULL, "200 0" },
  { "GET", JOBS "/j#status.failed", NULL, "200 nothing" },
};

static const ConformanceRow a_cron_job_starts_jobs[] = {
  { "POST", CRON_JOBS, "{'metadata':{'name':'c'},'spec':{'schedule':'@every 1s','concurrencyPolicy':'Forbid','jobTemplate':{"
    "'metadata':{'labels':{'l':'m'}},'spec':{" TEMPLATE "}}}}", "201 CronJob c" },
  { "UNTIL", CRON_JOBS "/c#status.active.0.kind", NULL, "200 \"Job\"" },
  { "GET", JOBS "#items.0.metadata.labels", NULL, "200 {\"l\":\"m\"}" },
  { "GET", JOBS "#items.0.metadata.annotations", NULL, "200 {\"batch.kubernetes.io/cronjob-scheduled-timestamp\":\"TIME\"}" },
  { "GET", JOBS "#items.0.metadata.ownerReferences", NULL,
    "200 [{\"apiVersion\":\"batch/v1\",\"kind\":\"CronJob\",\"name\":\"c\",\"uid\":\"UID\",\"controller\":true,"
    "\"blockOwnerDeletion\":true}]" },
  { "GET", JOBS "#items.1", NULL, "200 nothing" },
  { "MERGE", CRON_JOBS "/c", "{'spec':{'suspend':true}}", "200 CronJob c" },
  { "GET", JOBS "#job=items.0.metadata.name", NULL, "200" },
  { "DELETE", JOBS "/{job}?propagationPolicy=Background#status", NULL, "200 \"Success\"" },
  { "UNTIL", CRON_JOBS "/c#status.active", NULL, "200 nothing" },
};

#define CRON_JOB(more) "{'metadata':{'name':'c'},'spec':{" more "'jobTemplate':{'spec':{" TEMPLATE "}}}}"
#define NO_CRON_JOB(field, reason, message, json) \
  "422 Invalid: CronJob.batch \"c\" is invalid: " field ": " message " {\"name\":\"c\",\"group\":\"batch\",\"kind\":\"CronJob\"," \
  "\"causes\":[{\"reason\":\"" reason "\",\"message\":\"" json "\",\"field\":\"" field "\"}]}"
#define NO_SCHEDULE(text, why) \
  NO_CRON_JOB ("spec.schedule", "FieldValueInvalid", "Invalid value: \"" text "\": " why, "Invalid value: \\\"" text "\\\": " why)
#define NO_ZONE(text, why) \
  NO_CRON_JOB ("spec.timeZone", "FieldValueInvalid", "Invalid value: \"" text "\": " why, "Invalid value: \\\"" text "\\\": " why)

static const ConformanceRow schedules_that_are_none_are_refused[] = {
  { "POST", CRON_JOBS, CRON_JOB (""), NO_CRON_JOB ("spec.schedule", "FieldValueRequired", "Required value", "Required value") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'* * * *',"),
    NO_SCHEDULE ("* * * *", "expected exactly 5 fields, found 4: [* * * *]") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'60 * * * *',"),
    NO_SCHEDULE ("60 * * * *", "end of range (60) above maximum (59): 60") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'TZ=UTC * * * * *',"),
    NO_SCHEDULE ("TZ=UTC * * * * *", "cannot use TZ or CRON_TZ in schedule, use timeZone field instead") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'@daily','timeZone':'No/Where',"), NO_ZONE ("No/Where", "unknown time zone No/Where") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'@daily','timeZone':'Local',"),
    NO_ZONE ("Local", "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones") },
  { "POST", CRON_JOBS, CRON_JOB ("'schedule':'@daily','timeZone':'',"), NO_ZONE ("", "timeZone must be nil or non-empty string") },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/jobs/a-job-makes-pods-and-counts-them", a_job_makes_pods_and_counts_them);
  CONFORMANCE_TABLE ("/jobs/a-job-of-indexes-makes-one-pod-for-each", a_job_of_indexes_makes_one_pod_for_each);
  CONFORMANCE_TABLE ("/jobs/a-job-that-fails-too-often-ends", a_job_that_fails_too_often_ends);
  CONFORMANCE_TABLE ("/jobs/a-suspended-job-waits", a_suspended_job_waits);
  CONFORMANCE_TABLE ("/jobs/a-cron-job-starts-jobs", a_cron_job_starts_jobs);
  CONFORMANCE_TABLE ("/jobs/schedules-that-are-none-are-refused", schedules_that_are_none_are_refused);
  return g_test_run ();
}
