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
GListModel *koprs_client_make_object_refs (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_make_object_refs_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                          GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
KOPRS_API
GListModel *koprs_client_make_object_refs_finish (KoprsClient *self, GAsyncResult *result,
                                                  GError **error);

KOPRS_API
GListModel *koprs_client_make_object_refs_namespaced (KoprsClient *self, const char *namespace_,
                                                      KoprsKind *kind, GCancellable *cancellable,
                                                      GError **error);
KOPRS_API
void koprs_client_make_object_refs_namespaced_async (KoprsClient *self, const char *namespace_,
                                                     KoprsKind *kind, GCancellable *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer user_data);
KOPRS_API
GListModel *koprs_client_make_object_refs_namespaced_finish (KoprsClient *self,
                                                             GAsyncResult *result, GError **error);

KOPRS_API
GListModel *koprs_client_make_object_refs_cluster (KoprsClient *self, KoprsKind *kind,
                                                   GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_make_object_refs_cluster_async (KoprsClient *self, KoprsKind *kind,
                                                  GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
GListModel *koprs_client_make_object_refs_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                                          GError **error);

G_END_DECLS
