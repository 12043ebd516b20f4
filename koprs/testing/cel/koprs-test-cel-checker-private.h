/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the files of the checker share. */

#include "koprs/testing/cel/koprs-test-cel-checker.h"
#include "koprs/testing/cel/koprs-test-cel-unifier.h"

typedef struct {
  KoprsTestCelAst *ast;
  const KoprsTestCelLibrary *library;
  const KoprsTestCelVariable *variables;
  guint n_variables;
  GPtrArray *locals;                /* (element-type KoprsTestCelVariable) of the comprehensions around, the innermost last */
  KoprsTestCelUnifier unifier;
  KoprsTestCelIssues *issues;
  KoprsTestCelChecked *checked;
} KoprsTestCelChecker;

void                    koprs_test_cel_checker_visit   (KoprsTestCelChecker *self, KoprsTestCelExpr *expr);
void                    koprs_test_cel_checker_call    (KoprsTestCelChecker *self, KoprsTestCelExpr *expr);
/* Of a field of what the operand is; checks the operand. */
const KoprsTestCelType *koprs_test_cel_checker_field   (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, KoprsTestCelExpr *operand,
                                                        const char *field, gboolean optional);
void                    koprs_test_cel_checker_undeclared (KoprsTestCelChecker *self, KoprsTestCelExpr *expr, const char *name);
void                    koprs_test_cel_checker_mismatch (KoprsTestCelChecker *self, guint point, const KoprsTestCelType *wanted,
                                                         const KoprsTestCelType *found);
gboolean                koprs_test_cel_checker_assign  (KoprsTestCelChecker *self, const KoprsTestCelType *given,
                                                        const KoprsTestCelType *wanted);
/* Texts and lists of string.format () that don't go together. */
void                    koprs_test_cel_checker_format  (KoprsTestCelChecker *self, const KoprsTestCelExpr *expr);
/* Literals that can never be what they are used as. */
void                    koprs_test_cel_checker_literals (KoprsTestCelChecker *self);
