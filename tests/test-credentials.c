/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-credentials.h"
#include "koprs/koprs-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECONDS G_USEC_PER_SEC

typedef struct {
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("koprs-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "token", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->directory);
  g_free (fixture->path);
  g_free (fixture->directory);
}

static void
write_token (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

static void
on_ready (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static KoprsCredential *
fetch (KoprsCredentials *credentials, KoprsCredential *rejected, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  koprs_credentials_fetch_async (credentials, rejected, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return koprs_credentials_fetch_finish (credentials, result, error);
}

static void
assert_fetches (KoprsCredentials *credentials, KoprsCredential *rejected, const char *authorization)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsCredential) credential = fetch (credentials, rejected, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_credential_get_authorization (credential), ==, authorization);
}

/* What is in force so many seconds from now; NULL: it would have to be read. */
static void
assert_peeks (KoprsCredentials *credentials, gint64 seconds, const char *authorization)
{
  g_autoptr (KoprsCredential) credential = koprs_credentials_peek (credentials, g_get_monotonic_time () + seconds * SECONDS);

  g_assert_cmpstr (credential != NULL ? koprs_credential_get_authorization (credential) : NULL, ==, authorization);
}

/* The worker thread lets go of it a moment after its result is there. */
static void
assert_ends (KoprsCredentials *credentials)
{
  gint64 deadline = g_get_monotonic_time () + 10 * SECONDS;

  g_object_add_weak_pointer (G_OBJECT (credentials), (gpointer *) &credentials);
  g_object_unref (credentials);
  while (g_atomic_pointer_get (&credentials) != NULL && g_get_monotonic_time () < deadline)
    g_thread_yield ();
  g_assert_null (credentials);
}

static void
what_needs_no_file_is_there_at_once (void)
{
  KoprsCredentials *token = koprs_credentials_new ("abc", NULL, NULL, NULL, NULL);
  KoprsCredentials *basic = koprs_credentials_new (NULL, NULL, "kim", "p:w", NULL);
  KoprsCredentials *half = koprs_credentials_new (NULL, NULL, "kim", NULL, NULL);
  KoprsCredentials *none = koprs_credentials_new (NULL, NULL, NULL, NULL, NULL);
  KoprsCredential *rejected = koprs_credentials_peek (token, 0);

  assert_peeks (token, 1000000, "Bearer abc");
  assert_peeks (basic, 0, "Basic a2ltOnA6dw==");
  assert_peeks (half, 0, "Basic a2ltOg==");
  assert_peeks (none, 0, NULL);
  assert_fetches (token, rejected, "Bearer abc");
  assert_fetches (none, NULL, NULL);
  koprs_credential_unref (rejected);
  g_assert_finalize_object (token);
  g_assert_finalize_object (basic);
  g_assert_finalize_object (half);
  g_assert_finalize_object (none);
}

static void
a_credential_keeps_its_certificate (void)
{
  g_autofree char *certificate = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", "ec-cert.pem", NULL);
  g_autofree char *key = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", "ec-test-key-pkcs8.pem", NULL);
  GTlsCertificate *identity = g_tls_certificate_new_from_files (certificate, key, NULL);
  KoprsCredentials *credentials = koprs_credentials_new ("t", NULL, NULL, NULL, identity);
  KoprsCredential *credential = koprs_credentials_peek (credentials, 0);

  g_assert_finalize_object (credentials);
  g_assert_true (koprs_credential_get_certificate (credential) == identity);
  g_assert_cmpstr (koprs_credential_get_authorization (credential), ==, "Bearer t");
  koprs_credential_unref (credential);
  g_assert_finalize_object (identity);
}

static void
a_file_is_read_again_within_a_minute (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials;

  write_token (fixture, " \n one\n");
  credentials = koprs_credentials_new (NULL, fixture->path, NULL, NULL, NULL);
  assert_peeks (credentials, 0, NULL);
  assert_fetches (credentials, NULL, "Bearer one");
  write_token (fixture, "two");
  assert_peeks (credentials, 0, "Bearer one");
  assert_peeks (credentials, 49, "Bearer one");
  assert_peeks (credentials, 51, NULL);
  assert_fetches (credentials, NULL, "Bearer two");
  assert_peeks (credentials, 49, "Bearer two");
  assert_ends (credentials);
}

static void
a_refused_token_is_read_again_at_once (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials;
  g_autoptr (KoprsCredential) first = NULL;
  g_autoptr (KoprsCredential) same = NULL;
  g_autoptr (KoprsCredential) second = NULL;
  g_autoptr (KoprsCredential) late = NULL;

  write_token (fixture, "one");
  credentials = koprs_credentials_new (NULL, fixture->path, NULL, NULL, NULL);
  first = fetch (credentials, NULL, NULL);
  same = fetch (credentials, first, NULL);
  g_assert_true (same == first);
  write_token (fixture, "two");
  second = fetch (credentials, first, NULL);
  g_assert_cmpstr (koprs_credential_get_authorization (second), ==, "Bearer two");
  /* Somebody whose 401 is about the first one needs no third reading. */
  write_token (fixture, "three");
  late = fetch (credentials, first, NULL);
  g_assert_true (late == second);
  assert_fetches (credentials, second, "Bearer three");
  assert_ends (credentials);
}

static void
the_last_good_token_outlives_its_file (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials;
  g_autoptr (KoprsCredential) first = NULL;

  write_token (fixture, "one");
  credentials = koprs_credentials_new ("inline", fixture->path, NULL, NULL, NULL);
  first = fetch (credentials, NULL, NULL);
  g_assert_cmpstr (koprs_credential_get_authorization (first), ==, "Bearer one");
  g_unlink (fixture->path);
  assert_fetches (credentials, first, "Bearer one");
  /* It is tried again soon. */
  assert_peeks (credentials, 9, "Bearer one");
  assert_peeks (credentials, 11, NULL);
  write_token (fixture, "");
  assert_fetches (credentials, first, "Bearer one");
  write_token (fixture, "no token at all");
  assert_fetches (credentials, first, "Bearer one");
  write_token (fixture, "two");
  assert_fetches (credentials, first, "Bearer two");
  assert_ends (credentials);
}

static void
an_inline_token_stands_in_for_an_unreadable_file (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials = koprs_credentials_new ("inline", fixture->path, NULL, NULL, NULL);

  assert_fetches (credentials, NULL, "Bearer inline");
  write_token (fixture, "one");
  assert_peeks (credentials, 11, NULL);
  assert_fetches (credentials, NULL, "Bearer one");
  assert_ends (credentials);
}

static void
without_any_token_it_is_an_error (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { NULL, "", " \n", "a b", "a\x01", "\xc3\xa9" };
  KoprsCredentials *credentials = koprs_credentials_new (NULL, fixture->path, NULL, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      if (texts[i] != NULL)
        write_token (fixture, texts[i]);
      g_assert_null (fetch (credentials, NULL, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      g_assert_true (g_str_has_prefix (error->message, "tokenFile: "));
      g_assert_nonnull (strstr (error->message, fixture->path));
    }
  write_token (fixture, "one");
  assert_fetches (credentials, NULL, "Bearer one");
  assert_ends (credentials);
}

static void
cancelling_is_heard (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials = koprs_credentials_new (NULL, fixture->path, NULL, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  koprs_credentials_fetch_async (credentials, NULL, cancellable, on_ready, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (koprs_credentials_fetch_finish (credentials, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  assert_ends (credentials);
}

/* Each thread reads the token in its own context while the file changes under it. */
static gpointer
use_from_a_thread (gpointer data)
{
  KoprsCredentials *credentials = data;
  GMainContext *context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (KoprsCredential) seen = koprs_credentials_peek (credentials, g_get_monotonic_time ());
      g_autoptr (KoprsCredential) fresh = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      koprs_credentials_fetch_async (credentials, seen, NULL, on_ready, &result);
      while (result == NULL)
        g_main_context_iteration (context, TRUE);
      fresh = koprs_credentials_fetch_finish (credentials, result, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (koprs_credential_get_authorization (fresh), "Bearer t"));
    }
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);
  return NULL;
}

static void
any_thread_may_ask (Fixture *fixture, gconstpointer data)
{
  KoprsCredentials *credentials = koprs_credentials_new (NULL, fixture->path, NULL, NULL, NULL);
  GThread *threads[4];

  write_token (fixture, "t");
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("user", use_from_a_thread, credentials);
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *token = g_strdup_printf ("t%d", i);

      write_token (fixture, token);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  assert_ends (credentials);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/credentials/what-needs-no-file-is-there-at-once", what_needs_no_file_is_there_at_once);
  g_test_add_func ("/credentials/a-credential-keeps-its-certificate", a_credential_keeps_its_certificate);
  ADD ("/credentials/a-file-is-read-again-within-a-minute", a_file_is_read_again_within_a_minute);
  ADD ("/credentials/a-refused-token-is-read-again-at-once", a_refused_token_is_read_again_at_once);
  ADD ("/credentials/the-last-good-token-outlives-its-file", the_last_good_token_outlives_its_file);
  ADD ("/credentials/an-inline-token-stands-in-for-an-unreadable-file", an_inline_token_stands_in_for_an_unreadable_file);
  ADD ("/credentials/without-any-token-it-is-an-error", without_any_token_it_is_an_error);
  ADD ("/credentials/cancelling-is-heard", cancelling_is_heard);
  ADD ("/credentials/any-thread-may-ask", any_thread_may_ask);
  return g_test_run ();
}
