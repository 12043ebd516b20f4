/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-config-private.h"
#include "koprs/koprs-error.h"

#include <glib/gstdio.h>
#include <string.h>

/* The messages of the library, since the beginning of the test. */
static GString *messages;

static GLogWriterOutput
on_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  gboolean ours = FALSE;

  for (gsize i = 0; i < n_fields; i++)
    ours = ours || (g_str_equal (fields[i].key, "GLIB_DOMAIN") && g_strcmp0 (fields[i].value, "Koprs") == 0);
  if (!ours || (level & G_LOG_LEVEL_MESSAGE) == 0)
    return g_log_writer_default (level, fields, n_fields, user_data);
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      g_string_append_printf (messages, "%s\n", (const char *) fields[i].value);
  return G_LOG_WRITER_HANDLED;
}

static char *
pki (const char *name)
{
  return g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", name, NULL);
}

/* A test file's content, as the -data fields have it. */
static char *
encode (const char *name)
{
  g_autofree char *path = pki (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_base64_encode ((const guchar *) text, length);
}

static char *
make_yaml (const char *cluster, const char *user)
{
  return g_strdup_printf ("current-context: x\nclusters: [{name: c, cluster: {server: 'https://h', %s}}]\n"
                          "users: [{name: u, user: {%s}}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n",
                          cluster, user);
}

static KoprsConfig *
load_data (const char *cluster, const char *user, GError **error)
{
  g_autofree char *yaml = make_yaml (cluster, user);
  g_autofree char *directory = pki ("");

  return koprs_config_new_from_data (yaml, -1, directory, NULL, error);
}

static char *
dup_authorization (KoprsConfig *config)
{
  g_autoptr (KoprsCredential) credential = koprs_credentials_peek (koprs_config_get_credentials (config), 0);

  return g_strdup (koprs_credential_get_authorization (credential));
}

static void
assert_authorization (KoprsConfig *config, const char *expected)
{
  g_autofree char *authorization = dup_authorization (config);

  g_assert_cmpstr (authorization, ==, expected);
}

static void
certificates_come_inline_or_from_files (void)
{
  g_autofree char *authority = encode ("bundle.pem");
  g_autofree char *certificate = encode ("ec-cert.pem");
  g_autofree char *key = encode ("ec-test-key-sec1.pem");
  g_autofree char *cluster = g_strdup_printf ("certificate-authority-data: %s", authority);
  g_autofree char *user = g_strdup_printf ("client-certificate-data: %s, client-key-data: %s", certificate, key);
  g_autoptr (GError) error = NULL;
  KoprsConfig *from_files = load_data ("certificate-authority: ca.pem", "client-certificate: ec-cert.pem, client-key: ec-test-key-pkcs8.pem", &error);
  KoprsConfig *from_data = NULL;
  g_autoptr (KoprsCredential) first = NULL;
  g_autoptr (KoprsCredential) second = NULL;

  g_assert_no_error (error);
  from_data = load_data (cluster, user, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (koprs_config_get_certificate_authorities (from_files)), ==, 1);
  g_assert_cmpuint (g_list_length (koprs_config_get_certificate_authorities (from_data)), ==, 2);
  first = koprs_credentials_peek (koprs_config_get_credentials (from_files), 0);
  second = koprs_credentials_peek (koprs_config_get_credentials (from_data), 0);
  g_assert_true (g_tls_certificate_is_same (koprs_credential_get_certificate (first), koprs_credential_get_certificate (second)));
  g_assert_finalize_object (from_files);
  g_assert_finalize_object (from_data);
}

static void
what_the_kubeconfig_says_is_what_the_config_has (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) plain = load_data ("tls-server-name: other, disable-compression: true", "token: abc", &error);
  g_autoptr (KoprsConfig) insecure = NULL;
  g_autoptr (KoprsConfig) basic = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_server (plain), ==, "https://h");
  g_assert_cmpstr (koprs_config_get_context (plain), ==, "x");
  g_assert_cmpstr (koprs_config_get_namespace (plain), ==, "default");
  g_assert_cmpstr (koprs_config_get_tls_server_name (plain), ==, "other");
  g_assert_true (koprs_config_get_disable_compression (plain));
  g_assert_false (koprs_config_get_insecure (plain));
  g_assert_false (koprs_config_is_in_cluster (plain));
  g_assert_null (koprs_config_get_certificate_authorities (plain));
  assert_authorization (plain, "Bearer abc");
  g_assert_true (koprs_config_check (plain, NULL));
  insecure = load_data ("insecure-skip-tls-verify: true", "", &error);
  g_assert_no_error (error);
  g_assert_true (koprs_config_get_insecure (insecure));
  assert_authorization (insecure, NULL);
  basic = load_data ("", "username: kim, password: pw", &error);
  g_assert_no_error (error);
  assert_authorization (basic, "Basic a2ltOnB3");
}

