/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cel/koprs-test-cel-libraries.h"

#include <math.h>
#include "koprs/testing/cel/koprs-test-cel-text.h"

#define TRAVERSAL 0.1
#define REGEX 0.25

guint64
koprs_test_cel_libraries_cost_tenth (guint64 size)
{
  return (guint64) ceil ((double) size * TRAVERSAL);
}

guint64
koprs_test_cel_libraries_cost_scan (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED,
                                    const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return koprs_test_cel_libraries_cost_tenth (koprs_test_cel_value_size (args[0]));
}

guint64
koprs_test_cel_libraries_cost_scan_two (const KoprsTestCelValue *const *args, guint n_args G_GNUC_UNUSED,
                                        const KoprsTestCelValue *result G_GNUC_UNUSED)
{
  return (guint64) ceil ((double) koprs_test_cel_value_size (args[0]) * 2 * TRAVERSAL);
}

guint64
koprs_test_cel_libraries_cost_match (guint64 text_length, guint64 pattern_length)
{
  return (guint64) ceil ((1.0 + (double) text_length) * TRAVERSAL) * (guint64) ceil ((double) pattern_length * REGEX);
}

char *
koprs_test_cel_libraries_quote (const char *text, gsize length)
{
  GString *out = g_string_new (NULL);

  koprs_test_cel_text_append_quoted (out, text, length);
  return g_string_free (out, FALSE);
}
