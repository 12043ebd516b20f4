/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-definitions.h"

#include "koprs/testing/controllers/koprs-test-definition-names.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/controllers/koprs-test-reread.h"
#include "koprs/testing/kinds/koprs-test-conditions.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define FINALIZER "customresourcecleanup.apiextensions.k8s.io"

struct _KoprsTestDefinitions {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  GHashTable *served;    /* name → the spec that is served, a JsonNode */
  GHashTable *rereads;   /* name → KoprsTestReread, of those that have changed */
};

KoprsTestDefinitions *
koprs_test_definitions_new (KoprsTestCluster *cluster)
{
  KoprsTestDefinitions *self = g_new0 (KoprsTestDefinitions, 1);

  self->cluster = cluster;
  self->kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "apiextensions.k8s.io", "v1",
                                      "customresourcedefinitions");
  self->served = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  self->rereads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) koprs_test_reread_free);
  return self;
}

void
koprs_test_definitions_free (KoprsTestDefinitions *self)
{
  g_hash_table_unref (self->rereads);
  g_hash_table_unref (self->served);
  g_free (self);
}

/* The definition as it is stored now, to be changed; NULL when it is gone. */
static JsonNode *
load (KoprsTestDefinitions *self, const char *name)
{
  KoprsBlob *blob = koprs_test_table_lookup (self->kind->table, name);

  return blob != NULL ? koprs_test_object_load (self->kind, blob) : NULL;
}

static void
update_status (KoprsTestDefinitions *self, JsonNode *live, JsonNode *object)
{
  koprs_test_lifecycle_update (self->cluster, self->kind, "kube-apiserver", "status", live, object);
}

/* Sets one condition and stores the result; the object shows it as well. */
static void
put_condition (KoprsTestDefinitions *self, JsonNode *object, const char *type, const char *status, const char *reason,
               const char *message)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (object);

  koprs_test_conditions_set (object, type, status, reason, message,
                             koprs_test_cluster_get_time (self->cluster));
  update_status (self, live, object);
}

static const char *
find_storage_version (JsonNode *spec)
{
  JsonArray *versions = json_node_get_array (koprs_test_node_get (spec, "versions"));

  for (guint i = 0; i < json_array_get_length (versions); i++)
    {
      JsonNode *version = json_array_get_element (versions, i);

      if (koprs_test_object_get_boolean (version, "storage", FALSE))
        return koprs_test_node_get_string (version, "name");
    }
  return NULL;
}

static GPtrArray *
make_kinds (JsonNode *object)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_test_kind_unref);
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonArray *versions = json_node_get_array (koprs_test_node_get (spec, "versions"));
  const char *storage = find_storage_version (spec);
  gboolean several = json_array_get_length (versions) > 1;
  g_autoptr (KoprsTestConverter) converter = several ? koprs_test_converter_new (object) : NULL;

  for (guint i = 0; i < json_array_get_length (versions); i++)
    {
      JsonNode *version = json_array_get_element (versions, i);
      KoprsTestKind *kind;

      if (!koprs_test_object_get_boolean (version, "served", FALSE))
        continue;
      kind = koprs_test_kind_new_custom (spec, version, storage);
      kind->schema = koprs_test_schema_new_custom (object, kind->version, NULL);
      kind->converter = several ? koprs_test_converter_ref (converter) : NULL;
      g_ptr_array_add (kinds, kind);
    }
  return g_steal_pointer (&kinds);
}

/* Set apart from the names: what is served has those that were accepted. */
static JsonNode *
dup_accepted (JsonNode *object)
{
  JsonNode *accepted = koprs_test_node_copy (object);

  koprs_test_node_set (koprs_test_node_get (accepted, "spec"), "names",
                       koprs_test_node_copy (koprs_test_node_find (object, "status", "acceptedNames", NULL)));
  return accepted;
}

