/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-estimate-private.h"

#include <string.h>

#define ACCUMULATOR "@result"

typedef struct {
  const char *name;
  KoprsTestCelNodeFacts facts;
} Local;

static KoprsTestCelRange cost_of (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr);

static const Local *
find_local (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  if (expr->kind != KOPRS_TEST_CEL_EXPR_IDENT)
    return NULL;
  for (guint i = self->locals->len; i > 0; i--)
    {
      const Local *local = g_ptr_array_index (self->locals, i - 1);

      if (strcmp (local->name, expr->ident.name) == 0)
        return local;
    }
  return NULL;
}

static const char *const *
extend_path (KoprsTestCelEstimator *self, const char *const *path, const char *step)
{
  guint n = path != NULL ? g_strv_length ((char **) path) : 0;
  const char **longer = koprs_test_cel_arena_array (self->ast->arena, const char *, n + 2);

  for (guint i = 0; i < n; i++)
    longer[i] = path[i];
  longer[n] = step;
  return longer;
}

const char *const *
koprs_test_cel_estimator_get_path (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  const Local *local = find_local (self, expr);

  return local != NULL ? local->facts.path : self->facts[expr->id].path;
}

const KoprsTestCelEntrySize *
koprs_test_cel_estimator_get_entry (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  const Local *local = find_local (self, expr);

  if (self->facts[expr->id].entry != NULL)
    return self->facts[expr->id].entry;
  return local != NULL ? local->facts.entry : NULL;
}

void
koprs_test_cel_estimator_set_entry (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, const KoprsTestCelEntrySize *entry)
{
  KoprsTestCelEntrySize *kept = koprs_test_cel_arena_new0 (self->ast->arena, KoprsTestCelEntrySize);

  *kept = *entry;
  self->facts[expr->id].entry = kept;
}

static const KoprsTestCelRange *
keep (KoprsTestCelEstimator *self, KoprsTestCelRange size)
{
  KoprsTestCelRange *kept = koprs_test_cel_arena_new0 (self->ast->arena, KoprsTestCelRange);

  *kept = size;
  return kept;
}

static const KoprsTestCelShape *
step_into (const KoprsTestCelShape *shape, const char *name)
{
  if (shape == NULL)
    return NULL;
  if (strcmp (name, "@items") == 0 || strcmp (name, "@values") == 0)
    return shape->element;
  if (strcmp (name, "@keys") == 0)
    return shape->key;
  return shape->fields != NULL ? g_hash_table_lookup (shape->fields, name) : NULL;
}

/* Where the path leads to, and one step more; the first step is the variable. */
static const KoprsTestCelShape *
find_shape (KoprsTestCelEstimator *self, const char *const *path, const char *below)
{
  const KoprsTestCelShape *shape = self->root;

  for (const char *const *step = path + 1; *step != NULL; step++)
    shape = step_into (shape, *step);
  return below != NULL ? step_into (shape, below) : shape;
}

KoprsTestCelRange
koprs_test_cel_estimator_get_path_size (KoprsTestCelEstimator *self, const char *const *path, const char *below)
{
  const KoprsTestCelShape *shape = path != NULL && strcmp (path[0], ACCUMULATOR) != 0 ? find_shape (self, path, below) : NULL;

  return shape != NULL ? (KoprsTestCelRange) { 0, shape->max_elements } : KOPRS_TEST_CEL_UNKNOWN;
}

