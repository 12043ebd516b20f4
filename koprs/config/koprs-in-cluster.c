/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-in-cluster.h"

#include "koprs/koprs-error.h"

#include <string.h>

#define HOST "KUBERNETES_SERVICE_HOST"
#define PORT "KUBERNETES_SERVICE_PORT"
#define DIRECTORY "var/run/secrets/kubernetes.io/serviceaccount"

/* NULL where it is empty, too. */
static const char *
get_variable (char **environment, const char *name)
{
  const char *value = g_environ_getenv (environment, name);

  return value != NULL && *value != '\0' ? value : NULL;
}

static char *
make_path (const char *root, const char *name)
{
  return g_build_filename (root, DIRECTORY, name, NULL);
}

gboolean
koprs_in_cluster_is_present (const char *root, char **environment)
{
  g_autofree char *token = make_path (root, "token");

  return get_variable (environment, HOST) != NULL && get_variable (environment, PORT) != NULL
         && g_file_test (token, G_FILE_TEST_EXISTS);
}

static char *
make_server (const char *host, const char *port)
{
  if (strchr (host, ':') != NULL && host[0] != '[')
    return g_strdup_printf ("https://[%s]:%s", host, port);
  return g_strdup_printf ("https://%s:%s", host, port);
}

/* The variable that says it, else the kubelet's file; without both it is `default`. */
static void
read_namespace (KoprsSettings *settings, const char *root, char **environment)
{
  const char *name = get_variable (environment, "POD_NAMESPACE");
  g_autofree char *path = make_path (root, "namespace");
  g_autofree char *text = NULL;

  if (name != NULL)
    koprs_settings_take (settings, KOPRS_SETTING_NAMESPACE, g_strdup (name), g_strdup ("in the cluster: POD_NAMESPACE"));
  else if (g_file_get_contents (path, &text, NULL, NULL) && *g_strstrip (text) != '\0')
    koprs_settings_take (settings, KOPRS_SETTING_NAMESPACE, g_steal_pointer (&text), g_strconcat ("in the cluster: ", path, NULL));
}

KoprsSettings *
koprs_in_cluster_read (const char *root, char **environment, GError **error)
{
  g_autoptr (KoprsSettings) settings = koprs_settings_new ();
  const char *host = get_variable (environment, HOST);
  const char *port = get_variable (environment, PORT);

  if (host == NULL || port == NULL)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "in the cluster: %s: not set", host == NULL ? HOST : PORT);
      return NULL;
    }
  settings->in_cluster = TRUE;
  koprs_settings_take (settings, KOPRS_SETTING_SERVER, make_server (host, port), g_strdup ("in the cluster: " HOST " and " PORT));
  koprs_settings_take (settings, KOPRS_SETTING_TOKEN_FILE, make_path (root, "token"), g_strdup ("in the cluster: token"));
  koprs_settings_take (settings, KOPRS_SETTING_CA_FILE, make_path (root, "ca.crt"), g_strdup ("in the cluster: ca.crt"));
  read_namespace (settings, root, environment);
  return koprs_settings_check (settings, error) ? g_steal_pointer (&settings) : NULL;
}
