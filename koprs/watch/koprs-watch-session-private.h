/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a session and its requests share. */

#include "koprs/watch/koprs-watch-session.h"

G_BEGIN_DECLS

/* One request of a session. Outlives it until the transport lets go, and then does nothing. */
typedef struct {
  guint ref_count;
  KoprsWatchSession *session;       /* NULL once abandoned */
  gboolean (*finish) (GObject *source, GAsyncResult *result, GError **error);
  GCancellable *cancellable;
  KoprsJsonStream *stream;
  KoprsWatchPhase phase;            /* INITIAL becomes FOLLOW at the end marker */
  gint64 started;
  guint n_events;
  guint n_changes;                  /* of the present block */
  gboolean bookmarked;              /* the server sends bookmarks */
} KoprsWatchExchange;

struct _KoprsWatchSession
{
  guint ref_count;
  const KoprsWatchOwnerFuncs *funcs;
  gpointer owner;                   /* NULL once stopped: then nothing below is touched any more but the ref_count */
  KoprsWatchWorld world;
  const KoprsWatchSettings *settings;
  KoprsKind *kind;
  KoprsCache *cache;
  KoprsChangeQueue changes;
  KoprsWatchPlan plan;
  KoprsWatchExchange *exchange;
  KoprsWatcherState state, told_state;
  gboolean version_changed;
  gboolean synced;
  gint64 last_heard;
  /* timers */
  gpointer retry;
  gpointer deadline;
  gpointer silence;
  gpointer settle;
  gpointer slice;
};

/* Sends; the session's funcs below hear of the rest. The reference is the session's, who abandons it. */
KoprsWatchExchange *koprs_watch_exchange_new     (KoprsWatchSession *session, const KoprsWatchQuery *query);
void                koprs_watch_exchange_abandon (KoprsWatchExchange *self);

KoprsWatchSession  *koprs_watch_session_ref      (KoprsWatchSession *self);
void                koprs_watch_session_unref    (KoprsWatchSession *self);
/* Something came. */
void                koprs_watch_session_heard    (KoprsWatchSession *self);
/* A bookmark came: from now on silence means something. */
void                koprs_watch_session_watch_silence (KoprsWatchSession *self, guint limit_ms);
/* A page is complete, and another follows. */
void                koprs_watch_session_paged    (KoprsWatchSession *self, const char *continue_token, gint64 remaining,
                                                  guint n_items);
/* The first or a later state is complete. */
void                koprs_watch_session_listed   (KoprsWatchSession *self, const char *resource_version);
/* The request ended otherwise. error: NULL = cleanly. */
void                koprs_watch_session_ended    (KoprsWatchSession *self, KoprsWatchEnd end, const GError *error);
/* Last thing in a turn: tells the views, then the owner, at least so many changes. May end the session. */
void                koprs_watch_session_flush    (KoprsWatchSession *self, guint at_least);

G_END_DECLS
