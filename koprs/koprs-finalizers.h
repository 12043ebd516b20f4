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
KoprsResource *koprs_client_add_finalizer (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           const char *name, const char *finalizer,
                                           GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_add_finalizer_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                       const char *name, const char *finalizer,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_add_finalizer_finish (KoprsClient *self, GAsyncResult *result,
                                                  GError **error);

KOPRS_API
KoprsResource *koprs_client_add_finalizer_namespaced (KoprsClient *self, const char *namespace_,
                                                      KoprsKind *kind, const char *name,
                                                      const char *finalizer,
                                                      GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_add_finalizer_namespaced_async (KoprsClient *self, const char *namespace_,
                                                  KoprsKind *kind, const char *name,
                                                  const char *finalizer, GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_add_finalizer_namespaced_finish (KoprsClient *self,
                                                             GAsyncResult *result, GError **error);

KOPRS_API
KoprsResource *koprs_client_add_finalizer_cluster (KoprsClient *self, KoprsKind *kind,
                                                   const char *name, const char *finalizer,
                                                   GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_add_finalizer_cluster_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                               const char *finalizer, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_add_finalizer_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                                          GError **error);

G_END_DECLS
