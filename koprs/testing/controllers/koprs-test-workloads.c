/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-workloads.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-daemon-set.h"
#include "koprs/testing/controllers/koprs-test-deployment.h"
#include "koprs/testing/controllers/koprs-test-disruption.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-replica-set.h"
#include "koprs/testing/controllers/koprs-test-stateful-set.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef enum {
  DEPLOYMENTS,
  REPLICA_SETS,
  REPLICATION_CONTROLLERS,
  STATEFUL_SETS,
  DAEMON_SETS,
  BUDGETS,
  N_SETS,
} Set;

struct _KoprsTestWorkloads {
  KoprsTestCluster *cluster;
  GHashTable *sets[N_SETS];    /* keys to be looked at */
};

KoprsTestWorkloads *
koprs_test_workloads_new (KoprsTestCluster *cluster)
{
  KoprsTestWorkloads *self = g_new0 (KoprsTestWorkloads, 1);

  self->cluster = cluster;
  for (guint i = 0; i < N_SETS; i++)
    self->sets[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_workloads_free (KoprsTestWorkloads *self)
{
  for (guint i = 0; i < N_SETS; i++)
    g_hash_table_unref (self->sets[i]);
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

/* A pod may be anybody's of its namespace. */
static void
mark_all (KoprsTestWorkloads *self, KoprsBlob *pod, const char *group, const char *plural, Set set)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), group, "v1", plural);
  g_autofree char *prefix = g_strconcat (koprs_blob_get_namespace (pod), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    g_hash_table_add (self->sets[set], g_strconcat (prefix, koprs_blob_get_name (g_ptr_array_index (blobs, i)), NULL));
}

/* Whether the controller has not seen this spec yet. What others write to a budget's status is left to them. */
static gboolean
is_new_budget (KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) budget = koprs_test_object_load (kind, blob);

  return koprs_test_object_get_int (koprs_test_node_get (budget, "status"), "observedGeneration", 0) <
         koprs_test_object_get_int (koprs_test_object_metadata (budget), "generation", 0);
}

static void
note_pod (KoprsTestWorkloads *self, KoprsBlob *pod)
{
  mark_owner (pod, "ReplicaSet", self->sets[REPLICA_SETS]);
  mark_owner (pod, "ReplicationController", self->sets[REPLICATION_CONTROLLERS]);
  mark_owner (pod, "StatefulSet", self->sets[STATEFUL_SETS]);
  mark_all (self, pod, "policy", "poddisruptionbudgets", BUDGETS);
  if (koprs_blob_get (pod, KOPRS_JSON_OWNER_REFERENCES).data != NULL)
    return;
  mark_all (self, pod, "apps", "replicasets", REPLICA_SETS);
  mark_all (self, pod, "", "replicationcontrollers", REPLICATION_CONTROLLERS);
  mark_all (self, pod, "apps", "statefulsets", STATEFUL_SETS);
}

gboolean
koprs_test_workloads_note (KoprsTestWorkloads *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  static const char *const resources[] = { "deployments.apps", "replicationcontrollers", "poddisruptionbudgets.policy",
                                           "replicasets.apps", "statefulsets.apps", "daemonsets.apps", "pods", NULL };
  gboolean alive = event->change != KOPRS_TEST_DELETED;

  if (!g_strv_contains (resources, kind->resource))
    return FALSE;
  if (strcmp (kind->resource, "deployments.apps") == 0 && alive)
    g_hash_table_add (self->sets[DEPLOYMENTS], g_strdup (event->key));
  if (strcmp (kind->resource, "replicationcontrollers") == 0 && alive)
    g_hash_table_add (self->sets[REPLICATION_CONTROLLERS], g_strdup (event->key));
  if (strcmp (kind->resource, "statefulsets.apps") == 0 && alive)
    g_hash_table_add (self->sets[STATEFUL_SETS], g_strdup (event->key));
  if (strcmp (kind->resource, "daemonsets.apps") == 0 && alive)
    g_hash_table_add (self->sets[DAEMON_SETS], g_strdup (event->key));
  if (strcmp (kind->resource, "poddisruptionbudgets.policy") == 0 && alive && is_new_budget (kind, event->object))
    g_hash_table_add (self->sets[BUDGETS], g_strdup (event->key));
  if (strcmp (kind->resource, "replicasets.apps") == 0)
    {
      if (alive)
        g_hash_table_add (self->sets[REPLICA_SETS], g_strdup (event->key));
      mark_owner (event->object, "Deployment", self->sets[DEPLOYMENTS]);
    }
  if (strcmp (kind->resource, "pods") == 0)
    note_pod (self, event->object);
  for (guint i = 0; i < N_SETS; i++)
    if (g_hash_table_size (self->sets[i]) > 0)
      return TRUE;
  return FALSE;
}

static void
sync_one (KoprsTestWorkloads *self, Set set, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (self->cluster);

  if (set == DEPLOYMENTS)
    koprs_test_deployment_sync (self->cluster, key);
  else if (set == STATEFUL_SETS)
    koprs_test_stateful_set_sync (self->cluster, key);
  else if (set == DAEMON_SETS)
    koprs_test_daemon_set_sync (self->cluster, key);
  else if (set == BUDGETS)
    koprs_test_disruption_sync (self->cluster, key);
  else if (set == REPLICA_SETS)
    koprs_test_replica_set_sync (self->cluster, koprs_test_kinds_find (kinds, "apps", "v1", "replicasets"), key);
  else
    koprs_test_replica_set_sync (self->cluster, koprs_test_kinds_find (kinds, "", "v1", "replicationcontrollers"), key);
}

gboolean
koprs_test_workloads_run (KoprsTestWorkloads *self)
{
  static const Set order[] = { REPLICA_SETS, REPLICATION_CONTROLLERS, DEPLOYMENTS, STATEFUL_SETS, DAEMON_SETS, BUDGETS };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *key = koprs_test_due_pop (self->sets[order[i]]);

      if (key == NULL)
        continue;
      sync_one (self, order[i], key);
      return TRUE;
    }
  return FALSE;
}
