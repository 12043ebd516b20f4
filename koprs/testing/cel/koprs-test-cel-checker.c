/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-checker-private.h"
#include "koprs/koprs-error.h"
#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-shape.h"

#include <string.h>

#define TYPE(kind) (koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_##kind))

static char *
describe (const KoprsTestCelType *type)
{
  GString *text = g_string_new (NULL);

  koprs_test_cel_type_format (type, text);
  return g_string_free (text, FALSE);
}

void
koprs_test_cel_checker_undeclared (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const char *name)
{
  expr->type = TYPE (ERROR);
  koprs_test_cel_issues_add (self->issues, expr->point, g_strdup_printf ("undeclared reference to '%s' (in container '')", name));
}

void
koprs_test_cel_checker_mismatch (KoprsTestCelChecker *self, guint point, const KoprsTestCelType *wanted, const KoprsTestCelType *found)
{
  g_autofree char *a = describe (wanted);
  g_autofree char *b = describe (found);

  koprs_test_cel_issues_add (self->issues, point, g_strdup_printf ("expected type '%s' but found '%s'", a, b));
}

gboolean
koprs_test_cel_checker_assign (KoprsTestCelChecker *self, const KoprsTestCelType *given, const KoprsTestCelType *wanted)
{
  return koprs_test_cel_unifier_assign (&self->unifier, &given, &wanted, 1);
}

static const KoprsTestCelType *
find_local (KoprsTestCelChecker *self, const char *name)
{
  for (guint i = self->locals->len; i > 0; i--)
    {
      const KoprsTestCelVariable *local = g_ptr_array_index (self->locals, i - 1);

      if (strcmp (local->name, name) == 0)
        return local->type;
    }
  return NULL;
}

static void
push_local (KoprsTestCelChecker *self, const char *name, const KoprsTestCelType *type)
{
  KoprsTestCelVariable *local = koprs_test_cel_arena_new0 (self->ast->arena, KoprsTestCelVariable);

  local->name = name;
  local->type = type;
  g_ptr_array_add (self->locals, local);
}

/* A variable, or the name of a type, which is a value as well. */
static const KoprsTestCelType *
find_global (KoprsTestCelChecker *self, const char *name)
{
  const KoprsTestCelType *type;

  for (guint i = 0; i < self->n_variables; i++)
    if (strcmp (self->variables[i].name, name) == 0)
      return self->variables[i].type;
  type = koprs_test_cel_type_find (name);
  return type != NULL ? koprs_test_cel_type_new_type (self->ast->arena, type) : NULL;
}

static void
check_ident (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const char *name = expr->ident.name;
  gboolean rooted = *name == '.';
  const KoprsTestCelType *type = rooted ? NULL : find_local (self, name);

  if (type == NULL)
    type = find_global (self, name + rooted);
  if (type == NULL)
    koprs_test_cel_checker_undeclared (self, expr, name);
  else
    expr->type = type;
}

/* a.b.c may be one name. */
static gboolean
check_qualified (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const char *name = koprs_test_cel_expr_get_qualified (self->ast, expr);
  g_autofree char *first = name != NULL ? g_strndup (name, strcspn (name + 1, ".") + 1) : NULL;
  const KoprsTestCelType *type;

  if (name == NULL || expr->select.test_only || (*name != '.' && find_local (self, first) != NULL))
    return FALSE;
  name += *name == '.';
  type = find_global (self, name);
  if (type == NULL)
    return FALSE;
  expr->select.qualified = name;
  expr->type = type;
  return TRUE;
}

static const KoprsTestCelType *
find_field_type (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const KoprsTestCelType *type, const char *field)
{
  const KoprsTestCelShape *shape;
  const KoprsTestCelType *found = koprs_test_cel_construction_knows (type) ? koprs_test_cel_construction_find_field (type, field) : NULL;

  if (found != NULL)
    return found;
  if (type->kind == KOPRS_TEST_CEL_TYPE_OPAQUE || (type->fields == NULL && !koprs_test_cel_construction_knows (type)))
    {
      koprs_test_cel_issues_add (self->issues, expr->point, g_strdup_printf ("unexpected failed resolution of '%s'", type->name));
      return TYPE (ERROR);
    }
  shape = type->fields != NULL ? koprs_test_cel_shape_find_field (type, field) : NULL;
  if (shape != NULL)
    return shape->type;
  koprs_test_cel_issues_add (self->issues, expr->point, g_strdup_printf ("undefined field '%s'", field));
  return TYPE (ERROR);
}

