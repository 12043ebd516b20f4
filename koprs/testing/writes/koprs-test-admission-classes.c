/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Ingresses that name no class get the one that is marked as the default. */

#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  const char *group;
  const char *plural;
  const char *mark;         /* annotation of a default class */
  const char *old_choice;   /* annotation that names a class too */
  const char *member;       /* of the spec */
} Classes;

static const char *
get_annotation (JsonNode *object, const char *name)
{
  return koprs_test_node_get_string (koprs_test_node_get (koprs_test_object_metadata (object), "annotations"), name);
}

/* The newest; of two of one second the first by name, in whose order the table is. */
static JsonNode *
find_default (KoprsTestCluster *cluster, const Classes *classes)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), classes->group, "v1", classes->plural);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  g_autoptr (JsonNode) best = NULL;

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) found = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));
      const char *made = koprs_test_node_get_string (koprs_test_object_metadata (found), "creationTimestamp");

      if (g_strcmp0 (get_annotation (found, classes->mark), "true") != 0 ||
          (best != NULL && g_strcmp0 (made, koprs_test_node_get_string (koprs_test_object_metadata (best), "creationTimestamp")) <= 0))
        continue;
      g_clear_pointer (&best, json_node_unref);
      best = g_steal_pointer (&found);
    }
  return g_steal_pointer (&best);
}

static void
fill (KoprsTestCluster *cluster, JsonNode *object, const Classes *classes)
{
  JsonNode *spec = koprs_test_node_ensure (object, "spec");
  g_autoptr (JsonNode) found = NULL;

  if (koprs_test_node_get (spec, classes->member) != NULL || get_annotation (object, classes->old_choice) != NULL)
    return;
  found = find_default (cluster, classes);
  if (found != NULL)
    koprs_test_node_set_string (spec, classes->member, koprs_test_object_get_name (found));
}

void
koprs_test_admission_fill_ingress (KoprsTestCluster *cluster, JsonNode *ingress)
{
  static const Classes classes = {
    "networking.k8s.io", "ingressclasses", "ingressclass.kubernetes.io/is-default-class", "kubernetes.io/ingress.class",
    "ingressClassName",
  };

  fill (cluster, ingress, &classes);
}