static gboolean
find_literal_size (const KoprsTestCelExpr *expr, KoprsTestCelRange *size)
{
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_LITERAL:
      *size = koprs_test_cel_range (koprs_test_cel_value_size (expr->literal));
      return TRUE;
    case KOPRS_TEST_CEL_EXPR_LIST:
      *size = koprs_test_cel_range (expr->list.n_items);
      return TRUE;
    case KOPRS_TEST_CEL_EXPR_MAP:
      *size = koprs_test_cel_range (expr->map.n_entries);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_scalar (const KoprsTestCelType *type)
{
  switch (type->kind)
    {
    case KOPRS_TEST_CEL_TYPE_BOOL:
    case KOPRS_TEST_CEL_TYPE_INT:
    case KOPRS_TEST_CEL_TYPE_UINT:
    case KOPRS_TEST_CEL_TYPE_DOUBLE:
    case KOPRS_TEST_CEL_TYPE_DURATION:
    case KOPRS_TEST_CEL_TYPE_TIMESTAMP:
      return TRUE;
    default:
      return koprs_test_cel_type_is_optional (type) && is_scalar (type->params[0]);
    }
}

gboolean
koprs_test_cel_estimator_find_size (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, KoprsTestCelRange *size)
{
  const char *const *path = koprs_test_cel_estimator_get_path (self, expr);
  const KoprsTestCelShape *shape;
  const Local *local = find_local (self, expr);

  if (self->facts[expr->id].size != NULL)
    {
      *size = *self->facts[expr->id].size;
      return TRUE;
    }
  if (find_literal_size (expr, size))
    return TRUE;
  shape = path != NULL ? find_shape (self, path, NULL) : NULL;
  if (shape != NULL)
    {
      *size = (KoprsTestCelRange) { 0, shape->max_elements };
      self->facts[expr->id].size = keep (self, *size);
      return TRUE;
    }
  *size = koprs_test_cel_range (1);
  if (is_scalar (expr->type))
    return TRUE;
  if (local == NULL || local->facts.size == NULL)
    return FALSE;
  *size = *local->facts.size;
  return TRUE;
}

KoprsTestCelRange
koprs_test_cel_estimator_get_size (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelRange size;

  return koprs_test_cel_estimator_find_size (self, expr, &size) ? size : KOPRS_TEST_CEL_UNKNOWN;
}

static void
push (KoprsTestCelEstimator *self, const char *name, const char *const *path, const KoprsTestCelRange *size,
      const KoprsTestCelEntrySize *entry)
{
  Local *local = koprs_test_cel_arena_new0 (self->ast->arena, Local);

  *local = (Local) { name, { path, size, entry } };
  g_ptr_array_add (self->locals, local);
}

static KoprsTestCelRange
cost_of_ident (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, const char *name)
{
  const Local *local = find_local (self, expr);

  self->facts[expr->id].path = local != NULL ? local->facts.path : extend_path (self, NULL, name);
  return koprs_test_cel_range (1);
}

static KoprsTestCelRange
cost_of_select (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelTypeKind kind;
  KoprsTestCelRange sum;

  if (expr->select.qualified != NULL)
    return cost_of_ident (self, expr, expr->select.qualified);
  kind = expr->select.operand->type->kind;
  sum = cost_of (self, expr->select.operand);
  if (expr->select.test_only)
    return sum;
  self->facts[expr->id].path = extend_path (self, koprs_test_cel_estimator_get_path (self, expr->select.operand), expr->select.field);
  if (kind == KOPRS_TEST_CEL_TYPE_MAP || kind == KOPRS_TEST_CEL_TYPE_STRUCT || kind == KOPRS_TEST_CEL_TYPE_PARAM)
    return koprs_test_cel_range_add (sum, koprs_test_cel_range (1));
  return sum;
}

/* Where an index leads. */
static void
note_index (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, const KoprsTestCelOverload *overload,
            KoprsTestCelCallEstimate *total)
{
  gboolean list = strcmp (overload->id, "index_list") == 0;
  const KoprsTestCelEntrySize *entry;

  if (!list && strcmp (overload->id, "index_map") != 0)
    return;
  entry = koprs_test_cel_estimator_get_entry (self, expr->call.args[0]);
  total->sized = entry != NULL;
  if (entry != NULL)
    total->size = entry->value;
  self->facts[expr->id].path = extend_path (self, koprs_test_cel_estimator_get_path (self, expr->call.args[0]),
                                            list ? "@items" : "@values");
}

static void
add_overload (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, const KoprsTestCelOverload *overload,
              const KoprsTestCelRange *costs, KoprsTestCelCallEstimate *total)
{
  KoprsTestCelCallCost call = { self, expr, overload, costs, { { 0, 0 }, FALSE, { 0, 0 } } };

  koprs_test_cel_estimate_call (&call);
  total->cost = koprs_test_cel_range_union (total->cost, call.result.cost);
  if (call.result.sized)
    {
      total->size = total->sized ? koprs_test_cel_range_union (total->size, call.result.size) : call.result.size;
      total->sized = TRUE;
    }
  note_index (self, expr, overload, total);
  if (!total->sized)
    total->sized = koprs_test_cel_estimator_find_size (self, expr, &total->size);
}

static KoprsTestCelRange
cost_of_call (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelOverload *const *candidates = self->checked->candidates[expr->id];
  KoprsTestCelRange *costs = koprs_test_cel_arena_array (self->ast->arena, KoprsTestCelRange, expr->call.n_args + 1);
  KoprsTestCelCallEstimate total = { { G_MAXUINT64, 0 }, FALSE, { 0, 0 } };
  KoprsTestCelRange sum = { 0, 0 };

  for (guint i = 0; i < expr->call.n_args; i++)
    costs[i] = cost_of (self, expr->call.args[i]);
  if (strcmp (expr->call.function, "dyn") == 0 && expr->call.n_args == 1)
    {
      KoprsTestCelRange size;

      if (koprs_test_cel_estimator_find_size (self, expr->call.args[0], &size))
        self->facts[expr->id].size = keep (self, size);
      self->facts[expr->id].entry = koprs_test_cel_estimator_get_entry (self, expr->call.args[0]);
      return koprs_test_cel_range_add (costs[0], koprs_test_cel_range (1));
    }
  if (candidates == NULL || candidates[0] == NULL)
    return sum;
  if (expr->call.target != NULL)
    sum = cost_of (self, expr->call.target);
  for (guint i = 0; candidates[i] != NULL; i++)
    add_overload (self, expr, candidates[i], costs, &total);
  if (total.sized)
    self->facts[expr->id].size = keep (self, total.size);
  return koprs_test_cel_range_add (sum, total.cost);
}

static KoprsTestCelRange
cost_of_list (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelEntrySize entry = { TRUE, { 1, 1 }, { expr->list.n_items > 0 ? G_MAXUINT64 : 0, 0 } };
  KoprsTestCelRange sum = koprs_test_cel_range (10);

  for (guint i = 0; i < expr->list.n_items; i++)
    {
      sum = koprs_test_cel_range_add (sum, cost_of (self, expr->list.items[i]));
      entry.value = koprs_test_cel_range_union (entry.value, koprs_test_cel_estimator_get_size (self, expr->list.items[i]));
    }
  koprs_test_cel_estimator_set_entry (self, expr, &entry);
  return sum;
}

static KoprsTestCelRange
cost_of_map (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  guint64 least = expr->map.n_entries > 0 ? G_MAXUINT64 : 0;
  KoprsTestCelEntrySize entry = { FALSE, { least, 0 }, { least, 0 } };
  KoprsTestCelRange sum = koprs_test_cel_range (expr->kind == KOPRS_TEST_CEL_EXPR_MAP ? 30 : 40);

  for (guint i = 0; i < expr->map.n_entries; i++)
    {
      const KoprsTestCelEntry *member = &expr->map.entries[i];

      if (member->key != NULL)
        {
          sum = koprs_test_cel_range_add (sum, cost_of (self, member->key));
          entry.key = koprs_test_cel_range_union (entry.key, koprs_test_cel_estimator_get_size (self, member->key));
        }
      sum = koprs_test_cel_range_add (sum, cost_of (self, member->value));
      entry.value = koprs_test_cel_range_union (entry.value, koprs_test_cel_estimator_get_size (self, member->value));
    }
  if (expr->kind == KOPRS_TEST_CEL_EXPR_MAP)
    koprs_test_cel_estimator_set_entry (self, expr, &entry);
  return sum;
}

/* What the variable of a loop is of what it runs over: "@keys", "@values", "@items", "@indices". */
static void
push_step (KoprsTestCelEstimator *self, const char *name, const KoprsTestCelExpr *range, gboolean key)
{
  const KoprsTestCelEntrySize *entry = koprs_test_cel_estimator_get_entry (self, range);
  gboolean list = entry != NULL ? entry->list : range->type->kind == KOPRS_TEST_CEL_TYPE_LIST;
  const char *step = key ? (list ? "@indices" : "@keys") : (list ? "@items" : "@values");

  push (self, name, extend_path (self, koprs_test_cel_estimator_get_path (self, range), step),
        entry != NULL ? keep (self, key ? entry->key : entry->value) : NULL, NULL);
}

static void
push_steps (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelExpr *range = expr->comprehension.range;
  const KoprsTestCelEntrySize *entry = koprs_test_cel_estimator_get_entry (self, range);
  gboolean list = entry != NULL ? entry->list : range->type->kind == KOPRS_TEST_CEL_TYPE_LIST;

  push_step (self, expr->comprehension.iter_var, range, expr->comprehension.iter_var2 != NULL || !list);
  if (expr->comprehension.iter_var2 != NULL)
    push_step (self, expr->comprehension.iter_var2, range, FALSE);
}

static KoprsTestCelRange
cost_of_comprehension (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelExpr *init = expr->comprehension.accu_init;
  guint depth = self->locals->len;
  KoprsTestCelRange sum = cost_of (self, expr->comprehension.range);
  KoprsTestCelRange size;
  KoprsTestCelRange loop;
  KoprsTestCelRange count;

  sum = koprs_test_cel_range_add (sum, cost_of (self, init));
  push (self, expr->comprehension.accu_var, koprs_test_cel_estimator_get_path (self, init),
        koprs_test_cel_estimator_find_size (self, init, &size) ? keep (self, size) : NULL,
        koprs_test_cel_estimator_get_entry (self, init));
  push_steps (self, expr);
  loop = cost_of (self, expr->comprehension.condition);
  loop = koprs_test_cel_range_add (cost_of (self, expr->comprehension.step), loop);
  g_ptr_array_set_size (self->locals, depth + 1);
  sum = koprs_test_cel_range_add (sum, cost_of (self, expr->comprehension.result));
  g_ptr_array_set_size (self->locals, depth);
  count = koprs_test_cel_estimator_get_size (self, expr->comprehension.range);
  if (init->kind == KOPRS_TEST_CEL_EXPR_LITERAL)
    self->facts[expr->id].size = keep (self, koprs_test_cel_estimator_get_size (self, init));
  else if (init->kind == KOPRS_TEST_CEL_EXPR_LIST || init->kind == KOPRS_TEST_CEL_EXPR_MAP)
    {
      self->facts[expr->id].size = keep (self, count);
      self->facts[expr->id].entry = koprs_test_cel_estimator_get_entry (self, expr->comprehension.step);
    }
  return koprs_test_cel_range_add (sum, koprs_test_cel_range_multiply (count, loop));
}

static KoprsTestCelRange
cost_of (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr)
{
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_IDENT:
      return cost_of_ident (self, expr, expr->ident.name);
    case KOPRS_TEST_CEL_EXPR_SELECT:
      return cost_of_select (self, expr);
    case KOPRS_TEST_CEL_EXPR_CALL:
      return cost_of_call (self, expr);
    case KOPRS_TEST_CEL_EXPR_LIST:
      return cost_of_list (self, expr);
    case KOPRS_TEST_CEL_EXPR_MAP:
    case KOPRS_TEST_CEL_EXPR_STRUCT:
      return cost_of_map (self, expr);
    case KOPRS_TEST_CEL_EXPR_COMPREHENSION:
      return cost_of_comprehension (self, expr);
    case KOPRS_TEST_CEL_EXPR_LITERAL:
    default:
      return koprs_test_cel_range (0);
    }
}

KoprsTestCelRange
koprs_test_cel_estimate (const KoprsTestCelAst *ast, const KoprsTestCelChecked *checked, const KoprsTestCelShape *root)
{
  g_autofree KoprsTestCelNodeFacts *facts = g_new0 (KoprsTestCelNodeFacts, ast->last_id + 1);
  g_autoptr (GPtrArray) locals = g_ptr_array_new ();
  KoprsTestCelEstimator self = { ast, checked, root, facts, locals };

  return cost_of (&self, ast->root);
}
