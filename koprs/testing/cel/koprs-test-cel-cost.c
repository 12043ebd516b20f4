/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What calls cost beyond their arguments. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <math.h>

#define TRAVERSAL 0.1
#define REGEX 0.25

guint64
koprs_test_cel_cost_part (guint64 size, double factor)
{
  return (guint64) ceil ((double) size * factor);
}

guint64
koprs_test_cel_cost_traversal (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED,
                               const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_cost_part (koprs_test_cel_value_size (args[0]), TRAVERSAL);
}

guint64
koprs_test_cel_cost_two_traversals (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED,
                                    const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return (guint64) ceil ((double) koprs_test_cel_value_size (args[0]) * 2 * TRAVERSAL);
}

guint64
koprs_test_cel_cost_second (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_cost_part (koprs_test_cel_value_size (args[1]), TRAVERSAL);
}

guint64
koprs_test_cel_cost_shorter (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_cost_part (MIN (koprs_test_cel_value_size (args[0]), koprs_test_cel_value_size (args[1])), TRAVERSAL);
}

guint64
koprs_test_cel_cost_both (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_cost_part (koprs_test_cel_value_size (args[0]) + koprs_test_cel_value_size (args[1]), TRAVERSAL);
}

guint64
koprs_test_cel_cost_regex (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED, const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_cost_part (koprs_test_cel_value_size (args[0]) + 1, TRAVERSAL)
         * koprs_test_cel_cost_part (koprs_test_cel_value_size (args[1]), REGEX);
}
