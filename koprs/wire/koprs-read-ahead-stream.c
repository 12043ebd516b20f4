/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-read-ahead-stream.h"

#include <string.h>

/* Four of a Go server's usual records; more gains little. */
#define AHEAD (16 * 1024)

struct _KoprsReadAheadStream {
  GInputStream parent_instance;

  GIOStream *connection;
  GInputStream *base;
  char *buffer;          /* NULL: nothing was read ahead */
  gsize start;
  gsize end;
};

static void koprs_read_ahead_stream_pollable_init (GPollableInputStreamInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsReadAheadStream, koprs_read_ahead_stream, G_TYPE_INPUT_STREAM,
                               G_IMPLEMENT_INTERFACE (G_TYPE_POLLABLE_INPUT_STREAM, koprs_read_ahead_stream_pollable_init))

static gboolean
is_ahead (KoprsReadAheadStream *self)
{
  return self->start < self->end;
}

static gsize
take (KoprsReadAheadStream *self, void *buffer, gsize count)
{
  gsize n = MIN (count, self->end - self->start);

  memcpy (buffer, self->buffer + self->start, n);
  self->start += n;
  return n;
}

static void
drop_buffer (KoprsReadAheadStream *self)
{
  g_clear_pointer (&self->buffer, g_free);
  self->start = 0;
  self->end = 0;
}

static gssize
read_on (KoprsReadAheadStream *self, void *buffer, gsize count, gboolean blocking, GCancellable *cancellable, GError **error)
{
  gssize n;

  if (is_ahead (self))
    return (gssize) take (self, buffer, count);
  if (count >= AHEAD)
    return g_pollable_stream_read (self->base, buffer, count, blocking, cancellable, error);
  if (!self->buffer)
    self->buffer = g_malloc (AHEAD);
  n = g_pollable_stream_read (self->base, self->buffer, AHEAD, blocking, cancellable, error);
  if (n <= 0)
    {
      drop_buffer (self);
      return n;
    }
  self->start = 0;
  self->end = (gsize) n;
  return (gssize) take (self, buffer, count);
}

static gssize
koprs_read_ahead_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  return read_on (KOPRS_READ_AHEAD_STREAM (stream), buffer, count, TRUE, cancellable, error);
}

static gssize
koprs_read_ahead_stream_read_nonblocking (GPollableInputStream *stream, void *buffer, gsize count, GError **error)
{
  return read_on (KOPRS_READ_AHEAD_STREAM (stream), buffer, count, FALSE, NULL, error);
}

static gboolean
koprs_read_ahead_stream_can_poll (GPollableInputStream *stream)
{
  KoprsReadAheadStream *self = KOPRS_READ_AHEAD_STREAM (stream);

  return g_pollable_input_stream_can_poll (G_POLLABLE_INPUT_STREAM (self->base));
}

static gboolean
koprs_read_ahead_stream_is_readable (GPollableInputStream *stream)
{
  KoprsReadAheadStream *self = KOPRS_READ_AHEAD_STREAM (stream);

  return is_ahead (self) || g_pollable_input_stream_is_readable (G_POLLABLE_INPUT_STREAM (self->base));
}

static GSource *
koprs_read_ahead_stream_create_source (GPollableInputStream *stream, GCancellable *cancellable)
{
  KoprsReadAheadStream *self = KOPRS_READ_AHEAD_STREAM (stream);
  g_autoptr (GSource) ready = NULL;

  if (is_ahead (self))
    ready = g_timeout_source_new (0);
  else
    ready = g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (self->base), NULL);
  return g_pollable_source_new_full (stream, ready, cancellable);
}

static void
koprs_read_ahead_stream_finalize (GObject *object)
{
  KoprsReadAheadStream *self = KOPRS_READ_AHEAD_STREAM (object);

  g_free (self->buffer);
  g_object_unref (self->connection);

  G_OBJECT_CLASS (koprs_read_ahead_stream_parent_class)->finalize (object);
}

static void
koprs_read_ahead_stream_class_init (KoprsReadAheadStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = koprs_read_ahead_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = koprs_read_ahead_stream_read;
}

static void
koprs_read_ahead_stream_pollable_init (GPollableInputStreamInterface *iface)
{
  iface->can_poll = koprs_read_ahead_stream_can_poll;
  iface->is_readable = koprs_read_ahead_stream_is_readable;
  iface->create_source = koprs_read_ahead_stream_create_source;
  iface->read_nonblocking = koprs_read_ahead_stream_read_nonblocking;
}

static void
koprs_read_ahead_stream_init (KoprsReadAheadStream *self)
{
}

GInputStream *
koprs_read_ahead_stream_new (GIOStream *connection)
{
  KoprsReadAheadStream *self = g_object_new (KOPRS_TYPE_READ_AHEAD_STREAM, NULL);

  self->connection = g_object_ref (connection);
  self->base = g_io_stream_get_input_stream (connection);
  return G_INPUT_STREAM (self);
}
