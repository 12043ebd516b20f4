/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Identifiers, and what is picked out of values by names and indexes: one access with many steps. */

#include "koprs/testing/cel/koprs-test-cel-eval-private.h"

#include <math.h>
#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-construction.h"

typedef struct {
  const KoprsTestCelValue *value;
  gboolean stepped;             /* whether something was picked already */
  gboolean optional;            /* from here on what is not there is none, not an error */
  gboolean none;
} Access;

static gboolean
is_call_of (const KoprsTestCelExpr *expr, const char *function)
{
  return expr->kind == KOPRS_TEST_CEL_EXPR_CALL && expr->call.target == NULL && g_str_equal (expr->call.function, function);
}

static gboolean
is_index (const KoprsTestCelExpr *expr)
{
  return is_call_of (expr, "_[_]") || is_call_of (expr, "_[?_]") || is_call_of (expr, "_?._");
}

gboolean
koprs_test_cel_eval_is_attribute (const KoprsTestCelExpr *expr)
{
  return expr->kind == KOPRS_TEST_CEL_EXPR_IDENT || expr->kind == KOPRS_TEST_CEL_EXPR_SELECT || is_call_of (expr, "_?_:_") || is_index (expr);
}

static const KoprsTestCelValue *
list_item (KoprsTestCelEval *self, const KoprsTestCelValue *list, const KoprsTestCelValue *key, const KoprsTestCelValue **problem)
{
  gint64 index = -1;

  if (key->kind == KOPRS_TEST_CEL_INT)
    index = key->integer;
  else if (key->kind == KOPRS_TEST_CEL_UINT && key->uinteger <= G_MAXINT64)
    index = (gint64) key->uinteger;
  else if (key->kind == KOPRS_TEST_CEL_DOUBLE && fabs (key->real) < 9e15 && floor (key->real) == key->real)
    index = (gint64) key->real;
  else if (key->kind == KOPRS_TEST_CEL_UINT || key->kind == KOPRS_TEST_CEL_DOUBLE)
    *problem = koprs_test_cel_value_new_error (self->arena, "unsupported index value %s in list",
                                               koprs_test_cel_value_show (self->arena, key));
  else
    *problem = koprs_test_cel_value_new_error (self->arena, "unsupported index type '%s' in list", koprs_test_cel_value_get_type (key)->name);
  if (*problem != NULL || index < 0 || index >= koprs_test_cel_list_length (list))
    return NULL;
  return koprs_test_cel_list_get (self->arena, list, (guint) index);
}

/* What is picked; NULL: it is not there; `problem` where it can't be asked for. */
static const KoprsTestCelValue *
pick (KoprsTestCelEval *self, const KoprsTestCelValue *value, const KoprsTestCelValue *key, gboolean typed,
      const KoprsTestCelValue **problem)
{
  const KoprsTestCelValue *picked = NULL;

  *problem = NULL;
  if (value->kind == KOPRS_TEST_CEL_LIST)
    picked = list_item (self, value, key, problem);
  else if (koprs_test_cel_value_is_constructed (value))
    picked = koprs_test_cel_construction_pick (self->arena, value, key, typed);
  else if (value->kind == KOPRS_TEST_CEL_MAP)
    picked = koprs_test_cel_map_get (self->arena, value, key);
  if (picked != NULL && koprs_test_cel_value_is_error (picked))
    *problem = picked;
  return *problem != NULL ? NULL : picked;
}

/* One step of an access. */
typedef struct {
  const KoprsTestCelValue *key;
  gboolean optional;
  gboolean test_only;
  gboolean typed;               /* the checker knew that it is made of fields */
} Step;

/* What is not there. */
static const KoprsTestCelValue *
get_missing (KoprsTestCelEval *self, const KoprsTestCelValue *from, const Step *step)
{
  const KoprsTestCelValue *given = koprs_test_cel_value_is_constructed (from)
                                   ? koprs_test_cel_construction_default (self->arena, from, step->key, step->typed) : NULL;

  if (given != NULL)
    return given;
  return koprs_test_cel_value_new_error (self->arena, "%s: %s", from->kind == KOPRS_TEST_CEL_LIST ? "index out of bounds" : "no such key",
                                         koprs_test_cel_value_show (self->arena, step->key));
}

static void
take_step (KoprsTestCelEval *self, Access *access, const Step *step)
{
  const KoprsTestCelValue *from = access->value;
  const KoprsTestCelValue *picked, *problem;

  if (!access->stepped && from->kind == KOPRS_TEST_CEL_OPTIONAL)
    {
      access->none = from->optional == NULL;
      access->optional = TRUE;
      from = from->optional;
    }
  access->stepped = TRUE;
  access->optional = access->optional || step->optional;
  if (access->none)
    return;
  picked = pick (self, from, step->key, step->typed, &problem);
  if (problem == NULL && picked == NULL && access->optional)
    {
      access->none = TRUE;
      return;
    }
  koprs_test_cel_eval_spend (self, 1);
  if (problem != NULL)
    access->value = problem;
  else if (step->test_only)
    access->value = koprs_test_cel_value_new_bool (picked != NULL);
  else
    access->value = picked != NULL ? picked : get_missing (self, from, step);
}

static const KoprsTestCelValue *
finish (KoprsTestCelEval *self, const Access *access)
{
  if (access->none)
    return koprs_test_cel_value_new_optional (self->arena, NULL);
  if (access->optional && !koprs_test_cel_value_is_error (access->value))
    return koprs_test_cel_value_new_optional (self->arena, access->value);
  return access->value;
}

