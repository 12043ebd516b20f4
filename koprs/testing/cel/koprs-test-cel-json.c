/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* JSON nodes as values: lists and maps stay where they are, scalars are read by what the schema says. */

#include "koprs/testing/cel/koprs-test-cel-json.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-time.h"
#include "koprs/testing/values/koprs-test-node.h"

static const char embedded_metadata[] =
  "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},\"generateName\":{\"type\":\"string\"}}}";
static const char embedded_text[] = "{\"type\":\"string\"}";

static gboolean
is_flagged (JsonNode *schema, const char *name)
{
  JsonNode *flag = koprs_test_node_get (schema, name);

  return flag != NULL && koprs_test_node_is_boolean (flag) && json_node_get_boolean (flag);
}

static const char *
go_name_of (JsonNode *node)
{
  if (koprs_test_node_is_object (node))
    return "map[string]interface {}";
  if (koprs_test_node_is_array (node))
    return "[]interface {}";
  if (koprs_test_node_is_string (node))
    return "string";
  if (koprs_test_node_is_boolean (node))
    return "bool";
  return json_node_get_value_type (node) == G_TYPE_DOUBLE ? "float64" : "int64";
}

static const KoprsTestCelValue *
wrap_node (KoprsTestCelArena *arena, JsonNode *node, JsonNode *schema)
{
  KoprsTestCelValue *self = koprs_test_cel_arena_new0 (arena, KoprsTestCelValue);

  if (koprs_test_node_is_object (node))
    {
      self->kind = KOPRS_TEST_CEL_MAP;
      self->map.node = node;
      self->map.schema = schema;
    }
  else
    {
      self->kind = KOPRS_TEST_CEL_LIST;
      self->list.node = node;
      self->list.schema = schema;
    }
  return self;
}

static const KoprsTestCelValue *
wrap_text (KoprsTestCelArena *arena, JsonNode *node)
{
  const char *text = json_node_get_string (node);

  return koprs_test_cel_value_wrap_string (arena, text, strlen (text));
}

static const KoprsTestCelValue *
read_plain (KoprsTestCelArena *arena, JsonNode *node)
{
  if (koprs_test_node_is_null (node))
    return koprs_test_cel_value_new_null ();
  if (koprs_test_node_is_object (node) || koprs_test_node_is_array (node))
    return wrap_node (arena, node, NULL);
  if (koprs_test_node_is_string (node))
    return wrap_text (arena, node);
  if (koprs_test_node_is_boolean (node))
    return koprs_test_cel_value_new_bool (json_node_get_boolean (node));
  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return koprs_test_cel_value_new_double (arena, json_node_get_double (node));
  return koprs_test_cel_value_new_int (arena, json_node_get_int (node));
}

static const KoprsTestCelValue *
read_text (KoprsTestCelArena *arena, JsonNode *node, JsonNode *schema)
{
  const char *format = koprs_test_node_get_string (schema, "format");
  const char *text;

  if (!koprs_test_node_is_string (node))
    return koprs_test_cel_value_new_error (arena, "invalid data, expected string, got %s", go_name_of (node));
  text = json_node_get_string (node);
  if (format == NULL)
    return wrap_text (arena, node);
  if (g_str_equal (format, "duration"))
    return koprs_test_cel_time_read_schema_duration (arena, text);
  if (g_str_equal (format, "date"))
    return koprs_test_cel_time_read_schema_date (arena, text);
  if (g_str_equal (format, "date-time"))
    return koprs_test_cel_time_read_schema_time (arena, text);
  if (g_str_equal (format, "byte"))
    {
      gsize length;
      g_autofree guchar *data = g_base64_decode (text, &length);

      return koprs_test_cel_value_new_bytes (arena, data, length);
    }
  return wrap_text (arena, node);
}

static const KoprsTestCelValue *
read_number (KoprsTestCelArena *arena, JsonNode *node, gboolean whole)
{
  if (!koprs_test_node_is_number (node) || (whole && json_node_get_value_type (node) == G_TYPE_DOUBLE))
    return koprs_test_cel_value_new_error (arena, "invalid data, expected %s, got %s", whole ? "int" : "float", go_name_of (node));
  if (whole)
    return koprs_test_cel_value_new_int (arena, json_node_get_int (node));
  return koprs_test_cel_value_new_double (arena, json_node_get_value_type (node) == G_TYPE_DOUBLE ? json_node_get_double (node)
                                                                                                 : (double) json_node_get_int (node));
}

