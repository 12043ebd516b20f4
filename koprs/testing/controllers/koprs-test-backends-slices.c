/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The EndpointSlices of a Service that selects pods: one for each set of ports that pods offer, more where there are many pods. What
 * is there already is kept as far as it can be. */

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-slices.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <gio/gio.h>
#include <string.h>

#define CONTROLLER "endpointslice-controller.k8s.io"
#define MOST_ENDPOINTS 100
#define ZONE "topology.kubernetes.io/zone"

/* What offers the same ports. */
typedef struct {
  JsonNode *ports;
  GHashTable *wanted;      /* key of an endpoint → endpoint */
  GPtrArray *order;        /* the same keys, borrowed, as the pods came */
  GPtrArray *there;        /* slices that have these ports now, borrowed */
} Group;

typedef struct {
  const KoprsTestBackends *backends;
  KoprsTestSlices *slices;
  const char *type;
  JsonNode *labels;
  GHashTable *groups;      /* key of ports → Group */
  GPtrArray *keys;         /* the same keys, borrowed, in order */
} Plan;

static void
free_group (gpointer data)
{
  Group *group = data;

  json_node_unref (group->ports);
  g_hash_table_unref (group->wanted);
  g_ptr_array_unref (group->order);
  g_ptr_array_unref (group->there);
  g_free (group);
}

static Group *
get_group (Plan *self, JsonNode *ports)
{
  char *key = koprs_test_slices_dup_ports_key (ports);
  Group *group = g_hash_table_lookup (self->groups, key);

  if (group != NULL)
    {
      g_free (key);
      return group;
    }
  group = g_new0 (Group, 1);
  group->ports = koprs_test_node_copy (ports);
  group->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  group->order = g_ptr_array_new ();
  group->there = g_ptr_array_new ();
  g_hash_table_insert (self->groups, key, group);
  g_ptr_array_add (self->keys, key);
  return group;
}

static JsonNode *
list_addresses (JsonNode *pod, const char *type)
{
  JsonNode *given = koprs_test_cells_find (pod, "status.podIPs");
  JsonNode *list = koprs_test_node_new_array ();
  GSocketFamily family = strcmp (type, "IPv6") == 0 ? G_SOCKET_FAMILY_IPV6 : G_SOCKET_FAMILY_IPV4;

  for (guint i = 0; i < koprs_test_cells_count (given); i++)
    {
      const char *text = koprs_test_node_get_string (koprs_test_cells_element (given, i), "ip");
      g_autoptr (GInetAddress) address = text != NULL ? g_inet_address_new_from_string (text) : NULL;
      g_autofree char *canonical = address != NULL ? g_inet_address_to_string (address) : NULL;

      if (canonical != NULL && g_inet_address_get_family (address) == family)
        json_array_add_string_element (json_node_get_array (list), canonical);
    }
  return list;
}

static void
set_boolean (JsonNode *object, const char *name, gboolean value)
{
  koprs_test_node_set (object, name, json_node_init_boolean (json_node_alloc (), value));
}

static JsonNode *
new_endpoint (Plan *self, JsonNode *pod, JsonNode *node)
{
  JsonNode *endpoint = koprs_test_node_new_object ();
  JsonNode *conditions = koprs_test_node_ensure (endpoint, "conditions");
  const char *zone = koprs_test_node_get_string (koprs_test_cells_find (node, "metadata.labels"), ZONE);
  gboolean serving = koprs_test_backends_is_ready (pod), leaving = koprs_test_children_is_leaving (pod);

  koprs_test_node_set (endpoint, "addresses", list_addresses (pod, self->type));
  set_boolean (conditions, "ready", koprs_test_backends_publishes_all (self->backends) || (serving && !leaving));
  set_boolean (conditions, "serving", serving);
  set_boolean (conditions, "terminating", leaving);
  if (koprs_test_backends_has_name (self->backends, pod))
    koprs_test_object_copy_member (endpoint, koprs_test_node_get (pod, "spec"), "hostname");
  koprs_test_node_set (endpoint, "targetRef", koprs_test_backends_new_reference (pod));
  if (koprs_test_cells_find_text (pod, "spec.nodeName") != NULL)
    koprs_test_object_copy_member (endpoint, koprs_test_node_get (pod, "spec"), "nodeName");
  if (zone != NULL && *zone != '\0')
    koprs_test_node_set_string (endpoint, "zone", zone);
  return endpoint;
}

