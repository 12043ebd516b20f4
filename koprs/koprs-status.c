/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-status.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-write.h"

static const KoprsVerb patch_status_verb = { "patch_status", "PATCH", koprs_call_answer_object, NULL };

/**
 * koprs_client_patch_status:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Says how an object is doing: one forced server-side apply of its `status`.
 *
 * The status is applied as it is given, to the subresource `/status` and nothing else: what is in it becomes the
 * field manager's; what this manager applied before and does not give any more is removed; what other managers own
 * stays. The object is neither read before nor made if it is not there. A status is a JSON object such as
 *
 * ```json
 * { "ready": true, "conditions": [{ "type": "Ready", "status": "True", "reason": "Synced", "message": "",
 *   "lastTransitionTime": "2026-01-01T00:00:00Z" }] }
 * ```
 *
 * To keep the `lastTransitionTime` of a condition whose status stays, make the conditions with
 * [method@ResourceBuilder.set_condition] from the object as it was read.
 *
 * Fails with `KOPRS_API_ERROR_NOT_FOUND` if there is no such object, or if the kind is a custom resource without a
 * status subresource; `KOPRS_ERROR_UNKNOWN_KIND` for other kinds without one; `KOPRS_ERROR_INVALID_ARGUMENT` for a
 * status that is no object and a name that no object can have; `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not
 * fit the kind; and otherwise with the errors of [method@Client.apply].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                           JsonNode *status, const char *field_manager, GCancellable *cancellable,
                           GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (status != NULL, NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_patch_status_async (self, scope, kind, name, status, field_manager, cancellable,
                                   koprs_client_sync_done, &sync);
  return koprs_client_patch_status_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_patch_status_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.patch_status] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_patch_status_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                 const char *name, JsonNode *status, const char *field_manager,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  const KoprsWriteFacts facts = { .field_manager = field_manager, .subresource = "status", .force = TRUE };
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (status != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_patch_status_async);
  if (JSON_NODE_HOLDS_OBJECT (status))
    koprs_write_apply_minimal (self, &patch_status_verb, scope, kind, name, status, &facts, task);
  else
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a status is a JSON object");
}

/**
 * koprs_client_patch_status_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.patch_status_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_patch_status_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_patch_status_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Applies the status of an object in one namespace.
 *
 * See [method@Client.patch_status].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status_namespaced (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                      const char *name, JsonNode *status, const char *field_manager,
                                      GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_patch_status (self, scope, kind, name, status, field_manager, cancellable,
                                    error);
}

/**
 * koprs_client_patch_status_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.patch_status_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_patch_status_namespaced_async (KoprsClient *self, const char *namespace_,
                                            KoprsKind *kind, const char *name, JsonNode *status,
                                            const char *field_manager, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_patch_status_async (self, scope, kind, name, status, field_manager, cancellable,
                                   callback, user_data);
}

/**
 * koprs_client_patch_status_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.patch_status_namespaced_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                             GError **error)
{
  return koprs_client_patch_status_finish (self, result, error);
}

/**
 * koprs_client_patch_status_cluster:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Applies the status of an object of a cluster-wide kind.
 *
 * See [method@Client.patch_status].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status_cluster (KoprsClient *self, KoprsKind *kind, const char *name,
                                   JsonNode *status, const char *field_manager,
                                   GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_patch_status (self, scope, kind, name, status, field_manager, cancellable,
                                    error);
}

/**
 * koprs_client_patch_status_cluster_async:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @status: the status, a JSON object
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.patch_status_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_patch_status_cluster_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                         JsonNode *status, const char *field_manager,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_patch_status_async (self, scope, kind, name, status, field_manager, cancellable,
                                   callback, user_data);
}

/**
 * koprs_client_patch_status_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.patch_status_cluster_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_status_cluster_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_patch_status_finish (self, result, error);
}
