/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-daemon-set.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-revisions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#define HASH "controller-revision-hash"

static void
write_status (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *live)
{
  static const char *const counts[] = {
    "currentNumberScheduled", "numberMisscheduled", "desiredNumberScheduled", "numberReady",
  };
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *status = koprs_test_node_ensure (object, "status");

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    koprs_test_object_set_int (status, counts[i], 0);
  koprs_test_object_set_int (status, "observedGeneration",
                             koprs_test_object_get_int (koprs_test_object_metadata (object), "generation", 0));
  koprs_test_children_update (cluster, kind, "status", live, object);
}

void
koprs_test_daemon_set_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "apps", "v1", "daemonsets");
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, kind, key);
  g_autoptr (KoprsTestRevisions) revisions = NULL;
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *current;

  if (live == NULL || koprs_test_children_is_leaving (live))
    return;
  revisions = koprs_test_revisions_new (cluster, live);
  current = koprs_test_revisions_ensure (revisions, HASH, koprs_test_cells_find (live, "spec.template.metadata.labels"));
  write_status (cluster, kind, live);
  if (current == NULL)
    return;
  g_hash_table_add (used, (gpointer) koprs_test_object_get_name (current));
  koprs_test_revisions_trim (revisions, used);
}
