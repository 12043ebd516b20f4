/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-unifier.h"

#include <string.h>

static gboolean can_assign (KoprsTestCelUnifier *self, const KoprsTestCelType *a, const KoprsTestCelType *b);

void
koprs_test_cel_unifier_init (KoprsTestCelUnifier *self, KoprsTestCelArena *arena)
{
  self->arena = arena;
  self->bound = g_ptr_array_new ();
  self->trail = g_ptr_array_new ();
}

void
koprs_test_cel_unifier_clear (KoprsTestCelUnifier *self)
{
  g_ptr_array_unref (self->bound);
  g_ptr_array_unref (self->trail);
}

/* A variable's number, from 1, is in its `fields`; those of declarations have none. */
static guint
get_number (const KoprsTestCelType *type)
{
  return type->kind == KOPRS_TEST_CEL_TYPE_PARAM ? GPOINTER_TO_UINT (type->fields) : 0;
}

static const KoprsTestCelType *
find (KoprsTestCelUnifier *self, const KoprsTestCelType *type)
{
  guint number = get_number (type);

  return number > 0 ? g_ptr_array_index (self->bound, number - 1) : NULL;
}

static void
bind (KoprsTestCelUnifier *self, const KoprsTestCelType *variable, const KoprsTestCelType *type)
{
  guint index = get_number (variable) - 1;

  g_ptr_array_add (self->trail, GUINT_TO_POINTER (index));
  g_ptr_array_add (self->trail, g_ptr_array_index (self->bound, index));
  g_ptr_array_index (self->bound, index) = (gpointer) type;
}

const KoprsTestCelType *
koprs_test_cel_unifier_new_variable (KoprsTestCelUnifier *self)
{
  char *name = koprs_test_cel_arena_printf (self->arena, "_var%u", self->bound->len);
  KoprsTestCelType *type = (KoprsTestCelType *) koprs_test_cel_type_new_named (self->arena, KOPRS_TEST_CEL_TYPE_PARAM, name);

  g_ptr_array_add (self->bound, NULL);
  type->fields = GUINT_TO_POINTER (self->bound->len);
  return type;
}

static gboolean
has_params (const KoprsTestCelType *type)
{
  return type->n_params > 0 && type->kind != KOPRS_TEST_CEL_TYPE_PARAM;
}

static const KoprsTestCelType *
with_params (KoprsTestCelUnifier *self, const KoprsTestCelType *type, const KoprsTestCelType *const *params)
{
  KoprsTestCelType *copy;

  if (params[0] == type->params[0] && (type->n_params < 2 || params[1] == type->params[1]))
    return type;
  copy = koprs_test_cel_arena_new0 (self->arena, KoprsTestCelType);
  *copy = *type;
  for (guint i = 0; i < type->n_params; i++)
    copy->params[i] = params[i];
  return copy;
}

const KoprsTestCelType *
koprs_test_cel_unifier_instantiate (KoprsTestCelUnifier *self, const KoprsTestCelType *type, GPtrArray *names, GPtrArray *fresh)
{
  const KoprsTestCelType *params[2];

  if (type->kind == KOPRS_TEST_CEL_TYPE_PARAM && get_number (type) == 0)
    {
      for (guint i = 0; i < names->len; i++)
        if (strcmp (g_ptr_array_index (names, i), type->name) == 0)
          return g_ptr_array_index (fresh, i);
      g_ptr_array_add (names, (gpointer) type->name);
      g_ptr_array_add (fresh, (gpointer) koprs_test_cel_unifier_new_variable (self));
      return g_ptr_array_index (fresh, fresh->len - 1);
    }
  if (!has_params (type))
    return type;
  for (guint i = 0; i < type->n_params; i++)
    params[i] = koprs_test_cel_unifier_instantiate (self, type->params[i], names, fresh);
  return with_params (self, type, params);
}

const KoprsTestCelType *
koprs_test_cel_unifier_substitute (KoprsTestCelUnifier *self, const KoprsTestCelType *type, gboolean end)
{
  const KoprsTestCelType *known = find (self, type);
  const KoprsTestCelType *params[2];

  if (known != NULL)
    return koprs_test_cel_unifier_substitute (self, known, end);
  if (type->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    return end ? koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DYN) : type;
  if (!has_params (type))
    return type;
  for (guint i = 0; i < type->n_params; i++)
    params[i] = koprs_test_cel_unifier_substitute (self, type->params[i], end);
  return with_params (self, type, params);
}

static gboolean
is_wildcard (const KoprsTestCelType *type)
{
  return type->kind == KOPRS_TEST_CEL_TYPE_DYN || type->kind == KOPRS_TEST_CEL_TYPE_ERROR;
}

