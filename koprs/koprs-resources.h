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
KoprsResource *koprs_client_apply_resource (KoprsClient *self, KoprsScope *scope,
                                            KoprsResource *resource, const char *field_manager,
                                            GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_apply_resource_async (KoprsClient *self, KoprsScope *scope,
                                        KoprsResource *resource, const char *field_manager,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_apply_resource_finish (KoprsClient *self, GAsyncResult *result,
                                                   GError **error);

KOPRS_API
KoprsResource *koprs_client_apply_namespaced_resource (KoprsClient *self, const char *namespace_,
                                                       KoprsResource *resource,
                                                       const char *field_manager,
                                                       GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_apply_namespaced_resource_async (KoprsClient *self, const char *namespace_,
                                                   KoprsResource *resource,
                                                   const char *field_manager,
                                                   GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_apply_namespaced_resource_finish (KoprsClient *self,
                                                              GAsyncResult *result, GError **error);

KOPRS_API
KoprsResource *koprs_client_apply_cluster_resource (KoprsClient *self, KoprsResource *resource,
                                                    const char *field_manager,
                                                    GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_apply_cluster_resource_async (KoprsClient *self, KoprsResource *resource,
                                                const char *field_manager,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_apply_cluster_resource_finish (KoprsClient *self, GAsyncResult *result,
                                                           GError **error);

G_END_DECLS
