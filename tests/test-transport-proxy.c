/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Ways through a proxy: what the proxy hears, what the server hears, and what becomes of a proxy that does not let us through. */

#include "koprs/koprs-error.h"
#include "support/koprs-wire-outcome.h"
#include "support/koprs-wire-proxy.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsWireProxy *proxy;
  KoprsTransport *transport;
  KoprsWireOutcome out;
} Fixture;

/* Says back what it was told about who asks. */
static void
serve (KoprsWireCall *wire, gpointer user_data)
{
  const char *authorization = koprs_wire_call_get_header (wire, "Authorization");
  const char *proxy = koprs_wire_call_get_header (wire, "Proxy-Authorization");
  g_autofree char *text = g_strdup_printf ("%s %s|%s|%s", koprs_wire_call_get_method (wire), koprs_wire_call_get_target (wire),
                                           authorization != NULL ? authorization : "", proxy != NULL ? proxy : "");

  koprs_wire_call_reply (wire, 200, "Content-Type: text/plain\r\n", text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->ca = koprs_wire_ca_new ("authority");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  if (self->transport != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->transport));
  koprs_wire_settle ();
  koprs_wire_outcome_clear (&self->out);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  g_clear_pointer (&self->proxy, koprs_wire_proxy_free);
  koprs_wire_ca_free (self->ca);
}

/* scheme: of the proxy's URL; user: in it, with its @; required: what the proxy wants. */
static void
go_through (Fixture *self, const char *scheme, const char *user, const char *required, gboolean tls)
{
  g_autoptr (GTlsCertificate) certificate = tls ? koprs_wire_ca_issue_local (self->ca) : NULL;
  gboolean socks = g_str_equal (scheme, "socks5");
  g_autoptr (KoprsConfig) config = NULL;
  g_autofree char *url = NULL;

  self->server = koprs_wire_server_new (certificate, serve, NULL);
  if (self->proxy == NULL)
    self->proxy = koprs_wire_proxy_new (socks ? KOPRS_WIRE_PROXY_SOCKS : KOPRS_WIRE_PROXY_HTTP, required, NULL);
  url = g_strdup_printf ("%s://%s127.0.0.1:%u", scheme, user, koprs_wire_proxy_get_port (self->proxy));
  config = koprs_wire_config_new (self->server, tls ? self->ca : NULL);
  if (tls)
    g_object_set (config, "token", "s3cret", NULL);
  koprs_config_set_proxy_url (config, url);
  self->transport = koprs_transport_new (config);
}

static void
call (Fixture *self)
{
  koprs_wire_outcome_call (&self->out, self->transport, "GET", "/version", NULL);
}

static void
assert_got_through (Fixture *self)
{
  g_autofree char *heard = NULL;

  call (self);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "GET /version|Bearer s3cret|");
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_null (strstr (heard, "s3cret"));
  g_assert_null (strstr (heard, "/version"));
  g_assert_cmpuint (koprs_wire_proxy_get_tunnels (self->proxy), ==, 1);
}

static void
assert_kept_out (Fixture *self, int code)
{
  call (self);
  g_assert_error (self->out.error, G_IO_ERROR, code);
  g_assert_null (strstr (self->out.error->message, "hunter"));
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 0);
}

static void
a_server_with_tls_is_reached_through_a_tunnel (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = NULL;
  g_autofree char *heard = NULL;

  go_through (self, "http", "", NULL, TRUE);
  assert_got_through (self);
  expected = g_strdup_printf ("CONNECT 127.0.0.1:%u HTTP/1.", koprs_wire_server_get_port (self->server));
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_true (g_str_has_prefix (heard, expected));
  g_assert_null (strstr (heard, "uthorization"));
}

static void
one_tunnel_serves_many_calls (Fixture *self, gconstpointer data)
{
  go_through (self, "http", "", NULL, TRUE);
  for (guint i = 0; i < 5; i++)
    {
      call (self);
      g_assert_no_error (self->out.error);
    }
  g_assert_cmpuint (koprs_wire_proxy_get_tunnels (self->proxy), ==, 1);
}

static void
the_proxy_gets_its_user_and_the_server_its_token (Fixture *self, gconstpointer data)
{
  g_autofree char *heard = NULL;

  go_through (self, "http", "me:pa%40ss@", "me:pa@ss", TRUE);
  assert_got_through (self);
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_nonnull (strstr (heard, "Proxy-Authorization: Basic "));
}

static void
a_proxy_that_wants_a_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "http", "", "me:hunter2", TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_NEED_AUTH);
}

static void
a_proxy_that_wants_another_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "http", "me:hunter1@", "me:hunter2", TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_AUTH_FAILED);
}

static void
a_proxy_that_refuses_is_an_error (Fixture *self, gconstpointer data)
{
  self->proxy = koprs_wire_proxy_new (KOPRS_WIRE_PROXY_HTTP, NULL, NULL);
  koprs_wire_proxy_refuse (self->proxy);
  go_through (self, "http", "", NULL, TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_NOT_ALLOWED);
}

