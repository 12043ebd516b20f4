/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-wire-proxy.h"

#include <string.h>

#define MAX_THREADS 20

struct _KoprsWireProxy {
  KoprsWireProxyKind kind;
  char *user;
  GTlsCertificate *certificate;
  gboolean refuses;
  GSocketService *service;
  guint16 port;
  GCancellable *over;
  GMutex lock;            /* of all below */
  GCond left;
  GString *heard;
  guint n_tunnels;
  guint n_open;
};

/* Half of a tunnel. */
typedef struct {
  GInputStream *from;
  GOutputStream *to;
  GIOStream *both[2];
  GCancellable *over;
} Way;

static void
hear (KoprsWireProxy *self, const char *text)
{
  g_mutex_lock (&self->lock);
  g_string_append (self->heard, text);
  g_mutex_unlock (&self->lock);
}

static gboolean
say (GIOStream *client, const void *data, gsize length)
{
  return g_output_stream_write_all (g_io_stream_get_output_stream (client), data, length, NULL, NULL, NULL);
}

static gboolean
say_text (GIOStream *client, const char *text)
{
  return say (client, text, strlen (text));
}

static gboolean
take (KoprsWireProxy *self, GIOStream *client, guint8 *data, gsize length)
{
  gsize taken;

  return g_input_stream_read_all (g_io_stream_get_input_stream (client), data, length, &taken, self->over, NULL) && taken == length;
}

/* Until it ends: then the other way has nothing to wait for either. */
static gpointer
carry (gpointer data)
{
  Way *way = data;
  char block[16384];
  gssize length;

  while ((length = g_input_stream_read (way->from, block, sizeof block, way->over, NULL)) > 0
         && g_output_stream_write_all (way->to, block, (gsize) length, NULL, way->over, NULL))
    ;
  for (guint i = 0; i < 2; i++)
    g_socket_shutdown (g_socket_connection_get_socket (G_SOCKET_CONNECTION (way->both[i])), TRUE, TRUE, NULL);
  return NULL;
}

/* The socket under what may be TLS. */
static GIOStream *
get_socket_stream (GIOStream *stream)
{
  GIOStream *base = NULL;

  if (!G_IS_TLS_CONNECTION (stream))
    return stream;
  g_object_get (stream, "base-io-stream", &base, NULL);
  g_object_unref (base);
  return base;
}

static void
tunnel (KoprsWireProxy *self, GIOStream *client, GSocketConnection *server)
{
  GIOStream *sockets[2] = { get_socket_stream (client), G_IO_STREAM (server) };
  Way there = { g_io_stream_get_input_stream (client), g_io_stream_get_output_stream (G_IO_STREAM (server)), { sockets[0], sockets[1] }, self->over };
  Way back = { g_io_stream_get_input_stream (G_IO_STREAM (server)), g_io_stream_get_output_stream (client), { sockets[0], sockets[1] }, self->over };
  GThread *thread = g_thread_new ("way back", carry, &back);

  carry (&there);
  g_thread_join (thread);
}

static GSocketConnection *
reach (KoprsWireProxy *self, const char *place)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  GSocketConnection *server = NULL;

  g_socket_client_set_enable_proxy (client, FALSE);
  if (!self->refuses)
    server = g_socket_client_connect_to_host (client, place, 80, self->over, NULL);
  g_mutex_lock (&self->lock);
  self->n_tunnels += server != NULL;
  g_mutex_unlock (&self->lock);
  return server;
}

/* HTTP */

static char *
take_head (KoprsWireProxy *self, GIOStream *client)
{
  g_autoptr (GString) head = g_string_new (NULL);
  guint8 byte;

  while (!g_str_has_suffix (head->str, "\r\n\r\n") && head->len < 65536)
    {
      if (!take (self, client, &byte, 1))
        return NULL;
      g_string_append_c (head, (char) byte);
    }
  return g_string_free (g_steal_pointer (&head), FALSE);
}

static gboolean
may_pass (KoprsWireProxy *self, const char *head)
{
  g_autofree char *encoded = NULL;
  g_autofree char *line = NULL;

  if (self->user == NULL)
    return TRUE;
  encoded = g_base64_encode ((const guchar *) self->user, strlen (self->user));
  line = g_strconcat ("\r\nProxy-Authorization: Basic ", encoded, "\r\n", NULL);
  return strstr (head, line) != NULL;
}

