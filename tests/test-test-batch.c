/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Jobs, CronJobs and other workloads by a clock that the test moves. */

#include "support/server-probe.h"

#define JOBS "/apis/batch/v1/namespaces/default/jobs"
#define CRON_JOBS "/apis/batch/v1/namespaces/default/cronjobs"
#define PODS "/api/v1/namespaces/default/pods"
#define TEMPLATE "\"template\":{\"spec\":{\"restartPolicy\":\"Never\",\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}"
#define JOB(more) "{\"metadata\":{\"name\":\"j\"},\"spec\":{" more TEMPLATE "}}"
#define CRON_JOB(more) \
  "{\"metadata\":{\"name\":\"c\"},\"spec\":{\"schedule\":\"*/10 * * * *\"," more "\"jobTemplate\":{\"spec\":{" TEMPLATE "}}}}"
#define MINUTE (60 * 1000)
#define SETS "/apis/apps/v1/namespaces/default/replicasets"
#define DEPLOYMENTS "/apis/apps/v1/namespaces/default/deployments"
#define STATEFUL_SETS "/apis/apps/v1/namespaces/default/statefulsets"
#define EVENTS "/api/v1/namespaces/default/events?fieldSelector=reason%3D"
#define SET(name, more) \
  "{\"metadata\":{\"name\":\"" name "\"},\"spec\":{" more "\"selector\":{\"matchLabels\":{\"a\":\"b\"}},\"template\":{\"metadata\":{\"labels\":" \
  "{\"a\":\"b\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}}"

typedef ServerFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2030, 1, 1, 12, 0, 0);

  server_fixture_set_up (fixture, data);
  koprs_test_server_set_time (fixture->server, time);
}

static JsonNode *
get (Fixture *fixture, const char *path)
{
  return server_probe_demand (fixture->probe, 200, "GET", path, NULL, NULL);
}

static void
create (Fixture *fixture, const char *path, const char *body)
{
  g_autoptr (JsonNode) created = server_probe_demand (fixture->probe, 201, "POST", path, PROBE_JSON, body);
}

static guint
count (Fixture *fixture, const char *path)
{
  g_autoptr (JsonNode) list = get (fixture, path);

  return json_array_get_length (json_node_get_array (probe_find (list, "items")));
}

/* The n-th pod ends. */
static void
end_pod (Fixture *fixture, guint n, const char *phase)
{
  g_autoptr (JsonNode) pods = get (fixture, PODS);
  g_autofree char *member = g_strdup_printf ("items.%u.metadata.name", n);
  g_autofree char *path = g_strconcat (PODS "/", probe_text (pods, member), "/status", NULL);
  g_autofree char *body = g_strdup_printf ("{\"status\":{\"phase\":\"%s\"}}", phase);
  g_autoptr (JsonNode) changed = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, body);
}

static void
pass (Fixture *fixture, gint64 minutes)
{
  koprs_test_server_advance_time (fixture->server, minutes * MINUTE);
}

static void
a_failed_pod_is_replaced_after_a_wait_that_doubles (Fixture *fixture, gconstpointer data)
{
  create (fixture, JOBS, JOB (""));
  end_pod (fixture, 0, "Failed");
  koprs_test_server_advance_time (fixture->server, 9999);
  g_assert_cmpuint (count (fixture, PODS), ==, 1);
  koprs_test_server_advance_time (fixture->server, 1);
  g_assert_cmpuint (count (fixture, PODS), ==, 2);
  end_pod (fixture, 0, "Failed");
  end_pod (fixture, 1, "Failed");
  koprs_test_server_advance_time (fixture->server, 19999);
  g_assert_cmpuint (count (fixture, PODS), ==, 2);
  koprs_test_server_advance_time (fixture->server, 1);
  g_assert_cmpuint (count (fixture, PODS), ==, 3);
}

static void
a_pod_of_an_index_knows_how_many_failed_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pods = NULL;
  g_autoptr (JsonNode) job = NULL;

  create (fixture, JOBS, JOB ("\"completionMode\":\"Indexed\",\"completions\":1,\"backoffLimitPerIndex\":1,"));
  end_pod (fixture, 0, "Failed");
  koprs_test_server_advance_time (fixture->server, 9999);
  g_assert_cmpuint (count (fixture, PODS), ==, 1);
  koprs_test_server_advance_time (fixture->server, 1);
  pods = get (fixture, PODS "?fieldSelector=status.phase%3DPending");
  job = get (fixture, JOBS "/j");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (probe_find (pods, "items.0.metadata.annotations")),
                                                  "batch.kubernetes.io/job-index-failure-count"), ==, "1");
  g_assert_cmpint (probe_int (job, "status.failed"), ==, 1);
}

