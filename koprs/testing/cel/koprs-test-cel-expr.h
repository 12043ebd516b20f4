/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A parsed expression. The nodes are the arena's of their KoprsTestCelAst; the checker writes into them what it found out. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"
#include "koprs/testing/cel/koprs-test-cel-source.h"
#include "koprs/testing/cel/koprs-test-cel-type.h"
#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

typedef struct _KoprsTestCelExpr KoprsTestCelExpr;
typedef struct _KoprsTestCelEntry KoprsTestCelEntry;
typedef struct _KoprsTestCelOverload KoprsTestCelOverload;

typedef enum {
  KOPRS_TEST_CEL_EXPR_LITERAL,
  KOPRS_TEST_CEL_EXPR_IDENT,
  KOPRS_TEST_CEL_EXPR_SELECT,
  KOPRS_TEST_CEL_EXPR_CALL,
  KOPRS_TEST_CEL_EXPR_LIST,
  KOPRS_TEST_CEL_EXPR_MAP,
  KOPRS_TEST_CEL_EXPR_STRUCT,
  KOPRS_TEST_CEL_EXPR_COMPREHENSION,
} KoprsTestCelExprKind;

struct _KoprsTestCelExpr {
  KoprsTestCelExprKind kind;
  guint id;                             /* unique in its expression, from 1, in the order in which the nodes were made */
  guint depth;                          /* levels of nodes below: bounded by the parser */
  guint point;                          /* where it stands: of operators and calls the operator or '(', of selects the '.' */
  const KoprsTestCelType *type;         /* the checker's; NULL before */
  union {
    const KoprsTestCelValue *literal;
    struct {
      const char *name;                 /* with a leading '.' where the text has one */
    } ident;
    struct {
      KoprsTestCelExpr *operand;
      const char *field;
      gboolean test_only;               /* has (operand.field) */
      const char *qualified;            /* the checker's: the select is the identifier `a.b.c`; else NULL */
    } select;
    struct {
      const char *function;             /* operators by their names in declarations: _+_, _&&_, !_, -_, _[_], _?_:_, @in, _?._, _[?_] */
      KoprsTestCelExpr *target;         /* of a.f (); else NULL. The checker moves `optional.of (x)` to a call without one */
      KoprsTestCelExpr **args;
      guint n_args;
      const KoprsTestCelOverload *overload;     /* the checker's: the only one that can be meant; NULL: decided when it is evaluated */
    } call;
    struct {
      KoprsTestCelExpr **items;
      gboolean *optional;               /* of each item: [?x] */
      guint n_items;
    } list;
    struct {
      const char *name;                 /* of STRUCT */
      KoprsTestCelEntry *entries;
      guint n_entries;
    } map;                              /* MAP and STRUCT */
    struct {
      KoprsTestCelExpr *range;
      const char *iter_var;
      const char *iter_var2;            /* NULL: there is only one */
      const char *accu_var;             /* "@result" */
      KoprsTestCelExpr *accu_init;
      KoprsTestCelExpr *condition;
      KoprsTestCelExpr *step;
      KoprsTestCelExpr *result;
    } comprehension;
  };
};

struct _KoprsTestCelEntry {
  guint id;
  guint point;
  KoprsTestCelExpr *key;                /* of MAP */
  const char *field;                    /* of STRUCT */
  KoprsTestCelExpr *value;
  gboolean optional;                    /* {?key: value} */
};

typedef struct {
  KoprsTestCelArena *arena;
  KoprsTestCelSource *source;
  KoprsTestCelExpr *root;
  guint last_id;                        /* of the nodes that are there */
} KoprsTestCelAst;

void koprs_test_cel_ast_free (KoprsTestCelAst *self);

/* A new node for who rewrites expressions. */
KoprsTestCelExpr *koprs_test_cel_ast_add (KoprsTestCelAst *self, KoprsTestCelExprKind kind, guint point);

/* The same expression in nodes of its own. */
KoprsTestCelExpr *koprs_test_cel_ast_copy (KoprsTestCelAst *self, const KoprsTestCelExpr *expr);

/* "a.b.c" where the expression is identifiers and selects alone; else NULL. In the arena. */
const char *koprs_test_cel_expr_get_qualified (KoprsTestCelAst *ast, const KoprsTestCelExpr *expr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestCelAst, koprs_test_cel_ast_free)

G_END_DECLS
