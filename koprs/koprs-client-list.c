/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-list.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-listing.h"

/**
 * koprs_client_list:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @options: (nullable): which of them, and how
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads all objects of a kind, or those that selectors choose.
 *
 * The list is fetched in pages of [property@ListOptions:page-size] under the hood (500 unless the options say otherwise), all of
 * the same resource version, and scanned while it arrives. If the server forgets that version in the middle, everything is
 * fetched once more in one answer. With [property@ListOptions:limit] or [property@ListOptions:continue-token] the call is one
 * request for one page, and [method@ResourceList.get_continue_token] says whether there are more.
 *
 * Each object of the list knows its kind. A namespace that does not exist holds nothing: that is no error.
 *
 * Fails with `KOPRS_API_ERROR_FORBIDDEN` if the user may not list the kind there, `KOPRS_API_ERROR_BAD_REQUEST` for a selector that the
 * server can't read, `KOPRS_API_ERROR_EXPIRED` for a token or version that it has forgotten, `KOPRS_ERROR_UNKNOWN_KIND` if it
 * does not serve the kind, `KOPRS_ERROR_INVALID_SCOPE` for a cluster-wide kind in a namespace, and `KOPRS_ERROR_SERIALIZATION` if the
 * answer is cut short or no list. See [class@Client] for the rest.
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options,
                   GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_LIST_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_list_async (self, scope, kind, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_list_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_list_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @options: (nullable): which of them, and how
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (options == NULL || KOPRS_IS_LIST_OPTIONS (options));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_list_async);
  g_task_set_task_data (task, koprs_listing_new (&koprs_list_verb, scope, kind, options), (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (task);
}

/**
 * koprs_client_list_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_async].
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_list_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
