/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Two calls that wait for the same exec plugin, one of which blocks the main loop of the other. */

#include "support/koprs-exec-script.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "koprs/koprs-client-read.h"
#include "koprs/testing/koprs-test-server.h"

typedef struct {
  KoprsTestServer *server;
  KoprsClient *client;
  KoprsScope *scope;
  KoprsExecScript script;
} Fixture;

/* The plugin says that it has begun, and answers once somebody has written into the pipe. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsConfig) config = NULL;
  g_autofree char *text = NULL;
  g_autofree char *pipe = NULL;
  g_autofree char *ca = NULL;
  g_autofree char *kubeconfig = NULL;
  const char *pem;

  self->server = koprs_test_server_new (&error);
  g_assert_no_error (error);
  pem = koprs_test_server_get_ca_pem (self->server);
  ca = g_base64_encode ((const guchar *) pem, strlen (pem));

  koprs_exec_script_init (&self->script);
  pipe = g_build_filename (self->script.directory, "go", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  text = g_strdup_printf ("touch begun\nread line < go\necho '{\"kind\":\"ExecCredential\",\"apiVersion\":\"" KOPRS_EXEC_SCRIPT_API
                          "\",\"status\":{\"token\":\"%s\"}}'",
                          koprs_test_server_get_token (self->server));
  koprs_exec_script_write (&self->script, text);

  kubeconfig = g_strdup_printf ("apiVersion: v1\nkind: Config\ncurrent-context: c\n"
                                "clusters: [{name: k, cluster: {server: \"%s\", certificate-authority-data: %s}}]\n"
                                "contexts: [{name: c, context: {cluster: k, user: u}}]\n"
                                "users: [{name: u, user: {exec: {apiVersion: " KOPRS_EXEC_SCRIPT_API
                                ", command: \"%s\", interactiveMode: Never}}}]\n",
                                koprs_test_server_get_uri (self->server), ca, self->script.path);
  config = koprs_config_new_from_data (kubeconfig, -1, NULL, NULL, &error);
  g_assert_no_error (error);
  self->client = koprs_client_new (config);
  self->scope = koprs_scope_new_namespaced ("default");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (self->scope);
  g_assert_finalize_object (self->client);
  g_assert_finalize_object (self->server);
  koprs_exec_script_clear (&self->script);
}

static gpointer
let_the_plugin_answer (gpointer data)
{
  KoprsExecScript *script = data;
  g_autofree char *path = g_build_filename (script->directory, "go", NULL);
  FILE *pipe = g_fopen (path, "w");

  g_assert_nonnull (pipe);
  fputs ("now\n", pipe);
  fclose (pipe);
  return NULL;
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static gboolean
on_turn (gpointer user_data)
{
  Fixture *self = user_data;
  GThread *helper = g_thread_new ("helper", let_the_plugin_answer, &self->script);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) read =
    koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);

  g_assert_no_error (error);
  g_thread_join (helper);
  return G_SOURCE_REMOVE;
}

static void
a_synchronous_call_in_a_callback_waits_for_the_same_plugin (Fixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) read = NULL;

  koprs_client_get_async (self->client, self->scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, on_result, &result);
  koprs_exec_script_wait_for (&self->script, "begun");
  g_idle_add (on_turn, self);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  read = koprs_client_get_finish (self->client, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->script), ==, 1);
}

static gpointer
call (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) read =
    koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);

  g_assert_no_error (error);
  return NULL;
}

static void
many_threads_wait_for_one_run (Fixture *self, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("caller", call, self);
  koprs_exec_script_wait_for (&self->script, "begun");
  let_the_plugin_answer (&self->script);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (koprs_exec_script_count_runs (&self->script), ==, 1);
}

static void
one_who_gives_up_waiting_is_told_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) given_up = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) read = NULL;

  koprs_client_get_async (self->client, self->scope, koprs_kind_config_map (), "a", NULL, cancellable, on_result, &given_up);
  koprs_client_get_async (self->client, self->scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, on_result, &result);
  koprs_exec_script_wait_for (&self->script, "begun");
  g_cancellable_cancel (cancellable);
  while (given_up == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (koprs_client_get_finish (self->client, given_up, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (result);

  let_the_plugin_answer (&self->script);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  read = koprs_client_get_finish (self->client, result, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/client-exec/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("a-synchronous-call-in-a-callback-waits-for-the-same-plugin", a_synchronous_call_in_a_callback_waits_for_the_same_plugin);
  ADD ("many-threads-wait-for-one-run", many_threads_wait_for_one_run);
  ADD ("one-who-gives-up-waiting-is-told-at-once", one_who_gives_up_waiting_is_told_at_once);
#undef ADD
  return g_test_run ();
}
