/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Asks a server what it serves. Comes in: one group-version, or everything, and what was known of it before. Goes out: what is served now.
 * Runs in the caller's thread-default context. */

#include "koprs/client/koprs-served.h"
#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

/* api_version NULL: everything, in the two requests of aggregated discovery, which cost little where nothing has changed since previous;
 * with a server that has no such, one request for each group-version. A group-version that can't be read does not fail the rest. A group-
 * version that is not there serves nothing. */
void         koprs_discovery_load_async  (KoprsTransport *transport, const char *api_version, KoprsServed *previous,
                                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
KoprsServed *koprs_discovery_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
