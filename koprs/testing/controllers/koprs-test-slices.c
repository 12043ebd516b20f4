/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-slices.h"

#include "koprs/testing/controllers/koprs-test-backends.h"
#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* The longest name that "-" can still follow. */
#define LONGEST_NAME 252

static KoprsTestKind *
find_kind (KoprsTestCluster *cluster)
{
  return koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "discovery.k8s.io", "v1", "endpointslices");
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
}

KoprsTestSlices *
koprs_test_slices_new (KoprsTestCluster *cluster, JsonNode *owner)
{
  KoprsTestSlices *self = g_new0 (KoprsTestSlices, 1);

  self->cluster = cluster;
  self->kind = find_kind (cluster);
  self->owner = owner;
  self->created = new_list ();
  self->changed = new_list ();
  self->removed = new_list ();
  return self;
}

void
koprs_test_slices_free (KoprsTestSlices *self)
{
  g_ptr_array_unref (self->created);
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->removed);
  g_free (self);
}

GPtrArray *
koprs_test_slices_find (KoprsTestCluster *cluster, const char *namespace_, const char *service, const char *managed_by)
{
  KoprsTestKind *kind = find_kind (cluster);
  g_autofree char *prefix = g_strconcat (namespace_, "/", NULL);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (kind->table, prefix, NULL, G_MAXUINT64);
  GPtrArray *found = new_list ();

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) slice = koprs_test_object_load (kind, g_ptr_array_index (blobs, i));
      JsonNode *labels = koprs_test_cells_find (slice, "metadata.labels");

      if (g_strcmp0 (koprs_test_node_get_string (labels, KOPRS_TEST_SLICE_SERVICE), service) == 0 &&
          g_strcmp0 (koprs_test_node_get_string (labels, KOPRS_TEST_SLICE_MANAGED_BY), managed_by) == 0)
        g_ptr_array_add (found, g_steal_pointer (&slice));
    }
  return found;
}

JsonNode *
koprs_test_slices_make (KoprsTestSlices *self, const char *type, JsonNode *ports, JsonNode *labels, JsonNode *annotations)
{
  const char *name = koprs_test_object_get_name (self->owner);
  g_autofree char *prefix = g_strconcat (name, strlen (name) > LONGEST_NAME ? "" : "-", NULL);
  JsonNode *slice = koprs_test_node_new_object ();
  JsonNode *metadata = koprs_test_object_metadata (slice);

  koprs_test_node_set_string (metadata, "generateName", prefix);
  koprs_test_node_set (metadata, "labels", labels);
  koprs_test_node_set (metadata, "annotations", annotations);
  koprs_test_node_set_string (slice, "addressType", type);
  koprs_test_node_set (slice, "ports", koprs_test_node_copy (ports));
  koprs_test_node_set (slice, "endpoints", koprs_test_node_new_array ());
  return slice;
}

void
koprs_test_slices_add (JsonNode *slice, JsonNode *endpoint)
{
  json_array_add_element (json_node_get_array (koprs_test_node_get (slice, "endpoints")), koprs_test_node_copy (endpoint));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char *
koprs_test_slices_dup_ports_key (JsonNode *ports)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < koprs_test_cells_count (ports); i++)
    {
      JsonNode *port = koprs_test_cells_element (ports, i);
      const char *name = koprs_test_node_get_string (port, "name"), *protocol = koprs_test_node_get_string (port, "protocol");
      const char *app = koprs_test_node_get_string (port, "appProtocol");

      g_ptr_array_add (texts, g_strdup_printf ("%s/%s/%" G_GINT64_FORMAT "/%s", name != NULL ? name : "",
                                               protocol != NULL ? protocol : "", koprs_test_object_get_int (port, "port", 0),
                                               app != NULL ? app : ""));
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **) texts->pdata);
}

char *
koprs_test_slices_dup_endpoint_key (JsonNode *endpoint)
{
  g_auto (GStrv) addresses = koprs_test_object_dup_strings (endpoint, "addresses");
  g_autofree char *joined = g_strjoinv (",", addresses);
  const char *host = koprs_test_node_get_string (endpoint, "hostname");
  const char *name = koprs_test_node_get_string (koprs_test_node_get (endpoint, "targetRef"), "name");

  return g_strjoin (" ", joined, host != NULL ? host : "", name != NULL ? name : "", NULL);
}

void
koprs_test_slices_create (KoprsTestSlices *self, JsonNode *slice)
{
  g_ptr_array_add (self->created, koprs_test_node_copy (slice));
}

