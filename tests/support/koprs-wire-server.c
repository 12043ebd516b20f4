/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs-wire-server.h"

#include "koprs/wire/koprs-tls-database.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define PATIENCE (60 * G_USEC_PER_SEC)

struct _KoprsWireServer {
  GTlsCertificate *certificate;
  KoprsWireHandler handler;
  gpointer user_data;
  char **answers;
  gboolean hang_up;
  gboolean mute;
  gboolean ask_certificate;
  gboolean early;
  gboolean http1;
  GSocket *socket;
  GCancellable *stop;       /* of the acceptor; connections end by a shutdown of their sockets */
  char *uri;
  guint16 port;
  GThread *acceptor;
  GMainContext *context;

  GMutex mutex;             /* protects what follows */
  GCond cond;
  gboolean stopping;
  guint released;
  guint connections;
  guint requests;
  GPtrArray *log;
  GPtrArray *threads;
  GPtrArray *open;          /* GSocket */
};

struct _KoprsWireCall {
  KoprsWireServer *server;
  GSocket *socket;
  GIOStream *stream;
  GByteArray *buffer;       /* read, not yet consumed */
  guint connection;
  gboolean closed;

  guint number;
  char *method;
  char *target;
  GHashTable *headers;
  GBytes *body;
};

typedef struct {
  KoprsWireServer *server;
  GSocket *socket;
  guint number;
} Arrival;

static void
changed (KoprsWireServer *self)
{
  g_cond_broadcast (&self->cond);
  g_main_context_wakeup (self->context);
}

/* glib-networking leaks the errors that nobody wants. */
static gssize
read_some (KoprsWireCall *call, char *block, gsize size)
{
  g_autoptr (GError) error = NULL;

  return g_input_stream_read (g_io_stream_get_input_stream (call->stream), block, size, NULL, &error);
}

/* Up to the blank line; NULL at the end of the connection. */
static char *
read_head (KoprsWireCall *call)
{
  for (;;)
    {
      char *end = call->buffer->len > 0 ? memmem (call->buffer->data, call->buffer->len, "\r\n\r\n", 4) : NULL;
      char block[16384];
      gssize n;

      if (end)
        {
          gsize length = end - (char *) call->buffer->data;
          char *head = g_strndup ((char *) call->buffer->data, length);

          g_byte_array_remove_range (call->buffer, 0, length + 4);
          return head;
        }
      n = read_some (call, block, sizeof block);
      if (n <= 0)
        return NULL;
      g_byte_array_append (call->buffer, (guint8 *) block, n);
    }
}

static gboolean
read_body (KoprsWireCall *call)
{
  const char *text = koprs_wire_call_get_header (call, "content-length");
  gsize length = text ? strtoul (text, NULL, 10) : 0;

  while (call->buffer->len < length)
    {
      char block[16384];
      gssize n = read_some (call, block, sizeof block);

      if (n <= 0)
        return FALSE;
      g_byte_array_append (call->buffer, (guint8 *) block, n);
    }
  call->body = g_bytes_new (call->buffer->data, length);
  if (length > 0)
    g_byte_array_remove_range (call->buffer, 0, length);
  return TRUE;
}

static void
clear_request (KoprsWireCall *call)
{
  g_clear_pointer (&call->method, g_free);
  g_clear_pointer (&call->target, g_free);
  g_clear_pointer (&call->headers, g_hash_table_unref);
  g_clear_pointer (&call->body, g_bytes_unref);
}

static gboolean
read_request (KoprsWireCall *call)
{
  g_autofree char *head = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) words = NULL;

  clear_request (call);
  head = read_head (call);
  if (!head)
    return FALSE;
  lines = g_strsplit (head, "\r\n", -1);
  words = g_strsplit (lines[0], " ", 3);
  if (g_strv_length (words) != 3)
    return FALSE;
  call->method = g_strdup (words[0]);
  call->target = g_strdup (words[1]);
  call->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **line = lines + 1; *line; line++)
    {
      char *colon = strchr (*line, ':');

      if (colon)
        g_hash_table_insert (call->headers, g_ascii_strdown (*line, colon - *line), g_strstrip (g_strdup (colon + 1)));
    }
  return call->server->early || read_body (call);
}

static void
answer_canned (KoprsWireCall *call)
{
  char **answers = call->server->answers;
  guint i = MIN (call->number, g_strv_length (answers)) - 1;

  koprs_wire_call_send (call, answers[i], -1);
  if (call->server->hang_up)
    koprs_wire_call_close (call, FALSE);
}

