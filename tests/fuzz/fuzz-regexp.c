/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Patterns of schemas under any text: a fault is text itself. */

#include "fuzz.h"

#include <glib.h>

#include "koprs/testing/values/koprs-test-go-regexp.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *pattern = g_utf8_make_valid ((const char *) data, size);
  g_autofree char *fault = koprs_test_go_regexp_find_fault (pattern);

  g_assert_true (fault == NULL || g_utf8_validate (fault, -1, NULL));
  return 0;
}
