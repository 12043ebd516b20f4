/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <koprs/koprs-client.h>
#include <koprs/koprs-patch-options.h>

G_BEGIN_DECLS

KOPRS_API
KoprsResource *koprs_client_patch (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                                   KoprsPatchType patch_type, const char *body, gssize length, KoprsPatchOptions *options,
                                   GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_patch_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                               KoprsPatchType patch_type, const char *body, gssize length, KoprsPatchOptions *options,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
KoprsResource *koprs_client_patch_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
