/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Bytes of one answer to objects in the cache. */

#include "koprs/watch/koprs-watch-session-private.h"

#include <string.h>

#include "koprs/koprs-api-error-private.h"
#include "koprs/koprs-error.h"
#include "koprs/json/koprs-json-value.h"

#define END_MARKER "k8s.io/initial-events-end"

static void
exchange_unref (KoprsWatchExchange *self)
{
  if (--self->ref_count > 0)
    return;
  g_object_unref (self->cancellable);
  koprs_json_stream_free (self->stream);
  g_free (self);
}

/* The text between the quotes; NULL where there is none. Whatever its content, it is only compared and sent back, but one
 * with escapes would have to be decoded first: no server sends such a thing. */
static const char *
get_version (const KoprsJsonScan *scan, gsize *length, GError **error)
{
  KoprsJsonSlice value = koprs_json_scan_get (scan, KOPRS_JSON_RESOURCE_VERSION);

  if (value.length < 3 || value.data[0] != '"' || memchr (value.data, '\\', value.length) != NULL)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "an event without a resourceVersion");
      return NULL;
    }
  *length = value.length - 2;
  return value.data + 1;
}

static gboolean
check_kind (KoprsWatchExchange *self, const KoprsJsonScan *scan, GError **error)
{
  const char *wanted = koprs_kind_get_kind (self->session->kind);
  KoprsJsonSlice kind = koprs_json_scan_get (scan, KOPRS_JSON_KIND);

  /* The items of built-in lists do not say what they are. */
  if (kind.length == 0 || koprs_json_scan_equals (scan, KOPRS_JSON_KIND, wanted))
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "a %.*s where a \"%s\" was asked for", (int) MIN (kind.length, 80),
               kind.data, wanted);
  return FALSE;
}

static gboolean
is_end_marker (const KoprsJsonScan *scan)
{
  KoprsJsonSlice annotations = koprs_json_scan_get (scan, KOPRS_JSON_ANNOTATIONS);

  return annotations.length > 0
    && koprs_json_value_string_equals (koprs_json_value_member (annotations, END_MARKER), "true");
}

static gboolean
take_bookmark (KoprsWatchExchange *self, const KoprsJsonScan *scan, GError **error)
{
  KoprsWatchSession *session = self->session;
  gsize length;
  const char *version = get_version (scan, &length, error);

  if (version == NULL)
    return FALSE;
  if (self->phase == KOPRS_WATCH_FOLLOW)
    {
      koprs_watch_plan_seen (&session->plan, version, length);
      session->version_changed = TRUE;
    }
  else if (is_end_marker (scan))
    {
      g_autofree char *text = g_strndup (version, length);

      self->phase = KOPRS_WATCH_FOLLOW;
      koprs_watch_session_listed (session, text);
    }
  else
    return TRUE;
  if (!self->bookmarked)
    koprs_watch_session_watch_silence (session, session->settings->idle_ms);
  self->bookmarked = TRUE;
  return TRUE;
}

static gboolean
take_event (KoprsWatchExchange *self, KoprsJsonEvent event, const KoprsJsonScan *scan, GError **error)
{
  KoprsWatchSession *session = self->session;
  gsize length;
  const char *version = get_version (scan, &length, error);

  if (version == NULL)
    return FALSE;
  if (self->phase == KOPRS_WATCH_FOLLOW)
    {
      self->n_changes += koprs_cache_apply (session->cache, event, scan, &session->changes);
      koprs_watch_plan_seen (&session->plan, version, length);
      session->version_changed = TRUE;
    }
  else if (event == KOPRS_JSON_DELETED)
    koprs_cache_stage_remove (session->cache, scan);
  else
    koprs_cache_stage_add (session->cache, scan);
  return TRUE;
}

