/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The claim's side of a binding: it gets a volume once, and is lost without it. */

#include "koprs/testing/controllers/koprs-test-binding.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/controllers/koprs-test-volume-match.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

#define BY_CONTROLLER "pv.kubernetes.io/bound-by-controller"
#define COMPLETED "pv.kubernetes.io/bind-completed"
#define PROVISIONER "volume.kubernetes.io/storage-provisioner"
#define SELECTED "volume.kubernetes.io/selected-node"
#define OLD_PROVISIONER "volume.beta.kubernetes.io/storage-provisioner"

#define PATIENCE \
  "' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and " \
  "correctly registered."
#define LOST "Bound claim has lost its PersistentVolume. Data on the volume is lost!"
#define MISBOUND "Two claims are bound to the same volume, this one is bound incorrectly"

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *claims;
  KoprsTestKind *volumes;
  JsonNode *claim;
} Binding;

static const char *
get_annotation (JsonNode *object, const char *name)
{
  return koprs_test_node_get_string (koprs_test_node_find (object, "metadata", "annotations", NULL), name);
}

static void
annotate (JsonNode *object, const char *name, const char *text)
{
  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"), name, text);
}

static void
bind_volume (Binding *self, JsonNode *volume)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (volume);
  JsonNode *metadata = koprs_test_object_metadata (self->claim), *reference;
  gboolean belongs = koprs_test_volume_match_belongs (volume, self->claim);

  if (!belongs || koprs_test_cells_find_text (volume, "spec.claimRef.uid") == NULL)
    {
      reference = koprs_test_node_new_object ();
      koprs_test_object_copy_member (reference, self->claim, "kind");
      koprs_test_object_copy_member (reference, metadata, "namespace");
      koprs_test_object_copy_member (reference, metadata, "name");
      koprs_test_object_copy_member (reference, metadata, "uid");
      koprs_test_object_copy_member (reference, self->claim, "apiVersion");
      koprs_test_object_copy_member (reference, metadata, "resourceVersion");
      koprs_test_node_set (koprs_test_node_ensure (volume, "spec"), "claimRef", reference);
    }
  if (!belongs)
    annotate (volume, BY_CONTROLLER, "yes");
  koprs_test_binding_store (self->cluster, self->volumes, "", live, volume);
  koprs_test_binding_set_phase (self->cluster, self->volumes, volume, "Bound", NULL);
}

static void
bind_claim (Binding *self, const char *volume)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (self->claim);

  if (g_strcmp0 (koprs_test_cells_find_text (self->claim, "spec.volumeName"), volume) != 0)
    {
      koprs_test_node_set_string (koprs_test_node_ensure (self->claim, "spec"), "volumeName", volume);
      annotate (self->claim, BY_CONTROLLER, "yes");
    }
  annotate (self->claim, COMPLETED, "yes");
  koprs_test_binding_store (self->cluster, self->claims, "", live, self->claim);
}

/* volume: NULL for none. */
static void
set_claim_phase (Binding *self, const char *phase, JsonNode *volume)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (self->claim);
  JsonNode *status = koprs_test_node_ensure (self->claim, "status"), *spec = koprs_test_node_get (volume, "spec");
  gboolean changes = g_strcmp0 (koprs_test_node_get_string (status, "phase"), phase) != 0;

  koprs_test_node_set_string (status, "phase", phase);
  koprs_test_object_copy_member (status, spec, "accessModes");
  /* Afterwards it is for others to say how large the claim has become. */
  if (volume == NULL || changes)
    koprs_test_object_copy_member (status, spec, "capacity");
  if (koprs_test_cells_find_text (spec, "volumeAttributesClassName") != NULL && changes)
    koprs_test_node_set_string (status, "currentVolumeAttributesClassName", koprs_test_node_get_string (spec, "volumeAttributesClassName"));
  koprs_test_binding_store (self->cluster, self->claims, "status", live, self->claim);
}

