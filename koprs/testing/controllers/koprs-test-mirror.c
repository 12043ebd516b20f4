/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-mirror.h"

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-slices.h"
#include "koprs/testing/controllers/koprs-test-subsets.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define CONTROLLER "endpointslicemirroring-controller.k8s.io"
#define SKIP "endpointslice.kubernetes.io/skip-mirror"
#define LEADER "control-plane.alpha.kubernetes.io/leader"
#define LAST_APPLIED "kubectl.kubernetes.io/last-applied-configuration"
#define MOST_ENDPOINTS 1000

static const char *const types[] = { "IPv4", "IPv6" };

static gboolean
wants_mirror (JsonNode *endpoints, JsonNode *service)
{
  JsonNode *metadata = koprs_test_node_get (endpoints, "metadata");

  return endpoints != NULL && service != NULL && koprs_test_object_count (koprs_test_node_get (service, "spec"), "selector") == 0 &&
         g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (metadata, "labels"), SKIP), "true") != 0 &&
         koprs_test_node_get (koprs_test_node_get (metadata, "annotations"), LEADER) == NULL;
}

static JsonNode *
copy_map (JsonNode *given)
{
  return koprs_test_node_is_object (given) ? koprs_test_node_copy (given) : koprs_test_node_new_object ();
}

static JsonNode *
list_ports (JsonNode *subset)
{
  JsonNode *given = koprs_test_node_get (subset, "ports");
  JsonNode *ports = koprs_test_node_new_array ();

  for (guint i = 0; i < koprs_test_cells_count (given); i++)
    {
      JsonNode *port = koprs_test_node_copy (koprs_test_cells_element (given, i));

      if (koprs_test_node_get (port, "name") == NULL)
        koprs_test_node_set_string (port, "name", "");
      json_array_add_element (json_node_get_array (ports), port);
    }
  return ports;
}

/* Adds those of one type. */
static void
add_addresses (JsonNode *slice, JsonNode *list, gboolean ready, const char *type)
{
  GSocketFamily family = strcmp (type, "IPv6") == 0 ? G_SOCKET_FAMILY_IPV6 : G_SOCKET_FAMILY_IPV4;

  for (guint i = 0; i < koprs_test_cells_count (list) && koprs_test_object_count (slice, "endpoints") < MOST_ENDPOINTS; i++)
    {
      JsonNode *given = koprs_test_cells_element (list, i);
      const char *text = koprs_test_node_get_string (given, "ip");
      g_autoptr (GInetAddress) address = text != NULL ? g_inet_address_new_from_string (text) : NULL;
      g_autofree char *canonical = address != NULL ? g_inet_address_to_string (address) : NULL;
      g_autoptr (JsonNode) endpoint = NULL;
      JsonNode *addresses;

      if (canonical == NULL || g_inet_address_get_family (address) != family)
        continue;
      endpoint = koprs_test_node_new_object ();
      addresses = koprs_test_node_new_array ();
      json_array_add_string_element (json_node_get_array (addresses), canonical);
      koprs_test_node_set (endpoint, "addresses", addresses);
      koprs_test_node_set (koprs_test_node_ensure (endpoint, "conditions"), "ready",
                           json_node_init_boolean (json_node_alloc (), ready));
      koprs_test_object_copy_member (endpoint, given, "targetRef");
      koprs_test_object_copy_member (endpoint, given, "nodeName");
      koprs_test_object_copy_member (endpoint, given, "hostname");
      koprs_test_slices_add (slice, endpoint);
    }
}

static JsonNode *
make_slice (KoprsTestSlices *slices, JsonNode *endpoints, JsonNode *subset, const char *type)
{
  JsonNode *metadata = koprs_test_object_metadata (endpoints);
  JsonNode *labels = copy_map (koprs_test_node_get (metadata, "labels"));
  JsonNode *annotations = copy_map (koprs_test_node_get (metadata, "annotations"));
  g_autoptr (JsonNode) ports = list_ports (subset);
  JsonNode *slice;

  koprs_test_node_set_string (labels, KOPRS_TEST_SLICE_SERVICE, koprs_test_object_get_name (endpoints));
  koprs_test_node_set_string (labels, KOPRS_TEST_SLICE_MANAGED_BY, CONTROLLER);
  koprs_test_node_set (annotations, KOPRS_TEST_TRIGGER_TIME, NULL);
  koprs_test_node_set (annotations, LAST_APPLIED, NULL);
  if (koprs_test_node_is_empty (annotations))
    g_clear_pointer (&annotations, json_node_unref);
  slice = koprs_test_slices_make (slices, type, ports, labels, annotations);
  add_addresses (slice, koprs_test_node_get (subset, "addresses"), TRUE, type);
  add_addresses (slice, koprs_test_node_get (subset, "notReadyAddresses"), FALSE, type);
  return slice;
}