static gboolean
on_object (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  KoprsWatchExchange *self = user_data;

  self->n_events++;
  if (event == KOPRS_JSON_KNOWN)
    {
      koprs_cache_stage_keep (self->session->cache);
      return TRUE;
    }
  if (event == KOPRS_JSON_ERROR)
    {
      g_propagate_error (error, koprs_api_error_new_from_status (0, scan->object, -1));
      return FALSE;
    }
  if (!check_kind (self, scan, error))
    return FALSE;
  if (event == KOPRS_JSON_BOOKMARK)
    return take_bookmark (self, scan, error);
  if (event != KOPRS_JSON_ITEM)
    return take_event (self, event, scan, error);
  koprs_cache_stage_add (self->session->cache, scan);
  return TRUE;
}

static KoprsJsonSlice
on_next_object (gpointer user_data)
{
  KoprsWatchExchange *self = user_data;

  return koprs_cache_stage_expect (self->session->cache);
}

/* A block of bytes: its events are applied, then told. */
static gboolean
on_data (const char *data, gsize length, gpointer user_data, GError **error)
{
  KoprsWatchExchange *self = user_data;
  gboolean ok;

  if (self->session == NULL)
    return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  self->ref_count++;
  self->n_changes = 0;
  koprs_watch_session_heard (self->session);
  ok = koprs_json_stream_feed (self->stream, data, length, error);
  koprs_watch_session_flush (self->session, self->n_changes);
  if (ok && self->session == NULL)
    ok = !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  exchange_unref (self);
  return ok;
}

static void
finish_list (KoprsWatchExchange *self, KoprsWatchSession *session)
{
  g_autoptr (GError) error = NULL;
  const char *next = koprs_json_stream_get_continue (self->stream);
  const char *version = koprs_json_stream_get_resource_version (self->stream);

  if (!koprs_json_stream_has_items (self->stream))
    g_set_error_literal (&error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the answer is no list");
  else if (next == NULL && (version == NULL || *version == '\0'))
    g_set_error_literal (&error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "a list without a resourceVersion");
  if (error != NULL)
    koprs_watch_session_ended (session, KOPRS_WATCH_END_MALFORMED, error);
  else if (next != NULL)
    koprs_watch_session_paged (session, next, koprs_json_stream_get_remaining (self->stream), self->n_events);
  else
    koprs_watch_session_listed (session, version);
}

static void
on_finished (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KoprsWatchExchange *self = user_data;
  KoprsWatchSession *session = self->session;
  g_autoptr (GError) error = NULL;

  if (self->finish (source, result, &error) && session != NULL && !koprs_json_stream_end (self->stream, &error)
      && self->phase != KOPRS_WATCH_LIST)
    {
      /* Half an event is a broken connection, not a bad event. */
      g_clear_error (&error);
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT, "the connection ended inside an event");
    }
  if (session != NULL)
    {
      koprs_watch_session_ref (session);
      if (error == NULL && self->phase == KOPRS_WATCH_LIST)
        finish_list (self, session);
      else
        koprs_watch_session_ended (session, koprs_watch_end_of_error (error), error);
      koprs_watch_session_flush (session, 0);
      koprs_watch_session_unref (session);
    }
  exchange_unref (self);
}

KoprsWatchExchange *
koprs_watch_exchange_new (KoprsWatchSession *session, const KoprsWatchQuery *query)
{
  KoprsWatchExchange *self = g_new0 (KoprsWatchExchange, 1);
  const KoprsWatchWorld *world = &session->world;

  self->ref_count = 2;      /* the session's and the transport's */
  self->session = session;
  self->finish = world->funcs->finish;
  self->cancellable = g_cancellable_new ();
  self->phase = session->plan.phase;
  self->started = world->funcs->now (world->data);
  self->stream = koprs_json_stream_new (query->watch ? KOPRS_JSON_STREAM_WATCH : KOPRS_JSON_STREAM_LIST, NULL, on_object, self);
  koprs_json_stream_set_known (self->stream, on_next_object);
  world->funcs->send (world->data, query, on_data, self, self->cancellable, on_finished, self);
  return self;
}

void
koprs_watch_exchange_abandon (KoprsWatchExchange *self)
{
  self->session = NULL;
  g_cancellable_cancel (self->cancellable);
  exchange_unref (self);
}
