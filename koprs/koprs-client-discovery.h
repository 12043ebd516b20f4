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
GListModel *koprs_client_list_kinds (KoprsClient *self, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_list_kinds_async (KoprsClient *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
GListModel *koprs_client_list_kinds_finish (KoprsClient *self, GAsyncResult *result, GError **error);

KOPRS_API
KoprsKind *koprs_client_find_kind (KoprsClient *self, const char *name_or_alias, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_find_kind_async (KoprsClient *self, const char *name_or_alias, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsKind *koprs_client_find_kind_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
