/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-schedule.h"

#include "koprs/testing/values/koprs-test-duration.h"

#include <stdarg.h>
#include <string.h>

#define YEARS 5

typedef struct {
  guint first;
  guint last;
  const char *const *names;   /* of the numbers from first on, or NULL */
} Field;

enum { MINUTE, HOUR, DAY, MONTH, WEEKDAY, N_FIELDS };

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", NULL };
static const char *const days[] = { "sun", "mon", "tue", "wed", "thu", "fri", "sat", NULL };

static const Field fields[N_FIELDS] = {
  { 0, 59, NULL }, { 0, 23, NULL }, { 1, 31, NULL }, { 1, 12, months }, { 0, 6, days },
};

static const struct {
  const char *word;
  const char *text;
} words[] = {
  { "@yearly", "0 0 1 1 *" },  { "@annually", "0 0 1 1 *" }, { "@monthly", "0 0 1 * *" }, { "@weekly", "0 0 * * 0" },
  { "@daily", "0 0 * * *" },   { "@midnight", "0 0 * * *" }, { "@hourly", "0 * * * *" },
};

struct _KoprsTestSchedule {
  GTimeZone *zone;
  gint64 every;             /* seconds; 0: by the fields */
  guint64 bits[N_FIELDS];   /* bit N: the number N */
  gboolean any_day;         /* any day of the month, or any of the week, was written as a star */
};

void
koprs_test_schedule_free (KoprsTestSchedule *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

static gboolean fail (char **problem, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (char **problem, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_free (*problem);
  *problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
read_plain (const char *text, guint *number, char **problem)
{
  g_autofree char *shown = g_strescape (text, NULL);
  gint64 value = 0;
  char *end = NULL;

  if (*text != '\0' && !g_ascii_isspace (*text))
    value = g_ascii_strtoll (text, &end, 10);
  if (end == NULL || end == text || *end != '\0')
    return fail (problem, "failed to parse int from %s: strconv.Atoi: parsing \"%s\": invalid syntax", text, shown);
  if (value == G_MAXINT64 || value == G_MININT64)
    return fail (problem, "failed to parse int from %s: strconv.Atoi: parsing \"%s\": value out of range", text, shown);
  if (value < 0)
    return fail (problem, "negative number (%" G_GINT64_FORMAT ") not allowed: %s", value, text);
  *number = (guint) MIN (value, G_MAXINT32);
  return TRUE;
}

static gboolean
read_number (const char *text, const Field *field, guint *number, char **problem)
{
  for (guint i = 0; field->names != NULL && field->names[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, field->names[i]) == 0)
      {
        *number = field->first + i;
        return TRUE;
      }
  return read_plain (text, number, problem);
}

/* "*", "5", "1-5", "sun": the ends, before what follows a slash. */
static gboolean
read_ends (const char *text, const char *whole, const Field *field, gboolean stepped, guint *first, guint *last, char **problem)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", -1);
  guint n = g_strv_length (ends);

  *first = field->first;
  *last = field->last;
  if (n <= 1 && (strcmp (text, "*") == 0 || strcmp (text, "?") == 0))
    return TRUE;
  if (!read_number (n > 0 ? ends[0] : "", field, first, problem))
    return FALSE;
  if (n > 2)
    return fail (problem, "too many hyphens: %s", whole);
  if (n == 2)
    return read_number (ends[1], field, last, problem);
  if (!stepped)
    *last = *first;
  return TRUE;
}

static gboolean
check_range (const char *text, const Field *field, guint first, guint last, guint step, char **problem)
{
  if (first < field->first)
    return fail (problem, "beginning of range (%u) below minimum (%u): %s", first, field->first, text);
  if (last > field->last)
    return fail (problem, "end of range (%u) above maximum (%u): %s", last, field->last, text);
  if (first > last)
    return fail (problem, "beginning of range (%u) beyond end of range (%u): %s", first, last, text);
  return step > 0 || fail (problem, "step of range should be a positive number: %s", text);
}

/* "1-5", "1-5/2", "3/10". */
static gboolean
read_range (const char *text, const Field *field, guint64 *bits, gboolean *star, char **problem)
{
  g_auto (GStrv) halves = g_strsplit (text, "/", -1);
  guint n = g_strv_length (halves), first, last, step = 1;
  gboolean all = strcmp (halves[0], "*") == 0 || strcmp (halves[0], "?") == 0;

  if (!read_ends (halves[0], text, field, n > 1, &first, &last, problem))
    return FALSE;
  if (n > 2)
    return fail (problem, "too many slashes: %s", text);
  if (n == 2 && !read_plain (halves[1], &step, problem))
    return FALSE;
  if (!check_range (text, field, first, last, step, problem))
    return FALSE;
  *star |= all && step == 1;
  for (guint64 i = first; i <= last; i += step)
    *bits |= G_GUINT64_CONSTANT (1) << i;
  return TRUE;
}

static gboolean
read_field (KoprsTestSchedule *self, guint which, const char *text, char **problem)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  gboolean star = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !read_range (parts[i], &fields[which], &self->bits[which], &star, problem))
      return FALSE;
  if (which == DAY || which == WEEKDAY)
    self->any_day |= star;
  return TRUE;
}

