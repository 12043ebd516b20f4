/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The pods of a DaemonSet: each is meant for one Node, which its affinity tells until it is there. */

#include "koprs/testing/controllers/koprs-test-availability.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-daemon-set.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define CONTROLLER "daemonset-controller"
#define HASH "controller-revision-hash"
#define GENERATION "pod-template-generation"
#define GIVEN_GENERATION "deprecated.daemonset.template.generation"
#define REQUIRED "requiredDuringSchedulingIgnoredDuringExecution"

static void
tolerate (JsonNode *spec, const char *key, const char *effect)
{
  JsonNode *toleration = koprs_test_node_new_object (), *list = koprs_test_node_get (spec, "tolerations");

  koprs_test_node_set_string (toleration, "key", key);
  koprs_test_node_set_string (toleration, "operator", "Exists");
  koprs_test_node_set_string (toleration, "effect", effect);
  for (guint i = 0; i < koprs_test_cells_count (list); i++)
    if (koprs_test_node_equal (koprs_test_cells_element (list, i), toleration))
      {
        json_node_unref (toleration);
        return;
      }
  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (spec, "tolerations", list);
    }
  json_array_add_element (json_node_get_array (list), toleration);
}

JsonNode *
koprs_test_daemon_set_dup_template (JsonNode *set, const char *hash)
{
  static const char *const taints[][2] = {
    { "node.kubernetes.io/not-ready", "NoExecute" },        { "node.kubernetes.io/unreachable", "NoExecute" },
    { "node.kubernetes.io/disk-pressure", "NoSchedule" },   { "node.kubernetes.io/memory-pressure", "NoSchedule" },
    { "node.kubernetes.io/pid-pressure", "NoSchedule" },    { "node.kubernetes.io/unschedulable", "NoSchedule" },
  };
  JsonNode *template = koprs_test_node_copy (koprs_test_cells_find (set, "spec.template"));
  JsonNode *labels = koprs_test_node_ensure (koprs_test_node_ensure (template, "metadata"), "labels");
  JsonNode *spec = koprs_test_node_ensure (template, "spec");
  const char *generation = koprs_test_node_get_string (koprs_test_cells_find (set, "metadata.annotations"), GIVEN_GENERATION);

  for (guint i = 0; i < G_N_ELEMENTS (taints); i++)
    tolerate (spec, taints[i][0], taints[i][1]);
  if (koprs_test_object_get_boolean (spec, "hostNetwork", FALSE))
    tolerate (spec, "node.kubernetes.io/network-unavailable", "NoSchedule");
  if (generation != NULL)
    koprs_test_node_set_string (labels, GENERATION, generation);
  koprs_test_node_set_string (labels, HASH, hash);
  return template;
}

static void
aim (JsonNode *pod, const char *node)
{
  JsonNode *affinity = koprs_test_node_ensure (koprs_test_node_ensure (koprs_test_node_ensure (pod, "spec"), "affinity"), "nodeAffinity");
  JsonNode *terms = koprs_test_node_new_array (), *term = koprs_test_node_new_object ();
  JsonNode *fields = koprs_test_node_new_array (), *field = koprs_test_node_new_object (), *values = koprs_test_node_new_array ();

  json_array_add_string_element (json_node_get_array (values), node);
  koprs_test_node_set_string (field, "key", "metadata.name");
  koprs_test_node_set_string (field, "operator", "In");
  koprs_test_node_set (field, "values", values);
  json_array_add_element (json_node_get_array (fields), field);
  koprs_test_node_set (term, "matchFields", fields);
  json_array_add_element (json_node_get_array (terms), term);
  koprs_test_node_set (koprs_test_node_ensure (affinity, REQUIRED), "nodeSelectorTerms", terms);
}

/* The Node that it is on or meant for, or NULL. */
static const char *
get_target (JsonNode *pod)
{
  const char *name = koprs_test_cells_find_text (pod, "spec.nodeName");
  JsonNode *terms = koprs_test_cells_find (pod, "spec.affinity.nodeAffinity." REQUIRED ".nodeSelectorTerms");

  for (guint i = 0; name == NULL && i < koprs_test_cells_count (terms); i++)
    {
      JsonNode *fields = koprs_test_node_get (koprs_test_cells_element (terms, i), "matchFields");

      for (guint j = 0; name == NULL && j < koprs_test_cells_count (fields); j++)
        {
          JsonNode *field = koprs_test_cells_element (fields, j), *values = koprs_test_node_get (field, "values");

          if (g_strcmp0 (koprs_test_node_get_string (field, "key"), "metadata.name") == 0 && koprs_test_cells_count (values) == 1 &&
              koprs_test_node_is_string (koprs_test_cells_element (values, 0)))
            name = json_node_get_string (koprs_test_cells_element (values, 0));
        }
    }
  return name;
}

