/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-rule.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef gboolean (*Matches) (const char *pattern, const KoprsTestAttributes *attributes);

static gboolean
any_matches (JsonNode *rule, const char *member, Matches matches, const KoprsTestAttributes *attributes)
{
  JsonNode *list = koprs_test_node_get (rule, member);
  guint n = koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (list), i);

      if (koprs_test_node_is_string (element) && matches (json_node_get_string (element), attributes))
        return TRUE;
    }
  return FALSE;
}

static gboolean
verb_matches (const char *pattern, const KoprsTestAttributes *attributes)
{
  return strcmp (pattern, "*") == 0 || strcmp (pattern, attributes->verb) == 0;
}

static gboolean
group_matches (const char *pattern, const KoprsTestAttributes *attributes)
{
  return strcmp (pattern, "*") == 0 || strcmp (pattern, attributes->group) == 0;
}

static gboolean
resource_matches (const char *pattern, const KoprsTestAttributes *attributes)
{
  g_autofree char *whole = NULL;

  if (strcmp (pattern, "*") == 0)
    return TRUE;
  if (attributes->subresource == NULL)
    return strcmp (pattern, attributes->resource) == 0;
  whole = g_strconcat (attributes->resource, "/", attributes->subresource, NULL);
  return strcmp (pattern, whole) == 0 ||
         (g_str_has_prefix (pattern, "*/") && strcmp (pattern + 2, attributes->subresource) == 0);
}

static gboolean
name_matches (const char *pattern, const KoprsTestAttributes *attributes)
{
  return attributes->name != NULL && strcmp (pattern, attributes->name) == 0;
}

static gboolean
path_matches (const char *pattern, const KoprsTestAttributes *attributes)
{
  gsize length = strlen (pattern);

  if (strcmp (pattern, attributes->path) == 0)
    return TRUE;
  return length > 0 && pattern[length - 1] == '*' && strncmp (pattern, attributes->path, length - 1) == 0;
}

gboolean
koprs_test_rule_allows (JsonNode *rule, const KoprsTestAttributes *attributes)
{
  JsonNode *names = koprs_test_node_get (rule, "resourceNames");

  if (!any_matches (rule, "verbs", verb_matches, attributes))
    return FALSE;
  if (!attributes->is_resource)
    return any_matches (rule, "nonResourceURLs", path_matches, attributes);
  return any_matches (rule, "apiGroups", group_matches, attributes) &&
         any_matches (rule, "resources", resource_matches, attributes) &&
         (names == NULL || koprs_test_node_is_empty (names) || any_matches (rule, "resourceNames", name_matches, attributes));
}

/* Commas or spaces between them, or both. The empty text is one: the core group. */
static void
set_list (JsonNode *rule, const char *member, const char *texts)
{
  g_auto (GStrv) parts = g_strsplit_set (texts != NULL ? texts : "", ", ", -1);
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      json_array_add_string_element (json_node_get_array (list), parts[i]);
  if (koprs_test_node_is_empty (list))
    json_array_add_string_element (json_node_get_array (list), "");
  koprs_test_node_set (rule, member, list);
}

JsonNode *
koprs_test_rule_new (const char *verbs, const char *group, const char *resources)
{
  JsonNode *rule = koprs_test_node_new_object ();

  set_list (rule, "verbs", verbs);
  set_list (rule, "apiGroups", group != NULL ? group : "*");
  if (group != NULL && *group == '\0')
    json_array_add_string_element (json_node_get_array (koprs_test_node_get (rule, "apiGroups")), "");
  set_list (rule, "resources", resources);
  return rule;
}

JsonNode *
koprs_test_rule_new_path (const char *verbs, const char *path)
{
  JsonNode *rule = koprs_test_node_new_object ();

  set_list (rule, "verbs", verbs);
  set_list (rule, "nonResourceURLs", path);
  return rule;
}

/* A rule that a test writes is taken as it stands, so what would grant nothing by mistake is told. */
const char *
koprs_test_rule_find_problem (JsonNode *rule)
{
  static const char *const lists[] = { "verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (!koprs_test_node_is_object (rule) || !koprs_test_node_is_array (koprs_test_node_get (rule, "verbs")))
    return "a rule is one object with a list of verbs";
  json_object_iter_init (&iter, json_node_get_object (rule));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_strv_contains (lists, name) || !koprs_test_node_is_texts (value))
      return "a rule has lists of texts: verbs, apiGroups, resources, resourceNames and nonResourceURLs";
  return NULL;
}
