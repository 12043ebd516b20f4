/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-quota-status.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-quotas.h"

void
koprs_test_quota_status_sync (KoprsTestCluster *cluster, const char *namespace_)
{
  KoprsTestKind *quotas = koprs_test_quotas_find_kind (cluster);
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (quotas->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) live = koprs_test_object_load (quotas, g_ptr_array_index (blobs, i));
      g_autoptr (JsonNode) object = koprs_test_node_copy (live);
      JsonNode *status = koprs_test_node_ensure (object, "status");

      koprs_test_object_copy_member (status, koprs_test_node_get (object, "spec"), "hard");
      if (koprs_test_node_find (object, "spec", "hard", NULL) != NULL)
        koprs_test_node_set (status, "used", koprs_test_quotas_count (cluster, object));
      koprs_test_children_update (cluster, quotas, "status", live, object);
    }
}
