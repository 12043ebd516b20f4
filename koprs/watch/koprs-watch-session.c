/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-session-private.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"

KoprsWatchSession *
koprs_watch_session_ref (KoprsWatchSession *self)
{
  self->ref_count++;
  return self;
}

void
koprs_watch_session_unref (KoprsWatchSession *self)
{
  if (--self->ref_count == 0)
    g_free (self);
}

KoprsWatcherState
koprs_watch_session_get_state (KoprsWatchSession *self)
{
  return self->state;
}

const char *
koprs_watch_session_get_resource_version (KoprsWatchSession *self)
{
  return self->plan.resource_version->len > 0 ? self->plan.resource_version->str : NULL;
}

/* ---------------------------------------------------------------- timers */

static gint64
get_now (KoprsWatchSession *self)
{
  return self->world.funcs->now (self->world.data);
}

static void
set_timer (KoprsWatchSession *self, gpointer *timer, guint delay_ms, KoprsWatchTimerFunc func)
{
  *timer = self->world.funcs->add_timer (self->world.data, delay_ms, func, self);
}

static void
clear_timer (KoprsWatchSession *self, gpointer *timer)
{
  if (*timer != NULL)
    self->world.funcs->cancel_timer (self->world.data, *timer);
  *timer = NULL;
}

static void
close_exchange (KoprsWatchSession *self)
{
  clear_timer (self, &self->deadline);
  clear_timer (self, &self->silence);
  clear_timer (self, &self->settle);
  g_clear_pointer (&self->exchange, koprs_watch_exchange_abandon);
}

/* The request on its way is given up: what still comes of it is not heard. */
static void
give_up (KoprsWatchSession *self, KoprsWatchEnd end, const char *message)
{
  g_autoptr (GError) error = g_error_new (KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT, "%s: %s", koprs_kind_get_plural (self->kind), message);

  koprs_watch_session_ended (self, end, error);
  koprs_watch_session_flush (self, 0);
}

static void
on_deadline (gpointer user_data)
{
  KoprsWatchSession *self = user_data;

  self->deadline = NULL;
  give_up (self, KOPRS_WATCH_END_DEADLINE, "the watch did not end when it should have");
}

static void
on_silence (gpointer user_data)
{
  KoprsWatchSession *self = user_data;
  gboolean initial = self->exchange->phase == KOPRS_WATCH_INITIAL;
  guint limit_ms = initial ? KOPRS_WATCH_MARKER_SILENCE_MS : self->settings->idle_ms;
  gint64 rest = self->last_heard + limit_ms * G_GINT64_CONSTANT (1000) - get_now (self);

  self->silence = NULL;
  if (limit_ms > 0 && rest > 0)
    set_timer (self, &self->silence, (guint) ((rest + 999) / 1000), on_silence);
  else if (limit_ms > 0)
    give_up (self, KOPRS_WATCH_END_SILENT, initial ? "the streaming list says nothing" : "nothing is heard any more, not even a bookmark");
}

void
koprs_watch_session_watch_silence (KoprsWatchSession *self, guint limit_ms)
{
  clear_timer (self, &self->silence);
  if (limit_ms > 0)
    set_timer (self, &self->silence, limit_ms, on_silence);
}

static void
on_settle (gpointer user_data)
{
  KoprsWatchSession *self = user_data;

  self->settle = NULL;
  self->state = KOPRS_WATCHER_STATE_WATCHING;
  koprs_watch_session_flush (self, 0);
}

void
koprs_watch_session_heard (KoprsWatchSession *self)
{
  self->last_heard = get_now (self);
  if (self->settle == NULL)
    return;
  clear_timer (self, &self->settle);
  self->state = KOPRS_WATCHER_STATE_WATCHING;
}

/* -------------------------------------------------------------- requests */

static void
send_next (KoprsWatchSession *self)
{
  const KoprsWatchWorld *world = &self->world;
  KoprsWatchQuery query;

  koprs_watch_plan_query (&self->plan, get_now (self), world->funcs->jitter (world->data), &query);
  if (self->plan.phase != KOPRS_WATCH_FOLLOW && query.continue_token == NULL)
    koprs_cache_stage_begin (self->cache);
  self->last_heard = get_now (self);
  if (query.watch)
    set_timer (self, &self->deadline, (query.timeout_seconds + KOPRS_WATCH_GRACE) * 1000, on_deadline);
  if (self->plan.phase == KOPRS_WATCH_INITIAL)
    set_timer (self, &self->silence, KOPRS_WATCH_MARKER_SILENCE_MS, on_silence);
  if (self->plan.phase == KOPRS_WATCH_FOLLOW && self->state != KOPRS_WATCHER_STATE_WATCHING)
    set_timer (self, &self->settle, KOPRS_WATCH_SETTLE_MS, on_settle);
  self->exchange = koprs_watch_exchange_new (self, &query);
}

