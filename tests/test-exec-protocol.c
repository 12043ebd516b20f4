/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-exec-protocol.h"
#include "koprs/config/koprs-exec-spec.h"
#include "koprs/koprs-error.h"

#include <string.h>

#define V1 "client.authentication.k8s.io/v1"
#define SECOND G_USEC_PER_SEC
#define ANSWER(status) "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" V1 "\",\"status\":" status "}"

static void
set (KoprsSettings *settings, KoprsSettingKey key, const char *value)
{
  koprs_settings_take (settings, key, g_strdup (value), g_strdup ("x"));
}

static void
a_plugin_is_told_what_it_is_for (void)
{
  g_autoptr (KoprsSettings) settings = koprs_settings_new ();
  g_autoptr (KoprsSettings) bare = koprs_settings_new ();
  g_autofree char *short_info = koprs_exec_info_build (V1, FALSE, NULL);
  g_autofree char *cluster = NULL;
  g_autofree char *bare_cluster = NULL;
  g_autofree char *info = NULL;

  g_assert_cmpstr (short_info, ==, "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" V1 "\",\"spec\":{\"interactive\":false}}");
  set (settings, KOPRS_SETTING_SERVER, "https://h/\"");
  set (settings, KOPRS_SETTING_TLS_SERVER_NAME, "n");
  set (settings, KOPRS_SETTING_PROXY_URL, "http://p");
  settings->insecure = TRUE;
  settings->disable_compression = TRUE;
  settings->exec_config = g_strdup ("{\"a\":[1]}");
  cluster = koprs_exec_cluster_build (settings, "pem", 3);
  g_assert_cmpstr (cluster, ==,
                   "{\"server\":\"https://h/\\\"\",\"tls-server-name\":\"n\",\"insecure-skip-tls-verify\":true,"
                   "\"certificate-authority-data\":\"cGVt\",\"proxy-url\":\"http://p\",\"disable-compression\":true,\"config\":{\"a\":[1]}}");
  set (bare, KOPRS_SETTING_SERVER, "https://h");
  bare_cluster = koprs_exec_cluster_build (bare, NULL, 0);
  info = koprs_exec_info_build (V1 "beta1", TRUE, bare_cluster);
  g_assert_cmpstr (info, ==,
                   "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" V1 "beta1\",\"spec\":{\"interactive\":true,"
                   "\"cluster\":{\"server\":\"https://h\"}}}");
}

