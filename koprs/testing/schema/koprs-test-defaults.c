/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-defaults-builtin.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

static void fill (const KoprsTestType *type, JsonNode *value);

/* Null counts as absent where null may not be. */
static gboolean
is_missing (const KoprsTestType *type, JsonNode *value)
{
  return value == NULL || (koprs_test_node_is_null (value) && !type->nullable);
}

/* What stands in for a null among the values of a map or a list; NULL: nothing. */
static JsonNode *
get_substitute (const KoprsTestType *element, JsonNode *value)
{
  return element != NULL && koprs_test_node_is_null (value) && !element->nullable ? koprs_test_node_get (element->openapi, "default") : NULL;
}

static void
fill_values (const KoprsTestType *type, JsonNode *object)
{
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (object));

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *substitute = get_substitute (type->element, koprs_test_node_get (object, at->data));

      if (substitute != NULL && koprs_test_type_find_field (type, at->data) == NULL)
        koprs_test_node_set (object, at->data, koprs_test_node_copy (substitute));
    }
}

static void
replace_nulls (const KoprsTestType *type, JsonNode *list)
{
  JsonArray *from = json_node_get_array (list);
  JsonArray *items = json_array_sized_new (json_array_get_length (from));

  for (guint i = 0; i < json_array_get_length (from); i++)
    {
      JsonNode *substitute = get_substitute (type->element, json_array_get_element (from, i));

      json_array_add_element (items, substitute != NULL ? koprs_test_node_copy (substitute) : json_array_dup_element (from, i));
    }
  json_node_take_array (list, items);
}

static void
fill_items (const KoprsTestType *type, JsonNode *list)
{
  JsonArray *items;

  if (type->element != NULL && koprs_test_node_get (type->element->openapi, "default") != NULL)
    replace_nulls (type, list);
  items = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (items); i++)
    fill (type->element, json_array_get_element (items, i));
}

static void
fill_members (const KoprsTestType *type, JsonNode *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);

      if (field->default_value != NULL && is_missing (field->type, koprs_test_node_get (object, field->name)))
        koprs_test_node_set (object, field->name, koprs_test_node_copy (field->default_value));
    }
  if (type->element != NULL && koprs_test_node_get (type->element->openapi, "default") != NULL)
    fill_values (type, object);
  json_object_iter_init (&iter, json_node_get_object (object));
  while (json_object_iter_next (&iter, &name, &value))
    if (!type->embedded || !g_str_equal (name, "metadata"))
      fill (koprs_test_type_get_member (type, name), value);
}

static void
fill (const KoprsTestType *type, JsonNode *value)
{
  if (type == NULL || type->type_class == KOPRS_TEST_TYPE_ANY)
    return;
  if (type->type_class == KOPRS_TEST_TYPE_MAP && koprs_test_node_is_object (value))
    fill_members (type, value);
  else if (type->type_class == KOPRS_TEST_TYPE_LIST && koprs_test_node_is_array (value))
    fill_items (type, value);
}

void
koprs_test_defaults_fill (KoprsTestSchema *schema, JsonNode *object)
{
  if (koprs_test_schema_is_custom (schema))
    fill (koprs_test_schema_get_root (schema), object);
  else
    koprs_test_defaults_fill_builtin (schema, object);
}
