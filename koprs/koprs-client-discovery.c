/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-discovery.h"

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/client/koprs-client-call.h"
#include "koprs/client/koprs-client-sync.h"

static const KoprsVerb list_kinds_verb = { "list_kinds", "GET", NULL, NULL };
static const KoprsVerb find_kind_verb = { "find_kind", "GET", NULL, NULL };

static GTask *
new_task (KoprsClient *self, const KoprsVerb *verb, const char *name, gpointer tag, GCancellable *cancellable,
          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, koprs_call_new (verb, NULL, NULL, name), (GDestroyNotify) koprs_call_free);
  return task;
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (KoprsServed) served = koprs_discovery_list_finish (KOPRS_DISCOVERY (source), result, &error);

  koprs_call_log (g_task_get_task_data (task), error);
  if (served != NULL)
    g_task_return_pointer (task, koprs_served_list (served), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * koprs_client_list_kinds:
 * @self: a client
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Asks the server for everything that it serves: built-in kinds, custom resources, and the kinds of servers behind it.
 *
 * Each kind comes once, in the version that the server prefers, in the order in which the server prefers them: the core group first,
 * custom resources last. Kinds that can only be created, such as `TokenReview`, are among them; subresources are not. The model is a
 * snapshot and does not change.
 *
 * The server is asked each time, by two requests that cost little where nothing has changed since the client asked last. One that
 * is too old for [aggregated discovery](https://kubernetes.io/docs/concepts/overview/kubernetes-api/#aggregated-discovery) is asked once
 * for each of its group-versions. A group-version whose own server does not answer is left out; it does not make the call fail.
 *
 * Fails with `KOPRS_ERROR_SERIALIZATION` where the answer is no list of kinds; see [class@Client] for the rest.
 *
 * Returns: (transfer full): a list model of [class@Kind]
 *
 * Since: 0.1
 */
GListModel *
koprs_client_list_kinds (KoprsClient *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_list_kinds_async (self, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_list_kinds_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_list_kinds_async:
 * @self: a client
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.list_kinds] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_list_kinds_async (KoprsClient *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (KOPRS_IS_CLIENT (self));

  task = new_task (self, &list_kinds_verb, NULL, koprs_client_list_kinds_async, cancellable, callback, user_data);
  koprs_discovery_list_async (koprs_client_get_discovery (self), koprs_client_get_transport (self), cancellable, on_listed, task);
}

/**
 * koprs_client_list_kinds_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.list_kinds_async].
 *
 * Returns: (transfer full): a list model of [class@Kind]
 *
 * Since: 0.1
 */
GListModel *
koprs_client_list_kinds_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_list_kinds_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  KoprsKind *kind = koprs_discovery_find_finish (KOPRS_DISCOVERY (source), result, &error);

  koprs_call_log (g_task_get_task_data (task), error);
  if (kind != NULL)
    g_task_return_pointer (task, kind, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * koprs_client_find_kind:
 * @self: a client
 * @name_or_alias: what somebody calls the kind
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Finds out which kind of the server somebody means, as `kubectl` does.
 *
 * These are names of `Deployment`, without regard to upper and lower case:
 *
 * - its plural, its singular, a short name of it, its kind: `deployments`, `deployment`, `deploy`, `Deployment`;
 * - the same with a group, or with version and group: `deployments.apps`, `deployments.v1.apps`, and `pods.v1.` in the core group, which
 *   has no name. The beginning of a group is enough where no group is called so: `pods.metrics`;
 * - its apiVersion and its kind: `apps/v1/Deployment`, `v1/Pod`.
 *
 * Where several kinds are called so, a whole name goes before a short one, and then the order of the server decides: the core group goes
 * first, and of a group the version that it prefers.
 *
 * What the server serves is asked once and remembered; a name that is not in it is asked for again. Since a custom resource
 * appears some tens of milliseconds after its definition was applied, the call waits for it up to 1.5 s before it fails.
 *
 * Fails with `KOPRS_ERROR_UNKNOWN_KIND` if nothing is called so, and with `KOPRS_ERROR_INVALID_ARGUMENT` for what can be no name, such as
 * an empty one; see [class@Client] for the rest. A kind whose definition is deleted later makes the verbs fail with
 * `KOPRS_ERROR_UNKNOWN_KIND`, after which this call asks anew.
 *
 * Returns: (transfer full): the kind
 *
 * Since: 0.1
 */
KoprsKind *
koprs_client_find_kind (KoprsClient *self, const char *name_or_alias, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_find_kind_async (self, name_or_alias, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_find_kind_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_find_kind_async:
 * @self: a client
 * @name_or_alias: what somebody calls the kind
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.find_kind] and returns at once.
 *
 * Since: 0.1
 */
void
koprs_client_find_kind_async (KoprsClient *self, const char *name_or_alias, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (KOPRS_IS_CLIENT (self));

  task = new_task (self, &find_kind_verb, name_or_alias, koprs_client_find_kind_async, cancellable, callback, user_data);
  koprs_discovery_find_named_async (koprs_client_get_discovery (self), koprs_client_get_transport (self),
                                    name_or_alias != NULL ? name_or_alias : "", cancellable, on_found, task);
}

/**
 * koprs_client_find_kind_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.find_kind_async].
 *
 * Returns: (transfer full): the kind
 *
 * Since: 0.1
 */
KoprsKind *
koprs_client_find_kind_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_find_kind_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
