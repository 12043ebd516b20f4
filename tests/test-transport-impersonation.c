/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Who a kubeconfig says that we act as, in the headers of every request. */

#include "support/koprs-wire-outcome.h"

static void
serve (KoprsWireCall *wire, gpointer user_data)
{
  static const char *const names[] = { "Authorization", "Impersonate-User", "Impersonate-Uid", "Impersonate-Group",
                                       "Impersonate-Extra-example.com%2Fscopes", NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *const *name = names; *name != NULL; name++)
    g_string_append_printf (text, "%s|", koprs_wire_call_get_header (wire, *name) != NULL ? koprs_wire_call_get_header (wire, *name) : "");
  koprs_wire_call_reply (wire, 200, "Content-Type: text/plain\r\n", text->str);
}

/* user: members of the user entry. */
static char *
ask_as (const char *user)
{
  g_autoptr (KoprsWireCa) ca = koprs_wire_ca_new ("authority");
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (ca);
  g_autoptr (KoprsWireServer) server = koprs_wire_server_new (certificate, serve, NULL);
  g_autofree char *encoded = g_base64_encode ((const guchar *) koprs_wire_ca_get_pem (ca), strlen (koprs_wire_ca_get_pem (ca)));
  g_autofree char *yaml = g_strdup_printf ("current-context: c\ncontexts: [{name: c, context: {cluster: k, user: u}}]\n"
                                           "clusters: [{name: k, cluster: {server: '%s', certificate-authority-data: %s}}]\n"
                                           "users: [{name: u, user: {token: t, %s}}]\n", koprs_wire_server_get_uri (server), encoded, user);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = koprs_config_new_from_data (yaml, -1, NULL, NULL, &error);
  KoprsTransport *transport;
  KoprsWireOutcome out = KOPRS_WIRE_OUTCOME_INIT;
  char *said;

  g_assert_no_error (error);
  transport = koprs_transport_new (config);
  koprs_wire_outcome_call (&out, transport, "GET", "/", NULL);
  said = g_strdup (koprs_wire_outcome_text (&out));
  koprs_wire_outcome_clear (&out);
  koprs_wire_settle ();
  g_assert_finalize_object (transport);
  koprs_wire_settle ();
  return said;
}

static void
the_server_hears_who_we_act_as (void)
{
  g_autofree char *said = ask_as ("as: jane, as-uid: '42', as-groups: [devs], as-user-extra: {example.com/scopes: [a b]}");

  g_assert_cmpstr (said, ==, "Bearer t|jane|42|devs|a b|");
}

static void
nobody_is_acted_as_by_default (void)
{
  g_autofree char *said = ask_as ("as-groups: []");

  g_assert_cmpstr (said, ==, "Bearer t|||||");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/transport-impersonation/the-server-hears-who-we-act-as", the_server_hears_who_we_act_as);
  g_test_add_func ("/transport-impersonation/nobody-is-acted-as-by-default", nobody_is_acted_as_by_default);
  return g_test_run ();
}
