/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-client.h>
#include <koprs/koprs-wait-options.h>

G_BEGIN_DECLS

KOPRS_API
KoprsResourceList *koprs_client_wait_for_resources (KoprsClient *self, KoprsScope *scope,
                                                    KoprsKind *kind, guint interval_ms,
                                                    GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_wait_for_resources_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                            guint interval_ms, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_wait_for_resources_finish (KoprsClient *self, GAsyncResult *result,
                                                           GError **error);

KOPRS_API
KoprsResourceList *koprs_client_wait_with_options (KoprsClient *self, KoprsScope *scope,
                                                   KoprsKind *kind, KoprsWaitOptions *options,
                                                   GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_wait_with_options_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           KoprsWaitOptions *options, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_wait_with_options_finish (KoprsClient *self, GAsyncResult *result,
                                                          GError **error);

KOPRS_API
KoprsResource *koprs_client_wait_for_condition (KoprsClient *self, KoprsScope *scope,
                                                KoprsKind *kind, const char *name,
                                                const char *condition_type,
                                                GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_wait_for_condition_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                            const char *name, const char *condition_type,
                                            GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_wait_for_condition_finish (KoprsClient *self, GAsyncResult *result,
                                                       GError **error);

KOPRS_API
gboolean koprs_client_wait_for_deletion (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                         const char *name, GCancellable *cancellable,
                                         GError **error);
KOPRS_API
void koprs_client_wait_for_deletion_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           const char *name, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
gboolean koprs_client_wait_for_deletion_finish (KoprsClient *self, GAsyncResult *result,
                                                GError **error);

G_END_DECLS
