/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-gc-run.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-gc-result-private.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-resource-list.h"
#include "koprs/koprs-resource.h"
#include "koprs/koprs-scope.h"
#include "koprs/client/koprs-client-body.h"
#include "koprs/client/koprs-gc-judge.h"
#include "koprs/client/koprs-listing.h"
#include "koprs/client/koprs-write.h"
#include "koprs/json/koprs-json-writer.h"

/* Two fewer than there are connections, so that a long collection does not keep the program's other calls waiting. */
#define MAX_IN_FLIGHT 6

typedef struct {
  KoprsCall call;              /* of the whole, for the log */
  KoprsGcQuestion *question;
  char *label_selector;
  gint64 stuck_after;          /* µs */
  KoprsPropagation propagation;
  gboolean dry_run;
  guint page_size;
  KoprsGcResult *result;
  GQueue unwanted;             /* KoprsResource: of the page, not begun yet */
  guint n_in_flight;
  char *next;                  /* the next page; NULL: none */
  GHashTable *tokens;          /* a server must not lead in circles */
  GError *error;               /* nothing more is begun */
} Run;

typedef struct {
  KoprsCall call;
  GTask *run;
  KoprsGcOutcome success;
} Removal;

static const KoprsVerb run_verb = { "gc_resources", "GET", NULL, NULL };
static const KoprsVerb delete_verb = { "gc_resources", "DELETE", NULL, NULL };
static const KoprsVerb recover_verb = { "gc_resources", "PATCH", NULL, NULL };

static void pump (GTask *task);

static void
run_free (Run *self)
{
  koprs_call_clear (&self->call);
  g_clear_pointer (&self->question, koprs_gc_question_free);
  g_free (self->label_selector);
  g_clear_object (&self->result);
  g_queue_clear_full (&self->unwanted, g_object_unref);
  g_free (self->next);
  g_hash_table_unref (self->tokens);
  g_clear_error (&self->error);
  g_free (self);
}

static void
removal_free (Removal *self)
{
  koprs_call_clear (&self->call);
  g_object_unref (self->run);
  g_free (self);
}

/* Takes the error. */
static void
give_up (Run *self, GError *error)
{
  g_queue_clear_full (&self->unwanted, g_object_unref);
  g_clear_pointer (&self->next, g_free);
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

static void
end (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  g_autofree char *note = g_strdup_printf ("%u kept, %u deleted, %u recovered, %u waiting, %u gone, %u failed",
                                           koprs_gc_result_get_n_kept (self->result), koprs_gc_result_get_n_deleted (self->result),
                                           koprs_gc_result_get_n_recovered (self->result),
                                           koprs_gc_result_get_n_waiting (self->result), koprs_gc_result_get_n_gone (self->result),
                                           koprs_gc_result_get_n_failed (self->result));

  koprs_call_log_note (&self->call, self->error, note);
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&self->result), g_object_unref);
}

/* One object. */

static void
count_failure (Run *self, GError *error)
{
  koprs_gc_result_count (self->result, KOPRS_GC_FAILED);
  koprs_gc_result_take_error (self->result, error);
}

static void
on_removed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Removal *removal = user_data;
  g_autoptr (GTask) task = g_object_ref (removal->run);
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsReply) reply = koprs_transport_send_finish (KOPRS_TRANSPORT (source), result, &error);
  KoprsGcOutcome outcome = error == NULL ? removal->success : koprs_gc_explain (error);

  self->n_in_flight--;
  koprs_call_log_debug (&removal->call, error);
  removal_free (removal);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    give_up (self, error);
  else if (outcome == KOPRS_GC_FAILED)
    count_failure (self, error);
  else
    {
      koprs_gc_result_count (self->result, outcome);
      g_clear_error (&error);
    }
  pump (task);
}

static gboolean
prepare_deletion (Run *self, Removal *removal, const char *uid, GError **error)
{
  const KoprsDeleteFacts facts = {
    .grace_period = -1,
    .propagation = koprs_client_body_name_propagation (self->propagation),
    .uid = uid,
    .dry_run = self->dry_run,
  };

  removal->success = KOPRS_GC_DELETED;
  if (!koprs_call_target_object (&removal->call, error))
    return FALSE;
  removal->call.request->flags |= KOPRS_REQUEST_WRITE;
  koprs_request_take_body (removal->call.request, "application/json", koprs_client_body_new_delete (&facts));
  return TRUE;
}

