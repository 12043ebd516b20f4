/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-read.h"

#include "koprs/koprs-get-options.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-call.h"
#include "koprs/client/koprs-client-sync.h"

/* Whether an object exists shows without its content, which may be large or secret. */
#define METADATA_ONLY "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json"

static void
answer_null (GTask *task)
{
  g_task_return_pointer (task, NULL, NULL);
}

static void
answer_false (GTask *task)
{
  g_task_return_boolean (task, FALSE);
}

static void
answer_true (GTask *task, KoprsCall *call, KoprsReply *reply)
{
  g_task_return_boolean (task, TRUE);
}

static const KoprsVerb get_verb = { "get", "GET", koprs_call_answer_object, NULL };
static const KoprsVerb lookup_verb = { "lookup", "GET", koprs_call_answer_object, answer_null };
static const KoprsVerb exists_verb = { "exists", "GET", answer_true, answer_false };

static void
start (const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options, GTask *task)
{
  KoprsCall *call = koprs_call_new (verb, scope, kind, name);
  const char *resource_version = NULL;
  guint timeout = 0;
  GError *error = NULL;

  g_task_set_task_data (task, call, (GDestroyNotify) koprs_call_free);
  if (options != NULL)
    {
      const char *subresource = koprs_get_options_get_subresource (options);

      if (subresource != NULL && *subresource != '\0')
        call->subresource = g_strdup (subresource);
      resource_version = koprs_get_options_get_resource_version (options);
      timeout = koprs_get_options_get_timeout (options);
    }
  if (!koprs_call_target_object (call, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  koprs_request_add_query (call->request, "resourceVersion", resource_version);
  call->request->deadline_ms = timeout;
  if (verb == &exists_verb && call->subresource == NULL)
    call->request->accept = METADATA_ONLY;
  koprs_call_send (task);
}

/**
 * koprs_client_get:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads one object, which is expected to be there.
 *
 * Fails with `KOPRS_API_ERROR_NOT_FOUND` if it is not; where that is a normal outcome use [method@Client.lookup]. Fails with
 * `KOPRS_API_ERROR_FORBIDDEN` if the user may not read it, `KOPRS_ERROR_UNKNOWN_KIND` if the server does not serve the kind or
 * the subresource; and before anything is sent, with `KOPRS_ERROR_INVALID_ARGUMENT` for a name that no object can have (empty,
 * with a slash) and `KOPRS_ERROR_INVALID_SCOPE` for a namespaced kind without a namespace or a cluster-wide one with one.
 * `KOPRS_ERROR_SERIALIZATION` means that the answer was no JSON object, as from a log. See [class@Client] for the rest.
 *
 * Returns: (transfer full): the object
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_get (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_get_async (self, scope, kind, name, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_get_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_get_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.get] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_get_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_get_async);
  start (&get_verb, scope, kind, name, options, task);
}

/**
 * koprs_client_get_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.get_async].
 *
 * Returns: (transfer full): the object
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_get_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_get_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_lookup:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads one object, which may be there or not.
 *
 * If it is not there (nor the namespace it would be in) the answer is `NULL`, and no error is set. A kind that the server does
 * not serve remains an error, `KOPRS_ERROR_UNKNOWN_KIND`. Of a subresource that a custom resource does not have the server says
 * the same as of a missing object, so the answer is `NULL` there too. Otherwise as [method@Client.get].
 *
 * Returns: (transfer full) (nullable): the object, or `NULL` if there is none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_lookup (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_lookup_async (self, scope, kind, name, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_lookup_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_lookup_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.lookup] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_lookup_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_lookup_async);
  start (&lookup_verb, scope, kind, name, options, task);
}

/**
 * koprs_client_lookup_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.lookup_async].
 *
 * Returns: (transfer full) (nullable): the object, or `NULL` if there is none
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_lookup_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_lookup_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_exists:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Asks whether there is an object, without fetching its content.
 *
 * Needs the right to `get` it. The errors are those of [method@Client.get], but that it is not there is none; an object that
 * is being deleted still exists.
 *
 * Returns: the answer; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_exists (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), FALSE);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), FALSE);
  g_return_val_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options), FALSE);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_exists_async (self, scope, kind, name, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_exists_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_exists_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.exists] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_exists_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsGetOptions *options,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_GET_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_exists_async);
  start (&exists_verb, scope, kind, name, options, task);
}

/**
 * koprs_client_exists_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.exists_async].
 *
 * Returns: the answer; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_exists_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_exists_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
