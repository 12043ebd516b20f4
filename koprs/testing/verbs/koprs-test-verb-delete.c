/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* DELETE of one object or of a collection. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-delete-options.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-shown.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"
#include "koprs/testing/writes/koprs-test-write.h"

#include <string.h>

/* A body leaves no room for the query. */
static const char *
get_query (KoprsTestCall *call, const char *name)
{
  return g_bytes_get_size (call->body) == 0 ? koprs_test_call_get (call, name) : NULL;
}

static gboolean
is_protected (KoprsTestCall *call, GError **error)
{
  static const char *const names[] = { "default", "kube-system", "kube-public", NULL };

  if (strcmp (call->kind->resource, "namespaces") != 0 || !g_strv_contains (names, call->name))
    return FALSE;
  koprs_test_status_set (error, 403, "Forbidden", koprs_test_status_details (call->name, "", "namespaces"),
                         "namespaces \"%s\" is forbidden: this namespace may not be deleted", call->name);
  return TRUE;
}

/* A pod's time is told even where nobody asked for one; without a node it has none. */
static void
tell_grace (JsonNode *options, JsonNode *live)
{
  JsonNode *spec = koprs_test_node_get (live, "spec");
  const char *node = koprs_test_node_get_string (spec, "nodeName");
  gint64 grace = koprs_test_object_get_int (spec, "terminationGracePeriodSeconds", 30);

  if (node == NULL || *node == '\0')
    koprs_test_object_set_int (options, "gracePeriodSeconds", 0);
  else
    koprs_test_object_set_int (options, "gracePeriodSeconds", koprs_test_object_get_int (options, "gracePeriodSeconds", grace));
}

/* What the body says, or else the query. */
static JsonNode *
describe_options (KoprsTestWrite *write, JsonNode *live)
{
  static const char *const members[] = { "gracePeriodSeconds", "preconditions", "orphanDependents", "propagationPolicy", "dryRun" };
  g_autoptr (JsonNode) query = koprs_test_write_options_describe (write->call, "DeleteOptions");
  g_autoptr (JsonNode) body = koprs_test_body_parse_options (write->call, NULL);
  JsonNode *options = koprs_test_node_new_object ();
  gint64 grace;

  koprs_test_object_copy_member (options, query, "kind");
  koprs_test_object_copy_member (options, query, "apiVersion");
  if (get_query (write->call, "gracePeriodSeconds") != NULL &&
      g_ascii_string_to_signed (get_query (write->call, "gracePeriodSeconds"), 10, 0, G_MAXINT64, &grace, NULL))
    koprs_test_object_set_int (options, "gracePeriodSeconds", grace);
  if (get_query (write->call, "propagationPolicy") != NULL)
    koprs_test_node_set_string (options, "propagationPolicy", get_query (write->call, "propagationPolicy"));
  koprs_test_object_copy_member (options, query, "dryRun");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (koprs_test_node_get (body, members[i]) != NULL)
      koprs_test_object_copy_member (options, body, members[i]);
  if (strcmp (write->kind->resource, "pods") == 0)
    tell_grace (options, live);
  return options;
}

/* name: "" where a collection goes. */
static gboolean
admit (KoprsTestWrite *self, KoprsBlob *blob, const char *name, GError **error)
{
  g_autoptr (JsonNode) live = koprs_test_webhooks_exist (self) ? koprs_test_object_load (self->kind, blob) : NULL;
  g_autoptr (JsonNode) options = live != NULL ? describe_options (self, live) : NULL;
  KoprsTestReviewFacts facts = {
    .operation = "DELETE",
    .options = options,
    .subresource = self->call->subresource,
    .dry_run = self->options->dry_run,
    .name = name,
    .live = live,
  };

  return live == NULL || koprs_test_webhooks_admit (self, &facts, error);
}

