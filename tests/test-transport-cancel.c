/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Cancelling at every point: one callback with G_IO_ERROR_CANCELLED, nothing afterwards, no connection and no object left. */

#include "support/koprs-wire-outcome.h"

#define CALLS 12

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsTransport *transport;
  KoprsWireOutcome out;
} Fixture;

/* Stops at the point that the target names. */
static void
stall (KoprsWireCall *wire, gpointer user_data)
{
  const char *target = koprs_wire_call_get_target (wire);

  if (g_str_equal (target, "/ok"))
    {
      koprs_wire_call_reply (wire, 200, NULL, "ok");
      return;
    }
  if (g_str_equal (target, "/retry"))
    {
      koprs_wire_call_reply (wire, 429, "Retry-After: 30\r\n", "later");
      return;
    }
  if (g_str_equal (target, "/headers"))
    koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nContent-Le", -1);
  if (g_str_equal (target, "/body"))
    koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", -1);
  if (g_str_equal (target, "/refusal"))
    koprs_wire_call_send (wire, "HTTP/1.1 403 No\r\nContent-Length: 10\r\n\r\nabc", -1);
  if (g_str_equal (target, "/chunks"))
    koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", -1);
  koprs_wire_call_wait_gone (wire);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = NULL;

  self->ca = koprs_wire_ca_new ("authority");
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->server = koprs_wire_server_new (certificate, stall, NULL);
  self->transport = koprs_wire_transport_new (self->server, self->ca);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  g_assert_finalize_object (g_steal_pointer (&self->transport));
  koprs_wire_server_wait_open (self->server, 0);
  koprs_wire_outcome_clear (&self->out);
  koprs_wire_server_free (self->server);
  koprs_wire_ca_free (self->ca);
}

static void
expect_cancelled (KoprsWireOutcome *out)
{
  koprs_wire_outcome_wait (out);
  g_assert_error (out->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  koprs_wire_settle ();
  g_assert_cmpuint (out->calls, ==, 1);
}

static void
before_the_call (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/ok");

  self->out.cancellable = g_cancellable_new ();
  g_cancellable_cancel (self->out.cancellable);
  koprs_wire_outcome_send (&self->out, self->transport, request);
  expect_cancelled (&self->out);
  koprs_wire_outcome_clear (&self->out);

  self->out.cancellable = g_cancellable_new ();
  g_cancellable_cancel (self->out.cancellable);
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  expect_cancelled (&self->out);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 0);
}

static void
at_once_after_the_call (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("POST", "/ok");

  koprs_wire_outcome_send (&self->out, self->transport, request);
  g_cancellable_cancel (self->out.cancellable);
  expect_cancelled (&self->out);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);
}

/* After n turns of the loop, for every n that there is before the answer. */
static void
after_any_number_of_turns (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("PATCH", "/ok");
  guint turns;

  koprs_request_take_body (request, "application/json", g_bytes_new_static ("{}", 2));
  for (turns = 0; turns < 1000; turns++)
    {
      koprs_wire_outcome_send (&self->out, self->transport, request);
      for (guint i = 0; i < turns && self->out.calls == 0; i++)
        g_main_context_iteration (NULL, TRUE);
      if (self->out.calls > 0)
        break;
      g_cancellable_cancel (self->out.cancellable);
      expect_cancelled (&self->out);
      koprs_wire_outcome_clear (&self->out);
    }
  g_test_message ("answered after %u turns", turns);
  g_assert_no_error (self->out.error);
  g_assert_cmpuint (turns, >, 3);
}

static void
in_the_handshake (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsWireServer) mute = koprs_wire_server_new_mute ();
  g_autofree char *uri = g_strdup_printf ("https://127.0.0.1:%u", koprs_wire_server_get_port (mute));
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (uri);
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/ok");
  KoprsTransport *transport = koprs_transport_new (config);
  KoprsWireOutcome second = KOPRS_WIRE_OUTCOME_INIT;

  koprs_wire_outcome_send (&self->out, transport, request);
  koprs_wire_outcome_send (&second, transport, request);
  koprs_wire_server_wait_connections (mute, 1);

  /* The second, which waits for the first one's connection, does not wait with its answer too. */
  g_cancellable_cancel (second.cancellable);
  expect_cancelled (&second);
  g_assert_cmpuint (self->out.calls, ==, 0);
  g_cancellable_cancel (self->out.cancellable);
  expect_cancelled (&self->out);
  koprs_wire_server_wait_open (mute, 0);
  koprs_wire_settle ();
  g_assert_finalize_object (transport);
  koprs_wire_outcome_clear (&second);
}

static void
while_the_answer_is_awaited (Fixture *self, gconstpointer data)
{
  static const char *const targets[] = { "/nothing", "/headers", "/body", "/refusal", "/chunks" };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (KoprsRequest) request = koprs_request_new ("GET", targets[i]);

      koprs_wire_outcome_send (&self->out, self->transport, request);
      koprs_wire_server_wait_requests (self->server, (guint) i + 1);
      koprs_wire_settle ();
      g_assert_cmpuint (self->out.calls, ==, 0);
      g_cancellable_cancel (self->out.cancellable);
      expect_cancelled (&self->out);
      koprs_wire_server_wait_open (self->server, 0);
      koprs_wire_outcome_clear (&self->out);
    }
}

