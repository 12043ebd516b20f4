/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/verbs/koprs-test-budgets.h"

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define VIOLATED "Cannot evict pod as it would violate the pod's disruption budget."
#define CONDITION "DisruptionAllowed"
#define STILL_PROCESSED 10      /* seconds after which to ask again */
#define MOST_DISRUPTED 2000     /* pods that are on their way out at a time */

static gboolean
covers (JsonNode *budget, JsonNode *pod)
{
  g_autoptr (KoprsTestSelector) selector = koprs_test_selector_new_object (koprs_test_node_find (budget, "spec", "selector", NULL));

  return selector != NULL && koprs_test_selector_matches_node (selector, pod);
}

/* Nobody misses a pod that does not run. */
static gboolean
needs_no_budget (JsonNode *pod)
{
  static const char *const phases[] = { "Pending", "Succeeded", "Failed", NULL };
  const char *phase = koprs_test_node_get_string (koprs_test_node_get (pod, "status"), "phase");

  return (phase != NULL && g_strv_contains (phases, phase)) ||
         koprs_test_node_get (koprs_test_object_metadata (pod), "deletionTimestamp") != NULL;
}

static gint64
get_count (JsonNode *budget, const char *name)
{
  return koprs_test_object_get_int (koprs_test_node_get (budget, "status"), name, 0);
}

/* A pod that is not ready counts for no budget: it may go where the budget says so, or where enough others are there. */
static gboolean
is_free (JsonNode *budget, JsonNode *pod)
{
  const char *ready = koprs_test_node_get_string (koprs_test_conditions_find (pod, "Ready"), "status");
  const char *policy = koprs_test_node_get_string (koprs_test_node_get (budget, "spec"), "unhealthyPodEvictionPolicy");
  gint64 desired = get_count (budget, "desiredHealthy");

  if (g_strcmp0 (ready, "True") == 0)
    return FALSE;
  return g_strcmp0 (policy, "AlwaysAllow") == 0 || (desired > 0 && get_count (budget, "currentHealthy") >= desired);
}

static void
refuse (const char *why, GError **error)
{
  JsonObject *details = koprs_test_status_details (NULL, NULL, NULL);

  koprs_test_status_details_add_cause (details, "DisruptionBudget", why, NULL);
  koprs_test_status_set (error, 429, "TooManyRequests", details, VIOLATED);
}

/* The budget itself is out of order. */
static void
forbid (const char *name, const char *why, const char *cause, GError **error)
{
  JsonObject *details = koprs_test_status_details (name, "policy", "poddisruptionbudget");
  g_autofree char *text = g_strdup_printf ("The disruption budget %s does not allow evicting pods currently: %s", name, cause);

  koprs_test_status_details_add_cause (details, "DisruptionBudget", text, NULL);
  koprs_test_status_set (error, 403, "Forbidden", details, "poddisruptionbudget.policy \"%s\" is forbidden: %s", name, why);
}

/* Why there is nothing left of it. Its numbers mean nothing where they could not be counted. */
static char *
explain (JsonNode *budget)
{
  const char *name = koprs_test_object_get_name (budget);
  JsonNode *condition = koprs_test_conditions_find (budget, CONDITION);
  const char *message = koprs_test_node_get_string (condition, "message");
  const char *reason = koprs_test_node_get_string (condition, "reason");
  gint64 current = get_count (budget, "currentHealthy"), desired = get_count (budget, "desiredHealthy");
  gboolean told = g_strcmp0 (koprs_test_node_get_string (condition, "status"), "False") == 0 && message != NULL && *message != '\0';

  if (told && g_strcmp0 (reason, "SyncFailed") == 0)
    return g_strdup_printf ("The disruption budget %s does not allow evicting pods currently because it failed sync: %s", name, message);
  if (current <= desired)
    return g_strdup_printf ("The disruption budget %s needs %" G_GINT64_FORMAT " healthy pods and has %" G_GINT64_FORMAT " currently",
                            name, desired, current);
  if (told)
    return g_strdup_printf ("The disruption budget %s does not allow evicting pods currently (%s): %s", name, reason, message);
  return g_strdup_printf ("The disruption budget %s does not allow evicting pods currently", name);
}

static gboolean
check (JsonNode *budget, GError **error)
{
  const char *name = koprs_test_object_get_name (budget);
  gint64 allowed = get_count (budget, "disruptionsAllowed");
  g_autofree char *why = NULL;

  if (get_count (budget, "observedGeneration") < koprs_test_object_get_int (koprs_test_object_metadata (budget), "generation", 0))
    {
      why = g_strdup_printf ("The disruption budget %s is still being processed by the server.", name);
      refuse (why, error);
      if (error != NULL)
        koprs_test_status_set_retry_after (*error, STILL_PROCESSED);
    }
  else if (allowed < 0)
    forbid (name, "pdb disruptions allowed is negative", "pdb disruptions allowed is negative", error);
  else if (koprs_test_object_count (koprs_test_node_get (budget, "status"), "disruptedPods") > MOST_DISRUPTED)
    forbid (name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller",
            "too many pending evictions not confirmed by PDB controller", error);
  else if (allowed == 0)
    {
      why = explain (budget);
      refuse (why, error);
    }
  else
    return TRUE;
  return FALSE;
}

static void
pay (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *budget, const char *pod)
{
  JsonNode *status = koprs_test_node_ensure (budget, "status");
  gint64 time = koprs_test_cluster_get_time (cluster);
  g_autofree char *now = koprs_test_object_format_time (time);
  gint64 left = get_count (budget, "disruptionsAllowed") - 1;

  koprs_test_object_set_int (status, "disruptionsAllowed", left);
  koprs_test_node_set_string (koprs_test_node_ensure (status, "disruptedPods"), pod, now);
  if (left == 0)
    koprs_test_conditions_set (budget, CONDITION, "False", "InsufficientPods", "", time);
  koprs_blob_unref (koprs_test_cluster_put (cluster, kind, budget));
}

/* The one budget that covers the pod; absent where there is none. FALSE: more than one. */
static gboolean
find (KoprsTestKind *kind, JsonNode *pod, JsonNode **budget, GError **error)
{
  g_autofree char *prefix = g_strconcat (koprs_test_node_get_string (koprs_test_object_metadata (pod), "namespace"), "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) object = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (!covers (object, pod))
        continue;
      if (*budget != NULL)
        {
          koprs_test_status_set_internal (error, "This pod has more than one PodDisruptionBudget, which the eviction "
                                                 "subresource does not support.");
          return FALSE;
        }
      *budget = g_steal_pointer (&object);
    }
  return TRUE;
}

gboolean
koprs_test_budgets_allow (KoprsTestCluster *cluster, JsonNode *pod, gboolean dry_run, GError **error)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "policy", "v1", "poddisruptionbudgets");
  g_autoptr (JsonNode) budget = NULL;

  if (needs_no_budget (pod))
    return TRUE;
  if (!find (kind, pod, &budget, error))
    return FALSE;
  if (budget == NULL || is_free (budget, pod))
    return TRUE;
  if (!check (budget, error))
    return FALSE;
  if (!dry_run)
    pay (cluster, kind, budget, koprs_test_object_get_name (pod));
  return TRUE;
}
