/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-namespaces.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-write.h"

static void
answer_namespace (GTask *task, KoprsCall *call, KoprsReply *reply)
{
  GError *error = NULL;
  g_autoptr (KoprsResource) resource = koprs_call_parse (call, reply, &error);
  g_autofree char *phase = NULL;

  if (resource == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  phase = koprs_resource_dup_string (resource, "status.phase");
  if (koprs_resource_is_being_deleted (resource) || g_strcmp0 (phase, "Terminating") == 0)
    g_task_return_new_error (task, KOPRS_ERROR, KOPRS_ERROR_NAMESPACE_TERMINATING,
                             "the namespace \"%s\" is being deleted", call->name);
  else
    g_task_return_pointer (task, g_steal_pointer (&resource), g_object_unref);
}

static const KoprsVerb ensure_verb = { "ensure_namespace", "PATCH", answer_namespace, NULL };

/**
 * koprs_client_ensure_namespace:
 * @self: a client
 * @name: the namespace's name
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Makes sure that there is a namespace that can be used.
 *
 * One server-side apply makes it if it is not there and changes nothing if it is. A namespace that is being deleted
 * still answers but takes no new objects, so that is an error of its own, `KOPRS_ERROR_NAMESPACE_TERMINATING`: it is
 * gone after a while, and a later call makes it anew.
 *
 * Fails with `KOPRS_ERROR_INVALID_ARGUMENT` for an empty name or one with a slash, `KOPRS_API_ERROR_INVALID` for
 * another one that no namespace can have, `KOPRS_API_ERROR_FORBIDDEN` if the user may not patch or create namespaces;
 * otherwise as [method@Client.apply].
 *
 * Returns: (transfer full): the Namespace
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_ensure_namespace (KoprsClient *self, const char *name, const char *field_manager,
                               GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_ensure_namespace_async (self, name, field_manager, cancellable,
                                       koprs_client_sync_done, &sync);
  return koprs_client_ensure_namespace_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_ensure_namespace_async:
 * @self: a client
 * @name: the namespace's name
 * @field_manager: (nullable): who writes, as the server remembers it; `NULL`: [property@Config:field-manager]
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.ensure_namespace] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_ensure_namespace_async (KoprsClient *self, const char *name, const char *field_manager,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  const KoprsWriteFacts facts = { .field_manager = field_manager, .force = TRUE };
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KOPRS_IS_CLIENT (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_ensure_namespace_async);
  koprs_write_apply_minimal (self, &ensure_verb, scope, koprs_kind_namespace (), name, NULL, &facts, task);
}

/**
 * koprs_client_ensure_namespace_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.ensure_namespace_async].
 *
 * Returns: (transfer full): the Namespace
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_ensure_namespace_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_ensure_namespace_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
