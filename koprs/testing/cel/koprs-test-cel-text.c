/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The digits and the decimal exponent of the first of them. */
static void
find_digits (double value, char *digits, int *exponent)
{
  char buffer[40], *at;

  for (int precision = 0; precision < 18; precision++)
    {
      char format[8] = { '%', '.', (char) ('0' + precision / 10), (char) ('0' + precision % 10), 'e' };

      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  for (at = buffer; *at != 'e'; at++)
    if (g_ascii_isdigit (*at))
      *digits++ = *at;
  *digits = '\0';
  *exponent = atoi (at + 1);
}

static void
append_plain (GString *out, const char *digits, int exponent)
{
  int n = (int) strlen (digits);

  if (exponent < 0)
    {
      g_string_append (out, "0.");
      for (int i = exponent + 1; i < 0; i++)
        g_string_append_c (out, '0');
      g_string_append (out, digits);
      return;
    }
  for (int i = 0; i < MAX (n, exponent + 1); i++)
    {
      if (i == exponent + 1)
        g_string_append_c (out, '.');
      g_string_append_c (out, i < n ? digits[i] : '0');
    }
}

static void
append_scientific (GString *out, const char *digits, int exponent)
{
  g_string_append_c (out, digits[0]);
  if (digits[1] != '\0')
    {
      g_string_append_c (out, '.');
      g_string_append (out, digits + 1);
    }
  g_string_append_printf (out, "e%c%02d", exponent < 0 ? '-' : '+', ABS (exponent));
}

static void
append_rounded (GString *out, double value, char style, int precision)
{
  g_autofree char *format = g_strdup_printf ("%%.%d%c", precision, style);
  g_autofree char *buffer = g_malloc ((gsize) precision + 340);

  g_string_append (out, g_ascii_formatd (buffer, precision + 340, format, value));
}

void
koprs_test_cel_text_append_double (GString *out, double value, char style, int precision)
{
  char digits[24];
  int exponent;

  if (isnan (value) || isinf (value))
    {
      g_string_append (out, isnan (value) ? "NaN" : value < 0 ? "-Inf" : "+Inf");
      return;
    }
  if (precision >= 0)
    {
      append_rounded (out, value, style, precision);
      return;
    }
  if (signbit (value))
    g_string_append_c (out, '-');
  if (value == 0)
    {
      g_string_append (out, style == 'e' ? "0e+00" : "0");
      return;
    }
  find_digits (fabs (value), digits, &exponent);
  for (gsize n = strlen (digits); n > 1 && digits[n - 1] == '0'; n--)
    digits[n - 1] = '\0';
  if (style == 'f' || (style == 'g' && exponent >= -4 && exponent < 21))
    append_plain (out, digits, exponent);
  else
    append_scientific (out, digits, exponent);
}

static gboolean
append_escape (GString *out, gunichar c)
{
  static const char plain[] = "\a\b\f\n\r\t\v\\\"";
  static const char escaped[] = "abfnrtv\\\"";
  const char *found = c < 0x80 && c != 0 ? strchr (plain, (int) c) : NULL;

  if (found == NULL)
    return FALSE;
  g_string_append_c (out, '\\');
  g_string_append_c (out, escaped[found - plain]);
  return TRUE;
}

void
koprs_test_cel_text_append_quoted (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  g_string_append_c (out, '"');
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (append_escape (out, c))
        continue;
      if (c < 0x20 || c == 0x7f)
        g_string_append_printf (out, "\\x%02x", c);
      else if (c == ' ' || g_unichar_isgraph (c))
        g_string_append_unichar (out, c);
      else
        g_string_append_printf (out, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
  g_string_append_c (out, '"');
}

/* The decimals of a second, without zeros at the end. */
static void
append_fraction (GString *out, guint nanos)
{
  char digits[12];

  if (nanos == 0)
    return;
  g_snprintf (digits, sizeof digits, ".%09u", nanos);
  for (int n = 9; digits[n] == '0'; n--)
    digits[n] = '\0';
  g_string_append (out, digits);
}

void
koprs_test_cel_text_append_seconds (GString *out, gint64 nanoseconds)
{
  guint64 rest = nanoseconds < 0 ? -(guint64) nanoseconds : (guint64) nanoseconds;

  if (nanoseconds < 0)
    g_string_append_c (out, '-');
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, rest / 1000000000);
  append_fraction (out, (guint) (rest % 1000000000));
}

void
koprs_test_cel_text_append_time (GString *out, gint64 seconds, gint32 nanos)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  g_return_if_fail (time != NULL);
  g_string_append_printf (out, "%04d-%02d-%02dT%02d:%02d:%02d", g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time));
  append_fraction (out, (guint) nanos);
  g_string_append_c (out, 'Z');
}
