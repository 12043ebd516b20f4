/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-cron-job.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-schedule.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define SCHEDULED "batch.kubernetes.io/cronjob-scheduled-timestamp"

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestKind *job_kind;
  JsonNode *live;
  JsonNode *object;
  GPtrArray *jobs;
  KoprsTestSchedule *schedule;   /* NULL: it has none that can be read */
  gint64 now;
} CronJob;

static gint64
read_time (JsonNode *object, const char *path)
{
  const char *text = koprs_test_cells_find_text (object, path);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static void
tell (CronJob *self, const char *reason, const char *begin, const char *what)
{
  koprs_test_recorder_tell (self->cluster, "cronjob-controller", self->live, "Normal", reason, "%s%s", begin, what);
}

static void
warn (CronJob *self, const char *reason, const char *begin, const char *what)
{
  koprs_test_recorder_tell (self->cluster, "cronjob-controller", self->live, "Warning", reason, "%s%s", begin, what);
}

static const char *
get_uid (JsonNode *object)
{
  return koprs_test_node_get_string (koprs_test_object_metadata (object), "uid");
}

static JsonNode *
find_active (CronJob *self, const char *member, const char *text)
{
  JsonNode *list = koprs_test_cells_find (self->object, "status.active");

  for (guint i = 0; i < koprs_test_cells_count (list); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_cells_element (list, i), member), text) == 0)
      return koprs_test_cells_element (list, i);
  return NULL;
}

static void
forget (CronJob *self, const char *uid)
{
  JsonNode *status = koprs_test_node_ensure (self->object, "status");
  JsonNode *list = koprs_test_node_get (status, "active");
  JsonNode *kept = koprs_test_node_new_array ();

  for (guint i = 0; i < koprs_test_cells_count (list); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_cells_element (list, i), "uid"), uid) != 0)
      json_array_add_element (json_node_get_array (kept), koprs_test_node_copy (koprs_test_cells_element (list, i)));
  if (koprs_test_node_is_empty (kept))
    g_clear_pointer (&kept, json_node_unref);
  koprs_test_node_set (status, "active", kept);
}

static void
note_success (CronJob *self, JsonNode *job)
{
  const char *time = koprs_test_cells_find_text (job, "status.completionTime");

  if (time != NULL && g_strcmp0 (time, koprs_test_cells_find_text (self->object, "status.lastSuccessfulTime")) > 0)
    koprs_test_node_set_string (koprs_test_node_ensure (self->object, "status"), "lastSuccessfulTime", time);
}

static void
note_jobs (CronJob *self)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonNode) before = NULL;
  JsonNode *active = koprs_test_cells_find (self->object, "status.active");

  before = active != NULL ? koprs_test_node_copy (active) : NULL;
  for (guint i = 0; i < self->jobs->len; i++)
    {
      JsonNode *job = g_ptr_array_index (self->jobs, i);
      const char *end = koprs_test_job_get_end (job);

      g_hash_table_add (uids, (gpointer) get_uid (job));
      if (end == NULL && find_active (self, "uid", get_uid (job)) == NULL)
        warn (self, "UnexpectedJob", "Saw a job that the controller did not create or forgot: ", koprs_test_object_get_name (job));
      if (end != NULL && find_active (self, "uid", get_uid (job)) != NULL)
        {
          g_autofree char *what = g_strdup_printf ("%s, condition: %s", koprs_test_object_get_name (job), end);

          forget (self, get_uid (job));
          tell (self, "SawCompletedJob", "Saw completed job: ", what);
        }
      if (g_strcmp0 (end, "Complete") == 0)
        note_success (self, job);
    }
  for (guint i = 0; i < koprs_test_cells_count (before); i++)
    {
      const char *uid = koprs_test_node_get_string (koprs_test_cells_element (before, i), "uid");

      if (uid != NULL && g_hash_table_contains (uids, uid))
        continue;
      forget (self, uid);
      tell (self, "MissingJob", "Active job went missing: ", koprs_test_node_get_string (koprs_test_cells_element (before, i), "name"));
    }
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  JsonNode *one = *(JsonNode *const *) a, *other = *(JsonNode *const *) b;
  gint64 first = read_time (one, "status.startTime"), second = read_time (other, "status.startTime");

  if (first != second)
    return first < second ? -1 : 1;
  return g_strcmp0 (koprs_test_object_get_name (one), koprs_test_object_get_name (other));
}