/* A patch with another uid than the object's is refused. */
static gboolean
prepare_recovery (Run *self, Removal *removal, const char *uid, GError **error)
{
  KoprsClient *client = g_task_get_source_object (removal->run);
  const KoprsWriteFacts facts = { .dry_run = self->dry_run };
  GString *body;

  removal->success = KOPRS_GC_RECOVERED;
  if (!koprs_write_facts_take (&facts, client, &removal->call, error) || !koprs_call_target_object (&removal->call, error))
    return FALSE;
  koprs_write_facts_add (&facts, &removal->call);
  body = g_string_new ("{\"metadata\":{\"uid\":");
  koprs_json_write_string (body, uid, -1);
  g_string_append (body, ",\"finalizers\":null}}");
  koprs_request_take_body (removal->call.request, "application/merge-patch+json", g_string_free_to_bytes (body));
  return TRUE;
}

/* In the object's own namespace, whatever the scope of the whole. */
static Removal *
removal_new (GTask *task, KoprsResource *resource, gboolean recover)
{
  Run *self = g_task_get_task_data (task);
  Removal *removal = g_new0 (Removal, 1);
  const char *namespace_ = koprs_resource_get_namespace (resource);

  removal->run = g_object_ref (task);
  removal->call.verb = recover ? &recover_verb : &delete_verb;
  removal->call.scope = koprs_kind_is_namespaced (self->call.kind) ? koprs_scope_new_namespaced (namespace_) : koprs_scope_new_cluster ();
  removal->call.kind = g_object_ref (self->call.kind);
  removal->call.name = g_strdup (koprs_resource_get_name (resource));
  return removal;
}

static void
begin_removal (GTask *task, KoprsResource *resource)
{
  KoprsClient *client = g_task_get_source_object (task);
  Run *self = g_task_get_task_data (task);
  gboolean recover = koprs_resource_is_being_deleted (resource);
  const char *uid = koprs_resource_get_uid (resource);
  Removal *removal = removal_new (task, resource, recover);
  GError *error = NULL;
  gboolean ready = FALSE;

  if (uid == NULL)
    g_set_error (&error, KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA, "%s has no metadata.uid: another of its name might be deleted",
                 removal->call.name);
  else
    ready = recover ? prepare_recovery (self, removal, uid, &error) : prepare_deletion (self, removal, uid, &error);
  if (!ready)
    {
      count_failure (self, error);
      removal_free (removal);
      return;
    }
  self->n_in_flight++;
  koprs_transport_send_async (koprs_client_get_transport (client), removal->call.request, g_task_get_cancellable (task),
                              on_removed, removal);
}

/* One page. */

static void
judge (Run *self, KoprsResource *resource, gint64 now)
{
  switch (koprs_gc_question_ask (self->question, resource))
    {
    case KOPRS_GC_WANTED:
      koprs_gc_result_count (self->result, KOPRS_GC_KEPT);
      return;
    case KOPRS_GC_NO_ANSWER:
      count_failure (self, g_error_new (KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                                        "the function that says what to keep failed for \"%s\"", koprs_resource_get_name (resource)));
      return;
    case KOPRS_GC_UNWANTED:
    default:
      break;
    }
  if (koprs_gc_judge (resource, self->stuck_after, now) == KOPRS_GC_WAIT)
    koprs_gc_result_count (self->result, KOPRS_GC_WAITING);
  else
    g_queue_push_tail (&self->unwanted, g_object_ref (resource));
}

static void
judge_page (GTask *task, KoprsResourceList *list)
{
  Run *self = g_task_get_task_data (task);
  gint64 now = g_get_real_time ();
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_items && !g_cancellable_is_cancelled (g_task_get_cancellable (task)); i++)
    {
      g_autoptr (KoprsResource) resource = g_list_model_get_item (G_LIST_MODEL (list), i);

      judge (self, resource, now);
    }
  g_free (self->next);
  self->next = g_strdup (koprs_resource_list_get_continue_token (list));
  if (self->next != NULL && !g_hash_table_add (self->tokens, g_strdup (self->next)))
    give_up (self, g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the server leads in circles: a page does not advance"));
}

