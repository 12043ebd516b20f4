/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-store.h"

#include "koprs/koprs-resource.h"
#include "koprs/koprs-watcher-private.h"

/**
 * KoprsStore:
 *
 * The objects that a [class@Watcher] knows, as a list that follows the cluster: a [iface@Gio.ListModel] of [class@Resource],
 * sorted by namespace and name.
 *
 * ```c
 * g_autoptr (KoprsStore) store = koprs_store_new (watcher);
 *
 * g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed), self);
 * ```
 *
 * A store holds its watcher: as long as the store lives, the watcher watches. Make any number of them, at any time; a late one
 * has everything at once. They are views of one cache and cost next to nothing.
 *
 * A list, the first or one after a gap, is shown in one step: nobody ever sees a store empty or half in between. Then
 * [signal@Gio.ListModel::items-changed] is emitted once for it, over the range that is different; while watching, once for
 * each block of events that came together. The watcher's signals for these changes follow. So a store shows the state at, or
 * after, the event whose signal is being handled.
 *
 * Objects that did not change stay the same objects. The watcher's failures leave the store as it was.
 *
 * Use it from the thread of the main context in which the watcher was started. The objects can be used from any thread.
 *
 * Since: 0.1
 */
struct _KoprsStore
{
  GObject parent_instance;

  KoprsWatcher *watcher;
  GPtrArray *waiters;
};

typedef struct {
  KoprsStore *store;      /* the task holds it */
  GTask *task;
  GSource *cancelled;
} Waiter;

enum {
  PROP_WATCHER = 1,
  PROP_SYNCED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GType
koprs_store_get_item_type (GListModel *model)
{
  return KOPRS_TYPE_RESOURCE;
}

static guint
koprs_store_get_n_items (GListModel *model)
{
  return koprs_cache_get_n_items (koprs_watcher_get_cache (KOPRS_STORE (model)->watcher));
}

static gpointer
koprs_store_get_item (GListModel *model, guint position)
{
  KoprsResource *resource = koprs_cache_get_item (koprs_watcher_get_cache (KOPRS_STORE (model)->watcher), position);

  return resource != NULL ? g_object_ref (resource) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = koprs_store_get_item_type;
  iface->get_n_items = koprs_store_get_n_items;
  iface->get_item = koprs_store_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KoprsStore, koprs_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --------------------------------------------------------------- waiting */

static void
waiter_free (gpointer data)
{
  Waiter *waiter = data;

  if (waiter->cancelled != NULL)
    {
      g_source_destroy (waiter->cancelled);
      g_source_unref (waiter->cancelled);
    }
  g_clear_object (&waiter->task);
  g_free (waiter);
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer user_data)
{
  Waiter *waiter = user_data;
  g_autoptr (GTask) task = g_object_ref (waiter->task);

  g_ptr_array_remove_fast (waiter->store->waiters, waiter);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

/* error: NULL = synced. A callback may do anything, also wait again. */
static void
release_waiters (KoprsStore *self, const GError *error)
{
  g_autoptr (GPtrArray) waiters = g_steal_pointer (&self->waiters);

  self->waiters = g_ptr_array_new_with_free_func (waiter_free);
  for (guint i = 0; i < waiters->len; i++)
    {
      Waiter *waiter = waiters->pdata[i];

      g_source_destroy (waiter->cancelled);
      if (error != NULL)
        g_task_return_error (waiter->task, g_error_copy (error));
      else
        g_task_return_boolean (waiter->task, TRUE);
    }
}

static GError *
make_stopped_error (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "the watcher was stopped before its first list was complete");
}

/* --------------------------------------------------------------- watcher */

static void
on_synced (KoprsWatcher *watcher, KoprsStore *self)
{
  g_autoptr (KoprsStore) held = g_object_ref (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SYNCED]);
  release_waiters (self, NULL);
}

static void
on_state_changed (KoprsWatcher *watcher, GParamSpec *pspec, KoprsStore *self)
{
  g_autoptr (GError) error = NULL;

  if (koprs_watcher_get_state (watcher) != KOPRS_WATCHER_STATE_STOPPED || self->waiters->len == 0)
    return;
  error = make_stopped_error ();
  release_waiters (self, error);
}

static void
on_range_changed (guint position, guint removed, guint added, gpointer data)
{
  g_list_model_items_changed (data, position, removed, added);
}

/* ---------------------------------------------------------------- object */

static void
koprs_store_constructed (GObject *object)
{
  KoprsStore *self = KOPRS_STORE (object);

  G_OBJECT_CLASS (koprs_store_parent_class)->constructed (object);

  g_signal_connect (self->watcher, "synced", G_CALLBACK (on_synced), self);
  g_signal_connect (self->watcher, "notify::state", G_CALLBACK (on_state_changed), self);
  koprs_cache_add_view (koprs_watcher_get_cache (self->watcher), on_range_changed, self);
}

static void
koprs_store_finalize (GObject *object)
{
  KoprsStore *self = KOPRS_STORE (object);

  koprs_cache_remove_view (koprs_watcher_get_cache (self->watcher), self);
  g_signal_handlers_disconnect_by_data (self->watcher, self);
  g_object_unref (self->watcher);
  g_ptr_array_unref (self->waiters);

  G_OBJECT_CLASS (koprs_store_parent_class)->finalize (object);
}

static void
koprs_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsStore *self = KOPRS_STORE (object);

