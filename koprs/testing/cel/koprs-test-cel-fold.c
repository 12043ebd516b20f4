/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Comprehensions, and the variables that they bring. */

#include "koprs/testing/cel/koprs-test-cel-eval-private.h"

#include <string.h>

static const KoprsTestCelValue *
lookup_accu (KoprsTestCelEval *self, KoprsTestCelFrame *frame)
{
  KoprsTestCelFrame *here = self->frame;

  if (frame->accu != NULL)
    return frame->accu;
  self->frame = frame->parent;
  frame->accu = koprs_test_cel_eval_run (self, frame->fold->comprehension.accu_init);
  self->frame = here;
  return frame->accu;
}

const KoprsTestCelValue *
koprs_test_cel_eval_lookup (KoprsTestCelEval *self, const char *name)
{
  const KoprsTestCelBindings *bindings = self->bindings;

  for (KoprsTestCelFrame *frame = *name == '.' ? NULL : self->frame; frame != NULL; frame = frame->parent)
    {
      if (g_str_equal (name, frame->fold->comprehension.accu_var))
        return lookup_accu (self, frame);
      if (frame->first != NULL && g_str_equal (name, frame->fold->comprehension.iter_var))
        return frame->first;
      if (frame->second != NULL && g_str_equal (name, frame->fold->comprehension.iter_var2))
        return frame->second;
    }
  name += *name == '.';
  for (guint i = 0; bindings != NULL && i < bindings->n_bindings; i++)
    if (g_str_equal (bindings->bindings[i].name, name))
      return bindings->bindings[i].value;
  return bindings != NULL && bindings->variable != NULL ? bindings->variable (self->arena, name, bindings->variable_data) : NULL;
}

/* FALSE: the fold is over. */
static gboolean
fold_step (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *condition = koprs_test_cel_eval_run (self, expr->comprehension.condition);

  if (self->exceeded || (condition->kind == KOPRS_TEST_CEL_BOOL && !condition->boolean))
    return FALSE;
  self->frame->accu = koprs_test_cel_eval_run (self, expr->comprehension.step);
  return !self->exceeded;
}

static void
fold_list (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, const KoprsTestCelValue *range)
{
  gboolean two = expr->comprehension.iter_var2 != NULL;
  guint n = koprs_test_cel_list_length (range);

  for (guint i = 0; i < n; i++)
    {
      const KoprsTestCelValue *item = koprs_test_cel_list_get (self->arena, range, i);

      self->frame->first = two ? koprs_test_cel_value_new_int (self->arena, i) : item;
      self->frame->second = two ? item : NULL;
      if (!fold_step (self, expr))
        break;
    }
}

static void
fold_map (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, const KoprsTestCelValue *range)
{
  guint n;
  const KoprsTestCelValue *const *keys = koprs_test_cel_map_list_keys (self->arena, range, &n);

  for (guint i = 0; i < n; i++)
    {
      self->frame->first = keys[i];
      if (expr->comprehension.iter_var2 != NULL)
        self->frame->second = koprs_test_cel_map_get (self->arena, range, keys[i]);
      if (!fold_step (self, expr))
        break;
    }
}

/* The message has the names that Go knows the types by. */
static const KoprsTestCelValue *
refuse_range (KoprsTestCelEval *self, const KoprsTestCelValue *range)
{
  static const char *const names[] = {
    [KOPRS_TEST_CEL_NULL] = "types.Null", [KOPRS_TEST_CEL_BOOL] = "types.Bool", [KOPRS_TEST_CEL_INT] = "types.Int",
    [KOPRS_TEST_CEL_UINT] = "types.Uint", [KOPRS_TEST_CEL_DOUBLE] = "types.Double", [KOPRS_TEST_CEL_STRING] = "types.String",
    [KOPRS_TEST_CEL_BYTES] = "types.Bytes", [KOPRS_TEST_CEL_TIMESTAMP] = "types.Timestamp", [KOPRS_TEST_CEL_DURATION] = "types.Duration",
    [KOPRS_TEST_CEL_TYPE] = "*types.Type", [KOPRS_TEST_CEL_OPTIONAL] = "*types.Optional",
  };
  const char *name = koprs_test_cel_value_get_type (range)->name;
  const char *last = strrchr (name, '.');

  if (range->kind < G_N_ELEMENTS (names) && names[range->kind] != NULL)
    return koprs_test_cel_value_new_error (self->arena, "got '%s', expected iterable type", names[range->kind]);
  return koprs_test_cel_value_new_error (self->arena, "got 'cel.%s', expected iterable type", last != NULL ? last + 1 : name);
}

