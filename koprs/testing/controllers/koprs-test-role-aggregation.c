/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-role-aggregation.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-apply.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define GROUP "rbac.authorization.k8s.io"
#define MANAGER "clusterrole-aggregation-controller"

struct _KoprsTestRoleAggregation {
  KoprsTestCluster *cluster;
  gboolean dirty;
  gboolean busy;         /* what changes now was changed from here */
};

KoprsTestRoleAggregation *
koprs_test_role_aggregation_new (KoprsTestCluster *cluster)
{
  KoprsTestRoleAggregation *self = g_new0 (KoprsTestRoleAggregation, 1);

  self->cluster = cluster;
  return self;
}

void
koprs_test_role_aggregation_free (KoprsTestRoleAggregation *self)
{
  g_free (self);
}

gboolean
koprs_test_role_aggregation_note (KoprsTestRoleAggregation *self, KoprsTestKind *kind)
{
  if (self->busy || strcmp (kind->resource, "clusterroles." GROUP) != 0)
    return FALSE;
  self->dirty = TRUE;
  return TRUE;
}

static gboolean
has_rule (JsonNode *rules, JsonNode *rule)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (rules)); i++)
    if (koprs_test_node_equal (json_array_get_element (json_node_get_array (rules), i), rule))
      return TRUE;
  return FALSE;
}

static void
add_rules (JsonNode *rules, JsonNode *role)
{
  JsonNode *given = koprs_test_node_get (role, "rules");

  for (guint i = 0; i < koprs_test_object_count (role, "rules"); i++)
    {
      JsonNode *rule = json_array_get_element (json_node_get_array (given), i);

      if (!has_rule (rules, rule))
        json_array_add_element (json_node_get_array (rules), koprs_test_node_copy (rule));
    }
}

/* In the order of the selectors, and for each in that of the names. */
static JsonNode *
gather (KoprsTestKind *kind, JsonNode *role, GPtrArray *blobs)
{
  JsonNode *rules = koprs_test_node_new_array ();
  JsonNode *selectors = koprs_test_node_find (role, "aggregationRule", "clusterRoleSelectors", NULL);
  guint n = koprs_test_node_is_array (selectors) ? json_array_get_length (json_node_get_array (selectors)) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsTestSelector) selector =
        koprs_test_selector_new_object (json_array_get_element (json_node_get_array (selectors), i));

      for (guint j = 0; selector != NULL && j < blobs->len; j++)
        {
          KoprsBlob *blob = g_ptr_array_index (blobs, j);
          g_autoptr (JsonNode) other = NULL;

          if (strcmp (koprs_blob_get_name (blob), koprs_test_object_get_name (role)) == 0 ||
              !koprs_test_selector_matches (selector, koprs_blob_get_json (blob)))
            continue;
          other = koprs_test_object_load (kind, blob);
          add_rules (rules, other);
        }
    }
  return rules;
}

JsonNode *
koprs_test_role_aggregation_fill (KoprsTestKind *kind, JsonNode *role, JsonNode *rules, gint64 now)
{
  KoprsTestWriter writer = { .manager = MANAGER, .subresource = "", .now = now };
  g_autoptr (JsonNode) body = koprs_test_node_new_object ();

  koprs_test_node_set_string (body, "apiVersion", kind->api_version);
  koprs_test_node_set_string (body, "kind", kind->kind);
  koprs_test_node_set_string (koprs_test_object_metadata (body), "name", koprs_test_object_get_name (role));
  if (!koprs_test_node_is_empty (rules))
    koprs_test_node_set (body, "rules", koprs_test_node_copy (rules));
  return koprs_test_apply (kind->schema, &writer, role, body, TRUE, NULL);
}

static gboolean
sync_one (KoprsTestRoleAggregation *self, KoprsTestKind *kind, KoprsBlob *blob, GPtrArray *blobs)
{
  g_autoptr (JsonNode) role = koprs_test_object_load (kind, blob);
  g_autoptr (JsonNode) rules = gather (kind, role, blobs);
  JsonNode *before = koprs_test_node_get (role, "rules");
  g_autoptr (JsonNode) filled = NULL;

  if (koprs_test_node_equal (before, rules) || (koprs_test_node_is_empty (rules) && koprs_test_object_count (role, "rules") == 0))
    return FALSE;
  filled = koprs_test_role_aggregation_fill (kind, role, rules, koprs_test_cluster_get_time (self->cluster));
  if (filled == NULL || koprs_test_managed_fields_settle (role, filled))
    return FALSE;
  if (koprs_test_node_get (filled, "rules") == NULL)
    koprs_test_node_set (filled, "rules", json_node_new (JSON_NODE_NULL));
  koprs_blob_unref (koprs_test_cluster_put (self->cluster, kind, filled));
  return TRUE;
}

/* One may be made of others that are made of others. Those that are made of each other in a circle might never come to an end. */
static void
sync_all (KoprsTestRoleAggregation *self, KoprsTestKind *kind)
{
  gboolean changed = TRUE;

  for (guint pass = 0, made = 1; changed && pass <= made; pass++)
    {
      g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);

      changed = FALSE;
      made = 0;
      for (guint i = 0; i < blobs->len; i++)
        if (koprs_blob_find (g_ptr_array_index (blobs, i), "aggregationRule.clusterRoleSelectors").data != NULL)
          {
            made++;
            changed |= sync_one (self, kind, g_ptr_array_index (blobs, i), blobs);
          }
    }
}

gboolean
koprs_test_role_aggregation_run (KoprsTestRoleAggregation *self)
{
  if (!self->dirty)
    return FALSE;
  self->dirty = FALSE;
  self->busy = TRUE;
  sync_all (self, koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), GROUP, "v1", "clusterroles"));
  self->busy = FALSE;
  return TRUE;
}
