/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the parts of the evaluation share. */

#include "koprs/testing/cel/koprs-test-cel-eval.h"

G_BEGIN_DECLS

/* One comprehension that is being folded. */
typedef struct _KoprsTestCelFrame KoprsTestCelFrame;
struct _KoprsTestCelFrame {
  KoprsTestCelFrame *parent;
  const KoprsTestCelExpr *fold;
  const KoprsTestCelValue *first;           /* NULL: the variables are not there any more */
  const KoprsTestCelValue *second;
  const KoprsTestCelValue *accu;            /* NULL: nobody asked for it yet */
  const KoprsTestCelValue **items;          /* what a list grows in, so that each step adds only its item */
  guint n_items;
  guint room;
  KoprsTestCelMapEntry *entries;            /* the same of a map */
  guint n_entries;
  guint entries_room;
  GHashTable *index;
};

typedef struct {
  const KoprsTestCelAst *ast;
  const KoprsTestCelLibrary *library;
  const KoprsTestCelBindings *bindings;
  KoprsTestCelArena *arena;
  KoprsTestCelFrame *frame;
  guint64 cost;
  guint64 limit;
  gboolean exceeded;
} KoprsTestCelEval;

void                     koprs_test_cel_eval_spend     (KoprsTestCelEval *self, guint64 cost);
const KoprsTestCelValue *koprs_test_cel_eval_run       (KoprsTestCelEval *self, const KoprsTestCelExpr *expr);
/* Identifiers, selects, indexes and conditionals, which count as one access. */
gboolean                 koprs_test_cel_eval_is_attribute (const KoprsTestCelExpr *expr);
const KoprsTestCelValue *koprs_test_cel_eval_attribute (KoprsTestCelEval *self, const KoprsTestCelExpr *expr);
const KoprsTestCelValue *koprs_test_cel_eval_call      (KoprsTestCelEval *self, const KoprsTestCelExpr *expr);
const KoprsTestCelValue *koprs_test_cel_eval_fold      (KoprsTestCelEval *self, const KoprsTestCelExpr *expr);
/* NULL: no such variable. */
const KoprsTestCelValue *koprs_test_cel_eval_lookup    (KoprsTestCelEval *self, const char *name);
/* accu + [item] and its like without a copy; NULL: it is not that. */
const KoprsTestCelValue *koprs_test_cel_eval_append    (KoprsTestCelEval *self, const KoprsTestCelValue *list, const KoprsTestCelValue *more);
const KoprsTestCelValue *koprs_test_cel_eval_insert    (KoprsTestCelEval *self, const KoprsTestCelValue *map, const KoprsTestCelValue *key,
                                                        const KoprsTestCelValue *value);

G_END_DECLS