gboolean
koprs_test_verb_delete (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_auto (KoprsTestDeleteOptions) options = { 0 };
  KoprsTestWriteOptions wishes = { 0 };
  KoprsTestWrite write = { cluster, call, call->kind, &wishes, reply->warnings, FALSE };
  g_autoptr (KoprsBlob) shown = NULL;
  KoprsBlob *live;
  gboolean gone;

  if (!koprs_test_delete_options_parse (&options, call, error) || is_protected (call, error))
    return FALSE;
  wishes.dry_run = options.dry_run;
  live = koprs_test_verb_find (cluster, call, error);
  if (live == NULL || !koprs_test_delete_options_check (&options, call->kind, live, error) || !admit (&write, live, call->name, error))
    return FALSE;
  shown = koprs_test_write_delete (&write, live, options.grace, options.propagation, &gone, error);
  if (shown == NULL)
    return FALSE;
  if (gone && !koprs_test_kind_has (call->kind, KOPRS_TEST_KIND_DELETE_ANSWERS_OBJECT))
    koprs_test_reply_set_success (reply, 200, call->kind, call->name, koprs_blob_get_uid (shown));
  else
    koprs_test_reply_set_object (reply, 200, call->kind, shown);
  return TRUE;
}

/* What is there now of a page that may be of an earlier moment; what is gone already is left out. */
static GPtrArray *
find_live (KoprsTestCluster *cluster, KoprsTestCall *call, GPtrArray *page)
{
  GPtrArray *live = g_ptr_array_new_with_free_func ((GDestroyNotify) koprs_blob_unref);
  char *own_name = call->name;

  for (guint i = 0; i < page->len; i++)
    {
      KoprsBlob *blob = NULL;

      call->name = (char *) koprs_blob_get_name (g_ptr_array_index (page, i));
      if (koprs_test_shown_lookup (cluster, call, &blob, NULL) && blob != NULL)
        g_ptr_array_add (live, koprs_blob_ref (blob));
    }
  call->name = own_name;
  return live;
}

/* How many of them may go before one may not, which is why. Nothing is gone while webhooks are yet to be asked. */
static guint
count_admitted (KoprsTestWrite *write, const KoprsTestDeleteOptions *options, GPtrArray *chosen, GError **error)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      KoprsBlob *live = g_ptr_array_index (chosen, i);

      if (!koprs_test_delete_options_check (options, write->kind, live, error) || !admit (write, live, "", error))
        return i;
    }
  return chosen->len;
}

gboolean
koprs_test_verb_delete_collection (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply,
                                   GError **error)
{
  g_auto (KoprsTestDeleteOptions) options = { 0 };
  KoprsTestWriteOptions wishes = { 0 };
  KoprsTestWrite write = { cluster, call, call->kind, &wishes, reply->warnings, FALSE };
  g_autoptr (KoprsTestListOptions) selection = NULL;
  g_auto (KoprsTestPage) page = { 0 };
  g_autoptr (GPtrArray) chosen = NULL;
  guint admitted;

  /* What goes is read before how it goes. */
  selection = koprs_test_list_options_new_choice (call, error);
  if (selection == NULL || !koprs_test_delete_options_parse (&options, call, error) ||
      !koprs_test_list_options_find_place (selection, call, error))
    return FALSE;
  wishes.dry_run = options.dry_run;
  if (!koprs_test_verb_find_page (cluster, call, selection, &page, error))
    return FALSE;
  chosen = selection->has_continue ? find_live (cluster, call, page.blobs) : g_ptr_array_ref (page.blobs);
  admitted = count_admitted (&write, &options, chosen, error);
  if (call->hooks != NULL && koprs_test_hooks_wait (call->hooks))
    return FALSE;
  for (guint i = 0; i < admitted; i++)
    {
      g_autoptr (KoprsBlob) shown = NULL;
      gboolean gone;

      shown = koprs_test_write_delete (&write, g_ptr_array_index (chosen, i), options.grace, options.propagation, &gone, NULL);
    }
  if (admitted < chosen->len)
    return FALSE;
  koprs_test_verb_answer_list (reply, call->kind, page.blobs, page.revision, page.token, page.remaining);
  return TRUE;
}
