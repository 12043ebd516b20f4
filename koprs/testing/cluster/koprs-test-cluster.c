/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/cluster/koprs-test-cluster.h"

#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

/* As many changes of one resource can be resumed from or paged past. */
#define WINDOW 16384
/* Memory for writing that is worth keeping, in bytes. */
#define MAX_SCRATCH (64 * 1024)

typedef struct {
  KoprsTestChangeFunc function;
  gpointer user_data;
} Observer;

typedef struct {
  KoprsTestTable *table;
  KoprsTestWakeFunc function;
  gpointer user_data;
} Listener;

typedef struct {
  KoprsBlob *blob;
  gpointer data;
  GDestroyNotify notify;
} Derived;

struct _KoprsTestCluster {
  KoprsTestClock *clock;
  KoprsTestKinds *kinds;
  KoprsTestStorage *storage;
  GArray *observers;
  GHashTable *listeners;    /* table → GArray of Listener */
  GString *scratch;         /* what is to be stored is written here first */
  guint bookmarks;
  guint port;
  GHashTable *derived;      /* name → Derived; NULL: nothing was kept yet */
  const char *deferred_group;
  void (*deferred) (KoprsTestCluster *cluster);   /* NULL: done */
};

static void
free_array (gpointer data)
{
  g_array_unref (data);
}

KoprsTestCluster *
koprs_test_cluster_new (KoprsTestClock *clock)
{
  KoprsTestCluster *self = g_new0 (KoprsTestCluster, 1);
  GPtrArray *all;

  self->clock = clock;
  self->kinds = koprs_test_kinds_new ();
  self->storage = koprs_test_storage_new (WINDOW);
  self->scratch = g_string_new (NULL);
  self->observers = g_array_new (FALSE, FALSE, sizeof (Observer));
  self->listeners = g_hash_table_new_full (NULL, NULL, NULL, free_array);
  all = koprs_test_kinds_get_all (self->kinds);
  for (guint i = 0; i < all->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (all, i);

      kind->table = koprs_test_storage_get_table (self->storage, koprs_test_conversion_get_stored (kind)->resource);
    }
  return self;
}

void
koprs_test_cluster_free (KoprsTestCluster *self)
{
  g_clear_pointer (&self->derived, g_hash_table_unref);
  g_hash_table_unref (self->listeners);
  g_array_unref (self->observers);
  g_string_free (self->scratch, TRUE);
  koprs_test_kinds_free (self->kinds);
  koprs_test_storage_free (self->storage);
  g_free (self);
}

void
koprs_test_cluster_defer (KoprsTestCluster *self, const char *group, void (*function) (KoprsTestCluster *cluster))
{
  self->deferred_group = group;
  self->deferred = function;
}

void
koprs_test_cluster_require (KoprsTestCluster *self, const char *group)
{
  void (*function) (KoprsTestCluster *cluster) = self->deferred;

  if (function == NULL || g_strcmp0 (group, self->deferred_group) != 0)
    return;
  self->deferred = NULL;
  function (self);
}

KoprsTestKinds *
koprs_test_cluster_get_kinds (KoprsTestCluster *self)
{
  return self->kinds;
}

KoprsTestStorage *
koprs_test_cluster_get_storage (KoprsTestCluster *self)
{
  return self->storage;
}

guint64
koprs_test_cluster_get_revision (KoprsTestCluster *self)
{
  return koprs_test_storage_get_revision (self->storage);
}

KoprsTestClock *
koprs_test_cluster_get_clock (KoprsTestCluster *self)
{
  return self->clock;
}

gint64
koprs_test_cluster_get_time (KoprsTestCluster *self)
{
  return koprs_test_clock_get_time (self->clock) / G_USEC_PER_SEC;
}

void
koprs_test_cluster_set_port (KoprsTestCluster *self, guint port)
{
  self->port = port;
}

guint
koprs_test_cluster_get_port (KoprsTestCluster *self)
{
  return self->port;
}

KoprsBlob *
koprs_test_cluster_lookup (KoprsTestCluster *self, const KoprsTestKind *kind, const char *namespace_,
                           const char *name)
{
  g_autofree char *key = koprs_test_kind_dup_key (kind, namespace_, name);

  return koprs_test_table_lookup (kind->table, key);
}

static void
wake (KoprsTestCluster *self, KoprsTestTable *table)
{
  GArray *listeners = g_hash_table_lookup (self->listeners, table);

  for (guint i = 0; listeners != NULL && i < listeners->len; i++)
    {
      Listener *listener = &g_array_index (listeners, Listener, i);

      listener->function (listener->user_data);
    }
}

static void
tell (KoprsTestCluster *self, KoprsTestKind *kind, const KoprsTestEvent *event)
{
  /* Whatever form the object came in, it is one of the kind that it is stored as. */
  kind = koprs_test_conversion_get_stored (kind);
  wake (self, kind->table);
  for (guint i = 0; i < self->observers->len; i++)
    {
      Observer *observer = &g_array_index (self->observers, Observer, i);

      observer->function (self, kind, event, observer->user_data);
    }
}

static KoprsBlob *
make_blob (KoprsTestCluster *self, KoprsTestKind *kind, JsonNode *object)
{
  g_autoptr (JsonNode) converted = NULL;
  g_autoptr (GError) error = NULL;
  KoprsBlob *blob;

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_ALIAS))
    converted = koprs_test_conversion_to_stored (kind, object);
  g_string_truncate (self->scratch, 0);
  koprs_test_form_write_stored (self->scratch, koprs_test_conversion_get_stored (kind), converted != NULL ? converted : object);
  blob = koprs_blob_new_from_json (self->scratch->str, self->scratch->len, &error);
  g_assert_no_error (error);
  if (self->scratch->allocated_len > MAX_SCRATCH)
    {
      g_string_free (self->scratch, TRUE);
      self->scratch = g_string_new (NULL);
    }
  return blob;
}

