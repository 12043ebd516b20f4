/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Calls: what goes out, what comes back, and what becomes of everything that can go wrong on the way. */

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"
#include "support/koprs-wire-outcome.h"

#include <glib/gstdio.h>
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

/* Nothing keeps a transport alive whose calls have ended. */
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

static void
call (Fixture *self, const char *method, const char *target, const char *body)
{
  koprs_wire_outcome_call (&self->out, self->transport, method, target, body);
}

/* Says back what it was asked. */
static void
mirror (KoprsWireCall *wire, gpointer user_data)
{
  static const char *const headers[] = { "host", "accept", "accept-encoding", "user-agent", "authorization", "cookie", "content-type",
                                         "content-length", "connection", "transfer-encoding", NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  GBytes *body = koprs_wire_call_get_body (wire);

  g_string_printf (text, "%s %s\n", koprs_wire_call_get_method (wire), koprs_wire_call_get_target (wire));
  for (gsize i = 0; headers[i]; i++)
    if (koprs_wire_call_get_header (wire, headers[i]))
      g_string_append_printf (text, "%s: %s\n", headers[i], koprs_wire_call_get_header (wire, headers[i]));
  g_string_append_len (text, g_bytes_get_data (body, NULL), (gssize) g_bytes_get_size (body));
  koprs_wire_call_reply (wire, 200, "Content-Type: text/plain\r\nSet-Cookie: a=b\r\n", text->str);
}

static void
a_request_goes_out_as_it_is_and_comes_back_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = NULL;

  serve (self, mirror, NULL);
  call (self, "GET", "/api/v1/pods?limit=5&labelSelector=a%20in%20%28b,c%29", NULL);
  expected = g_strdup_printf ("GET /api/v1/pods?limit=5&labelSelector=a%%20in%%20%%28b,c%%29\nhost: 127.0.0.1:%u\n"
                              "accept: application/json\naccept-encoding: identity\n",
                              koprs_wire_server_get_port (self->server));
  g_assert_true (g_str_has_prefix (koprs_wire_outcome_text (&self->out), expected));
  g_assert_nonnull (strstr (koprs_wire_outcome_text (&self->out), "user-agent: "));
  g_assert_null (strstr (koprs_wire_outcome_text (&self->out), "authorization"));
  g_assert_cmpuint (self->out.reply->status, ==, 200);
  g_assert_cmpstr (self->out.reply->content_type, ==, "text/plain");

  /* No cookie is kept. */
  call (self, "GET", "/", NULL);
  g_assert_null (strstr (koprs_wire_outcome_text (&self->out), "cookie"));
}

static void
the_servers_prefix_goes_before_every_path (Fixture *self, gconstpointer data)
{
  static const char *const prefixes[] = { "/k8s/clusters/c-1", "/k8s/clusters/c-1/" };

  self->server = koprs_wire_server_new (NULL, mirror, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *uri = g_strconcat (koprs_wire_server_get_uri (self->server), prefixes[i], NULL);
      g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (uri);
      g_autoptr (KoprsTransport) transport = koprs_transport_new (config);

      koprs_wire_outcome_call (&self->out, transport, "GET", "/api/v1/pods?a=b", NULL);
      g_assert_true (g_str_has_prefix (koprs_wire_outcome_text (&self->out), "GET /k8s/clusters/c-1/api/v1/pods?a=b\n"));
    }
}

