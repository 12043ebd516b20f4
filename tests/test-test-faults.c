/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What goes wrong when a test wants it to: each effect as a client sees it, on the wire. */

#include "support/server-probe.h"

#include <gio/gio.h>
#include <string.h>

#define CONFIG_MAPS "/api/v1/namespaces/default/configmaps"
#define OBJECT CONFIG_MAPS "/kube-root-ca.crt"

typedef ServerFixture Fixture;

/* Plain HTTP, so that the bytes can be looked at. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();

  koprs_test_server_options_set_plain_http (options, TRUE);
  server_fixture_start (fixture, options);
}

static KoprsTestFault *
add_fault (Fixture *fixture, KoprsTestFaultEffect effect)
{
  KoprsTestFault *fault = koprs_test_fault_new (effect);

  koprs_test_fault_set_path (fault, "/api/v1/*");
  koprs_test_server_add_fault (fixture->server, fault);
  return fault;
}

static GSocketConnection *
connect_raw (Fixture *fixture, GError **error)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GUri) uri = g_uri_parse (koprs_test_server_get_uri (fixture->server), G_URI_FLAGS_NONE, NULL);

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_set_timeout (client, 30);
  return g_socket_client_connect_to_host (client, "127.0.0.1", g_uri_get_port (uri), NULL, error);
}

static GSocketConnection *
ask_raw (Fixture *fixture, const char *method, const char *path, const char *body)
{
  g_autoptr (GError) error = NULL;
  GSocketConnection *connection = connect_raw (fixture, &error);
  g_autofree char *text = g_strdup_printf ("%s %s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                                           "%" G_GSIZE_FORMAT "\r\n\r\n%s", method, path, strlen (body), body);

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), text, strlen (text), NULL, NULL,
                             &error);
  g_assert_no_error (error);
  return connection;
}

/* All that comes until the connection ends, in whatever way. */
static char *
read_rest (GSocketConnection *connection, GError **error)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GString *text = g_string_new (NULL);
  char piece[4096];
  gssize length;

  while ((length = g_input_stream_read (input, piece, sizeof piece, NULL, error)) > 0)
    g_string_append_len (text, piece, length);
  return g_string_free (text, FALSE);
}

static void
assert_exists (Fixture *fixture, const char *name, guint status)
{
  g_autofree char *path = g_strconcat (CONFIG_MAPS "/", name, NULL);
  g_autoptr (JsonNode) object = server_probe_demand (fixture->probe, status, "GET", path, NULL, NULL);
}

static void
a_reset_request_is_not_handled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_RESET);
  g_autoptr (GSocketConnection) connection = ask_raw (fixture, "POST", CONFIG_MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (GListModel) requests = NULL;
  g_autoptr (KoprsTestRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_rest (connection, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (koprs_test_fault_get_hits (fault), ==, 1);
  requests = koprs_test_server_get_requests (fixture->server);
  request = g_list_model_get_item (requests, 0);
  g_assert_cmpuint (koprs_test_request_get_status (request), ==, 0);
  assert_exists (fixture, "a", 404);
}

static void
a_dropped_request_is_not_handled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_DROP_REQUEST);
  g_autoptr (GSocketConnection) connection = ask_raw (fixture, "POST", CONFIG_MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_rest (connection, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
  assert_exists (fixture, "a", 404);
}

static void
a_request_whose_answer_is_dropped_is_handled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_DROP_ANSWER);
  g_autoptr (GSocketConnection) connection = ask_raw (fixture, "POST", CONFIG_MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_rest (connection, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
  assert_exists (fixture, "a", 200);
}

static void
an_answer_is_cut_in_the_middle_of_a_chunk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_CUT);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *text = NULL;
  const char *body;

  koprs_test_fault_set_bytes (fault, 10);
  koprs_test_server_add_fault (fixture->server, fault);
  connection = ask_raw (fixture, "GET", OBJECT, "");
  text = read_rest (connection, NULL);
  g_assert_true (g_str_has_prefix (text, "HTTP/1.1 200 OK\r\n"));
  g_assert_nonnull (strstr (text, "Content-Type: application/json\r\n"));
  body = strstr (text, "\r\n\r\n") + 4;
  g_assert_cmpuint (g_ascii_strtoull (body, NULL, 16), >, 10);
  g_assert_cmpstr (strstr (body, "\r\n"), ==, "\r\n{\"kind\":\"C");
}

static void
an_answer_that_is_cut_after_its_end_still_lacks_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_CUT);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *text = NULL;

  koprs_test_fault_set_bytes (fault, 1 << 20);
  koprs_test_server_add_fault (fixture->server, fault);
  connection = ask_raw (fixture, "GET", OBJECT, "");
  text = read_rest (connection, NULL);
  g_assert_nonnull (strstr (text, "kube-root-ca.crt"));
  g_assert_null (strstr (text, "\r\n0\r\n\r\n"));
}

