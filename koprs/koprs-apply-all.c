/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-apply-all.h"

#include "koprs/koprs-apply-result-private.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-resources.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-definition.h"

/* How long a server may take to establish a definition; some tens of ms are usual. */
#define ESTABLISHED_WITHIN (30 * G_TIME_SPAN_SECOND)

/* One call: first what others are made in or made of, then a wait, then the rest, each in the order of the list. */
typedef struct {
  char *field_manager;
  GListStore *results;       /* of KoprsApplyResult, in the order of the list */
  GPtrArray *order;          /* of KoprsApplyResult, not owned: in the order of applying */
  guint n_first;
  guint next;
  gboolean waited;
  guint pending;             /* definitions that are waited for */
} ApplyAll;

/* A definition that is waited for. */
typedef struct {
  GTask *task;
  KoprsApplyResult *result;
} Definition;

static void
apply_all_free (ApplyAll *self)
{
  g_free (self->field_manager);
  g_object_unref (self->results);
  g_ptr_array_unref (self->order);
  g_free (self);
}

static gboolean
is_of (KoprsResource *resource, KoprsKind *kind)
{
  g_autofree char *api_version = koprs_kind_dup_api_version (kind);

  return g_strcmp0 (koprs_resource_get_api_version (resource), api_version) == 0
         && g_strcmp0 (koprs_resource_get_kind (resource), koprs_kind_get_kind (kind)) == 0;
}

static gboolean
is_definition (KoprsResource *resource)
{
  return is_of (resource, koprs_kind_custom_resource_definition ());
}

static gboolean
comes_first (KoprsResource *resource)
{
  return is_definition (resource) || is_of (resource, koprs_kind_namespace ());
}

static ApplyAll *
apply_all_new (KoprsResourceList *list, const char *field_manager)
{
  ApplyAll *self = g_new0 (ApplyAll, 1);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  self->field_manager = g_strdup (field_manager);
  self->results = g_list_store_new (KOPRS_TYPE_APPLY_RESULT);
  self->order = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KoprsResource) resource = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autoptr (KoprsApplyResult) result = koprs_apply_result_new (resource);

      g_list_store_append (self->results, result);
      g_ptr_array_insert (self->order, comes_first (resource) ? (int) self->n_first++ : -1, result);
    }
  return self;
}

static void go_on (GTask *task);

static KoprsApplyResult *
get_current (GTask *task)
{
  ApplyAll *self = g_task_get_task_data (task);

  return g_ptr_array_index (self->order, self->next);
}

/* Of the current object; error: owned, or NULL. */
static void
end_current (GTask *task, GError *error)
{
  ApplyAll *self = g_task_get_task_data (task);

  if (error != NULL)
    koprs_apply_result_take_error (get_current (task), error);
  self->next++;
  go_on (task);
}

/* It answers, but takes no new objects. */
static GError *
check_namespace (KoprsResource *applied)
{
  if (!is_of (applied, koprs_kind_namespace ()) || !koprs_resource_is_being_deleted (applied))
    return NULL;
  return g_error_new (KOPRS_ERROR, KOPRS_ERROR_NAMESPACE_TERMINATING, "the namespace \"%s\" is being deleted",
                      koprs_resource_get_name (applied));
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  KoprsResource *applied = koprs_client_apply_resource_finish (KOPRS_CLIENT (source), result, &error);

  if (applied != NULL)
    {
      koprs_apply_result_take_applied (get_current (task), applied);
      error = check_namespace (applied);
    }
  end_current (task, error);
}

/* Where an object goes that does not say so itself. */
static KoprsScope *
make_scope (KoprsClient *client, KoprsKind *kind, KoprsResource *resource)
{
  const char *own = koprs_resource_get_namespace (resource);

  if (!koprs_kind_is_namespaced (kind))
    return koprs_scope_new_cluster ();
  return koprs_scope_new_namespaced (own != NULL && *own != '\0' ? own : koprs_client_get_namespace (client));
}

static void
on_resolved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KoprsClient *client = KOPRS_CLIENT (source);
  ApplyAll *self = g_task_get_task_data (task);
  KoprsResource *resource = koprs_apply_result_get_resource (get_current (task));
  GError *error = NULL;
  g_autoptr (KoprsKind) kind = koprs_client_resolve_kind_finish (client, result, &error);
  g_autoptr (KoprsScope) scope = NULL;

  if (kind == NULL)
    {
      end_current (task, error);
      return;
    }
  scope = make_scope (client, kind, resource);
  koprs_client_apply_resource_async (client, scope, resource, self->field_manager, g_task_get_cancellable (task), on_applied,
                                     g_object_ref (task));
}

