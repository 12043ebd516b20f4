/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Jobs each of whose indexes may fail so many times. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-job-policies.h"
#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#define FAILURES "batch.kubernetes.io/job-index-failure-count"
#define IGNORED "batch.kubernetes.io/job-index-ignored-failure-count"
#define FIRST_WAIT 10
#define LONGEST_WAIT 600

KoprsTestBackoff *
koprs_test_backoff_new (void)
{
  KoprsTestBackoff *self = g_new0 (KoprsTestBackoff, 1);

  self->ended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
koprs_test_backoff_free (KoprsTestBackoff *self)
{
  g_hash_table_unref (self->ended);
  g_free (self);
}

gboolean
koprs_test_job_has_index_limit (const KoprsTestJob *self)
{
  return koprs_test_job_is_indexed (self) && koprs_test_cells_find (self->live, "spec.backoffLimitPerIndex") != NULL;
}

static gint64
get_number (JsonNode *pod, const char *annotation)
{
  const char *text = koprs_test_node_get_string (koprs_test_cells_find (pod, "metadata.annotations"), annotation);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

static KoprsTestJobAction
judge (const KoprsTestJob *self, JsonNode *pod)
{
  g_autofree char *message = NULL;

  return koprs_test_job_policies_judge (koprs_test_cells_find (self->live, "spec.podFailurePolicy"), pod, &message);
}

static gboolean
is_within (const KoprsTestJob *self, JsonNode *pod)
{
  gint64 index = koprs_test_job_get_index (pod);

  return index >= 0 && index < koprs_test_cells_find_int (self->live, "spec.completions", 0);
}

static gboolean
is_final (const KoprsTestJob *self, JsonNode *pod)
{
  KoprsTestJobAction action = judge (self, pod);

  if (action == KOPRS_TEST_JOB_ACTION_FAIL_INDEX)
    return TRUE;
  return action != KOPRS_TEST_JOB_ACTION_IGNORE &&
         get_number (pod, FAILURES) >= koprs_test_cells_find_int (self->live, "spec.backoffLimitPerIndex", 0);
}

GHashTable *
koprs_test_job_get_failed_indexes (const KoprsTestJob *self)
{
  return koprs_test_job_read_indexes (koprs_test_cells_find_text (self->object, "status.failedIndexes"));
}

void
koprs_test_job_note_failed_indexes (KoprsTestJob *self)
{
  g_autoptr (GHashTable) failed = koprs_test_job_get_failed_indexes (self);
  g_autofree char *text = NULL;

  if (!koprs_test_job_has_index_limit (self))
    return;
  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);

      if (koprs_test_job_is_tracked (pod) && koprs_test_job_has_failed (self, pod) && is_within (self, pod) && is_final (self, pod))
        g_hash_table_add (failed, GINT_TO_POINTER ((int) koprs_test_job_get_index (pod)));
    }
  text = koprs_test_job_write_indexes (failed);
  koprs_test_node_set_string (koprs_test_node_ensure (self->object, "status"), "failedIndexes", text);
}

static gboolean
is_active_index (const KoprsTestJob *self, gint64 index)
{
  for (guint i = 0; i < self->pods->len; i++)
    if (koprs_test_job_is_active (g_ptr_array_index (self->pods, i)) &&
        koprs_test_job_get_index (g_ptr_array_index (self->pods, i)) == index)
      return TRUE;
  return FALSE;
}

/* The failed pod of an index that is to be replaced, the one that knows of the most failures; or NULL. */
static JsonNode *
find_replaced (const KoprsTestJob *self, gint64 index)
{
  JsonNode *found = NULL;

  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);

      if (koprs_test_job_is_tracked (pod) && koprs_test_job_has_failed (self, pod) && koprs_test_job_get_index (pod) == index &&
          (found == NULL || get_number (pod, FAILURES) + get_number (pod, IGNORED) > get_number (found, FAILURES) + get_number (found, IGNORED)))
        found = pod;
    }
  return found;
}

gboolean
koprs_test_job_awaits_another (const KoprsTestJob *self, JsonNode *pod)
{
  g_autoptr (GHashTable) failed = koprs_test_job_get_failed_indexes (self);
  gint64 index = koprs_test_job_get_index (pod);

  return koprs_test_job_has_index_limit (self) && is_within (self, pod) && !koprs_test_children_is_leaving (self->live) &&
         !koprs_test_job_is_ending (self) &&
         !g_hash_table_contains (failed, GINT_TO_POINTER ((int) index)) && !is_active_index (self, index) &&
         find_replaced (self, index) == pod;
}

gint64
koprs_test_job_find_index_wait (KoprsTestJob *self, gint64 index)
{
  JsonNode *pod = find_replaced (self, index);
  const char *uid = koprs_test_cells_find_text (pod, "metadata.uid");
  gint64 failures, wait = FIRST_WAIT;
  const gint64 *ended;

  if (pod == NULL || !koprs_test_job_has_index_limit (self))
    return 0;
  if (!g_hash_table_contains (self->backoff->ended, uid))
    g_hash_table_insert (self->backoff->ended, g_strdup (uid), g_memdup2 (&self->now, sizeof self->now));
  ended = g_hash_table_lookup (self->backoff->ended, uid);
  failures = get_number (pod, FAILURES) + get_number (pod, IGNORED);
  for (gint64 i = 0; i < failures && wait < LONGEST_WAIT; i++)
    wait *= 2;
  wait = MIN (wait, LONGEST_WAIT);
  return self->now < *ended + wait ? *ended + wait : 0;
}

static void
annotate (JsonNode *pod, const char *name, gint64 value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (pod), "annotations"), name, text);
}

void
koprs_test_job_annotate_failures (const KoprsTestJob *self, JsonNode *pod, gint64 index)
{
  JsonNode *before = koprs_test_job_has_index_limit (self) ? find_replaced (self, index) : NULL;
  gint64 failures = get_number (before, FAILURES), ignored = get_number (before, IGNORED);

  if (!koprs_test_job_has_index_limit (self))
    return;
  if (before != NULL && judge (self, before) == KOPRS_TEST_JOB_ACTION_IGNORE)
    ignored++;
  else if (before != NULL)
    failures++;
  annotate (pod, FAILURES, failures);
  if (ignored > 0)
    annotate (pod, IGNORED, ignored);
}
