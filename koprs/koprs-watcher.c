/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-watcher-private.h"

#include "koprs/koprs-client.h"
#include "koprs/koprs-enum-types.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/koprs-watch-options.h"
#include "koprs/watch/koprs-watch-session.h"

/**
 * KoprsWatcher:
 *
 * Watches all objects of a kind in a scope, and says what becomes of them. **It lives as long as somebody holds it, and no
 * longer: a signal handler does not hold it**; a [class@Store] does. Dropping the last reference ends it at once, as
 * [method@Watcher.stop] does.
 *
 * ```c
 * self->watcher = koprs_client_watch (client, scope, koprs_kind_config_map (), NULL, &error);
 * g_signal_connect (self->watcher, "added", G_CALLBACK (on_added), self);
 * g_signal_connect (self->watcher, "modified", G_CALLBACK (on_modified), self);
 * g_signal_connect (self->watcher, "deleted", G_CALLBACK (on_deleted), self);
 * ```
 *
 * A watcher lists the present state, then follows its changes from there. No error ends it: it emits [signal@Watcher::failed],
 * waits (0.8 s, doubling up to 30 s, each with up to as much again by chance), and goes on where it was, or lists anew where
 * the server no longer knows that place. Missing rights and kinds that are not there yet are such errors too: it comes back
 * once they are granted or installed. Only a scope that does not fit the kind ends it.
 *
 * **What its handlers can count on.** Each change is told once, in the order in which it happened: `added`, `modified` or
 * `deleted`, each followed by `changed`. After a gap it compares a new list with what it knew: what vanished meanwhile is
 * `deleted` with `final_state_unknown`, what came is `added`, what changed is `modified`, once, whatever happened in between;
 * what is as it was is not mentioned, and stays the same [class@Resource] object. An object that was deleted and made anew
 * under its name is `deleted`, then `added`. A [class@Store] shows a change when, or before, its signal is emitted.
 *
 * Everything is emitted from the main loop of the context that was the thread's default when the watcher was started,
 * and nothing from inside [method@Watcher.start], nor after [method@Watcher.stop]. A handler may stop or drop the watcher, start
 * others, and run the main loop. Signals for long lists are emitted in slices of 2 ms, so that the loop stays awake. A slow
 * handler slows down the reading: events wait on the server, not in memory.
 *
 * Use a watcher from the thread of that context alone. The objects it hands out can be used from any thread.
 *
 * Since: 0.1
 */
struct _KoprsWatcher
{
  GObject parent_instance;

  KoprsClient *client;
  KoprsScope *scope;
  KoprsKind *kind;
  KoprsWatchOptions *options;       /* until constructed */
  KoprsWatchSettings settings;
  KoprsWatchWorld world;            /* of a test; none otherwise */
  KoprsCache *cache;
  KoprsWatchSession *session;       /* while started */
  KoprsWatcherState state;          /* while not */
  KoprsWatchRest rest;              /* likewise */
  gboolean synced;
};

enum {
  PROP_CLIENT = 1,
  PROP_SCOPE,
  PROP_KIND,
  PROP_OPTIONS,
  PROP_STATE,
  PROP_RESOURCE_VERSION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (KoprsWatcher, koprs_watcher, G_TYPE_OBJECT)

static void
on_notify_state (gpointer owner)
{
  g_object_notify_by_pspec (owner, properties[PROP_STATE]);
}

static void
on_notify_version (gpointer owner)
{
  g_object_notify_by_pspec (owner, properties[PROP_RESOURCE_VERSION]);
}

static void
on_emit (gpointer owner, const KoprsChange *change)
{
  KoprsWatcher *self = owner;

  if (change->type == KOPRS_CHANGE_SYNCED)
    self->synced = TRUE;
  koprs_watcher_emit (self, change);
}

static const KoprsWatchOwnerFuncs owner_funcs = {
  on_emit,
  koprs_watcher_emit_changed,
  on_notify_state,
  on_notify_version,
};

/* ---------------------------------------------------------------- object */

static void
koprs_watcher_constructed (GObject *object)
{
  KoprsWatcher *self = KOPRS_WATCHER (object);

  G_OBJECT_CLASS (koprs_watcher_parent_class)->constructed (object);

  /* Read once: later changes of the options do not matter. */
  koprs_watch_settings_init (&self->settings, self->options);
  g_clear_object (&self->options);
  self->cache = koprs_cache_new (self->kind);
}

static void
end_session (KoprsWatcher *self)
{
  KoprsWatchSession *session = g_steal_pointer (&self->session);

  if (session != NULL)
    koprs_watch_session_stop (session, &self->rest);
}

static void
koprs_watcher_dispose (GObject *object)
{
  end_session (KOPRS_WATCHER (object));

  G_OBJECT_CLASS (koprs_watcher_parent_class)->dispose (object);
}

static void
koprs_watcher_finalize (GObject *object)
{
  KoprsWatcher *self = KOPRS_WATCHER (object);

  g_clear_object (&self->client);
  g_clear_object (&self->scope);
  g_clear_object (&self->kind);
  g_clear_object (&self->options);
  g_clear_pointer (&self->cache, koprs_cache_unref);
  koprs_watch_rest_clear (&self->rest);
  koprs_watch_settings_clear (&self->settings);

  G_OBJECT_CLASS (koprs_watcher_parent_class)->finalize (object);
}

static void
koprs_watcher_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KoprsWatcher *self = KOPRS_WATCHER (object);

