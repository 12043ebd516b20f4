/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Lists: whole, in pages, or as they were at an earlier moment. Long ones are written while they are sent. */

#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/kinds/koprs-test-kinds-builtin.h"
#include "koprs/testing/printing/koprs-test-columns.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-shown.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/verbs/koprs-test-watch.h"
#include "koprs/testing/writes/koprs-test-admission-plugins.h"

#include <string.h>

#define TOO_OLD "The resourceVersion for the provided list is too old."
#define TOKEN_TOO_OLD \
  "The provided continue parameter is too old to display a consistent list result. You can start a new list " \
  "without the continue parameter, or use the continue token in this response to retrieve the remainder of " \
  "the results. Continuing with the provided token results in an inconsistent list - objects that were " \
  "created, modified, or deleted between the time the first chunk was returned and now may show up in the " \
  "list."

typedef struct {
  KoprsTestSource parent;
  KoprsTestKind *kind;
  KoprsTestView view;
  GPtrArray *columns;        /* of tables */
  GPtrArray *blobs;
  guint next;
  GString *head;
  GString *tail;
} ListSource;

static void
list_source_free (KoprsTestSource *source)
{
  ListSource *self = (ListSource *) source;

  koprs_test_kind_unref (self->kind);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_ptr_array_unref (self->blobs);
  g_string_free (self->head, TRUE);
  g_string_free (self->tail, TRUE);
  g_free (self);
}

static void
append_item (ListSource *self, GString *out, KoprsBlob *blob)
{
  if (self->view.type == KOPRS_TEST_VIEW_OBJECT)
    koprs_test_form_append_item (out, self->kind, blob);
  else
    koprs_test_view_append_item (&self->view, out, self->kind, blob, self->columns);
}

static KoprsTestSourceState
list_source_pull (KoprsTestSource *source, GString *out)
{
  ListSource *self = (ListSource *) source;

  if (self->next == 0)
    g_string_append_len (out, self->head->str, self->head->len);
  while (self->next < self->blobs->len && out->len < KOPRS_TEST_SOURCE_PIECE)
    {
      if (self->next > 0)
        g_string_append_c (out, ',');
      append_item (self, out, g_ptr_array_index (self->blobs, self->next++));
    }
  if (self->next < self->blobs->len)
    return KOPRS_TEST_SOURCE_MORE;
  g_string_append_len (out, self->tail->str, self->tail->len);
  return KOPRS_TEST_SOURCE_END;
}

static void
write_custom_ends (ListSource *self, guint64 revision, const char *token, gint64 remaining)
{
  g_string_append_printf (self->head, "{\"apiVersion\":\"%s\",\"items\":[", self->kind->api_version);
  g_string_append_printf (self->tail, "],\"kind\":\"%s\",\"metadata\":{\"continue\":\"%s\",",
                          self->kind->list_kind, token != NULL ? token : "");
  if (remaining >= 0)
    g_string_append_printf (self->tail, "\"remainingItemCount\":%" G_GINT64_FORMAT ",", remaining);
  g_string_append_printf (self->tail, "\"resourceVersion\":\"%" G_GUINT64_FORMAT "\"}}\n", revision);
}

static void
write_builtin_ends (ListSource *self, guint64 revision, const char *token, gint64 remaining)
{
  g_string_append_printf (self->head,
                          "{\"kind\":\"%s\",\"apiVersion\":\"%s\",\"metadata\":{", self->kind->list_kind, self->kind->api_version);
  if (revision > 0)
    g_string_append_printf (self->head, "\"resourceVersion\":\"%" G_GUINT64_FORMAT "\"", revision);
  if (token != NULL)
    g_string_append_printf (self->head, ",\"continue\":\"%s\"", token);
  if (remaining >= 0)
    g_string_append_printf (self->head, ",\"remainingItemCount\":%" G_GINT64_FORMAT, remaining);
  g_string_append (self->head, "},\"items\":[");
  g_string_append (self->tail, "]}\n");
}

