/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Stepping over validated JSON: nothing here checks anything but where the bytes end. */

#include <glib.h>

G_BEGIN_DECLS

static inline const char *
koprs_json_skip_blanks (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  return p;
}

/* Behind the value that begins at `p`. */
const char *koprs_json_skip_value (const char *p, const char *end);

G_END_DECLS