static void
serve (KoprsWireCall *call)
{
  KoprsWireServer *self = call->server;

  while (!call->closed && read_request (call))
    {
      g_mutex_lock (&self->mutex);
      call->number = ++self->requests;
      g_ptr_array_add (self->log, g_strdup_printf ("%s %s", call->method, call->target));
      changed (self);
      g_mutex_unlock (&self->mutex);
      if (self->answers)
        answer_canned (call);
      else
        self->handler (call, self->user_data);
    }
}

static gboolean
accept_any (GTlsConnection *connection, GTlsCertificate *certificate, GTlsCertificateFlags errors, gpointer user_data)
{
  return TRUE;
}

static gboolean
start_tls (KoprsWireServer *self, GIOStream *base, GIOStream **out_stream)
{
  GIOStream *stream;
  g_autoptr (GError) error = NULL;
  /* As an API server does; it speaks HTTP/1.1 whatever comes of it. */
  static const char *const protocols[] = { "h2", "http/1.1", NULL };

  *out_stream = stream = g_tls_server_connection_new (base, self->certificate, NULL);
  g_object_set (stream, "authentication-mode", self->ask_certificate ? G_TLS_AUTHENTICATION_REQUESTED : G_TLS_AUTHENTICATION_NONE,
                "require-close-notify", FALSE, NULL);
  g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (stream), self->http1 ? protocols + 1 : protocols);
  g_signal_connect (stream, "accept-certificate", G_CALLBACK (accept_any), NULL);
  return g_tls_connection_handshake (G_TLS_CONNECTION (stream), NULL, &error);
}

static gboolean
start_stream (KoprsWireServer *self, GIOStream *base, GIOStream **out_stream)
{
  if (self->certificate)
    return start_tls (self, base, out_stream);
  *out_stream = g_object_ref (base);
  return TRUE;
}

static gpointer
connection_thread (gpointer data)
{
  Arrival *arrival = data;
  KoprsWireServer *self = arrival->server;
  g_autoptr (GSocketConnection) base = g_socket_connection_factory_create_connection (arrival->socket);
  KoprsWireCall call = { self, arrival->socket, NULL, NULL, arrival->number, FALSE };

  call.buffer = g_byte_array_new ();
  if (self->mute)
    koprs_wire_call_wait_gone (&call);
  else if (start_stream (self, G_IO_STREAM (base), &call.stream))
    serve (&call);
  clear_request (&call);
  g_byte_array_unref (call.buffer);

  /* Through the socket, not the stream: a TLS stream would wait to say goodbye. And before the stream goes, whose handshake
   * may have left a reference with another thread: closed in both at once, the descriptor could be somebody else's.
   * Whoever hears that the connection is gone can rely on it: a reset is on its way. */
  g_mutex_lock (&self->mutex);
  g_socket_close (arrival->socket, NULL);
  g_ptr_array_remove (self->open, arrival->socket);
  changed (self);
  g_mutex_unlock (&self->mutex);
  g_clear_object (&call.stream);
  g_object_unref (arrival->socket);
  g_free (arrival);
  return NULL;
}

static gpointer
acceptor_thread (gpointer data)
{
  KoprsWireServer *self = data;

  for (;;)
    {
      GSocket *socket = g_socket_accept (self->socket, self->stop, NULL);
      Arrival *arrival;

      if (!socket)
        return NULL;
      arrival = g_new0 (Arrival, 1);
      arrival->server = self;
      arrival->socket = socket;
      g_mutex_lock (&self->mutex);
      arrival->number = ++self->connections;
      g_ptr_array_add (self->open, g_object_ref (socket));
      g_ptr_array_add (self->threads, g_thread_new ("wire connection", connection_thread, arrival));
      changed (self);
      g_mutex_unlock (&self->mutex);
    }
}

/* glib-networking reads the system's authorities for every TLS connection, a client's and a server's, whether they are wanted or
 * not: most of the time that a test with many connections takes. None of ours is signed by one of them. */
static void
forget_the_systems_authorities (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GTlsDatabase) nobody = koprs_tls_database_new (NULL);

      g_tls_backend_set_default_database (g_tls_backend_get_default (), nobody);
      g_once_init_leave (&once, 1);
    }
}

