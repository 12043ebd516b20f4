/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-garbage.h"

#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/controllers/koprs-test-due.h"
#include "koprs/testing/controllers/koprs-test-recorder.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MANAGER "kube-controller-manager"
#define FOREGROUND "foregroundDeletion"
#define ORPHAN "orphan"

/* Objects are named by "group/version/plural\nkey" here: they may be gone by the time they are looked at. */
struct _KoprsTestGarbage {
  KoprsTestCluster *cluster;
  GHashTable *dependants;    /* uid of an owner → set of names */
  GHashTable *waiting;       /* uid of an owner that waits for its dependants → its name */
  GHashTable *dirty;         /* names of dependants to be looked at */
  GHashTable *due;           /* names of waiting owners to be looked at */
  GHashTable *fresh;         /* names of new dependants, whose owners were never looked for */
};

static void
free_table (gpointer data)
{
  g_hash_table_unref (data);
}

KoprsTestGarbage *
koprs_test_garbage_new (KoprsTestCluster *cluster)
{
  KoprsTestGarbage *self = g_new0 (KoprsTestGarbage, 1);

  self->cluster = cluster;
  self->dependants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_table);
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dirty = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->due = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
koprs_test_garbage_free (KoprsTestGarbage *self)
{
  g_hash_table_unref (self->dependants);
  g_hash_table_unref (self->waiting);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->due);
  g_hash_table_unref (self->fresh);
  g_free (self);
}

static char *
make_name (const KoprsTestKind *kind, const char *key)
{
  return g_strconcat (kind->group, "/", kind->version, "/", kind->plural, "\n", key, NULL);
}

/* The kind and the live object of a name; FALSE when either is gone. */
static gboolean
resolve (KoprsTestGarbage *self, const char *name, KoprsTestKind **kind, KoprsBlob **blob)
{
  g_auto (GStrv) halves = g_strsplit (name, "\n", 2);
  g_auto (GStrv) path = g_strsplit (halves[0], "/", 3);

  *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), path[0], path[1], path[2]);
  *blob = *kind != NULL ? koprs_test_table_lookup ((*kind)->table, halves[1]) : NULL;
  return *blob != NULL;
}

/* Enters the object into the sets of its owners, or takes it out of them. TRUE: it has owners. */
static gboolean
index_owners (KoprsTestGarbage *self, const char *name, KoprsBlob *blob, gboolean enter)
{
  KoprsJsonSlice owners = koprs_blob_get (blob, KOPRS_JSON_OWNER_REFERENCES), owner;
  KoprsJsonIter iter;

  if (owners.data == NULL || koprs_json_value_count (owners) == 0)
    return FALSE;
  koprs_json_iter_init (&iter, owners);
  while (koprs_json_iter_next (&iter, NULL, &owner))
    {
      g_autofree char *uid = koprs_json_value_dup_string (koprs_json_value_member (owner, "uid"));
      GHashTable *set = uid != NULL ? g_hash_table_lookup (self->dependants, uid) : NULL;
      const char *waiting = uid != NULL ? g_hash_table_lookup (self->waiting, uid) : NULL;

      if (uid == NULL)
        continue;
      if (waiting != NULL)
        g_hash_table_add (self->due, g_strdup (waiting));
      if (enter && set == NULL)
        {
          set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_hash_table_insert (self->dependants, g_strdup (uid), set);
        }
      if (enter)
        g_hash_table_add (set, g_strdup (name));
      else if (set != NULL && g_hash_table_remove (set, name) && g_hash_table_size (set) == 0)
        g_hash_table_remove (self->dependants, uid);
    }
  return TRUE;
}

static gboolean
waits (KoprsBlob *blob)
{
  KoprsJsonSlice finalizers = koprs_blob_get (blob, KOPRS_JSON_FINALIZERS), finalizer;
  KoprsJsonIter iter;

  if (finalizers.data == NULL || koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
    return FALSE;
  koprs_json_iter_init (&iter, finalizers);
  while (koprs_json_iter_next (&iter, NULL, &finalizer))
    if (koprs_json_value_string_equals (finalizer, FOREGROUND) || koprs_json_value_string_equals (finalizer, ORPHAN))
      return TRUE;
  return FALSE;
}

static void
mark_dependants (KoprsTestGarbage *self, const char *uid)
{
  GHashTable *set = g_hash_table_lookup (self->dependants, uid);
  GHashTableIter iter;
  gpointer name;

  if (set == NULL)
    return;
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self->dirty, g_strdup (name));
}

