/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Certificates, authorities and tokens that change while the program runs: what the next call shows, and whom it believes. */

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"
#include "koprs/wire/koprs-transport-private.h"
#include "support/koprs-exec-script.h"
#include "support/koprs-wire-outcome.h"

#include <string.h>

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsExecScript files;       /* the directory for all files, and a plugin */
  KoprsTransport *transport;
  KoprsWireOutcome out;
  const char *unwelcome;       /* the common name that is answered 401 */
} Fixture;

/* What was said aloud; the log is the process's. */
static GString *said;

static GLogWriterOutput
keep_message (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; level == G_LOG_LEVEL_MESSAGE && i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      g_string_append_printf (said, "%s\n", (const char *) fields[i].value);
  return level == G_LOG_LEVEL_MESSAGE ? G_LOG_WRITER_HANDLED : g_log_writer_default (level, fields, n_fields, user_data);
}

/* Once, since the last time. */
static void
assert_complained (Fixture *self, const char *about)
{
  g_assert_nonnull (strstr (said->str, about));
  g_assert_true (g_str_has_suffix (said->str, "; what was read before stays in force\n"));
  g_assert_true (strchr (said->str, '\n') == said->str + said->len - 1);
  g_string_truncate (said, 0);
}

/* Says who asks, by certificate and by token. */
static void
serve (KoprsWireCall *wire, gpointer user_data)
{
  Fixture *self = user_data;
  const char *authorization = koprs_wire_call_get_header (wire, "Authorization");
  g_autofree char *peer = koprs_wire_call_dup_peer (wire);
  g_autofree char *text = g_strdup_printf ("%s|%s", peer != NULL ? peer : "", authorization != NULL ? authorization : "");

  if (g_str_equal (koprs_wire_call_get_target (wire), "/watch"))
    {
      koprs_wire_call_send (wire, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", -1);
      koprs_wire_call_send_chunk (wire, text, -1);
      koprs_wire_call_pause (wire);
      koprs_wire_call_send_chunk (wire, "!", -1);
      koprs_wire_call_send (wire, "0\r\n\r\n", -1);
      return;
    }
  if (self->unwelcome != NULL && strstr (text, self->unwelcome) != NULL)
    koprs_wire_call_reply (wire, 401, "Content-Type: text/plain\r\n", "no\n");
  else
    koprs_wire_call_reply (wire, 200, "Content-Type: text/plain\r\n", text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = NULL;

  self->ca = koprs_wire_ca_new ("authority");
  koprs_exec_script_init (&self->files);
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->server = koprs_wire_server_new (certificate, serve, self);
  koprs_wire_server_ask_certificate (self->server);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  if (self->transport != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->transport));
  koprs_wire_settle ();
  koprs_wire_outcome_clear (&self->out);
  koprs_wire_server_free (self->server);
  koprs_exec_script_clear (&self->files);
  koprs_wire_ca_free (self->ca);
}

/* user: members of the user entry; the authorities are in the file "ca". */
static void
start (Fixture *self, const char *user)
{
  g_autofree char *yaml = g_strdup_printf ("current-context: c\ncontexts: [{name: c, context: {cluster: k, user: u}}]\n"
                                           "clusters: [{name: k, cluster: {server: '%s', certificate-authority: ca}}]\n"
                                           "users: [{name: u, user: {%s}}]\n", koprs_wire_server_get_uri (self->server), user);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_data (yaml, -1, self->files.directory, NULL, &error);

  g_assert_no_error (error);
  self->transport = koprs_transport_new (config);
}

/* What a minute would bring. */
static void
let_a_minute_pass (Fixture *self)
{
  koprs_credentials_make_due (koprs_transport_get_credentials (self->transport));
}

static void
call (Fixture *self)
{
  koprs_wire_outcome_call (&self->out, self->transport, "GET", "/", NULL);
}

static void
assert_shows (Fixture *self, const char *expected)
{
  call (self);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, expected);
}

