/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static JsonNode *
copy_object (JsonNode *node)
{
  JsonNode *copy = koprs_test_node_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    koprs_test_node_add (copy, name, koprs_test_node_copy (value));
  return copy;
}

static JsonNode *
copy_array (JsonNode *node)
{
  JsonArray *from = json_node_get_array (node);
  JsonNode *copy = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (from); i++)
    json_array_add_element (json_node_get_array (copy),
                            koprs_test_node_copy (json_array_get_element (from, i)));
  return copy;
}

JsonNode *
koprs_test_node_copy (JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return copy_object (node);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return copy_array (node);
  return json_node_ref (node);
}

static gboolean
objects_equal (JsonObject *a, JsonObject *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &value))
    if (!json_object_has_member (b, name) || !koprs_test_node_equal (value, json_object_get_member (b, name)))
      return FALSE;
  return TRUE;
}

static gboolean
arrays_equal (JsonArray *a, JsonArray *b)
{
  guint n = json_array_get_length (a);

  if (n != json_array_get_length (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!koprs_test_node_equal (json_array_get_element (a, i), json_array_get_element (b, i)))
      return FALSE;
  return TRUE;
}

gboolean
koprs_test_node_equal (JsonNode *a, JsonNode *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    return objects_equal (json_node_get_object (a), json_node_get_object (b));
  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    return arrays_equal (json_node_get_array (a), json_node_get_array (b));
  return koprs_test_node_compare (a, b) == 0;
}

static int
rank (JsonNode *node)
{
  if (koprs_test_node_is_number (node))
    return 1;
  if (koprs_test_node_is_string (node))
    return 2;
  if (koprs_test_node_is_boolean (node))
    return 3;
  if (koprs_test_node_is_array (node))
    return 4;
  if (koprs_test_node_is_object (node))
    return 5;
  return node != NULL ? 6 : 0;
}

static int
compare_numbers (JsonNode *a, JsonNode *b)
{
  if (json_node_get_value_type (a) == G_TYPE_INT64 && json_node_get_value_type (b) == G_TYPE_INT64)
    {
      gint64 x = json_node_get_int (a), y = json_node_get_int (b);

      return x < y ? -1 : x > y;
    }
  else
    {
      double x = json_node_get_double (a), y = json_node_get_double (b);

      return x < y ? -1 : x > y;
    }
}

static int
compare_arrays (JsonArray *a, JsonArray *b)
{
  guint n = json_array_get_length (a), m = json_array_get_length (b);

  for (guint i = 0; i < MIN (n, m); i++)
    {
      int order = koprs_test_node_compare (json_array_get_element (a, i), json_array_get_element (b, i));

      if (order != 0)
        return order;
    }
  return n < m ? -1 : n > m;
}

static GList *
sorted_names (JsonObject *object)
{
  return g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);
}

static int
compare_objects (JsonObject *a, JsonObject *b)
{
  g_autoptr (GList) names_a = sorted_names (a);
  g_autoptr (GList) names_b = sorted_names (b);
  GList *x = names_a, *y = names_b;

  for (; x != NULL && y != NULL; x = x->next, y = y->next)
    {
      int order = strcmp (x->data, y->data);

      if (order == 0)
        order = koprs_test_node_compare (json_object_get_member (a, x->data),
                                         json_object_get_member (b, y->data));
      if (order != 0)
        return order;
    }
  return x != NULL ? 1 : y != NULL ? -1 : 0;
}

int
koprs_test_node_compare (JsonNode *a, JsonNode *b)
{
  int rank_a = rank (a), rank_b = rank (b);

  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;
  switch (rank_a)
    {
    case 1:
      return compare_numbers (a, b);
    case 2:
      return strcmp (json_node_get_string (a), json_node_get_string (b));
    case 3:
      return (int) json_node_get_boolean (a) - (int) json_node_get_boolean (b);
    case 4:
      return compare_arrays (json_node_get_array (a), json_node_get_array (b));
    case 5:
      return compare_objects (json_node_get_object (a), json_node_get_object (b));
    default:
      return 0;
    }
}

gboolean
koprs_test_node_is_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

gboolean
koprs_test_node_is_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

