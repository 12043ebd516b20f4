/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-quantity.h"

#include <math.h>
#include <string.h>

/* What has more zeros than this between its first digit and that of another quantity is as good as alone. */
#define FURTHEST 20000
#define LARGEST "9223372036854775807"

int
koprs_test_cel_quantity_sign (const KoprsTestCelQuantity *self)
{
  return *self->digits == '\0' ? 0 : self->negative ? -1 : 1;
}

static const char *
skip_zeros (const char *digits)
{
  return digits + strspn (digits, "0");
}

/* Compares without signs. */
static int
compare_magnitudes (const KoprsTestCelQuantity *a, const KoprsTestCelQuantity *b)
{
  gsize n_a = strlen (a->digits), n_b = strlen (b->digits);
  gint64 top_a = (gint64) n_a + a->exponent, top_b = (gint64) n_b + b->exponent;

  if (n_a == 0 || n_b == 0)
    return (n_a != 0) - (n_b != 0);
  if (top_a != top_b)
    return top_a < top_b ? -1 : 1;
  for (gsize i = 0; i < MAX (n_a, n_b); i++)
    {
      char x = i < n_a ? a->digits[i] : '0', y = i < n_b ? b->digits[i] : '0';

      if (x != y)
        return x < y ? -1 : 1;
    }
  return 0;
}

int
koprs_test_cel_quantity_compare (const KoprsTestCelQuantity *a, const KoprsTestCelQuantity *b)
{
  int one = koprs_test_cel_quantity_sign (a), two = koprs_test_cel_quantity_sign (b);

  if (one != two)
    return one < two ? -1 : 1;
  return one * compare_magnitudes (a, b);
}

/* Whether the digits are those of an integer of 64 bits. */
static gboolean
fits (const char *digits, gboolean negative)
{
  gsize n = strlen (digits);

  if (n != strlen (LARGEST))
    return n < strlen (LARGEST);
  return strcmp (digits, negative ? "9223372036854775808" : LARGEST) <= 0;
}

static gint64
to_int (const char *digits, gboolean negative)
{
  guint64 value = g_ascii_strtoull (digits, NULL, 10);

  return (gint64) (negative ? -value : value);
}

/* The digits with zeros behind, at a smaller exponent. */
static char *
pad (const KoprsTestCelQuantity *self, gint64 exponent)
{
  gsize n = *self->digits == '\0' ? 0 : (gsize) (self->exponent - exponent);
  g_autofree char *zeros = g_strnfill (n, '0');

  return g_strconcat (self->digits, zeros, NULL);
}

/* a + b, or a - b of a that is not smaller. */
static char *
add_digits (const char *a, const char *b, gboolean subtract)
{
  gsize n_a = strlen (a), n_b = strlen (b), n = MAX (n_a, n_b) + 1;
  char *sum = g_strnfill (n, '0');
  int carry = 0;

  for (gsize i = 0; i < n; i++)
    {
      int x = i < n_a ? a[n_a - 1 - i] - '0' : 0, y = i < n_b ? b[n_b - 1 - i] - '0' : 0;
      int digit = subtract ? x - y - carry : x + y + carry;

      carry = subtract ? digit < 0 : digit > 9;
      sum[n - 1 - i] = (char) ('0' + (digit + 10) % 10);
    }
  return sum;
}

void
koprs_test_cel_quantity_add (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, const KoprsTestCelQuantity *other, int sign)
{
  KoprsTestCelQuantity two = *other;
  gint32 exponent = MIN (self->exponent, two.exponent);
  g_autofree char *a = NULL, *b = NULL, *sum = NULL;
  gboolean small = self->small && two.small, less;

  two.negative = two.negative != (sign < 0);
  if (*two.digits == '\0' && small)
    return;
  if (*self->digits == '\0' && small)
    {
      *self = two;
      return;
    }
  if ((gint64) MAX (self->exponent, two.exponent) - exponent > FURTHEST)
    {
      *self = compare_magnitudes (self, &two) >= 0 ? *self : two;
      self->small = FALSE;
      return;
    }
  a = pad (self, exponent);
  b = pad (&two, exponent);
  small = small && fits (a, self->negative) && fits (b, two.negative);
  less = compare_magnitudes (self, &two) < 0;
  if (self->negative == two.negative)
    sum = add_digits (a, b, FALSE);
  else
    sum = less ? add_digits (b, a, TRUE) : add_digits (a, b, TRUE);
  self->negative = less ? two.negative : self->negative;
  self->digits = koprs_test_cel_arena_text (arena, skip_zeros (sum), -1);
  self->exponent = exponent;
  self->small = small && fits (self->digits, self->negative);
}

