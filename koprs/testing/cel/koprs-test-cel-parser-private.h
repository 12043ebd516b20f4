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
  gboolean stopped;                 /* after what can't be got over: nothing more is told */
} KoprsTestCelParser;

/* What may stand where something else was found, as messages list it. */
extern const char koprs_test_cel_expect_expr[];
extern const char koprs_test_cel_expect_argument[];
extern const char koprs_test_cel_expect_index[];

const KoprsTestCelToken *koprs_test_cel_parser_peek    (const KoprsTestCelParser *self, guint ahead);
gboolean                 koprs_test_cel_parser_is_sign (const KoprsTestCelParser *self, guint ahead, const char *sign);
/* Whether an expression can begin here. */
gboolean                 koprs_test_cel_parser_is_expr (const KoprsTestCelParser *self, guint ahead);
/* Goes behind the sign, over one token too many or none; else stops. */
void                     koprs_test_cel_parser_expect  (KoprsTestCelParser *self, const char *sign);
/* An expression must begin here: goes over one token too many, else stops. */
gboolean                 koprs_test_cel_parser_expect_expr (KoprsTestCelParser *self, const char *expected);
void                     koprs_test_cel_parser_mismatch (KoprsTestCelParser *self, const char *kind, const char *expected);
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
