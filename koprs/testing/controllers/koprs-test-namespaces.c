/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-namespaces.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/writes/koprs-test-strategy.h"

#include <stdlib.h>
#include <string.h>

#define MANAGER "kube-controller-manager"
#define DESCRIPTION \
  "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the " \
  "internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes " \
  "clusters."

#define CLUSTER_CRITICAL \
  "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary."
#define NODE_CRITICAL "Used for system critical pods that must not be moved from their current node."

#define KUBERNETES_SERVICE \
  "{\"kind\":\"Service\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"kubernetes\",\"namespace\":\"default\",\"uid\":\"\"," \
  "\"resourceVersion\":\"\",\"creationTimestamp\":null,\"labels\":{\"component\":\"apiserver\",\"provider\":\"kubernetes\"}}," \
  "\"spec\":{\"ports\":[{\"name\":\"https\",\"protocol\":\"TCP\",\"port\":443,\"targetPort\":6443}],\"clusterIP\":\"10.0.0.1\"," \
  "\"clusterIPs\":[\"10.0.0.1\"],\"type\":\"ClusterIP\",\"sessionAffinity\":\"None\",\"ipFamilies\":[\"IPv4\"]," \
  "\"ipFamilyPolicy\":\"SingleStack\",\"internalTrafficPolicy\":\"Cluster\"},\"status\":{\"loadBalancer\":{}}}"

static KoprsTestKind *
find_core (KoprsTestCluster *cluster, const char *plural)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", plural);
}

static JsonNode *
new_object (KoprsTestKind *kind, const char *namespace_, const char *name)
{
  JsonNode *object = koprs_test_node_new_object ();
  JsonNode *metadata;

  koprs_test_node_set_string (object, "kind", kind->kind);
  koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  metadata = koprs_test_object_metadata (object);
  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set_string (metadata, "namespace", namespace_);
  return object;
}

/* Gives it what every new object gets. */
static void
stamp (KoprsTestCluster *cluster, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (cluster));

  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
}

/* The server as a service, which clients inside of a cluster look up. */
static void
make_kubernetes_service (KoprsTestCluster *cluster)
{
  KoprsTestKind *kind = find_core (cluster, "services");
  g_autoptr (JsonNode) object = koprs_test_node_parse (KUBERNETES_SERVICE, -1, NULL);

  stamp (cluster, object);
  koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "", NULL, object);
}

/* The classes of pods that a cluster can't do without. */
static void
make_priority_class (KoprsTestCluster *cluster, const char *name, gint64 value, const char *description)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "scheduling.k8s.io", "v1", "priorityclasses");
  g_autoptr (JsonNode) object = new_object (kind, NULL, name);

  koprs_test_object_set_int (object, "value", value);
  koprs_test_node_set_string (object, "description", description);
  koprs_test_node_set_string (object, "preemptionPolicy", "PreemptLowerPriority");
  stamp (cluster, object);
  koprs_test_object_set_int (koprs_test_object_metadata (object), "generation", 1);
  koprs_test_lifecycle_update (cluster, kind, "kube-apiserver", "", NULL, object);
}

void
koprs_test_namespaces_make_initial (KoprsTestCluster *cluster)
{
  static const char *const names[] = { "default", "kube-node-lease", "kube-public", "kube-system" };
  KoprsTestKind *kind = find_core (cluster, "namespaces");
  KoprsTestWriter writer = { .manager = "kube-apiserver", .subresource = "", .now = koprs_test_cluster_get_time (cluster) };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonNode) object = new_object (kind, NULL, names[i]);

      koprs_test_strategy_complete (kind, object);
      stamp (cluster, object);
      /* Nobody owns what the server's own strategy adds. */
      koprs_test_managed_fields_update (kind->schema, &writer, NULL, object);
      koprs_test_strategy_admit (kind, object);
      koprs_blob_unref (koprs_test_cluster_put (cluster, kind, object));
    }
  make_kubernetes_service (cluster);
  make_priority_class (cluster, "system-cluster-critical", 2000000000, CLUSTER_CRITICAL);
  make_priority_class (cluster, "system-node-critical", 2000001000, NODE_CRITICAL);
}

static void
make_service_account (KoprsTestCluster *cluster, const char *namespace_)
{
  KoprsTestKind *kind = find_core (cluster, "serviceaccounts");
  g_autoptr (JsonNode) object = NULL;

  if (koprs_test_cluster_lookup (cluster, kind, namespace_, "default") != NULL)
    return;
  object = new_object (kind, namespace_, "default");
  stamp (cluster, object);
  koprs_test_lifecycle_update (cluster, kind, MANAGER, "", NULL, object);
}

