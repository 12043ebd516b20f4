/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-finalizers.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-finalizer-change.h"

/**
 * koprs_client_add_finalizer:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object has a finalizer, so that it stays after its deletion until
 * [method@Client.remove_finalizer] has taken that away again.
 *
 * Nobody else's finalizer is ever lost: the object is read, and a JSON patch adds one entry to exactly the list that
 * was read, or nothing. If somebody else changed the list in between, it is read again. An object that has the
 * finalizer already is not written at all. Without such contention that is one request where it is there, and two
 * where it is not.
 *
 * An object that is being deleted takes no new finalizer: `KOPRS_ERROR_BEING_DELETED`. One that is being deleted and
 * has it already is simply returned, for [method@Resource.is_being_deleted] to be looked at: then the time to clean up
 * has come.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for a finalizer without a domain and for a name or namespace that no
 * object can have, and with `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not fit the kind, all before anything is
 * sent; with `KOPRS_API_ERROR_NOT_FOUND` if there is no such object, with `KOPRS_API_ERROR_CONFLICT` or
 * `KOPRS_API_ERROR_INVALID` if others kept changing the object twenty times in a row, and otherwise as
 * [method@Client.get] and [method@Client.patch].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                            const char *finalizer, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_add_finalizer_async (self, scope, kind, name, finalizer, cancellable,
                                    koprs_client_sync_done, &sync);
  return koprs_client_add_finalizer_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_add_finalizer_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.add_finalizer] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_add_finalizer_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                  const char *name, const char *finalizer,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_add_finalizer_async);
  koprs_finalizer_change_start (self, KOPRS_FINALIZER_ADD, scope, kind, name, finalizer, task);
}

/**
 * koprs_client_add_finalizer_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.add_finalizer_async].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_add_finalizer_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_add_finalizer_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object in one namespace has a finalizer.
 *
 * See [method@Client.add_finalizer].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer_namespaced (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                       const char *name, const char *finalizer,
                                       GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_add_finalizer (self, scope, kind, name, finalizer, cancellable, error);
}

/**
 * koprs_client_add_finalizer_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.add_finalizer_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_add_finalizer_namespaced_async (KoprsClient *self, const char *namespace_,
                                             KoprsKind *kind, const char *name,
                                             const char *finalizer, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_add_finalizer_async (self, scope, kind, name, finalizer, cancellable, callback,
                                    user_data);
}

/**
 * koprs_client_add_finalizer_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.add_finalizer_namespaced_async].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                              GError **error)
{
  return koprs_client_add_finalizer_finish (self, result, error);
}

/**
 * koprs_client_add_finalizer_cluster:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that an object of a cluster-wide kind has a finalizer.
 *
 * See [method@Client.add_finalizer].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer_cluster (KoprsClient *self, KoprsKind *kind, const char *name,
                                    const char *finalizer, GCancellable *cancellable,
                                    GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_add_finalizer (self, scope, kind, name, finalizer, cancellable, error);
}

/**
 * koprs_client_add_finalizer_cluster_async:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @finalizer: its name with a domain, such as `example.com/cleanup`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.add_finalizer_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_add_finalizer_cluster_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                          const char *finalizer, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_add_finalizer_async (self, scope, kind, name, finalizer, cancellable, callback,
                                    user_data);
}

/**
 * koprs_client_add_finalizer_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.add_finalizer_cluster_async].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_add_finalizer_cluster_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_add_finalizer_finish (self, result, error);
}
