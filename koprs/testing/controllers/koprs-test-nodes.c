/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-nodes.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define PREFIX "node.kubernetes.io/"
#define TTL "node.alpha.kubernetes.io/ttl"
#define EFFECT "NoSchedule"

static const struct { const char *key, *condition, *status; } taints[] = {
  { PREFIX "not-ready", "Ready", "False" },
  { PREFIX "unreachable", "Ready", "Unknown" },
  { PREFIX "memory-pressure", "MemoryPressure", "True" },
  { PREFIX "disk-pressure", "DiskPressure", "True" },
  { PREFIX "network-unavailable", "NetworkUnavailable", "True" },
  { PREFIX "pid-pressure", "PIDPressure", "True" },
  { PREFIX "unschedulable", NULL, NULL },
};

static gboolean
is_wanted (JsonNode *node, guint i)
{
  if (taints[i].condition == NULL)
    return koprs_test_object_get_boolean (koprs_test_node_get (node, "spec"), "unschedulable", FALSE);
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (node, taints[i].condition), "status"), taints[i].status) == 0;
}

/* Its place among those above, or -1: it is somebody else's. */
static int
find_own (JsonNode *taint)
{
  if (g_strcmp0 (koprs_test_node_get_string (taint, "effect"), EFFECT) == 0)
    for (guint i = 0; i < G_N_ELEMENTS (taints); i++)
      if (g_strcmp0 (koprs_test_node_get_string (taint, "key"), taints[i].key) == 0)
        return (int) i;
  return -1;
}

static JsonNode *
new_taint (guint i, gint64 now)
{
  JsonNode *taint = koprs_test_node_new_object ();
  g_autofree char *time = koprs_test_object_format_time (now);

  koprs_test_node_set_string (taint, "key", taints[i].key);
  koprs_test_node_set_string (taint, "effect", EFFECT);
  koprs_test_node_set_string (taint, "timeAdded", time);
  return taint;
}

static void
set_taints (JsonNode *node, gint64 now)
{
  JsonNode *before = koprs_test_cells_find (node, "spec.taints"), *after = koprs_test_node_new_array ();
  gboolean there[G_N_ELEMENTS (taints)] = { FALSE };

  for (guint i = 0; i < koprs_test_cells_count (before); i++)
    {
      JsonNode *taint = koprs_test_cells_element (before, i);
      int own = find_own (taint);

      if (own >= 0 && !is_wanted (node, (guint) own))
        continue;
      if (own >= 0)
        there[own] = TRUE;
      json_array_add_element (json_node_get_array (after), koprs_test_node_copy (taint));
    }
  for (guint i = 0; i < G_N_ELEMENTS (taints); i++)
    if (is_wanted (node, i) && !there[i])
      json_array_add_element (json_node_get_array (after), new_taint (i, now));
  if (koprs_test_node_is_empty (after))
    g_clear_pointer (&after, json_node_unref);
  if (after != NULL || before != NULL)
    koprs_test_node_set (koprs_test_node_ensure (node, "spec"), "taints", after);
}

/* TRUE: it had not been. */
static gboolean
mark_registered (JsonNode *node)
{
  JsonNode *annotations = koprs_test_node_ensure (koprs_test_object_metadata (node), "annotations");

  if (koprs_test_node_get (annotations, TTL) != NULL)
    return FALSE;
  koprs_test_node_set_string (annotations, TTL, "0");
  return TRUE;
}

static void
tell (KoprsTestCluster *cluster, JsonNode *node)
{
  g_autoptr (JsonNode) named = koprs_test_node_copy (node);

  /* Of the Node the controller tells no version. */
  koprs_test_node_set (koprs_test_object_metadata (named), "resourceVersion", NULL);
  koprs_test_recorder_tell (cluster, "node-controller", named, "Normal", "RegisteredNode",
                            "Node %s event: Registered Node %s in Controller", koprs_test_object_get_name (node),
                            koprs_test_object_get_name (node));
}

void
koprs_test_nodes_sync (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "nodes");
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, kind, name);
  g_autoptr (JsonNode) node = live != NULL ? koprs_test_node_copy (live) : NULL;
  gboolean fresh;

  if (live == NULL)
    return;
  set_taints (node, koprs_test_cluster_get_time (cluster));
  fresh = mark_registered (node);
  koprs_test_children_update (cluster, kind, "", live, node);
  if (fresh)
    tell (cluster, node);
}