static void
fifty_writes_take_one_connection_and_keep_their_bodies (Fixture *self, gconstpointer data)
{
  static const char *const methods[] = { "POST", "PATCH", "PUT", "DELETE", "GET" };

  serve (self, mirror, NULL);
  for (guint i = 0; i < 50; i++)
    {
      const char *method = methods[i % G_N_ELEMENTS (methods)];
      g_autofree char *body = g_strdup_printf ("{\"number\":%u}", i);
      g_autofree char *length = g_strdup_printf ("content-length: %u\n", (guint) strlen (body));
      gboolean bare = g_str_equal (method, "GET");

      call (self, method, "/x", bare ? NULL : body);
      g_assert_true (g_str_has_prefix (koprs_wire_outcome_text (&self->out), method));
      if (bare)
        continue;
      g_assert_true (g_str_has_suffix (koprs_wire_outcome_text (&self->out), body));
      g_assert_nonnull (strstr (koprs_wire_outcome_text (&self->out), length));
      g_assert_nonnull (strstr (koprs_wire_outcome_text (&self->out), "content-type: application/json\n"));
    }
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 50);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
bodies_of_any_size_arrive (Fixture *self, gconstpointer data)
{
  static const gsize sizes[] = { 0, 1, 16383, 16384, 16385, 65536, 3 * 1024 * 1024 };

  serve (self, mirror, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *body = g_strnfill (sizes[i], 'b');
      gsize length;

      call (self, "POST", "/x", body);
      length = strlen (koprs_wire_outcome_text (&self->out));
      g_assert_cmpuint (length, >=, sizes[i]);
      g_assert_cmpstr (koprs_wire_outcome_text (&self->out) + length - sizes[i], ==, body);
    }
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
echo_over_plain_http (Fixture *self, gconstpointer data)
{
  self->server = koprs_wire_server_new (NULL, mirror, NULL);
  self->transport = koprs_wire_transport_new (self->server, NULL);
  for (guint i = 0; i < 3; i++)
    {
      call (self, "PATCH", "/x", "body");
      g_assert_true (g_str_has_suffix (koprs_wire_outcome_text (&self->out), "\nbody"));
    }
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static const char not_found[] = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":"
                                "\"configmaps \\\"x\\\" not found\",\"reason\":\"NotFound\",\"details\":{\"name\":\"x\"},\"code\":404}";

static void
refuse_as_asked (KoprsWireCall *wire, gpointer user_data)
{
  const char *target = koprs_wire_call_get_target (wire);

  if (g_str_equal (target, "/status"))
    koprs_wire_call_reply (wire, 404, "Content-Type: application/json\r\n", not_found);
  else if (g_str_equal (target, "/text"))
    koprs_wire_call_reply (wire, 404, "Content-Type: text/plain\r\n", "404 page not found\n");
  else if (g_str_equal (target, "/odd"))
    koprs_wire_call_reply (wire, 504, "Content-Type: text/plain\r\n",
                           "{\"metadata\":{},\"status\":\"Failure\",\"message\":\"Timeout: too long\",\"reason\":\"Timeout\",\"code\":504}");
  else if (g_str_equal (target, "/other-json"))
    koprs_wire_call_reply (wire, 403, NULL, "[1,2]");
  else
    koprs_wire_call_reply (wire, 500, NULL, "");
}

static void
a_refusal_is_an_api_error_with_the_servers_words (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *target;
    int code;
    const char *words;
  } rows[] = {
    { "/status", KOPRS_API_ERROR_NOT_FOUND, "configmaps \"x\" not found" },
    { "/text", KOPRS_API_ERROR_NOT_FOUND, "404 page not found" },
    { "/odd", KOPRS_API_ERROR_TIMEOUT, "Timeout: too long" },
    { "/other-json", KOPRS_API_ERROR_FORBIDDEN, "[1,2]" },
    { "/empty", KOPRS_API_ERROR_INTERNAL, "" },
  };

  serve (self, refuse_as_asked, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      call (self, "GET", rows[i].target, NULL);
      g_assert_error (self->out.error, KOPRS_API_ERROR, rows[i].code);
      g_assert_nonnull (strstr (self->out.error->message, rows[i].words));
    }
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, G_N_ELEMENTS (rows));
}

static void
refuse_at_length (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'e');

  if (koprs_wire_call_get_number (wire) == 1)
    koprs_wire_call_reply (wire, 500, NULL, text);
  else
    mirror (wire, NULL);
}

static void
a_refusal_as_long_as_a_book_is_read_in_part (Fixture *self, gconstpointer data)
{
  serve (self, refuse_at_length, NULL);
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_assert_cmpuint (strlen (self->out.error->message), <, 4096);
  call (self, "GET", "/", NULL);
  koprs_wire_outcome_text (&self->out);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 2);
}

