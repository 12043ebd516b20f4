/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What holds for all verbs: threads, contexts, connections, the log, the end of a client. */

#include "koprs/koprs-client-private.h"
#include "support/koprs-script.h"

#define SETTINGS "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\",\"namespace\":\"web\",\"resourceVersion\":\"7\"}}\n"
#define GET_SETTINGS { "GET /api/v1/namespaces/web/configmaps/a", .status = 200, .answer = SETTINGS }
#define APPLY_SETTINGS \
  { "PATCH /api/v1/namespaces/web/configmaps/a?fieldManager=tester&force=true", "application/apply-patch+yaml", NULL, 200, SETTINGS }

static KoprsScope *web;

static KoprsResource *
make_resource (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static KoprsResource *
make_settings (void)
{
  return make_resource ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}");
}

static void
get_settings (KoprsClient *client)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = koprs_client_get (client, web, koprs_kind_config_map (), "a", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (resource), ==, "a");
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Connections and threads. */

static void
synchronous_calls_share_a_connection (void)
{
  const KoprsExchange exchanges[] = { GET_SETTINGS, APPLY_SETTINGS, APPLY_SETTINGS, GET_SETTINGS, APPLY_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) settings = make_settings ();

  for (guint i = 0; exchanges[i].request != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (exchanges[i].content_type == NULL)
        {
          get_settings (client);
        }
      else
        {
          g_autoptr (KoprsResource) applied = koprs_client_apply_resource (client, web, settings, NULL, NULL, &error);

          g_assert_no_error (error);
        }
    }
  g_assert_cmpuint (koprs_script_get_connections (script), ==, 1);
  g_assert_cmpuint (koprs_client_lanes_get_n_idle (koprs_client_get_lanes (client)), ==, 1);
}

