/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-revisions.h"

#include "koprs/testing/controllers/koprs-test-children.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#define HISTORY_LIMIT 10

struct _KoprsTestRevisions {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  JsonNode *parent;
  GPtrArray *all;            /* JsonNode, the oldest first */
};

static gint64
get_number (JsonNode *revision)
{
  return koprs_test_object_get_int (revision, "revision", 0);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  gint64 one = get_number (*(JsonNode *const *) a), other = get_number (*(JsonNode *const *) b);

  return one < other ? -1 : one > other;
}

static void
reload (KoprsTestRevisions *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = koprs_test_children_find (self->cluster, self->parent, self->kind);
  g_ptr_array_sort (self->all, compare_numbers);
}

KoprsTestRevisions *
koprs_test_revisions_new (KoprsTestCluster *cluster, JsonNode *parent)
{
  KoprsTestRevisions *self = g_new0 (KoprsTestRevisions, 1);

  self->cluster = cluster;
  self->kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "apps", "v1", "controllerrevisions");
  self->parent = parent;
  reload (self);
  return self;
}

void
koprs_test_revisions_free (KoprsTestRevisions *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* A patch that puts the template back. */
static JsonNode *
make_data (KoprsTestRevisions *self)
{
  JsonNode *data = koprs_test_node_new_object ();
  JsonNode *template = koprs_test_node_copy (koprs_test_cells_find (self->parent, "spec.template"));

  koprs_test_node_set_string (template, "$patch", "replace");
  koprs_test_node_set (koprs_test_node_ensure (data, "spec"), "template", template);
  return data;
}

JsonNode *
koprs_test_revisions_dup_template (JsonNode *revision)
{
  JsonNode *template = koprs_test_cells_find (revision, "data.spec.template");
  JsonNode *copy = koprs_test_node_is_object (template) ? koprs_test_node_copy (template) : koprs_test_node_new_object ();

  koprs_test_node_set (copy, "$patch", NULL);
  return copy;
}

JsonNode *
koprs_test_revisions_find (KoprsTestRevisions *self, const char *name)
{
  for (guint i = 0; name != NULL && i < self->all->len; i++)
    if (g_strcmp0 (koprs_test_object_get_name (g_ptr_array_index (self->all, i)), name) == 0)
      return g_ptr_array_index (self->all, i);
  return NULL;
}

static JsonNode *
find_data (KoprsTestRevisions *self, JsonNode *data)
{
  for (guint i = self->all->len; i > 0; i--)
    if (koprs_test_node_equal (koprs_test_node_get (g_ptr_array_index (self->all, i - 1), "data"), data))
      return g_ptr_array_index (self->all, i - 1);
  return NULL;
}

static gint64
get_last (KoprsTestRevisions *self)
{
  return self->all->len > 0 ? get_number (g_ptr_array_index (self->all, self->all->len - 1)) : 0;
}

/* Goes back to what has been before. */
static void
renew (KoprsTestRevisions *self, JsonNode *revision)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (revision);

  koprs_test_object_set_int (object, "revision", get_last (self) + 1);
  koprs_test_lifecycle_update (self->cluster, self->kind, KOPRS_TEST_CONTROLLER_MANAGER, "", revision, object);
}

static void
create (KoprsTestRevisions *self, JsonNode *data, const char *hash_label, JsonNode *labels)
{
  g_autoptr (JsonNode) object = koprs_test_node_new_object ();
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_autofree char *hash = koprs_test_children_dup_hash (data);
  g_autofree char *name = g_strconcat (koprs_test_object_get_name (self->parent), "-", hash, NULL);
  g_autoptr (GError) error = NULL;

  koprs_test_node_set_string (metadata, "name", name);
  koprs_test_node_set (metadata, "labels",
                       koprs_test_node_is_object (labels) ? koprs_test_node_copy (labels) : koprs_test_node_new_object ());
  koprs_test_node_set_string (koprs_test_node_get (metadata, "labels"), hash_label, hash);
  koprs_test_object_copy_member (metadata, koprs_test_object_metadata (self->parent), "annotations");
  koprs_test_node_set (object, "data", koprs_test_node_copy (data));
  koprs_test_object_set_int (object, "revision", get_last (self) + 1);
  koprs_test_children_create (self->cluster, self->parent, self->kind, object, &error);
}

JsonNode *
koprs_test_revisions_ensure (KoprsTestRevisions *self, const char *hash_label, JsonNode *labels)
{
  g_autoptr (JsonNode) data = make_data (self);
  JsonNode *found = find_data (self, data);

  if (found != NULL && get_number (found) == get_last (self))
    return found;
  if (found != NULL)
    renew (self, found);
  else
    create (self, data, hash_label, labels);
  reload (self);
  return find_data (self, data);
}

void
koprs_test_revisions_trim (KoprsTestRevisions *self, GHashTable *used)
{
  gint64 limit = koprs_test_cells_find_int (self->parent, "spec.revisionHistoryLimit", HISTORY_LIMIT), spare = 0;

  for (guint i = 0; i < self->all->len; i++)
    spare += !g_hash_table_contains (used, koprs_test_object_get_name (g_ptr_array_index (self->all, i)));
  for (guint i = 0; i < self->all->len && spare > limit; i++)
    if (!g_hash_table_contains (used, koprs_test_object_get_name (g_ptr_array_index (self->all, i))))
      {
        koprs_test_children_delete (self->cluster, self->kind, g_ptr_array_index (self->all, i));
        spare--;
      }
}
