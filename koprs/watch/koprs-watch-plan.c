/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-plan.h"

#include <string.h>

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-error.h"
#include "koprs/watch/koprs-resource-version.h"

/* A list this soon after another waits, whatever the reason. */
#define LIST_INTERVAL_US (10 * G_USEC_PER_SEC)
#define MAX_EMPTY_PAGES 10000
#define MAX_QUICK 3
#define MAX_REFUSALS 5
#define MAX_RETRY_AFTER_S 300

void
koprs_watch_plan_init (KoprsWatchPlan *self, const KoprsWatchSettings *settings, gboolean streaming_broken,
                       const char *resource_version)
{
  memset (self, 0, sizeof *self);
  self->settings = settings;
  self->streaming = settings->streaming && !streaming_broken;
  self->backoff = (KoprsBackoff) KOPRS_BACKOFF_INIT;
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->last_list = -LIST_INTERVAL_US;
  self->resource_version = g_string_new (resource_version != NULL ? resource_version : settings->resource_version);
  self->phase = self->streaming ? KOPRS_WATCH_INITIAL : KOPRS_WATCH_LIST;
  if (settings->resource_version != NULL)
    self->phase = KOPRS_WATCH_FOLLOW;
}

void
koprs_watch_plan_clear (KoprsWatchPlan *self)
{
  if (self->resource_version != NULL)
    g_string_free (g_steal_pointer (&self->resource_version), TRUE);
  g_clear_pointer (&self->continue_token, g_free);
  g_clear_pointer (&self->tokens, g_hash_table_unref);
}

void
koprs_watch_plan_query (KoprsWatchPlan *self, gint64 now, double jitter, KoprsWatchQuery *query)
{
  const KoprsWatchSettings *settings = self->settings;
  const char *known = self->resource_version->len > 0 && !self->from_scratch ? self->resource_version->str : NULL;

  *query = (KoprsWatchQuery){ 0 };
  if (self->phase != KOPRS_WATCH_FOLLOW && self->continue_token == NULL)
    self->last_list = now;
  if (self->phase == KOPRS_WATCH_LIST)
    {
      /* With a limit, a resourceVersion would mean exactly that one; and the server answers a list without a limit from its
       * cache. So only a list from scratch has pages. */
      query->limit = known == NULL && !self->whole ? settings->page_size : 0;
      query->continue_token = self->continue_token;
      query->resource_version = self->continue_token == NULL ? known : NULL;
      return;
    }
  query->watch = TRUE;
  query->initial_events = self->phase == KOPRS_WATCH_INITIAL;
  query->bookmarks = query->initial_events || settings->bookmarks;
  query->resource_version = query->initial_events ? known : self->resource_version->str;
  if (settings->timeout_ms > 0)
    query->timeout_seconds = settings->timeout_ms / 1000 + (settings->timeout_ms % 1000 > 0);
  else
    query->timeout_seconds = KOPRS_WATCH_TIMEOUT_MIN + (guint) (jitter * KOPRS_WATCH_TIMEOUT_SPREAD);
}

static void
forget_pages (KoprsWatchPlan *self)
{
  g_clear_pointer (&self->continue_token, g_free);
  g_hash_table_remove_all (self->tokens);
  self->n_empty_pages = 0;
}

gboolean
koprs_watch_plan_page (KoprsWatchPlan *self, const char *continue_token, guint n_items, GError **error)
{
  self->n_empty_pages = n_items == 0 ? self->n_empty_pages + 1 : 0;
  if (self->n_empty_pages > MAX_EMPTY_PAGES)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the list goes on and on with empty pages");
      return FALSE;
    }
  if (!g_hash_table_add (self->tokens, g_strdup (continue_token)))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the list repeats a continue token");
      return FALSE;
    }
  g_free (self->continue_token);
  self->continue_token = g_strdup (continue_token);
  return TRUE;
}