static const KoprsTestCelValue *
read_container (KoprsTestCelArena *arena, JsonNode *node, JsonNode *schema, gboolean object)
{
  if (object && !koprs_test_node_is_object (node))
    return koprs_test_cel_value_new_error (arena, "invalid data, expected a map for the provided schema with type=object");
  if (!object && !koprs_test_node_is_array (node))
    return koprs_test_cel_value_new_error (arena, "invalid data, expected an array for the provided schema with type=array");
  if (!object && koprs_test_node_get (schema, "items") == NULL)
    return koprs_test_cel_value_new_error (arena, "invalid array type, expected Items with a non-empty Schema");
  return wrap_node (arena, node, schema);
}

const KoprsTestCelValue *
koprs_test_cel_value_new_json (KoprsTestCelArena *arena, JsonNode *node, JsonNode *schema)
{
  const char *type = schema != NULL ? koprs_test_node_get_string (schema, "type") : NULL;

  if (schema == NULL)
    return read_plain (arena, node);
  if (koprs_test_node_is_null (node))
    return is_flagged (schema, "nullable") ? koprs_test_cel_value_new_null ()
           : koprs_test_cel_value_new_error (arena, "invalid data, got null for schema with nullable=false");
  if (is_flagged (schema, "x-kubernetes-int-or-string"))
    {
      if (koprs_test_node_is_string (node) || json_node_get_value_type (node) == G_TYPE_INT64)
        return read_plain (arena, node);
      return koprs_test_cel_value_new_error (arena, "invalid data, expected XIntOrString value to be either a string or integer");
    }
  if (type == NULL && is_flagged (schema, "x-kubernetes-preserve-unknown-fields"))
    return read_plain (arena, node);
  if (type == NULL)
    type = "";
  if (g_str_equal (type, "object") || g_str_equal (type, "array"))
    return read_container (arena, node, schema, g_str_equal (type, "object"));
  if (g_str_equal (type, "string"))
    return read_text (arena, node, schema);
  if (g_str_equal (type, "number") || g_str_equal (type, "integer"))
    return read_number (arena, node, g_str_equal (type, "integer"));
  if (g_str_equal (type, "boolean") && koprs_test_node_is_boolean (node))
    return koprs_test_cel_value_new_bool (json_node_get_boolean (node));
  if (g_str_equal (type, "boolean"))
    return koprs_test_cel_value_new_error (arena, "invalid data, expected bool, got %s", go_name_of (node));
  return koprs_test_cel_value_new_error (arena, "invalid type, expected object, array, number, integer, boolean or string, or no type with "
                                         "x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is true, got %s", type);
}

/* What embedded objects have without being told. */
static JsonNode *
find_embedded (KoprsTestCelArena *arena, JsonNode *schema, const char *name)
{
  gboolean metadata = g_str_equal (name, "metadata");
  JsonNode *made;

  if (!is_flagged (schema, "x-kubernetes-embedded-resource")
      || !(metadata || g_str_equal (name, "kind") || g_str_equal (name, "apiVersion")))
    return NULL;
  made = koprs_test_node_parse (metadata ? embedded_metadata : embedded_text, -1, NULL);
  koprs_test_cel_arena_adopt (arena, made, (GDestroyNotify) json_node_unref);
  return made;
}

/* The schema of a member, or NULL: expressions do not see it. */
static JsonNode *
find_schema (KoprsTestCelArena *arena, JsonNode *schema, const char *name)
{
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  JsonNode *additional = koprs_test_node_get (schema, "additionalProperties");
  JsonNode *made = find_embedded (arena, schema, name);

  if (made != NULL)
    return made;
  if (properties != NULL)
    return koprs_test_node_get (properties, name);
  return koprs_test_node_is_object (additional) ? additional : NULL;
}

static gboolean
has_properties (JsonNode *schema)
{
  return schema != NULL
         && (koprs_test_node_get (schema, "properties") != NULL || is_flagged (schema, "x-kubernetes-embedded-resource"));
}