/* The oldest of those that ended so go. */
static void
trim_history (CronJob *self, const char *end, const char *limit)
{
  g_autoptr (GPtrArray) ended = g_ptr_array_new ();
  gint64 kept = koprs_test_cells_find_int (self->live, limit, -1);

  for (guint i = 0; i < self->jobs->len; i++)
    if (g_strcmp0 (koprs_test_job_get_end (g_ptr_array_index (self->jobs, i)), end) == 0 &&
        !koprs_test_children_is_leaving (g_ptr_array_index (self->jobs, i)))
      g_ptr_array_add (ended, g_ptr_array_index (self->jobs, i));
  g_ptr_array_sort (ended, compare_age);
  for (guint i = 0; kept >= 0 && (gint64) i + kept < ended->len; i++)
    {
      forget (self, get_uid (g_ptr_array_index (ended, i)));
      koprs_test_children_delete (self->cluster, self->job_kind, g_ptr_array_index (ended, i));
      tell (self, "SuccessfulDelete", "Deleted job ", koprs_test_object_get_name (g_ptr_array_index (ended, i)));
    }
}

/* The last time that was due and not met, or 0. The deadline tells how far back to look. */
static gint64
find_due (CronJob *self)
{
  gint64 from = read_time (self->object, "status.lastScheduleTime");
  gint64 deadline = koprs_test_cells_find_int (self->live, "spec.startingDeadlineSeconds", -1);
  gint64 due, next, between;

  if (from == 0)
    from = read_time (self->object, "metadata.creationTimestamp");
  if (deadline >= 0)
    from = MAX (from, self->now - deadline);
  due = koprs_test_schedule_next (self->schedule, from);
  if (due == 0 || due > self->now)
    return 0;
  next = koprs_test_schedule_next (self->schedule, due);
  between = next - due;
  if (next == 0 || next > self->now || between < 1)
    return due;
  /* Near to the last one at a stride, and then step by step. */
  next = due + ((self->now - due) / between - 1) * between;
  for (next = koprs_test_schedule_next (self->schedule, next), due = 0; next != 0 && next <= self->now;
       next = koprs_test_schedule_next (self->schedule, next))
    due = next;
  return due;
}

static JsonNode *
new_job (CronJob *self, const char *name, gint64 due)
{
  JsonNode *job = koprs_test_node_new_object ();
  JsonNode *template = koprs_test_cells_find (self->live, "spec.jobTemplate");
  JsonNode *given = koprs_test_node_get (template, "metadata"), *metadata = koprs_test_object_metadata (job);
  g_autofree char *time = koprs_test_schedule_format (self->schedule, due);

  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_object_copy_member (metadata, given, "labels");
  koprs_test_object_copy_member (metadata, given, "annotations");
  koprs_test_node_set_string (koprs_test_node_ensure (metadata, "annotations"), SCHEDULED, time);
  koprs_test_object_copy_member (job, template, "spec");
  return job;
}

static void
remember (CronJob *self, KoprsBlob *blob, gint64 due)
{
  JsonNode *status = koprs_test_node_ensure (self->object, "status"), *reference = koprs_test_node_new_object ();
  g_autofree char *time = koprs_test_object_format_time (due);

  koprs_test_node_set_string (reference, "kind", "Job");
  koprs_test_node_set_string (reference, "namespace", koprs_blob_get_namespace (blob));
  koprs_test_node_set_string (reference, "name", koprs_blob_get_name (blob));
  koprs_test_node_set_string (reference, "uid", koprs_blob_get_uid (blob));
  koprs_test_node_set_string (reference, "apiVersion", "batch/v1");
  koprs_test_node_set_string (reference, "resourceVersion", koprs_blob_get_resource_version (blob));
  if (koprs_test_node_get (status, "active") == NULL)
    koprs_test_node_set (status, "active", koprs_test_node_new_array ());
  json_array_add_element (json_node_get_array (koprs_test_node_get (status, "active")), reference);
  koprs_test_node_set_string (status, "lastScheduleTime", time);
}

