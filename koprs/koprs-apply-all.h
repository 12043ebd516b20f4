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
GListModel *koprs_client_apply_all (KoprsClient *self, KoprsResourceList *list, const char *field_manager,
                                    GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_apply_all_async (KoprsClient *self, KoprsResourceList *list, const char *field_manager,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
GListModel *koprs_client_apply_all_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
