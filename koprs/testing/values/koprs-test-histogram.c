/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-histogram.h"

#include <math.h>
#include <string.h>

/* What a real server is set to: buckets at most a tenth wider than the one before, and how many there may be. */
#define FINEST_SCHEMA 3
#define MAX_BUCKETS 160
#define MAX_STEPS (1 << FINEST_SCHEMA)

/* Half of 2 to the power of eighths. */
static const double fractions[MAX_STEPS] = {
  0.5, 0.5452538663326288, 0.5946035575013605, 0.6484197773255048, 0.7071067811865475, 0.7711054127039704, 0.8408964152537144,
  0.9170040432046711,
};

KoprsTestHistogram *
koprs_test_histogram_new (const double *bounds, guint n_bounds)
{
  KoprsTestHistogram *self = g_new0 (KoprsTestHistogram, 1);

  self->bounds = bounds;
  self->n_bounds = n_bounds;
  self->counts = g_new0 (guint64, n_bounds);
  self->schema = FINEST_SCHEMA;
  self->buckets = g_array_new (FALSE, FALSE, sizeof (KoprsTestHistogramBucket));
  return self;
}

void
koprs_test_histogram_free (KoprsTestHistogram *self)
{
  g_array_unref (self->buckets);
  g_free (self->counts);
  g_free (self);
}

void
koprs_test_histogram_reset (KoprsTestHistogram *self)
{
  memset (self->counts, 0, self->n_bounds * sizeof *self->counts);
  g_array_set_size (self->buckets, 0);
  self->schema = FINEST_SCHEMA;
  self->count = self->zeros = 0;
  self->sum = 0;
}

static int
halve (int key)
{
  return key > 0 ? (key + 1) / 2 : key / 2;
}

/* The number is the fraction times 2 to the exponent; between two powers of 2 there are as many buckets as the schema says. */
static int
find_key (double value, int schema)
{
  int exponent, key = 0;
  double fraction = frexp (value, &exponent);
  int steps;

  if (schema <= 0)
    {
      key = fraction == 0.5 ? exponent - 1 : exponent;
      for (int i = schema; i < 0; i++)
        key = halve (key);
      return key;
    }
  steps = 1 << schema;
  while (key < steps && fractions[key * (MAX_STEPS / steps)] < fraction)
    key++;
  return key + (exponent - 1) * steps;
}

static void
add (KoprsTestHistogram *self, int key, guint64 count)
{
  KoprsTestHistogramBucket bucket = { key, count };
  guint low = 0, high = self->buckets->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->buckets, KoprsTestHistogramBucket, middle).key < key)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->buckets->len && g_array_index (self->buckets, KoprsTestHistogramBucket, low).key == key)
    g_array_index (self->buckets, KoprsTestHistogramBucket, low).count += count;
  else
    g_array_insert_val (self->buckets, low, bucket);
}

/* Each two buckets become one. */
static void
widen (KoprsTestHistogram *self)
{
  GArray *before = self->buckets;

  self->buckets = g_array_new (FALSE, FALSE, sizeof (KoprsTestHistogramBucket));
  self->schema--;
  for (guint i = 0; i < before->len; i++)
    {
      const KoprsTestHistogramBucket *bucket = &g_array_index (before, KoprsTestHistogramBucket, i);

      add (self, halve (bucket->key), bucket->count);
    }
  g_array_unref (before);
}

void
koprs_test_histogram_observe (KoprsTestHistogram *self, double value)
{
  guint i = 0;

  while (i < self->n_bounds && value > self->bounds[i])
    i++;
  if (i < self->n_bounds)
    self->counts[i]++;
  self->count++;
  self->sum += value;
  if (value <= KOPRS_TEST_HISTOGRAM_ZERO)
    {
      self->zeros++;
      return;
    }
  add (self, find_key (value, self->schema), 1);
  while (self->buckets->len > MAX_BUCKETS)
    widen (self);
}
