/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-gc.h"

#include "koprs/koprs-gc-options.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-gc-run.h"

/**
 * koprs_client_gc_resources:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes the objects of a kind that have certain labels and that are not wanted any more.
 *
 * Every object that the selector matches is shown to @keep_func. What that does not want is deleted, each in its own
 * namespace and only if it still is that very object (a precondition on its uid), six at a time; one failure does not
 * stop the rest. In one namespace, or with the cluster as the scope in all.
 *
 * An object that is not wanted and is being deleted already is left to its finalizers, for five minutes: if it has
 * been terminating for longer, it counts as stuck and **all** its finalizers are cleared. Those of an object that this
 * call has deleted are never touched by it.
 *
 * Lists page by page and holds one page at most, so any number of objects will do. The function runs in the main
 * context of the call. In languages with exceptions, an object is kept and counted as failed if the function raises. An
 * answer that counts as false deletes: in Python `None` does, so that a function must return on each of its ways.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for an empty label selector, which would look at everything, and with
 * `KOPRS_ERROR_INVALID_SCOPE` for a cluster-wide kind in a namespace, both before anything is sent; with
 * `KOPRS_API_ERROR_BAD_REQUEST` for a selector that does not parse, and otherwise as [method@Client.list]. Then what
 * was deleted by then stays deleted. What fails for one object is counted: [property@GcResult:n-failed],
 * [property@GcResult:first-error].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_resources (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                           const char *label_selector, KoprsKeepFunc keep_func, gpointer keep_data,
                           GDestroyNotify keep_data_destroy, GCancellable *cancellable,
                           GError **error)
{
  return koprs_client_gc_with_options (self, scope, kind, label_selector, keep_func, keep_data,
                                       keep_data_destroy, NULL, cancellable, error);
}

/**
 * koprs_client_gc_resources_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.gc_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_gc_resources_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                 const char *label_selector, KoprsKeepFunc keep_func,
                                 gpointer keep_data, GDestroyNotify keep_data_destroy,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  koprs_client_gc_with_options_async (self, scope, kind, label_selector, keep_func, keep_data,
                                      keep_data_destroy, NULL, cancellable, callback, user_data);
}

/**
 * koprs_client_gc_resources_with_closure: (rename-to koprs_client_gc_resources)
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The same for languages with closures: see [method@Client.gc_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_resources_with_closure (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                        const char *label_selector, GClosure *keep,
                                        GCancellable *cancellable, GError **error)
{
  return koprs_client_gc_with_options_with_closure (self, scope, kind, label_selector, keep, NULL,
                                                    cancellable, error);
}

/**
 * koprs_client_gc_resources_async_with_closure: (rename-to koprs_client_gc_resources_async)
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * The same for languages with closures: see [method@Client.gc_resources_async].
 *
 * Since: 0.1
 */
void
koprs_client_gc_resources_async_with_closure (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                              const char *label_selector, GClosure *keep,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data)
{
  koprs_client_gc_with_options_async_with_closure (self, scope, kind, label_selector, keep, NULL,
                                                   cancellable, callback, user_data);
}

/**
 * koprs_client_gc_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.gc_resources_async].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_resources_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_gc_with_options_finish (self, result, error);
}

/**
 * koprs_client_gc_with_options:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes the objects of a kind that have certain labels and that are not wanted any more, with options.
 *
 * See [method@Client.gc_resources].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_with_options (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                              const char *label_selector, KoprsKeepFunc keep_func,
                              gpointer keep_data, GDestroyNotify keep_data_destroy,
                              KoprsGcOptions *options, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (keep_func != NULL, NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_GC_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_gc_with_options_async (self, scope, kind, label_selector, keep_func, keep_data,
                                      keep_data_destroy, options, cancellable,
                                      koprs_client_sync_done, &sync);
  return koprs_client_gc_with_options_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_gc_with_options_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep_func: (scope notified) (closure keep_data) (destroy keep_data_destroy): says which objects are wanted
 * @keep_data: for @keep_func
 * @keep_data_destroy: (nullable): frees @keep_data when the call is over
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.gc_with_options] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_gc_with_options_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                    const char *label_selector, KoprsKeepFunc keep_func,
                                    gpointer keep_data, GDestroyNotify keep_data_destroy,
                                    KoprsGcOptions *options, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (keep_func != NULL);
  g_return_if_fail (options == NULL || KOPRS_IS_GC_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_gc_with_options_async);
  koprs_gc_run_start (self, scope, kind, label_selector, koprs_gc_question_new_for_func (keep_func, keep_data, keep_data_destroy),
                      options, task);
}

/**
 * koprs_client_gc_with_options_with_closure: (rename-to koprs_client_gc_with_options)
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The same for languages with closures: see [method@Client.gc_with_options].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_with_options_with_closure (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                           const char *label_selector, GClosure *keep,
                                           KoprsGcOptions *options, GCancellable *cancellable,
                                           GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (keep != NULL, NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_GC_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_gc_with_options_async_with_closure (self, scope, kind, label_selector, keep, options,
                                                   cancellable, koprs_client_sync_done, &sync);
  return koprs_client_gc_with_options_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_gc_with_options_async_with_closure: (rename-to koprs_client_gc_with_options_async)
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @label_selector: which labels they have, such as `app.kubernetes.io/managed-by=my-operator`
 * @keep: says which objects are wanted: gets a [class@Resource], returns true to keep it
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * The same for languages with closures: see [method@Client.gc_with_options_async].
 *
 * Since: 0.1
 */
void
koprs_client_gc_with_options_async_with_closure (KoprsClient *self, KoprsScope *scope,
                                                 KoprsKind *kind, const char *label_selector,
                                                 GClosure *keep, KoprsGcOptions *options,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (keep != NULL);
  g_return_if_fail (options == NULL || KOPRS_IS_GC_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_gc_with_options_async);
  koprs_gc_run_start (self, scope, kind, label_selector, koprs_gc_question_new_for_closure (keep), options, task);
}

/**
 * koprs_client_gc_with_options_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.gc_with_options_async].
 *
 * Returns: (transfer full): what was done
 *
 * Since: 0.1
 */
KoprsGcResult *
koprs_client_gc_with_options_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_gc_with_options_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
