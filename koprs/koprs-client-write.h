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
KoprsResource *koprs_client_create (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                    KoprsCreateOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_create_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                KoprsCreateOptions *options, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_create_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
KoprsResource *koprs_client_replace (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                     KoprsReplaceOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_replace_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                 KoprsReplaceOptions *options, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_replace_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
KoprsResource *koprs_client_apply (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                   KoprsApplyOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_apply_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                               KoprsApplyOptions *options, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_apply_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
