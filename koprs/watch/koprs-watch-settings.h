/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a watcher was told by its options, read once. */

#include "koprs/koprs-watch-options.h"

G_BEGIN_DECLS

typedef struct {
  char *label_selector;
  char *field_selector;
  char *resource_version;         /* where to begin, without a first list; NULL: with the present state */
  gboolean streaming;             /* first states come by streaming lists */
  gboolean bookmarks;
  guint page_size;                /* objects per page of the first list, 0 = no pages */
  guint timeout_ms;               /* of one watch, 0 = random */
  guint idle_ms;                  /* without a word, once a bookmark has been seen; 0 = no limit */
} KoprsWatchSettings;

/* options: NULL = the defaults. */
void koprs_watch_settings_init  (KoprsWatchSettings *self, KoprsWatchOptions *options);
void koprs_watch_settings_clear (KoprsWatchSettings *self);

G_END_DECLS
