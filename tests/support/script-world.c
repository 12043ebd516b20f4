/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "script-world.h"

#include <string.h>

#include "koprs/koprs-api-error-private.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"

typedef struct {
  gint64 due;
  KoprsWatchTimerFunc func;
  gpointer user_data;
} ScriptTimer;

/* ----------------------------------------------------------------- world */

static void
request_unref (ScriptRequest *self)
{
  if (--self->ref_count > 0)
    return;
  g_free ((char *) self->query.continue_token);
  g_free ((char *) self->query.resource_version);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_free (self);
}

static void
script_send (gpointer data, const KoprsWatchQuery *query, KoprsTransportDataFunc func, gpointer func_data,
             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  ScriptWorld *self = data;
  ScriptRequest *request = g_new0 (ScriptRequest, 1);

  request->world = self;
  request->ref_count = 1;
  request->query = *query;
  request->query.continue_token = g_strdup (query->continue_token);
  request->query.resource_version = g_strdup (query->resource_version);
  request->func = func;
  request->func_data = func_data;
  request->cancellable = g_object_ref (cancellable);
  request->task = g_task_new (NULL, NULL, callback, user_data);
  g_ptr_array_add (self->requests, request);
}

static gboolean
script_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
script_add_timer (gpointer data, guint delay_ms, KoprsWatchTimerFunc func, gpointer user_data)
{
  ScriptWorld *self = data;
  ScriptTimer *timer = g_new (ScriptTimer, 1);

  *timer = (ScriptTimer){ self->now + delay_ms * G_GINT64_CONSTANT (1000), func, user_data };
  g_ptr_array_add (self->timers, timer);
  return timer;
}

static void
script_cancel_timer (gpointer data, gpointer timer)
{
  ScriptWorld *self = data;

  g_assert_true (g_ptr_array_remove (self->timers, timer));
}

static gint64
script_now (gpointer data)
{
  return ((ScriptWorld *) data)->now;
}

static double
script_jitter (gpointer data)
{
  return ((ScriptWorld *) data)->jitter;
}

static gboolean
script_get_streaming_broken (gpointer data)
{
  return ((ScriptWorld *) data)->streaming_broken;
}

static void
script_set_streaming_broken (gpointer data)
{
  ((ScriptWorld *) data)->streaming_broken = TRUE;
}

static const KoprsWatchWorldFuncs funcs = {
  script_send,
  script_finish,
  script_add_timer,
  script_cancel_timer,
  script_now,
  script_jitter,
  script_get_streaming_broken,
  script_set_streaming_broken,
  NULL,
};

void
script_world_init (ScriptWorld *self)
{
  *self = (ScriptWorld){ .now = 1000 * G_USEC_PER_SEC };
  self->timers = g_ptr_array_new_with_free_func (g_free);
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) request_unref);
}

static void
end_task (ScriptRequest *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  /* The callback of a task that was made in this turn of the loop comes with the next one. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
script_world_clear (ScriptWorld *self)
{
  g_assert_cmpuint (self->timers->len, ==, 0);
  for (guint i = 0; i < self->requests->len; i++)
    {
      ScriptRequest *request = self->requests->pdata[i];

      if (request->task == NULL)
        continue;
      g_assert_true (g_cancellable_is_cancelled (request->cancellable));
      end_task (request, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled"));
    }
  g_clear_pointer (&self->timers, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
}

KoprsWatchWorld
script_world_get (ScriptWorld *self)
{
  return (KoprsWatchWorld){ &funcs, self };
}

static ScriptTimer *
find_due (ScriptWorld *self)
{
  ScriptTimer *first = NULL;

  for (guint i = 0; i < self->timers->len; i++)
    {
      ScriptTimer *timer = self->timers->pdata[i];

      if (first == NULL || timer->due < first->due)
        first = timer;
    }
  return first;
}

int
script_world_next (ScriptWorld *self)
{
  ScriptTimer *timer = find_due (self);

  return timer != NULL ? (int) ((timer->due - self->now) / 1000) : -1;
}

void
script_world_advance (ScriptWorld *self, guint ms)
{
  gint64 until = self->now + ms * G_GINT64_CONSTANT (1000);
  ScriptTimer *timer;

  while ((timer = find_due (self)) != NULL && timer->due <= until)
    {
      ScriptTimer fired = *timer;

      self->now = MAX (self->now, fired.due);
      g_ptr_array_remove (self->timers, timer);
      fired.func (fired.user_data);
    }
  self->now = MAX (self->now, until);
}

ScriptRequest *
script_world_take (ScriptWorld *self)
{
  g_assert_cmpuint (self->n_taken, <, self->requests->len);
  return self->requests->pdata[self->n_taken++];
}

void
script_world_none (ScriptWorld *self)
{
  g_assert_cmpuint (self->n_taken, ==, self->requests->len);
}

/* -------------------------------------------------------------- requests */

char *
script_request_describe (ScriptRequest *self)
{
  const KoprsWatchQuery *query = &self->query;
  GString *text = g_string_new (query->watch ? query->initial_events ? "stream" : "watch" : "list");

  if (query->limit > 0)
    g_string_append_printf (text, " limit=%u", query->limit);
  if (query->continue_token != NULL)
    g_string_append_printf (text, " continue=%s", query->continue_token);
  if (query->resource_version != NULL)
    g_string_append_printf (text, " rv=%s", query->resource_version);
  if (query->watch && !query->bookmarks)
    g_string_append (text, " without bookmarks");
  return g_string_free (text, FALSE);
}

gboolean
script_request_is_cancelled (ScriptRequest *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

gboolean
script_request_feed (ScriptRequest *self, char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_assert_nonnull (self->task);
  g_assert_false (g_cancellable_is_cancelled (self->cancellable));
  self->ref_count++;
  ok = self->func (owned, strlen (owned), self->func_data, &error);
  g_assert_true (ok == (error == NULL));
  if (!ok)
    end_task (self, g_steal_pointer (&error));
  request_unref (self);
  return ok;
}

void
script_request_end (ScriptRequest *self, GError *error)
{
  g_assert_nonnull (self->task);
  self->ref_count++;
  end_task (self, error);
  request_unref (self);
}

void
script_request_answer (ScriptRequest *self, char *text)
{
  if (script_request_feed (self, text))
    script_request_end (self, NULL);
}

/* ---------------------------------------------------------------- errors */

GError *
script_error_refused (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, "connection refused");
}

GError *
script_error_reset (void)
{
  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "connection reset by peer");
}

