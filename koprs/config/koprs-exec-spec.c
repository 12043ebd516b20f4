/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/config/koprs-exec-spec.h"

#include "koprs/config/koprs-json-read.h"
#include "koprs/json/koprs-json-value.h"

#include <string.h>

#define GROUP "client.authentication.k8s.io/"

void
koprs_exec_spec_free (KoprsExecSpec *self)
{
  g_free (self->where);
  g_free (self->api_version);
  g_free (self->command);
  g_strfreev (self->args);
  g_strfreev (self->env);
  g_free (self->install_hint);
  g_free (self);
}

static gboolean
read_api_version (KoprsExecSpec *self, KoprsJsonSlice exec, GError **error)
{
  g_autofree char *what = NULL;

  if (!koprs_json_read_string (exec, "apiVersion", self->where, &self->api_version, error))
    return FALSE;
  if (self->api_version == NULL)
    return koprs_json_read_set_error (error, self->where, "apiVersion", "missing");
  if (g_str_equal (self->api_version, GROUP "v1") || g_str_equal (self->api_version, GROUP "v1beta1"))
    return TRUE;
  what = g_strdup_printf ("\"%s\" is neither " GROUP "v1 nor " GROUP "v1beta1", self->api_version);
  return koprs_json_read_set_error (error, self->where, "apiVersion", what);
}

static gboolean
read_command (KoprsExecSpec *self, KoprsJsonSlice exec, const char *directory, GError **error)
{
  g_autofree char *command = NULL;

  if (!koprs_json_read_string (exec, "command", self->where, &command, error))
    return FALSE;
  if (command == NULL)
    return koprs_json_read_set_error (error, self->where, "command", "missing");
  if (strchr (command, G_DIR_SEPARATOR) != NULL)
    self->command = g_canonicalize_filename (command, directory);
  else
    self->command = g_steal_pointer (&command);
  return TRUE;
}

static gboolean
read_interactive (KoprsExecSpec *self, KoprsJsonSlice exec, GError **error)
{
  static const char *const names[] = { "Never", "IfAvailable", "Always" };
  g_autofree char *mode = NULL;

  self->interactive = KOPRS_EXEC_IF_AVAILABLE;
  if (!koprs_json_read_string (exec, "interactiveMode", self->where, &mode, error))
    return FALSE;
  for (gsize i = 0; mode != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (mode, names[i]))
      {
        self->interactive = (KoprsExecInteractive) i;
        return TRUE;
      }
  if (mode != NULL)
    return koprs_json_read_set_error (error, self->where, "interactiveMode", "neither Never nor IfAvailable nor Always");
  if (g_str_equal (self->api_version, GROUP "v1"))
    return koprs_json_read_set_error (error, self->where, "interactiveMode", "missing, which " GROUP "v1 does not allow");
  return TRUE;
}

static gboolean
read_variable (KoprsExecSpec *self, GPtrArray *env, KoprsJsonSlice element, GError **error)
{
  g_autofree char *where = g_strdup_printf ("%s.env[%u]", self->where, env->len);
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (koprs_json_value_type (element) != KOPRS_JSON_OBJECT)
    return koprs_json_read_set_error (error, where, NULL, "not a mapping");
  if (!koprs_json_read_string (element, "name", where, &name, error) || !koprs_json_read_string (element, "value", where, &value, error))
    return FALSE;
  if (name == NULL || strchr (name, '=') != NULL)
    return koprs_json_read_set_error (error, where, "name", name == NULL ? "missing" : "it holds an equals sign");
  g_ptr_array_add (env, g_strconcat (name, "=", value != NULL ? value : "", NULL));
  return TRUE;
}

static gboolean
read_env (KoprsExecSpec *self, KoprsJsonSlice exec, GError **error)
{
  KoprsJsonSlice list = koprs_json_value_member (exec, "env");
  g_autoptr (GPtrArray) env = g_ptr_array_new_with_free_func (g_free);
  KoprsJsonSlice element;
  KoprsJsonIter iter;

  if (!koprs_json_read_is_set (list))
    return TRUE;
  if (koprs_json_value_type (list) != KOPRS_JSON_ARRAY)
    return koprs_json_read_set_error (error, self->where, "env", "not a list");
  koprs_json_iter_init (&iter, list);
  while (koprs_json_iter_next (&iter, NULL, &element))
    if (!read_variable (self, env, element, error))
      return FALSE;
  g_ptr_array_add (env, NULL);
  self->env = (char **) g_ptr_array_steal (env, NULL);
  return TRUE;
}

KoprsExecSpec *
koprs_exec_spec_read (KoprsJsonSlice exec, const char *where, const char *directory, GError **error)
{
  g_autoptr (KoprsExecSpec) self = g_new0 (KoprsExecSpec, 1);

  self->where = g_strdup (where);
  if (koprs_json_value_type (exec) != KOPRS_JSON_OBJECT)
    {
      koprs_json_read_set_error (error, where, NULL, "not a mapping");
      return NULL;
    }
  if (!read_api_version (self, exec, error) || !read_command (self, exec, directory, error)
      || !read_interactive (self, exec, error) || !read_env (self, exec, error)
      || !koprs_json_read_strings (exec, "args", where, &self->args, error)
      || !koprs_json_read_string (exec, "installHint", where, &self->install_hint, error)
      || !koprs_json_read_boolean (exec, "provideClusterInfo", where, &self->cluster_info, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
koprs_exec_spec_choose (const KoprsExecSpec *self, gboolean terminal, gboolean *interactive, GError **error)
{
  *interactive = terminal && self->interactive != KOPRS_EXEC_NEVER;
  if (self->interactive == KOPRS_EXEC_ALWAYS && !terminal)
    return koprs_json_read_set_error (error, self->where, "interactiveMode", "Always, but standard input is not a terminal");
  return TRUE;
}
