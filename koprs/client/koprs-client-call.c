/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-client-call.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-kind-private.h"
#include "koprs/koprs-resource-private.h"
#include "koprs/json/koprs-json-value.h"

KoprsCall *
koprs_call_new (const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, const char *name)
{
  KoprsCall *self = g_new0 (KoprsCall, 1);

  self->verb = verb;
  self->scope = scope != NULL ? g_object_ref (scope) : NULL;
  self->kind = kind != NULL ? g_object_ref (kind) : NULL;
  self->name = g_strdup (name);
  return self;
}

void
koprs_call_clear (KoprsCall *self)
{
  g_clear_object (&self->scope);
  g_clear_object (&self->kind);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->subresource, g_free);
  g_clear_pointer (&self->field_manager, g_free);
  g_clear_pointer (&self->request, koprs_request_free);
}

void
koprs_call_free (KoprsCall *self)
{
  koprs_call_clear (self);
  g_free (self);
}

gboolean
koprs_call_target_object (KoprsCall *self, GError **error)
{
  if (self->name == NULL || *self->name == '\0')
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                   "a name is needed to %s one of %s", self->verb->name, koprs_kind_get_plural (self->kind));
      return FALSE;
    }
  self->request = koprs_request_new_for_kind (self->verb->method, self->scope, self->kind, self->name,
                                              self->subresource, FALSE, error);
  return self->request != NULL;
}

gboolean
koprs_call_target_all (KoprsCall *self, gboolean all_namespaces, GError **error)
{
  self->request = koprs_request_new_for_kind (self->verb->method, self->scope, self->kind, NULL, NULL, all_namespaces, error);
  return self->request != NULL;
}

/* A 404 says either that the object is not there, or that nothing is served at this path. Of the latter an API server speaks in
 * plain text, or in a Status whose details are empty; a collection that is served is never missing. */
static gboolean
is_not_served (KoprsCall *self, const GError *error)
{
  KoprsResource *status = koprs_api_error_get_status (error);

  if (status == NULL)
    return TRUE;
  if (koprs_resource_has (status, "details.name"))
    return FALSE;
  return self->name == NULL || koprs_resource_has (status, "details");
}

GError *
koprs_call_explain (KoprsCall *self, GError *error)
{
  GError *explained;

  if (!g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND) || self->kind == NULL
      || !is_not_served (self, error))
    return error;

  explained = g_error_new (KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND, "the server does not serve %s%s%s of %s: %s",
                           koprs_kind_get_plural (self->kind), self->subresource != NULL ? "/" : "",
                           self->subresource != NULL ? self->subresource : "",
                           koprs_kind_peek_api_version (self->kind), error->message);
  g_error_free (error);
  return explained;
}

/* The outcome without the server's words, which may quote what a Secret holds. */
static char *
describe_outcome (const GError *error)
{
  if (error == NULL)
    return g_strdup ("ok");
  return g_strdup_printf ("%s %d", g_quark_to_string (error->domain), error->code);
}

/* "apply configmaps web/a". */
static char *
describe_call (KoprsCall *self, const char *namespace_)
{
  GString *text = g_string_new (self->verb->name);

  if (self->kind != NULL)
    g_string_append_printf (text, " %s", koprs_kind_get_plural (self->kind));
  if (self->subresource != NULL)
    g_string_append_printf (text, "/%s", self->subresource);
  if (namespace_ != NULL)
    g_string_append_printf (text, " %s/", namespace_);
  if (self->name != NULL)
    g_string_append_printf (text, "%s%s", namespace_ == NULL ? " " : "", self->name);
  return g_string_free (text, FALSE);
}

static void
write_line (KoprsCall *self, GLogLevelFlags level, const GError *error, const char *note)
{
  const char *namespace_ = self->scope != NULL ? koprs_scope_get_namespace (self->scope) : NULL;
  g_autofree char *call = describe_call (self, namespace_);
  g_autofree char *outcome = describe_outcome (error);

  g_log_structured (G_LOG_DOMAIN, level,
                    "KOPRS_VERB", self->verb->name,
                    "KOPRS_KIND", self->kind != NULL ? koprs_kind_get_kind (self->kind) : "",
                    "KOPRS_NAMESPACE", namespace_ != NULL ? namespace_ : "",
                    "KOPRS_NAME", self->name != NULL ? self->name : "",
                    "KOPRS_FIELD_MANAGER", self->field_manager != NULL ? self->field_manager : "",
                    "KOPRS_OUTCOME", outcome,
                    "MESSAGE", "%s: %s%s%s", call, outcome, note != NULL ? ", " : "", note != NULL ? note : "");
}

void
koprs_call_log (KoprsCall *self, const GError *error)
{
  write_line (self, G_LOG_LEVEL_INFO, error, NULL);
}

void
koprs_call_log_note (KoprsCall *self, const GError *error, const char *note)
{
  write_line (self, G_LOG_LEVEL_INFO, error, note);
}

void
koprs_call_log_debug (KoprsCall *self, const GError *error)
{
  write_line (self, G_LOG_LEVEL_DEBUG, error, NULL);
}

KoprsResource *
koprs_call_parse (KoprsCall *self, KoprsReply *reply, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (reply->body, &length);
  KoprsBlob *blob = koprs_blob_new_from_json (data != NULL ? data : "", length, error);
  KoprsJsonSlice kind;

  if (blob == NULL)
    {
      g_prefix_error (error, "the server's answer to %s: ", self->verb->name);
      return NULL;
    }
  /* A subresource may answer with another kind: a Scale, a Status. */
  kind = koprs_blob_get (blob, KOPRS_JSON_KIND);
  if (self->kind == NULL || (kind.data != NULL && !koprs_json_value_string_equals (kind, koprs_kind_get_kind (self->kind))))
    return koprs_resource_new_take_blob (blob, NULL);
  return koprs_resource_new_take_blob (blob, self->kind);
}

void
koprs_call_answer_object (GTask *task, KoprsCall *self, KoprsReply *reply)
{
  GError *error = NULL;
  KoprsResource *resource = koprs_call_parse (self, reply, &error);

  if (resource != NULL)
    g_task_return_pointer (task, resource, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* Whether this kind says which other kinds there are. */
static gboolean
defines_kinds (KoprsKind *kind)
{
  const char *group = koprs_kind_get_group (kind);

  return g_str_equal (group, "apiextensions.k8s.io") || g_str_equal (group, "apiregistration.k8s.io");
}

void
koprs_call_learn (KoprsCall *self, KoprsClient *client, const GError *error)
{
  if (self->kind == NULL)
    return;
  if (g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND))
    koprs_client_forget_kind (client, self->kind);
  else if (error == NULL && defines_kinds (self->kind) && !g_str_equal (self->verb->method, "GET"))
    koprs_client_expect_kinds (client);
}

static void
on_sent (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KoprsCall *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsReply) reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &error);

  if (error != NULL)
    error = koprs_call_explain (self, error);
  koprs_call_learn (self, g_task_get_source_object (task), error);
  koprs_call_log (self, error);

  if (error == NULL)
    self->verb->answered (task, self, reply);
  else if (self->verb->missing != NULL && g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND))
    {
      g_error_free (error);
      self->verb->missing (task);
    }
  else
    g_task_return_error (task, error);
}

void
koprs_call_send (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  KoprsCall *self = g_task_get_task_data (task);

  koprs_transport_send_async (koprs_client_get_transport (client), self->request, g_task_get_cancellable (task),
                              on_sent, g_object_ref (task));
}
