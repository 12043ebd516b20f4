/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-binding.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

struct _KoprsTestBinding {
  KoprsTestCluster *cluster;
  KoprsTestTable *claims;
  KoprsTestTable *volumes;
  KoprsTestTable *classes;
  GHashTable *dirty;          /* keys of either kind: a claim's has a slash, a volume's has none */
  GHashTable *waiting;        /* keys of claims that have no volume */
};

KoprsTestBinding *
koprs_test_binding_new (KoprsTestCluster *cluster)
{
  KoprsTestBinding *self = g_new0 (KoprsTestBinding, 1);
  KoprsTestStorage *storage = koprs_test_cluster_get_storage (cluster);

  self->cluster = cluster;
  self->claims = koprs_test_storage_get_table (storage, "persistentvolumeclaims");
  self->volumes = koprs_test_storage_get_table (storage, "persistentvolumes");
  self->classes = koprs_test_storage_get_table (storage, "storageclasses.storage.k8s.io");
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_binding_free (KoprsTestBinding *self)
{
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->waiting);
  g_free (self);
}

static void
look_at_waiting (KoprsTestBinding *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (self->dirty, g_strdup (key));
}

static void
note_claim (KoprsTestBinding *self, const KoprsTestEvent *event)
{
  g_autofree char *volume = koprs_json_value_dup_string (koprs_blob_find (event->object, "spec.volumeName"));

  g_hash_table_add (self->dirty, g_strdup (event->key));
  if (volume != NULL && *volume != '\0')
    g_hash_table_add (self->dirty, g_steal_pointer (&volume));
}

static void
note_volume (KoprsTestBinding *self, const KoprsTestEvent *event)
{
  g_autofree char *namespace_ = koprs_json_value_dup_string (koprs_blob_find (event->object, "spec.claimRef.namespace"));
  g_autofree char *name = koprs_json_value_dup_string (koprs_blob_find (event->object, "spec.claimRef.name"));

  g_hash_table_add (self->dirty, g_strdup (event->key));
  if (namespace_ != NULL && name != NULL)
    g_hash_table_add (self->dirty, g_strconcat (namespace_, "/", name, NULL));
  look_at_waiting (self);
}

gboolean
koprs_test_binding_note (KoprsTestBinding *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  if (kind->table == self->claims)
    note_claim (self, event);
  else if (kind->table == self->volumes)
    note_volume (self, event);
  else if (kind->table == self->classes)
    look_at_waiting (self);
  else
    return FALSE;
  return g_hash_table_size (self->dirty) > 0;
}

gboolean
koprs_test_binding_run (KoprsTestBinding *self)
{
  g_autofree char *key = koprs_test_due_pop (self->dirty);

  if (key == NULL)
    return FALSE;
  if (strchr (key, '/') == NULL)
    koprs_test_binding_sync_volume (self->cluster, key);
  else if (koprs_test_binding_sync_claim (self->cluster, key))
    g_hash_table_add (self->waiting, g_strdup (key));
  else
    g_hash_table_remove (self->waiting, key);
  return TRUE;
}

void
koprs_test_binding_store (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *subresource, JsonNode *live, JsonNode *object)
{
  if (!koprs_test_node_equal (live, object))
    koprs_test_lifecycle_update (cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, subresource, live, object);
}

/* The time of the change is nobody's. */
void
koprs_test_binding_set_phase (KoprsTestCluster *cluster, KoprsTestKind *volumes, JsonNode *volume, const char *phase, const char *message)
{
  KoprsTestWriter writer = {
    .manager = KOPRS_TEST_CONTROLLER_MANAGER, .subresource = "status", .now = koprs_test_cluster_get_time (cluster),
  };
  g_autoptr (JsonNode) live = koprs_test_node_copy (volume);
  JsonNode *status = koprs_test_node_ensure (volume, "status");
  g_autofree char *now = koprs_test_object_format_time (writer.now);

  if (g_strcmp0 (koprs_test_node_get_string (status, "phase"), phase) == 0)
    return;
  koprs_test_node_set_string (status, "phase", phase);
  koprs_test_node_set (status, "message", message != NULL ? koprs_test_node_new_string (message) : NULL);
  koprs_test_managed_fields_update (volumes->schema, &writer, live, volume);
  koprs_test_node_set_string (status, "lastPhaseTransitionTime", now);
  koprs_blob_unref (koprs_test_cluster_put (cluster, volumes, volume));
}
