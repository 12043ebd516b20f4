/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-policy-match.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-webhook-rules.h"

#include <string.h>

static KoprsTestKind *
find_namespaces (KoprsTestWrite *write)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (write->cluster), "", "v1", "namespaces");
}

static JsonNode *
load_namespace (KoprsTestWrite *write, const char *name)
{
  KoprsTestKind *namespaces = find_namespaces (write);
  KoprsBlob *blob = name != NULL ? koprs_test_table_lookup (namespaces->table, name) : NULL;

  return blob != NULL ? koprs_test_object_load (namespaces, blob) : NULL;
}

JsonNode *
koprs_test_policy_load_namespace (KoprsTestWrite *write)
{
  return strcmp (write->kind->resource, "namespaces") == 0 ? NULL : load_namespace (write, write->call->namespace_);
}

static gboolean
selects (JsonNode *given, JsonNode *object, JsonNode *other)
{
  g_autoptr (KoprsTestSelector) selector = NULL;

  if (!koprs_test_node_is_object (given) || koprs_test_node_is_empty (given))
    return TRUE;
  selector = koprs_test_selector_new_object (given);
  return selector != NULL && ((object != NULL && koprs_test_selector_matches_node (selector, object)) ||
                              (other != NULL && koprs_test_selector_matches_node (selector, other)));
}

/* A namespace by its own labels; what is in none is always meant. */
static gboolean
selects_namespace (KoprsTestWrite *write, JsonNode *given, const KoprsTestReviewFacts *facts)
{
  gboolean itself = strcmp (write->kind->resource, "namespaces") == 0;
  g_autoptr (JsonNode) namespace_ = NULL;

  if (!koprs_test_node_is_object (given) || koprs_test_node_is_empty (given) || (!itself && write->call->namespace_ == NULL))
    return TRUE;
  if (itself && facts->object != NULL && facts->subresource == NULL)
    return selects (given, facts->object, NULL);
  namespace_ = load_namespace (write, itself ? facts->name : write->call->namespace_);
  return namespace_ != NULL && selects (given, namespace_, NULL);
}

static gboolean
has_name (JsonNode *rule, const char *name)
{
  return koprs_test_object_count (rule, "resourceNames") == 0 || koprs_test_object_has_string (rule, "resourceNames", name != NULL ? name : "");
}

static KoprsTestKind *
match_rule (KoprsTestWrite *write, JsonNode *rule, const char *policy, const KoprsTestReviewFacts *facts)
{
  g_autoptr (JsonNode) single = koprs_test_node_new_object ();
  JsonNode *list = koprs_test_node_new_array ();

  json_array_add_element (json_node_get_array (list), koprs_test_node_copy (rule));
  koprs_test_node_add (single, "rules", list);
  koprs_test_node_set_string (single, "matchPolicy", policy);
  return koprs_test_webhook_rules_match (koprs_test_cluster_get_kinds (write->cluster), single, write->kind,
                                         write->call->namespace_ != NULL, facts);
}

/* The first rule that is for the request as it is, or else for another form of it. */
static KoprsTestKind *
match_rules (KoprsTestWrite *write, JsonNode *constraints, const char *member, const KoprsTestReviewFacts *facts)
{
  JsonNode *rules = koprs_test_node_get (constraints, member);
  guint n = koprs_test_node_is_array (rules) ? json_array_get_length (json_node_get_array (rules)) : 0;
  gboolean exact = g_strcmp0 (koprs_test_node_get_string (constraints, "matchPolicy"), "Exact") == 0;

  for (guint i = 0; i < (exact ? n : 2 * n); i++)
    {
      JsonNode *rule = json_array_get_element (json_node_get_array (rules), i % n);
      KoprsTestKind *kind = has_name (rule, facts->name) ? match_rule (write, rule, i < n ? "Exact" : "Equivalent", facts) : NULL;

      if (kind != NULL)
        return kind;
    }
  return NULL;
}

KoprsTestKind *
koprs_test_policy_match (KoprsTestWrite *write, JsonNode *constraints, const KoprsTestReviewFacts *facts)
{
  if (!selects_namespace (write, koprs_test_node_get (constraints, "namespaceSelector"), facts) ||
      !selects (koprs_test_node_get (constraints, "objectSelector"), facts->object, facts->live) ||
      match_rules (write, constraints, "excludeResourceRules", facts) != NULL)
    return NULL;
  if (koprs_test_object_count (constraints, "resourceRules") == 0)
    return write->kind;
  return match_rules (write, constraints, "resourceRules", facts);
}
