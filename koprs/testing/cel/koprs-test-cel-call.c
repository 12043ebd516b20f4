/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Calls: what the language itself evaluates, and what the library does. */

#include "koprs/testing/cel/koprs-test-cel-eval-private.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-functions.h"
#include "koprs/testing/cel/koprs-test-cel-json.h"

#define MAX_ARGS 8

static const KoprsTestCelValue *
no_overload (KoprsTestCelEval *self)
{
  return koprs_test_cel_value_new_error (self->arena, "no such overload");
}

/* What decides does so from either side; an error counts only where nothing decides. */
static const KoprsTestCelValue *
call_logical (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, gboolean deciding)
{
  const KoprsTestCelValue *problem = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const KoprsTestCelValue *term = koprs_test_cel_eval_run (self, expr->call.args[i]);

      if (term->kind == KOPRS_TEST_CEL_BOOL && (term->boolean != FALSE) == deciding)
        return term;
      if (term->kind != KOPRS_TEST_CEL_BOOL && problem == NULL)
        problem = koprs_test_cel_value_is_error (term) ? term : no_overload (self);
    }
  return problem != NULL ? problem : koprs_test_cel_value_new_bool (!deciding);
}

static const KoprsTestCelValue *
call_equal (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, gboolean equal)
{
  const KoprsTestCelValue *args[2];

  args[0] = koprs_test_cel_eval_run (self, expr->call.args[0]);
  args[1] = koprs_test_cel_eval_run (self, expr->call.args[1]);
  koprs_test_cel_eval_spend (self, equal && args[0]->kind == KOPRS_TEST_CEL_OPAQUE ? 1 : koprs_test_cel_cost_shorter (args, 2, NULL));
  for (guint i = 0; i < 2; i++)
    if (koprs_test_cel_value_is_error (args[i]))
      return args[i];
  /* Things of libraries refuse to be asked about others, but for nothing at all. */
  if (equal && args[0]->kind == KOPRS_TEST_CEL_OPAQUE && args[1]->kind != KOPRS_TEST_CEL_NULL &&
      !koprs_test_cel_type_equal (koprs_test_cel_value_get_type (args[0]), koprs_test_cel_value_get_type (args[1])))
    return no_overload (self);
  return koprs_test_cel_value_new_bool (koprs_test_cel_value_equal (self->arena, args[0], args[1]) == equal);
}

/* Of constants a real server makes a set, which costs nothing to look into. */
static gboolean
is_constant_set (const KoprsTestCelExpr *list)
{
  if (list->kind != KOPRS_TEST_CEL_EXPR_LITERAL || list->literal->kind != KOPRS_TEST_CEL_LIST)
    return FALSE;
  for (guint i = 0; i < list->literal->list.n_items; i++)
    {
      KoprsTestCelKind kind = list->literal->list.items[i]->kind;

      if (kind < KOPRS_TEST_CEL_BOOL || kind > KOPRS_TEST_CEL_STRING)
        return FALSE;
    }
  return TRUE;
}

static const KoprsTestCelValue *
call_in (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *item = koprs_test_cel_eval_run (self, expr->call.args[0]);
  const KoprsTestCelValue *all = koprs_test_cel_eval_run (self, expr->call.args[1]);
  gboolean resolved = expr->call.overload != NULL || self->ast->root->type == NULL;
  gboolean found = FALSE;
  guint n;

  if (!is_constant_set (expr->call.args[1]))
    koprs_test_cel_eval_spend (self, resolved && all->kind == KOPRS_TEST_CEL_LIST ? koprs_test_cel_list_length (all) : 1);
  if (koprs_test_cel_value_is_error (item))
    return item;
  if (koprs_test_cel_value_is_error (all))
    return all;
  if (all->kind == KOPRS_TEST_CEL_MAP)
    {
      const KoprsTestCelValue *member = koprs_test_cel_map_get (self->arena, all, item);

      return member != NULL && koprs_test_cel_value_is_error (member) ? member : koprs_test_cel_value_new_bool (member != NULL);
    }
  if (all->kind != KOPRS_TEST_CEL_LIST)
    return no_overload (self);
  n = koprs_test_cel_list_length (all);
  for (guint i = 0; i < n && !found; i++)
    found = koprs_test_cel_value_equal (self->arena, koprs_test_cel_list_get (self->arena, all, i), item);
  return koprs_test_cel_value_new_bool (found);
}

