/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-daemon-set.h"

#include "koprs/testing/controllers/koprs-test-availability.h"
#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-claims.h"
#include "koprs/testing/controllers/koprs-test-placement.h"
#include "koprs/testing/controllers/koprs-test-revisions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define HASH "controller-revision-hash"

typedef struct {
  gint64 wanted;
  gint64 there;
  gint64 misplaced;
  gint64 ready;
  gint64 updated;
  gint64 available;
} Counts;

static void
count_node (const KoprsTestDaemonSet *self, JsonNode *node, Counts *counts)
{
  GPtrArray *pods = koprs_test_daemon_set_get_pods (self, koprs_test_object_get_name (node));
  JsonNode *pod = pods != NULL ? g_ptr_array_index (pods, 0) : NULL;

  if (koprs_test_placement_judge (node, koprs_test_node_get (self->template, "spec")) != KOPRS_TEST_PLACEMENT_FITS)
    {
      counts->misplaced += pod != NULL;
      return;
    }
  counts->wanted++;
  if (pod == NULL)
    return;
  counts->there++;
  counts->ready += koprs_test_backends_is_ready (pod);
  counts->available += koprs_test_daemon_set_is_available (self, pod);
  counts->updated += koprs_test_daemon_set_is_updated (self, pod);
}

static void
write_status (const KoprsTestDaemonSet *self)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (self->live);
  JsonNode *status = koprs_test_node_ensure (object, "status");
  Counts counts = { 0 };

  for (guint i = 0; i < self->nodes->len; i++)
    count_node (self, g_ptr_array_index (self->nodes, i), &counts);
  koprs_test_object_set_int (status, "currentNumberScheduled", counts.there);
  koprs_test_object_set_int (status, "numberMisscheduled", counts.misplaced);
  koprs_test_object_set_int (status, "desiredNumberScheduled", counts.wanted);
  koprs_test_object_set_int (status, "numberReady", counts.ready);
  koprs_test_object_set_int (status, "observedGeneration",
                             koprs_test_object_get_int (koprs_test_object_metadata (object), "generation", 0));
  koprs_test_children_set_count (status, "updatedNumberScheduled", counts.updated);
  koprs_test_children_set_count (status, "numberAvailable", counts.available);
  koprs_test_children_set_count (status, "numberUnavailable", counts.wanted - counts.available);
  koprs_test_children_update (self->cluster, self->kind, "status", self->live, object);
}

static GPtrArray *
load_nodes (KoprsTestCluster *cluster)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "nodes");
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  GPtrArray *nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    g_ptr_array_add (nodes, koprs_test_object_load (kind, g_ptr_array_index (blobs, i)));
  return nodes;
}

/* Nodes that should have a pod count as one more where shares of them are meant. */
static void
set_limits (KoprsTestDaemonSet *self)
{
  JsonNode *rolling = koprs_test_cells_find (self->live, "spec.updateStrategy.rollingUpdate");
  gint64 wanted = 0;

  if (g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.updateStrategy.type"), "OnDelete") == 0)
    return;
  for (guint i = 0; i < self->nodes->len; i++)
    wanted += koprs_test_placement_judge (g_ptr_array_index (self->nodes, i), koprs_test_node_get (self->template, "spec")) ==
              KOPRS_TEST_PLACEMENT_FITS;
  self->surge = koprs_test_children_resolve (koprs_test_node_get (rolling, "maxSurge"), wanted, TRUE);
  self->unavailable = koprs_test_children_resolve (koprs_test_node_get (rolling, "maxUnavailable"), wanted, TRUE);
  if (self->surge == 0 && self->unavailable == 0)
    self->unavailable = 1;
}

/* When the next pod will be available, or 0. */
static gint64
find_next (const KoprsTestDaemonSet *self)
{
  GHashTableIter iter;
  gpointer pods;
  gint64 next = 0;

  g_hash_table_iter_init (&iter, self->pods);
  while (g_hash_table_iter_next (&iter, NULL, &pods))
    {
      gint64 time = koprs_test_availability_next (pods, koprs_test_availability_get_least (self->live), self->now);

      if (time != 0 && (next == 0 || time < next))
        next = time;
    }
  return next;
}

/* Revisions of which there are pods are kept for those who look at them. */
static void
trim (const KoprsTestDaemonSet *self, KoprsTestRevisions *revisions, JsonNode *current)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_add (used, g_strdup (koprs_test_object_get_name (current)));
  g_hash_table_iter_init (&iter, self->pods);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (guint i = 0; i < ((GPtrArray *) value)->len; i++)
      {
        const char *hash = koprs_test_node_get_string (koprs_test_cells_find (g_ptr_array_index ((GPtrArray *) value, i), "metadata.labels"),
                                                       HASH);

        g_hash_table_add (used, g_strdup_printf ("%s-%s", koprs_test_object_get_name (self->live), hash != NULL ? hash : ""));
      }
  koprs_test_revisions_trim (revisions, used);
}

