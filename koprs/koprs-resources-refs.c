/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resources-refs.h"

#include "koprs/koprs-kind.h"
#include "koprs/koprs-object-ref.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-listing.h"

static const KoprsVerb refs_verb = { "make_object_refs", "GET", NULL, NULL };

static void
answer_refs (GTask *task, KoprsListing *listing)
{
  GListStore *refs = g_list_store_new (KOPRS_TYPE_OBJECT_REF);

  for (guint i = 0; i < listing->items->len; i++)
    {
      KoprsResource *resource = g_ptr_array_index (listing->items, i);
      g_autoptr (KoprsObjectRef) made =
        koprs_object_ref_new (listing->call.kind, koprs_resource_get_namespace (resource), koprs_resource_get_name (resource),
                              koprs_resource_get_uid (resource));

      g_list_store_append (refs, made);
    }
  g_task_return_pointer (task, refs, g_object_unref);
}

/**
 * koprs_client_make_object_refs:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes references to all objects of a kind.
 *
 * Each has the object's kind, namespace, name and uid; an [class@ObjectRefMapper] hands them to who maps changes of one
 * kind to objects of another. Only metadata is fetched. The errors are those of [method@Client.list].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                               GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_make_object_refs_async (self, scope, kind, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_make_object_refs_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_make_object_refs_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster, which for a namespaced kind means all namespaces
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.make_object_refs] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_make_object_refs_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsListing *listing;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_make_object_refs_async);
  listing = koprs_listing_new (&refs_verb, scope, kind, NULL);
  listing->accept = KOPRS_LISTING_METADATA_ONLY;
  listing->finish = answer_refs;
  g_task_set_task_data (task, listing, (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (task);
}

/**
 * koprs_client_make_object_refs_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.make_object_refs_async].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_make_object_refs_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_make_object_refs_namespaced:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes references to all objects of a kind in one namespace.
 *
 * See [method@Client.make_object_refs].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs_namespaced (KoprsClient *self, const char *namespace_,
                                          KoprsKind *kind, GCancellable *cancellable,
                                          GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_make_object_refs (self, scope, kind, cancellable, error);
}

/**
 * koprs_client_make_object_refs_namespaced_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.make_object_refs_namespaced] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_make_object_refs_namespaced_async (KoprsClient *self, const char *namespace_,
                                                KoprsKind *kind, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_make_object_refs_async (self, scope, kind, cancellable, callback, user_data);
}

/**
 * koprs_client_make_object_refs_namespaced_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.make_object_refs_namespaced_async].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs_namespaced_finish (KoprsClient *self, GAsyncResult *result,
                                                 GError **error)
{
  return koprs_client_make_object_refs_finish (self, result, error);
}

/**
 * koprs_client_make_object_refs_cluster:
 * @self: a client
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes references to all objects of a kind of the whole cluster.
 *
 * See [method@Client.make_object_refs].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs_cluster (KoprsClient *self, KoprsKind *kind,
                                       GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_make_object_refs (self, scope, kind, cancellable, error);
}

/**
 * koprs_client_make_object_refs_cluster_async:
 * @self: a client
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.make_object_refs_cluster] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_make_object_refs_cluster_async (KoprsClient *self, KoprsKind *kind,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_make_object_refs_async (self, scope, kind, cancellable, callback, user_data);
}

/**
 * koprs_client_make_object_refs_cluster_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.make_object_refs_cluster_async].
 *
 * Returns: (transfer full): a list of [class@ObjectRef], sorted as the server sorts them
 *
 * Since: 0.1
 */
GListModel *
koprs_client_make_object_refs_cluster_finish (KoprsClient *self, GAsyncResult *result,
                                              GError **error)
{
  return koprs_client_make_object_refs_finish (self, result, error);
}
