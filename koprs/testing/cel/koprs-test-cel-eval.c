/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-eval.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-eval-private.h"

#define LIST_COST 10
#define MAP_COST 30
#define STRUCT_COST 40

void
koprs_test_cel_eval_spend (KoprsTestCelEval *self, guint64 cost)
{
  self->cost += cost;
  if (self->cost > self->limit)
    self->exceeded = TRUE;
}

/* An optional that was asked for by [?x]: NULL where it is none; else what is in it, or an error. */
static const KoprsTestCelValue *
unwrap (KoprsTestCelEval *self, const KoprsTestCelValue *value)
{
  GString *shown;

  if (value->kind == KOPRS_TEST_CEL_OPTIONAL)
    return value->optional;
  shown = g_string_new (NULL);
  koprs_test_cel_value_format (self->arena, value, shown);
  return koprs_test_cel_value_new_error (self->arena, "cannot initialize optional list element from non-optional value %s",
                                         koprs_test_cel_arena_take (self->arena, shown));
}

static const KoprsTestCelValue *
run_list (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue **items = koprs_test_cel_arena_array (self->arena, const KoprsTestCelValue *, MAX (expr->list.n_items, 1));
  guint n = 0;

  for (guint i = 0; i < expr->list.n_items; i++)
    {
      const KoprsTestCelValue *item = koprs_test_cel_eval_run (self, expr->list.items[i]);

      if (!koprs_test_cel_value_is_error (item) && expr->list.optional[i])
        {
          item = unwrap (self, item);
          if (item == NULL)
            continue;
        }
      if (koprs_test_cel_value_is_error (item))
        {
          koprs_test_cel_eval_spend (self, LIST_COST);
          return item;
        }
      items[n++] = item;
    }
  koprs_test_cel_eval_spend (self, LIST_COST);
  return koprs_test_cel_value_new_list (self->arena, items, n);
}

static const KoprsTestCelValue *
make_map (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, const KoprsTestCelMapEntry *entries, guint n)
{
  KoprsTestCelValue *map = (KoprsTestCelValue *) koprs_test_cel_value_new_map (self->arena, entries, n);

  if (expr->kind == KOPRS_TEST_CEL_EXPR_STRUCT)
    map->map.type = expr->type != NULL ? expr->type
                    : koprs_test_cel_type_new_named (self->arena, KOPRS_TEST_CEL_TYPE_STRUCT, expr->map.name);
  return koprs_test_cel_construction_settle (self->arena, map);
}

static const KoprsTestCelValue *
run_map (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelMapEntry *entries = koprs_test_cel_arena_array (self->arena, KoprsTestCelMapEntry, MAX (expr->map.n_entries, 1));
  guint64 cost = expr->kind == KOPRS_TEST_CEL_EXPR_STRUCT ? STRUCT_COST : MAP_COST;
  guint n = 0;

  for (guint i = 0; i < expr->map.n_entries; i++)
    {
      const KoprsTestCelEntry *entry = &expr->map.entries[i];
      const KoprsTestCelValue *key = entry->key != NULL ? koprs_test_cel_eval_run (self, entry->key)
                                     : koprs_test_cel_value_wrap_string (self->arena, entry->field, strlen (entry->field));
      const KoprsTestCelValue *value;
      guint at;

      value = koprs_test_cel_value_is_error (key) ? key : koprs_test_cel_eval_run (self, entry->value);
      if (!koprs_test_cel_value_is_error (value) && entry->optional)
        {
          value = unwrap (self, value);
          if (value == NULL)
            continue;
        }
      if (koprs_test_cel_value_is_error (value))
        {
          koprs_test_cel_eval_spend (self, cost);
          return value;
        }
      /* Of equal keys the last one counts. */
      for (at = n; at > 0 && !koprs_test_cel_value_equal (self->arena, entries[at - 1].key, key) && n < 64; at--)
        ;
      entries[at > 0 && n < 64 ? at - 1 : n] = (KoprsTestCelMapEntry) { key, value };
      n += !(at > 0 && n < 64);
    }
  koprs_test_cel_eval_spend (self, cost);
  return make_map (self, expr, entries, n);
}

const KoprsTestCelValue *
koprs_test_cel_eval_run (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  if (self->exceeded)
    return koprs_test_cel_value_new_error (self->arena, "operation cancelled: actual cost limit exceeded");
  if (expr->kind == KOPRS_TEST_CEL_EXPR_LITERAL)
    return expr->literal;
  if (koprs_test_cel_eval_is_attribute (expr))
    return koprs_test_cel_eval_attribute (self, expr);
  if (expr->kind == KOPRS_TEST_CEL_EXPR_CALL)
    return koprs_test_cel_eval_call (self, expr);
  if (expr->kind == KOPRS_TEST_CEL_EXPR_LIST)
    return run_list (self, expr);
  if (expr->kind == KOPRS_TEST_CEL_EXPR_COMPREHENSION)
    return koprs_test_cel_eval_fold (self, expr);
  return run_map (self, expr);
}

void
koprs_test_cel_evaluate (const KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, const KoprsTestCelBindings *bindings, guint64 limit,
                         KoprsTestCelArena *arena, KoprsTestCelResult *result)
{
  KoprsTestCelEval self = { .ast = ast, .library = library, .bindings = bindings, .arena = arena,
                            .limit = limit > 0 ? limit : KOPRS_TEST_CEL_CALL_LIMIT };

  result->value = koprs_test_cel_eval_run (&self, ast->root);
  result->cost = self.cost;
  result->exceeded = self.exceeded;
  if (self.exceeded)
    result->value = koprs_test_cel_value_new_error (arena, "operation cancelled: actual cost limit exceeded");
}