static void
bind_both (Binding *self, JsonNode *volume)
{
  bind_volume (self, volume);
  bind_claim (self, koprs_test_object_get_name (volume));
  set_claim_phase (self, "Bound", volume);
}

static JsonNode *
load_class (Binding *self)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "storage.k8s.io", "v1", "storageclasses");
  const char *name = koprs_test_volume_match_get_class (self->claim);

  return *name != '\0' ? koprs_test_children_load (self->cluster, kind, name) : NULL;
}

static GPtrArray *
load_volumes (Binding *self)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->volumes->table, "", NULL, G_MAXUINT64);
  GPtrArray *volumes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    g_ptr_array_add (volumes, koprs_test_object_load (self->volumes, g_ptr_array_index (blobs, i)));
  return volumes;
}

static void
tell (Binding *self, const char *type, const char *reason, const char *begin, const char *what, const char *end)
{
  koprs_test_recorder_tell (self->cluster, KOPRS_TEST_BINDER, self->claim, type, reason, "%s%s%s", begin, what, end);
}

/* Who makes volumes of the class is told by the claim. */
static void
ask_provisioner (Binding *self, JsonNode *class)
{
  const char *provisioner = koprs_test_node_get_string (class, "provisioner");
  g_autoptr (JsonNode) live = koprs_test_node_copy (self->claim);

  if (class == NULL)
    {
      tell (self, "Warning", "ProvisioningFailed", "storageclass.storage.k8s.io \"", koprs_test_volume_match_get_class (self->claim),
            "\" not found");
      return;
    }
  if (provisioner == NULL || g_str_has_prefix (provisioner, "kubernetes.io/"))
    {
      tell (self, "Warning", "ProvisioningFailed", "no volume plugin matched name: ", provisioner != NULL ? provisioner : "", "");
      return;
    }
  annotate (self->claim, OLD_PROVISIONER, provisioner);
  annotate (self->claim, PROVISIONER, provisioner);
  koprs_test_binding_store (self->cluster, self->claims, "", live, self->claim);
  tell (self, "Normal", "ExternalProvisioning", "Waiting for a volume to be created either by the external provisioner '", provisioner, PATIENCE);
}

static gboolean
uses (JsonNode *pod, const char *claim)
{
  JsonNode *volumes = koprs_test_cells_find (pod, "spec.volumes");

  for (guint i = 0; i < koprs_test_cells_count (volumes); i++)
    if (g_strcmp0 (koprs_test_cells_find_text (koprs_test_cells_element (volumes, i), "persistentVolumeClaim.claimName"), claim) == 0)
      return koprs_test_cells_find_text (pod, "spec.nodeName") == NULL;
  return FALSE;
}

/* The pods that use it and have no Node yet. */
static void
tell_consumers (Binding *self)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "pods");
  g_autofree char *prefix = g_strconcat (koprs_test_cells_find_text (self->claim, "metadata.namespace"), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) pod = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (uses (pod, koprs_test_object_get_name (self->claim)))
        g_string_append_printf (names, "%s%s", n++ > 0 ? "," : "", koprs_test_object_get_name (pod));
    }
  if (n > 0)
    tell (self, "Normal", "WaitForPodScheduled", n > 1 ? "waiting for pods " : "waiting for pod ", names->str, " to be scheduled");
  else
    tell (self, "Normal", "WaitForFirstConsumer", "waiting for first consumer to be created before binding", "", "");
}

