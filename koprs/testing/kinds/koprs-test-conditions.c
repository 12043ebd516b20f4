/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-conditions.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

JsonNode *
koprs_test_conditions_find (JsonNode *object, const char *type)
{
  JsonNode *conditions = koprs_test_node_find (object, "status", "conditions", NULL);
  guint n = koprs_test_object_count (koprs_test_node_get (object, "status"), "conditions");

  for (guint i = 0; koprs_test_node_is_array (conditions) && i < n; i++)
    {
      JsonNode *condition = json_array_get_element (json_node_get_array (conditions), i);

      if (g_strcmp0 (koprs_test_node_get_string (condition, "type"), type) == 0)
        return condition;
    }
  return NULL;
}

void
koprs_test_conditions_set (JsonNode *object, const char *type, const char *status, const char *reason,
                           const char *message, gint64 now)
{
  JsonNode *condition = koprs_test_conditions_find (object, type);
  JsonNode *holder = koprs_test_node_ensure (object, "status");

  if (!koprs_test_node_is_array (koprs_test_node_get (holder, "conditions")))
    koprs_test_node_set (holder, "conditions", koprs_test_node_new_array ());
  if (condition == NULL)
    {
      condition = koprs_test_node_new_object ();
      koprs_test_node_set_string (condition, "type", type);
      json_array_add_element (json_node_get_array (koprs_test_node_get (holder, "conditions")), condition);
    }
  if (g_strcmp0 (koprs_test_node_get_string (condition, "status"), status) != 0)
    {
      g_autofree char *time = koprs_test_object_format_time (now);

      koprs_test_node_set_string (condition, "status", status);
      koprs_test_node_set_string (condition, "lastTransitionTime", time);
    }
  koprs_test_node_set_string (condition, "reason", reason);
  koprs_test_node_set_string (condition, "message", message);
}
