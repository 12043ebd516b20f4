/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What one exchange needs of its transport. */

#include <libsoup/soup.h>

#include "koprs/config/koprs-credentials.h"
#include "koprs/wire/koprs-transport-hook.h"
#include "koprs/wire/koprs-transport-log.h"
#include "koprs/wire/koprs-transport-proxy.h"
#include "koprs/wire/koprs-transport.h"

G_BEGIN_DECLS

/* A SoupSession, and what its connections were made with: our identity, and whom we trust. */
typedef struct {
  SoupSession *session;
  KoprsTransportPipes *pipes;
  GTlsCertificate *certificate;
  GPtrArray *authorities;       /* NULL: the configuration's */
} KoprsTransportPool;

/* The address of a request below the server's prefix. target: path and query, encoded. */
GUri                      *koprs_transport_resolve         (KoprsTransport *self, const char *target);
/* The pool for streams or for everything else, with that credential's certificate and authorities. New ones make a new session; what is under
 * way on the old one stays there. */
KoprsTransportPool        *koprs_transport_get_pool        (KoprsTransport *self, gboolean stream, KoprsCredential *credential);
const KoprsTransportTrust *koprs_transport_get_trust       (KoprsTransport *self);
KoprsCredentials          *koprs_transport_get_credentials (KoprsTransport *self);
const KoprsTransportProxy *koprs_transport_get_proxy       (KoprsTransport *self);
char                     **koprs_transport_get_headers     (KoprsTransport *self);   /* of each request: name, value, … */
KoprsTransportWarnings    *koprs_transport_get_warnings    (KoprsTransport *self);
gboolean                   koprs_transport_get_gzip        (KoprsTransport *self);
guint                      koprs_transport_get_timeout     (KoprsTransport *self);   /* ms; 0 = none */
/* Why nothing can be sent at all, or NULL. */
const GError              *koprs_transport_get_flaw        (KoprsTransport *self);

G_END_DECLS
