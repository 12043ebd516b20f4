/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Kubeconfigs as people have them: several files in several places, with names that clash, in any encoding. */

#include "koprs/koprs-config-private.h"
#include "koprs/koprs-error.h"
#include "koprs/config/koprs-credentials.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *directory;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->directory = g_dir_make_tmp ("koprs-XXXXXX", NULL);
}

static void
remove_all (const char *directory)
{
  GDir *dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_unlink (path);
    }
  g_dir_close (dir);
  g_rmdir (directory);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_all (self->directory);
  g_free (self->directory);
}

static void
put (Fixture *self, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  g_autofree char *directory = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (directory, 0700);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
}

/* names: of files in the directory, as KUBECONFIG lists them. */
static KoprsConfig *
load (Fixture *self, const char *const *names, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_auto (GStrv) environment = NULL;

  for (; *names != NULL; names++)
    g_string_append_printf (list, "%s%s/%s", list->len > 0 ? ":" : "", self->directory, *names);
  environment = g_environ_setenv (NULL, "KUBECONFIG", list->str, TRUE);
  return koprs_config_load_from (self->directory, self->directory, environment, error);
}

static KoprsConfig *
load_one (Fixture *self, const char *text, gssize length, GError **error)
{
  static const char *const names[] = { "config", NULL };

  put (self, "config", text, length);
  return load (self, names, error);
}

static void
assert_authorization (KoprsConfig *config, const char *expected)
{
  g_autoptr (KoprsCredential) credential = koprs_credentials_peek (koprs_config_get_credentials (config), g_get_monotonic_time ());

  g_assert_nonnull (credential);
  g_assert_cmpstr (koprs_credential_get_authorization (credential), ==, expected);
}

#define CONFIG \
  "apiVersion: v1\nkind: Config\ncurrent-context: x\ncontexts: [{name: x, context: {cluster: c, user: u, namespace: n}}]\n" \
  "clusters: [{name: c, cluster: {server: 'https://h'}}]\nusers: [{name: u, user: {token: t}}]\n"

static void
names_that_clash_belong_to_the_first_file (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "one", "missing", "empty", "two", "three", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  put (self, "one", "contexts: [{name: x, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {username: me}}]\n", -1);
  put (self, "empty", "", -1);
  put (self, "two", "current-context: x\nusers: [{name: u, user: {token: t, username: you}}]\ncontexts: [{name: x, context: {cluster: d, user: v, namespace: n}}]\n", -1);
  put (self, "three", "current-context: y\nclusters: [{name: c, cluster: {server: 'https://three'}}]\n", -1);
  config = load (self, names, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_server (config), ==, "https://three");
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "default");
  assert_authorization (config, "Basic bWU6");
}

static void
relative_paths_begin_where_their_file_lies (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "a/config", "b/c/config", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", "ec-cert.pem", NULL);
  g_autofree char *pem = NULL;
  gsize length;

  g_file_get_contents (path, &pem, &length, &error);
  g_assert_no_error (error);
  put (self, "a/pki/ca.pem", pem, (gssize) length);
  put (self, "b/token", "from-b", -1);
  put (self, "a/config", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n"
                         "clusters: [{name: c, cluster: {server: 'https://h', certificate-authority: pki/ca.pem}}]\n", -1);
  put (self, "b/c/config", "users: [{name: u, user: {tokenFile: ../token}}]\n", -1);
  config = load (self, names, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (koprs_config_get_certificate_authorities (config)), ==, 1);
}

/* What editors of other systems write. */
static void
any_unicode_will_do (Fixture *self, gconstpointer data)
{
  static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_convert ("\357\273\277" CONFIG, -1, encodings[i], "UTF-8", NULL, &length, &error);
      g_autoptr (KoprsConfig) config = NULL;

      g_assert_no_error (error);
      config = load_one (self, text, (gssize) length, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (koprs_config_get_namespace (config), ==, "n");
    }
}

static void
what_nobody_knows_is_skipped (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  config = load_one (self, CONFIG "preferences: {colors: true}\nextensions: [{name: e, extension: {a: [1]}}]\nnovelty: {x: y}\n", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_config_get_server (config), ==, "https://h");
}

static void
json_is_a_kubeconfig_too (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;

  config = load_one (self, "{\"current-context\":\"x\",\"contexts\":[{\"name\":\"x\",\"context\":{\"cluster\":\"c\",\"user\":\"u\"}}],"
                           "\"clusters\":[{\"name\":\"c\",\"cluster\":{\"server\":\"https://h\"}}],\"users\":[{\"name\":\"u\",\"user\":{\"token\":\"t\"}}]}", -1, &error);
  g_assert_no_error (error);
  assert_authorization (config, "Bearer t");
}

