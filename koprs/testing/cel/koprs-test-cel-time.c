/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-time.h"

#include <string.h>
#include "koprs/testing/values/koprs-test-text.h"

static gboolean
read_digits (const char **at, int n, int *value)
{
  *value = 0;
  for (int i = 0; i < n; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at))
        return FALSE;
      *value = *value * 10 + (**at - '0');
    }
  return TRUE;
}

static gboolean
read_sign (const char **at, char sign)
{
  if (**at != sign)
    return FALSE;
  (*at)++;
  return TRUE;
}

static gboolean
read_date (const char **at, GDate *date)
{
  int year, month, day;

  if (!read_digits (at, 4, &year) || !read_sign (at, '-') || !read_digits (at, 2, &month) || !read_sign (at, '-')
      || !read_digits (at, 2, &day) || year < 1 || month < 1 || month > 12 || day < 1
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static gint64
seconds_of_date (const GDate *date)
{
  /* The Julian day of GLib counts from the first of January of year 1, as 1. */
  return ((gint64) g_date_get_julian (date) - 719163) * 86400;
}

static gint32
read_fraction (const char **at)
{
  gint32 nanos = 0, scale = 100000000;

  if ((**at != '.' && **at != ',') || !g_ascii_isdigit ((*at)[1]))
    return 0;
  for ((*at)++; g_ascii_isdigit (**at); (*at)++, scale /= 10)
    nanos += (**at - '0') * scale;
  return nanos;
}

static gboolean
read_zone (const char **at, gint64 *offset)
{
  int sign = **at == '-' ? -1 : 1;
  int hours, minutes;

  *offset = 0;
  if (read_sign (at, 'Z'))
    return **at == '\0';
  if (**at != '+' && **at != '-')
    return FALSE;
  (*at)++;
  if (!read_digits (at, 2, &hours) || !read_sign (at, ':') || !read_digits (at, 2, &minutes) || hours > 24 || minutes > 60)
    return FALSE;
  *offset = sign * (hours * 3600 + minutes * 60);
  return **at == '\0';
}

gboolean
koprs_test_cel_time_parse (const char *text, gint64 *seconds, gint32 *nanos)
{
  const char *at = text;
  int hour, minute, second;
  gint64 offset;
  GDate date;

  /* Go takes hours of one digit. */
  if (!read_date (&at, &date) || !read_sign (&at, 'T') || !read_digits (&at, g_ascii_isdigit (*at) && at[1] == ':' ? 1 : 2, &hour)
      || !read_sign (&at, ':') || !read_digits (&at, 2, &minute) || !read_sign (&at, ':') || !read_digits (&at, 2, &second)
      || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  *nanos = read_fraction (&at);
  if (!read_zone (&at, &offset))
    return FALSE;
  *seconds = seconds_of_date (&date) + hour * 3600 + minute * 60 + second - offset;
  return TRUE;
}

static const char *
read_unit (const char *at, gint64 *unit)
{
  static const struct {
    const char *name;
    gint64 nanoseconds;
  } units[] = {
    { "ns", 1 }, { "us", 1000 }, { "\302\265s", 1000 }, { "\316\274s", 1000 }, { "ms", 1000000 },
    { "s", KOPRS_TEST_CEL_SECOND }, { "m", 60 * KOPRS_TEST_CEL_SECOND }, { "h", 3600 * KOPRS_TEST_CEL_SECOND },
  };
  gsize length = 0;

  while (at[length] != '\0' && at[length] != '.' && !g_ascii_isdigit (at[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].name) == length && strncmp (at, units[i].name, length) == 0)
      {
        *unit = units[i].nanoseconds;
        return at + length;
      }
  return NULL;
}

/* One number with its unit, added to the sum. */
static const char *
read_part (const char *at, __int128 *sum)
{
  __int128 whole = 0, fraction = 0, scale = 1;
  gboolean digits = FALSE;
  gint64 unit;

  for (; g_ascii_isdigit (*at); at++, digits = TRUE)
    whole = MIN (whole * 10 + (*at - '0'), (__int128) G_MAXINT64 + 1);
  if (*at == '.')
    for (at++; g_ascii_isdigit (*at); at++, digits = TRUE)
      if (scale < 1000000000000000)
        {
          fraction = fraction * 10 + (*at - '0');
          scale *= 10;
        }
  at = digits ? read_unit (at, &unit) : NULL;
  if (at != NULL)
    *sum = MIN (*sum + whole * unit + fraction * unit / scale, (__int128) G_MAXINT64 + 1);
  return at;
}

gboolean
koprs_test_cel_time_parse_duration (const char *text, gint64 *nanoseconds)
{
  gboolean negative = *text == '-';
  const char *at = text + (*text == '-' || *text == '+');
  __int128 sum = 0;

  if (*at == '\0')
    return FALSE;
  if (g_str_equal (at, "0"))
    at++;
  while (at != NULL && *at != '\0')
    at = read_part (at, &sum);
  if (at == NULL || sum > (__int128) G_MAXINT64 + negative)
    return FALSE;
  *nanoseconds = (gint64) (negative ? -sum : sum);
  return TRUE;
}

static gboolean
find_word_unit (const char *word, gint64 *unit)
{
  static const struct {
    const char *names;          /* parted by spaces; the last one may go on */
    gint64 nanoseconds;
  } units[] = {
    { "ns nano", 1 }, { "us \302\265s micro", 1000 }, { "ms milli", 1000000 }, { "s sec", KOPRS_TEST_CEL_SECOND },
    { "m min", 60 * KOPRS_TEST_CEL_SECOND }, { "h hr hour", 3600 * KOPRS_TEST_CEL_SECOND }, { "d day", 86400 * KOPRS_TEST_CEL_SECOND },
    { "w wk week", 7 * 86400 * KOPRS_TEST_CEL_SECOND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_auto (GStrv) names = g_strsplit (units[i].names, " ", -1);

      *unit = units[i].nanoseconds;
      if (g_strv_contains ((const char *const *) names, word) || g_str_has_prefix (word, names[g_strv_length (names) - 1]))
        return TRUE;
    }
  return FALSE;
}

/* "3 days, 1 hour": whole numbers with the words of their units, wherever they stand. */
static gboolean
read_words (const char *text, gint64 *nanoseconds)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\302\265";
  gboolean any = FALSE;
  guint64 sum = 0;

  for (const char *at = text; *(at += strcspn (at, "0123456789")) != '\0';)
    {
      gsize digits = strspn (at, "0123456789");
      const char *word = at + digits + strspn (at + digits, " \t\n\f\r");
      gsize length = strspn (word, letters);
      g_autofree char *number = g_strndup (at, digits);
      g_autofree char *name = g_ascii_strdown (word, (gssize) length);
      guint64 count;
      gint64 unit;

      at = length > 0 ? word + length : at + digits;
      if (length == 0)
        continue;
      if (!g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT64, &count, NULL))
        return FALSE;
      if (!find_word_unit (name, &unit))
        continue;
      any = TRUE;
      sum += count * (guint64) unit;
    }
  *nanoseconds = (gint64) sum;
  return any;
}

const KoprsTestCelValue *
koprs_test_cel_time_read_schema_duration (KoprsTestCelArena *arena, const char *text)
{
  gint64 nanoseconds;

  if (!koprs_test_cel_time_parse_duration (text, &nanoseconds) && !read_words (text, &nanoseconds))
    return koprs_test_cel_value_new_error (arena, "Invalid duration %s: unable to parse %s as duration", text, text);
  return koprs_test_cel_value_new_duration (arena, nanoseconds);
}

const KoprsTestCelValue *
koprs_test_cel_time_read_schema_date (KoprsTestCelArena *arena, const char *text)
{
  const char *at = text;
  GDate date;
  g_autofree char *fault = NULL;

  if (!read_date (&at, &date) || *at != '\0')
    {
      fault = koprs_test_text_find_time_fault (text, TRUE);
      return koprs_test_cel_value_new_error (arena, "Invalid date formatted string %s: %s", text, fault != NULL ? fault : "");
    }
  return koprs_test_cel_value_new_timestamp (arena, seconds_of_date (&date), 0);
}

const KoprsTestCelValue *
koprs_test_cel_time_read_schema_time (KoprsTestCelArena *arena, const char *text)
{
  g_autofree char *zoned = g_strconcat (text, "Z", NULL);
  gint64 seconds = 0;
  gint32 nanos = 0;
  g_autofree char *fault = NULL;

  /* Nothing is the beginning of time, and what has no zone is of UTC. */
  if (*text != '\0' && !koprs_test_cel_time_parse (text, &seconds, &nanos) && !koprs_test_cel_time_parse (zoned, &seconds, &nanos))
    {
      fault = koprs_test_text_find_time_fault (text, FALSE);
      return koprs_test_cel_value_new_error (arena, "Invalid date-time formatted string %s: %s", text, fault != NULL ? fault : "");
    }
  return koprs_test_cel_value_new_timestamp (arena, seconds, nanos);
}
