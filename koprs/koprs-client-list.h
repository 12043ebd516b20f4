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
KoprsResourceList *koprs_client_list (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options,
                                      GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_list_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResourceList *koprs_client_list_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
