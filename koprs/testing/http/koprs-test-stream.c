/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-stream.h"

#include "koprs/testing/http/koprs-test-gzip.h"

#include <glib-unix.h>
#include <poll.h>

struct _KoprsTestStream {
  SoupServerMessage *message;
  KoprsTestSource *source;
  KoprsTestGzip *gzip;
  GSource *hangup;         /* the client went away */
  GSource *turn;           /* a piece is due */
  gulong wrote_chunk;
  gboolean waiting;
  gboolean ended;
};

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
complete (KoprsTestStream *self)
{
  self->ended = TRUE;
  clear_source (&self->hangup);
  clear_source (&self->turn);
  soup_message_body_complete (soup_server_message_get_response_body (self->message));
}

/* Takes the piece. */
static void
append_piece (SoupMessageBody *body, GString *piece)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (piece);

  if (g_bytes_get_size (bytes) > 0)
    soup_message_body_append_bytes (body, bytes);
}

/* Appends one piece. TRUE: there is something for the client now, if only the end. */
static gboolean
pump (KoprsTestStream *self)
{
  SoupMessageBody *body = soup_server_message_get_response_body (self->message);
  KoprsTestSourceState state = KOPRS_TEST_SOURCE_MORE;
  gboolean appended = FALSE;

  while (!self->ended && !appended && state == KOPRS_TEST_SOURCE_MORE)
    {
      GString *piece = g_string_sized_new (1024);

      state = self->source->pull (self->source, piece);
      if (self->gzip != NULL)
        koprs_test_gzip_piece (self->gzip, piece, state == KOPRS_TEST_SOURCE_END);
      appended = piece->len > 0;
      append_piece (body, piece);
      self->waiting = state == KOPRS_TEST_SOURCE_WAIT;
      if (state == KOPRS_TEST_SOURCE_END)
        complete (self);
    }
  return appended || self->ended;
}

static void
on_wrote_chunk (SoupServerMessage *message, gpointer data)
{
  KoprsTestStream *self = data;

  if (!self->ended && pump (self))
    soup_server_message_unpause (message);
}

static gboolean
on_turn (gpointer data)
{
  KoprsTestStream *self = data;

  clear_source (&self->turn);
  if (!self->ended && pump (self))
    soup_server_message_unpause (self->message);
  return G_SOURCE_REMOVE;
}

/* Many changes of one turn of the loop make one piece. */
static void
on_wake (gpointer data)
{
  KoprsTestStream *self = data;

  if (!self->waiting || self->ended || self->turn != NULL)
    return;
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->turn, on_turn, self, NULL);
  g_source_attach (self->turn, g_main_context_get_thread_default ());
}

/* A message that waits for news is not read from, so its end would go unnoticed. */
static gboolean
on_hangup (gint fd, GIOCondition condition, gpointer data)
{
  KoprsTestStream *self = data;

  clear_source (&self->hangup);
  complete (self);
  soup_server_message_unpause (self->message);
  return G_SOURCE_REMOVE;
}

static void
watch_hangup (KoprsTestStream *self)
{
  GSocket *socket = soup_server_message_get_socket (self->message);

  if (socket == NULL)
    return;
  /* GIOCondition takes poll's own bits; this one tells of the peer's end even behind bytes that nobody reads. */
  self->hangup = g_unix_fd_source_new (g_socket_get_fd (socket), (GIOCondition) (POLLRDHUP | POLLHUP | POLLERR));
  g_source_set_callback (self->hangup, G_SOURCE_FUNC (on_hangup), self, NULL);
  g_source_attach (self->hangup, g_main_context_get_thread_default ());
}

KoprsTestStream *
koprs_test_stream_new (SoupServerMessage *message, KoprsTestSource *source, gboolean gzip)
{
  KoprsTestStream *self = g_new0 (KoprsTestStream, 1);

  self->message = g_object_ref (message);
  self->source = source;
  if (gzip)
    self->gzip = koprs_test_gzip_new (source->flush_pieces);
  source->wake = on_wake;
  source->wake_data = self;
  self->wrote_chunk = g_signal_connect (message, "wrote-chunk", G_CALLBACK (on_wrote_chunk), self);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message),
                                     soup_server_message_get_http_version (message) == SOUP_HTTP_1_0 ? SOUP_ENCODING_EOF :
                                     SOUP_ENCODING_CHUNKED);
  soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
  watch_hangup (self);
  pump (self);
  return self;
}

void
koprs_test_stream_free (KoprsTestStream *self)
{
  clear_source (&self->hangup);
  clear_source (&self->turn);
  g_clear_signal_handler (&self->wrote_chunk, self->message);
  g_clear_pointer (&self->source, koprs_test_source_free);
  g_clear_pointer (&self->gzip, koprs_test_gzip_free);
  g_object_unref (self->message);
  g_free (self);
}
