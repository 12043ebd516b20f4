/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Jobs that end by their policies and by the limits of their indexes, and those of other controllers. */

#include "table.h"

#define JOBS "/apis/batch/v1/namespaces/$NS/jobs"
#define TEMPLATE "'template':{'spec':{'restartPolicy':'Never','containers':[{'name':'c','image':'i'}]}}"
#define OF_JOB(name) "~/pods?labelSelector=job-name=" name
#define SINCE "\"status\":\"True\",\"lastProbeTime\":\"TIME\",\"lastTransitionTime\":\"TIME\","
#define INDEXED(n, more) \
  "{'metadata':{'name':'j'},'spec':{'completions':" n ",'parallelism':" n ",'completionMode':'Indexed'," more TEMPLATE "}}"
#define ENDED(code) \
  "{'status':{'phase':'Failed','containerStatuses':[{'name':'c','image':'i','imageID':'','ready':false,'restartCount':0,'state':{" \
  "'terminated':{'exitCode':" code "}}}]}}"
#define POLICY(action, rule) "'podFailurePolicy':{'rules':[{'action':'" action "'," rule "}]},"

static const ConformanceRow a_policy_fails_the_job_at_once[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{" POLICY ("FailJob", "'onExitCodes':{'operator':'In','values':[41,42]}") TEMPLATE "}}",
    "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 1" },
  { "GET", OF_JOB ("j") "#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", ENDED ("42"), "200 \"Failed\"" },
  { "UNTIL", JOBS "/j#status.conditions.1.reason", NULL, "200 \"PodFailurePolicy\"" },
  { "GET", JOBS "/j#status.conditions.0.type", NULL, "200 \"FailureTarget\"" },
  { "GET", JOBS "/j#status.conditions.1.type", NULL, "200 \"Failed\"" },
  { "GET", JOBS "/j#status.failed", NULL, "200 1" },
};

static const ConformanceRow a_policy_ignores_a_failure[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'backoffLimit':0,"
    POLICY ("Ignore", "'onPodConditions':[{'type':'DisruptionTarget','status':'True'}]") TEMPLATE "}}", "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 1" },
  { "GET", OF_JOB ("j") "#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase",
    "{'status':{'phase':'Failed','conditions':[{'type':'DisruptionTarget','status':'True'}]}}", "200 \"Failed\"" },
  { "UNTIL", "~/pods/{pod}#metadata.finalizers", NULL, "200 nothing" },
  { "GET", JOBS "/j#status.failed", NULL, "200 nothing" },
  { "GET", JOBS "/j#status.conditions", NULL, "200 nothing" },
};

static const ConformanceRow an_index_fails_for_itself[] = {
  { "POST", JOBS, INDEXED ("2", "'backoffLimitPerIndex':0,"), "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 2" },
  { "GET", JOBS "/j#spec.backoffLimit", NULL, "200 2147483647" },
  { "UNTIL", JOBS "/j#status.failedIndexes", NULL, "200 \"\"" },
  { "GET", OF_JOB ("j") "#items.0.metadata.annotations", NULL,
    "200 {\"batch.kubernetes.io/job-completion-index\":\"0\",\"batch.kubernetes.io/job-index-failure-count\":\"0\"}" },
  { "GET", OF_JOB ("j") "#zero=items.0.metadata.name", NULL, "200" },
  { "GET", OF_JOB ("j") "#one=items.1.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{zero}/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "UNTIL", JOBS "/j#status.failedIndexes", NULL, "200 \"0\"" },
  { "UNTIL", "~/pods/{zero}#metadata.finalizers", NULL, "200 nothing" },
  { "GET", JOBS "/j#status.conditions", NULL, "200 nothing" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 1" },
  { "GET", OF_JOB ("j") "#items.2", NULL, "200 nothing" },
  { "MERGE", "~/pods/{one}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", JOBS "/j#status.conditions.1.reason", NULL, "200 \"FailedIndexes\"" },
  { "GET", JOBS "/j#status.conditions.1.message", NULL, "200 \"Job has failed indexes\"" },
  { "GET", JOBS "/j#status.completedIndexes", NULL, "200 \"1\"" },
};

static const ConformanceRow only_so_many_indexes_may_fail[] = {
  { "POST", JOBS, INDEXED ("2", "'backoffLimitPerIndex':0,'maxFailedIndexes':0,"), "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 2" },
  { "GET", OF_JOB ("j") "#pod=items.0.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{pod}/status#status.phase", "{'status':{'phase':'Failed'}}", "200 \"Failed\"" },
  { "UNTIL", JOBS "/j#status.conditions.1.reason", NULL, "200 \"MaxFailedIndexesExceeded\"" },
  { "GET", JOBS "/j#status.conditions.1.message", NULL,
    "200 \"Job has exceeded the specified maximal number of failed indexes\"" },
  { "GET", JOBS "/j#status.failed", NULL, "200 2" },
};

static const ConformanceRow so_many_successes_are_enough[] = {
  { "POST", JOBS, INDEXED ("3", "'successPolicy':{'rules':[{'succeededIndexes':'0-1','succeededCount':1}]},"), "201 Job j" },
  { "UNTIL", JOBS "/j#status.active", NULL, "200 3" },
  { "GET", OF_JOB ("j") "#two=items.2.metadata.name", NULL, "200" },
  { "GET", OF_JOB ("j") "#one=items.1.metadata.name", NULL, "200" },
  { "MERGE", "~/pods/{two}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", JOBS "/j#status.completedIndexes", NULL, "200 \"2\"" },
  { "GET", JOBS "/j#status.conditions", NULL, "200 nothing" },
  { "MERGE", "~/pods/{one}/status#status.phase", "{'status':{'phase':'Succeeded'}}", "200 \"Succeeded\"" },
  { "UNTIL", JOBS "/j#status.conditions.1.type", NULL, "200 \"Complete\"" },
  { "GET", JOBS "/j#status.conditions.0", NULL,
    "200 {\"type\":\"SuccessCriteriaMet\"," SINCE "\"reason\":\"SuccessPolicy\",\"message\":\"Matched rules at index 0\"}" },
  { "GET", JOBS "/j#status.succeeded", NULL, "200 2" },
  { "GET", JOBS "/j#status.failed", NULL, "200 nothing" },
};

static const ConformanceRow a_job_of_another_controller_is_left_to_it[] = {
  { "POST", JOBS, "{'metadata':{'name':'j'},'spec':{'managedBy':'example.com/other'," TEMPLATE "}}", "201 Job j" },
  { "POST", JOBS, "{'metadata':{'name':'k'},'spec':{" TEMPLATE "}}", "201 Job k" },
  { "UNTIL", JOBS "/k#status.active", NULL, "200 1" },
  { "GET", JOBS "/j#status", NULL, "200 {}" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/job-policies/a-policy-fails-the-job-at-once", a_policy_fails_the_job_at_once);
  CONFORMANCE_TABLE ("/job-policies/a-policy-ignores-a-failure", a_policy_ignores_a_failure);
  CONFORMANCE_TABLE ("/job-policies/an-index-fails-for-itself", an_index_fails_for_itself);
  CONFORMANCE_TABLE ("/job-policies/only-so-many-indexes-may-fail", only_so_many_indexes_may_fail);
  CONFORMANCE_TABLE ("/job-policies/so-many-successes-are-enough", so_many_successes_are_enough);
  CONFORMANCE_TABLE ("/job-policies/a-job-of-another-controller-is-left-to-it", a_job_of_another_controller_is_left_to_it);
  return g_test_run ();
}
