/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-library.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-construction.h"
#include "koprs/testing/cel/koprs-test-cel-functions.h"
#include "koprs/testing/cel/koprs-test-cel-libraries.h"

struct _KoprsTestCelLibrary {
  KoprsTestCelArena *arena;
  GHashTable *functions;        /* (element-type utf8 KoprsTestCelFunction) */
  gboolean patches;             /* objects and patches can be made */
};

static void
free_function (gpointer data)
{
  g_ptr_array_unref (((KoprsTestCelFunction *) data)->overloads);
}

static KoprsTestCelFunction *
get_function (KoprsTestCelLibrary *self, const char *name)
{
  KoprsTestCelFunction *function = g_hash_table_lookup (self->functions, name);

  if (function == NULL)
    {
      function = koprs_test_cel_arena_new0 (self->arena, KoprsTestCelFunction);
      function->name = name;
      function->overloads = g_ptr_array_new ();
      g_hash_table_insert (self->functions, (gpointer) name, function);
    }
  return function;
}

/* "string.(int,int) -> string" */
static void
read_signature (KoprsTestCelLibrary *self, KoprsTestCelOverload *overload, const char *at)
{
  const KoprsTestCelType *args[8];
  guint n = 0;

  if (*at != '(')
    {
      overload->method = TRUE;
      args[n++] = koprs_test_cel_type_parse (self->arena, &at);
      at++;
    }
  for (at++; *at != ')' && n < G_N_ELEMENTS (args);)
    {
      args[n++] = koprs_test_cel_type_parse (self->arena, &at);
      if (*at == ',')
        at++;
    }
  at = strstr (at, "-> ") + 3;
  overload->result = koprs_test_cel_type_parse (self->arena, &at);
  overload->args = koprs_test_cel_arena_array (self->arena, const KoprsTestCelType *, MAX (n, 1));
  memcpy (overload->args, args, n * sizeof args[0]);
  overload->n_args = n;
}

void
koprs_test_cel_library_add (KoprsTestCelLibrary *self, const KoprsTestCelDeclaration *declarations)
{
  for (; declarations->function != NULL; declarations++)
    {
      KoprsTestCelOverload *overload = koprs_test_cel_arena_new0 (self->arena, KoprsTestCelOverload);

      overload->function = declarations->function;
      overload->id = declarations->id;
      overload->func = declarations->func;
      overload->cost = declarations->cost;
      read_signature (self, overload, declarations->signature);
      g_ptr_array_add (get_function (self, declarations->function)->overloads, overload);
    }
}

KoprsTestCelLibrary *
koprs_test_cel_library_new (void)
{
  const KoprsTestCelDeclaration *const tables[] = {
    koprs_test_cel_operators, koprs_test_cel_relations, koprs_test_cel_conversions, koprs_test_cel_times, koprs_test_cel_texts,
    koprs_test_cel_optionals, koprs_test_cel_lists, koprs_test_cel_sequences, koprs_test_cel_sets, koprs_test_cel_regexes,
    koprs_test_cel_urls, koprs_test_cel_ips, koprs_test_cel_cidrs, koprs_test_cel_quantities, koprs_test_cel_semvers,
    koprs_test_cel_formats, koprs_test_cel_formatters, koprs_test_cel_authorizations,
  };
  KoprsTestCelLibrary *self = g_new0 (KoprsTestCelLibrary, 1);

  self->arena = koprs_test_cel_arena_new ();
  self->functions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_function);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    koprs_test_cel_library_add (self, tables[i]);
  return self;
}

KoprsTestCelLibrary *
koprs_test_cel_library_new_patches (void)
{
  KoprsTestCelLibrary *self = koprs_test_cel_library_new ();

  self->patches = TRUE;
  koprs_test_cel_library_add (self, koprs_test_cel_patches);
  return self;
}

const KoprsTestCelType *
koprs_test_cel_library_find_struct (const KoprsTestCelLibrary *self, KoprsTestCelArena *arena, const char *name)
{
  return self->patches ? koprs_test_cel_construction_find_type (arena, name) : NULL;
}

void
koprs_test_cel_library_free (KoprsTestCelLibrary *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->functions);
  koprs_test_cel_arena_free (self->arena);
  g_free (self);
}

const KoprsTestCelFunction *
koprs_test_cel_library_find (const KoprsTestCelLibrary *self, const char *name)
{
  return g_hash_table_lookup (self->functions, name);
}

static gboolean
fits (const KoprsTestCelType *type, const KoprsTestCelValue *value)
{
  const KoprsTestCelType *actual;

  if (type->kind == KOPRS_TEST_CEL_TYPE_DYN || type->kind == KOPRS_TEST_CEL_TYPE_PARAM)
    return TRUE;
  actual = koprs_test_cel_value_get_type (value);
  return actual->kind == type->kind && (type->kind != KOPRS_TEST_CEL_TYPE_OPAQUE || g_str_equal (actual->name, type->name));
}

/* The types of items count where overloads differ in nothing else: then the first item tells. */
static gboolean
fits_items (const KoprsTestCelType *type, const KoprsTestCelValue *value)
{
  if (type->kind != KOPRS_TEST_CEL_TYPE_LIST || value->list.node != NULL || value->list.n_items == 0)
    return TRUE;
  return fits (type->params[0], value->list.items[0]);
}

const KoprsTestCelOverload *
koprs_test_cel_library_match (const KoprsTestCelFunction *function, gboolean method, const KoprsTestCelValue *const *args, guint n_args)
{
  const KoprsTestCelOverload *second_best = NULL;

  for (guint i = 0; i < function->overloads->len; i++)
    {
      const KoprsTestCelOverload *overload = function->overloads->pdata[i];
      gboolean all = overload->method == method && overload->n_args == n_args;
      gboolean items = TRUE;

      for (guint j = 0; j < n_args && all; j++)
        {
          all = fits (overload->args[j], args[j]);
          items = items && all && fits_items (overload->args[j], args[j]);
        }
      if (all && items)
        return overload;
      if (all && second_best == NULL)
        second_best = overload;
    }
  return second_best;
}
