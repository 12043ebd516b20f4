/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A world for one watcher whose server is the measuring program, on the real clock: no socket, no main loop. */

#include "koprs/koprs-watcher-private.h"

typedef struct {
  KoprsTransportDataFunc func;     /* of the request on its way */
  gpointer func_data;
  GTask *task;
  GPtrArray *timers;
  gint64 longest;                  /* µs of CPU that one call into the watcher took */
} BenchWorld;

void          bench_world_init  (BenchWorld *self);
void          bench_world_clear (BenchWorld *self);
KoprsWatcher *bench_world_watch (BenchWorld *self, KoprsKind *kind);

/* Fires the timers that are due at once; FALSE: there were none. */
gboolean      bench_world_turn  (BenchWorld *self);
/* A block of the answer; then its end. */
void          bench_world_feed  (BenchWorld *self, const char *data, gsize length);
void          bench_world_end   (BenchWorld *self);
