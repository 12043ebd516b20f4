/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The types of an expression, before there are values: what can't be meant is told with its place in the text. In: a parsed expression,
 * the functions and the variables it may use. Out: the same expression with the type of every node, and of every call what it can mean. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-expr.h"
#include "koprs/testing/cel/koprs-test-cel-library.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;                 /* "self", "authorizer.requestResource" */
  const KoprsTestCelType *type;
} KoprsTestCelVariable;

typedef struct {
  const KoprsTestCelType *type;                     /* of the whole */
  const KoprsTestCelOverload *const **candidates;   /* by the id of a call: what it can mean, ended by NULL. The expression's arena has it */
} KoprsTestCelChecked;

/* FALSE with KOPRS_ERROR_INVALID_ARGUMENT, in the words of a real server. The types of the variables must outlive the expression. */
gboolean koprs_test_cel_check (KoprsTestCelAst *ast, const KoprsTestCelLibrary *library, const KoprsTestCelVariable *variables,
                               guint n_variables, KoprsTestCelChecked *checked, GError **error);

/* Whether a checked expression names the variable. */
gboolean koprs_test_cel_uses  (const KoprsTestCelAst *ast, const char *variable);

/* Calls back for the expressions right below this one. */
typedef void (*KoprsTestCelVisitFunc) (KoprsTestCelExpr *expr, gpointer data);
void     koprs_test_cel_expr_visit (const KoprsTestCelExpr *expr, KoprsTestCelVisitFunc visit, gpointer data);

G_END_DECLS
