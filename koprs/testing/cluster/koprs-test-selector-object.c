/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cluster/koprs-test-selector.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
append_label (GString *out, const char *name, JsonNode *value)
{
  g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "," : "", name,
                          koprs_test_node_is_string (value) ? json_node_get_string (value) : "");
}

static void
append_expression (GString *out, JsonNode *expression)
{
  const char *key = koprs_test_node_get_string (expression, "key");
  const char *operation = koprs_test_node_get_string (expression, "operator");
  g_auto (GStrv) values = koprs_test_object_dup_strings (expression, "values");
  g_autofree char *joined = g_strjoinv (",", values);

  if (key == NULL || operation == NULL)
    return;
  if (out->len > 0)
    g_string_append_c (out, ',');
  if (strcmp (operation, "Exists") == 0)
    g_string_append (out, key);
  else if (strcmp (operation, "DoesNotExist") == 0)
    g_string_append_printf (out, "!%s", key);
  else
    g_string_append_printf (out, "%s %s (%s)", key, strcmp (operation, "In") == 0 ? "in" : "notin", joined);
}

/* By way of the form that queries have. */
KoprsTestSelector *
koprs_test_selector_new_object (JsonNode *selector)
{
  JsonNode *labels = koprs_test_node_get (selector, "matchLabels");
  JsonNode *expressions = koprs_test_node_get (selector, "matchExpressions");
  JsonArray *array = koprs_test_node_is_array (expressions) ? json_node_get_array (expressions) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (selector))
    return NULL;
  if (koprs_test_node_is_object (labels))
    {
      json_object_iter_init (&iter, json_node_get_object (labels));
      while (json_object_iter_next (&iter, &name, &value))
        append_label (text, name, value);
    }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    append_expression (text, json_array_get_element (array, i));
  return koprs_test_selector_new_labels (text->str, NULL);
}
