/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-in-cluster.h"
#include "koprs/koprs-config-private.h"
#include "koprs/koprs-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define DIRECTORY "var/run/secrets/kubernetes.io/serviceaccount"

/* A file system of our own, with what the kubelet puts there. */
typedef struct {
  char *root;
  char *directory;
  char **environment;
} Fixture;

static void
put (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    g_unlink (path);
  else
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
set (Fixture *fixture, const char *name, const char *value)
{
  fixture->environment = value != NULL ? g_environ_setenv (fixture->environment, name, value, TRUE)
                                       : g_environ_unsetenv (fixture->environment, name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *authority = g_build_filename (g_getenv ("KOPRS_TEST_DATA"), "pki", "ca.pem", NULL);
  g_autofree char *pem = NULL;

  g_file_get_contents (authority, &pem, NULL, NULL);
  fixture->root = g_dir_make_tmp ("koprs-XXXXXX", NULL);
  fixture->directory = g_build_filename (fixture->root, DIRECTORY, NULL);
  fixture->environment = g_new0 (char *, 1);
  g_mkdir_with_parents (fixture->directory, 0700);
  put (fixture, "token", "pod-token\n");
  put (fixture, "ca.crt", pem);
  put (fixture, "namespace", "pod-ns\n");
  set (fixture, "KUBERNETES_SERVICE_HOST", "10.0.0.1");
  set (fixture, "KUBERNETES_SERVICE_PORT", "443");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  put (fixture, "token", NULL);
  put (fixture, "ca.crt", NULL);
  put (fixture, "namespace", NULL);
  for (char *path = fixture->directory; strlen (path) >= strlen (fixture->root); *strrchr (path, '/') = '\0')
    g_rmdir (path);
  g_free (fixture->root);
  g_free (fixture->directory);
  g_strfreev (fixture->environment);
}

/* With no kubeconfig at all. */
static KoprsConfig *
load (Fixture *fixture, GError **error)
{
  return koprs_config_load_from (fixture->root, fixture->root, fixture->environment, error);
}

static void
a_pod_finds_its_server (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  KoprsConfig *config = load (fixture, &error);
  g_autofree char *token_file = NULL;
  g_autofree char *expected = g_build_filename (fixture->directory, "token", NULL);

  g_assert_no_error (error);
  g_assert_true (koprs_config_is_in_cluster (config));
  g_assert_cmpstr (koprs_config_get_server (config), ==, "https://10.0.0.1:443");
  g_assert_cmpstr (koprs_config_get_namespace (config), ==, "pod-ns");
  g_assert_null (koprs_config_get_context (config));
  g_assert_cmpuint (g_list_length (koprs_config_get_certificate_authorities (config)), ==, 1);
  g_assert_false (koprs_config_get_insecure (config));
  g_object_get (config, "token-file", &token_file, NULL);
  g_assert_cmpstr (token_file, ==, expected);
  g_assert_finalize_object (config);
}

static void
addresses_of_ipv6_get_brackets (Fixture *fixture, gconstpointer data)
{
  static const char *const hosts[] = { "fd00::1", "[fd00::1]" };

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (KoprsConfig) config = NULL;

      set (fixture, "KUBERNETES_SERVICE_HOST", hosts[i]);
      config = load (fixture, NULL);
      g_assert_cmpstr (koprs_config_get_server (config), ==, "https://[fd00::1]:443");
    }
}

static void
the_namespace_comes_from_the_variable_then_the_file_then_the_default (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsConfig) variable = NULL;
  g_autoptr (KoprsConfig) empty = NULL;
  g_autoptr (KoprsConfig) neither = NULL;

  set (fixture, "POD_NAMESPACE", "from-variable");
  variable = load (fixture, NULL);
  g_assert_cmpstr (koprs_config_get_namespace (variable), ==, "from-variable");
  set (fixture, "POD_NAMESPACE", "");
  empty = load (fixture, NULL);
  g_assert_cmpstr (koprs_config_get_namespace (empty), ==, "pod-ns");
  put (fixture, "namespace", NULL);
  neither = load (fixture, NULL);
  g_assert_cmpstr (koprs_config_get_namespace (neither), ==, "default");
}