static KoprsWireServer *
wire_server_new (GTlsCertificate *certificate, gboolean mute)
{
  KoprsWireServer *self = g_new0 (KoprsWireServer, 1);
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;

  forget_the_systems_authorities ();
  self->certificate = certificate ? g_object_ref (certificate) : NULL;
  self->mute = mute;
  self->stop = g_cancellable_new ();
  self->context = g_main_context_ref_thread_default ();
  self->log = g_ptr_array_new_with_free_func (g_free);
  self->threads = g_ptr_array_new ();
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);

  self->socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_socket_set_listen_backlog (self->socket, 512);
  g_socket_bind (self->socket, address, TRUE, &error);
  g_assert_no_error (error);
  g_socket_listen (self->socket, &error);
  g_assert_no_error (error);
  bound = g_socket_get_local_address (self->socket, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  self->uri = g_strdup_printf ("%s://127.0.0.1:%u", certificate ? "https" : "http", self->port);
  return self;
}

static KoprsWireServer *
start (KoprsWireServer *self)
{
  self->acceptor = g_thread_new ("wire acceptor", acceptor_thread, self);
  return self;
}

KoprsWireServer *
koprs_wire_server_new (GTlsCertificate *certificate, KoprsWireHandler handler, gpointer user_data)
{
  KoprsWireServer *self = wire_server_new (certificate, FALSE);

  self->handler = handler;
  self->user_data = user_data;
  return start (self);
}

KoprsWireServer *
koprs_wire_server_new_canned (GTlsCertificate *certificate, const char *const *answers)
{
  KoprsWireServer *self = wire_server_new (certificate, FALSE);

  self->answers = g_strdupv ((char **) answers);
  return start (self);
}

KoprsWireServer *
koprs_wire_server_new_canned_close (GTlsCertificate *certificate, const char *const *answers)
{
  KoprsWireServer *self = wire_server_new (certificate, FALSE);

  self->answers = g_strdupv ((char **) answers);
  self->hang_up = TRUE;
  return start (self);
}

KoprsWireServer *
koprs_wire_server_new_mute (void)
{
  return start (wire_server_new (NULL, TRUE));
}

void
koprs_wire_server_free (KoprsWireServer *self)
{
  g_cancellable_cancel (self->stop);
  g_thread_join (self->acceptor);
  g_mutex_lock (&self->mutex);
  self->stopping = TRUE;
  for (guint i = 0; i < self->open->len; i++)
    g_socket_shutdown (self->open->pdata[i], TRUE, TRUE, NULL);
  changed (self);
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (self->threads->pdata[i]);

  g_clear_object (&self->certificate);
  g_strfreev (self->answers);
  g_object_unref (self->socket);
  g_object_unref (self->stop);
  g_free (self->uri);
  g_main_context_unref (self->context);
  g_ptr_array_unref (self->log);
  g_ptr_array_unref (self->threads);
  g_ptr_array_unref (self->open);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

const char *
koprs_wire_server_get_uri (KoprsWireServer *self)
{
  return self->uri;
}

guint16
koprs_wire_server_get_port (KoprsWireServer *self)
{
  return self->port;
}

void
koprs_wire_server_ask_certificate (KoprsWireServer *self)
{
  self->ask_certificate = TRUE;
}

void
koprs_wire_server_hide_http2 (KoprsWireServer *self)
{
  self->http1 = TRUE;
}

void
koprs_wire_server_answer_early (KoprsWireServer *self)
{
  self->early = TRUE;
}

static guint
locked_read (KoprsWireServer *self, const guint *field)
{
  guint value;

  g_mutex_lock (&self->mutex);
  value = field ? *field : self->open->len;
  g_mutex_unlock (&self->mutex);
  return value;
}

guint
koprs_wire_server_get_connections (KoprsWireServer *self)
{
  return locked_read (self, &self->connections);
}

guint
koprs_wire_server_get_open (KoprsWireServer *self)
{
  return locked_read (self, NULL);
}

guint
koprs_wire_server_get_requests (KoprsWireServer *self)
{
  return locked_read (self, &self->requests);
}

char **
koprs_wire_server_dup_log (KoprsWireServer *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  char **log;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->log->len; i++)
    g_strv_builder_add (builder, self->log->pdata[i]);
  g_mutex_unlock (&self->mutex);
  log = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return log;
}

