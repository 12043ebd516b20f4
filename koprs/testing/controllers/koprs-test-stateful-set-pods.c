/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The pods of a StatefulSet, and their counts. */

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/controllers/koprs-test-revisions.h"
#include "koprs/testing/controllers/koprs-test-stateful-set.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define CONTROLLER "statefulset-controller"
#define REVISION "controller-revision-hash"

gint64
koprs_test_stateful_set_get_number (const KoprsTestStatefulSet *self, JsonNode *pod)
{
  const char *set = koprs_test_object_get_name (self->live), *name = koprs_test_object_get_name (pod);
  gsize length = strlen (set);
  guint64 number;

  if (!g_str_has_prefix (name, set) || name[length] != '-' ||
      !g_ascii_string_to_unsigned (name + length + 1, 10, 0, G_MAXINT32, &number, NULL))
    return -1;
  return (gint64) number;
}

const char *
koprs_test_stateful_set_get_revision (JsonNode *pod)
{
  return koprs_test_node_get_string (koprs_test_cells_find (pod, "metadata.labels"), REVISION);
}

static JsonNode *
get_templates (const KoprsTestStatefulSet *self)
{
  return koprs_test_cells_find (self->live, "spec.volumeClaimTemplates");
}

static char *
dup_claim_name (JsonNode *template, const char *pod)
{
  return g_strconcat (koprs_test_object_get_name (template), "-", pod, NULL);
}

/* Its volumes by those names are the claims. */
static void
set_volumes (const KoprsTestStatefulSet *self, JsonNode *spec, const char *name)
{
  JsonNode *templates = get_templates (self), *given = koprs_test_node_get (spec, "volumes");
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *volumes = koprs_test_node_new_array ();

  for (guint i = 0; i < koprs_test_cells_count (templates); i++)
    {
      JsonNode *template = koprs_test_cells_element (templates, i), *volume = koprs_test_node_new_object ();
      g_autofree char *claim = dup_claim_name (template, name);

      koprs_test_node_set_string (volume, "name", koprs_test_object_get_name (template));
      koprs_test_node_set_string (koprs_test_node_ensure (volume, "persistentVolumeClaim"), "claimName", claim);
      json_array_add_element (json_node_get_array (volumes), volume);
      g_hash_table_add (names, (gpointer) koprs_test_object_get_name (template));
    }
  for (guint i = 0; i < koprs_test_cells_count (given); i++)
    {
      JsonNode *volume = koprs_test_cells_element (given, i);
      const char *own = koprs_test_node_get_string (volume, "name");

      if (own == NULL || !g_hash_table_contains (names, own))
        json_array_add_element (json_node_get_array (volumes), koprs_test_node_copy (volume));
    }
  if (koprs_test_node_is_empty (volumes))
    g_clear_pointer (&volumes, json_node_unref);
  koprs_test_node_set (spec, "volumes", volumes);
}

static void
copy_labels (JsonNode *to, JsonNode *from)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (from))
    return;
  json_object_iter_init (&iter, json_node_get_object (from));
  while (json_object_iter_next (&iter, &name, &value))
    koprs_test_node_set (to, name, koprs_test_node_copy (value));
}

static void
tell_claim (const KoprsTestStatefulSet *self, const char *pod, const char *claim, GError *error)
{
  const char *set = koprs_test_object_get_name (self->live);

  if (error == NULL)
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SuccessfulCreate",
                              "Create Claim %s Pod %s in StatefulSet %s success", claim, pod, set);
  else
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Warning", "FailedCreate",
                              "Create Claim %s for Pod %s in StatefulSet %s failed error: %s", claim, pod, set, error->message);
}

/* Claims outlive their pods: most are there already. */
static gboolean
make_claims (const KoprsTestStatefulSet *self, const char *pod, GError **failure)
{
  KoprsTestKind *kind =
    koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "persistentvolumeclaims");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (self->live), "namespace");
  JsonNode *templates = get_templates (self);

  for (guint i = 0; i < koprs_test_cells_count (templates); i++)
    {
      JsonNode *template = koprs_test_cells_element (templates, i);
      g_autofree char *name = dup_claim_name (template, pod);
      g_autoptr (JsonNode) claim = koprs_test_node_copy (template);
      g_autoptr (GError) error = NULL;

      if (koprs_test_cluster_lookup (self->cluster, kind, namespace_, name) != NULL)
        continue;
      koprs_test_node_set_string (koprs_test_object_metadata (claim), "name", name);
      copy_labels (koprs_test_node_ensure (koprs_test_object_metadata (claim), "labels"),
                   koprs_test_cells_find (self->live, "spec.selector.matchLabels"));
      koprs_test_node_set (claim, "status", NULL);
      koprs_test_children_make (self->cluster, namespace_, kind, claim, &error);
      tell_claim (self, pod, name, error);
      if (error != NULL)
        {
          g_propagate_prefixed_error (failure, g_steal_pointer (&error), "failed to create PVC %s: ", name);
          return FALSE;
        }
    }
  return TRUE;
}

