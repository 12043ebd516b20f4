/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resources-delete.h"

#include "koprs/koprs-client-delete.h"
#include "koprs/koprs-scope.h"

/**
 * koprs_client_delete_resource:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes an object, if there is one.
 *
 * That there is none is an answer and not an error: `FALSE`, with no error set. `TRUE` means that the server has
 * accepted the deletion; an object with finalizers stays until they are gone. What the object owns is collected in
 * the way that its kind has by default, nearly always in the background.
 *
 * Fails with the errors of [method@Client.delete], which is the same with options.
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_resource (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                              const char *name, GCancellable *cancellable, GError **error)
{
  return koprs_client_delete (self, scope, kind, name, NULL, cancellable, error);
}

/**
 * koprs_client_delete_resource_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.delete_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_delete_resource_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                    const char *name, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  koprs_client_delete_async (self, scope, kind, name, NULL, cancellable, callback, user_data);
}

/**
 * koprs_client_delete_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.delete_resource_async].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_resource_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_delete_finish (self, result, error);
}

/**
 * koprs_client_delete_namespaced_resource:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes an object in one namespace, if there is one.
 *
 * See [method@Client.delete_resource].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_namespaced_resource (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                         const char *name, GCancellable *cancellable,
                                         GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_delete_resource (self, scope, kind, name, cancellable, error);
}

/**
 * koprs_client_delete_namespaced_resource_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.delete_namespaced_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_delete_namespaced_resource_async (KoprsClient *self, const char *namespace_,
                                               KoprsKind *kind, const char *name,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_delete_resource_async (self, scope, kind, name, cancellable, callback, user_data);
}

/**
 * koprs_client_delete_namespaced_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.delete_namespaced_resource_async].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_namespaced_resource_finish (KoprsClient *self, GAsyncResult *result,
                                                GError **error)
{
  return koprs_client_delete_resource_finish (self, result, error);
}

/**
 * koprs_client_delete_cluster_resource:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes an object of a cluster-wide kind, if there is one.
 *
 * See [method@Client.delete_resource].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_cluster_resource (KoprsClient *self, KoprsKind *kind, const char *name,
                                      GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_delete_resource (self, scope, kind, name, cancellable, error);
}

/**
 * koprs_client_delete_cluster_resource_async:
 * @self: a client
 * @kind: which kind
 * @name: the object's name
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.delete_cluster_resource] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_delete_cluster_resource_async (KoprsClient *self, KoprsKind *kind, const char *name,
                                            GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_delete_resource_async (self, scope, kind, name, cancellable, callback, user_data);
}

/**
 * koprs_client_delete_cluster_resource_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.delete_cluster_resource_async].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_cluster_resource_finish (KoprsClient *self, GAsyncResult *result,
                                             GError **error)
{
  return koprs_client_delete_resource_finish (self, result, error);
}
