/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-finalizers-remove.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-finalizer-change.h"

/**
 * koprs_client_remove_finalizer:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object does not have a finalizer.
 *
 * This is what an operator calls when it has cleaned up after an object that is being deleted. Everybody else's
 * finalizers stay: a JSON patch takes away the entry that was read and checks that it still is that one. If the list
 * has changed in between, it is read again. An object that does not have the finalizer is not written at all, and that
 * there is no such object (any more) is no error.
 *
 * What comes back after the last finalizer of a deleted object is its last state; the server has forgotten it by then.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for a finalizer without a domain and for a name or namespace that no
 * object can have, and with `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not fit the kind, all before anything is
 * sent; otherwise as [method@Client.get] and [method@Client.patch].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                               const char *name, const char *finalizer, GCancellable *cancellable,
                               GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_remove_finalizer_async (self, scope, kind, name, finalizer, cancellable,
                                       koprs_client_sync_done, &sync);
  return koprs_client_remove_finalizer_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_remove_finalizer_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizer] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizer_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                     const char *name, const char *finalizer,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_remove_finalizer_async);
  koprs_finalizer_change_start (self, KOPRS_FINALIZER_REMOVE, scope, kind, name, finalizer, task);
}

/**
 * koprs_client_remove_finalizer_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizer_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_remove_finalizer_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_remove_finalizer_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object in one namespace does not have a finalizer.
 *
 * See [method@Client.remove_finalizer].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer_namespaced (KoprsClient *self, const char *namespace_,
                                          KoprsKind *kind, const char *name, const char *finalizer,
                                          GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_remove_finalizer (self, scope, kind, name, finalizer, cancellable, error);
}

/**
 * koprs_client_remove_finalizer_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizer_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizer_namespaced_async (KoprsClient *self, const char *namespace_,
                                                KoprsKind *kind, const char *name,
                                                const char *finalizer, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_remove_finalizer_async (self, scope, kind, name, finalizer, cancellable, callback,
                                       user_data);
}

/**
 * koprs_client_remove_finalizer_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizer_namespaced_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                                 GError **error)
{
  return koprs_client_remove_finalizer_finish (self, result, error);
}

/**
 * koprs_client_remove_finalizer_cluster:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object of a cluster-wide kind does not have a finalizer.
 *
 * See [method@Client.remove_finalizer].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer_cluster (KoprsClient *self, KoprsKind *kind, const char *name,
                                       const char *finalizer, GCancellable *cancellable,
                                       GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_remove_finalizer (self, scope, kind, name, finalizer, cancellable, error);
}

/**
 * koprs_client_remove_finalizer_cluster_async:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizer_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizer_cluster_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                             const char *finalizer, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_remove_finalizer_async (self, scope, kind, name, finalizer, cancellable, callback,
                                       user_data);
}

/**
 * koprs_client_remove_finalizer_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizer_cluster_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizer_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                              GError **error)
{
  return koprs_client_remove_finalizer_finish (self, result, error);
}

/**
 * koprs_client_remove_finalizers:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Takes **all** finalizers away from an object, also those of others.
 *
 * An object that is being deleted is gone then, and whatever its finalizers were waiting for will not happen.
 * Operators should use [method@Client.remove_finalizer], which takes away their own; this is for repairing what is
 * stuck. It is one request, and that there is no such object is no error.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for a name or namespace that no object can have and with
 * `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not fit the kind, both before anything is sent; otherwise as
 * [method@Client.patch].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                const char *name, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_remove_finalizers_async (self, scope, kind, name, cancellable,
                                        koprs_client_sync_done, &sync);
  return koprs_client_remove_finalizers_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_remove_finalizers_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizers] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizers_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                      const char *name, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_remove_finalizers_async);
  koprs_finalizer_clear_start (self, scope, kind, name, task);
}

/**
 * koprs_client_remove_finalizers_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizers_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_remove_finalizers_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_remove_finalizers_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Takes **all** finalizers away from an object in one namespace.
 *
 * See [method@Client.remove_finalizers].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers_namespaced (KoprsClient *self, const char *namespace_,
                                           KoprsKind *kind, const char *name,
                                           GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_remove_finalizers (self, scope, kind, name, cancellable, error);
}

/**
 * koprs_client_remove_finalizers_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizers_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizers_namespaced_async (KoprsClient *self, const char *namespace_,
                                                 KoprsKind *kind, const char *name,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_remove_finalizers_async (self, scope, kind, name, cancellable, callback, user_data);
}

/**
 * koprs_client_remove_finalizers_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizers_namespaced_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                                  GError **error)
{
  return koprs_client_remove_finalizers_finish (self, result, error);
}

/**
 * koprs_client_remove_finalizers_cluster:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Takes **all** finalizers away from an object of a cluster-wide kind.
 *
 * See [method@Client.remove_finalizers].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers_cluster (KoprsClient *self, KoprsKind *kind, const char *name,
                                        GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_remove_finalizers (self, scope, kind, name, cancellable, error);
}

/**
 * koprs_client_remove_finalizers_cluster_async:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.remove_finalizers_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_remove_finalizers_cluster_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_remove_finalizers_async (self, scope, kind, name, cancellable, callback, user_data);
}

/**
 * koprs_client_remove_finalizers_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.remove_finalizers_cluster_async].
 *
 * Returns: (transfer full) (nullable): the object as the server has it now, or `NULL`, with no error, if there is
 *   none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_remove_finalizers_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                               GError **error)
{
  return koprs_client_remove_finalizers_finish (self, result, error);
}
