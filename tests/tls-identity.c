/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* A session ticket carries the identity that it was given to: a client with another certificate, or with none, must not be taken
 * for the one before it in the same process. */

#include "tls-common.h"

#include <string.h>

static KoprsTransport *
new_transport (KoprsTicketServer *server, KoprsWireCa *ca, const char *name)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (koprs_ticket_server_get_uri (server));
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;

  if (!koprs_config_set_certificate_authority (config, koprs_wire_ca_get_pem (ca), -1, NULL))
    exit (2);
  if (name)
    {
      koprs_wire_ca_issue_pem (ca, name, NULL, KOPRS_WIRE_CA_CLIENT, &certificate, &key);
      if (!koprs_config_set_client_certificate (config, certificate, key, NULL))
        exit (2);
    }
  return koprs_transport_new (config);
}

int
main (void)
{
  static const char *const names[] = { "alice", "bob", NULL, "carol" };
  static const char *const expected[] = { "CN=alice", "CN=bob", "nobody", "CN=carol" };
  g_autoptr (KoprsWireCa) ca = koprs_wire_ca_new ("authority");
  KoprsTicketServer *server = new_ticket_server (ca);
  KoprsTransport *transports[G_N_ELEMENTS (names)];

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    transports[i] = new_transport (server, ca, names[i]);
  for (guint round = 0; round < 3; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_autofree char *said = ask (transports[i]);

        check (g_str_has_prefix (said, expected[i]), expected[i]);
      }
  check (koprs_ticket_server_get_resumed (server) >= G_N_ELEMENTS (names), "sessions were resumed: the server deals in tickets");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (transports[i]);
  koprs_ticket_server_free (server);
  return done ();
}
