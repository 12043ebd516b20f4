/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-events.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#define MANAGER "kube-controller-manager"

static JsonNode *
make_metadata (JsonNode *about, const char *namespace_, const char *now)
{
  JsonNode *metadata = koprs_test_node_new_object ();
  g_autofree char *name = g_strdup_printf ("%s.%08x%08x", koprs_test_node_get_string (about, "name"), g_random_int (), g_random_int ());
  g_autofree char *uid = g_uuid_string_random ();

  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set_string (metadata, "namespace", namespace_);
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  return metadata;
}

/* The object as the Event names it. */
static JsonNode *
make_reference (JsonNode *object)
{
  static const char *const members[] = { "namespace", "name", "uid" };
  JsonNode *reference = koprs_test_node_new_object ();

  koprs_test_object_copy_member (reference, object, "kind");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (koprs_test_node_get (koprs_test_object_metadata (object), members[i]) != NULL)
      koprs_test_object_copy_member (reference, koprs_test_object_metadata (object), members[i]);
  koprs_test_object_copy_member (reference, object, "apiVersion");
  return reference;
}

void
koprs_test_events_report (KoprsTestCluster *cluster, JsonNode *object, const char *component, const char *type, const char *reason,
                          const char *message)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "events");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (object), "namespace");
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));
  g_autoptr (JsonNode) event = koprs_test_node_new_object ();

  koprs_test_node_set_string (event, "kind", kind->kind);
  koprs_test_node_set_string (event, "apiVersion", kind->api_version);
  koprs_test_node_set (event, "metadata", make_metadata (koprs_test_object_metadata (object), namespace_ != NULL ? namespace_ : "default",
                                                         now));
  koprs_test_node_set (event, "involvedObject", make_reference (object));
  koprs_test_node_set_string (event, "reason", reason);
  koprs_test_node_set_string (event, "message", message);
  koprs_test_node_set_string (koprs_test_node_ensure (event, "source"), "component", component);
  koprs_test_node_set_string (event, "firstTimestamp", now);
  koprs_test_node_set_string (event, "lastTimestamp", now);
  koprs_test_object_set_int (event, "count", 1);
  koprs_test_node_set_string (event, "type", type);
  koprs_test_node_set (event, "eventTime", json_node_new (JSON_NODE_NULL));
  koprs_test_node_set_string (event, "reportingComponent", component);
  koprs_test_node_set_string (event, "reportingInstance", "");
  koprs_test_lifecycle_update (cluster, kind, MANAGER, "", NULL, event);
}
