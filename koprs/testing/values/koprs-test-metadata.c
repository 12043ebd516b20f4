/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-metadata.h"

#include "koprs/testing/values/koprs-test-node.h"

static const char *const members[] = {
  "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp",
  "deletionTimestamp", "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers",
  "managedFields", NULL,
};
static const char *const entry_members[] = {
  "manager", "operation", "apiVersion", "time", "fieldsType", "fieldsV1", "subresource", NULL,
};

static JsonNode *
order (JsonNode *object, const char *const *names)
{
  JsonNode *ordered = koprs_test_node_new_object ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      JsonNode *value = koprs_test_node_get (object, names[i]);

      if (value != NULL)
        koprs_test_node_set (ordered, names[i], koprs_test_node_copy (value));
    }
  return ordered;
}

JsonNode *
koprs_test_metadata_order (JsonNode *metadata)
{
  JsonNode *ordered = order (metadata, members);
  JsonNode *entries = koprs_test_node_get (ordered, "managedFields");
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; koprs_test_node_is_array (entries) && i < json_array_get_length (json_node_get_array (entries)); i++)
    json_array_add_element (json_node_get_array (list),
                            order (json_array_get_element (json_node_get_array (entries), i), entry_members));
  if (koprs_test_node_is_array (entries))
    koprs_test_node_set (ordered, "managedFields", list);
  else
    json_node_unref (list);
  return ordered;
}