/* "a.b.c" of selects and identifiers. */
static gboolean
append_qualified (const KoprsTestCelExpr *expr, GString *name)
{
  if (expr->kind == KOPRS_TEST_CEL_EXPR_IDENT)
    {
      g_string_append (name, expr->ident.name + (*expr->ident.name == '.'));
      return TRUE;
    }
  if (expr->kind != KOPRS_TEST_CEL_EXPR_SELECT || expr->select.test_only || !append_qualified (expr->select.operand, name))
    return FALSE;
  g_string_append_printf (name, ".%s", expr->select.field);
  return TRUE;
}

/* Names of types, which are values too. */
static const KoprsTestCelValue *
find_type (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const KoprsTestCelType *type = append_qualified (expr, name) ? koprs_test_cel_type_find (name->str) : NULL;

  return type != NULL ? koprs_test_cel_value_new_type (self->arena, type) : NULL;
}

/* What has dots in its name: a type or a variable. */
static const KoprsTestCelValue *
find_named (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  const KoprsTestCelValue *type = find_type (self, expr);

  return type == NULL && expr->select.qualified != NULL ? koprs_test_cel_eval_lookup (self, expr->select.qualified) : type;
}

static void walk (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, Access *access);

static void
walk_conditional (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, Access *access)
{
  const KoprsTestCelValue *condition = koprs_test_cel_eval_run (self, expr->call.args[0]);

  if (condition->kind == KOPRS_TEST_CEL_BOOL)
    walk (self, expr->call.args[condition->boolean ? 1 : 2], access);
  else
    access->value = koprs_test_cel_value_is_error (condition) ? condition : koprs_test_cel_value_new_error (self->arena, "no such overload");
}

/* Keys that are accesses themselves are not paid for as such. */
static const KoprsTestCelValue *
run_key (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  Access access = { .value = NULL };

  if (!koprs_test_cel_eval_is_attribute (expr))
    return koprs_test_cel_eval_run (self, expr);
  walk (self, expr, &access);
  return finish (self, &access);
}

static void
walk_step (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, Access *access)
{
  Step step = { .optional = expr->kind == KOPRS_TEST_CEL_EXPR_CALL && !g_str_equal (expr->call.function, "_[_]") };

  if (expr->kind == KOPRS_TEST_CEL_EXPR_SELECT)
    {
      const KoprsTestCelValue *named = expr->select.test_only ? NULL : find_named (self, expr);

      if (named != NULL)
        {
          access->value = named;
          return;
        }
      walk (self, expr->select.operand, access);
      if (access->none || koprs_test_cel_value_is_error (access->value))
        return;
      step.key = koprs_test_cel_value_wrap_string (self->arena, expr->select.field, strlen (expr->select.field));
      step.test_only = expr->select.test_only;
      step.typed = expr->select.operand->type != NULL && expr->select.operand->type->kind == KOPRS_TEST_CEL_TYPE_STRUCT;
      take_step (self, access, &step);
      return;
    }
  walk (self, expr->call.args[0], access);
  if (access->none || koprs_test_cel_value_is_error (access->value))
    return;
  step.key = run_key (self, expr->call.args[1]);
  if (koprs_test_cel_value_is_error (step.key))
    access->value = step.key;
  else
    take_step (self, access, &step);
}

static void
walk (KoprsTestCelEval *self, const KoprsTestCelExpr *expr, Access *access)
{
  if (is_call_of (expr, "_?_:_"))
    walk_conditional (self, expr, access);
  else if (expr->kind == KOPRS_TEST_CEL_EXPR_IDENT)
    {
      access->value = koprs_test_cel_eval_lookup (self, expr->ident.name);
      if (access->value == NULL)
        access->value = find_type (self, expr);
      if (access->value == NULL)
        access->value = koprs_test_cel_value_new_error (self->arena, "no such attribute(s): %s", expr->ident.name);
    }
  else if (koprs_test_cel_eval_is_attribute (expr))
    walk_step (self, expr, access);
  else
    access->value = koprs_test_cel_eval_run (self, expr);
}

/* A conditional costs what its parts cost, and so does what is picked out of it. */
static gboolean
begins_conditional (const KoprsTestCelExpr *expr)
{
  while (!is_call_of (expr, "_?_:_"))
    {
      if (expr->kind == KOPRS_TEST_CEL_EXPR_SELECT)
        expr = expr->select.operand;
      else if (is_index (expr))
        expr = expr->call.args[0];
      else
        return FALSE;
    }
  return TRUE;
}

const KoprsTestCelValue *
koprs_test_cel_eval_attribute (KoprsTestCelEval *self, const KoprsTestCelExpr *expr)
{
  gboolean test_only = expr->kind == KOPRS_TEST_CEL_EXPR_SELECT && expr->select.test_only;
  Access access = { .value = NULL };
  const KoprsTestCelValue *value;

  walk (self, expr, &access);
  value = finish (self, &access);
  if (!test_only && !begins_conditional (expr) && value->kind != KOPRS_TEST_CEL_TYPE)
    koprs_test_cel_eval_spend (self, 1);
  if (test_only && value->kind == KOPRS_TEST_CEL_OPTIONAL)
    return koprs_test_cel_value_new_bool (value->optional != NULL);
  return value;
}
