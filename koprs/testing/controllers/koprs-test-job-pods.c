/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The pods of a Job: each is made with a finalizer, which stays until the job has counted it. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-job-policies.h"
#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define FIRST_WAIT 10
#define LONGEST_WAIT 600
#define LONGEST_HOST 63
#define COMPLETION_INDEX "JOB_COMPLETION_INDEX"

gboolean
koprs_test_job_is_tracked (JsonNode *pod)
{
  return koprs_test_object_has_string (koprs_test_object_metadata (pod), "finalizers", KOPRS_TEST_JOB_TRACKING);
}

static gboolean
has_phase (JsonNode *pod, const char *phase)
{
  return g_strcmp0 (koprs_test_cells_find_text (pod, "status.phase"), phase) == 0;
}

/* Who is removed before the end has failed, unless only what says so itself counts. */
gboolean
koprs_test_job_has_failed (const KoprsTestJob *self, JsonNode *pod)
{
  gboolean only = g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.podReplacementPolicy"), "Failed") == 0;

  if (has_phase (pod, "Failed"))
    return TRUE;
  return koprs_test_children_is_leaving (pod) && !has_phase (pod, "Succeeded") &&
         (!only || koprs_test_cells_find (pod, "spec.nodeName") == NULL);
}

static void
release (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *pod)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (pod);
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_auto (GStrv) before = koprs_test_object_dup_strings (metadata, "finalizers");
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], KOPRS_TEST_JOB_TRACKING) != 0)
      json_array_add_string_element (json_node_get_array (list), before[i]);
  if (koprs_test_node_is_empty (list))
    g_clear_pointer (&list, json_node_unref);
  koprs_test_node_set (metadata, "finalizers", list);
  if (list == NULL && koprs_test_children_is_leaving (pod) && koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0) == 0)
    {
      g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_test_node_get_string (metadata, "namespace"),
                                                      koprs_test_object_get_name (pod));

      koprs_test_cluster_remove (cluster, kind, key);
      return;
    }
  koprs_test_lifecycle_update (cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, "", pod, object);
}

void
koprs_test_job_release (KoprsTestCluster *cluster, const char *pod_key)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "pods");
  g_autoptr (JsonNode) pod = koprs_test_children_load (cluster, kind, pod_key);

  if (pod != NULL && koprs_test_job_is_tracked (pod))
    release (cluster, kind, pod);
}

static void
add_count (KoprsTestJob *self, const char *name, gint64 more)
{
  koprs_test_children_set_count (koprs_test_node_ensure (self->object, "status"), name,
                                 koprs_test_job_get_count (self, name) + more);
}

static void
add_index (KoprsTestJob *self, gint64 index)
{
  JsonNode *status = koprs_test_node_ensure (self->object, "status");
  g_autoptr (GHashTable) indexes = koprs_test_job_read_indexes (koprs_test_node_get_string (status, "completedIndexes"));
  g_autofree char *text = NULL;

  if (index < 0 || index >= koprs_test_cells_find_int (self->live, "spec.completions", 0))
    return;
  g_hash_table_add (indexes, GINT_TO_POINTER ((int) index));
  text = koprs_test_job_write_indexes (indexes);
  koprs_test_node_set_string (status, "completedIndexes", text);
  koprs_test_children_set_count (status, "succeeded", g_hash_table_size (indexes));
}

static gboolean
is_ignored (const KoprsTestJob *self, JsonNode *pod)
{
  g_autofree char *message = NULL;

  return koprs_test_job_policies_judge (koprs_test_cells_find (self->live, "spec.podFailurePolicy"), pod, &message) ==
         KOPRS_TEST_JOB_ACTION_IGNORE;
}

static void
count_one (KoprsTestJob *self, JsonNode *pod)
{
  gboolean succeeded = has_phase (pod, "Succeeded");

  if (succeeded && koprs_test_job_is_indexed (self))
    add_index (self, koprs_test_job_get_index (pod));
  else if (succeeded || !is_ignored (self, pod))
    add_count (self, succeeded ? "succeeded" : "failed", 1);
  self->backoff->failures = succeeded ? 0 : self->backoff->failures + 1;
  self->backoff->last = self->now;
}

