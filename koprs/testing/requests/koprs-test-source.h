/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A body that is made piece by piece as the client takes it: long lists and watches. Whoever sends it pulls; a slow client
 * therefore costs no more than one piece. */

#include <glib.h>

G_BEGIN_DECLS

/* Pieces of about this many bytes. */
#define KOPRS_TEST_SOURCE_PIECE (64 * 1024)

typedef enum {
  KOPRS_TEST_SOURCE_MORE,     /* ask again */
  KOPRS_TEST_SOURCE_WAIT,     /* nothing now; `wake` will be called */
  KOPRS_TEST_SOURCE_END,
} KoprsTestSourceState;

typedef struct _KoprsTestSource KoprsTestSource;

/* The head of every source's own struct. */
struct _KoprsTestSource {
  KoprsTestSourceState (*pull) (KoprsTestSource *self, GString *out);   /* appends to out */
  void (*free) (KoprsTestSource *self);
  gint64 size;                /* of the whole body; -1 unknown */
  gboolean compressible;
  gboolean flush_pieces;      /* each piece is a compressed member of its own */
  /* Set by who pulls. */
  void (*wake) (gpointer user_data);
  gpointer wake_data;
};

void koprs_test_source_free (KoprsTestSource *self);
void koprs_test_source_wake (KoprsTestSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSource, koprs_test_source_free)

G_END_DECLS
