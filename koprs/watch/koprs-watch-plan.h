/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a watcher asks the server for next, and after how long: LIST, then WATCH from there; and what to do when one of
 * them ends. Knows the last resourceVersion and what went wrong before. Pure: no I/O; time and chance are arguments. */

#include <gio/gio.h>
#include "koprs/watch/koprs-watch-settings.h"
#include "koprs/wire/koprs-backoff.h"

G_BEGIN_DECLS

#define KOPRS_WATCH_TIMEOUT_MIN 240                   /* s; the server ends a watch after 240 … 290, below the 5 minutes of */
#define KOPRS_WATCH_TIMEOUT_SPREAD 51                 /* common load balancers */
#define KOPRS_WATCH_GRACE 10                          /* s: it has that long to do so */
#define KOPRS_WATCH_MARKER_SILENCE_MS 30000           /* a streaming list must say something in that time */
#define KOPRS_WATCH_SHORT_US (2 * G_USEC_PER_SEC)     /* a watch that ends sooner, without events, may have missed some */

typedef enum {
  KOPRS_WATCH_LIST,        /* LIST, paged or whole */
  KOPRS_WATCH_INITIAL,     /* streaming list, until its end marker */
  KOPRS_WATCH_FOLLOW,      /* WATCH from a resourceVersion */
} KoprsWatchPhase;

/* How a request ended. */
typedef enum {
  KOPRS_WATCH_END_CLEAN,       /* with the end of its body */
  KOPRS_WATCH_END_DEADLINE,    /* the server did not end it in time */
  KOPRS_WATCH_END_SILENT,      /* nothing came for too long */
  KOPRS_WATCH_END_UNREACHED,   /* no connection, or it broke */
  KOPRS_WATCH_END_EXPIRED,     /* 410: the resourceVersion or the continue token is too old */
  KOPRS_WATCH_END_AHEAD,       /* 504: the server has not reached that resourceVersion yet */
  KOPRS_WATCH_END_BUSY,        /* 429, 502, 503, other 504: later */
  KOPRS_WATCH_END_INTERNAL,    /* 500 */
  KOPRS_WATCH_END_DENIED,      /* 401, 403, 404 */
  KOPRS_WATCH_END_REFUSED,     /* any other status */
  KOPRS_WATCH_END_MALFORMED,   /* no JSON, or no such object */
} KoprsWatchEnd;

typedef struct {
  gboolean watch;
  gboolean bookmarks;
  gboolean initial_events;
  guint limit;                    /* 0: none */
  const char *continue_token;     /* NULL: none. Both borrowed */
  const char *resource_version;
  guint timeout_seconds;          /* 0: none */
} KoprsWatchQuery;

typedef struct {
  const KoprsWatchSettings *settings;
  KoprsWatchPhase phase;
  GString *resource_version;      /* the newest one seen; "" before the first list */
  KoprsBackoff backoff;
  /* list */
  gboolean streaming;             /* first states come by streaming lists … */
  gboolean streaming_broken;      /* … until they failed: worth remembering */
  gboolean from_scratch;          /* no resourceVersion may be asked for */
  gboolean whole;                 /* no pages */
  char *continue_token;
  GHashTable *tokens;             /* those of this list */
  guint n_empty_pages;
  /* in a row */
  guint n_unfinished;             /* streaming lists without an end marker */
  guint n_short;                  /* too short watches */
  guint n_quick;                  /* watches that ended within the same time, but had events */
  guint n_refusals;               /* watches refused with an internal error */
  guint n_expired;                /* since the last event */
  gint64 last_list;               /* when the last one was begun, monotonic µs */
} KoprsWatchPlan;

/* resource_version: of what is already cached, or NULL. The settings stay the caller's. */
void  koprs_watch_plan_init   (KoprsWatchPlan *self, const KoprsWatchSettings *settings, gboolean streaming_broken,
                               const char *resource_version);
void  koprs_watch_plan_clear  (KoprsWatchPlan *self);

/* The request to send now. */
void  koprs_watch_plan_query  (KoprsWatchPlan *self, gint64 now, double jitter, KoprsWatchQuery *query);

/* A page with `n_items` is there, and names its successor: SERIALIZATION where that leads nowhere. */
gboolean koprs_watch_plan_page (KoprsWatchPlan *self, const char *continue_token, guint n_items, GError **error);
/* The list is complete: WATCH follows, after a streaming list on the same stream. */
void  koprs_watch_plan_listed (KoprsWatchPlan *self, const char *resource_version);
/* An event or a bookmark is applied. */
void  koprs_watch_plan_seen   (KoprsWatchPlan *self, const char *resource_version, gsize length);

/* The request ended, `lasted` µs after its start and `n_events` events. The delay before the next one, in ms; retry_after:
 * at least so many seconds, -1 = none asked for. */
guint koprs_watch_plan_ended  (KoprsWatchPlan *self, KoprsWatchEnd end, gint64 lasted, guint n_events, gint64 retry_after,
                               gint64 now, double jitter);

/* NULL is a clean end. */
KoprsWatchEnd koprs_watch_end_of_error (const GError *error);

G_END_DECLS
