/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* All tables and the one counter that orders their changes. */

#include <glib.h>
#include "koprs/testing/storage/koprs-test-table.h"

G_BEGIN_DECLS

typedef struct _KoprsTestStorage KoprsTestStorage;

/* window: changes kept per table. */
KoprsTestStorage *koprs_test_storage_new          (guint window);
void              koprs_test_storage_free         (KoprsTestStorage *self);

/* The table of that name, made when absent. Lives as long as the storage. */
KoprsTestTable   *koprs_test_storage_get_table    (KoprsTestStorage *self, const char *name);
guint64           koprs_test_storage_get_revision (KoprsTestStorage *self);
/* No revision at or before it is given out any more. */
void             koprs_test_storage_raise        (KoprsTestStorage *self, guint64 revision);
/* A new revision, for exactly one change. */
guint64           koprs_test_storage_advance      (KoprsTestStorage *self);
/* Forgets what led to the present state. */
void              koprs_test_storage_compact      (KoprsTestStorage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestStorage, koprs_test_storage_free)

G_END_DECLS
