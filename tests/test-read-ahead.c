/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <gio/gio.h>
#include <string.h>
#include <sys/socket.h>

#include "koprs/koprs-config.h"
#include "koprs/wire/koprs-read-ahead-stream.h"
#include "koprs/wire/koprs-transport.h"

/* A stream under test over one end of a pair of sockets, and the other end. */
typedef struct {
  GSocket *near;
  GSocket *far;
  GInputStream *stream;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GSocketConnection) connection = NULL;
  int pair[2];

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM, 0, pair), ==, 0);
  self->near = g_socket_new_from_fd (pair[0], NULL);
  self->far = g_socket_new_from_fd (pair[1], NULL);
  connection = g_socket_connection_factory_create_connection (self->near);
  self->stream = koprs_read_ahead_stream_new (G_IO_STREAM (connection));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->stream);
  g_assert_finalize_object (self->near);
  g_assert_finalize_object (self->far);
}

static void
send_text (Fixture *self, const char *text)
{
  g_assert_cmpint (g_socket_send (self->far, text, strlen (text), NULL, NULL), ==, (gssize) strlen (text));
}

static gssize
read_now (Fixture *self, void *buffer, gsize count, GError **error)
{
  return g_pollable_input_stream_read_nonblocking (G_POLLABLE_INPUT_STREAM (self->stream), buffer, count, NULL, error);
}

static void
assert_would_block (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char byte;

  g_assert_cmpint (read_now (self, &byte, 1, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK);
}

static void
a_short_read_takes_everything_from_the_socket (Fixture *self, gconstpointer data)
{
  char buffer[8] = "";

  send_text (self, "record");
  g_assert_cmpint (read_now (self, buffer, 2, NULL), ==, 2);
  g_assert_cmpint (g_socket_get_available_bytes (self->near), ==, 0);
  g_assert_cmpint (read_now (self, buffer + 2, 6, NULL), ==, 4);
  g_assert_cmpstr (buffer, ==, "record");
  assert_would_block (self);
}

static void
bytes_come_whole_and_in_order_whatever_is_asked_for (Fixture *self, gconstpointer data)
{
  static const gsize asked[] = { 1, 5, 1000, 16 * 1024, 64 * 1024, 3 };
  guint8 written = 0, expected = 0;
  g_autofree guint8 *buffer = g_malloc (64 * 1024);

  for (guint round = 0; round < 60; round++)
    {
      gsize left = 1 + (round * 997) % 40000;

      for (gsize i = 0; i < left; i++)
        buffer[i] = written++;
      g_assert_cmpint (g_socket_send (self->far, (char *) buffer, left, NULL, NULL), ==, (gssize) left);
      for (guint i = round; left > 0; i++)
        {
          gssize n = i % 2 == 0 ? read_now (self, buffer, asked[i % G_N_ELEMENTS (asked)], NULL)
                                : g_input_stream_read (self->stream, buffer, asked[i % G_N_ELEMENTS (asked)], NULL, NULL);

          g_assert_cmpint (n, >, 0);
          for (gssize k = 0; k < n; k++)
            g_assert_cmpuint (buffer[k], ==, expected++);
          left -= (gsize) n;
        }
    }
}

static gboolean
on_ready (GObject *stream, gpointer n_ready)
{
  ++*(guint *) n_ready;
  return G_SOURCE_REMOVE;
}

static GSource *
watch (Fixture *self, guint *n_ready)
{
  GSource *source = g_pollable_input_stream_create_source (G_POLLABLE_INPUT_STREAM (self->stream), NULL);

  g_source_set_callback (source, G_SOURCE_FUNC (on_ready), n_ready, NULL);
  g_source_attach (source, NULL);
  return source;
}

static void
what_was_read_ahead_is_ready_though_the_socket_is_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GSource) source = NULL;
  guint n_ready = 0;
  char byte;

  send_text (self, "ab");
  g_assert_cmpint (read_now (self, &byte, 1, NULL), ==, 1);
  g_assert_true (g_pollable_input_stream_is_readable (G_POLLABLE_INPUT_STREAM (self->stream)));
  source = watch (self, &n_ready);
  while (n_ready == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_destroy (source);
}

static void
nothing_is_ready_until_something_comes (Fixture *self, gconstpointer data)
{
  g_autoptr (GSource) source = NULL;
  guint n_ready = 0;

  assert_would_block (self);
  g_assert_false (g_pollable_input_stream_is_readable (G_POLLABLE_INPUT_STREAM (self->stream)));
  source = watch (self, &n_ready);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_ready, ==, 0);
  send_text (self, "x");
  while (n_ready == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_destroy (source);
}

static void
the_end_comes_after_the_last_byte (Fixture *self, gconstpointer data)
{
  char buffer[4];

  send_text (self, "abc");
  g_assert_true (g_socket_shutdown (self->far, FALSE, TRUE, NULL));
  g_assert_cmpint (read_now (self, buffer, 1, NULL), ==, 1);
  g_assert_cmpint (read_now (self, buffer, 4, NULL), ==, 2);
  g_assert_cmpint (read_now (self, buffer, 4, NULL), ==, 0);
  g_assert_cmpint (g_input_stream_read (self->stream, buffer, 4, NULL, NULL), ==, 0);
}

static void
on_sent (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;

  g_assert_null (koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, error));
}

static void
a_refused_connection_names_the_server_and_no_proxy (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  guint16 port = g_socket_listener_add_any_inet_port (listener, NULL, NULL);
  g_autofree char *uri = g_strdup_printf ("http://127.0.0.1:%u", port);
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (uri);
  g_autoptr (KoprsTransport) transport = koprs_transport_new (config);
  KoprsRequest *request = koprs_request_new ("GET", "/");
  g_autoptr (GError) error = NULL;

  g_socket_listener_close (listener);
  koprs_transport_send_async (transport, request, NULL, on_sent, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
  g_assert_cmpstr (error->message, ==, "Could not connect to 127.0.0.1: Connection refused");
  koprs_request_free (request);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name) g_test_add ("/read-ahead/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (a_short_read_takes_everything_from_the_socket);
  ADD (bytes_come_whole_and_in_order_whatever_is_asked_for);
  ADD (what_was_read_ahead_is_ready_though_the_socket_is_empty);
  ADD (nothing_is_ready_until_something_comes);
  ADD (the_end_comes_after_the_last_byte);
#undef ADD
  g_test_add_func ("/read-ahead/a_refused_connection_names_the_server_and_no_proxy", a_refused_connection_names_the_server_and_no_proxy);
  return g_test_run ();
}
