/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Operators, from the weakest to the strongest, and what the other parts of the parser stand on. */

#include "koprs/testing/cel/koprs-test-cel-parser.h"

#include <string.h>
#include "koprs/koprs-error.h"
#include "koprs/testing/cel/koprs-test-cel-parser-private.h"
#include "koprs/testing/cel/koprs-test-cel-syntax.h"

#define MAX_POINTS 100000

const KoprsTestCelToken *
koprs_test_cel_parser_peek (const KoprsTestCelParser *self, guint ahead)
{
  guint index = MIN (self->at + ahead, self->tokens->len - 1);

  return &g_array_index (self->tokens, KoprsTestCelToken, index);
}

gboolean
koprs_test_cel_parser_is_sign (const KoprsTestCelParser *self, guint ahead, const char *sign)
{
  const KoprsTestCelToken *token = koprs_test_cel_parser_peek (self, ahead);

  return token->kind == KOPRS_TEST_CEL_TOKEN_SIGN && strlen (sign) == token->length && strncmp (token->text, sign, token->length) == 0;
}

static gboolean
is_one_of (const KoprsTestCelParser *self, guint ahead, const char *const *signs)
{
  for (; *signs != NULL; signs++)
    if (koprs_test_cel_parser_is_sign (self, ahead, *signs))
      return TRUE;
  return FALSE;
}

gboolean
koprs_test_cel_parser_is_expr (const KoprsTestCelParser *self, guint ahead)
{
  static const char *const begins[] = { "[", "{", "(", ".", "-", "!", NULL };
  KoprsTestCelTokenKind kind = koprs_test_cel_parser_peek (self, ahead)->kind;

  return (kind >= KOPRS_TEST_CEL_TOKEN_TRUE && kind <= KOPRS_TEST_CEL_TOKEN_IDENT) || is_one_of (self, ahead, begins);
}

void
koprs_test_cel_parser_fail (KoprsTestCelParser *self)
{
  self->malformed |= !self->stopped;
  self->stopped = TRUE;
}

void
koprs_test_cel_parser_expect (KoprsTestCelParser *self, const char *sign)
{
  if (koprs_test_cel_parser_is_sign (self, 0, sign))
    self->at++;
  else
    koprs_test_cel_parser_fail (self);
}

gboolean
koprs_test_cel_parser_expect_expr (KoprsTestCelParser *self)
{
  if (!koprs_test_cel_parser_is_expr (self, 0))
    koprs_test_cel_parser_fail (self);
  return !self->stopped;
}

KoprsTestCelExpr *
koprs_test_cel_parser_refuse (KoprsTestCelParser *self, guint point, char *message)
{
  if (self->stopped)
    g_free (message);
  else
    koprs_test_cel_issues_add (self->issues, point, message);
  return koprs_test_cel_ast_add (self->ast, KOPRS_TEST_CEL_EXPR_IDENT, point);
}

KoprsTestCelExpr *
koprs_test_cel_parser_new (KoprsTestCelParser *self, KoprsTestCelExprKind kind, guint point)
{
  return koprs_test_cel_ast_add (self->ast, kind, point);
}

void
koprs_test_cel_parser_deepen (KoprsTestCelParser *self, KoprsTestCelExpr *expr, const KoprsTestCelExpr *child)
{
  expr->depth = MAX (expr->depth, child->depth + 1);
  if (expr->depth <= KOPRS_TEST_CEL_MAX_DEPTH || self->stopped)
    return;
  koprs_test_cel_issues_add_anywhere (self->issues, g_strdup ("max recursion depth exceeded"));
  self->stopped = TRUE;
}

KoprsTestCelExpr *
koprs_test_cel_parser_new_call (KoprsTestCelParser *self, guint point, const char *function, KoprsTestCelExpr *target,
                                KoprsTestCelExpr **args, guint n_args)
{
  KoprsTestCelExpr *call = koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_CALL, point);

  call->call.function = function;
  call->call.target = target;
  call->call.args = args;
  call->call.n_args = n_args;
  if (target != NULL)
    koprs_test_cel_parser_deepen (self, call, target);
  for (guint i = 0; i < n_args; i++)
    koprs_test_cel_parser_deepen (self, call, args[i]);
  return call;
}

