/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-addresses.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define FAMILY "ipaddress.kubernetes.io/ip-family"
#define MANAGED_BY "ipaddress.kubernetes.io/managed-by"
#define ALLOCATOR "ipallocator.k8s.io"

struct _KoprsTestAddresses {
  KoprsTestCluster *cluster;
  KoprsTestTable *addresses;
  KoprsTestTable *services;
  KoprsTestTable *ranges;
  GHashTable *dirty;        /* address → key of the service that has or had it */
  GHashTable *dirty_ranges; /* names, a set */
};

KoprsTestAddresses *
koprs_test_addresses_new (KoprsTestCluster *cluster)
{
  KoprsTestAddresses *self = g_new0 (KoprsTestAddresses, 1);
  KoprsTestStorage *storage = koprs_test_cluster_get_storage (cluster);

  self->cluster = cluster;
  self->addresses = koprs_test_storage_get_table (storage, "ipaddresses.networking.k8s.io");
  self->ranges = koprs_test_storage_get_table (storage, "servicecidrs.networking.k8s.io");
  self->services = koprs_test_storage_get_table (storage, "services");
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dirty_ranges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_addresses_free (KoprsTestAddresses *self)
{
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->dirty_ranges);
  g_free (self);
}

static void
mark_addresses (KoprsTestAddresses *self, const char *key, KoprsBlob *service)
{
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, koprs_blob_find (service, "spec.clusterIPs"));
  while (koprs_json_iter_next (&iter, NULL, &value))
    {
      g_autofree char *address = koprs_json_value_dup_string (value);

      if (address != NULL && *address != '\0' && strcmp (address, "None") != 0)
        g_hash_table_insert (self->dirty, g_steal_pointer (&address), g_strdup (key));
    }
}

/* Those that wait to be let go. */
static void
mark_leaving (KoprsTestAddresses *self)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->ranges, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    if (koprs_blob_get (g_ptr_array_index (blobs, i), KOPRS_JSON_DELETION_TIMESTAMP).data != NULL)
      g_hash_table_add (self->dirty_ranges, g_strdup (koprs_blob_get_name (g_ptr_array_index (blobs, i))));
}

gboolean
koprs_test_addresses_note (KoprsTestAddresses *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  gboolean gone = event->change == KOPRS_TEST_DELETED;

  if (kind->table == self->services)
    {
      if (event->previous != NULL)
        mark_addresses (self, event->key, event->previous);
      mark_addresses (self, event->key, event->object);
    }
  else if (kind->table == self->ranges)
    {
      mark_leaving (self);
      if (!gone)
        g_hash_table_add (self->dirty_ranges, g_strdup (event->key));
    }
  else if (kind->table == self->addresses && gone)
    mark_leaving (self);
  return g_hash_table_size (self->dirty) + g_hash_table_size (self->dirty_ranges) > 0;
}

static KoprsTestKind *
find_kind (KoprsTestAddresses *self)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "networking.k8s.io", "v1", "ipaddresses");
}

static JsonNode *
new_address (KoprsTestAddresses *self, const char *address, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);
  g_autofree char *uid = g_uuid_string_random ();
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));
  JsonNode *object = koprs_test_node_new_object ();
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *labels = koprs_test_node_ensure (metadata, "labels");
  JsonNode *parent = koprs_test_node_ensure (koprs_test_node_ensure (object, "spec"), "parentRef");

  koprs_test_node_set_string (object, "kind", find_kind (self)->kind);
  koprs_test_node_set_string (object, "apiVersion", find_kind (self)->api_version);
  koprs_test_node_set_string (metadata, "name", address);
  koprs_test_node_set_string (metadata, "uid", uid);
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  koprs_test_node_set_string (labels, FAMILY, strchr (address, ':') != NULL ? "IPv6" : "IPv4");
  koprs_test_node_set_string (labels, MANAGED_BY, ALLOCATOR);
  koprs_test_node_set_string (parent, "resource", "services");
  koprs_test_node_set_string (parent, "namespace", parts[0]);
  koprs_test_node_set_string (parent, "name", parts[1]);
  return object;
}

static gboolean
has_address (KoprsBlob *service, const char *address)
{
  KoprsJsonSlice value;
  KoprsJsonIter iter;

  koprs_json_iter_init (&iter, koprs_blob_find (service, "spec.clusterIPs"));
  while (koprs_json_iter_next (&iter, NULL, &value))
    if (koprs_json_value_string_equals (value, address))
      return TRUE;
  return FALSE;
}

static gboolean
is_of (KoprsTestAddresses *self, const char *address, const char *key)
{
  g_autoptr (JsonNode) object = koprs_test_children_load (self->cluster, find_kind (self), address);
  JsonNode *parent = koprs_test_node_find (object, "spec", "parentRef", NULL);
  const char *namespace_ = koprs_test_node_get_string (parent, "namespace"), *name = koprs_test_node_get_string (parent, "name");
  g_autofree char *other = g_strconcat (namespace_ != NULL ? namespace_ : "", "/", name != NULL ? name : "", NULL);

  return strcmp (other, key) == 0;
}

static void
sync_address (KoprsTestAddresses *self, const char *address, const char *key)
{
  KoprsBlob *service = koprs_test_table_lookup (self->services, key);
  gboolean there = koprs_test_table_lookup (self->addresses, address) != NULL;
  gboolean wanted = service != NULL && has_address (service, address);

  if (wanted && !there)
    {
      g_autoptr (JsonNode) object = new_address (self, address, key);

      koprs_test_lifecycle_update (self->cluster, find_kind (self), "kube-apiserver", "", NULL, object);
    }
  else if (!wanted && there && is_of (self, address, key))
    koprs_test_cluster_remove (self->cluster, find_kind (self), address);
}

gboolean
koprs_test_addresses_run (KoprsTestAddresses *self)
{
  g_autofree char *first = NULL;
  g_autofree char *key = NULL;
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->dirty);
  if (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_hash_table_iter_steal (&iter);
      first = name;
      key = value;
      sync_address (self, first, key);
      return TRUE;
    }
  first = koprs_test_due_pop (self->dirty_ranges);
  if (first == NULL)
    return FALSE;
  koprs_test_address_range_sync (self->cluster, first);
  return TRUE;
}
