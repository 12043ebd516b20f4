/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-job.h"

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-claims.h"
#include "koprs/testing/controllers/koprs-test-job-policies.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define REACHED "Reached expected number of succeeded pods"
#define LIMIT "Job has reached the specified backoff limit"
#define TOO_MANY_INDEXES "Job has exceeded the specified maximal number of failed indexes"
#define LATE "Job was active longer than specified deadline"

gboolean
koprs_test_job_is_indexed (const KoprsTestJob *self)
{
  return g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.completionMode"), "Indexed") == 0;
}

gboolean
koprs_test_job_is_suspended (const KoprsTestJob *self)
{
  return koprs_test_object_get_boolean (koprs_test_node_get (self->live, "spec"), "suspend", FALSE);
}

gint64
koprs_test_job_get_count (const KoprsTestJob *self, const char *name)
{
  return koprs_test_object_get_int (koprs_test_node_get (self->object, "status"), name, 0);
}

gboolean
koprs_test_job_is_active (JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase");

  return !koprs_test_children_is_leaving (pod) && g_strcmp0 (phase, "Succeeded") != 0 && g_strcmp0 (phase, "Failed") != 0;
}

static gboolean
is_true (JsonNode *job, const char *type)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (job, type), "status"), "True") == 0;
}

gboolean
koprs_test_job_is_ending (const KoprsTestJob *self)
{
  return is_true (self->object, "FailureTarget") || is_true (self->object, "SuccessCriteriaMet");
}

const char *
koprs_test_job_get_end (JsonNode *job)
{
  if (is_true (job, "Complete"))
    return "Complete";
  return is_true (job, "Failed") ? "Failed" : NULL;
}

void
koprs_test_job_set_condition (KoprsTestJob *self, const char *type, const char *status, const char *reason, const char *message)
{
  JsonNode *before = koprs_test_conditions_find (self->object, type);
  g_autofree char *now = koprs_test_object_format_time (self->now);

  if (g_strcmp0 (koprs_test_node_get_string (before, "status"), status) == 0)
    return;
  koprs_test_conditions_set (self->object, type, status, reason, message, self->now);
  koprs_test_node_set_string (koprs_test_conditions_find (self->object, type), "lastProbeTime", now);
}

void
koprs_test_job_wait_until (KoprsTestJob *self, gint64 time)
{
  if (self->due == 0 || time < self->due)
    self->due = time;
}

static gint64
read_time (JsonNode *object, const char *path)
{
  const char *text = koprs_test_cells_find_text (object, path);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static void
set_time (KoprsTestJob *self, const char *name)
{
  g_autofree char *now = koprs_test_object_format_time (self->now);

  koprs_test_node_set_string (koprs_test_node_ensure (self->object, "status"), name, now);
}

/* Containers that are started again in their pod count as failures too. */
static gint64
count_restarts (KoprsTestJob *self)
{
  static const char *const lists[] = { "status.initContainerStatuses", "status.containerStatuses" };
  gint64 sum = 0;

  if (g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.template.spec.restartPolicy"), "OnFailure") != 0)
    return 0;
  for (guint i = 0; i < self->pods->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (lists) && koprs_test_job_is_active (g_ptr_array_index (self->pods, i)); j++)
      {
        JsonNode *list = koprs_test_cells_find (g_ptr_array_index (self->pods, i), lists[j]);

        for (guint k = 0; k < koprs_test_cells_count (list); k++)
          sum += koprs_test_object_get_int (koprs_test_cells_element (list, k), "restartCount", 0);
      }
  return sum;
}

static gboolean
is_past_limit (KoprsTestJob *self)
{
  gint64 limit = koprs_test_cells_find_int (self->live, "spec.backoffLimit", 6), restarts = count_restarts (self);

  return koprs_test_job_get_count (self, "failed") > limit || (restarts > 0 && restarts >= limit);
}

static gboolean
is_past_deadline (KoprsTestJob *self)
{
  gint64 allowed = koprs_test_cells_find_int (self->live, "spec.activeDeadlineSeconds", -1);
  gint64 start = read_time (self->object, "status.startTime");

  if (allowed < 0 || start == 0 || koprs_test_job_is_suspended (self))
    return FALSE;
  if (self->now >= start + allowed)
    return TRUE;
  koprs_test_job_wait_until (self, start + allowed);
  return FALSE;
}

static guint
count_pods (KoprsTestJob *self, gboolean active)
{
  guint n = 0;

  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);

      n += active ? koprs_test_job_is_active (pod) : koprs_test_children_is_leaving (pod);
    }
  return n;
}

