/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-volumes.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

struct _KoprsTestVolumes {
  KoprsTestCluster *cluster;
  KoprsTestTable *claims;
  KoprsTestTable *volumes;
  KoprsTestTable *pods;
  GHashTable *dirty;          /* keys of either kind: a claim's has a slash, a volume's has none */
  GHashTable *held;           /* keys of claims that go once a pod does */
};

KoprsTestVolumes *
koprs_test_volumes_new (KoprsTestCluster *cluster)
{
  KoprsTestVolumes *self = g_new0 (KoprsTestVolumes, 1);
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);

  self->cluster = cluster;
  self->claims = koprs_test_kinds_find_table (kinds, "", "v1", "persistentvolumeclaims");
  self->volumes = koprs_test_kinds_find_table (kinds, "", "v1", "persistentvolumes");
  self->pods = koprs_test_kinds_find_table (kinds, "", "v1", "pods");
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_volumes_free (KoprsTestVolumes *self)
{
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->held);
  g_free (self);
}

static KoprsTestKind *
find_kind (KoprsTestVolumes *self, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", plural);
}

static void
look_again (KoprsTestVolumes *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (self->dirty, key);
    }
}

gboolean
koprs_test_volumes_note (KoprsTestVolumes *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  gboolean leaving = event->change != KOPRS_TEST_DELETED &&
                     koprs_blob_get (event->object, KOPRS_JSON_DELETION_TIMESTAMP).data != NULL;

  if ((kind->table == self->claims || kind->table == self->volumes) && leaving)
    g_hash_table_add (self->dirty, g_strdup (event->key));
  else if (kind->table == self->pods)
    look_again (self);
  return g_hash_table_size (self->dirty) > 0;
}

/* Only a pod that has a node may have it open. */
static gboolean
uses (JsonNode *pod, const char *claim)
{
  JsonNode *volumes = koprs_test_cells_find (pod, "spec.volumes");

  if (koprs_test_cells_find_text (pod, "spec.nodeName") == NULL)
    return FALSE;
  for (guint i = 0; i < koprs_test_cells_count (volumes); i++)
    if (g_strcmp0 (koprs_test_cells_find_text (koprs_test_cells_element (volumes, i), "persistentVolumeClaim.claimName"), claim) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_used (KoprsTestVolumes *self, JsonNode *claim)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (claim), "namespace");
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->pods, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) pod = koprs_test_object_load (find_kind (self, "pods"), g_ptr_array_index (blobs, i));

      if (uses (pod, koprs_test_object_get_name (claim)))
        return TRUE;
    }
  return FALSE;
}

static void
release (KoprsTestVolumes *self, KoprsTestKind *kind, const char *key, JsonNode *live, const char *finalizer)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_auto (GStrv) before = koprs_test_object_dup_strings (metadata, "finalizers");
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], finalizer) != 0)
      json_array_add_string_element (json_node_get_array (list), before[i]);
  koprs_test_node_set (metadata, "finalizers", list);
  if (koprs_test_node_is_empty (list))
    koprs_test_cluster_remove (self->cluster, kind, key);
  else
    koprs_test_lifecycle_update (self->cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, object);
}

static void
sync_one (KoprsTestVolumes *self, const char *key)
{
  gboolean claim = strchr (key, '/') != NULL;
  KoprsTestKind *kind = find_kind (self, claim ? "persistentvolumeclaims" : "persistentvolumes");
  const char *finalizer = claim ? KOPRS_TEST_CLAIM_PROTECTION : KOPRS_TEST_VOLUME_PROTECTION;
  g_autoptr (JsonNode) live = koprs_test_children_load (self->cluster, kind, key);

  if (live == NULL || !koprs_test_children_is_leaving (live) ||
      !koprs_test_object_has_string (koprs_test_object_metadata (live), "finalizers", finalizer))
    return;
  if (claim && is_used (self, live))
    g_hash_table_add (self->held, g_strdup (key));
  else if (claim || g_strcmp0 (koprs_test_cells_find_text (live, "status.phase"), "Bound") != 0)
    release (self, kind, key, live, finalizer);
}

gboolean
koprs_test_volumes_run (KoprsTestVolumes *self)
{
  g_autofree char *key = koprs_test_due_pop (self->dirty);

  if (key == NULL)
    return FALSE;
  sync_one (self, key);
  return TRUE;
}