static void
on_retry (gpointer user_data)
{
  KoprsWatchSession *self = user_data;

  self->retry = NULL;
  send_next (self);
  koprs_watch_session_flush (self, 0);
}

void
koprs_watch_session_paged (KoprsWatchSession *self, const char *continue_token, gint64 remaining, guint n_items)
{
  g_autoptr (GError) error = NULL;

  if (!koprs_watch_plan_page (&self->plan, continue_token, n_items, &error))
    {
      koprs_watch_session_ended (self, KOPRS_WATCH_END_MALFORMED, error);
      return;
    }
  koprs_cache_stage_reserve (self->cache, remaining);
  close_exchange (self);
  send_next (self);
}

void
koprs_watch_session_listed (KoprsWatchSession *self, const char *resource_version)
{
  gboolean streamed = self->plan.phase == KOPRS_WATCH_INITIAL;

  koprs_cache_stage_commit (self->cache, &self->changes);
  koprs_watch_plan_listed (&self->plan, resource_version);
  self->version_changed = TRUE;
  self->state = KOPRS_WATCHER_STATE_WATCHING;
  if (!self->synced)
    koprs_change_queue_push (&self->changes, KOPRS_CHANGE_SYNCED, NULL, NULL);
  self->synced = TRUE;
  if (streamed)
    return;
  close_exchange (self);
  send_next (self);
}

/* No other request will do better: the watcher was made with a scope that does not fit its kind. */
static gboolean
is_hopeless (const GError *error)
{
  return g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE)
    || g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
log_end (KoprsWatchSession *self, const GError *error, guint delay)
{
  const char *next = self->plan.phase == KOPRS_WATCH_FOLLOW ? "WATCH" : "LIST";

  g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_DEBUG, "KOPRS_KIND", koprs_kind_get_kind (self->kind), "KOPRS_VERB", "watch",
                    "CODE_FUNC", G_STRFUNC, "MESSAGE", "%s: %s; %s in %u ms", koprs_kind_get_plural (self->kind),
                    error != NULL ? error->message : "the watch ended", next, delay);
}

/* What a clean end is not always. */
static GError *
error_of_end (KoprsWatchSession *self, KoprsWatchPhase phase)
{
  if (phase == KOPRS_WATCH_INITIAL)
    return g_error_new (G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "%s: the streaming list ended before it was complete",
                        koprs_kind_get_plural (self->kind));
  if (phase == KOPRS_WATCH_FOLLOW && self->plan.phase != KOPRS_WATCH_FOLLOW)
    return g_error_new (G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "%s: two watches ended as soon as they had begun",
                        koprs_kind_get_plural (self->kind));
  return NULL;
}

void
koprs_watch_session_ended (KoprsWatchSession *self, KoprsWatchEnd end, const GError *error)
{
  const KoprsWatchWorld *world = &self->world;
  KoprsWatchPhase phase = self->plan.phase;
  gint64 now = get_now (self);
  gint64 lasted = now - self->exchange->started;
  guint n_events = self->exchange->n_events;
  gint64 retry_after = error != NULL && error->domain == KOPRS_API_ERROR ? koprs_api_error_get_retry_after (error) : -1;
  gboolean was_broken = self->plan.streaming_broken;
  g_autoptr (GError) failure = error != NULL ? g_error_copy (error) : NULL;
  guint delay;

  close_exchange (self);
  koprs_cache_stage_abort (self->cache, &self->changes);
  delay = koprs_watch_plan_ended (&self->plan, end, lasted, n_events, retry_after, now, world->funcs->jitter (world->data));
  if (self->plan.streaming_broken && !was_broken)
    world->funcs->set_streaming_broken (world->data);
  if (failure == NULL)
    failure = error_of_end (self, phase);
  log_end (self, failure, delay);
  if (failure != NULL)
    {
      self->state = is_hopeless (failure) ? KOPRS_WATCHER_STATE_STOPPED : KOPRS_WATCHER_STATE_RECOVERING;
      koprs_change_queue_push (&self->changes, KOPRS_CHANGE_FAILED, g_steal_pointer (&failure), NULL);
    }
  if (self->state != KOPRS_WATCHER_STATE_STOPPED)
    set_timer (self, &self->retry, delay, on_retry);
}

/* --------------------------------------------------------------- telling */

