/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-workloads.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/koprs-test-deployment.h"
#include "koprs/testing/koprs-test-replica-set.h"

#include <string.h>

struct _KoprsTestWorkloads {
  KoprsTestCluster *cluster;
  GHashTable *deployments;    /* keys to be looked at, sets */
  GHashTable *replica_sets;
};

KoprsTestWorkloads *
koprs_test_workloads_new (KoprsTestCluster *cluster)
{
  KoprsTestWorkloads *self = g_new0 (KoprsTestWorkloads, 1);

  self->cluster = cluster;
  self->deployments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->replica_sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_workloads_free (KoprsTestWorkloads *self)
{
  g_hash_table_unref (self->deployments);
  g_hash_table_unref (self->replica_sets);
  g_free (self);
}

/* Its owner of that kind, which may have to do something now. */
static void
mark_owner (KoprsBlob *blob, const char *kind, GHashTable *set)
{
  KoprsJsonSlice owners = koprs_blob_get (blob, KOPRS_JSON_OWNER_REFERENCES), owner;
  KoprsJsonIter iter;

  if (owners.data == NULL)
    return;
  koprs_json_iter_init (&iter, owners);
  while (koprs_json_iter_next (&iter, NULL, &owner))
    {
      g_autofree char *name = koprs_json_value_dup_string (koprs_json_value_member (owner, "name"));

      if (name != NULL && koprs_json_value_string_equals (koprs_json_value_member (owner, "kind"), kind))
        g_hash_table_add (set, g_strconcat (koprs_blob_get_namespace (blob), "/", name, NULL));
    }
}

gboolean
koprs_test_workloads_note (KoprsTestWorkloads *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  gboolean alive = event->change != KOPRS_TEST_DELETED;

  if (strcmp (kind->resource, "deployments.apps") == 0 && alive)
    g_hash_table_add (self->deployments, g_strdup (event->key));
  if (strcmp (kind->resource, "replicasets.apps") == 0)
    {
      if (alive)
        g_hash_table_add (self->replica_sets, g_strdup (event->key));
      mark_owner (event->object, "Deployment", self->deployments);
    }
  if (strcmp (kind->resource, "pods") == 0)
    mark_owner (event->object, "ReplicaSet", self->replica_sets);
  return g_hash_table_size (self->deployments) + g_hash_table_size (self->replica_sets) > 0;
}

static char *
pop (GHashTable *set)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, set);
  if (!g_hash_table_iter_next (&iter, &key, NULL))
    return NULL;
  g_hash_table_iter_steal (&iter);
  return key;
}

gboolean
koprs_test_workloads_run (KoprsTestWorkloads *self)
{
  g_autofree char *replica_set = pop (self->replica_sets);
  g_autofree char *deployment = NULL;

  if (replica_set != NULL)
    {
      koprs_test_replica_set_sync (self->cluster, replica_set);
      return TRUE;
    }
  deployment = pop (self->deployments);
  if (deployment == NULL)
    return FALSE;
  koprs_test_deployment_sync (self->cluster, deployment);
  return TRUE;
}