static void
redirect (KoprsWireCall *wire, gpointer user_data)
{
  KoprsWireServer *other = user_data;
  g_autofree char *header = g_strdup_printf ("Location: %s/stolen\r\n", koprs_wire_server_get_uri (other));

  koprs_wire_call_reply (wire, (guint) atoi (koprs_wire_call_get_target (wire) + 1), header, "");
}

static void
redirects_are_not_followed (Fixture *self, gconstpointer data)
{
  static const char *const targets[] = { "/301", "/302", "/303", "/307", "/308" };
  g_autoptr (KoprsWireServer) other = koprs_wire_server_new (NULL, mirror, NULL);

  serve (self, redirect, other);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      call (self, "GET", targets[i], NULL);
      g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNKNOWN);
      g_assert_nonnull (strstr (self->out.error->message, "/stolen"));
      call (self, "POST", targets[i], "{}");
      g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNKNOWN);
    }
  g_assert_cmpuint (koprs_wire_server_get_connections (other), ==, 0);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 10);
}

typedef struct {
  guint refusals;
  guint status;
  const char *header;
} Overload;

static void
be_overloaded (KoprsWireCall *wire, gpointer user_data)
{
  Overload *overload = user_data;

  if (koprs_wire_call_get_number (wire) <= overload->refusals)
    koprs_wire_call_reply (wire, overload->status, overload->header, "Too many requests, please try again later.\n");
  else
    mirror (wire, NULL);
}

static void
what_the_server_postpones_is_sent_again_whole (Fixture *self, gconstpointer data)
{
  static Overload rows[] = { { 2, 429, "Retry-After: 0\r\n" }, { 1, 503, "Retry-After: 0\r\n" }, { 1, 429, "Retry-After: 1\r\n" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      serve (self, be_overloaded, &rows[i]);
      call (self, "PATCH", "/x", "the body");
      g_assert_true (g_str_has_suffix (koprs_wire_outcome_text (&self->out), "the body"));
      g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, rows[i].refusals + 1);
      g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
      g_clear_object (&self->transport);
      g_clear_pointer (&self->server, koprs_wire_server_free);
    }
}

static void
a_refusal_without_a_time_is_an_error_at_once (Fixture *self, gconstpointer data)
{
  static struct {
    Overload overload;
    int code;
  } rows[] = {
    { { 99, 429, NULL }, KOPRS_API_ERROR_TOO_MANY_REQUESTS },
    { { 99, 429, "Retry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n" }, KOPRS_API_ERROR_TOO_MANY_REQUESTS },
    { { 99, 503, NULL }, KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
    { { 99, 503, "Retry-After: 100\r\n" }, KOPRS_API_ERROR_SERVICE_UNAVAILABLE },
    { { 99, 500, "Retry-After: 1\r\n" }, KOPRS_API_ERROR_INTERNAL },
    { { 99, 504, "Retry-After: 1\r\n" }, KOPRS_API_ERROR_TIMEOUT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      serve (self, be_overloaded, &rows[i].overload);
      call (self, "POST", "/x", "{}");
      g_assert_error (self->out.error, KOPRS_API_ERROR, rows[i].code);
      g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1);
      g_clear_object (&self->transport);
      g_clear_pointer (&self->server, koprs_wire_server_free);
    }
}

static void
ten_retries_are_enough (Fixture *self, gconstpointer data)
{
  static Overload overload = { 99, 429, "Retry-After: 0\r\n" };

  serve (self, be_overloaded, &overload);
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_TOO_MANY_REQUESTS);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 11);
}

/* The token of the day is in the file that it is given. */
static void
ask_for_token (KoprsWireCall *wire, gpointer user_data)
{
  if (g_strcmp0 (koprs_wire_call_get_header (wire, "authorization"), "Bearer second") == 0)
    koprs_wire_call_reply (wire, 200, NULL, "welcome");
  else
    koprs_wire_call_reply (wire, 401, NULL, "{\"status\":\"Failure\",\"reason\":\"Unauthorized\",\"code\":401}");
}