  switch (id)
    {
    case PROP_CLIENT:
      g_value_set_object (value, self->client);
      break;
    case PROP_SCOPE:
      g_value_set_object (value, self->scope);
      break;
    case PROP_KIND:
      g_value_set_object (value, self->kind);
      break;
    case PROP_STATE:
      g_value_set_enum (value, koprs_watcher_get_state (self));
      break;
    case PROP_RESOURCE_VERSION:
      g_value_set_string (value, koprs_watcher_get_resource_version (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_watcher_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KoprsWatcher *self = KOPRS_WATCHER (object);

  switch (id)
    {
    case PROP_CLIENT:
      self->client = g_value_dup_object (value);
      break;
    case PROP_SCOPE:
      self->scope = g_value_dup_object (value);
      break;
    case PROP_KIND:
      self->kind = g_value_dup_object (value);
      break;
    case PROP_OPTIONS:
      self->options = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
koprs_watcher_class_init (KoprsWatcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = koprs_watcher_constructed;
  object_class->dispose = koprs_watcher_dispose;
  object_class->finalize = koprs_watcher_finalize;
  object_class->get_property = koprs_watcher_get_property;
  object_class->set_property = koprs_watcher_set_property;

  koprs_watcher_install_signals (G_TYPE_FROM_CLASS (klass));

  /**
   * KoprsWatcher:client: (getter get_client)
   *
   * The client through which it watches.
   *
   * Since: 0.1
   */
  properties[PROP_CLIENT] = g_param_spec_object ("client", NULL, NULL, KOPRS_TYPE_CLIENT, given);

  /**
   * KoprsWatcher:scope: (getter get_scope)
   *
   * Where it watches. The cluster scope means all namespaces, for a namespaced kind.
   *
   * Since: 0.1
   */
  properties[PROP_SCOPE] = g_param_spec_object ("scope", NULL, NULL, KOPRS_TYPE_SCOPE, given);

  /**
   * KoprsWatcher:kind: (getter get_kind)
   *
   * What it watches.
   *
   * Since: 0.1
   */
  properties[PROP_KIND] = g_param_spec_object ("kind", NULL, NULL, KOPRS_TYPE_KIND, given);

  /**
   * KoprsWatcher:options:
   *
   * How it watches. Read once, when the watcher is made; `NULL` means the defaults.
   *
   * Since: 0.1
   */
  properties[PROP_OPTIONS] = g_param_spec_object ("options", NULL, NULL, KOPRS_TYPE_WATCH_OPTIONS,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * KoprsWatcher:state: (getter get_state)
   *
   * What it is at. The change from idle to syncing is notified from the main loop, not from inside
   * [method@Watcher.start].
   *
   * Since: 0.1
   */
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, KOPRS_TYPE_WATCHER_STATE, KOPRS_WATCHER_STATE_IDLE, told);

  /**
   * KoprsWatcher:resource-version: (getter get_resource_version)
   *
   * How far it has come: the resource version of the last list, event or bookmark, or `NULL` before the first list is
   * complete. Two such texts can only be compared for equality, unless both are decimal numbers.
   *
   * Notified at most once per block of events, before their signals.
   *
   * Since: 0.1
   */
  properties[PROP_RESOURCE_VERSION] = g_param_spec_string ("resource-version", NULL, NULL, NULL, told);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
koprs_watcher_init (KoprsWatcher *self)
{
}

/**
 * koprs_watcher_new:
 * @client: the client to watch through
 * @scope: where; the cluster scope means all namespaces, for a namespaced kind
 * @kind: what
 * @options: (nullable): how, or `NULL` for the defaults; read now
 *
 * Makes a watcher. It does nothing until [method@Watcher.start]; [method@Client.watch] makes one that is started.
 *
 * Returns: (transfer full): the new watcher
 *
 * Since: 0.1
 */
KoprsWatcher *
koprs_watcher_new (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, KoprsWatchOptions *options)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (client), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_WATCH_OPTIONS (options), NULL);

  return g_object_new (KOPRS_TYPE_WATCHER, "client", client, "scope", scope, "kind", kind, "options", options, NULL);
}

KoprsWatcher *
koprs_watcher_new_for_world (KoprsScope *scope, KoprsKind *kind, KoprsWatchOptions *options, KoprsWatchWorld world)
{
  KoprsWatcher *self = g_object_new (KOPRS_TYPE_WATCHER, "scope", scope, "kind", kind, "options", options, NULL);

  self->world = world;
  return self;
}

/**
 * koprs_watcher_get_client: (get-property client)
 * @self: a watcher
 *
 * Gets the client through which it watches.
 *
 * Returns: (transfer none): the client
 *
 * Since: 0.1
 */
KoprsClient *
koprs_watcher_get_client (KoprsWatcher *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (self), NULL);

  return self->client;
}

/**
 * koprs_watcher_get_scope: (get-property scope)
 * @self: a watcher
 *
 * Gets where it watches.
 *
 * Returns: (transfer none): the scope
 *
 * Since: 0.1
 */
KoprsScope *
koprs_watcher_get_scope (KoprsWatcher *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (self), NULL);

  return self->scope;
}

/**
 * koprs_watcher_get_kind: (get-property kind)
 * @self: a watcher
 *
 * Gets what it watches.
 *
 * Returns: (transfer none): the kind
 *
 * Since: 0.1
 */
KoprsKind *
koprs_watcher_get_kind (KoprsWatcher *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (self), NULL);

  return self->kind;
}

/**
 * koprs_watcher_get_state: (get-property state)
 * @self: a watcher
 *
 * Gets what it is at: see [enum@WatcherState]. `notify::state` is emitted from the main loop, after the store shows what goes
 * with it.
 *
 * Returns: the state
 *
 * Since: 0.1
 */
KoprsWatcherState
koprs_watcher_get_state (KoprsWatcher *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (self), KOPRS_WATCHER_STATE_IDLE);

