/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-claims.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* A ReplicationController's selector is the plain map of old. */
static KoprsTestSelector *
make_selector (JsonNode *set)
{
  JsonNode *given = koprs_test_node_find (set, "spec", "selector", NULL);
  g_autoptr (JsonNode) framed = NULL;

  if (g_strcmp0 (koprs_test_node_get_string (set, "kind"), "ReplicationController") != 0)
    return koprs_test_selector_new_object (given);
  if (given == NULL || koprs_test_node_is_empty (given))
    return NULL;
  framed = koprs_test_node_new_object ();
  koprs_test_node_set (framed, "matchLabels", koprs_test_node_copy (given));
  return koprs_test_selector_new_object (framed);
}

static GPtrArray *
load_pods (JsonNode *set, KoprsTestKind *pods)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (set), "namespace");
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (pods->table, prefix, NULL, G_MAXUINT64);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    g_ptr_array_add (all, koprs_test_object_load (pods, g_ptr_array_index (blobs, i)));
  return all;
}

static JsonNode *
get_owners (JsonNode *pod)
{
  JsonNode *owners = koprs_test_node_get (koprs_test_object_metadata (pod), "ownerReferences");

  return koprs_test_node_is_array (owners) ? owners : NULL;
}

/* The place of its controller in the list, or -1. */
static int
find_controller (JsonNode *pod)
{
  JsonNode *owners = get_owners (pod);

  for (guint i = 0; owners != NULL && i < json_array_get_length (json_node_get_array (owners)); i++)
    if (koprs_test_object_get_boolean (json_array_get_element (json_node_get_array (owners), i), "controller", FALSE))
      return (int) i;
  return -1;
}

static void
release (KoprsTestCluster *cluster, KoprsTestKind *pods, JsonNode *pod, guint place)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (pod);
  JsonNode *owners = get_owners (object);

  json_array_remove_element (json_node_get_array (owners), place);
  if (koprs_test_node_is_empty (owners))
    koprs_test_node_set (koprs_test_object_metadata (object), "ownerReferences", NULL);
  koprs_test_children_update (cluster, pods, "", pod, object);
}

static void
adopt (KoprsTestCluster *cluster, KoprsTestKind *pods, JsonNode *pod, JsonNode *set)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (pod);

  koprs_test_children_add_controller (object, set);
  koprs_test_children_update (cluster, pods, "", pod, object);
}

void
koprs_test_claims_settle (KoprsTestCluster *cluster, JsonNode *set, KoprsTestKind *pods)
{
  const char *uid = koprs_test_node_get_string (koprs_test_object_metadata (set), "uid");
  g_autoptr (KoprsTestSelector) selector = make_selector (set);
  g_autoptr (GPtrArray) all = load_pods (set, pods);

  for (guint i = 0; selector != NULL && i < all->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (all, i);
      int place = find_controller (pod);
      gboolean selected = koprs_test_selector_matches_node (selector, pod);
      JsonNode *owner = place >= 0 ? json_array_get_element (json_node_get_array (get_owners (pod)), (guint) place) : NULL;

      if (owner != NULL && !selected && g_strcmp0 (koprs_test_node_get_string (owner, "uid"), uid) == 0)
        release (cluster, pods, pod, (guint) place);
      else if (owner == NULL && selected && !koprs_test_children_is_leaving (pod))
        adopt (cluster, pods, pod, set);
    }
}
