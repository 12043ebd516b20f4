/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-backoff.h"

#define S G_USEC_PER_SEC

static void
doubles_from_the_first_delay_to_half_the_cap (void)
{
  static const guint expected[] = { 800, 1600, 3200, 6400, 12800, 15000, 15000 };
  KoprsBackoff backoff = KOPRS_BACKOFF_INIT;
  gint64 now = 5 * S;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (koprs_backoff_next (&backoff, now, 0.0), ==, expected[i]);
      now += expected[i] * 1000;
    }
}

static void
jitter_adds_up_to_as_much_again (void)
{
  for (guint i = 0; i < 10; i++)
    {
      KoprsBackoff backoff = KOPRS_BACKOFF_INIT;
      guint delay = koprs_backoff_next (&backoff, 1, i / 10.0);

      g_assert_cmpuint (delay, >=, 800);
      g_assert_cmpuint (delay, <, 1600);
      g_assert_cmpuint (delay, ==, 800 + 80 * i);
    }
}

static void
never_exceeds_the_cap_and_never_loses_its_jitter (void)
{
  KoprsBackoff backoff = KOPRS_BACKOFF_INIT;

  for (guint i = 0; i < 1000; i++)
    {
      guint delay = koprs_backoff_next (&backoff, i * S, 0.999999);

      g_assert_cmpuint (delay, <=, 30000);
    }
  g_assert_cmpuint (koprs_backoff_next (&backoff, 1000 * S, 0.0), ==, 15000);
  g_assert_cmpuint (koprs_backoff_next (&backoff, 1000 * S, 0.5), ==, 22500);
}

static void
starts_over_after_long_health_and_only_then (void)
{
  KoprsBackoff backoff = KOPRS_BACKOFF_INIT;
  gint64 now = 10 * S;

  koprs_backoff_next (&backoff, now, 0.0);
  koprs_backoff_next (&backoff, now, 0.0);
  g_assert_cmpuint (koprs_backoff_next (&backoff, now + 120 * S, 0.0), ==, 3200);
  g_assert_cmpuint (koprs_backoff_next (&backoff, now + 240 * S + 1, 0.0), ==, 800);
}

static void
reset_starts_over (void)
{
  KoprsBackoff backoff = KOPRS_BACKOFF_INIT;

  koprs_backoff_next (&backoff, 1, 0.0);
  koprs_backoff_next (&backoff, 2, 0.0);
  koprs_backoff_reset (&backoff);
  g_assert_cmpuint (koprs_backoff_next (&backoff, 3, 0.0), ==, 800);
}

static void
a_clock_near_zero_is_a_clock_too (void)
{
  KoprsBackoff backoff = { 10, 1000, S, 0, 0 };

  g_assert_cmpuint (koprs_backoff_next (&backoff, 0, 0.0), ==, 10);
  g_assert_cmpuint (koprs_backoff_next (&backoff, 0, 0.0), ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backoff/doubles-from-the-first-delay-to-half-the-cap", doubles_from_the_first_delay_to_half_the_cap);
  g_test_add_func ("/backoff/jitter-adds-up-to-as-much-again", jitter_adds_up_to_as_much_again);
  g_test_add_func ("/backoff/never-exceeds-the-cap-and-never-loses-its-jitter", never_exceeds_the_cap_and_never_loses_its_jitter);
  g_test_add_func ("/backoff/starts-over-after-long-health-and-only-then", starts_over_after_long_health_and_only_then);
  g_test_add_func ("/backoff/reset-starts-over", reset_starts_over);
  g_test_add_func ("/backoff/a-clock-near-zero-is-a-clock-too", a_clock_near_zero_is_a_clock_too);
  return g_test_run ();
}
