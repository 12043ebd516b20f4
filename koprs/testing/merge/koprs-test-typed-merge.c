/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Two values of one type become one. */

#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-node.h"

/* A list as it takes part in a merge. */
typedef struct {
  JsonArray *items;         /* NULL: none */
  GPtrArray *steps;         /* (element-type KoprsTestFieldStep), one for each item */
  GHashTable *positions;    /* step as text → index + 1 of its only item, or 0 when there are several */
} Side;

static void
side_clear (Side *side)
{
  g_ptr_array_unref (side->steps);
  g_hash_table_unref (side->positions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* Items without a step of their own do not take part: they were refused before. */
static void
side_init (Side *side, const KoprsTestType *type, JsonNode *list)
{
  side->items = koprs_test_node_is_array (list) ? json_node_get_array (list) : NULL;
  side->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_field_step_unref);
  side->positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; side->items != NULL && i < json_array_get_length (side->items); i++)
    {
      g_autofree char *problem = NULL;
      KoprsTestFieldStep *step = koprs_test_typed_make_step (type, json_array_get_element (side->items, i), &problem);
      char *text;

      if (step == NULL)
        step = koprs_test_field_step_new_name ("");
      g_ptr_array_add (side->steps, step);
      text = koprs_test_field_step_to_text (step);
      g_hash_table_insert (side->positions, text,
                           GUINT_TO_POINTER (g_hash_table_contains (side->positions, text) ? 0 : i + 1));
    }
}

static gboolean
side_has (const Side *side, KoprsTestFieldStep *step)
{
  g_autofree char *text = koprs_test_field_step_to_text (step);

  return g_hash_table_contains (side->positions, text);
}

/* The only item of that step; null where there are several; NULL where there is none. */
static JsonNode *
side_get (const Side *side, KoprsTestFieldStep *step)
{
  g_autofree char *text = koprs_test_field_step_to_text (step);
  gpointer position;

  if (!g_hash_table_lookup_extended (side->positions, text, NULL, &position))
    return NULL;
  return position != NULL ? json_array_get_element (side->items, GPOINTER_TO_UINT (position) - 1) : NULL;
}

static void
take (JsonNode *result, JsonNode *item)
{
  if (item != NULL)
    json_array_add_element (json_node_get_array (result), item);
}

static gboolean
is_step (const Side *side, guint index, KoprsTestFieldStep *step)
{
  return step != NULL && index < side->steps->len
         && koprs_test_field_step_compare (g_ptr_array_index (side->steps, index), step) == 0;
}

/* The first item of `over` from the index on that `base` has too; steps->len when there is none. */
static guint
next_shared (const Side *over, const Side *base, guint index)
{
  while (index < over->steps->len && !side_has (base, g_ptr_array_index (over->steps, index)))
    index++;
  return index;
}

/* Items of base alone stay before what follows them in base; all others come in the order of `over`. An item of both that stands in base before
 * its turn waits for it. */
static JsonNode *
merge_items (const KoprsTestType *type, JsonNode *base, JsonNode *over)
{
  g_auto (Side) left = { NULL };
  g_auto (Side) right = { NULL };
  JsonNode *result = koprs_test_node_new_array ();
  guint i = 0, j = 0, shared;

  side_init (&left, type, base);
  side_init (&right, type, over);
  shared = next_shared (&right, &left, 0);
  while (i < left.steps->len || j < right.steps->len)
    {
      KoprsTestFieldStep *step = i < left.steps->len ? g_ptr_array_index (left.steps, i) : NULL;
      gboolean in_right = step != NULL && side_has (&right, step);

      if (step != NULL && !in_right)
        {
          take (result, koprs_test_typed_merge (type->element, json_array_get_element (left.items, i++), NULL));
          continue;
        }
      if (step != NULL && j >= right.steps->len)
        {
          i++;      /* it came with the other list */
          continue;
        }
      if (step != NULL && !is_step (&right, j, step) && shared < right.steps->len && !is_step (&right, shared, step))
        {
          i++;      /* it came, or comes, with its place in the other list */
          continue;
        }
      i += step != NULL && (is_step (&right, j, step) || shared >= right.steps->len);
      step = g_ptr_array_index (right.steps, j);
      take (result, koprs_test_typed_merge (type->element, side_get (&left, step), side_get (&right, step)));
      if (j++ == shared)
        shared = next_shared (&right, &left, j);
    }
  return result;
}

static JsonNode *
merge_members (const KoprsTestType *type, JsonNode *base, JsonNode *over)
{
  JsonNode *result = koprs_test_node_new_object ();
  JsonNode *sides[] = { base, over };

  for (guint side = 0; side < 2; side++)
    {
      JsonObjectIter iter;
      const char *name;

      if (!koprs_test_node_is_object (sides[side]))
        continue;
      json_object_iter_init_ordered (&iter, json_node_get_object (sides[side]));
      while (json_object_iter_next_ordered (&iter, &name, NULL))
        if (side == 0 || koprs_test_node_get (base, name) == NULL)
          koprs_test_node_set (result, name,
                               koprs_test_typed_merge (koprs_test_type_get_member (type, name), koprs_test_node_get (base, name),
                                                       koprs_test_node_get (over, name)));
    }
  return result;
}

static gboolean
has_nothing (JsonNode *value, KoprsTestTypeClass type_class)
{
  if (type_class == KOPRS_TEST_TYPE_MAP ? !koprs_test_node_is_object (value) : !koprs_test_node_is_array (value))
    return TRUE;
  return koprs_test_node_is_empty (value);
}

JsonNode *
koprs_test_typed_merge (const KoprsTestType *type, JsonNode *base, JsonNode *over)
{
  JsonNode *known = over != NULL ? over : base;
  KoprsTestTypeClass type_class = koprs_test_type_deduce (type, known);

  if (known == NULL)
    return NULL;
  if (koprs_test_type_is_atomic (type, type_class) || (has_nothing (base, type_class) && has_nothing (over, type_class)))
    return koprs_test_node_copy (known);
  return type_class == KOPRS_TEST_TYPE_MAP ? merge_members (type, base, over) : merge_items (type, base, over);
}