static gboolean
choose (Binding *self)
{
  g_autoptr (JsonNode) class = load_class (self);
  gboolean delayed = g_strcmp0 (koprs_test_node_get_string (class, "volumeBindingMode"), "WaitForFirstConsumer") == 0;
  g_autoptr (GPtrArray) volumes = load_volumes (self);
  JsonNode *volume = koprs_test_volume_match_find (volumes, self->claim, delayed);
  g_autoptr (JsonNode) live = koprs_test_node_copy (self->claim);

  if (volume != NULL)
    {
      bind_both (self, volume);
      return FALSE;
    }
  koprs_test_admission_choose_class (self->cluster, self->claim);
  koprs_test_binding_store (self->cluster, self->claims, "", live, self->claim);
  if (!koprs_test_node_equal (live, self->claim))
    return TRUE;
  if (delayed && get_annotation (self->claim, SELECTED) == NULL)
    tell_consumers (self);
  else if (*koprs_test_volume_match_get_class (self->claim) != '\0')
    ask_provisioner (self, class);
  else
    tell (self, "Normal", "FailedBinding", "no persistent volumes available for this claim and no storage class is set", "", "");
  return TRUE;
}

/* FALSE: it is bound. */
static gboolean
take_named (Binding *self, JsonNode *volume)
{
  gboolean claimed = koprs_test_node_is_object (koprs_test_cells_find (volume, "spec.claimRef"));
  g_autofree char *fault = volume != NULL && !claimed ? koprs_test_volume_match_dup_fault (volume, self->claim) : NULL;
  const char *name = volume != NULL ? koprs_test_object_get_name (volume) : "";
  g_autofree char *mismatch = fault != NULL ? g_strdup_printf ("Cannot bind to requested volume \"%s\": %s", name, fault) : NULL;

  if (volume != NULL && (claimed ? koprs_test_volume_match_belongs (volume, self->claim) : fault == NULL))
    {
      bind_both (self, volume);
      return FALSE;
    }
  if (mismatch != NULL)
    koprs_test_recorder_tell (self->cluster, KOPRS_TEST_BINDER, self->claim, "Warning", "VolumeMismatch", "%s", mismatch);
  else if (volume != NULL)
    koprs_test_recorder_tell (self->cluster, KOPRS_TEST_BINDER, self->claim, "Warning", "FailedBinding",
                              "volume \"%s\" already bound to a different claim.", name);
  set_claim_phase (self, "Pending", NULL);
  return TRUE;
}

/* It had a volume. */
static void
keep (Binding *self, JsonNode *volume)
{
  const char *uid = koprs_test_cells_find_text (volume, "spec.claimRef.uid");
  gboolean claimed = koprs_test_node_is_object (koprs_test_cells_find (volume, "spec.claimRef"));

  if (volume != NULL && (!claimed || g_strcmp0 (uid, koprs_test_cells_find_text (self->claim, "metadata.uid")) == 0))
    {
      bind_both (self, volume);
      return;
    }
  if (g_strcmp0 (koprs_test_cells_find_text (self->claim, "status.phase"), "Lost") == 0)
    return;
  set_claim_phase (self, "Lost", NULL);
  koprs_test_recorder_tell (self->cluster, KOPRS_TEST_BINDER, self->claim, "Warning", volume != NULL ? "ClaimMisbound" : "ClaimLost", "%s",
                            volume != NULL ? MISBOUND : LOST);
}

gboolean
koprs_test_binding_sync_claim (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  Binding self = {
    .cluster = cluster,
    .claims = koprs_test_kinds_find (kinds, "", "v1", "persistentvolumeclaims"),
    .volumes = koprs_test_kinds_find (kinds, "", "v1", "persistentvolumes"),
  };
  g_autoptr (JsonNode) claim = koprs_test_children_load (cluster, self.claims, key);
  g_autoptr (JsonNode) volume = NULL;
  const char *name = koprs_test_cells_find_text (claim, "spec.volumeName");

  if (claim == NULL)
    return FALSE;
  self.claim = claim;
  volume = name != NULL ? koprs_test_children_load (cluster, self.volumes, name) : NULL;
  if (get_annotation (claim, COMPLETED) != NULL)
    {
      keep (&self, volume);
      return FALSE;
    }
  return name != NULL ? take_named (&self, volume) : choose (&self);
}
