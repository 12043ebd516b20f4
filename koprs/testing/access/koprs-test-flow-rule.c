/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/access/koprs-test-flow-rule.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define ALL "*"

/* Whether the list has the text, or takes everything. */
static gboolean
takes (JsonNode *rule, const char *name, const char *text)
{
  return koprs_test_object_has_string (rule, name, ALL) || (text != NULL && koprs_test_object_has_string (rule, name, text));
}

static gboolean
is_wanted (const char *wanted, const char *text)
{
  return wanted != NULL && (strcmp (wanted, ALL) == 0 || g_strcmp0 (wanted, text) == 0);
}

static gboolean
has_group (KoprsTestIdentity *identity, const char *group)
{
  return group != NULL && (strcmp (group, ALL) == 0 || koprs_test_identity_has_group (identity, group));
}

static gboolean
is_account (KoprsTestIdentity *identity, JsonNode *account)
{
  g_autofree char *namespace_ = NULL;
  g_autofree char *name = NULL;

  return koprs_test_identity_split_account (identity->name, &namespace_, &name) &&
         g_strcmp0 (koprs_test_node_get_string (account, "namespace"), namespace_) == 0 &&
         is_wanted (koprs_test_node_get_string (account, "name"), name);
}

static gboolean
is_subject (JsonNode *subject, KoprsTestIdentity *identity)
{
  const char *kind = koprs_test_node_get_string (subject, "kind");

  if (g_strcmp0 (kind, "User") == 0)
    return is_wanted (koprs_test_node_get_string (koprs_test_node_get (subject, "user"), "name"), identity->name);
  if (g_strcmp0 (kind, "Group") == 0)
    return has_group (identity, koprs_test_node_get_string (koprs_test_node_get (subject, "group"), "name"));
  return g_strcmp0 (kind, "ServiceAccount") == 0 && is_account (identity, koprs_test_node_get (subject, "serviceAccount"));
}

static gboolean
is_in_scope (JsonNode *rule, const char *namespace_)
{
  if (namespace_ == NULL || *namespace_ == '\0')
    return koprs_test_object_get_boolean (rule, "clusterScope", FALSE);
  return takes (rule, "namespaces", namespace_);
}

static gboolean
is_resource (JsonNode *rule, const KoprsTestAttributes *attributes)
{
  g_autofree char *resource = attributes->subresource != NULL ?
                              g_strconcat (attributes->resource, "/", attributes->subresource, NULL) : g_strdup (attributes->resource);

  return takes (rule, "verbs", attributes->verb) && takes (rule, "apiGroups", attributes->group) &&
         takes (rule, "resources", resource) && is_in_scope (rule, attributes->namespace_);
}

/* "/livez" is that path, one with a star at its end all that begin so. */
static gboolean
is_path (JsonNode *rule, const KoprsTestAttributes *attributes)
{
  g_auto (GStrv) paths = koprs_test_object_dup_strings (rule, "nonResourceURLs");

  if (!takes (rule, "verbs", attributes->verb))
    return FALSE;
  for (char **path = paths; *path != NULL; path++)
    {
      gsize length = strlen (*path);

      if (length > 0 && (*path)[length - 1] == '*' && strncmp (*path, attributes->path, length - 1) == 0)
        return TRUE;
      if (strcmp (*path, attributes->path) == 0)
        return TRUE;
    }
  return FALSE;
}

typedef gboolean (*Check) (JsonNode *element, gconstpointer data);

static gboolean
any (JsonNode *object, const char *name, Check check, gconstpointer data)
{
  JsonNode *list = koprs_test_node_get (object, name);
  JsonArray *array = koprs_test_node_is_array (list) ? json_node_get_array (list) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (check (json_array_get_element (array, i), data))
      return TRUE;
  return FALSE;
}

static gboolean
check_subject (JsonNode *subject, gconstpointer identity)
{
  return is_subject (subject, (KoprsTestIdentity *) identity);
}

static gboolean
check_resource (JsonNode *rule, gconstpointer attributes)
{
  return is_resource (rule, attributes);
}

static gboolean
check_path (JsonNode *rule, gconstpointer attributes)
{
  return is_path (rule, attributes);
}

gboolean
koprs_test_flow_rules_match (JsonNode *rules, KoprsTestIdentity *identity, const KoprsTestAttributes *attributes)
{
  JsonArray *array = koprs_test_node_is_array (rules) ? json_node_get_array (rules) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *rule = json_array_get_element (array, i);

      if (any (rule, "subjects", check_subject, identity) &&
          (attributes->is_resource ? any (rule, "resourceRules", check_resource, attributes)
                                   : any (rule, "nonResourceRules", check_path, attributes)))
        return TRUE;
    }
  return FALSE;
}
