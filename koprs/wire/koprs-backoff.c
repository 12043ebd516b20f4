/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-backoff.h"

guint
koprs_backoff_next (KoprsBackoff *self, gint64 now, double jitter)
{
  /* Half of the cap, so that the jitter still parts those that have failed long. */
  guint64 top = self->max_ms / 2;
  guint64 base;

  if (self->attempt > 0 && now - self->last_failure > self->reset_us)
    self->attempt = 0;

  base = self->attempt < 32 ? (guint64) self->initial_ms << self->attempt : top;
  if (base >= top)
    base = top;
  else
    self->attempt++;
  self->last_failure = now;
  return MIN (base + (guint64) ((double) base * jitter), self->max_ms);
}

void
koprs_backoff_reset (KoprsBackoff *self)
{
  self->attempt = 0;
  self->last_failure = 0;
}
