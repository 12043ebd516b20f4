/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One run of a watcher, from start to stop: sends what the plan says, feeds what comes to the cache, and tells its owner.
 * The owner is not kept alive, and hears nothing after stop (). All that it is told, it is told from the main loop, last
 * thing in a turn, so that it may do anything then: stop, go, or run the loop again. */

#include "koprs/koprs-watcher.h"
#include "koprs/watch/koprs-cache.h"
#include "koprs/watch/koprs-watch-world.h"

G_BEGIN_DECLS

/* Signals go out for so long at a time, µs. */
#define KOPRS_WATCH_SLICE_US 2000
/* A watch that has not failed in so long is taken to be open: servers answer a good one with silence. */
#define KOPRS_WATCH_SETTLE_MS 1000

typedef struct _KoprsWatchSession KoprsWatchSession;

/* Each may be the last that the owner does. */
typedef struct {
  void (*emit)           (gpointer owner, const KoprsChange *change);
  void (*changed)        (gpointer owner);      /* after each change of an object */
  void (*notify_state)   (gpointer owner);
  void (*notify_version) (gpointer owner);
} KoprsWatchOwnerFuncs;

/* What one run leaves to the next. All zero: nothing. */
typedef struct {
  char *resource_version;      /* of what the cache holds */
  KoprsChangeQueue untold;
  gboolean synced;             /* told, or among the untold */
} KoprsWatchRest;

void               koprs_watch_rest_clear    (KoprsWatchRest *self);

/* Takes the world, and what is in the rest. */
KoprsWatchSession *koprs_watch_session_new   (const KoprsWatchOwnerFuncs *funcs, gpointer owner, KoprsCache *cache,
                                              KoprsKind *kind, const KoprsWatchSettings *settings, KoprsWatchWorld world,
                                              KoprsWatchRest *rest);
/* Ends it, and with it the caller's reference. */
void               koprs_watch_session_stop  (KoprsWatchSession *self, KoprsWatchRest *rest);

KoprsWatcherState  koprs_watch_session_get_state            (KoprsWatchSession *self);
const char        *koprs_watch_session_get_resource_version (KoprsWatchSession *self);

G_END_DECLS
