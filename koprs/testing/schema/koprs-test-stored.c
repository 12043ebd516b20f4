/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-stored.h"

#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"

/* Almost no object has an empty list: this looks without knowing the types. */
static gboolean
has_empty_list (JsonNode *value)
{
  JsonObjectIter iter;
  JsonNode *member;

  if (koprs_test_node_is_array (value))
    {
      JsonArray *array = json_node_get_array (value);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (has_empty_list (json_array_get_element (array, i)))
          return TRUE;
      return json_array_get_length (array) == 0;
    }
  if (!koprs_test_node_is_object (value))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, NULL, &member))
    if (has_empty_list (member))
      return TRUE;
  return FALSE;
}

static gboolean
is_empty_list (JsonNode *value)
{
  return koprs_test_node_is_array (value) && json_array_get_length (json_node_get_array (value)) == 0;
}

static void
settle (const KoprsTestType *type, JsonNode *value)
{
  if (koprs_test_node_is_array (value) && type->element != NULL)
    {
      JsonArray *array = json_node_get_array (value);

      for (guint i = 0; i < json_array_get_length (array); i++)
        settle (type->element, json_array_get_element (array, i));
    }
  for (guint i = 0; koprs_test_node_is_object (value) && type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      JsonNode *member = koprs_test_node_get (value, field->name);

      if (field->presence == KOPRS_TEST_SEND_ALWAYS && field->type->type_class == KOPRS_TEST_TYPE_LIST && is_empty_list (member))
        koprs_test_node_set (value, field->name, json_node_new (JSON_NODE_NULL));
      else if (member != NULL)
        settle (field->type, member);
    }
}

void
koprs_test_stored_settle (KoprsTestSchema *schema, JsonNode *object)
{
  /* Definitions alone are stored as JSON. */
  if (schema != NULL && !koprs_test_schema_is_custom (schema) &&
      !g_str_equal (koprs_test_schema_get_group (schema), "apiextensions.k8s.io") && has_empty_list (object))
    settle (koprs_test_schema_get_root (schema), object);
}
