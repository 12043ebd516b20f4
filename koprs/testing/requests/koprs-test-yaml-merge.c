/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-yaml-merge.h"

#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MERGE "<<"

static gboolean merge_all (JsonNode *tree);

static void
copy_members (JsonObject *to, JsonNode *from)
{
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (from));

  for (GList *at = names; at != NULL; at = at->next)
    json_object_set_member (to, at->data, json_node_copy (json_object_get_member (json_node_get_object (from), at->data)));
}

/* One object, or several of which the first counts most. */
static gboolean
merge (JsonObject *to, JsonNode *value)
{
  JsonArray *several;

  if (koprs_test_node_is_object (value))
    {
      copy_members (to, value);
      return TRUE;
    }
  if (!koprs_test_node_is_array (value))
    return FALSE;
  several = json_node_get_array (value);
  for (guint i = json_array_get_length (several); i > 0; i--)
    {
      if (!koprs_test_node_is_object (json_array_get_element (several, i - 1)))
        return FALSE;
      copy_members (to, json_array_get_element (several, i - 1));
    }
  return TRUE;
}

/* What stands behind the key counts more than what it names, what stands before it less. */
static gboolean
merge_object (JsonNode *tree)
{
  JsonObject *object = json_node_get_object (tree);
  g_autoptr (GList) names = json_object_get_members (object);
  g_autoptr (JsonObject) merged = NULL;

  for (GList *at = names; at != NULL; at = at->next)
    if (!merge_all (json_object_get_member (object, at->data)))
      return FALSE;
  if (!json_object_has_member (object, MERGE))
    return TRUE;
  merged = json_object_new ();
  for (GList *at = names; at != NULL; at = at->next)
    if (strcmp (at->data, MERGE) != 0)
      json_object_set_member (merged, at->data, json_node_copy (json_object_get_member (object, at->data)));
    else if (!merge (merged, json_object_get_member (object, at->data)))
      return FALSE;
  json_node_set_object (tree, merged);
  return TRUE;
}

static gboolean
merge_all (JsonNode *tree)
{
  if (koprs_test_node_is_object (tree))
    return merge_object (tree);
  for (guint i = 0; koprs_test_node_is_array (tree) && i < json_array_get_length (json_node_get_array (tree)); i++)
    if (!merge_all (json_array_get_element (json_node_get_array (tree), i)))
      return FALSE;
  return TRUE;
}

gboolean
koprs_test_yaml_merge (JsonNode *tree)
{
  if (!merge_all (tree))
    return FALSE;
  koprs_test_decoder_sort (tree);
  return TRUE;
}
