/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-ticket-server.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

struct _KoprsTicketServer {
  GSocket *socket;
  GCancellable *stop;
  GThread *thread;
  char *uri;
  gnutls_certificate_credentials_t credentials;
  gnutls_datum_t ticket_key;
  gint requests;
  gint resumed;
};

static char *
get_peer_name (gnutls_session_t session)
{
  guint n = 0;
  const gnutls_datum_t *chain = gnutls_certificate_get_peers (session, &n);
  gnutls_x509_crt_t certificate;
  char name[256] = "";
  size_t size = sizeof name;

  if (n == 0)
    return g_strdup ("nobody");
  gnutls_x509_crt_init (&certificate);
  if (gnutls_x509_crt_import (certificate, &chain[0], GNUTLS_X509_FMT_DER) == 0)
    gnutls_x509_crt_get_dn (certificate, name, &size);
  gnutls_x509_crt_deinit (certificate);
  return g_strdup (name);
}

static gboolean
read_head (gnutls_session_t session)
{
  char head[16384];
  gsize length = 0;

  while (length < sizeof head)
    {
      ssize_t n = gnutls_record_recv (session, head + length, sizeof head - length);

      if (n == GNUTLS_E_INTERRUPTED || n == GNUTLS_E_AGAIN)
        continue;
      if (n <= 0)
        return FALSE;
      length += (gsize) n;
      if (memmem (head, length, "\r\n\r\n", 4))
        return TRUE;
    }
  return FALSE;
}

static void
serve (KoprsTicketServer *self, gnutls_session_t session)
{
  gboolean resumed = gnutls_session_is_resumed (session) != 0;
  g_autofree char *peer = NULL;
  g_autofree char *body = NULL;
  g_autofree char *text = NULL;

  if (resumed)
    g_atomic_int_inc (&self->resumed);
  if (!read_head (session))
    return;
  g_atomic_int_inc (&self->requests);
  peer = get_peer_name (session);
  body = g_strdup_printf ("%s%s", peer, resumed ? " resumed" : "");
  text = g_strdup_printf ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %u\r\n\r\n%s", (guint) strlen (body), body);
  gnutls_record_send (session, text, strlen (text));
  gnutls_bye (session, GNUTLS_SHUT_WR);
}

static void
handle (KoprsTicketServer *self, GSocket *client)
{
  gnutls_session_t session;
  int result;

  gnutls_init (&session, GNUTLS_SERVER);
  gnutls_set_default_priority (session);
  gnutls_credentials_set (session, GNUTLS_CRD_CERTIFICATE, self->credentials);
  gnutls_certificate_server_set_request (session, GNUTLS_CERT_REQUEST);
  gnutls_session_ticket_enable_server (session, &self->ticket_key);
  gnutls_transport_set_int (session, g_socket_get_fd (client));
  gnutls_handshake_set_timeout (session, 10000);
  do
    result = gnutls_handshake (session);
  while (result < 0 && !gnutls_error_is_fatal (result));
  if (result == 0)
    serve (self, session);
  gnutls_deinit (session);
}

static gpointer
run (gpointer data)
{
  KoprsTicketServer *self = data;

  for (;;)
    {
      g_autoptr (GSocket) client = g_socket_accept (self->socket, self->stop, NULL);

      if (!client)
        return NULL;
      g_socket_set_blocking (client, TRUE);
      g_socket_set_timeout (client, 10);
      handle (self, client);
      g_socket_close (client, NULL);
    }
}

KoprsTicketServer *
koprs_ticket_server_new (const char *certificate, const char *key)
{
  KoprsTicketServer *self = g_new0 (KoprsTicketServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  gnutls_datum_t certificate_datum = { (guchar *) certificate, (guint) strlen (certificate) };
  gnutls_datum_t key_datum = { (guchar *) key, (guint) strlen (key) };

  g_assert_cmpint (gnutls_certificate_allocate_credentials (&self->credentials), ==, 0);
  g_assert_cmpint (gnutls_certificate_set_x509_key_mem (self->credentials, &certificate_datum, &key_datum, GNUTLS_X509_FMT_PEM), >=, 0);
  g_assert_cmpint (gnutls_session_ticket_key_generate (&self->ticket_key), ==, 0);

  self->stop = g_cancellable_new ();
  self->socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
  g_assert_true (g_socket_bind (self->socket, address, TRUE, NULL));
  g_assert_true (g_socket_listen (self->socket, NULL));
  bound = g_socket_get_local_address (self->socket, NULL);
  self->uri = g_strdup_printf ("https://127.0.0.1:%u", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));
  self->thread = g_thread_new ("ticket server", run, self);
  return self;
}

void
koprs_ticket_server_free (KoprsTicketServer *self)
{
  g_cancellable_cancel (self->stop);
  g_thread_join (self->thread);
  g_object_unref (self->socket);
  g_object_unref (self->stop);
  gnutls_certificate_free_credentials (self->credentials);
  gnutls_free (self->ticket_key.data);
  g_free (self->uri);
  g_free (self);
}

const char *
koprs_ticket_server_get_uri (KoprsTicketServer *self)
{
  return self->uri;
}

guint
koprs_ticket_server_get_requests (KoprsTicketServer *self)
{
  return (guint) g_atomic_int_get (&self->requests);
}

guint
koprs_ticket_server_get_resumed (KoprsTicketServer *self)
{
  return (guint) g_atomic_int_get (&self->resumed);
}