static void
without_tls_the_proxy_is_asked_for_the_whole_url (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = NULL;
  g_autofree char *heard = NULL;

  go_through (self, "http", "", NULL, FALSE);
  call (self);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "{}");
  expected = g_strdup_printf ("GET http://127.0.0.1:%u/version HTTP/1.1\r\n", koprs_wire_server_get_port (self->server));
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_true (g_str_has_prefix (heard, expected));
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 0);
}

static void
without_tls_the_proxy_gets_its_user_at_once (Fixture *self, gconstpointer data)
{
  g_autofree char *heard = NULL;

  go_through (self, "http", "me:pa%40ss@", "me:pa@ss", FALSE);
  call (self);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "{}");
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_null (strstr (strstr (heard, "GET ") + 1, "GET "));
}

static void
without_tls_a_proxy_that_wants_a_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "http", "", "me:hunter2", FALSE);
  assert_kept_out (self, G_IO_ERROR_PROXY_NEED_AUTH);
}

static void
without_tls_a_proxy_that_wants_another_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "http", "me:hunter1@", "me:hunter2", FALSE);
  assert_kept_out (self, G_IO_ERROR_PROXY_AUTH_FAILED);
}

static void
socks_is_a_tunnel_too (Fixture *self, gconstpointer data)
{
  g_autofree char *expected = NULL;
  g_autofree char *heard = NULL;

  go_through (self, "socks5", "", NULL, TRUE);
  assert_got_through (self);
  expected = g_strdup_printf ("SOCKS 127.0.0.1:%u\n", koprs_wire_server_get_port (self->server));
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_cmpstr (heard, ==, expected);
}

static void
socks_gets_its_user (Fixture *self, gconstpointer data)
{
  go_through (self, "socks5", "me:pa%40ss@", "me:pa@ss", TRUE);
  assert_got_through (self);
}

static void
socks_that_wants_a_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "socks5", "", "me:hunter2", TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_NEED_AUTH);
}

static void
socks_that_wants_another_user_is_an_error (Fixture *self, gconstpointer data)
{
  go_through (self, "socks5", "me:hunter1@", "me:hunter2", TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_AUTH_FAILED);
}

static void
socks_that_refuses_is_an_error (Fixture *self, gconstpointer data)
{
  self->proxy = koprs_wire_proxy_new (KOPRS_WIRE_PROXY_SOCKS, NULL, NULL);
  koprs_wire_proxy_refuse (self->proxy);
  go_through (self, "socks5", "", NULL, TRUE);
  assert_kept_out (self, G_IO_ERROR_PROXY_NOT_ALLOWED);
}

static void
socks_serves_plain_http_too (Fixture *self, gconstpointer data)
{
  go_through (self, "socks5", "", NULL, FALSE);
  call (self);
  g_assert_cmpstr (koprs_wire_outcome_text (&self->out), ==, "GET /version||");
  g_assert_cmpuint (koprs_wire_proxy_get_tunnels (self->proxy), ==, 1);
}

static void
a_stream_has_a_tunnel_of_its_own (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsRequest) request = koprs_request_new ("GET", "/api/v1/pods?watch=true");
  const KoprsWireOutcome none = KOPRS_WIRE_OUTCOME_INIT;
  KoprsWireOutcome stream = none;

  go_through (self, "http", "", NULL, TRUE);
  call (self);
  g_assert_no_error (self->out.error);
  request->flags |= KOPRS_REQUEST_STREAM;
  koprs_wire_outcome_stream (&stream, self->transport, request);
  koprs_wire_outcome_wait (&stream);
  g_assert_no_error (stream.error);
  g_assert_cmpstr (stream.data->str, ==, "GET /api/v1/pods?watch=true|Bearer s3cret|");
  g_assert_cmpuint (koprs_wire_proxy_get_tunnels (self->proxy), ==, 2);
  koprs_wire_outcome_clear (&stream);
}

/* The server behind a tunnel is checked as any other. */
static void
a_tunnel_to_somebody_else_is_refused (Fixture *self, gconstpointer data)
{
  KoprsWireCa *other = koprs_wire_ca_new ("somebody else");

  g_clear_pointer (&self->ca, koprs_wire_ca_free);
  self->ca = koprs_wire_ca_new ("authority");
  go_through (self, "http", "", NULL, TRUE);
  g_clear_object (&self->transport);
  {
    g_autoptr (KoprsConfig) config = koprs_wire_config_new (self->server, other);
    g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u", koprs_wire_proxy_get_port (self->proxy));

    koprs_config_set_proxy_url (config, url);
    self->transport = koprs_transport_new (config);
  }
  call (self);
  g_assert_error (self->out.error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);
  koprs_wire_ca_free (other);
}

