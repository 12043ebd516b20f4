/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-batch.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-cron-job.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-job.h"
#include "koprs/testing/controllers/koprs-test-later.h"

#include <string.h>

/* A thing to be looked at is named by its kind's letter and its key: "jdefault/a", "cdefault/b", and pods whose job has gone,
 * "pdefault/c". */
struct _KoprsTestBatch {
  KoprsTestCluster *cluster;
  KoprsTestTable *jobs;
  KoprsTestTable *cron_jobs;
  GHashTable *dirty;           /* names, a set */
  KoprsTestLater *later;
  GHashTable *backoffs;        /* key of a job → KoprsTestBackoff */
};

KoprsTestBatch *
koprs_test_batch_new (KoprsTestCluster *cluster, void (*wake) (gpointer user_data), gpointer user_data)
{
  KoprsTestBatch *self = g_new0 (KoprsTestBatch, 1);
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);

  self->cluster = cluster;
  self->jobs = koprs_test_kinds_find_table (kinds, "batch", "v1", "jobs");
  self->cron_jobs = koprs_test_kinds_find_table (kinds, "batch", "v1", "cronjobs");
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->later = koprs_test_later_new (cluster, self->dirty, wake, user_data);
  self->backoffs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) koprs_test_backoff_free);
  return self;
}

void
koprs_test_batch_free (KoprsTestBatch *self)
{
  koprs_test_later_free (self->later);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->backoffs);
  g_free (self);
}

static void
mark (KoprsTestBatch *self, char letter, const char *namespace_, const char *name)
{
  g_hash_table_add (self->dirty, g_strdup_printf ("%c%s/%s", letter, namespace_, name));
}

static gboolean
is_tracked (KoprsBlob *pod)
{
  KoprsJsonSlice finalizers = koprs_blob_get (pod, KOPRS_JSON_FINALIZERS), finalizer;
  KoprsJsonIter iter;

  if (finalizers.data == NULL)
    return FALSE;
  koprs_json_iter_init (&iter, finalizers);
  while (koprs_json_iter_next (&iter, NULL, &finalizer))
    if (koprs_json_value_string_equals (finalizer, KOPRS_TEST_JOB_TRACKING))
      return TRUE;
  return FALSE;
}

/* The name of its owner of that kind, or NULL. */
static char *
dup_owner (KoprsBlob *blob, const char *kind)
{
  KoprsJsonSlice owners = koprs_blob_get (blob, KOPRS_JSON_OWNER_REFERENCES), owner;
  KoprsJsonIter iter;

  if (owners.data == NULL)
    return NULL;
  koprs_json_iter_init (&iter, owners);
  while (koprs_json_iter_next (&iter, NULL, &owner))
    if (koprs_json_value_string_equals (koprs_json_value_member (owner, "kind"), kind))
      return koprs_json_value_dup_string (koprs_json_value_member (owner, "name"));
  return NULL;
}

static void
note_pod (KoprsTestBatch *self, const KoprsTestEvent *event)
{
  const char *namespace_ = koprs_blob_get_namespace (event->object);
  g_autofree char *job = dup_owner (event->object, "Job");
  g_autofree char *key = job != NULL ? g_strconcat (namespace_, "/", job, NULL) : NULL;

  if (key != NULL && koprs_test_table_lookup (self->jobs, key) != NULL)
    mark (self, 'j', namespace_, job);
  else if (event->change != KOPRS_TEST_DELETED && is_tracked (event->object))
    mark (self, 'p', namespace_, koprs_blob_get_name (event->object));
}

/* Pods that it has left behind are nobody's to count. */
static void
note_orphans (KoprsTestBatch *self, KoprsBlob *job)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "pods");
  g_autofree char *prefix = g_strconcat (koprs_blob_get_namespace (job), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *pod = g_ptr_array_index (blobs, i);
      g_autofree char *owner = is_tracked (pod) ? dup_owner (pod, "Job") : NULL;

      if (g_strcmp0 (owner, koprs_blob_get_name (job)) == 0)
        mark (self, 'p', koprs_blob_get_namespace (job), koprs_blob_get_name (pod));
    }
}

static void
note_job (KoprsTestBatch *self, const KoprsTestEvent *event)
{
  const char *namespace_ = koprs_blob_get_namespace (event->object);
  g_autofree char *owner = dup_owner (event->object, "CronJob");

  if (event->change == KOPRS_TEST_DELETED)
    {
      g_hash_table_remove (self->backoffs, event->key);
      note_orphans (self, event->object);
    }
  else
    mark (self, 'j', namespace_, koprs_blob_get_name (event->object));
  if (owner != NULL)
    mark (self, 'c', namespace_, owner);
}

gboolean
koprs_test_batch_note (KoprsTestBatch *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  if (strcmp (kind->resource, "pods") == 0)
    note_pod (self, event);
  else if (kind->table == self->jobs)
    note_job (self, event);
  else if (kind->table == self->cron_jobs && event->change != KOPRS_TEST_DELETED)
    mark (self, 'c', koprs_blob_get_namespace (event->object), koprs_blob_get_name (event->object));
  else
    return FALSE;
  return g_hash_table_size (self->dirty) > 0;
}

static KoprsTestBackoff *
get_backoff (KoprsTestBatch *self, const char *key)
{
  KoprsTestBackoff *backoff = g_hash_table_lookup (self->backoffs, key);

  if (backoff == NULL)
    {
      backoff = koprs_test_backoff_new ();
      g_hash_table_insert (self->backoffs, g_strdup (key), backoff);
    }
  return backoff;
}

static gint64
sync_one (KoprsTestBatch *self, const char *name)
{
  const char *key = name + 1;

  if (*name == 'c')
    return koprs_test_cron_job_sync (self->cluster, key);
  if (*name == 'j' && koprs_test_table_lookup (self->jobs, key) != NULL)
    return koprs_test_job_sync (self->cluster, key, get_backoff (self, key));
  if (*name == 'p')
    koprs_test_job_release (self->cluster, key);
  return 0;
}

gboolean
koprs_test_batch_run (KoprsTestBatch *self)
{
  g_autofree char *name = koprs_test_due_pop (self->dirty);

  if (name != NULL)
    koprs_test_later_set (self->later, name, sync_one (self, name));
  return name != NULL;
}
