/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What in a value is one leaf although it has parts: who changes some of them would take the others away. */

#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-node.h"

static void find (const KoprsTestType *type, JsonNode *value, GString *path, GPtrArray *found);

static void
find_in_map (const KoprsTestType *type, JsonNode *value, GString *path, GPtrArray *found)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gsize length = path->len;

  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      const KoprsTestField *field = type != NULL ? koprs_test_type_find_field (type, name) : NULL;

      if (field == NULL)
        continue;
      g_string_append_printf (path, ".%s", name);
      find (field->type, member, path, found);
      g_string_truncate (path, length);
    }
}

static void
find_in_list (const KoprsTestType *type, JsonNode *value, GString *path, GPtrArray *found)
{
  JsonArray *items = json_node_get_array (value);
  gsize length = path->len;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_string_append_printf (path, "[%u]", i);
      find (type != NULL ? type->element : NULL, json_array_get_element (items, i), path, found);
      g_string_truncate (path, length);
    }
}

static void
find (const KoprsTestType *type, JsonNode *value, GString *path, GPtrArray *found)
{
  KoprsTestTypeClass type_class;

  if (!koprs_test_node_is_object (value) && !koprs_test_node_is_array (value))
    return;
  type_class = koprs_test_type_deduce (type, value);
  if (koprs_test_type_is_atomic (type, type_class))
    g_ptr_array_add (found, g_strdup (path->str));
  if (type_class == KOPRS_TEST_TYPE_MAP && koprs_test_node_is_object (value))
    find_in_map (type, value, path, found);
  else if (type_class == KOPRS_TEST_TYPE_LIST && koprs_test_node_is_array (value))
    find_in_list (type, value, path, found);
}

GPtrArray *
koprs_test_typed_find_atomics (const KoprsTestType *type, JsonNode *value)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  GString *path = g_string_new (NULL);

  find (type, value, path, found);
  g_string_free (path, TRUE);
  return found;
}
