/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-kubeconfig.h"
#include "koprs/json/koprs-yaml.h"
#include "koprs/koprs-error.h"

#include <string.h>

#define MAX_FILES 3

/* Files given as YAML, called a, b and c, in directories of these names. */
typedef struct {
  KoprsKubeconfigFile files[MAX_FILES];
  gsize n_files;
  GPtrArray *documents[MAX_FILES];
} Files;

static void
files_init (Files *files, const char *const *yaml)
{
  static const char *const names[] = { "a", "b", "c" };
  static const char *const directories[] = { "/dir/a", "/dir/b", "/dir/c" };

  memset (files, 0, sizeof *files);
  for (; yaml[files->n_files] != NULL; files->n_files++)
    {
      gsize n = files->n_files;
      g_autoptr (GError) error = NULL;

      files->files[n].name = names[n];
      files->files[n].directory = directories[n];
      files->documents[n] = koprs_yaml_to_json (yaml[n], strlen (yaml[n]), &error);
      g_assert_no_error (error);
      if (files->documents[n]->len > 0)
        files->files[n].json.data = g_bytes_get_data (g_ptr_array_index (files->documents[n], 0), &files->files[n].json.length);
    }
}

static void
files_clear (Files *files)
{
  for (gsize i = 0; i < files->n_files; i++)
    g_ptr_array_unref (files->documents[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Files, files_clear)

static KoprsSettings *
choose (const char *const *yaml, const char *context, GError **error)
{
  g_auto (Files) files;

  files_init (&files, yaml);
  if (!koprs_kubeconfig_check (files.files, files.n_files, error))
    return NULL;
  return koprs_kubeconfig_choose (files.files, files.n_files, context, error);
}

static void
everything_is_read (void)
{
  static const char yaml[] = "apiVersion: v1\nkind: Config\ncurrent-context: dev\npreferences: {}\nextensions: []\n"
                             "clusters:\n- name: c\n  cluster: {server: 'https://h:1/p', tls-server-name: n, certificate-authority: ca.pem, "
                             "disable-compression: true, extensions: []}\n"
                             "users:\n- name: u\n  user: {client-certificate: ../cert.pem, client-key: /abs/key.pem, token: t, tokenFile: x/token}\n"
                             "contexts:\n- name: dev\n  context: {cluster: c, user: u, namespace: ns}\n";
  static const struct {
    KoprsSettingKey key;
    const char *value;
    const char *where;
  } rows[] = {
    { KOPRS_SETTING_SERVER, "https://h:1/p", "a: clusters[c].cluster.server" },
    { KOPRS_SETTING_TLS_SERVER_NAME, "n", "a: clusters[c].cluster.tls-server-name" },
    { KOPRS_SETTING_CA_FILE, "/dir/a/ca.pem", "a: clusters[c].cluster.certificate-authority" },
    { KOPRS_SETTING_CA_DATA, NULL, NULL },
    { KOPRS_SETTING_CERTIFICATE_FILE, "/dir/a/../cert.pem", "a: users[u].user.client-certificate" },
    { KOPRS_SETTING_KEY_FILE, "/abs/key.pem", "a: users[u].user.client-key" },
    { KOPRS_SETTING_TOKEN, "t", "a: users[u].user.token" },
    { KOPRS_SETTING_TOKEN_FILE, "/dir/a/x/token", "a: users[u].user.tokenFile" },
    { KOPRS_SETTING_USERNAME, NULL, NULL },
    { KOPRS_SETTING_NAMESPACE, "ns", "a: contexts[dev].context.namespace" },
  };
  const char *const files[] = { yaml, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsSettings) settings = choose (files, NULL, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (settings->values[rows[i].key].value, ==, rows[i].value);
      g_assert_cmpstr (settings->values[rows[i].key].where, ==, rows[i].where);
    }
  g_assert_cmpstr (settings->context, ==, "dev");
  g_assert_true (settings->disable_compression);
  g_assert_false (settings->insecure);
  g_assert_false (settings->in_cluster);
}

#define CLUSTER(name, server) "clusters: [{name: " name ", cluster: {server: '" server "'}}]\n"
#define USER(name, token) "users: [{name: " name ", user: {token: '" token "'}}]\n"
#define CONTEXT(name, cluster, user) "contexts: [{name: " name ", context: {cluster: " cluster ", user: " user "}}]\n"

static void
the_first_file_owns_a_whole_entry (void)
{
  static const struct {
    const char *files[MAX_FILES + 1];
    const char *context;
    const char *server;
    const char *token;
    const char *authority;
  } rows[] = {
    /* Each file has a part. */
    { { CLUSTER ("c", "https://a"), USER ("u", "b"), "current-context: x\n" CONTEXT ("x", "c", "u") }, NULL, "https://a", "b", NULL },
    /* The same names: the first wins, and its lack of a certificate authority is not filled from the second. */
    { { CLUSTER ("c", "https://a") USER ("u", "a"),
        "clusters: [{name: c, cluster: {server: 'https://b', certificate-authority: ca}}]\ncurrent-context: x\n" USER ("u", "b") CONTEXT ("x", "c", "u") },
      NULL, "https://a", "a", NULL },
    /* The first current-context that says something. */
    { { "current-context: ''\n" CLUSTER ("c", "https://a"), "current-context: y\n" USER ("u", "b"),
        "current-context: x\ncontexts: [{name: x}, {name: y, context: {cluster: c, user: u}}]\n" },
      NULL, "https://a", "b", NULL },
    /* The one that was asked for goes before the current one. */
    { { "current-context: y\n" CLUSTER ("c", "https://a") USER ("u", "b"), CONTEXT ("x", "c", "u") }, "x", "https://a", "b", NULL },
    /* Paths start where their entry stands, not where the context does. */
    { { CONTEXT ("x", "c", "u"), USER ("u", "b"), "clusters: [{name: c, cluster: {server: 'https://c', certificate-authority: ca}}]\n" },
      "x", "https://c", "b", "/dir/c/ca" },
    /* Empty files and comments say nothing. */
    { { "", "# nothing\n", CLUSTER ("c", "https://c") USER ("u", "c") CONTEXT ("x", "c", "u") }, "x", "https://c", "c", NULL },
    /* JSON is as good. */
    { { "{\"clusters\":[{\"name\":\"c\",\"cluster\":{\"server\":\"https://a\"}}],\"users\":[{\"name\":\"u\",\"user\":{\"token\":\"t\"}}],"
        "\"contexts\":[{\"name\":\"x\",\"context\":{\"cluster\":\"c\",\"user\":\"u\"}}]}" }, "x", "https://a", "t", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsSettings) settings = choose (rows[i].files, rows[i].context, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (koprs_settings_get (settings, KOPRS_SETTING_SERVER), ==, rows[i].server);
      g_assert_cmpstr (koprs_settings_get (settings, KOPRS_SETTING_TOKEN), ==, rows[i].token);
      g_assert_cmpstr (koprs_settings_get (settings, KOPRS_SETTING_CA_FILE), ==, rows[i].authority);
    }
}

static void
empty_means_without_any_entry (void)
{
  static const struct {
    const char *files[MAX_FILES + 1];
    gboolean empty;
  } rows[] = {
    { { NULL }, TRUE },
    { { "", "# x\n" }, TRUE },
    { { "apiVersion: v1\nkind: Config\nclusters: []\nusers: ~\ncontexts: []\ncurrent-context: ''\n" }, TRUE },
    { { "{}", "current-context: x\n" }, FALSE },
    { { "", "users: [{name: u}]\n" }, FALSE },
    { { "clusters: [{name: u}]\n" }, FALSE },
    { { "contexts: [{name: u}]\n" }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Files) files;
      g_autoptr (GError) error = NULL;

      files_init (&files, rows[i].files);
      koprs_kubeconfig_check (files.files, files.n_files, &error);
      g_assert_no_error (error);
      g_assert_cmpint (koprs_kubeconfig_is_empty (files.files, files.n_files), ==, rows[i].empty);
    }
}

typedef struct {
  const char *yaml;
  const char *message;
} BadFile;

static void
assert_bad (const BadFile *rows, gsize n_rows, KoprsError code)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      const char *const files[] = { rows[i].yaml, NULL };
      g_autoptr (GError) error = NULL;

      g_assert_null (choose (files, NULL, &error));
      g_assert_error (error, KOPRS_ERROR, (int) code);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

static void
a_wrong_shape_is_named (void)
{
  static const BadFile rows[] = {
    { "[]", "a: not a mapping, as a kubeconfig is" },
    { "hello", "a: not a mapping, as a kubeconfig is" },
    { "apiVersion: v2\n", "a: apiVersion: not \"v1\"" },
    { "kind: Pod\n", "a: kind: not \"Config\"" },
    { "kind: 1\n", "a: kind: not \"Config\"" },
    { "current-context: 1\n", "a: current-context: not a string" },
    { "clusters: {}\n", "a: clusters: not a list" },
    { "users: x\n", "a: users: not a list" },
    { "contexts: [x]\n", "a: contexts[0]: not a mapping" },
    { "clusters: [{name: c}, {cluster: {}}]\n", "a: clusters[1]: it has no name" },
    { "clusters: [{name: ''}]\n", "a: clusters[0]: it has no name" },
    { "clusters: [{name: 1}]\n", "a: clusters[0]: it has no name" },
    { "users: [{name: c, user: x}]\n", "a: users[0].user: not a mapping" },
    { "users: [{name: c}, {name: d}, {name: c}]\n", "a: users[2]: the name \"c\" is there twice" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

#define REST(cluster, user, context) \
  "current-context: x\nclusters: [{name: c, cluster: " cluster "}]\nusers: [{name: u, user: " user "}]\ncontexts: [{name: x, context: " context "}]\n"
#define OF_CLUSTER(cluster) REST (cluster, "{}", "{cluster: c, user: u}")
#define OF_USER(user) REST ("{server: 'https://h'}", user, "{cluster: c, user: u}")
#define OF_CONTEXT(context) REST ("{server: 'https://h'}", "{}", context)

static void
a_context_must_lead_somewhere (void)
{
  static const BadFile rows[] = {
    { "", "a: current-context: missing, and no context was asked for" },
    { CLUSTER ("c", "https://h"), "a: current-context: missing, and no context was asked for" },
    { "current-context: y\n" CONTEXT ("x", "c", "u"), "a: current-context: there is no context called \"y\"" },
    { OF_CONTEXT ("~"), "a: contexts[x].context.cluster: missing" },
    { OF_CONTEXT ("{user: u}"), "a: contexts[x].context.cluster: missing" },
    { OF_CONTEXT ("{cluster: c}"), "a: contexts[x].context.user: missing" },
    { OF_CONTEXT ("{cluster: c, user: ''}"), "a: contexts[x].context.user: missing" },
    { OF_CONTEXT ("{cluster: d, user: u}"), "a: contexts[x].context.cluster: there is no cluster called \"d\"" },
    { OF_CONTEXT ("{cluster: c, user: v}"), "a: contexts[x].context.user: there is no user called \"v\"" },
    { OF_CONTEXT ("{cluster: 1, user: u}"), "a: contexts[x].context.cluster: not a string" },
    { OF_CONTEXT ("{cluster: c, user: u, namespace: [n]}"), "a: contexts[x].context.namespace: not a string" },
    { OF_CONTEXT ("{cluster: c, user: u, namespace: a/b}"), "a: contexts[x].context.namespace: not a name that a namespace can have" },
  };
  const char *const good[] = { OF_CONTEXT ("{cluster: c, user: u}"), NULL };
  g_autoptr (GError) error = NULL;

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
  g_assert_null (choose (good, "z", &error));
  g_assert_cmpstr (error->message, ==, "a: contexts: there is no context called \"z\"");
}

static void
a_bad_cluster_is_named (void)
{
  static const BadFile rows[] = {
    { OF_CLUSTER ("~"), "a: clusters[c].cluster.server: missing" },
    { OF_CLUSTER ("{server: ''}"), "a: clusters[c].cluster.server: missing" },
    { OF_CLUSTER ("{server: 1}"), "a: clusters[c].cluster.server: not a string" },
    { OF_CLUSTER ("{server: h}"), "a: clusters[c].cluster.server: not a URL such as https://host:6443" },
    { OF_CLUSTER ("{server: 'ftp://h'}"), "a: clusters[c].cluster.server: the URL must begin with https:// or http://" },
    { OF_CLUSTER ("{server: 'https://u:p@h'}"), "a: clusters[c].cluster.server: the URL must not hold a user or a password" },
    { OF_CLUSTER ("{server: 'https://h', insecure-skip-tls-verify: 'true'}"), "a: clusters[c].cluster.insecure-skip-tls-verify: neither true nor false" },
    { OF_CLUSTER ("{server: 'https://h', insecure-skip-tls-verify: yes}"), "a: clusters[c].cluster.insecure-skip-tls-verify: neither true nor false" },
    { OF_CLUSTER ("{server: 'https://h', disable-compression: 1}"), "a: clusters[c].cluster.disable-compression: neither true nor false" },
    { OF_CLUSTER ("{server: 'https://h', tls-server-name: 'a b'}"), "a: clusters[c].cluster.tls-server-name: neither a name nor an address" },
    { OF_CLUSTER ("{server: 'https://h', tls-server-name: {}}"), "a: clusters[c].cluster.tls-server-name: not a string" },
    { OF_CLUSTER ("{server: 'https://h', insecure-skip-tls-verify: true, certificate-authority: f}"),
      "a: clusters[c].cluster.certificate-authority: insecure-skip-tls-verify is set as well" },
    { OF_CLUSTER ("{server: 'https://h', insecure-skip-tls-verify: true, certificate-authority-data: QQ==}"),
      "a: clusters[c].cluster.certificate-authority-data: insecure-skip-tls-verify is set as well" },
    { OF_CLUSTER ("{server: 'https://h', certificate-authority: f, certificate-authority-data: QQ==}"),
      "a: clusters[c].cluster.certificate-authority: certificate-authority-data is set as well" },
    { OF_CLUSTER ("{server: \"https://h\\0\"}"), "a: clusters[c].cluster.server: it holds a NUL character" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

static void
a_bad_user_is_named (void)
{
  static const BadFile rows[] = {
    { OF_USER ("{token: 1}"), "a: users[u].user.token: not a string" },
    { OF_USER ("{token: 'a b'}"), "a: users[u].user.token: it holds a blank, a control character or one outside ASCII" },
    { OF_USER ("{token: \"a\\r\\nX: y\"}"), "a: users[u].user.token: it holds a blank, a control character or one outside ASCII" },
    { OF_USER ("{token: t, username: kim}"), "a: users[u].user.username: token is set as well" },
    { OF_USER ("{tokenFile: t, username: kim}"), "a: users[u].user.username: tokenFile is set as well" },
    { OF_USER ("{username: 'a:b'}"), "a: users[u].user.username: it holds a colon" },
    { OF_USER ("{password: p}"), "a: users[u].user.password: there is no username" },
    { OF_USER ("{client-certificate: f}"), "a: users[u].user.client-certificate: neither client-key nor client-key-data goes with it" },
    { OF_USER ("{client-certificate-data: QQ==}"), "a: users[u].user.client-certificate-data: neither client-key nor client-key-data goes with it" },
    { OF_USER ("{client-key: f}"), "a: users[u].user.client-key: neither client-certificate nor client-certificate-data goes with it" },
    { OF_USER ("{client-key-data: QQ==}"), "a: users[u].user.client-key-data: neither client-certificate nor client-certificate-data goes with it" },
    { OF_USER ("{client-certificate: f, client-certificate-data: QQ==, client-key: f}"),
      "a: users[u].user.client-certificate: client-certificate-data is set as well" },
    { OF_USER ("{client-certificate: f, client-key: f, client-key-data: QQ==}"), "a: users[u].user.client-key: client-key-data is set as well" },
    { OF_USER ("{client-key: [f]}"), "a: users[u].user.client-key: not a string" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

#define EXEC(rest) OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never" rest "}}")

static void
a_bad_plugin_is_named (void)
{
  static const BadFile rows[] = {
    { OF_USER ("{exec: [x]}"), "a: users[u].user.exec: not a mapping" },
    { OF_USER ("{exec: {command: x}}"), "a: users[u].user.exec.apiVersion: missing" },
    { OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1alpha1, command: x}}"),
      "a: users[u].user.exec.apiVersion: \"client.authentication.k8s.io/v1alpha1\" is neither client.authentication.k8s.io/v1 nor "
      "client.authentication.k8s.io/v1beta1" },
    { OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1beta1}}"), "a: users[u].user.exec.command: missing" },
    { OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: ''}}"), "a: users[u].user.exec.command: missing" },
    { OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1, command: x}}"),
      "a: users[u].user.exec.interactiveMode: missing, which client.authentication.k8s.io/v1 does not allow" },
    { OF_USER ("{exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: never}}"),
      "a: users[u].user.exec.interactiveMode: neither Never nor IfAvailable nor Always" },
    { EXEC (", args: x"), "a: users[u].user.exec.args: not a list" },
    { EXEC (", args: [a, 1]"), "a: users[u].user.exec.args[1]: not a string" },
    { EXEC (", env: {A: b}"), "a: users[u].user.exec.env: not a list" },
    { EXEC (", env: [A]"), "a: users[u].user.exec.env[0]: not a mapping" },
    { EXEC (", env: [{name: A, value: b}, {value: b}]"), "a: users[u].user.exec.env[1].name: missing" },
    { EXEC (", env: [{name: A=B, value: b}]"), "a: users[u].user.exec.env[0].name: it holds an equals sign" },
    { EXEC (", env: [{name: A, value: 1}]"), "a: users[u].user.exec.env[0].value: not a string" },
    { EXEC (", provideClusterInfo: 1"), "a: users[u].user.exec.provideClusterInfo: neither true nor false" },
    { EXEC (", installHint: []"), "a: users[u].user.exec.installHint: not a string" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

static void
a_plugin_is_read (void)
{
  const char *const files[] = {
    "current-context: x\nclusters: [{name: c, cluster: {server: 'https://h', extensions: [{name: other, extension: 1}, "
    "{name: client.authentication.k8s.io/exec, extension: {audience: a}}]}}]\n"
    "users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: bin/x, args: [a, '', b c], "
    "env: [{name: A, value: 'b=c'}, {name: B}], installHint: get it, provideClusterInfo: true, unknown: 1}}}]\n"
    "contexts: [{name: x, context: {cluster: c, user: u}}]\n", NULL };
  const char *const named[] = { EXEC (", args: []"), NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsSettings) settings = choose (files, NULL, &error);
  g_autoptr (KoprsSettings) other = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (settings->exec->command, ==, "/dir/a/bin/x");
  g_assert_cmpstr (settings->exec->where, ==, "a: users[u].user.exec");
  g_assert_cmpstr (settings->exec->args[1], ==, "");
  g_assert_cmpstr (settings->exec->args[2], ==, "b c");
  g_assert_null (settings->exec->args[3]);
  g_assert_cmpstr (settings->exec->env[0], ==, "A=b=c");
  g_assert_cmpstr (settings->exec->env[1], ==, "B=");
  g_assert_cmpstr (settings->exec->install_hint, ==, "get it");
  g_assert_true (settings->exec->cluster_info);
  g_assert_cmpint (settings->exec->interactive, ==, KOPRS_EXEC_IF_AVAILABLE);
  g_assert_cmpstr (settings->exec_config, ==, "{\"audience\":\"a\"}");

  other = choose (named, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->exec->command, ==, "x");
  g_assert_null (other->exec->args);
  g_assert_cmpint (other->exec->interactive, ==, KOPRS_EXEC_NEVER);
}

static void
a_provider_of_old_is_refused_by_name (void)
{
  static const BadFile rows[] = {
    { OF_USER ("{auth-provider: {name: gcp}}"),
      "a: users[u].user.auth-provider: the provider \"gcp\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its "
      "place: gke-gcloud-auth-plugin" },
    { OF_USER ("{auth-provider: {name: azure, config: {a: b}}, token: t}"),
      "a: users[u].user.auth-provider: the provider \"azure\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its "
      "place: kubelogin" },
    { OF_USER ("{auth-provider: {name: oidc}}"),
      "a: users[u].user.auth-provider: the provider \"oidc\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its "
      "place: kubectl-oidc_login" },
    { OF_USER ("{auth-provider: {name: x}, exec: {command: y}}"),
      "a: users[u].user.auth-provider: the provider \"x\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its place" },
    { OF_USER ("{auth-provider: 1}"),
      "a: users[u].user.auth-provider: the provider \"\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its place" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

static void
acting_as_nobody_is_refused (void)
{
  static const BadFile rows[] = {
    { OF_USER ("{token: t, as: [kim]}"), "a: users[u].user.as: not a string" },
    { OF_USER ("{token: t, as-uid: '1'}"), "a: users[u].user.as-uid: there is no user to act as" },
    { OF_USER ("{token: t, as: '', as-groups: [g]}"), "a: users[u].user.as-groups: there is no user to act as" },
    { OF_USER ("{token: t, as-user-extra: {a: [b]}}"), "a: users[u].user.as-user-extra: there is no user to act as" },
    { OF_USER ("{as: kim, as-groups: g}"), "a: users[u].user.as-groups: not a list" },
    { OF_USER ("{as: kim, as-groups: [g, '']}"), "a: users[u].user.as-groups: an empty text" },
    { OF_USER ("{as: 'kim '}"), "a: users[u].user.as: a blank at the beginning or the end" },
    { OF_USER ("{as: \"kim\\r\\nX: y\"}"), "a: users[u].user.as: a control character" },
    { OF_USER ("{as: kim, as-user-extra: [a]}"), "a: users[u].user.as-user-extra: not a mapping" },
    { OF_USER ("{as: kim, as-user-extra: {a: b}}"), "a: users[u].user.as-user-extra.a: not a list" },
    { OF_USER ("{as: kim, as-user-extra: {'': [b]}}"), "a: users[u].user.as-user-extra: an empty key" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

static void
a_bad_proxy_is_named (void)
{
  static const BadFile rows[] = {
    { OF_CLUSTER ("{server: 'https://h', proxy-url: 'ftp://p'}"),
      "a: clusters[c].cluster.proxy-url: the proxy's URL must begin with http://, https:// or socks5://" },
    { OF_CLUSTER ("{server: 'https://h', proxy-url: 'p:3128'}"),
      "a: clusters[c].cluster.proxy-url: the proxy's URL must begin with http://, https:// or socks5://" },
    { OF_CLUSTER ("{server: 'https://h', proxy-url: p}"), "a: clusters[c].cluster.proxy-url: not a URL such as http://proxy:3128" },
    { OF_CLUSTER ("{server: 'https://h', proxy-url: [p]}"), "a: clusters[c].cluster.proxy-url: not a string" },
  };

  assert_bad (rows, G_N_ELEMENTS (rows), KOPRS_ERROR_CONFIG);
}

static void
what_is_empty_is_not_there (void)
{
  const char *const nothing[] = { OF_USER ("{token: t, as: '', as-groups: [], as-user-extra: {}, exec: ~, auth-provider: ~}"), NULL };
  const char *const elsewhere[] = { OF_USER ("{token: t}"), "users: [{name: other, user: {exec: {command: x}}}]\n", NULL };
  g_autoptr (KoprsSettings) settings = NULL;
  g_autoptr (KoprsSettings) other = NULL;
  g_autoptr (GError) error = NULL;

  settings = choose (nothing, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (settings->exec);
  g_assert_null (settings->impersonation.user);
  other = choose (elsewhere, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (other->exec);
}

static void
a_user_without_credentials_is_anonymous (void)
{
  const char *const files[] = { OF_USER ("~"), NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsSettings) settings = choose (files, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (koprs_settings_get (settings, KOPRS_SETTING_TOKEN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/kubeconfig/everything-is-read", everything_is_read);
  g_test_add_func ("/kubeconfig/the-first-file-owns-a-whole-entry", the_first_file_owns_a_whole_entry);
  g_test_add_func ("/kubeconfig/empty-means-without-any-entry", empty_means_without_any_entry);
  g_test_add_func ("/kubeconfig/a-wrong-shape-is-named", a_wrong_shape_is_named);
  g_test_add_func ("/kubeconfig/a-context-must-lead-somewhere", a_context_must_lead_somewhere);
  g_test_add_func ("/kubeconfig/a-bad-cluster-is-named", a_bad_cluster_is_named);
  g_test_add_func ("/kubeconfig/a-bad-user-is-named", a_bad_user_is_named);
  g_test_add_func ("/kubeconfig/a-bad-plugin-is-named", a_bad_plugin_is_named);
  g_test_add_func ("/kubeconfig/a-plugin-is-read", a_plugin_is_read);
  g_test_add_func ("/kubeconfig/a-provider-of-old-is-refused-by-name", a_provider_of_old_is_refused_by_name);
  g_test_add_func ("/kubeconfig/acting-as-nobody-is-refused", acting_as_nobody_is_refused);
  g_test_add_func ("/kubeconfig/a-bad-proxy-is-named", a_bad_proxy_is_named);
  g_test_add_func ("/kubeconfig/what-is-empty-is-not-there", what_is_empty_is_not_there);
  g_test_add_func ("/kubeconfig/a-user-without-credentials-is-anonymous", a_user_without_credentials_is_anonymous);
  return g_test_run ();
}