/* The pages' version is too old for the server. It offers to go on with the present one from the same place: what mixes two
 * versions is no list, but good enough here, where each object is looked at for itself. */
static char *
dup_offered_token (const GError *error)
{
  KoprsResource *status = g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED) ? koprs_api_error_get_status (error) : NULL;
  g_autofree char *token = status != NULL ? koprs_resource_dup_string (status, "metadata.continue") : NULL;

  return token != NULL && *token != '\0' ? g_steal_pointer (&token) : NULL;
}

static void
on_page (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (KoprsResourceList) list = g_task_propagate_pointer (G_TASK (result), &error);
  char *offered;

  if (list != NULL)
    {
      judge_page (task, list);
      g_clear_object (&list);
      pump (task);
      return;
    }
  offered = dup_offered_token (error);
  if (offered != NULL && g_hash_table_add (self->tokens, g_strdup (offered)))
    {
      g_free (self->next);
      self->next = offered;
      g_error_free (error);
    }
  else
    {
      g_free (offered);
      give_up (self, error);
    }
  pump (task);
}

static void
fetch_page (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  KoprsListing *listing = koprs_listing_new (&run_verb, self->call.scope, self->call.kind, NULL);
  g_autoptr (GTask) page = g_task_new (g_task_get_source_object (task), g_task_get_cancellable (task), on_page, g_object_ref (task));

  listing->label_selector = g_strdup (self->label_selector);
  listing->limit = self->page_size;
  listing->next = g_steal_pointer (&self->next);
  listing->one_page = TRUE;
  listing->quiet = TRUE;
  g_task_set_task_data (page, listing, (GDestroyNotify) koprs_listing_free);
  koprs_listing_start (page);
}

/* What comes next: more of the page, the next page, or the end. */
static void
pump (GTask *task)
{
  Run *self = g_task_get_task_data (task);

  while (self->n_in_flight < MAX_IN_FLIGHT && !g_queue_is_empty (&self->unwanted))
    {
      g_autoptr (KoprsResource) resource = g_queue_pop_head (&self->unwanted);

      begin_removal (task, resource);
    }
  if (self->n_in_flight > 0)
    return;
  if (self->next != NULL)
    fetch_page (task);
  else
    end (task);
}

static void
take_options (Run *self, KoprsGcOptions *options)
{
  g_autoptr (KoprsGcOptions) said = options != NULL ? g_object_ref (options) : koprs_gc_options_new ();
  gint64 stuck_after = koprs_gc_options_get_stuck_after (said);

  self->stuck_after = stuck_after < G_MAXINT64 / 1000 ? stuck_after * 1000 : -1;
  self->propagation = koprs_gc_options_get_propagation (said);
  self->dry_run = koprs_gc_options_get_dry_run (said);
  self->page_size = koprs_gc_options_get_page_size (said);
}

/* Blanks and commas alone select everything too. */
static gboolean
selects_nothing_in_particular (const char *label_selector)
{
  return label_selector == NULL || label_selector[strspn (label_selector, " \t\r\n,")] == '\0';
}

void
koprs_gc_run_start (KoprsClient *client, KoprsScope *scope, KoprsKind *kind, const char *label_selector,
                    KoprsGcQuestion *question, KoprsGcOptions *options, GTask *task)
{
  Run *self = g_new0 (Run, 1);

  self->call.verb = &run_verb;
  self->call.scope = g_object_ref (scope);
  self->call.kind = g_object_ref (kind);
  self->question = question;
  self->label_selector = g_strdup (label_selector);
  self->result = koprs_gc_result_new ();
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  take_options (self, options);
  g_task_set_task_data (task, self, (GDestroyNotify) run_free);
  if (selects_nothing_in_particular (label_selector))
    {
      give_up (self, g_error_new_literal (KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT,
                                          "a garbage collection without a label selector would look at everything"));
      end (task);
      return;
    }
  fetch_page (task);
}