static void
asynchronous_calls_share_a_connection (void)
{
  const KoprsExchange exchanges[] = { APPLY_SETTINGS, APPLY_SETTINGS, APPLY_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) settings = make_settings ();

  for (guint i = 0; exchanges[i].request != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (KoprsResource) applied = NULL;

      koprs_client_apply_resource_async (client, web, settings, NULL, NULL, on_result, &result);
      wait_for (&result);
      applied = koprs_client_apply_resource_finish (client, result, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (koprs_script_get_connections (script), ==, 1);
  g_assert_cmpuint (koprs_client_lanes_get_n_idle (koprs_client_get_lanes (client)), ==, 0);
}

static gpointer
call_in_a_thread (gpointer data)
{
  for (guint i = 0; i < 5; i++)
    get_settings (data);
  return NULL;
}

static void
synchronous_calls_work_in_many_threads (void)
{
  KoprsExchange exchanges[21] = { { NULL } };
  g_autoptr (KoprsScript) script = NULL;
  GThread *threads[4];

  for (guint i = 0; i < 20; i++)
    exchanges[i] = (KoprsExchange) GET_SETTINGS;
  script = koprs_script_new (exchanges);
  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("caller", call_in_a_thread, koprs_script_get_client (script));
  for (guint i = 0; i < 4; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (koprs_script_get_connections (script), <=, 4);
}

static void
on_first (GObject *source, GAsyncResult *result, gpointer user_data)
{
  get_settings (KOPRS_CLIENT (source));
  on_result (source, result, user_data);
}

static void
a_synchronous_call_works_inside_a_callback (void)
{
  const KoprsExchange exchanges[] = { GET_SETTINGS, GET_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = NULL;

  koprs_client_get_async (client, web, koprs_kind_config_map (), "a", NULL, NULL, on_first, &result);
  wait_for (&result);
  resource = koprs_client_get_finish (client, result, &error);
  g_assert_no_error (error);
}

static void
a_synchronous_call_leaves_an_asynchronous_one_alone (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /api/v1/namespaces/web/configmaps/a", .status = 0 }, GET_SETTINGS, { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  koprs_client_get_async (client, web, koprs_kind_config_map (), "a", NULL, cancellable, on_result, &result);
  koprs_script_wait_requests (script, 1);
  get_settings (client);
  g_assert_null (result);
  g_cancellable_cancel (cancellable);
  wait_for (&result);
  g_assert_null (koprs_client_get_finish (client, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
call_in_an_own_context (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = NULL;

  g_main_context_push_thread_default (context);
  koprs_client_get_async (data, web, koprs_kind_config_map (), "a", NULL, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  resource = koprs_client_get_finish (data, result, &error);
  g_assert_no_error (error);
  g_main_context_pop_thread_default (context);
  return NULL;
}

static gint64 now;

static gint64
stopped_clock (void)
{
  return now;
}

static void
a_context_that_is_gone_loses_its_connections (void)
{
  const KoprsExchange exchanges[] = { GET_SETTINGS, GET_SETTINGS, GET_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  KoprsClientLanes *lanes = koprs_client_get_lanes (client);

  now = g_get_monotonic_time ();
  koprs_client_lanes_set_clock (lanes, stopped_clock);
  g_thread_join (g_thread_new ("caller", call_in_an_own_context, client));
  g_thread_join (g_thread_new ("caller", call_in_an_own_context, client));
  g_assert_cmpuint (koprs_client_lanes_get_n_shared (lanes), ==, 2);
  now += 61 * G_USEC_PER_SEC;
  g_thread_join (g_thread_new ("caller", call_in_an_own_context, client));
  g_assert_cmpuint (koprs_client_lanes_get_n_shared (lanes), ==, 1);
}

static void
a_client_lives_as_long_as_its_calls (void)
{
  const KoprsExchange exchanges[] = { GET_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) resource = NULL;
  KoprsClient *client = koprs_client_new (koprs_client_get_config (koprs_script_get_client (script)));

  koprs_client_get_async (client, web, koprs_kind_config_map (), "a", NULL, NULL, on_result, &result);
  g_object_unref (client);
  wait_for (&result);
  resource = koprs_client_get_finish (client, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (G_OBJECT (client)->ref_count, ==, 1);
}

/* What the requests ask for. */

static void
whether_it_exists_is_asked_without_its_content (void)
{
  const KoprsExchange exchanges[] = { GET_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GError) error = NULL;
  g_autofree char *accept = NULL;

  g_assert_true (koprs_client_exists (koprs_script_get_client (script), web, koprs_kind_config_map (), "a", NULL, NULL, &error));
  accept = koprs_script_dup_accept (script);
  g_assert_cmpstr (accept, ==, "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io,application/json");
}

static void
names_are_asked_for_without_content (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /api/v1/configmaps?limit=500", .status = 200, .answer = "{\"metadata\":{},\"items\":[]}" }, { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GError) error = NULL;
  g_autofree char *accept = NULL;
  g_auto (GStrv) names = koprs_client_list_resource_names (koprs_script_get_client (script), koprs_kind_config_map (), NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 0);
  accept = koprs_script_dup_accept (script);
  g_assert_cmpstr (accept, ==, "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io,application/json");
}

/* The log. Its writer may be set once in a program. */

static GMutex log_lock;
static GString *logged;

static GLogWriterOutput
keep_line (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  if (level > G_LOG_LEVEL_MESSAGE)
    {
      g_mutex_lock (&log_lock);
      for (gsize i = 0; i < n_fields; i++)
        if (level == G_LOG_LEVEL_INFO && (g_str_has_prefix (fields[i].key, "KOPRS_") || g_str_equal (fields[i].key, "MESSAGE")))
          g_string_append_printf (logged, "%s=%s\n", fields[i].key, (const char *) fields[i].value);
      g_mutex_unlock (&log_lock);
      return G_LOG_WRITER_HANDLED;
    }
  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
a_call_is_one_line_in_the_log (void)
{
  const KoprsExchange exchanges[] = { APPLY_SETTINGS, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (KoprsResource) settings = make_settings ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) applied = NULL;

  g_string_truncate (logged, 0);
  applied = koprs_client_apply_resource (koprs_script_get_client (script), web, settings, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (logged->str, ==,
                   "MESSAGE=apply configmaps web/a: ok\n"
                   "KOPRS_VERB=apply\nKOPRS_KIND=ConfigMap\nKOPRS_NAMESPACE=web\nKOPRS_NAME=a\nKOPRS_FIELD_MANAGER=tester\nKOPRS_OUTCOME=ok\n");
}

static void
the_log_keeps_secrets (void)
{
  const KoprsExchange exchanges[] = {
    { "POST /api/v1/namespaces/web/secrets?fieldManager=tester", "application/json", NULL, 422,
      "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"data: Invalid value: hunter2\",\"reason\":\"Invalid\",\"code\":422}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (KoprsResource) secret =
    make_resource ("{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"s\"},\"stringData\":{\"k\":\"hunter2\"}}");
  g_autoptr (GError) error = NULL;

  g_string_truncate (logged, 0);
  g_assert_null (koprs_client_create (koprs_script_get_client (script), web, secret, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "hunter2"));
  g_assert_nonnull (strstr (logged->str, "KOPRS_NAME=s\n"));
  g_assert_null (strstr (logged->str, "hunter2"));
}

/* The client itself. */

static void
a_client_knows_its_configuration (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:1");
  g_autoptr (KoprsConfig) same = NULL;
  KoprsClient *client = koprs_client_new (config);

  g_assert_true (koprs_client_get_config (client) == config);
  g_object_get (client, "config", &same, NULL);
  g_assert_true (same == config);
  g_assert_finalize_object (client);
}

static void
streaming_lists_that_failed_are_remembered_by_kind (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:1");
  g_autoptr (KoprsKind) same = koprs_kind_new ("", "v1", "ConfigMap", "configmaps", TRUE);
  KoprsClient *client = koprs_client_new (config);

  g_assert_false (koprs_client_get_streaming_broken (client, koprs_kind_config_map ()));
  koprs_client_set_streaming_broken (client, koprs_kind_config_map ());
  koprs_client_set_streaming_broken (client, same);
  g_assert_true (koprs_client_get_streaming_broken (client, same));
  g_assert_false (koprs_client_get_streaming_broken (client, koprs_kind_pod ()));
  g_assert_finalize_object (client);
}

static void
a_server_that_is_not_there_is_an_io_error (void)
{
  g_autoptr (KoprsConfig) config = koprs_config_new_for_uri ("http://127.0.0.1:1");
  g_autoptr (KoprsClient) client = koprs_client_new (config);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_get (client, web, koprs_kind_config_map (), "a", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  logged = g_string_new (NULL);
  g_log_set_writer_func (keep_line, NULL, NULL);
  web = koprs_scope_new_namespaced ("web");

  g_test_add_func ("/client/synchronous-calls-share-a-connection", synchronous_calls_share_a_connection);
  g_test_add_func ("/client/asynchronous-calls-share-a-connection", asynchronous_calls_share_a_connection);
  g_test_add_func ("/client/synchronous-calls-work-in-many-threads", synchronous_calls_work_in_many_threads);
  g_test_add_func ("/client/a-synchronous-call-works-inside-a-callback", a_synchronous_call_works_inside_a_callback);
  g_test_add_func ("/client/a-synchronous-call-leaves-an-asynchronous-one-alone", a_synchronous_call_leaves_an_asynchronous_one_alone);
  g_test_add_func ("/client/a-context-that-is-gone-loses-its-connections", a_context_that_is_gone_loses_its_connections);
  g_test_add_func ("/client/a-client-lives-as-long-as-its-calls", a_client_lives_as_long_as_its_calls);
  g_test_add_func ("/client/whether-it-exists-is-asked-without-its-content", whether_it_exists_is_asked_without_its_content);
  g_test_add_func ("/client/names-are-asked-for-without-content", names_are_asked_for_without_content);
  g_test_add_func ("/client/a-call-is-one-line-in-the-log", a_call_is_one_line_in_the_log);
  g_test_add_func ("/client/the-log-keeps-secrets", the_log_keeps_secrets);
  g_test_add_func ("/client/a-client-knows-its-configuration", a_client_knows_its_configuration);
  g_test_add_func ("/client/streaming-lists-that-failed-are-remembered-by-kind", streaming_lists_that_failed_are_remembered_by_kind);
  g_test_add_func ("/client/a-server-that-is-not-there-is-an-io-error", a_server_that_is_not_there_is_an_io_error);
  return g_test_run ();
}
