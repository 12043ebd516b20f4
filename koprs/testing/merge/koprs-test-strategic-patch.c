/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-strategic-lists.h"
#include "koprs/testing/merge/koprs-test-strategic-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define DIRECTIVE "$patch"
#define RETAIN "$retainKeys"
#define DELETE_PREFIX "$deleteFromPrimitiveList/"
#define ORDER_PREFIX "$setElementOrder/"

static JsonNode *merge_object (const KoprsTestType *type, JsonNode *original, JsonNode *patch, GError **error);

static gboolean
is_directive (const char *name)
{
  return g_str_equal (name, DIRECTIVE) || g_str_equal (name, RETAIN) || g_str_has_prefix (name, DELETE_PREFIX)
         || g_str_has_prefix (name, ORDER_PREFIX);
}

static gboolean
is_delete (JsonNode *value)
{
  return g_strcmp0 (koprs_test_node_get_string (value, DIRECTIVE), "delete") == 0;
}

/* A value of the patch where the object had none: without directives and nulls; NULL where it asks to be deleted. */
static JsonNode *
dup_clean (JsonNode *value)
{
  JsonNode *result;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (koprs_test_node_is_array (value))
    {
      result = koprs_test_node_new_array ();
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        {
          JsonNode *element = dup_clean (json_array_get_element (json_node_get_array (value), i));

          if (element != NULL)
            json_array_add_element (json_node_get_array (result), element);
        }
      return result;
    }
  if (!koprs_test_node_is_object (value))
    return koprs_test_node_copy (value);
  if (is_delete (value))
    return NULL;
  result = koprs_test_node_new_object ();
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!is_directive (name) && !koprs_test_node_is_null (member))
      koprs_test_node_set (result, name, dup_clean (member));
  return result;
}

/* The patch as it is, but for the directive. */
static JsonNode *
dup_without_directive (JsonNode *patch)
{
  JsonNode *result = koprs_test_node_copy (patch);

  koprs_test_node_set (result, DIRECTIVE, NULL);
  return result;
}

static JsonNode *
follow_directive (JsonNode *patch, GError **error)
{
  JsonNode *directive = koprs_test_node_get (patch, DIRECTIVE);
  g_autofree char *kind = koprs_test_text_go_value (directive, FALSE);
  g_autofree char *text = NULL;

  if (g_str_equal (kind, "replace"))
    return dup_without_directive (patch);
  if (g_str_equal (kind, "delete"))
    return koprs_test_node_new_object ();
  text = koprs_test_text_go_value (patch, FALSE);
  koprs_test_status_set_internal (error, "unknown patch type: %s in map: %s", kind, text);
  return NULL;
}

static gboolean
lists_text (JsonNode *list, const char *text)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (list), i);

      if (koprs_test_node_is_string (element) && g_str_equal (json_node_get_string (element), text))
        return TRUE;
    }
  return FALSE;
}

/* Members of the object that the list does not name go; the patch may not have others. */
static gboolean
retain_keys (JsonNode *object, JsonNode *patch, GError **error)
{
  JsonNode *list = koprs_test_node_get (patch, RETAIN);
  gboolean valid = koprs_test_node_is_array (list);
  g_autoptr (GList) names = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (list == NULL)
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (patch));
  while (valid && json_object_iter_next (&iter, &name, &value))
    valid = is_directive (name) || koprs_test_node_is_null (value) || lists_text (list, name);
  if (!valid)
    {
      koprs_test_status_set_bad_request (error, "invalid patch format of retainKeys");
      return FALSE;
    }
  names = json_object_get_members (json_node_get_object (object));
  for (GList *at = names; at != NULL;)
    {
      g_autofree char *member = g_strdup (at->data);

      at = at->next;
      if (!lists_text (list, member))
        koprs_test_node_set (object, member, NULL);
    }
  return TRUE;
}

/* Merges items of the patch into those they have the key in common with; the others are appended. */
static gboolean
merge_items (KoprsTestStrategicList *list, const KoprsTestType *element, JsonNode *patch, GError **error)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (patch)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (patch), i);
      JsonNode *key = koprs_test_node_get (item, list->key);
      g_autofree char *text = NULL;
      gint index;

      if (koprs_test_node_get (item, DIRECTIVE) != NULL)
        continue;
      if (key == NULL)
        {
          text = koprs_test_text_go_value (item, FALSE);
          koprs_test_status_set_internal (error, "map: %s does not contain declared merge key: %s", text, list->key);
          return FALSE;
        }
      index = koprs_test_strategic_list_find (list, item);
      if (index >= 0)
        {
          JsonNode *merged = merge_object (element, g_ptr_array_index (list->items, index), item, error);

          if (merged == NULL)
            return FALSE;
          json_node_unref (g_ptr_array_index (list->items, index));
          list->items->pdata[index] = merged;
        }
      else
        g_ptr_array_add (list->items, dup_clean (item));
    }
  return TRUE;
}

