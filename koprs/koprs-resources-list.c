/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-resources-list.h"

#include "koprs/koprs-client-list.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-listing.h"

static void
answer_names (GTask *task, KoprsListing *listing)
{
  char **names = g_new0 (char *, listing->items->len + 1);

  for (guint i = 0; i < listing->items->len; i++)
    {
      KoprsResource *resource = g_ptr_array_index (listing->items, i);
      const char *namespace_ = koprs_resource_get_namespace (resource);

      names[i] = g_strconcat (namespace_ != NULL ? namespace_ : "", namespace_ != NULL ? "/" : "",
                              koprs_resource_get_name (resource), NULL);
    }
  g_task_return_pointer (task, names, (GDestroyNotify) g_strfreev);
}

/**
 * koprs_client_list_resources:
 * @self: a client
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads all objects of a kind, of a namespaced one those of all namespaces.
 *
 * The objects arrive in pages under the hood and are all of one resource version. Each knows its kind and namespace.
 * The errors are those of [method@Client.list], which is the same with options.
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_resources (KoprsClient *self, KoprsKind *kind, GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  return koprs_client_list (self, scope, kind, NULL, cancellable, error);
}

/**
 * koprs_client_list_resources_async:
 * @self: a client
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_resources_async (KoprsClient *self, KoprsKind *kind, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();

  koprs_client_list_async (self, scope, kind, NULL, cancellable, callback, user_data);
}

/**
 * koprs_client_list_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_resources_async].
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_resources_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  return koprs_client_list_finish (self, result, error);
}

/**
 * koprs_client_list_resources_by_label:
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they must have, such as `app=web,tier!=cache`
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads the objects of a kind that have certain labels, of a namespaced kind those of all namespaces.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for an empty selector, `KOPRS_API_ERROR_BAD_REQUEST` for one that the
 * server can't read, and otherwise as [method@Client.list], which takes a selector in one namespace, too.
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_resources_by_label (KoprsClient *self, KoprsKind *kind,
                                      const char *label_selector, GCancellable *cancellable,
                                      GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_list_resources_by_label_async (self, kind, label_selector, cancellable,
                                              koprs_client_sync_done, &sync);
  return koprs_client_list_resources_by_label_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_list_resources_by_label_async:
 * @self: a client
 * @kind: which kind
 * @label_selector: which labels they must have, such as `app=web,tier!=cache`
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list_resources_by_label] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_resources_by_label_async (KoprsClient *self, KoprsKind *kind,
                                            const char *label_selector, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (GTask) task = NULL;
  KoprsListing *listing;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_list_resources_by_label_async);
  listing = koprs_listing_new (&koprs_list_verb, scope, kind, NULL);
  listing->label_selector = g_strdup (label_selector);
  g_task_set_task_data (task, listing, (GDestroyNotify) koprs_listing_free);
  if (label_selector != NULL && *label_selector != '\0')
    koprs_listing_start (task);
  else
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a list by label without a label selector");
}

/**
 * koprs_client_list_resources_by_label_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_resources_by_label_async].
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_resources_by_label_finish (KoprsClient *self, GAsyncResult *result,
                                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_list_resources_by_label_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_list_namespaced_resources:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads all objects of a kind in one namespace.
 *
 * A namespace that does not exist holds nothing: that is no error. Otherwise as [method@Client.list].
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_namespaced_resources (KoprsClient *self, const char *namespace_, KoprsKind *kind,
                                        GCancellable *cancellable, GError **error)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  return koprs_client_list (self, scope, kind, NULL, cancellable, error);
}

/**
 * koprs_client_list_namespaced_resources_async:
 * @self: a client
 * @namespace_: where: the name of the namespace
 * @kind: which kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list_namespaced_resources] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_namespaced_resources_async (KoprsClient *self, const char *namespace_,
                                              KoprsKind *kind, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);

  koprs_client_list_async (self, scope, kind, NULL, cancellable, callback, user_data);
}

/**
 * koprs_client_list_namespaced_resources_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_namespaced_resources_async].
 *
 * Returns: (transfer full): the objects
 *
 * Since: 0.1
 */
KoprsResourceList *
koprs_client_list_namespaced_resources_finish (KoprsClient *self, GAsyncResult *result,
                                               GError **error)
{
  return koprs_client_list_finish (self, result, error);
}

/**
 * koprs_client_list_resource_names:
 * @self: a client
 * @kind: which kind
 * @label_selector: (nullable): which labels they must have, such as `app=web,tier!=cache`; `NULL` or empty: any
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads the names of the objects of a kind, of a namespaced one those of all namespaces.
 *
 * Of a namespaced kind each name comes with its namespace: `default/web`. They are sorted as the server sorts them,
 * by bytes. Only metadata is fetched. The errors are those of [method@Client.list].
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 0.1
 */
char **
koprs_client_list_resource_names (KoprsClient *self, KoprsKind *kind, const char *label_selector,
                                  GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_list_resource_names_async (self, kind, label_selector, cancellable,
                                          koprs_client_sync_done, &sync);
  return koprs_client_list_resource_names_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_list_resource_names_async:
 * @self: a client
 * @kind: which kind
 * @label_selector: (nullable): which labels they must have, such as `app=web,tier!=cache`; `NULL` or empty: any
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list_resource_names] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_resource_names_async (KoprsClient *self, KoprsKind *kind,
                                        const char *label_selector, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (GTask) task = NULL;
  KoprsListing *listing;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_KIND (kind));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_list_resource_names_async);
  listing = koprs_listing_new (&koprs_list_verb, scope, kind, NULL);
  listing->label_selector = g_strdup (label_selector);
  listing->accept = KOPRS_LISTING_METADATA_ONLY;
  listing->finish = answer_names;
  g_task_set_task_data (task, listing, (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (task);
}

/**
 * koprs_client_list_resource_names_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_resource_names_async].
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 0.1
 */
char **
koprs_client_list_resource_names_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_list_resource_names_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
