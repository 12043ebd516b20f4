/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/koprs-client-patch.h"

#include <string.h>

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-sync.h"
#include "koprs/client/koprs-write.h"
#include "koprs/json/koprs-json-value.h"

typedef struct {
  const char *content_type;
  KoprsJsonType shape;      /* of the body */
} PatchForm;

static const PatchForm forms[] = {
  [KOPRS_PATCH_TYPE_JSON] = { "application/json-patch+json", KOPRS_JSON_ARRAY },
  [KOPRS_PATCH_TYPE_MERGE] = { "application/merge-patch+json", KOPRS_JSON_OBJECT },
  [KOPRS_PATCH_TYPE_STRATEGIC] = { "application/strategic-merge-patch+json", KOPRS_JSON_OBJECT },
  [KOPRS_PATCH_TYPE_APPLY] = { "application/apply-patch+yaml", KOPRS_JSON_OBJECT },
};

static const KoprsVerb patch_verb = { "patch", "PATCH", koprs_call_answer_object, NULL };

static GBytes *
make_body (const PatchForm *form, const char *body, gssize length, GError **error)
{
  KoprsJsonSlice value;

  if (body == NULL || length == 0 || (length < 0 && *body == '\0'))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a patch without a body");
      return NULL;
    }
  if (!koprs_json_check (body, length < 0 ? strlen (body) : (gsize) length, NULL, &value, error))
    {
      g_prefix_error (error, "the patch: ");
      return NULL;
    }
  if (koprs_json_value_type (value) != form->shape)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "a patch of the type %s is %s", form->content_type,
                   form->shape == KOPRS_JSON_ARRAY ? "a list of operations" : "an object");
      return NULL;
    }
  return g_bytes_new (value.data, value.length);
}

/**
 * koprs_client_patch:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @patch_type: what @body is
 * @body: the patch, as JSON: a list of operations for `KOPRS_PATCH_TYPE_JSON`, an object for the other types
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Changes parts of an object that is there (`PATCH`).
 *
 * The body is sent as it is. A merge patch whose `metadata.resourceVersion` is not the object's fails with
 * `KOPRS_API_ERROR_CONFLICT`. If an operation of a JSON patch fails (a `test` that does not hold, a parent that is not there) nothing is
 * changed and the error is `KOPRS_API_ERROR_INVALID`; the server does not say which one. Strategic merge patches exist for
 * built-in kinds only, elsewhere they are `KOPRS_API_ERROR_UNSUPPORTED_MEDIA_TYPE`.
 *
 * A patch of type `KOPRS_PATCH_TYPE_APPLY` is a raw server-side apply, with nothing added or left out and forced only if
 * [property@PatchOptions:force] says so; it must hold `apiVersion`, `kind` and `metadata.name`. [method@Client.apply] does that by itself.
 *
 * Fails with `KOPRS_API_ERROR_NOT_FOUND` if there is no such object; before anything is sent, with `KOPRS_ERROR_SERIALIZATION` if the
 * body is no JSON, `KOPRS_ERROR_INVALID_ARGUMENT` if it has not the shape of its type or a name that no object can have, and
 * `KOPRS_ERROR_INVALID_SCOPE` for a scope that does not fit the kind. See [class@Client] for the rest.
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsPatchType patch_type,
                    const char *body, gssize length, KoprsPatchOptions *options, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (KOPRS_IS_CLIENT (self), NULL);
  g_return_val_if_fail (KOPRS_IS_SCOPE (scope), NULL);
  g_return_val_if_fail (KOPRS_IS_KIND (kind), NULL);
  g_return_val_if_fail (patch_type < G_N_ELEMENTS (forms), NULL);
  g_return_val_if_fail (options == NULL || KOPRS_IS_PATCH_OPTIONS (options), NULL);

  g_auto (KoprsClientSync) sync = koprs_client_sync_begin (self);
  koprs_client_patch_async (self, scope, kind, name, patch_type, body, length, options, cancellable, koprs_client_sync_done, &sync);
  return koprs_client_patch_finish (self, koprs_client_sync_wait (&sync), error);
}

/**
 * koprs_client_patch_async:
 * @self: a client
 * @scope: where: a namespace, or the cluster for cluster-wide kinds
 * @kind: which kind
 * @name: the object's name
 * @patch_type: what @body is
 * @body: the patch, as JSON: a list of operations for `KOPRS_PATCH_TYPE_JSON`, an object for the other types
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @options: (nullable): what else to say
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable) (scope async): called with the answer
 * @user_data: for @callback
 *
 * Starts [method@Client.patch] and returns at once. The body is copied.
 *
 * Since: 0.1
 */
void
koprs_client_patch_async (KoprsClient *self, KoprsScope *scope, KoprsKind *kind, const char *name, KoprsPatchType patch_type,
                          const char *body, gssize length, KoprsPatchOptions *options, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KoprsWriteFacts facts = { NULL };
  GError *error = NULL;
  GBytes *bytes;

  g_return_if_fail (KOPRS_IS_CLIENT (self));
  g_return_if_fail (KOPRS_IS_SCOPE (scope));
  g_return_if_fail (KOPRS_IS_KIND (kind));
  g_return_if_fail (patch_type < G_N_ELEMENTS (forms));
  g_return_if_fail (options == NULL || KOPRS_IS_PATCH_OPTIONS (options));

  if (options != NULL)
    {
      facts.field_manager = koprs_patch_options_get_field_manager (options);
      facts.subresource = koprs_patch_options_get_subresource (options);
      facts.field_validation = koprs_patch_options_get_field_validation (options);
      facts.force = patch_type == KOPRS_PATCH_TYPE_APPLY && koprs_patch_options_get_force (options);
      facts.dry_run = koprs_patch_options_get_dry_run (options);
      facts.timeout = koprs_patch_options_get_timeout (options);
    }
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, koprs_client_patch_async);
  g_task_set_task_data (task, koprs_call_new (&patch_verb, scope, kind, name), (GDestroyNotify) koprs_call_free);
  bytes = make_body (&forms[patch_type], body, length, &error);
  if (bytes != NULL)
    koprs_write_send_body (self, &facts, forms[patch_type].content_type, bytes, task);
  else
    g_task_return_error (task, error);
}

/**
 * koprs_client_patch_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for an error
 *
 * Takes the result of [method@Client.patch_async].
 *
 * Returns: (transfer full): the object as the server has it now
 *
 * Since: 0.1
 */
KoprsResource *
koprs_client_patch_finish (KoprsClient *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, koprs_client_patch_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