static void
a_job_that_takes_too_long_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) job = NULL;

  create (fixture, JOBS, JOB ("\"activeDeadlineSeconds\":60,"));
  pass (fixture, 1);
  job = get (fixture, JOBS "/j");
  assert_text (job, "status.conditions.1.type", "Failed");
  assert_text (job, "status.conditions.1.reason", "DeadlineExceeded");
  g_assert_cmpuint (count (fixture, PODS), ==, 0);
}

static void
a_job_that_has_ended_goes_after_its_time (Fixture *fixture, gconstpointer data)
{
  create (fixture, JOBS, JOB ("\"ttlSecondsAfterFinished\":60,"));
  end_pod (fixture, 0, "Succeeded");
  koprs_test_server_advance_time (fixture->server, MINUTE - 1);
  g_assert_cmpuint (count (fixture, JOBS), ==, 1);
  koprs_test_server_advance_time (fixture->server, 1);
  g_assert_cmpuint (count (fixture, JOBS), ==, 0);
  g_assert_cmpuint (count (fixture, PODS), ==, 0);
}

static void
jobs_come_by_the_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) jobs = NULL;
  g_autoptr (JsonNode) cron_job = NULL;

  create (fixture, CRON_JOBS, CRON_JOB (""));
  pass (fixture, 9);
  g_assert_cmpuint (count (fixture, JOBS), ==, 0);
  pass (fixture, 1);
  jobs = get (fixture, JOBS);
  cron_job = get (fixture, CRON_JOBS "/c");
  assert_text (jobs, "items.0.metadata.name", "c-31558330");
  assert_text (cron_job, "status.active.0.name", "c-31558330");
  assert_text (cron_job, "status.lastScheduleTime", "2030-01-01T12:10:00Z");
  pass (fixture, 10);
  g_assert_cmpuint (count (fixture, JOBS), ==, 2);
}

static void
what_forbids_concurrency_waits (Fixture *fixture, gconstpointer data)
{
  create (fixture, CRON_JOBS, CRON_JOB ("\"concurrencyPolicy\":\"Forbid\","));
  pass (fixture, 25);
  g_assert_cmpuint (count (fixture, JOBS), ==, 1);
  g_assert_cmpuint (count (fixture, EVENTS "JobAlreadyActive"), ==, 1);
  end_pod (fixture, 0, "Succeeded");
  g_assert_cmpuint (count (fixture, JOBS), ==, 2);
}

/* Since the clock's present time. */
static void
make_ready (Fixture *fixture)
{
  g_autoptr (JsonNode) pods = get (fixture, PODS);
  g_autofree char *path = g_strconcat (PODS "/", probe_text (pods, "items.0.metadata.name"), "/status", NULL);
  g_autoptr (JsonNode) changed = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH,
                                                      "{\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":"
                                                      "\"True\",\"lastTransitionTime\":\"2030-01-01T12:00:00Z\"}]}}");
}

static void
a_pod_becomes_available_when_its_time_has_come (Fixture *fixture, gconstpointer path)
{
  g_autofree char *whole = g_strconcat (path, "/s", NULL);
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  create (fixture, path, SET ("s", "\"minReadySeconds\":60,"));
  make_ready (fixture);
  koprs_test_server_advance_time (fixture->server, MINUTE - 1);
  before = get (fixture, whole);
  g_assert_cmpint (probe_int (before, "status.readyReplicas"), ==, 1);
  g_assert_true (probe_find (before, "status.availableReplicas") == NULL || probe_int (before, "status.availableReplicas") == 0);
  koprs_test_server_advance_time (fixture->server, 1);
  after = get (fixture, whole);
  g_assert_cmpint (probe_int (after, "status.availableReplicas"), ==, 1);
}

static void
a_rollout_that_does_not_get_on_is_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

  create (fixture, DEPLOYMENTS, SET ("d", "\"progressDeadlineSeconds\":60,"));
  koprs_test_server_advance_time (fixture->server, MINUTE);
  before = get (fixture, DEPLOYMENTS "/d");
  assert_text (before, "status.conditions.1.status", "True");
  koprs_test_server_advance_time (fixture->server, 1000);
  after = get (fixture, DEPLOYMENTS "/d");
  assert_text (after, "status.conditions.1.reason", "ProgressDeadlineExceeded");
}

