/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-call.h"

#include <string.h>

#define MAX_MANAGER 128

char *
koprs_test_call_replace_nul (const char *text)
{
  GString *replaced = g_string_new (text);

  g_string_replace (replaced, "%00", "%EF%BF%BD", 0);
  return g_string_free (replaced, FALSE);
}

/* Text of one part of a query; what does not decode counts as absent, and what is no text is replaced as in an answer. */
static char *
decode (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *without = NULL;
  g_autofree char *bytes = NULL;

  for (char *at = copy; *at != '\0'; at++)
    if (*at == '+')
      *at = ' ';
  without = koprs_test_call_replace_nul (copy);
  bytes = g_uri_unescape_string (without, NULL);
  return bytes != NULL ? g_utf8_make_valid (bytes, -1) : NULL;
}

/* Of several values the first counts, but for dryRun. */
static void
parse_query (KoprsTestCall *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strcspn (parts[i], "=");
      const char *rest = parts[i] + length;
      g_autofree char *name = decode (parts[i], length);
      g_autofree char *value = decode (*rest == '=' ? rest + 1 : rest, strlen (rest) - (*rest == '='));

      /* Go takes no pair with a bare semicolon. */
      if (strchr (parts[i], ';') != NULL)
        continue;
      if (name == NULL || value == NULL || *name == '\0')
        continue;
      if (strcmp (name, "dryRun") == 0)
        g_ptr_array_add (self->dry_run, g_strdup (value));
      if (!g_hash_table_contains (self->query, name))
        g_hash_table_insert (self->query, g_steal_pointer (&name), g_steal_pointer (&value));
    }
}

KoprsTestCall *
koprs_test_call_new (const char *method, const char *path, const char *query)
{
  KoprsTestCall *self = g_new0 (KoprsTestCall, 1);

  self->method = g_strdup (method);
  self->path = g_strdup (path);
  self->query = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dry_run = g_ptr_array_new_with_free_func (g_free);
  self->query_text = g_strdup (query != NULL ? query : "");
  parse_query (self, query);
  return self;
}

void
koprs_test_call_free (KoprsTestCall *self)
{
  g_free (self->method);
  g_free (self->path);
  g_free (self->query_text);
  g_hash_table_unref (self->query);
  g_ptr_array_unref (self->dry_run);
  g_free (self->content_type);
  g_free (self->accept);
  g_free (self->user_agent);
  g_free (self->host);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->authorization);
  g_clear_pointer (&self->impersonation, g_ptr_array_unref);
  g_clear_pointer (&self->identity, koprs_test_identity_unref);
  g_clear_pointer (&self->hooks, koprs_test_hooks_free);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self->versions);
  g_clear_pointer (&self->kind, koprs_test_kind_unref);
  g_free (self->namespace_);
  g_free (self->name);
  g_free (self->subresource);
  g_free (self);
}

KoprsBlob *
koprs_test_call_keep (KoprsTestCall *self, KoprsBlob *blob)
{
  if (self->kept == NULL)
    self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_blob_unref);
  g_ptr_array_add (self->kept, blob);
  return blob;
}

gboolean
koprs_test_call_is_at (KoprsTestCall *self, const char *path)
{
  return g_str_has_prefix (self->path, path) && self->path[strlen (path) + strspn (self->path + strlen (path), "/")] == '\0';
}

gboolean
koprs_test_call_is_below (KoprsTestCall *self, const char *path)
{
  return g_str_has_prefix (self->path, path) && self->path[strlen (path)] == '/' && !koprs_test_call_is_at (self, path);
}

const char *
koprs_test_call_get_host (KoprsTestCall *self)
{
  const char *at = self->host;

  while (at != NULL && (g_ascii_isalnum (*at) || (*at != '\0' && strchr (".-:[]_", *at) != NULL)))
    at++;
  return at != NULL && *at == '\0' && at > self->host ? self->host : NULL;
}

const char *
koprs_test_call_get (KoprsTestCall *self, const char *name)
{
  return g_hash_table_lookup (self->query, name);
}

GPtrArray *
koprs_test_call_get_all (KoprsTestCall *self, const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (self->query_text, "&", -1);
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strcspn (parts[i], "=");
      g_autofree char *name = decode (parts[i], length);
      char *value;

      if (g_strcmp0 (name, wanted) != 0 || strchr (parts[i], ';') != NULL)
        continue;
      value = decode (parts[i][length] == '=' ? parts[i] + length + 1 : "", parts[i][length] == '=' ? strlen (parts[i]) - length - 1 : 0);
      if (value != NULL)
        g_ptr_array_add (values, value);
    }
  return values;
}

gboolean
koprs_test_call_is_set (KoprsTestCall *self, const char *name)
{
  const char *value = koprs_test_call_get (self, name);

  return value != NULL && strcmp (value, "false") != 0 && strcmp (value, "0") != 0;
}

char *
koprs_test_call_dup_manager (KoprsTestCall *self)
{
  const char *given = koprs_test_call_get (self, "fieldManager");
  g_autofree char *program = NULL;
  const char *end;

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  program = g_strndup (self->user_agent != NULL ? self->user_agent : "",
                       self->user_agent != NULL ? strcspn (self->user_agent, "/") : 0);
  if (*program == '\0')
    return g_strdup ("unknown");
  if (strlen (program) <= MAX_MANAGER)
    return g_steal_pointer (&program);
  end = g_utf8_find_prev_char (program, program + MAX_MANAGER + 1);
  return g_strndup (program, end != NULL ? end - program : MAX_MANAGER);
}
