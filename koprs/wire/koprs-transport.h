/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Requests to one API server over HTTP/1.1: TLS policy, connections, retry, timeouts, cancellation. The only file with libsoup in it
 * on the client's side is its .c. A transport belongs to the main context that is the thread's default at the time of each call. */

#include "koprs/koprs-config.h"
#include "koprs/wire/koprs-reply.h"
#include "koprs/wire/koprs-request.h"

G_BEGIN_DECLS

#define KOPRS_TYPE_TRANSPORT (koprs_transport_get_type ())
G_DECLARE_FINAL_TYPE (KoprsTransport, koprs_transport, KOPRS, TRANSPORT, GObject)

/* A block of a streamed body, gathered. FALSE with an error ends the exchange with that error. */
typedef gboolean (*KoprsTransportDataFunc) (const char *data, gsize length, gpointer user_data, GError **error);

KoprsTransport *koprs_transport_new           (KoprsConfig *config);

/* Sends, retries what may be retried, reads the whole body. Any status but 2xx is a GError in KOPRS_API_ERROR. */
void            koprs_transport_send_async    (KoprsTransport *self, KoprsRequest *request, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
KoprsReply     *koprs_transport_send_finish   (KoprsTransport *self, GAsyncResult *result, GError **error);

/* The same, but a 2xx body goes to `func` as it comes, drained and gathered; TRUE at its end (which is not proof that it was complete).
 * `func` runs in the caller's context, never after finish, and never once `cancellable` was cancelled.
 * A retry happens only before the first block. `request` is copied as needed; the caller keeps it. */
void            koprs_transport_stream_async  (KoprsTransport *self, KoprsRequest *request, KoprsTransportDataFunc func, gpointer func_data,
                                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean        koprs_transport_stream_finish (KoprsTransport *self, GAsyncResult *result, GError **error);

G_END_DECLS
