/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What an expression may cost at most and costs at least, whatever the values are. In: a checked expression and the shapes of its
 * variables. Out: bounds in the units that the evaluation counts. The numbers are those of a real server. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-checker.h"
#include "koprs/testing/cel/koprs-test-cel-shape.h"

G_BEGIN_DECLS

/* Costs and sizes; G_MAXUINT64 is without bound. */
typedef struct {
  guint64 min;
  guint64 max;
} KoprsTestCelRange;

/* root: the shape of `self` and `oldSelf`. */
KoprsTestCelRange koprs_test_cel_estimate (const KoprsTestCelAst *ast, const KoprsTestCelChecked *checked, const KoprsTestCelShape *root);

G_END_DECLS