void
koprs_watch_plan_listed (KoprsWatchPlan *self, const char *resource_version)
{
  forget_pages (self);
  /* A server that lists the version that it has just called expired must be asked without one the next time. */
  self->from_scratch = self->n_expired > 0 && strcmp (self->resource_version->str, resource_version) == 0;
  self->whole = FALSE;
  self->n_unfinished = 0;
  self->n_refusals = 0;
  g_string_assign (self->resource_version, resource_version);
  self->phase = KOPRS_WATCH_FOLLOW;
}

void
koprs_watch_plan_seen (KoprsWatchPlan *self, const char *resource_version, gsize length)
{
  GString *known = self->resource_version;

  self->n_expired = 0;
  self->n_refusals = 0;
  self->from_scratch = FALSE;
  if (koprs_resource_version_compare (resource_version, length, known->str, known->len) == KOPRS_VERSION_OLDER)
    return;
  g_string_truncate (known, 0);
  g_string_append_len (known, resource_version, length);
}

/* ------------------------------------------------------------------ ends */

static void
list_next (KoprsWatchPlan *self)
{
  forget_pages (self);
  self->phase = self->streaming ? KOPRS_WATCH_INITIAL : KOPRS_WATCH_LIST;
}

static void
give_up_streaming (KoprsWatchPlan *self)
{
  self->streaming = FALSE;
  self->streaming_broken = TRUE;
  list_next (self);
}

/* Whether to wait before the next try. */
static gboolean
list_ended (KoprsWatchPlan *self, KoprsWatchEnd end)
{
  gboolean paging = self->continue_token != NULL;
  gboolean with_version = !paging && !self->from_scratch && self->resource_version->len > 0;
  gboolean too_old = end == KOPRS_WATCH_END_EXPIRED && (paging || with_version);

  if (end == KOPRS_WATCH_END_EXPIRED)
    self->whole = TRUE;
  list_next (self);
  /* Without a resourceVersion a list is always right: it only costs the server more. */
  if (too_old || end == KOPRS_WATCH_END_AHEAD || end == KOPRS_WATCH_END_INTERNAL || end == KOPRS_WATCH_END_REFUSED)
    self->from_scratch = TRUE;
  return !too_old && !(end == KOPRS_WATCH_END_AHEAD && with_version);
}

static gboolean
initial_ended (KoprsWatchPlan *self, KoprsWatchEnd end)
{
  gboolean bare = self->from_scratch || self->resource_version->len == 0;

  switch (end)
    {
    case KOPRS_WATCH_END_EXPIRED:
    case KOPRS_WATCH_END_AHEAD:
      self->from_scratch = TRUE;
      return bare;

    case KOPRS_WATCH_END_SILENT:
    case KOPRS_WATCH_END_REFUSED:
      give_up_streaming (self);
      return FALSE;

    case KOPRS_WATCH_END_CLEAN:
    case KOPRS_WATCH_END_DEADLINE:
    case KOPRS_WATCH_END_INTERNAL:
    case KOPRS_WATCH_END_MALFORMED:
      if (++self->n_unfinished >= 2)
        {
          give_up_streaming (self);
          return FALSE;
        }
      return TRUE;

    case KOPRS_WATCH_END_UNREACHED:
    case KOPRS_WATCH_END_BUSY:
    case KOPRS_WATCH_END_DENIED:
    default:
      return TRUE;
    }
}

/* A clean end is normal, unless it comes too soon: a server that has lost the history may say nothing but that. */
static gboolean
follow_closed (KoprsWatchPlan *self, gint64 lasted, guint n_events)
{
  gboolean quick = lasted < KOPRS_WATCH_SHORT_US;

  self->n_quick = quick && n_events > 0 ? self->n_quick + 1 : 0;
  self->n_short = quick && n_events == 0 ? self->n_short + 1 : 0;
  if (self->n_short < 2)
    return self->n_quick > MAX_QUICK;
  self->n_short = 0;
  list_next (self);
  return TRUE;
}

