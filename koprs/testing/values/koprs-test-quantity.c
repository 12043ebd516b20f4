/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Quantities as the API writes them: a decimal number with a suffix, held as an exact count of billionths. */

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

typedef __int128 Nanos;

#define NANO ((Nanos) 1000000000)
#define LARGEST (((Nanos) G_MAXINT64) * NANO)

typedef enum {
  DECIMAL,
  BINARY,
  EXPONENT,
} Suffix;

static const char decimal_suffixes[] = "num\0kMGTPE";      /* 10^-9, 10^-6, … 10^18 */
static const char binary_suffixes[] = "KMGTPE";            /* 2^10, … 2^60 */

/* Digits and at most one point; the value in billionths, rounded up, and whether there was a digit. */
static const char *
read_number (const char *at, Nanos *value)
{
  Nanos scale = NANO;
  gboolean point = FALSE, digits = FALSE, rest = FALSE;

  for (*value = 0; g_ascii_isdigit (*at) || (*at == '.' && !point); at++)
    {
      if (*at == '.')
        {
          point = TRUE;
          continue;
        }
      digits = TRUE;
      if (!point)
        *value = MIN (*value * 10 + (*at - '0') * NANO, LARGEST);
      else if (scale > 1)
        {
          scale /= 10;
          *value = MIN (*value + (*at - '0') * scale, LARGEST);
        }
      else
        rest |= *at != '0';
    }
  *value += rest;
  return digits ? at : NULL;
}

static gboolean
scale_by (Nanos *value, Nanos base, int exponent)
{
  if (exponent >= 0)
    {
      for (; exponent > 0 && *value != 0 && *value < LARGEST; exponent--)
        *value = MIN (*value * base, LARGEST);
    }
  else
    {
      for (; exponent < 0 && *value > 1; exponent++)
        *value = (*value + base - 1) / base;
    }
  return TRUE;
}

/* What follows the number: nothing, a suffix or an exponent. */
static gboolean
read_suffix (const char *at, Nanos *value, Suffix *suffix)
{
  const char *found;
  char *end;
  gint64 exponent;

  *suffix = DECIMAL;
  if (*at == '\0')
    return TRUE;
  if (at[1] == 'i' && at[2] == '\0' && (found = strchr (binary_suffixes, *at)) != NULL)
    {
      *suffix = BINARY;
      return scale_by (value, 1024, (int) (found - binary_suffixes) + 1);
    }
  if (at[1] == '\0')
    {
      found = memchr (decimal_suffixes, *at, sizeof decimal_suffixes - 1);
      return found != NULL && scale_by (value, 1000, (int) (found - decimal_suffixes) - 3);
    }
  if ((*at != 'e' && *at != 'E') || !(g_ascii_isdigit (at[1]) || ((at[1] == '-' || at[1] == '+') && g_ascii_isdigit (at[2]))))
    return FALSE;
  exponent = g_ascii_strtoll (at + 1, &end, 10);
  *suffix = EXPONENT;
  return *end == '\0' && exponent > -1000 && exponent < 1000 && scale_by (value, 10, (int) exponent);
}

static void
append_integer (GString *out, Nanos value)
{
  char digits[48];
  int n = 0;

  do
    digits[n++] = '0' + (char) (value % 10);
  while ((value /= 10) != 0);
  while (n > 0)
    g_string_append_c (out, digits[--n]);
}

static void
append_decimal (GString *out, Nanos value, gboolean exponent)
{
  int thousands = -3;

  while (thousands < 6 && value % 1000 == 0)
    {
      value /= 1000;
      thousands++;
    }
  append_integer (out, value);
  if (exponent && thousands != 0)
    g_string_append_printf (out, "e%d", thousands * 3);
  else if (!exponent && thousands != 0)
    g_string_append_c (out, decimal_suffixes[thousands + 3]);
}

static void
append_binary (GString *out, Nanos value)
{
  int kilos = 0;

  while (kilos < 6 && value % 1024 == 0)
    {
      value /= 1024;
      kilos++;
    }
  append_integer (out, value);
  if (kilos > 0)
    g_string_append_printf (out, "%ci", binary_suffixes[kilos - 1]);
}

/* With its sign; FALSE where it is none. */
static gboolean
parse (const char *text, Nanos *value, Suffix *suffix)
{
  gboolean negative = *text == '-';
  const char *at = read_number (text + (*text == '-' || *text == '+'), value);

  if (at == NULL || !read_suffix (at, value, suffix))
    return FALSE;
  *value = negative ? -*value : *value;
  return TRUE;
}

static char *
format (Nanos value, Suffix suffix)
{
  GString *out;

  if (value == 0)
    return g_strdup ("0");
  out = g_string_new (value < 0 ? "-" : NULL);
  value = value < 0 ? -value : value;
  if (suffix == BINARY && value >= 1024 * NANO && value % NANO == 0)
    append_binary (out, value / NANO);
  else
    append_decimal (out, value, suffix == EXPONENT);
  return g_string_free (out, FALSE);
}

char *
koprs_test_text_quantity (const char *text)
{
  Suffix suffix;
  Nanos value;

  return parse (text, &value, &suffix) ? format (value, suffix) : NULL;
}

static Nanos
read_or_zero (const char *text, Suffix *suffix)
{
  Nanos value = 0;

  *suffix = DECIMAL;
  return text != NULL && parse (text, &value, suffix) ? value : 0;
}

char *
koprs_test_text_add_quantities (const char *a, const char *b, int sign)
{
  Suffix suffix, other;
  Nanos one = read_or_zero (a, &suffix);
  Nanos two = read_or_zero (b, &other);

  return format (one + sign * two, one == 0 ? other : suffix);
}

int
koprs_test_text_compare_quantities (const char *a, const char *b)
{
  Suffix suffix;
  Nanos one = read_or_zero (a, &suffix);
  Nanos two = read_or_zero (b, &suffix);

  return (one > two) - (one < two);
}

double
koprs_test_text_divide_quantities (const char *a, const char *b)
{
  Suffix suffix;
  Nanos divisor = read_or_zero (b, &suffix);

  return divisor != 0 ? (double) read_or_zero (a, &suffix) / (double) divisor : 0;
}
