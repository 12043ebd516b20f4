/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Schedules of CronJobs under any bytes: what is read is due later, never again and again, or never. */

#include "fuzz.h"

#include <glib.h>

#include "koprs/testing/values/koprs-test-schedule.h"

/* 2026-11-28T20:00:00Z. */
#define START G_GINT64_CONSTANT (1795896000)

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *problem = NULL;
  g_autoptr (KoprsTestSchedule) schedule = koprs_test_schedule_new (text, NULL, &problem);
  gint64 time = START;

  g_assert_true ((schedule == NULL) == (problem != NULL));

  for (guint i = 0; schedule != NULL && i < 5; i++)
    {
      gint64 next = koprs_test_schedule_next (schedule, time);

      if (next == 0)
        break;
      g_assert_cmpint (next, >, time);
      time = next;
    }
  return 0;
}
