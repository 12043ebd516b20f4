/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/client/koprs-listing.h"

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/koprs-resource-list-private.h"
#include "koprs/koprs-resource-private.h"

/* What kubectl and the informers of other clients ask for. */
#define PAGE_SIZE 500
/* A page may be empty and yet not the last, where a selector matches little; so many in a row are a fault. */
#define MAX_EMPTY_PAGES 1000

const KoprsVerb koprs_list_verb = { "list", "GET", NULL, NULL };

static const char *const matches[] = {
  [KOPRS_RESOURCE_VERSION_MATCH_UNSET] = NULL,
  [KOPRS_RESOURCE_VERSION_MATCH_EXACT] = "Exact",
  [KOPRS_RESOURCE_VERSION_MATCH_NOT_OLDER_THAN] = "NotOlderThan",
};

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* A limit changes what a resource version without a match means, from "not older than" to "exactly": the hidden pages must not. */
static gboolean
may_page (KoprsListing *self)
{
  return is_empty (self->resource_version) || self->match != NULL;
}

static void
read_options (KoprsListing *self, KoprsListOptions *options)
{
  KoprsResourceVersionMatch match = koprs_list_options_get_resource_version_match (options);
  const char *token = koprs_list_options_get_continue_token (options);
  guint limit = koprs_list_options_get_limit (options);
  guint timeout = koprs_list_options_get_timeout (options);

  self->label_selector = g_strdup (koprs_list_options_get_label_selector (options));
  self->field_selector = g_strdup (koprs_list_options_get_field_selector (options));
  self->resource_version = g_strdup (koprs_list_options_get_resource_version (options));
  self->match = match < G_N_ELEMENTS (matches) ? matches[match] : NULL;
  self->next = is_empty (token) ? NULL : g_strdup (token);
  self->one_page = limit > 0 || self->next != NULL;
  self->limit = self->one_page ? limit : may_page (self) ? koprs_list_options_get_page_size (options) : 0;
  if (timeout > 0)
    self->deadline = g_get_monotonic_time () + timeout * G_TIME_SPAN_MILLISECOND;
}

KoprsListing *
koprs_listing_new (const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, KoprsListOptions *options)
{
  KoprsListing *self = g_new0 (KoprsListing, 1);

  self->call.verb = verb;
  self->call.scope = g_object_ref (scope);
  self->call.kind = g_object_ref (kind);
  self->all_namespaces = TRUE;
  self->limit = PAGE_SIZE;
  self->remaining = -1;
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->tokens = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->finish = koprs_listing_answer;
  if (options != NULL)
    read_options (self, options);
  return self;
}

void
koprs_listing_free (KoprsListing *self)
{
  koprs_call_clear (&self->call);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->label_selector);
  g_free (self->field_selector);
  g_free (self->resource_version);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->version);
  g_free (self->next);
  g_clear_pointer (&self->stream, koprs_json_stream_free);
  g_hash_table_unref (self->tokens);
  g_free (self);
}

static gboolean
on_item (KoprsJsonEvent event, const KoprsJsonScan *scan, gpointer user_data, GError **error)
{
  KoprsListing *self = user_data;

  g_ptr_array_add (self->items, koprs_resource_new_take_blob (koprs_blob_new (scan), self->call.kind));
  return TRUE;
}

static gboolean
on_data (const char *data, gsize length, gpointer user_data, GError **error)
{
  KoprsListing *self = user_data;

  return koprs_json_stream_feed (self->stream, data, length, error);
}

static void
add_query (KoprsListing *self)
{
  KoprsRequest *request = self->call.request;

  koprs_request_add_query (request, "labelSelector", self->label_selector);
  koprs_request_add_query (request, "fieldSelector", self->field_selector);
  if (self->limit > 0)
    koprs_request_add_query_int (request, "limit", self->limit);
  koprs_request_add_query (request, "continue", self->next);
  /* The later pages are of the first one's version; saying so once more is refused. What the caller says is sent. */
  if (self->next == NULL || self->one_page)
    {
      koprs_request_add_query (request, "resourceVersion", self->resource_version);
      koprs_request_add_query (request, "resourceVersionMatch", self->match);
    }
}

static gboolean
set_deadline (KoprsListing *self, GError **error)
{
  gint64 left;

  if (self->deadline == 0)
    return TRUE;
  left = (self->deadline - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;
  if (left <= 0)
    {
      g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT, "the time for the list was over after %u pages", self->n_pages);
      return FALSE;
    }
  self->call.request->deadline_ms = left;
  return TRUE;
}

