/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the parts of the parser share. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-expr.h"
#include "koprs/testing/cel/koprs-test-cel-lexer.h"

G_BEGIN_DECLS

#define KOPRS_TEST_CEL_MAX_DEPTH 250

typedef struct {
  KoprsTestCelAst *ast;
  GArray *tokens;                   /* (element-type KoprsTestCelToken) */
  guint at;
  guint depth;
  KoprsTestCelIssues *issues;
  gboolean malformed;               /* it is none of the grammar's */
  gboolean stopped;                 /* after what can't be got over, a malformed text say: nothing more is told */
} KoprsTestCelParser;

const KoprsTestCelToken *koprs_test_cel_parser_peek    (const KoprsTestCelParser *self, guint ahead);
gboolean                 koprs_test_cel_parser_is_sign (const KoprsTestCelParser *self, guint ahead, const char *sign);
/* Whether an expression can begin here. */
gboolean                 koprs_test_cel_parser_is_expr (const KoprsTestCelParser *self, guint ahead);
/* Goes behind the sign, which must be there. */
void                     koprs_test_cel_parser_expect  (KoprsTestCelParser *self, const char *sign);
/* FALSE: no expression begins here, where one must. */
gboolean                 koprs_test_cel_parser_expect_expr (KoprsTestCelParser *self);
/* The text is malformed here: what is wrong is found out later. */
void                     koprs_test_cel_parser_fail    (KoprsTestCelParser *self);
/* An issue that is none of the syntax. Takes the message over. */
KoprsTestCelExpr        *koprs_test_cel_parser_refuse  (KoprsTestCelParser *self, guint point, char *message);

KoprsTestCelExpr        *koprs_test_cel_parser_read_expr    (KoprsTestCelParser *self);
KoprsTestCelExpr        *koprs_test_cel_parser_read_primary (KoprsTestCelParser *self);
KoprsTestCelExpr        *koprs_test_cel_parser_read_literal (KoprsTestCelParser *self, gboolean negative, guint point);
/* Between the parentheses, which it reads too. */
KoprsTestCelExpr       **koprs_test_cel_parser_read_args    (KoprsTestCelParser *self, guint *n_args);

KoprsTestCelExpr        *koprs_test_cel_parser_new     (KoprsTestCelParser *self, KoprsTestCelExprKind kind, guint point);
KoprsTestCelExpr        *koprs_test_cel_parser_new_call (KoprsTestCelParser *self, guint point, const char *function,
                                                         KoprsTestCelExpr *target, KoprsTestCelExpr **args, guint n_args);
KoprsTestCelExpr        *koprs_test_cel_parser_new_binary (KoprsTestCelParser *self, guint point, const char *function,
                                                           KoprsTestCelExpr *left, KoprsTestCelExpr *right);
/* Counts the child's levels: too many stop the parser. */
void                     koprs_test_cel_parser_deepen  (KoprsTestCelParser *self, KoprsTestCelExpr *expr, const KoprsTestCelExpr *child);

/* The expression that the macro stands for, or NULL: it is none. */
KoprsTestCelExpr        *koprs_test_cel_macro_expand   (KoprsTestCelParser *self, guint point, const char *function,
                                                        KoprsTestCelExpr *target, KoprsTestCelExpr **args, guint n_args);

G_END_DECLS