static gboolean
has_same (JsonNode *live, JsonNode *slice, const char *name)
{
  JsonNode *a = koprs_test_node_get (live, name), *b = koprs_test_node_get (slice, name);

  return koprs_test_node_equal (a, b) || ((a == NULL || koprs_test_node_is_empty (a)) && (b == NULL || koprs_test_node_is_empty (b)));
}

/* Takes the first of the slices there are that has these ports out of the list; the rest of them go at the end. */
static JsonNode *
take_like (GPtrArray *there, JsonNode *slice)
{
  g_autofree char *wanted = koprs_test_slices_dup_ports_key (koprs_test_node_get (slice, "ports"));

  for (guint i = 0; i < there->len; i++)
    {
      JsonNode *live = g_ptr_array_index (there, i);
      g_autofree char *key = koprs_test_slices_dup_ports_key (koprs_test_node_get (live, "ports"));

      if (strcmp (key, wanted) == 0 && g_strcmp0 (koprs_test_node_get_string (live, "addressType"),
                                                  koprs_test_node_get_string (slice, "addressType")) == 0)
        return g_ptr_array_steal_index (there, i);
    }
  return NULL;
}

static gboolean
has_owner (JsonNode *live, JsonNode *endpoints)
{
  JsonNode *owners = koprs_test_cells_find (live, "metadata.ownerReferences");
  const char *uid = koprs_test_node_get_string (koprs_test_object_metadata (endpoints), "uid");

  for (guint i = 0; i < koprs_test_cells_count (owners); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_cells_element (owners, i), "uid"), uid) == 0)
      return TRUE;
  return FALSE;
}

static void
place (KoprsTestSlices *slices, JsonNode *endpoints, GPtrArray *there, JsonNode *slice)
{
  g_autoptr (JsonNode) live = NULL;
  g_autoptr (JsonNode) object = NULL;
  JsonNode *metadata = koprs_test_object_metadata (slice);

  if (koprs_test_object_count (slice, "endpoints") == 0)
    return;
  live = take_like (there, slice);
  if (live == NULL)
    {
      koprs_test_slices_create (slices, slice);
      return;
    }
  if (has_owner (live, endpoints) && has_same (live, slice, "endpoints") &&
      has_same (koprs_test_object_metadata (live), metadata, "labels") &&
      has_same (koprs_test_object_metadata (live), metadata, "annotations"))
    return;
  object = koprs_test_node_copy (live);
  koprs_test_object_copy_member (object, slice, "endpoints");
  koprs_test_object_copy_member (koprs_test_object_metadata (object), metadata, "labels");
  koprs_test_object_copy_member (koprs_test_object_metadata (object), metadata, "annotations");
  if (!has_owner (live, endpoints))
    {
      koprs_test_node_set (koprs_test_object_metadata (object), "ownerReferences", NULL);
      koprs_test_children_add_controller (object, endpoints);
    }
  koprs_test_slices_change (slices, live, object);
}

static void
mirror (KoprsTestCluster *cluster, JsonNode *endpoints, GPtrArray *there)
{
  g_autoptr (KoprsTestSlices) slices = koprs_test_slices_new (cluster, endpoints);
  g_autoptr (JsonNode) subsets = koprs_test_subsets_pack (koprs_test_node_get (endpoints, "subsets"));

  for (guint i = 0; i < koprs_test_cells_count (subsets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (types); j++)
      {
        g_autoptr (JsonNode) slice = make_slice (slices, endpoints, koprs_test_cells_element (subsets, i), types[j]);

        place (slices, endpoints, there, slice);
      }
  for (guint i = 0; i < there->len; i++)
    koprs_test_slices_remove (slices, g_ptr_array_index (there, i));
  koprs_test_slices_write (slices, NULL);
}

void
koprs_test_mirror_sync (KoprsTestCluster *cluster, const char *key)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);
  g_autoptr (JsonNode) endpoints = koprs_test_children_load (cluster, koprs_test_kinds_find (kinds, "", "v1", "endpoints"), key);
  g_autoptr (JsonNode) service = koprs_test_children_load (cluster, koprs_test_kinds_find (kinds, "", "v1", "services"), key);
  g_autoptr (GPtrArray) there = koprs_test_slices_find (cluster, parts[0], parts[1], CONTROLLER);

  if (wants_mirror (endpoints, service))
    {
      mirror (cluster, endpoints, there);
      return;
    }
  for (guint i = 0; i < there->len; i++)
    koprs_test_children_delete (cluster, koprs_test_kinds_find (kinds, "discovery.k8s.io", "v1", "endpointslices"),
                                g_ptr_array_index (there, i));
}