static void
assert_fails (Fixture *fixture, const char *begin, const char *middle)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (load (fixture, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG);
  if (!g_str_has_prefix (error->message, begin))
    g_assert_cmpstr (error->message, ==, begin);
  if (strstr (error->message, middle) == NULL)
    g_assert_cmpstr (error->message, ==, middle);
}

static void
what_is_missing_is_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *authority = g_build_filename (fixture->directory, "ca.crt", NULL);
  g_autofree char *token = g_build_filename (fixture->directory, "token", NULL);

  put (fixture, "ca.crt", "nothing");
  assert_fails (fixture, "in the cluster: ca.crt: ", "there is no PEM certificate");
  put (fixture, "ca.crt", NULL);
  assert_fails (fixture, "in the cluster: ca.crt: ", authority);
  put (fixture, "token", " ");
  assert_fails (fixture, "in the cluster: token: ", token);
  put (fixture, "token", "t");
  set (fixture, "POD_NAMESPACE", "No!");
  assert_fails (fixture, "in the cluster: POD_NAMESPACE: ", "namespace");
  set (fixture, "KUBERNETES_SERVICE_PORT", "x");
  assert_fails (fixture, "in the cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT: ", "URL");
}

static void
outside_a_pod_there_is_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "token", NULL);
  assert_fails (fixture, "no configuration: ", "/.kube/config");
  g_assert_null (koprs_in_cluster_read (fixture->root, NULL, &error));
  g_assert_cmpstr (error->message, ==, "in the cluster: KUBERNETES_SERVICE_HOST: not set");
  g_clear_error (&error);
  set (fixture, "KUBERNETES_SERVICE_PORT", "");
  g_assert_null (koprs_in_cluster_read (fixture->root, fixture->environment, &error));
  g_assert_cmpstr (error->message, ==, "in the cluster: KUBERNETES_SERVICE_PORT: not set");
  put (fixture, "token", "t");
  assert_fails (fixture, "no configuration: ", "KUBERNETES_SERVICE_PORT");
}

static void
a_kubeconfig_goes_before_the_service_account (Fixture *fixture, gconstpointer data)
{
  g_autofree char *directory = g_build_filename (fixture->root, ".kube", NULL);
  g_autofree char *path = g_build_filename (directory, "config", NULL);
  g_autoptr (KoprsConfig) from_file = NULL;
  g_autoptr (KoprsConfig) from_pod = NULL;

  g_mkdir (directory, 0700);
  g_file_set_contents (path, "current-context: x\nclusters: [{name: c, cluster: {server: 'https://file'}}]\n"
                             "users: [{name: u}]\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n", -1, NULL);
  from_file = load (fixture, NULL);
  g_assert_cmpstr (koprs_config_get_server (from_file), ==, "https://file");
  g_file_set_contents (path, "current-context: y\n", -1, NULL);
  assert_fails (fixture, path, "current-context");
  g_file_set_contents (path, "# empty\n", -1, NULL);
  from_pod = load (fixture, NULL);
  g_assert_true (koprs_config_is_in_cluster (from_pod));
  g_unlink (path);
  g_rmdir (directory);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/in-cluster/a-pod-finds-its-server", a_pod_finds_its_server);
  ADD ("/in-cluster/addresses-of-ipv6-get-brackets", addresses_of_ipv6_get_brackets);
  ADD ("/in-cluster/the-namespace-comes-from-the-variable-then-the-file-then-the-default",
       the_namespace_comes_from_the_variable_then_the_file_then_the_default);
  ADD ("/in-cluster/what-is-missing-is-named", what_is_missing_is_named);
  ADD ("/in-cluster/outside-a-pod-there-is-none", outside_a_pod_there_is_none);
  ADD ("/in-cluster/a-kubeconfig-goes-before-the-service-account", a_kubeconfig_goes_before_the_service_account);
  return g_test_run ();
}