  return self->session != NULL ? koprs_watch_session_get_state (self->session) : self->state;
}

/**
 * koprs_watcher_get_resource_version: (get-property resource-version)
 * @self: a watcher
 *
 * Gets how far it has come; see [property@Watcher:resource-version].
 *
 * Returns: (transfer none) (nullable): a resource version, valid until the main loop runs again, or `NULL` before the first
 *   list is complete
 *
 * Since: 0.1
 */
const char *
koprs_watcher_get_resource_version (KoprsWatcher *self)
{
  g_return_val_if_fail (KOPRS_IS_WATCHER (self), NULL);

  return self->session != NULL ? koprs_watch_session_get_resource_version (self->session) : self->rest.resource_version;
}

KoprsCache *
koprs_watcher_get_cache (KoprsWatcher *self)
{
  return self->cache;
}

gboolean
koprs_watcher_get_synced (KoprsWatcher *self)
{
  return self->synced;
}

/**
 * koprs_watcher_start:
 * @self: a watcher
 *
 * Starts watching, in the main context that is the thread's default now.
 *
 * Nothing is sent or emitted before this returns. On a started watcher it does nothing. A stopped one goes on with
 * what it knows, lists anew, and tells what changed in between; [signal@Watcher::synced] is not repeated.
 *
 * Since: 0.1
 */
void
koprs_watcher_start (KoprsWatcher *self)
{
  KoprsWatchWorld world;

  g_return_if_fail (KOPRS_IS_WATCHER (self));
  g_return_if_fail (self->client != NULL || self->world.funcs != NULL);

  if (self->session != NULL && koprs_watch_session_get_state (self->session) != KOPRS_WATCHER_STATE_STOPPED)
    return;
  end_session (self);
  world = self->world;
  if (world.funcs == NULL)
    world = koprs_watch_world_new (self->client, self->scope, self->kind, &self->settings);
  self->session = koprs_watch_session_new (&owner_funcs, self, self->cache, self->kind, &self->settings, world,
                                           &self->rest);
}

/**
 * koprs_watcher_stop:
 * @self: a watcher
 *
 * Stops watching: connections are closed, and nothing is emitted any more but the notification of the state, from inside this
 * call. What is known stays in the stores; what was not told yet is told after another [method@Watcher.start].
 *
 * On a stopped watcher it does nothing.
 *
 * Since: 0.1
 */
void
koprs_watcher_stop (KoprsWatcher *self)
{
  KoprsWatcherState before;

  g_return_if_fail (KOPRS_IS_WATCHER (self));

  before = koprs_watcher_get_state (self);
  end_session (self);
  self->state = KOPRS_WATCHER_STATE_STOPPED;
  if (before != KOPRS_WATCHER_STATE_STOPPED)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
