/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Calls: which declaration of a function fits the types of what it is called with. */

#include "koprs/testing/cel/koprs-test-cel-checker-private.h"

#include <string.h>

#define TYPE(kind) (koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_##kind))

typedef struct {
  KoprsTestCelExpr *expr;
  const KoprsTestCelType **types;       /* of the receiver, where there is one, and the arguments */
  guint n_types;
  GPtrArray *found;                     /* (element-type KoprsTestCelOverload) */
  const KoprsTestCelType *result;
} Resolution;

/* What a whole call of an overload would be, with variables of its own. */
static gboolean
try_overload (KoprsTestCelChecker *self, Resolution *resolution, const KoprsTestCelOverload *overload)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  const KoprsTestCelType **wanted;
  const KoprsTestCelType *result;

  if (overload->n_args != resolution->n_types)
    return FALSE;
  wanted = koprs_test_cel_arena_array (self->ast->arena, const KoprsTestCelType *, overload->n_args + 1);
  result = koprs_test_cel_unifier_instantiate (&self->unifier, overload->result, names, fresh);
  for (guint i = 0; i < overload->n_args; i++)
    wanted[i] = koprs_test_cel_unifier_instantiate (&self->unifier, overload->args[i], names, fresh);
  if (!koprs_test_cel_unifier_assign (&self->unifier, resolution->types, wanted, overload->n_args))
    return FALSE;
  result = koprs_test_cel_unifier_substitute (&self->unifier, result, FALSE);
  if (resolution->result == NULL)
    resolution->result = result;
  else if (resolution->result->kind != KOPRS_TEST_CEL_TYPE_DYN && !koprs_test_cel_type_equal (result, resolution->result))
    resolution->result = TYPE (DYN);
  g_ptr_array_add (resolution->found, (gpointer) overload);
  return TRUE;
}

static void
add_no_match (KoprsTestCelChecker *self, Resolution *resolution)
{
  KoprsTestCelExpr *expr = resolution->expr;
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = expr->call.target != NULL;

  for (guint i = 0; i < resolution->n_types; i++)
    {
      if (i == first)
        g_string_append_c (text, '(');
      else if (i > first)
        g_string_append (text, ", ");
      koprs_test_cel_type_format (koprs_test_cel_unifier_substitute (&self->unifier, resolution->types[i], TRUE), text);
      if (i < first)
        g_string_append_c (text, '.');
    }
  if (resolution->n_types == first)
    g_string_append_c (text, '(');
  g_string_append_c (text, ')');
  koprs_test_cel_issues_add (self->issues, expr->point,
                             g_strdup_printf ("found no matching overload for '%s' applied to '%s'", expr->call.function, text->str));
}

static void
keep_candidates (KoprsTestCelChecker *self, Resolution *resolution)
{
  guint n = resolution->found->len;
  const KoprsTestCelOverload **kept = koprs_test_cel_arena_array (self->ast->arena, const KoprsTestCelOverload *, n + 1);

  for (guint i = 0; i < n; i++)
    kept[i] = g_ptr_array_index (resolution->found, i);
  self->checked->candidates[resolution->expr->id] = kept;
  resolution->expr->call.overload = n == 1 ? kept[0] : NULL;
}

/* && and || take any number of operands, each of which is told apart. */
static gboolean
check_logic (KoprsTestCelChecker *self, Resolution *resolution)
{
  KoprsTestCelExpr *expr = resolution->expr;
  gboolean good = TRUE;

  for (guint i = 0; i < expr->call.n_args; i++)
    if (!koprs_test_cel_checker_assign (self, expr->call.args[i]->type, TYPE (BOOL)))
      {
        koprs_test_cel_checker_mismatch (self, expr->call.args[i]->point, TYPE (BOOL), expr->call.args[i]->type);
        good = FALSE;
      }
  return good;
}

static void
resolve (KoprsTestCelChecker *self, Resolution *resolution, const KoprsTestCelFunction *function)
{
  KoprsTestCelExpr *expr = resolution->expr;
  gboolean logic = strcmp (expr->call.function, "_&&_") == 0 || strcmp (expr->call.function, "_||_") == 0;

  if (logic)
    {
      g_ptr_array_add (resolution->found, g_ptr_array_index (function->overloads, 0));
      resolution->result = check_logic (self, resolution) ? TYPE (BOOL) : NULL;
    }
  for (guint i = 0; !logic && i < function->overloads->len; i++)
    {
      const KoprsTestCelOverload *overload = g_ptr_array_index (function->overloads, i);

      if (overload->method == (expr->call.target != NULL))
        try_overload (self, resolution, overload);
    }
  if (resolution->result == NULL && !logic)
    add_no_match (self, resolution);
  if (resolution->result != NULL)
    keep_candidates (self, resolution);
  expr->type = resolution->result != NULL ? resolution->result : TYPE (ERROR);
}

static void
resolve_call (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const KoprsTestCelFunction *function)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint first = expr->call.target != NULL;
  Resolution resolution = { expr, NULL, expr->call.n_args + first, found, NULL };

  resolution.types = koprs_test_cel_arena_array (self->ast->arena, const KoprsTestCelType *, resolution.n_types + 1);
  if (first)
    resolution.types[0] = expr->call.target->type;
  for (guint i = 0; i < expr->call.n_args; i++)
    resolution.types[first + i] = expr->call.args[i]->type;
  resolve (self, &resolution, function);
}

/* a.?b */
static void
check_optional_select (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelFunction *function = koprs_test_cel_library_find (self->library, expr->call.function);
  KoprsTestCelExpr *field = expr->call.args[1];
  const KoprsTestCelType *type;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Resolution resolution = { expr, NULL, 0, found, NULL };

  field->type = TYPE (STRING);
  type = koprs_test_cel_checker_field (self, expr, expr->call.args[0], field->literal->text.data, TRUE);
  expr->type = koprs_test_cel_unifier_substitute (&self->unifier, type, FALSE);
  for (guint i = 0; function != NULL && i < function->overloads->len; i++)
    g_ptr_array_add (found, g_ptr_array_index (function->overloads, i));
  keep_candidates (self, &resolution);
}

/* optional.of (x) is a function of that name, where there is one. */
static const KoprsTestCelFunction *
find_namespaced (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const char *prefix = koprs_test_cel_expr_get_qualified (self->ast, expr->call.target);
  const KoprsTestCelFunction *function;
  g_autofree char *name = NULL;

  if (prefix == NULL)
    return NULL;
  name = g_strconcat (*prefix == '.' ? prefix + 1 : prefix, ".", expr->call.function, NULL);
  function = koprs_test_cel_library_find (self->library, name);
  if (function == NULL)
    return NULL;
  expr->call.target = NULL;
  expr->call.function = function->name;
  return function;
}

void
koprs_test_cel_checker_call (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelFunction *function = NULL;

  if (strcmp (expr->call.function, "_?._") == 0)
    {
      check_optional_select (self, expr);
      return;
    }
  for (guint i = 0; i < expr->call.n_args; i++)
    koprs_test_cel_checker_visit (self, expr->call.args[i]);
  if (expr->call.target != NULL)
    {
      function = find_namespaced (self, expr);
      if (function == NULL)
        koprs_test_cel_checker_visit (self, expr->call.target);
    }
  if (function == NULL)
    function = koprs_test_cel_library_find (self->library, expr->call.function + (*expr->call.function == '.'));
  if (function == NULL)
    koprs_test_cel_checker_undeclared (self, expr, expr->call.function);
  else
    resolve_call (self, expr, function);
}
