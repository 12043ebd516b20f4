/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Arithmetic of bounds, which stops at the largest number. */

#include "koprs/testing/cel/koprs-test-cel-estimate.h"

#include <math.h>

#define KOPRS_TEST_CEL_UNKNOWN ((KoprsTestCelRange) { 0, G_MAXUINT64 })
/* Of a text's code points. */
#define KOPRS_TEST_CEL_PER_POINT 0.1
#define KOPRS_TEST_CEL_PER_REGEX_POINT 0.25

static inline KoprsTestCelRange
koprs_test_cel_range (guint64 both)
{
  return (KoprsTestCelRange) { both, both };
}

static inline guint64
koprs_test_cel_add (guint64 a, guint64 b)
{
  return a > G_MAXUINT64 - b ? G_MAXUINT64 : a + b;
}

static inline guint64
koprs_test_cel_multiply (guint64 a, guint64 b)
{
  return b != 0 && a > G_MAXUINT64 / b ? G_MAXUINT64 : a * b;
}

static inline guint64
koprs_test_cel_scale_one (guint64 a, double factor)
{
  double result = ceil ((double) a * factor);

  return result >= 18446744073709551616.0 ? G_MAXUINT64 : (guint64) result;
}

static inline KoprsTestCelRange
koprs_test_cel_range_add (KoprsTestCelRange a, KoprsTestCelRange b)
{
  return (KoprsTestCelRange) { koprs_test_cel_add (a.min, b.min), koprs_test_cel_add (a.max, b.max) };
}

static inline KoprsTestCelRange
koprs_test_cel_range_multiply (KoprsTestCelRange a, KoprsTestCelRange b)
{
  return (KoprsTestCelRange) { koprs_test_cel_multiply (a.min, b.min), koprs_test_cel_multiply (a.max, b.max) };
}

/* Rounded up. */
static inline KoprsTestCelRange
koprs_test_cel_range_scale (KoprsTestCelRange a, double factor)
{
  return (KoprsTestCelRange) { koprs_test_cel_scale_one (a.min, factor), koprs_test_cel_scale_one (a.max, factor) };
}

static inline KoprsTestCelRange
koprs_test_cel_range_union (KoprsTestCelRange a, KoprsTestCelRange b)
{
  return (KoprsTestCelRange) { MIN (a.min, b.min), MAX (a.max, b.max) };
}