KoprsBlob *
koprs_test_cluster_preview (KoprsTestCluster *self, KoprsTestKind *kind, JsonNode *object)
{
  return make_blob (self, kind, object);
}

KoprsBlob *
koprs_test_cluster_put (KoprsTestCluster *self, KoprsTestKind *kind, JsonNode *object)
{
  JsonNode *metadata = koprs_test_object_metadata (object);
  guint64 revision = koprs_test_storage_advance (self->storage);
  g_autofree char *version = g_strdup_printf ("%" G_GUINT64_FORMAT, revision);
  g_autofree char *key = koprs_test_kind_dup_key (kind, koprs_test_node_get_string (metadata, "namespace"),
                                                  koprs_test_node_get_string (metadata, "name"));
  KoprsBlob *blob;

  koprs_test_node_set_string (metadata, "resourceVersion", version);
  blob = make_blob (self, kind, object);
  tell (self, kind, koprs_test_table_put (kind->table, key, blob, revision));
  return blob;
}

void
koprs_test_cluster_restore (KoprsTestCluster *self, KoprsTestKind *kind, const char *key, KoprsBlob *blob,
                            guint64 revision)
{
  tell (self, kind, koprs_test_table_put (kind->table, key, blob, revision));
}

KoprsBlob *
koprs_test_cluster_take (KoprsTestCluster *self, KoprsTestKind *kind, const char *key)
{
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, key);
  guint64 revision = koprs_test_storage_advance (self->storage);
  KoprsBlob *last = koprs_test_form_restamp (blob, revision);

  tell (self, kind, koprs_test_table_remove (kind->table, key, last, revision));
  return last;
}

void
koprs_test_cluster_remove (KoprsTestCluster *self, KoprsTestKind *kind, const char *key)
{
  koprs_blob_unref (koprs_test_cluster_take (self, kind, key));
}

void
koprs_test_cluster_set_custom (KoprsTestCluster *self, const char *group, const char *plural,
                               GPtrArray *versions)
{
  g_autofree char *resource = g_strconcat (plural, ".", group, NULL);

  for (guint i = 0; i < versions->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (versions, i);

      kind->table = koprs_test_storage_get_table (self->storage, kind->resource);
      if (kind->converter != NULL && koprs_test_table_get_size (kind->table) == 0)
        g_hash_table_add (kind->converter->ready, g_strdup (kind->api_version));
    }
  koprs_test_kinds_set_custom (self->kinds, group, plural, versions);
  wake (self, koprs_test_storage_get_table (self->storage, resource));
}

void
koprs_test_cluster_send_bookmarks (KoprsTestCluster *self)
{
  GHashTableIter iter;
  gpointer table;

  self->bookmarks++;
  g_hash_table_iter_init (&iter, self->listeners);
  while (g_hash_table_iter_next (&iter, &table, NULL))
    wake (self, table);
}

guint
koprs_test_cluster_get_bookmarks (KoprsTestCluster *self)
{
  return self->bookmarks;
}

void
koprs_test_cluster_observe (KoprsTestCluster *self, KoprsTestChangeFunc function, gpointer user_data)
{
  Observer observer = { function, user_data };

  g_array_append_val (self->observers, observer);
}

void
koprs_test_cluster_listen (KoprsTestCluster *self, KoprsTestTable *table, KoprsTestWakeFunc function,
                           gpointer user_data)
{
  Listener listener = { table, function, user_data };
  GArray *listeners = g_hash_table_lookup (self->listeners, table);

  if (listeners == NULL)
    {
      listeners = g_array_new (FALSE, FALSE, sizeof (Listener));
      g_hash_table_insert (self->listeners, table, listeners);
    }
  g_array_append_val (listeners, listener);
}

void
koprs_test_cluster_unlisten (KoprsTestCluster *self, KoprsTestTable *table, KoprsTestWakeFunc function,
                             gpointer user_data)
{
  GArray *listeners = g_hash_table_lookup (self->listeners, table);

  for (guint i = 0; listeners != NULL && i < listeners->len; i++)
    {
      Listener *listener = &g_array_index (listeners, Listener, i);

      if (listener->function == function && listener->user_data == user_data)
        {
          g_array_remove_index_fast (listeners, i);
          return;
        }
    }
}

static void
derived_free (gpointer data)
{
  Derived *self = data;

  self->notify (self->data);
  koprs_blob_unref (self->blob);
  g_free (self);
}

gpointer
koprs_test_cluster_get_derived (KoprsTestCluster *self, KoprsBlob *blob)
{
  const Derived *derived = self->derived != NULL ? g_hash_table_lookup (self->derived, koprs_blob_get_name (blob)) : NULL;

  return derived != NULL && derived->blob == blob ? derived->data : NULL;
}

gpointer
koprs_test_cluster_keep_derived (KoprsTestCluster *self, KoprsBlob *blob, gpointer data, GDestroyNotify notify)
{
  Derived *derived = g_new0 (Derived, 1);

  if (self->derived == NULL)
    self->derived = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, derived_free);
  *derived = (Derived) { koprs_blob_ref (blob), data, notify };
  g_hash_table_replace (self->derived, g_strdup (koprs_blob_get_name (blob)), derived);
  return data;
}
