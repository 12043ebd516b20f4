/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-wait-scoped.h"

#include "koprs/koprs-scope.h"
#include "koprs/koprs-wait.h"

/**
 * koprs_client_wait_for_resources_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until at least one object of a kind exists in one namespace.
 *
 * See [method@Client.wait_for_resources].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources_namespaced (KoprsClient *self, const char *namespace_,
                                            KoprsKind *kind, guint interval_ms,
                                            GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_wait_for_resources (self, scope, kind, interval_ms, cancellable, error);
}

/**
 * koprs_client_wait_for_resources_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_for_resources_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_for_resources_namespaced_async (KoprsClient *self, const char *namespace_,
                                                  KoprsKind *kind, guint interval_ms,
                                                  GCancellable *cancellable,
                                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_wait_for_resources_async (self, scope, kind, interval_ms, cancellable, callback, user_data);
}

/**
 * koprs_client_wait_for_resources_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_for_resources_namespaced_async].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                                   GError **error)
{
  return koprs_client_wait_for_resources_finish (self, result, error);
}

/**
 * koprs_client_wait_for_resources_cluster:
 * @self: a client
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until at least one object of a kind exists in the whole cluster.
 *
 * See [method@Client.wait_for_resources].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources_cluster (KoprsClient *self, KoprsKind *kind, guint interval_ms,
                                         GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_wait_for_resources (self, scope, kind, interval_ms, cancellable, error);
}

/**
 * koprs_client_wait_for_resources_cluster_async:
 * @self: a client
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_for_resources_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_for_resources_cluster_async (KoprsClient *self, KoprsKind *kind,
                                               guint interval_ms, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_wait_for_resources_async (self, scope, kind, interval_ms, cancellable, callback, user_data);
}

/**
 * koprs_client_wait_for_resources_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_for_resources_cluster_async].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                                GError **error)
{
  return koprs_client_wait_for_resources_finish (self, result, error);
}
