/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-proxy.h"

#include <string.h>

#include "koprs/wire/koprs-proxy-tunnel.h"
#include "koprs/wire/koprs-read-ahead-address.h"

struct _KoprsTransportProxy {
  GProxyResolver *resolver;    /* NULL: the straight way */
  GSocketConnectable *address; /* of the server; NULL: there is none, or the way goes through a proxy */
  char *authorization;         /* for a proxy that is asked for whole URLs; NULL: it is not, or knows no user */
};

static char *
make_authorization (GUri *uri)
{
  g_autofree char *pair = g_uri_unescape_string (g_uri_get_userinfo (uri), NULL);
  g_autofree char *encoded = NULL;

  if (pair == NULL)
    return NULL;
  encoded = g_base64_encode ((const guchar *) pair, strlen (pair));
  return g_strconcat ("Basic ", encoded, NULL);
}

KoprsTransportProxy *
koprs_transport_proxy_new (const char *url, GUri *server)
{
  KoprsTransportProxy *self = g_new0 (KoprsTransportProxy, 1);
  g_autoptr (GUri) uri = url ? g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL) : NULL;
  gboolean http = uri && strcmp (g_uri_get_scheme (uri), "http") == 0;
  gboolean tls = server && strcmp (g_uri_get_scheme (server), "https") == 0;
  g_autofree char *tunnel = NULL;

  if (http && tls)
    {
      koprs_proxy_tunnel_register ();
      tunnel = g_strconcat (KOPRS_PROXY_TUNNEL_SCHEME, url + strlen ("http"), NULL);
    }
  if (uri)
    self->resolver = g_simple_proxy_resolver_new (tunnel ? tunnel : url, NULL);
  else if (server)
    self->address = koprs_read_ahead_address_new (server);
  if (http && !tls && g_uri_get_userinfo (uri))
    self->authorization = make_authorization (uri);
  return self;
}

void
koprs_transport_proxy_free (KoprsTransportProxy *self)
{
  g_clear_object (&self->resolver);
  g_clear_object (&self->address);
  g_free (self->authorization);
  g_free (self);
}

gboolean
koprs_transport_proxy_is_on (const KoprsTransportProxy *self)
{
  return self->resolver != NULL;
}

GSocketConnectable *
koprs_transport_proxy_address (const KoprsTransportProxy *self)
{
  return self->address;
}

void
koprs_transport_proxy_apply (const KoprsTransportProxy *self, SoupSession *session)
{
  GProxyResolver *straight = self->address ? koprs_read_ahead_address_get_resolver (KOPRS_READ_AHEAD_ADDRESS (self->address)) : NULL;

  soup_session_set_proxy_resolver (session, self->resolver ? self->resolver : straight);
  /* It would meddle with a server's 401. */
  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
}

void
koprs_transport_proxy_add_headers (const KoprsTransportProxy *self, SoupMessage *msg)
{
  if (self->authorization)
    soup_message_headers_append (soup_message_get_request_headers (msg), "Proxy-Authorization", self->authorization);
}

/* GIO takes the straight way for a proxy too. What the system says stands behind its last colon. */
GError *
koprs_transport_proxy_explain (const KoprsTransportProxy *self, const char *host, GError *error)
{
  const char *why = strrchr (error->message, ':');
  g_autoptr (GError) original = error;

  if (self->resolver || !why || error->domain != G_IO_ERROR)
    return g_steal_pointer (&original);
  return g_error_new (G_IO_ERROR, error->code, "Could not connect to %s%s", host, why);
}

/* Nobody but a proxy says 407; and through a tunnel only the server speaks. */
gboolean
koprs_transport_proxy_check (const KoprsTransportProxy *self, SoupMessage *msg, GError **error)
{
  if (!self->resolver || soup_message_get_tls_peer_certificate (msg) || soup_message_get_status (msg) != SOUP_STATUS_PROXY_AUTHENTICATION_REQUIRED)
    return TRUE;
  g_set_error (error, G_IO_ERROR, self->authorization ? G_IO_ERROR_PROXY_AUTH_FAILED : G_IO_ERROR_PROXY_NEED_AUTH,
               "The proxy does not let us through to the server: %s", self->authorization ? "it takes another user or password" : "it wants a user");
  return FALSE;
}
