/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-rule-cover.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

/* One verb on one resource of a group, or on one path. */
typedef struct {
  const char *verb;
  const char *group;       /* NULL for paths */
  const char *resource;    /* with its subresource */
  const char *name;        /* NULL: all of them */
  const char *path;
} Permission;

typedef struct {
  GPtrArray *held;
  GHashTable *lines;       /* what is missing → its verbs (GString) */
} Search;

static guint
count (JsonNode *rule, const char *member)
{
  JsonNode *list = koprs_test_node_get (rule, member);

  return koprs_test_node_is_texts (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

static const char *
get (JsonNode *rule, const char *member, guint i)
{
  return json_array_get_string_element (json_node_get_array (koprs_test_node_get (rule, member)), i);
}

static gboolean
has (JsonNode *rule, const char *member, const char *text)
{
  for (guint i = 0; i < count (rule, member); i++)
    if (strcmp (get (rule, member, i), text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_resource (JsonNode *rule, const char *resource)
{
  const char *slash = strchr (resource, '/');
  g_autofree char *of_all = slash != NULL ? g_strconcat ("*", slash, NULL) : NULL;

  return has (rule, "resources", "*") || has (rule, "resources", resource) || (of_all != NULL && has (rule, "resources", of_all));
}

static gboolean
has_path (JsonNode *rule, const char *path)
{
  for (guint i = 0; i < count (rule, "nonResourceURLs"); i++)
    {
      const char *own = get (rule, "nonResourceURLs", i);
      gsize length = strlen (own);

      if (strcmp (own, path) == 0)
        return TRUE;
      if (length == 0 || own[length - 1] != '*')
        continue;
      while (length > 0 && own[length - 1] == '*')
        length--;
      if (strncmp (own, path, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
covers (JsonNode *rule, const Permission *permission)
{
  if (!has (rule, "verbs", "*") && !has (rule, "verbs", permission->verb))
    return FALSE;
  if (count (rule, "resourceNames") > 0 && (permission->name == NULL || !has (rule, "resourceNames", permission->name)))
    return FALSE;
  if (permission->path != NULL)
    return has_path (rule, permission->path);
  return (has (rule, "apiGroups", "*") || has (rule, "apiGroups", permission->group)) && has_resource (rule, permission->resource);
}

/* The line without its verbs and what ends it. */
static char *
describe (const Permission *permission)
{
  GString *line = g_string_new ("{");
  const struct { const char *title, *text; } parts[] = {
    { "APIGroups", permission->group },
    { "Resources", permission->resource },
    { "NonResourceURLs", permission->path },
    { "ResourceNames", permission->name },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].text != NULL)
      {
        g_autofree char *quoted = koprs_test_text_quote (parts[i].text);

        g_string_append_printf (line, "%s:[%s], ", parts[i].title, quoted);
      }
  g_string_append (line, "Verbs:[");
  return g_string_free (line, FALSE);
}

/* Verbs on the same resource are told together, those on paths each alone. */
static void
look_for (Search *self, const Permission *permission)
{
  g_autofree char *line = NULL;
  g_autofree char *verb = NULL;
  GString *verbs;

  for (guint i = 0; i < self->held->len; i++)
    if (covers (g_ptr_array_index (self->held, i), permission))
      return;
  line = describe (permission);
  verb = koprs_test_text_quote (permission->verb);
  if (permission->path != NULL)
    {
      g_autofree char *alone = g_strconcat (line, verb, NULL);

      g_hash_table_replace (self->lines, g_steal_pointer (&alone), g_string_new (NULL));
      return;
    }
  verbs = g_hash_table_lookup (self->lines, line);
  if (verbs != NULL)
    g_string_append_printf (verbs, " %s", verb);
  else
    g_hash_table_insert (self->lines, g_steal_pointer (&line), g_string_new (verb));
}

static void
look_for_names (Search *self, JsonNode *rule, Permission permission)
{
  guint n = count (rule, "resourceNames");

  if (n == 0)
    look_for (self, &permission);
  for (guint i = 0; i < n; i++)
    {
      permission.name = get (rule, "resourceNames", i);
      look_for (self, &permission);
    }
}

static void
look_for_rule (Search *self, JsonNode *rule)
{
  guint n_verbs = count (rule, "verbs");

  for (guint i = 0; i < count (rule, "apiGroups"); i++)
    for (guint j = 0; j < count (rule, "resources"); j++)
      for (guint k = 0; k < n_verbs; k++)
        look_for_names (self, rule, (Permission) { .verb = get (rule, "verbs", k), .group = get (rule, "apiGroups", i),
                                                   .resource = get (rule, "resources", j) });
  for (guint i = 0; i < count (rule, "nonResourceURLs"); i++)
    for (guint j = 0; j < n_verbs; j++)
      look_for (self, &(Permission) { .verb = get (rule, "verbs", j), .path = get (rule, "nonResourceURLs", i) });
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_lines (GHashTable *lines)
{
  g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer line, verbs;

  g_hash_table_iter_init (&iter, lines);
  while (g_hash_table_iter_next (&iter, &line, &verbs))
    g_ptr_array_add (whole, g_strconcat (line, ((GString *) verbs)->str, "]}", NULL));
  g_ptr_array_sort (whole, compare_lines);
  g_ptr_array_add (whole, NULL);
  return g_strjoinv ("\n", (char **) whole->pdata);
}

static void
free_verbs (gpointer verbs)
{
  g_string_free (verbs, TRUE);
}

char *
koprs_test_rule_cover_describe_missing (GPtrArray *held, JsonNode *wanted)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_verbs);
  Search self = { held, lines };
  guint n = koprs_test_node_is_array (wanted) ? json_array_get_length (json_node_get_array (wanted)) : 0;

  for (guint i = 0; i < n; i++)
    look_for_rule (&self, json_array_get_element (json_node_get_array (wanted), i));
  return g_hash_table_size (lines) > 0 ? join_lines (lines) : NULL;
}