/* A list says which of its storage classes is the default one; an object for itself doesn't. */
static void
mark_default (ListSource *self)
{
  g_autofree char *name = NULL;

  if (strcmp (self->kind->resource, "storageclasses.storage.k8s.io") == 0)
    name = koprs_test_admission_dup_default_class (self->kind, self->blobs);
  if (name != NULL)
    koprs_test_columns_mark_default (self->columns, name);
}

static void
write_view_ends (ListSource *self, guint64 revision, const char *token, gint64 remaining)
{
  if (self->view.type == KOPRS_TEST_VIEW_TABLE)
    {
      self->columns = koprs_test_columns_new (self->kind);
      mark_default (self);
    }
  koprs_test_view_append_head (&self->view, self->head, self->kind, revision, token, remaining);
  koprs_test_view_append_tail (&self->view, self->tail);
  /* Where there is nothing, a real server has no list of metadata, and makes one table in another way than all others. */
  if (self->blobs->len == 0 &&
      (self->view.type != KOPRS_TEST_VIEW_TABLE || strcmp (self->kind->resource, KOPRS_TEST_DEFINITIONS) == 0))
    {
      g_string_truncate (self->head, self->head->len - 1);
      g_string_append (self->head, "null");
      g_string_assign (self->tail, "}\n");
    }
}

void
koprs_test_verb_answer_list (KoprsTestReply *reply, KoprsTestKind *kind, GPtrArray *blobs, guint64 revision,
                             const char *token, gint64 remaining)
{
  ListSource *self = g_new0 (ListSource, 1);

  self->parent.pull = list_source_pull;
  self->parent.free = list_source_free;
  self->parent.compressible = TRUE;
  self->kind = koprs_test_kind_ref (kind);
  self->view = reply->view;
  self->blobs = g_ptr_array_ref (blobs);
  self->head = g_string_new (NULL);
  self->tail = g_string_new (NULL);
  if (self->view.type != KOPRS_TEST_VIEW_OBJECT)
    write_view_ends (self, revision, token, remaining);
  else if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    write_custom_ends (self, revision, token, remaining);
  else
    write_builtin_ends (self, revision, token, remaining);
  self->parent.size = self->head->len + self->tail->len + (blobs->len > 0 ? blobs->len - 1 : 0);
  for (guint i = 0; i < blobs->len; i++)
    self->parent.size += koprs_blob_get_json (g_ptr_array_index (blobs, i)).length;
  koprs_test_reply_set_source (reply, &self->parent);
  /* What is not shown as it is stored has other sizes than it has here, so it is written at once. */
  if (!koprs_test_form_is_verbatim (kind) || self->view.type != KOPRS_TEST_VIEW_OBJECT)
    koprs_test_reply_gather (reply);
}

/* The moment that the list shows: a revision, G_MAXUINT64 for now. */
static gboolean
choose_revision (KoprsTestCluster *cluster, KoprsTestCall *call, const KoprsTestListOptions *options, guint64 *revision,
                 GError **error)
{
  guint64 current = koprs_test_cluster_get_revision (cluster), asked;

  *revision = G_MAXUINT64;
  if (options->has_continue ? options->continue_version <= 0 : !options->has_version || options->version == 0)
    return TRUE;
  asked = options->has_continue ? (guint64) options->continue_version : options->version;
  if (asked > current)
    {
      if (koprs_test_list_options_check_time (call, KOPRS_TEST_LIST_PATIENCE, error))
        koprs_test_list_options_set_future (error, asked, current);
      return FALSE;
    }
  if (options->has_continue)
    *revision = asked;
  else if (options->match == KOPRS_TEST_MATCH_EXACT ||
      (options->match == KOPRS_TEST_MATCH_NONE && options->limit > 0))
    *revision = options->version;
  return TRUE;
}

static void
set_expired (const KoprsTestListOptions *options, GError **error)
{
  g_autofree char *token = NULL;

  if (!options->has_continue)
    {
      koprs_test_status_set (error, 410, "Expired", NULL, "%s", TOO_OLD);
      return;
    }
  koprs_test_status_set (error, 410, "Expired", NULL, "%s", TOKEN_TOO_OLD);
  token = koprs_test_list_options_make_token (-1, options->continue_start);
  if (error != NULL)
    koprs_test_status_set_continue (*error, token);
}