static void
a_deployment_names_the_set_that_it_scales (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) sets = NULL;
  g_autoptr (JsonNode) events = NULL;
  g_autofree char *message = NULL;

  create (fixture, DEPLOYMENTS, SET ("d", "\"replicas\":2,"));
  sets = get (fixture, SETS);
  events = get (fixture, EVENTS "ScalingReplicaSet");
  message = g_strdup_printf ("Scaled up replica set %s from 0 to 2", probe_text (sets, "items.0.metadata.name"));
  assert_text (events, "items.0.message", message);
}

static void
what_replaces_removes_the_last_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) jobs = NULL;

  create (fixture, CRON_JOBS, CRON_JOB ("\"concurrencyPolicy\":\"Replace\","));
  pass (fixture, 20);
  jobs = get (fixture, JOBS);
  assert_text (jobs, "items.0.metadata.name", "c-31558340");
  g_assert_null (probe_find (jobs, "items.1"));
  g_assert_cmpuint (count (fixture, PODS), ==, 1);
}

static void
a_suspended_one_starts_nothing (Fixture *fixture, gconstpointer data)
{
  create (fixture, CRON_JOBS, CRON_JOB ("\"suspend\":true,"));
  pass (fixture, 25);
  g_assert_cmpuint (count (fixture, JOBS), ==, 0);
}

static void
what_was_missed_too_long_ago_is_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) changed = NULL;

  create (fixture, CRON_JOBS, CRON_JOB ("\"suspend\":true,\"startingDeadlineSeconds\":60,"));
  pass (fixture, 25);
  changed = server_probe_demand (fixture->probe, 200, "PATCH", CRON_JOBS "/c", PROBE_MERGE_PATCH, "{\"spec\":{\"suspend\":false}}");
  g_assert_cmpuint (count (fixture, JOBS), ==, 0);
  pass (fixture, 5);
  g_assert_cmpuint (count (fixture, JOBS), ==, 1);
}

static void
only_so_many_that_have_ended_are_kept (Fixture *fixture, gconstpointer data)
{
  create (fixture, CRON_JOBS, CRON_JOB ("\"successfulJobsHistoryLimit\":1,"));
  for (guint i = 0; i < 3; i++)
    {
      pass (fixture, 10);
      end_pod (fixture, i > 0, "Succeeded");
    }
  g_assert_cmpuint (count (fixture, JOBS), ==, 1);
}

static void
pods_of_a_job_that_is_removed_go_with_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) answer = NULL;

  create (fixture, JOBS, JOB ("\"parallelism\":2,\"completions\":2,"));
  g_assert_cmpuint (count (fixture, PODS), ==, 2);
  answer = server_probe_demand (fixture->probe, 200, "DELETE", JOBS "/j?propagationPolicy=Background", NULL, NULL);
  g_assert_cmpuint (count (fixture, JOBS), ==, 0);
  g_assert_cmpuint (count (fixture, PODS), ==, 0);
}

static void
add_with (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/test-server/batch/", name, NULL);

  g_test_add (path, Fixture, data, set_up, test, server_fixture_tear_down);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  add_with (name, test, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-failed-pod-is-replaced-after-a-wait-that-doubles", a_failed_pod_is_replaced_after_a_wait_that_doubles);
  add ("a-pod-of-an-index-knows-how-many-failed-before", a_pod_of_an_index_knows_how_many_failed_before);
  add ("a-job-that-takes-too-long-fails", a_job_that_takes_too_long_fails);
  add ("a-job-that-has-ended-goes-after-its-time", a_job_that_has_ended_goes_after_its_time);
  add ("jobs-come-by-the-clock", jobs_come_by_the_clock);
  add ("what-forbids-concurrency-waits", what_forbids_concurrency_waits);
  add ("what-replaces-removes-the-last-one", what_replaces_removes_the_last_one);
  add ("a-suspended-one-starts-nothing", a_suspended_one_starts_nothing);
  add ("what-was-missed-too-long-ago-is-left-out", what_was_missed_too_long_ago_is_left_out);
  add ("only-so-many-that-have-ended-are-kept", only_so_many_that_have_ended_are_kept);
  add ("pods-of-a-job-that-is-removed-go-with-it", pods_of_a_job_that_is_removed_go_with_it);
  add_with ("a-pod-of-a-replica-set-becomes-available-when-its-time-has-come", a_pod_becomes_available_when_its_time_has_come, SETS);
  add_with ("a-pod-of-a-stateful-set-becomes-available-when-its-time-has-come", a_pod_becomes_available_when_its_time_has_come,
            STATEFUL_SETS);
  add ("a-rollout-that-does-not-get-on-is-late", a_rollout_that_does_not_get_on_is_late);
  add ("a-deployment-names-the-set-that-it-scales", a_deployment_names_the_set_that_it_scales);
  return g_test_run ();
}
