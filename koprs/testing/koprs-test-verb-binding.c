/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a pod's binding: what a scheduler does. Nobody owns what it sets. */

#include "koprs/testing/koprs-test-body.h"
#include "koprs/testing/koprs-test-definitions.h"
#include "koprs/testing/koprs-test-node.h"
#include "koprs/testing/koprs-test-object.h"
#include "koprs/testing/koprs-test-status.h"
#include "koprs/testing/koprs-test-verbs.h"
#include "koprs/testing/koprs-test-write-options.h"

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

static const char *
get_target (KoprsTestCall *call, JsonNode *binding, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  const char *target = koprs_test_node_get_string (koprs_test_node_get (binding, "target"), "name");

  if (target != NULL && *target != '\0')
    return target;
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_REQUIRED, "target.name", "Required value");
  koprs_test_status_set_invalid (error, "", "Binding", call->name, causes);
  return NULL;
}

gboolean
koprs_test_verb_bind (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  g_autoptr (JsonNode) binding = NULL;
  g_autoptr (JsonNode) pod = NULL;
  g_autoptr (KoprsBlob) stored = NULL;
  KoprsBlob *live;
  const char *target;

  if (options == NULL)
    return FALSE;
  binding = koprs_test_body_parse_patch (call, "the object provided is unrecognized (must be of type Binding)", NULL,
                                         error);
  target = binding != NULL ? get_target (call, binding, error) : NULL;
  live = target != NULL ? koprs_test_verb_find (cluster, call, error) : NULL;
  if (live == NULL)
    return FALSE;
  pod = koprs_test_object_load (call->kind, live);
  if (!check_unbound (call, pod, error))
    return FALSE;
  koprs_test_node_set_string (koprs_test_node_ensure (pod, "spec"), "nodeName", target);
  koprs_test_definitions_set_condition (pod, "PodScheduled", "True", NULL, NULL,
                                        koprs_test_cluster_get_time (cluster));
  if (!options->dry_run)
    stored = koprs_test_cluster_put (cluster, call->kind, pod);
  koprs_test_reply_set_success (reply, 201, call->kind, NULL, NULL);
  return TRUE;
}
