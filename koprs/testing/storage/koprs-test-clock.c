/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/storage/koprs-test-clock.h"

struct _KoprsTestTimer {
  KoprsTestClock *clock;
  gint64 due;
  gboolean pending;
  GSource *source;         /* NULL while the clock stands */
  KoprsTestTimerFunc function;
  gpointer user_data;
};

struct _KoprsTestClock {
  gint64 offset;           /* of a clock that runs, to the system's */
  gint64 time;             /* of a clock that stands */
  gboolean stands;
  GPtrArray *timers;       /* borrowed */
};

KoprsTestClock *
koprs_test_clock_new (void)
{
  KoprsTestClock *self = g_new0 (KoprsTestClock, 1);

  self->timers = g_ptr_array_new ();
  return self;
}

void
koprs_test_clock_free (KoprsTestClock *self)
{
  g_ptr_array_unref (self->timers);
  g_free (self);
}

gint64
koprs_test_clock_get_time (KoprsTestClock *self)
{
  return self->stands ? self->time : g_get_real_time () + self->offset;
}

static void
disarm (KoprsTestTimer *timer)
{
  if (timer->source != NULL)
    g_source_destroy (timer->source);
  g_clear_pointer (&timer->source, g_source_unref);
}

static void
fire (KoprsTestTimer *timer)
{
  disarm (timer);
  timer->pending = FALSE;
  timer->function (timer->user_data);
}

static gboolean
on_time (gpointer data)
{
  fire (data);
  return G_SOURCE_REMOVE;
}

static void
arm (KoprsTestTimer *timer)
{
  gint64 wait = timer->due - koprs_test_clock_get_time (timer->clock);

  disarm (timer);
  if (timer->clock->stands || !timer->pending)
    return;
  timer->source = g_timeout_source_new (0);
  g_source_set_ready_time (timer->source, g_get_monotonic_time () + MAX (wait, 0));
  g_source_set_callback (timer->source, on_time, timer, NULL);
  g_source_attach (timer->source, g_main_context_get_thread_default ());
}

static void
arm_all (KoprsTestClock *self)
{
  for (guint i = 0; i < self->timers->len; i++)
    arm (g_ptr_array_index (self->timers, i));
}

static KoprsTestTimer *
find_first_due (KoprsTestClock *self, gint64 until)
{
  KoprsTestTimer *first = NULL;

  for (guint i = 0; i < self->timers->len; i++)
    {
      KoprsTestTimer *timer = g_ptr_array_index (self->timers, i);

      if (timer->pending && timer->due <= until && (first == NULL || timer->due < first->due))
        first = timer;
    }
  return first;
}

/* Standing still on the way, so that whoever is called sees its own time. */
static void
walk (KoprsTestClock *self, gint64 until)
{
  KoprsTestTimer *timer;

  self->time = koprs_test_clock_get_time (self);
  self->stands = TRUE;
  while ((timer = find_first_due (self, until)) != NULL)
    {
      self->time = MAX (self->time, timer->due);
      fire (timer);
    }
  self->time = until;
}

void
koprs_test_clock_advance (KoprsTestClock *self, gint64 microseconds)
{
  gboolean stood = self->stands;

  walk (self, koprs_test_clock_get_time (self) + microseconds);
  self->stands = stood;
  self->offset += stood ? 0 : microseconds;
  arm_all (self);
}

static void
shift_timers (KoprsTestClock *self, gint64 by)
{
  for (guint i = 0; i < self->timers->len; i++)
    ((KoprsTestTimer *) g_ptr_array_index (self->timers, i))->due += by;
}

void
koprs_test_clock_stop_at (KoprsTestClock *self, gint64 time)
{
  gint64 now = koprs_test_clock_get_time (self);

  if (time < now)
    shift_timers (self, time - now);
  self->time = now;
  self->stands = TRUE;
  walk (self, time);
  arm_all (self);
}

void
koprs_test_clock_run (KoprsTestClock *self)
{
  gint64 now = koprs_test_clock_get_time (self);

  shift_timers (self, g_get_real_time () - now);
  self->stands = FALSE;
  self->offset = 0;
  arm_all (self);
}

KoprsTestTimer *
koprs_test_clock_start_timer (KoprsTestClock *self, gint64 microseconds, KoprsTestTimerFunc function,
                              gpointer user_data)
{
  KoprsTestTimer *timer = g_new0 (KoprsTestTimer, 1);

  timer->clock = self;
  timer->due = koprs_test_clock_get_time (self) + microseconds;
  timer->pending = TRUE;
  timer->function = function;
  timer->user_data = user_data;
  g_ptr_array_add (self->timers, timer);
  arm (timer);
  return timer;
}

gint64
koprs_test_timer_get_due (KoprsTestTimer *self)
{
  return self->due;
}

void
koprs_test_timer_free (KoprsTestTimer *self)
{
  disarm (self);
  g_ptr_array_remove_fast (self->clock->timers, self);
  g_free (self);
}
