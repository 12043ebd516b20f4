/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The objects of one watcher. Owns them; scanned objects come in, changes go out to a queue, and ranges to the views. A
 * LIST is staged beside the old state and committed in one step; an event of a WATCH is applied at once. What has not
 * changed (same uid, same resourceVersion) keeps its object, and is not even copied. No I/O, no clock. */

#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/json/koprs-json-stream.h"
#include "koprs/watch/koprs-change-queue.h"

G_BEGIN_DECLS

typedef struct _KoprsCache KoprsCache;

/* At `position`, `removed` objects made place for `added` ones. */
typedef void (*KoprsCacheViewFunc) (guint position, guint removed, guint added, gpointer data);

KoprsCache    *koprs_cache_new           (KoprsKind *kind);
KoprsCache    *koprs_cache_ref           (KoprsCache *self);
void           koprs_cache_unref         (KoprsCache *self);

/* No reference added; NULL where there is none. */
guint          koprs_cache_get_n_items   (KoprsCache *self);
KoprsResource *koprs_cache_get_item      (KoprsCache *self, guint position);
KoprsResource *koprs_cache_lookup        (KoprsCache *self, const char *namespace_, const char *name);

/* Begins with changes, without a first list: until one is committed, what is not known is reported all the same. */
void           koprs_cache_set_partial   (KoprsCache *self);

/* LIST: begin, the items, then commit or abort. `expected`: how many more are announced, a hint. */
void           koprs_cache_stage_begin   (KoprsCache *self);
void           koprs_cache_stage_reserve (KoprsCache *self, gint64 expected);
void           koprs_cache_stage_add     (KoprsCache *self, const KoprsJsonScan *scan);
/* The bytes of the object that should come next if nothing has changed, { NULL, 0 } = none; and that it came. */
KoprsJsonSlice koprs_cache_stage_expect  (KoprsCache *self);
void           koprs_cache_stage_keep    (KoprsCache *self);
void           koprs_cache_stage_remove  (KoprsCache *self, const KoprsJsonScan *scan);
guint          koprs_cache_stage_commit  (KoprsCache *self, KoprsChangeQueue *changes);   /* the number of changes */
/* What was staged goes to the queue as DISCARDED: freeing a long list takes its time. NULL: at once. */
void           koprs_cache_stage_abort   (KoprsCache *self, KoprsChangeQueue *changes);

/* WATCH: ADDED, MODIFIED or DELETED. Older and repeated events change nothing. The number of changes. */
guint          koprs_cache_apply         (KoprsCache *self, KoprsJsonEvent event, const KoprsJsonScan *scan, KoprsChangeQueue *changes);

/* Views know the state at the time when they are added, and hear of what came since at each publish (): each one range. A
 * view may be removed, and the cache changed, from inside a view's function. */
void           koprs_cache_add_view      (KoprsCache *self, KoprsCacheViewFunc func, gpointer data);
void           koprs_cache_remove_view   (KoprsCache *self, gpointer data);
void           koprs_cache_publish       (KoprsCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsCache, koprs_cache_unref)

G_END_DECLS
