/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The headers of requests and answers, as they are sent. */

#include "support/server-probe.h"

#include <gio/gio.h>
#include <string.h>

#define NAMESPACE "/api/v1/namespaces/default"
#define CONFIG_MAPS NAMESPACE "/configmaps"

typedef ServerFixture Fixture;

/* Plain HTTP, so that the bytes can be looked at. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();

  koprs_test_server_options_set_plain_http (options, TRUE);
  server_fixture_start (fixture, options);
}

/* All that comes to the request until the server ends the connection. */
static char *
ask (Fixture *fixture, const char *request)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GUri) uri = g_uri_parse (koprs_test_server_get_uri (fixture->server), G_URI_FLAGS_NONE, NULL);
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  char piece[4096];
  gssize length;

  g_socket_client_set_enable_proxy (client, FALSE);
  g_socket_client_set_timeout (client, 30);
  connection = g_socket_client_connect_to_host (client, "127.0.0.1", g_uri_get_port (uri), NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), request, strlen (request), NULL, NULL, &error);
  g_assert_no_error (error);
  while ((length = g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)), piece, sizeof piece, NULL, &error)) > 0)
    g_string_append_len (text, piece, length);
  g_assert_no_error (error);
  return g_string_free (text, FALSE);
}

static void
who_ends_the_connection_is_told_so (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET " NAMESPACE " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

  g_assert_nonnull (strstr (answer, "\r\nConnection: close\r\n"));
}

static void
old_clients_get_no_chunks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET /apis HTTP/1.0\r\nHost: a\r\n\r\n");

  g_assert_true (g_str_has_prefix (answer, "HTTP/1.0 200 OK\r\n"));
  g_assert_null (strstr (answer, "Transfer-Encoding"));
  g_assert_true (g_str_has_suffix (answer, "]}\n"));
}

static void
old_clients_watch_without_chunks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET /api/v1/namespaces?watch=1&timeoutSeconds=1&fieldSelector=metadata.name=default "
                                          "HTTP/1.0\r\nHost: a\r\n\r\n");

  g_assert_null (strstr (answer, "Transfer-Encoding"));
  g_assert_nonnull (strstr (answer, "\r\n\r\n{\"type\":\"ADDED\","));
}

static void
of_headers_with_one_name_the_first_counts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET " NAMESPACE " HTTP/1.1\r\nHost: a\r\nAccept: application/yaml\r\n"
                                          "Accept: application/json\r\nAudit-Id: first\r\nAudit-Id: second\r\nConnection: close\r\n\r\n");

  g_assert_nonnull (strstr (answer, "\r\nContent-Type: application/yaml\r\n"));
  g_assert_nonnull (strstr (answer, "\r\nAudit-Id: first\r\n"));
  g_assert_null (strstr (answer, "second"));
}

static void
the_user_who_is_impersonated_first_counts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET " NAMESPACE " HTTP/1.1\r\nHost: a\r\nImpersonate-User: a\r\nImpersonate-User: b\r\n"
                                          "Connection: close\r\n\r\n");

  g_assert_nonnull (strstr (answer, "User \\\"a\\\" cannot get"));
}

static void
nobody_is_impersonated_by_no_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET " NAMESPACE " HTTP/1.1\r\nHost: a\r\nImpersonate-User:\r\nConnection: close\r\n\r\n");

  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 200 OK\r\n"));
}

static void
an_answer_has_a_date_after_100_continue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "POST " CONFIG_MAPS " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                                          "Content-Length: 28\r\nConnection: close\r\n\r\n{\"metadata\":{\"name\":\"date\"}}");
  const char *created = strstr (answer, "HTTP/1.1 201 Created\r\n");

  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 100 Continue\r\n"));
  g_assert_nonnull (created);
  g_assert_nonnull (strstr (created, "\r\nDate: "));
}

static void
documents_of_schemas_are_like_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET /openapi/v3/apis/apps/v1 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n"
                                          "Connection: close\r\n\r\n");

  g_assert_nonnull (strstr (answer, "\r\nAccept-Ranges: bytes\r\n"));
  g_assert_nonnull (strstr (answer, "\r\nVary: Accept\r\n"));
  g_assert_nonnull (strstr (answer, "\r\nContent-Length: "));
  g_assert_null (strstr (answer, "\r\nContent-Encoding: "));
}

static void
an_unknown_document_has_no_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *answer = ask (fixture, "GET /openapi/v3/none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 404 Not Found\r\n"));
  g_assert_null (strstr (answer, "\r\nContent-Type: "));
  g_assert_nonnull (strstr (answer, "\r\nContent-Length: 0\r\n"));
}

#define ADD(path, function) g_test_add ("/test-wire/" path, Fixture, NULL, set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("who-ends-the-connection-is-told-so", who_ends_the_connection_is_told_so);
  ADD ("old-clients-get-no-chunks", old_clients_get_no_chunks);
  ADD ("old-clients-watch-without-chunks", old_clients_watch_without_chunks);
  ADD ("of-headers-with-one-name-the-first-counts", of_headers_with_one_name_the_first_counts);
  ADD ("the-user-who-is-impersonated-first-counts", the_user_who_is_impersonated_first_counts);
  ADD ("nobody-is-impersonated-by-no-name", nobody_is_impersonated_by_no_name);
  ADD ("an-answer-has-a-date-after-100-continue", an_answer_has_a_date_after_100_continue);
  ADD ("documents-of-schemas-are-like-files", documents_of_schemas_are_like_files);
  ADD ("an-unknown-document-has-no-words", an_unknown_document_has_no_words);
  return g_test_run ();
}