/* Whom the system trusts decides over the proxy, and never over the server. */
static char *
trust_as_a_system (KoprsWireCa *ca)
{
  GTlsBackend *backend = g_tls_backend_get_default ();
  g_autofree char *path = NULL;
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("koprs-XXXXXX", &path, &error);

  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, koprs_wire_ca_get_pem (ca), -1, &error);
  g_assert_no_error (error);
  database = g_tls_file_database_new (path, &error);
  g_assert_no_error (error);
  g_tls_backend_set_default_database (backend, database);
  return g_steal_pointer (&path);
}

static void
trust_as_before (char *path)
{
  g_tls_backend_set_default_database (g_tls_backend_get_default (), NULL);
  g_unlink (path);
  g_free (path);
}

static void
a_proxy_may_speak_tls_itself (Fixture *self, gconstpointer data)
{
  KoprsWireCa *system = koprs_wire_ca_new ("system");
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (system);
  char *path = trust_as_a_system (system);

  self->proxy = koprs_wire_proxy_new (KOPRS_WIRE_PROXY_HTTP, "me:hunter2", certificate);
  go_through (self, "https", "me:hunter2@", NULL, TRUE);
  assert_got_through (self);
  trust_as_before (path);
  koprs_wire_ca_free (system);
}

static void
a_proxy_with_tls_that_nobody_knows_is_refused (Fixture *self, gconstpointer data)
{
  KoprsWireCa *system = koprs_wire_ca_new ("system");
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (self->ca);
  g_autofree char *heard = NULL;
  char *path = trust_as_a_system (system);

  self->proxy = koprs_wire_proxy_new (KOPRS_WIRE_PROXY_HTTP, NULL, certificate);
  go_through (self, "https", "me:hunter2@", NULL, TRUE);
  call (self);
  g_assert_nonnull (self->out.error);
  heard = koprs_wire_proxy_dup_heard (self->proxy);
  g_assert_cmpstr (heard, ==, "");
  trust_as_before (path);
  koprs_wire_ca_free (system);
}

static void
a_proxy_that_is_not_there_is_an_error (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsConfig) config = NULL;
  g_autofree char *url = NULL;

  go_through (self, "http", "", NULL, TRUE);
  g_clear_object (&self->transport);
  url = g_strdup_printf ("http://127.0.0.1:%u", koprs_wire_proxy_get_port (self->proxy));
  g_clear_pointer (&self->proxy, koprs_wire_proxy_free);
  config = koprs_wire_config_new (self->server, self->ca);
  koprs_config_set_proxy_url (config, url);
  self->transport = koprs_transport_new (config);
  call (self);
  g_assert_nonnull (self->out.error);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 0);
}

#define ADD(path, test) g_test_add ("/transport-proxy/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  /* GIO makes the system's resolver even where it is not asked, and GNOME's ends a program that finds no schemas. */
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("a-server-with-tls-is-reached-through-a-tunnel", a_server_with_tls_is_reached_through_a_tunnel);
  ADD ("one-tunnel-serves-many-calls", one_tunnel_serves_many_calls);
  ADD ("the-proxy-gets-its-user-and-the-server-its-token", the_proxy_gets_its_user_and_the_server_its_token);
  ADD ("a-proxy-that-wants-a-user-is-an-error", a_proxy_that_wants_a_user_is_an_error);
  ADD ("a-proxy-that-wants-another-user-is-an-error", a_proxy_that_wants_another_user_is_an_error);
  ADD ("a-proxy-that-refuses-is-an-error", a_proxy_that_refuses_is_an_error);
  ADD ("without-tls-the-proxy-is-asked-for-the-whole-url", without_tls_the_proxy_is_asked_for_the_whole_url);
  ADD ("without-tls-the-proxy-gets-its-user-at-once", without_tls_the_proxy_gets_its_user_at_once);
  ADD ("without-tls-a-proxy-that-wants-a-user-is-an-error", without_tls_a_proxy_that_wants_a_user_is_an_error);
  ADD ("without-tls-a-proxy-that-wants-another-user-is-an-error", without_tls_a_proxy_that_wants_another_user_is_an_error);
  ADD ("socks-is-a-tunnel-too", socks_is_a_tunnel_too);
  ADD ("socks-gets-its-user", socks_gets_its_user);
  ADD ("socks-that-wants-a-user-is-an-error", socks_that_wants_a_user_is_an_error);
  ADD ("socks-that-wants-another-user-is-an-error", socks_that_wants_another_user_is_an_error);
  ADD ("socks-that-refuses-is-an-error", socks_that_refuses_is_an_error);
  ADD ("socks-serves-plain-http-too", socks_serves_plain_http_too);
  ADD ("a-stream-has-a-tunnel-of-its-own", a_stream_has_a_tunnel_of_its_own);
  ADD ("a-tunnel-to-somebody-else-is-refused", a_tunnel_to_somebody_else_is_refused);
  ADD ("a-proxy-may-speak-tls-itself", a_proxy_may_speak_tls_itself);
  ADD ("a-proxy-with-tls-that-nobody-knows-is-refused", a_proxy_with_tls_that_nobody_knows_is_refused);
  ADD ("a-proxy-that-is-not-there-is-an-error", a_proxy_that_is_not_there_is_an_error);
  return g_test_run ();
}
