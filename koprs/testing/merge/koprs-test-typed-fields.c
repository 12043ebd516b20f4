/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Which paths a value has, and the value without some of them. */

#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-node.h"

static void list_fields (const KoprsTestType *type, JsonNode *value, KoprsTestFieldSet *level, KoprsTestFieldSet *above,
                         KoprsTestFieldStep *step);

/* `above` and `step` name the place of the value itself. */
static void
list_members (const KoprsTestType *type, JsonNode *value, KoprsTestFieldSet *level)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!koprs_test_node_is_object (value))
    return;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      g_autoptr (KoprsTestFieldStep) step = koprs_test_field_step_new_name (name);
      gboolean empty = koprs_test_node_is_null (member) || (koprs_test_node_is_object (member) && koprs_test_node_is_empty (member));

      list_fields (koprs_test_type_get_member (type, name), member, koprs_test_field_set_enter (level, step), level, step);
      if (empty || koprs_test_type_find_field (type, name) == NULL)
        koprs_test_field_set_add (level, step);
    }
}

/* Items that are there twice count once, and as a whole; those without keys do not count. */
static void
list_items (const KoprsTestType *type, JsonNode *value, KoprsTestFieldSet *level)
{
  JsonArray *items = koprs_test_node_is_array (value) ? json_node_get_array (value) : NULL;
  guint length = items != NULL ? json_array_get_length (items) : 0;
  g_autoptr (KoprsTestFieldSet) seen = koprs_test_field_set_new ();
  g_autoptr (KoprsTestFieldSet) twice = koprs_test_field_set_new ();
  g_autofree KoprsTestFieldStep **steps = g_new0 (KoprsTestFieldStep *, length);

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *problem = NULL;

      steps[i] = koprs_test_typed_make_step (type, json_array_get_element (items, i), &problem);
      if (steps[i] != NULL)
        koprs_test_field_set_add (koprs_test_field_set_has (seen, steps[i]) ? twice : seen, steps[i]);
    }
  for (guint i = 0; i < length; i++)
    {
      g_autoptr (KoprsTestFieldStep) step = steps[i];

      if (step == NULL)
        continue;
      koprs_test_field_set_add (level, step);
      if (!koprs_test_field_set_has (twice, step))
        list_fields (type->element, json_array_get_element (items, i), koprs_test_field_set_enter (level, step), level, step);
    }
}

static void
list_fields (const KoprsTestType *type, JsonNode *value, KoprsTestFieldSet *level, KoprsTestFieldSet *above,
             KoprsTestFieldStep *step)
{
  KoprsTestTypeClass type_class = koprs_test_type_deduce (type, value);

  if (koprs_test_type_is_atomic (type, type_class))
    {
      if (above != NULL)
        koprs_test_field_set_add (above, step);
    }
  else if (type_class == KOPRS_TEST_TYPE_MAP)
    list_members (type, value, level);
  else
    list_items (type, value, level);
}

KoprsTestFieldSet *
koprs_test_typed_list_fields (const KoprsTestType *type, JsonNode *value)
{
  KoprsTestFieldSet *fields = koprs_test_field_set_new ();

  list_fields (type, value, fields, NULL, NULL);
  return fields;
}

static JsonNode *
remove_members (const KoprsTestType *type, JsonNode *value, const KoprsTestFieldSet *paths)
{
  g_autoptr (JsonNode) result = koprs_test_node_new_object ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autoptr (KoprsTestFieldStep) step = koprs_test_field_step_new_name (name);
      const KoprsTestFieldSet *below = koprs_test_field_set_get_below (paths, step);

      if (koprs_test_field_set_has (paths, step))
        continue;
      koprs_test_node_set (result, name,
                           koprs_test_field_set_is_empty (below)
                               ? koprs_test_node_copy (member)
                               : koprs_test_typed_remove (koprs_test_type_get_member (type, name), member, below));
    }
  return koprs_test_node_is_empty (result) ? json_node_new (JSON_NODE_NULL) : g_steal_pointer (&result);
}

static JsonNode *
remove_items (const KoprsTestType *type, JsonNode *value, const KoprsTestFieldSet *paths)
{
  JsonArray *items = json_node_get_array (value);
  g_autoptr (JsonNode) result = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      g_autofree char *problem = NULL;
      g_autoptr (KoprsTestFieldStep) step = koprs_test_typed_make_step (type, item, &problem);
      const KoprsTestFieldSet *below = step != NULL ? koprs_test_field_set_get_below (paths, step) : NULL;

      if (step != NULL && koprs_test_field_set_has (paths, step))
        continue;
      json_array_add_element (json_node_get_array (result),
                              koprs_test_field_set_is_empty (below) ? koprs_test_node_copy (item)
                                                                    : koprs_test_typed_remove (type->element, item, below));
    }
  return koprs_test_node_is_empty (result) ? json_node_new (JSON_NODE_NULL) : g_steal_pointer (&result);
}

JsonNode *
koprs_test_typed_remove (const KoprsTestType *type, JsonNode *value, const KoprsTestFieldSet *paths)
{
  KoprsTestTypeClass type_class = koprs_test_type_deduce (type, value);

  if (type_class == KOPRS_TEST_TYPE_SCALAR)
    return koprs_test_node_copy (value);
  if (koprs_test_type_is_atomic (type, type_class) || koprs_test_node_is_empty (value))
    return json_node_new (JSON_NODE_NULL);
  if (type_class == KOPRS_TEST_TYPE_MAP && koprs_test_node_is_object (value))
    return remove_members (type, value, paths);
  if (type_class == KOPRS_TEST_TYPE_LIST && koprs_test_node_is_array (value))
    return remove_items (type, value, paths);
  return json_node_new (JSON_NODE_NULL);
}