static KoprsConfig *
load_with (Fixture *self, const char *text, const char *const *variables)
{
  g_autofree char *path = g_build_filename (self->directory, "config", NULL);
  g_auto (GStrv) environment = g_environ_setenv (NULL, "KUBECONFIG", path, TRUE);
  g_autoptr (GError) error = NULL;
  KoprsConfig *config;

  for (; *variables != NULL; variables += 2)
    environment = g_environ_setenv (environment, variables[0], variables[1], TRUE);
  put (self, "config", text, -1);
  config = koprs_config_load_from (self->directory, self->directory, environment, &error);
  g_assert_no_error (error);
  return config;
}

static void
the_environments_proxy_counts_where_the_file_names_none (Fixture *self, gconstpointer data)
{
  static const char *const variables[] = { "HTTPS_PROXY", "p:3128", "HTTP_PROXY", "q:3128", NULL };
  static const char *const exempt[] = { "HTTPS_PROXY", "p:3128", "NO_PROXY", "h", NULL };
  g_autoptr (KoprsConfig) taken = load_with (self, CONFIG, variables);
  g_autoptr (KoprsConfig) free_of_it = load_with (self, CONFIG, exempt);
  g_autoptr (KoprsConfig) named = load_with (self, "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n"
                                             "clusters: [{name: c, cluster: {server: 'https://h', proxy-url: 'socks5://s'}}]\nusers: [{name: u, user: {token: t}}]\n",
                                             exempt);
  g_autofree char *first = koprs_config_dup_proxy_url (taken);
  g_autofree char *second = koprs_config_dup_proxy_url (free_of_it);
  g_autofree char *third = koprs_config_dup_proxy_url (named);

  g_assert_cmpstr (first, ==, "http://p:3128");
  g_assert_null (second);
  g_assert_cmpstr (third, ==, "socks5://s:1080");
}

/* Each of these would mean something weaker, or something else, than the file says. */
static const struct {
  const char *path;
  const char *text;
  const char *message;     /* after the file's name */
} refused[] = {
  { "a-context-without-a-user", "current-context: x\ncontexts: [{name: x, context: {cluster: c}}]\nclusters: [{name: c, cluster: {server: 'https://h'}}]\n",
    ": contexts[x].context.user: missing" },
  { "a-user-that-is-not-there", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nclusters: [{name: c, cluster: {server: 'https://h'}}]\n",
    ": contexts[x].context.user: there is no user called \"u\"" },
  { "a-cluster-that-is-not-there", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {token: t}}]\n",
    ": contexts[x].context.cluster: there is no cluster called \"c\"" },
  { "authorities-twice", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {token: t}}]\n"
    "clusters: [{name: c, cluster: {server: 'https://h', certificate-authority: f, certificate-authority-data: QQ==}}]\n",
    ": clusters[c].cluster.certificate-authority: certificate-authority-data is set as well" },
  { "a-certificate-twice", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nclusters: [{name: c, cluster: {server: 'https://h'}}]\n"
    "users: [{name: u, user: {client-certificate: f, client-certificate-data: QQ==, client-key: f}}]\n",
    ": users[u].user.client-certificate: client-certificate-data is set as well" },
  { "a-key-twice", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nclusters: [{name: c, cluster: {server: 'https://h'}}]\n"
    "users: [{name: u, user: {client-certificate: f, client-key: f, client-key-data: QQ==}}]\n",
    ": users[u].user.client-key: client-key-data is set as well" },
  { "a-provider-of-old", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nclusters: [{name: c, cluster: {server: 'https://h'}}]\n"
    "users: [{name: u, user: {auth-provider: {name: gcp}}}]\n",
    ": users[u].user.auth-provider: the provider \"gcp\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its place: gke-gcloud-auth-plugin" },
  { "a-proxy-of-another-kind", "current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\nusers: [{name: u, user: {token: t}}]\n"
    "clusters: [{name: c, cluster: {server: 'https://h', proxy-url: 'ftp://p'}}]\n",
    ": clusters[c].cluster.proxy-url: the proxy's URL must begin with http://, https:// or socks5://" },
};

static void
refusing (Fixture *self, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strdup_printf ("%s/config%s", self->directory, refused[i].message);

  g_assert_null (load_one (self, refused[i].text, -1, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  g_assert_cmpstr (error->message, ==, expected);
}

#define ADD(path, test) g_test_add ("/config-files/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("names-that-clash-belong-to-the-first-file", names_that_clash_belong_to_the_first_file);
  ADD ("relative-paths-begin-where-their-file-lies", relative_paths_begin_where_their_file_lies);
  ADD ("any-unicode-will-do", any_unicode_will_do);
  ADD ("what-nobody-knows-is-skipped", what_nobody_knows_is_skipped);
  ADD ("json-is-a-kubeconfig-too", json_is_a_kubeconfig_too);
  ADD ("the-environments-proxy-counts-where-the-file-names-none", the_environments_proxy_counts_where_the_file_names_none);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/config-files/refuses-", refused[i].path, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER ((guint) i), set_up, refusing, tear_down);
    }
  return g_test_run ();
}
