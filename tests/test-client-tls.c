/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Calls over TLS to a server that asks for a certificate, as a kube-apiserver does, of a client that has none: from callbacks that
 * hold up the main context, and from many threads at once. */

#include "koprs/koprs-client.h"
#include "koprs/koprs-client-read.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "support/koprs-wire-outcome.h"

#define N_THREADS 8
#define N_CALLS 12

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsClient *client;
} Fixture;

static void
serve (KoprsWireCall *wire, gpointer user_data)
{
  koprs_wire_call_reply (wire, 200, "Content-Type: application/json\r\n",
                         "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  self->ca = koprs_wire_ca_new ("authority");
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->server = koprs_wire_server_new (certificate, serve, NULL);
  koprs_wire_server_ask_certificate (self->server);
  config = koprs_wire_config_new (self->server, self->ca);
  self->client = koprs_client_new (config);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_settle ();
  g_assert_finalize_object (self->client);
  koprs_wire_server_free (self->server);
  koprs_wire_ca_free (self->ca);
}

static void
get_settings (KoprsClient *client)
{
  g_autoptr (KoprsScope) web = koprs_scope_new_namespaced ("web");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_get (client, web, koprs_kind_config_map (), "a", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (resource), ==, "a");
}

static void
on_got (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_get_finish (KOPRS_CLIENT (source), result, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (resource), ==, "a");
  ++*(guint *) user_data;
}

static void
get_settings_later (KoprsClient *client, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) web = koprs_scope_new_namespaced ("web");

  koprs_client_get_async (client, web, koprs_kind_config_map (), "a", NULL, NULL, callback, user_data);
}

static gboolean
call_at_once (gpointer data)
{
  Fixture *self = data;

  get_settings (self->client);
  return G_SOURCE_REMOVE;
}

/* The handshake of the asynchronous call is under way, and its context is blocked. */
static void
a_synchronous_call_inside_a_callback_needs_nobody (Fixture *self, gconstpointer data)
{
  guint done = 0;

  g_idle_add_full (G_PRIORITY_HIGH, call_at_once, self, NULL);
  get_settings_later (self->client, on_got, &done);
  while (done < 1)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
call_again_and_again (gpointer data)
{
  for (guint i = 0; i < N_CALLS; i++)
    get_settings (data);
  return NULL;
}

static gpointer
call_in_an_own_context (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  guint done = 0;

  g_main_context_push_thread_default (context);
  for (guint i = 0; i < N_CALLS; i++)
    get_settings_later (data, on_got, &done);
  while (done < N_CALLS)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return NULL;
}

static void
many_threads_call_in_either_way_at_once (Fixture *self, gconstpointer data)
{
  GThread *threads[N_THREADS];
  guint done = 0;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("caller", i % 2 ? call_in_an_own_context : call_again_and_again, self->client);
  for (guint i = 0; i < N_CALLS; i++)
    get_settings_later (self->client, on_got, &done);
  while (done < N_CALLS)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, (N_THREADS + 1) * N_CALLS);
}

#define ADD(name, function) g_test_add ("/client-tls/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("a-synchronous-call-inside-a-callback-needs-nobody", a_synchronous_call_inside_a_callback_needs_nobody);
  ADD ("many-threads-call-in-either-way-at-once", many_threads_call_in_either_way_at_once);
  return g_test_run ();
}
