/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "sync-run.h"

typedef struct {
  KoprsClient *client;
  KoprsResource *sync;
  SyncPlan *plan;
  guint next;
  GError *failure;
} SyncRun;

static void on_applied (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_replaced (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_deleted (GObject *source, GAsyncResult *result, gpointer user_data);
static void on_status_written (GObject *source, GAsyncResult *result, gpointer user_data);

static void
sync_run_free (SyncRun *self)
{
  g_object_unref (self->client);
  g_object_unref (self->sync);
  sync_plan_free (self->plan);
  g_clear_error (&self->failure);
  g_free (self);
}

static KoprsScope *
scope_of (KoprsResource *resource)
{
  return koprs_scope_new_namespaced (koprs_resource_get_namespace (resource));
}

static void
log_action (SyncRun *self, const char *verb, KoprsResource *resource)
{
  g_autoptr (KoprsKind) kind = koprs_resource_dup_resource_kind (resource);

  g_log_structured ("configmap-sync", G_LOG_LEVEL_MESSAGE,
                    "SYNC", koprs_resource_get_name (self->sync),
                    "SYNC_NAMESPACE", koprs_resource_get_namespace (self->sync),
                    "KOPRS_VERB", verb,
                    "KOPRS_KIND", kind != NULL ? koprs_kind_get_kind (kind) : "",
                    "KOPRS_NAMESPACE", koprs_resource_get_namespace (resource),
                    "KOPRS_NAME", koprs_resource_get_name (resource),
                    "MESSAGE", "%s/%s: %s %s %s/%s",
                    koprs_resource_get_namespace (self->sync), koprs_resource_get_name (self->sync), verb,
                    kind != NULL ? koprs_kind_get_kind (kind) : "", koprs_resource_get_namespace (resource),
                    koprs_resource_get_name (resource));
}

static void
finish (GTask *task)
{
  SyncRun *self = g_task_get_task_data (task);

  if (self->failure != NULL)
    g_task_return_error (task, g_steal_pointer (&self->failure));
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
write_status (GTask *task)
{
  SyncRun *self = g_task_get_task_data (task);
  g_autoptr (JsonNode) status = NULL;
  g_autoptr (KoprsScope) scope = scope_of (self->sync);
  g_autoptr (KoprsKind) kind = sync_kind_new ();

  if (self->plan->writes_status)
    status = sync_plan_status (self->plan, self->sync, self->failure);
  if (status == NULL)
    {
      finish (task);
      return;
    }
  log_action (self, "patch status of", self->sync);
  koprs_client_patch_status_async (self->client, scope, kind, koprs_resource_get_name (self->sync), status, SYNC_MANAGER,
                                   g_task_get_cancellable (task), on_status_written, task);
}

static void
run_next (GTask *task)
{
  SyncRun *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  SyncAction *action;
  g_autoptr (KoprsScope) scope = NULL;

  if (self->failure != NULL || self->next == self->plan->actions->len)
    {
      write_status (task);
      return;
    }
  action = g_ptr_array_index (self->plan->actions, self->next++);
  scope = scope_of (action->resource);
  switch (action->what)
    {
    case SYNC_APPLY:
      log_action (self, "apply", action->resource);
      koprs_client_apply_resource_async (self->client, scope, action->resource, SYNC_MANAGER, cancellable, on_applied, task);
      break;
    case SYNC_REPLACE:
      log_action (self, "replace", action->resource);
      koprs_client_replace_async (self->client, scope, action->resource, NULL, cancellable, on_replaced, task);
      break;
    case SYNC_DELETE:
      log_action (self, "delete", action->resource);
      koprs_client_delete_resource_async (self->client, scope, koprs_kind_config_map (),
                                          koprs_resource_get_name (action->resource), cancellable, on_deleted, task);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  SyncRun *self = g_task_get_task_data (task);
  g_autoptr (KoprsResource) answer = koprs_client_apply_resource_finish (self->client, result, &self->failure);

  run_next (task);
}

static void
on_replaced (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  SyncRun *self = g_task_get_task_data (task);
  g_autoptr (KoprsResource) answer = koprs_client_replace_finish (self->client, result, &self->failure);

  run_next (task);
}

static void
on_deleted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  SyncRun *self = g_task_get_task_data (task);

  koprs_client_delete_resource_finish (self->client, result, &self->failure);
  run_next (task);
}

static void
on_status_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  SyncRun *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_patch_status_finish (self->client, result, &error);

  /* The first failure is the one to tell. */
  if (answer == NULL && self->failure == NULL)
    self->failure = g_steal_pointer (&error);
  finish (task);
}

void
sync_run_async (KoprsClient *client, KoprsResource *sync, SyncPlan *plan, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  SyncRun *self = g_new0 (SyncRun, 1);

  g_task_set_source_tag (task, sync_run_async);
  self->client = g_object_ref (client);
  self->sync = g_object_ref (sync);
  self->plan = plan;
  g_task_set_task_data (task, self, (GDestroyNotify) sync_run_free);
  run_next (task);
}

gboolean
sync_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
