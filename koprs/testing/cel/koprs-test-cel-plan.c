/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What is constant is computed once. */

#include "koprs/testing/cel/koprs-test-cel-eval.h"

#include "koprs/koprs-error.h"
#include "koprs/testing/cel/koprs-test-cel-eval-private.h"
#include "koprs/testing/cel/koprs-test-cel-regex.h"

static gboolean plan (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr, GError **error);

static gboolean
plan_all (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr **exprs, guint n, gboolean *constant, GError **error)
{
  *constant = TRUE;
  for (guint i = 0; i < n; i++)
    {
      if (!plan (self, ast, exprs[i], error))
        return FALSE;
      *constant = *constant && exprs[i]->kind == KOPRS_TEST_CEL_EXPR_LITERAL;
    }
  return TRUE;
}

/* The expression becomes its value. */
static gboolean
fold_constant (KoprsTestCelEval *self, KoprsTestCelExpr *expr, GError **error)
{
  const KoprsTestCelValue *value = koprs_test_cel_eval_run (self, expr);

  self->cost = 0;
  self->exceeded = FALSE;
  if (koprs_test_cel_value_is_error (value))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, value->text.data);
      return FALSE;
    }
  expr->kind = KOPRS_TEST_CEL_EXPR_LITERAL;
  expr->literal = value;
  return TRUE;
}

/* optional.of (x) reads like a method of `optional`. */
static void
resolve_qualified (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr)
{
  const char *prefix = expr->call.target != NULL ? koprs_test_cel_expr_get_qualified (ast, expr->call.target) : NULL;
  const char *name;

  if (prefix == NULL)
    return;
  name = koprs_test_cel_arena_printf (ast->arena, "%s.%s", prefix, expr->call.function);
  if (koprs_test_cel_library_find (self->library, name) == NULL)
    return;
  expr->call.function = name;
  expr->call.target = NULL;
}

static gboolean
is_conversion (const KoprsTestCelExpr *expr)
{
  static const char *const names[] = { "bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint", NULL };

  return expr->call.target == NULL && expr->call.n_args == 1 && g_strv_contains (names, expr->call.function);
}

/* Patterns that are known are looked at before the first evaluation. */
static gboolean
check_pattern (const KoprsTestCelExpr *expr, GError **error)
{
  static const char *const names[] = { "find", "findAll", "matches", NULL };
  guint n = expr->call.target != NULL ? 0 : 1;
  const KoprsTestCelExpr *pattern = expr->call.n_args > n ? expr->call.args[n] : NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autofree char *wrong = NULL;

  if (pattern == NULL || !g_strv_contains (names, expr->call.function) || pattern->kind != KOPRS_TEST_CEL_EXPR_LITERAL
      || pattern->literal->kind != KOPRS_TEST_CEL_STRING)
    return TRUE;
  regex = koprs_test_cel_regex_new (pattern->literal->text.data, &wrong);
  if (regex == NULL)
    g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, wrong);
  return regex != NULL;
}

static gboolean
plan_call (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr, GError **error)
{
  gboolean constant;

  resolve_qualified (self, ast, expr);
  if (expr->call.target != NULL && !plan (self, ast, expr->call.target, error))
    return FALSE;
  if (!plan_all (self, ast, expr->call.args, expr->call.n_args, &constant, error))
    return FALSE;
  if (!check_pattern (expr, error))
    return FALSE;
  return constant && is_conversion (expr) ? fold_constant (self, expr, error) : TRUE;
}

static gboolean
plan_map (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr, GError **error)
{
  gboolean constant = expr->kind == KOPRS_TEST_CEL_EXPR_MAP;

  for (guint i = 0; i < expr->map.n_entries; i++)
    {
      KoprsTestCelEntry *entry = &expr->map.entries[i];

      if ((entry->key != NULL && !plan (self, ast, entry->key, error)) || !plan (self, ast, entry->value, error))
        return FALSE;
      constant = constant && !entry->optional && entry->key->kind == KOPRS_TEST_CEL_EXPR_LITERAL
                 && entry->value->kind == KOPRS_TEST_CEL_EXPR_LITERAL;
    }
  return constant ? fold_constant (self, expr, error) : TRUE;
}

static gboolean
plan_list (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr, GError **error)
{
  gboolean constant;

  if (!plan_all (self, ast, expr->list.items, expr->list.n_items, &constant, error))
    return FALSE;
  for (guint i = 0; i < expr->list.n_items; i++)
    constant = constant && !expr->list.optional[i];
  return constant ? fold_constant (self, expr, error) : TRUE;
}

/* `int`, where the checker knew it for the type. */
static gboolean
plan_name (KoprsTestCelAst *ast, KoprsTestCelExpr *expr, const char *name)
{
  const KoprsTestCelType *type = koprs_test_cel_type_find (name + (*name == '.'));

  if (type == NULL || expr->type == NULL || expr->type->kind != KOPRS_TEST_CEL_TYPE_TYPE || expr->type->n_params == 0
      || !koprs_test_cel_type_equal (expr->type->params[0], type))
    return TRUE;
  expr->kind = KOPRS_TEST_CEL_EXPR_LITERAL;
  expr->literal = koprs_test_cel_value_new_type (ast->arena, type);
  return TRUE;
}

static gboolean
plan (KoprsTestCelEval *self, KoprsTestCelAst *ast, KoprsTestCelExpr *expr, GError **error)
{
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_LITERAL:
      return TRUE;
    case KOPRS_TEST_CEL_EXPR_IDENT:
      return plan_name (ast, expr, expr->ident.name);
    case KOPRS_TEST_CEL_EXPR_SELECT:
      return expr->select.qualified != NULL ? plan_name (ast, expr, expr->select.qualified) : plan (self, ast, expr->select.operand, error);
    case KOPRS_TEST_CEL_EXPR_CALL:
      return plan_call (self, ast, expr, error);
    case KOPRS_TEST_CEL_EXPR_LIST:
      return plan_list (self, ast, expr, error);
    case KOPRS_TEST_CEL_EXPR_MAP:
    case KOPRS_TEST_CEL_EXPR_STRUCT:
      return plan_map (self, ast, expr, error);
    case KOPRS_TEST_CEL_EXPR_COMPREHENSION:
      break;
    }
  return plan (self, ast, expr->comprehension.range, error) && plan (self, ast, expr->comprehension.accu_init, error)
         && plan (self, ast, expr->comprehension.condition, error) && plan (self, ast, expr->comprehension.step, error)
         && plan (self, ast, expr->comprehension.result, error);
}

gboolean
koprs_test_cel_plan (KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, GError **error)
{
  KoprsTestCelEval self = { .ast = ast, .library = library, .arena = ast->arena, .limit = G_MAXUINT64 };

  return plan (&self, ast, ast->root, error);
}
