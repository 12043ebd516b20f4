/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Whom we believe, and who we say we are. */

#include "koprs/koprs-api-error.h"
#include "support/koprs-wire-outcome.h"

#include <string.h>

typedef struct {
  KoprsWireCa *ca;
  KoprsWireCa *other;
  KoprsWireServer *server;
  KoprsWireOutcome out;
} Fixture;

/* Says who is there, and whether by a token. */
static void
greet (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *peer = koprs_wire_call_dup_peer (wire);
  const char *authorization = koprs_wire_call_get_header (wire, "authorization");
  g_autofree char *text = g_strdup_printf ("%s/%s", peer ? peer : "nobody", authorization ? authorization : "nothing");

  koprs_wire_call_reply (wire, 200, NULL, text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->ca = koprs_wire_ca_new ("authority");
  self->other = koprs_wire_ca_new ("another");
}

static void
serve (Fixture *self, const char *const *names, KoprsWireCaFlags flags)
{
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue (self->ca, "server", names, KOPRS_WIRE_CA_SERVER | flags);

  self->server = koprs_wire_server_new (certificate, greet, NULL);
  koprs_wire_server_ask_certificate (self->server);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  koprs_wire_outcome_clear (&self->out);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  koprs_wire_ca_free (self->ca);
  koprs_wire_ca_free (self->other);
}

static const char *const local[] = { "localhost", "127.0.0.1", NULL };
static const char *const elsewhere[] = { "kubernetes.default.svc", NULL };

static void
expect_refused (Fixture *self, KoprsTransport *transport, const char *words)
{
  koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
  g_assert_error (self->out.error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_nonnull (strstr (self->out.error->message, words));
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);
}

static void
an_unknown_authority_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransport) wrong = NULL;
  g_autoptr (KoprsTransport) system = NULL;
  g_autoptr (KoprsTransport) right = NULL;

  serve (self, local, 0);
  wrong = koprs_wire_transport_new (self->server, self->other);
  system = koprs_wire_transport_new (self->server, NULL);
  right = koprs_wire_transport_new (self->server, self->ca);
  expect_refused (self, wrong, "its authority is unknown");
  expect_refused (self, system, "its authority is unknown");
  koprs_wire_outcome_call (&self->out, right, "GET", "/", NULL);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "nobody/nothing");
}

static void
another_name_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransport) transport = NULL;

  serve (self, elsewhere, 0);
  transport = koprs_wire_transport_new (self->server, self->ca);
  expect_refused (self, transport, "it is for another name");
}

static void
an_expired_certificate_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransport) transport = NULL;

  serve (self, local, KOPRS_WIRE_CA_EXPIRED);
  transport = koprs_wire_transport_new (self->server, self->ca);
  expect_refused (self, transport, "it has expired");
}

/* extra: a line of the cluster; with the authority unless nobody is to be verified. */
static KoprsTransport *
from_kubeconfig (Fixture *self, const char *extra, gboolean verify)
{
  const char *pem = koprs_wire_ca_get_pem (self->ca);
  g_autofree char *base64 = g_base64_encode ((const guchar *) pem, strlen (pem));
  g_autofree char *authority = verify ? g_strdup_printf ("    certificate-authority-data: %s\n", base64) : g_strdup ("");
  g_autofree char *yaml =
    g_strdup_printf ("apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                     "contexts: [{name: c, context: {cluster: c, user: u}}]\n"
                     "users: [{name: u, user: {token: abc}}]\n"
                     "clusters:\n- name: c\n  cluster:\n    server: %s\n    %s\n%s",
                     koprs_wire_server_get_uri (self->server), extra, authority);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_data (yaml, -1, NULL, NULL, &error);

  g_assert_no_error (error);
  return koprs_transport_new (config);
}

static void
the_servers_name_can_be_said (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransport) right = NULL;
  g_autoptr (KoprsTransport) wrong = NULL;

  serve (self, elsewhere, 0);
  wrong = from_kubeconfig (self, "tls-server-name: example.com", TRUE);
  expect_refused (self, wrong, "it is for another name");
  right = from_kubeconfig (self, "tls-server-name: kubernetes.default.svc", TRUE);
  koprs_wire_outcome_call (&self->out, right, "GET", "/", NULL);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "nobody/Bearer abc");
}

static void
insecure_believes_everything (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTransport) transport = NULL;

  serve (self, elsewhere, KOPRS_WIRE_CA_EXPIRED);
  transport = from_kubeconfig (self, "insecure-skip-tls-verify: true", FALSE);
  koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "nobody/Bearer abc");
  koprs_wire_outcome_call (&self->out, transport, "POST", "/", "{}");
  koprs_wire_outcome_text (&self->out);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 1);
}

static void
a_client_certificate_is_shown (Fixture *self, gconstpointer data)
{
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autoptr (KoprsConfig) config = NULL;
  g_autoptr (KoprsTransport) transport = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsRequest) watch = koprs_request_new ("GET", "/");

  serve (self, local, 0);
  koprs_wire_ca_issue_pem (self->ca, "alice", NULL, KOPRS_WIRE_CA_CLIENT, &certificate, &key);
  config = koprs_wire_config_new (self->server, self->ca);
  g_assert_true (koprs_config_set_client_certificate (config, certificate, key, &error));
  g_assert_no_error (error);
  transport = koprs_transport_new (config);
  koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "CN=alice/nothing");

  watch->flags |= KOPRS_REQUEST_STREAM;
  koprs_wire_outcome_clear (&self->out);
  koprs_wire_outcome_stream (&self->out, transport, watch);
  koprs_wire_outcome_wait (&self->out);
  g_assert_no_error (self->out.error);
  g_assert_cmpstr (self->out.data->str, ==, "CN=alice/nothing");
}

static void
name_the_protocol (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *protocol = koprs_wire_call_dup_protocol (wire);

  koprs_wire_call_reply (wire, 200, NULL, protocol ? protocol : "none");
}

/* The server would rather have HTTP/2. */
static void
nothing_but_http_1_1_is_offered (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (self->ca);
  g_autoptr (KoprsTransport) transport = NULL;

  self->server = koprs_wire_server_new (certificate, name_the_protocol, NULL);
  transport = koprs_wire_transport_new (self->server, self->ca);
  koprs_wire_outcome_call (&self->out, transport, "GET", "/", NULL);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "http/1.1");
}

#define ADD(name, function) g_test_add ("/transport-tls/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-unknown-authority-is-refused", an_unknown_authority_is_refused);
  ADD ("another-name-is-refused", another_name_is_refused);
  ADD ("an-expired-certificate-is-refused", an_expired_certificate_is_refused);
  ADD ("the-servers-name-can-be-said", the_servers_name_can_be_said);
  ADD ("insecure-believes-everything", insecure_believes_everything);
  ADD ("a-client-certificate-is-shown", a_client_certificate_is_shown);
  ADD ("nothing-but-http-1-1-is-offered", nothing_but_http_1_1_is_offered);
  return g_test_run ();
}