void
koprs_test_job_count_ended (KoprsTestJob *self)
{
  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);

      if (!koprs_test_job_is_tracked (pod) || !(has_phase (pod, "Succeeded") || koprs_test_job_has_failed (self, pod)))
        continue;
      if (!has_phase (pod, "Succeeded") && koprs_test_job_awaits_another (self, pod))
        continue;
      /* What goes because its job stands still has not failed. */
      if (!koprs_test_job_is_suspended (self) || !koprs_test_children_is_leaving (pod))
        count_one (self, pod);
      release (self->cluster, self->pod_kind, pod);
    }
}

void
koprs_test_job_delete_active (KoprsTestJob *self, gint64 many)
{
  for (guint i = self->pods->len; i > 0 && many > 0; i--)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i - 1);

      if (!koprs_test_job_is_active (pod))
        continue;
      koprs_test_children_delete (self->cluster, self->pod_kind, pod);
      koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Normal", "SuccessfulDelete", "Deleted pod: %s",
                                koprs_test_object_get_name (pod));
      many--;
    }
}

void
koprs_test_job_dismiss_active (KoprsTestJob *self)
{
  for (guint i = 0; i < self->pods->len; i++)
    if (koprs_test_job_is_active (g_ptr_array_index (self->pods, i)) && koprs_test_job_is_tracked (g_ptr_array_index (self->pods, i)))
      release (self->cluster, self->pod_kind, g_ptr_array_index (self->pods, i));
  koprs_test_job_delete_active (self, G_MAXINT64);
}

gint64
koprs_test_job_get_index (JsonNode *pod)
{
  const char *text = koprs_test_node_get_string (koprs_test_cells_find (pod, "metadata.annotations"), KOPRS_TEST_JOB_INDEX);
  guint64 value;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, NULL) ? (gint64) value : -1;
}

static void
set_environment (JsonNode *containers)
{
  for (guint i = 0; i < koprs_test_cells_count (containers); i++)
    {
      JsonNode *container = koprs_test_cells_element (containers, i), *variable = koprs_test_node_new_object ();
      JsonNode *field = koprs_test_node_ensure (koprs_test_node_ensure (variable, "valueFrom"), "fieldRef");

      koprs_test_node_set_string (variable, "name", COMPLETION_INDEX);
      koprs_test_node_set_string (field, "fieldPath", "metadata.labels['" KOPRS_TEST_JOB_INDEX "']");
      if (koprs_test_node_get (container, "env") == NULL)
        koprs_test_node_set (container, "env", koprs_test_node_new_array ());
      json_array_add_element (json_node_get_array (koprs_test_node_get (container, "env")), variable);
    }
}

static void
set_index (JsonNode *pod, const char *name, const char *index)
{
  JsonNode *metadata = koprs_test_object_metadata (pod), *spec = koprs_test_node_ensure (pod, "spec");
  g_autofree char *host = g_strconcat (name, "-", index, NULL);
  g_autofree char *prefix = g_strconcat (host, "-", NULL);

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_node_set_string (koprs_test_node_ensure (metadata, "labels"), KOPRS_TEST_JOB_INDEX, index);
  koprs_test_node_set_string (koprs_test_node_ensure (metadata, "annotations"), KOPRS_TEST_JOB_INDEX, index);
  if (strlen (host) <= LONGEST_HOST)
    koprs_test_node_set_string (spec, "hostname", host);
  set_environment (koprs_test_node_get (spec, "initContainers"));
  set_environment (koprs_test_node_get (spec, "containers"));
}

