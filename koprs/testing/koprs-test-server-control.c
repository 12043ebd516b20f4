/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a test does with a server that runs: filling it, scripting it, reading its log, moving its history. */

#include "koprs/testing/koprs-test-server-private.h"

#include "koprs/testing/http/koprs-test-loader.h"
#include "koprs/testing/koprs-test-error.h"
#include "koprs/testing/koprs-test-request.h"

#include <string.h>

typedef struct {
  const char *yaml;
  gsize length;
  gboolean done;
  GError *error;
} Load;

static void
load_here (KoprsTestHost *host, gpointer data)
{
  Load *load = data;

  load->done = koprs_test_loader_load (host->cluster, host->lifecycle, load->yaml, load->length, &load->error);
}

gboolean
koprs_test_server_run_or_fail (KoprsTestServer *self, KoprsTestHostFunc function, gpointer user_data,
                               GError **error)
{
  if (koprs_test_server_run (self, function, user_data))
    return TRUE;
  g_set_error_literal (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_STOPPED,
                       koprs_test_server_get_uri (self) != NULL
                         ? "the server was stopped" : "the server was never started, as new () and new_with_options () do");
  return FALSE;
}

/**
 * koprs_test_server_load:
 * @self: a server
 * @yaml: (nullable): any number of objects as YAML documents or as JSON, lists included
 * @length: the bytes of @yaml, or -1 when it ends with a NUL
 * @error: the return location for an error
 *
 * Fills the server with objects, before a client looks at it or while it does.
 *
 * Each object is applied, status included, by the field manager `koprs-test-server`. Objects without a namespace go
 * to `default`; namespaces that do not exist are made; the kinds of a CustomResourceDefinition are served before the
 * next object is read. The objects before one that is refused stay.
 *
 * Errors: `KOPRS_ERROR_SERIALIZATION` for what is no YAML, [error@TestError] for what the server refuses.
 *
 * Returns: `TRUE` if every object was taken
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_load (KoprsTestServer *self, const char *yaml, gssize length, GError **error)
{
  Load load = { 0 };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (yaml == NULL)
    {
      g_set_error_literal (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT, "there is nothing to load");
      return FALSE;
    }
  load.yaml = yaml;
  load.length = length >= 0 ? (gsize) length : strlen (yaml);
  if (!koprs_test_server_run_or_fail (self, load_here, &load, error))
    return FALSE;
  if (load.error != NULL)
    g_propagate_error (error, load.error);
  return load.done;
}

typedef struct {
  gboolean verified;
  GError *error;
} Script;

static void
expect_here (KoprsTestHost *host, gpointer expectation)
{
  koprs_test_script_expect (host->script, expectation);
}

/**
 * koprs_test_server_expect_request:
 * @self: a server
 * @expectation: what is expected, and its answer
 *
 * Scripts the server: adds an expected request and its answer, as [method@TestServer.expect] does, with all that an
 * expectation can say. It is read now.
 *
 * Since: 0.1
 */
void
koprs_test_server_expect_request (KoprsTestServer *self, KoprsTestExpectation *expectation)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (KOPRS_IS_TEST_EXPECTATION (expectation));

  koprs_test_server_run (self, expect_here, expectation);
}

static void
begin_unordered_here (KoprsTestHost *host, gpointer unused)
{
  koprs_test_script_begin_unordered (host->script);
}

/**
 * koprs_test_server_begin_unordered:
 * @self: a server
 *
 * Begins a group of expected requests that may come in any order: all that are expected until
 * [method@TestServer.end_unordered]. What is expected after the group comes after all of it.
 *
 * Since: 0.1
 */
void
koprs_test_server_begin_unordered (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, begin_unordered_here, NULL);
}

static void
end_unordered_here (KoprsTestHost *host, gpointer unused)
{
  koprs_test_script_end_unordered (host->script);
}

/**
 * koprs_test_server_end_unordered:
 * @self: a server
 *
 * Ends a group of expected requests that may come in any order.
 *
 * Since: 0.1
 */
void
koprs_test_server_end_unordered (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, end_unordered_here, NULL);
}

/**
 * koprs_test_server_expect:
 * @self: a server
 * @method: (nullable): the method that is expected, such as `GET`, or `NULL` for any
 * @path: (nullable): the path that is expected, percent-encoded, with a query or without; without one any query will do;
 *   `NULL` for any
 * @status: the HTTP status to answer with, from 200 to 999
 * @body: (nullable): the body to answer with, usually JSON; `NULL` for none
 *
 * Scripts the server: adds an expected request and its answer.
 *
 * From the first call on the server keeps no state any more. Requests are answered in the order in which they were
 * expected. One that comes out of turn, or after the last, is answered with a Status of 500 that says what was
 * expected and what is different, and makes [method@TestServer.verify] fail. [method@TestServer.end_script] returns to
 * the objects.
 *
 * Since: 0.1
 */