/* Pods of a node that nobody knows are passed over. */
static void
want_pod (Plan *self, JsonNode *pod)
{
  KoprsTestCluster *cluster = self->backends->cluster;
  KoprsTestKind *nodes = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "nodes");
  g_autoptr (JsonNode) ports = koprs_test_backends_list_ports (self->backends, pod, TRUE);
  Group *group = get_group (self, ports);
  const char *name = koprs_test_cells_find_text (pod, "spec.nodeName");
  g_autoptr (JsonNode) node = name != NULL ? koprs_test_children_load (cluster, nodes, name) : NULL;
  g_autoptr (JsonNode) endpoint = NULL;
  char *key;

  if (node == NULL && !koprs_test_backends_publishes_all (self->backends))
    return;
  endpoint = new_endpoint (self, pod, node);
  if (koprs_test_object_count (endpoint, "addresses") == 0)
    return;
  key = koprs_test_slices_dup_endpoint_key (endpoint);
  if (!g_hash_table_contains (group->wanted, key))
    g_ptr_array_add (group->order, key);
  g_hash_table_insert (group->wanted, key, g_steal_pointer (&endpoint));
}

static gboolean
is_owned (Plan *self, JsonNode *slice)
{
  const char *uid = koprs_test_node_get_string (koprs_test_object_metadata (self->backends->service), "uid");
  JsonNode *owners = koprs_test_cells_find (slice, "metadata.ownerReferences");

  for (guint i = 0; i < koprs_test_cells_count (owners); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_cells_element (owners, i), "uid"), uid) == 0)
      return TRUE;
  return FALSE;
}

static void
sort_there (Plan *self, GPtrArray *there)
{
  for (guint i = 0; i < there->len; i++)
    {
      JsonNode *slice = g_ptr_array_index (there, i);
      JsonNode *ports = koprs_test_node_get (slice, "ports");
      g_autofree char *key = koprs_test_slices_dup_ports_key (ports);
      Group *group = g_hash_table_lookup (self->groups, key);

      if (g_strcmp0 (koprs_test_node_get_string (slice, "addressType"), self->type) != 0)
        continue;
      if (group != NULL && is_owned (self, slice))
        g_ptr_array_add (group->there, slice);
      else
        koprs_test_slices_remove (self->slices, slice);
    }
}

/* The slice with those of its endpoints that are still wanted, which then are wanted no more. NULL: nothing is left of it. */
static JsonNode *
keep (Plan *self, Group *group, JsonNode *slice)
{
  JsonNode *given = koprs_test_node_get (slice, "endpoints");
  g_autoptr (JsonNode) kept = koprs_test_node_copy (slice);
  guint n = koprs_test_cells_count (given);

  koprs_test_node_set (koprs_test_object_metadata (kept), "labels", koprs_test_node_copy (self->labels));
  koprs_test_node_set (kept, "endpoints", koprs_test_node_new_array ());
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = koprs_test_slices_dup_endpoint_key (koprs_test_cells_element (given, i));
      JsonNode *wanted = g_hash_table_lookup (group->wanted, key);

      if (wanted == NULL)
        continue;
      koprs_test_slices_add (kept, wanted);
      for (guint j = 0; j < group->order->len; j++)
        if (strcmp (g_ptr_array_index (group->order, j), key) == 0)
          g_ptr_array_remove_index (group->order, j--);
      g_hash_table_remove (group->wanted, key);
    }
  return n > 0 && koprs_test_object_count (kept, "endpoints") == 0 ? NULL : g_steal_pointer (&kept);
}

static void
fill (Group *group, JsonNode *slice)
{
  while (group->order->len > 0 && koprs_test_object_count (slice, "endpoints") < MOST_ENDPOINTS)
    {
      char *key = g_ptr_array_index (group->order, 0);

      koprs_test_slices_add (slice, g_hash_table_lookup (group->wanted, key));
      g_ptr_array_remove_index (group->order, 0);
      g_hash_table_remove (group->wanted, key);
    }
}