/* The second is evaluated only where the first has nothing. */
static const KoprsTestCelValue *
call_or (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, gboolean value)
{
  const KoprsTestCelValue *first = koprs_test_cel_eval_run (self, expr->call.target);

  if (koprs_test_cel_value_is_error (first))
    return first;
  if (first->kind != KOPRS_TEST_CEL_OPTIONAL)
    return no_overload (self);
  if (first->optional != NULL)
    return value ? first->optional : first;
  return koprs_test_cel_eval_run (self, expr->call.args[0]);
}

static const KoprsTestCelValue *
call_not_false (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *value = koprs_test_cel_eval_run (self, expr->call.args[0]);

  koprs_test_cel_eval_spend (self, 1);
  return value->kind == KOPRS_TEST_CEL_BOOL ? value : koprs_test_cel_value_new_bool (TRUE);
}

static const KoprsTestCelValue *
call_insert (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *args[3] = { NULL, NULL, NULL };
  const KoprsTestCelValue *const *keys;
  const KoprsTestCelValue *map;
  guint n;

  for (guint i = 0; i < expr->call.n_args; i++)
    {
      args[i] = koprs_test_cel_eval_run (self, expr->call.args[i]);
      if (koprs_test_cel_value_is_error (args[i]))
        return args[i];
    }
  koprs_test_cel_eval_spend (self, 1);
  if (args[2] != NULL)
    return koprs_test_cel_eval_insert (self, args[0], args[1], args[2]);
  if (args[1]->kind != KOPRS_TEST_CEL_MAP)
    return no_overload (self);
  map = args[0];
  keys = koprs_test_cel_map_list_keys (self->arena, args[1], &n);
  for (guint i = 0; i < n && !koprs_test_cel_value_is_error (map); i++)
    map = koprs_test_cel_eval_insert (self, map, keys[i], koprs_test_cel_map_get (self->arena, args[1], keys[i]));
  return map;
}

/* NULL: it is no call of the language itself. */
static const KoprsTestCelValue *
call_builtin (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const char *function = expr->call.function;

  if (expr->call.target != NULL)
    {
      if (expr->call.n_args == 1 && (g_str_equal (function, "or") || g_str_equal (function, "orValue")))
        return call_or (self, expr, function[2] != '\0');
      return NULL;
    }
  if (g_str_equal (function, "_&&_") || g_str_equal (function, "_||_"))
    return call_logical (self, expr, function[1] == '|');
  if (g_str_equal (function, "_==_") || g_str_equal (function, "_!=_"))
    return call_equal (self, expr, function[1] == '=');
  if (g_str_equal (function, "@in"))
    return call_in (self, expr);
  if (g_str_equal (function, "@not_strictly_false"))
    return call_not_false (self, expr);
  if (g_str_equal (function, "cel.@mapInsert"))
    return call_insert (self, expr);
  return NULL;
}

/* Costs that depend on the types are told only where the checker knew them. */
static gboolean
is_operator (const char *function)
{
  static const char *const names[] = { "string", "bytes", "sort", "@sortByAssociatedKeys", NULL };

  return *function == '_' || g_strv_contains (names, function);
}

