/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_STORE (koprs_store_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsStore, koprs_store, KOPRS, STORE, GObject)

KOPRS_API
KoprsStore *koprs_store_new (KoprsWatcher *watcher);

KOPRS_API
KoprsWatcher *koprs_store_get_watcher (KoprsStore *self);
KOPRS_API
gboolean koprs_store_get_synced (KoprsStore *self);
KOPRS_API
KoprsResource *koprs_store_lookup (KoprsStore *self, const char *namespace_, const char *name);

KOPRS_API
void koprs_store_wait_synced_async (KoprsStore *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
KOPRS_API
gboolean koprs_store_wait_synced_finish (KoprsStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