static void
reload_pods (KoprsTestJob *self)
{
  g_clear_pointer (&self->pods, g_ptr_array_unref);
  self->pods = koprs_test_children_find (self->cluster, self->live, self->pod_kind);
}

/* Its pods go, and then it ends. */
static void
fail (KoprsTestJob *self, const char *reason, const char *message)
{
  koprs_test_job_set_condition (self, "FailureTarget", "True", reason, message);
  koprs_test_job_delete_active (self, G_MAXINT64);
  reload_pods (self);
  koprs_test_job_count_ended (self);
  reload_pods (self);
  if (count_pods (self, TRUE) + count_pods (self, FALSE) > 0)
    return;
  koprs_test_job_set_condition (self, "Failed", "True", reason, message);
  koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Warning", reason, "%s", message);
}

/* It is enough, and what still goes on is dismissed. */
static void
succeed (KoprsTestJob *self, const char *reason, const char *message)
{
  koprs_test_job_set_condition (self, "SuccessCriteriaMet", "True", reason, message);
  koprs_test_job_count_ended (self);
  koprs_test_job_dismiss_active (self);
  reload_pods (self);
  if (count_pods (self, TRUE) + count_pods (self, FALSE) > 0)
    return;
  koprs_test_job_set_condition (self, "Complete", "True", reason, message);
  set_time (self, "completionTime");
  koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Normal", "Completed", "Job completed");
}

static gboolean
is_complete (KoprsTestJob *self)
{
  gint64 wanted = koprs_test_cells_find_int (self->live, "spec.completions", -1);
  gint64 succeeded = koprs_test_job_get_count (self, "succeeded");

  return count_pods (self, TRUE) == 0 && (wanted < 0 ? succeeded > 0 : succeeded >= wanted);
}

static void
go_on (KoprsTestJob *self)
{
  if (!koprs_test_children_is_leaving (self->live))
    koprs_test_job_adjust (self);
  reload_pods (self);
  if (is_complete (self))
    succeed (self, "CompletionsReached", REACHED);
  else if (koprs_test_job_is_suspended (self) && !is_true (self->object, "Suspended"))
    {
      koprs_test_job_set_condition (self, "Suspended", "True", "JobSuspended", "Job suspended");
      koprs_test_node_set (koprs_test_node_ensure (self->object, "status"), "startTime", NULL);
      koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Normal", "Suspended", "Job suspended");
    }
  else if (!koprs_test_job_is_suspended (self) && is_true (self->object, "Suspended"))
    {
      koprs_test_job_set_condition (self, "Suspended", "False", "JobResumed", "Job resumed");
      set_time (self, "startTime");
      koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Normal", "Resumed", "Job resumed");
    }
}

static void
write_counts (KoprsTestJob *self)
{
  JsonNode *status = koprs_test_node_ensure (self->object, "status");
  gint64 ready = 0;

  for (guint i = 0; i < self->pods->len; i++)
    ready += koprs_test_job_is_active (g_ptr_array_index (self->pods, i)) &&
             koprs_test_backends_is_ready (g_ptr_array_index (self->pods, i));
  koprs_test_children_set_count (status, "active", count_pods (self, TRUE));
  koprs_test_object_set_int (status, "ready", ready);
  koprs_test_object_set_int (status, "terminating", count_pods (self, FALSE));
  koprs_test_node_ensure (status, "uncountedTerminatedPods");
}

/* Ended jobs go after their time. */
static void
expire (KoprsTestJob *self)
{
  gint64 ttl = koprs_test_cells_find_int (self->live, "spec.ttlSecondsAfterFinished", -1);
  const char *end = koprs_test_job_get_end (self->live);
  const char *text = koprs_test_node_get_string (koprs_test_conditions_find (self->live, end), "lastTransitionTime");
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (ttl < 0 || time == NULL || koprs_test_children_is_leaving (self->live))
    return;
  if (self->now >= g_date_time_to_unix (time) + ttl)
    koprs_test_children_delete (self->cluster, self->kind, self->live);
  else
    koprs_test_job_wait_until (self, g_date_time_to_unix (time) + ttl);
}

