/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Values as Go prints them, which is how they turn up in some messages. */

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

static void append_value (GString *out, JsonNode *value, gboolean syntax);

/* By name, as Go prints maps. */
static void
append_members (GString *out, JsonNode *value, gboolean syntax)
{
  JsonObject *object = json_node_get_object (value);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

  g_string_append (out, syntax ? "map[string]interface {}{" : "map[");
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autofree char *quoted = koprs_test_text_quote (at->data);

      g_string_append_printf (out, "%s%s:", at == names ? "" : syntax ? ", " : " ", syntax ? quoted : (const char *) at->data);
      append_value (out, json_object_get_member (object, at->data), syntax);
    }
  g_string_append_c (out, syntax ? '}' : ']');
}

static void
append_elements (GString *out, JsonNode *value, gboolean syntax)
{
  JsonArray *array = json_node_get_array (value);

  g_string_append (out, syntax ? "[]interface {}{" : "[");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_string_append (out, i == 0 ? "" : syntax ? ", " : " ");
      append_value (out, json_array_get_element (array, i), syntax);
    }
  g_string_append_c (out, syntax ? '}' : ']');
}

static void
append_value (GString *out, JsonNode *value, gboolean syntax)
{
  g_autofree char *text = NULL;

  if (koprs_test_node_is_object (value))
    {
      append_members (out, value, syntax);
      return;
    }
  if (koprs_test_node_is_array (value))
    {
      append_elements (out, value, syntax);
      return;
    }
  if (koprs_test_node_is_null (value))
    text = g_strdup (syntax ? "interface {}(nil)" : "<nil>");
  else if (koprs_test_node_is_string (value))
    text = syntax ? koprs_test_text_quote (json_node_get_string (value)) : g_strdup (json_node_get_string (value));
  else
    text = koprs_test_node_to_text (value);
  g_string_append (out, text);
}

char *
koprs_test_text_go_value (JsonNode *value, gboolean syntax)
{
  GString *out = g_string_new (NULL);

  append_value (out, value, syntax);
  return g_string_free (out, FALSE);
}