static gboolean
prepare_page (KoprsListing *self, GError **error)
{
  g_clear_pointer (&self->call.request, koprs_request_free);
  g_clear_pointer (&self->stream, koprs_json_stream_free);
  if (!koprs_call_target_all (&self->call, self->all_namespaces, error) || !set_deadline (self, error))
    return FALSE;
  add_query (self);
  self->call.request->accept = self->accept;
  if (self->body != NULL)
    koprs_request_take_body (self->call.request, "application/json", g_bytes_ref (self->body));
  self->call.request->flags |= g_str_equal (self->call.verb->method, "GET") ? KOPRS_REQUEST_LIST_GZIP : KOPRS_REQUEST_WRITE;
  self->stream = koprs_json_stream_new (KOPRS_JSON_STREAM_LIST, NULL, on_item, self);
  return TRUE;
}

static void
fail (GTask *task, KoprsListing *self, GError *error)
{
  error = koprs_call_explain (&self->call, error);
  koprs_call_learn (&self->call, g_task_get_source_object (task), error);
  koprs_call_log (&self->call, error);
  g_task_return_error (task, error);
}

static gboolean
is_expired (const GError *error)
{
  return g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_EXPIRED)
         || g_error_matches (error, KOPRS_API_ERROR, KOPRS_API_ERROR_GONE);
}

/* The server forgot the version of the pages so far. The token that it offers instead would mix two versions, so everything is
 * fetched once more, in one answer that nothing can expire under. */
static void
start_over (KoprsListing *self)
{
  g_ptr_array_set_size (self->items, 0);
  g_hash_table_remove_all (self->tokens);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->version, g_free);
  self->limit = 0;
  self->n_pages = 0;
  self->started_over = TRUE;
}

/* The page is complete: where the next one begins, and whether that leads anywhere. */
static gboolean
take_page (KoprsListing *self, GError **error)
{
  const char *version = koprs_json_stream_get_resource_version (self->stream);

  /* Who deletes a collection may be told of its success alone. */
  if (!koprs_json_stream_has_items (self->stream) && g_str_equal (self->call.verb->method, "GET"))
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION, "the server's answer is no list: it has no items");
      return FALSE;
    }
  g_clear_pointer (&self->next, g_free);
  self->next = g_strdup (koprs_json_stream_get_continue (self->stream));
  self->remaining = koprs_json_stream_get_remaining (self->stream);
  if (self->version == NULL)
    self->version = g_strdup (version);
  self->n_pages++;
  self->n_empty = self->items->len > self->n_items_before ? 0 : self->n_empty + 1;
  if (self->next == NULL || self->one_page)
    return TRUE;
  if (g_hash_table_add (self->tokens, g_strdup (self->next)) && self->n_empty < MAX_EMPTY_PAGES)
    return TRUE;
  g_set_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION,
               "the server leads in circles: page %u of the list does not advance", self->n_pages);
  return FALSE;
}

static void fetch_page (GTask *task);

static void
on_page (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KoprsListing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!koprs_transport_stream_finish (KOPRS_TRANSPORT (source), result, &error) && is_expired (error)
      && self->n_pages > 0 && !self->started_over)
    {
      g_clear_error (&error);
      start_over (self);
      fetch_page (task);
      return;
    }
  if (error != NULL || !koprs_json_stream_end (self->stream, &error) || !take_page (self, &error))
    {
      fail (task, self, error);
      return;
    }
  if (self->next != NULL && !self->one_page)
    {
      fetch_page (task);
      return;
    }
  koprs_call_learn (&self->call, g_task_get_source_object (task), NULL);
  if (!self->quiet)
    koprs_call_log (&self->call, NULL);
  self->finish (task, self);
}

static void
fetch_page (GTask *task)
{
  KoprsClient *client = g_task_get_source_object (task);
  KoprsListing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!prepare_page (self, &error))
    {
      if (self->n_pages > 0 && !self->quiet)
        koprs_call_log (&self->call, error);
      g_task_return_error (task, error);
      return;
    }
  self->n_items_before = self->items->len;
  koprs_transport_stream_async (koprs_client_get_transport (client), self->call.request, on_data, self,
                                g_task_get_cancellable (task), on_page, g_object_ref (task));
}

void
koprs_listing_start (GTask *task)
{
  fetch_page (task);
}

KoprsResourceList *
koprs_listing_to_list (KoprsListing *self)
{
  return koprs_resource_list_new_take (g_steal_pointer (&self->items), self->version, self->next, self->remaining);
}

void
koprs_listing_answer (GTask *task, KoprsListing *self)
{
  g_task_return_pointer (task, koprs_listing_to_list (self), g_object_unref);
}
