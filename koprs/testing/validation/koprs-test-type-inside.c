/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* The first letter is large, and more of them where a word is an abbreviation. */
static char *
name_inside (const char *name)
{
  gsize length = g_str_has_prefix (name, "api") ? strlen ("api") : 1;
  g_autofree char *head = g_ascii_strup (name, length);

  return g_strconcat (head, name + length, NULL);
}

static JsonNode *
new_zero (const KoprsTestField *field)
{
  const KoprsTestType *type = field->type;

  if (field->pointer || type->type_class != KOPRS_TEST_TYPE_SCALAR)
    return json_node_init_null (json_node_alloc ());
  switch (type->scalar)
    {
    case KOPRS_TEST_SCALAR_STRING:
      return koprs_test_node_new_string ("");
    case KOPRS_TEST_SCALAR_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), FALSE);
    default:
      return koprs_test_node_new_int (0);
    }
}

static JsonNode *show (const KoprsTestType *type, JsonNode *value, gboolean same);

/* same: what is the same to a server is shown in the same way. */
static JsonNode *
show_struct (const KoprsTestType *type, JsonNode *value, gboolean same)
{
  JsonNode *shown = koprs_test_node_new_object ();

  for (guint i = 0; i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      JsonNode *member = koprs_test_node_get (value, field->name);
      gboolean none = member == NULL || koprs_test_node_is_null (member)
                      || (same && koprs_test_node_is_array (member) && koprs_test_node_is_empty (member));
      gboolean part = field->type->type_class == KOPRS_TEST_TYPE_MAP && field->type->fields != NULL && !field->pointer;
      g_autofree char *name = name_inside (field->name);

      koprs_test_node_add (shown, name, none && !part ? new_zero (field) : show (field->type, member, same));
    }
  return shown;
}

static JsonNode *
show (const KoprsTestType *type, JsonNode *value, gboolean same)
{
  JsonNode *shown;

  if (type->type_class == KOPRS_TEST_TYPE_MAP && type->fields != NULL)
    return show_struct (type, value, same);
  if (type->type_class != KOPRS_TEST_TYPE_LIST || !koprs_test_node_is_array (value))
    return koprs_test_node_copy (value);
  shown = koprs_test_node_new_array ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
    json_array_add_element (json_node_get_array (shown),
                            show (type->element, json_array_get_element (json_node_get_array (value), i), same));
  return shown;
}

JsonNode *
koprs_test_type_show_inside (const KoprsTestType *self, JsonNode *value)
{
  return show (self, value, FALSE);
}

gboolean
koprs_test_type_equal_inside (const KoprsTestType *self, JsonNode *a, JsonNode *b)
{
  g_autoptr (JsonNode) left = show (self, a, TRUE), right = show (self, b, TRUE);

  return koprs_test_node_equal (left, right);
}
