/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What changed between two values: paths added, changed, gone. */

#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/values/koprs-test-node.h"

/* One of the sets that are made, and its levels along the present path, as far as it was entered. */
typedef struct {
  KoprsTestFieldSet *set;
  GPtrArray *levels;        /* (element-type KoprsTestFieldSet) */
} Record;

typedef struct {
  Record added, modified, removed;
  GPtrArray *path;          /* (element-type KoprsTestFieldStep), borrowed */
} Comparer;

/* The items of both lists that have the same step. */
typedef struct {
  KoprsTestFieldStep *step;
  GPtrArray *from;
  GPtrArray *to;
} Pair;

static void compare (Comparer *comparer, const KoprsTestType *type, JsonNode *from, JsonNode *to);

/* The level that holds steps at that depth. */
static KoprsTestFieldSet *
level_at (Record *record, guint depth)
{
  return depth > 0 ? g_ptr_array_index (record->levels, depth - 1) : record->set;
}

static void
record (Comparer *comparer, Record *record)
{
  GPtrArray *path = comparer->path;
  guint depth = path->len - 1;

  if (path->len == 0)
    return;
  for (guint i = record->levels->len; i < depth; i++)
    g_ptr_array_add (record->levels, koprs_test_field_set_enter (level_at (record, i), g_ptr_array_index (path, i)));
  koprs_test_field_set_add (level_at (record, depth), g_ptr_array_index (path, depth));
}

static void
enter (Comparer *comparer, KoprsTestFieldStep *step)
{
  g_ptr_array_add (comparer->path, step);
}

/* What is below the step is over. */
static void
leave (Comparer *comparer)
{
  Record *records[] = { &comparer->added, &comparer->modified, &comparer->removed };
  guint length = comparer->path->len - 1;

  g_ptr_array_set_size (comparer->path, (int) length);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i]->levels->len > length)
      g_ptr_array_set_size (records[i]->levels, (int) length);
}

static void
compare_leaf (Comparer *comparer, JsonNode *from, JsonNode *to)
{
  if (from == NULL)
    record (comparer, &comparer->added);
  else if (to == NULL)
    record (comparer, &comparer->removed);
  else if (!koprs_test_node_equal (from, to))
    record (comparer, &comparer->modified);
}

static void
compare_below (Comparer *comparer, const KoprsTestType *type, KoprsTestFieldStep *step, JsonNode *from, JsonNode *to)
{
  enter (comparer, step);
  compare (comparer, type, from, to);
  leave (comparer);
}

/* Members of `from`, then those that only `to` has. */
static void
compare_members (Comparer *comparer, const KoprsTestType *type, JsonNode *from, JsonNode *to)
{
  JsonNode *sides[] = { from, to };

  for (guint side = 0; side < 2; side++)
    {
      JsonObjectIter iter;
      const char *name;

      if (!koprs_test_node_is_object (sides[side]))
        continue;
      json_object_iter_init (&iter, json_node_get_object (sides[side]));
      while (json_object_iter_next (&iter, &name, NULL))
        {
          g_autoptr (KoprsTestFieldStep) step = NULL;

          if (side == 1 && koprs_test_node_get (from, name) != NULL)
            continue;
          step = koprs_test_field_step_new_name (name);
          compare_below (comparer, koprs_test_type_get_member (type, name), step, koprs_test_node_get (from, name),
                         koprs_test_node_get (to, name));
        }
    }
}

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  koprs_test_field_step_unref (pair->step);
  g_ptr_array_unref (pair->from);
  g_ptr_array_unref (pair->to);
  g_free (pair);
}

static int
compare_steps (gconstpointer a, gconstpointer b, gpointer unused)
{
  return koprs_test_field_step_compare (a, b);
}

static void
collect_items (GTree *pairs, const KoprsTestType *type, JsonNode *list, gboolean is_to)
{
  if (!koprs_test_node_is_array (list))
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (list), i);
      g_autofree char *problem = NULL;
      g_autoptr (KoprsTestFieldStep) step = koprs_test_typed_make_step (type, item, &problem);
      Pair *pair;

      if (step == NULL)
        continue;
      pair = g_tree_lookup (pairs, step);
      if (pair == NULL)
        {
          pair = g_new (Pair, 1);
          pair->step = koprs_test_field_step_ref (step);
          pair->from = g_ptr_array_new ();
          pair->to = g_ptr_array_new ();
          g_tree_insert (pairs, pair->step, pair);
        }
      g_ptr_array_add (is_to ? pair->to : pair->from, item);
    }
}

