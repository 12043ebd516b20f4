/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "verb-rows.h"

char *
describe_resource (gpointer result)
{
  g_autoptr (KoprsResource) resource = result;
  g_autoptr (KoprsKind) kind = resource != NULL ? koprs_resource_dup_resource_kind (resource) : NULL;

  if (resource == NULL)
    return g_strdup ("null");
  return g_strdup_printf ("%s %s@%s", kind != NULL ? koprs_kind_get_kind (kind) : "?", koprs_resource_get_name (resource),
                          koprs_resource_get_resource_version (resource));
}

char *
describe_boolean (gpointer result)
{
  return g_strdup (GPOINTER_TO_INT (result) ? "yes" : "no");
}

char *
describe_list (gpointer result)
{
  g_autoptr (KoprsResourceList) list = result;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autofree char *item = describe_resource (g_list_model_get_item (G_LIST_MODEL (list), i));

      g_string_append_printf (out, "%s, ", item);
    }
  g_string_append_printf (out, "at %s, more %s, remaining %" G_GINT64_FORMAT, koprs_resource_list_get_resource_version (list),
                          koprs_resource_list_get_continue_token (list), koprs_resource_list_get_remaining (list));
  return g_string_free (out, FALSE);
}

char *
describe_names (gpointer result)
{
  g_auto (GStrv) names = result;

  return g_strjoinv (" ", names);
}

char *
describe_node (gpointer result)
{
  g_autoptr (JsonNode) value = result;

  return json_to_string (value, FALSE);
}

static void
assert_outcome (const VerbRow *row, gpointer result, GError *error)
{
  const GQuark domain = row->domain == 'k' ? KOPRS_ERROR : KOPRS_API_ERROR;
  g_autofree char *described = NULL;

  if (row->result != NULL)
    {
      g_assert_no_error (error);
      described = row->verb->describe (result);
      g_assert_cmpstr (described, ==, row->result);
      return;
    }
  g_assert_error (error, domain, row->code);
  g_assert_null (result);
}

static void
synchronously (gconstpointer data)
{
  const VerbRow *row = data;
  g_autoptr (KoprsScript) script = koprs_script_new (row->exchanges);
  g_autoptr (GError) error = NULL;
  gpointer result = row->verb->sync (koprs_script_get_client (script), NULL, &error);

  assert_outcome (row, result, error);
}

typedef struct {
  GAsyncResult *result;
  guint calls;
} Answer;

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->calls++;
  g_set_object (&answer->result, result);
}

static void
wait_for (Answer *answer)
{
  g_assert_cmpuint (answer->calls, ==, 0);
  while (answer->calls == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
asynchronously (gconstpointer data)
{
  const VerbRow *row = data;
  g_autoptr (KoprsScript) script = koprs_script_new (row->exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  gpointer result;

  row->verb->async (client, NULL, on_answer, &answer);
  wait_for (&answer);
  result = row->verb->finish (client, answer.result, &error);
  assert_outcome (row, result, error);
  g_object_unref (answer.result);
}

static void
cancelled_before (gconstpointer data)
{
  const VerbRow *row = data;
  const KoprsExchange none[] = { { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (none);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) sync_error = NULL;
  g_autoptr (GError) async_error = NULL;
  Answer answer = { NULL };

  g_cancellable_cancel (cancellable);
  g_assert_null (row->verb->sync (client, cancellable, &sync_error));
  g_assert_error (sync_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  row->verb->async (client, cancellable, on_answer, &answer);
  wait_for (&answer);
  g_assert_null (row->verb->finish (client, answer.result, &async_error));
  g_assert_error (async_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (answer.calls, ==, 1);
  g_object_unref (answer.result);
}

static void
cancelled_on_the_way (gconstpointer data)
{
  const VerbRow *row = data;
  KoprsExchange silent[] = { row->exchanges[0], { NULL } };
  g_autoptr (KoprsScript) script = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  KoprsClient *client;

  silent[0].status = 0;
  script = koprs_script_new (silent);
  client = koprs_script_get_client (script);
  row->verb->async (client, cancellable, on_answer, &answer);
  koprs_script_wait_requests (script, 1);
  g_assert_cmpuint (answer.calls, ==, 0);
  g_cancellable_cancel (cancellable);
  wait_for (&answer);
  g_assert_null (row->verb->finish (client, answer.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (answer.calls, ==, 1);
  g_object_unref (answer.result);
}

static void
without_a_callback (gconstpointer data)
{
  const VerbRow *row = data;
  g_autoptr (KoprsScript) script = koprs_script_new (row->exchanges);
  guint n = 0;

  while (row->exchanges[n].request != NULL)
    n++;
  row->verb->async (koprs_script_get_client (script), NULL, NULL, NULL);
  koprs_script_wait_requests (script, n);
  while (G_OBJECT (koprs_script_get_client (script))->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
add (const char *prefix, const char *path, const char *how, const VerbRow *row, GTestDataFunc func)
{
  g_autofree char *whole = g_strconcat (prefix, "/", path, "/", how, NULL);

  g_test_add_data_func (whole, row, func);
}

void
verb_rows_add (const char *prefix, const VerbRow *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      add (prefix, rows[i].path, "synchronously", &rows[i], synchronously);
      add (prefix, rows[i].path, "asynchronously", &rows[i], asynchronously);
      add (prefix, rows[i].path, "cancelled-before-it-begins", &rows[i], cancelled_before);
      if (rows[i].exchanges[0].request == NULL)
        continue;
      add (prefix, rows[i].path, "cancelled-on-the-way", &rows[i], cancelled_on_the_way);
      add (prefix, rows[i].path, "without-a-callback", &rows[i], without_a_callback);
    }
}
