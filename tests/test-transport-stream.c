/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Bodies that come as they come: watches, long lists, compressed ones. */

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-config-private.h"
#include "koprs/koprs-error.h"
#include "support/koprs-wire-outcome.h"

#include <string.h>

typedef struct {
  KoprsWireCa *ca;
  GTlsCertificate *certificate;
  KoprsWireServer *server;
  KoprsTransport *transport;
  KoprsWireOutcome out;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->ca = koprs_wire_ca_new ("authority");
  self->certificate = koprs_wire_ca_issue_local (self->ca);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  if (self->transport)
    g_assert_finalize_object (g_steal_pointer (&self->transport));
  koprs_wire_settle ();
  koprs_wire_outcome_clear (&self->out);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  g_object_unref (self->certificate);
  koprs_wire_ca_free (self->ca);
}

static void
serve (Fixture *self, KoprsWireHandler handler, gpointer user_data)
{
  self->server = koprs_wire_server_new (self->certificate, handler, user_data);
  self->transport = koprs_wire_transport_new (self->server, self->ca);
}

static KoprsRequest *
new_request (const char *target, KoprsRequestFlags flags)
{
  KoprsRequest *request = koprs_request_new ("GET", target);

  request->flags |= flags;
  return request;
}

#define CHUNKED "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"

static void
tell_three_events (KoprsWireCall *wire, gpointer user_data)
{
  koprs_wire_call_send (wire, CHUNKED, -1);
  for (guint i = 0; i < 3; i++)
    {
      koprs_wire_call_pause (wire);
      koprs_wire_call_send_chunk (wire, "event\n", -1);
    }
  koprs_wire_call_pause (wire);
  koprs_wire_call_send (wire, "0\r\n\r\n", -1);
}

static void
events_come_as_they_are_sent (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, tell_three_events, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  for (guint i = 1; i <= 3; i++)
    {
      koprs_wire_server_release (self->server);
      koprs_wire_outcome_wait_data (&self->out, i * strlen ("event\n"));
      g_assert_cmpuint (self->out.blocks, ==, i);
    }
  g_assert_cmpuint (self->out.calls, ==, 0);
  koprs_wire_server_release (self->server);
  koprs_wire_outcome_wait (&self->out);
  g_assert_no_error (self->out.error);
  g_assert_true (self->out.ended);
}

static void
send_part_of_a_chunk (KoprsWireCall *wire, gpointer user_data)
{
  koprs_wire_call_send (wire, CHUNKED "2710\r\nthe beginning", -1);
  koprs_wire_call_wait_gone (wire);
}

static void
part_of_a_chunk_is_not_held_back (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, send_part_of_a_chunk, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait_data (&self->out, strlen ("the beginning"));
  g_cancellable_cancel (self->out.cancellable);
  koprs_wire_outcome_wait (&self->out);
}

static void
say_what_was_asked (KoprsWireCall *wire, gpointer user_data)
{
  const char *encoding = koprs_wire_call_get_header (wire, "accept-encoding");

  koprs_wire_call_reply (wire, 200, NULL, encoding ? encoding : "nothing");
}

static void
a_watch_asks_for_identity_and_its_own_connection (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM | KOPRS_REQUEST_LIST_GZIP);

  serve (self, say_what_was_asked, NULL);
  for (guint i = 1; i <= 3; i++)
    {
      koprs_wire_outcome_clear (&self->out);
      koprs_wire_outcome_stream (&self->out, self->transport, request);
      koprs_wire_outcome_wait (&self->out);
      g_assert_no_error (self->out.error);
      g_assert_cmpstr (self->out.data->str, ==, "identity");
      g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, i);
    }
}

