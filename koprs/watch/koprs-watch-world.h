/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a watch session needs from outside itself: requests, timers, time and chance. The real one is here; tests bring a
 * scripted one. */

#include "koprs/koprs-client.h"
#include "koprs/watch/koprs-watch-plan.h"
#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

typedef void (*KoprsWatchTimerFunc) (gpointer user_data);

typedef struct {
  /* Sends the request; the body goes to func; the callback comes once, from the loop. */
  void     (*send)         (gpointer data, const KoprsWatchQuery *query, KoprsTransportDataFunc func, gpointer func_data,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
  gboolean (*finish)       (GObject *source, GAsyncResult *result, GError **error);

  /* Runs func once, from the loop. The timer is the caller's until then; after it, or cancelled, it is gone. */
  gpointer (*add_timer)    (gpointer data, guint delay_ms, KoprsWatchTimerFunc func, gpointer user_data);
  void     (*cancel_timer) (gpointer data, gpointer timer);

  gint64   (*now)          (gpointer data);      /* monotonic µs */
  double   (*jitter)       (gpointer data);      /* [0, 1) */

  gboolean (*get_streaming_broken) (gpointer data);
  void     (*set_streaming_broken) (gpointer data);
  void     (*free)         (gpointer data);
} KoprsWatchWorldFuncs;

typedef struct {
  const KoprsWatchWorldFuncs *funcs;
  gpointer data;
} KoprsWatchWorld;

/* The client's server, and the main context that is the thread's default now. The settings are the caller's and stay. */
KoprsWatchWorld koprs_watch_world_new   (KoprsClient *client, KoprsScope *scope, KoprsKind *kind,
                                         const KoprsWatchSettings *settings);
void            koprs_watch_world_clear (KoprsWatchWorld *self);

G_END_DECLS
