/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ServiceCIDRs: each is held by a finalizer until all addresses of it are free or are in another one too. */

#include "koprs/testing/controllers/koprs-test-addresses.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define FINALIZER "networking.k8s.io/service-cidr-finalizer"
#define MANAGER "service-cidr-controller"
#define READY "Kubernetes Service CIDR is ready"
#define HELD "There are still IPAddresses referencing the ServiceCIDR, please remove them or create a new ServiceCIDR"

#define OWNERSHIP(manager, operation, rest, fields) \
  "{\"manager\":\"" manager "\",\"operation\":\"" operation "\",\"apiVersion\":\"networking.k8s.io/v1\",\"time\":\"TIME\"," \
  "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{" fields "}" rest "}"
#define OF_STATUS(fields) "\"f:status\":{\"f:conditions\":{\"k:{\\\"type\\\":\\\"Ready\\\"}\":{\".\":{}," fields "}}}"
#define OWN_STATUS \
  OWNERSHIP (MANAGER, "Apply", ",\"subresource\":\"status\"", \
             OF_STATUS ("\"f:lastTransitionTime\":{},\"f:message\":{},\"f:reason\":{},\"f:status\":{},\"f:type\":{}"))

#define KUBERNETES \
  "{\"kind\":\"ServiceCIDR\",\"apiVersion\":\"networking.k8s.io/v1\",\"metadata\":{\"name\":\"kubernetes\",\"uid\":\"\"," \
  "\"creationTimestamp\":\"TIME\",\"finalizers\":[\"" FINALIZER "\"],\"managedFields\":[" \
  OWNERSHIP ("kubernetes-service-cidr-controller", "Apply", ",\"subresource\":\"status\"", \
             OF_STATUS ("\"f:status\":{},\"f:type\":{}")) "," \
  OWN_STATUS "," OWNERSHIP ("kube-apiserver", "Update", "", "\"f:spec\":{\"f:cidrs\":{}}") "," \
  OWNERSHIP ("kube-controller-manager", "Update", "", \
             "\"f:metadata\":{\"f:finalizers\":{\".\":{},\"v:\\\"" FINALIZER "\\\"\":{}}}") \
  "]},\"spec\":{\"cidrs\":[\"10.0.0.0/16\"]},\"status\":{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"," \
  "\"lastTransitionTime\":\"TIME\",\"reason\":\"\",\"message\":\"" READY "\"}]}}"

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "networking.k8s.io", "v1", plural);
}

static JsonNode *
parse_now (KoprsTestCluster *cluster, const char *text)
{
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "TIME", now, 0);
  return koprs_test_node_parse (filled->str, -1, NULL);
}

void
koprs_test_address_range_make_initial (KoprsTestCluster *cluster)
{
  KoprsTestKind *kind = find_kind (cluster, "servicecidrs");
  g_autoptr (JsonNode) object = parse_now (cluster, KUBERNETES);
  g_autofree char *uid = g_uuid_string_random ();
  g_autoptr (KoprsBlob) blob = NULL;

  koprs_test_node_set_string (koprs_test_object_metadata (object), "uid", uid);
  blob = koprs_test_cluster_put (cluster, kind, object);
}

/* The condition, with who applied it. */
static void
write_condition (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *live, const char *status, const char *reason,
                 const char *message)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *owners = koprs_test_node_get (metadata, "managedFields");
  JsonNode *list = koprs_test_node_new_array ();
  guint n = koprs_test_object_count (metadata, "managedFields");
  g_autoptr (KoprsBlob) blob = NULL;

  koprs_test_conditions_set (object, "Ready", status, reason, message, koprs_test_cluster_get_time (cluster));
  if (koprs_test_node_equal (live, object))
    {
      json_node_unref (list);
      return;
    }
  json_array_add_element (json_node_get_array (list), parse_now (cluster, OWN_STATUS));
  for (guint i = 0; i < n; i++)
    {
      JsonNode *owner = json_array_get_element (json_node_get_array (owners), i);

      if (g_strcmp0 (koprs_test_node_get_string (owner, "manager"), MANAGER) != 0)
        json_array_add_element (json_node_get_array (list), koprs_test_node_copy (owner));
    }
  koprs_test_node_set (metadata, "managedFields", list);
  blob = koprs_test_cluster_put (cluster, kind, object);
}

