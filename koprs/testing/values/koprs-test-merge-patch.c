/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-merge-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

/* What RFC 7386 calls MergePatch, on a target of our own. `target` may be NULL; the result replaces it. */
/* What is taken apart is put together by name, which shows where the result is quoted. */
static JsonNode *
sort_members (JsonNode *object)
{
  g_autoptr (JsonNode) owned = object;
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (object)), (GCompareFunc) strcmp);
  JsonNode *sorted = koprs_test_node_new_object ();

  for (GList *at = names; at != NULL; at = at->next)
    koprs_test_node_set (sorted, at->data, json_node_ref (koprs_test_node_get (object, at->data)));
  return sorted;
}

static JsonNode *
merge (JsonNode *target, JsonNode *patch)
{
  JsonNode *result;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (patch))
    return koprs_test_node_copy (patch);

  result = koprs_test_node_is_object (target) ? json_node_ref (target) : koprs_test_node_new_object ();
  json_object_iter_init_ordered (&iter, json_node_get_object (patch));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (koprs_test_node_is_null (value))
        koprs_test_node_set (result, name, NULL);
      else
        koprs_test_node_set (result, name, merge (koprs_test_node_get (result, name), value));
    }
  return sort_members (result);
}

JsonNode *
koprs_test_merge_patch_apply (JsonNode *document, JsonNode *patch, GError **error)
{
  g_autoptr (JsonNode) copy = NULL;

  if (koprs_test_node_is_null (patch))
    {
      koprs_test_status_set_bad_request (error, "Invalid JSON Patch");
      return NULL;
    }
  if (!koprs_test_node_is_object (patch))
    {
      koprs_test_status_set_bad_request (error,
                                         "error decoding patch: json: cannot unmarshal %s into Go value of type "
                                         "map[string]interface {}", koprs_test_node_get_go_class (patch));
      return NULL;
    }
  copy = koprs_test_node_copy (document);
  return merge (copy, patch);
}
