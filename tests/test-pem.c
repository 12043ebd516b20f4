/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-pem.h"
#include "koprs/koprs-error.h"

#include <string.h>

static char *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_certificates (const char *pem, GError **error)
{
  GList *list = koprs_pem_parse_certificates (pem, strlen (pem), error);
  guint n = g_list_length (list);

  g_list_free_full (list, g_object_unref);
  return n;
}

static void
bundles_are_split (void)
{
  g_autofree char *one = load ("ca.pem");
  g_autofree char *two = load ("bundle.pem");
  g_autofree char *key = load ("ec-test-key-pkcs8.pem");
  g_autofree char *mixed = g_strconcat (key, one, NULL);
  g_auto (GStrv) lines = g_strsplit (two, "\n", -1);
  g_autofree char *windows = g_strjoinv ("\r\n", lines);

  g_assert_cmpuint (count_certificates (one, NULL), ==, 1);
  g_assert_cmpuint (count_certificates (two, NULL), ==, 2);
  g_assert_cmpuint (count_certificates (mixed, NULL), ==, 1);
  g_assert_cmpuint (count_certificates (windows, NULL), ==, 2);
}

static void
the_first_certificate_of_a_bundle_comes_first (void)
{
  g_autofree char *one = load ("ca.pem");
  g_autofree char *two = load ("bundle.pem");
  GList *first = koprs_pem_parse_certificates (one, strlen (one), NULL);
  GList *both = koprs_pem_parse_certificates (two, strlen (two), NULL);

  g_assert_true (g_tls_certificate_is_same (first->data, both->data));
  g_assert_false (g_tls_certificate_is_same (first->data, both->next->data));
  g_list_free_full (first, g_object_unref);
  g_list_free_full (both, g_object_unref);
}

