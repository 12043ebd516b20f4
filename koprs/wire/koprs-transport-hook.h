/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What happens to a connection while it is made, seen from the message that causes it. Comes in: whom to trust and who we are.
 * Goes out: a configured socket and TLS session, or a cancelled message and the reason. Everything that libsoup has no setting
 * for is here:
 *  - HTTP/1.1 alone is offered: a body read over HTTP/2 never ends when the connection dies;
 *  - TLS session tickets are shared by the whole process, and a resumed session is not verified: so the peer's certificate is
 *    looked at again after each handshake, and clients that verify nothing resume under a name of their own;
 *  - a ticket also carries the client's certificate: so ours is set before the handshake, where it becomes part of the key;
 *  - keepalive, because a half-open connection is otherwise never noticed. */

#include <libsoup/soup.h>

#include "koprs/wire/koprs-transport-pipes.h"

G_BEGIN_DECLS

typedef struct {
  gboolean insecure;              /* verify nothing */
  GSocketConnectable *identity;   /* what the server's certificate is for; NULL = the host of the address */
} KoprsTransportTrust;

/* One per message. */
typedef struct {
  const KoprsTransportTrust *trust;
  KoprsTransportPipes *pipes;     /* told about new connections; may be NULL */
  GTlsCertificate *certificate;   /* ours, or NULL; borrowed */
  GCancellable *cancellable;      /* the message's; borrowed */
  gboolean write;                 /* never sent again by libsoup */

  GTlsCertificateFlags untrusted; /* out: why the server was refused after the handshake; 0 = it was not */
  gboolean connecting;            /* out: a socket is not connected yet */
  gboolean resent;                /* out: libsoup was about to send the write again */
} KoprsTransportHook;

/* Lives until the message has its headers or has failed. */
void koprs_transport_hook_attach (KoprsTransportHook *self, SoupMessage *msg);

G_END_DECLS
