/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-write.h"

#include <string.h>

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-resource-private.h"

/* The API's limit for a field manager, in bytes. */
#define MAX_FIELD_MANAGER 128

#define JSON_TYPE "application/json"
/* JSON is YAML, and there is no other name for a body to apply. */
#define APPLY_TYPE "application/apply-patch+yaml"

const KoprsVerb koprs_apply_verb = { "apply", "PATCH", koprs_call_answer_object, NULL };

static const char *const validations[] = {
  [KOPRS_FIELD_VALIDATION_DEFAULT] = NULL,
  [KOPRS_FIELD_VALIDATION_IGNORE] = "Ignore",
  [KOPRS_FIELD_VALIDATION_WARN] = "Warn",
  [KOPRS_FIELD_VALIDATION_STRICT] = "Strict",
};

typedef struct {
  KoprsCall call;
  KoprsBodyUse use;
  KoprsResource *resource;
  KoprsWriteFacts facts;    /* its strings are in the call by now */
} KoprsWrite;

static void
koprs_write_free (KoprsWrite *self)
{
  koprs_call_clear (&self->call);
  g_object_unref (self->resource);
  g_free (self);
}

static gboolean
check_field_manager (const char *name, GError **error)
{
  gboolean good = strlen (name) <= MAX_FIELD_MANAGER && g_utf8_validate (name, -1, NULL);

  for (const char *c = name; good && *c != '\0'; c = g_utf8_next_char (c))
    good = g_unichar_isprint (g_utf8_get_char (c));
  if (!good)
    g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                 "a field manager is printable text of at most %d bytes", MAX_FIELD_MANAGER);
  return good;
}

gboolean
koprs_write_facts_take (const KoprsWriteFacts *facts, KoprsClient *client, KoprsCall *call, GError **error)
{
  const char *manager = facts->field_manager;

  if (manager == NULL || *manager == '\0')
    manager = koprs_client_get_field_manager (client);
  if (manager != NULL && !check_field_manager (manager, error))
    return FALSE;
  call->field_manager = g_strdup (manager);
  if (facts->subresource != NULL && *facts->subresource != '\0')
    call->subresource = g_strdup (facts->subresource);
  return TRUE;
}

void
koprs_write_facts_add (const KoprsWriteFacts *facts, KoprsCall *call)
{
  koprs_request_add_query (call->request, "fieldManager", call->field_manager);
  if (facts->force)
    koprs_request_add_query (call->request, "force", "true");
  if (facts->dry_run)
    koprs_request_add_query (call->request, "dryRun", "All");
  if (facts->field_validation < G_N_ELEMENTS (validations))
    koprs_request_add_query (call->request, "fieldValidation", validations[facts->field_validation]);
  call->request->flags |= KOPRS_REQUEST_WRITE;
  call->request->deadline_ms = facts->timeout;
}

/* With the kind known: everything that can be wrong on this side is wrong here. */
static gboolean
prepare (KoprsWrite *self, GError **error)
{
  KoprsCall *call = &self->call;
  KoprsBlob *blob = koprs_resource_get_blob (self->resource);
  gboolean on_collection = self->use == KOPRS_BODY_CREATE && call->subresource == NULL;
  KoprsBodyUse check = on_collection ? KOPRS_BODY_CREATE : KOPRS_BODY_REPLACE;

  if (!koprs_client_body_check (blob, check, call->scope, call->kind, error))
    return FALSE;
  call->name = g_strdup (koprs_blob_get_name (blob));
  if (on_collection ? !koprs_call_target_all (call, FALSE, error) : !koprs_call_target_object (call, error))
    return FALSE;
  koprs_write_facts_add (&self->facts, call);
  koprs_request_take_body (call->request, self->use == KOPRS_BODY_APPLY ? APPLY_TYPE : JSON_TYPE,
                           koprs_client_body_new (blob, self->use, call->scope, call->kind));
  return TRUE;
}

static void
prepare_and_send (GTask *task)
{
  GError *error = NULL;

  if (prepare (g_task_get_task_data (task), &error))
    koprs_call_send (task);
  else
    g_task_return_error (task, error);
}

static void
on_kind_resolved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KoprsWrite *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->call.kind = koprs_client_resolve_kind_finish (KOPRS_CLIENT (source), result, &error);
  if (self->call.kind != NULL)
    prepare_and_send (task);
  else
    g_task_return_error (task, error);
}

void
koprs_write_start (KoprsClient *client, const KoprsVerb *verb, KoprsBodyUse use, KoprsScope *scope, KoprsResource *resource,
                   const KoprsWriteFacts *facts, GTask *task)
{
  KoprsWrite *self = g_new0 (KoprsWrite, 1);
  KoprsKind *kind = koprs_client_peek_kind (client, resource);
  GError *error = NULL;

  self->call.verb = verb;
  self->call.scope = g_object_ref (scope);
  self->call.kind = kind != NULL ? g_object_ref (kind) : NULL;
  self->use = use;
  self->resource = g_object_ref (resource);
  self->facts = *facts;
  self->facts.field_manager = self->facts.subresource = NULL;
  g_task_set_task_data (task, self, (GDestroyNotify) koprs_write_free);

  if (!koprs_write_facts_take (facts, client, &self->call, &error))
    g_task_return_error (task, error);
  else if (kind != NULL)
    prepare_and_send (task);
  else
    koprs_client_resolve_kind_async (client, resource, g_task_get_cancellable (task), on_kind_resolved, g_object_ref (task));
}

void
koprs_write_send_body (KoprsClient *client, const KoprsWriteFacts *facts, const char *content_type, GBytes *body, GTask *task)
{
  KoprsCall *call = g_task_get_task_data (task);
  GError *error = NULL;

  if (!koprs_write_facts_take (facts, client, call, &error) || !koprs_call_target_object (call, &error))
    {
      g_bytes_unref (body);
      g_task_return_error (task, error);
      return;
    }
  koprs_write_facts_add (facts, call);
  koprs_request_take_body (call->request, content_type, body);
  koprs_call_send (task);
}

void
koprs_write_apply_minimal (KoprsClient *client, const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, const char *name,
                           JsonNode *status, const KoprsWriteFacts *facts, GTask *task)
{
  g_task_set_task_data (task, koprs_call_new (verb, scope, kind, name), (GDestroyNotify) koprs_call_free);
  koprs_write_send_body (client, facts, APPLY_TYPE,
                         koprs_client_body_new_minimal (scope, kind, name != NULL ? name : "", status), task);
}