static void
delete_active (CronJob *self)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      JsonNode *job = g_ptr_array_index (self->jobs, i);

      if (find_active (self, "uid", get_uid (job)) == NULL)
        continue;
      forget (self, get_uid (job));
      koprs_test_children_delete (self->cluster, self->job_kind, job);
      tell (self, "SuccessfulDelete", "Deleted job ", koprs_test_object_get_name (job));
    }
}

static void
start (CronJob *self, gint64 due)
{
  const char *policy = koprs_test_cells_find_text (self->live, "spec.concurrencyPolicy");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (self->live), "namespace");
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT, koprs_test_object_get_name (self->live), due / 60);
  g_autoptr (JsonNode) job = NULL;
  g_autoptr (GError) error = NULL;
  KoprsBlob *blob;

  if (find_active (self, "name", name) != NULL || read_time (self->object, "status.lastScheduleTime") == due)
    return;
  if (g_strcmp0 (policy, "Forbid") == 0 && koprs_test_cells_count (koprs_test_cells_find (self->object, "status.active")) > 0)
    {
      tell (self, "JobAlreadyActive", "", "Not starting job because prior execution is running and concurrency policy is Forbid");
      return;
    }
  if (g_strcmp0 (policy, "Replace") == 0)
    delete_active (self);
  job = new_job (self, name, due);
  if (!koprs_test_children_create (self->cluster, self->live, self->job_kind, job, &error))
    {
      if (koprs_test_status_get_code (error) != 409)
        warn (self, "FailedCreate", "Error creating job: ", error->message);
      return;
    }
  blob = koprs_test_cluster_lookup (self->cluster, self->job_kind, namespace_, name);
  remember (self, blob, due);
  tell (self, "SuccessfulCreate", "Created job ", name);
}

static gboolean
is_open (CronJob *self)
{
  return self->schedule != NULL && !koprs_test_children_is_leaving (self->live) &&
         !koprs_test_object_get_boolean (koprs_test_node_get (self->live, "spec"), "suspend", FALSE);
}

static gint64
look_at (CronJob *self)
{
  gint64 due;

  note_jobs (self);
  trim_history (self, "Complete", "spec.successfulJobsHistoryLimit");
  trim_history (self, "Failed", "spec.failedJobsHistoryLimit");
  if (!is_open (self))
    return 0;
  due = find_due (self);
  if (due != 0)
    start (self, due);
  return koprs_test_schedule_next (self->schedule, self->now);
}

gint64
koprs_test_cron_job_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  CronJob self = {
    .cluster = cluster,
    .kind = koprs_test_kinds_find (kinds, "batch", "v1", "cronjobs"),
    .job_kind = koprs_test_kinds_find (kinds, "batch", "v1", "jobs"),
    .now = koprs_test_cluster_get_time (cluster),
  };
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, self.kind, key);
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (GPtrArray) jobs = NULL;
  g_autoptr (KoprsTestSchedule) schedule = NULL;
  const char *text;
  gint64 next;

  if (live == NULL)
    return 0;
  self.live = live;
  self.object = object = koprs_test_node_copy (live);
  self.jobs = jobs = koprs_test_children_find (cluster, live, self.job_kind);
  text = koprs_test_cells_find_text (live, "spec.schedule");
  self.schedule = schedule = koprs_test_schedule_new (text != NULL ? text : "", koprs_test_cells_find_text (live, "spec.timeZone"),
                                                      NULL);
  next = look_at (&self);
  koprs_test_children_update (cluster, self.kind, "status", live, object);
  return next;
}
