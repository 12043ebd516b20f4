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
KoprsResource *koprs_client_get (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                 KoprsGetOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_get_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                             KoprsGetOptions *options, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_get_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
KoprsResource *koprs_client_lookup (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                    KoprsGetOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_lookup_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                KoprsGetOptions *options, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_lookup_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
gboolean koprs_client_exists (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                              KoprsGetOptions *options, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_exists_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                KoprsGetOptions *options, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
gboolean koprs_client_exists_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