/* Why a failed pod that has not been counted yet fails all of it, or NULL. */
static char *
find_failure (KoprsTestJob *self)
{
  JsonNode *policy = koprs_test_cells_find (self->live, "spec.podFailurePolicy");
  char *message = NULL;

  for (guint i = 0; policy != NULL && message == NULL && i < self->pods->len; i++)
    if (koprs_test_job_is_tracked (g_ptr_array_index (self->pods, i)) && koprs_test_job_has_failed (self, g_ptr_array_index (self->pods, i)))
      koprs_test_job_policies_judge (policy, g_ptr_array_index (self->pods, i), &message);
  return message;
}

/* Goes on with an end that was decided on before. */
static gboolean
follow (KoprsTestJob *self, const char *type, void (*end) (KoprsTestJob *self, const char *reason, const char *message))
{
  JsonNode *condition = koprs_test_conditions_find (self->object, type);
  g_autofree char *reason = g_strdup (koprs_test_node_get_string (condition, "reason"));
  g_autofree char *message = g_strdup (koprs_test_node_get_string (condition, "message"));

  if (!is_true (self->object, type))
    return FALSE;
  end (self, reason, message);
  return TRUE;
}

static gboolean
check_indexes (KoprsTestJob *self)
{
  gint64 most = koprs_test_cells_find_int (self->live, "spec.maxFailedIndexes", G_MAXINT64);
  g_autoptr (GHashTable) failed = koprs_test_job_get_failed_indexes (self);
  g_autoptr (GHashTable) done = koprs_test_job_read_indexes (koprs_test_cells_find_text (self->object, "status.completedIndexes"));
  gint64 n = g_hash_table_size (failed), completions = koprs_test_cells_find_int (self->live, "spec.completions", 0);
  g_autofree char *enough = NULL;

  if (koprs_test_job_has_index_limit (self) && n > most)
    {
      fail (self, "MaxFailedIndexesExceeded", TOO_MANY_INDEXES);
      return TRUE;
    }
  if (koprs_test_job_has_index_limit (self) && n > 0 && n + g_hash_table_size (done) >= completions)
    {
      fail (self, "FailedIndexes", "Job has failed indexes");
      return TRUE;
    }
  enough = koprs_test_job_policies_match (koprs_test_cells_find (self->live, "spec.successPolicy"), done, completions);
  if (enough != NULL)
    succeed (self, "SuccessPolicy", enough);
  return enough != NULL;
}

/* failure: what its policy says, or NULL. */
static void
decide (KoprsTestJob *self, const char *failure)
{
  if (follow (self, "SuccessCriteriaMet", succeed) || follow (self, "FailureTarget", fail))
    return;
  if (failure != NULL)
    fail (self, "PodFailurePolicy", failure);
  else if (is_past_limit (self))
    fail (self, "BackoffLimitExceeded", LIMIT);
  else if (is_past_deadline (self))
    fail (self, "DeadlineExceeded", LATE);
  else if (!koprs_test_job_is_indexed (self) || !check_indexes (self))
    go_on (self);
}

static void
look_at (KoprsTestJob *self)
{
  g_autofree char *failure = find_failure (self);

  if (!koprs_test_job_is_suspended (self) && koprs_test_cells_find (self->object, "status.startTime") == NULL)
    set_time (self, "startTime");
  koprs_test_job_note_failed_indexes (self);
  koprs_test_job_count_ended (self);
  reload_pods (self);
  decide (self, failure);
  write_counts (self);
}

gint64
koprs_test_job_sync (KoprsTestCluster *cluster, const char *key, KoprsTestBackoff *backoff)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestJob self = {
    .cluster = cluster,
    .kind = koprs_test_kinds_find (kinds, "batch", "v1", "jobs"),
    .pod_kind = koprs_test_kinds_find (kinds, "", "v1", "pods"),
    .backoff = backoff,
    .now = koprs_test_cluster_get_time (cluster),
  };
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, self.kind, key);
  g_autoptr (JsonNode) object = NULL;
  const char *manager = live != NULL ? koprs_test_cells_find_text (live, "spec.managedBy") : NULL;

  if (live == NULL || (manager != NULL && strcmp (manager, "kubernetes.io/job-controller") != 0))
    return 0;
  self.live = live;
  self.object = object = koprs_test_node_copy (live);
  if (koprs_test_job_get_end (live) != NULL)
    {
      expire (&self);
      return self.due;
    }
  if (!koprs_test_children_is_leaving (live))
    koprs_test_claims_settle (cluster, live, self.pod_kind);
  reload_pods (&self);
  look_at (&self);
  koprs_test_children_update (cluster, self.kind, "status", live, object);
  g_ptr_array_unref (self.pods);
  return self.due;
}
