/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-json-number.h"

#include <string.h>

/* No text is long enough for its digits to make up for an exponent beyond this. */
#define EXPONENT_CEILING (G_GINT64_CONSTANT (1) << 50)

static gint64
read_exponent (const char *p, const char *end)
{
  gboolean negative = FALSE;
  gint64 exponent = 0;

  if (*p == '+' || *p == '-')
    negative = *p++ == '-';
  for (; p < end; p++)
    exponent = MIN (exponent * 10 + (*p - '0'), EXPONENT_CEILING);
  return negative ? -exponent : exponent;
}

KoprsJsonDecimal
koprs_json_decimal_new (KoprsJsonSlice number)
{
  KoprsJsonDecimal self = { 0 };
  const char *p = number.data, *end = number.data + number.length;
  const char *point = NULL, *last = NULL;
  gboolean negative = *p == '-';

  if (negative)
    p++;
  for (; p < end && *p != 'e' && *p != 'E'; p++)
    {
      if (*p == '.')
        point = p;
      else if (*p != '0')
        {
          last = p;
          if (self.first == NULL)
            self.first = p;
        }
    }
  if (self.first == NULL)
    return self;
  self.negative = negative;
  self.n_digits = (gsize) (last - self.first) + 1 - (point > self.first && point < last);
  if (point == NULL)
    self.exponent = p - last - 1;
  else
    self.exponent = point > last ? point - last - 1 : point - last;
  if (p < end)
    self.exponent += read_exponent (p + 1, end);
  return self;
}

gboolean
koprs_json_decimal_equal (const KoprsJsonDecimal *a, const KoprsJsonDecimal *b)
{
  const char *p = a->first, *q = b->first;

  if (a->negative != b->negative || a->n_digits != b->n_digits || a->exponent != b->exponent)
    return FALSE;
  for (gsize i = 0; i < a->n_digits; i++, p++, q++)
    {
      p += *p == '.';
      q += *q == '.';
      if (*p != *q)
        return FALSE;
    }
  return TRUE;
}

gboolean
koprs_json_decimal_to_int (const KoprsJsonDecimal *self, gint64 *out)
{
  const char *p = self->first;
  guint64 value = 0;

  /* Nineteen digits always fit 64 bits, twenty never fit 63. */
  if (self->exponent < 0 || self->exponent > 19 || self->n_digits + (gsize) self->exponent > 19)
    return FALSE;
  for (gsize i = 0; i < self->n_digits; i++, p++)
    {
      p += *p == '.';
      value = value * 10 + (guint64) (*p - '0');
    }
  for (gint64 i = 0; i < self->exponent; i++)
    value *= 10;
  if (value > (guint64) G_MAXINT64 + (self->negative ? 1 : 0))
    return FALSE;
  *out = self->negative ? (gint64) (0 - value) : (gint64) value;
  return TRUE;
}

double
koprs_json_number_to_double (KoprsJsonSlice number)
{
  char buffer[64];
  g_autofree char *copy = NULL;
  char *text = buffer;

  /* A slice has no NUL behind it. */
  if (number.length >= sizeof buffer)
    text = copy = g_malloc (number.length + 1);
  memcpy (text, number.data, number.length);
  text[number.length] = '\0';
  return g_ascii_strtod (text, NULL);
}
