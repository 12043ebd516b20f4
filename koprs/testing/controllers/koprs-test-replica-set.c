/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-replica-set.h"

#include "koprs/testing/controllers/koprs-test-availability.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-claims.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef struct {
  gint64 replicas;
  gint64 labelled;
  gint64 ready;
  gint64 available;
  gint64 terminating;
} Counts;

static gboolean
is_over (JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase");

  return g_strcmp0 (phase, "Succeeded") == 0 || g_strcmp0 (phase, "Failed") == 0;
}

static gboolean
is_ready (JsonNode *pod)
{
  JsonNode *condition = koprs_test_conditions_find (pod, "Ready");

  return g_strcmp0 (koprs_test_node_get_string (condition, "status"), "True") == 0;
}

static JsonNode *
make_pod (JsonNode *set)
{
  JsonNode *pod = koprs_test_node_new_object ();
  JsonNode *template = koprs_test_cells_find (set, "spec.template");
  JsonNode *given = koprs_test_node_get (template, "metadata");
  JsonNode *metadata = koprs_test_object_metadata (pod);
  g_autofree char *prefix = g_strconcat (koprs_test_object_get_name (set), "-", NULL);

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_object_copy_member (metadata, given, "labels");
  koprs_test_object_copy_member (metadata, given, "annotations");
  koprs_test_object_copy_member (metadata, given, "finalizers");
  koprs_test_object_copy_member (pod, template, "spec");
  return pod;
}

/* The first to go are those that do the least: not on a node, not ready, the youngest. */
static int
compare_worth (gconstpointer a, gconstpointer b)
{
  JsonNode *one = *(JsonNode *const *) a, *other = *(JsonNode *const *) b;
  gboolean placed_one = koprs_test_cells_find_text (one, "spec.nodeName") != NULL;
  gboolean placed_other = koprs_test_cells_find_text (other, "spec.nodeName") != NULL;

  if (placed_one != placed_other)
    return placed_one ? 1 : -1;
  if (is_ready (one) != is_ready (other))
    return is_ready (one) ? 1 : -1;
  return -g_strcmp0 (koprs_test_cells_find_text (one, "metadata.creationTimestamp"),
                     koprs_test_cells_find_text (other, "metadata.creationTimestamp"));
}

static void
tell (KoprsTestCluster *cluster, JsonNode *set, const char *type, const char *reason, const char *begin, const char *what)
{
  gboolean old = g_strcmp0 (koprs_test_node_get_string (set, "kind"), "ReplicationController") == 0;
  g_autofree char *message = g_strconcat (begin, what, NULL);

  koprs_test_recorder_tell (cluster, old ? "replication-controller" : "replicaset-controller", set, type, reason, "%s", message);
}

/* Why it could not make a pod, or NULL. */
static char *
adjust (KoprsTestCluster *cluster, JsonNode *set, KoprsTestKind *pods, GPtrArray *active, gint64 wanted)
{
  for (gint64 missing = wanted - active->len; missing > 0; missing--)
    {
      g_autoptr (JsonNode) pod = make_pod (set);
      g_autoptr (GError) error = NULL;

      /* A quota or a template that is refused: the next change of anything here tries again. */
      if (!koprs_test_children_create (cluster, set, pods, pod, &error))
        {
          tell (cluster, set, "Warning", "FailedCreate", "Error creating: ", error->message);
          return g_strdup (error->message);
        }
      tell (cluster, set, "Normal", "SuccessfulCreate", "Created pod: ", koprs_test_object_get_name (pod));
    }
  g_ptr_array_sort (active, compare_worth);
  for (guint i = 0; i + wanted < active->len; i++)
    {
      koprs_test_children_delete (cluster, pods, g_ptr_array_index (active, i));
      tell (cluster, set, "Normal", "SuccessfulDelete", "Deleted pod: ", koprs_test_object_get_name (g_ptr_array_index (active, i)));
    }
  return NULL;
}

static gboolean
has_labels (JsonNode *own, JsonNode *labels)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (labels))
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (labels));
  while (json_object_iter_next (&iter, &name, &value))
    if (!koprs_test_node_equal (koprs_test_node_get (own, name), value))
      return FALSE;
  return TRUE;
}

