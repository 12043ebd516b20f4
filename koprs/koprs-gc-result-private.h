/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#include "koprs/koprs-gc-result.h"

G_BEGIN_DECLS

/* What became of one object. */
typedef enum {
  KOPRS_GC_KEPT,
  KOPRS_GC_DELETED,
  KOPRS_GC_RECOVERED,
  KOPRS_GC_WAITING,
  KOPRS_GC_GONE,
  KOPRS_GC_FAILED,
  KOPRS_GC_N_OUTCOMES,
} KoprsGcOutcome;

/* A result is filled while the call runs, and not any more once it was handed out. */
KoprsGcResult *koprs_gc_result_new        (void);
void           koprs_gc_result_count      (KoprsGcResult *self, KoprsGcOutcome outcome);
/* The error of one that failed; only the first is kept. */
void           koprs_gc_result_take_error (KoprsGcResult *self, GError *error);

G_END_DECLS
