/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-kubeconfig.h"

#include "koprs/config/koprs-json-read.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/koprs-error.h"

#include <string.h>

/* One entry of one of the three lists: what stands under its `cluster`, `user` or `context`. */
typedef struct {
  const KoprsKubeconfigFile *file;
  const char *kind;         /* "cluster" */
  const char *name;
  KoprsJsonSlice value;
} Entry;

static const char *const kinds[] = { "cluster", "user", "context" };

static gboolean
set_error (GError **error, KoprsError code, const char *file, const char *field, const char *what)
{
  g_set_error (error, KOPRS_ERROR, code, "%s: %s: %s", file, field, what);
  return FALSE;
}

static gboolean
is_of_type (KoprsJsonSlice value, KoprsJsonType type)
{
  return !koprs_json_read_is_set (value) || koprs_json_value_type (value) == type;
}

/* The shape */

static gboolean
check_element (const KoprsKubeconfigFile *file, const char *kind, guint index, KoprsJsonSlice element, GHashTable *names,
               GError **error)
{
  g_autofree char *field = g_strdup_printf ("%ss[%u]", kind, index);
  g_autofree char *name = NULL;

  if (koprs_json_value_type (element) != KOPRS_JSON_OBJECT)
    return set_error (error, KOPRS_ERROR_CONFIG, file->name, field, "not a mapping");
  name = koprs_json_value_dup_string (koprs_json_value_member (element, "name"));
  if (name == NULL || *name == '\0')
    return set_error (error, KOPRS_ERROR_CONFIG, file->name, field, "it has no name");
  if (!g_hash_table_add (names, g_strdup (name)))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s: the name \"%s\" is there twice", file->name, field, name);
      return FALSE;
    }
  if (!is_of_type (koprs_json_value_member (element, kind), KOPRS_JSON_OBJECT))
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s.%s: not a mapping", file->name, field, kind);
      return FALSE;
    }
  return TRUE;
}

static KoprsJsonSlice
get_list (const KoprsKubeconfigFile *file, const char *kind)
{
  g_autofree char *name = g_strconcat (kind, "s", NULL);

  return koprs_json_value_member (file->json, name);
}

