/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The way of a small request body: right behind the headers, into the connection they were written to. libsoup would copy it
 * from a stream, asynchronously, which takes five turns of the main loop and doubles the cost of a small PATCH. Comes in: each
 * new connection, and a message with its body. Larger bodies, and connections it does not know, go libsoup's way. */

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef struct _KoprsTransportPipes KoprsTransportPipes;   /* the open connections of one session, by libsoup's number */
typedef struct _KoprsTransportPush KoprsTransportPush;     /* one body under way */

KoprsTransportPipes *koprs_transport_pipes_new   (void);
KoprsTransportPipes *koprs_transport_pipes_ref   (KoprsTransportPipes *self);
void                 koprs_transport_pipes_unref (KoprsTransportPipes *self);

/* From network-event: the connection of this message, which is the TLS connection if there is one. */
void                 koprs_transport_pipes_add   (KoprsTransportPipes *self, SoupMessage *msg, GIOStream *stream);

/* Gives the message its body, before it is sent. pipes: NULL = libsoup's way. */
void                 koprs_transport_pipes_push  (KoprsTransportPipes *self, SoupMessage *msg, const char *content_type, GBytes *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTransportPipes, koprs_transport_pipes_unref)

G_END_DECLS
