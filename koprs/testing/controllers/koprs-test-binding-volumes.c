/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The volume's side of a binding: its phase, and what becomes of it when its claim goes. */

#include "koprs/testing/controllers/koprs-test-binding.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define BY_CONTROLLER "pv.kubernetes.io/bound-by-controller"
#define TEMPORARY "/tmp/"

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", plural);
}

static gboolean
has_phase (JsonNode *volume, const char *phase)
{
  return g_strcmp0 (koprs_test_cells_find_text (volume, "status.phase"), phase) == 0;
}

/* A real cluster's controller can delete what lies on its own machine; what drivers made is theirs to delete. */
static void
delete (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *volume)
{
  const char *path = koprs_test_cells_find_text (volume, "spec.hostPath.path");
  g_autofree char *message = NULL;

  if (koprs_test_cells_find (volume, "spec.csi") != NULL)
    return;
  if (path != NULL && g_str_has_prefix (path, TEMPORARY) && path[strlen (TEMPORARY)] != '\0')
    {
      koprs_test_children_delete (cluster, kind, volume);
      return;
    }
  if (path != NULL)
    message = g_strdup_printf ("host_path deleter only supports /tmp/.+ but received provided %s", path);
  else
    message = g_strdup_printf ("error getting deleter volume plugin for volume \"%s\": no deletable volume plugin matched",
                               koprs_test_object_get_name (volume));
  koprs_test_binding_set_phase (cluster, kind, volume, "Failed", message);
  koprs_test_recorder_tell (cluster, KOPRS_TEST_BINDER, volume, "Warning", "VolumeFailedDelete", "%s", message);
}

static void
let_go (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *volume)
{
  if (!has_phase (volume, "Released") && !has_phase (volume, "Failed"))
    koprs_test_binding_set_phase (cluster, kind, volume, "Released", NULL);
  if (g_strcmp0 (koprs_test_cells_find_text (volume, "spec.persistentVolumeReclaimPolicy"), "Delete") == 0 &&
      !has_phase (volume, "Failed") && !koprs_test_children_is_leaving (volume))
    delete (cluster, kind, volume);
}

/* Its claim has another volume. What was kept for the claim stays kept for it. */
static void
unbind (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *volume)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (volume);
  JsonNode *annotations = koprs_test_node_find (volume, "metadata", "annotations", NULL);

  if (koprs_test_node_get (annotations, BY_CONTROLLER) != NULL)
    {
      koprs_test_node_set (annotations, BY_CONTROLLER, NULL);
      if (koprs_test_node_is_empty (annotations))
        koprs_test_node_set (koprs_test_object_metadata (volume), "annotations", NULL);
      koprs_test_node_set (koprs_test_node_get (volume, "spec"), "claimRef", NULL);
    }
  else
    {
      koprs_test_node_set (koprs_test_cells_find (volume, "spec.claimRef"), "uid", NULL);
    }
  koprs_test_binding_store (cluster, kind, "", live, volume);
  koprs_test_binding_set_phase (cluster, kind, volume, "Available", NULL);
}

static JsonNode *
load_claim (KoprsTestCluster *cluster, JsonNode *reference)
{
  KoprsBlob *blob = koprs_test_cluster_lookup (cluster, find_kind (cluster, "persistentvolumeclaims"),
                                               koprs_test_node_get_string (reference, "namespace"),
                                               koprs_test_node_get_string (reference, "name"));

  if (blob == NULL || g_strcmp0 (koprs_blob_get_uid (blob), koprs_test_node_get_string (reference, "uid")) != 0)
    return NULL;
  return koprs_test_object_load (find_kind (cluster, "persistentvolumeclaims"), blob);
}

void
koprs_test_binding_sync_volume (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = find_kind (cluster, "persistentvolumes");
  g_autoptr (JsonNode) volume = koprs_test_children_load (cluster, kind, name);
  JsonNode *reference = koprs_test_cells_find (volume, "spec.claimRef");
  g_autoptr (JsonNode) claim = NULL;
  const char *chosen;

  if (volume == NULL)
    return;
  if (!koprs_test_node_is_object (reference) || koprs_test_cells_find_text (reference, "uid") == NULL)
    {
      koprs_test_binding_set_phase (cluster, kind, volume, "Available", NULL);
      return;
    }
  claim = load_claim (cluster, reference);
  if (claim == NULL)
    {
      let_go (cluster, kind, volume);
      return;
    }
  chosen = koprs_test_cells_find_text (claim, "spec.volumeName");
  if (g_strcmp0 (chosen, name) == 0)
    koprs_test_binding_set_phase (cluster, kind, volume, "Bound", NULL);
  else if (chosen != NULL)
    unbind (cluster, kind, volume);
}
