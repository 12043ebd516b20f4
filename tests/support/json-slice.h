/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Short ways to make and look at slices in tests. */

#include <string.h>

#include "koprs/json/koprs-json-scan.h"

static inline KoprsJsonSlice
slice (const char *text)
{
  return (KoprsJsonSlice) { text, strlen (text) };
}

static inline char *
slice_text (KoprsJsonSlice value)
{
  return value.data != NULL ? g_strndup (value.data, value.length) : NULL;
}

#define assert_slice(value, text)                     \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *slice_ = slice_text (value);     \
    g_assert_cmpstr (slice_, ==, text);               \
  }                                                   \
  G_STMT_END
