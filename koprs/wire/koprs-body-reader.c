/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-body-reader.h"

/* A TLS record is 16 KiB, so that a read into the rest of the buffer is never much shorter than it could be. */
#define GATHER (64 * 1024)
#define BUFFER (GATHER + 16 * 1024)
#define BUDGET_US 2000

/* After the budget is spent: behind everything that draws on a screen, before what waits for idleness. */
#define PRIORITY_MORE (G_PRIORITY_HIGH_IDLE + 30)

struct _KoprsBodyReader {
  guint holds;              /* the owner's, a running drain's, a pending read's */
  gboolean stopped;
  GInputStream *stream;
  gsize size;
  KoprsBodyReaderFunc func;
  KoprsBodyReaderDone done;
  gpointer user_data;
  GSource *source;
  char *buffer;             /* only while an asynchronous read is pending */
  GCancellable *cancellable;
};

static void drain (KoprsBodyReader *self);

static KoprsBodyReader *
hold (KoprsBodyReader *self)
{
  self->holds++;
  return self;
}

static void
release (KoprsBodyReader *self)
{
  if (--self->holds > 0)
    return;
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_free (self->buffer);
  g_free (self);
}

static void
disarm (KoprsBodyReader *self)
{
  if (self->source)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
}

static void
stop (KoprsBodyReader *self)
{
  self->stopped = TRUE;
  disarm (self);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

static void
finish (KoprsBodyReader *self, GError *error)
{
  if (!self->stopped)
    {
      stop (self);
      /* At the end of the body this gives the connection back; there is nothing left that could block. */
      if (!error)
        g_input_stream_close (self->stream, NULL, NULL);
      self->done (error, self->user_data);
    }
  g_clear_error (&error);
}

/* FALSE: it is over, by the function's will or because it freed the reader. */
static gboolean
feed (KoprsBodyReader *self, const char *buffer, gsize *filled)
{
  gsize length = *filled;
  GError *error = NULL;

  *filled = 0;
  if (length > 0 && !self->stopped && !self->func (buffer, length, self->user_data, &error))
    finish (self, error);
  return !self->stopped;
}

static gboolean
on_readable (GObject *stream, gpointer user_data)
{
  KoprsBodyReader *self = user_data;

  disarm (self);
  drain (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_turn (gpointer user_data)
{
  return on_readable (NULL, user_data);
}

/* A source of libsoup's knows when it is made whether bytes are buffered already; one kept across reads can spin. */
static void
arm (KoprsBodyReader *self)
{
  self->source = g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (self->stream), NULL);
  g_source_set_callback (self->source, G_SOURCE_FUNC (on_readable), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
}

/* Goes on in a later turn of the loop, whatever the stream says: one that has given its last byte, and only not yet said that it is
 * over, looks as if more had to come. */
static void
arm_later (KoprsBodyReader *self)
{
  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, PRIORITY_MORE);
  g_source_set_callback (self->source, on_turn, self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
}

static void
drain_into (KoprsBodyReader *self, char *buffer)
{
  gint64 end = g_get_monotonic_time () + BUDGET_US;
  gsize gather = MIN (self->size, GATHER);
  gsize filled = 0;

  for (;;)
    {
      GError *error = NULL;
      gssize n = g_pollable_input_stream_read_nonblocking (G_POLLABLE_INPUT_STREAM (self->stream), buffer + filled,
                                                           self->size - filled, NULL, &error);

      if (n > 0)
        filled += (gsize) n;
      if (n > 0 && filled >= gather && !feed (self, buffer, &filled))
        return;
      if (n > 0 && g_get_monotonic_time () < end)
        continue;

      if (!feed (self, buffer, &filled))
        g_clear_error (&error);
      else if (n > 0)
        arm_later (self);
      else if (n < 0 && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        arm (self);
      else
        finish (self, g_steal_pointer (&error));
      g_clear_error (&error);
      return;
    }
}

static void
drain (KoprsBodyReader *self)
{
  /* Not kept while waiting: hundreds of quiet watches would each hold one. */
  g_autofree char *buffer = g_malloc (self->size);

  hold (self);
  drain_into (self, buffer);
  release (self);
}

static void read_once (KoprsBodyReader *self);

static void
on_read (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  KoprsBodyReader *self = user_data;
  GError *error = NULL;
  gssize n = g_input_stream_read_finish (G_INPUT_STREAM (stream), result, &error);
  gsize filled = n > 0 ? (gsize) n : 0;

  if (n > 0 && feed (self, self->buffer, &filled))
    read_once (self);
  else if (n <= 0)
    finish (self, g_steal_pointer (&error));
  release (self);
}

static void
read_once (KoprsBodyReader *self)
{
  g_input_stream_read_async (self->stream, self->buffer, self->size, G_PRIORITY_DEFAULT, self->cancellable, on_read, hold (self));
}

KoprsBodyReader *
koprs_body_reader_new (GInputStream *stream, gint64 expected, KoprsBodyReaderFunc func, KoprsBodyReaderDone done, gpointer user_data)
{
  KoprsBodyReader *self = g_new0 (KoprsBodyReader, 1);

  self->holds = 1;
  self->stream = g_object_ref (stream);
  /* One more than expected: the read that finds the end needs room too. */
  self->size = expected >= 0 && expected < GATHER ? (gsize) expected + 1 : BUFFER;
  self->func = func;
  self->done = done;
  self->user_data = user_data;
  return self;
}

void
koprs_body_reader_start (KoprsBodyReader *self)
{
  if (G_IS_POLLABLE_INPUT_STREAM (self->stream) && g_pollable_input_stream_can_poll (G_POLLABLE_INPUT_STREAM (self->stream)))
    {
      drain (self);
      return;
    }
  self->buffer = g_malloc (self->size);
  self->cancellable = g_cancellable_new ();
  read_once (self);
}

void
koprs_body_reader_free (KoprsBodyReader *self)
{
  stop (self);
  release (self);
}