static gboolean
check_list (const KoprsKubeconfigFile *file, const char *kind, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *field = g_strconcat (kind, "s", NULL);
  KoprsJsonSlice list = get_list (file, kind);
  KoprsJsonSlice element;
  KoprsJsonIter iter;
  guint index = 0;

  if (!koprs_json_read_is_set (list))
    return TRUE;
  if (!is_of_type (list, KOPRS_JSON_ARRAY))
    return set_error (error, KOPRS_ERROR_CONFIG, file->name, field, "not a list");
  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &element))
    if (!check_element (file, kind, index++, element, names, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_literal (const KoprsKubeconfigFile *file, const char *field, const char *expected, GError **error)
{
  KoprsJsonSlice value = koprs_json_value_member (file->json, field);

  if (!koprs_json_read_is_set (value) || koprs_json_value_string_equals (value, expected) || koprs_json_value_string_equals (value, ""))
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s: not \"%s\"", file->name, field, expected);
  return FALSE;
}

gboolean
koprs_kubeconfig_check (const KoprsKubeconfigFile *files, gsize n_files, GError **error)
{
  for (gsize i = 0; i < n_files; i++)
    {
      const KoprsKubeconfigFile *file = &files[i];

      if (!koprs_json_read_is_set (file->json))
        continue;
      if (!is_of_type (file->json, KOPRS_JSON_OBJECT))
        {
          g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: not a mapping, as a kubeconfig is", file->name);
          return FALSE;
        }
      if (!check_literal (file, "apiVersion", "v1", error) || !check_literal (file, "kind", "Config", error))
        return FALSE;
      if (!is_of_type (koprs_json_value_member (file->json, "current-context"), KOPRS_JSON_STRING))
        return set_error (error, KOPRS_ERROR_CONFIG, file->name, "current-context", "not a string");
      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (!check_list (file, kinds[k], error))
          return FALSE;
    }
  return TRUE;
}

/* The merge */

static char *
dup_current_context (const KoprsKubeconfigFile *files, gsize n_files)
{
  for (gsize i = 0; i < n_files; i++)
    {
      g_autofree char *name = koprs_json_value_dup_string (koprs_json_value_member (files[i].json, "current-context"));

      if (name != NULL && *name != '\0')
        return g_steal_pointer (&name);
    }
  return NULL;
}

gboolean
koprs_kubeconfig_is_empty (const KoprsKubeconfigFile *files, gsize n_files)
{
  g_autofree char *current = dup_current_context (files, n_files);

  for (gsize i = 0; i < n_files; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
      if (koprs_json_value_count (get_list (&files[i], kinds[k])) > 0)
        return FALSE;
  return current == NULL;
}

static gboolean
find_entry (const KoprsKubeconfigFile *files, gsize n_files, const char *kind, const char *name, Entry *entry)
{
  for (gsize i = 0; i < n_files; i++)
    {
      KoprsJsonSlice element;
      KoprsJsonIter iter;

      koprs_json_iter_init (&iter, get_list (&files[i], kind));
      while (koprs_json_iter_next (&iter, NULL, &element))
        if (koprs_json_value_string_equals (koprs_json_value_member (element, "name"), name))
          {
            entry->file = &files[i];
            entry->kind = kind;
            entry->name = name;
            entry->value = koprs_json_value_member (element, kind);
            return TRUE;
          }
    }
  return FALSE;
}

static char *
list_names (const KoprsKubeconfigFile *files, gsize n_files)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < n_files; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", files[i].name);
  return g_string_free (names, FALSE);
}

/* The chosen entries */

/* Where they stand: "FILE: users[kim].user". */
static char *
make_where (const Entry *entry)
{
  return g_strdup_printf ("%s: %ss[%s].%s", entry->file->name, entry->kind, entry->name, entry->kind);
}

static gboolean
set_entry_error (GError **error, const Entry *entry, const char *member, const char *what)
{
  g_autofree char *where = make_where (entry);

  return koprs_json_read_set_error (error, where, member, what);
}

typedef struct {
  const char *member;
  KoprsSettingKey key;
  gboolean path;
} Member;

static const Member cluster_members[] = {
  { "server", KOPRS_SETTING_SERVER, FALSE },
  { "tls-server-name", KOPRS_SETTING_TLS_SERVER_NAME, FALSE },
  { "proxy-url", KOPRS_SETTING_PROXY_URL, FALSE },
  { "certificate-authority", KOPRS_SETTING_CA_FILE, TRUE },
  { "certificate-authority-data", KOPRS_SETTING_CA_DATA, FALSE },
};

static const Member user_members[] = {
  { "client-certificate", KOPRS_SETTING_CERTIFICATE_FILE, TRUE },
  { "client-certificate-data", KOPRS_SETTING_CERTIFICATE_DATA, FALSE },
  { "client-key", KOPRS_SETTING_KEY_FILE, TRUE },
  { "client-key-data", KOPRS_SETTING_KEY_DATA, FALSE },
  { "token", KOPRS_SETTING_TOKEN, FALSE },
  { "tokenFile", KOPRS_SETTING_TOKEN_FILE, TRUE },
  { "username", KOPRS_SETTING_USERNAME, FALSE },
  { "password", KOPRS_SETTING_PASSWORD, FALSE },
};

static const Member context_members[] = {
  { "namespace", KOPRS_SETTING_NAMESPACE, FALSE },
};

static gboolean
read_members (KoprsSettings *settings, const Entry *entry, const Member *members, gsize n_members, GError **error)
{
  g_autofree char *where = make_where (entry);

  for (gsize i = 0; i < n_members; i++)
    {
      g_autofree char *text = NULL;

      if (!koprs_json_read_string (entry->value, members[i].member, where, &text, error))
        return FALSE;
      if (text == NULL)
        continue;
      if (members[i].path && entry->file->directory != NULL && !g_path_is_absolute (text))
        {
          char *path = g_build_filename (entry->file->directory, text, NULL);

          g_free (text);
          text = path;
        }
      koprs_settings_take (settings, members[i].key, g_steal_pointer (&text), g_strconcat (where, ".", members[i].member, NULL));
    }
  return TRUE;
}

/* What the cluster has for its plugins: any value, under a name of theirs in a list that belongs to everybody. */
static gboolean
read_exec_config (KoprsSettings *settings, const Entry *entry, GError **error)
{
  KoprsJsonSlice list = koprs_json_value_member (entry->value, "extensions");
  KoprsJsonSlice element;
  KoprsJsonIter iter;

  if (!is_of_type (list, KOPRS_JSON_ARRAY))
    return set_entry_error (error, entry, "extensions", "not a list");
  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &element))
    {
      KoprsJsonSlice value = koprs_json_value_member (element, "extension");

      if (settings->exec_config == NULL && koprs_json_read_is_set (value)
          && koprs_json_value_string_equals (koprs_json_value_member (element, "name"), "client.authentication.k8s.io/exec"))
        settings->exec_config = g_strndup (value.data, value.length);
    }
  return TRUE;
}

