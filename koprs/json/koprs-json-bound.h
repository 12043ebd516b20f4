/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Where a value ends, found byte by byte over any chunks, without judging it. In: the bytes from the value's first one, or from where a
 * validation ran out of bytes. What it takes for the end of a valid value is its end; what it takes for the end of another
 * makes no odds, because validation refuses that one. */

#include <glib.h>

#include "koprs/json/koprs-json-blocks.h"

G_BEGIN_DECLS

typedef struct {
  KoprsJsonBlocks at;    /* depth 0: in a string or scalar that is the whole value */
  gboolean scalar;       /* a number or a literal: ends before the first byte that can't belong to one */
} KoprsJsonBound;

/* From a value's first byte, which is fed as well. */
void        koprs_json_bound_init   (KoprsJsonBound *self, char first);
/* In the middle of a value. */
void        koprs_json_bound_resume (KoprsJsonBound *self, guint depth, gboolean in_string);

/* Behind the value's end (of a scalar: behind the byte after it), or NULL: all of it belongs to the value. */
const char *koprs_json_bound_feed   (KoprsJsonBound *self, const char *data, const char *end);

G_END_DECLS