static void
a_watch_is_cut_between_two_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_CUT);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) made = NULL;

  koprs_test_fault_set_verb (fault, "watch");
  koprs_test_fault_set_resource (fault, "configmaps");
  koprs_test_fault_set_bytes (fault, 2500);
  koprs_test_server_add_fault (fixture->server, fault);
  connection = ask_raw (fixture, "GET", CONFIG_MAPS "?watch=true", "");
  /* What is there already is shorter, so that the watch goes on until something comes. */
  made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                              "{\"metadata\":{\"name\":\"first\"},\"data\":{\"a\":\"b\"}}");
  for (guint i = 0; koprs_test_fault_get_hits (fault) > 0 && i < 12; i++)
    {
      g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"next-%u\"}}", i);
      g_autoptr (JsonNode) more = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON, body);
    }
  text = read_rest (connection, NULL);
  g_assert_nonnull (strstr (text, "\"type\":\"ADDED\""));
  g_assert_null (strstr (text, "\r\n0\r\n\r\n"));
}

static gboolean
is_silent (GSocketConnection *connection)
{
  return !g_socket_condition_check (g_socket_connection_get_socket (connection), G_IO_IN | G_IO_HUP);
}

static void
a_half_open_connection_says_nothing_and_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_HALF_OPEN);
  g_autoptr (GSocketConnection) connection = ask_raw (fixture, "POST", CONFIG_MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  while (koprs_test_fault_get_hits (fault) == 0)
    g_thread_yield ();
  assert_exists (fixture, "a", 200);
  g_assert_true (is_silent (connection));
  koprs_test_server_stop (fixture->server);
  text = read_rest (connection, &error);
  g_assert_cmpstr (text, ==, "");
}

static void
a_delayed_request_waits_for_the_servers_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_DELAY);
  g_autoptr (GDateTime) now = koprs_test_server_dup_time (fixture->server);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  char first[16] = "";

  koprs_test_server_set_time (fixture->server, now);
  connection = ask_raw (fixture, "POST", CONFIG_MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  while (koprs_test_fault_get_hits (fault) == 0)
    g_thread_yield ();
  assert_exists (fixture, "a", 404);
  g_assert_true (is_silent (connection));
  koprs_test_server_advance_time (fixture->server, 999);
  assert_exists (fixture, "a", 404);
  koprs_test_server_advance_time (fixture->server, 1);
  g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), first, 12, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, "HTTP/1.1 201");
  assert_exists (fixture, "a", 200);
}

static void
a_slow_answer_comes_in_small_pieces (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_DRIP);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autofree char *text = NULL;
  const char *body;

  koprs_test_fault_set_bytes (fault, 7);
  koprs_test_fault_set_delay (fault, 0);
  koprs_test_server_add_fault (fixture->server, fault);
  connection = ask_raw (fixture, "GET", OBJECT, "");
  text = read_rest (connection, NULL);
  body = strstr (text, "\r\n\r\n") + 4;
  g_assert_true (g_str_has_prefix (body, "7\r\n{\"kind\"\r\n7\r\n:\"Confi\r\n"));
  g_assert_true (g_str_has_suffix (text, "\r\n0\r\n\r\n"));
}

static void
a_refusal_says_when_to_come_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);
  g_autoptr (JsonNode) refused = NULL;

  koprs_test_fault_set_status (fault, 429);
  koprs_test_fault_set_retry_after (fault, 7);
  koprs_test_fault_set_method (fault, "GET");
  koprs_test_server_add_fault (fixture->server, fault);
  refused = server_probe_demand (fixture->probe, 429, "GET", OBJECT, NULL, NULL);
  assert_text (refused, "reason", "TooManyRequests");
  g_assert_cmpint (probe_int (refused, "details.retryAfterSeconds"), ==, 7);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Retry-After"), ==, "7");
  assert_exists (fixture, "kube-root-ca.crt", 200);
}

static void
a_refusal_in_plain_words_is_plain_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);
  g_autofree char *answer = NULL;
  guint status;

  koprs_test_fault_set_body (fault, "The apiserver is shutting down, please try again later.\n");
  g_assert_cmpstr (koprs_test_fault_get_body (fault), ==, "The apiserver is shutting down, please try again later.\n");
  koprs_test_server_add_fault (fixture->server, fault);
  answer = server_probe_send (fixture->probe, "GET", OBJECT, NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 503);
  g_assert_cmpstr (answer, ==, "The apiserver is shutting down, please try again later.\n");
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==, "text/plain; charset=utf-8");
}