void
koprs_test_server_expect (KoprsTestServer *self, const char *method, const char *path, guint status,
                          const char *body)
{
  g_autoptr (KoprsTestExpectation) expectation = NULL;

  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));
  g_return_if_fail (status >= 200 && status <= 999);

  expectation = koprs_test_expectation_new (method, path);
  koprs_test_expectation_set_status (expectation, status);
  koprs_test_expectation_set_answer (expectation, body);
  koprs_test_server_run (self, expect_here, expectation);
}

static void
verify_here (KoprsTestHost *host, gpointer data)
{
  Script *script = data;

  script->verified = koprs_test_script_verify (host->script, &script->error);
}

/**
 * koprs_test_server_verify:
 * @self: a server
 * @error: the return location for an error
 *
 * Whether the script went as expected: every expected request came, and no other.
 *
 * Returns: `TRUE` if so, else `FALSE` with [error@TestError]: `UNEXPECTED_REQUEST` or `MISSING_REQUEST`
 *
 * Since: 0.1
 */
gboolean
koprs_test_server_verify (KoprsTestServer *self, GError **error)
{
  Script script = { 0 };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!koprs_test_server_run_or_fail (self, verify_here, &script, error))
    return FALSE;
  if (script.error != NULL)
    g_propagate_error (error, script.error);
  return script.verified;
}

static void
end_script_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_script_clear (host->script);
}

/**
 * koprs_test_server_end_script:
 * @self: a server
 *
 * Ends the scripted mode: what was expected is forgotten, and the server serves its objects again.
 *
 * Since: 0.1
 */
void
koprs_test_server_end_script (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, end_script_here, NULL);
}

static void
copy_log_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_log_copy (host->log, data);
}

/**
 * koprs_test_server_get_requests:
 * @self: a server
 *
 * The requests that came so far, oldest first, whether they were answered well or refused.
 *
 * The server keeps the latest 8 MiB of them, bodies and headers included, which is many thousands; older ones are forgotten.
 *
 * The list is a copy: requests that come later are not added to it; for a list that grows see
 * [method@TestServer.follow_requests]. A stopped server has none.
 *
 * Returns: (transfer full): a list of [class@TestRequest]
 *
 * Since: 0.1
 */
GListModel *
koprs_test_server_get_requests (KoprsTestServer *self)
{
  GListStore *copy;

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  copy = g_list_store_new (KOPRS_TYPE_TEST_REQUEST);
  koprs_test_server_run (self, copy_log_here, copy);
  return G_LIST_MODEL (copy);
}

typedef struct {
  GListStore *list;
  GMainContext *context;
} Follow;

static void
follow_log_here (KoprsTestHost *host, gpointer data)
{
  Follow *follow = data;

  koprs_test_log_follow (host->log, follow->list, follow->context);
}

/**
 * koprs_test_server_follow_requests:
 * @self: a server
 *
 * The requests that came so far, and then those that come, oldest first.
 *
 * The list grows, with `items-changed`, in the thread-default main context of the caller, when that runs; it becomes
 * empty when the requests are cleared. It does not keep the server. What it holds is not limited: requests that the server forgets stay
 * in it.
 *
 * Returns: (transfer full): a list of [class@TestRequest]
 *
 * Since: 0.1
 */
GListModel *
koprs_test_server_follow_requests (KoprsTestServer *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();
  Follow follow = { NULL, context };

  g_return_val_if_fail (KOPRS_IS_TEST_SERVER (self), NULL);

  follow.list = g_list_store_new (KOPRS_TYPE_TEST_REQUEST);
  koprs_test_server_run (self, follow_log_here, &follow);
  return G_LIST_MODEL (follow.list);
}

static void
clear_log_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_log_clear (host->log);
}

/**
 * koprs_test_server_clear_requests:
 * @self: a server
 *
 * Forgets the requests that came so far.
 *
 * Since: 0.1
 */
void
koprs_test_server_clear_requests (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, clear_log_here, NULL);
}

static void
send_bookmarks_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_cluster_send_bookmarks (host->cluster);
}

/**
 * koprs_test_server_send_bookmarks:
 * @self: a server
 *
 * Sends a bookmark to every open watch that asked for them, instead of waiting for the minute in which the server
 * would do so by itself.
 *
 * Since: 0.1
 */
void
koprs_test_server_send_bookmarks (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, send_bookmarks_here, NULL);
}

static void
compact_here (KoprsTestHost *host, gpointer data)
{
  koprs_test_storage_compact (koprs_test_cluster_get_storage (host->cluster));
}

/**
 * koprs_test_server_compact_history:
 * @self: a server
 *
 * Forgets all that led to the present state, as a real server does after some minutes or when it is restarted:
 * continue tokens, exact lists and watches from an older resource version are answered with 410 from now on.
 * Watches that are open go on.
 *
 * Since: 0.1
 */
void
koprs_test_server_compact_history (KoprsTestServer *self)
{
  g_return_if_fail (KOPRS_IS_TEST_SERVER (self));

  koprs_test_server_run (self, compact_here, NULL);
}