/* Where the page after the last shown key begins. */
static char *
dup_start (const KoprsTestListOptions *options, const char *prefix)
{
  if (!options->has_continue)
    return NULL;
  return g_strconcat (prefix, options->continue_start, options->continue_with_start ? "" : "\x01", NULL);
}

/* The key of an object below the listed prefix. */
static char *
dup_relative_key (KoprsTestCall *call, KoprsBlob *blob)
{
  const char *namespace_ = koprs_blob_get_namespace (blob);

  if (call->namespace_ != NULL || namespace_ == NULL)
    return g_strdup (koprs_blob_get_name (blob));
  return g_strconcat (namespace_, "/", koprs_blob_get_name (blob), NULL);
}

static GPtrArray *
take_page (const KoprsTestListOptions *options, GPtrArray *all, gint64 limit, guint *examined)
{
  GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_blob_unref);
  gboolean selective = koprs_test_list_options_has_selector (options);

  for (*examined = 0; *examined < all->len; (*examined)++)
    {
      KoprsBlob *blob = g_ptr_array_index (all, *examined);

      if (limit > 0 && page->len >= (guint64) limit)
        break;
      if (!selective || koprs_test_list_options_match (options, blob))
        g_ptr_array_add (page, koprs_blob_ref (blob));
    }
  return page;
}

void
koprs_test_page_clear (KoprsTestPage *self)
{
  g_clear_pointer (&self->blobs, g_ptr_array_unref);
  g_clear_pointer (&self->token, g_free);
}

gboolean
koprs_test_verb_find_page (KoprsTestCluster *cluster, KoprsTestCall *call, const KoprsTestListOptions *options, KoprsTestPage *page,
                           GError **error)
{
  g_autofree char *prefix = call->namespace_ != NULL ? g_strconcat (call->namespace_, "/", NULL) : g_strdup ("");
  g_autofree char *start = dup_start (options, prefix);
  g_autoptr (GPtrArray) all = NULL;
  gint64 limit = options->has_version && options->version == 0 ? 0 : options->limit;
  guint examined;

  page->remaining = -1;
  if (!choose_revision (cluster, call, options, &page->revision, error))
    return FALSE;
  all = koprs_test_table_snapshot (call->kind->table, prefix, start, page->revision);
  if (all == NULL)
    {
      set_expired (options, error);
      return FALSE;
    }
  if (!koprs_test_shown_replace (call, all, FALSE, error))
    return FALSE;
  if (page->revision == G_MAXUINT64)
    page->revision = koprs_test_cluster_get_revision (cluster);
  page->blobs = take_page (options, all, limit, &examined);
  if (examined < all->len)
    {
      g_autofree char *last = dup_relative_key (call, g_ptr_array_index (all, examined - 1));

      page->token = koprs_test_list_options_make_token (page->revision, last);
      if (!koprs_test_list_options_has_selector (options))
        page->remaining = all->len - examined;
    }
  return TRUE;
}

static gboolean
list (KoprsTestCluster *cluster, KoprsTestCall *call, const KoprsTestListOptions *options, KoprsTestReply *reply, GError **error)
{
  g_auto (KoprsTestPage) page = { 0 };

  if (!koprs_test_verb_find_page (cluster, call, options, &page, error) ||
      !koprs_test_view_check_list (&reply->view, call->kind, error))
    return FALSE;
  koprs_test_verb_answer_list (reply, call->kind, page.blobs, page.revision, page.token, page.remaining);
  return TRUE;
}

gboolean
koprs_test_verb_list (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestListOptions) options = koprs_test_list_options_new (call, error);

  if (options == NULL || !koprs_test_shown_prepare (call, options->watch, error))
    return FALSE;
  if (options->watch)
    return koprs_test_watch_start (cluster, call, g_steal_pointer (&options), reply, error);
  return list (cluster, call, options, reply, error);
}
