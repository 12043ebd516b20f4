/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-wait-run.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-list.h"
#include "koprs/koprs-client-read.h"
#include "koprs/koprs-condition.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-list-options.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-watch-options.h"
#include "koprs/koprs-watcher.h"

typedef struct {
  KoprsWaitGoal goal;
  KoprsScope *scope;
  KoprsKind *kind;
  char *name;
  char *condition_type;
  char *label_selector;
  guint interval;
  gboolean give_up_on_forbidden;
  GCancellable *asking;        /* of the request under way; NULL: none is */
  gboolean stale;              /* something changed since it was sent */
  gboolean done;
  char *uid;                   /* of the object whose deletion is waited for; NULL: not seen yet */
  KoprsWatcher *watcher;       /* NULL: the first answer is not there yet */
  GSource *timer;
  GSource *deadline;
  GSource *cancelled;
  GError *last_error;          /* why there was no answer the last time */
} Run;

static void ask (GTask *task);

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
run_free (Run *self)
{
  g_object_unref (self->scope);
  g_object_unref (self->kind);
  g_free (self->name);
  g_free (self->condition_type);
  g_free (self->label_selector);
  g_free (self->uid);
  g_clear_error (&self->last_error);
  g_free (self);
}

/* Nothing is heard after this; what is under way ends and finds that it is over. Gives the run's hold on the task to the caller. */
static GTask *
quiet (GTask *task)
{
  Run *self = g_task_get_task_data (task);

  self->done = TRUE;
  clear_source (&self->timer);
  clear_source (&self->deadline);
  clear_source (&self->cancelled);
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  if (self->watcher != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->watcher, task);
      koprs_watcher_stop (self->watcher);
    }
  g_clear_object (&self->watcher);
  return task;
}

static void
fail (GTask *task, GError *error)
{
  g_autoptr (GTask) held = quiet (task);

  g_task_return_error (held, error);
}

/* Answers. */

static gboolean
has_condition (Run *self, KoprsResource *resource)
{
  g_autoptr (KoprsCondition) condition = koprs_resource_find_condition (resource, self->condition_type);

  return condition != NULL && koprs_condition_is_true (condition);
}

/* Another object of that name is there: the one that was waited for is gone. */
static gboolean
is_another (Run *self, KoprsResource *resource)
{
  const char *uid = koprs_resource_get_uid (resource);

  if (self->uid == NULL)
    self->uid = g_strdup (uid);
  return uid != NULL && g_strcmp0 (uid, self->uid) != 0;
}

/* What the server has: NULL: nothing. TRUE: the task is over. */
static gboolean
consider (GTask *task, KoprsResource *resource)
{
  Run *self = g_task_get_task_data (task);

  if (self->goal == KOPRS_WAIT_FOR_CONDITION && resource != NULL && has_condition (self, resource))
    {
      g_autoptr (GTask) held = quiet (task);

      g_task_return_pointer (held, g_object_ref (resource), g_object_unref);
      return TRUE;
    }
  if (self->goal == KOPRS_WAIT_FOR_DELETION && (resource == NULL || is_another (self, resource)))
    {
      g_autoptr (GTask) held = quiet (task);

      g_task_return_boolean (held, TRUE);
      return TRUE;
    }
  return FALSE;
}

/* Whether asking again may bring another answer. */
static gboolean
may_pass (Run *self, const GError *error)
{
  if (error->domain == KOPRS_API_ERROR)
    switch ((KoprsApiError) error->code)
      {
      case KOPRS_API_ERROR_UNAUTHORIZED:
      case KOPRS_API_ERROR_FORBIDDEN:
        return !self->give_up_on_forbidden;
      case KOPRS_API_ERROR_BAD_REQUEST:
      case KOPRS_API_ERROR_INVALID:
      case KOPRS_API_ERROR_METHOD_NOT_ALLOWED:
      case KOPRS_API_ERROR_NOT_ACCEPTABLE:
      case KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE:
      case KOPRS_API_ERROR_REQUEST_TOO_LARGE:
        return FALSE;
      case KOPRS_API_ERROR_NOT_FOUND:           /* a kind whose definition is still to come */
      case KOPRS_API_ERROR_CONFLICT:
      case KOPRS_API_ERROR_ALREADY_EXISTS:
      case KOPRS_API_ERROR_EXPIRED:
      case KOPRS_API_ERROR_GONE:
      case KOPRS_API_ERROR_TOO_MANY_REQUESTS:
      case KOPRS_API_ERROR_TIMEOUT:
      case KOPRS_API_ERROR_SERVER_TIMEOUT:
      case KOPRS_API_ERROR_INTERNAL:
      case KOPRS_API_ERROR_SERVICE_UNAVAILABLE:
      case KOPRS_API_ERROR_UNKNOWN:
      default:
        return TRUE;
      }
  return g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT)
         || (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_CANCELLED) || error->domain == G_RESOLVER_ERROR;
}

/* The watch. */

static void
on_added (KoprsWatcher *watcher, KoprsResource *resource, GTask *task)
{
  Run *self = g_task_get_task_data (task);

  if (self->goal == KOPRS_WAIT_FOR_ANY)
    ask (task);
  else
    consider (task, resource);
}

static void
on_modified (KoprsWatcher *watcher, KoprsResource *resource, KoprsResource *previous, GTask *task)
{
  consider (task, resource);
}

static gboolean
on_interval (gpointer user_data)
{
  Run *self = g_task_get_task_data (user_data);

  if (koprs_watcher_get_state (self->watcher) != KOPRS_WATCHER_STATE_WATCHING)
    ask (user_data);
  return G_SOURCE_CONTINUE;
}