gboolean
koprs_test_node_is_texts (JsonNode *node)
{
  JsonArray *array = koprs_test_node_is_array (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (!koprs_test_node_is_string (json_array_get_element (array, i)))
      return FALSE;
  return array != NULL;
}

gboolean
koprs_test_node_is_null (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

static gboolean
is_value_of (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

gboolean
koprs_test_node_is_string (JsonNode *node)
{
  return is_value_of (node, G_TYPE_STRING);
}

gboolean
koprs_test_node_is_number (JsonNode *node)
{
  return is_value_of (node, G_TYPE_INT64) || is_value_of (node, G_TYPE_DOUBLE);
}

gboolean
koprs_test_node_is_boolean (JsonNode *node)
{
  return is_value_of (node, G_TYPE_BOOLEAN);
}

const char *
koprs_test_node_get_go_class (JsonNode *node)
{
  static const char *const names[] = { "null", "number", "string", "bool", "array", "object", "null" };

  return names[rank (node)];
}

gboolean
koprs_test_node_is_empty (JsonNode *node)
{
  if (koprs_test_node_is_object (node))
    return json_object_get_size (json_node_get_object (node)) == 0;
  if (koprs_test_node_is_array (node))
    return json_array_get_length (json_node_get_array (node)) == 0;
  return koprs_test_node_is_null (node);
}

JsonNode *
koprs_test_node_new_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

JsonNode *
koprs_test_node_new_int (gint64 value)
{
  return json_node_init_int (json_node_alloc (), value);
}

JsonNode *
koprs_test_node_new_object (void)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, json_object_new ());
  return node;
}

JsonNode *
koprs_test_node_new_array (void)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, json_array_new ());
  return node;
}

JsonNode *
koprs_test_node_get (JsonNode *node, const char *name)
{
  return koprs_test_node_is_object (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

JsonNode *
koprs_test_node_find (JsonNode *node, ...)
{
  va_list names;
  const char *name;

  va_start (names, node);
  while (node != NULL && (name = va_arg (names, const char *)) != NULL)
    node = koprs_test_node_get (node, name);
  va_end (names);
  return node;
}

JsonNode *
koprs_test_node_find_named (JsonNode *list, const char *name)
{
  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (list), i);

      if (g_strcmp0 (koprs_test_node_get_string (element, "name"), name) == 0)
        return element;
    }
  return NULL;
}

const char *
koprs_test_node_get_string (JsonNode *node, const char *name)
{
  JsonNode *member = koprs_test_node_get (node, name);

  return koprs_test_node_is_string (member) ? json_node_get_string (member) : NULL;
}

const char *
koprs_test_node_get_text (JsonNode *node, const char *name)
{
  const char *text = koprs_test_node_get_string (node, name);

  return text != NULL ? text : "";
}

void
koprs_test_node_set (JsonNode *node, const char *name, JsonNode *value)
{
  /* Of a node that is the member already, JsonObject would not take the reference. */
  if (value != NULL && value == koprs_test_node_get (node, name))
    json_node_unref (value);
  else if (value != NULL)
    json_object_set_member (json_node_get_object (node), name, value);
  else if (json_object_has_member (json_node_get_object (node), name))
    json_object_remove_member (json_node_get_object (node), name);
}

void
koprs_test_node_add (JsonNode *node, const char *name, JsonNode *value)
{
  json_object_set_member (json_node_get_object (node), name, value);
}

void
koprs_test_node_set_string (JsonNode *node, const char *name, const char *value)
{
  koprs_test_node_set (node, name, value != NULL ? koprs_test_node_new_string (value) : NULL);
}

JsonNode *
koprs_test_node_ensure (JsonNode *node, const char *name)
{
  if (!koprs_test_node_is_object (koprs_test_node_get (node, name)))
    koprs_test_node_set (node, name, koprs_test_node_new_object ());
  return koprs_test_node_get (node, name);
}

JsonNode *
koprs_test_node_parse (const char *json, gssize length, GError **error)
{
  KoprsJsonSlice value;

  if (!koprs_json_check (json, length < 0 ? strlen (json) : (gsize) length, NULL, &value, error))
    return NULL;
  return koprs_json_node_new (value);
}

char *
koprs_test_node_to_text (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  koprs_json_write_node (text, node);
  return g_string_free (text, FALSE);
}

JsonNode *
koprs_test_node_dup_sorted (JsonNode *node)
{
  JsonNode *sorted;

  if (koprs_test_node_is_array (node))
    {
      sorted = koprs_test_node_new_array ();
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        json_array_add_element (json_node_get_array (sorted),
                                koprs_test_node_dup_sorted (json_array_get_element (json_node_get_array (node), i)));
      return sorted;
    }
  if (koprs_test_node_is_object (node))
    {
      g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (node)), (GCompareFunc) strcmp);

      sorted = koprs_test_node_new_object ();
      for (GList *at = names; at != NULL; at = at->next)
        koprs_test_node_add (sorted, at->data, koprs_test_node_dup_sorted (koprs_test_node_get (node, at->data)));
      return sorted;
    }
  return koprs_test_node_copy (node);
}