static void
what_is_no_certificate_is_an_error (void)
{
  g_autofree char *good = load ("ca.pem");
  g_autofree char *key = load ("ec-test-key-pkcs8.pem");
  g_autofree char *cut = g_strndup (good, strlen (good) / 2);
  g_autofree char *second = g_strconcat (good, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", NULL);
  const struct {
    const char *pem;
    const char *message;
  } rows[] = {
    { "", "there is no PEM certificate" },
    { "hello", "there is no PEM certificate" },
    { key, "there is no PEM certificate" },
    { cut, "certificate 1 can't be read: " },
    { second, "certificate 2 can't be read: " },
    { "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", "certificate 1 can't be read: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (count_certificates (rows[i].pem, &error), ==, 0);
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      g_assert_true (g_str_has_prefix (error->message, rows[i].message));
    }
}

static void
every_usual_form_of_a_key_makes_an_identity (void)
{
  static const char *const pairs[][2] = {
    { "ec-cert.pem", "ec-test-key-pkcs8.pem" },   { "ec-cert.pem", "ec-test-key-sec1.pem" },
    { "rsa-cert.pem", "rsa-test-key-pkcs8.pem" }, { "rsa-cert.pem", "rsa-test-key-pkcs1.pem" },
    { "ed25519-cert.pem", "ed25519-test-key.pem" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *certificate = load (pairs[i][0]);
      g_autofree char *key = load (pairs[i][1]);
      g_autofree char *private_key = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GTlsCertificate) identity =
        koprs_pem_new_identity (certificate, strlen (certificate), key, strlen (key), &error);

      g_assert_no_error (error);
      g_object_get (identity, "private-key-pem", &private_key, NULL);
      g_assert_nonnull (private_key);
    }
}

static void
assert_same_key (GTlsCertificate *identity, GTlsCertificate *other)
{
  g_autofree char *key = NULL;
  g_autofree char *other_key = NULL;

  g_object_get (identity, "private-key-pem", &key, NULL);
  g_object_get (other, "private-key-pem", &other_key, NULL);
  g_assert_true (g_tls_certificate_is_same (identity, other));
  g_assert_cmpstr (key, ==, other_key);
}

static void
a_key_beside_the_certificate_is_not_taken_for_the_named_one (void)
{
  g_autofree char *certificate = load ("ec-cert.pem");
  g_autofree char *chain = load ("ca.pem");
  g_autofree char *right = load ("ec-test-key-sec1.pem");
  g_autofree char *wrong = load ("rsa-test-key-pkcs8.pem");
  g_autofree char *text = g_strconcat (wrong, certificate, chain, NULL);
  g_autofree char *both = g_strconcat (certificate, right, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTlsCertificate) clean = koprs_pem_new_identity (certificate, strlen (certificate), right, strlen (right), &error);
  g_autoptr (GTlsCertificate) identity = NULL;
  g_autoptr (GTlsCertificate) same_file = NULL;

  g_assert_no_error (error);
  identity = koprs_pem_new_identity (text, strlen (text), right, strlen (right), &error);
  g_assert_no_error (error);
  assert_same_key (identity, clean);
  g_assert_nonnull (g_tls_certificate_get_issuer (identity));
  /* The kubelet keeps both in one file, and names it twice. */
  same_file = koprs_pem_new_identity (both, strlen (both), both, strlen (both), &error);
  g_assert_no_error (error);
  assert_same_key (same_file, clean);
}

static void
keys_that_cannot_be_used_are_errors (void)
{
  static const struct {
    const char *certificate;
    const char *key;
    const char *message;
  } rows[] = {
    { "ec-cert.pem", "rsa-test-key-pkcs8.pem", "the private key does not match the certificate" },
    { "rsa-cert.pem", "ec-test-key-sec1.pem", "the private key does not match the certificate" },
    { "ca.pem", "ec-test-key-pkcs8.pem", "the private key does not match the certificate" },
    { "ed25519-cert.pem", "ec-test-key-pkcs8.pem", "the private key does not match the certificate" },
    { "ec-cert.pem", "ec-test-key-encrypted-pkcs8.pem", "the private key is encrypted, which is not supported" },
    { "rsa-cert.pem", "rsa-test-key-encrypted-pkcs1.pem", "the private key is encrypted, which is not supported" },
    { "ec-cert.pem", "ec-cert.pem", "there is no PEM private key" },
    { "ec-test-key-pkcs8.pem", "ec-test-key-pkcs8.pem", "there is no PEM certificate" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *certificate = load (rows[i].certificate);
      g_autofree char *key = load (rows[i].key);
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_pem_new_identity (certificate, strlen (certificate), key, strlen (key), &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
a_damaged_key_is_an_error (void)
{
  g_autofree char *key = load ("ec-test-key-pkcs8.pem");
  static const char nonsense[] = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_pem_check_key (key, strlen (key), NULL));
  for (gsize length = 0; length < strlen (key) - 40; length += 7)
    {
      g_autofree char *cut = g_memdup2 (key, length > 0 ? length : 1);

      g_assert_false (koprs_pem_check_key (cut, length, NULL));
    }
  g_assert_false (koprs_pem_check_key (nonsense, strlen (nonsense), &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_true (g_str_has_prefix (error->message, "the private key can't be read: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pem/bundles-are-split", bundles_are_split);
  g_test_add_func ("/pem/the-first-certificate-of-a-bundle-comes-first", the_first_certificate_of_a_bundle_comes_first);
  g_test_add_func ("/pem/what-is-no-certificate-is-an-error", what_is_no_certificate_is_an_error);
  g_test_add_func ("/pem/every-usual-form-of-a-key-makes-an-identity", every_usual_form_of_a_key_makes_an_identity);
  g_test_add_func ("/pem/a-key-beside-the-certificate-is-not-taken-for-the-named-one", a_key_beside_the_certificate_is_not_taken_for_the_named_one);
  g_test_add_func ("/pem/keys-that-cannot-be-used-are-errors", keys_that_cannot_be_used_are_errors);
  g_test_add_func ("/pem/a-damaged-key-is-an-error", a_damaged_key_is_an_error);
  return g_test_run ();
}