static gboolean
wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The threads wake the context up; the slow tick is only there to notice that patience has run out. */
static void
wait_until (KoprsWireServer *self, const guint *field, guint count)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autoptr (GSource) tick = g_timeout_source_new (1000);

  g_source_set_callback (tick, wake_up, NULL, NULL);
  g_source_attach (tick, self->context);
  while (field ? locked_read (self, field) < count : locked_read (self, NULL) > count)
    {
      g_main_context_iteration (self->context, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
  g_source_destroy (tick);
}

void
koprs_wire_server_wait_connections (KoprsWireServer *self, guint count)
{
  wait_until (self, &self->connections, count);
}

void
koprs_wire_server_wait_requests (KoprsWireServer *self, guint count)
{
  wait_until (self, &self->requests, count);
}

void
koprs_wire_server_wait_open (KoprsWireServer *self, guint count)
{
  wait_until (self, NULL, count);
}

void
koprs_wire_server_release (KoprsWireServer *self)
{
  g_mutex_lock (&self->mutex);
  self->released++;
  changed (self);
  g_mutex_unlock (&self->mutex);
}

static void
arm_reset (GSocket *socket)
{
  struct linger linger = { 1, 0 };

  setsockopt (g_socket_get_fd (socket), SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
}

void
koprs_wire_server_cut_all (KoprsWireServer *self, gboolean reset)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->open->len; i++)
    {
      if (reset)
        arm_reset (self->open->pdata[i]);
      g_socket_shutdown (self->open->pdata[i], TRUE, !reset, NULL);
    }
  g_mutex_unlock (&self->mutex);
}

const char *
koprs_wire_call_get_method (KoprsWireCall *call)
{
  return call->method;
}

const char *
koprs_wire_call_get_target (KoprsWireCall *call)
{
  return call->target;
}

const char *
koprs_wire_call_get_header (KoprsWireCall *call, const char *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);

  return g_hash_table_lookup (call->headers, key);
}

GBytes *
koprs_wire_call_get_body (KoprsWireCall *call)
{
  return call->body;
}

guint
koprs_wire_call_get_number (KoprsWireCall *call)
{
  return call->number;
}

guint
koprs_wire_call_get_connection (KoprsWireCall *call)
{
  return call->connection;
}

char *
koprs_wire_call_dup_peer (KoprsWireCall *call)
{
  GTlsCertificate *peer = NULL;

  if (G_IS_TLS_CONNECTION (call->stream))
    peer = g_tls_connection_get_peer_certificate (G_TLS_CONNECTION (call->stream));
  return peer ? g_tls_certificate_get_subject_name (peer) : NULL;
}

char *
koprs_wire_call_dup_protocol (KoprsWireCall *call)
{
  return g_strdup (g_tls_connection_get_negotiated_protocol (G_TLS_CONNECTION (call->stream)));
}

gboolean
koprs_wire_call_send (KoprsWireCall *call, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (GError) error = NULL;

  return !call->closed && g_output_stream_write_all (g_io_stream_get_output_stream (call->stream), text, size, NULL, NULL, &error);
}

gboolean
koprs_wire_call_reply (KoprsWireCall *call, guint status, const char *headers, const char *body)
{
  g_autofree char *text = g_strdup_printf ("HTTP/1.1 %u Said\r\n%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s", status,
                                           headers ? headers : "", strlen (body), body);

  return koprs_wire_call_send (call, text, -1);
}

gboolean
koprs_wire_call_send_chunk (KoprsWireCall *call, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_printf (out, "%" G_GSIZE_MODIFIER "x\r\n", size);
  g_string_append_len (out, text, size);
  g_string_append (out, "\r\n");
  return koprs_wire_call_send (call, out->str, out->len);
}

void
koprs_wire_call_close (KoprsWireCall *call, gboolean reset)
{
  if (reset)
    arm_reset (call->socket);
  call->closed = TRUE;
}

void
koprs_wire_call_pause (KoprsWireCall *call)
{
  KoprsWireServer *self = call->server;

  g_mutex_lock (&self->mutex);
  while (self->released == 0 && !self->stopping)
    g_cond_wait (&self->cond, &self->mutex);
  if (self->released > 0)
    self->released--;
  g_mutex_unlock (&self->mutex);
}

void
koprs_wire_call_wait_gone (KoprsWireCall *call)
{
  char block[4096];

  while (g_socket_receive_with_blocking (call->socket, block, sizeof block, TRUE, NULL, NULL) > 0)
    ;
  call->closed = TRUE;
}