static GInetAddressMask *
parse_range (const char *text)
{
  return g_inet_address_mask_new_from_string (text, NULL);
}

/* Whether one of the ranges of that ServiceCIDR holds the address; with a length, the whole range that begins with it. */
static gboolean
holds (JsonNode *range, GInetAddress *address, guint length)
{
  g_auto (GStrv) cidrs = koprs_test_object_dup_strings (koprs_test_node_get (range, "spec"), "cidrs");

  for (guint i = 0; cidrs[i] != NULL; i++)
    {
      g_autoptr (GInetAddressMask) mask = parse_range (cidrs[i]);

      if (mask != NULL && g_inet_address_mask_get_length (mask) <= length && g_inet_address_mask_matches (mask, address))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_held_elsewhere (KoprsTestKind *kind, const char *name, GInetAddress *address, guint length)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) other = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));

      if (g_strcmp0 (koprs_test_object_get_name (other), name) != 0 && holds (other, address, length))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_covered (KoprsTestKind *kind, JsonNode *range)
{
  g_auto (GStrv) cidrs = koprs_test_object_dup_strings (koprs_test_node_get (range, "spec"), "cidrs");

  for (guint i = 0; cidrs[i] != NULL; i++)
    {
      g_autoptr (GInetAddressMask) mask = parse_range (cidrs[i]);

      if (mask != NULL && !is_held_elsewhere (kind, koprs_test_object_get_name (range), g_inet_address_mask_get_address (mask),
                                              g_inet_address_mask_get_length (mask)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_used (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *range)
{
  KoprsTestKind *addresses = find_kind (cluster, "ipaddresses");
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (addresses->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (GInetAddress) address = g_inet_address_new_from_string (koprs_blob_get_name (g_ptr_array_index (blobs, i)));

      if (address != NULL && holds (range, address, G_MAXUINT) &&
          !is_held_elsewhere (kind, koprs_test_object_get_name (range), address, G_MAXUINT))
        return TRUE;
    }
  return FALSE;
}

static void
set_finalizer (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *live, gboolean held)
{
  JsonNode *metadata = koprs_test_object_metadata (live);
  g_auto (GStrv) before = koprs_test_object_dup_strings (metadata, "finalizers");
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], FINALIZER) != 0)
      json_array_add_string_element (json_node_get_array (list), before[i]);
  if (held)
    json_array_add_string_element (json_node_get_array (list), FINALIZER);
  if (!held && koprs_test_node_is_empty (list))
    {
      json_node_unref (list);
      koprs_test_cluster_remove (cluster, kind, koprs_test_object_get_name (live));
      return;
    }
  koprs_test_node_set (koprs_test_object_metadata (object), "finalizers", list);
  koprs_test_lifecycle_update (cluster, kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, object);
}

void
koprs_test_address_range_sync (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = find_kind (cluster, "servicecidrs");
  g_autoptr (JsonNode) live = koprs_test_children_load (cluster, kind, name);
  gboolean held = live != NULL && koprs_test_object_has_string (koprs_test_object_metadata (live), "finalizers", FINALIZER);

  if (live == NULL)
    return;
  if (!koprs_test_children_is_leaving (live))
    {
      if (!held)
        set_finalizer (cluster, kind, live, TRUE);
      else
        write_condition (cluster, kind, live, "True", "", READY);
    }
  else if (!is_covered (kind, live) && is_used (cluster, kind, live))
    write_condition (cluster, kind, live, "False", "Terminating", HELD);
  /* A real cluster waits ten seconds here, for other servers to hear of it. */
  else if (held)
    set_finalizer (cluster, kind, live, FALSE);
}