gboolean
koprs_test_garbage_note (KoprsTestGarbage *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  g_autofree char *name = make_name (kind, event->key);
  const char *uid = koprs_blob_get_uid (event->object);

  if (event->previous != NULL)
    index_owners (self, name, event->previous, FALSE);
  if (event->change == KOPRS_TEST_DELETED)
    {
      g_hash_table_remove (self->waiting, uid);
      g_hash_table_remove (self->fresh, name);
      mark_dependants (self, uid);
    }
  else
    {
      if (index_owners (self, name, event->object, TRUE))
        {
          g_hash_table_add (self->dirty, g_strdup (name));
          if (event->previous == NULL)
            g_hash_table_add (self->fresh, g_strdup (name));
        }
      if (waits (event->object))
        {
          g_hash_table_insert (self->waiting, g_strdup (uid), g_strdup (name));
          g_hash_table_add (self->due, g_strdup (name));
        }
    }
  return g_hash_table_size (self->dirty) > 0 || g_hash_table_size (self->due) > 0;
}

typedef enum {
  OWNER_ABSENT,
  OWNER_LEAVING,     /* waits for its dependants */
  OWNER_THERE,       /* or nobody can tell */
} OwnerState;

/* The kind that a reference names, or NULL. */
static KoprsTestKind *
find_owner_kind (KoprsTestGarbage *self, JsonNode *reference)
{
  const char *api_version = koprs_test_node_get_string (reference, "apiVersion");
  const char *kind_name = koprs_test_node_get_string (reference, "kind");
  const char *slash = api_version != NULL ? strchr (api_version, '/') : NULL;
  g_autofree char *group = slash != NULL ? g_strndup (api_version, slash - api_version) : g_strdup ("");

  if (api_version == NULL || kind_name == NULL || koprs_test_node_get_string (reference, "name") == NULL)
    return NULL;
  return koprs_test_kinds_find_kind (koprs_test_cluster_get_kinds (self->cluster), group, slash != NULL ? slash + 1 : api_version,
                                     kind_name);
}

static OwnerState
judge_owner (KoprsTestGarbage *self, JsonNode *reference, const char *namespace_)
{
  KoprsTestKind *kind = find_owner_kind (self, reference);
  KoprsBlob *blob;

  if (kind == NULL || (namespace_ == NULL && koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED)))
    return OWNER_THERE;
  blob = koprs_test_cluster_lookup (self->cluster, kind, namespace_, koprs_test_node_get_string (reference, "name"));
  if (blob == NULL || g_strcmp0 (koprs_blob_get_uid (blob), koprs_test_node_get_string (reference, "uid")) != 0)
    return OWNER_ABSENT;
  return waits (blob) ? OWNER_LEAVING : OWNER_THERE;
}

/* Whether something of that kind and uid is in a namespace, be it another than the reference means. */
static gboolean
is_elsewhere (KoprsTestGarbage *self, JsonNode *reference)
{
  KoprsTestKind *kind = find_owner_kind (self, reference);
  const char *uid = koprs_test_node_get_string (reference, "uid");
  g_autoptr (GPtrArray) blobs = NULL;

  if (kind == NULL || uid == NULL || !koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED))
    return FALSE;
  blobs = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < blobs->len; i++)
    if (g_strcmp0 (koprs_blob_get_uid (g_ptr_array_index (blobs, i)), uid) == 0)
      return TRUE;
  return FALSE;
}