static gboolean
read_fields (KoprsTestSchedule *self, const char *text, char **problem)
{
  g_auto (GStrv) split = g_strsplit_set (text, " \t\n\v\f\r", -1);
  g_autoptr (GPtrArray) given = g_ptr_array_new ();

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_ptr_array_add (given, split[i]);
  if (given->len != N_FIELDS)
    {
      g_autofree char *joined = NULL;
      guint n = given->len;

      g_ptr_array_add (given, NULL);
      joined = g_strjoinv (" ", (char **) given->pdata);
      return fail (problem, "expected exactly %d fields, found %u: [%s]", N_FIELDS, n, joined);
    }
  for (guint i = 0; i < N_FIELDS; i++)
    if (!read_field (self, i, g_ptr_array_index (given, i), problem))
      return FALSE;
  return TRUE;
}

/* Whole seconds, at least one. */
static gboolean
read_every (KoprsTestSchedule *self, const char *text, char **problem)
{
  const char *given = text + strlen ("@every ");
  g_autofree char *fault = koprs_test_duration_check (given);
  double seconds = fault == NULL ? koprs_test_duration_read (given) / 1000 : 0;

  if (fault != NULL || seconds > 1e10)
    return fail (problem, "failed to parse duration %s: %s", text, fault != NULL ? fault : "");
  self->every = MAX ((gint64) seconds, 1);
  return TRUE;
}

static gboolean
read_text (KoprsTestSchedule *self, const char *text, char **problem)
{
  if (*text == '\0')
    return fail (problem, "empty spec string");
  if (*text != '@')
    return read_fields (self, text, problem);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, text) == 0)
      return read_fields (self, words[i].text, problem);
  return g_str_has_prefix (text, "@every ") ? read_every (self, text, problem) :
         fail (problem, "unrecognized descriptor: %s", text);
}

KoprsTestSchedule *
koprs_test_schedule_new (const char *text, const char *zone, char **problem)
{
  g_autoptr (KoprsTestSchedule) self = g_new0 (KoprsTestSchedule, 1);
  g_autofree char *own = NULL;
  g_autofree char *why = NULL;

  if (g_str_has_prefix (text, "TZ=") || g_str_has_prefix (text, "CRON_TZ="))
    {
      const char *begin = strchr (text, '=') + 1, *end = strchr (begin, ' ');

      own = end != NULL ? g_strndup (begin, end - begin) : g_strdup (begin);
      zone = own;
      for (text = end != NULL ? end : ""; *text == ' ';)
        text++;
    }
  self->zone = zone != NULL && *zone != '\0' ? g_time_zone_new_identifier (zone) : g_time_zone_new_utc ();
  if (self->zone == NULL)
    fail (&why, "unknown time zone %s", zone);
  else if (read_text (self, text, &why))
    return g_steal_pointer (&self);
  if (problem != NULL)
    *problem = g_steal_pointer (&why);
  return NULL;
}

