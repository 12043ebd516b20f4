/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A clock that is moved: nothing here waits. */

#include "koprs/testing/storage/koprs-test-clock.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define NEW_YEAR (G_GINT64_CONSTANT (1767225600) * SECOND)

typedef struct {
  KoprsTestClock *clock;
  GString *heard;
  const char *name;
  KoprsTestTimer *timer;
  gint64 at;
} Listener;

static void
on_time (gpointer data)
{
  Listener *self = data;

  g_string_append (self->heard, self->name);
  self->at = koprs_test_clock_get_time (self->clock);
}

static Listener
listen_in (KoprsTestClock *clock, GString *heard, const char *name)
{
  return (Listener) { clock, heard, name, NULL, 0 };
}

static void
stands_where_it_was_put (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();

  koprs_test_clock_stop_at (clock, NEW_YEAR);
  g_assert_cmpint (koprs_test_clock_get_time (clock), ==, NEW_YEAR);
  koprs_test_clock_advance (clock, 5 * SECOND);
  g_assert_cmpint (koprs_test_clock_get_time (clock), ==, NEW_YEAR + 5 * SECOND);
}

static void
runs_on_after_it_was_moved (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();
  gint64 before = g_get_real_time ();

  koprs_test_clock_advance (clock, 3600 * SECOND);
  g_assert_cmpint (koprs_test_clock_get_time (clock), >=, before + 3600 * SECOND);
  koprs_test_clock_run (clock);
  g_assert_cmpint (koprs_test_clock_get_time (clock), <, before + 3600 * SECOND);
}

static void
timers_follow_in_order_each_at_its_time (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener late = listen_in (clock, heard, "b"), early = listen_in (clock, heard, "a"), never = listen_in (clock, heard, "c");

  koprs_test_clock_stop_at (clock, NEW_YEAR);
  late.timer = koprs_test_clock_start_timer (clock, 20 * SECOND, on_time, &late);
  early.timer = koprs_test_clock_start_timer (clock, 10 * SECOND, on_time, &early);
  never.timer = koprs_test_clock_start_timer (clock, 31 * SECOND, on_time, &never);
  koprs_test_clock_advance (clock, 30 * SECOND);
  g_assert_cmpstr (heard->str, ==, "ab");
  g_assert_cmpint (early.at, ==, NEW_YEAR + 10 * SECOND);
  g_assert_cmpint (late.at, ==, NEW_YEAR + 20 * SECOND);
  koprs_test_timer_free (never.timer);
  koprs_test_clock_advance (clock, 30 * SECOND);
  g_assert_cmpstr (heard->str, ==, "ab");
  koprs_test_timer_free (late.timer);
  koprs_test_timer_free (early.timer);
}

static void
start_again (gpointer data)
{
  Listener *self = data;

  on_time (self);
  koprs_test_timer_free (self->timer);
  self->timer = koprs_test_clock_start_timer (self->clock, 10 * SECOND, start_again, self);
}

static void
a_timer_may_start_another_on_the_way (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener again = listen_in (clock, heard, "x");

  again.timer = koprs_test_clock_start_timer (clock, 10 * SECOND, start_again, &again);
  koprs_test_clock_advance (clock, 35 * SECOND);
  g_assert_cmpstr (heard->str, ==, "xxx");
  koprs_test_timer_free (again.timer);
}

static void
a_move_backward_leaves_the_wait (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener one = listen_in (clock, heard, "x");

  koprs_test_clock_stop_at (clock, NEW_YEAR);
  one.timer = koprs_test_clock_start_timer (clock, 10 * SECOND, on_time, &one);
  koprs_test_clock_stop_at (clock, NEW_YEAR - 3600 * SECOND);
  koprs_test_clock_advance (clock, 9 * SECOND);
  g_assert_cmpstr (heard->str, ==, "");
  koprs_test_clock_advance (clock, 1 * SECOND);
  g_assert_cmpstr (heard->str, ==, "x");
  koprs_test_timer_free (one.timer);
}

static void
a_clock_that_runs_wakes_the_loop (void)
{
  g_autoptr (KoprsTestClock) clock = koprs_test_clock_new ();
  g_autoptr (GString) heard = g_string_new (NULL);
  Listener one = listen_in (clock, heard, "x");

  one.timer = koprs_test_clock_start_timer (clock, 0, on_time, &one);
  while (heard->len == 0)
    g_main_context_iteration (NULL, TRUE);
  koprs_test_timer_free (one.timer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/test-clock/stands-where-it-was-put", stands_where_it_was_put);
  g_test_add_func ("/test-clock/runs-on-after-it-was-moved", runs_on_after_it_was_moved);
  g_test_add_func ("/test-clock/timers-follow-in-order-each-at-its-time", timers_follow_in_order_each_at_its_time);
  g_test_add_func ("/test-clock/a-timer-may-start-another-on-the-way", a_timer_may_start_another_on_the_way);
  g_test_add_func ("/test-clock/a-move-backward-leaves-the-wait", a_move_backward_leaves_the_wait);
  g_test_add_func ("/test-clock/a-clock-that-runs-wakes-the-loop", a_clock_that_runs_wakes_the_loop);
  return g_test_run ();
}