/* Whoever wrote something else into it is put right. */
static void
restore_root_ca (KoprsTestCluster *cluster, KoprsTestKind *kind, KoprsBlob *blob, const char *ca_pem)
{
  g_autoptr (JsonNode) live = koprs_test_object_load (kind, blob);
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);

  koprs_test_node_set (object, "data", NULL);
  koprs_test_node_set_string (koprs_test_node_ensure (object, "data"), "ca.crt", ca_pem != NULL ? ca_pem : "");
  if (!koprs_test_node_equal (live, object))
    koprs_test_lifecycle_update (cluster, kind, MANAGER, "", live, object);
}

static void
make_root_ca (KoprsTestCluster *cluster, const char *namespace_, const char *ca_pem)
{
  KoprsTestKind *kind = find_core (cluster, "configmaps");
  KoprsBlob *blob = koprs_test_cluster_lookup (cluster, kind, namespace_, KOPRS_TEST_ROOT_CA);
  g_autoptr (JsonNode) object = NULL;

  if (blob != NULL)
    {
      restore_root_ca (cluster, kind, blob, ca_pem);
      return;
    }
  object = new_object (kind, namespace_, KOPRS_TEST_ROOT_CA);
  koprs_test_node_set_string (koprs_test_node_ensure (koprs_test_object_metadata (object), "annotations"),
                              "kubernetes.io/description", DESCRIPTION);
  koprs_test_node_set_string (koprs_test_node_ensure (object, "data"), "ca.crt", ca_pem != NULL ? ca_pem : "");
  stamp (cluster, object);
  koprs_test_lifecycle_update (cluster, kind, MANAGER, "", NULL, object);
}

typedef struct {
  guint objects;
  GString *resources;     /* "configmaps. has 1 resource instances" */
  GHashTable *finalizers; /* finalizer → how many objects */
} Remains;

static void
count_finalizers (Remains *remains, KoprsTestKind *kind, KoprsBlob *blob)
{
  g_autoptr (JsonNode) object = koprs_test_object_load (kind, blob);
  g_auto (GStrv) finalizers = koprs_test_object_dup_strings (koprs_test_object_metadata (object), "finalizers");

  for (guint i = 0; finalizers[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (remains->finalizers, finalizers[i]));

      g_hash_table_insert (remains->finalizers, g_strdup (finalizers[i]), GUINT_TO_POINTER (n + 1));
    }
}

static void
empty_table (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *prefix, Remains *remains)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  g_autoptr (GPtrArray) left = NULL;

  for (guint i = 0; i < blobs->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (blobs, i);

      if (koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
        koprs_test_lifecycle_delete (cluster, kind, blob);
    }
  left = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  if (left->len == 0)
    return;
  remains->objects += left->len;
  g_string_append_printf (remains->resources, "%s%s.%s has %u resource instances",
                          remains->resources->len > 0 ? ", " : "", kind->plural, kind->group, left->len);
  for (guint i = 0; i < left->len; i++)
    count_finalizers (remains, kind, g_ptr_array_index (left, i));
}

static void
empty (KoprsTestCluster *cluster, const char *name, Remains *remains)
{
  g_autofree char *prefix = g_strconcat (name, "/", NULL);
  g_autoptr (GPtrArray) kinds = g_ptr_array_copy (koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (cluster)),
                                                  (GCopyFunc) koprs_test_kind_ref, NULL);

  for (guint i = 0; i < kinds->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (kinds, i);

      if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED) && strcmp (kind->version, kind->storage_version) == 0)
        empty_table (cluster, kind, prefix, remains);
    }
  g_ptr_array_set_free_func (kinds, (GDestroyNotify) koprs_test_kind_unref);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What stays while others hold an empty namespace. */