static Counts
count (JsonNode *set, GPtrArray *pods, gint64 now)
{
  gint64 least = koprs_test_availability_get_least (set);
  JsonNode *labels = koprs_test_cells_find (set, "spec.template.metadata.labels");
  Counts counts = { 0 };

  for (guint i = 0; i < pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (pods, i);
      JsonNode *own = koprs_test_cells_find (pod, "metadata.labels");

      if (koprs_test_children_is_leaving (pod))
        counts.terminating++;
      if (koprs_test_children_is_leaving (pod) || is_over (pod))
        continue;
      counts.replicas++;
      counts.labelled += has_labels (own, labels);
      counts.ready += is_ready (pod);
      counts.available += koprs_test_availability_has (pod, least, now);
    }
  return counts;
}

/* The condition is there as long as it is so, with the first of its reasons: each try has another name of a pod in it. */
static void
tell_failure (JsonNode *object, const char *failure, gint64 now)
{
  JsonNode *status = koprs_test_node_ensure (object, "status");
  JsonNode *conditions = koprs_test_node_get (status, "conditions");
  guint n = koprs_test_node_is_array (conditions) ? json_array_get_length (json_node_get_array (conditions)) : 0;

  if (failure != NULL)
    {
      if (koprs_test_conditions_find (object, "ReplicaFailure") != NULL)
        return;
      koprs_test_conditions_set (object, "ReplicaFailure", "True", "FailedCreate", failure, now);
      return;
    }
  for (guint i = n; i > 0; i--)
    if (g_strcmp0 (koprs_test_node_get_string (json_array_get_element (json_node_get_array (conditions), i - 1), "type"),
                   "ReplicaFailure") == 0)
      json_array_remove_element (json_node_get_array (conditions), i - 1);
  if (koprs_test_node_is_array (conditions) && koprs_test_node_is_empty (conditions))
    koprs_test_node_set (status, "conditions", NULL);
}

static void
write_status (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *set, const Counts *counts, const char *failure)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (set);
  JsonNode *status = koprs_test_node_ensure (object, "status");

  koprs_test_object_set_int (status, "replicas", counts->replicas);
  koprs_test_children_set_count (status, "fullyLabeledReplicas", counts->labelled);
  koprs_test_children_set_count (status, "readyReplicas", counts->ready);
  koprs_test_children_set_count (status, "availableReplicas", counts->available);
  if (*kind->group != '\0')
    koprs_test_object_set_int (status, "terminatingReplicas", counts->terminating);
  koprs_test_object_set_int (status, "observedGeneration",
                             koprs_test_object_get_int (koprs_test_object_metadata (object), "generation", 0));
  tell_failure (object, failure, koprs_test_cluster_get_time (cluster));
  koprs_test_children_update (cluster, kind, "status", set, object);
}

gint64
koprs_test_replica_set_sync (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestKind *pods = koprs_test_kinds_find (kinds, "", "v1", "pods");
  g_autoptr (JsonNode) set = koprs_test_children_load (cluster, kind, key);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  g_autofree char *failure = NULL;
  gint64 now = koprs_test_cluster_get_time (cluster);
  Counts counts;

  if (set == NULL)
    return 0;
  if (!koprs_test_children_is_leaving (set))
    koprs_test_claims_settle (cluster, set, pods);
  all = koprs_test_children_find (cluster, set, pods);
  for (guint i = 0; i < all->len; i++)
    if (!koprs_test_children_is_leaving (g_ptr_array_index (all, i)) && !is_over (g_ptr_array_index (all, i)))
      g_ptr_array_add (active, g_ptr_array_index (all, i));
  if (!koprs_test_children_is_leaving (set))
    failure = adjust (cluster, set, pods, active, koprs_test_cells_find_int (set, "spec.replicas", 1));
  g_ptr_array_set_size (active, 0);
  g_clear_pointer (&all, g_ptr_array_unref);
  all = koprs_test_children_find (cluster, set, pods);
  counts = count (set, all, now);
  write_status (cluster, kind, set, &counts, failure);
  return koprs_test_availability_next (all, koprs_test_availability_get_least (set), now);
}