static gboolean
read_cluster (KoprsSettings *settings, const Entry *entry, GError **error)
{
  g_autofree char *where = make_where (entry);

  if (!koprs_json_read_boolean (entry->value, "insecure-skip-tls-verify", where, &settings->insecure, error)
      || !koprs_json_read_boolean (entry->value, "disable-compression", where, &settings->disable_compression, error)
      || !read_members (settings, entry, cluster_members, G_N_ELEMENTS (cluster_members), error)
      || !read_exec_config (settings, entry, error))
    return FALSE;
  if (koprs_settings_get (settings, KOPRS_SETTING_SERVER) == NULL)
    return set_entry_error (error, entry, "server", "missing");
  return TRUE;
}

/* What clients had built in until plugins took its place: named, with the plugin that people want instead. */
static gboolean
refuse_provider (const Entry *entry, GError **error)
{
  static const char *const plugins[][2] = {
    { "gcp", "gke-gcloud-auth-plugin" }, { "azure", "kubelogin" }, { "oidc", "kubectl-oidc_login" },
  };
  KoprsJsonSlice provider = koprs_json_value_member (entry->value, "auth-provider");
  g_autofree char *name = koprs_json_value_dup_string (koprs_json_value_member (provider, "name"));
  g_autofree char *what = NULL;
  const char *plugin = NULL;

  if (!koprs_json_read_is_set (provider))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (plugins); i++)
    if (g_strcmp0 (plugins[i][0], name) == 0)
      plugin = plugins[i][1];
  what = g_strdup_printf ("the provider \"%s\" belongs to a mechanism that Kubernetes has given up; an exec plugin takes its place%s%s",
                          name != NULL ? name : "", plugin != NULL ? ": " : "", plugin != NULL ? plugin : "");
  return set_entry_error (error, entry, "auth-provider", what);
}

static gboolean
read_user (KoprsSettings *settings, const Entry *entry, GError **error)
{
  KoprsJsonSlice exec = koprs_json_value_member (entry->value, "exec");
  g_autofree char *where = make_where (entry);
  g_autofree char *exec_where = g_strconcat (where, ".exec", NULL);

  if (!refuse_provider (entry, error) || !read_members (settings, entry, user_members, G_N_ELEMENTS (user_members), error)
      || !koprs_impersonation_read (&settings->impersonation, entry->value, where, error))
    return FALSE;
  if (koprs_json_read_is_set (exec))
    settings->exec = koprs_exec_spec_read (exec, exec_where, entry->file->directory, error);
  return settings->exec != NULL || !koprs_json_read_is_set (exec);
}

/* The entry that the context names. */
static gboolean
follow (const KoprsKubeconfigFile *files, gsize n_files, const Entry *context, const char *kind, char **name, Entry *entry,
        GError **error)
{
  g_autofree char *where = make_where (context);
  g_autofree char *what = NULL;

  if (!koprs_json_read_string (context->value, kind, where, name, error))
    return FALSE;
  if (*name == NULL)
    return set_entry_error (error, context, kind, "missing");
  if (find_entry (files, n_files, kind, *name, entry))
    return TRUE;
  what = g_strdup_printf ("there is no %s called \"%s\"", kind, *name);
  return set_entry_error (error, context, kind, what);
}

static gboolean
find_context (const KoprsKubeconfigFile *files, gsize n_files, const char *wanted, char **name, Entry *context, GError **error)
{
  g_autofree char *places = list_names (files, n_files);

  *name = wanted != NULL ? g_strdup (wanted) : dup_current_context (files, n_files);
  if (*name == NULL)
    return set_error (error, KOPRS_ERROR_CONFIG, places, "current-context", "missing, and no context was asked for");
  if (find_entry (files, n_files, "context", *name, context))
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_CONFIG, "%s: %s: there is no context called \"%s\"", places,
               wanted != NULL ? "contexts" : "current-context", *name);
  return FALSE;
}

KoprsSettings *
koprs_kubeconfig_choose (const KoprsKubeconfigFile *files, gsize n_files, const char *context, GError **error)
{
  g_autoptr (KoprsSettings) settings = koprs_settings_new ();
  g_autofree char *cluster_name = NULL;
  g_autofree char *user_name = NULL;
  Entry chosen;
  Entry cluster;
  Entry user;

  if (!find_context (files, n_files, context, &settings->context, &chosen, error)
      || !follow (files, n_files, &chosen, "cluster", &cluster_name, &cluster, error)
      || !follow (files, n_files, &chosen, "user", &user_name, &user, error)
      || !read_members (settings, &chosen, context_members, G_N_ELEMENTS (context_members), error)
      || !read_cluster (settings, &cluster, error) || !read_user (settings, &user, error)
      || !koprs_settings_check (settings, error))
    return NULL;
  return g_steal_pointer (&settings);
}