static void
put_authority (Fixture *self, KoprsWireCa *ca)
{
  koprs_exec_script_put (&self->files, "ca", koprs_wire_ca_get_pem (ca));
}

static void
issue (Fixture *self, const char *name, char **certificate, char **key)
{
  koprs_wire_ca_issue_pem (self->ca, name, NULL, KOPRS_WIRE_CA_CLIENT, certificate, key);
}

static void
put_identity (Fixture *self, const char *name)
{
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;

  issue (self, name, &certificate, &key);
  koprs_exec_script_put (&self->files, "crt", certificate);
  koprs_exec_script_put (&self->files, "key", key);
}

#define BY_FILES "client-certificate: crt, client-key: key"

static void
a_client_certificate_is_read_again (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  put_identity (self, "alice");
  start (self, BY_FILES);
  assert_shows (self, "CN=alice|");
  put_identity (self, "bob");
  assert_shows (self, "CN=alice|");
  let_a_minute_pass (self);
  assert_shows (self, "CN=bob|");
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 2);
  /* The connection that alice opened is of no more use. */
  koprs_wire_server_wait_open (self->server, 1);
}

static void
what_did_not_change_keeps_its_connection (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  put_identity (self, "alice");
  start (self, BY_FILES);
  for (guint i = 0; i < 3; i++)
    {
      assert_shows (self, "CN=alice|");
      let_a_minute_pass (self);
    }
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
files_that_are_half_written_change_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autofree char *half = NULL;

  put_authority (self, self->ca);
  put_identity (self, "alice");
  start (self, BY_FILES);
  assert_shows (self, "CN=alice|");

  issue (self, "bob", &certificate, &key);
  half = g_strndup (certificate, strlen (certificate) / 2);
  koprs_exec_script_put (&self->files, "crt", half);
  let_a_minute_pass (self);
  assert_shows (self, "CN=alice|");
  assert_complained (self, ".client-certificate: ");

  /* Whole, but the key is still the other one's. */
  koprs_exec_script_put (&self->files, "crt", certificate);
  let_a_minute_pass (self);
  assert_shows (self, "CN=alice|");
  assert_complained (self, ".client-key: ");

  koprs_exec_script_put (&self->files, "key", key);
  let_a_minute_pass (self);
  assert_shows (self, "CN=bob|");
}

static void
authorities_are_read_again (Fixture *self, gconstpointer data)
{
  KoprsWireCa *other = koprs_wire_ca_new ("another");
  g_autofree char *half = g_strndup (koprs_wire_ca_get_pem (self->ca), strlen (koprs_wire_ca_get_pem (self->ca)) / 2);

  put_authority (self, other);
  start (self, "token: t");
  call (self);
  g_assert_error (self->out.error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);

  /* Half of one is none, and none does not mean anybody's. */
  koprs_exec_script_put (&self->files, "ca", half);
  let_a_minute_pass (self);
  call (self);
  g_assert_error (self->out.error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  assert_complained (self, ".certificate-authority: ");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);

  put_authority (self, self->ca);
  let_a_minute_pass (self);
  assert_shows (self, "|Bearer t");
  koprs_wire_ca_free (other);
}

static void
an_authority_that_is_gone_is_believed_no_more (Fixture *self, gconstpointer data)
{
  KoprsWireCa *other = koprs_wire_ca_new ("another");

  put_authority (self, self->ca);
  start (self, "token: t");
  assert_shows (self, "|Bearer t");
  put_authority (self, other);
  let_a_minute_pass (self);
  call (self);
  g_assert_error (self->out.error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1);
  koprs_wire_ca_free (other);
}