static gboolean
are_equal_lists (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!koprs_test_node_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static JsonNode *
first_of (GPtrArray *items)
{
  return items->len > 0 ? g_ptr_array_index (items, 0) : NULL;
}

static void
record_below (Comparer *comparer, KoprsTestFieldStep *step, Record *set)
{
  enter (comparer, step);
  record (comparer, set);
  leave (comparer);
}

/* Items that are there more than once are one leaf. */
static void
compare_pair (Comparer *comparer, const KoprsTestType *type, Pair *pair)
{
  gboolean from_twice = pair->from->len > 1, to_twice = pair->to->len > 1;

  if (from_twice && to_twice)
    {
      if (!are_equal_lists (pair->from, pair->to))
        record_below (comparer, pair->step, &comparer->modified);
    }
  else if (from_twice)
    {
      if (pair->to->len > 0)
        compare_below (comparer, type->element, pair->step, NULL, first_of (pair->to));
      record_below (comparer, pair->step, &comparer->removed);
    }
  else if (to_twice)
    {
      if (pair->from->len > 0)
        compare_below (comparer, type->element, pair->step, first_of (pair->from), NULL);
      record_below (comparer, pair->step, &comparer->added);
    }
  else
    compare_below (comparer, type->element, pair->step, first_of (pair->from), first_of (pair->to));
}

static void
compare_items (Comparer *comparer, const KoprsTestType *type, JsonNode *from, JsonNode *to)
{
  g_autoptr (GTree) pairs = g_tree_new_full (compare_steps, NULL, NULL, pair_free);

  collect_items (pairs, type, from, FALSE);
  collect_items (pairs, type, to, TRUE);
  for (GTreeNode *at = g_tree_node_first (pairs); at != NULL; at = g_tree_node_next (at))
    compare_pair (comparer, type, g_tree_node_value (at));
}

/* Absent, null, of another class, or {} and []: nothing in it. */
static gboolean
has_nothing (JsonNode *value, KoprsTestTypeClass type_class)
{
  if (type_class == KOPRS_TEST_TYPE_MAP ? !koprs_test_node_is_object (value) : !koprs_test_node_is_array (value))
    return TRUE;
  return koprs_test_node_is_empty (value);
}

/* Whether it was compared as one leaf. */
static gboolean
compare_as (Comparer *comparer, const KoprsTestType *type, KoprsTestTypeClass type_class, JsonNode *from, JsonNode *to)
{
  if (koprs_test_type_is_atomic (type, type_class) || (has_nothing (from, type_class) && has_nothing (to, type_class)))
    {
      compare_leaf (comparer, from, to);
      return TRUE;
    }
  if (type_class == KOPRS_TEST_TYPE_MAP)
    compare_members (comparer, type, from, to);
  else
    compare_items (comparer, type, from, to);
  return FALSE;
}

static void
compare (Comparer *comparer, const KoprsTestType *type, JsonNode *from, JsonNode *to)
{
  KoprsTestTypeClass old_class = koprs_test_type_deduce (type, from != NULL ? from : to);
  KoprsTestTypeClass new_class = koprs_test_type_deduce (type, to != NULL ? to : from);
  gboolean leaf;

  if (old_class != new_class)
    compare_as (comparer, type, old_class, from, to);
  leaf = compare_as (comparer, type, new_class, from, to);
  if (leaf)
    return;
  if (from == NULL)
    record (comparer, &comparer->added);
  else if (to == NULL)
    record (comparer, &comparer->removed);
}

static Record
start_record (void)
{
  return (Record) { koprs_test_field_set_new (), g_ptr_array_new () };
}

static KoprsTestFieldSet *
end_record (Record *self)
{
  g_ptr_array_unref (self->levels);
  return self->set;
}

void
koprs_test_typed_compare (const KoprsTestType *type, JsonNode *from, JsonNode *to, KoprsTestComparison *comparison)
{
  Comparer comparer = { start_record (), start_record (), start_record (), g_ptr_array_new () };

  compare (&comparer, type, from, to);
  comparison->added = end_record (&comparer.added);
  comparison->modified = end_record (&comparer.modified);
  comparison->removed = end_record (&comparer.removed);
  g_ptr_array_unref (comparer.path);
}

void
koprs_test_comparison_clear (KoprsTestComparison *self)
{
  g_clear_pointer (&self->added, koprs_test_field_set_free);
  g_clear_pointer (&self->modified, koprs_test_field_set_free);
  g_clear_pointer (&self->removed, koprs_test_field_set_free);
}