const KoprsTestCelValue *
koprs_test_cel_eval_fold (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelFrame frame = { .parent = self->frame, .fold = expr };
  const KoprsTestCelValue *range = koprs_test_cel_eval_run (self, expr->comprehension.range);
  const KoprsTestCelValue *result;

  if (koprs_test_cel_value_is_error (range))
    return range;
  if (range->kind != KOPRS_TEST_CEL_LIST && range->kind != KOPRS_TEST_CEL_MAP)
    return refuse_range (self, range);
  self->frame = &frame;
  if (range->kind == KOPRS_TEST_CEL_LIST)
    fold_list (self, expr, range);
  else
    fold_map (self, expr, range);
  frame.first = NULL;
  frame.second = NULL;
  result = koprs_test_cel_eval_run (self, expr->comprehension.result);
  self->frame = frame.parent;
  return result;
}

/* The frame whose list this is, with all of its items. */
const KoprsTestCelValue *
koprs_test_cel_eval_append (KoprsTestCelEval *self, const KoprsTestCelValue *list, const KoprsTestCelValue *more)
{
  KoprsTestCelFrame *frame = self->frame;
  guint n = koprs_test_cel_list_length (list);
  guint n_more = koprs_test_cel_list_length (more);

  if (frame == NULL || list != frame->accu || list->list.node != NULL || (n > 0 && list->list.items != frame->items)
      || n != frame->n_items)
    return NULL;
  if (n + n_more > frame->room)
    {
      guint room = MAX (2 * frame->room, n + n_more + 8);
      const KoprsTestCelValue **items = koprs_test_cel_arena_array (self->arena, const KoprsTestCelValue *, room);

      if (n > 0)
        memcpy (items, frame->items, n * sizeof items[0]);
      frame->items = items;
      frame->room = room;
    }
  for (guint i = 0; i < n_more; i++)
    frame->items[n + i] = koprs_test_cel_list_get (self->arena, more, i);
  frame->n_items = n + n_more;
  return koprs_test_cel_value_new_list (self->arena, frame->items, frame->n_items);
}

static void
make_room (KoprsTestCelEval *self, KoprsTestCelFrame *frame)
{
  guint room = MAX (2 * frame->entries_room, 8);
  KoprsTestCelMapEntry *entries = koprs_test_cel_arena_array (self->arena, KoprsTestCelMapEntry, room);

  if (frame->n_entries > 0)
    memcpy (entries, frame->entries, frame->n_entries * sizeof entries[0]);
  frame->entries = entries;
  frame->entries_room = room;
}

/* The map is always the one of the frame: only macros insert. */
const KoprsTestCelValue *
koprs_test_cel_eval_insert (KoprsTestCelEval *self, const KoprsTestCelValue *map, const KoprsTestCelValue *key,
                            const KoprsTestCelValue *value)
{
  KoprsTestCelFrame *frame = self->frame;
  KoprsTestCelValue *grown;

  if (frame == NULL || koprs_test_cel_map_size (map) != frame->n_entries)
    return koprs_test_cel_value_new_error (self->arena, "no such overload");
  if (frame->index == NULL)
    frame->index = koprs_test_cel_map_new_index (self->arena);
  if (g_hash_table_contains (frame->index, key))
    return koprs_test_cel_value_new_error (self->arena, "insert failed: key %s already exists", koprs_test_cel_value_show (self->arena, key));
  if (frame->n_entries == frame->entries_room)
    make_room (self, frame);
  frame->entries[frame->n_entries++] = (KoprsTestCelMapEntry) { key, value };
  g_hash_table_insert (frame->index, (gpointer) key, (gpointer) value);
  grown = koprs_test_cel_arena_new0 (self->arena, KoprsTestCelValue);
  grown->kind = KOPRS_TEST_CEL_MAP;
  grown->map.entries = frame->entries;
  grown->map.n_entries = frame->n_entries;
  grown->map.index = frame->index;
  return grown;
}
