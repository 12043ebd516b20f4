/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the files of the estimate share. */

#include "koprs/testing/cel/koprs-test-cel-range.h"

/* How large the keys and the values of an aggregate are. */
typedef struct {
  gboolean list;
  KoprsTestCelRange key;
  KoprsTestCelRange value;
} KoprsTestCelEntrySize;

/* What is known of a node. */
typedef struct {
  const char *const *path;              /* "self", "spec", "@items", …, ended by NULL; NULL: it is not a part of a variable */
  const KoprsTestCelRange *size;
  const KoprsTestCelEntrySize *entry;
} KoprsTestCelNodeFacts;

typedef struct {
  const KoprsTestCelAst *ast;
  const KoprsTestCelChecked *checked;
  const KoprsTestCelShape *root;
  KoprsTestCelNodeFacts *facts;         /* by id */
  GPtrArray *locals;                    /* of the comprehensions around, the innermost last */
} KoprsTestCelEstimator;

/* What a call of one overload costs beyond and with its arguments, and how large its result is. */
typedef struct {
  KoprsTestCelRange cost;
  gboolean sized;
  KoprsTestCelRange size;
} KoprsTestCelCallEstimate;

/* Of a call that is being estimated. */
typedef struct {
  KoprsTestCelEstimator *estimator;
  const KoprsTestCelExpr *expr;
  const KoprsTestCelOverload *overload;
  const KoprsTestCelRange *costs;       /* of the arguments */
  KoprsTestCelCallEstimate result;
} KoprsTestCelCallCost;

static inline void
set_size (KoprsTestCelCallCost *self, KoprsTestCelRange size)
{
  self->result.sized = TRUE;
  self->result.size = size;
}

/* FALSE: nothing is known. */
gboolean          koprs_test_cel_estimator_find_size  (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr, KoprsTestCelRange *size);
KoprsTestCelRange koprs_test_cel_estimator_get_size   (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr);
KoprsTestCelRange koprs_test_cel_estimator_get_path_size (KoprsTestCelEstimator *self, const char *const *path, const char *below);
const char *const *koprs_test_cel_estimator_get_path  (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr);
const KoprsTestCelEntrySize *koprs_test_cel_estimator_get_entry (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr);
void              koprs_test_cel_estimator_set_entry  (KoprsTestCelEstimator *self, const KoprsTestCelExpr *expr,
                                                       const KoprsTestCelEntrySize *entry);

/* Kubernetes' own functions: FALSE where the language's rules hold. */
gboolean          koprs_test_cel_estimate_library     (KoprsTestCelCallCost *call);
/* The extensions for lists and sets, which come first. */
gboolean          koprs_test_cel_estimate_extension   (KoprsTestCelCallCost *call);
/* Everything, arguments included. */
void              koprs_test_cel_estimate_call        (KoprsTestCelCallCost *call);

static inline KoprsTestCelRange
size_of (KoprsTestCelCallCost *self, guint index)
{
  return koprs_test_cel_estimator_get_size (self->estimator, self->expr->call.args[index]);
}

static inline KoprsTestCelRange
size_of_target (KoprsTestCelCallCost *self)
{
  return koprs_test_cel_estimator_get_size (self->estimator, self->expr->call.target);
}
