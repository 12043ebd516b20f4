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
conflict (KoprsTestCall *call, GError **error, const char *format, ...)
{
  g_autofree char *why = NULL;
  va_list arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_status_set (error, 409, "Conflict", koprs_test_status_details (call->name, "", "pods/binding"),
                         "Operation cannot be fulfilled on pods/binding \"%s\": pod %s %s", call->name, call->name, why);
  return FALSE;
}

static gboolean
check_unbound (KoprsTestCall *call, JsonNode *pod, GError **error)
{
  JsonNode *spec = koprs_test_node_get (pod, "spec");
  const char *node = koprs_test_node_get_string (spec, "nodeName");

  if (koprs_test_node_get (koprs_test_object_metadata (pod), "deletionTimestamp") != NULL)
    return conflict (call, error, "is being deleted, cannot be assigned to a host");
  if (node != NULL && *node != '\0')
    return conflict (call, error, "is already assigned to node \"%s\"", node);
  if (koprs_test_object_count (spec, "schedulingGates") > 0)
    return conflict (call, error, "has non-empty .spec.schedulingGates");
  return TRUE;
}

/* Only what is sent to the pod itself, and not to all bindings, says which one it means. A dry run has another name for the key. */
static gboolean
check_preconditions (KoprsTestWrite *write, JsonNode *binding, KoprsBlob *live, GError **error)
{
  static const struct { const char *member, *title; } members[] = { { "uid", "UID" }, { "resourceVersion", "ResourceVersion" } };
  const char *const actual[] = { koprs_blob_get_uid (live), koprs_blob_get_resource_version (live) };

  for (guint i = 0; write->call->subresource != NULL && i < G_N_ELEMENTS (members); i++)
    {
      const char *given = koprs_test_node_get_string (koprs_test_object_metadata (binding), members[i].member);
      g_autofree char *why = NULL;

      if (given == NULL || *given == '\0' || strcmp (given, actual[i]) == 0)
        continue;
      why = g_strdup_printf ("StorageError: invalid object, Code: 4, Key: %s/pods/%s/%s, ResourceVersion: 0, AdditionalErrorMsg: "
                             "Precondition failed: %s in precondition: %s, %s in object meta: %s",
                             write->options->dry_run ? "" : "/registry", koprs_blob_get_namespace (live), koprs_blob_get_name (live),
                             members[i].title, given, members[i].title, actual[i]);
      koprs_test_object_set_conflict (error, write->call->kind, write->call->name, why);
      return FALSE;
    }
  return TRUE;
}

/* The name is in the path, in the body, or in both. */
static gboolean
check_name (KoprsTestCall *call, JsonNode *binding, GError **error)
{
  const char *name = koprs_test_object_get_name (binding);
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (binding), "namespace");

  if (namespace_ != NULL && *namespace_ != '\0' && g_strcmp0 (namespace_, call->namespace_) != 0)
    koprs_test_status_set_bad_request (error, "the namespace of the provided object does not match the namespace sent on the request");
  else if (call->name != NULL && g_strcmp0 (call->name, name) != 0)
    koprs_test_status_set_bad_request (error, "name in URL does not match name in Binding object");
  else
    return TRUE;
  return FALSE;
}

/* The node's name, or NULL where the target is none. */
static const char *
get_target (KoprsTestCall *call, JsonNode *binding, GError **error)
{
  JsonNode *target = koprs_test_node_get (binding, "target");
  const char *kind = koprs_test_node_get_string (target, "kind");
  const char *node = koprs_test_node_get_string (target, "name");
  const char *name = koprs_test_object_get_name (binding);
  gboolean wrong = kind != NULL && *kind != '\0' && strcmp (kind, "Node") != 0;
  gboolean missing = node == NULL || *node == '\0';

  if (wrong)
    koprs_test_status_set_internal (error, "%starget.kind: Unsupported value: \"%s\": supported values: \"Node\", \"<empty>\"%s",
                                    missing ? "[" : "", kind, missing ? ", target.name: Required value]" : "");
  else if (missing)
    koprs_test_status_set_internal (error, "target.name: Required value");
  else if (call->name == NULL && (name == NULL || *name == '\0'))
    koprs_test_status_set_bad_request (error, "Name parameter required.");
  else
    return node;
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

static void
bind (KoprsTestWrite *write, JsonNode *pod, JsonNode *binding, const char *node)
{
  koprs_test_node_set_string (koprs_test_node_ensure (pod, "spec"), "nodeName", node);
  koprs_test_node_set (koprs_test_node_ensure (pod, "status"), "nominatedNodeName", NULL);
  hand_on (pod, binding, "labels");
  hand_on (pod, binding, "annotations");
  koprs_test_conditions_set (pod, "PodScheduled", "True", NULL, NULL, koprs_test_cluster_get_time (write->cluster));
  if (!write->options->dry_run)
    koprs_blob_unref (koprs_test_cluster_put (write->cluster, write->call->kind, pod));
}

gboolean
koprs_test_verb_bind (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  KoprsTestWrite write = { cluster, call, call->kind, options, reply->warnings, FALSE };
  g_autoptr (JsonNode) binding = NULL;
  g_autoptr (JsonNode) pod = NULL;
  KoprsBlob *live;
  const char *node;

  if (options == NULL)
    return FALSE;
  binding = koprs_test_body_parse_other (call, "", "v1", "Binding", options->validation, reply->warnings, error);
  if (binding == NULL || !check_name (call, binding, error))
    return FALSE;
  node = get_target (call, binding, error);
  if (node == NULL || !admit (&write, binding, error))
    return FALSE;
  aim_at_pod (cluster, call, binding);
  live = koprs_test_verb_find (cluster, call, error);
  if (live == NULL || !check_preconditions (&write, binding, live, error))
    return FALSE;
  pod = koprs_test_object_load (call->kind, live);
  if (!check_unbound (call, pod, error))
    return FALSE;
  bind (&write, pod, binding, node);
  koprs_test_reply_set_success (reply, 201, call->kind, NULL, NULL);
  return TRUE;
}
