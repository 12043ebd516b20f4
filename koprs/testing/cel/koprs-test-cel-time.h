/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Times and durations from texts, and what they consist of. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

#define KOPRS_TEST_CEL_SECOND G_GINT64_CONSTANT (1000000000)
/* The first second of year 1 and the last one of year 9999. */
#define KOPRS_TEST_CEL_TIME_MIN G_GINT64_CONSTANT (-62135596800)
#define KOPRS_TEST_CEL_TIME_MAX G_GINT64_CONSTANT (253402300799)

/* RFC 3339: FALSE where it is none. */
gboolean koprs_test_cel_time_parse          (const char *text, gint64 *seconds, gint32 *nanos);
/* As Go writes them: "1h30m", "-1.5s", "100ms". */
gboolean koprs_test_cel_time_parse_duration (const char *text, gint64 *nanoseconds);

/* Texts whose schema has a format: a value or an ERROR. */
const KoprsTestCelValue *koprs_test_cel_time_read_schema_duration (KoprsTestCelArena *arena, const char *text);
const KoprsTestCelValue *koprs_test_cel_time_read_schema_date     (KoprsTestCelArena *arena, const char *text);
const KoprsTestCelValue *koprs_test_cel_time_read_schema_time     (KoprsTestCelArena *arena, const char *text);

G_END_DECLS
