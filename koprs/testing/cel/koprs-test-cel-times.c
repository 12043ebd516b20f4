/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What times and durations consist of. */

#include "koprs/testing/cel/koprs-test-cel-functions.h"

#include <string.h>
#include "koprs/testing/cel/koprs-test-cel-time.h"

typedef KoprsTestCelContext Context;
typedef const KoprsTestCelValue Value;

/* "+02:00" and "-7:30" too. NULL: there is no such zone. */
static GTimeZone *
find_zone (const char *name)
{
  const char *colon = strchr (name, ':');

  if (colon != NULL)
    {
      gint64 hours = g_ascii_strtoll (name, NULL, 10), minutes = g_ascii_strtoll (colon + 1, NULL, 10);

      if (ABS (hours) > 24 || minutes < 0 || minutes > 59)
        return NULL;
      return g_time_zone_new_offset ((gint32) ((hours * 60 + (*name == '-' ? -minutes : minutes)) * 60));
    }
  if (*name == '\0' || g_str_equal (name, "UTC"))
    return g_time_zone_new_utc ();
  return g_time_zone_new_identifier (name);
}

/* A time in its zone; NULL: there is none. */
static GDateTime *
read_time (Value *const *args, guint n_args)
{
  g_autoptr (GTimeZone) zone = n_args > 1 ? find_zone (args[1]->text.data) : g_time_zone_new_utc ();
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (args[0]->timestamp.seconds);

  return zone != NULL && utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

#define PART(name, part) \
  static Value * \
  name (Context *context, Value *const *args, guint n_args) \
  { \
    g_autoptr (GDateTime) time = read_time (args, n_args); \
    if (time == NULL) \
      return koprs_test_cel_value_new_error (context->arena, "unknown time zone %s", n_args > 1 ? args[1]->text.data : ""); \
    return koprs_test_cel_value_new_int (context->arena, part); \
  }

PART (year, g_date_time_get_year (time))
PART (month, g_date_time_get_month (time) - 1)
PART (day_of_year, g_date_time_get_day_of_year (time) - 1)
PART (day_of_month, g_date_time_get_day_of_month (time) - 1)
PART (date, g_date_time_get_day_of_month (time))
PART (day_of_week, g_date_time_get_day_of_week (time) % 7)
PART (hours, g_date_time_get_hour (time))
PART (minutes, g_date_time_get_minute (time))
PART (seconds, g_date_time_get_second (time))
PART (milliseconds, args[0]->timestamp.nanos / 1000000)

static Value *
divide (Context *context, Value *const *args, gint64 unit)
{
  return koprs_test_cel_value_new_int (context->arena, args[0]->duration / unit);
}

static Value *
duration_hours (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return divide (context, args, 3600 * KOPRS_TEST_CEL_SECOND);
}

static Value *
duration_minutes (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return divide (context, args, 60 * KOPRS_TEST_CEL_SECOND);
}

static Value *
duration_seconds (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return divide (context, args, KOPRS_TEST_CEL_SECOND);
}

static Value *
duration_milliseconds (Context *context, Value *const *args, guint n_args G_GNUC_UNUSED)
{
  return divide (context, args, 1000000);
}

#define BOTH(function, id, func) \
  { function, id, "timestamp.() -> int", func, NULL }, \
  { function, id "_with_tz", "timestamp.(string) -> int", func, NULL }

const KoprsTestCelDeclaration koprs_test_cel_times[] = {
  BOTH ("getDate", "timestamp_to_day_of_month_1_based", date),
  BOTH ("getDayOfMonth", "timestamp_to_day_of_month", day_of_month),
  BOTH ("getDayOfWeek", "timestamp_to_day_of_week", day_of_week),
  BOTH ("getDayOfYear", "timestamp_to_day_of_year", day_of_year),
  BOTH ("getFullYear", "timestamp_to_year", year),
  BOTH ("getHours", "timestamp_to_hours", hours),
  { "getHours", "duration_to_hours", "duration.() -> int", duration_hours, NULL },
  BOTH ("getMilliseconds", "timestamp_to_milliseconds", milliseconds),
  { "getMilliseconds", "duration_to_milliseconds", "duration.() -> int", duration_milliseconds, NULL },
  BOTH ("getMinutes", "timestamp_to_minutes", minutes),
  { "getMinutes", "duration_to_minutes", "duration.() -> int", duration_minutes, NULL },
  BOTH ("getMonth", "timestamp_to_month", month),
  { "getSeconds", "timestamp_to_seconds", "timestamp.() -> int", seconds, NULL },
  { "getSeconds", "timestamp_to_seconds_tz", "timestamp.(string) -> int", seconds, NULL },
  { "getSeconds", "duration_to_seconds", "duration.() -> int", duration_seconds, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};
