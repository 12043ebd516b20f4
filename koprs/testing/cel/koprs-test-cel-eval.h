/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What an expression is worth, and what finding out cost, counted as a real server counts. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-expr.h"
#include "koprs/testing/cel/koprs-test-cel-library.h"

G_BEGIN_DECLS

/* What one expression may cost. */
#define KOPRS_TEST_CEL_CALL_LIMIT G_GUINT64_CONSTANT (1000000)

/* A variable by its name; NULL: there is none. */
typedef const KoprsTestCelValue *(*KoprsTestCelVariableFunc) (KoprsTestCelArena *arena, const char *name, gpointer data);

typedef struct {
  const char *name;
  const KoprsTestCelValue *value;
} KoprsTestCelBinding;

typedef struct {
  const KoprsTestCelBinding *bindings;
  guint n_bindings;
  KoprsTestCelVariableFunc variable;    /* asked for those that are not among the bindings, each time; or NULL */
  gpointer variable_data;
  gpointer user_data;                   /* for the functions of the library */
} KoprsTestCelBindings;

typedef struct {
  const KoprsTestCelValue *value;       /* in the arena; an ERROR where the evaluation failed */
  guint64 cost;
  gboolean exceeded;                    /* the limit was passed; then `value` is an ERROR too */
} KoprsTestCelResult;

/* To be done once, after the check and before the first evaluation: what is constant is computed, as a real server does when it makes the
 * program, so that it costs nothing later. FALSE with KOPRS_ERROR_INVALID_ARGUMENT where a constant can't be computed (int ('a')). */
gboolean koprs_test_cel_plan (KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, GError **error);

/* The values live as long as the arena. limit 0: no more than KOPRS_TEST_CEL_CALL_LIMIT. */
void koprs_test_cel_evaluate (const KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, const KoprsTestCelBindings *bindings,
                              guint64 limit, KoprsTestCelArena *arena, KoprsTestCelResult *result);

G_END_DECLS