static gboolean
has_ended (JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase");

  return g_strcmp0 (phase, "Failed") == 0 || g_strcmp0 (phase, "Succeeded") == 0;
}

/* Who is on a Node comes first, then the oldest. */
static int
compare_age (gconstpointer a, gconstpointer b)
{
  JsonNode *one = *(JsonNode *const *) a, *other = *(JsonNode *const *) b;
  gboolean first = koprs_test_cells_find_text (one, "spec.nodeName") != NULL;
  gboolean second = koprs_test_cells_find_text (other, "spec.nodeName") != NULL;
  int age = g_strcmp0 (koprs_test_cells_find_text (one, "metadata.creationTimestamp"),
                       koprs_test_cells_find_text (other, "metadata.creationTimestamp"));

  if (first != second)
    return first ? -1 : 1;
  return age != 0 ? age : g_strcmp0 (koprs_test_object_get_name (one), koprs_test_object_get_name (other));
}

void
koprs_test_daemon_set_load_pods (KoprsTestDaemonSet *self)
{
  g_autoptr (GPtrArray) all = koprs_test_children_find (self->cluster, self->live, self->pod_kind);
  GHashTableIter iter;
  gpointer pods;

  g_clear_pointer (&self->pods, g_hash_table_unref);
  self->pods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < all->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (all, i);
      const char *node = get_target (pod);

      if (node == NULL || (has_ended (pod) && koprs_test_children_is_leaving (pod)))
        continue;
      pods = g_hash_table_lookup (self->pods, node);
      if (pods == NULL)
        {
          pods = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
          g_hash_table_insert (self->pods, g_strdup (node), pods);
        }
      g_ptr_array_add (pods, json_node_ref (pod));
    }
  g_hash_table_iter_init (&iter, self->pods);
  while (g_hash_table_iter_next (&iter, NULL, &pods))
    g_ptr_array_sort (pods, compare_age);
}

GPtrArray *
koprs_test_daemon_set_get_pods (const KoprsTestDaemonSet *self, const char *node)
{
  return g_hash_table_lookup (self->pods, node);
}

gboolean
koprs_test_daemon_set_make_pod (const KoprsTestDaemonSet *self, const char *node)
{
  g_autoptr (JsonNode) pod = koprs_test_node_new_object ();
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = g_strconcat (koprs_test_object_get_name (self->live), "-", NULL);
  JsonNode *given = koprs_test_node_get (self->template, "metadata"), *metadata = koprs_test_object_metadata (pod);

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_object_copy_member (metadata, given, "labels");
  koprs_test_object_copy_member (metadata, given, "annotations");
  koprs_test_object_copy_member (metadata, given, "finalizers");
  koprs_test_object_copy_member (pod, self->template, "spec");
  aim (pod, node);
  if (!koprs_test_children_create (self->cluster, self->live, self->pod_kind, pod, &error))
    {
      koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Warning", "FailedCreate", "Error creating: %s", error->message);
      return FALSE;
    }
  koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SuccessfulCreate", "Created pod: %s",
                            koprs_test_object_get_name (pod));
  return TRUE;
}

void
koprs_test_daemon_set_delete_pod (const KoprsTestDaemonSet *self, JsonNode *pod)
{
  const char *phase = koprs_test_cells_find_text (pod, "status.phase"), *node = get_target (pod);
  const char *name = koprs_test_object_get_name (pod), *namespace_ = koprs_test_cells_find_text (pod, "metadata.namespace");

  if (g_strcmp0 (phase, "Failed") == 0)
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Warning", "FailedDaemonPod",
                              "Found failed daemon pod %s/%s on node %s, will try to kill it", namespace_, name, node);
  else if (g_strcmp0 (phase, "Succeeded") == 0)
    koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SucceededDaemonPod",
                              "Found succeeded daemon pod %s/%s on node %s, will try to delete it", namespace_, name, node);
  koprs_test_children_delete (self->cluster, self->pod_kind, pod);
  koprs_test_recorder_tell (self->cluster, CONTROLLER, self->live, "Normal", "SuccessfulDelete", "Deleted pod: %s", name);
}

gboolean
koprs_test_daemon_set_is_updated (const KoprsTestDaemonSet *self, JsonNode *pod)
{
  JsonNode *labels = koprs_test_cells_find (pod, "metadata.labels");
  const char *generation = koprs_test_node_get_string (koprs_test_cells_find (self->template, "metadata.labels"), GENERATION);

  return g_strcmp0 (koprs_test_node_get_string (labels, HASH), self->hash) == 0 ||
         (generation != NULL && g_strcmp0 (koprs_test_node_get_string (labels, GENERATION), generation) == 0);
}

gboolean
koprs_test_daemon_set_is_available (const KoprsTestDaemonSet *self, JsonNode *pod)
{
  return koprs_test_availability_has (pod, koprs_test_availability_get_least (self->live), self->now);
}
