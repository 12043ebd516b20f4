/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-endpoints.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-mirror.h"
#include "koprs/testing/controllers/koprs-test-slices.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

struct _KoprsTestEndpoints {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  GHashTable *selecting;   /* namespace → name of a service that selects pods → its selector */
  GHashTable *dirty;       /* keys of services to be looked at */
  GHashTable *mirrored;    /* keys of endpoints to be looked at */
  GHashTable *triggers;    /* key of a service → name of a pod → when it was last found to have become ready or not */
  gboolean busy;           /* what changes now is its own doing */
};

static void
free_table (gpointer data)
{
  g_hash_table_unref (data);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

KoprsTestEndpoints *
koprs_test_endpoints_new (KoprsTestCluster *cluster)
{
  KoprsTestEndpoints *self = g_new0 (KoprsTestEndpoints, 1);

  self->cluster = cluster;
  self->kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "", "v1", "endpoints");
  self->selecting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_table);
  self->triggers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_table);
  self->dirty = new_set ();
  self->mirrored = new_set ();
  return self;
}

void
koprs_test_endpoints_free (KoprsTestEndpoints *self)
{
  g_hash_table_unref (self->selecting);
  g_hash_table_unref (self->triggers);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->mirrored);
  g_free (self);
}

static GHashTable *
find_selecting (KoprsTestEndpoints *self, KoprsBlob *blob)
{
  return g_hash_table_lookup (self->selecting, koprs_blob_get_namespace (blob));
}

static gboolean
is_selecting (KoprsTestEndpoints *self, KoprsBlob *blob)
{
  GHashTable *names = find_selecting (self, blob);

  return names != NULL && g_hash_table_contains (names, koprs_blob_get_name (blob));
}

/* Remembers the selector, or forgets it. */
static void
set_selector (KoprsTestEndpoints *self, KoprsBlob *blob, JsonNode *selector)
{
  GHashTable *names = find_selecting (self, blob);

  if (names == NULL && selector == NULL)
    return;
  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
      g_hash_table_insert (self->selecting, g_strdup (koprs_blob_get_namespace (blob)), names);
    }
  if (selector != NULL)
    g_hash_table_insert (names, g_strdup (koprs_blob_get_name (blob)), selector);
  else
    g_hash_table_remove (names, koprs_blob_get_name (blob));
  if (g_hash_table_size (names) == 0)
    g_hash_table_remove (self->selecting, koprs_blob_get_namespace (blob));
}

static void
note_service (KoprsTestEndpoints *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  KoprsJsonSlice given = koprs_blob_find (event->object, "spec.selector");
  gboolean alive = event->change != KOPRS_TEST_DELETED, before = is_selecting (self, event->object);
  g_autoptr (JsonNode) service = NULL;
  JsonNode *selector = NULL;

  if (alive && given.data != NULL && koprs_json_value_count (given) > 0)
    {
      service = koprs_test_object_load (kind, event->object);
      selector = koprs_test_node_copy (koprs_test_cells_find (service, "spec.selector"));
    }
  set_selector (self, event->object, selector);
  if (!alive || selector != NULL)
    g_hash_table_add (self->dirty, g_strdup (event->key));
  if ((event->change != KOPRS_TEST_MODIFIED || before != (selector != NULL)) &&
      koprs_test_table_lookup (self->kind->table, event->key) != NULL)
    g_hash_table_add (self->mirrored, g_strdup (event->key));
}

/* Those of Services that select are this controller's own. */
static void
note_endpoints (KoprsTestEndpoints *self, const KoprsTestEvent *event)
{
  if (!is_selecting (self, event->object))
    g_hash_table_add (self->mirrored, g_strdup (event->key));
  else if (event->change == KOPRS_TEST_DELETED)
    g_hash_table_add (self->dirty, g_strdup (event->key));
}

static void
note_slice (KoprsTestEndpoints *self, KoprsBlob *blob)
{
  KoprsJsonSlice labels = koprs_blob_get (blob, KOPRS_JSON_LABELS);
  g_autofree char *service = koprs_json_value_dup_string (koprs_json_value_member (labels, KOPRS_TEST_SLICE_SERVICE));
  g_autofree char *manager = koprs_json_value_dup_string (koprs_json_value_member (labels, KOPRS_TEST_SLICE_MANAGED_BY));

  if (service == NULL || manager == NULL)
    return;
  if (g_str_has_prefix (manager, "endpointslice-controller"))
    g_hash_table_add (self->dirty, g_strconcat (koprs_blob_get_namespace (blob), "/", service, NULL));
  else if (g_str_has_prefix (manager, "endpointslicemirroring-controller"))
    g_hash_table_add (self->mirrored, g_strconcat (koprs_blob_get_namespace (blob), "/", service, NULL));
}

static gboolean
has_address (KoprsBlob *pod)
{
  return pod != NULL && koprs_json_value_member (koprs_blob_find (pod, "status"), "podIP").data != NULL;
}

static gboolean
is_selected (KoprsBlob *pod, JsonNode *selector)
{
  KoprsJsonSlice labels = koprs_blob_get (pod, KOPRS_JSON_LABELS);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (labels.data == NULL)
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (selector));
  while (json_object_iter_next (&iter, &name, &value))
    if (!koprs_test_node_is_string (value) ||
        !koprs_json_value_string_equals (koprs_json_value_member (labels, name), json_node_get_string (value)))
      return FALSE;
  return TRUE;
}