static void
between_two_attempts (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/retry");

  koprs_wire_outcome_send (&self->out, self->transport, request);
  koprs_wire_server_wait_requests (self->server, 1);
  for (guint i = 0; i < 50; i++)
    koprs_wire_settle ();
  g_assert_cmpuint (self->out.calls, ==, 0);
  g_cancellable_cancel (self->out.cancellable);
  expect_cancelled (&self->out);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1);
}

static void
in_a_stream_between_its_blocks (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/chunks");

  request->flags |= KOPRS_REQUEST_STREAM;
  koprs_wire_outcome_stream (&self->out, self->transport, request);
  koprs_wire_outcome_wait_data (&self->out, 3);
  g_cancellable_cancel (self->out.cancellable);
  expect_cancelled (&self->out);
  g_assert_cmpstr (self->out.data->str, ==, "abc");
}

static void
flood (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *block = g_strnfill (1024 * 1024, 'f');

  koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", -1);
  while (koprs_wire_call_send_chunk (wire, block, 1024 * 1024))
    ;
  koprs_wire_call_close (wire, FALSE);
}

static void
by_the_streams_own_function (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsWireServer) server = koprs_wire_server_new (NULL, flood, NULL);
  KoprsTransport *transport = koprs_wire_transport_new (server, NULL);
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/");

  self->out.cancel_at_block = TRUE;
  koprs_wire_outcome_stream (&self->out, transport, request);
  expect_cancelled (&self->out);
  g_assert_cmpuint (self->out.blocks, ==, 1);
  koprs_wire_server_wait_open (server, 0);
  g_assert_finalize_object (transport);
}

static void
while_all_connections_are_busy (Fixture *self, gconstpointer data)
{
  KoprsWireOutcome out[CALLS] = { 0 };
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/nothing");

  for (guint i = 0; i < CALLS; i++)
    koprs_wire_outcome_send (&out[i], self->transport, request);
  koprs_wire_server_wait_requests (self->server, 8);

  /* The last first: those that have no connection yet. */
  for (guint i = CALLS; i-- > 0;)
    {
      g_cancellable_cancel (out[i].cancellable);
      expect_cancelled (&out[i]);
      koprs_wire_outcome_clear (&out[i]);
    }
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 8);
}

static gpointer
cancel_in_a_thread (gpointer data)
{
  g_cancellable_cancel (data);
  return NULL;
}

static void
from_another_thread (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (KoprsRequest) request = koprs_request_new ("GET", i % 2 ? "/ok" : "/nothing");
      GThread *thread;

      koprs_wire_outcome_send (&self->out, self->transport, request);
      for (guint turn = 0; turn < i % 7 && self->out.calls == 0; turn++)
        g_main_context_iteration (NULL, i % 2);
      thread = g_thread_new ("cancel", cancel_in_a_thread, self->out.cancellable);
      koprs_wire_outcome_wait (&self->out);
      g_thread_join (thread);
      koprs_wire_settle ();
      g_assert_cmpuint (self->out.calls, ==, 1);
      if (self->out.error)
        g_assert_error (self->out.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      koprs_wire_outcome_clear (&self->out);
    }
}

/* The owner lets go of everything right after it has cancelled. */
static void
and_everything_is_dropped (Fixture *self, gconstpointer data)
{
  static const char *const targets[] = { "/nothing", "/body", "/chunks", "/ok" };

  for (gsize i = 0; i < 40; i++)
    {
      g_autoptr (KoprsRequest) request = koprs_request_new ("GET", targets[i % G_N_ELEMENTS (targets)]);
      KoprsTransport *transport = koprs_wire_transport_new (self->server, self->ca);
      gpointer weak = transport;

      if (i % 3 == 0)
        request->flags |= KOPRS_REQUEST_STREAM;
      koprs_wire_outcome_send (&self->out, transport, request);
      g_object_add_weak_pointer (G_OBJECT (transport), &weak);
      g_object_unref (transport);
      for (guint turn = 0; turn < i && self->out.calls == 0; turn++)
        g_main_context_iteration (NULL, FALSE);
      g_cancellable_cancel (self->out.cancellable);
      koprs_wire_outcome_wait (&self->out);
      koprs_wire_settle ();
      g_assert_null (weak);
      koprs_wire_outcome_clear (&self->out);
    }
}

#define ADD(name, function) g_test_add ("/transport-cancel/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("before-the-call", before_the_call);
  ADD ("at-once-after-the-call", at_once_after_the_call);
  ADD ("after-any-number-of-turns", after_any_number_of_turns);
  ADD ("in-the-handshake", in_the_handshake);
  ADD ("while-the-answer-is-awaited", while_the_answer_is_awaited);
  ADD ("between-two-attempts", between_two_attempts);
  ADD ("in-a-stream-between-its-blocks", in_a_stream_between_its_blocks);
  ADD ("by-the-streams-own-function", by_the_streams_own_function);
  ADD ("while-all-connections-are-busy", while_all_connections_are_busy);
  ADD ("from-another-thread", from_another_thread);
  ADD ("and-everything-is-dropped", and_everything_is_dropped);
  return g_test_run ();
}