/* What a call costs that is not done, because an argument failed or does not fit: what depends on sizes takes that for 1. */
static guint64
get_failed_cost (const KoprsTestCelExpr *expr, const KoprsTestCelValue *const *args, guint n)
{
  static const KoprsTestCelCostFunc known[] = {
    koprs_test_cel_cost_traversal, koprs_test_cel_cost_two_traversals, koprs_test_cel_cost_second, koprs_test_cel_cost_shorter,
    koprs_test_cel_cost_both, koprs_test_cel_cost_regex,
  };
  KoprsTestCelCostFunc cost = expr->call.overload != NULL ? expr->call.overload->cost : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (cost == known[i])
      return cost (args, n, NULL);
  return 1;
}

static const KoprsTestCelValue *
call_library (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, const KoprsTestCelValue *const *args, guint n_args)
{
  const KoprsTestCelFunction *function = koprs_test_cel_library_find (self->library, expr->call.function);
  KoprsTestCelContext context = { .arena = self->arena, .data = self->bindings != NULL ? self->bindings->user_data : NULL };
  const KoprsTestCelValue *result = NULL;
  gboolean resolved = expr->call.overload != NULL || self->ast->root->type == NULL;

  if (function != NULL)
    context.overload = koprs_test_cel_library_match (function, expr->call.target != NULL, args, n_args);
  if (context.overload != NULL && g_str_equal (expr->call.function, "_+_") && args[0]->kind == KOPRS_TEST_CEL_LIST)
    result = koprs_test_cel_json_get_list_type (args[0]) == NULL ? koprs_test_cel_eval_append (self, args[0], args[1]) : NULL;
  /* What the checker knew of the items of lists is more than can be seen of them here, least of all of none. */
  if (context.overload != NULL && expr->call.overload != NULL &&
      (expr->call.overload->func == context.overload->func ||
       (args[0]->kind == KOPRS_TEST_CEL_LIST && koprs_test_cel_list_length (args[0]) == 0)))
    context.overload = expr->call.overload;
  if (result == NULL)
    result = context.overload != NULL && context.overload->func != NULL ? context.overload->func (&context, args, n_args)
             : koprs_test_cel_library_mismatch (self->arena, expr->call.function, args, n_args);
  if (context.overload == NULL)
    koprs_test_cel_eval_spend (self, get_failed_cost (expr, args, n_args));
  else if (context.overload->cost == NULL || (is_operator (expr->call.function) && !resolved))
    koprs_test_cel_eval_spend (self, 1);
  else
    koprs_test_cel_eval_spend (self, context.overload->cost (args, n_args, result));
  return result;
}

/* Whether arguments after one that failed are left alone: where there are three, and where the pattern was read beforehand. */
static gboolean
stops_early (const KoprsTestCelExpr *expr, guint n)
{
  static const char *const names[] = { "find", "findAll", "matches", NULL };

  return n > 2 || (n == 2 && g_strv_contains (names, expr->call.function)
                   && expr->call.args[expr->call.n_args - 1]->kind == KOPRS_TEST_CEL_EXPR_LITERAL);
}

const KoprsTestCelValue *
koprs_test_cel_eval_call (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *args[MAX_ARGS];
  const KoprsTestCelValue *problem = NULL;
  const KoprsTestCelValue *result = call_builtin (self, expr);
  guint n_all = expr->call.n_args + (expr->call.target != NULL);

  if (result != NULL)
    return result;
  if (n_all > MAX_ARGS)
    return no_overload (self);
  for (guint n = 0; n < n_all; n++)
    {
      guint skipped = expr->call.target != NULL ? 1 : 0;

      args[n] = koprs_test_cel_eval_run (self, n < skipped ? expr->call.target : expr->call.args[n - skipped]);
      if (problem == NULL && koprs_test_cel_value_is_error (args[n]))
        problem = args[n];
      if (problem != NULL && n + 1 < n_all && stops_early (expr, n_all))
        return problem;
    }
  if (problem == NULL)
    return call_library (self, expr, args, n_all);
  koprs_test_cel_eval_spend (self, get_failed_cost (expr, args, n_all));
  return problem;
}