static gboolean
follow_ended (KoprsWatchPlan *self, KoprsWatchEnd end, gint64 lasted, guint n_events, gint64 now)
{
  if (end == KOPRS_WATCH_END_CLEAN)
    return follow_closed (self, lasted, n_events);
  self->n_short = 0;
  switch (end)
    {
    case KOPRS_WATCH_END_DEADLINE:
    case KOPRS_WATCH_END_SILENT:
      return FALSE;

    case KOPRS_WATCH_END_UNREACHED:
      return lasted < KOPRS_WATCH_SHORT_US || n_events == 0;

    case KOPRS_WATCH_END_EXPIRED:
      if (++self->n_expired > 1)
        self->from_scratch = TRUE;
      list_next (self);
      return now - self->last_list < LIST_INTERVAL_US;

    case KOPRS_WATCH_END_BUSY:
      return TRUE;

    case KOPRS_WATCH_END_INTERNAL:
      if (++self->n_refusals >= MAX_REFUSALS)
        list_next (self);
      return TRUE;

    case KOPRS_WATCH_END_AHEAD:
      self->from_scratch = TRUE;
      list_next (self);
      return TRUE;

    case KOPRS_WATCH_END_CLEAN:
    case KOPRS_WATCH_END_DENIED:
    case KOPRS_WATCH_END_REFUSED:
    case KOPRS_WATCH_END_MALFORMED:
    default:
      list_next (self);
      return TRUE;
    }
}

guint
koprs_watch_plan_ended (KoprsWatchPlan *self, KoprsWatchEnd end, gint64 lasted, guint n_events, gint64 retry_after, gint64 now,
                        double jitter)
{
  gboolean wait;
  guint delay = 0;

  if (self->phase == KOPRS_WATCH_LIST)
    wait = list_ended (self, end);
  else if (self->phase == KOPRS_WATCH_INITIAL)
    wait = initial_ended (self, end);
  else
    wait = follow_ended (self, end, lasted, n_events, now);
  if (wait)
    delay = koprs_backoff_next (&self->backoff, now, jitter);
  /* What is asked next may be something else, which the server did not ask to wait for. */
  if (wait && retry_after > 0)
    delay = MAX (delay, (guint) MIN (retry_after, MAX_RETRY_AFTER_S) * 1000);
  return delay;
}

/* Servers before the cause was invented said it in the message alone. */
static gboolean
is_ahead (const GError *error)
{
  return koprs_api_error_has_cause (error, "ResourceVersionTooLarge")
    || strstr (error->message, "Too large resource version") != NULL;
}

static KoprsWatchEnd
end_of_api_error (const GError *error)
{
  switch (error->code)
    {
    case KOPRS_API_ERROR_EXPIRED:
    case KOPRS_API_ERROR_GONE:
      return KOPRS_WATCH_END_EXPIRED;
    case KOPRS_API_ERROR_TIMEOUT:
      return is_ahead (error) ? KOPRS_WATCH_END_AHEAD : KOPRS_WATCH_END_BUSY;
    case KOPRS_API_ERROR_TOO_MANY_REQUESTS:
    case KOPRS_API_ERROR_SERVICE_UNAVAILABLE:
    case KOPRS_API_ERROR_SERVER_TIMEOUT:
      return KOPRS_WATCH_END_BUSY;
    case KOPRS_API_ERROR_INTERNAL:
      return KOPRS_WATCH_END_INTERNAL;
    case KOPRS_API_ERROR_UNAUTHORIZED:
    case KOPRS_API_ERROR_FORBIDDEN:
    case KOPRS_API_ERROR_NOT_FOUND:
      return KOPRS_WATCH_END_DENIED;
    default:
      return KOPRS_WATCH_END_REFUSED;
    }
}

KoprsWatchEnd
koprs_watch_end_of_error (const GError *error)
{
  if (error == NULL)
    return KOPRS_WATCH_END_CLEAN;
  if (error->domain == KOPRS_API_ERROR)
    return end_of_api_error (error);
  if (g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION)
      || g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA))
    return KOPRS_WATCH_END_MALFORMED;
  return KOPRS_WATCH_END_UNREACHED;
}
