/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The grammar of RFC 8259 over contiguous bytes, in one pass and without recursion. In: the bytes from a value's first one.
 * Out: whether the value is complete and right, where it ends, and (for objects) where the tracked fields lie.
 *
 * What BAD says never depends on how many bytes follow: a prefix that is BAD stays BAD at the same byte with the same
 * flaw, however it is continued. That is why chunks can be cut anywhere. */

#include <glib.h>
#include "koprs/json/koprs-json-flaw.h"
#include "koprs/json/koprs-json-scan.h"

G_BEGIN_DECLS

/* No limit on depth goes beyond this: the stack of containers is an array. */
#define KOPRS_JSON_DEPTH_CEILING 4096

/* Offsets are 32 bits wide, whatever a limit on bytes says. */
static inline gsize
koprs_json_limit (gsize bytes)
{
  return MIN (bytes, (gsize) 1 << 30);
}

typedef enum {
  KOPRS_JSON_OK,
  KOPRS_JSON_MORE,    /* right so far */
  KOPRS_JSON_BAD,
} KoprsJsonVerdict;

typedef struct {
  const char *at;           /* OK: behind the value. BAD: the byte at fault. MORE: where a KoprsJsonBound takes over */
  KoprsJsonFlaw flaw;       /* BAD */
  KoprsJsonField field;     /* BAD, of a tracked field */
  guint depth;              /* MORE: open containers before `at` */
  gboolean in_string;       /* MORE: whether `at` is inside a string */
} KoprsJsonReport;

/* `data` < `end`. final: nothing follows `end`, so a number may end there. offsets: NULL, or the value must be an object,
 * and its tracked fields are checked and recorded (0 = absent or null). */
KoprsJsonVerdict koprs_json_validate (const char *data, const char *end, gboolean final, guint max_depth,
                                      guint32 *offsets, KoprsJsonReport *report);

G_END_DECLS
