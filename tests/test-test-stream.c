/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A client that reads nothing costs no more than the pieces under way: what a source has given and the socket has not taken is
 * counted. */

#include "koprs/testing/http/koprs-test-stream.h"

#define REQUEST "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
#define ALL (64 * 1024 * 1024)     /* more than any socket takes */

typedef struct {
  KoprsTestSource parent;
  gsize given;
} Plenty;

typedef struct {
  SoupServer *server;
  GSocketConnection *client;
  Plenty *source;
  KoprsTestStream *stream;
  gsize written;
  gsize most_kept;
} Fixture;

static KoprsTestSourceState
pull (KoprsTestSource *source, GString *out)
{
  Plenty *self = (Plenty *) source;

  g_string_set_size (out, KOPRS_TEST_SOURCE_PIECE);
  self->given += out->len;
  return self->given < ALL ? KOPRS_TEST_SOURCE_MORE : KOPRS_TEST_SOURCE_END;
}

static void
free_source (KoprsTestSource *source)
{
  g_free (source);
}

static void
on_written (SoupServerMessage *message, guint length, gpointer data)
{
  Fixture *self = data;

  self->written += length;
}

static void
on_request (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer data)
{
  Fixture *self = data;

  self->source = g_new0 (Plenty, 1);
  self->source->parent.pull = pull;
  self->source->parent.free = free_source;
  g_signal_connect (message, "wrote-body-data", G_CALLBACK (on_written), self);
  soup_server_message_set_status (message, 200, NULL);
  self->stream = koprs_test_stream_new (message, &self->source->parent, FALSE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GError) error = NULL;
  GSList *uris;

  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  g_socket_client_set_enable_proxy (client, FALSE);
  uris = soup_server_get_uris (self->server);
  self->client = g_socket_client_connect_to_host (client, "127.0.0.1", g_uri_get_port (uris->data), NULL, &error);
  g_assert_no_error (error);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (self->client)), REQUEST, sizeof REQUEST - 1, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->stream, koprs_test_stream_free);
  g_object_unref (self->client);
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
}

static void
note_kept (Fixture *self)
{
  if (self->source != NULL)
    self->most_kept = MAX (self->most_kept, self->source->given - MIN (self->written, self->source->given));
}

/* Until nothing is left to do but to wait for the client. */
static void
run (Fixture *self)
{
  while (self->source == NULL)
    g_main_context_iteration (NULL, TRUE);
  do
    note_kept (self);
  while (g_main_context_iteration (NULL, FALSE));
}

static void
a_client_that_reads_nothing_costs_a_bounded_number_of_bytes (Fixture *self, gconstpointer data)
{
  run (self);
  g_assert_cmpuint (self->source->given, <, ALL);
  g_assert_cmpuint (self->most_kept, <=, 2 * KOPRS_TEST_SOURCE_PIECE);
}

static void
what_it_reads_later_makes_room_for_more (Fixture *self, gconstpointer data)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (self->client));
  g_autofree char *buffer = g_malloc (KOPRS_TEST_SOURCE_PIECE);
  gsize before;

  run (self);
  before = self->source->given;
  while (self->source->given == before)
    {
      g_autoptr (GError) error = NULL;
      gssize n = g_pollable_input_stream_read_nonblocking (G_POLLABLE_INPUT_STREAM (input), buffer, KOPRS_TEST_SOURCE_PIECE, NULL, &error);

      g_assert_true (n > 0 || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK));
      g_main_context_iteration (NULL, FALSE);
      note_kept (self);
    }
  g_assert_cmpuint (self->most_kept, <=, 2 * KOPRS_TEST_SOURCE_PIECE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/test-stream/a-client-that-reads-nothing-costs-a-bounded-number-of-bytes", Fixture, NULL, set_up,
              a_client_that_reads_nothing_costs_a_bounded_number_of_bytes, tear_down);
  g_test_add ("/test-stream/what-it-reads-later-makes-room-for-more", Fixture, NULL, set_up, what_it_reads_later_makes_room_for_more,
              tear_down);
  return g_test_run ();
}
