/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Times as Go reads them, and what it says of those that it can't. */

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

/* The parts of Go's layout, in order: how many digits each takes, or the separator before the next. */
typedef struct {
  const char *layout;
  int digits;       /* 0: a separator */
  int low, high;
} TimePart;

static const TimePart time_parts[] = {
  { "2006", 4, 0, 9999 }, { "-", 0, 0, 0 }, { "01", 2, 1, 12 }, { "-", 0, 0, 0 },
  { "02", 2, 1, 31 },     { "T", 0, 0, 0 }, { "15", 2, 0, 23 }, { ":", 0, 0, 0 },
  { "04", 2, 0, 59 },     { ":", 0, 0, 0 }, { "05", 2, 0, 59 },
};

static gboolean
read_digits (const char **at, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      *value = *value * 10 + (*at)[i] - '0';
    }
  *at += count;
  return TRUE;
}

/* Z, or ±hh:mm as minutes. */
static gboolean
read_zone (const char **at, int *minutes)
{
  int hour, minute, sign = **at == '-' ? -1 : 1;
  const char *from = *at;

  *minutes = 0;
  if (*from == 'Z')
    {
      *at = from + 1;
      return TRUE;
    }
  if (*from != '+' && *from != '-')
    return FALSE;
  from++;
  if (!read_digits (&from, 2, &hour) || *from++ != ':' || !read_digits (&from, 2, &minute) || hour > 24 || minute > 60)
    return FALSE;
  *minutes = sign * (hour * 60 + minute);
  *at = from;
  return TRUE;
}

/* In double quotes, what is not ASCII byte by byte. */
static char *
quote (const char *text)
{
  GString *out = g_string_new ("\"");

  for (; *text != '\0'; text++)
    {
      if ((guchar) *text >= 0x80 || *text < ' ')
        g_string_append_printf (out, "\\x%02x", (guchar) *text);
      else
        g_string_append_printf (out, "%s%c", *text == '"' || *text == '\\' ? "\\" : "", *text);
    }
  g_string_append_c (out, '"');
  return g_string_free (out, FALSE);
}

static char *
time_problem (const char *text, const char *layout, const char *rest, const char *element)
{
  g_autofree char *whole = quote (text);
  g_autofree char *part = quote (rest);

  return g_strdup_printf ("parsing time %s as \"%s\": cannot parse %s as \"%s\"", whole, layout, part, element);
}

static char *
range_problem (const char *text, const char *what)
{
  g_autofree char *whole = quote (text);

  return g_strdup_printf ("parsing time %s: %s out of range", whole, what);
}

/* The first parts of the layout into values[0…5]; NULL when they are fine. */
static char *
read_parts (const char *text, const char *layout, guint n_parts, const char **at, int values[6])
{
  static const char *const names[] = { "year", "month", "day", "hour", "minute", "second" };
  int n = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      const TimePart *part = &time_parts[i];

      if (part->digits == 0 ? **at != *part->layout : !read_digits (at, part->digits, &values[n]))
        return time_problem (text, layout, *at, part->layout);
      if (part->digits == 0)
        (*at)++;
      else if (values[n] < part->low || values[n] > part->high)
        return range_problem (text, names[n]);
      else
        n++;
    }
  return NULL;
}

/* The digits after the point, if any; *micros gets the first six. */
static gboolean
read_fraction (const char **at, gboolean micro, int *micros)
{
  const char *from = *at;
  int digits = 0;

  *micros = 0;
  if (*from != '.' && *from != ',')
    return !micro;
  for (from++; g_ascii_isdigit (*from); from++)
    if (digits++ < 6)
      *micros = *micros * 10 + *from - '0';
  if (digits == 0 || (micro && digits != 6))
    return FALSE;
  for (; digits < 6; digits++)
    *micros *= 10;
  *at = from;
  return TRUE;
}

static gboolean
is_day (const int values[6])
{
  return values[0] >= 1 && values[2] <= g_date_get_days_in_month (values[1], values[0]);
}

char *
koprs_test_text_find_time_fault (const char *text, gboolean day)
{
  const char *layout = day ? "2006-01-02" : "2006-01-02T15:04:05";
  const char *at = text;
  int values[6] = { 0 };
  int micros;
  char *problem = read_parts (text, layout, day ? 5 : G_N_ELEMENTS (time_parts), &at, values);
  g_autofree char *whole = NULL;
  g_autofree char *rest = NULL;

  if (problem != NULL)
    return problem;
  if (!day)
    read_fraction (&at, FALSE, &micros);
  whole = quote (text);
  rest = quote (at);
  if (*at != '\0')
    return g_strdup_printf ("parsing time %s: extra text: %s", whole, rest);
  return is_day (values) ? NULL : range_problem (text, "day");
}

char *
koprs_test_text_time (const char *text, gboolean micro, char **problem)
{
  const char *layout = micro ? "2006-01-02T15:04:05.000000Z07:00" : "2006-01-02T15:04:05Z07:00";
  const char *at = text;
  int values[6] = { 0 };
  int micros = 0, minutes = 0;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *seconds = NULL;

  *problem = read_parts (text, layout, G_N_ELEMENTS (time_parts), &at, values);
  if (*problem != NULL)
    return NULL;
  if (!read_fraction (&at, micro, &micros))
    {
      *problem = time_problem (text, layout, at, micro ? ".000000" : "Z07:00");
      return NULL;
    }
  if (!read_zone (&at, &minutes) || *at != '\0')
    {
      *problem = time_problem (text, layout, at, "Z07:00");
      return NULL;
    }
  if (!is_day (values))
    {
      *problem = range_problem (text, "day");
      return NULL;
    }
  /* Nearly always: what is in UTC is written as it was read. */
  if (minutes == 0)
    {
      seconds = g_strndup (text, strlen ("2006-01-02T15:04:05"));
      return micro ? g_strdup_printf ("%s.%06dZ", seconds, micros) : g_strconcat (seconds, "Z", NULL);
    }
  local = g_date_time_new_utc (values[0], values[1], values[2], values[3], values[4], values[5]);
  utc = local != NULL ? g_date_time_add_minutes (local, -minutes) : NULL;
  if (utc == NULL)
    {
      *problem = range_problem (text, "year");
      return NULL;
    }
  rest = g_date_time_format (utc, "%m-%dT%H:%M:%S");
  seconds = g_strdup_printf ("%04d-%s", g_date_time_get_year (utc), rest);   /* %Y would write the year 1 in one digit */
  return micro ? g_strdup_printf ("%s.%06dZ", seconds, micros) : g_strconcat (seconds, "Z", NULL);
}
