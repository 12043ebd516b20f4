/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-write.h"

#include "koprs/koprs-apply-options.h"
#include "koprs/koprs-create-options.h"
#include "koprs/koprs-replace-options.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-write.h"

static const KoprsVerb create_verb = { "create", "POST", koprs_call_answer_object, NULL };
static const KoprsVerb replace_verb = { "replace", "PUT", koprs_call_answer_object, NULL };

/**
 * koprs_client_create:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the object to make
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes a new object (`POST`).
 *
 * The object needs a `metadata.name`, or a `metadata.generateName` to which the server appends five random characters. It must
 * not have a `metadata.resourceVersion`. If it has no `apiVersion`, `kind` or `metadata.namespace`, they are put into the
 * request; everything else is sent as it is, byte for byte. A subresource such as `eviction` is posted to the object of that name.
 *
 * Fails with `KOPRS_API_ERROR_ALREADY_EXISTS` if there is an object of that name, `KOPRS_API_ERROR_INVALID` if it breaks a rule of
 * its kind, `KOPRS_API_ERROR_FORBIDDEN` if the namespace is being deleted or full, `KOPRS_API_ERROR_NOT_FOUND` if there is
 * no such namespace; and before anything is sent, with `KOPRS_ERROR_MISSING_METADATA` if a name is missing,
 * `KOPRS_ERROR_INVALID_SCOPE` if scope, kind and the object's namespace contradict each other, `KOPRS_ERROR_UNKNOWN_KIND` if
 * the server does not serve the kind. See [class@Client] for the rest.
 *
 * Returns: (transfer full): the object as the server has stored it
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_create (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsCreateOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_CREATE_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_create_async (self, scope, resource, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_create_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_create_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the object to make
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.create] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_create_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsCreateOptions *options,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsWriteFacts facts = { NULL };

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_RESOURCE (resource));
  g_return_if_fail (options == NULL || KOPRS_IS_CREATE_OPTIONS (options));

  if (options != NULL)
    {
      facts.field_manager = koprs_create_options_get_field_manager (options);
      facts.subresource = koprs_create_options_get_subresource (options);
      facts.field_validation = koprs_create_options_get_field_validation (options);
      facts.dry_run = koprs_create_options_get_dry_run (options);
      facts.timeout = koprs_create_options_get_timeout (options);
    }
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_create_async);
  koprs_write_start (self, &create_verb, KOPRS_BODY_CREATE, scope, resource, &facts, task);
}

/**
 * koprs_client_create_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.create_async].
 *
 * Returns: (transfer full): the object as the server has stored it
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_create_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_create_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_replace:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the object as it is to be, whole
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Replaces an object by another version of itself (`PUT`).
 *
 * Read the object, change it with a [class@ResourceBuilder], and replace it: its `metadata.resourceVersion` goes along, and if
 * anybody has written in between the call fails with `KOPRS_API_ERROR_CONFLICT` and nothing is changed. Without a
 * resource version some kinds are overwritten whatever they are, others answer `KOPRS_API_ERROR_INVALID`. Fields that are not in
 * the object are removed. [method@Client.apply] is the better way to own a few fields of an object that others write too.
 *
 * The object itself ignores changes of `status` where the kind has that subresource, and the subresource ignores all others.
 *
 * Fails with `KOPRS_API_ERROR_NOT_FOUND` if there is no such object (a few kinds, such as Lease, make it instead) and with the
 * errors of [method@Client.create].
 *
 * Returns: (transfer full): the object as the server has stored it
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_replace (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsReplaceOptions *options,
                      GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_REPLACE_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_replace_async (self, scope, resource, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_replace_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_replace_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the object as it is to be, whole
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.replace] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_replace_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsReplaceOptions *options,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsWriteFacts facts = { NULL };

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_RESOURCE (resource));
  g_return_if_fail (options == NULL || KOPRS_IS_REPLACE_OPTIONS (options));

  if (options != NULL)
    {
      facts.field_manager = koprs_replace_options_get_field_manager (options);
      facts.subresource = koprs_replace_options_get_subresource (options);
      facts.field_validation = koprs_replace_options_get_field_validation (options);
      facts.dry_run = koprs_replace_options_get_dry_run (options);
      facts.timeout = koprs_replace_options_get_timeout (options);
    }
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_replace_async);
  koprs_write_start (self, &replace_verb, KOPRS_BODY_REPLACE, scope, resource, &facts, task);
}

/**
 * koprs_client_replace_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.replace_async].
 *
 * Returns: (transfer full): the object as the server has stored it
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_replace_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_replace_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * koprs_client_apply:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the fields that the caller wants to own, with their values
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes an object what the caller wants of it ([server-side apply](https://kubernetes.io/docs/reference/using-api/server-side-apply/)).
 *
 * One request makes the object if it is not there, and otherwise changes the given fields and no others. The server remembers
 * the field manager as the owner of exactly these fields; a field that was in the last apply of that manager and is not in this one
 * is removed, unless somebody else owns it as well. Applying the same again changes nothing, not even the resource version.
 *
 * By default the apply is forced: fields that others own with other values change hands. With [property@ApplyOptions:force] off
 * such a field makes the call fail with `KOPRS_API_ERROR_CONFLICT`, whose message names the other managers.
 *
 * The object needs a `metadata.name`. Of its metadata `managedFields`, `resourceVersion`, `uid` and `creationTimestamp` are not sent,
 * so an object that was read may be applied (it then owns all that it holds); everything else is sent as it is. To make the
 * apply depend on one of these, send a patch of type `KOPRS_PATCH_TYPE_APPLY` with [method@Client.patch].
 *
 * `status` is ignored where the kind has that subresource: see [method@Client.patch_status].
 *
 * Fails with the errors of [method@Client.create], and with `KOPRS_API_ERROR_INTERNAL` or `KOPRS_API_ERROR_UNKNOWN` where the object has a
 * field that its kind does not have: that is how servers answer it (HTTP 500 without a reason).
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsApplyOptions *options,
                    GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_RESOURCE (resource), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_APPLY_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_apply_async (self, scope, resource, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_apply_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_apply_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @resource: the fields that the caller wants to own, with their values
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.apply] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_apply_async (KoprsClient *self, KoprsScope *scope, KoprsResource *resource, KoprsApplyOptions *options,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsWriteFacts facts = { .force = TRUE };

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_RESOURCE (resource));
  g_return_if_fail (options == NULL || KOPRS_IS_APPLY_OPTIONS (options));

  if (options != NULL)
    {
      facts.field_manager = koprs_apply_options_get_field_manager (options);
      facts.subresource = koprs_apply_options_get_subresource (options);
      facts.field_validation = koprs_apply_options_get_field_validation (options);
      facts.force = koprs_apply_options_get_force (options);
      facts.dry_run = koprs_apply_options_get_dry_run (options);
      facts.timeout = koprs_apply_options_get_timeout (options);
    }
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_apply_async);
  koprs_write_start (self, &koprs_apply_verb, KOPRS_BODY_APPLY, scope, resource, &facts, task);
}

/**
 * koprs_client_apply_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.apply_async].
 *
 * Returns: (transfer full): the whole object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_apply_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_apply_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
