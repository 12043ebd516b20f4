/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the calls of the language's extensions for lists and sets may cost, without their arguments. */

#include "koprs/testing/cel/koprs-test-cel-estimate-private.h"

#include <string.h>

#define LIST_COST 10

static KoprsTestCelRange
size_of_expr (KoprsTestCelCallCost *call, const KoprsTestCelExpr *expr)
{
  return koprs_test_cel_estimator_get_size (call->estimator, expr);
}

static guint64
get_number (KoprsTestCelCallCost *call, guint index, guint64 fallback)
{
  const KoprsTestCelExpr *arg = index < call->expr->call.n_args ? call->expr->call.args[index] : NULL;

  if (arg == NULL || arg->kind != KOPRS_TEST_CEL_EXPR_LITERAL || arg->literal->kind != KOPRS_TEST_CEL_INT || arg->literal->integer < 0)
    return fallback;
  return arg->literal->integer;
}

/* A new list, made of so many steps. */
static void
set_list (KoprsTestCelCallCost *call, double factor, KoprsTestCelRange size)
{
  call->result.cost = koprs_test_cel_range_add (koprs_test_cel_range_scale (size, factor), koprs_test_cel_range (1 + LIST_COST));
  call->result.sized = TRUE;
  call->result.size = size;
}

static gboolean
is_text (const KoprsTestCelType *type)
{
  return type->n_params > 0 &&
         (type->params[0]->kind == KOPRS_TEST_CEL_TYPE_STRING || type->params[0]->kind == KOPRS_TEST_CEL_TYPE_BYTES);
}

/* Everything is compared with everything. By which type is that of the overload. */
static void
set_sorted (KoprsTestCelCallCost *call, const KoprsTestCelExpr *keys, const KoprsTestCelType *type)
{
  KoprsTestCelRange size = size_of_expr (call, keys);

  set_list (call, is_text (type) ? 2 + KOPRS_TEST_CEL_PER_POINT : 2, koprs_test_cel_range_multiply (size, size));
}

static gboolean
estimate_list (KoprsTestCelCallCost *call)
{
  const char *id = call->overload->id;
  const KoprsTestCelExpr *target = call->expr->call.target;
  KoprsTestCelRange size = target != NULL ? size_of_expr (call, target) : koprs_test_cel_range (0);

  if (strcmp (id, "lists_range") == 0)
    set_list (call, 1, koprs_test_cel_range (get_number (call, 0, G_MAXUINT64)));
  else if (target == NULL)
    return FALSE;
  else if (strcmp (id, "list_slice") == 0)
    set_list (call, 1, koprs_test_cel_range (get_number (call, 1, size.max) - get_number (call, 0, 0)));
  else if (strcmp (id, "list_reverse") == 0)
    set_list (call, 1, size);
  else if (strcmp (id, "list_flatten") == 0 || strcmp (id, "list_flatten_int") == 0)
    set_list (call, call->expr->call.n_args == 1 ? (double) get_number (call, 0, G_MAXUINT64) : 1, size);
  else if (strcmp (id, "list_distinct") == 0)
    set_list (call, 2, koprs_test_cel_range_multiply (size, size));
  else if (strcmp (call->expr->call.function, "sort") == 0)
    set_sorted (call, target, call->overload->args[0]);
  else if (strcmp (call->expr->call.function, "@sortByAssociatedKeys") == 0)
    set_sorted (call, call->expr->call.args[0], call->overload->args[1]);
  else
    return FALSE;
  return TRUE;
}

gboolean
koprs_test_cel_estimate_extension (KoprsTestCelCallCost *call)
{
  gboolean twice = strcmp (call->overload->id, "list_sets_equivalent_list") == 0;
  KoprsTestCelRange product;

  if (!twice && strcmp (call->overload->id, "list_sets_contains_list") != 0 &&
      strcmp (call->overload->id, "list_sets_intersects_list") != 0)
    return estimate_list (call);
  product = koprs_test_cel_range_multiply (size_of (call, 0), size_of (call, 1));
  call->result.cost = koprs_test_cel_range_add (koprs_test_cel_range_scale (product, twice ? 2 : 1), koprs_test_cel_range (1));
  return TRUE;
}