void
koprs_test_slices_change (KoprsTestSlices *self, JsonNode *live, JsonNode *slice)
{
  g_ptr_array_add (self->changed, koprs_test_node_copy (live));
  g_ptr_array_add (self->changed, koprs_test_node_copy (slice));
}

void
koprs_test_slices_remove (KoprsTestSlices *self, JsonNode *slice)
{
  g_ptr_array_add (self->removed, koprs_test_node_copy (slice));
}

/* The live slice with the other one's contents. */
static JsonNode *
dress (JsonNode *live, JsonNode *slice)
{
  JsonNode *object = koprs_test_node_copy (live);

  koprs_test_object_copy_member (koprs_test_object_metadata (object), koprs_test_object_metadata (slice), "labels");
  koprs_test_object_copy_member (koprs_test_object_metadata (object), koprs_test_object_metadata (slice), "annotations");
  koprs_test_object_copy_member (object, slice, "ports");
  koprs_test_object_copy_member (object, slice, "endpoints");
  return object;
}

static gboolean
has_type (JsonNode *slice, JsonNode *other)
{
  return g_strcmp0 (koprs_test_node_get_string (slice, "addressType"), koprs_test_node_get_string (other, "addressType")) == 0;
}

static void
recycle (KoprsTestSlices *self)
{
  for (guint i = 0; i < self->removed->len && self->created->len > 0;)
    {
      JsonNode *old = g_ptr_array_index (self->removed, i), *fresh = g_ptr_array_index (self->created, self->created->len - 1);
      g_autoptr (JsonNode) dressed = NULL;

      if (!has_type (old, fresh))
        {
          i++;
          continue;
        }
      dressed = dress (old, fresh);
      koprs_test_slices_change (self, old, dressed);
      g_ptr_array_remove_index (self->removed, i);
      g_ptr_array_set_size (self->created, (int) self->created->len - 1);
    }
}

/* Lists without anything are null, as a controller that speaks protobuf leaves them. */
static void
settle (JsonNode *slice, const char *trigger)
{
  static const char *const lists[] = { "endpoints", "ports" };
  JsonNode *metadata = koprs_test_object_metadata (slice);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (koprs_test_node_is_empty (koprs_test_node_get (slice, lists[i])))
      koprs_test_node_set (slice, lists[i], json_node_new (JSON_NODE_NULL));
  if (koprs_test_cells_find (metadata, "annotations") != NULL)
    koprs_test_node_set (koprs_test_node_get (metadata, "annotations"), KOPRS_TEST_TRIGGER_TIME, NULL);
  if (trigger != NULL)
    koprs_test_node_set_string (koprs_test_node_ensure (metadata, "annotations"), KOPRS_TEST_TRIGGER_TIME, trigger);
  if (koprs_test_object_count (metadata, "annotations") == 0)
    koprs_test_node_set (metadata, "annotations", NULL);
}

static void
update (KoprsTestSlices *self, JsonNode *live, JsonNode *slice)
{
  JsonNode *metadata = koprs_test_object_metadata (slice);

  if (!koprs_test_node_equal (koprs_test_node_get (live, "endpoints"), koprs_test_node_get (slice, "endpoints")) ||
      !koprs_test_node_equal (koprs_test_node_get (live, "ports"), koprs_test_node_get (slice, "ports")))
    koprs_test_object_set_int (metadata, "generation", koprs_test_object_get_int (metadata, "generation", 0) + 1);
  if (!koprs_test_node_equal (live, slice))
    koprs_test_lifecycle_update (self->cluster, self->kind, KOPRS_TEST_CONTROLLER_MANAGER, "", live, slice);
}

void
koprs_test_slices_write (KoprsTestSlices *self, const char *trigger)
{
  recycle (self);
  for (guint i = 0; i < self->created->len && !koprs_test_children_is_leaving (self->owner); i++)
    {
      g_autoptr (GError) error = NULL;

      settle (g_ptr_array_index (self->created, i), trigger);
      koprs_test_children_create (self->cluster, self->owner, self->kind, g_ptr_array_index (self->created, i), &error);
    }
  for (guint i = 0; i + 1 < self->changed->len; i += 2)
    {
      settle (g_ptr_array_index (self->changed, i + 1), trigger);
      update (self, g_ptr_array_index (self->changed, i), g_ptr_array_index (self->changed, i + 1));
    }
  for (guint i = 0; i < self->removed->len; i++)
    koprs_test_children_delete (self->cluster, self->kind, g_ptr_array_index (self->removed, i));
}
