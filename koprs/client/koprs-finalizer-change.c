/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-finalizer-change.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource.h"
#include "koprs/client/koprs-finalizer-patch.h"
#include "koprs/client/koprs-write.h"

/* Whoever is slower each time has met twenty changes by others. */
#define MAX_TRIES 20

typedef struct {
  KoprsCall call;
  KoprsFinalizerChange change;
  char *finalizer;
  guint n_tries;
  char *version;       /* what the last patch was made for */
  GError *refusal;     /* of that patch */
} Change;

/* What one change is, in words and deeds. */
static const struct {
  KoprsVerb read;
  KoprsVerb write;
  GBytes *(*new_patch) (KoprsResource *resource, const char *finalizer);
} changes[] = {
  [KOPRS_FINALIZER_ADD] = { { "add_finalizer", "GET", NULL, NULL }, { "add_finalizer", "PATCH", NULL, NULL },
                            koprs_finalizer_patch_new_add },
  [KOPRS_FINALIZER_REMOVE] = { { "remove_finalizer", "GET", NULL, NULL }, { "remove_finalizer", "PATCH", NULL, NULL },
                               koprs_finalizer_patch_new_remove },
};

static void
change_free (Change *self)
{
  koprs_call_clear (&self->call);
  g_free (self->finalizer);
  g_free (self->version);
  g_clear_error (&self->refusal);
  g_free (self);
}

/* Takes the resource or the error. */
static void
finish (GTask *task, KoprsResource *resource, GError *error)
{
  Change *self = g_task_get_task_data (task);

  if (error != NULL)
    error = koprs_call_explain (&self->call, error);
  if (self->change == KOPRS_FINALIZER_REMOVE && g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND))
    g_clear_error (&error);
  koprs_call_log (&self->call, error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, resource, g_object_unref);
}

static void read_object (GTask *task);

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Change *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsReply) reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &error);
  gboolean refused = g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  gboolean raced = g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);

  if (error == NULL)
    {
      KoprsResource *resource = koprs_call_parse (&self->call, reply, &error);

      finish (task, resource, error);
      return;
    }
  /* A test that failed looks like any other refusal. Only the object can say which it was. */
  if ((refused || raced) && self->n_tries < MAX_TRIES)
    {
      if (refused)
        self->refusal = error;
      else
        g_error_free (error);
      read_object (task);
      return;
    }
  finish (task, NULL, error);
}

static gboolean
prepare_patch (GTask *task, GBytes *body, GError **error)
{
  KoprsClient *client = g_task_get_source_object (task);
  Change *self = g_task_get_task_data (task);
  const KoprsWriteFacts facts = { NULL };

  self->call.verb = &changes[self->change].write;
  g_clear_pointer (&self->call.request, koprs_request_free);
  g_clear_pointer (&self->call.field_manager, g_free);
  if (!koprs_write_facts_take (&facts, client, &self->call, error) || !koprs_call_target_object (&self->call, error))
    return FALSE;
  koprs_write_facts_add (&facts, &self->call);
  koprs_request_take_body (self->call.request, "application/json-patch+json", g_bytes_ref (body));
  return TRUE;
}

static void
write_object (GTask *task, KoprsResource *resource, GBytes *body)
{
  KoprsClient *client = g_task_get_source_object (task);
  Change *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->n_tries++;
  g_free (self->version);
  self->version = g_strdup (koprs_resource_get_resource_version (resource));
  if (prepare_patch (task, body, &error))
    koprs_transport_send_async (koprs_client_get_transport (client), self->call.request, g_task_get_cancellable (task),
                                on_written, g_object_ref (task));
  else
    finish (task, NULL, error);
}

/* Whether the last patch was refused for another reason than that somebody was faster. */
static gboolean
is_refused_for_good (Change *self, KoprsResource *resource)
{
  if (self->refusal == NULL)
    return FALSE;
  return koprs_api_error_get_n_causes (self->refusal) > 0
         || g_strcmp0 (self->version, koprs_resource_get_resource_version (resource)) == 0;
}

/* Takes the resource. */
static void
judge (GTask *task, KoprsResource *resource)
{
  Change *self = g_task_get_task_data (task);
  g_autoptr (GBytes) body = changes[self->change].new_patch (resource, self->finalizer);

  if (body == NULL)
    {
      finish (task, resource, NULL);
      return;
    }
  if (self->change == KOPRS_FINALIZER_ADD && koprs_resource_is_being_deleted (resource))
    finish (task, NULL, g_error_new (KOPRS_ERROR, KOPRS_ERROR_BEING_DELETED, "the %s \"%s\" is being deleted and takes no new finalizer",
                                     koprs_kind_get_kind (self->call.kind), self->call.name));
  else if (is_refused_for_good (self, resource))
    finish (task, NULL, g_steal_pointer (&self->refusal));
  else
    {
      g_clear_error (&self->refusal);
      write_object (task, resource, body);
    }
  g_object_unref (resource);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Change *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsReply) reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &error);
  KoprsResource *resource = reply != NULL ? koprs_call_parse (&self->call, reply, &error) : NULL;

  if (resource != NULL)
    judge (task, resource);
  else
    finish (task, NULL, error);
}

static void
read_object (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  Change *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->call.verb = &changes[self->change].read;
  g_clear_pointer (&self->call.request, koprs_request_free);
  if (koprs_call_target_object (&self->call, &error))
    koprs_transport_send_async (koprs_client_get_transport (client), self->call.request, g_task_get_cancellable (task),
                                on_read, g_object_ref (task));
  else
    finish (task, NULL, error);
}

void
koprs_finalizer_change_start (KoprsClient *client, KoprsFinalizerChange change, KoprsScope *scope, KoprsKind *kind,
                              const char *name, const char *finalizer, GTask *task)
{
  Change *self = g_new0 (Change, 1);
  GError *error = NULL;

  self->call.verb = &changes[change].read;
  self->call.scope = g_object_ref (scope);
  self->call.kind = g_object_ref (kind);
  self->call.name = g_strdup (name);
  self->change = change;
  self->finalizer = g_strdup (finalizer);
  g_task_set_task_data (task, self, (GDestroyNotify) change_free);
  if (koprs_finalizer_check (finalizer, &error))
    read_object (task);
  else
    finish (task, NULL, error);
}

static void
answer_null (GTask *task)
{
  g_task_return_pointer (task, NULL, NULL);
}

static const KoprsVerb clear_verb = { "remove_finalizers", "PATCH", koprs_call_answer_object, answer_null };

void
koprs_finalizer_clear_start (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, const char *name, GTask *task)
{
  static const char body[] = "{\"metadata\":{\"finalizers\":null}}";
  const KoprsWriteFacts facts = { NULL };

  g_task_set_task_data (task, koprs_call_new (&clear_verb, scope, kind, name), (GDestroyNotify) koprs_call_free);
  koprs_write_send_body (client, &facts, "application/merge-patch+json", g_bytes_new_static (body, sizeof body - 1), task);
}