static void
set_emptied (KoprsTestCluster *cluster, JsonNode *object)
{
  gint64 now = koprs_test_cluster_get_time (cluster);

  koprs_test_conditions_set (object, "NamespaceDeletionDiscoveryFailure", "False", "ResourcesDiscovered",
                             "All resources successfully discovered", now);
  koprs_test_conditions_set (object, "NamespaceDeletionGroupVersionParsingFailure", "False", "ParsedGroupVersions",
                             "All legacy kube types successfully parsed", now);
  koprs_test_conditions_set (object, "NamespaceDeletionContentFailure", "False", "ContentDeleted",
                             "All content successfully deleted, may be waiting on finalization", now);
  koprs_test_conditions_set (object, "NamespaceContentRemaining", "False", "ContentRemoved", "All content successfully removed", now);
  koprs_test_conditions_set (object, "NamespaceFinalizersRemaining", "False", "ContentHasNoFinalizers",
                             "All content-preserving finalizers finished", now);
}

static void
set_conditions (KoprsTestCluster *cluster, JsonNode *object, const Remains *remains)
{
  gint64 now = koprs_test_cluster_get_time (cluster);
  g_autofree char *content = g_strdup_printf ("Some resources are remaining: %s", remains->resources->str);
  g_autoptr (GString) finalizers = g_string_new ("Some content in the namespace has finalizers remaining: ");
  g_autofree const char **names = (const char **) g_hash_table_get_keys_as_array (remains->finalizers, NULL);

  qsort (names, g_hash_table_size (remains->finalizers), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (finalizers, "%s%s in %u resource instances", i > 0 ? ", " : "", names[i],
                            GPOINTER_TO_UINT (g_hash_table_lookup (remains->finalizers, names[i])));
  set_emptied (cluster, object);
  koprs_test_conditions_set (object, "NamespaceContentRemaining", "True", "SomeResourcesRemain", content,
                             now);
  if (names[0] != NULL)
    koprs_test_conditions_set (object, "NamespaceFinalizersRemaining", "True", "SomeFinalizersRemain",
                               finalizers->str, now);
}

/* Others than this server hold a namespace in the same list. */
static void
drop_own_finalizer (JsonNode *spec)
{
  g_auto (GStrv) held = koprs_test_object_dup_strings (spec, "finalizers");
  JsonNode *left = koprs_test_node_new_array ();

  for (char **name = held; *name != NULL; name++)
    if (strcmp (*name, "kubernetes") != 0)
      json_array_add_string_element (json_node_get_array (left), *name);
  if (koprs_test_node_is_empty (left))
    g_clear_pointer (&left, json_node_unref);
  koprs_test_node_set (spec, "finalizers", left);
}

static void
finish (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *object)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (object);
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *spec = koprs_test_node_ensure (object, "spec");
  g_autoptr (JsonNode) emptied = NULL;

  drop_own_finalizer (spec);
  if (koprs_test_object_count (metadata, "finalizers") + koprs_test_object_count (spec, "finalizers") == 0)
    koprs_test_cluster_remove (cluster, kind, koprs_test_object_get_name (object));
  else if (!koprs_test_node_equal (live, object))
    {
      koprs_test_lifecycle_update (cluster, kind, MANAGER, "finalize", live, object);
      emptied = koprs_test_object_load (kind, koprs_test_table_lookup (kind->table, koprs_test_object_get_name (object)));
      set_emptied (cluster, emptied);
      koprs_test_lifecycle_update (cluster, kind, MANAGER, "status", object, emptied);
    }
}

static void
terminate (KoprsTestCluster *cluster, KoprsTestKind *kind, JsonNode *object)
{
  Remains remains = { 0 };
  g_autoptr (JsonNode) live = koprs_test_node_copy (object);

  remains.resources = g_string_new (NULL);
  remains.finalizers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  empty (cluster, koprs_test_object_get_name (object), &remains);
  if (remains.objects == 0)
    {
      finish (cluster, kind, object);
    }
  else
    {
      set_conditions (cluster, object, &remains);
      if (!koprs_test_node_equal (live, object))
        koprs_test_lifecycle_update (cluster, kind, MANAGER, "status", live, object);
    }
  g_string_free (remains.resources, TRUE);
  g_hash_table_unref (remains.finalizers);
}

void
koprs_test_namespaces_sync (KoprsTestCluster *cluster, const char *name, const char *ca_pem)
{
  KoprsTestKind *kind = find_core (cluster, "namespaces");
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, name);
  g_autoptr (JsonNode) object = NULL;

  if (blob == NULL)
    return;
  object = koprs_test_object_load (kind, blob);
  if (koprs_test_node_get (koprs_test_object_metadata (object), "deletionTimestamp") != NULL)
    {
      terminate (cluster, kind, object);
      return;
    }
  make_service_account (cluster, name);
  make_root_ca (cluster, name, ca_pem);
}