static void
a_renewed_token_is_tried_once (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "koprs-test-token-XXXXXX", NULL);
  g_autoptr (KoprsConfig) config = NULL;

  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents (path, "first\n", -1, NULL));
  self->server = koprs_wire_server_new (self->certificate, ask_for_token, NULL);
  config = koprs_wire_config_new (self->server, self->ca);
  koprs_config_set_token_file (config, path);
  self->transport = koprs_transport_new (config);

  /* The same token again is not worth a request. */
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1);

  g_assert_true (g_file_set_contents (path, "second\n", -1, NULL));
  call (self, "POST", "/", "{}");
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "welcome");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 3);
  g_remove (path);
}

/* Writes another token into the file at each refusal. */
static void
refuse_every_token (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *next = g_strdup_printf ("token-%u", koprs_wire_call_get_number (wire) + 1);

  g_assert_true (g_file_set_contents (user_data, next, -1, NULL));
  koprs_wire_call_reply (wire, 401, NULL, "{\"status\":\"Failure\",\"reason\":\"Unauthorized\",\"code\":401}");
}

static void
a_second_refusal_is_the_answer (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "koprs-test-token-XXXXXX", NULL);
  g_autoptr (KoprsConfig) config = NULL;

  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents (path, "token-1", -1, NULL));
  self->server = koprs_wire_server_new (self->certificate, refuse_every_token, path);
  config = koprs_wire_config_new (self->server, self->ca);
  koprs_config_set_token_file (config, path);
  self->transport = koprs_transport_new (config);
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
  g_remove (path);
}

/* Answers the first request, and hangs up on the next ones without a word. */
static void
die_on_reuse (KoprsWireCall *wire, gpointer user_data)
{
  if (koprs_wire_call_get_number (wire) == 1)
    koprs_wire_call_reply (wire, 200, NULL, "first");
  else if (g_str_equal (koprs_wire_call_get_target (wire), "/again"))
    koprs_wire_call_close (wire, FALSE);
  else
    koprs_wire_call_reply (wire, 200, NULL, "third");
}

static void
a_write_is_never_sent_twice_behind_our_back (Fixture *self, gconstpointer data)
{
  static const char *const methods[] = { "PUT", "DELETE", "POST", "PATCH" };

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      serve (self, die_on_reuse, NULL);
      call (self, "GET", "/", NULL);
      g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "first");
      call (self, methods[i], "/again", "{}");
      g_assert_nonnull (self->out.error);
      g_test_message ("%s: %s", methods[i], self->out.error->message);
      g_assert_true (self->out.error->domain == G_IO_ERROR);
      g_assert_false (g_error_matches (self->out.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
      call (self, "GET", "/", NULL);
      g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "third");
      koprs_wire_settle ();
      g_assert_finalize_object (g_steal_pointer (&self->transport));
      g_clear_pointer (&self->server, koprs_wire_server_free);
    }
}