static void
settle_group (Plan *self, Group *group)
{
  g_autoptr (GPtrArray) planned = g_ptr_array_new ();

  for (guint i = 0; i < group->there->len; i++)
    g_ptr_array_add (planned, keep (self, group, g_ptr_array_index (group->there, i)));
  for (guint i = 0; i < planned->len; i++)
    {
      g_autoptr (JsonNode) slice = g_ptr_array_index (planned, i);
      JsonNode *live = g_ptr_array_index (group->there, i);

      if (slice == NULL)
        {
          koprs_test_slices_remove (self->slices, live);
          continue;
        }
      fill (group, slice);
      if (!koprs_test_node_equal (koprs_test_node_get (live, "endpoints"), koprs_test_node_get (slice, "endpoints")) ||
          !koprs_test_node_equal (koprs_test_cells_find (live, "metadata.labels"), self->labels))
        koprs_test_slices_change (self->slices, live, slice);
    }
  while (group->order->len > 0)
    {
      g_autoptr (JsonNode) slice = koprs_test_slices_make (self->slices, self->type, group->ports,
                                                           koprs_test_node_copy (self->labels), NULL);

      fill (group, slice);
      koprs_test_slices_create (self->slices, slice);
    }
}

static gboolean
is_placeholder (Plan *self, JsonNode *slice)
{
  return is_owned (self, slice) && koprs_test_object_count (slice, "endpoints") == 0 &&
         koprs_test_object_count (slice, "ports") == 0 &&
         koprs_test_node_equal (koprs_test_cells_find (slice, "metadata.labels"), self->labels);
}

/* A service has a slice even where nobody stands behind it. there: how many of this type there are. */
static void
hold_place (Plan *self, guint there)
{
  GPtrArray *removed = self->slices->removed;
  g_autoptr (JsonNode) none = NULL;
  g_autoptr (JsonNode) slice = NULL;

  if (removed->len != there || self->slices->created->len > 0)
    return;
  if (there == 1 && is_placeholder (self, g_ptr_array_index (removed, 0)))
    {
      g_ptr_array_set_size (removed, 0);
      return;
    }
  none = koprs_test_node_new_array ();
  slice = koprs_test_slices_make (self->slices, self->type, none, koprs_test_node_copy (self->labels), NULL);
  koprs_test_slices_create (self->slices, slice);
}

static void
reconcile (const KoprsTestBackends *backends, const char *type, GPtrArray *there, JsonNode *labels)
{
  g_autoptr (KoprsTestSlices) slices = koprs_test_slices_new (backends->cluster, backends->service);
  Plan self = { backends, slices, type, labels };
  guint n = 0;

  self.groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_group);
  self.keys = g_ptr_array_new ();
  for (guint i = 0; i < backends->pods->len; i++)
    want_pod (&self, g_ptr_array_index (backends->pods, i));
  for (guint i = 0; i < there->len; i++)
    n += g_strcmp0 (koprs_test_node_get_string (g_ptr_array_index (there, i), "addressType"), type) == 0;
  sort_there (&self, there);
  for (guint i = 0; i < self.keys->len; i++)
    settle_group (&self, g_hash_table_lookup (self.groups, g_ptr_array_index (self.keys, i)));
  hold_place (&self, n);
  koprs_test_slices_write (slices, backends->trigger);
  g_ptr_array_unref (self.keys);
  g_hash_table_unref (self.groups);
}

/* The labels of the service, but for those that have a meaning here. */
static JsonNode *
make_labels (const KoprsTestBackends *self)
{
  JsonNode *labels = koprs_test_backends_dup_labels (self);

  koprs_test_node_set_string (labels, KOPRS_TEST_SLICE_SERVICE, koprs_test_object_get_name (self->service));
  koprs_test_node_set_string (labels, KOPRS_TEST_SLICE_MANAGED_BY, CONTROLLER);
  return labels;
}

void
koprs_test_backends_write_slices (const KoprsTestBackends *self)
{
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (self->service), "namespace");
  g_auto (GStrv) families = koprs_test_object_dup_strings (koprs_test_node_get (self->service, "spec"), "ipFamilies");
  g_autoptr (JsonNode) labels = make_labels (self);
  g_autoptr (GPtrArray) there = koprs_test_slices_find (self->cluster, namespace_, koprs_test_object_get_name (self->service),
                                                        CONTROLLER);

  for (guint i = 0; families[i] != NULL; i++)
    reconcile (self, families[i], there, labels);
}
