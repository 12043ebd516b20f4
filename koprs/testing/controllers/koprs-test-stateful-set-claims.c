/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Whom the claims of a StatefulSet's pods go with: by its retention policy the set owns them, or a pod that is no longer wanted does, and the
 * garbage collector takes them along. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-stateful-set.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* The policy of that name is to delete. */
static gboolean
deletes (const KoprsTestStatefulSet *self, const char *when)
{
  JsonNode *policy = koprs_test_cells_find (self->live, "spec.persistentVolumeClaimRetentionPolicy");

  return g_strcmp0 (koprs_test_node_get_string (policy, when), "Delete") == 0;
}

static gboolean
is_wanted (const KoprsTestStatefulSet *self, JsonNode *pod)
{
  gint64 number = koprs_test_stateful_set_get_number (self, pod);

  return number >= self->start && number < self->start + self->replicas;
}

/* By kind and name, as another of that name may have been there before. */
static gboolean
is_to (JsonNode *owner, JsonNode *object)
{
  return g_strcmp0 (koprs_test_node_get_string (owner, "kind"), koprs_test_node_get_string (object, "kind")) == 0 &&
         g_strcmp0 (koprs_test_node_get_string (owner, "name"), koprs_test_object_get_name (object)) == 0;
}

static gboolean
is_same (JsonNode *owner, JsonNode *object)
{
  return g_strcmp0 (koprs_test_node_get_string (owner, "uid"), koprs_test_cells_find_text (object, "metadata.uid")) == 0;
}

/* Without the owners that the policy gives. FALSE: somebody else has a say in it, so that none is given. */
static gboolean
scrub (const KoprsTestStatefulSet *self, JsonNode *claim, JsonNode *pod)
{
  JsonNode *metadata = koprs_test_object_metadata (claim), *given = koprs_test_node_get (metadata, "ownerReferences");
  JsonNode *kept = koprs_test_node_new_array ();
  gboolean free = TRUE;

  for (guint i = 0; i < koprs_test_cells_count (given); i++)
    {
      JsonNode *owner = koprs_test_cells_element (given, i);
      gboolean set = is_to (owner, self->live), own = set || is_to (owner, pod);

      if (own)
        free &= is_same (owner, set ? self->live : pod);
      else
        free &= !koprs_test_object_get_boolean (owner, "controller", FALSE);
      if (!own)
        json_array_add_element (json_node_get_array (kept), koprs_test_node_copy (owner));
    }
  if (koprs_test_node_is_empty (kept))
    g_clear_pointer (&kept, json_node_unref);
  koprs_test_node_set (metadata, "ownerReferences", kept);
  return free;
}

static void
settle_claim (const KoprsTestStatefulSet *self, KoprsTestKind *kind, JsonNode *live, JsonNode *pod)
{
  g_autoptr (JsonNode) claim = koprs_test_node_copy (live);
  gboolean deleted = deletes (self, "whenDeleted"), scaled = deletes (self, "whenScaled");
  gboolean free = scrub (self, claim, pod);

  if (free && scaled && !is_wanted (self, pod))
    koprs_test_children_add_controller (claim, pod);
  else if (free && deleted)
    koprs_test_children_add_controller (claim, self->live);
  if (!koprs_test_node_equal (live, claim))
    koprs_test_lifecycle_update (self->cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, claim);
}

void
koprs_test_stateful_set_settle_claims (const KoprsTestStatefulSet *self)
{
  KoprsTestKind *kind =
    koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "persistentvolumeclaims");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (self->live), "namespace");
  JsonNode *templates = koprs_test_cells_find (self->live, "spec.volumeClaimTemplates");

  for (guint i = 0; i < self->pods->len; i++)
    for (guint j = 0; j < koprs_test_cells_count (templates); j++)
      {
        JsonNode *pod = g_ptr_array_index (self->pods, i);
        g_autofree char *key = g_strconcat (namespace_, "/", koprs_test_object_get_name (koprs_test_cells_element (templates, j)), "-",
                                            koprs_test_object_get_name (pod), NULL);
        g_autoptr (JsonNode) claim = koprs_test_children_load (self->cluster, kind, key);

        if (claim != NULL && koprs_test_stateful_set_get_number (self, pod) >= 0)
          settle_claim (self, kind, claim, pod);
      }
}