static gboolean
can_be_null (const KoprsTestCelType *type)
{
  switch (type->kind)
    {
    case KOPRS_TEST_CEL_TYPE_NULL:
    case KOPRS_TEST_CEL_TYPE_OPAQUE:
    case KOPRS_TEST_CEL_TYPE_STRUCT:
    case KOPRS_TEST_CEL_TYPE_DURATION:
    case KOPRS_TEST_CEL_TYPE_TIMESTAMP:
      return TRUE;
    default:
      return FALSE;
    }
}

/* a says no more than b does. */
static gboolean
is_wider (const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  if (a->kind == KOPRS_TEST_CEL_TYPE_DYN || a->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    return TRUE;
  if (b->kind == KOPRS_TEST_CEL_TYPE_DYN || b->kind == KOPRS_TEST_CEL_TYPE_PARAM || a->kind != b->kind)
    return FALSE;
  if (a->kind == KOPRS_TEST_CEL_TYPE_TYPE)
    return TRUE;
  if (a->kind == KOPRS_TEST_CEL_TYPE_OPAQUE && (strcmp (a->name, b->name) != 0 || a->n_params != b->n_params))
    return FALSE;
  if (a->n_params == 0)
    return koprs_test_cel_type_equal (a, b);
  for (guint i = 0; i < a->n_params; i++)
    if (!is_wider (a->params[i], b->params[i]))
      return FALSE;
  return TRUE;
}

const KoprsTestCelType *
koprs_test_cel_unifier_join (const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  return is_wider (a, b) ? a : b;
}

/* A type that is made of a variable can't be what the variable stands for. */
static gboolean
is_free_of (KoprsTestCelUnifier *self, const KoprsTestCelType *variable, const KoprsTestCelType *type)
{
  if (koprs_test_cel_type_equal (variable, type))
    return FALSE;
  if (type->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    {
      const KoprsTestCelType *known = find (self, type);

      return known == NULL || is_free_of (self, variable, known);
    }
  for (guint i = 0; i < type->n_params; i++)
    if (!is_free_of (self, variable, type->params[i]))
      return FALSE;
  return TRUE;
}

/* Lets the variable stand for the type. `known`: whether it stood for something already. */
static gboolean
settle (KoprsTestCelUnifier *self, const KoprsTestCelType *type, const KoprsTestCelType *variable, gboolean *known)
{
  const KoprsTestCelType *before = find (self, variable);

  *known = before != NULL || koprs_test_cel_type_equal (type, variable);
  if (koprs_test_cel_type_equal (type, variable) || (before != NULL && koprs_test_cel_type_equal (type, before)))
    return TRUE;
  if (before != NULL)
    {
      const KoprsTestCelType *joined;

      if (!can_assign (self, type, before))
        return FALSE;
      joined = koprs_test_cel_unifier_join (type, before);
      if (is_free_of (self, variable, joined))
        bind (self, variable, joined);
      return TRUE;
    }
  if (!is_free_of (self, variable, type))
    return FALSE;
  bind (self, variable, type);
  return TRUE;
}

static gboolean
can_assign_plain (KoprsTestCelUnifier *self, const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  if (is_wildcard (a) || is_wildcard (b))
    return TRUE;
  if (a->kind == KOPRS_TEST_CEL_TYPE_NULL)
    return can_be_null (b);
  if (b->kind == KOPRS_TEST_CEL_TYPE_NULL)
    return can_be_null (a);
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case KOPRS_TEST_CEL_TYPE_TYPE:
      return TRUE;
    case KOPRS_TEST_CEL_TYPE_OPAQUE:
    case KOPRS_TEST_CEL_TYPE_LIST:
    case KOPRS_TEST_CEL_TYPE_MAP:
      if (strcmp (a->name, b->name) != 0 || a->n_params != b->n_params)
        return FALSE;
      for (guint i = 0; i < a->n_params; i++)
        if (!can_assign (self, a->params[i], b->params[i]))
          return FALSE;
      return TRUE;
    default:
      return koprs_test_cel_type_equal (a, b);
    }
}

static gboolean
can_assign (KoprsTestCelUnifier *self, const KoprsTestCelType *a, const KoprsTestCelType *b)
{
  gboolean known;

  if (b->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    {
      if (settle (self, a, b, &known))
        return TRUE;
      if (known)
        return FALSE;
    }
  if (a->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    return settle (self, b, a, &known);
  return can_assign_plain (self, a, b);
}

gboolean
koprs_test_cel_unifier_assign (KoprsTestCelUnifier *self, const KoprsTestCelType *const *given, const KoprsTestCelType *const *wanted,
                               guint n)
{
  gboolean fits = TRUE;

  g_ptr_array_set_size (self->trail, 0);
  for (guint i = 0; fits && i < n; i++)
    fits = can_assign (self, given[i], wanted[i]);
  for (guint i = self->trail->len; !fits && i > 0; i -= 2)
    g_ptr_array_index (self->bound, GPOINTER_TO_UINT (g_ptr_array_index (self->trail, i - 2))) =
      g_ptr_array_index (self->trail, i - 1);
  return fits;
}
