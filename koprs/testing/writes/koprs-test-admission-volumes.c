/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Volumes and claims are protected while somebody uses them, and claims that ask for no class get the default one. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

#define DEFAULT_CLASS "storageclass.kubernetes.io/is-default-class"
#define OLD_DEFAULT_CLASS "storageclass.beta.kubernetes.io/is-default-class"
#define OLD_CLASS "volume.beta.kubernetes.io/storage-class"

static void
protect (JsonNode *object, const char *finalizer)
{
  JsonNode *metadata = koprs_test_object_metadata (object);

  if (koprs_test_object_has_string (metadata, "finalizers", finalizer))
    return;
  if (!koprs_test_node_is_array (koprs_test_node_get (metadata, "finalizers")))
    koprs_test_node_set (metadata, "finalizers", koprs_test_node_new_array ());
  json_array_add_string_element (json_node_get_array (koprs_test_node_get (metadata, "finalizers")), finalizer);
}

static gboolean
is_default (JsonNode *class)
{
  JsonNode *annotations = koprs_test_node_find (class, "metadata", "annotations", NULL);

  return g_strcmp0 (koprs_test_node_get_string (annotations, DEFAULT_CLASS), "true") == 0 ||
         g_strcmp0 (koprs_test_node_get_string (annotations, OLD_DEFAULT_CLASS), "true") == 0;
}

/* The youngest, by its name where two are of one age. */
char *
koprs_test_admission_dup_default_class (const KoprsTestKind *kind, GPtrArray *classes)
{
  g_autoptr (JsonNode) found = NULL;

  for (guint i = 0; i < classes->len; i++)
    {
      g_autoptr (JsonNode) class = koprs_test_object_load (kind, g_ptr_array_index (classes, i));
      const char *time = koprs_test_node_get_string (koprs_test_object_metadata (class), "creationTimestamp");

      if (!is_default (class) ||
          (found != NULL && g_strcmp0 (time, koprs_test_node_get_string (koprs_test_object_metadata (found), "creationTimestamp")) <= 0))
        continue;
      g_clear_pointer (&found, json_node_unref);
      found = g_steal_pointer (&class);
    }
  return found != NULL ? g_strdup (koprs_test_object_get_name (found)) : NULL;
}

void
koprs_test_admission_choose_class (KoprsTestCluster *cluster, JsonNode *claim)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "storage.k8s.io", "v1", "storageclasses");
  JsonNode *spec = koprs_test_node_ensure (claim, "spec");
  g_autoptr (GPtrArray) classes = NULL;
  g_autofree char *name = NULL;

  if (koprs_test_node_get (spec, "storageClassName") != NULL ||
      koprs_test_node_get (koprs_test_node_find (claim, "metadata", "annotations", NULL), OLD_CLASS) != NULL)
    return;
  classes = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  name = koprs_test_admission_dup_default_class (kind, classes);
  if (name != NULL)
    koprs_test_node_set_string (spec, "storageClassName", name);
}

gboolean
koprs_test_admission_create_claim (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  protect (object, KOPRS_TEST_CLAIM_PROTECTION);
  koprs_test_admission_choose_class (cluster, object);
  return koprs_test_admission_check_limits (cluster, kind, object, error);
}

gboolean
koprs_test_admission_create_volume (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error)
{
  protect (object, KOPRS_TEST_VOLUME_PROTECTION);
  return TRUE;
}
