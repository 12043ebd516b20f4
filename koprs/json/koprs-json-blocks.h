/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Stepping through containers 64 bytes at a time: how deep, and whether inside a string. In: bytes of JSON, validated or not. What it
 * makes of bytes that are not JSON is of no matter, as for KoprsJsonBound. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint64 depth;        /* open containers; more than 0 */
  guint64 in_string;    /* all ones or 0 */
  guint64 escaped;      /* 1: the next byte stands behind a backslash */
} KoprsJsonBlocks;

/* Takes whole blocks, until the last container closes: then depth is 0 and the result is behind its bracket. Else less than
 * a block is left at the result. */
const char *koprs_json_blocks_take (KoprsJsonBlocks *self, const char *p, const char *end);

G_END_DECLS
