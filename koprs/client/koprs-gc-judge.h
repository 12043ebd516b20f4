/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What is to be done about an object that is not wanted, and what an attempt at it came to. Comes in: the object, the time; the
 * error. Goes out: a verdict. Pure. */

#include "koprs/koprs-gc-result-private.h"
#include "koprs/koprs-resource.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_GC_DELETE,
  KOPRS_GC_RECOVER,    /* it has been terminating for too long: its finalizers are cleared */
  KOPRS_GC_WAIT,       /* it is terminating */
} KoprsGcVerdict;

/* stuck_after: µs, negative = never; now: µs of the real time. */
KoprsGcVerdict koprs_gc_judge   (KoprsResource *resource, gint64 stuck_after, gint64 now);

/* FAILED, or GONE where the error only says that the object of that uid is no more. */
KoprsGcOutcome koprs_gc_explain (const GError *error);

G_END_DECLS
