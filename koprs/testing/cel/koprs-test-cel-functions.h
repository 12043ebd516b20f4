/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The tables of declarations, by their themes; each ends with an empty line. */

#include "koprs/testing/cel/koprs-test-cel-library.h"

G_BEGIN_DECLS

extern const KoprsTestCelDeclaration koprs_test_cel_operators[];
extern const KoprsTestCelDeclaration koprs_test_cel_relations[];
extern const KoprsTestCelDeclaration koprs_test_cel_conversions[];
extern const KoprsTestCelDeclaration koprs_test_cel_times[];
extern const KoprsTestCelDeclaration koprs_test_cel_texts[];
extern const KoprsTestCelDeclaration koprs_test_cel_formatters[];
extern const KoprsTestCelDeclaration koprs_test_cel_optionals[];
extern const KoprsTestCelDeclaration koprs_test_cel_authorizations[];

/* Costs that many functions have. */
guint64 koprs_test_cel_cost_traversal       (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_cost_two_traversals  (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_cost_second          (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_cost_shorter         (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_cost_both            (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
guint64 koprs_test_cel_cost_regex           (const KoprsTestCelValue *const *args, guint n_args, const KoprsTestCelValue *result);
/* A part of the size, rounded up. */
guint64 koprs_test_cel_cost_part            (guint64 size, double factor);

G_END_DECLS
