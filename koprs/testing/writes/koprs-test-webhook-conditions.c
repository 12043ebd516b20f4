/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-webhook-conditions.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-policy.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-policy-case.h"

static void
free_compiled (gpointer data)
{
  g_hash_table_unref (data);
}

/* A webhook's conditions are those of a policy that has nothing else. They are compiled when they are needed first. */
static const KoprsTestPolicy *
get_compiled (KoprsTestWrite *write, KoprsBlob *configuration, guint number, JsonNode *webhook)
{
  GHashTable *all = koprs_test_cluster_get_derived (write->cluster, configuration);
  KoprsTestPolicy *policy;

  if (all == NULL)
    all = koprs_test_cluster_keep_derived (write->cluster, configuration,
                                           g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) koprs_test_policy_free), free_compiled);
  policy = g_hash_table_lookup (all, GUINT_TO_POINTER (number));
  if (policy == NULL)
    {
      policy = koprs_test_policy_new (webhook);
      g_hash_table_insert (all, GUINT_TO_POINTER (number), policy);
    }
  return policy;
}

static void
forbid (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, const char *problem, GError **error)
{
  const KoprsTestKind *kind = write->kind;
  const char *name = facts->name != NULL ? facts->name : "";

  koprs_test_status_set (error, 403, "Forbidden", koprs_test_status_details (name, kind->group, kind->plural),
                         "%s \"%s\" is forbidden: %s", kind->resource, name, problem);
}

gboolean
koprs_test_webhook_conditions_match (KoprsTestWrite *write, KoprsBlob *configuration, guint number, JsonNode *webhook,
                                     const KoprsTestReviewFacts *facts, KoprsTestKind *as, GError **error)
{
  g_auto (KoprsTestPolicyCase) held = { 0 };
  g_autofree char *problem = NULL;
  gboolean fits;

  if (koprs_test_object_count (webhook, "matchConditions") == 0)
    return TRUE;
  if (!koprs_test_policy_case_init (&held, write, facts, as, NULL, error))
    return FALSE;
  fits = koprs_test_policy_fits (get_compiled (write, configuration, number, webhook), &held.input, &problem);
  if (problem == NULL)
    return fits;
  if (g_strcmp0 (koprs_test_node_get_string (webhook, "failurePolicy"), "Ignore") != 0)
    forbid (write, facts, problem, error);
  return FALSE;
}
