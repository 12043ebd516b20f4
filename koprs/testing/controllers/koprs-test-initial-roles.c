/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-initial-roles.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-role-aggregation.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define GROUP "rbac.authorization.k8s.io"
#define DATA "/koprs/testing/builtin-roles.txt"

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *plural = g_strconcat (lower, "s", NULL);

  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), GROUP, "v1", plural);
}

/* Its rules are made of others', by who makes them so. */
static void
make_aggregated (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *object)
{
  KoprsTestWriter writer = { .manager = "kube-apiserver", .subresource = "", .now = koprs_test_cluster_get_time (cluster) };
  g_autoptr (JsonNode) rules = json_node_ref (koprs_test_node_get (object, "rules"));
  g_autoptr (JsonNode) filled = NULL;

  koprs_test_node_set (object, "rules", NULL);
  koprs_test_managed_fields_update (kind->schema, &writer, NULL, object);
  filled = koprs_test_role_aggregation_fill (kind, object, rules, writer.now);
  koprs_blob_unref (koprs_test_cluster_put (cluster, kind, filled));
}

/* One that was kept from an earlier time stays as it is. */
static void
make_one (KoprsTestCluster *cluster, const char *text, gsize length)
{
  g_autoptr (JsonNode) object = koprs_test_node_parse (text, (gssize) length, NULL);
  KoprsTestKind *kind = find_kind (cluster, koprs_test_node_get_string (object, "kind"));
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));

  if (koprs_test_cluster_lookup (cluster, kind, koprs_test_node_get_string (metadata, "namespace"),
                                 koprs_test_node_get_string (metadata, "name")) != NULL)
    return;
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  if (koprs_test_node_get (object, "aggregationRule") != NULL)
    make_aggregated (cluster, kind, object);
  else
    koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "", NULL, object);
}

/* Each line is one object. */
static void
make_all (KoprsTestCluster *cluster)
{
  g_autoptr (GBytes) data = g_resources_lookup_data (DATA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (const char *at = g_bytes_get_data (data, NULL); *at != '\0'; at += strcspn (at, "\n") + 1)
    make_one (cluster, at, strcspn (at, "\n"));
}

void
koprs_test_initial_roles_defer (KoprsTestCluster *cluster)
{
  koprs_test_cluster_defer (cluster, GROUP, make_all);
}
