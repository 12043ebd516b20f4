/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-transport-pipes.h"

/* One TLS record, and far less than an idle connection's send buffer holds. */
#define MAX_PUSH (16 * 1024)

struct _KoprsTransportPipes {
  guint holds;             /* the transport's, and one of each stream in the table */
  GHashTable *streams;     /* guint64 → GIOStream, not owned */
};

struct _KoprsTransportPush {
  KoprsTransportPipes *pipes;
  GBytes *body;
  const char *content_type;
  GIOStream *stream;       /* NULL: libsoup's way */
  gboolean begun;
  gsize written;
  GSource *source;         /* the connection takes no more for now */
};

typedef struct {
  KoprsTransportPipes *pipes;
  guint64 id;
} Pipe;

KoprsTransportPipes *
koprs_transport_pipes_new (void)
{
  KoprsTransportPipes *self = g_new0 (KoprsTransportPipes, 1);

  self->holds = 1;
  self->streams = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

KoprsTransportPipes *
koprs_transport_pipes_ref (KoprsTransportPipes *self)
{
  self->holds++;
  return self;
}

void
koprs_transport_pipes_unref (KoprsTransportPipes *self)
{
  if (--self->holds > 0)
    return;
  g_hash_table_unref (self->streams);
  g_free (self);
}

/* The connection has gone; its number may stand for the TLS connection over it by now. */
static void
on_gone (gpointer user_data, GObject *stream)
{
  Pipe *pipe = user_data;

  if (g_hash_table_lookup (pipe->pipes->streams, &pipe->id) == (gpointer) stream)
    g_hash_table_remove (pipe->pipes->streams, &pipe->id);
  koprs_transport_pipes_unref (pipe->pipes);
  g_free (pipe);
}

void
koprs_transport_pipes_add (KoprsTransportPipes *self, SoupMessage *msg, GIOStream *stream)
{
  guint64 id = soup_message_get_connection_id (msg);
  Pipe *pipe;

  if (id == 0 || !stream || !G_IS_POLLABLE_OUTPUT_STREAM (g_io_stream_get_output_stream (stream)))
    return;
  pipe = g_new (Pipe, 1);
  pipe->pipes = koprs_transport_pipes_ref (self);
  pipe->id = id;
  g_object_weak_ref (G_OBJECT (stream), on_gone, pipe);
  g_hash_table_replace (self->streams, g_memdup2 (&id, sizeof id), stream);
}

/* The connection has been chosen, nothing is written yet. */
static void
on_starting (SoupMessage *msg, KoprsTransportPush *push)
{
  guint64 id = soup_message_get_connection_id (msg);
  SoupMessageHeaders *headers = soup_message_get_request_headers (msg);

  g_set_object (&push->stream, g_hash_table_lookup (push->pipes->streams, &id));
  if (push->stream)
    soup_message_headers_set_content_length (headers, (goffset) g_bytes_get_size (push->body));
  else
    soup_message_set_request_body_from_bytes (msg, push->content_type, push->body);
}

static void
forget_source (KoprsTransportPush *push)
{
  if (push->source)
    g_source_destroy (push->source);
  g_clear_pointer (&push->source, g_source_unref);
}

static gboolean on_writable (GObject *output, gpointer user_data);

/* What the connection does not take now it gets later, from where it stopped: a TLS connection that could not send a record keeps it, and
 * sends it whatever happens. That it is broken, libsoup notices: it waits for the answer. */
static void
write_rest (KoprsTransportPush *push)
{
  GPollableOutputStream *output = G_POLLABLE_OUTPUT_STREAM (g_io_stream_get_output_stream (push->stream));
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (push->body, &length);
  gssize n = 1;

  while (n > 0 && push->written < length)
    {
      n = g_pollable_output_stream_write_nonblocking (output, data + push->written, length - push->written, NULL, &error);
      push->written += (gsize) MAX (n, 0);
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    return;
  push->source = g_pollable_output_stream_create_source (output, NULL);
  g_source_set_callback (push->source, G_SOURCE_FUNC (on_writable), push, NULL);
  g_source_attach (push->source, g_main_context_get_thread_default ());
}

static gboolean
on_writable (GObject *output, gpointer user_data)
{
  KoprsTransportPush *push = user_data;

  forget_source (push);
  write_rest (push);
  return G_SOURCE_REMOVE;
}

static void
on_wrote_headers (SoupMessage *msg, KoprsTransportPush *push)
{
  if (!push->stream)
    return;
  push->begun = TRUE;
  write_rest (push);
}

/* Answered before the server had the whole body: what comes next on this connection would be taken for the rest of it. */
static void
on_finished (SoupMessage *msg, KoprsTransportPush *push)
{
  g_autoptr (GIOStream) base = NULL;

  forget_source (push);
  if (!push->begun || push->written == g_bytes_get_size (push->body))
    return;
  if (G_IS_TLS_CONNECTION (push->stream))
    g_object_get (push->stream, "base-io-stream", &base, NULL);
  else
    base = g_object_ref (push->stream);
  g_socket_shutdown (g_socket_connection_get_socket (G_SOCKET_CONNECTION (base)), TRUE, TRUE, NULL);
}

static void
push_free (gpointer data, GClosure *closure)
{
  KoprsTransportPush *push = data;

  forget_source (push);
  g_clear_object (&push->stream);
  koprs_transport_pipes_unref (push->pipes);
  g_bytes_unref (push->body);
  g_free (push);
}

void
koprs_transport_pipes_push (KoprsTransportPipes *self, SoupMessage *msg, const char *content_type, GBytes *body)
{
  KoprsTransportPush *push;

  if (!self || g_bytes_get_size (body) > MAX_PUSH || g_bytes_get_size (body) == 0)
    {
      soup_message_set_request_body_from_bytes (msg, content_type, body);
      return;
    }
  soup_message_headers_replace (soup_message_get_request_headers (msg), "Content-Type", content_type);
  push = g_new0 (KoprsTransportPush, 1);
  push->pipes = koprs_transport_pipes_ref (self);
  push->body = g_bytes_ref (body);
  push->content_type = content_type;
  g_signal_connect (msg, "starting", G_CALLBACK (on_starting), push);
  g_signal_connect (msg, "finished", G_CALLBACK (on_finished), push);
  g_signal_connect_data (msg, "wrote-headers", G_CALLBACK (on_wrote_headers), push, push_free, 0);
}