/* Owners are looked for in the namespace of what they own and nowhere else. Who means another one is told. */
static void
report_strays (KoprsTestGarbage *self, JsonNode *object)
{
  JsonNode *list = koprs_test_node_get (koprs_test_object_metadata (object), "ownerReferences");
  const char *namespace_ = koprs_test_node_get_string (koprs_test_object_metadata (object), "namespace");
  const char *shown = namespace_ != NULL ? namespace_ : "";

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *reference = json_array_get_element (json_node_get_array (list), i);
      KoprsTestKind *kind = find_owner_kind (self, reference);
      gboolean unfit = namespace_ == NULL && kind != NULL && koprs_test_kind_has (kind, KOPRS_TEST_KIND_NAMESPACED);
      g_autoptr (JsonNode) named = NULL;

      if ((!unfit && judge_owner (self, reference, namespace_) != OWNER_ABSENT) || !is_elsewhere (self, reference))
        continue;
      /* Of the object the collector knows no version. */
      named = koprs_test_node_copy (object);
      koprs_test_node_set (koprs_test_object_metadata (named), "resourceVersion", NULL);
      koprs_test_recorder_tell (self->cluster, "garbage-collector-controller", named, "Warning", "OwnerRefInvalidNamespace",
                                "ownerRef [%s/%s, namespace: %s, name: %s, uid: %s] does not exist in namespace \"%s\"",
                                kind->api_version, kind->kind, shown, koprs_test_node_get_string (reference, "name"),
                                koprs_test_node_get_string (reference, "uid"), shown);
    }
}

static void
update (KoprsTestGarbage *self, KoprsTestKind *kind, JsonNode *live, JsonNode *object)
{
  koprs_test_lifecycle_update (self->cluster, kind, MANAGER, "", live, object);
}

/* Keeps the references that `keep` tells of; those with the uid go, or, with uid NULL, those to nobody. */
static JsonNode *
filter_owners (KoprsTestGarbage *self, JsonNode *metadata, const char *uid)
{
  JsonNode *list = koprs_test_node_get (metadata, "ownerReferences");
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");
  JsonNode *kept = koprs_test_node_new_array ();

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *reference = json_array_get_element (json_node_get_array (list), i);
      gboolean keep;

      if (uid != NULL)
        keep = g_strcmp0 (koprs_test_node_get_string (reference, "uid"), uid) != 0;
      else
        keep = judge_owner (self, reference, namespace_) != OWNER_ABSENT;
      if (keep)
        json_array_add_element (json_node_get_array (kept), koprs_test_node_copy (reference));
    }
  return kept;
}

static void
set_owners (KoprsTestGarbage *self, KoprsTestKind *kind, JsonNode *live, JsonNode *owners)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  gboolean empty = koprs_test_node_is_empty (owners);

  koprs_test_node_set (koprs_test_object_metadata (object), "ownerReferences",
                       empty ? NULL : koprs_test_node_copy (owners));
  update (self, kind, live, object);
}

static void
check_dependant (KoprsTestGarbage *self, const char *name)
{
  KoprsTestKind *kind;
  KoprsBlob *blob;
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) kept = NULL;
  guint before, after;

  if (!resolve (self, name, &kind, &blob))
    return;
  object = koprs_test_object_load (kind, blob);
  if (g_hash_table_remove (self->fresh, name))
    report_strays (self, object);
  before = koprs_test_object_count (koprs_test_object_metadata (object), "ownerReferences");
  kept = filter_owners (self, koprs_test_object_metadata (object), NULL);
  after = json_array_get_length (json_node_get_array (kept));
  if (after == before)
    return;
  if (after > 0)
    set_owners (self, kind, object, kept);
  else if (koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
    koprs_test_lifecycle_delete (self->cluster, kind, blob);
}

static char **
dup_dependants (KoprsTestGarbage *self, const char *uid)
{
  GHashTable *set = g_hash_table_lookup (self->dependants, uid);
  g_autofree char **names = set != NULL ? (char **) g_hash_table_get_keys_as_array (set, NULL) : NULL;

  return names != NULL ? g_strdupv (names) : g_new0 (char *, 1);
}

/* One that stays is enough to keep what it owns. */
static gboolean
has_other_owner (KoprsTestGarbage *self, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  JsonNode *list = koprs_test_node_get (metadata, "ownerReferences");

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    if (judge_owner (self, json_array_get_element (json_node_get_array (list), i),
                     koprs_test_node_get_string (metadata, "namespace")) == OWNER_THERE)
      return TRUE;
  return FALSE;
}