void
koprs_test_cel_quantity_set (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, gint64 value)
{
  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;

  self->negative = value < 0;
  self->digits = value == 0 ? "" : koprs_test_cel_arena_printf (arena, "%" G_GUINT64_FORMAT, magnitude);
  self->exponent = 0;
  self->small = TRUE;
}

gboolean
koprs_test_cel_quantity_get_int (const KoprsTestCelQuantity *self, gint64 *value)
{
  g_autofree char *whole = NULL;

  if (!self->small || self->exponent < 0 || (*self->digits != '\0' && self->exponent > 19))
    return FALSE;
  whole = pad (self, 0);
  *value = to_int (whole, self->negative);
  return fits (whole, self->negative);
}

/* Go's table of powers has one for each up to 31, and one for each thirty-second above. */
static double
power_of_ten (gint32 exponent)
{
  char text[16];
  double low, high;

  if (exponent < -323 || exponent > 308)
    return exponent < 0 ? 0 : INFINITY;
  g_snprintf (text, sizeof text, "1e%d", ABS (exponent) % 32);
  low = g_ascii_strtod (text, NULL);
  g_snprintf (text, sizeof text, "1e%d", exponent / 32 * 32);
  high = g_ascii_strtod (text, NULL);
  return exponent < 0 ? high / low : high * low;
}

double
koprs_test_cel_quantity_to_double (const KoprsTestCelQuantity *self)
{
  double base = *self->digits == '\0' ? 0 : g_ascii_strtod (self->digits, NULL);

  base = self->negative && base != 0 ? -base : base;
  return self->exponent == 0 ? base : base * power_of_ten (self->exponent);
}

typedef struct {
  gboolean negative;
  const char *whole;        /* digits before the point, without zeros in front */
  gsize n_whole;
  const char *part;         /* those behind it */
  gsize n_part;
  const char *suffix;
} Parts;

/* FALSE where the text has not the form. */
static gboolean
split (const char *text, Parts *parts)
{
  const char *at = text;

  parts->negative = *at == '-';
  at += *at == '-' || *at == '+';
  parts->whole = at = skip_zeros (at);
  parts->n_whole = strspn (at, "0123456789");
  at += parts->n_whole;
  parts->part = at + 1;
  parts->n_part = *at == '.' ? strspn (at + 1, "0123456789") : 0;
  if (*at == '.')
    at += 1 + parts->n_part;
  parts->suffix = at;
  at += strspn (at, "eEinumkKMGTP");
  if (*at == '-' || *at == '+')
    at++;
  return at[strspn (at, "0123456789")] == '\0';
}

static gboolean
read_suffix (const char *suffix, int *base, gint32 *exponent)
{
  static const char decimal[] = "num kMGTPE", binary[] = "KMGTPE";
  const char *found;
  gint64 value;
  char *end;

  *base = 10;
  *exponent = 0;
  if (*suffix == '\0')
    return TRUE;
  if (suffix[1] == '\0')
    {
      found = strchr (decimal, *suffix);
      *exponent = found != NULL ? (gint32) (found - decimal - 3) * 3 : 0;
      return found != NULL;
    }
  found = strchr (binary, *suffix);
  if (suffix[1] == 'i' && suffix[2] == '\0' && found != NULL)
    {
      *base = 2;
      *exponent = (gint32) (found - binary + 1) * 10;
      return TRUE;
    }
  if (*suffix != 'e' && *suffix != 'E')
    return FALSE;
  if (!g_ascii_isdigit (suffix[1]) && !((suffix[1] == '-' || suffix[1] == '+') && g_ascii_isdigit (suffix[2])))
    return FALSE;
  value = g_ascii_strtoll (suffix + 1, &end, 10);
  *exponent = (gint32) (guint32) value;
  return *end == '\0' && value > G_MININT64 && value < G_MAXINT64;
}

