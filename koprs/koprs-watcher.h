/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

/**
 * KoprsWatcherState:
 * @KOPRS_WATCHER_STATE_IDLE: not started yet
 * @KOPRS_WATCHER_STATE_SYNCING: getting the first state
 * @KOPRS_WATCHER_STATE_WATCHING: the state is known, and changes to it arrive
 * @KOPRS_WATCHER_STATE_RECOVERING: something failed; what is known stays, and may be old, until the next try succeeds
 * @KOPRS_WATCHER_STATE_STOPPED: stopped, by the program or because scope and kind do not fit
 *
 * What a [class@Watcher] is at.
 *
 * Since: 0.1
 */
typedef enum {
  KOPRS_WATCHER_STATE_IDLE,
  KOPRS_WATCHER_STATE_SYNCING,
  KOPRS_WATCHER_STATE_WATCHING,
  KOPRS_WATCHER_STATE_RECOVERING,
  KOPRS_WATCHER_STATE_STOPPED,
} KoprsWatcherState;

#define KOPRS_TYPE_WATCHER (koprs_watcher_get_type ())
KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsWatcher, koprs_watcher, KOPRS, WATCHER, GObject)

KOPRS_API
KoprsWatcher *koprs_watcher_new (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, KoprsWatchOptions *options);

KOPRS_API
KoprsClient *koprs_watcher_get_client (KoprsWatcher *self);
KOPRS_API
KoprsScope *koprs_watcher_get_scope (KoprsWatcher *self);
KOPRS_API
KoprsKind *koprs_watcher_get_kind (KoprsWatcher *self);
KOPRS_API
KoprsWatcherState koprs_watcher_get_state (KoprsWatcher *self);
KOPRS_API
const char *koprs_watcher_get_resource_version (KoprsWatcher *self);

KOPRS_API
void koprs_watcher_start (KoprsWatcher *self);
KOPRS_API
void koprs_watcher_stop (KoprsWatcher *self);

G_END_DECLS
