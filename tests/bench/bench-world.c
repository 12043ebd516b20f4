/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "bench-world.h"

#include <time.h>

#include "koprs/koprs-scope.h"

typedef struct {
  guint delay_ms;
  KoprsWatchTimerFunc func;
  gpointer user_data;
} Timer;

static void
bench_send (gpointer data, const KoprsWatchQuery *query, KoprsTransportDataFunc func, gpointer func_data,
            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  BenchWorld *self = data;

  self->func = func;
  self->func_data = func_data;
  self->task = g_task_new (NULL, NULL, callback, user_data);
}

static gboolean
bench_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
bench_add_timer (gpointer data, guint delay_ms, KoprsWatchTimerFunc func, gpointer user_data)
{
  BenchWorld *self = data;
  Timer *timer = g_new (Timer, 1);

  *timer = (Timer){ delay_ms, func, user_data };
  g_ptr_array_add (self->timers, timer);
  return timer;
}

static void
bench_cancel_timer (gpointer data, gpointer timer)
{
  g_ptr_array_remove (((BenchWorld *) data)->timers, timer);
}

static gint64
bench_now (gpointer data)
{
  return g_get_monotonic_time ();
}

static double
bench_jitter (gpointer data)
{
  return 0;
}

static gboolean
bench_get_streaming_broken (gpointer data)
{
  return FALSE;
}

static void
bench_set_streaming_broken (gpointer data)
{
}

static const KoprsWatchWorldFuncs funcs = {
  bench_send,
  bench_finish,
  bench_add_timer,
  bench_cancel_timer,
  bench_now,
  bench_jitter,
  bench_get_streaming_broken,
  bench_set_streaming_broken,
  NULL,
};

void
bench_world_init (BenchWorld *self)
{
  *self = (BenchWorld){ .timers = g_ptr_array_new_with_free_func (g_free) };
}

void
bench_world_clear (BenchWorld *self)
{
  g_ptr_array_unref (self->timers);
  g_clear_object (&self->task);
}

KoprsWatcher *
bench_world_watch (BenchWorld *self, KoprsKind *kind)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  KoprsWatcher *watcher = koprs_watcher_new_for_world (scope, kind, NULL, (KoprsWatchWorld){ &funcs, self });

  koprs_watcher_start (watcher);
  bench_world_turn (self);
  return watcher;
}

/* Of this process alone: the machine may have other things to do. */
static gint64
cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
note (BenchWorld *self, gint64 began)
{
  self->longest = MAX (self->longest, cpu_time () - began);
}

gboolean
bench_world_turn (BenchWorld *self)
{
  for (guint i = 0; i < self->timers->len; i++)
    {
      Timer timer = *(Timer *) self->timers->pdata[i];
      gint64 began = cpu_time ();

      if (timer.delay_ms > 0)
        continue;
      g_ptr_array_remove_index (self->timers, i);
      timer.func (timer.user_data);
      note (self, began);
      return TRUE;
    }
  return FALSE;
}

void
bench_world_feed (BenchWorld *self, const char *data, gsize length)
{
  gint64 began = cpu_time ();
  g_autoptr (GError) error = NULL;

  if (!self->func (data, length, self->func_data, &error))
    g_error ("%s", error->message);
  note (self, began);
}

void
bench_world_end (BenchWorld *self)
{
  gint64 began;

  g_task_return_boolean (self->task, TRUE);
  g_clear_object (&self->task);
  began = cpu_time ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  note (self, began);
}
