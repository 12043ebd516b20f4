/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resources.h"

#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-write.h"

/**
 * koprs_client_apply_resource:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes an object what the caller wants of it: one forced server-side apply.
 *
 * The object is made if it is not there; otherwise the given fields are changed and no others. Fields that others own
 * with other values change hands, and a field that the manager applied before and does not any more is removed.
 * Applying the same again changes nothing. Use the same field manager for the same purpose, always.
 *
 * The object needs a `metadata.name`. An object that was read may be applied: of its metadata `managedFields`,
 * `resourceVersion`, `uid` and `creationTimestamp` are not sent. An object without a namespace gets that of the
 * scope.
 *
 * Fails with `KOPRS_ERROR_MISSING_METADATA` without a name, `KOPRS_ERROR_INVALID_SCOPE` if scope, kind and the
 * object's namespace contradict each other, `KOPRS_ERROR_INVALID_ARGUMENT` for a namespace or field manager that no
 * server accepts (all three before anything is sent), and with the errors of [method@Client.apply], which is the same
 * with options.
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_resource (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                             const char *field_manager, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_apply_resource_async (self, scope, resource, field_manager, cancellable,
                                     koprs_client_sync_done, &sync);
  return koprs_client_apply_resource_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_apply_resource_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.apply_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_apply_resource_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource,
                                   const char *field_manager, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  const KoprsWriteFacts facts = { .field_manager = field_manager, .force = TRUE };
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_RESOURCE (resource));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_apply_resource_async);
  koprs_write_start (self, &koprs_apply_verb, KOPRS_BODY_APPLY, scope, resource, &facts, task);
}

/**
 * koprs_client_apply_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.apply_resource_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_resource_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_apply_resource_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_apply_namespaced_resource:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Applies an object in one namespace.
 *
 * See [method@Client.apply_resource].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_namespaced_resource (KoprsClient *self, const char *namespace_,
                                        KoprsResource *resource, const char *field_manager,
                                        GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_apply_resource (self, scope, resource, field_manager, cancellable, error);
}

/**
 * koprs_client_apply_namespaced_resource_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.apply_namespaced_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_apply_namespaced_resource_async (KoprsClient *self, const char *namespace_,
                                              KoprsResource *resource, const char *field_manager,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_apply_resource_async (self, scope, resource, field_manager, cancellable, callback,
                                     user_data);
}

/**
 * koprs_client_apply_namespaced_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.apply_namespaced_resource_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_namespaced_resource_finish (KoprsClient *self, GAsyncResult *result,
                                               GError **error)
{
  return koprs_client_apply_resource_finish (self, result, error);
}

/**
 * koprs_client_apply_cluster_resource:
 * @self: a client
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Applies an object of a cluster-wide kind.
 *
 * See [method@Client.apply_resource].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_cluster_resource (KoprsClient *self, KoprsResource *resource,
                                     const char *field_manager, GCancellable *cancellable,
                                     GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_apply_resource (self, scope, resource, field_manager, cancellable, error);
}

/**
 * koprs_client_apply_cluster_resource_async:
 * @self: a client
 * @resource: the fields that the caller wants to own, with their values
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.apply_cluster_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_apply_cluster_resource_async (KoprsClient *self, KoprsResource *resource,
                                           const char *field_manager, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_apply_resource_async (self, scope, resource, field_manager, cancellable, callback,
                                     user_data);
}

/**
 * koprs_client_apply_cluster_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.apply_cluster_resource_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_cluster_resource_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_apply_resource_finish (self, result, error);
}
