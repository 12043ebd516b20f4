/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The objects of one resource in key order, and the window of their latest changes. The window serves two needs: watches
 * that resume, and lists of a moment that has passed (pages of one list), for which changes are undone backwards.
 * In: blobs with their revision. Out: blobs, events, snapshots. Knows nothing of kinds or HTTP. */

#include <glib.h>
#include "koprs/json/koprs-blob.h"

G_BEGIN_DECLS

typedef struct _KoprsTestTable KoprsTestTable;

typedef enum {
  KOPRS_TEST_ADDED,
  KOPRS_TEST_MODIFIED,
  KOPRS_TEST_DELETED,
} KoprsTestChange;

typedef struct {
  KoprsTestChange change;
  guint64 revision;
  char *key;              /* namespace/name, or name */
  KoprsBlob *object;      /* DELETED: the last state, but with the revision of the deletion */
  KoprsBlob *previous;    /* NULL for ADDED */
} KoprsTestEvent;

KoprsTestTable *koprs_test_table_new       (guint window);
void            koprs_test_table_free      (KoprsTestTable *self);

KoprsBlob      *koprs_test_table_lookup    (KoprsTestTable *self, const char *key);   /* borrowed */
guint           koprs_test_table_get_size  (KoprsTestTable *self);
/* Both record one event, and return it until the next change. */
const KoprsTestEvent *koprs_test_table_put    (KoprsTestTable *self, const char *key, KoprsBlob *object, guint64 revision);
const KoprsTestEvent *koprs_test_table_remove (KoprsTestTable *self, const char *key, KoprsBlob *last, guint64 revision);

/* Puts another form in the place of an object that is there. No event: it is the same object at the same revision. */
void            koprs_test_table_show      (KoprsTestTable *self, const char *key, KoprsBlob *object);

/* What there was at the revision (G_MAXUINT64: now) under the prefix, in key order, beginning with the first key ≥ start
 * (NULL: the first of all). Elements are counted. NULL when the window no longer reaches back that far. */
GPtrArray      *koprs_test_table_snapshot  (KoprsTestTable *self, const char *prefix, const char *start, guint64 revision);

/* Events are numbered without gaps from the table's beginning; the window holds [first, end). */
guint64         koprs_test_table_get_first_event (KoprsTestTable *self);
guint64         koprs_test_table_get_end_event   (KoprsTestTable *self);
const KoprsTestEvent *koprs_test_table_get_event (KoprsTestTable *self, guint64 number);
/* The number of the first event after the revision. FALSE when events after it were already forgotten. */
gboolean        koprs_test_table_find_event (KoprsTestTable *self, guint64 revision, guint64 *number);
/* Forgets every event up to and including the revision: what came before it can't be had any more. */
void            koprs_test_table_compact    (KoprsTestTable *self, guint64 revision);
/* The oldest revision that snapshot () and find_event () still know. */
guint64         koprs_test_table_get_oldest (KoprsTestTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestTable, koprs_test_table_free)

G_END_DECLS
