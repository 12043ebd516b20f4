/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/values/koprs-test-duration.h"

#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define DIGITS "0123456789"

static const struct { const char *name; double milliseconds; } units[] = {
  { "ns", 1e-6 }, { "us", 1e-3 }, { "µs", 1e-3 }, { "μs", 1e-3 }, { "ms", 1 }, { "s", 1e3 }, { "m", 60e3 }, { "h", 3600e3 },
};

/* The milliseconds of one, or 0 for what is no unit. */
static double
get_unit (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i].name) == length && strncmp (units[i].name, text, length) == 0)
      return units[i].milliseconds;
  return 0;
}

/* Digits with a point in them, at least one digit; what follows them, or NULL. */
static const char *
skip_number (const char *at)
{
  gsize whole = strspn (at, DIGITS), fraction = 0;

  at += whole;
  if (*at == '.')
    {
      fraction = strspn (++at, DIGITS);
      at += fraction;
    }
  return whole + fraction > 0 ? at : NULL;
}

char *
koprs_test_duration_check (const char *text)
{
  g_autofree char *quoted = koprs_test_text_quote (text);
  const char *at = text + (*text == '-' || *text == '+');

  if (strcmp (at, "0") == 0)
    return NULL;
  if (*at == '\0')
    return g_strdup_printf ("time: invalid duration %s", quoted);
  while (*at != '\0')
    {
      gsize length;

      at = skip_number (at);
      if (at == NULL)
        return g_strdup_printf ("time: invalid duration %s", quoted);
      length = strcspn (at, "." DIGITS);
      if (length == 0)
        return g_strdup_printf ("time: missing unit in duration %s", quoted);
      if (get_unit (at, length) <= 0)
        {
          g_autofree char *unit = g_strndup (at, length);
          g_autofree char *quoted_unit = koprs_test_text_quote (unit);

          return g_strdup_printf ("time: unknown unit %s in duration %s", quoted_unit, quoted);
        }
      at += length;
    }
  return NULL;
}

double
koprs_test_duration_read (const char *text)
{
  const char *at = text + (*text == '-' || *text == '+');
  double sum = 0;

  while (*at != '\0')
    {
      gsize digits = strspn (at, "." DIGITS), length = strcspn (at + digits, "." DIGITS);
      g_autofree char *number = g_strndup (at, digits);

      sum += g_ascii_strtod (number, NULL) * get_unit (at + digits, length);
      at += digits + length;
    }
  return *text == '-' ? -sum : sum;
}