  switch (id)
    {
    case PROP_WATCHER:
      g_value_set_object (value, self->watcher);
      break;
    case PROP_SYNCED:
      g_value_set_boolean (value, koprs_store_get_synced (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_store_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsStore *self = KOPRS_STORE (object);

  switch (id)
    {
    case PROP_WATCHER:
      self->watcher = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_store_class_init (KoprsStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = koprs_store_constructed;
  object_class->finalize = koprs_store_finalize;
  object_class->get_property = koprs_store_get_property;
  object_class->set_property = koprs_store_set_property;

  /**
   * KoprsStore:watcher: (getter get_watcher)
   *
   * The watcher whose objects it shows, and which it holds.
   *
   * Since: 0.1
   */
  properties[PROP_WATCHER] = g_param_spec_object ("watcher", NULL, NULL, KOPRS_TYPE_WATCHER,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsStore:synced: (getter get_synced)
   *
   * Whether the watcher's first list is complete and told: from its [signal@Watcher::synced] on.
   *
   * Since: 0.1
   */
  properties[PROP_SYNCED] = g_param_spec_boolean ("synced", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_store_init (KoprsStore *self)
{
  self->waiters = g_ptr_array_new_with_free_func (waiter_free);
}

/**
 * koprs_store_new:
 * @watcher: a watcher, started or not
 *
 * Makes a store that shows what the watcher knows, now and from now on. It holds the watcher.
 *
 * Returns: (transfer full): the new store
 *
 * Since: 0.1
 */
KoprsStore *
koprs_store_new (KoprsWatcher *watcher)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (watcher), NULL);

  return g_object_new (KOPRS_TYPE_STORE, "watcher", watcher, NULL);
}

/**
 * koprs_store_get_watcher: (get-property watcher)
 * @self: a store
 *
 * Gets the watcher whose objects it shows.
 *
 * Returns: (transfer none): the watcher
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_store_get_watcher (KoprsStore *self)
{
  g_return_val_if_fail (KOPRS_IS_STORE (self), NULL);

  return self->watcher;
}

/**
 * koprs_store_get_synced: (get-property synced)
 * @self: a store
 *
 * Gets whether the watcher's first list is complete and told.
 *
 * Returns: whether the store is in sync
 *
 * Since: 0.1
 */
gboolean
koprs_store_get_synced (KoprsStore *self)
{
  g_return_val_if_fail (KOPRS_IS_STORE (self), FALSE);

  return koprs_watcher_get_synced (self->watcher);
}

/**
 * koprs_store_lookup:
 * @self: a store
 * @namespace_: (nullable): the namespace, or `NULL` for a cluster-wide kind
 * @name: the name
 *
 * Finds an object by its name, in memory: without asking the server, and in constant time.
 *
 * Returns: (transfer full) (nullable): the object as it was last heard of, or `NULL` if there is none, or none yet
 *
 * Since: 0.1
 */
KoprsResource *
koprs_store_lookup (KoprsStore *self, const char *namespace_, const char *name)
{
  KoprsResource *resource;

  g_return_val_if_fail (KOPRS_IS_STORE (self), NULL);

  resource = koprs_cache_lookup (koprs_watcher_get_cache (self->watcher), namespace_, name);
  return resource != NULL ? g_object_ref (resource) : NULL;
}

/**
 * koprs_store_wait_synced_async:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called once the store is in sync, or it can't get there
 * @user_data: for the callback
 *
 * Waits until the watcher's first list is complete and told; returns soon if it is already.
 *
 * It waits through the watcher's failures, as long as they take: give it a cancellable to wait less. While it waits it
 * holds the store and so the watcher. There is no synchronous form, which would block the loop that feeds the store.
 *
 * Since: 0.1
 */
void
koprs_store_wait_synced_async (KoprsStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Waiter *waiter;

  g_return_if_fail (KOPRS_IS_STORE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_store_wait_synced_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (koprs_watcher_get_synced (self->watcher))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (koprs_watcher_get_state (self->watcher) == KOPRS_WATCHER_STATE_STOPPED)
    {
      g_task_return_error (task, make_stopped_error ());
      return;
    }
  waiter = g_new0 (Waiter, 1);
  waiter->store = self;
  waiter->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_callback (waiter->cancelled, G_SOURCE_FUNC (on_cancelled), waiter, NULL);
  g_source_attach (waiter->cancelled, g_task_get_context (task));
  waiter->task = g_steal_pointer (&task);
  g_ptr_array_add (self->waiters, waiter);
}

/**
 * koprs_store_wait_synced_finish:
 * @self: a store
 * @result: the result
 * @error: return location for an error
 *
 * Finishes [method@Store.wait_synced_async].
 *
 * Fails with `G_IO_ERROR_CANCELLED` if it was cancelled, and with `G_IO_ERROR_CLOSED` if the watcher was stopped before.
 *
 * Returns: whether the store is in sync; `FALSE` only on error
 *
 * Since: 0.1
 */
gboolean
koprs_store_wait_synced_finish (KoprsStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_STORE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
