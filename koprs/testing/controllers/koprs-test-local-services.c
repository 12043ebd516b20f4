/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-local-services.h"

#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MANAGED "kube-aggregator.kubernetes.io/automanaged"

typedef struct {
  const char *group, *version;
  gint64 group_priority, version_priority;
} Priority;

/* As a real server ranks its own; those of definitions are all alike. */
static const Priority priorities[] = {
  { "", "v1", 18000, 1 },
  { "admissionregistration.k8s.io", "v1", 16700, 15 },
  { "apiextensions.k8s.io", "v1", 16700, 15 },
  { "apps", "v1", 17800, 15 },
  { "authentication.k8s.io", "v1", 17700, 15 },
  { "authorization.k8s.io", "v1", 17600, 15 },
  { "autoscaling", "v1", 17500, 15 },
  { "autoscaling", "v2", 17500, 30 },
  { "batch", "v1", 17400, 15 },
  { "certificates.k8s.io", "v1", 17300, 15 },
  { "coordination.k8s.io", "v1", 16500, 15 },
  { "discovery.k8s.io", "v1", 16200, 15 },
  { "events.k8s.io", "v1", 17750, 15 },
  { "flowcontrol.apiserver.k8s.io", "v1", 16100, 21 },
  { "networking.k8s.io", "v1", 17200, 15 },
  { "node.k8s.io", "v1", 16300, 15 },
  { "policy", "v1", 17100, 15 },
  { "rbac.authorization.k8s.io", "v1", 17000, 15 },
  { "resource.k8s.io", "v1", 16200, 21 },
  { "scheduling.k8s.io", "v1", 16600, 15 },
  { "storage.k8s.io", "v1", 16800, 15 },
  { "storagemigration.k8s.io", "v1", 15800, 15 },
};

static JsonNode *
make_service (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *name, const Priority *priority, gboolean custom)
{
  JsonNode *object = koprs_test_node_new_object (), *metadata, *spec;
  gint64 now = koprs_test_cluster_get_time (cluster);
  KoprsTestWriter writer = { .manager = "kube-apiserver", .subresource = "", .now = now };
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *time = koprs_test_object_format_time (now);

  koprs_test_node_set_string (object, "kind", kind->kind);
  koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  metadata = koprs_test_object_metadata (object);
  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set_string (koprs_test_node_ensure (metadata, "labels"), MANAGED, custom ? "true" : "onstart");
  spec = koprs_test_node_ensure (object, "spec");
  if (*priority->group != '\0')
    koprs_test_node_set_string (spec, "group", priority->group);
  koprs_test_node_set_string (spec, "version", priority->version);
  koprs_test_object_set_int (spec, "groupPriorityMinimum", priority->group_priority);
  koprs_test_object_set_int (spec, "versionPriority", priority->version_priority);
  koprs_test_managed_fields_update (kind->schema, &writer, NULL, object);
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", time);
  koprs_test_node_ensure (object, "status");
  koprs_test_conditions_set (object, "Available", "True", "Local", "Local APIServices are always available", now);
  return object;
}

static void
provide (KoprsTestCluster *cluster, KoprsTestKind *kind, const Priority *priority, gboolean custom, GHashTable *served)
{
  char *name = g_strdup_printf ("%s.%s", priority->version, priority->group);
  g_autoptr (JsonNode) object = NULL;

  g_hash_table_add (served, name);
  if (koprs_test_table_lookup (kind->table, name) != NULL)
    return;
  object = make_service (cluster, kind, name, priority, custom);
  koprs_blob_unref (koprs_test_cluster_put (cluster, kind, object));
}

gboolean
koprs_test_local_services_has (KoprsBlob *blob)
{
  KoprsJsonSlice json = koprs_blob_get_json (blob);

  return memmem (json.data, json.length, "\"" MANAGED "\"", strlen ("\"" MANAGED "\"")) != NULL;
}

static gboolean
is_of_definition (KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) object = NULL;

  if (!koprs_test_local_services_has (blob))
    return FALSE;
  object = koprs_test_object_load (kind, blob);
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_node_find (object, "metadata", "labels", NULL), MANAGED), "true") == 0;
}

static void
remove_stale (KoprsTestCluster *cluster, KoprsTestKind *kind, GHashTable *served)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (blobs, i);

      if (!g_hash_table_contains (served, koprs_blob_get_name (blob)) && is_of_definition (kind, blob))
        koprs_test_cluster_remove (cluster, kind, koprs_blob_get_name (blob));
    }
}

void
koprs_test_local_services_sync (KoprsTestCluster *cluster)
{
  KoprsTestKinds *kinds = koprs_test_cluster_get_kinds (cluster);
  KoprsTestKind *kind = koprs_test_kinds_find (kinds, "apiregistration.k8s.io", "v1", "apiservices");
  GPtrArray *all = koprs_test_kinds_get_all (kinds);
  g_autoptr (GHashTable) served = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (priorities); i++)
    provide (cluster, kind, &priorities[i], FALSE, served);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *other = g_ptr_array_index (all, i);
      const Priority priority = { other->group, other->version, 1000, 100 };

      if (koprs_test_kind_has (other, KOPRS_TEST_KIND_CUSTOM))
        provide (cluster, kind, &priority, TRUE, served);
    }
  remove_stale (cluster, kind, served);
}
