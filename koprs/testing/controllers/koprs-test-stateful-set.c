/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-stateful-set.h"

#include "koprs/testing/controllers/koprs-test-availability.h"
#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-claims.h"
#include "koprs/testing/controllers/koprs-test-revisions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define HASH "controller.kubernetes.io/hash"

gboolean
koprs_test_stateful_set_is_healthy (JsonNode *pod)
{
  return g_strcmp0 (koprs_test_cells_find_text (pod, "status.phase"), "Running") == 0 &&
         koprs_test_backends_is_ready (pod) && !koprs_test_children_is_leaving (pod);
}

gboolean
koprs_test_stateful_set_is_available (const KoprsTestStatefulSet *self, JsonNode *pod)
{
  return koprs_test_stateful_set_is_healthy (pod) &&
         koprs_test_availability_has (pod, koprs_test_availability_get_least (self->live), self->now);
}

static gboolean
is_over (JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase");

  return g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0;
}

static gboolean
is_ordered (const KoprsTestStatefulSet *self)
{
  return g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.podManagementPolicy"), "Parallel") != 0;
}

static gint64
get_partition (const KoprsTestStatefulSet *self)
{
  return koprs_test_cells_find_int (self->live, "spec.updateStrategy.rollingUpdate.partition", 0);
}

static JsonNode *
find_pod (const KoprsTestStatefulSet *self, gint64 number)
{
  for (guint i = 0; i < self->pods->len; i++)
    if (koprs_test_stateful_set_get_number (self, g_ptr_array_index (self->pods, i)) == number)
      return g_ptr_array_index (self->pods, i);
  return NULL;
}

/* FALSE: those that follow have to wait for it. */
static gboolean
settle_pod (const KoprsTestStatefulSet *self, gint64 number)
{
  JsonNode *pod = find_pod (self, number);

  if (pod == NULL)
    {
      koprs_test_stateful_set_make_pod (self, number, number < self->start + get_partition (self) ? self->current : self->update);
      return !is_ordered (self);
    }
  if (is_over (pod) && !koprs_test_children_is_leaving (pod))
    koprs_test_stateful_set_delete_pod (self, pod);
  return koprs_test_stateful_set_is_available (self, pod) || !is_ordered (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 one = koprs_test_stateful_set_get_number (user_data, *(JsonNode *const *) a);
  gint64 other = koprs_test_stateful_set_get_number (user_data, *(JsonNode *const *) b);

  return one < other ? 1 : one > other ? -1 : 0;
}

/* The highest go first. FALSE: what follows has to wait. */
static gboolean
remove_surplus (KoprsTestStatefulSet *self)
{
  g_ptr_array_sort_with_data (self->pods, compare_numbers, self);
  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);
      gint64 number = koprs_test_stateful_set_get_number (self, pod);

      if (number >= self->start && number < self->start + self->replicas)
        continue;
      if (!koprs_test_children_is_leaving (pod))
        koprs_test_stateful_set_delete_pod (self, pod);
      if (is_ordered (self))
        return FALSE;
    }
  return TRUE;
}

/* Those of the revision before, the highest first, that are available or those that are not. */
static void
remove_old (KoprsTestStatefulSet *self, gboolean available, gint64 many)
{
  const char *wanted = koprs_test_object_get_name (self->update);

  for (gint64 i = self->start + self->replicas - 1; many > 0 && i >= self->start + get_partition (self); i--)
    {
      JsonNode *pod = find_pod (self, i);

      if (pod == NULL || koprs_test_children_is_leaving (pod) || koprs_test_stateful_set_is_available (self, pod) != available ||
          g_strcmp0 (koprs_test_stateful_set_get_revision (pod), wanted) == 0)
        continue;
      koprs_test_stateful_set_delete_pod (self, pod);
      many--;
    }
}

/* So many as may be missing go at a time; where the order doesn't matter, those that don't work anyway go at once. */
static void
roll (KoprsTestStatefulSet *self)
{
  JsonNode *limit = koprs_test_cells_find (self->live, "spec.updateStrategy.rollingUpdate.maxUnavailable");
  gint64 many = limit != NULL ? MAX (koprs_test_children_resolve (limit, self->replicas, FALSE), 1) : 1;

  if (g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.updateStrategy.type"), "OnDelete") == 0)
    return;
  for (gint64 i = self->start; i < self->start + self->replicas; i++)
    {
      JsonNode *pod = find_pod (self, i);

      many -= pod == NULL || !koprs_test_stateful_set_is_available (self, pod);
    }
  if (!is_ordered (self))
    remove_old (self, FALSE, G_MAXINT64);
  remove_old (self, TRUE, many);
}

static void
adjust (KoprsTestStatefulSet *self)
{
  for (gint64 i = self->start; i < self->start + self->replicas; i++)
    if (!settle_pod (self, i))
      return;
  if (remove_surplus (self))
    roll (self);
}

static void
trim (KoprsTestStatefulSet *self, KoprsTestRevisions *revisions)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (used, (gpointer) koprs_test_object_get_name (self->current));
  g_hash_table_add (used, (gpointer) koprs_test_object_get_name (self->update));
  for (guint i = 0; i < self->pods->len; i++)
    {
      const char *name = koprs_test_stateful_set_get_revision (g_ptr_array_index (self->pods, i));

      if (name != NULL)
        g_hash_table_add (used, (gpointer) name);
    }
  koprs_test_revisions_trim (revisions, used);
}

static gboolean
find_revisions (KoprsTestStatefulSet *self, KoprsTestRevisions *revisions)
{
  JsonNode *labels = koprs_test_cells_find (self->live, "spec.template.metadata.labels");

  self->update = koprs_test_revisions_ensure (revisions, HASH, labels);
  self->current = koprs_test_revisions_find (revisions, koprs_test_cells_find_text (self->live, "status.currentRevision"));
  if (self->current == NULL)
    self->current = self->update;
  return self->update != NULL;
}

gint64
koprs_test_stateful_set_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestStatefulSet self = {
    .cluster = cluster,
    .kind = koprs_test_kinds_find (kinds, "apps", "v1", "statefulsets"),
    .pod_kind = koprs_test_kinds_find (kinds, "", "v1", "pods"),
    .now = koprs_test_cluster_get_time (cluster),
  };
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, self.kind, key);
  g_autoptr (KoprsTestRevisions) revisions = NULL;
  gint64 next;

  if (live == NULL || koprs_test_children_is_leaving (live))
    return 0;
  self.live = live;
  self.start = koprs_test_cells_find_int (live, "spec.ordinals.start", 0);
  self.replicas = koprs_test_cells_find_int (live, "spec.replicas", 1);
  revisions = koprs_test_revisions_new (cluster, live);
  koprs_test_claims_settle (cluster, live, self.pod_kind);
  if (!find_revisions (&self, revisions))
    return 0;
  self.pods = koprs_test_children_find (cluster, live, self.pod_kind);
  koprs_test_stateful_set_settle_claims (&self);
  adjust (&self);
  g_ptr_array_unref (self.pods);
  self.pods = koprs_test_children_find (cluster, live, self.pod_kind);
  koprs_test_stateful_set_settle_claims (&self);
  koprs_test_stateful_set_write_status (&self);
  trim (&self, revisions);
  next = koprs_test_availability_next (self.pods, koprs_test_availability_get_least (live), self.now);
  g_ptr_array_unref (self.pods);
  return next;
}
