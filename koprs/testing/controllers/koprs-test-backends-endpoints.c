/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The Endpoints of a Service that selects pods. */

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-subsets.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#define MANAGED_BY "endpoints.kubernetes.io/managed-by"
#define MANAGER "endpoint-controller"

static const char *
get_ip (JsonNode *pod)
{
  JsonNode *addresses = koprs_test_cells_find (pod, "status.podIPs");
  const char *ip = koprs_test_cells_find_text (pod, "status.podIP");

  if (koprs_test_cells_count (addresses) > 0)
    ip = koprs_test_node_get_string (koprs_test_cells_element (addresses, 0), "ip");
  return ip != NULL ? ip : "";
}

static JsonNode *
new_address (const KoprsTestBackends *self, JsonNode *pod)
{
  JsonNode *address = koprs_test_node_new_object ();

  koprs_test_node_set_string (address, "ip", get_ip (pod));
  if (koprs_test_backends_has_name (self, pod))
    koprs_test_object_copy_member (address, koprs_test_node_get (pod, "spec"), "hostname");
  koprs_test_object_copy_member (address, koprs_test_node_get (pod, "spec"), "nodeName");
  koprs_test_node_set (address, "targetRef", koprs_test_backends_new_reference (pod));
  return address;
}

static void
add_pod (const KoprsTestBackends *self, JsonNode *pod, JsonNode *subsets)
{
  gboolean portless = koprs_test_cells_count (koprs_test_cells_find (self->service, "spec.ports")) == 0;
  g_autoptr (JsonNode) ports = koprs_test_backends_list_ports (self, pod, FALSE);
  gboolean ready = koprs_test_backends_publishes_all (self) || koprs_test_backends_is_ready (pod);
  JsonNode *subset, *list;

  if (portless ? !koprs_test_backends_is_headless (self) : koprs_test_node_is_empty (ports))
    return;
  list = koprs_test_node_new_array ();
  json_array_add_element (json_node_get_array (list), new_address (self, pod));
  subset = koprs_test_node_new_object ();
  koprs_test_node_set (subset, ready ? "addresses" : "notReadyAddresses", list);
  koprs_test_node_set (subset, "ports", g_steal_pointer (&ports));
  json_array_add_element (json_node_get_array (subsets), subset);
}

/* NULL: a pod that is nowhere can't be written, and nothing is. */
static JsonNode *
make_subsets (const KoprsTestBackends *self)
{
  g_autoptr (JsonNode) subsets = koprs_test_node_new_array ();

  for (guint i = 0; i < self->pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (self->pods, i);

      if (!koprs_test_backends_publishes_all (self) && koprs_test_children_is_leaving (pod))
        continue;
      if (koprs_test_cells_find_text (pod, "spec.nodeName") == NULL)
        return NULL;
      add_pod (self, pod, subsets);
    }
  return koprs_test_subsets_pack (subsets);
}

static JsonNode *
make_labels (const KoprsTestBackends *self)
{
  JsonNode *labels = koprs_test_backends_dup_labels (self);

  koprs_test_node_set_string (labels, MANAGED_BY, MANAGER);
  return labels;
}

static void
fill (const KoprsTestBackends *self, JsonNode *object, JsonNode *subsets, JsonNode *labels)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *annotations = koprs_test_node_ensure (metadata, "annotations");

  koprs_test_node_set (metadata, "labels", koprs_test_node_copy (labels));
  koprs_test_node_set (annotations, KOPRS_TEST_TRIGGER_TIME, NULL);
  if (self->trigger != NULL)
    koprs_test_node_set_string (annotations, KOPRS_TEST_TRIGGER_TIME, self->trigger);
  if (koprs_test_node_is_empty (annotations))
    koprs_test_node_set (metadata, "annotations", NULL);
  koprs_test_node_set (object, "subsets", koprs_test_node_is_empty (subsets) ? NULL : koprs_test_node_copy (subsets));
}

static void
create (const KoprsTestBackends *self, KoprsTestKind *kind, JsonNode *subsets, JsonNode *labels)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (self->service), "namespace");
  g_autoptr (JsonNode) object = koprs_test_node_new_object ();
  g_autoptr (GError) error = NULL;

  koprs_test_object_copy_member (koprs_test_object_metadata (object), koprs_test_object_metadata (self->service), "name");
  fill (self, object, subsets, labels);
  /* Refused where the namespace ends: nobody misses them then. */
  koprs_test_children_make (self->cluster, namespace_, kind, object, &error);
}

void
koprs_test_backends_write_endpoints (const KoprsTestBackends *self)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "endpoints");
  JsonNode *metadata = koprs_test_object_metadata (self->service);
  KoprsBlob *blob = koprs_test_cluster_lookup (self->cluster, kind, koprs_test_node_get_string (metadata, "namespace"),
                                               koprs_test_node_get_string (metadata, "name"));
  g_autoptr (JsonNode) subsets = make_subsets (self);
  g_autoptr (JsonNode) labels = make_labels (self);
  g_autoptr (JsonNode) live = NULL;
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) before = NULL;

  if (subsets == NULL)
    return;
  if (blob == NULL)
    {
      create (self, kind, subsets, labels);
      return;
    }
  live = koprs_test_object_load (kind, blob);
  before = koprs_test_subsets_pack (koprs_test_node_get (live, "subsets"));
  if (koprs_test_node_equal (before, subsets) && koprs_test_node_equal (koprs_test_cells_find (live, "metadata.labels"), labels))
    return;
  object = koprs_test_node_copy (live);
  fill (self, object, subsets, labels);
  koprs_test_lifecycle_update (self->cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, object);
}
