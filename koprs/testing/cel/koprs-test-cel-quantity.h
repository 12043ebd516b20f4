/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Quantities of any length, as a real server counts: digits and a power of ten. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"

G_BEGIN_DECLS

typedef struct {
  gboolean negative;
  const char *digits;       /* without zeros in front; "" is zero */
  gint32 exponent;          /* of ten */
  gboolean small;           /* a real server holds it as an integer of 64 bits and the exponent: only these can be integers */
} KoprsTestCelQuantity;

/* NULL where it is one, else what is wrong. The digits are the arena's. */
const char *koprs_test_cel_quantity_parse   (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, const char *text);
void        koprs_test_cel_quantity_set     (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, gint64 value);
/* self + sign * other */
void        koprs_test_cel_quantity_add     (KoprsTestCelArena *arena, KoprsTestCelQuantity *self, const KoprsTestCelQuantity *other,
                                             int sign);
int         koprs_test_cel_quantity_compare (const KoprsTestCelQuantity *a, const KoprsTestCelQuantity *b);
int         koprs_test_cel_quantity_sign    (const KoprsTestCelQuantity *self);
/* FALSE where it is none, or is not held as one. */
gboolean    koprs_test_cel_quantity_get_int (const KoprsTestCelQuantity *self, gint64 *value);
double      koprs_test_cel_quantity_to_double (const KoprsTestCelQuantity *self);

G_END_DECLS
