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
KoprsResourceList *koprs_client_list_resources (KoprsClient *self, KoprsKind *kind,
                                                GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_list_resources_async (KoprsClient *self, KoprsKind *kind,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_list_resources_finish (KoprsClient *self, GAsyncResult *result,
                                                       GError **error);

KOPRS_API
KoprsResourceList *koprs_client_list_resources_by_label (KoprsClient *self, KoprsKind *kind,
                                                         const char *label_selector,
                                                         GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_list_resources_by_label_async (KoprsClient *self, KoprsKind *kind,
                                                 const char *label_selector,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_list_resources_by_label_finish (KoprsClient *self,
                                                                GAsyncResult *result,
                                                                GError **error);

KOPRS_API
KoprsResourceList *koprs_client_list_namespaced_resources (KoprsClient *self,
                                                           const char *namespace_, KoprsKind *kind,
                                                           GCancellable *cancellable,
                                                           GError **error);
KOPRS_API
void koprs_client_list_namespaced_resources_async (KoprsClient *self, const char *namespace_,
                                                   KoprsKind *kind, GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_list_namespaced_resources_finish (KoprsClient *self,
                                                                  GAsyncResult *result,
                                                                  GError **error);

KOPRS_API
char **koprs_client_list_resource_names (KoprsClient *self, KoprsKind *kind,
                                         const char *label_selector, GCancellable *cancellable,
                                         GError **error);
KOPRS_API
void koprs_client_list_resource_names_async (KoprsClient *self, KoprsKind *kind,
                                             const char *label_selector, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
char **koprs_client_list_resource_names_finish (KoprsClient *self, GAsyncResult *result,
                                                GError **error);

G_END_DECLS