static GError *
status_error (guint code, char *status, gint64 retry_after)
{
  g_autofree char *text = status;
  KoprsJsonSlice slice = { text, strlen (text) };

  return koprs_api_error_new_from_status (code, slice, retry_after);
}

GError *
script_error_status (guint code, const char *reason, gint64 retry_after)
{
  return status_error (code, g_strdup_printf ("{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"scripted\","
                                              "\"reason\":\"%s\",\"code\":%u}", reason, code), retry_after);
}

GError *
script_error_ahead (void)
{
  return status_error (504, g_strdup ("{\"status\":\"Failure\",\"message\":\"Timeout: Too large resource version: 9, current: 5\","
                                      "\"reason\":\"Timeout\",\"details\":{\"causes\":[{\"reason\":\"ResourceVersionTooLarge\","
                                      "\"message\":\"Too large resource version\"}],\"retryAfterSeconds\":1},\"code\":504}"), -1);
}

/* -------------------------------------------------------------- recorder */

static void
say (GString *log, const char *format, ...)
{
  va_list arguments;

  if (log->len > 0)
    g_string_append_c (log, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (log, format, arguments);
  va_end (arguments);
}

static char *
describe (KoprsResource *resource)
{
  const char *namespace_ = koprs_resource_get_namespace (resource);
  gboolean short_form = g_strcmp0 (namespace_, "default") == 0;

  return g_strdup_printf ("%s%s%s@%s", short_form ? "" : namespace_, short_form ? "" : "/", koprs_resource_get_name (resource),
                          koprs_resource_get_resource_version (resource));
}

static void
on_added (KoprsWatcher *watcher, KoprsResource *resource, GString *log)
{
  g_autofree char *text = describe (resource);

  say (log, "added %s", text);
}

static void
on_modified (KoprsWatcher *watcher, KoprsResource *resource, KoprsResource *previous, GString *log)
{
  g_autofree char *text = describe (resource);

  say (log, "modified %s<%s", text, previous != NULL ? koprs_resource_get_resource_version (previous) : "");
}

static void
on_deleted (KoprsWatcher *watcher, KoprsResource *resource, gboolean final_state_unknown, GString *log)
{
  g_autofree char *text = describe (resource);

  say (log, "%s %s", final_state_unknown ? "vanished" : "deleted", text);
}

static void
on_changed (KoprsWatcher *watcher, GString *log)
{
  g_string_append_c (log, '!');
}

static void
on_synced (KoprsWatcher *watcher, GString *log)
{
  say (log, "synced");
}

static void
on_failed (KoprsWatcher *watcher, const GError *error, GString *log)
{
  say (log, "failed %s:%d", g_quark_to_string (error->domain), error->code);
}

void
script_record (KoprsWatcher *watcher, GString *log)
{
  g_signal_connect (watcher, "added", G_CALLBACK (on_added), log);
  g_signal_connect (watcher, "modified", G_CALLBACK (on_modified), log);
  g_signal_connect (watcher, "deleted", G_CALLBACK (on_deleted), log);
  g_signal_connect (watcher, "changed", G_CALLBACK (on_changed), log);
  g_signal_connect (watcher, "synced", G_CALLBACK (on_synced), log);
  g_signal_connect (watcher, "failed", G_CALLBACK (on_failed), log);
}

KoprsWatcher *
script_watcher_new (ScriptWorld *world, KoprsWatchOptions *options)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");

  return koprs_watcher_new_for_world (scope, koprs_kind_config_map (), options, script_world_get (world));
}

ScriptRequest *
script_watcher_sync (KoprsWatcher *watcher, ScriptWorld *world, char *list)
{
  koprs_watcher_start (watcher);
  script_world_advance (world, 0);
  script_request_answer (script_world_take (world), list);
  script_world_advance (world, 0);
  return script_world_take (world);
}
