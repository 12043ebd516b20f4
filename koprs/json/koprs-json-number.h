/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* JSON numbers as exact decimals, and what C can make of them. In: a validated number. */

#include <glib.h>
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* ± digits × 10^exponent, where neither the first nor the last digit is 0. Zero: no digits, exponent 0, not negative. */
typedef struct {
  gboolean negative;
  const char *first;     /* the first digit in the text; a '.' may lie between the digits */
  gsize n_digits;
  gint64 exponent;
} KoprsJsonDecimal;

KoprsJsonDecimal koprs_json_decimal_new    (KoprsJsonSlice number);
gboolean         koprs_json_decimal_equal  (const KoprsJsonDecimal *a, const KoprsJsonDecimal *b);
/* FALSE unless integral and in gint64's range. */
gboolean         koprs_json_decimal_to_int (const KoprsJsonDecimal *self, gint64 *out);

/* The nearest double; an infinity beyond their range. */
double           koprs_json_number_to_double (KoprsJsonSlice number);

G_END_DECLS
