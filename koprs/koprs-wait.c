/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-wait.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/watch/koprs-wait-run.h"

/**
 * koprs_client_wait_for_resources:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until at least one object of a kind exists.
 *
 * Asks once. While there is none, a watch tells of the first, so that the answer comes when it does; where the server can
 * not be watched, it is asked every @interval_ms.
 *
 * Waits without end: [method@Client.wait_with_options] takes a timeout, and a label selector. Waits through what may
 * pass: a server that is away or overloaded, a kind whose definition is still to come. Fails at once with
 * `KOPRS_API_ERROR_UNAUTHORIZED` and `KOPRS_API_ERROR_FORBIDDEN`, which waiting does not mend, with
 * `KOPRS_ERROR_INVALID_SCOPE` for a cluster-wide kind in a namespace, before anything is sent, and with
 * `G_IO_ERROR_CANCELLED`.
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                 guint interval_ms, GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsWaitOptions) options = NULL;

  g_return_val_if_fail (interval_ms > 0, NULL);

  options = koprs_wait_options_new ();
  koprs_wait_options_set_interval (options, interval_ms);
  return koprs_client_wait_with_options (self, scope, kind, options, cancellable, error);
}

/**
 * koprs_client_wait_for_resources_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @interval_ms: how often the server is asked while it can not be watched, in milliseconds, at least 1
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_for_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_for_resources_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                       guint interval_ms, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsWaitOptions) options = NULL;

  g_return_if_fail (interval_ms > 0);

  options = koprs_wait_options_new ();
  koprs_wait_options_set_interval (options, interval_ms);
  koprs_client_wait_with_options_async (self, scope, kind, options, cancellable, callback, user_data);
}

/**
 * koprs_client_wait_for_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_for_resources_async].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_for_resources_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_wait_with_options_finish (self, result, error);
}

/**
 * koprs_client_wait_with_options:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @options: (nullable): for which of them, for how long, and how
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until at least one object of a kind exists, with options.
 *
 * Fails with `KOPRS_ERROR_TIMED_OUT` when [property@WaitOptions:timeout] is over; the message tells the server's last
 * answer. Otherwise as [method@Client.wait_for_resources].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_with_options (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                KoprsWaitOptions *options, GCancellable *cancellable,
                                GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_WAIT_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_wait_with_options_async (self, scope, kind, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_wait_with_options_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_wait_with_options_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @options: (nullable): for which of them, for how long, and how
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_with_options] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_with_options_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                      KoprsWaitOptions *options, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_WAIT_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_wait_with_options_async);
  koprs_wait_run_start (task, KOPRS_WAIT_FOR_ANY, scope, kind, NULL, NULL, options);
}

/**
 * koprs_client_wait_with_options_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_with_options_async].
 *
 * Returns: (transfer full): what there is: never empty
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_wait_with_options_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_wait_with_options_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_wait_for_condition:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @name: the name of the object
 * @condition_type: which of `status.conditions`, such as `Ready`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until a condition of an object is true.
 *
 * That is: until the object exists and its `status.conditions` has an entry of that type whose `status` is `"True"`.
 * Asks once and then watches that one object; it needs not exist yet.
 *
 * Waits without end and through what may pass, as [method@Client.wait_for_resources], whose errors it has; also
 * `KOPRS_ERROR_INVALID_ARGUMENT` for an empty name or type.
 *
 * Returns: (transfer full): the object, as it was when the condition held
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_wait_for_condition (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                 const char *name, const char *condition_type,
                                 GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_wait_for_condition_async (self, scope, kind, name, condition_type, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_wait_for_condition_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_wait_for_condition_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @name: the name of the object
 * @condition_type: which of `status.conditions`, such as `Ready`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_for_condition] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_for_condition_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                       const char *name, const char *condition_type,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_wait_for_condition_async);
  koprs_wait_run_start (task, KOPRS_WAIT_FOR_CONDITION, scope, kind, name, condition_type, NULL);
}

/**
 * koprs_client_wait_for_condition_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_for_condition_async].
 *
 * Returns: (transfer full): the object, as it was when the condition held
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_wait_for_condition_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_wait_for_condition_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_wait_for_deletion:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @name: the name of the object
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Waits until an object is gone.
 *
 * Asks once and then watches that one object. What was not there in the first place is gone; one that was deleted and
 * made anew under the same name, with another uid, is gone too. Deletes nothing: see [method@Client.delete].
 *
 * Waits without end and through what may pass, as [method@Client.wait_for_resources], whose errors it has; also
 * `KOPRS_ERROR_INVALID_ARGUMENT` for an empty name.
 *
 * Returns: `TRUE` when it is gone, `FALSE` on an error
 *
 * Since: 0.1
 */
gboolean
koprs_client_wait_for_deletion (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                const char *name, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), FALSE);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), FALSE);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_wait_for_deletion_async (self, scope, kind, name, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_wait_for_deletion_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_wait_for_deletion_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @name: the name of the object
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.wait_for_deletion] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_wait_for_deletion_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                      const char *name, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_wait_for_deletion_async);
  koprs_wait_run_start (task, KOPRS_WAIT_FOR_DELETION, scope, kind, name, NULL, NULL);
}

/**
 * koprs_client_wait_for_deletion_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.wait_for_deletion_async].
 *
 * Returns: `TRUE` when it is gone, `FALSE` on an error
 *
 * Since: 0.1
 */
gboolean
koprs_client_wait_for_deletion_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_wait_for_deletion_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