/* Addresses and optionals are the only opaque things that are no objects to the checker of a real server. */
static gboolean
is_object (const KoprsTestCelType *type)
{
  return type->kind == KOPRS_TEST_CEL_TYPE_STRUCT ||
         (type->kind == KOPRS_TEST_CEL_TYPE_OPAQUE && strcmp (type->name, "net.IP") != 0 && strcmp (type->name, "net.CIDR") != 0 &&
          !koprs_test_cel_type_is_optional (type));
}

static const KoprsTestCelType *
get_field_type (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const KoprsTestCelType *type, const char *field)
{
  g_autofree char *text = NULL;

  if (type->kind == KOPRS_TEST_CEL_TYPE_MAP)
    return type->params[1];
  if (is_object (type))
    return find_field_type (self, expr, type, field);
  if (type->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    koprs_test_cel_checker_assign (self, TYPE (DYN), type);
  else if (type->kind != KOPRS_TEST_CEL_TYPE_DYN && type->kind != KOPRS_TEST_CEL_TYPE_ERROR)
    {
      text = describe (type);
      koprs_test_cel_issues_add (self->issues, expr->point, g_strdup_printf ("type '%s' does not support field selection", text));
    }
  return TYPE (DYN);
}

const KoprsTestCelType *
koprs_test_cel_checker_field (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, KoprsTestCelExpr *operand, const char *field,
                              gboolean optional)
{
  const KoprsTestCelType *type;
  const KoprsTestCelType *result;

  koprs_test_cel_checker_visit (self, operand);
  type = koprs_test_cel_unifier_substitute (&self->unifier, operand->type, FALSE);
  if (koprs_test_cel_type_is_optional (type))
    {
      optional = TRUE;
      type = type->params[0];
    }
  result = get_field_type (self, expr, type, field);
  return optional ? koprs_test_cel_type_new_optional (self->ast->arena, result) : result;
}

static void
check_select (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelType *type;

  if (check_qualified (self, expr))
    return;
  type = koprs_test_cel_checker_field (self, expr, expr->select.operand, expr->select.field, FALSE);
  expr->type = expr->select.test_only ? TYPE (BOOL) : koprs_test_cel_unifier_substitute (&self->unifier, type, FALSE);
}

/* What an element adds to the type of its aggregate. Whether elements may differ is looked at once all types are known. */
static const KoprsTestCelType *
join (KoprsTestCelChecker *self, const KoprsTestCelType *before, const KoprsTestCelType *type)
{
  if (before == NULL)
    return type;
  return koprs_test_cel_checker_assign (self, before, type) ? koprs_test_cel_unifier_join (before, type) : TYPE (DYN);
}

/* [?x]: what x has when it has something. */
static const KoprsTestCelType *
unwrap (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, gboolean optional)
{
  if (!optional || expr->type->kind == KOPRS_TEST_CEL_TYPE_DYN)
    return expr->type;
  if (koprs_test_cel_type_is_optional (expr->type))
    return expr->type->params[0];
  koprs_test_cel_checker_mismatch (self, expr->point, koprs_test_cel_type_new_optional (self->ast->arena, expr->type), expr->type);
  return expr->type;
}

static void
check_list (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelType *type = NULL;

  for (guint i = 0; i < expr->list.n_items; i++)
    {
      KoprsTestCelExpr *item = expr->list.items[i];

      koprs_test_cel_checker_visit (self, item);
      type = join (self, type, unwrap (self, item, expr->list.optional != NULL && expr->list.optional[i]));
    }
  if (type == NULL)
    type = koprs_test_cel_unifier_new_variable (&self->unifier);
  expr->type = koprs_test_cel_type_new_list (self->ast->arena, type);
}

static void
check_map (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const KoprsTestCelType *key = NULL;
  const KoprsTestCelType *value = NULL;

  for (guint i = 0; i < expr->map.n_entries; i++)
    {
      const KoprsTestCelEntry *entry = &expr->map.entries[i];

      koprs_test_cel_checker_visit (self, entry->key);
      key = join (self, key, entry->key->type);
      koprs_test_cel_checker_visit (self, entry->value);
      value = join (self, value, unwrap (self, entry->value, entry->optional));
    }
  if (key == NULL)
    {
      key = koprs_test_cel_unifier_new_variable (&self->unifier);
      value = koprs_test_cel_unifier_new_variable (&self->unifier);
    }
  expr->type = koprs_test_cel_type_new_map (self->ast->arena, key, value);
}

/* type: NULL where it is none that has fields. */
static void
check_struct_field (KoprsTestCelChecker *self, const KoprsTestCelEntry *entry, const KoprsTestCelType *type)
{
  const KoprsTestCelType *wanted = type != NULL ? koprs_test_cel_construction_find_field (type, entry->field) : NULL;
  const KoprsTestCelType *given;
  g_autofree char *a = wanted != NULL ? describe (wanted) : g_strdup ("");
  g_autofree char *b = NULL;

  koprs_test_cel_checker_visit (self, entry->value);
  given = unwrap (self, entry->value, entry->optional);
  if (type == NULL)
    koprs_test_cel_issues_add (self->issues, entry->point, g_strdup_printf ("undefined field '%s'", entry->field));
  if (type == NULL || given->kind == KOPRS_TEST_CEL_TYPE_DYN || given->kind == KOPRS_TEST_CEL_TYPE_ERROR ||
      (wanted != NULL && koprs_test_cel_checker_assign (self, wanted, given)))
    return;
  b = describe (given);
  koprs_test_cel_issues_add (self->issues, entry->point,
                             g_strdup_printf ("expected type of field '%s' is '%s' but provided type is '%s'", entry->field, a, b));
}

/* The messages that the language knows by itself can't be made. */
static void
check_struct (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  const char *name = expr->map.name + (*expr->map.name == '.');
  const KoprsTestCelType *type = koprs_test_cel_library_find_struct (self->library, self->ast->arena, name);

  if (type == NULL && (strchr (name, '.') != NULL || koprs_test_cel_type_find (name) == NULL))
    {
      koprs_test_cel_checker_undeclared (self, expr, expr->map.name);
      return;
    }
  expr->type = type != NULL ? type : TYPE (ERROR);
  if (type == NULL)
    koprs_test_cel_issues_add (self->issues, expr->point, g_strdup_printf ("'%s' is not a message type", name));
  for (guint i = 0; i < expr->map.n_entries; i++)
    check_struct_field (self, &expr->map.entries[i], type);
}

static void
get_range_types (KoprsTestCelChecker *self, KoprsTestCelExpr *range, gboolean two, const KoprsTestCelType *types[2])
{
  const KoprsTestCelType *type = koprs_test_cel_unifier_substitute (&self->unifier, range->type, FALSE);
  g_autofree char *text = NULL;

  types[0] = types[1] = TYPE (DYN);
  switch (type->kind)
    {
    case KOPRS_TEST_CEL_TYPE_LIST:
      types[0] = two ? TYPE (INT) : type->params[0];
      types[1] = type->params[0];
      break;
    case KOPRS_TEST_CEL_TYPE_MAP:
      types[0] = type->params[0];
      types[1] = type->params[1];
      break;
    case KOPRS_TEST_CEL_TYPE_DYN:
    case KOPRS_TEST_CEL_TYPE_ERROR:
    case KOPRS_TEST_CEL_TYPE_PARAM:
      koprs_test_cel_checker_assign (self, TYPE (DYN), type);
      break;
    default:
      text = describe (type);
      koprs_test_cel_issues_add (self->issues, range->point,
                                 g_strdup_printf ("expression of type '%s' cannot be range of a comprehension (must be list, map, or "
                                                  "dynamic)", text));
      types[0] = types[1] = TYPE (ERROR);
    }
}

static void
require (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const KoprsTestCelType *wanted)
{
  if (!koprs_test_cel_checker_assign (self, wanted, expr->type))
    koprs_test_cel_checker_mismatch (self, expr->point, wanted, expr->type);
}

static void
check_comprehension (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  gboolean two = expr->comprehension.iter_var2 != NULL;
  guint depth = self->locals->len;
  const KoprsTestCelType *types[2];

  koprs_test_cel_checker_visit (self, expr->comprehension.range);
  koprs_test_cel_checker_visit (self, expr->comprehension.accu_init);
  push_local (self, expr->comprehension.accu_var, expr->comprehension.accu_init->type);
  get_range_types (self, expr->comprehension.range, two, types);
  push_local (self, expr->comprehension.iter_var, types[0]);
  if (two)
    push_local (self, expr->comprehension.iter_var2, types[1]);
  koprs_test_cel_checker_visit (self, expr->comprehension.condition);
  require (self, expr->comprehension.condition, TYPE (BOOL));
  koprs_test_cel_checker_visit (self, expr->comprehension.step);
  require (self, expr->comprehension.step, expr->comprehension.accu_init->type);
  g_ptr_array_set_size (self->locals, depth + 1);
  koprs_test_cel_checker_visit (self, expr->comprehension.result);
  g_ptr_array_set_size (self->locals, depth);
  expr->type = koprs_test_cel_unifier_substitute (&self->unifier, expr->comprehension.result->type, FALSE);
}

void
koprs_test_cel_checker_visit (KoprsTestCelChecker *self, KoprsTestCelExpr *expr)
{
  switch (expr->kind)
    {
    case KOPRS_TEST_CEL_EXPR_LITERAL:
      expr->type = koprs_test_cel_value_get_type (expr->literal);
      break;
    case KOPRS_TEST_CEL_EXPR_IDENT:
      check_ident (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_SELECT:
      check_select (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_CALL:
      koprs_test_cel_checker_call (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_LIST:
      check_list (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_MAP:
      check_map (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_STRUCT:
      check_struct (self, expr);
      break;
    case KOPRS_TEST_CEL_EXPR_COMPREHENSION:
      check_comprehension (self, expr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Nothing stays open in the end. */
static void
finish (KoprsTestCelExpr *expr, gpointer data)
{
  KoprsTestCelChecker *self = data;

  if (expr->type != NULL)
    expr->type = koprs_test_cel_unifier_substitute (&self->unifier, expr->type, TRUE);
  koprs_test_cel_expr_visit (expr, finish, self);
}

gboolean
koprs_test_cel_check (KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, const KoprsTestCelVariable *variables, guint n_variables,
                      KoprsTestCelChecked *checked, GError **error)
{
  g_autoptr (KoprsTestCelIssues) issues = koprs_test_cel_issues_new ();
  g_autoptr (GPtrArray) locals = g_ptr_array_new ();
  KoprsTestCelChecker self = { ast, library, variables, n_variables, locals, { NULL }, issues, checked };
  g_autofree char *text = NULL;

  checked->candidates = koprs_test_cel_arena_array (ast->arena, const KoprsTestCelOverload *const *, ast->last_id + 1);
  koprs_test_cel_unifier_init (&self.unifier, ast->arena);
  koprs_test_cel_checker_visit (&self, ast->root);
  finish (ast->root, &self);
  koprs_test_cel_unifier_clear (&self.unifier);
  if (koprs_test_cel_issues_count (issues) == 0)
    koprs_test_cel_checker_literals (&self);
  checked->type = ast->root->type;
  if (koprs_test_cel_issues_count (issues) == 0)
    return TRUE;
  text = koprs_test_cel_issues_format (issues, ast->source);
  g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, text);
  return FALSE;
}
