/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-disruption.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <stdlib.h>
#include <string.h>

#define CONTROLLER "controllermanager"
#define UNMANAGED \
  "Pods selected by this PodDisruptionBudget (selector: %s) were found to be unmanaged. As a result, the status of the PDB cannot be " \
  "calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of " \
  "the PDB to an integer value."

typedef struct {
  gint64 healthy;
  gint64 desired;
  gint64 expected;
} Counts;

static GPtrArray *
find_pods (KoprsTestCluster *cluster, JsonNode *budget)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "pods");
  g_autofree char *prefix =
    g_strconcat (koprs_test_node_get_string (koprs_test_object_metadata (budget), "namespace"), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_object (koprs_test_node_find (budget, "spec", "selector", NULL));
  GPtrArray *pods = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; selector != NULL && i < blobs->len; i++)
    {
      g_autoptr (JsonNode) pod = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (koprs_test_selector_matches_node (selector, pod))
        g_ptr_array_add (pods, g_steal_pointer (&pod));
    }
  return pods;
}

static JsonNode *
get_controller (JsonNode *object)
{
  JsonNode *owners = koprs_test_node_get (koprs_test_object_metadata (object), "ownerReferences");
  guint n = koprs_test_node_is_array (owners) ? json_array_get_length (json_node_get_array (owners)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *owner = json_array_get_element (json_node_get_array (owners), i);

      if (koprs_test_object_get_boolean (owner, "controller", FALSE))
        return owner;
    }
  return NULL;
}

/* NULL: nobody knows it. */
static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, JsonNode *owner)
{
  const char *version = koprs_test_node_get_string (owner, "apiVersion");
  g_auto (GStrv) parts = g_strsplit (version != NULL ? version : "", "/", 2);
  gboolean core = g_strv_length (parts) < 2;

  if (version == NULL)
    return NULL;
  return koprs_test_kinds_find_kind (koprs_test_cluster_get_kinds (cluster), core ? "" : parts[0], core ? version : parts[1],
                                     koprs_test_node_get_string (owner, "kind"));
}

/* Who owns whom is a client's word, and may go round in a circle. */
#define LONGEST_ROW 4

/* The object that says how many of these there should be: the last controller in a row of them. NULL: nobody does. */
static JsonNode *
load_scale (KoprsTestCluster *cluster, JsonNode *object, guint depth)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (object), "namespace");
  JsonNode *owner = get_controller (object);
  const char *name = koprs_test_node_get_string (owner, "name");
  KoprsTestKind *kind = name != NULL ? find_kind (cluster, owner) : NULL;
  KoprsBlob *blob = kind != NULL ? koprs_test_cluster_lookup (cluster, kind, namespace_, name) : NULL;
  g_autoptr (JsonNode) found = blob != NULL ? koprs_test_object_load (kind, blob) : NULL;
  JsonNode *above = found != NULL && depth < LONGEST_ROW ? load_scale (cluster, found, depth + 1) : NULL;

  return above != NULL ? above : g_steal_pointer (&found);
}

/* What the controllers of the pods want together. */
static gint64
count_scales (KoprsTestCluster *cluster, GPtrArray *pods)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 sum = 0;

  for (guint i = 0; i < pods->len; i++)
    {
      g_autoptr (JsonNode) scale = load_scale (cluster, g_ptr_array_index (pods, i), 0);
      const char *uid = scale != NULL ? koprs_test_node_get_string (koprs_test_object_metadata (scale), "uid") : NULL;

      if (uid != NULL && g_hash_table_add (seen, g_strdup (uid)))
        sum += koprs_test_object_get_int (koprs_test_node_get (scale, "spec"), "replicas", 1);
    }
  return sum;
}

/* A number, or a percentage of the total, rounded up. */
static gint64
scale_value (JsonNode *value, gint64 total)
{
  if (koprs_test_node_is_number (value))
    return json_node_get_int (value);
  return koprs_test_node_is_string (value) ? (atoll (json_node_get_string (value)) * total + 99) / 100 : 0;
}

