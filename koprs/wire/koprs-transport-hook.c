/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-hook.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#define KEEPALIVE_IDLE_S 30
#define KEEPALIVE_INTERVAL_S 5
#define KEEPALIVE_COUNT 3
#define USER_TIMEOUT_MS 45000

static void
configure_socket (GIOStream *stream)
{
  GSocket *socket;

  if (!G_IS_SOCKET_CONNECTION (stream))
    return;
  socket = g_socket_connection_get_socket (G_SOCKET_CONNECTION (stream));
  g_socket_set_keepalive (socket, TRUE);
#ifdef TCP_KEEPIDLE
  g_socket_set_option (socket, IPPROTO_TCP, TCP_KEEPIDLE, KEEPALIVE_IDLE_S, NULL);
  g_socket_set_option (socket, IPPROTO_TCP, TCP_KEEPINTVL, KEEPALIVE_INTERVAL_S, NULL);
  g_socket_set_option (socket, IPPROTO_TCP, TCP_KEEPCNT, KEEPALIVE_COUNT, NULL);
#endif
#ifdef TCP_USER_TIMEOUT
  g_socket_set_option (socket, IPPROTO_TCP, TCP_USER_TIMEOUT, USER_TIMEOUT_MS, NULL);
#endif
}

static void
configure_tls (KoprsTransportHook *self, GTlsConnection *connection)
{
  static const char *const protocols[] = { "http/1.1", NULL };

  g_tls_connection_set_advertised_protocols (connection, protocols);
  /* libsoup's would wait for the main context, which may be blocked by a synchronous call, whenever a server asks for a certificate. */
  g_tls_connection_set_interaction (connection, NULL);
  if (self->certificate)
    g_tls_connection_set_certificate (connection, self->certificate);
  if (self->trust->identity)
    g_tls_client_connection_set_server_identity (G_TLS_CLIENT_CONNECTION (connection), self->trust->identity);
  /* Keeps the name in the handshake, but takes it out of the key that tickets are kept under. */
  if (self->trust->insecure)
    g_tls_client_connection_set_server_identity (G_TLS_CLIENT_CONNECTION (connection), NULL);
}

static void
check_peer (KoprsTransportHook *self, GTlsConnection *connection)
{
  if (self->trust->insecure)
    return;
  self->untrusted = g_tls_connection_get_peer_certificate_errors (connection);
  if (!g_tls_connection_get_peer_certificate (connection))
    self->untrusted |= G_TLS_CERTIFICATE_GENERIC_ERROR;
  if (self->untrusted)
    g_cancellable_cancel (self->cancellable);
}

static void
on_network_event (SoupMessage *msg, GSocketClientEvent event, GIOStream *stream, KoprsTransportHook *self)
{
  switch (event)
    {
    case G_SOCKET_CLIENT_CONNECTING:
      self->connecting = TRUE;
      break;
    case G_SOCKET_CLIENT_CONNECTED:
      self->connecting = FALSE;
      configure_socket (stream);
      if (self->pipes)
        koprs_transport_pipes_add (self->pipes, msg, stream);
      break;
    case G_SOCKET_CLIENT_TLS_HANDSHAKING:
      configure_tls (self, G_TLS_CONNECTION (stream));
      break;
    case G_SOCKET_CLIENT_TLS_HANDSHAKED:
      check_peer (self, G_TLS_CONNECTION (stream));
      if (self->pipes)
        koprs_transport_pipes_add (self->pipes, msg, stream);
      break;
    case G_SOCKET_CLIENT_RESOLVING:
    case G_SOCKET_CLIENT_RESOLVED:
    case G_SOCKET_CLIENT_PROXY_NEGOTIATING:
    case G_SOCKET_CLIENT_PROXY_NEGOTIATED:
    case G_SOCKET_CLIENT_COMPLETE:
    default:
      break;
    }
}

static gboolean
accept_anything (SoupMessage *msg, GTlsCertificate *certificate, GTlsCertificateFlags errors, gpointer user_data)
{
  return TRUE;
}

/* libsoup sends a PUT or DELETE again when a reused connection dies before the answer; whether the server had done it by then,
 * nobody knows. */
static void
on_restarted (SoupMessage *msg, KoprsTransportHook *self)
{
  self->resent = TRUE;
  g_cancellable_cancel (self->cancellable);
}

void
koprs_transport_hook_attach (KoprsTransportHook *self, SoupMessage *msg)
{
  self->untrusted = 0;
  self->connecting = FALSE;
  self->resent = FALSE;
  g_signal_connect (msg, "network-event", G_CALLBACK (on_network_event), self);
  if (self->trust->insecure)
    g_signal_connect (msg, "accept-certificate", G_CALLBACK (accept_anything), NULL);
  if (self->write)
    g_signal_connect (msg, "restarted", G_CALLBACK (on_restarted), self);
}
