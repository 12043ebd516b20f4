/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-stopwatch.h"

#define START "koprs-start"

void
koprs_test_stopwatch_start (SoupServerMessage *message)
{
  gint64 *start = g_new (gint64, 1);

  *start = g_get_monotonic_time ();
  g_object_set_data_full (G_OBJECT (message), START, start, g_free);
}

void
koprs_test_stopwatch_stop (SoupServerMessage *message, KoprsTestHistogram *histogram)
{
  const gint64 *start = g_object_get_data (G_OBJECT (message), START);

  if (histogram != NULL && start != NULL)
    koprs_test_histogram_observe (histogram, (double) (g_get_monotonic_time () - *start) / G_USEC_PER_SEC);
}

static void
on_finished (SoupServerMessage *message, gpointer data)
{
  koprs_test_stopwatch_stop (message, data);
}

void
koprs_test_stopwatch_stop_at_end (SoupServerMessage *message, KoprsTestHistogram *histogram)
{
  if (histogram != NULL)
    g_signal_connect (message, "finished", G_CALLBACK (on_finished), histogram);
}
