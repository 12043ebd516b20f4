/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The way through a proxy. Comes in: its URL, chosen by the configuration. Goes out: sessions that go there, and nowhere else; and the
 * difference between a proxy that refuses the way and a server that refuses the request. */

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef struct _KoprsTransportProxy KoprsTransportProxy;

/* url: as koprs_proxy_normalize () gives it, or NULL for the straight way. server: NULL if there is none that we could go to. */
KoprsTransportProxy *koprs_transport_proxy_new   (const char *url, GUri *server);
void                 koprs_transport_proxy_free  (KoprsTransportProxy *self);

gboolean             koprs_transport_proxy_is_on (const KoprsTransportProxy *self);
/* For a new session's "remote-connectable"; NULL: each request's own. */
GSocketConnectable  *koprs_transport_proxy_address (const KoprsTransportProxy *self);
void                 koprs_transport_proxy_apply (const KoprsTransportProxy *self, SoupSession *session);
/* What the proxy, and not the server, is to know. */
void                 koprs_transport_proxy_add_headers (const KoprsTransportProxy *self, SoupMessage *msg);

/* Why a socket was not connected to `host`. Takes the error. */
GError              *koprs_transport_proxy_explain (const KoprsTransportProxy *self, const char *host, GError *error);

/* Once a message has its headers. FALSE: they are the proxy's, not the server's; an error in G_IO_ERROR says so. */
gboolean             koprs_transport_proxy_check (const KoprsTransportProxy *self, SoupMessage *msg, GError **error);

G_END_DECLS
