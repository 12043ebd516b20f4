/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-gc-scoped.h"

#include "koprs/koprs-scope.h"

/**
 * koprs_client_gc_namespaced_resources:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes the objects of a kind in one namespace that have certain labels and that are not wanted any more.
 *
 * See [method@Client.gc_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_namespaced_resources (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                      const char *label_selector, KoprsKeepFunc keep_func,
                                      gpointer keep_data, GDestroyNotify keep_data_destroy,
                                      GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_gc_resources (self, scope, kind, label_selector, keep_func, keep_data,
                                    keep_data_destroy, cancellable, error);
}

/**
 * koprs_client_gc_namespaced_resources_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.gc_namespaced_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_gc_namespaced_resources_async (KoprsClient *self, const char *namespace_,
                                            KoprsKind *kind, const char *label_selector,
                                            KoprsKeepFunc keep_func, gpointer keep_data,
                                            GDestroyNotify keep_data_destroy,
                                            GCancellable *cancellable, GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_gc_resources_async (self, scope, kind, label_selector, keep_func, keep_data,
                                   keep_data_destroy, cancellable, callback, user_data);
}

/**
 * koprs_client_gc_namespaced_resources_with_closure: (rename-to koprs_client_gc_namespaced_resources)
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The same for languages with closures: see [method@Client.gc_namespaced_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_namespaced_resources_with_closure (KoprsClient *self, const char *namespace_,
                                                   KoprsKind *kind, const char *label_selector,
                                                   GClosure *keep, GCancellable *cancellable,
                                                   GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_gc_resources_with_closure (self, scope, kind, label_selector, keep,
                                                 cancellable, error);
}

/**
 * koprs_client_gc_namespaced_resources_async_with_closure: (rename-to koprs_client_gc_namespaced_resources_async)
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * The same for languages with closures: see [method@Client.gc_namespaced_resources_async].
 *
 * Since: 0.1
 */
void
koprs_client_gc_namespaced_resources_async_with_closure (KoprsClient *self, const char *namespace_,
                                                         KoprsKind *kind,
                                                         const char *label_selector, GClosure *keep,
                                                         GCancellable *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_gc_resources_async_with_closure (self, scope, kind, label_selector, keep,
                                                cancellable, callback, user_data);
}

/**
 * koprs_client_gc_namespaced_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.gc_namespaced_resources_async].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_namespaced_resources_finish (KoprsClient *self, GAsyncResult *result,
                                             GError **error)
{
  return koprs_client_gc_resources_finish (self, result, error);
}

/**
 * koprs_client_gc_cluster_resources:
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes the objects of a kind that have certain labels and that are not wanted any more, in the whole cluster: those
 * of a cluster-wide kind, or those of a namespaced kind in all namespaces.
 *
 * See [method@Client.gc_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_cluster_resources (KoprsClient *self, KoprsKind *kind, const char *label_selector,
                                   KoprsKeepFunc keep_func, gpointer keep_data,
                                   GDestroyNotify keep_data_destroy, GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_gc_resources (self, scope, kind, label_selector, keep_func, keep_data,
                                    keep_data_destroy, cancellable, error);
}

/**
 * koprs_client_gc_cluster_resources_async:
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.gc_cluster_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_gc_cluster_resources_async (KoprsClient *self, KoprsKind *kind,
                                         const char *label_selector, KoprsKeepFunc keep_func,
                                         gpointer keep_data, GDestroyNotify keep_data_destroy,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_gc_resources_async (self, scope, kind, label_selector, keep_func, keep_data,
                                   keep_data_destroy, cancellable, callback, user_data);
}

/**
 * koprs_client_gc_cluster_resources_with_closure: (rename-to koprs_client_gc_cluster_resources)
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The same for languages with closures: see [method@Client.gc_cluster_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_cluster_resources_with_closure (KoprsClient *self, KoprsKind *kind,
                                                const char *label_selector, GClosure *keep,
                                                GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_gc_resources_with_closure (self, scope, kind, label_selector, keep,
                                                 cancellable, error);
}

/**
 * koprs_client_gc_cluster_resources_async_with_closure: (rename-to koprs_client_gc_cluster_resources_async)
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * The same for languages with closures: see [method@Client.gc_cluster_resources_async].
 *
 * Since: 0.1
 */
void
koprs_client_gc_cluster_resources_async_with_closure (KoprsClient *self, KoprsKind *kind,
                                                      const char *label_selector, GClosure *keep,
                                                      GCancellable *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_gc_resources_async_with_closure (self, scope, kind, label_selector, keep,
                                                cancellable, callback, user_data);
}

/**
 * koprs_client_gc_cluster_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.gc_cluster_resources_async].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_cluster_resources_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_gc_resources_finish (self, result, error);
}
