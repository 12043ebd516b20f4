/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a store sees of a watcher, and the door for a scripted world. */

#include "koprs/koprs-watcher.h"
#include "koprs/watch/koprs-cache.h"
#include "koprs/watch/koprs-watch-world.h"

G_BEGIN_DECLS

/* No reference added. */
KoprsCache   *koprs_watcher_get_cache     (KoprsWatcher *self);
gboolean      koprs_watcher_get_synced    (KoprsWatcher *self);

/* The signals' half of the class. */
void          koprs_watcher_install_signals (GType gtype);
void          koprs_watcher_emit            (gpointer self, const KoprsChange *change);
void          koprs_watcher_emit_changed    (gpointer self);

/* A watcher without a client. The world must outlive it. */
KoprsWatcher *koprs_watcher_new_for_world (KoprsScope *scope, KoprsKind *kind, KoprsWatchOptions *options, KoprsWatchWorld world);

G_END_DECLS