/* Pods without an address are behind nothing: whoever only makes pods pays nothing for services. */
static void
note_pod (KoprsTestEndpoints *self, const KoprsTestEvent *event)
{
  GHashTable *names = find_selecting (self, event->object);
  GHashTableIter iter;
  gpointer name, selector;

  if (names == NULL || (!has_address (event->object) && !has_address (event->previous)))
    return;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &selector))
    if (is_selected (event->object, selector) || (event->previous != NULL && is_selected (event->previous, selector)))
      g_hash_table_add (self->dirty, g_strconcat (koprs_blob_get_namespace (event->object), "/", name, NULL));
}

/* Pods may have waited for the node. */
static void
mark_all (KoprsTestEndpoints *self)
{
  GHashTableIter iter, inner;
  gpointer namespace_, names, name;

  g_hash_table_iter_init (&iter, self->selecting);
  while (g_hash_table_iter_next (&iter, &namespace_, &names))
    {
      g_hash_table_iter_init (&inner, names);
      while (g_hash_table_iter_next (&inner, &name, NULL))
        g_hash_table_add (self->dirty, g_strconcat (namespace_, "/", name, NULL));
    }
}

gboolean
koprs_test_endpoints_note (KoprsTestEndpoints *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  static const char *const resources[] = { "pods", "services", "endpoints", "endpointslices.discovery.k8s.io", "nodes", NULL };

  if (!g_strv_contains (resources, kind->resource))
    return FALSE;
  if (strcmp (kind->resource, "pods") == 0)
    note_pod (self, event);
  else if (strcmp (kind->resource, "services") == 0)
    note_service (self, kind, event);
  else if (strcmp (kind->resource, "endpoints") == 0 && !self->busy)
    note_endpoints (self, event);
  else if (strcmp (kind->resource, "endpointslices.discovery.k8s.io") == 0 && event->change != KOPRS_TEST_ADDED && !self->busy)
    note_slice (self, event->object);
  else if (strcmp (kind->resource, "nodes") == 0)
    mark_all (self);
  return g_hash_table_size (self->dirty) + g_hash_table_size (self->mirrored) > 0;
}

static void
remove_endpoints (KoprsTestEndpoints *self, const char *key)
{
  KoprsBlob *blob = koprs_test_table_lookup (self->kind->table, key);

  if (blob != NULL)
    koprs_test_lifecycle_delete (self->cluster, self->kind, blob);
  g_hash_table_remove (self->triggers, key);
}

static const char *
get_ready_time (JsonNode *pod)
{
  return koprs_test_node_get_string (koprs_test_conditions_find (pod, "Ready"), "lastTransitionTime");
}

/* The earliest time of what has changed since it was last asked, or NULL. A new service is itself the change. */
static char *
find_trigger (KoprsTestEndpoints *self, const char *key, JsonNode *service, GPtrArray *pods)
{
  GHashTable *seen = g_hash_table_lookup (self->triggers, key);
  GHashTable *now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *first = NULL;
  char *trigger;

  for (guint i = 0; i < pods->len; i++)
    {
      JsonNode *pod = g_ptr_array_index (pods, i);
      const char *time = get_ready_time (pod);
      const char *before = seen != NULL ? g_hash_table_lookup (seen, koprs_test_object_get_name (pod)) : NULL;

      if (time == NULL)
        continue;
      if (g_strcmp0 (time, before) > 0 && (first == NULL || strcmp (time, first) < 0))
        first = time;
      g_hash_table_insert (now, g_strdup (koprs_test_object_get_name (pod)), g_strdup (time));
    }
  if (seen == NULL)
    first = koprs_test_cells_find_text (service, "metadata.creationTimestamp");
  trigger = g_strdup (first);
  g_hash_table_insert (self->triggers, g_strdup (key), now);
  return trigger;
}

static void
sync_service (KoprsTestEndpoints *self, const char *key)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", "services");
  g_autoptr (JsonNode) service = koprs_test_children_load (self->cluster, kind, key);
  g_autoptr (GPtrArray) pods = NULL;
  g_autofree char *trigger = NULL;
  KoprsTestBackends backends;

  if (service == NULL)
    {
      remove_endpoints (self, key);
      return;
    }
  if (g_strcmp0 (koprs_test_cells_find_text (service, "spec.type"), "ExternalName") == 0 ||
      koprs_test_cells_count (koprs_test_cells_find (service, "spec.selector")) == 0)
    return;
  pods = koprs_test_backends_find_pods (self->cluster, service);
  trigger = find_trigger (self, key, service, pods);
  backends = (KoprsTestBackends) { self->cluster, service, pods, trigger };
  koprs_test_backends_write_endpoints (&backends);
  koprs_test_backends_write_slices (&backends);
}

gboolean
koprs_test_endpoints_run (KoprsTestEndpoints *self)
{
  g_autofree char *service = koprs_test_due_pop (self->dirty);
  g_autofree char *endpoints = service == NULL ? koprs_test_due_pop (self->mirrored) : NULL;

  self->busy = service != NULL;
  if (service != NULL)
    sync_service (self, service);
  self->busy = endpoints != NULL;
  if (endpoints != NULL)
    koprs_test_mirror_sync (self->cluster, endpoints);
  self->busy = FALSE;
  return service != NULL || endpoints != NULL;
}
