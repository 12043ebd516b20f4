/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-expr.h"

void
koprs_test_cel_ast_free (KoprsTestCelAst *self)
{
  if (self == NULL)
    return;
  koprs_test_cel_arena_free (self->arena);
  koprs_test_cel_source_free (self->source);
  g_free (self);
}

KoprsTestCelExpr *
koprs_test_cel_ast_add (KoprsTestCelAst *self, KoprsTestCelExprKind kind, guint point)
{
  KoprsTestCelExpr *expr = koprs_test_cel_arena_new0 (self->arena, KoprsTestCelExpr);

  expr->kind = kind;
  expr->id = ++self->last_id;
  expr->point = point;
  return expr;
}

static KoprsTestCelExpr **
copy_all (KoprsTestCelAst *self, KoprsTestCelExpr *const *items, guint n)
{
  KoprsTestCelExpr **copies = koprs_test_cel_arena_array (self->arena, KoprsTestCelExpr *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    copies[i] = koprs_test_cel_ast_copy (self, items[i]);
  return copies;
}

static void
copy_entries (KoprsTestCelAst *self, KoprsTestCelExpr *copy)
{
  KoprsTestCelEntry *entries = koprs_test_cel_arena_array (self->arena, KoprsTestCelEntry, MAX (copy->map.n_entries, 1));

  for (guint i = 0; i < copy->map.n_entries; i++)
    {
      entries[i] = copy->map.entries[i];
      entries[i].id = ++self->last_id;
      entries[i].key = koprs_test_cel_ast_copy (self, entries[i].key);
      entries[i].value = koprs_test_cel_ast_copy (self, entries[i].value);
    }
  copy->map.entries = entries;
}

/* Nodes that are there already bound the depth of the recursion. */
KoprsTestCelExpr *
koprs_test_cel_ast_copy (KoprsTestCelAst *self, const KoprsTestCelExpr *expr)
{
  KoprsTestCelExpr *copy;
  guint id;

  if (expr == NULL)
    return NULL;
  copy = koprs_test_cel_ast_add (self, expr->kind, expr->point);
  id = copy->id;
  *copy = *expr;
  copy->id = id;
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_LITERAL:
    case KOPRS_TEST_CEL_EXPR_IDENT:
      break;
    case KOPRS_TEST_CEL_EXPR_SELECT:
      copy->select.operand = koprs_test_cel_ast_copy (self, expr->select.operand);
      break;
    case KOPRS_TEST_CEL_EXPR_CALL:
      copy->call.target = koprs_test_cel_ast_copy (self, expr->call.target);
      copy->call.args = copy_all (self, expr->call.args, expr->call.n_args);
      break;
    case KOPRS_TEST_CEL_EXPR_LIST:
      copy->list.items = copy_all (self, expr->list.items, expr->list.n_items);
      break;
    case KOPRS_TEST_CEL_EXPR_MAP:
    case KOPRS_TEST_CEL_EXPR_STRUCT:
      copy_entries (self, copy);
      break;
    case KOPRS_TEST_CEL_EXPR_COMPREHENSION:
      copy->comprehension.range = koprs_test_cel_ast_copy (self, expr->comprehension.range);
      copy->comprehension.accu_init = koprs_test_cel_ast_copy (self, expr->comprehension.accu_init);
      copy->comprehension.condition = koprs_test_cel_ast_copy (self, expr->comprehension.condition);
      copy->comprehension.step = koprs_test_cel_ast_copy (self, expr->comprehension.step);
      copy->comprehension.result = koprs_test_cel_ast_copy (self, expr->comprehension.result);
      break;
    }
  return copy;
}

const char *
koprs_test_cel_expr_get_qualified (KoprsTestCelAst *ast, const KoprsTestCelExpr *expr)
{
  const char *operand;

  if (expr->kind == KOPRS_TEST_CEL_EXPR_IDENT)
    return expr->ident.name;
  if (expr->kind != KOPRS_TEST_CEL_EXPR_SELECT || expr->select.test_only)
    return NULL;
  operand = koprs_test_cel_expr_get_qualified (ast, expr->select.operand);
  return operand != NULL ? koprs_test_cel_arena_printf (ast->arena, "%s.%s", operand, expr->select.field) : NULL;
}