static gint64
count_healthy (JsonNode *budget, GPtrArray *pods)
{
  JsonNode *disrupted = koprs_test_node_find (budget, "status", "disruptedPods", NULL);
  gint64 n = 0;

  for (guint i = 0; i < pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (pods, i);
      JsonNode *ready = koprs_test_conditions_find (pod, "Ready");

      n += !koprs_test_children_is_leaving (pod) && koprs_test_node_get (disrupted, koprs_test_object_get_name (pod)) == NULL &&
           g_strcmp0 (koprs_test_node_get_string (ready, "status"), "True") == 0;
    }
  return n;
}

/* What stands in the way of counting: a controller that does not say how many it wants. NULL: nothing. */
static char *
find_fault (KoprsTestCluster *cluster, GPtrArray *pods)
{
  for (guint i = 0; i < pods->len; i++)
    {
      JsonNode *owner = get_controller (g_ptr_array_index (pods, i));
      KoprsTestKind *kind = owner != NULL ? find_kind (cluster, owner) : NULL;

      if (kind != NULL && !koprs_test_kind_has (kind, KOPRS_TEST_KIND_SCALE))
        return g_strdup_printf ("%s does not implement the scale subresource", kind->resource);
    }
  return NULL;
}

/* Whether all the pods' controllers count, and not only the pods. */
static gboolean
counts_scales (JsonNode *budget)
{
  JsonNode *spec = koprs_test_node_get (budget, "spec");

  return koprs_test_node_get (spec, "maxUnavailable") != NULL || koprs_test_node_is_string (koprs_test_node_get (spec, "minAvailable"));
}

static Counts
count (KoprsTestCluster *cluster, JsonNode *budget, GPtrArray *pods)
{
  JsonNode *least = koprs_test_node_find (budget, "spec", "minAvailable", NULL);
  JsonNode *most = koprs_test_node_find (budget, "spec", "maxUnavailable", NULL);
  Counts counts = { count_healthy (budget, pods), 0, pods->len };

  if (most != NULL)
    {
      counts.expected = count_scales (cluster, pods);
      counts.desired = MAX (0, counts.expected - scale_value (most, counts.expected));
    }
  else if (koprs_test_node_is_string (least))
    {
      counts.expected = count_scales (cluster, pods);
      counts.desired = scale_value (least, counts.expected);
    }
  else
    counts.desired = scale_value (least, 0);
  return counts;
}

/* Pods that are gone, or on their way, need nobody to remember that they were sent away. */
static void
forget_disrupted (KoprsTestCluster *cluster, JsonNode *budget)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "pods");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (budget), "namespace");
  JsonNode *status = koprs_test_node_get (budget, "status");
  JsonNode *disrupted = koprs_test_node_get (status, "disruptedPods");
  g_autoptr (GList) names = koprs_test_node_is_object (disrupted) ? json_object_get_members (json_node_get_object (disrupted)) : NULL;

  for (GList *name = names; name != NULL; name = name->next)
    {
      KoprsBlob *pod = koprs_test_cluster_lookup (cluster, kind, namespace_, name->data);

      if (pod == NULL || koprs_blob_get (pod, KOPRS_JSON_DELETION_TIMESTAMP).data != NULL)
        koprs_test_node_set (disrupted, name->data, NULL);
    }
  if (koprs_test_node_is_empty (disrupted))
    koprs_test_node_set (status, "disruptedPods", NULL);
}

/* Nobody may be disturbed while nobody can count; the rest stays as it was. */
static void
write_fault (KoprsTestCluster *cluster, JsonNode *budget, const char *fault)
{
  JsonNode *status = koprs_test_node_ensure (budget, "status");

  koprs_test_object_set_int (status, "disruptionsAllowed", 0);
  koprs_test_conditions_set (budget, "DisruptionAllowed", "False", "SyncFailed", fault, koprs_test_cluster_get_time (cluster));
}

