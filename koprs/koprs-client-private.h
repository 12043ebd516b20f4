/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The engine under all verbs, for the files that one class is spread over and for the watcher. */

#include "koprs/koprs-client.h"
#include "koprs/client/koprs-client-lanes.h"
#include "koprs/client/koprs-discovery.h"
#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

/* The transport for asynchronous calls in the caller's thread. No reference added: use it at once, don't keep it. */
KoprsTransport   *koprs_client_get_transport        (KoprsClient *self);
KoprsClientLanes *koprs_client_get_lanes            (KoprsClient *self);
KoprsDiscovery   *koprs_client_get_discovery        (KoprsClient *self);

/* Where objects go that name no namespace: the configuration's, as it was when the client was made. */
const char       *koprs_client_get_namespace        (KoprsClient *self);
/* Who writes where the caller does not say: the configuration's, as it was when the client was made. */
const char       *koprs_client_get_field_manager    (KoprsClient *self);

/* Whether streaming lists were refused or never finished for this kind on this client; remembered for its life. */
gboolean          koprs_client_get_streaming_broken (KoprsClient *self, KoprsKind *kind);
void              koprs_client_set_streaming_broken (KoprsClient *self, KoprsKind *kind);

/* The kind of a resource: what it remembers, else the ready-made table, else NULL. No reference added. */
KoprsKind        *koprs_client_peek_kind            (KoprsClient *self, KoprsResource *resource);
/* The same, and what is not known is asked of the server: discovery of its group-version (cached). */
void              koprs_client_resolve_kind_async   (KoprsClient *self, KoprsResource *resource, GCancellable *cancellable,
                                                     GAsyncReadyCallback callback, gpointer user_data);
KoprsKind        *koprs_client_resolve_kind_finish  (KoprsClient *self, GAsyncResult *result, GError **error);

/* What a call found out about what is served: a definition was written, or something of the kind's group-version is not there. */
void              koprs_client_expect_kinds         (KoprsClient *self);
void              koprs_client_forget_kind          (KoprsClient *self, KoprsKind *kind);

G_END_DECLS