/* The definitions of the object's group but for itself, loaded. */
static GPtrArray *
load_others (KoprsTestDefinitions *self, JsonNode *object)
{
  const char *group = koprs_test_node_get_string (koprs_test_node_get (object, "spec"), "group");
  const char *name = koprs_test_object_get_name (object);
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->kind->table, "", NULL, G_MAXUINT64);
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) other = koprs_test_object_load (self->kind, g_ptr_array_index (blobs, i));

      if (g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (other, "spec"), "group"), group) == 0
          && g_strcmp0 (koprs_test_object_get_name (other), name) != 0)
        g_ptr_array_add (others, g_steal_pointer (&other));
    }
  return others;
}

static gboolean
is_established (JsonNode *object)
{
  return g_strcmp0 (koprs_test_node_get_string (koprs_test_conditions_find (object, "Established"), "status"), "True") == 0;
}

static gboolean
has_its_names (JsonNode *object)
{
  return koprs_test_node_equal (koprs_test_node_find (object, "spec", "names", NULL),
                                koprs_test_node_find (object, "status", "acceptedNames", NULL));
}

/* In two steps, as the two controllers of a real server do it. */
static void
establish (KoprsTestDefinitions *self, JsonNode *object)
{
  g_autoptr (JsonNode) live = koprs_test_node_copy (object);
  g_autoptr (GPtrArray) others = NULL;
  gboolean accepted = TRUE;
  gint64 now = koprs_test_cluster_get_time (self->cluster);

  if (!has_its_names (object))
    {
      others = load_others (self, object);
      accepted = koprs_test_definition_names_accept (object, others, now);
      if (!is_established (object))
        koprs_test_conditions_set (object, "Established", "False", accepted ? "Installing" : "NotAccepted",
                                   accepted ? "the initial names have been accepted" : "not all names are accepted", now);
    }
  if (!koprs_test_node_equal (live, object))
    update_status (self, live, object);
  if (accepted && !is_established (object))
    put_condition (self, object, "Established", "True", "InitialNamesAccepted",
                   "the initial names have been accepted");
}

/* Any of the kinds that are served of the definition; all have the same table. */
static KoprsTestKind *
find_served (KoprsTestDefinitions *self, const char *name)
{
  GPtrArray *all = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (self->cluster));

  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM) && strcmp (kind->resource, name) == 0)
        return kind;
    }
  return NULL;
}

static void
reread (KoprsTestDefinitions *self, const char *name)
{
  KoprsTestKind *kind = find_served (self, name);
  KoprsTestReread *reread = g_hash_table_lookup (self->rereads, name);

  if (kind == NULL)
    return;
  if (reread == NULL)
    {
      reread = koprs_test_reread_new ();
      g_hash_table_insert (self->rereads, g_strdup (name), reread);
    }
  koprs_test_reread_run (reread, kind);
}

static void
serve (KoprsTestDefinitions *self, const char *name, JsonNode *object)
{
  g_autoptr (JsonNode) accepted = dup_accepted (object);
  JsonNode *spec = koprs_test_node_get (accepted, "spec");
  JsonNode *served = g_hash_table_lookup (self->served, name);
  gboolean changed = served != NULL &&
                     !koprs_test_node_equal (koprs_test_node_get (served, "versions"), koprs_test_node_get (spec, "versions"));
  g_autoptr (GPtrArray) kinds = NULL;

  if (koprs_test_node_equal (served, spec))
    return;
  kinds = make_kinds (accepted);
  koprs_test_cluster_set_custom (self->cluster, koprs_test_node_get_string (spec, "group"),
                                 koprs_test_node_get_string (koprs_test_node_get (spec, "names"), "plural"), kinds);
  g_hash_table_insert (self->served, g_strdup (name), koprs_test_node_copy (spec));
  if (changed)
    reread (self, name);
}

/* FALSE where it was not served. */
static gboolean
unserve (KoprsTestDefinitions *self, const char *name)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const char *dot = strchr (name, '.');
  g_autofree char *plural = NULL;

  g_hash_table_remove (self->rereads, name);
  if (!g_hash_table_remove (self->served, name) || dot == NULL)
    return FALSE;
  plural = g_strndup (name, dot - name);
  koprs_test_cluster_set_custom (self->cluster, dot + 1, plural, none);
  return TRUE;
}