static GBytes *
compress (const char *text, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_assert_true (g_output_stream_write_all (out, text, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
send_compressed (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *text = g_strnfill (1000 * 1000, 'z');
  g_autoptr (GBytes) bytes = compress (text, strlen (text));

  koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n", -1);
  koprs_wire_call_send_chunk (wire, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  koprs_wire_call_send (wire, "0\r\n\r\n", -1);
}

static void
a_compressed_list_is_decoded (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/list", KOPRS_REQUEST_LIST_GZIP);

  serve (self, send_compressed, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_no_error (self->out.error);
  g_assert_cmpuint (self->out.data->len, ==, 1000 * 1000);
  g_assert_cmpuint (self->out.blocks, <, 100);

  koprs_wire_outcome_clear (&self->out);
  koprs_wire_outcome_send (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_no_error (self->out.error);
  g_assert_cmpuint (g_bytes_get_size (self->out.reply->body), ==, 1000 * 1000);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
a_compressed_watch_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, send_compressed, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_null (self->out.data);
}

static KoprsConfig *
new_config (KoprsWireServer *server, const char *host, gboolean disable_compression, gboolean in_cluster)
{
  g_autofree char *yaml =
    g_strdup_printf ("apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                     "clusters: [{name: c, cluster: {server: 'http://%s:%u', disable-compression: %s}}]\n"
                     "contexts: [{name: c, context: {cluster: c, user: u}}]\n"
                     "users: [{name: u, user: {}}]\n",
                     host, koprs_wire_server_get_port (server), disable_compression ? "true" : "false");
  g_autoptr (GError) error = NULL;
  KoprsConfig *config = koprs_config_new_from_data (yaml, -1, NULL, NULL, &error);

  g_assert_no_error (error);
  koprs_config_set_origin (config, NULL, in_cluster);
  return config;
}

static void
gzip_is_asked_for_where_it_pays (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *host;
    gboolean disabled;
    gboolean in_cluster;
    KoprsRequestFlags flags;
    const char *encoding;
  } rows[] = {
    { "koprs.localhost", FALSE, FALSE, KOPRS_REQUEST_LIST_GZIP, "gzip" },
    { "koprs.localhost", FALSE, TRUE, KOPRS_REQUEST_LIST_GZIP, "identity" },
    { "koprs.localhost", FALSE, FALSE, 0, "identity" },
    { "koprs.localhost", FALSE, FALSE, KOPRS_REQUEST_LIST_GZIP | KOPRS_REQUEST_STREAM, "identity" },
    { "koprs.localhost", TRUE, FALSE, KOPRS_REQUEST_LIST_GZIP, "identity" },
    { "localhost", FALSE, FALSE, KOPRS_REQUEST_LIST_GZIP, "identity" },
    { "127.0.0.1", FALSE, FALSE, KOPRS_REQUEST_LIST_GZIP, "identity" },
  };

  self->server = koprs_wire_server_new (NULL, say_what_was_asked, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsConfig) config = new_config (self->server, rows[i].host, rows[i].disabled, rows[i].in_cluster);
      g_autoptr (KoprsTransport) transport = koprs_transport_new (config);
      g_autoptr (KoprsRequest) request = new_request ("/list", rows[i].flags);

      koprs_wire_outcome_clear (&self->out);
      koprs_wire_outcome_send (&self->out, transport, request);
      koprs_wire_outcome_wait (&self->out);
      g_test_message ("%s, %s: %s", rows[i].host, rows[i].disabled ? "disabled" : "enabled", rows[i].encoding);
      g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, rows[i].encoding);
    }
}

static void
refuse (KoprsWireCall *wire, gpointer user_data)
{
  if (koprs_wire_call_get_number (wire) == 1)
    koprs_wire_call_reply (wire, 429, "Retry-After: 0\r\n", "{\n  \"status\": \"Failure\",\n  \"reason\": \"TooManyRequests\"\n}");
  else
    koprs_wire_call_reply (wire, 410, NULL, "{\n  \"status\": \"Failure\",\n  \"reason\": \"Expired\",\n  \"code\": 410\n}");
}

static void
a_refused_stream_is_an_api_error_without_a_block (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, refuse, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED);
  g_assert_null (self->out.data);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
}

static void
the_functions_error_is_the_calls_error (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, send_part_of_a_chunk, NULL);
  self->out.refuse = g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "not JSON");
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_cmpstr (self->out.error->message, ==, "not JSON");
  koprs_wire_server_wait_open (self->server, 0);
}

static void
die_in_the_middle (KoprsWireCall *wire, gpointer user_data)
{
  koprs_wire_call_send (wire, CHUNKED "6\r\nevent\n\r\n", -1);
  if (g_str_equal (koprs_wire_call_get_target (wire), "/inside"))
    koprs_wire_call_send (wire, "100\r\nhalf", -1);
  koprs_wire_call_pause (wire);
  koprs_wire_call_close (wire, g_str_equal (koprs_wire_call_get_target (wire), "/reset"));
}

static void
a_dying_server_ends_a_watch_after_its_last_event (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *target;
    gsize bytes;
    gboolean clean;     /* libsoup sees the end, and it is for the watcher to resume */
  } rows[] = { { "/between", 6, TRUE }, { "/inside", 10, FALSE }, { "/reset", 6, FALSE } };

  serve (self, die_in_the_middle, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsRequest) request = new_request (rows[i].target, KOPRS_REQUEST_STREAM);

      koprs_wire_outcome_clear (&self->out);
      koprs_wire_outcome_stream (&self->out, self->transport, request);
      koprs_wire_outcome_wait_data (&self->out, rows[i].bytes);
      koprs_wire_server_release (self->server);
      koprs_wire_outcome_wait (&self->out);
      g_assert_cmpuint (self->out.data->len, ==, rows[i].bytes);
      g_assert_cmpint (self->out.ended, ==, rows[i].clean);
      if (!rows[i].clean)
        g_assert_true (self->out.error->domain == G_IO_ERROR);
    }
}

