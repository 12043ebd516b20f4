/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-program.h"

#include "koprs/testing/cel/koprs-test-cel-parser.h"

/* The same for everybody, and never changed. */
static const KoprsTestCelLibrary *
get_library (void)
{
  static gsize library;

  if (g_once_init_enter (&library))
    g_once_init_leave (&library, (gsize) koprs_test_cel_library_new ());
  return (const KoprsTestCelLibrary *) library;
}

static const KoprsTestCelLibrary *
get_patch_library (void)
{
  static gsize library;

  if (g_once_init_enter (&library))
    g_once_init_leave (&library, (gsize) koprs_test_cel_library_new_patches ());
  return (const KoprsTestCelLibrary *) library;
}

static KoprsTestCelProgram *
compile (const char *text, const KoprsTestCelLibrary *library, const KoprsTestCelVariable *variables, guint n_variables, GError **error)
{
  g_autoptr (KoprsTestCelProgram) self = g_new0 (KoprsTestCelProgram, 1);

  self->library = library;
  self->ast = koprs_test_cel_parse (text, error);
  if (self->ast == NULL || !koprs_test_cel_check (self->ast, library, variables, n_variables, &self->checked, error))
    return NULL;
  return g_steal_pointer (&self);
}

KoprsTestCelProgram *
koprs_test_cel_program_new (const char *text, const KoprsTestCelVariable *variables, guint n_variables, GError **error)
{
  return compile (text, get_library (), variables, n_variables, error);
}

KoprsTestCelProgram *
koprs_test_cel_program_new_patch (const char *text, const KoprsTestCelVariable *variables, guint n_variables, GError **error)
{
  return compile (text, get_patch_library (), variables, n_variables, error);
}

gboolean
koprs_test_cel_program_plan (KoprsTestCelProgram *self, GError **error)
{
  return koprs_test_cel_plan (self->ast, self->library, error);
}

void
koprs_test_cel_program_free (KoprsTestCelProgram *self)
{
  g_clear_pointer (&self->ast, koprs_test_cel_ast_free);
  g_free (self);
}

void
koprs_test_cel_program_run (const KoprsTestCelProgram *self, const KoprsTestCelBindings *bindings, guint64 limit,
                            KoprsTestCelArena *arena, KoprsTestCelResult *result)
{
  koprs_test_cel_evaluate (self->ast, self->library, bindings, limit, arena, result);
}