gboolean
koprs_test_daemon_set_concerns (KoprsTestCluster *cluster, const char *key, JsonNode *node)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, koprs_test_kinds_find (kinds, "apps", "v1", "daemonsets"), key);
  g_autoptr (JsonNode) template = koprs_test_daemon_set_dup_template (live, "");
  g_autoptr (GPtrArray) pods = koprs_test_children_find (cluster, live, koprs_test_kinds_find (kinds, "", "v1", "pods"));
  KoprsTestPlacement placement = koprs_test_placement_judge (node, koprs_test_node_get (template, "spec"));
  gboolean bound = FALSE;

  for (guint i = 0; i < pods->len && !bound; i++)
    bound = g_strcmp0 (koprs_test_cells_find_text (g_ptr_array_index (pods, i), "spec.nodeName"), koprs_test_object_get_name (node)) == 0;
  return (placement == KOPRS_TEST_PLACEMENT_FITS && !bound) || (placement == KOPRS_TEST_PLACEMENT_NO && bound) ||
         (bound && koprs_test_cells_find_int (live, "status.numberMisscheduled", 0) > 0);
}

static gint64
look_at (KoprsTestDaemonSet *self)
{
  set_limits (self);
  koprs_test_daemon_set_load_pods (self);
  koprs_test_daemon_set_manage (self);
  koprs_test_daemon_set_load_pods (self);
  if (self->surge > 0 || self->unavailable > 0)
    koprs_test_daemon_set_roll (self);
  koprs_test_daemon_set_load_pods (self);
  write_status (self);
  return find_next (self);
}

gint64
koprs_test_daemon_set_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestDaemonSet self = {
    .cluster = cluster,
    .kind = koprs_test_kinds_find (kinds, "apps", "v1", "daemonsets"),
    .pod_kind = koprs_test_kinds_find (kinds, "", "v1", "pods"),
    .now = koprs_test_cluster_get_time (cluster),
  };
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, self.kind, key);
  g_autoptr (KoprsTestRevisions) revisions = NULL;
  g_autoptr (JsonNode) template = NULL;
  g_autoptr (GPtrArray) nodes = NULL;
  JsonNode *current;
  gint64 next;

  if (live == NULL || koprs_test_children_is_leaving (live))
    return 0;
  koprs_test_claims_settle (cluster, live, self.pod_kind);
  revisions = koprs_test_revisions_new (cluster, live);
  current = koprs_test_revisions_ensure (revisions, HASH, koprs_test_cells_find (live, "spec.template.metadata.labels"));
  if (current == NULL)
    return 0;
  self.live = live;
  self.hash = koprs_test_node_get_string (koprs_test_cells_find (current, "metadata.labels"), HASH);
  self.template = template = koprs_test_daemon_set_dup_template (live, self.hash);
  self.nodes = nodes = load_nodes (cluster);
  next = look_at (&self);
  trim (&self, revisions, current);
  g_hash_table_unref (self.pods);
  return next;
}