static void
answers_that_are_cut_or_wrong_are_errors (Fixture *self, gconstpointer data)
{
  g_autofree char *huge = g_strnfill (200 * 1024, 'h');
  g_autofree char *huge_header = g_strdup_printf ("HTTP/1.1 200 OK\r\nX-Huge: %s\r\nContent-Length: 0\r\n\r\n", huge);
  const struct {
    const char *what;
    const char *answer;
    GQuark domain;
    int code;
  } rows[] = {
    { "cut inside a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc", G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT },
    { "short of its length", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT },
    { "no answer at all", "", G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT },
    { "a header as long as a book", huge_header, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT },
    { "not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION },
    { "an unknown transfer encoding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nabc", KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsWireServer) server = NULL;
      g_autoptr (KoprsTransport) transport = NULL;
      const char *const answers[] = { rows[i].answer, NULL };

      g_test_message ("%s", rows[i].what);
      server = koprs_wire_server_new_canned_close (self->certificate, answers);
      transport = koprs_wire_transport_new (server, self->ca);
      koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
      g_assert_error (self->out.error, rows[i].domain, rows[i].code);
    }
}

static void
stall (KoprsWireCall *wire, gpointer user_data)
{
  if (g_str_equal (koprs_wire_call_get_target (wire), "/headers"))
    koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nContent-Le", -1);
  else if (g_str_equal (koprs_wire_call_get_target (wire), "/body"))
    koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", -1);
  koprs_wire_call_wait_gone (wire);
}

static void
a_deadline_ends_a_call_wherever_it_hangs (Fixture *self, gconstpointer data)
{
  static const char *const targets[] = { "/nothing", "/headers", "/body" };
  g_autoptr (KoprsWireServer) mute = koprs_wire_server_new_mute ();
  g_autofree char *uri = g_strdup_printf ("https://127.0.0.1:%u", koprs_wire_server_get_port (mute));
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (uri);
  g_autoptr (KoprsTransport) transport = NULL;

  serve (self, stall, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (KoprsRequest) request = koprs_request_new ("GET", targets[i]);

      koprs_wire_outcome_clear (&self->out);
      request->deadline_ms = 100;
      koprs_wire_outcome_send (&self->out, self->transport, request);
      koprs_wire_outcome_wait (&self->out);
      g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
    }
  koprs_wire_server_wait_open (self->server, 0);

  /* The same by the configuration's word, and in the handshake. */
  koprs_config_set_timeout (config, 50);
  transport = koprs_transport_new (config);
  koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  koprs_wire_server_wait_open (mute, 0);
}

static void
flood (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *block = g_strnfill (1024 * 1024, 'f');

  koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", -1);
  for (guint i = 0; i < 70 && koprs_wire_call_send_chunk (wire, block, 1024 * 1024); i++)
    ;
  koprs_wire_call_close (wire, FALSE);
}

static void
a_reply_has_its_limit (Fixture *self, gconstpointer data)
{
  self->server = koprs_wire_server_new (NULL, flood, NULL);
  self->transport = koprs_wire_transport_new (self->server, NULL);
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
}

static void
nobody_there_is_the_systems_error (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsWireServer) server = koprs_wire_server_new (NULL, mirror, NULL);

  self->transport = koprs_wire_transport_new (server, NULL);
  g_clear_pointer (&server, koprs_wire_server_free);
  call (self, "GET", "/", NULL);
  g_assert_error (self->out.error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

#define ADD(name, function) g_test_add ("/transport/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-request-goes-out-as-it-is-and-comes-back-whole", a_request_goes_out_as_it_is_and_comes_back_whole);
  ADD ("the-servers-prefix-goes-before-every-path", the_servers_prefix_goes_before_every_path);
  ADD ("fifty-writes-take-one-connection-and-keep-their-bodies", fifty_writes_take_one_connection_and_keep_their_bodies);
  ADD ("bodies-of-any-size-arrive", bodies_of_any_size_arrive);
  ADD ("plain-http-is-served-too", echo_over_plain_http);
  ADD ("a-refusal-is-an-api-error-with-the-servers-words", a_refusal_is_an_api_error_with_the_servers_words);
  ADD ("a-refusal-as-long-as-a-book-is-read-in-part", a_refusal_as_long_as_a_book_is_read_in_part);
  ADD ("redirects-are-not-followed", redirects_are_not_followed);
  ADD ("what-the-server-postpones-is-sent-again-whole", what_the_server_postpones_is_sent_again_whole);
  ADD ("a-refusal-without-a-time-is-an-error-at-once", a_refusal_without_a_time_is_an_error_at_once);
  ADD ("ten-retries-are-enough", ten_retries_are_enough);
  ADD ("a-renewed-token-is-tried-once", a_renewed_token_is_tried_once);
  ADD ("a-second-refusal-is-the-answer", a_second_refusal_is_the_answer);
  ADD ("a-write-is-never-sent-twice-behind-our-back", a_write_is_never_sent_twice_behind_our_back);
  ADD ("answers-that-are-cut-or-wrong-are-errors", answers_that_are_cut_or_wrong_are_errors);
  ADD ("a-deadline-ends-a-call-wherever-it-hangs", a_deadline_ends_a_call_wherever_it_hangs);
  ADD ("a-reply-has-its-limit", a_reply_has_its_limit);
  ADD ("nobody-there-is-the-systems-error", nobody_there_is_the_systems_error);
  return g_test_run ();
}
