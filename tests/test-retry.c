/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-retry.h"

static void
parse_after_takes_plain_seconds_alone (void)
{
  static const struct {
    const char *header;
    gint64 seconds;
  } rows[] = {
    { NULL, -1 },
    { "", -1 },
    { " ", -1 },
    { "0", 0 },
    { "1", 1 },
    { " 5 ", 5 },
    { "\t7", 7 },
    { "300", 300 },
    { "301", 300 },
    { "86400", 300 },
    { "99999999999999999999999999999999", 300 },
    { "-1", -1 },
    { "+1", -1 },
    { "1.5", -1 },
    { "1s", -1 },
    { "1, 2", -1 },
    { "0x10", -1 },
    { "soon", -1 },
    { "Wed, 21 Oct 2026 07:28:00 GMT", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (koprs_retry_parse_after (rows[i].header), ==, rows[i].seconds);
}

static void
retries_only_what_the_server_has_not_done_and_dates (void)
{
  static const struct {
    const char *what;
    KoprsRetryFacts facts;
    gint delay;
  } rows[] = {
    { "429 with Retry-After", { 429, 1, FALSE, 0, 0, -1 }, 1000 },
    { "a write too", { 429, 1, TRUE, 0, 0, -1 }, 1000 },
    { "503 at start", { 503, 5, TRUE, 0, 0, -1 }, 5000 },
    { "504 of a read", { 504, 1, FALSE, 0, 0, -1 }, 1000 },
    { "504 of a write: it may have been done", { 504, 1, TRUE, 0, 0, -1 }, -1 },
    { "eviction's 429 names no time", { 429, -1, TRUE, 0, 0, -1 }, -1 },
    { "503 names no time", { 503, -1, FALSE, 0, 0, -1 }, -1 },
    { "500 is often the client's mistake", { 500, 1, FALSE, 0, 0, -1 }, -1 },
    { "502", { 502, 1, FALSE, 0, 0, -1 }, -1 },
    { "404", { 404, 1, FALSE, 0, 0, -1 }, -1 },
    { "409", { 409, 1, FALSE, 0, 0, -1 }, -1 },
    { "200", { 200, 1, FALSE, 0, 0, -1 }, -1 },
    { "0 is not at once", { 429, 0, FALSE, 0, 0, -1 }, 50 },
    { "the tenth time", { 429, 1, FALSE, 9, 0, -1 }, 1000 },
    { "the eleventh time", { 429, 1, FALSE, 10, 0, -1 }, -1 },
    { "just within a minute", { 429, 5, FALSE, 3, 55000, -1 }, 5000 },
    { "beyond a minute", { 429, 5, FALSE, 3, 55001, -1 }, -1 },
    { "a wait of more than a minute", { 503, 61, FALSE, 0, 0, -1 }, -1 },
    { "before the deadline", { 429, 2, FALSE, 0, 0, 2001 }, 2000 },
    { "at the deadline", { 429, 2, FALSE, 0, 0, 2000 }, -1 },
    { "the deadline has passed", { 429, 0, FALSE, 0, 0, 0 }, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (koprs_retry_delay (&rows[i].facts, 0.0), ==, rows[i].delay);
    }
}

static void
jitter_adds_up_to_a_fifth (void)
{
  KoprsRetryFacts facts = { 429, 10, FALSE, 0, 0, -1 };

  g_assert_cmpint (koprs_retry_delay (&facts, 0.5), ==, 11000);
  g_assert_cmpint (koprs_retry_delay (&facts, 0.9999), <, 12000);
  g_assert_cmpint (koprs_retry_delay (&facts, 0.9999), >, 11990);
}

static void
a_deadline_moves_with_what_has_come (void)
{
  g_assert_cmpint (koprs_retry_deadline (0, 0), ==, 0);
  g_assert_cmpint (koprs_retry_deadline (0, 1024 * 1024), ==, 0);
  g_assert_cmpint (koprs_retry_deadline (5, 65535), ==, 5);
  g_assert_cmpint (koprs_retry_deadline (5, 65536), ==, 5 + G_USEC_PER_SEC);
  g_assert_cmpint (koprs_retry_deadline (5, 300u * 1024 * 1024), ==, 5 + 4800 * (gint64) G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retry/parse-after-takes-plain-seconds-alone", parse_after_takes_plain_seconds_alone);
  g_test_add_func ("/retry/retries-only-what-the-server-has-not-done-and-dates", retries_only_what_the_server_has_not_done_and_dates);
  g_test_add_func ("/retry/jitter-adds-up-to-a-fifth", jitter_adds_up_to_a_fifth);
  g_test_add_func ("/retry/a-deadline-moves-with-what-has-come", a_deadline_moves_with_what_has_come);
  return g_test_run ();
}
