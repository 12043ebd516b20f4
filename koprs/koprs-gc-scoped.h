/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-gc.h>

G_BEGIN_DECLS

KOPRS_API
KoprsGcResult *koprs_client_gc_namespaced_resources (KoprsClient *self, const char *namespace_,
                                                     KoprsKind *kind, const char *label_selector,
                                                     KoprsKeepFunc keep_func, gpointer keep_data,
                                                     GDestroyNotify keep_data_destroy,
                                                     GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_gc_namespaced_resources_async (KoprsClient *self, const char *namespace_,
                                                 KoprsKind *kind, const char *label_selector,
                                                 KoprsKeepFunc keep_func, gpointer keep_data,
                                                 GDestroyNotify keep_data_destroy,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_namespaced_resources_with_closure (KoprsClient *self,
                                                                  const char *namespace_,
                                                                  KoprsKind *kind,
                                                                  const char *label_selector,
                                                                  GClosure *keep,
                                                                  GCancellable *cancellable,
                                                                  GError **error);
KOPRS_API
void koprs_client_gc_namespaced_resources_async_with_closure (KoprsClient *self,
                                                              const char *namespace_,
                                                              KoprsKind *kind,
                                                              const char *label_selector,
                                                              GClosure *keep,
                                                              GCancellable *cancellable,
                                                              GAsyncReadyCallback callback,
                                                              gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_namespaced_resources_finish (KoprsClient *self, GAsyncResult *result,
                                                            GError **error);

KOPRS_API
KoprsGcResult *koprs_client_gc_cluster_resources (KoprsClient *self, KoprsKind *kind,
                                                  const char *label_selector,
                                                  KoprsKeepFunc keep_func, gpointer keep_data,
                                                  GDestroyNotify keep_data_destroy,
                                                  GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_gc_cluster_resources_async (KoprsClient *self, KoprsKind *kind,
                                              const char *label_selector, KoprsKeepFunc keep_func,
                                              gpointer keep_data, GDestroyNotify keep_data_destroy,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_cluster_resources_with_closure (KoprsClient *self, KoprsKind *kind,
                                                               const char *label_selector,
                                                               GClosure *keep,
                                                               GCancellable *cancellable,
                                                               GError **error);
KOPRS_API
void koprs_client_gc_cluster_resources_async_with_closure (KoprsClient *self, KoprsKind *kind,
                                                           const char *label_selector,
                                                           GClosure *keep,
                                                           GCancellable *cancellable,
                                                           GAsyncReadyCallback callback,
                                                           gpointer user_data);
KOPRS_API
KoprsGcResult *koprs_client_gc_cluster_resources_finish (KoprsClient *self, GAsyncResult *result,
                                                         GError **error);

G_END_DECLS