static void
an_expired_history_is_an_event_of_a_watch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_EXPIRED);
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autoptr (JsonNode) event = NULL;
  g_autoptr (JsonNode) refused = NULL;
  g_autofree char *end = NULL;

  koprs_test_fault_set_count (fault, 2);
  koprs_test_server_add_fault (fixture->server, fault);
  watch = server_probe_watch (fixture->probe, CONFIG_MAPS "?watch=true");
  event = server_probe_watch_next (watch);
  assert_text (event, "type", "ERROR");
  assert_text (event, "object.reason", "Expired");
  end = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (end, ==, "");
  refused = server_probe_demand (fixture->probe, 410, "GET", CONFIG_MAPS, NULL, NULL);
  assert_text (refused, "reason", "Expired");
}

static void
an_answer_may_claim_to_be_something_else (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE);
  g_autoptr (JsonNode) object = NULL;

  koprs_test_server_add_fault (fixture->server, fault);
  object = server_probe_demand (fixture->probe, 200, "GET", OBJECT, NULL, NULL);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==, "text/html");
}

static void
garbage_is_no_json_and_the_rest_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_GARBAGE);
  g_autofree char *text = NULL;
  guint status;

  koprs_test_fault_set_bytes (fault, 8);
  koprs_test_server_add_fault (fixture->server, fault);
  text = server_probe_send (fixture->probe, "GET", OBJECT, NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 200);
  g_assert_true (g_str_has_prefix (text, "{\"kind\":\n"));
  g_assert_nonnull (strstr (text, "}]\n\"ConfigMap\""));
}

static void
an_oversized_answer_is_one_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_OVERSIZED);
  g_autofree char *text = NULL;
  guint status;

  koprs_test_fault_set_bytes (fault, 1000000);
  koprs_test_server_add_fault (fixture->server, fault);
  text = server_probe_send (fixture->probe, "GET", OBJECT, NULL, NULL, &status);
  g_assert_cmpuint (strlen (text), >, 1000000);
  g_assert_true (g_str_has_suffix (text, "xxx\"}\n"));
  g_assert_cmpuint (strcspn (text, "\n"), ==, strlen (text) - 1);
}

static void
tokens_expire_with_a_request (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_EXPIRE_TOKENS);
  g_autoptr (JsonNode) refused = server_probe_demand (fixture->probe, 401, "GET", OBJECT, NULL, NULL);
  g_autoptr (JsonNode) again = server_probe_demand (fixture->probe, 401, "GET", OBJECT, NULL, NULL);

  assert_text (refused, "reason", "Unauthorized");
}

static void
the_history_goes_with_a_request (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_COMPACT);
  g_autoptr (ServerProbeWatch) watch = server_probe_watch (fixture->probe, CONFIG_MAPS "?watch=true&resourceVersion=2");
  g_autoptr (JsonNode) event = server_probe_watch_next (watch);

  assert_text (event, "object.reason", "Expired");
}

static void
a_restart_keeps_the_objects_but_not_the_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (ServerProbeWatch) open = server_probe_watch (fixture->probe, CONFIG_MAPS "?watch=true&resourceVersion=2");
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autoptr (JsonNode) event = NULL;
  g_autofree char *uri = g_strdup (koprs_test_server_get_uri (fixture->server));
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_server_restart (fixture->server, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (uri, ==, koprs_test_server_get_uri (fixture->server));
  assert_exists (fixture, "a", 200);
  watch = server_probe_watch (fixture->probe, CONFIG_MAPS "?watch=true&resourceVersion=2");
  event = server_probe_watch_next (watch);
  assert_text (event, "object.reason", "Expired");
}

static void
a_request_can_restart_the_server_without_its_objects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (KoprsTestFault) fault = add_fault (fixture, KOPRS_TEST_FAULT_EFFECT_RESTART_EMPTY);
  g_autoptr (GSocketConnection) connection = ask_raw (fixture, "GET", OBJECT, "");
  g_autofree char *text = read_rest (connection, NULL);

  g_assert_cmpstr (text, ==, "");
  /* The connection ends with the restart; this comes when that is over. */
  koprs_test_server_drop_connections (fixture->server, NULL);
  assert_exists (fixture, "a", 404);
  assert_exists (fixture, "kube-root-ca.crt", 200);
}

static void
connections_are_refused_until_they_are_taken_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSocketConnection) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_server_refuse_connections (fixture->server, TRUE, &error));
  g_assert_no_error (error);
  none = connect_raw (fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
  g_clear_error (&error);
  g_assert_true (koprs_test_server_refuse_connections (fixture->server, FALSE, &error));
  g_assert_no_error (error);
  assert_exists (fixture, "kube-root-ca.crt", 200);
}