static GSource *
attach (GTask *task, GSource *source, GSourceFunc func)
{
  g_source_set_callback (source, func, task, NULL);
  g_source_attach (source, g_task_get_context (task));
  return source;
}

/* Between the answer that was no and the watcher's first list anything may have happened, so that `synced` has it ask once more. */
static void
start_watching (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  g_autoptr (KoprsWatchOptions) options = koprs_watch_options_new ();
  g_autofree char *field = self->name != NULL ? g_strconcat ("metadata.name=", self->name, NULL) : NULL;

  koprs_watch_options_set_label_selector (options, self->label_selector);
  koprs_watch_options_set_field_selector (options, field);
  self->watcher = koprs_watcher_new (g_task_get_source_object (task), self->scope, self->kind, options);
  g_signal_connect (self->watcher, "added", G_CALLBACK (on_added), task);
  g_signal_connect_swapped (self->watcher, "synced", G_CALLBACK (ask), task);
  if (self->goal != KOPRS_WAIT_FOR_ANY)
    g_signal_connect (self->watcher, "modified", G_CALLBACK (on_modified), task);
  if (self->goal == KOPRS_WAIT_FOR_DELETION)
    g_signal_connect_swapped (self->watcher, "deleted", G_CALLBACK (ask), task);
  koprs_watcher_start (self->watcher);
  self->timer = attach (task, g_timeout_source_new (self->interval), on_interval);
}

/* Questions. */

static void
on_answer (GTask *task, GError *error)
{
  Run *self = g_task_get_task_data (task);

  if (error != NULL && !may_pass (self, error))
    {
      fail (task, error);
      return;
    }
  g_clear_error (&self->last_error);
  self->last_error = error;
  if (self->watcher == NULL)
    start_watching (task);
  else if (self->stale)
    ask (task);
}

static void
on_looked_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_lookup_finish (KOPRS_CLIENT (source), result, &error);

  g_clear_object (&self->asking);
  if (self->done)
    g_clear_error (&error);
  else if (error != NULL || !consider (task, resource))
    on_answer (task, error);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_list_finish (KOPRS_CLIENT (source), result, &error);

  g_clear_object (&self->asking);
  if (self->done)
    g_clear_error (&error);
  else if (list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0)
    {
      g_autoptr (GTask) held = quiet (task);

      g_task_return_pointer (held, g_steal_pointer (&list), g_object_unref);
    }
  else
    on_answer (task, error);
}

static void
ask (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  Run *self = g_task_get_task_data (task);

  self->stale = self->asking != NULL;
  if (self->stale)
    return;
  self->asking = g_cancellable_new ();
  if (self->goal == KOPRS_WAIT_FOR_ANY)
    {
      g_autoptr (KoprsListOptions) options = koprs_list_options_new ();

      koprs_list_options_set_label_selector (options, self->label_selector);
      koprs_client_list_async (client, self->scope, self->kind, options, self->asking, on_listed, g_object_ref (task));
    }
  else
    koprs_client_lookup_async (client, self->scope, self->kind, self->name, NULL, self->asking, on_looked_up, g_object_ref (task));
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer user_data)
{
  GError *error = NULL;

  g_cancellable_set_error_if_cancelled (cancellable, &error);
  fail (user_data, error);
  return G_SOURCE_REMOVE;
}

static gboolean
on_deadline (gpointer user_data)
{
  Run *self = g_task_get_task_data (user_data);
  const char *reason = self->last_error != NULL ? self->last_error->message : NULL;

  fail (user_data, g_error_new (KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT, "what was waited for has not come about in time%s%s",
                                reason != NULL ? "; the server's last answer: " : "", reason != NULL ? reason : ""));
  return G_SOURCE_REMOVE;
}

static Run *
run_new (KoprsWaitGoal goal, KoprsScope *scope, KoprsKind *kind, const char *name, const char *condition_type,
         KoprsWaitOptions *options)
{
  Run *self = g_new0 (Run, 1);

  self->goal = goal;
  self->scope = g_object_ref (scope);
  self->kind = g_object_ref (kind);
  self->name = g_strdup (name);
  self->condition_type = g_strdup (condition_type);
  self->label_selector = g_strdup (koprs_wait_options_get_label_selector (options));
  self->interval = koprs_wait_options_get_interval (options);
  self->give_up_on_forbidden = koprs_wait_options_get_give_up_on_forbidden (options);
  return self;
}

/* The run holds the task until quiet (), as while the watch is silent nobody else does. */
void
koprs_wait_run_start (GTask *task, KoprsWaitGoal goal, KoprsScope *scope, KoprsKind *kind, const char *name,
                      const char *condition_type, KoprsWaitOptions *options)
{
  g_autoptr (KoprsWaitOptions) said = options != NULL ? g_object_ref (options) : koprs_wait_options_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);
  Run *self = run_new (goal, scope, kind, name, condition_type, said);

  g_task_set_task_data (task, self, (GDestroyNotify) run_free);
  if (g_task_return_error_if_cancelled (task))
    return;
  g_object_ref (task);
  if (goal == KOPRS_WAIT_FOR_CONDITION && (condition_type == NULL || *condition_type == '\0'))
    {
      fail (task, g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a condition without a type is waited for"));
      return;
    }
  if (koprs_wait_options_get_timeout (said) > 0)
    self->deadline = attach (task, g_timeout_source_new (koprs_wait_options_get_timeout (said)), on_deadline);
  if (cancellable != NULL)
    {
      self->cancelled = g_cancellable_source_new (cancellable);
      attach (task, self->cancelled, G_SOURCE_FUNC (on_cancelled));
    }
  ask (task);
}
