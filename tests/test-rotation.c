/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Certificates and authorities in files that change while we run: new ones are taken, half-written ones are not, and what did not change stays
 * the same object, so that no connection is left for nothing. */

#include "koprs/config/koprs-credentials.h"
#include "koprs/config/koprs-material.h"
#include "koprs/config/koprs-settings.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *directory;
  KoprsSettings *settings;
  KoprsCredentials *credentials;
  KoprsCredential *first;
} Fixture;

static guint n_complaints;

static char *
make_path (Fixture *self, const char *name)
{
  return g_build_filename (self->directory, name, NULL);
}

/* A file as its writer leaves it: part of the text where it was not done. */
static void
put (Fixture *self, const char *name, const char *from, gsize length)
{
  g_autofree char *source = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", from, NULL);
  g_autofree char *path = make_path (self, name);
  g_autofree char *text = NULL;
  gsize whole;

  g_assert_true (g_file_get_contents (source, &text, &whole, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize) MIN (length, whole), NULL));
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* What is in force after somebody was refused with what was there, which is when the files are read at once. */
static KoprsCredential *
look_again (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  KoprsCredential *credential;

  koprs_credentials_fetch_async (self->credentials, self->first, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  credential = koprs_credentials_fetch_finish (self->credentials, result, &error);
  g_assert_no_error (error);
  return credential;
}

static void
take (Fixture *self, KoprsSettingKey key, const char *name)
{
  koprs_settings_take (self->settings, key, make_path (self, name), g_strdup (name));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) identity = NULL;
  g_autoptr (GError) error = NULL;
  GList *authorities = NULL;

  self->directory = g_dir_make_tmp ("koprs-XXXXXX", NULL);
  put (self, "ca.pem", "ca.pem", G_MAXSIZE);
  put (self, "cert.pem", "ec-cert.pem", G_MAXSIZE);
  put (self, "key.pem", "ec-test-key-pkcs8.pem", G_MAXSIZE);
  self->settings = koprs_settings_new ();
  take (self, KOPRS_SETTING_CA_FILE, "ca.pem");
  take (self, KOPRS_SETTING_CERTIFICATE_FILE, "cert.pem");
  take (self, KOPRS_SETTING_KEY_FILE, "key.pem");
  g_assert_true (koprs_material_load_identity (self->settings, &identity, &error));
  g_assert_true (koprs_material_load_authorities (self->settings, &authorities, &error));
  g_assert_no_error (error);
  self->credentials = koprs_credentials_new (NULL, NULL, NULL, NULL, identity);
  koprs_credentials_set_files (self->credentials, self->settings, authorities);
  g_list_free_full (authorities, g_object_unref);
  self->first = koprs_credentials_peek (self->credentials, g_get_monotonic_time ());
  g_assert_nonnull (self->first);
  g_assert_cmpuint (koprs_credential_get_authorities (self->first)->len, ==, 1);
  n_complaints = 0;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "ca.pem", "cert.pem", "key.pem" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = make_path (self, names[i]);

      g_remove (path);
    }
  g_rmdir (self->directory);
  koprs_credential_unref (self->first);
  g_object_unref (self->credentials);
  koprs_settings_free (self->settings);
  g_free (self->directory);
}

static void
what_did_not_change_is_the_same_credential (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsCredential) again = NULL;

  put (self, "ca.pem", "ca.pem", G_MAXSIZE);
  put (self, "key.pem", "ec-test-key-pkcs8.pem", G_MAXSIZE);
  again = look_again (self);
  g_assert_true (again == self->first);
}

static void
files_are_looked_at_within_a_minute_or_so (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsCredential) soon = koprs_credentials_peek (self->credentials, g_get_monotonic_time () + 50 * G_USEC_PER_SEC);
  g_autoptr (KoprsCredential) later = koprs_credentials_peek (self->credentials, g_get_monotonic_time () + 70 * G_USEC_PER_SEC);

  g_assert_true (soon == self->first);
  g_assert_null (later);
}

static void
a_new_certificate_is_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsCredential) now = NULL;

  put (self, "cert.pem", "ed25519-cert.pem", G_MAXSIZE);
  put (self, "key.pem", "ed25519-test-key.pem", G_MAXSIZE);
  now = look_again (self);
  g_assert_true (now != self->first);
  g_assert_false (g_tls_certificate_is_same (koprs_credential_get_certificate (now), koprs_credential_get_certificate (self->first)));
  /* Whom we trust did not change. */
  g_assert_true (koprs_credential_get_authorities (now) == koprs_credential_get_authorities (self->first));
}

static void
new_authorities_are_taken (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsCredential) now = NULL;

  put (self, "ca.pem", "bundle.pem", G_MAXSIZE);
  now = look_again (self);
  g_assert_cmpuint (koprs_credential_get_authorities (now)->len, >, 1);
  g_assert_true (koprs_credential_get_certificate (now) == koprs_credential_get_certificate (self->first));
}

/* A new certificate beside the old key, half a file, no file: what was read before stays, and each flaw is said once. */
static void
what_is_half_written_is_not_taken (Fixture *self, gconstpointer data)
{
  g_autofree char *ca = make_path (self, "ca.pem");
  g_autoptr (KoprsCredential) right = NULL;

  put (self, "cert.pem", "ed25519-cert.pem", G_MAXSIZE);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KoprsCredential) unmatched = look_again (self);

      g_assert_true (unmatched == self->first);
      g_assert_cmpuint (n_complaints, ==, 1);
    }
  put (self, "cert.pem", "ed25519-cert.pem", 100);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KoprsCredential) half = look_again (self);

      g_assert_true (half == self->first);
      g_assert_cmpuint (n_complaints, ==, 2);
    }
  put (self, "cert.pem", "ed25519-cert.pem", G_MAXSIZE);
  put (self, "key.pem", "ed25519-test-key.pem", G_MAXSIZE);
  g_remove (ca);
  right = look_again (self);
  g_assert_true (right != self->first);
  g_assert_true (koprs_credential_get_authorities (right) == koprs_credential_get_authorities (self->first));
  g_assert_cmpuint (n_complaints, ==, 3);
}

static GLogWriterOutput
count_complaints (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && strstr (fields[i].value, "stays in force") != NULL)
      g_atomic_int_inc (&n_complaints);
  return g_log_writer_default (level, fields, n_fields, user_data);
}

#define ADD(name, function) g_test_add ("/rotation/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (count_complaints, NULL, NULL);
  ADD ("what-did-not-change-is-the-same-credential", what_did_not_change_is_the_same_credential);
  ADD ("files-are-looked-at-within-a-minute-or-so", files_are_looked_at_within_a_minute_or_so);
  ADD ("a-new-certificate-is-taken", a_new_certificate_is_taken);
  ADD ("new-authorities-are-taken", new_authorities_are_taken);
  ADD ("what-is-half-written-is-not-taken", what_is_half_written_is_not_taken);
  return g_test_run ();
}