KoprsTestCelExpr *
koprs_test_cel_parser_new_binary (KoprsTestCelParser *self, guint point, const char *function, KoprsTestCelExpr *left,
                                  KoprsTestCelExpr *right)
{
  KoprsTestCelExpr **args = koprs_test_cel_arena_array (self->ast->arena, KoprsTestCelExpr *, 2);

  args[0] = left;
  args[1] = right;
  return koprs_test_cel_parser_new_call (self, point, function, NULL, args, 2);
}

/* The strongest of the signs between two operands is found by its level. */
static const struct {
  const char *sign;
  const char *function;
  guint level;
} operators[] = {
  { "<", "_<_", 0 }, { "<=", "_<=_", 0 }, { ">=", "_>=_", 0 }, { ">", "_>_", 0 }, { "==", "_==_", 0 }, { "!=", "_!=_", 0 },
  { "in", "@in", 0 }, { "+", "_+_", 1 }, { "-", "_-_", 1 }, { "*", "_*_", 2 }, { "/", "_/_", 2 }, { "%", "_%_", 2 },
};

static const char *
find_operator (const KoprsTestCelParser *self, guint level)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].level == level && koprs_test_cel_parser_is_sign (self, 0, operators[i].sign))
      return operators[i].function;
  return NULL;
}

/* An even number of signs is none. */
static KoprsTestCelExpr *
read_unary (KoprsTestCelParser *self)
{
  guint point = koprs_test_cel_parser_peek (self, 0)->point;
  gboolean negation = koprs_test_cel_parser_is_sign (self, 0, "-");
  const char *sign = negation ? "-" : "!";
  guint n = 0;
  KoprsTestCelExpr *operand;
  KoprsTestCelExpr **args;

  for (; koprs_test_cel_parser_is_sign (self, 0, sign); self->at++)
    n++;
  /* Of a number the last sign is a part. */
  if (negation && n == 1 && (koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_INT
                             || koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_DOUBLE))
    {
      self->at--;
      return koprs_test_cel_parser_read_primary (self);
    }
  operand = koprs_test_cel_parser_read_primary (self);
  if (n % 2 == 0)
    return operand;
  args = koprs_test_cel_arena_array (self->ast->arena, KoprsTestCelExpr *, 1);
  args[0] = operand;
  return koprs_test_cel_parser_new_call (self, point, negation ? "-_" : "!_", NULL, args, 1);
}

static KoprsTestCelExpr *
read_binary (KoprsTestCelParser *self, guint level)
{
  KoprsTestCelExpr *left = level < 2 ? read_binary (self, level + 1) : read_unary (self);
  const char *function;

  while (!self->stopped && (function = find_operator (self, level)) != NULL)
    {
      guint point = koprs_test_cel_parser_peek (self, 0)->point;
      KoprsTestCelExpr *right;

      self->at++;
      koprs_test_cel_parser_expect_expr (self);
      right = level < 2 ? read_binary (self, level + 1) : read_unary (self);
      left = koprs_test_cel_parser_new_binary (self, point, function, left, right);
    }
  return left;
}

/* Many terms make a tree that is no deeper than it must be. */
static KoprsTestCelExpr *
balance (KoprsTestCelParser *self, const char *function, GPtrArray *terms, GArray *points, guint low, guint high)
{
  guint middle = (low + high + 1) / 2;
  KoprsTestCelExpr *left = middle == low ? terms->pdata[middle] : balance (self, function, terms, points, low, middle - 1);
  KoprsTestCelExpr *right = middle == high ? terms->pdata[middle + 1] : balance (self, function, terms, points, middle + 1, high);

  return koprs_test_cel_parser_new_binary (self, g_array_index (points, guint, middle), function, left, right);
}

