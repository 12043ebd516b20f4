/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-webhook-rules.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gboolean
has (JsonNode *rule, const char *member, const char *text)
{
  return koprs_test_object_has_string (rule, member, "*") || koprs_test_object_has_string (rule, member, text);
}

/* pods, pods/status, an asterisk for either half; the second stands for no subresource, too. */
static gboolean
names_resource (JsonNode *rule, const KoprsTestKind *kind, const char *subresource)
{
  g_auto (GStrv) resources = koprs_test_object_dup_strings (rule, "resources");

  for (char **entry = resources; *entry != NULL; entry++)
    {
      const char *slash = strchr (*entry, '/');
      g_autofree char *resource = slash != NULL ? g_strndup (*entry, slash - *entry) : g_strdup (*entry);

      if (strcmp (resource, "*") != 0 && strcmp (resource, kind->plural) != 0)
        continue;
      if (g_strcmp0 (slash, "/*") == 0 || g_strcmp0 (slash != NULL ? slash + 1 : NULL, subresource) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A namespace is not in itself. */
static gboolean
is_in_scope (JsonNode *rule, const KoprsTestKind *kind, gboolean namespaced)
{
  const char *scope = koprs_test_node_get_string (rule, "scope");

  if (scope == NULL || strcmp (scope, "*") == 0)
    return TRUE;
  return (namespaced && strcmp (kind->plural, "namespaces") != 0) == (strcmp (scope, "Namespaced") == 0);
}

static gboolean
is_for (JsonNode *rule, const KoprsTestKind *kind, gboolean namespaced, const KoprsTestReviewFacts *facts)
{
  return has (rule, "operations", facts->operation) && has (rule, "apiGroups", kind->group) && has (rule, "apiVersions", kind->version) &&
         names_resource (rule, kind, facts->subresource) && is_in_scope (rule, kind, namespaced);
}

/* Another form of the same objects that the rule is for, or NULL. */
static KoprsTestKind *
find_equivalent (KoprsTestKinds *kinds, JsonNode *rule, KoprsTestKind *kind, gboolean namespaced, const KoprsTestReviewFacts *facts)
{
  GPtrArray *all = koprs_test_kinds_get_all (kinds);

  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *other = g_ptr_array_index (all, i);

      if (other != kind && other->table == kind->table && strcmp (other->plural, kind->plural) == 0 &&
          is_for (rule, other, namespaced, facts))
        return koprs_test_kinds_find (kinds, other->group, other->version, other->plural);
    }
  return NULL;
}

KoprsTestKind *
koprs_test_webhook_rules_match (KoprsTestKinds *kinds, JsonNode *webhook, KoprsTestKind *kind, gboolean namespaced,
                                const KoprsTestReviewFacts *facts)
{
  JsonNode *rules = koprs_test_node_get (webhook, "rules");
  const char *policy = koprs_test_node_get_string (webhook, "matchPolicy");
  guint n = koprs_test_node_is_array (rules) ? json_array_get_length (json_node_get_array (rules)) : 0;

  for (guint i = 0; i < n; i++)
    if (is_for (json_array_get_element (json_node_get_array (rules), i), kind, namespaced, facts))
      return kind;
  for (guint i = 0; g_strcmp0 (policy, "Exact") != 0 && kind->table != NULL && i < n; i++)
    {
      JsonNode *rule = json_array_get_element (json_node_get_array (rules), i);
      KoprsTestKind *other = find_equivalent (kinds, rule, kind, namespaced, facts);

      if (other != NULL)
        return other;
    }
  return NULL;
}
