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
gboolean koprs_client_fetch_and_write_to_file (KoprsClient *self, KoprsKind *kind,
                                               const char *directory, const char *file_name,
                                               GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_fetch_and_write_to_file_async (KoprsClient *self, KoprsKind *kind,
                                                 const char *directory, const char *file_name,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
gboolean koprs_client_fetch_and_write_to_file_finish (KoprsClient *self, GAsyncResult *result,
                                                      GError **error);

G_END_DECLS