static KoprsTestCelExpr *
read_logical (KoprsTestCelParser *self, gboolean or)
{
  const char *sign = or ? "||" : "&&";
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GArray) points = NULL;
  KoprsTestCelExpr *first = or ? read_logical (self, FALSE) : read_binary (self, 0);

  if (self->stopped || !koprs_test_cel_parser_is_sign (self, 0, sign))
    return first;
  terms = g_ptr_array_new ();
  points = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (terms, first);
  while (!self->stopped && koprs_test_cel_parser_is_sign (self, 0, sign))
    {
      guint point = koprs_test_cel_parser_peek (self, 0)->point;

      self->at++;
      koprs_test_cel_parser_expect_expr (self);
      g_array_append_val (points, point);
      g_ptr_array_add (terms, or ? read_logical (self, FALSE) : read_binary (self, 0));
    }
  return balance (self, or ? "_||_" : "_&&_", terms, points, 0, points->len - 1);
}

static KoprsTestCelExpr *
read_conditional (KoprsTestCelParser *self, KoprsTestCelExpr *condition)
{
  KoprsTestCelExpr **args = koprs_test_cel_arena_array (self->ast->arena, KoprsTestCelExpr *, 3);
  guint point = koprs_test_cel_parser_peek (self, 0)->point;

  args[0] = condition;
  self->at++;
  koprs_test_cel_parser_expect_expr (self);
  args[1] = read_logical (self, TRUE);
  koprs_test_cel_parser_expect (self, ":");
  args[2] = koprs_test_cel_parser_read_expr (self);
  return koprs_test_cel_parser_new_call (self, point, "_?_:_", NULL, args, 3);
}

KoprsTestCelExpr *
koprs_test_cel_parser_read_expr (KoprsTestCelParser *self)
{
  KoprsTestCelExpr *expr;

  if (self->depth >= KOPRS_TEST_CEL_MAX_DEPTH && !self->stopped)
    {
      koprs_test_cel_issues_add_anywhere (self->issues, g_strdup_printf ("expression recursion limit exceeded: %d",
                                                                        KOPRS_TEST_CEL_MAX_DEPTH));
      self->stopped = TRUE;
    }
  if (self->stopped || !koprs_test_cel_parser_expect_expr (self))
    return koprs_test_cel_parser_new (self, KOPRS_TEST_CEL_EXPR_IDENT, 0);
  self->depth++;
  expr = read_logical (self, TRUE);
  if (!self->stopped && koprs_test_cel_parser_is_sign (self, 0, "?"))
    expr = read_conditional (self, expr);
  self->depth--;
  return expr;
}

static void
read_all (KoprsTestCelParser *self)
{
  self->ast->root = koprs_test_cel_parser_read_expr (self);
  if (self->stopped || koprs_test_cel_parser_peek (self, 0)->kind == KOPRS_TEST_CEL_TOKEN_END)
    return;
  koprs_test_cel_parser_fail (self);
}

KoprsTestCelAst *
koprs_test_cel_parse (const char *text, GError **error)
{
  g_autoptr (KoprsTestCelAst) ast = g_new0 (KoprsTestCelAst, 1);
  g_autoptr (KoprsTestCelIssues) issues = koprs_test_cel_issues_new ();
  g_autofree char *message = NULL;

  ast->arena = koprs_test_cel_arena_new ();
  ast->source = koprs_test_cel_source_new (text);
  if (ast->source->n_points > MAX_POINTS)
    koprs_test_cel_issues_add_anywhere (issues, g_strdup_printf ("expression code point size exceeds limit: size: %u, limit %d",
                                                                ast->source->n_points, MAX_POINTS));
  else
    {
      KoprsTestCelParser parser = { .ast = ast, .issues = issues };

      parser.tokens = koprs_test_cel_lex (ast->source, issues);
      read_all (&parser);
      if (parser.malformed)
        koprs_test_cel_syntax_explain (ast->source, parser.tokens, issues);
      g_array_unref (parser.tokens);
    }
  if (koprs_test_cel_issues_count (issues) == 0)
    return g_steal_pointer (&ast);
  message = koprs_test_cel_issues_format (issues, ast->source);
  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, message);
  return NULL;
}