const KoprsTestCelValue *
koprs_test_cel_json_get_item (KoprsTestCelArena *arena, const KoprsTestCelValue *list, guint index)
{
  JsonNode *item = json_array_get_element (json_node_get_array (list->list.node), index);

  return koprs_test_cel_value_new_json (arena, item,
                                        list->list.schema != NULL ? koprs_test_node_get (list->list.schema, "items") : NULL);
}

const KoprsTestCelValue *
koprs_test_cel_json_get_member (KoprsTestCelArena *arena, const KoprsTestCelValue *map, const KoprsTestCelValue *key)
{
  JsonNode *schema = map->map.schema;
  g_autofree char *unescaped = NULL;
  const char *name = key->text.data;
  JsonNode *member;

  if (key->kind != KOPRS_TEST_CEL_STRING)
    return schema != NULL ? koprs_test_cel_value_new_error (arena, "no such overload") : NULL;
  if (has_properties (schema))
    {
      unescaped = koprs_test_cel_name_unescape (name);
      if (unescaped == NULL)
        return NULL;
      name = unescaped;
    }
  member = koprs_test_node_get (map->map.node, name);
  if (member == NULL || (has_properties (schema) && koprs_test_node_is_null (member)))
    return NULL;
  if (schema != NULL)
    {
      schema = find_schema (arena, schema, name);
      if (schema == NULL)
        return NULL;
    }
  return koprs_test_cel_value_new_json (arena, member, schema);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of the names: the real one has none, and tests want one. */
const KoprsTestCelValue *const *
koprs_test_cel_json_list_keys (KoprsTestCelArena *arena, const KoprsTestCelValue *map, guint *n_keys)
{
  JsonObject *object = json_node_get_object (map->map.node);
  const KoprsTestCelValue **keys = koprs_test_cel_arena_array (arena, const KoprsTestCelValue *, json_object_get_size (object));
  g_autoptr (GPtrArray) names = g_ptr_array_sized_new (json_object_get_size (object));
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, (gpointer) name);
  g_ptr_array_sort (names, compare_names);
  *n_keys = 0;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *escaped = NULL;

      name = names->pdata[i];
      if (map->map.schema != NULL && find_schema (arena, map->map.schema, name) == NULL)
        continue;
      if (has_properties (map->map.schema))
        escaped = koprs_test_cel_name_escape (name);
      keys[(*n_keys)++] = koprs_test_cel_value_new_string (arena, escaped != NULL ? escaped : name, -1);
    }
  return keys;
}

gboolean
koprs_test_cel_json_equal_unknown (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (a->map.schema == NULL || b->map.schema == NULL)
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (a->map.node));
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *other = koprs_test_node_get (b->map.node, name);

      if (other != NULL && find_schema (arena, a->map.schema, name) == NULL && !koprs_test_node_equal (member, other))
        return FALSE;
    }
  return TRUE;
}

const char *
koprs_test_cel_json_get_list_type (const KoprsTestCelValue *list)
{
  const char *type = list->list.schema != NULL ? koprs_test_node_get_string (list->list.schema, "x-kubernetes-list-type") : NULL;

  return type != NULL && (g_str_equal (type, "set") || g_str_equal (type, "map")) ? type : NULL;
}

char *
koprs_test_cel_json_make_key (KoprsTestCelArena *arena, const KoprsTestCelValue *list, const KoprsTestCelValue *item)
{
  JsonNode *names = koprs_test_node_get (list->list.schema, "x-kubernetes-list-map-keys");
  guint n = koprs_test_node_is_array (names) ? json_array_get_length (json_node_get_array (names)) : 0;
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *name = json_array_get_string_element (json_node_get_array (names), i);
      g_autofree char *escaped = koprs_test_cel_name_escape (name);
      const KoprsTestCelValue *value = item->kind == KOPRS_TEST_CEL_MAP
                                       ? koprs_test_cel_map_get_member (arena, item, escaped != NULL ? escaped : name) : NULL;

      if (value != NULL)
        koprs_test_cel_value_format (arena, value, key);
      g_string_append_c (key, '\n');
    }
  return g_string_free (key, FALSE);
}