static gboolean
has (const KoprsTestSchedule *self, guint which, int number)
{
  return (self->bits[which] >> number & 1) != 0;
}

static gboolean
has_day (const KoprsTestSchedule *self, GDateTime *time)
{
  gboolean of_month = has (self, DAY, g_date_time_get_day_of_month (time));
  gboolean of_week = has (self, WEEKDAY, g_date_time_get_day_of_week (time) % 7);

  /* Where both are limited, either will do. */
  return self->any_day ? of_month && of_week : of_month || of_week;
}

static GDateTime *
make (const KoprsTestSchedule *self, int year, int month, int day, int hour)
{
  return g_date_time_new (self->zone, year, month, day, hour, 0, 0);
}

/* The beginning of the next month, day or hour in which it can be; or the next minute. NULL where the calendar ends. */
static GDateTime *
advance (const KoprsTestSchedule *self, GDateTime *time)
{
  int year = g_date_time_get_year (time), month = g_date_time_get_month (time), day = g_date_time_get_day_of_month (time);

  if (!has (self, MONTH, month))
    return month == 12 ? make (self, year + 1, 1, 1, 0) : make (self, year, month + 1, 1, 0);
  if (!has_day (self, time))
    {
      g_autoptr (GDateTime) start = make (self, year, month, day, 12);
      g_autoptr (GDateTime) next = start != NULL ? g_date_time_add_days (start, 1) : NULL;

      return next != NULL ? make (self, g_date_time_get_year (next), g_date_time_get_month (next),
                                  g_date_time_get_day_of_month (next), 0) : NULL;
    }
  if (!has (self, HOUR, g_date_time_get_hour (time)))
    return g_date_time_add_minutes (time, 60 - g_date_time_get_minute (time));
  return g_date_time_add_minutes (time, 1);
}

static gboolean
is_due (const KoprsTestSchedule *self, GDateTime *time)
{
  return has (self, MONTH, g_date_time_get_month (time)) && has_day (self, time) && has (self, HOUR, g_date_time_get_hour (time)) &&
         has (self, MINUTE, g_date_time_get_minute (time));
}

gint64
koprs_test_schedule_next (const KoprsTestSchedule *self, gint64 time)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) at = NULL;
  int last;

  if (self->every > 0)
    return time + self->every;
  utc = g_date_time_new_from_unix_utc (time - time % 60 + 60);
  at = utc != NULL ? g_date_time_to_timezone (utc, self->zone) : NULL;
  last = at != NULL ? g_date_time_get_year (at) + YEARS : 0;
  while (at != NULL && g_date_time_get_year (at) <= last)
    {
      g_autoptr (GDateTime) next = NULL;

      if (is_due (self, at))
        return g_date_time_to_unix (at);
      next = advance (self, at);
      /* A clock that is put back must not be gone round for ever. */
      if (next != NULL && g_date_time_compare (next, at) <= 0)
        {
          g_clear_pointer (&next, g_date_time_unref);
          next = g_date_time_add_hours (at, 1);
        }
      g_date_time_unref (at);
      at = g_steal_pointer (&next);
    }
  return 0;
}

char *
koprs_test_schedule_format (const KoprsTestSchedule *self, gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, self->zone);
  g_autofree char *offset = g_date_time_format (local, "%:z");
  g_autofree char *stem = g_date_time_format (local, "%Y-%m-%dT%H:%M:%S");

  return g_strconcat (stem, strcmp (offset, "+00:00") == 0 ? "Z" : offset, NULL);
}
