/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a runtime class adds to the Pods that name it: what it costs, and where it is to be had. */

#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

static JsonNode *
load_class (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "node.k8s.io", "v1", "runtimeclasses");
  KoprsBlob *blob = koprs_test_cluster_lookup (cluster, kind, NULL, name);

  return blob != NULL ? koprs_test_object_load (kind, blob) : NULL;
}

static gboolean
set_overhead (JsonNode *spec, JsonNode *fixed, char **problem)
{
  JsonNode *own = koprs_test_node_get (spec, "overhead");

  if (own != NULL && fixed == NULL)
    *problem = g_strdup ("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead");
  else if (own != NULL && !koprs_test_node_is_empty (own) && !koprs_test_node_equal (own, fixed))
    *problem = g_strdup ("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead");
  else if (fixed != NULL)
    koprs_test_node_set (spec, "overhead", koprs_test_node_copy (fixed));
  return *problem == NULL;
}

static gboolean
add_node_selector (JsonNode *spec, JsonNode *selector, char **problem)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (!koprs_test_node_is_object (selector))
    return TRUE;
  json_object_iter_init_ordered (&iter, json_node_get_object (selector));
  while (json_object_iter_next_ordered (&iter, &key, &value))
    {
      JsonNode *own = koprs_test_node_ensure (spec, "nodeSelector");
      const char *wanted = koprs_test_node_get_string (selector, key), *there = koprs_test_node_get_string (own, key);

      if (there != NULL && g_strcmp0 (there, wanted) != 0)
        {
          *problem = g_strdup_printf ("conflict: runtimeClass.scheduling.nodeSelector[%s] = %s; pod.spec.nodeSelector[%s] = %s", key,
                                      wanted, key, there);
          return FALSE;
        }
      koprs_test_node_set (own, key, koprs_test_node_copy (value));
    }
  return TRUE;
}

static void
add_tolerations (JsonNode *spec, JsonNode *more)
{
  JsonNode *list = koprs_test_node_get (spec, "tolerations");

  if (!koprs_test_node_is_array (more))
    return;
  if (!koprs_test_node_is_array (list))
    {
      list = koprs_test_node_new_array ();
      koprs_test_node_set (spec, "tolerations", list);
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (more)); i++)
    json_array_add_element (json_node_get_array (list),
                            koprs_test_node_copy (json_array_get_element (json_node_get_array (more), i)));
}

gboolean
koprs_test_admission_runtime (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *pod, GError **error)
{
  JsonNode *spec = koprs_test_node_ensure (pod, "spec");
  const char *name = koprs_test_node_get_string (spec, "runtimeClassName");
  g_autoptr (JsonNode) runtime = name != NULL ? load_class (cluster, name) : NULL;
  JsonNode *scheduling = koprs_test_node_get (runtime, "scheduling");
  g_autofree char *problem = NULL;

  if (name != NULL && runtime == NULL)
    problem = g_strdup_printf ("pod rejected: RuntimeClass \"%s\" not found", name);
  else if (set_overhead (spec, koprs_test_node_find (runtime, "overhead", "podFixed", NULL), &problem) &&
           add_node_selector (spec, koprs_test_node_get (scheduling, "nodeSelector"), &problem))
    {
      add_tolerations (spec, koprs_test_node_get (scheduling, "tolerations"));
      return TRUE;
    }
  koprs_test_admission_forbid (error, kind, pod, "%s", problem);
  return FALSE;
}
