/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/printing/koprs-test-printed-selector.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_labels (GPtrArray *parts, JsonNode *labels)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (labels))
    return;
  json_object_iter_init (&iter, json_node_get_object (labels));
  while (json_object_iter_next (&iter, &name, &value))
    if (koprs_test_node_is_string (value))
      g_ptr_array_add (parts, g_strconcat (name, "=", json_node_get_string (value), NULL));
}

static char *
dup_expression (JsonNode *expression)
{
  const char *key = koprs_test_node_get_string (expression, "key");
  const char *operator = koprs_test_node_get_string (expression, "operator");
  g_auto (GStrv) values = koprs_test_object_dup_strings (expression, "values");
  g_autofree char *joined = NULL;

  if (g_strcmp0 (operator, "Exists") == 0)
    return g_strdup (key);
  if (g_strcmp0 (operator, "DoesNotExist") == 0)
    return g_strconcat ("!", key, NULL);
  qsort (values, g_strv_length (values), sizeof *values, compare_texts);
  joined = g_strjoinv (",", values);
  return g_strdup_printf ("%s %s (%s)", key, g_strcmp0 (operator, "NotIn") == 0 ? "notin" : "in", joined);
}

static char *
join (GPtrArray *parts)
{
  if (parts->len == 0)
    return g_strdup ("<none>");
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (",", (char **) parts->pdata);
}

char *
koprs_test_printed_labels (JsonNode *labels)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_labels (parts, labels);
  return join (parts);
}

char *
koprs_test_printed_selector (JsonNode *selector)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  JsonNode *list = koprs_test_node_get (selector, "matchExpressions");
  guint n = koprs_test_object_count (selector, "matchExpressions");

  add_labels (parts, koprs_test_node_get (selector, "matchLabels"));
  for (guint i = 0; koprs_test_node_is_array (list) && i < n; i++)
    g_ptr_array_add (parts, dup_expression (json_array_get_element (json_node_get_array (list), i)));
  return join (parts);
}

static char *
dup_expression_fields (JsonNode *expression)
{
  const char *key = koprs_test_node_get_string (expression, "key");
  const char *operator = koprs_test_node_get_string (expression, "operator");
  g_auto (GStrv) values = koprs_test_object_dup_strings (expression, "values");
  g_autofree char *joined = g_strjoinv (" ", values);

  return g_strdup_printf ("LabelSelectorRequirement{Key:%s,Operator:%s,Values:[%s],},", key != NULL ? key : "",
                          operator != NULL ? operator : "", joined);
}

char *
koprs_test_printed_selector_fields (JsonNode *selector)
{
  JsonNode *labels = koprs_test_node_get (selector, "matchLabels");
  JsonNode *list = koprs_test_node_get (selector, "matchExpressions");
  g_autoptr (GList) names = koprs_test_node_is_object (labels) ?
                            g_list_sort (json_object_get_members (json_node_get_object (labels)), (GCompareFunc) strcmp) : NULL;
  guint n = koprs_test_object_count (selector, "matchExpressions");
  GString *text = g_string_new ("&LabelSelector{MatchLabels:map[string]string{");

  for (GList *at = names; at != NULL; at = at->next)
    g_string_append_printf (text, "%s: %s,", (char *) at->data, koprs_test_node_get_string (labels, at->data));
  g_string_append (text, "},MatchExpressions:[]LabelSelectorRequirement{");
  for (guint i = 0; koprs_test_node_is_array (list) && i < n; i++)
    {
      g_autofree char *fields = dup_expression_fields (json_array_get_element (json_node_get_array (list), i));

      g_string_append (text, fields);
    }
  g_string_append (text, "},}");
  return g_string_free (text, FALSE);
}