static void
on_established (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Definition *definition = user_data;
  g_autoptr (GTask) task = definition->task;
  ApplyAll *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!koprs_definition_wait_finish (KOPRS_CLIENT (source), result, &error))
    koprs_apply_result_take_error (definition->result, error);
  g_free (definition);
  if (--self->pending == 0)
    go_on (task);
}

/* For all definitions at once: each has had the time since it was applied. */
static void
wait_for_definitions (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  ApplyAll *self = g_task_get_task_data (task);

  self->waited = TRUE;
  for (guint i = 0; i < self->n_first; i++)
    {
      KoprsApplyResult *result = g_ptr_array_index (self->order, i);
      KoprsResource *applied = koprs_apply_result_get_applied (result);
      Definition *definition;

      if (applied == NULL || !is_definition (applied))
        continue;
      definition = g_new0 (Definition, 1);
      definition->task = g_object_ref (task);
      definition->result = result;
      self->pending++;
      koprs_definition_wait_async (client, applied, ESTABLISHED_WITHIN, g_task_get_cancellable (task), on_established, definition);
    }
  if (self->pending == 0)
    go_on (task);
}

static void
go_on (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  ApplyAll *self = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->next == self->n_first && !self->waited)
    wait_for_definitions (task);
  else if (self->next < self->order->len)
    koprs_client_resolve_kind_async (client, koprs_apply_result_get_resource (get_current (task)), g_task_get_cancellable (task),
                                     on_resolved, g_object_ref (task));
  else
    g_task_return_pointer (task, g_object_ref (self->results), g_object_unref);
}

/**
 * koprs_client_apply_all:
 * @self: a client
 * @list: the objects of a manifest, as [ctor@ResourceList.new_from_yaml] reads them
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Applies a manifest: every object of a list, in an order in which it can work.
 *
 * Namespaces and CustomResourceDefinitions go first. When all of those have been tried, the call waits until the server has established
 * the definitions and serves their kinds, up to 30 s. Then the rest follows. Otherwise the order of the list is kept, and an object is
 * only sent when the one before it was answered. Each is applied as by [method@Client.apply_resource]: server-side, with force.
 *
 * An object of a namespaced kind that names no namespace goes to [property@Config:namespace], as with `kubectl`. Kinds need not be known:
 * they are asked of the server.
 *
 * One failure does not stop the rest. There is a result for each object, in the order of the list; look at
 * [method@ApplyResult.get_error] of each.
 *
 * ```c
 * g_autoptr (KoprsResourceList) manifest = koprs_resource_list_new_from_yaml (yaml, -1, &error);
 * g_autoptr (GListModel) results = koprs_client_apply_all (client, manifest, "installer", NULL, &error);
 *
 * for (guint i = 0; results != NULL && i < g_list_model_get_n_items (results); i++)
 *   {
 *     g_autoptr (KoprsApplyResult) result = g_list_model_get_item (results, i);
 *
 *     if (koprs_apply_result_get_error (result) != NULL)
 *       g_printerr ("%s: %s\n", koprs_resource_get_name (koprs_apply_result_get_resource (result)),
 *                   koprs_apply_result_get_error (result)->message);
 *   }
 * ```
 *
 * The call itself fails only when it is cancelled; what was applied before stays applied.
 *
 * Returns: (transfer full): a list model of [class@ApplyResult], as long as @list
 *
 * Since: 0.1
 */
GListModel *
koprs_client_apply_all (KoprsClient *self, KoprsResourceList *list, const char *field_manager, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE_LIST (list), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_apply_all_async (self, list, field_manager, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_apply_all_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_apply_all_async:
 * @self: a client
 * @list: the objects of a manifest, as [ctor@ResourceList.new_from_yaml] reads them
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.apply_all] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_apply_all_async (KoprsClient *self, KoprsResourceList *list, const char *field_manager, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_RESOURCE_LIST (list));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_apply_all_async);
  g_task_set_task_data (task, apply_all_new (list, field_manager), (GDestroyNotify) apply_all_free);
  go_on (task);
}

/**
 * koprs_client_apply_all_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.apply_all_async].
 *
 * Returns: (transfer full): a list model of [class@ApplyResult], as long as the list that was given
 *
 * Since: 0.1
 */
GListModel *
koprs_client_apply_all_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_apply_all_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