static void
on_slice (gpointer user_data)
{
  KoprsWatchSession *self = user_data;

  self->slice = NULL;
  koprs_watch_session_flush (self, 1);
}

static void
notify (KoprsWatchSession *self)
{
  if (self->owner != NULL && self->state != self->told_state)
    {
      self->told_state = self->state;
      self->funcs->notify_state (self->owner);
    }
  if (self->owner != NULL && self->version_changed)
    {
      self->version_changed = FALSE;
      self->funcs->notify_version (self->owner);
    }
}

static void
tell (KoprsWatchSession *self, KoprsChange *change)
{
  gboolean of_an_object = change->type <= KOPRS_CHANGE_VANISHED;

  if (change->type != KOPRS_CHANGE_DISCARDED)
    self->funcs->emit (self->owner, change);
  koprs_change_clear (change);
  if (of_an_object && self->owner != NULL)
    self->funcs->changed (self->owner);
}

/* A block of a watch is told whole before the next one is read, which holds a fast server back; and since a longer queue,
 * from a list, is told in slices meanwhile, no queue grows beyond a list and a block. */
void
koprs_watch_session_flush (KoprsWatchSession *self, guint at_least)
{
  g_autoptr (KoprsCache) cache = NULL;
  KoprsChange change;
  guint n_told = 0;
  gint64 begin;

  if (self == NULL || self->owner == NULL)
    return;
  koprs_watch_session_ref (self);
  cache = koprs_cache_ref (self->cache);
  begin = get_now (self);
  koprs_cache_publish (cache);
  notify (self);
  while (self->owner != NULL && (n_told < at_least || get_now (self) - begin < KOPRS_WATCH_SLICE_US)
         && koprs_change_queue_pop (&self->changes, &change))
    {
      tell (self, &change);
      n_told++;
    }
  if (self->owner != NULL && self->changes.length > 0 && self->slice == NULL)
    set_timer (self, &self->slice, 0, on_slice);
  koprs_watch_session_unref (self);
}

/* ------------------------------------------------------------------ life */

void
koprs_watch_rest_clear (KoprsWatchRest *self)
{
  g_clear_pointer (&self->resource_version, g_free);
  koprs_change_queue_clear (&self->untold);
}

KoprsWatchSession *
koprs_watch_session_new (const KoprsWatchOwnerFuncs *funcs, gpointer owner, KoprsCache *cache, KoprsKind *kind,
                         const KoprsWatchSettings *settings, KoprsWatchWorld world, KoprsWatchRest *rest)
{
  KoprsWatchSession *self = g_new0 (KoprsWatchSession, 1);

  self->ref_count = 1;
  self->funcs = funcs;
  self->owner = owner;
  self->world = world;
  self->settings = settings;
  self->kind = g_object_ref (kind);
  self->cache = koprs_cache_ref (cache);
  self->state = KOPRS_WATCHER_STATE_SYNCING;
  self->told_state = KOPRS_WATCHER_STATE_IDLE;
  koprs_watch_plan_init (&self->plan, settings, world.funcs->get_streaming_broken (world.data), rest->resource_version);
  g_clear_pointer (&rest->resource_version, g_free);
  self->synced = rest->synced;
  self->changes = rest->untold;
  rest->untold = (KoprsChangeQueue){ NULL };
  if (self->plan.phase == KOPRS_WATCH_FOLLOW && !self->synced)
    {
      /* There is no first list to wait for. */
      koprs_cache_set_partial (cache);
      koprs_change_queue_push (&self->changes, KOPRS_CHANGE_SYNCED, NULL, NULL);
      self->synced = TRUE;
    }
  set_timer (self, &self->retry, 0, on_retry);
  return self;
}

void
koprs_watch_session_stop (KoprsWatchSession *self, KoprsWatchRest *rest)
{
  self->owner = NULL;
  self->state = KOPRS_WATCHER_STATE_STOPPED;
  clear_timer (self, &self->retry);
  clear_timer (self, &self->slice);
  close_exchange (self);
  koprs_watch_rest_clear (rest);
  rest->resource_version = g_strdup (koprs_watch_session_get_resource_version (self));
  rest->untold = self->changes;
  rest->synced = self->synced;
  self->changes = (KoprsChangeQueue){ NULL };
  koprs_watch_plan_clear (&self->plan);
  koprs_cache_stage_abort (self->cache, NULL);
  g_clear_pointer (&self->cache, koprs_cache_unref);
  g_clear_object (&self->kind);
  koprs_watch_world_clear (&self->world);
  koprs_watch_session_unref (self);
}