static void
a_stream_ends_as_it_began (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/watch");
  const KoprsWireOutcome none = KOPRS_WIRE_OUTCOME_INIT;
  KoprsWireOutcome stream = none;

  put_authority (self, self->ca);
  put_identity (self, "alice");
  start (self, BY_FILES);
  request->flags |= KOPRS_REQUEST_STREAM;
  koprs_wire_outcome_stream (&stream, self->transport, request);
  koprs_wire_outcome_wait_data (&stream, strlen ("CN=alice|"));
  put_identity (self, "bob");
  let_a_minute_pass (self);
  assert_shows (self, "CN=bob|");
  koprs_wire_server_release (self->server);
  koprs_wire_outcome_wait (&stream);
  g_assert_no_error (stream.error);
  g_assert_cmpstr (stream.data->str, ==, "CN=alice|!");
  koprs_wire_outcome_clear (&stream);
}

/* Plugins. */

#define BY_PLUGIN "exec: {apiVersion: " KOPRS_EXEC_SCRIPT_API ", command: ./plugin, interactiveMode: Never}"

/* From now on the plugin brings that certificate. */
static void
let_the_plugin_bring (Fixture *self, const char *name)
{
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autofree char *status = NULL;
  g_auto (GStrv) certificate_lines = NULL;
  g_auto (GStrv) key_lines = NULL;
  g_autofree char *certificate_text = NULL;
  g_autofree char *key_text = NULL;

  issue (self, name, &certificate, &key);
  certificate_lines = g_strsplit (certificate, "\n", -1);
  key_lines = g_strsplit (key, "\n", -1);
  certificate_text = g_strjoinv ("\\n", certificate_lines);
  key_text = g_strjoinv ("\\n", key_lines);
  status = g_strdup_printf ("{\"clientCertificateData\":\"%s\",\"clientKeyData\":\"%s\"}", certificate_text, key_text);
  koprs_exec_script_write_status (&self->files, status);
}

static void
a_plugins_new_certificate_is_shown (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  let_the_plugin_bring (self, "alice");
  start (self, BY_PLUGIN);
  assert_shows (self, "CN=alice|");
  assert_shows (self, "CN=alice|");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 1);

  let_the_plugin_bring (self, "bob");
  self->unwelcome = "alice";
  assert_shows (self, "CN=bob|");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 2);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 2);
  koprs_wire_server_wait_open (self->server, 1);
}

static void
a_plugins_new_token_keeps_the_connection (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  koprs_exec_script_write_status (&self->files, "{\"token\":\"one\"}");
  start (self, BY_PLUGIN);
  assert_shows (self, "|Bearer one");
  koprs_exec_script_write_status (&self->files, "{\"token\":\"two\"}");
  self->unwelcome = "one";
  assert_shows (self, "|Bearer two");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 2);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

/* The server's answer is what the caller hears, and the plugin is not run for ever. */
static void
a_plugin_that_brings_the_same_again_changes_nothing (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  koprs_exec_script_write_status (&self->files, "{\"token\":\"one\"}");
  start (self, BY_PLUGIN);
  self->unwelcome = "one";
  call (self);
  g_assert_error (self->out.error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 2);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1);
}

static void
a_plugin_is_run_again_when_its_credential_is_due (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  koprs_exec_script_write_status (&self->files, "{\"token\":\"one\",\"expirationTimestamp\":\"2999-01-01T00:00:00Z\"}");
  start (self, BY_PLUGIN);
  assert_shows (self, "|Bearer one");
  koprs_exec_script_write_status (&self->files, "{\"token\":\"two\"}");
  assert_shows (self, "|Bearer one");
  let_a_minute_pass (self);
  assert_shows (self, "|Bearer two");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 2);
}

static void
what_a_failing_plugin_brought_before_serves_while_it_holds (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  koprs_exec_script_write_status (&self->files, "{\"token\":\"one\",\"expirationTimestamp\":\"2999-01-01T00:00:00Z\"}");
  start (self, BY_PLUGIN);
  assert_shows (self, "|Bearer one");
  koprs_exec_script_write (&self->files, "exit 1");
  let_a_minute_pass (self);
  assert_shows (self, "|Bearer one");
  assert_shows (self, "|Bearer one");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 2);
}