static JsonNode *
new_pod (const KoprsTestStatefulSet *self, const char *name, gint64 number, JsonNode *revision)
{
  JsonNode *pod = koprs_test_node_new_object ();
  g_autoptr (JsonNode) template = koprs_test_revisions_dup_template (revision);
  JsonNode *given = koprs_test_node_get (template, "metadata"), *metadata = koprs_test_object_metadata (pod), *labels, *spec;
  g_autofree char *prefix = g_strconcat (koprs_test_object_get_name (self->live), "-", NULL);
  g_autofree char *index = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  const char *service = koprs_test_cells_find_text (self->live, "spec.serviceName");

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_object_copy_member (metadata, given, "labels");
  koprs_test_object_copy_member (metadata, given, "annotations");
  koprs_test_object_copy_member (metadata, given, "finalizers");
  labels = koprs_test_node_ensure (metadata, "labels");
  koprs_test_node_set_string (labels, "statefulset.kubernetes.io/pod-name", name);
  koprs_test_node_set_string (labels, "apps.kubernetes.io/pod-index", index);
  koprs_test_node_set_string (labels, REVISION, koprs_test_object_get_name (revision));
  koprs_test_object_copy_member (pod, template, "spec");
  spec = koprs_test_node_ensure (pod, "spec");
  koprs_test_node_set_string (spec, "hostname", name);
  if (service != NULL)
    koprs_test_node_set_string (spec, "subdomain", service);
  set_volumes (self, spec, name);
  return pod;
}

gboolean
koprs_test_stateful_set_make_pod (const KoprsTestStatefulSet *self, gint64 number, JsonNode *revision)
{
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT, koprs_test_object_get_name (self->live), number);
  g_autoptr (JsonNode) pod = new_pod (self, name, number, revision);
  g_autoptr (GError) error = NULL;

  if (!make_claims (self, name, &error) || !koprs_test_children_create (self->cluster, self->live, self->pod_kind, pod, &error))
    {
      koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Warning", "FailedCreate",
                                "Create Pod %s in StatefulSet %s failed error: %s", name, koprs_test_object_get_name (self->live),
                                error->message);
      return FALSE;
    }
  koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SuccessfulCreate",
                            "Create Pod %s in StatefulSet %s successful", name, koprs_test_object_get_name (self->live));
  return TRUE;
}

void
koprs_test_stateful_set_delete_pod (const KoprsTestStatefulSet *self, JsonNode *pod)
{
  koprs_test_children_delete (self->cluster, self->pod_kind, pod);
  koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SuccessfulDelete",
                            "Delete Pod %s in StatefulSet %s successful", koprs_test_object_get_name (pod),
                            koprs_test_object_get_name (self->live));
}

typedef struct {
  gint64 all;
  gint64 ready;
  gint64 available;
  gint64 current;
  gint64 updated;
} Counts;

static Counts
count (const KoprsTestStatefulSet *self)
{
  const char *current = koprs_test_object_get_name (self->current), *update = koprs_test_object_get_name (self->update);
  Counts counts = { 0 };

  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);
      const char *revision = koprs_test_stateful_set_get_revision (pod);
      gboolean stays = !koprs_test_children_is_leaving (pod);

      counts.all++;
      counts.ready += koprs_test_stateful_set_is_healthy (pod);
      counts.available += koprs_test_stateful_set_is_available (self, pod);
      counts.current += stays && g_strcmp0 (revision, current) == 0;
      counts.updated += stays && g_strcmp0 (revision, update) == 0;
    }
  return counts;
}

void
koprs_test_stateful_set_write_status (const KoprsTestStatefulSet *self)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (self->live);
  JsonNode *status = koprs_test_node_ensure (object, "status");
  const char *current = koprs_test_object_get_name (self->current), *update = koprs_test_object_get_name (self->update);
  Counts counts = count (self);
  gboolean done = counts.updated == self->replicas && counts.ready == self->replicas && counts.all == self->replicas &&
                  g_strcmp0 (koprs_test_cells_find_text (self->live, "spec.updateStrategy.type"), "OnDelete") != 0;

  koprs_test_object_set_int (status, "observedGeneration",
                             koprs_test_object_get_int (koprs_test_object_metadata (object), "generation", 0));
  koprs_test_object_set_int (status, "replicas", counts.all);
  koprs_test_children_set_count (status, "readyReplicas", counts.ready);
  koprs_test_children_set_count (status, "currentReplicas", done ? counts.updated : counts.current);
  koprs_test_children_set_count (status, "updatedReplicas", counts.updated);
  koprs_test_node_set_string (status, "currentRevision", done ? update : current);
  koprs_test_node_set_string (status, "updateRevision", update);
  koprs_test_object_set_int (status, "collisionCount", koprs_test_object_get_int (status, "collisionCount", 0));
  koprs_test_object_set_int (status, "availableReplicas", counts.available);
  koprs_test_children_update (self->cluster, self->kind, "status", self->live, object);
}