static void
serve_http (KoprsWireProxy *self, GIOStream *client)
{
  for (;;)
    {
      g_autofree char *head = take_head (self, client);
      g_auto (GStrv) words = g_strsplit (head != NULL ? head : "", " ", 3);
      g_autoptr (GSocketConnection) server = NULL;

      if (head == NULL || words[0] == NULL || words[1] == NULL)
        return;
      hear (self, head);
      if (!may_pass (self, head))
        {
          say_text (client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
          continue;
        }
      if (!g_str_equal (words[0], "CONNECT"))
        {
          say_text (client, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
          continue;
        }
      server = reach (self, words[1]);
      if (server == NULL)
        {
          say_text (client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 7\r\n\r\nno way\n");
          return;
        }
      say_text (client, "HTTP/1.1 200 Connection established\r\n\r\n");
      tunnel (self, client, server);
      return;
    }
}

/* SOCKS 5 (RFC 1928, RFC 1929) */

static char *
take_text (KoprsWireProxy *self, GIOStream *client)
{
  guint8 length;
  g_autofree char *text = g_malloc0 (256);

  return take (self, client, &length, 1) && take (self, client, (guint8 *) text, length) ? g_steal_pointer (&text) : NULL;
}

static gboolean
let_pass (KoprsWireProxy *self, GIOStream *client)
{
  guint8 methods[2];
  guint8 list[255];
  guint8 version;
  const guint8 chosen[] = { 5, self->user != NULL ? 2 : 0 };
  g_autofree char *name = NULL;
  g_autofree char *password = NULL;
  g_autofree char *user = NULL;
  gboolean good;

  if (!take (self, client, methods, 2) || methods[0] != 5 || !take (self, client, list, methods[1]))
    return FALSE;
  if (memchr (list, chosen[1], methods[1]) == NULL)
    {
      say (client, "\5\377", 2);
      return FALSE;
    }
  say (client, chosen, 2);
  if (self->user == NULL)
    return TRUE;
  if (!take (self, client, &version, 1) || (name = take_text (self, client)) == NULL || (password = take_text (self, client)) == NULL)
    return FALSE;
  user = g_strconcat (name, ":", password, NULL);
  good = g_str_equal (user, self->user);
  say (client, good ? "\1\0" : "\1\1", 2);
  return good;
}

/* "host:port", or NULL. */
static char *
take_place (KoprsWireProxy *self, GIOStream *client)
{
  guint8 request[4];
  guint8 address[16];
  guint8 port[2];
  g_autofree char *host = NULL;

  if (!take (self, client, request, 4) || request[1] != 1)
    return NULL;
  if (request[3] == 3)
    host = take_text (self, client);
  else if (take (self, client, address, request[3] == 1 ? 4 : 16))
    {
      g_autoptr (GInetAddress) inet = g_inet_address_new_from_bytes (address, request[3] == 1 ? G_SOCKET_FAMILY_IPV4 : G_SOCKET_FAMILY_IPV6);

      host = g_inet_address_to_string (inet);
    }
  if (host == NULL || !take (self, client, port, 2))
    return NULL;
  return g_strdup_printf ("%s:%d", host, port[0] * 256 + port[1]);
}

static void
serve_socks (KoprsWireProxy *self, GIOStream *client)
{
  g_autofree char *place = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GSocketConnection) server = NULL;

  if (!let_pass (self, client) || (place = take_place (self, client)) == NULL)
    return;
  line = g_strdup_printf ("SOCKS %s\n", place);
  hear (self, line);
  server = reach (self, place);
  say (client, server != NULL ? "\5\0\0\1\0\0\0\0\0\0" : "\5\2\0\1\0\0\0\0\0\0", 10);
  if (server != NULL)
    tunnel (self, client, server);
}

static gboolean
on_run (GThreadedSocketService *service, GSocketConnection *connection, GObject *source, gpointer user_data)
{
  KoprsWireProxy *self = user_data;
  g_autoptr (GIOStream) client = G_IO_STREAM (g_object_ref (connection));

  g_mutex_lock (&self->lock);
  self->n_open++;
  g_mutex_unlock (&self->lock);
  if (self->certificate != NULL)
    {
      g_object_unref (client);
      client = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
    }
  if (self->kind == KOPRS_WIRE_PROXY_HTTP)
    serve_http (self, client);
  else
    serve_socks (self, client);
  g_io_stream_close (client, NULL, NULL);
  g_mutex_lock (&self->lock);
  self->n_open--;
  g_cond_signal (&self->left);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

KoprsWireProxy *
koprs_wire_proxy_new (KoprsWireProxyKind kind, const char *user, GTlsCertificate *certificate)
{
  KoprsWireProxy *self = g_new0 (KoprsWireProxy, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) effective = NULL;
  g_autoptr (GError) error = NULL;

  self->kind = kind;
  self->user = g_strdup (user);
  self->certificate = certificate != NULL ? g_object_ref (certificate) : NULL;
  self->over = g_cancellable_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->left);
  self->heard = g_string_new (NULL);
  self->service = g_threaded_socket_service_new (MAX_THREADS);
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &effective, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
  g_signal_connect (self->service, "run", G_CALLBACK (on_run), self);
  g_socket_service_start (self->service);
  return self;
}

void
koprs_wire_proxy_free (KoprsWireProxy *self)
{
  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_cancellable_cancel (self->over);
  g_mutex_lock (&self->lock);
  while (self->n_open > 0)
    g_cond_wait (&self->left, &self->lock);
  g_mutex_unlock (&self->lock);
  g_object_unref (self->service);
  g_object_unref (self->over);
  g_clear_object (&self->certificate);
  g_string_free (self->heard, TRUE);
  g_cond_clear (&self->left);
  g_mutex_clear (&self->lock);
  g_free (self->user);
  g_free (self);
}

guint16
koprs_wire_proxy_get_port (KoprsWireProxy *self)
{
  return self->port;
}

void
koprs_wire_proxy_refuse (KoprsWireProxy *self)
{
  self->refuses = TRUE;
}

char *
koprs_wire_proxy_dup_heard (KoprsWireProxy *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_strdup (self->heard->str);
}

guint
koprs_wire_proxy_get_tunnels (KoprsWireProxy *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->n_tunnels;
}
