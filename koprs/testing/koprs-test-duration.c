/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/koprs-test-duration.h"

#include "koprs/testing/koprs-test-text.h"

#include <string.h>

#define DIGITS "0123456789"

static gboolean
is_unit (const char *text, gsize length)
{
  static const char *const units[] = { "ns", "us", "µs", "μs", "ms", "s", "m", "h" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == length && strncmp (units[i], text, length) == 0)
      return TRUE;
  return FALSE;
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
      if (!is_unit (at, length))
        {
          g_autofree char *unit = g_strndup (at, length);
          g_autofree char *quoted_unit = koprs_test_text_quote (unit);

          return g_strdup_printf ("time: unknown unit %s in duration %s", quoted_unit, quoted);
        }
      at += length;
    }
  return NULL;
}
