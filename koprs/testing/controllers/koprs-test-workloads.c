/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-workloads.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-daemon-set.h"
#include "koprs/testing/controllers/koprs-test-deployment.h"
#include "koprs/testing/controllers/koprs-test-disruption.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-later.h"
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
  KoprsTestLater *later[N_SETS];
};

KoprsTestWorkloads *
koprs_test_workloads_new (KoprsTestCluster *cluster, void (*wake) (gpointer user_data), gpointer user_data)
{
  KoprsTestWorkloads *self = g_new0 (KoprsTestWorkloads, 1);

  self->cluster = cluster;
  for (guint i = 0; i < N_SETS; i++)
    {
      self->sets[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->later[i] = koprs_test_later_new (cluster, self->sets[i], wake, user_data);
    }
  return self;
}

void
koprs_test_workloads_free (KoprsTestWorkloads *self)
{
  for (guint i = 0; i < N_SETS; i++)
    {
      koprs_test_later_free (self->later[i]);
      g_hash_table_unref (self->sets[i]);
    }
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
mark_all (KoprsTestWorkloads *self, const char *namespace_, const char *group, const char *plural, Set set)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), group, "v1", plural);
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    g_hash_table_add (self->sets[set], g_strconcat (prefix, koprs_blob_get_name (g_ptr_array_index (blobs, i)), NULL));
}

static void
note_node (KoprsTestWorkloads *self, KoprsTestKind *nodes, KoprsBlob *blob)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "apps", "v1", "daemonsets");
  g_autoptr (GPtrArray) sets = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  g_autoptr (JsonNode) node = sets->len > 0 ? koprs_test_object_load (nodes, blob) : NULL;

  for (guint i = 0; i < sets->len; i++)
    {
      KoprsBlob *set = g_ptr_array_index (sets, i);
      g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_blob_get_namespace (set), koprs_blob_get_name (set));

      if (koprs_test_daemon_set_concerns (self->cluster, key, node))
        g_hash_table_add (self->sets[DAEMON_SETS], g_steal_pointer (&key));
    }
}

/* Whether the controller has not seen this spec yet. What others write to a budget's status is left to them. */
static gboolean
is_new_budget (KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) budget = koprs_test_object_load (kind, blob);

  return koprs_test_object_get_int (koprs_test_node_get (budget, "status"), "observedGeneration", 0) <
         koprs_test_object_get_int (koprs_test_object_metadata (budget), "generation", 0);
}

/* One that nobody controls may be anybody's of its namespace. */
static void
note_pod (KoprsTestWorkloads *self, KoprsBlob *pod)
{
  const char *namespace_ = koprs_blob_get_namespace (pod);

  mark_owner (pod, "ReplicaSet", self->sets[REPLICA_SETS]);
  mark_owner (pod, "ReplicationController", self->sets[REPLICATION_CONTROLLERS]);
  mark_owner (pod, "StatefulSet", self->sets[STATEFUL_SETS]);
  mark_owner (pod, "DaemonSet", self->sets[DAEMON_SETS]);
  mark_all (self, namespace_, "policy", "poddisruptionbudgets", BUDGETS);
  if (koprs_blob_get (pod, KOPRS_JSON_OWNER_REFERENCES).data != NULL)
    return;
  mark_all (self, namespace_, "apps", "replicasets", REPLICA_SETS);
  mark_all (self, namespace_, "", "replicationcontrollers", REPLICATION_CONTROLLERS);
  mark_all (self, namespace_, "apps", "statefulsets", STATEFUL_SETS);
  mark_all (self, namespace_, "apps", "daemonsets", DAEMON_SETS);
}

gboolean
koprs_test_workloads_note (KoprsTestWorkloads *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  static const char *const resources[] = { "deployments.apps", "replicationcontrollers", "poddisruptionbudgets.policy",
                                           "replicasets.apps", "statefulsets.apps", "daemonsets.apps", "pods", "nodes", NULL };
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
  if (strcmp (kind->resource, "nodes") == 0 && alive)
    note_node (self, kind, event->object);
  for (guint i = 0; i < N_SETS; i++)
    if (g_hash_table_size (self->sets[i]) > 0)
      return TRUE;
  return FALSE;
}

/* Returns when it wants to be looked at again, or 0. */
static gint64
sync_one (KoprsTestWorkloads *self, Set set, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (self->cluster);

  switch (set)
    {
    case DEPLOYMENTS:
      return koprs_test_deployment_sync (self->cluster, key);
    case STATEFUL_SETS:
      return koprs_test_stateful_set_sync (self->cluster, key);
    case DAEMON_SETS:
      return koprs_test_daemon_set_sync (self->cluster, key);
    case BUDGETS:
      koprs_test_disruption_sync (self->cluster, key);
      return 0;
    case REPLICA_SETS:
      return koprs_test_replica_set_sync (self->cluster, koprs_test_kinds_find (kinds, "apps", "v1", "replicasets"), key);
    default:
      return koprs_test_replica_set_sync (self->cluster, koprs_test_kinds_find (kinds, "", "v1", "replicationcontrollers"), key);
    }
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
      koprs_test_later_set (self->later[order[i]], key, sync_one (self, order[i], key));
      return TRUE;
    }
  return FALSE;
}
