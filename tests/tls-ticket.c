/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A client that trusts the wrong authority must not get in by a session ticket that another client of the process has won: one
 * that verifies nothing, or one with the right authority. */

#include "tls-common.h"

#include "koprs/koprs-config-private.h"

#include <string.h>

static KoprsTransport *
new_transport (KoprsTicketServer *server, KoprsWireCa *ca)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_ticket_server_get_uri (server));

  if (ca && !koprs_config_set_certificate_authority (config, koprs_wire_ca_get_pem (ca), -1, NULL))
    exit (2);
  return koprs_transport_new (config);
}

static KoprsTransport *
new_insecure_transport (KoprsTicketServer *server)
{
  g_autofree char *yaml = g_strdup_printf ("apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                                           "contexts: [{name: c, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {}}]\n"
                                           "clusters: [{name: c, cluster: {server: '%s', insecure-skip-tls-verify: true}}]\n",
                                           koprs_ticket_server_get_uri (server));
  g_autoptr (KoprsConfig) config = koprs_config_new_from_data (yaml, -1, NULL, NULL, NULL);

  return koprs_transport_new (config);
}

static void
expect_refused (KoprsTransport *transport, KoprsTicketServer *server, const char *what)
{
  guint before = koprs_ticket_server_get_requests (server);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *said = ask (transport);

      check (strstr (said, "its authority is unknown") != NULL, what);
    }
  check (koprs_ticket_server_get_requests (server) == before, "not a byte of its requests has arrived");
}

int
main (void)
{
  g_autoptr (KoprsWireCa) right = koprs_wire_ca_new ("right");
  g_autoptr (KoprsWireCa) wrong = koprs_wire_ca_new ("wrong");
  KoprsTicketServer *server = new_ticket_server (right);
  g_autoptr (KoprsTransport) insecure = new_insecure_transport (server);
  g_autoptr (KoprsTransport) mistaken = new_transport (server, wrong);
  g_autoptr (KoprsTransport) trusting = new_transport (server, right);
  g_autoptr (KoprsTransport) mistaken_too = new_transport (server, wrong);
  g_autoptr (KoprsTransport) system = new_transport (server, NULL);
  g_autofree char *first = ask (insecure);
  g_autofree char *second = ask (insecure);
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  guint resumed;

  check (strstr (first, "nobody") != NULL, "a client that verifies nothing gets in");
  check (strstr (second, "resumed") != NULL, "and resumes its session: the server deals in tickets");
  resumed = koprs_ticket_server_get_resumed (server);
  expect_refused (mistaken, server, "the wrong authority after an insecure client is refused");
  check (koprs_ticket_server_get_resumed (server) == resumed, "and is not even offered its tickets");

  third = ask (trusting);
  fourth = ask (trusting);
  check (g_str_has_prefix (third, "nobody"), "the right authority gets in");
  check (strstr (fourth, "resumed") != NULL, "and resumes its session");
  expect_refused (mistaken_too, server, "the wrong authority after a right one is refused");
  expect_refused (system, server, "the system's authorities after a right one are refused");
  koprs_ticket_server_free (server);
  return done ();
}
