/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a watcher has still to tell, in the order in which it happened. Grows and shrinks by blocks, so that a list of
 * 50 000 objects gives its memory back while its signals go out. */

#include "koprs/koprs-resource.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_CHANGE_ADDED,
  KOPRS_CHANGE_MODIFIED,
  KOPRS_CHANGE_DELETED,     /* seen: the subject is the object's last state */
  KOPRS_CHANGE_VANISHED,    /* missed: the subject is the last state that was known */
  KOPRS_CHANGE_SYNCED,
  KOPRS_CHANGE_FAILED,
  KOPRS_CHANGE_DISCARDED,   /* never shown, and nothing to tell: only to be freed, in its turn */
} KoprsChangeType;

typedef struct {
  KoprsChangeType type;
  gpointer subject;           /* a KoprsResource; FAILED: a GError; SYNCED: NULL */
  KoprsResource *previous;    /* MODIFIED; DISCARDED: a second reference */
} KoprsChange;

void koprs_change_clear (KoprsChange *self);

typedef struct _KoprsChangeBlock KoprsChangeBlock;

typedef struct {
  KoprsChangeBlock *first;
  KoprsChangeBlock *last;
  guint start;      /* in the first block */
  guint length;     /* of the whole queue */
} KoprsChangeQueue;

/* An empty queue is one filled with zeros. The queue takes the references. */
void     koprs_change_queue_push  (KoprsChangeQueue *self, KoprsChangeType type, gpointer subject, KoprsResource *previous);
gboolean koprs_change_queue_pop   (KoprsChangeQueue *self, KoprsChange *change);
void     koprs_change_queue_clear (KoprsChangeQueue *self);

G_END_DECLS
