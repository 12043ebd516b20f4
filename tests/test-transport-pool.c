/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The two sessions of a transport: how they are set, and when new ones take their place. */

#include "koprs/wire/koprs-transport-private.h"
#include "support/koprs-wire-ca.h"

typedef struct {
  KoprsWireCa *ca;
  KoprsTransport *transport;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("https://127.0.0.1:1");

  koprs_config_set_timeout (config, 90000);
  self->ca = koprs_wire_ca_new ("authority");
  self->transport = koprs_transport_new (config);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->transport);
  koprs_wire_ca_free (self->ca);
}

static SoupSession *
get_session (Fixture *self, gboolean stream, GTlsCertificate *certificate, GPtrArray *authorities)
{
  g_autoptr (KoprsCredential) credential = koprs_credential_new ("Bearer x", certificate, authorities);

  return koprs_transport_get_pool (self->transport, stream, credential)->session;
}

static void
short_calls_share_eight_connections (Fixture *self, gconstpointer data)
{
  SoupSession *session = get_session (self, FALSE, NULL, NULL);
  int per_host, all;

  g_object_get (session, "max-conns", &all, "max-conns-per-host", &per_host, NULL);
  g_assert_cmpint (all, ==, 8);
  g_assert_cmpint (per_host, ==, 8);
  g_assert_cmpuint (soup_session_get_idle_timeout (session), ==, 30);
  /* Behind the call's own deadline, which knows more. */
  g_assert_cmpuint (soup_session_get_timeout (session), ==, 92);
  g_assert_true (soup_session_has_feature (session, SOUP_TYPE_CONTENT_DECODER));
  g_assert_false (soup_session_has_feature (session, SOUP_TYPE_AUTH_MANAGER));
}

static void
streams_may_be_silent_and_are_never_decoded (Fixture *self, gconstpointer data)
{
  SoupSession *session = get_session (self, TRUE, NULL, NULL);
  int per_host;

  g_object_get (session, "max-conns-per-host", &per_host, NULL);
  g_assert_cmpint (per_host, ==, 1000);
  g_assert_cmpuint (soup_session_get_timeout (session), ==, 0);
  g_assert_false (soup_session_has_feature (session, SOUP_TYPE_CONTENT_DECODER));
  g_assert_false (soup_session_has_feature (session, SOUP_TYPE_AUTH_MANAGER));
  g_assert_true (session != get_session (self, FALSE, NULL, NULL));
}

static GTlsCertificate *
issue (Fixture *self, const char *name)
{
  return koprs_wire_ca_issue (self->ca, name, NULL, KOPRS_WIRE_CA_CLIENT);
}

/* A connection keeps the identity that it was made with. */
static void
another_certificate_means_other_connections (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) kim = issue (self, "kim");
  g_autoptr (GTlsCertificate) lee = issue (self, "lee");

  for (guint stream = 0; stream < 2; stream++)
    {
      g_autoptr (SoupSession) of_nobody = g_object_ref (get_session (self, stream, NULL, NULL));
      g_autoptr (SoupSession) of_kim = g_object_ref (get_session (self, stream, kim, NULL));

      g_assert_true (of_kim != of_nobody);
      g_assert_true (get_session (self, stream, kim, NULL) == of_kim);
      g_assert_true (get_session (self, stream, lee, NULL) != of_kim);
    }
}

static void
other_authorities_mean_other_connections (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (SoupSession) of_one = NULL;
  g_autoptr (GTlsDatabase) database = NULL;

  g_ptr_array_add (one, issue (self, "one"));
  g_ptr_array_add (two, issue (self, "two"));
  of_one = g_object_ref (get_session (self, FALSE, NULL, one));
  database = g_object_ref (soup_session_get_tls_database (of_one));
  g_assert_true (get_session (self, FALSE, NULL, one) == of_one);
  g_assert_true (get_session (self, FALSE, NULL, two) != of_one);
  g_assert_true (soup_session_get_tls_database (get_session (self, FALSE, NULL, two)) != database);
}

#define ADD(name, function) g_test_add ("/transport-pool/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("short-calls-share-eight-connections", short_calls_share_eight_connections);
  ADD ("streams-may-be-silent-and-are-never-decoded", streams_may_be_silent_and_are_never_decoded);
  ADD ("another-certificate-means-other-connections", another_certificate_means_other_connections);
  ADD ("other-authorities-mean-other-connections", other_authorities_mean_other_connections);
  return g_test_run ();
}
