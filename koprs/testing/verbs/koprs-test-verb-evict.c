/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a pod's eviction: a deletion that its disruption budget must allow. */

#include "koprs/testing/cluster/koprs-test-selector.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

#define VIOLATED "Cannot evict pod as it would violate the pod's disruption budget."
#define STILL_PROCESSED 10      /* seconds after which to ask again */

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

static void
refuse (GError **error, const char *message)
{
  JsonObject *details = koprs_test_status_details (NULL, NULL, NULL);

  koprs_test_status_details_add_cause (details, "DisruptionBudget", message, NULL);
  koprs_test_status_set (error, 429, "TooManyRequests", details, VIOLATED);
}

static gboolean
check_budget (JsonNode *budget, GError **error)
{
  JsonNode *status = koprs_test_node_get (budget, "status");
  const char *name = koprs_test_object_get_name (budget);
  gint64 generation = koprs_test_object_get_int (koprs_test_object_metadata (budget), "generation", 0);
  g_autofree char *message = NULL;

  if (koprs_test_object_get_int (status, "observedGeneration", 0) < generation)
    {
      message = g_strdup_printf ("The disruption budget %s is still being processed by the server.", name);
      refuse (error, message);
      if (error != NULL)
        koprs_test_status_set_retry_after (*error, STILL_PROCESSED);
      return FALSE;
    }
  if (koprs_test_object_get_int (status, "disruptionsAllowed", 0) > 0)
    return TRUE;
  message = g_strdup_printf ("The disruption budget %s needs %" G_GINT64_FORMAT " healthy pods and has %" G_GINT64_FORMAT
                             " currently", name, koprs_test_object_get_int (status, "desiredHealthy", 0),
                             koprs_test_object_get_int (status, "currentHealthy", 0));
  refuse (error, message);
  return FALSE;
}

static void
use_budget (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *budget, const char *pod)
{
  JsonNode *status = koprs_test_node_ensure (budget, "status");
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));

  koprs_test_object_set_int (status, "disruptionsAllowed", koprs_test_object_get_int (status, "disruptionsAllowed", 0) - 1);
  koprs_test_node_set_string (koprs_test_node_ensure (status, "disruptedPods"), pod, now);
  koprs_blob_unref (koprs_test_cluster_put (cluster, kind, budget));
}

/* The one budget that covers the pod; absent where there is none. FALSE: more than one. */
static gboolean
find_budget (KoprsTestKind *kind, const char *namespace_, JsonNode *pod, JsonNode **budget, GError **error)
{
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
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

static JsonNode *
parse (KoprsTestCall *call, GError **error)
{
  g_autoptr (JsonNode) body = koprs_test_body_parse_patch (call, "the object provided is unrecognized (must be of type Eviction)",
                                                           NULL, error);
  const char *kind = koprs_test_node_get_string (body, "kind");
  const char *name = koprs_test_node_get_string (koprs_test_node_get (body, "metadata"), "name");

  if (body == NULL)
    return NULL;
  if (kind != NULL && *kind != '\0' && strcmp (kind, "Eviction") != 0)
    koprs_test_status_set_bad_request (error, "%s in version \"v1\" cannot be handled as a Eviction: converting (v1.%s) to "
                                              "(policy.Eviction): unknown conversion", kind, kind);
  else if (g_strcmp0 (name, call->name) != 0)
    koprs_test_status_set_bad_request (error, "name in URL does not match name in Eviction object");
  else
    return g_steal_pointer (&body);
  return NULL;
}

static gboolean
admit (KoprsTestWrite *write, JsonNode *eviction, GError **error)
{
  static const KoprsTestReviewKind kind = { "policy", "v1", "Eviction" };
  g_autoptr (JsonNode) options = NULL;
  KoprsTestReviewFacts facts = {
    .operation = "CREATE",
    .dry_run = write->options->dry_run,
    .name = write->call->name,
    .kind = &kind,
    .subresource = write->call->subresource,
    .object = eviction,
  };

  if (!koprs_test_webhooks_exist (write))
    return TRUE;
  facts.options = options = koprs_test_write_options_describe (write->call, "CreateOptions");
  koprs_test_node_set_string (koprs_test_object_metadata (eviction), "namespace", write->call->namespace_);
  return koprs_test_webhooks_admit (write, &facts, error);
}

/* What stays for a while says why it goes. */
static void
evict (KoprsTestWrite *write, KoprsBlob *live, JsonNode *pod, gint64 grace)
{
  g_autoptr (KoprsBlob) marked = NULL;
  g_autoptr (KoprsBlob) shown = NULL;
  gboolean gone;

  koprs_test_conditions_set (pod, "DisruptionTarget", "True", "EvictionByEvictionAPI", "Eviction API: evicting",
                             koprs_test_cluster_get_time (write->cluster));
  if (!write->options->dry_run)
    marked = koprs_test_cluster_put (write->cluster, write->kind, pod);
  shown = koprs_test_write_delete (write, marked != NULL ? marked : live, grace, NULL, &gone, NULL);
}

gboolean
koprs_test_verb_evict (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  KoprsTestKind *budgets = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "policy", "v1", "poddisruptionbudgets");
  g_autoptr (JsonNode) body = options != NULL ? parse (call, error) : NULL;
  KoprsBlob *live = body != NULL ? koprs_test_verb_find (cluster, call, error) : NULL;
  JsonNode *given = koprs_test_node_get (body, "deleteOptions");
  g_autoptr (JsonNode) budget = NULL;
  g_autoptr (JsonNode) pod = NULL;

  if (live == NULL || !admit (&write, body, error))
    return FALSE;
  pod = koprs_test_object_load (call->kind, live);
  if (!needs_no_budget (pod) && !find_budget (budgets, call->namespace_, pod, &budget, error))
    return FALSE;
  if (budget != NULL && !check_budget (budget, error))
    return FALSE;
  options->dry_run |= koprs_test_object_has_string (given, "dryRun", "All");
  if (budget != NULL && !options->dry_run)
    use_budget (cluster, budgets, budget, call->name);
  evict (&write, live, pod, koprs_test_object_get_int (given, "gracePeriodSeconds", -1));
  koprs_test_reply_set_success (reply, 201, call->kind, NULL, NULL);
  return TRUE;
}
