/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The grammar once more, slowly: a recursive descent of the plainest kind, to hold the fast validator against. It shares no code with
 * the library. */

#include <glib.h>

typedef struct {
  gboolean right;
  gsize position;            /* of the first byte at fault; the length if the text ends too early */
  gsize start;               /* of the value */
  gsize end;
  guint32 offsets[16];       /* of the tracked fields, in the order of KoprsJsonField, from start; 0 = absent */
} JsonReference;

/* A whole text. tracked: it must be an object, whose tracked fields are looked at too. */
void json_reference_check (const char *text, gsize length, gboolean tracked, guint max_depth, JsonReference *result);