static void
bad_material_is_named_by_file_and_field (void)
{
  g_autofree char *mismatch = encode ("rsa-test-key-pkcs8.pem");
  g_autofree char *encrypted = encode ("ec-test-key-encrypted-pkcs8.pem");
  g_autofree char *certificate = encode ("ec-cert.pem");
  g_autofree char *data_mismatch = g_strdup_printf ("client-certificate-data: %s, client-key-data: %s", certificate, mismatch);
  g_autofree char *data_encrypted = g_strdup_printf ("client-certificate-data: %s, client-key-data: %s", certificate, encrypted);
  g_autofree char *data_half = g_strdup_printf ("client-certificate-data: %s, client-key-data: QQ==", certificate);
  g_autofree char *data_first = g_strdup_printf ("client-certificate-data: QQ==, client-key-data: %s", mismatch);
  const struct {
    const char *cluster;
    const char *user;
    const char *message;   /* its beginning */
  } rows[] = {
    { "certificate-authority: nope.pem", "", "kubeconfig: clusters[c].cluster.certificate-authority: Failed to open file " },
    { "certificate-authority: make.sh", "", "kubeconfig: clusters[c].cluster.certificate-authority: there is no PEM certificate" },
    { "certificate-authority: ec-test-key-pkcs8.pem", "", "kubeconfig: clusters[c].cluster.certificate-authority: there is no PEM certificate" },
    { "certificate-authority: .", "", "kubeconfig: clusters[c].cluster.certificate-authority: " },
    { "certificate-authority-data: '!'", "", "kubeconfig: clusters[c].cluster.certificate-authority-data: not base64" },
    { "certificate-authority-data: QQ", "", "kubeconfig: clusters[c].cluster.certificate-authority-data: not base64" },
    { "certificate-authority-data: QQ=Q", "", "kubeconfig: clusters[c].cluster.certificate-authority-data: not base64" },
    { "certificate-authority-data: QQ==", "", "kubeconfig: clusters[c].cluster.certificate-authority-data: there is no PEM certificate" },
    { "", "client-certificate: nope, client-key: ec-test-key-pkcs8.pem", "kubeconfig: users[u].user.client-certificate: Failed to open file " },
    { "", "client-certificate: ec-cert.pem, client-key: nope", "kubeconfig: users[u].user.client-key: Failed to open file " },
    { "", "client-certificate: ec-test-key-pkcs8.pem, client-key: ec-test-key-pkcs8.pem", "kubeconfig: users[u].user.client-certificate: there is no PEM certificate" },
    { "", "client-certificate: ec-cert.pem, client-key: ec-cert.pem", "kubeconfig: users[u].user.client-key: there is no PEM private key" },
    { "", "client-certificate: ec-cert.pem, client-key: rsa-test-key-pkcs1.pem", "kubeconfig: users[u].user.client-key: the private key does not match the certificate" },
    { "", "client-certificate: rsa-cert.pem, client-key: rsa-test-key-encrypted-pkcs1.pem", "kubeconfig: users[u].user.client-key: the private key is encrypted, which is not supported" },
    { "", data_mismatch, "kubeconfig: users[u].user.client-key-data: the private key does not match the certificate" },
    { "", data_encrypted, "kubeconfig: users[u].user.client-key-data: the private key is encrypted, which is not supported" },
    { "", data_half, "kubeconfig: users[u].user.client-key-data: there is no PEM private key" },
    { "", data_first, "kubeconfig: users[u].user.client-certificate-data: there is no PEM certificate" },
    { "", "tokenFile: nope", "kubeconfig: users[u].user.tokenFile: Failed to open file " },
    { "", "tokenFile: make.sh", "kubeconfig: users[u].user.tokenFile: the file " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load_data (rows[i].cluster, rows[i].user, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
      if (!g_str_has_prefix (error->message, rows[i].message))
        g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
a_token_file_may_be_missing_where_a_token_is_given (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = load_data ("", "token: abc, tokenFile: nope", &error);

  g_assert_no_error (error);
  g_assert_nonnull (config);
}

static void
text_that_is_no_kubeconfig_is_an_error (void)
{
  static const struct {
    const char *yaml;
    const char *context;
    KoprsError code;
    const char *message;
  } rows[] = {
    { NULL, NULL, KOPRS_ERROR_INVALID_ARGUMENT, "yaml: missing" },
    { "", NULL, KOPRS_ERROR_INVALID_ARGUMENT, "yaml: missing" },
    { "a: [\n", NULL, KOPRS_ERROR_CONFIG, "kubeconfig: line 2, column 1: did not find expected node content" },
    { "a: 1\na: 2\n", NULL, KOPRS_ERROR_CONFIG, "kubeconfig: line 2, column 1: the key \"a\" is there twice" },
    { "a: 1\n---\nb: 1\n", NULL, KOPRS_ERROR_CONFIG, "kubeconfig: more than one YAML document" },
    { "hello\n", NULL, KOPRS_ERROR_CONFIG, "kubeconfig: not a mapping, as a kubeconfig is" },
    { "# nothing\n", NULL, KOPRS_ERROR_CONFIG, "kubeconfig: current-context: missing, and no context was asked for" },
    { "# nothing\n", "x", KOPRS_ERROR_CONFIG, "kubeconfig: contexts: there is no context called \"x\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_config_new_from_data (rows[i].yaml, -1, NULL, rows[i].context, &error));
      g_assert_error (error, KOPRS_ERROR, (int) rows[i].code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

/* Two kubeconfigs in a directory of their own: `one` has the context, `two` the rest. */
typedef struct {
  char *directory;
  char *one;
  char *two;
} Fixture;

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("koprs-XXXXXX", NULL);
  fixture->one = g_build_filename (fixture->directory, "one", NULL);
  fixture->two = g_build_filename (fixture->directory, "two", NULL);
  put (fixture->one, "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u, namespace: n}}]\n"
                     "users: [{name: u, user: {token: from-one}}]\n");
  put (fixture->two, "clusters: [{name: c, cluster: {server: 'https://two'}}]\nusers: [{name: u, user: {token: from-two}}]\n"
                     "current-context: y\ncontexts: [{name: y, context: {cluster: c, user: u}}]\n");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->one);
  g_unlink (fixture->two);
  g_rmdir (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->one);
  g_free (fixture->two);
}

static KoprsConfig *
load_list (Fixture *fixture, const char *list, GError **error)
{
  g_auto (GStrv) environment = g_environ_setenv (NULL, "KUBECONFIG", list, TRUE);

  return koprs_config_load_from (fixture->directory, fixture->directory, environment, error);
}

static void
kubeconfig_is_a_merged_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = g_strdup_printf (":%s:/nonexistent/x:%s:%s:", fixture->one, fixture->one, fixture->two);
  g_autofree char *reverse = g_strdup_printf ("%s:%s", fixture->two, fixture->one);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = load_list (fixture, list, &error);
  g_autoptr (KoprsConfig) other = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_server (config), ==, "https://two");
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "n");
  assert_authorization (config, "Bearer from-one");
  other = load_list (fixture, reverse, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_context (other), ==, "y");
  assert_authorization (other, "Bearer from-two");
}

static void
a_bad_file_in_the_list_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = g_strdup_printf ("%s:%s:%s", fixture->one, fixture->one, fixture->two);
  g_autofree char *expected = g_strdup_printf ("%s: line 1, column 4: did not find expected node content", fixture->two);
  g_autofree char *merged = g_strdup_printf ("%s, %s: current-context: there is no context called \"z\"", fixture->one, fixture->two);
  g_autofree char *directory = g_strdup_printf ("%s: ", fixture->directory);
  g_autoptr (GError) error = NULL;

  put (fixture->two, "a: ]\n");
  g_assert_null (load_list (fixture, list, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_cmpstr (error->message, ==, expected);
  g_clear_error (&error);
  put (fixture->one, "current-context: z\n");
  put (fixture->two, "");
  g_assert_null (load_list (fixture, list, &error));
  g_assert_cmpstr (error->message, ==, merged);
  g_clear_error (&error);
  /* A directory is not a missing file. */
  g_assert_null (load_list (fixture, fixture->directory, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_true (g_str_has_prefix (error->message, directory));
}

static void
nothing_anywhere_says_what_was_looked_for (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_build_filename (fixture->directory, ".kube", "config", NULL);

  g_assert_null (load_list (fixture, "/nonexistent/a:/nonexistent/b", &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_cmpstr (error->message, ==,
                   "no configuration: KUBECONFIG names no file that exists (/nonexistent/a, /nonexistent/b); not in a cluster either "
                   "(KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT and a service account's token)");
  g_clear_error (&error);
  put (fixture->one, "# empty\n");
  g_assert_null (load_list (fixture, fixture->one, &error));
  g_assert_nonnull (strstr (error->message, "KUBECONFIG names nothing but empty files"));
  g_clear_error (&error);
  /* Set, but empty: as if it were not set. */
  g_assert_null (load_list (fixture, "", &error));
  g_assert_nonnull (strstr (error->message, "looked for no file that exists"));
  g_assert_nonnull (strstr (error->message, home));
  g_clear_error (&error);
  g_assert_null (koprs_config_load (&error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
}

static void
an_explicit_file_is_the_only_one (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  put (fixture->one, "clusters: [{name: c, cluster: {server: 'https://one', certificate-authority: two}}]\nusers: [{name: u}]\n"
                     "contexts: [{name: x, context: {cluster: c, user: u}}, {name: y, context: {cluster: c, user: u, namespace: ny}}]\n");
  g_assert_null (koprs_config_new_from_file (fixture->one, "y", &error));
  g_assert_nonnull (strstr (error->message, "certificate-authority: there is no PEM certificate"));
  g_clear_error (&error);
  {
    g_autofree char *path = pki ("ca.pem");
    g_autofree char *pem = NULL;

    g_file_get_contents (path, &pem, NULL, NULL);
    put (fixture->two, pem);
  }
  config = koprs_config_new_from_file (fixture->one, "y", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "ny");
  g_assert_null (koprs_config_new_from_file (fixture->one, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_clear_error (&error);
  g_unlink (fixture->one);
  g_assert_null (koprs_config_new_from_file (fixture->one, "y", &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_true (g_str_has_prefix (error->message, fixture->one));
  g_clear_error (&error);
  g_assert_null (koprs_config_new_from_file (NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
defaults_are_sensible (void)
{
  KoprsConfig *config = koprs_config_new_for_uri ("https://h:6443/");

  g_assert_cmpstr (koprs_config_get_server (config), ==, "https://h:6443");
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "default");
  g_assert_cmpstr (koprs_config_get_field_manager (config), ==, "my-operator");
  g_assert_cmpstr (koprs_config_get_user_agent (config), ==, "my-operator koprs/" KOPRS_VERSION_S);
  g_assert_cmpuint (koprs_config_get_timeout (config), ==, 60000);
  g_assert_null (koprs_config_get_context (config));
  g_assert_true (koprs_config_check (config, NULL));
  koprs_config_set_namespace (config, "n");
  koprs_config_set_field_manager (config, "f");
  koprs_config_set_user_agent (config, "a/1");
  koprs_config_set_timeout (config, 5);
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "n");
  g_assert_cmpstr (koprs_config_get_field_manager (config), ==, "f");
  g_assert_cmpstr (koprs_config_get_user_agent (config), ==, "a/1");
  g_assert_cmpuint (koprs_config_get_timeout (config), ==, 5);
  koprs_config_set_namespace (config, NULL);
  koprs_config_set_field_manager (config, NULL);
  koprs_config_set_user_agent (config, "");
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "default");
  g_assert_cmpstr (koprs_config_get_field_manager (config), ==, "my-operator");
  g_assert_cmpstr (koprs_config_get_user_agent (config), ==, "my-operator koprs/" KOPRS_VERSION_S);
  g_assert_finalize_object (config);
}

static void
secrets_never_come_out (void)
{
  static const char *const secrets[] = { "token", "password" };
  g_autoptr (GTypeClass) type = g_type_class_ref (KOPRS_TYPE_CONFIG);

  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (type), secrets[i]);

      g_assert_true (pspec->flags & G_PARAM_WRITABLE);
      g_assert_false (pspec->flags & G_PARAM_READABLE);
    }
}

static void
what_no_request_can_be_made_with_is_found (void)
{
  static const struct {
    const char *uri;
    const char *property;
    const char *value;
    const char *message;
  } rows[] = {
    { NULL, NULL, NULL, "server: not a URL such as https://host:6443" },
    { "", NULL, NULL, "server: not a URL such as https://host:6443" },
    { "h", NULL, NULL, "server: not a URL such as https://host:6443" },
    { "https://kim:secret@h", NULL, NULL, "server: the URL must not hold a user or a password" },
    { "https://h", "namespace", "a/b", "namespace: not a name that a namespace can have" },
    { "https://h", "user-agent", "a\r\nX: y", "user-agent: it holds a control character or one outside ASCII" },
    { "https://h", "field-manager", "\xc3\xb6", "field-manager: more than 128 bytes, a control character, or one outside ASCII" },
    { "https://h", "tls-server-name", "a b", "tls-server-name: neither a name nor an address" },
    { "https://h", "token", "a b", "token: it holds a blank, a control character or one outside ASCII" },
    { "https://h", "username", "a:b", "username: it holds a colon" },
    { "https://h", "password", "p", "password: there is no username" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (KoprsConfig) config = koprs_config_new_for_uri (rows[i].uri);
      g_autoptr (GError) error = NULL;

      if (rows[i].property != NULL)
        g_object_set (config, rows[i].property, rows[i].value, NULL);
      g_assert_false (koprs_config_check (config, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
contradictions_made_by_hand_are_found (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("https://h");
  g_autofree char *path = pki ("ca.pem");
  g_autofree char *pem = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &pem, NULL, NULL);
  g_object_set (config, "token", "t", "username", "kim", NULL);
  g_assert_false (koprs_config_check (config, &error));
  g_assert_cmpstr (error->message, ==, "username: there is a token already");
  g_clear_error (&error);
  g_object_set (config, "username", NULL, "insecure", TRUE, NULL);
  g_assert_true (koprs_config_check (config, NULL));
  g_assert_true (koprs_config_set_certificate_authority (config, pem, -1, NULL));
  g_assert_false (koprs_config_check (config, &error));
  g_assert_cmpstr (error->message, ==, "insecure: there is a certificate authority");
  g_clear_error (&error);
  g_assert_true (koprs_config_set_certificate_authority (config, NULL, -1, NULL));
  g_assert_true (koprs_config_check (config, NULL));
}

static void
certificates_set_by_hand_are_checked (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("https://h");
  g_autofree char *certificate_path = pki ("ec-cert.pem");
  g_autofree char *key_path = pki ("ec-test-key-sec1.pem");
  g_autofree char *other_path = pki ("rsa-test-key-pkcs8.pem");
  g_autofree char *certificate = NULL;
  g_autofree char *key = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsCredential) credential = NULL;

  g_file_get_contents (certificate_path, &certificate, NULL, NULL);
  g_file_get_contents (key_path, &key, NULL, NULL);
  g_file_get_contents (other_path, &other, NULL, NULL);
  g_assert_true (koprs_config_set_client_certificate (config, certificate, key, NULL));
  g_assert_false (koprs_config_set_client_certificate (config, certificate, other, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (koprs_config_set_client_certificate (config, certificate, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_false (koprs_config_set_certificate_authority (config, key, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  credential = koprs_credentials_peek (koprs_config_get_credentials (config), 0);
  g_assert_nonnull (koprs_credential_get_certificate (credential));
}

static void
without_tls_no_credentials_go_out_and_that_is_said_once (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:8001");
  g_autoptr (KoprsConfig) anonymous = koprs_config_new_for_uri ("http://127.0.0.1:8001");

  g_string_truncate (messages, 0);
  assert_authorization (anonymous, NULL);
  g_assert_cmpstr (messages->str, ==, "");
  koprs_config_set_token (config, "secret");
  assert_authorization (config, NULL);
  assert_authorization (config, NULL);
  g_assert_cmpstr (messages->str, ==,
                   "http://127.0.0.1:8001 is not https: requests go without credentials, unless allow-plain-credentials is set\n");
  g_object_set (config, "allow-plain-credentials", TRUE, NULL);
  assert_authorization (config, "Bearer secret");
  koprs_config_set_token (config, NULL);
  assert_authorization (config, NULL);
}

/* Whatever the text: a configuration, or an error that says where. */
static void
mutated_kubeconfigs_do_no_harm (void)
{
  static const char bits[] = "\n :-#'\"{}[],~1a/@\t\xc3";
  g_autofree char *seed = make_yaml ("tls-server-name: n, disable-compression: true", "token: abc, username: ~");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260103);
  guint good = 0;

  for (int i = 0; i < 4000; i++)
    {
      g_autoptr (GString) text = g_string_new (seed);
      g_autoptr (KoprsConfig) config = NULL;
      g_autoptr (GError) error = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        {
          gsize at = g_rand_int_range (rand, 0, text->len);

          if (g_rand_boolean (rand))
            g_string_erase (text, at, 1);
          else
            text->str[at] = bits[g_rand_int_range (rand, 0, sizeof bits - 1)];
        }
      config = koprs_config_new_from_data (text->str, text->len, NULL, NULL, &error);
      good += config != NULL;
      if (config != NULL)
        g_assert_true (koprs_config_check (config, &error));
      else
        g_assert_true (error->domain == KOPRS_ERROR && g_str_has_prefix (error->message, "kubeconfig: "));
    }
  g_assert_cmpuint (good, >, 400);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_set_prgname ("my-operator");
  g_unsetenv ("KUBERNETES_SERVICE_HOST");
  messages = g_string_new (NULL);
  g_log_set_writer_func (on_log, NULL, NULL);
  g_test_add_func ("/config/certificates-come-inline-or-from-files", certificates_come_inline_or_from_files);
  g_test_add_func ("/config/what-the-kubeconfig-says-is-what-the-config-has", what_the_kubeconfig_says_is_what_the_config_has);
  g_test_add_func ("/config/bad-material-is-named-by-file-and-field", bad_material_is_named_by_file_and_field);
  g_test_add_func ("/config/a-token-file-may-be-missing-where-a-token-is-given", a_token_file_may_be_missing_where_a_token_is_given);
  g_test_add_func ("/config/text-that-is-no-kubeconfig-is-an-error", text_that_is_no_kubeconfig_is_an_error);
  g_test_add_func ("/config/mutated-kubeconfigs-do-no-harm", mutated_kubeconfigs_do_no_harm);
  ADD ("/config/kubeconfig-is-a-merged-list", kubeconfig_is_a_merged_list);
  ADD ("/config/a-bad-file-in-the-list-is-named", a_bad_file_in_the_list_is_named);
  ADD ("/config/nothing-anywhere-says-what-was-looked-for", nothing_anywhere_says_what_was_looked_for);
  ADD ("/config/an-explicit-file-is-the-only-one", an_explicit_file_is_the_only_one);
  g_test_add_func ("/config/defaults-are-sensible", defaults_are_sensible);
  g_test_add_func ("/config/secrets-never-come-out", secrets_never_come_out);
  g_test_add_func ("/config/what-no-request-can-be-made-with-is-found", what_no_request_can_be_made_with_is_found);
  g_test_add_func ("/config/contradictions-made-by-hand-are-found", contradictions_made_by_hand_are_found);
  g_test_add_func ("/config/certificates-set-by-hand-are-checked", certificates_set_by_hand_are_checked);
  g_test_add_func ("/config/without-tls-no-credentials-go-out-and-that-is-said-once", without_tls_no_credentials_go_out_and_that_is_said_once);
  result = g_test_run ();
  g_string_free (messages, TRUE);
  return result;
}