/* Times 1024. */
static char *
multiply (const char *digits)
{
  gsize n = strlen (digits) + 4;
  char *product = g_strnfill (n, '0');
  guint carry = 0;

  for (gsize i = 0; i < n; i++)
    {
      carry += i + 4 < n ? (guint) (digits[n - 5 - i] - '0') * 1024 : 0;
      product[n - 1 - i] = (char) ('0' + carry % 10);
      carry /= 10;
    }
  return product;
}

/* To billionths, away from zero, and exactly so many decimals. */
static void
round_up (KoprsTestCelQuantity *self, GString *digits)
{
  gint64 exponent = self->exponent;
  gsize drop;
  gboolean rest;

  if (exponent >= -9)
    {
      for (; exponent > -9 && exponent < FURTHEST; exponent--)
        g_string_append_c (digits, '0');
      self->exponent = (gint32) exponent;
      return;
    }
  drop = (gsize) MIN ((gint64) digits->len, -9 - exponent);
  rest = digits->str[digits->len - drop + strspn (digits->str + digits->len - drop, "0")] != '\0';
  g_string_truncate (digits, digits->len - drop);
  if (rest)
    {
      g_autofree char *more = add_digits (digits->str, "1", FALSE);

      g_string_assign (digits, skip_zeros (more));
    }
  self->exponent = -9;
}

/* What does not fit the quick way. */
static void
set_large (KoprsTestCelQuantity *self, GString *digits, int base, gint32 exponent)
{
  static const KoprsTestCelQuantity largest = { FALSE, LARGEST, 0, FALSE };

  self->small = FALSE;
  for (gint32 i = 0; base == 2 && i < exponent; i += 10)
    {
      g_autofree char *product = multiply (digits->str);

      g_string_assign (digits, skip_zeros (product));
    }
  if (digits->len > 0)
    round_up (self, digits);
  self->digits = digits->str;
  if (base == 2 && compare_magnitudes (self, &largest) > 0)
    {
      g_string_assign (digits, LARGEST);
      self->exponent = 0;
    }
}

const char *
koprs_test_cel_quantity_parse (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  Parts parts;
  gint32 exponent;
  gint64 precision, scale;
  int base;

  if (*text == '\0' || !split (text, &parts))
    return "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
  if (!read_suffix (parts.suffix, &base, &exponent))
    return "unable to parse quantity's suffix";
  g_string_append_len (digits, parts.whole, (gssize) parts.n_whole);
  g_string_append_len (digits, parts.part, (gssize) parts.n_part);
  g_string_erase (digits, 0, (gssize) strspn (digits->str, "0"));
  /* As many digits as the quick way has room for. */
  precision = base == 10 ? 18 : parts.n_part == 0 ? 14 - exponent * 3 / 10 : -1;
  precision -= (gint64) MAX (parts.n_whole, 1) + (gint64) parts.n_part;
  scale = (base == 10 ? exponent : 0) - (gint64) parts.n_part;
  self->negative = parts.negative;
  self->exponent = (gint32) MAX (scale, G_MININT32);
  self->small = TRUE;
  if (precision >= 0 && scale >= -9 && base == 2)
    {
      guint64 product = g_ascii_strtoull (digits->str, NULL, 10) << exponent;

      g_string_printf (digits, "%" G_GUINT64_FORMAT, product);
      g_string_erase (digits, 0, product == 0);
    }
  else if (strpbrk (text, "0123456789") == NULL || strpbrk (text, "0123456789") >= parts.suffix)
    {
      /* The quick way takes what has no digits for zero. */
      if ((precision < 0 || scale < -9) && *parts.suffix != '\0')
        return "unable to parse numeric part of quantity";
    }
  else if (precision < 0 || scale < -9)
    set_large (self, digits, base, exponent);
  self->digits = koprs_test_cel_arena_text (arena, digits->str, (gssize) digits->len);
  return NULL;
}
