/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-delete.h"

#include "koprs/koprs-delete-options.h"
#include "koprs/client/koprs-client-body.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-listing.h"

static void
answer_true (GTask *task, KoprsCall *call, KoprsReply *reply)
{
  g_task_return_boolean (task, TRUE);
}

static void
answer_false (GTask *task)
{
  g_task_return_boolean (task, FALSE);
}

static const KoprsVerb delete_verb = { "delete", "DELETE", answer_true, answer_false };
static const KoprsVerb delete_collection_verb = { "deletecollection", "DELETE", NULL, NULL };

static const char *
none_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static GBytes *
make_body (KoprsDeleteOptions *options)
{
  KoprsDeleteFacts facts = {
    .grace_period = koprs_delete_options_get_grace_period (options),
    .propagation = koprs_client_body_name_propagation (koprs_delete_options_get_propagation (options)),
    .uid = none_if_empty (koprs_delete_options_get_preconditions_uid (options)),
    .resource_version = none_if_empty (koprs_delete_options_get_preconditions_resource_version (options)),
    .dry_run = koprs_delete_options_get_dry_run (options),
  };

  return koprs_client_body_new_delete (&facts);
}

/**
 * koprs_client_delete:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): how
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes one object, or begins to.
 *
 * `TRUE` means that there was such an object and that the server has accepted its deletion. An object with finalizers, a Pod with
 * a grace period and a Namespace stay for a while after that; deleting them again is `TRUE` again. `FALSE` without an error means
 * that there was none.
 *
 * Fails with `KOPRS_API_ERROR_CONFLICT` if a precondition does not hold, `KOPRS_API_ERROR_FORBIDDEN` if the user may not delete it,
 * `KOPRS_ERROR_UNKNOWN_KIND` if the server does not serve the kind; and before anything is sent, with
 * `KOPRS_ERROR_INVALID_ARGUMENT` for a name that no object can have (an empty one never deletes a whole collection) and
 * `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not fit the kind. See [class@Client] for the rest.
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsDeleteOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), FALSE);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), FALSE);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), FALSE);
  g_return_val_if_fail (options == NULL || KOPRS_IS_DELETE_OPTIONS (options), FALSE);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_delete_async (self, scope, kind, name, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_delete_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_delete_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @options: (nullable): how
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.delete] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_delete_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name,
                           KoprsDeleteOptions *options, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GBytes *body;
  KoprsCall *call;
  GError *error = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_DELETE_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_delete_async);
  call = koprs_call_new (&delete_verb, scope, kind, name);
  g_task_set_task_data (task, call, (GDestroyNotify) koprs_call_free);
  if (!koprs_call_target_object (call, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  call->request->flags |= KOPRS_REQUEST_WRITE;
  if (options != NULL)
    {
      body = make_body (options);
      if (body != NULL)
        koprs_request_take_body (call->request, "application/json", body);
      call->request->deadline_ms = koprs_delete_options_get_timeout (options);
    }
  koprs_call_send (task);
}

/**
 * koprs_client_delete_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.delete_async].
 *
 * Returns: whether there was such an object; `FALSE` also on error
 *
 * Since: 0.1
 */
gboolean
koprs_client_delete_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_delete_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * koprs_client_delete_collection:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @list_options: (nullable): which of them; `NULL`: all
 * @options: (nullable): how
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Deletes all objects of a kind in one namespace, or those that selectors choose, with one request.
 *
 * The server deletes them one after the other and stops at the first that fails, so after an error some of them may be gone. It is
 * never done over all namespaces: a namespaced kind needs a namespace. Of @list_options the selectors, the limit and the
 * resource version are used; preconditions in @options hold for each object.
 *
 * Fails with `KOPRS_API_ERROR_METHOD_NOT_ALLOWED` for kinds that are not deleted this way (Namespaces) and with the errors of
 * [method@Client.delete]. See [class@Client] for the rest.
 *
 * Returns: (transfer full): the objects as they were before their deletion; empty where the server does not say
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_delete_collection (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *list_options,
                                KoprsDeleteOptions *options, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (list_options == NULL || KOPRS_IS_LIST_OPTIONS (list_options), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_DELETE_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_delete_collection_async (self, scope, kind, list_options, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_delete_collection_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_delete_collection_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @list_options: (nullable): which of them; `NULL`: all
 * @options: (nullable): how
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.delete_collection] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_delete_collection_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *list_options,
                                      KoprsDeleteOptions *options, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsListing *listing;
  guint timeout;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (list_options == NULL || KOPRS_IS_LIST_OPTIONS (list_options));
  g_return_if_fail (options == NULL || KOPRS_IS_DELETE_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_delete_collection_async);
  listing = koprs_listing_new (&delete_collection_verb, scope, kind, list_options);
  listing->all_namespaces = FALSE;
  listing->limit = list_options != NULL ? koprs_list_options_get_limit (list_options) : 0;
  listing->one_page = TRUE;
  if (options != NULL)
    {
      listing->body = make_body (options);
      timeout = koprs_delete_options_get_timeout (options);
      if (timeout > 0)
        listing->deadline = g_get_monotonic_time () + timeout * G_TIME_SPAN_MILLISECOND;
    }
  g_task_set_task_data (task, listing, (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (task);
}

/**
 * koprs_client_delete_collection_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.delete_collection_async].
 *
 * Returns: (transfer full): the objects as they were before their deletion; empty where the server does not say
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_delete_collection_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_delete_collection_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
