/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "sync-operator.h"

#include "sync-run.h"

#define RETRY_MS 500

enum { SYNCS, NAMESPACES, CONFIG_MAPS, N_WATCHERS };

struct _SyncOperator {
  KoprsClient *client;
  KoprsWatcher *watchers[N_WATCHERS];
  KoprsStore *stores[N_WATCHERS];
  GHashTable *queue;          /* of KoprsResource's "namespace/name" */
  GCancellable *cancellable;
  guint idle;
  guint retry;
  gboolean busy;
};

static void work (SyncOperator *self);

static gboolean
on_idle (gpointer user_data)
{
  SyncOperator *self = user_data;

  self->idle = 0;
  work (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (SyncOperator *self)
{
  if (self->idle == 0 && !self->busy)
    self->idle = g_idle_add (on_idle, self);
}

/* Any change may concern any ConfigMapSync: whether it does, its plan finds out without asking the server. */
static void
enqueue_all (SyncOperator *self)
{
  GListModel *syncs = G_LIST_MODEL (self->stores[SYNCS]);
  guint n = g_list_model_get_n_items (syncs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsResource) sync = g_list_model_get_item (syncs, i);

      g_hash_table_add (self->queue, g_strdup_printf ("%s/%s", koprs_resource_get_namespace (sync),
                                                      koprs_resource_get_name (sync)));
    }
  schedule (self);
}

static gboolean
on_retry (gpointer user_data)
{
  SyncOperator *self = user_data;

  self->retry = 0;
  enqueue_all (self);
  return G_SOURCE_REMOVE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SyncOperator *self = user_data;
  g_autoptr (GError) error = NULL;

  sync_run_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;   /* the operator may be gone */
  self->busy = FALSE;
  if (error != NULL)
    {
      g_log_structured ("configmap-sync", G_LOG_LEVEL_MESSAGE, "MESSAGE", "will try again: %s", error->message);
      if (self->retry == 0)
        self->retry = g_timeout_add (RETRY_MS, on_retry, self);
    }
  schedule (self);
}

static gboolean
is_synced (SyncOperator *self)
{
  for (guint i = 0; i < N_WATCHERS; i++)
    {
      gboolean synced = FALSE;

      g_object_get (self->stores[i], "synced", &synced, NULL);
      if (!synced)
        return FALSE;
    }
  return TRUE;
}

static void
reconcile (SyncOperator *self, KoprsResource *sync)
{
  g_autoptr (GError) error = NULL;
  SyncPlan *plan = sync_plan_new (sync, self->stores[CONFIG_MAPS], self->stores[NAMESPACES], &error);

  if (plan == NULL)
    {
      g_log_structured ("configmap-sync", G_LOG_LEVEL_WARNING, "MESSAGE", "%s: %s", koprs_resource_get_name (sync),
                        error->message);
      schedule (self);
      return;
    }
  self->busy = TRUE;
  sync_run_async (self->client, sync, plan, self->cancellable, on_done, self);
}

static void
work (SyncOperator *self)
{
  GHashTableIter iter;
  gpointer key;

  if (self->busy || !is_synced (self))
    return;
  g_hash_table_iter_init (&iter, self->queue);
  while (!self->busy && g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (key, "/", 2);
      g_autoptr (KoprsResource) sync = koprs_store_lookup (self->stores[SYNCS], parts[0], parts[1]);

      g_hash_table_iter_remove (&iter);
      if (sync != NULL)
        reconcile (self, sync);
    }
}

static void
on_failed (KoprsWatcher *watcher, GError *error, gpointer user_data)
{
  g_log_structured ("configmap-sync", G_LOG_LEVEL_MESSAGE, "MESSAGE", "the watcher recovers from: %s", error->message);
}

static void
add_watcher (SyncOperator *self, guint index, KoprsKind *kind)
{
  g_autoptr (KoprsScope) everywhere = koprs_scope_new_cluster ();

  self->watchers[index] = koprs_watcher_new (self->client, everywhere, kind, NULL);
  self->stores[index] = koprs_store_new (self->watchers[index]);
  g_signal_connect_swapped (self->watchers[index], "changed", G_CALLBACK (enqueue_all), self);
  g_signal_connect_swapped (self->watchers[index], "synced", G_CALLBACK (enqueue_all), self);
  g_signal_connect (self->watchers[index], "failed", G_CALLBACK (on_failed), self);
}

SyncOperator *
sync_operator_new (KoprsClient *client)
{
  SyncOperator *self = g_new0 (SyncOperator, 1);
  g_autoptr (KoprsKind) kind = sync_kind_new ();

  self->client = g_object_ref (client);
  self->queue = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
  add_watcher (self, SYNCS, kind);
  add_watcher (self, NAMESPACES, koprs_kind_namespace ());
  add_watcher (self, CONFIG_MAPS, koprs_kind_config_map ());
  for (guint i = 0; i < N_WATCHERS; i++)
    koprs_watcher_start (self->watchers[i]);
  return self;
}

void
sync_operator_free (SyncOperator *self)
{
  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < N_WATCHERS; i++)
    {
      g_signal_handlers_disconnect_by_data (self->watchers[i], self);
      koprs_watcher_stop (self->watchers[i]);
      g_object_unref (self->stores[i]);
      g_object_unref (self->watchers[i]);
    }
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->retry, g_source_remove);
  g_hash_table_unref (self->queue);
  g_object_unref (self->cancellable);
  g_object_unref (self->client);
  g_free (self);
}
