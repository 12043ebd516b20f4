/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-deployment.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

gint64
koprs_test_deployment_count (const KoprsTestDeployment *self, const char *path)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->sets->len; i++)
    sum += koprs_test_cells_find_int (g_ptr_array_index (self->sets, i), path, 0);
  return sum;
}

static gboolean
is_recreated (const KoprsTestDeployment *self)
{
  return g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.strategy.type"), "Recreate") == 0;
}

static gboolean
is_paused (const KoprsTestDeployment *self)
{
  return koprs_test_object_get_boolean (koprs_test_node_get (self->live, "spec"), "paused", FALSE);
}

static gint64
get_wanted (JsonNode *set)
{
  return koprs_test_cells_find_int (set, "spec.replicas", 1);
}

/* The only set with replicas, or the newest when there are none; NULL when there are several. */
static JsonNode *
find_active (const KoprsTestDeployment *self)
{
  JsonNode *active = NULL;

  for (guint i = 0; i < self->sets->len; i++)
    {
      JsonNode *set = g_ptr_array_index (self->sets, i);

      if (get_wanted (set) == 0)
        continue;
      if (active != NULL)
        return NULL;
      active = set;
    }
  return active != NULL ? active : self->current;
}

/* Whether the number of replicas changed since the sets were told. */
static gboolean
is_rescaled (const KoprsTestDeployment *self)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      JsonNode *set = g_ptr_array_index (self->sets, i);
      JsonNode *annotations = koprs_test_cells_find (set, "metadata.annotations");
      const char *told = koprs_test_node_get_string (annotations, "deployment.kubernetes.io/desired-replicas");

      if (get_wanted (set) > 0 && told != NULL && g_ascii_strtoll (told, NULL, 10) != self->replicas)
        return TRUE;
    }
  return FALSE;
}

/* Every set gets its share of what is more or less, the largest first; the last one what is left by rounding. */
static void
scale_proportionally (KoprsTestDeployment *self)
{
  gint64 total = koprs_test_deployment_count (self, "spec.replicas");
  gint64 allowed = self->replicas > 0 ? self->replicas + (is_recreated (self) ? 0 : self->surge) : 0;
  gint64 left = allowed - total;

  for (guint i = 0; i < self->sets->len && total > 0; i++)
    {
      JsonNode *set = g_ptr_array_index (self->sets, i);
      gint64 wanted = get_wanted (set);
      gint64 share = i + 1 < self->sets->len ? (allowed - total) * wanted / total : left;

      if (wanted == 0)
        continue;
      share = ABS (share) > ABS (left) ? left : share;
      left -= share;
      koprs_test_deployment_scale_set (self, set, MAX (wanted + share, 0));
    }
}

static void
scale (KoprsTestDeployment *self)
{
  JsonNode *active = find_active (self);

  if (active != NULL)
    koprs_test_deployment_scale_set (self, active, self->replicas);
  else
    scale_proportionally (self);
}

/* As many more of the new as there may be in all. */
static void
grow_current (KoprsTestDeployment *self)
{
  gint64 total = koprs_test_deployment_count (self, "spec.replicas"), wanted = get_wanted (self->current);

  if (wanted > self->replicas)
    koprs_test_deployment_scale_set (self, self->current, self->replicas);
  else if (total < self->replicas + self->surge)
    koprs_test_deployment_scale_set (self, self->current,
                                     wanted + MIN (self->replicas + self->surge - total, self->replicas - wanted));
}

/* Takes away at most so many: all of them, or those that are not available. Returns how many are left to be taken. */
static gint64
shrink (KoprsTestDeployment *self, gint64 many, gboolean available)
{
  for (guint i = 0; i < self->sets->len && many > 0; i++)
    {
      JsonNode *set = g_ptr_array_index (self->sets, i);
      gint64 wanted = get_wanted (set), taken;

      if (set == self->current)
        continue;
      taken = available ? wanted : wanted - koprs_test_cells_find_int (set, "status.availableReplicas", 0);
      taken = MIN (MAX (taken, 0), many);
      if (taken > 0)
        koprs_test_deployment_scale_set (self, set, wanted - taken);
      many -= taken;
    }
  return many;
}

/* Old replicas go as long as enough of all are available; those that are not available go first. */
static void
shrink_old (KoprsTestDeployment *self)
{
  gint64 least = self->replicas - self->unavailable;
  gint64 missing = get_wanted (self->current) - koprs_test_cells_find_int (self->current, "status.availableReplicas", 0);
  gint64 many = koprs_test_deployment_count (self, "spec.replicas") - least - missing;

  shrink (self, many, FALSE);
  many = koprs_test_deployment_count (self, "status.availableReplicas") - least;
  shrink (self, many, TRUE);
}

/* TRUE: the new set was made. */
static gboolean
roll (KoprsTestDeployment *self)
{
  gboolean created = koprs_test_deployment_ensure_set (self);

  if (self->current == NULL)
    return FALSE;
  grow_current (self);
  shrink_old (self);
  return created;
}

/* All of the old first, then the new. */
static gboolean
recreate (KoprsTestDeployment *self)
{
  gboolean created;

  koprs_test_deployment_find_set (self);
  shrink (self, G_MAXINT64, TRUE);
  for (guint i = 0; i < self->sets->len; i++)
    if (g_ptr_array_index (self->sets, i) != self->current &&
        koprs_test_cells_find_int (g_ptr_array_index (self->sets, i), "status.replicas", 0) > 0)
      return FALSE;
  created = koprs_test_deployment_ensure_set (self);
  if (self->current != NULL)
    koprs_test_deployment_scale_set (self, self->current, self->replicas);
  return created;
}

static void
set_limits (KoprsTestDeployment *self)
{
  JsonNode *rolling = koprs_test_cells_find (self->live, "spec.strategy.rollingUpdate");

  self->replicas = koprs_test_cells_find_int (self->live, "spec.replicas", 1);
  self->surge = koprs_test_children_resolve (koprs_test_node_get (rolling, "maxSurge"), self->replicas, TRUE);
  self->unavailable = koprs_test_children_resolve (koprs_test_node_get (rolling, "maxUnavailable"), self->replicas, FALSE);
  /* With neither nothing could ever change. */
  if (self->surge == 0 && self->unavailable == 0)
    self->unavailable = 1;
  self->unavailable = MIN (self->unavailable, self->replicas);
  if (is_recreated (self))
    self->surge = self->unavailable = 0;
}

gint64
koprs_test_deployment_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestDeployment self = {
    .cluster = cluster,
    .kind = koprs_test_kinds_find (kinds, "apps", "v1", "deployments"),
    .set_kind = koprs_test_kinds_find (kinds, "apps", "v1", "replicasets"),
  };
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, self.kind, key);
  g_autoptr (JsonNode) object = live != NULL ? koprs_test_node_copy (live) : NULL;
  g_autoptr (GPtrArray) sets = NULL;
  gboolean created = FALSE;

  if (live == NULL)
    return 0;
  self.live = live;
  self.object = object;
  self.sets = sets = koprs_test_children_find (cluster, live, self.set_kind);
  set_limits (&self);
  koprs_test_deployment_find_set (&self);
  if (!koprs_test_children_is_leaving (live))
    {
      if (is_paused (&self) || is_rescaled (&self))
        scale (&self);
      else
        created = is_recreated (&self) ? recreate (&self) : roll (&self);
    }
  koprs_test_deployment_write_status (&self, created);
  koprs_test_children_update (cluster, self.kind, "status", live, object);
  koprs_test_deployment_clean_up (&self);
  g_free (self.refusal);
  return koprs_test_deployment_get_deadline (&self);
}
