/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How many of the observed numbers lie where: between bounds that are given, and, as Prometheus' native histograms have it, in buckets
 * whose bounds grow by a factor, 2^(2^-schema), and which are there only where something lies in them. Pure. */

#include <glib.h>

G_BEGIN_DECLS

/* Numbers up to this one count as zero. */
#define KOPRS_TEST_HISTOGRAM_ZERO 2.938735877055719e-39

/* The numbers above the factor to the power of key - 1, up to the factor to the power of key. */
typedef struct {
  int key;
  guint64 count;
} KoprsTestHistogramBucket;

/* To be read by anybody. */
typedef struct {
  const double *bounds;      /* growing; the caller's */
  guint n_bounds;
  guint64 *counts;           /* for each bound the numbers up to it, and above the one before */
  guint64 count;
  double sum;
  guint64 zeros;
  int schema;
  GArray *buckets;           /* (element-type KoprsTestHistogramBucket) by their keys */
} KoprsTestHistogram;

/* bounds have to live as long. */
KoprsTestHistogram *koprs_test_histogram_new     (const double *bounds, guint n_bounds);
void                koprs_test_histogram_free    (KoprsTestHistogram *self);
/* As if nothing had been observed. */
void                koprs_test_histogram_reset   (KoprsTestHistogram *self);

/* value: finite, and not negative. */
void                koprs_test_histogram_observe (KoprsTestHistogram *self, double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestHistogram, koprs_test_histogram_free)

G_END_DECLS
