/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a pod's binding: what a scheduler does. Nobody owns what it sets. */

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-write-options.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"

#include <string.h>

static gboolean
check_unbound (KoprsTestCall *call, JsonNode *pod, GError **error)
{
  const char *node = koprs_test_node_get_string (koprs_test_node_get (pod, "spec"), "nodeName");

  if (node == NULL || *node == '\0')
    return TRUE;
  koprs_test_status_set (error, 409, "Conflict", koprs_test_status_details (call->name, "", "pods/binding"),
                         "Operation cannot be fulfilled on pods/binding \"%s\": pod %s is already assigned to node "
                         "\"%s\"", call->name, call->name, node);
  return FALSE;
}

/* The name is in the path, in the body, or in both. */
static gboolean
check_name (KoprsTestCall *call, JsonNode *binding, GError **error)
{
  const char *name = koprs_test_object_get_name (binding);

  if (call->name == NULL && (name == NULL || *name == '\0'))
    koprs_test_status_set_bad_request (error, "Name parameter required.");
  else if (call->name != NULL && g_strcmp0 (call->name, name) != 0)
    koprs_test_status_set_bad_request (error, "name in URL does not match name in Binding object");
  else
    return TRUE;
  return FALSE;
}

static const char *
get_target (JsonNode *binding, GError **error)
{
  const char *target = koprs_test_node_get_string (koprs_test_node_get (binding, "target"), "name");

  if (target != NULL && *target != '\0')
    return target;
  koprs_test_status_set_internal (error, "target.name: Required value");
  return NULL;
}

/* A binding may name the pod instead of the path. */
static void
aim_at_pod (KoprsTestCluster *cluster, KoprsTestCall *call, JsonNode *binding)
{
  KoprsTestKind *pods = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "pods");

  if (call->name != NULL)
    return;
  call->name = g_strdup (koprs_test_object_get_name (binding));
  koprs_test_kind_unref (call->kind);
  call->kind = koprs_test_kind_ref (pods);
}

static gboolean
admit (KoprsTestWrite *write, JsonNode *binding, GError **error)
{
  static const KoprsTestReviewKind kind = { "", "v1", "Binding" };
  g_autoptr (JsonNode) options = NULL;
  KoprsTestReviewFacts facts = {
    .operation = "CREATE",
    .dry_run = write->options->dry_run,
    .name = koprs_test_object_get_name (binding),
    .kind = &kind,
    .subresource = write->call->subresource,
    .object = binding,
  };

  if (!koprs_test_webhooks_exist (write))
    return TRUE;
  facts.options = options = koprs_test_write_options_describe (write->call, "CreateOptions");
  koprs_test_node_set_string (binding, "kind", kind.kind);
  koprs_test_node_set_string (binding, "apiVersion", kind.version);
  koprs_test_node_set_string (koprs_test_object_metadata (binding), "namespace", write->call->namespace_);
  return koprs_test_webhooks_admit (write, &facts, error);
}

/* What the binding says of itself becomes the pod's. */
static void
hand_on (JsonNode *pod, JsonNode *binding, const char *name)
{
  JsonNode *given = koprs_test_node_get (koprs_test_object_metadata (binding), name);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (!koprs_test_node_is_object (given))
    return;
  json_object_iter_init (&iter, json_node_get_object (given));
  while (json_object_iter_next (&iter, &key, &value))
    koprs_test_node_set (koprs_test_node_ensure (koprs_test_object_metadata (pod), name), key, koprs_test_node_copy (value));
}

gboolean
koprs_test_verb_bind (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_autoptr (JsonNode) binding = NULL;
  g_autoptr (JsonNode) pod = NULL;
  g_autoptr (KoprsBlob) stored = NULL;
  KoprsBlob *live;
  const char *target;

  if (options == NULL)
    return FALSE;
  binding = koprs_test_body_parse_patch (call, "the object provided is unrecognized (must be of type Binding)", NULL,
                                         error);
  if (!koprs_test_node_is_object (binding) || !check_name (call, binding, error))
    return FALSE;
  target = get_target (binding, error);
  if (target == NULL || !admit (&write, binding, error))
    return FALSE;
  aim_at_pod (cluster, call, binding);
  live = koprs_test_verb_find (cluster, call, error);
  if (live == NULL)
    return FALSE;
  pod = koprs_test_object_load (call->kind, live);
  if (!check_unbound (call, pod, error))
    return FALSE;
  koprs_test_node_set_string (koprs_test_node_ensure (pod, "spec"), "nodeName", target);
  hand_on (pod, binding, "labels");
  hand_on (pod, binding, "annotations");
  koprs_test_conditions_set (pod, "PodScheduled", "True", NULL, NULL,
                             koprs_test_cluster_get_time (cluster));
  if (!options->dry_run)
    stored = koprs_test_cluster_put (cluster, call->kind, pod);
  koprs_test_reply_set_success (reply, 201, call->kind, NULL, NULL);
  return TRUE;
}
