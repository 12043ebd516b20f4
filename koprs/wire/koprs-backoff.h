/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How long to wait after a failure. Pure: time and chance are arguments. */

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint initial_ms;      /* 800 */
  guint max_ms;          /* 30000 */
  gint64 reset_us;       /* 120 s: this long without a failure starts over */
  guint attempt;
  gint64 last_failure;   /* monotonic µs */
} KoprsBackoff;

#define KOPRS_BACKOFF_INIT { 800, 30000, 120 * G_USEC_PER_SEC, 0, 0 }

/* The delay in ms before the next try: doubling, in [d, 2d) by jitter (0 ≤ jitter < 1), capped at max_ms. now: monotonic µs. */
guint koprs_backoff_next  (KoprsBackoff *self, gint64 now, double jitter);
void  koprs_backoff_reset (KoprsBackoff *self);

G_END_DECLS
