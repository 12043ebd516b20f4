/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The cache's insides, for the files that it is spread over. */

#include "koprs/watch/koprs-cache.h"
#include "koprs/watch/koprs-cache-sorter.h"
#include "koprs/watch/koprs-cache-table.h"

G_BEGIN_DECLS

typedef struct {
  KoprsCacheViewFunc func;     /* NULL once removed */
  gpointer data;
  guint n_known;               /* objects at the time it last heard */
  guint head, tail;            /* of those, how many at either end are as they were; G_MAXUINT: all */
} KoprsCacheView;

/* A list on its way. Objects are marked in the old table, or staged with two references: the table's, and one for the change
 * that will tell of it. So a commit touches no object, however many there are. */
typedef struct {
  gboolean open;
  guint64 *kept;               /* a bit per old position */
  guint cursor;                /* where the next item is expected in the old table */
  guint n_surprises;           /* items in a row that were not what was expected */
  KoprsCacheSorter fresh;      /* each with its place in the old table */
} KoprsCacheStage;

struct _KoprsCache
{
  guint ref_count;
  KoprsKind *kind;
  KoprsCacheTable table;
  KoprsCacheStage stage;
  gboolean partial;
  GPtrArray *views;
  guint publishing;            /* depth */
};

/* Tells the views' books that `removed` objects at `position` are about to be replaced by others. */
void koprs_cache_note_range (KoprsCache *self, guint position, guint removed);

G_END_DECLS
