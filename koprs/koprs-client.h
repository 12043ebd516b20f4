/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

#if !defined(KOPRS_INSIDE) && !defined(KOPRS_COMPILATION)
#error "Only <koprs/koprs.h> can be included directly."
#endif

#include <json-glib/json-glib.h>
#include <koprs/koprs-config.h>
#include <koprs/koprs-types.h>
#include <koprs/koprs-version.h>

G_BEGIN_DECLS

#define KOPRS_TYPE_CLIENT (koprs_client_get_type ())

KOPRS_API
G_DECLARE_FINAL_TYPE (KoprsClient, koprs_client, KOPRS, CLIENT, GObject)

KOPRS_API
KoprsClient *koprs_client_new (KoprsConfig *config);
KOPRS_API
KoprsClient *koprs_client_new_default (GError **error);
KOPRS_API
KoprsConfig *koprs_client_get_config (KoprsClient *self);

KOPRS_API
JsonNode *koprs_client_get_version (KoprsClient *self, GCancellable *cancellable, GError **error);
KOPRS_API
void koprs_client_get_version_async (KoprsClient *self, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
KOPRS_API
JsonNode *koprs_client_get_version_finish (KoprsClient *self, GAsyncResult *result, GError **error);

G_END_DECLS