/* TRUE: this dependant lets its owner go. */
static gboolean
release_dependant (KoprsTestGarbage *self, const char *name, const char *uid, gboolean orphan)
{
  KoprsTestKind *kind;
  KoprsBlob *blob;
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) kept = NULL;
  JsonNode *list;

  if (!resolve (self, name, &kind, &blob))
    return TRUE;
  object = koprs_test_object_load (kind, blob);
  if (orphan || has_other_owner (self, object))
    {
      kept = filter_owners (self, koprs_test_object_metadata (object), uid);
      set_owners (self, kind, object, kept);
      return TRUE;
    }
  if (koprs_blob_get (blob, KOPRS_JSON_DELETION_TIMESTAMP).data == NULL)
    koprs_test_lifecycle_delete (self->cluster, kind, blob);
  if (!resolve (self, name, &kind, &blob))
    return TRUE;
  list = koprs_test_node_get (koprs_test_object_metadata (object), "ownerReferences");
  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *reference = json_array_get_element (json_node_get_array (list), i);

      if (g_strcmp0 (koprs_test_node_get_string (reference, "uid"), uid) == 0 &&
          koprs_test_object_get_boolean (reference, "blockOwnerDeletion", FALSE))
        return FALSE;
    }
  return TRUE;
}

/* Takes both finalizers away; the last one takes the owner with it, unless it is a pod that has time left. */
static void
let_go (KoprsTestGarbage *self, KoprsTestKind *kind, const char *key, JsonNode *live)
{
  g_autoptr (JsonNode) object = koprs_test_node_copy (live);
  JsonNode *metadata = koprs_test_object_metadata (object);
  g_auto (GStrv) finalizers = koprs_test_object_dup_strings (metadata, "finalizers");
  JsonNode *kept = koprs_test_node_new_array ();

  for (guint i = 0; finalizers[i] != NULL; i++)
    if (strcmp (finalizers[i], FOREGROUND) != 0 && strcmp (finalizers[i], ORPHAN) != 0)
      json_array_add_string_element (json_node_get_array (kept), finalizers[i]);
  if (koprs_test_node_is_empty (kept))
    g_clear_pointer (&kept, json_node_unref);
  koprs_test_node_set (metadata, "finalizers", kept);
  if (koprs_test_object_count (metadata, "finalizers") > 0 || koprs_test_object_get_int (metadata, "deletionGracePeriodSeconds", 0) > 0)
    update (self, kind, live, object);
  else
    koprs_test_cluster_remove (self->cluster, kind, key);
}

static void
check_owner (KoprsTestGarbage *self, const char *name)
{
  KoprsTestKind *kind;
  KoprsBlob *blob;
  g_autoptr (JsonNode) object = NULL;
  g_auto (GStrv) dependants = NULL;
  g_autofree char *uid = NULL;
  gboolean orphan, held = FALSE;

  if (!resolve (self, name, &kind, &blob) || !waits (blob))
    return;
  object = koprs_test_object_load (kind, blob);
  uid = g_strdup (koprs_blob_get_uid (blob));
  orphan = koprs_test_object_has_string (koprs_test_object_metadata (object), "finalizers", ORPHAN);
  dependants = dup_dependants (self, uid);
  for (guint i = 0; dependants[i] != NULL; i++)
    held |= !release_dependant (self, dependants[i], uid, orphan);
  if (!held)
    let_go (self, kind, strchr (name, '\n') + 1, object);
}

gboolean
koprs_test_garbage_run (KoprsTestGarbage *self)
{
  g_autofree char *owner = koprs_test_due_pop (self->due);
  g_autofree char *dependant = NULL;

  if (owner != NULL)
    {
      check_owner (self, owner);
      return TRUE;
    }
  dependant = koprs_test_due_pop (self->dirty);
  if (dependant == NULL)
    return FALSE;
  check_dependant (self, dependant);
  return TRUE;
}