/* index -1: one like all others. FALSE: it was refused. */
static gboolean
make_pod (KoprsTestJob *self, gint64 index)
{
  g_autoptr (JsonNode) pod = koprs_test_node_new_object ();
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, index);
  const char *name = koprs_test_object_get_name (self->live);
  g_autofree char *prefix = g_strconcat (name, "-", NULL);
  JsonNode *template = koprs_test_cells_find (self->live, "spec.template");
  JsonNode *given = koprs_test_node_get (template, "metadata"), *metadata = koprs_test_object_metadata (pod);

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_object_copy_member (metadata, given, "labels");
  koprs_test_object_copy_member (metadata, given, "annotations");
  koprs_test_object_copy_member (metadata, given, "finalizers");
  koprs_test_object_copy_member (pod, template, "spec");
  if (koprs_test_object_count (metadata, "finalizers") == 0)
    koprs_test_node_set (metadata, "finalizers", koprs_test_node_new_array ());
  json_array_add_string_element (json_node_get_array (koprs_test_node_get (metadata, "finalizers")), KOPRS_TEST_JOB_TRACKING);
  if (index >= 0)
    {
      set_index (pod, name, number);
      koprs_test_job_annotate_failures (self, pod, index);
    }
  if (!koprs_test_children_create (self->cluster, self->live, self->pod_kind, pod, &error))
    {
      koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Warning", "FailedCreate", "Error creating: %s",
                                error->message);
      return FALSE;
    }
  koprs_test_recorder_tell (self->cluster, KOPRS_TEST_JOB_CONTROLLER, self->live, "Normal", "SuccessfulCreate", "Created pod: %s",
                            koprs_test_object_get_name (pod));
  return TRUE;
}

/* The lowest number that has neither succeeded nor a pod, or -1. Those that have to wait are left out. */
static gint64
find_index (KoprsTestJob *self, GHashTable *taken)
{
  gint64 n = koprs_test_cells_find_int (self->live, "spec.completions", 0);

  for (gint64 i = 0; i < n; i++)
    {
      gint64 wait;

      if (!g_hash_table_add (taken, GINT_TO_POINTER ((int) i)))
        continue;
      wait = koprs_test_job_find_index_wait (self, i);
      if (wait == 0)
        return i;
      koprs_test_job_wait_until (self, wait);
    }
  return -1;
}

static void
take_failed (KoprsTestJob *self, GHashTable *taken)
{
  g_autoptr (GHashTable) failed = koprs_test_job_get_failed_indexes (self);
  GHashTableIter iter;
  gpointer index;

  g_hash_table_iter_init (&iter, failed);
  while (g_hash_table_iter_next (&iter, &index, NULL))
    g_hash_table_add (taken, index);
}

static void
make_pods (KoprsTestJob *self, gint64 many)
{
  const char *done = koprs_test_node_get_string (koprs_test_node_get (self->object, "status"), "completedIndexes");
  g_autoptr (GHashTable) taken = koprs_test_job_read_indexes (done);
  gboolean indexed = koprs_test_job_is_indexed (self);

  for (guint i = 0; i < self->pods->len; i++)
    if (koprs_test_job_is_active (g_ptr_array_index (self->pods, i)))
      g_hash_table_add (taken, GINT_TO_POINTER ((int) koprs_test_job_get_index (g_ptr_array_index (self->pods, i))));
  take_failed (self, taken);
  for (; many > 0; many--)
    {
      gint64 index = indexed ? find_index (self, taken) : -1;

      if ((indexed && index < 0) || !make_pod (self, index))
        return;
    }
}

/* Each failure makes the wait for the next try twice as long. */
static gboolean
must_wait (KoprsTestJob *self)
{
  gint64 wait = FIRST_WAIT;

  if (self->backoff->failures == 0 || koprs_test_job_has_index_limit (self))
    return FALSE;
  for (guint i = 1; i < self->backoff->failures && wait < LONGEST_WAIT; i++)
    wait *= 2;
  wait = MIN (wait, LONGEST_WAIT);
  if (self->now >= self->backoff->last + wait)
    return FALSE;
  koprs_test_job_wait_until (self, self->backoff->last + wait);
  return TRUE;
}

void
koprs_test_job_adjust (KoprsTestJob *self)
{
  gint64 parallelism = koprs_test_cells_find_int (self->live, "spec.parallelism", 1);
  gint64 completions = koprs_test_cells_find_int (self->live, "spec.completions", -1);
  gint64 succeeded = koprs_test_job_get_count (self, "succeeded"), active = 0, wanted;

  for (guint i = 0; i < self->pods->len; i++)
    active += koprs_test_job_is_active (g_ptr_array_index (self->pods, i));
  if (completions < 0)
    wanted = succeeded > 0 ? MIN (active, parallelism) : parallelism;
  else
    wanted = MIN (MAX (completions - succeeded, 0), parallelism);
  if (koprs_test_job_is_suspended (self))
    wanted = 0;
  if (active > wanted)
    koprs_test_job_delete_active (self, active - wanted);
  else if (active < wanted && !must_wait (self))
    make_pods (self, wanted - active);
}
