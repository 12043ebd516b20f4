/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* An expression that is ready to be evaluated as often as is wanted. In: its text and the variables it may use. Out: its type, its cost,
 * its values. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-checker.h"
#include "koprs/testing/cel/koprs-test-cel-estimate.h"
#include "koprs/testing/cel/koprs-test-cel-eval.h"

G_BEGIN_DECLS

typedef struct {
  KoprsTestCelAst *ast;
  KoprsTestCelChecked checked;
  const KoprsTestCelLibrary *library;
} KoprsTestCelProgram;

/* NULL with what a real server says of the text behind "compilation failed: ". The types of the variables must outlive the program. */
KoprsTestCelProgram *koprs_test_cel_program_new  (const char *text, const KoprsTestCelVariable *variables, guint n_variables,
                                                  GError **error);
/* One of a mutation, which may make objects and patches. */
KoprsTestCelProgram *koprs_test_cel_program_new_patch (const char *text, const KoprsTestCelVariable *variables, guint n_variables,
                                                       GError **error);
/* Computes what is constant, once its cost was estimated. FALSE with what a real server says behind "program instantiation failed: ". */
gboolean             koprs_test_cel_program_plan (KoprsTestCelProgram *self, GError **error);
void                 koprs_test_cel_program_free (KoprsTestCelProgram *self);
/* As koprs_test_cel_evaluate (). */
void                 koprs_test_cel_program_run  (const KoprsTestCelProgram *self, const KoprsTestCelBindings *bindings, guint64 limit,
                                                  KoprsTestCelArena *arena, KoprsTestCelResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelProgram, koprs_test_cel_program_free)

G_END_DECLS
