/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-node.h"

#include "koprs/json/koprs-json-number.h"
#include "koprs/json/koprs-json-value.h"

/* A container that is being filled; its parent has it already. */
typedef struct {
  KoprsJsonIter iter;
  JsonObject *object;
  JsonArray *array;
} Level;

/* One that no double reaches is the greatest, for JSON could not say that it is infinite. */
static JsonNode *
number_node (KoprsJsonSlice value)
{
  gint64 number;
  double real;

  if (koprs_json_value_get_int (value, &number))
    return json_node_init_int (json_node_alloc (), number);
  real = koprs_json_number_to_double (value);
  return json_node_init_double (json_node_alloc (), CLAMP (real, -G_MAXDOUBLE, G_MAXDOUBLE));
}

/* The node of a value; that of a container is empty, and is a new level to fill. */
static JsonNode *
begin (KoprsJsonSlice value, GArray *levels, GString *scratch)
{
  Level level = { 0 };
  JsonNode *node;

  switch (koprs_json_value_type (value))
    {
    case KOPRS_JSON_OBJECT:
      level.object = json_object_new ();
      koprs_json_iter_init (&level.iter, value);
      g_array_append_val (levels, level);
      node = json_node_alloc ();
      json_node_init_object (node, level.object);
      json_object_unref (level.object);
      return node;
    case KOPRS_JSON_ARRAY:
      level.array = json_array_new ();
      koprs_json_iter_init (&level.iter, value);
      g_array_append_val (levels, level);
      node = json_node_alloc ();
      json_node_init_array (node, level.array);
      json_array_unref (level.array);
      return node;
    case KOPRS_JSON_STRING:
      return json_node_init_string (json_node_alloc (), koprs_json_value_read_string (value, scratch));
    case KOPRS_JSON_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), value.data[0] == 't');
    case KOPRS_JSON_NUMBER:
      return number_node (value);
    default:
      return json_node_init_null (json_node_alloc ());
    }
}

JsonNode *
koprs_json_node_new (KoprsJsonSlice value)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autoptr (GString) scratch = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);
  JsonNode *root = begin (value, levels, scratch);

  while (levels->len > 0)
    {
      Level *level = &g_array_index (levels, Level, levels->len - 1);
      JsonObject *object = level->object;
      JsonArray *array = level->array;
      KoprsJsonSlice key, child;

      if (!koprs_json_iter_enter (&level->iter, &key, &child))
        {
          if (levels->len > 1)
            koprs_json_iter_leave (&level[-1].iter, &level->iter);
          g_array_set_size (levels, levels->len - 1);
          continue;
        }
      if (object != NULL)
        {
          koprs_json_value_read_string (key, name);
          json_object_set_member (object, name->str, begin (child, levels, scratch));
        }
      else
        json_array_add_element (array, begin (child, levels, scratch));
    }
  return root;
}
