/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A world for watchers in which nothing happens by itself: requests are answered, timers fire and time passes when the test
 * says so. And a recorder of what a watcher says. */

#include "koprs/koprs-watcher-private.h"
#include "script-texts.h"

G_BEGIN_DECLS

typedef struct _ScriptWorld ScriptWorld;

typedef struct {
  ScriptWorld *world;
  guint ref_count;
  KoprsWatchQuery query;          /* its texts are copies */
  KoprsTransportDataFunc func;
  gpointer func_data;
  GCancellable *cancellable;
  GTask *task;                    /* NULL once ended */
} ScriptRequest;

struct _ScriptWorld {
  gint64 now;                     /* µs */
  double jitter;
  gboolean streaming_broken;
  GPtrArray *timers;
  GPtrArray *requests;
  guint n_taken;
};

void            script_world_init    (ScriptWorld *self);
/* Ends what is open as a transport ends what was cancelled; fails on requests that nobody cancelled, and on timers. */
void            script_world_clear   (ScriptWorld *self);
KoprsWatchWorld script_world_get     (ScriptWorld *self);

/* Time passes, and the timers that become due fire in their order; 0: those that are due already. */
void            script_world_advance (ScriptWorld *self, guint ms);
/* Milliseconds to the next timer; -1: none. */
int             script_world_next    (ScriptWorld *self);

/* The oldest request that was not taken yet: there must be one. */
ScriptRequest  *script_world_take    (ScriptWorld *self);
/* Fails if there is one. */
void            script_world_none    (ScriptWorld *self);

/* What was asked, in one line: "list limit=500", "watch rv=5". */
char           *script_request_describe   (ScriptRequest *self);
#define script_assert_asked(request, text) \
  G_STMT_START { \
    g_autofree char *_asked = script_request_describe (request); \
    g_assert_cmpstr (_asked, ==, text); \
  } G_STMT_END

gboolean        script_request_is_cancelled (ScriptRequest *self);
/* A block of the answer; takes the text. FALSE where the watcher refused it. */
gboolean        script_request_feed       (ScriptRequest *self, char *text);
/* The end of the answer; takes the error, NULL = a clean end. */
void            script_request_end        (ScriptRequest *self, GError *error);
/* Both. */
void            script_request_answer     (ScriptRequest *self, char *text);

/* Errors as the transport makes them. */
GError         *script_error_refused      (void);
GError         *script_error_reset        (void);
GError         *script_error_status       (guint code, const char *reason, gint64 retry_after);
GError         *script_error_ahead        (void);

/* Writes down what the watcher emits: "added a@5", "modified a@6<5", "deleted a@7", "vanished a@7", "synced", "failed CODE";
 * with '!' for changed; parted by blanks. */
void            script_record             (KoprsWatcher *watcher, GString *log);
#define script_assert_said(log, text) \
  G_STMT_START { \
    g_assert_cmpstr ((log)->str, ==, text); \
    g_string_truncate (log, 0); \
  } G_STMT_END

/* A watcher of ConfigMaps in "default", not started. */
KoprsWatcher   *script_watcher_new        (ScriptWorld *world, KoprsWatchOptions *options);
/* One that has listed the given objects at the resourceVersion, and whose watch is the result. */
ScriptRequest  *script_watcher_sync       (KoprsWatcher *watcher, ScriptWorld *world, char *list);

G_END_DECLS
