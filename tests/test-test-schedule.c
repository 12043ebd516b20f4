/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Schedules of CronJobs, and when they are due next. */

#include "koprs/testing/values/koprs-test-schedule.h"

typedef struct {
  const char *schedule;
  const char *zone;
  const char *from;
  const char *next;      /* NULL: never */
} Row;

static const Row rows[] = {
  { "* * * * *", NULL, "2026-11-28T20:00:00Z", "2026-11-28T20:01:00Z" },
  { "* * * * *", NULL, "2026-11-28T20:00:59Z", "2026-11-28T20:01:00Z" },
  { "*/15 * * * *", NULL, "2026-11-28T20:46:00Z", "2026-11-28T21:00:00Z" },
  { "5-7/2 3 * * *", NULL, "2026-11-28T20:00:00Z", "2026-11-29T03:05:00Z" },
  { "5-7/2 3 * * *", NULL, "2026-11-29T03:05:00Z", "2026-11-29T03:07:00Z" },
  { "50/5 * * * *", NULL, "2026-11-28T20:00:00Z", "2026-11-28T20:50:00Z" },
  { "0 0 31 * *", NULL, "2026-11-28T20:00:00Z", "2026-12-31T00:00:00Z" },
  { "0 0 29 2 *", NULL, "2026-11-28T20:00:00Z", "2028-02-29T00:00:00Z" },
  { "0 0 30 2 *", NULL, "2026-11-28T20:00:00Z", NULL },
  { "0 12 * * mon", NULL, "2026-11-28T20:00:00Z", "2026-11-30T12:00:00Z" },
  { "0 12 * JAN Sun", NULL, "2026-11-28T20:00:00Z", "2027-01-03T12:00:00Z" },
  { "0 0 13 * fri", NULL, "2026-11-28T20:00:00Z", "2026-12-04T00:00:00Z" },
  { "0 0 13 * ?", NULL, "2026-11-28T20:00:00Z", "2026-12-13T00:00:00Z" },
  { "0 0 */5 * fri", NULL, "2026-11-28T20:00:00Z", "2026-12-01T00:00:00Z" },
  { "0 0 * * 1,3", NULL, "2026-11-28T20:00:00Z", "2026-11-30T00:00:00Z" },
  { "@hourly", NULL, "2026-11-28T20:00:00Z", "2026-11-28T21:00:00Z" },
  { "@yearly", NULL, "2026-11-28T20:00:00Z", "2027-01-01T00:00:00Z" },
  { "@every 1h30m", NULL, "2026-11-28T20:00:10Z", "2026-11-28T21:30:10Z" },
  { "@every 1ms", NULL, "2026-11-28T20:00:10Z", "2026-11-28T20:00:11Z" },
  { "0 9 * * *", "Europe/Berlin", "2026-11-28T20:00:00Z", "2026-11-29T08:00:00Z" },
  { "0 9 * * *", "Europe/Berlin", "2026-07-01T20:00:00Z", "2026-07-02T07:00:00Z" },
  { "0 9 * * *", "Asia/Kolkata", "2026-07-01T20:00:00Z", "2026-07-02T03:30:00Z" },
  { "TZ=Asia/Tokyo 0 9 * * *", "Europe/Berlin", "2026-07-01T20:00:00Z", "2026-07-02T00:00:00Z" },
};

static const struct {
  const char *schedule;
  const char *problem;
} refused[] = {
  { "", "empty spec string" },
  { "* * * *", "expected exactly 5 fields, found 4: [* * * *]" },
  { "* *  * * * *", "expected exactly 5 fields, found 6: [* * * * * *]" },
  { "60 * * * *", "end of range (60) above maximum (59): 60" },
  { "* 25 * * *", "end of range (25) above maximum (23): 25" },
  { "* * 0 * *", "beginning of range (0) below minimum (1): 0" },
  { "* * * 13 *", "end of range (13) above maximum (12): 13" },
  { "* * * * 7", "end of range (7) above maximum (6): 7" },
  { "a * * * *", "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax" },
  { "-1 * * * *", "failed to parse int from : strconv.Atoi: parsing \"\": invalid syntax" },
  { "5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1" },
  { "1-5/0 * * * *", "step of range should be a positive number: 1-5/0" },
  { "1/2/3 * * * *", "too many slashes: 1/2/3" },
  { "1-2-3 * * * *", "too many hyphens: 1-2-3" },
  { "@foo", "unrecognized descriptor: @foo" },
  { "@every", "unrecognized descriptor: @every" },
  { "@every x", "failed to parse duration @every x: time: invalid duration \"x\"" },
  { "99999999999999999999 * * * *",
    "failed to parse int from 99999999999999999999: strconv.Atoi: parsing \"99999999999999999999\": value out of range" },
};

static gint64
read_time (const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static void
the_next_time_is_found (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsTestSchedule) schedule = koprs_test_schedule_new (rows[i].schedule, rows[i].zone, NULL);
      gint64 next = schedule != NULL ? koprs_test_schedule_next (schedule, read_time (rows[i].from)) : -1;

      if (next != (rows[i].next != NULL ? read_time (rows[i].next) : 0))
        g_test_message ("%s after %s: %" G_GINT64_FORMAT, rows[i].schedule, rows[i].from, next);
      g_assert_cmpint (next, ==, rows[i].next != NULL ? read_time (rows[i].next) : 0);
    }
}

static void
what_is_none_is_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *problem = NULL;

      g_assert_null (koprs_test_schedule_new (refused[i].schedule, NULL, &problem));
      g_assert_cmpstr (problem, ==, refused[i].problem);
    }
}

static void
a_zone_that_is_none_is_refused (void)
{
  g_autofree char *problem = NULL;

  g_assert_null (koprs_test_schedule_new ("* * * * *", "Nowhere/None", &problem));
  g_assert_cmpstr (problem, ==, "unknown time zone Nowhere/None");
}

static void
times_are_told_in_the_zone (void)
{
  g_autoptr (KoprsTestSchedule) utc = koprs_test_schedule_new ("@daily", NULL, NULL);
  g_autoptr (KoprsTestSchedule) india = koprs_test_schedule_new ("@daily", "Asia/Kolkata", NULL);
  g_autofree char *plain = koprs_test_schedule_format (utc, read_time ("2026-07-01T20:00:00Z"));
  g_autofree char *local = koprs_test_schedule_format (india, read_time ("2026-07-01T20:00:00Z"));

  g_assert_cmpstr (plain, ==, "2026-07-01T20:00:00Z");
  g_assert_cmpstr (local, ==, "2026-07-02T01:30:00+05:30");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/the-next-time-is-found", the_next_time_is_found);
  g_test_add_func ("/schedule/what-is-none-is-refused", what_is_none_is_refused);
  g_test_add_func ("/schedule/a-zone-that-is-none-is-refused", a_zone_that_is_none_is_refused);
  g_test_add_func ("/schedule/times-are-told-in-the-zone", times_are_told_in_the_zone);
  return g_test_run ();
}