static void
hits_what_it_is_for_and_as_often_as_told (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);
  const guint expected[] = { 200, 503, 503, 200 };

  koprs_test_fault_set_resource (fault, "configmaps");
  koprs_test_fault_set_verb (fault, "get");
  koprs_test_fault_set_after (fault, 1);
  koprs_test_fault_set_count (fault, 2);
  koprs_test_server_add_fault (fixture->server, fault);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (JsonNode) other = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
      g_autoptr (JsonNode) node = server_probe_demand (fixture->probe, 404, "GET", "/api/v1/nodes/x", NULL, NULL);

      assert_exists (fixture, "kube-root-ca.crt", expected[i]);
    }
  g_assert_cmpuint (koprs_test_fault_get_hits (fault), ==, 2);
}

static char *
run_with_seed (guint seed)
{
  g_autoptr (KoprsTestServerOptions) options = g_object_new (KOPRS_TYPE_TEST_SERVER_OPTIONS, "seed", seed, "plain-http", TRUE,
                                                             NULL);
  g_autoptr (KoprsTestServer) server = koprs_test_server_new_with_options (options, NULL);
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (KoprsTestFault) fault = g_object_new (KOPRS_TYPE_TEST_FAULT, "effect", KOPRS_TEST_FAULT_EFFECT_STATUS,
                                                   "probability", 0.5, "count", 0, NULL);
  GString *pattern = g_string_new (NULL);

  koprs_test_server_add_fault (server, fault);
  for (guint i = 0; i < 40; i++)
    {
      guint status;
      g_autofree char *text = server_probe_send (probe, "GET", "/version", NULL, NULL, &status);

      g_string_append_c (pattern, status == 200 ? '.' : 'x');
    }
  return g_string_free (pattern, FALSE);
}

static void
a_seed_repeats_a_run (void)
{
  g_autofree char *first = run_with_seed (7);
  g_autofree char *same = run_with_seed (7);
  g_autofree char *other = run_with_seed (8);

  g_assert_cmpstr (first, ==, same);
  g_assert_cmpstr (first, !=, other);
  g_assert_nonnull (strchr (first, '.'));
  g_assert_nonnull (strchr (first, 'x'));
}

static void
a_verb_that_no_request_has_is_warned_of (void)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_STATUS);

  if (g_test_subprocess ())
    {
      koprs_test_fault_set_verb (fault, "GET");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_stderr ("*no request has the verb \"GET\"*");
}

#define add(name, function) \
  g_test_add ("/test-faults/" name, Fixture, NULL, set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-reset-request-is-not-handled", a_reset_request_is_not_handled);
  add ("a-dropped-request-is-not-handled", a_dropped_request_is_not_handled);
  add ("a-request-whose-answer-is-dropped-is-handled", a_request_whose_answer_is_dropped_is_handled);
  add ("an-answer-is-cut-in-the-middle-of-a-chunk", an_answer_is_cut_in_the_middle_of_a_chunk);
  add ("an-answer-that-is-cut-after-its-end-still-lacks-it", an_answer_that_is_cut_after_its_end_still_lacks_it);
  add ("a-watch-is-cut-between-two-events", a_watch_is_cut_between_two_events);
  add ("a-half-open-connection-says-nothing-and-stays", a_half_open_connection_says_nothing_and_stays);
  add ("a-delayed-request-waits-for-the-servers-clock", a_delayed_request_waits_for_the_servers_clock);
  add ("a-slow-answer-comes-in-small-pieces", a_slow_answer_comes_in_small_pieces);
  add ("a-refusal-says-when-to-come-again", a_refusal_says_when_to_come_again);
  add ("a-refusal-in-plain-words-is-plain-text", a_refusal_in_plain_words_is_plain_text);
  add ("an-expired-history-is-an-event-of-a-watch", an_expired_history_is_an_event_of_a_watch);
  add ("an-answer-may-claim-to-be-something-else", an_answer_may_claim_to_be_something_else);
  add ("garbage-is-no-json-and-the-rest-follows", garbage_is_no_json_and_the_rest_follows);
  add ("an-oversized-answer-is-one-line", an_oversized_answer_is_one_line);
  add ("tokens-expire-with-a-request", tokens_expire_with_a_request);
  add ("the-history-goes-with-a-request", the_history_goes_with_a_request);
  add ("a-restart-keeps-the-objects-but-not-the-history", a_restart_keeps_the_objects_but_not_the_history);
  add ("a-request-can-restart-the-server-without-its-objects", a_request_can_restart_the_server_without_its_objects);
  add ("connections-are-refused-until-they-are-taken-again", connections_are_refused_until_they_are_taken_again);
  add ("hits-what-it-is-for-and-as-often-as-told", hits_what_it_is_for_and_as_often_as_told);
  g_test_add_func ("/test-faults/a-verb-that-no-request-has-is-warned-of", a_verb_that_no_request_has_is_warned_of);
  g_test_add_func ("/test-faults/a-seed-repeats-a-run", a_seed_repeats_a_run);
  return g_test_run ();
}