static void
a_long_list (KoprsWireCall *wire, gpointer user_data)
{
  g_autoptr (GString) out = g_string_new (CHUNKED);
  g_autofree char *piece = g_strnfill (1800, 'p');

  /* As a Go server does it: small chunks, several to a TLS record. */
  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (out, "%x\r\n%s\r\n", 1800, piece);
      if (out->len < 4096)
        continue;
      koprs_wire_call_send (wire, out->str, (gssize) out->len);
      g_string_truncate (out, 0);
    }
  g_string_append (out, "0\r\n\r\n");
  koprs_wire_call_send (wire, out->str, (gssize) out->len);
}

static void
small_chunks_are_gathered (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/list", 0);

  serve (self, a_long_list, NULL);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_no_error (self->out.error);
  g_assert_cmpuint (self->out.data->len, ==, 5000 * 1800);
  g_test_message ("%u blocks", self->out.blocks);
  g_assert_cmpuint (self->out.blocks, <, 5000);
}

#define WATCHES 30
#define CALLS 60

static void
watch_or_answer (KoprsWireCall *wire, gpointer user_data)
{
  if (!g_str_equal (koprs_wire_call_get_target (wire), "/watch"))
    {
      koprs_wire_call_reply (wire, 200, NULL, "short");
      return;
    }
  koprs_wire_call_send (wire, CHUNKED "6\r\nevent\n\r\n", -1);
  koprs_wire_call_wait_gone (wire);
}

static void
thirty_watches_leave_room_for_short_calls (Fixture *self, gconstpointer data)
{
  KoprsWireOutcome watches[WATCHES] = { 0 };
  KoprsWireOutcome calls[CALLS] = { 0 };
  g_autoptr (KoprsRequest) watch = new_request ("/watch", KOPRS_REQUEST_STREAM);
  g_autoptr (KoprsRequest) get = new_request ("/short", 0);

  self->server = koprs_wire_server_new (NULL, watch_or_answer, NULL);
  self->transport = koprs_wire_transport_new (self->server, NULL);
  for (guint i = 0; i < WATCHES; i++)
    koprs_wire_outcome_stream (&watches[i], self->transport, watch);
  for (guint i = 0; i < CALLS; i++)
    koprs_wire_outcome_send (&calls[i], self->transport, get);
  for (guint i = 0; i < CALLS; i++)
    {
      koprs_wire_outcome_wait (&calls[i]);
      g_assert_cmpstr (koprs_wire_outcome_text (&calls[i]), ==, "short");
      koprs_wire_outcome_clear (&calls[i]);
    }
  for (guint i = 0; i < WATCHES; i++)
    koprs_wire_outcome_wait_data (&watches[i], 6);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), <=, WATCHES + 8);
  for (guint i = 0; i < WATCHES; i++)
    {
      g_cancellable_cancel (watches[i].cancellable);
      koprs_wire_outcome_wait (&watches[i]);
      koprs_wire_outcome_clear (&watches[i]);
    }
}

static void
a_silent_watch_is_ended_by_its_deadline (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = new_request ("/watch", KOPRS_REQUEST_STREAM);

  serve (self, watch_or_answer, NULL);
  request->deadline_ms = 200;
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait (&self->out);
  g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  koprs_wire_server_wait_open (self->server, 0);
}

#define ADD(name, function) g_test_add ("/transport-stream/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("events-come-as-they-are-sent", events_come_as_they_are_sent);
  ADD ("part-of-a-chunk-is-not-held-back", part_of_a_chunk_is_not_held_back);
  ADD ("a-watch-asks-for-identity-and-its-own-connection", a_watch_asks_for_identity_and_its_own_connection);
  ADD ("a-compressed-list-is-decoded", a_compressed_list_is_decoded);
  ADD ("a-compressed-watch-is-refused", a_compressed_watch_is_refused);
  ADD ("gzip-is-asked-for-where-it-pays", gzip_is_asked_for_where_it_pays);
  ADD ("a-refused-stream-is-an-api-error-without-a-block", a_refused_stream_is_an_api_error_without_a_block);
  ADD ("the-functions-error-is-the-calls-error", the_functions_error_is_the_calls_error);
  ADD ("a-dying-server-ends-a-watch-after-its-last-event", a_dying_server_ends_a_watch_after_its_last_event);
  ADD ("small-chunks-are-gathered", small_chunks_are_gathered);
  ADD ("thirty-watches-leave-room-for-short-calls", thirty_watches_leave_room_for_short_calls);
  ADD ("a-silent-watch-is-ended-by-its-deadline", a_silent_watch_is_ended_by_its_deadline);
  return g_test_run ();
}
