/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a pod's eviction: a deletion that its disruption budget must allow. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-delete-options.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-budgets.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

#define READ_ERRORS "ignoreStoreReadErrorWithClusterBreakingPotential"

static gboolean
check_name (KoprsTestCall *call, JsonNode *eviction, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (eviction);
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");

  if (namespace_ != NULL && *namespace_ != '\0' && strcmp (namespace_, call->namespace_) != 0)
    koprs_test_status_set_bad_request (error, "the namespace of the provided object does not match the namespace sent on the request");
  else if (g_strcmp0 (koprs_test_node_get_string (metadata, "name"), call->name) != 0)
    koprs_test_status_set_bad_request (error, "name in URL does not match name in Eviction object");
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_read_errors (KoprsTestCall *call, JsonNode *given, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  if (!koprs_test_object_get_boolean (given, READ_ERRORS, FALSE))
    return TRUE;
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, "deleteOptions." READ_ERRORS,
                         "Invalid value: true: can not be set for pod eviction, try after removing the option");
  koprs_test_status_set_invalid (error, "policy", "Eviction", call->name, causes);
  return FALSE;
}

/* As Go prints a list of texts. */
static char *
join (char **values)
{
  g_autofree char *text = g_strjoinv (" ", values);

  return g_strdup_printf ("[%s]", text);
}

/* The query and the body may both ask for a dry run, but for the same one. */
static gboolean
check_dry_run (KoprsTestCall *call, JsonNode *given, GError **error)
{
  g_auto (GStrv) inside = koprs_test_object_dup_strings (given, "dryRun");
  g_autoptr (GPtrArray) outside = g_ptr_array_new ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  for (guint i = 0; i < call->dry_run->len; i++)
    g_ptr_array_add (outside, g_ptr_array_index (call->dry_run, i));
  g_ptr_array_add (outside, NULL);
  a = join ((char **) outside->pdata);
  b = join (inside);
  if (call->dry_run->len == 0 || inside[0] == NULL || strcmp (a, b) == 0)
    return TRUE;
  koprs_test_status_set_internal (error, "Non-matching dry-run options in request and content: %s and %s", a, b);
  return FALSE;
}

static JsonNode *
parse (KoprsTestCall *call, const KoprsTestWriteOptions *options, GPtrArray *problems, GError **error)
{
  g_autoptr (JsonNode) eviction =
    koprs_test_body_parse_other (call, "policy", "v1", "Eviction", options->validation, problems, error);
  JsonNode *given = koprs_test_node_get (eviction, "deleteOptions");

  if (eviction == NULL || !check_name (call, eviction, error) || !check_read_errors (call, given, error) ||
      !check_dry_run (call, given, error))
    return NULL;
  return g_steal_pointer (&eviction);
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

/* What stays for a while says why it goes, whatever comes of it. Preconditions that say nothing hold until the pod itself is judged. */
static KoprsBlob *
mark (KoprsTestWrite *write, KoprsBlob *live, JsonNode *pod, KoprsTestDeleteOptions *wishes, GError **error)
{
  KoprsTestDeleteOptions said = *wishes;
  KoprsBlob *marked;

  if (g_strcmp0 (said.uid, "") == 0)
    said.uid = NULL;
  if (g_strcmp0 (said.version, "") == 0)
    said.version = NULL;
  if (!koprs_test_delete_options_check (&said, write->kind, live, error))
    return NULL;
  koprs_test_conditions_set (pod, "DisruptionTarget", "True", "EvictionByEvictionAPI", "Eviction API: evicting",
                             koprs_test_cluster_get_time (write->cluster));
  marked = koprs_test_cluster_put (write->cluster, write->kind, pod);
  if (wishes->version != NULL)
    wishes->version = koprs_blob_get_resource_version (marked);
  return marked;
}

static gboolean
evict (KoprsTestWrite *write, KoprsBlob *live, JsonNode *pod, KoprsTestDeleteOptions *wishes, GError **error)
{
  g_autoptr (KoprsBlob) marked = write->options->dry_run ? koprs_blob_ref (live) : mark (write, live, pod, wishes, error);
  g_autoptr (KoprsBlob) shown = NULL;
  gboolean gone;

  if (marked == NULL || !koprs_test_delete_options_check (wishes, write->kind, marked, error))
    return FALSE;
  shown = koprs_test_write_delete (write, marked, wishes->grace, wishes->propagation, &gone, error);
  return shown != NULL;
}

gboolean
koprs_test_verb_evict (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_auto (KoprsTestDeleteOptions) wishes = { 0 };
  g_autoptr (JsonNode) eviction = options != NULL ? parse (call, options, reply->warnings, error) : NULL;
  KoprsBlob *live = eviction != NULL ? koprs_test_verb_find (cluster, call, error) : NULL;
  g_autoptr (JsonNode) pod = NULL;

  if (live == NULL || !admit (&write, eviction, error) ||
      !koprs_test_delete_options_read (&wishes, koprs_test_node_get (eviction, "deleteOptions"), error))
    return FALSE;
  options->dry_run |= wishes.dry_run;
  pod = koprs_test_object_load (call->kind, live);
  if (!koprs_test_budgets_allow (cluster, pod, options->dry_run, error) || !evict (&write, live, pod, &wishes, error))
    return FALSE;
  koprs_test_reply_set_success (reply, 201, call->kind, NULL, NULL);
  return TRUE;
}