static gboolean
follow_item_directive (KoprsTestStrategicList *list, JsonNode *item, gboolean *replace, GError **error)
{
  g_autofree char *kind = koprs_test_text_go_value (koprs_test_node_get (item, DIRECTIVE), FALSE);
  g_autofree char *text = koprs_test_text_go_value (item, FALSE);

  if (g_str_equal (kind, "replace"))
    {
      *replace = TRUE;
      return TRUE;
    }
  if (g_str_equal (kind, "delete") && koprs_test_node_get (item, list->key) != NULL)
    {
      koprs_test_strategic_list_remove (list, item);
      return TRUE;
    }
  if (g_str_equal (kind, "delete"))
    koprs_test_status_set_internal (error, "map: %s does not contain declared merge key: %s", text, list->key);
  else if (g_str_equal (kind, "merge"))
    koprs_test_status_set_internal (error, "merging lists cannot yet be specified in the patch");
  else
    koprs_test_status_set_internal (error, "unknown patch type: %s in map: %s", kind, text);
  return FALSE;
}

/* Directives among the items: some are to be deleted, or all that were there before. */
static gboolean
follow_item_directives (KoprsTestStrategicList *list, JsonNode *patch, GError **error)
{
  gboolean replace = FALSE;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (patch)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (patch), i);

      if (koprs_test_node_get (item, DIRECTIVE) != NULL && !follow_item_directive (list, item, &replace, error))
        return FALSE;
    }
  if (replace)
    g_ptr_array_set_size (list->items, 0);
  return TRUE;
}

static gboolean
merge_object_items (KoprsTestStrategicList *list, const KoprsTestType *type, JsonNode *patch, GError **error)
{
  if (list->key == NULL)
    {
      koprs_test_status_set_internal (error, "cannot merge lists without merge key for %s", type->go_name);
      return FALSE;
    }
  return follow_item_directives (list, patch, error)
         && merge_items (list, type->element, patch, error);
}

/* Two lists that are merged, not replaced. deletes: the patch lists what goes. */
static JsonNode *
merge_lists (const KoprsTestField *field, JsonNode *original, JsonNode *patch, gboolean deletes, GError **error)
{
  g_autoptr (KoprsTestStrategicList) list = koprs_test_strategic_list_new (original, field->merge_key);
  g_autofree char *mixed = koprs_test_strategic_list_check (original, patch);

  if (mixed != NULL)
    {
      koprs_test_status_set_internal (error, "%s", mixed);
      return NULL;
    }
  if (deletes)
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (patch)); i++)
        koprs_test_strategic_list_remove (list, json_array_get_element (json_node_get_array (patch), i));
      return koprs_test_strategic_list_to_node (list);
    }
  if (!koprs_test_strategic_list_has_objects (original, patch))
    koprs_test_strategic_list_unite (list, patch);
  else if (!merge_object_items (list, field->type, patch, error))
    return NULL;
  return koprs_test_strategic_list_to_ordered_node (list, original, patch);
}

/* A member that both have, and of the same class. */
static JsonNode *
merge_member (const KoprsTestType *type, const char *name, JsonNode *original, JsonNode *patch, gboolean deletes, GError **error)
{
  const KoprsTestField *field = koprs_test_type_find_field (type, name);

  if (koprs_test_node_is_object (patch))
    return field != NULL && field->replaces ? koprs_test_node_copy (patch)
                                            : merge_object (koprs_test_type_get_member (type, name), original, patch, error);
  if (koprs_test_node_is_array (patch) && field != NULL && field->merges)
    return merge_lists (field, original, patch, deletes, error);
  return koprs_test_node_copy (patch);
}

static gboolean
is_same_class (JsonNode *a, JsonNode *b)
{
  return g_str_equal (koprs_test_node_get_go_class (a), koprs_test_node_get_go_class (b));
}