static void
an_answer_is_read (void)
{
  static const struct {
    const char *text;
    const char *token;
    const char *certificate;
    const char *key;
    gint64 expires_at;
  } rows[] = {
    { ANSWER ("{\"token\":\"t\"}"), "t", NULL, NULL, 0 },
    { " \n" ANSWER ("{\"token\":\"t\",\"expirationTimestamp\":null,\"clientKeyData\":\"\",\"x\":[]}") "\n", "t", NULL, NULL, 0 },
    { ANSWER ("{\"token\":\"t\",\"expirationTimestamp\":\"1970-01-01T00:01:00Z\"}"), "t", NULL, NULL, 60 * SECOND },
    { ANSWER ("{\"token\":\"t\",\"expirationTimestamp\":\"1970-01-01T01:01:00.5+01:00\"}"), "t", NULL, NULL, 60 * SECOND + SECOND / 2 },
    { ANSWER ("{\"clientCertificateData\":\"c\",\"clientKeyData\":\"k\"}"), NULL, "c", "k", 0 },
    { ANSWER ("{\"token\":\"t\",\"clientCertificateData\":\"c\",\"clientKeyData\":\"k\"}"), "t", "c", "k", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsExecCredential) credential = koprs_exec_credential_parse (rows[i].text, strlen (rows[i].text), V1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (credential->token, ==, rows[i].token);
      g_assert_cmpstr (credential->certificate, ==, rows[i].certificate);
      g_assert_cmpstr (credential->key, ==, rows[i].key);
      g_assert_cmpint (credential->expires_at, ==, rows[i].expires_at);
    }
}

static void
a_bad_answer_is_an_error_without_its_secrets (void)
{
  static const struct {
    const char *text;
    const char *message;
  } rows[] = {
    { "", "its answer is empty" },
    { "s3cret\n", "its answer is not a JSON object: " },
    { "[\"s3cret\"]", "its answer is not a JSON object" },
    { ANSWER ("{\"token\":\"s3cret\"}") ANSWER ("{}"), "its answer is not a JSON object: " },
    { ANSWER ("{\"token\":\"s3cret\""), "its answer is not a JSON object: " },
    { "{}", "its answer.kind: \"\" instead of \"ExecCredential\"" },
    { "{\"kind\":\"Status\"}", "its answer.kind: \"Status\" instead of \"ExecCredential\"" },
    { "{\"kind\":[]}", "its answer.kind: not a string" },
    { "{\"kind\":\"ExecCredential\"}", "its answer.apiVersion: \"\" instead of \"" V1 "\"" },
    { "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" V1 "beta1\",\"status\":{\"token\":\"s3cret\"}}",
      "its answer.apiVersion: \"" V1 "beta1\" instead of \"" V1 "\"" },
    { "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" V1 "\"}", "its answer.status: missing" },
    { ANSWER ("null"), "its answer.status: missing" },
    { ANSWER ("\"s3cret\""), "its answer.status: not a mapping" },
    { ANSWER ("{}"), "its answer.status: neither token nor clientCertificateData" },
    { ANSWER ("{\"token\":\"\"}"), "its answer.status: neither token nor clientCertificateData" },
    { ANSWER ("{\"token\":1}"), "its answer.status.token: not a string" },
    { ANSWER ("{\"token\":\"s3cret\\n\"}"), "its answer.status.token: it holds a blank, a control character or one outside ASCII" },
    { ANSWER ("{\"clientCertificateData\":\"s3cret\"}"), "its answer.status.clientCertificateData: there is no clientKeyData" },
    { ANSWER ("{\"clientKeyData\":\"s3cret\"}"), "its answer.status.clientKeyData: there is no clientCertificateData" },
    { ANSWER ("{\"token\":\"s3cret\",\"clientKeyData\":\"s3cret\"}"), "its answer.status.clientKeyData: there is no clientCertificateData" },
    { ANSWER ("{\"token\":\"s3cret\",\"expirationTimestamp\":\"soon\"}"),
      "its answer.status.expirationTimestamp: not a time as RFC 3339 has it" },
    { ANSWER ("{\"token\":\"s3cret\",\"expirationTimestamp\":\"2030-01-01T00:00:00\"}"),
      "its answer.status.expirationTimestamp: not a time as RFC 3339 has it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_exec_credential_parse (rows[i].text, strlen (rows[i].text), V1, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      if (!g_str_has_prefix (error->message, rows[i].message))
        g_assert_cmpstr (error->message, ==, rows[i].message);
      g_assert_null (strstr (error->message, "s3cret"));
    }
}

static void
a_credential_is_renewed_before_it_ends (void)
{
  static const struct {
    gint64 lifetime;
    gint64 use;
  } rows[] = { { 3600, 3540 }, { 121, 61 }, { 120, 60 }, { 100, 50 }, { 10, 5 }, { 0, 0 }, { -5, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (koprs_exec_get_use (1000 * SECOND, (1000 + rows[i].lifetime) * SECOND), ==, rows[i].use * SECOND);
}

static void
what_it_says_is_cleaned (void)
{
  static const struct {
    const char *text;
    const char *clean;
  } rows[] = {
    { "", "" },
    { " \n\t", "" },
    { "a\r\n\n  b\tc \n", "a b c" },
    { "\x1b[31mred\x1b[0m", "red" },
    { "\x1b]0;title\x07" "a\x1b]8;;u\x1b\\b", "ab" },
    { "a\x1b[", "a" },
    { "a\x1b", "a" },
    { "a\x1b]x", "a" },
    { "a\x01\x7f\xc2\x9b" "b", "ab" },
    { "a\xe2\x80\xae" "b\xe2\x80\xa8" "c", "abc" },
    { "\xff", "\xef\xbf\xbd" },
    { "0123456789012345678901234567890123456789", "\xe2\x80\xa6" "01234567890123456789" },
    { "0123456789012345678901234567890\xc3\xa4" "0123456789012345678", "\xe2\x80\xa6" "0123456789012345678" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = koprs_exec_clean (rows[i].text, strlen (rows[i].text), 20);

      g_assert_cmpstr (clean, ==, rows[i].clean);
    }
}

static void
a_person_is_asked_only_where_there_is_one (void)
{
  static const struct {
    KoprsExecInteractive mode;
    gboolean terminal;
    int expected;       /* -1: an error */
  } rows[] = {
    { KOPRS_EXEC_NEVER, TRUE, FALSE }, { KOPRS_EXEC_NEVER, FALSE, FALSE }, { KOPRS_EXEC_IF_AVAILABLE, TRUE, TRUE },
    { KOPRS_EXEC_IF_AVAILABLE, FALSE, FALSE }, { KOPRS_EXEC_ALWAYS, TRUE, TRUE }, { KOPRS_EXEC_ALWAYS, FALSE, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KoprsExecSpec spec = { .where = (char *) "place", .interactive = rows[i].mode };
      g_autoptr (GError) error = NULL;
      gboolean interactive;

      g_assert_cmpint (koprs_exec_spec_choose (&spec, rows[i].terminal, &interactive, &error), ==, rows[i].expected >= 0);
      if (rows[i].expected >= 0)
        g_assert_cmpint (interactive, ==, rows[i].expected);
      else
        {
          g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
          g_assert_cmpstr (error->message, ==, "place.interactiveMode: Always, but standard input is not a terminal");
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/exec-protocol/a-plugin-is-told-what-it-is-for", a_plugin_is_told_what_it_is_for);
  g_test_add_func ("/exec-protocol/an-answer-is-read", an_answer_is_read);
  g_test_add_func ("/exec-protocol/a-bad-answer-is-an-error-without-its-secrets", a_bad_answer_is_an_error_without_its_secrets);
  g_test_add_func ("/exec-protocol/a-credential-is-renewed-before-it-ends", a_credential_is_renewed_before_it_ends);
  g_test_add_func ("/exec-protocol/what-it-says-is-cleaned", what_it_says_is_cleaned);
  g_test_add_func ("/exec-protocol/a-person-is-asked-only-where-there-is-one", a_person_is_asked_only_where_there_is_one);
  return g_test_run ();
}
