/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-client.h>

G_BEGIN_DECLS

KOPRS_API
gboolean koprs_client_delete (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                              KoprsDeleteOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_delete_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                KoprsDeleteOptions *options, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
gboolean koprs_client_delete_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
KoprsResourceList *koprs_client_delete_collection (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                                   KoprsListOptions *list_options, KoprsDeleteOptions *options,
                                                   GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_delete_collection_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           KoprsListOptions *list_options, KoprsDeleteOptions *options,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_delete_collection_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