static gboolean
apply_member (const KoprsTestType *type, JsonNode *object, const char *name, JsonNode *patch, GError **error)
{
  gboolean deletes = g_str_has_prefix (name, DELETE_PREFIX);
  const char *target = deletes ? name + strlen (DELETE_PREFIX) : name;
  JsonNode *original = koprs_test_node_get (object, target);
  JsonNode *merged;

  if (koprs_test_node_is_null (patch))
    {
      koprs_test_node_set (object, target, NULL);
      return TRUE;
    }
  if (deletes && (original == NULL || !is_same_class (original, patch)))
    return TRUE;
  if (original == NULL || !is_same_class (original, patch))
    merged = dup_clean (patch);
  else
    merged = merge_member (type, target, original, patch, deletes, error);
  if (merged == NULL && *error != NULL)
    return FALSE;
  koprs_test_node_set (object, target, merged);
  return TRUE;
}

/* Lists whose order the patch gives: merged first, then put in that order. */
static gboolean
apply_order (const KoprsTestType *type, JsonNode *object, JsonNode *patch, const char *name, JsonNode *order, GError **error)
{
  const char *target = name + strlen (ORDER_PREFIX);
  const KoprsTestField *field = koprs_test_type_find_field (type, target);
  JsonNode *added = koprs_test_node_get (patch, target);
  g_autoptr (JsonNode) original = koprs_test_node_copy (koprs_test_node_get (object, target));
  g_autoptr (KoprsTestStrategicList) list = NULL;
  g_autofree char *problem = NULL;

  if (!koprs_test_node_is_array (order))
    {
      koprs_test_status_set_internal (error, "expected a []interface {}, but received a %s",
                                      koprs_test_node_is_object (order) ? "map[string]interface {}" : koprs_test_node_get_go_class (order));
      return FALSE;
    }
  if (field == NULL || (added != NULL && !koprs_test_node_is_array (added)))
    return TRUE;
  problem = koprs_test_strategic_list_check_order (field->merge_key, added, order);
  if (problem != NULL)
    {
      koprs_test_status_set_internal (error, "%s", problem);
      return FALSE;
    }
  if (added != NULL && !apply_member (type, object, target, added, error))
    return FALSE;
  if (!koprs_test_node_is_array (koprs_test_node_get (object, target)))
    return TRUE;
  list = koprs_test_strategic_list_new (koprs_test_node_get (object, target), field->merge_key);
  koprs_test_node_set (object, target, koprs_test_strategic_list_to_ordered_node (list, original, order));
  return TRUE;
}

static gboolean
has_order (JsonNode *patch, const char *name)
{
  g_autofree char *directive = g_strconcat (ORDER_PREFIX, name, NULL);

  return koprs_test_node_get (patch, directive) != NULL;
}

/* original: NULL, or a tree of our own, which is changed. */
static JsonNode *
merge_object (const KoprsTestType *type, JsonNode *original, JsonNode *patch, GError **error)
{
  g_autoptr (JsonNode) object = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_get (patch, DIRECTIVE) != NULL)
    return follow_directive (patch, error);
  object = koprs_test_node_is_object (original) ? json_node_ref (original) : koprs_test_node_new_object ();
  if (!retain_keys (object, patch, error))
    return NULL;
  json_object_iter_init_ordered (&iter, json_node_get_object (patch));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (g_str_has_prefix (name, ORDER_PREFIX) && !apply_order (type, object, patch, name, value, error))
      return NULL;
  json_object_iter_init_ordered (&iter, json_node_get_object (patch));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (g_str_equal (name, RETAIN) || g_str_has_prefix (name, ORDER_PREFIX) || has_order (patch, name))
        continue;
      if (!apply_member (type, object, name, value, error))
        return NULL;
    }
  return g_steal_pointer (&object);
}

JsonNode *
koprs_test_strategic_patch_apply (KoprsTestSchema *schema, JsonNode *document, JsonNode *patch, GError **error)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  g_autoptr (JsonNode) original = koprs_test_node_copy (document);
  g_autoptr (JsonNode) result = NULL;
  GError *problem = NULL;

  if (koprs_test_node_is_null (patch))
    return g_steal_pointer (&original);
  if (!koprs_test_node_is_object (patch))
    {
      koprs_test_status_set_bad_request (error, "json: cannot unmarshal %s into Go value of type map[string]interface {}",
                                         koprs_test_node_get_go_class (patch));
      return NULL;
    }
  result = merge_object (root, original, patch, &problem);
  if (problem == NULL && !koprs_test_strategic_check_types (root, result, patch, &problem))
    g_clear_pointer (&result, json_node_unref);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return g_steal_pointer (&result);
}
