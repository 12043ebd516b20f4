/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Walks over checked expressions: what each is made of, which names it uses, and literals that can never do. */

#include "koprs/testing/cel/koprs-test-cel-checker-private.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-regex.h"

void
koprs_test_cel_expr_visit (const KoprsTestCelExpr *expr, KoprsTestCelVisitFunc visit, gpointer data)
{
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_SELECT:
      if (expr->select.qualified == NULL)
        visit (expr->select.operand, data);
      break;
    case KOPRS_TEST_CEL_EXPR_CALL:
      if (expr->call.target != NULL)
        visit (expr->call.target, data);
      for (guint i = 0; i < expr->call.n_args; i++)
        visit (expr->call.args[i], data);
      break;
    case KOPRS_TEST_CEL_EXPR_LIST:
      for (guint i = 0; i < expr->list.n_items; i++)
        visit (expr->list.items[i], data);
      break;
    case KOPRS_TEST_CEL_EXPR_MAP:
    case KOPRS_TEST_CEL_EXPR_STRUCT:
      for (guint i = 0; i < expr->map.n_entries; i++)
        {
          if (expr->map.entries[i].key != NULL)
            visit (expr->map.entries[i].key, data);
          visit (expr->map.entries[i].value, data);
        }
      break;
    case KOPRS_TEST_CEL_EXPR_COMPREHENSION:
      visit (expr->comprehension.range, data);
      visit (expr->comprehension.accu_init, data);
      visit (expr->comprehension.condition, data);
      visit (expr->comprehension.step, data);
      visit (expr->comprehension.result, data);
      break;
    case KOPRS_TEST_CEL_EXPR_LITERAL:
    case KOPRS_TEST_CEL_EXPR_IDENT:
    default:
      break;
    }
}

typedef struct {
  const char *variable;
  gboolean used;
} Search;

static void
search (KoprsTestCelExpr *expr, gpointer data)
{
  Search *self = data;

  if (expr->kind == KOPRS_TEST_CEL_EXPR_IDENT && strcmp (expr->ident.name + (*expr->ident.name == '.'), self->variable) == 0)
    self->used = TRUE;
  koprs_test_cel_expr_visit (expr, search, self);
}

gboolean
koprs_test_cel_uses (const KoprsTestCelAst *ast, const char *variable)
{
  Search self = { variable, FALSE };

  search (ast->root, &self);
  return self.used;
}

/* The same but for the names of variables. */
static gboolean
is_equivalent (const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  if (a->kind != b->kind || a->n_params != b->n_params)
    return FALSE;
  if (a->n_params == 0)
    return koprs_test_cel_type_equal (a, b);
  for (guint i = 0; i < a->n_params; i++)
    if (!is_equivalent (a->params[i], b->params[i]))
      return FALSE;
  return TRUE;
}

static const KoprsTestCelType *
get_item_type (const KoprsTestCelExpr *expr, gboolean optional)
{
  return optional && expr->type->n_params > 0 ? expr->type->params[0] : expr->type;
}

static void
check_items (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelType *type = NULL;

  for (guint i = 0; i < expr->list.n_items; i++)
    {
      const KoprsTestCelType *next = get_item_type (expr->list.items[i], expr->list.optional != NULL && expr->list.optional[i]);

      if (type == NULL)
        type = next;
      else if (!is_equivalent (type, next))
        {
          koprs_test_cel_checker_mismatch (self, expr->list.items[i]->point, type, next);
          return;
        }
    }
}

static void
check_entries (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  for (guint i = 1; i < expr->map.n_entries; i++)
    {
      const KoprsTestCelEntry *first = &expr->map.entries[0];
      const KoprsTestCelEntry *entry = &expr->map.entries[i];
      const KoprsTestCelType *value = get_item_type (first->value, first->optional);

      if (!is_equivalent (first->key->type, entry->key->type))
        koprs_test_cel_checker_mismatch (self, entry->key->point, first->key->type, entry->key->type);
      if (!is_equivalent (value, get_item_type (entry->value, entry->optional)))
        koprs_test_cel_checker_mismatch (self, entry->value->point, value, get_item_type (entry->value, entry->optional));
    }
}

/* What calling the function with the literal says. */
static gboolean
can_call (KoprsTestCelChecker *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelOverload *overload = expr->call.overload;
  KoprsTestCelContext context = { .arena = self->ast->arena, .overload = overload };
  const KoprsTestCelValue *args[] = { expr->call.args[0]->literal };

  return overload == NULL || overload->func == NULL || !koprs_test_cel_value_is_error (overload->func (&context, args, 1));
}

static gboolean
is_regex (const char *text)
{
  g_autofree char *wrong = NULL;
  g_autoptr (GRegex) regex = koprs_test_cel_regex_new (text, &wrong);

  return regex != NULL;
}

static void
check_argument (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const char *function = expr->call.function;
  gboolean time = strcmp (function, "duration") == 0 || strcmp (function, "timestamp") == 0;
  KoprsTestCelExpr *argument = expr->call.n_args > 0 ? expr->call.args[0] : NULL;

  if (argument == NULL || argument->kind != KOPRS_TEST_CEL_EXPR_LITERAL)
    return;
  if (time ? !can_call (self, expr)
           : strcmp (function, "matches") == 0 && argument->literal->kind == KOPRS_TEST_CEL_STRING &&
             !is_regex (argument->literal->text.data))
    koprs_test_cel_issues_add (self->issues, argument->point, g_strdup_printf ("invalid %s argument", function));
}

typedef struct {
  KoprsTestCelChecker *checker;
  gboolean formatted;           /* inside a call of format (), where items may differ */
} Place;

static void
check (KoprsTestCelExpr *expr, gpointer data)
{
  const Place *place = data;
  Place inner = *place;

  if (expr->kind == KOPRS_TEST_CEL_EXPR_LIST && !place->formatted)
    check_items (place->checker, expr);
  else if (expr->kind == KOPRS_TEST_CEL_EXPR_MAP && !place->formatted)
    check_entries (place->checker, expr);
  else if (expr->kind == KOPRS_TEST_CEL_EXPR_CALL)
    {
      check_argument (place->checker, expr);
      koprs_test_cel_checker_format (place->checker, expr);
      inner.formatted = inner.formatted || strcmp (expr->call.function, "format") == 0;
    }
  koprs_test_cel_expr_visit (expr, check, &inner);
}

void
koprs_test_cel_checker_literals (KoprsTestCelChecker *self)
{
  Place place = { self, FALSE };

  check (self->ast->root, &place);
}
