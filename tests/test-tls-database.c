/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/wire/koprs-tls-database.h"
#include "support/koprs-wire-ca.h"

typedef struct {
  KoprsWireCa *ca;
  KoprsWireCa *other;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->ca = koprs_wire_ca_new ("right");
  self->other = koprs_wire_ca_new ("wrong");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  koprs_wire_ca_free (self->ca);
  koprs_wire_ca_free (self->other);
}

static GTlsDatabase *
new_database (KoprsWireCa *first, KoprsWireCa *second)
{
  KoprsWireCa *both[] = { first, second };
  GList *list = NULL;
  GTlsDatabase *database;

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    if (both[i])
      list = g_list_append (list, koprs_wire_ca_dup_certificate (both[i]));
  database = koprs_tls_database_new (list);
  g_list_free_full (list, g_object_unref);
  return database;
}

static GTlsCertificateFlags
verify (GTlsDatabase *database, GTlsCertificate *certificate, const char *host)
{
  g_autoptr (GSocketConnectable) identity = host ? g_network_address_new (host, 443) : NULL;
  g_autoptr (GError) error = NULL;
  GTlsCertificateFlags flags = g_tls_database_verify_chain (database, certificate, G_TLS_DATABASE_PURPOSE_AUTHENTICATE_SERVER, identity,
                                                            NULL, G_TLS_DATABASE_VERIFY_NONE, NULL, &error);

  g_assert_no_error (error);
  return flags;
}

static void
the_right_authority_is_enough (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (self->ca);
  static const char *const hosts[] = { "localhost", "127.0.0.1", "::1", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GTlsDatabase) one = new_database (self->ca, NULL);
      g_autoptr (GTlsDatabase) first = new_database (self->ca, self->other);
      g_autoptr (GTlsDatabase) second = new_database (self->other, self->ca);

      g_assert_cmpint (verify (one, certificate, hosts[i]), ==, 0);
      g_assert_cmpint (verify (first, certificate, hosts[i]), ==, 0);
      g_assert_cmpint (verify (second, certificate, hosts[i]), ==, 0);
    }
}

static void
nobody_else_is_trusted (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (self->ca);
  g_autoptr (GTlsDatabase) other = new_database (self->other, NULL);
  g_autoptr (GTlsDatabase) empty = new_database (NULL, NULL);

  g_assert_cmpint (verify (other, certificate, "localhost"), ==, G_TLS_CERTIFICATE_UNKNOWN_CA);
  g_assert_cmpint (verify (empty, certificate, "localhost"), ==, G_TLS_CERTIFICATE_UNKNOWN_CA);
}

static void
the_name_has_to_fit (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "localhost", NULL };
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue (self->ca, "127.0.0.1", names, KOPRS_WIRE_CA_SERVER);
  g_autoptr (GTlsDatabase) database = new_database (self->ca, NULL);

  g_assert_cmpint (verify (database, certificate, "localhost"), ==, 0);
  g_assert_cmpint (verify (database, certificate, "example.com"), ==, G_TLS_CERTIFICATE_BAD_IDENTITY);
  /* The common name is no name. */
  g_assert_cmpint (verify (database, certificate, "127.0.0.1"), ==, G_TLS_CERTIFICATE_BAD_IDENTITY);
}

static void
what_the_knowing_authority_says_is_said (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "localhost", NULL };
  g_autoptr (GTlsCertificate) certificate =
    koprs_wire_ca_issue (self->ca, "server", names, KOPRS_WIRE_CA_SERVER | KOPRS_WIRE_CA_EXPIRED);
  g_autoptr (GTlsDatabase) first = new_database (self->ca, self->other);
  g_autoptr (GTlsDatabase) second = new_database (self->other, self->ca);

  g_assert_cmpint (verify (first, certificate, "localhost"), ==, G_TLS_CERTIFICATE_EXPIRED);
  g_assert_cmpint (verify (second, certificate, "localhost"), ==, G_TLS_CERTIFICATE_EXPIRED);
}

static void
a_pinned_certificate_is_its_own_authority (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) authority = koprs_wire_ca_dup_certificate (self->ca);
  g_autoptr (GTlsDatabase) database = new_database (self->ca, NULL);

  g_assert_cmpint (verify (database, authority, NULL), ==, 0);
}

static void
flags_have_words (Fixture *self, gconstpointer data)
{
  g_autofree char *none = koprs_tls_flags_to_string (0);
  g_autofree char *two = koprs_tls_flags_to_string (G_TLS_CERTIFICATE_UNKNOWN_CA | G_TLS_CERTIFICATE_EXPIRED);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (two, ==, "its authority is unknown; it has expired");
}

#define ADD(name, function) g_test_add ("/tls-database/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-right-authority-is-enough", the_right_authority_is_enough);
  ADD ("nobody-else-is-trusted", nobody_else_is_trusted);
  ADD ("the-name-has-to-fit", the_name_has_to_fit);
  ADD ("what-the-knowing-authority-says-is-said", what_the_knowing_authority_says_is_said);
  ADD ("a-pinned-certificate-is-its-own-authority", a_pinned_certificate_is_its_own_authority);
  ADD ("flags-have-words", flags_have_words);
  return g_test_run ();
}