/* Deletes the instances that are not being deleted yet. How many there still are: */
static guint
delete_instances (KoprsTestDefinitions *self, const char *name)
{
  GPtrArray *all = koprs_test_kinds_get_all (koprs_test_cluster_get_kinds (self->cluster));
  KoprsTestKind *found = NULL;
  g_autoptr (GPtrArray) instances = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      if (strcmp (kind->resource, name) != 0)
        continue;
      kind->flags |= KOPRS_TEST_KIND_TERMINATING;
      if (found == NULL || strcmp (kind->version, kind->storage_version) == 0)
        found = kind;
    }
  if (found == NULL)
    return 0;
  instances = koprs_test_table_snapshot (found->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < instances->len; i++)
    {
      KoprsBlob *blob = g_ptr_array_index (instances, i);

      if (koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
        koprs_test_lifecycle_delete (self->cluster, found, blob);
    }
  return koprs_test_table_get_size (found->table);
}

static void
remove_finalizer (JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_auto (GStrv) finalizers = koprs_test_object_dup_strings (metadata, "finalizers");
  JsonNode *kept = koprs_test_node_new_array ();

  for (guint i = 0; finalizers[i] != NULL; i++)
    if (strcmp (finalizers[i], FINALIZER) != 0)
      json_array_add_string_element (json_node_get_array (kept), finalizers[i]);
  koprs_test_node_set (metadata, "finalizers", kept);
}

static void
terminate (KoprsTestDefinitions *self, const char *name, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *condition = koprs_test_conditions_find (object, "Terminating");
  g_autoptr (JsonNode) live = NULL;

  if (!koprs_test_object_has_string (metadata, "finalizers", FINALIZER))
    return;
  if (g_strcmp0 (koprs_test_node_get_string (condition, "reason"), "InstanceDeletionInProgress") != 0)
    put_condition (self, object, "Terminating", "True", "InstanceDeletionInProgress",
                   "CustomResource deletion is in progress");
  if (delete_instances (self, name) > 0)
    return;
  if (koprs_test_object_count (metadata, "finalizers") == 1)
    {
      koprs_test_cluster_remove (self->cluster, self->kind, name);
      return;
    }
  live = koprs_test_node_copy (object);
  remove_finalizer (object);
  koprs_test_lifecycle_update (self->cluster, self->kind, "kube-apiserver", "", live, object);
}

/* Names may have come free: the group's definitions that lack some of theirs try again. */
static void
reconsider (KoprsTestDefinitions *self, const char *group, const char *but)
{
  g_autoptr (GPtrArray) blobs = koprs_test_table_snapshot (self->kind->table, "", NULL, G_MAXUINT64);

  for (guint i = 0; i < blobs->len; i++)
    {
      g_autoptr (JsonNode) other = koprs_test_object_load (self->kind, g_ptr_array_index (blobs, i));
      const char *name = koprs_test_object_get_name (other);

      if (g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (other, "spec"), "group"), group) == 0
          && !g_str_equal (name, but) && !has_its_names (other))
        koprs_test_definitions_sync (self, name);
    }
}

void
koprs_test_definitions_sync (KoprsTestDefinitions *self, const char *name)
{
  g_autoptr (JsonNode) object = load (self, name);
  g_autoptr (JsonNode) names = NULL;

  if (object == NULL)
    {
      if (unserve (self, name))
        reconsider (self, strchr (name, '.') + 1, name);
      return;
    }
  if (koprs_test_node_get (koprs_test_object_metadata (object), "deletionTimestamp") != NULL)
    {
      terminate (self, name, object);
      return;
    }
  names = koprs_test_node_copy (koprs_test_node_find (object, "status", "acceptedNames", NULL));
  establish (self, object);
  if (is_established (object))
    serve (self, name, object);
  if (!koprs_test_node_equal (names, koprs_test_node_find (object, "status", "acceptedNames", NULL)))
    reconsider (self, koprs_test_node_get_string (koprs_test_node_get (object, "spec"), "group"), name);
}
