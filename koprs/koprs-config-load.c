/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-config-private.h"

#include "koprs/config/koprs-exec-protocol.h"
#include "koprs/config/koprs-in-cluster.h"
#include "koprs/config/koprs-kubeconfig.h"
#include "koprs/config/koprs-material.h"
#include "koprs/config/koprs-proxy.h"
#include "koprs/json/koprs-yaml.h"

#include <string.h>

/* The files of one configuration, each owned with what its record points to. */
typedef struct {
  GArray *files;          /* of KoprsKubeconfigFile */
  GPtrArray *strings;     /* names and directories */
  GPtrArray *texts;       /* GBytes */
} Sources;

static void
sources_init (Sources *self)
{
  self->files = g_array_new (FALSE, TRUE, sizeof (KoprsKubeconfigFile));
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static void
sources_clear (Sources *self)
{
  g_array_unref (self->files);
  g_ptr_array_unref (self->strings);
  g_ptr_array_unref (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

static KoprsKubeconfigFile *
get_files (const Sources *sources)
{
  return (KoprsKubeconfigFile *) (gpointer) sources->files->data;
}

/* Takes name and directory. */
static gboolean
add_text (Sources *sources, char *name, char *directory, const char *yaml, gsize length, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (GPtrArray) documents = koprs_yaml_to_json (yaml, length, &found);
  KoprsKubeconfigFile file = { name, directory, { NULL, 0 } };

  g_ptr_array_add (sources->strings, name);
  g_ptr_array_add (sources->strings, directory);
  if (documents == NULL || documents->len > 1)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s", name,
                   documents == NULL ? found->message : "more than one YAML document");
      return FALSE;
    }
  if (documents->len == 1)
    {
      GBytes *json = g_bytes_ref (g_ptr_array_index (documents, 0));

      g_ptr_array_add (sources->texts, json);
      file.json.data = g_bytes_get_data (json, &file.json.length);
    }
  g_array_append_val (sources->files, file);
  return TRUE;
}

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

static gboolean
add_file (Sources *sources, const char *path, gboolean required, GError **error)
{
  g_autofree char *name = g_canonicalize_filename (path, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) found = NULL;
  gsize length;
  char *directory;

  if (!g_file_get_contents (name, &text, &length, &found))
    {
      if (!required && is_missing (found))
        return TRUE;
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s", name, found->message);
      return FALSE;
    }
  directory = g_path_get_dirname (name);
  return add_text (sources, g_steal_pointer (&name), directory, text, length, error);
}

/* The proxy that was named; else the one of the environment, which may exempt the server. */
static gboolean
choose_proxy (KoprsConfig *config, const KoprsSettings *settings, char **environment, GError **error)
{
  g_autofree char *url = g_strdup (koprs_settings_get (settings, KOPRS_SETTING_PROXY_URL));

  if (url == NULL && !koprs_proxy_find (environment, koprs_config_get_server (config), &url, error))
    return FALSE;
  koprs_config_set_proxy_url (config, url);
  return TRUE;
}

/* Takes the description out of the settings. */
static gboolean
make_plugin (KoprsConfig *config, KoprsSettings *settings, char **environment, GError **error)
{
  g_autofree char *authorities = NULL;
  g_autofree char *cluster = NULL;
  gsize length = 0;

  if (settings->exec == NULL)
    return TRUE;
  if (settings->exec->cluster_info)
    {
      if (!koprs_material_load_authority_pem (settings, &authorities, &length, error))
        return FALSE;
      cluster = koprs_exec_cluster_build (settings, authorities, length);
    }
  koprs_config_take_plugin (config, koprs_exec_plugin_new (g_steal_pointer (&settings->exec), environment, cluster));
  return TRUE;
}

/* Everything that the settings speak of is read and looked at here: no half-made configuration gets out. */
static KoprsConfig *
new_from_settings (KoprsSettings *settings, char **environment, GError **error)
{
  g_autoptr (KoprsConfig) config = NULL;
  GTlsCertificate *identity;
  GList *authorities;

  if (!koprs_material_check_token (settings, error) || !koprs_material_load_authorities (settings, &authorities, error))
    return NULL;
  config = g_object_new (KOPRS_TYPE_CONFIG,
                         "server", koprs_settings_get (settings, KOPRS_SETTING_SERVER),
                         "namespace", koprs_settings_get (settings, KOPRS_SETTING_NAMESPACE),
                         "tls-server-name", koprs_settings_get (settings, KOPRS_SETTING_TLS_SERVER_NAME),
                         "insecure", settings->insecure,
                         "disable-compression", settings->disable_compression,
                         "token", koprs_settings_get (settings, KOPRS_SETTING_TOKEN),
                         "token-file", koprs_settings_get (settings, KOPRS_SETTING_TOKEN_FILE),
                         "username", koprs_settings_get (settings, KOPRS_SETTING_USERNAME),
                         "password", koprs_settings_get (settings, KOPRS_SETTING_PASSWORD),
                         NULL);
  koprs_config_set_origin (config, settings->context, settings->in_cluster);
  koprs_config_take_authorities (config, authorities);
  if (!koprs_material_load_identity (settings, &identity, error))
    return NULL;
  koprs_config_take_identity (config, identity);
  koprs_config_set_impersonation (config, &settings->impersonation);
  if (!choose_proxy (config, settings, environment, error) || !make_plugin (config, settings, environment, error))
    return NULL;
  koprs_config_set_files (config, settings);
  return g_steal_pointer (&config);
}

static KoprsConfig *
new_from_sources (const Sources *sources, const char *context, char **environment, GError **error)
{
  g_autoptr (KoprsSettings) settings = NULL;

  if (!koprs_kubeconfig_check (get_files (sources), sources->files->len, error))
    return NULL;
  settings = koprs_kubeconfig_choose (get_files (sources), sources->files->len, context, error);
  return settings != NULL ? new_from_settings (settings, environment, error) : NULL;
}

static KoprsConfig *
new_in_cluster (const char *root, char **environment, GError **error)
{
  g_autoptr (KoprsSettings) settings = koprs_in_cluster_read (root, environment, error);

  return settings != NULL ? new_from_settings (settings, environment, error) : NULL;
}

/* The files that the environment names, or the one in the home directory; each once, without empty ones. */
static char **
list_paths (const char *home, char **environment)
{
  const char *variable = g_environ_getenv (environment, "KUBECONFIG");
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_auto (GStrv) parts = NULL;

  if (variable == NULL || *variable == '\0')
    g_ptr_array_add (paths, g_build_filename (home, ".kube", "config", NULL));
  else
    parts = g_strsplit (variable, G_SEARCHPATH_SEPARATOR_S, -1);
  for (char **part = parts; part != NULL && *part != NULL; part++)
    if (**part != '\0' && !g_ptr_array_find_with_equal_func (paths, *part, g_str_equal, NULL))
      g_ptr_array_add (paths, g_strdup (*part));
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

static void
set_nothing_found (char **paths, guint n_read, char **environment, GError **error)
{
  g_autofree char *list = g_strjoinv (", ", paths);
  const char *variable = g_environ_getenv (environment, "KUBECONFIG");

  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG,
               "no configuration: %s %s (%s); not in a cluster either (KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT and a service account's token)",
               variable != NULL && *variable != '\0' ? "KUBECONFIG names" : "looked for",
               n_read > 0 ? "nothing but empty files" : "no file that exists", list);
}

KoprsConfig *
koprs_config_load_from (const char *root, const char *home, char **environment, GError **error)
{
  g_auto (Sources) sources;
  g_auto (GStrv) paths = list_paths (home, environment);

  sources_init (&sources);
  for (char **path = paths; *path != NULL; path++)
    if (!add_file (&sources, *path, FALSE, error))
      return NULL;
  if (!koprs_kubeconfig_check (get_files (&sources), sources.files->len, error))
    return NULL;
  if (!koprs_kubeconfig_is_empty (get_files (&sources), sources.files->len))
    return new_from_sources (&sources, NULL, environment, error);
  if (koprs_in_cluster_is_present (root, environment))
    return new_in_cluster (root, environment, error);
  set_nothing_found (paths, sources.files->len, environment, error);
  return NULL;
}

/**
 * koprs_config_load:
 * @error: where to put an error
 *
 * Finds the configuration that `kubectl` would find.
 *
 * - `KUBECONFIG`: one file or many with `:` between; missing ones are skipped, and of entries with
 *   the same name the first file's counts, whole.
 * - Else `~/.kube/config`.
 * - Where these are missing or empty: the service account of the Pod that we run in, as
 *   [ctor@Config.new_in_cluster].
 *
 * The current context is taken. Relative paths in a file start at its directory.
 *
 * Fails with `KOPRS_ERROR_CONFIG`, naming file and field, if there is no configuration, if a file
 * can't be read or is no kubeconfig, or if the context is missing, incomplete or contradictory. It
 * blocks while it reads.
 *
 * A user with an exec plugin (`client.authentication.k8s.io/v1` or `v1beta1`) is asked for
 * credentials by running that command, without a shell, when the first request needs them, when they
 * expire and when the server refuses them: a kubeconfig is trusted to name programs to run. A run
 * that fails or takes longer than 60 s is a `KOPRS_ERROR_CONFIG` or `KOPRS_ERROR_TIMED_OUT` of the
 * request, with what the command wrote to standard error. The environment is looked at here and
 * never again: the plugin's, and the proxy of [property@Config:proxy-url].
 *
 * Returns: (transfer full): the configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_config_load (GError **error)
{
  g_auto (GStrv) environment = g_get_environ ();

  return koprs_config_load_from ("/", g_get_home_dir (), environment, error);
}

/**
 * koprs_config_new_from_file:
 * @path: (type filename): the path of a kubeconfig
 * @context: (nullable): the name of the context, or `NULL` for the file's current one
 * @error: where to put an error
 *
 * Takes a configuration from one kubeconfig and from nowhere else.
 *
 * Fails as [func@Config.load] does, and if the file is missing or empty.
 *
 * Returns: (transfer full): the configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_config_new_from_file (const char *path, const char *context, GError **error)
{
  g_auto (Sources) sources;
  g_auto (GStrv) environment = g_get_environ ();

  sources_init (&sources);
  if (path == NULL || *path == '\0')
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "path: missing");
      return NULL;
    }
  return add_file (&sources, path, TRUE, error) ? new_from_sources (&sources, context, environment, error) : NULL;
}

/**
 * koprs_config_new_from_data:
 * @yaml: the text of a kubeconfig, YAML or JSON
 * @length: the bytes of @yaml, or -1 if it ends with a NUL
 * @base_dir: (nullable) (type filename): where relative paths in it start, or `NULL` for the working directory
 * @context: (nullable): the name of the context, or `NULL` for the text's current one
 * @error: where to put an error
 *
 * Takes a configuration from the text of a kubeconfig and from nowhere else.
 *
 * Fails as [ctor@Config.new_from_file] does; the file is called `kubeconfig` then.
 *
 * Returns: (transfer full): the configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_config_new_from_data (const char *yaml, gssize length, const char *base_dir, const char *context, GError **error)
{
  g_auto (Sources) sources;
  g_auto (GStrv) environment = g_get_environ ();
  gsize size = length >= 0 ? (gsize) length : strlen (yaml != NULL ? yaml : "");

  sources_init (&sources);
  if (yaml == NULL || size == 0)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "yaml: missing");
      return NULL;
    }
  if (!add_text (&sources, g_strdup ("kubeconfig"), g_strdup (base_dir), yaml, size, error))
    return NULL;
  return new_from_sources (&sources, context, environment, error);
}

/**
 * koprs_config_new_in_cluster:
 * @error: where to put an error
 *
 * Takes the configuration from the service account of the Pod that we run in.
 *
 * The server's address comes from `KUBERNETES_SERVICE_HOST` and `KUBERNETES_SERVICE_PORT`, token and
 * certificate authority from `/var/run/secrets/kubernetes.io/serviceaccount`, the namespace from
 * `POD_NAMESPACE` or from there. The token is read again before it is 60 s old.
 *
 * Fails with `KOPRS_ERROR_CONFIG`, naming the variable or the file, outside a Pod.
 *
 * Returns: (transfer full): the configuration
 *
 * Since: 0.1
 */
KoprsConfig *
koprs_config_new_in_cluster (GError **error)
{
  g_auto (GStrv) environment = g_get_environ ();

  return new_in_cluster ("/", environment, error);
}