static void
a_plugin_is_not_run_where_there_is_a_token (Fixture *self, gconstpointer data)
{
  put_authority (self, self->ca);
  koprs_exec_script_write_status (&self->files, "{\"token\":\"one\"}");
  start (self, "token: inline, " BY_PLUGIN);
  assert_shows (self, "|Bearer inline");
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 0);
}

#define MANY 20

static void
many_calls (Fixture *self, KoprsWireOutcome *outcomes)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/");

  for (guint i = 0; i < MANY; i++)
    koprs_wire_outcome_send (&outcomes[i], self->transport, request);
  koprs_exec_script_wait_for (&self->files, "begun");
  koprs_exec_script_put (&self->files, "go", "");
  for (guint i = 0; i < MANY; i++)
    koprs_wire_outcome_wait (&outcomes[i]);
}

#define ONCE_TOLD "touch begun; while [ ! -e go ]; do sleep 0.01; done\n"

static void
many_calls_take_one_run (Fixture *self, gconstpointer data)
{
  KoprsWireOutcome outcomes[MANY] = { KOPRS_WIRE_OUTCOME_INIT };

  put_authority (self, self->ca);
  koprs_exec_script_write (&self->files, ONCE_TOLD "echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API "\",\"status\":{\"token\":\"t\"}}'");
  start (self, BY_PLUGIN);
  many_calls (self, outcomes);
  for (guint i = 0; i < MANY; i++)
    {
      g_assert_cmpstr (koprs_wire_outcome_text (&outcomes[i]), ==, "|Bearer t");
      koprs_wire_outcome_clear (&outcomes[i]);
    }
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 1);
}

static void
many_calls_hear_of_one_failure (Fixture *self, gconstpointer data)
{
  KoprsWireOutcome outcomes[MANY] = { KOPRS_WIRE_OUTCOME_INIT };

  put_authority (self, self->ca);
  koprs_exec_script_write (&self->files, ONCE_TOLD "echo 'please log in' >&2; exit 1");
  start (self, BY_PLUGIN);
  many_calls (self, outcomes);
  for (guint i = 0; i < MANY; i++)
    {
      g_assert_error (outcomes[i].error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      g_assert_nonnull (strstr (outcomes[i].error->message, "ended with exit code 1: please log in"));
      koprs_wire_outcome_clear (&outcomes[i]);
    }
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->files), ==, 1);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 0);
}

#define ADD(path, test) g_test_add ("/transport-rotation/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  said = g_string_new (NULL);
  g_log_set_writer_func (keep_message, NULL, NULL);
  ADD ("a-client-certificate-is-read-again", a_client_certificate_is_read_again);
  ADD ("what-did-not-change-keeps-its-connection", what_did_not_change_keeps_its_connection);
  ADD ("files-that-are-half-written-change-nothing", files_that_are_half_written_change_nothing);
  ADD ("authorities-are-read-again", authorities_are_read_again);
  ADD ("an-authority-that-is-gone-is-believed-no-more", an_authority_that_is_gone_is_believed_no_more);
  ADD ("a-stream-ends-as-it-began", a_stream_ends_as_it_began);
  ADD ("a-plugins-new-certificate-is-shown", a_plugins_new_certificate_is_shown);
  ADD ("a-plugins-new-token-keeps-the-connection", a_plugins_new_token_keeps_the_connection);
  ADD ("a-plugin-that-brings-the-same-again-changes-nothing", a_plugin_that_brings_the_same_again_changes_nothing);
  ADD ("a-plugin-is-run-again-when-its-credential-is-due", a_plugin_is_run_again_when_its_credential_is_due);
  ADD ("what-a-failing-plugin-brought-before-serves-while-it-holds", what_a_failing_plugin_brought_before_serves_while_it_holds);
  ADD ("a-plugin-is-not-run-where-there-is-a-token", a_plugin_is_not_run_where_there_is_a_token);
  ADD ("many-calls-take-one-run", many_calls_take_one_run);
  ADD ("many-calls-hear-of-one-failure", many_calls_hear_of_one_failure);
  return g_test_run ();
}
