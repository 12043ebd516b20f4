/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How values are written. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

/* The shortest digits that give the number again: 'f' without, 'e' with an exponent, 'g' with one only for large and small numbers
 * (from 10^21, below 10^-4). precision -1: as many digits as are needed. Appends. */
void koprs_test_cel_text_append_double (GString *out, double value, char style, int precision);
/* As Go quotes texts. Appends. */
void koprs_test_cel_text_append_quoted (GString *out, const char *text, gsize length);
/* Seconds of a duration, with as many decimals as it has: "1.5". Appends. */
void koprs_test_cel_text_append_seconds (GString *out, gint64 nanoseconds);
/* RFC 3339 with as many decimals of the second as there are. Appends. */
void koprs_test_cel_text_append_time   (GString *out, gint64 seconds, gint32 nanos);

G_END_DECLS
