/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The objects that a list brings, put in the order of the cache's table. A server's list mostly is in that order: then this
 * is an array, appended to. Where it is not, the keys are gathered in one piece of memory, and sorted run by run while the
 * list comes, so that neither the objects are touched again nor much is left to do at its end. */

#include "koprs/watch/koprs-cache-table.h"

G_BEGIN_DECLS

typedef struct {
  KoprsResource *resource;     /* owned, twice; NULL: the object is gone again */
  guint32 key;                 /* where it begins in the keys: the order in which they came */
  guint32 place;               /* the owner's */
  guint32 hash;                /* likewise */
} KoprsCacheEntry;

typedef struct {
  KoprsCacheEntry *entries;
  guint n_entries;
  guint n_allocated;
  gboolean disordered;
  GString *keys;               /* "namespace/name" and a NUL each, once disordered */
  KoprsCacheEntry *spare;      /* room to merge in */
} KoprsCacheSorter;

/* An empty one is filled with zeros. Clearing does not drop the objects. */
void koprs_cache_sorter_clear   (KoprsCacheSorter *self);
void koprs_cache_sorter_reserve (KoprsCacheSorter *self, guint n_entries);
/* Takes both references. The entry's key is set here. */
void koprs_cache_sorter_add     (KoprsCacheSorter *self, const KoprsCacheKey *key, KoprsCacheEntry entry);
/* Sorts, and leaves the last entry of each key. */
void koprs_cache_sorter_finish  (KoprsCacheSorter *self);

G_END_DECLS