static void
write_status (KoprsTestCluster *cluster, JsonNode *budget, const Counts *counts)
{
  JsonNode *status = koprs_test_node_ensure (budget, "status");
  gint64 generation = koprs_test_object_get_int (koprs_test_object_metadata (budget), "generation", 0);
  gint64 allowed = counts->expected > 0 ? MAX (0, counts->healthy - counts->desired) : 0;

  koprs_test_object_set_int (status, "observedGeneration", generation);
  koprs_test_object_set_int (status, "disruptionsAllowed", allowed);
  koprs_test_object_set_int (status, "currentHealthy", counts->healthy);
  koprs_test_object_set_int (status, "desiredHealthy", counts->desired);
  koprs_test_object_set_int (status, "expectedPods", counts->expected);
  koprs_test_conditions_set (budget, "DisruptionAllowed", allowed > 0 ? "True" : "False",
                             allowed > 0 ? "SufficientPods" : "InsufficientPods", "",
                             koprs_test_cluster_get_time (cluster));
  koprs_test_object_set_int (koprs_test_conditions_find (budget, "DisruptionAllowed"), "observedGeneration", generation);
}

static void
append_labels (GString *text, JsonNode *labels)
{
  g_autoptr (GList) names = koprs_test_node_is_object (labels) ? json_object_get_members (json_node_get_object (labels)) : NULL;

  names = g_list_sort (g_steal_pointer (&names), (GCompareFunc) strcmp);
  for (GList *name = names; name != NULL; name = name->next)
    g_string_append_printf (text, "%s: %s,", (const char *) name->data, koprs_test_node_get_string (labels, name->data));
}

/* As the controller's language prints it. */
static char *
print_selector (JsonNode *selector)
{
  GString *text = g_string_new ("&LabelSelector{MatchLabels:map[string]string{");
  JsonNode *requirements = koprs_test_node_get (selector, "matchExpressions");

  append_labels (text, koprs_test_node_get (selector, "matchLabels"));
  g_string_append (text, "},MatchExpressions:[]LabelSelectorRequirement{");
  for (guint i = 0; i < koprs_test_cells_count (requirements); i++)
    {
      JsonNode *requirement = koprs_test_cells_element (requirements, i);
      g_auto (GStrv) values = koprs_test_object_dup_strings (requirement, "values");
      g_autofree char *joined = g_strjoinv (" ", values);

      g_string_append_printf (text, "LabelSelectorRequirement{Key:%s,Operator:%s,Values:[%s],},", koprs_test_node_get_string (requirement, "key"),
                              koprs_test_node_get_string (requirement, "operator"), joined);
    }
  g_string_append (text, "},}");
  return g_string_free (text, FALSE);
}

static gboolean
has_unmanaged (GPtrArray *pods)
{
  for (guint i = 0; i < pods->len; i++)
    if (get_controller (g_ptr_array_index (pods, i)) == NULL)
      return TRUE;
  return FALSE;
}

/* fault: NULL for none. */
static void
tell (KoprsTestCluster *cluster, JsonNode *budget, GPtrArray *pods, const char *fault)
{
  g_autofree char *selector = print_selector (koprs_test_node_find (budget, "spec", "selector", NULL));

  if (pods->len == 0)
    koprs_test_recorder_tell (cluster, CONTROLLER, budget, "Normal", "NoPods", "No matching pods found");
  if (fault != NULL)
    koprs_test_recorder_tell (cluster, CONTROLLER, budget, "Warning", "CalculateExpectedPodCountFailed",
                              "Failed to calculate the number of expected pods: %s", fault);
  else if (counts_scales (budget) && has_unmanaged (pods))
    koprs_test_recorder_tell (cluster, CONTROLLER, budget, "Warning", "UnmanagedPods", UNMANAGED, selector);
}

void
koprs_test_disruption_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "policy", "v1", "poddisruptionbudgets");
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, kind, key);
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (GPtrArray) pods = NULL;
  g_autofree char *fault = NULL;
  Counts counts;

  if (live == NULL || koprs_test_children_is_leaving (live))
    return;
  object = koprs_test_node_copy (live);
  pods = find_pods (cluster, object);
  fault = counts_scales (object) ? find_fault (cluster, pods) : NULL;
  forget_disrupted (cluster, object);
  counts = count (cluster, object, pods);
  if (fault != NULL)
    write_fault (cluster, object, fault);
  else
    write_status (cluster, object, &counts);
  /* Most changes of pods change nothing here. */
  if (!koprs_test_node_equal (live, object))
    tell (cluster, live, pods, fault);
  koprs_test_children_update (cluster, kind, "status", live, object);
}
