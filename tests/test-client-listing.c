/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Lists over many pages: where they end although the server goes on, and what a pause between two calls does to a connection. */

#include "koprs/koprs-client-private.h"
#include "koprs/client/koprs-client-lanes.h"
#include "koprs/koprs-client-list.h"
#include "koprs/koprs-client-write.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-list-options.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/koprs-scope.h"
#include "support/koprs-wire-server.h"

#include <string.h>

typedef struct {
  KoprsWireServer *server;
  KoprsClient *client;
  KoprsScope *web;
} Fixture;

static void
serve (Fixture *self, KoprsWireHandler handler)
{
  g_autoptr (KoprsConfig) config = NULL;

  self->server = koprs_wire_server_new (NULL, handler, NULL);
  config = koprs_config_new_for_uri (koprs_wire_server_get_uri (self->server));
  self->client = koprs_client_new (config);
  self->web = koprs_scope_new_namespaced ("web");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->client);
  koprs_wire_server_free (self->server);
  g_object_unref (self->web);
}

static void
send_an_empty_page (KoprsWireCall *wire, gpointer user_data)
{
  g_autofree char *page = g_strdup_printf ("{\"metadata\":{\"resourceVersion\":\"7\",\"continue\":\"t%u\"},\"items\":[]}",
                                           koprs_wire_call_get_number (wire));

  koprs_wire_call_reply (wire, 200, "Content-Type: application/json\r\n", page);
}

/* A page may be empty where a selector matches little. */
static void
pages_that_stay_empty_end_somewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  serve (self, send_an_empty_page);
  g_assert_null (koprs_client_list (self->client, self->web, koprs_kind_config_map (), NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_nonnull (strstr (error->message, "circles"));
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 1000);
}

static void
send_one_page_alone (KoprsWireCall *wire, gpointer user_data)
{
  if (koprs_wire_call_get_number (wire) == 1)
    send_an_empty_page (wire, user_data);
  else
    koprs_wire_call_wait_gone (wire);
}

static void
the_time_is_for_all_pages_together (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsListOptions) options = koprs_list_options_new ();
  g_autoptr (GError) error = NULL;

  serve (self, send_one_page_alone);
  koprs_list_options_set_timeout (options, 500);
  g_assert_null (koprs_client_list (self->client, self->web, koprs_kind_config_map (), options, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
}

static void
send_a_config_map (KoprsWireCall *wire, gpointer user_data)
{
  koprs_wire_call_reply (wire, 200, "Content-Type: application/json\r\n",
                         "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\"}}");
}

static void
apply (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource =
    koprs_resource_new_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}", -1, NULL);
  g_autoptr (KoprsResource) applied = koprs_client_apply (self->client, self->web, resource, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (applied), ==, "a");
}

static gint64
two_seconds_later (void)
{
  return g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
}

/* Nobody runs the context of synchronous calls between them, so that a goodbye of the server is not heard before the next one. */
static void
a_write_after_the_server_hung_up_goes_out_once (Fixture *self, gconstpointer data)
{
  serve (self, send_a_config_map);
  apply (self);
  koprs_wire_server_cut_all (self->server, GPOINTER_TO_INT (data));
  koprs_wire_server_wait_open (self->server, 0);
  koprs_client_lanes_set_clock (koprs_client_get_lanes (self->client), two_seconds_later);
  apply (self);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->server), ==, 2);
}

#define ADD(name, data, function) g_test_add ("/client-listing/" name, Fixture, data, NULL, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("pages-that-stay-empty-end-somewhere", NULL, pages_that_stay_empty_end_somewhere);
  ADD ("the-time-is-for-all-pages-together", NULL, the_time_is_for_all_pages_together);
  ADD ("a-write-after-the-server-hung-up-goes-out-once", NULL, a_write_after_the_server_hung_up_goes_out_once);
  ADD ("a-write-after-the-server-was-reset-goes-out-once", GINT_TO_POINTER (TRUE), a_write_after_the_server_hung_up_goes_out_once);
  return g_test_run ();
}
