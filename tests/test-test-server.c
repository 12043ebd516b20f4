/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The server as an object: starting, stopping, the log, loading, access. */

#include "support/server-probe.h"

#include <sys/wait.h>
#include <unistd.h>

#define CONFIG_MAPS "/api/v1/namespaces/default/configmaps"

static KoprsTestServer *
start (void)
{
  g_autoptr (GError) error = NULL;
  KoprsTestServer *server = koprs_test_server_new (&error);

  g_assert_no_error (error);
  return server;
}

static void
listens_with_tls_on_a_free_port (void)
{
  g_autoptr (KoprsTestServer) first = start ();
  g_autoptr (KoprsTestServer) second = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (second);
  g_autoptr (JsonNode) version = NULL;

  g_assert_true (g_str_has_prefix (koprs_test_server_get_uri (first), "https://127.0.0.1:"));
  g_assert_cmpstr (koprs_test_server_get_uri (first), !=, koprs_test_server_get_uri (second));
  version = server_probe_demand (probe, 200, "GET", "/version", NULL, NULL);
  assert_text (version, "major", "1");
}

static void
ends_with_its_last_reference (void)
{
  KoprsTestServer *server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (ServerProbeWatch) watch = server_probe_watch (probe, CONFIG_MAPS "?watch=true");
  g_autofree char *first = server_probe_watch_next_brief (watch);
  g_autofree char *end = NULL;

  g_assert_cmpstr (first, ==, "ADDED kube-root-ca.crt");
  g_assert_finalize_object (server);
  end = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (end, ==, "");
}

static void
may_be_stopped_twice_and_used_after (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (GListModel) requests = NULL;
  g_autoptr (GError) error = NULL;

  koprs_test_server_stop (server);
  koprs_test_server_stop (server);
  requests = koprs_test_server_get_requests (server);
  g_assert_cmpuint (g_list_model_get_n_items (requests), ==, 0);
  g_assert_false (koprs_test_server_load (server, "", -1, &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_STOPPED);
}

static void
one_that_was_never_started_says_so (void)
{
  g_autoptr (KoprsTestServer) server = g_object_new (KOPRS_TYPE_TEST_SERVER, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_test_server_create_client (server, &error));
  g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_STOPPED);
  g_assert_nonnull (g_strstr_len (error->message, -1, "never started"));
}

static gpointer
ask_until_it_is_stopped (gpointer server)
{
  while (koprs_test_server_load (server, "", -1, NULL))
    koprs_test_server_clear_requests (server);
  return NULL;
}

static void
may_be_stopped_while_others_use_it (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("user", ask_until_it_is_stopped, server);
  koprs_test_server_stop (server);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* The server's thread is the parent's alone. */
static void
a_child_that_drops_it_does_not_wait_for_it (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (JsonNode) version = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      alarm (60);
      g_object_unref (server);
      _exit (7);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 7);
  version = server_probe_demand (probe, 200, "GET", "/version", NULL, NULL);
}

static void
a_port_that_is_taken_is_an_error (void)
{
  g_autoptr (KoprsTestServer) first = start ();
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();
  g_autoptr (GUri) uri = g_uri_parse (koprs_test_server_get_uri (first), G_URI_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;

  koprs_test_server_options_set_port (options, g_uri_get_port (uri));
  g_assert_null (koprs_test_server_new_with_options (options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_ADDRESS_IN_USE);
}

static void
speaks_plain_http_when_told (void)
{
  g_autoptr (KoprsTestServerOptions) options = g_object_new (KOPRS_TYPE_TEST_SERVER_OPTIONS, "plain-http", TRUE,
                                                             "token", "secret", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsTestServer) server = koprs_test_server_new_with_options (options, &error);
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (koprs_test_server_get_uri (server), "http://127.0.0.1:"));
  g_assert_null (koprs_test_server_get_ca_pem (server));
  g_assert_cmpstr (koprs_test_server_get_token (server), ==, "secret");
  server_probe_set_header (probe, "Authorization", NULL);
  list = server_probe_demand (probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  assert_text (list, "kind", "ConfigMapList");
  server_probe_set_header (probe, "Authorization", "Bearer wrong");
  refused = server_probe_demand (probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
}

static void
refuses_a_wrong_token_and_forbids_none (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (JsonNode) unauthorized = NULL;
  g_autoptr (JsonNode) forbidden = NULL;
  g_autoptr (JsonNode) version = NULL;

  server_probe_set_header (probe, "Authorization", "Bearer wrong");
  unauthorized = server_probe_demand (probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
  assert_text (unauthorized, "reason", "Unauthorized");
  server_probe_set_header (probe, "Authorization", NULL);
  forbidden = server_probe_demand (probe, 403, "GET", CONFIG_MAPS, NULL, NULL);
  assert_text (forbidden, "message", "configmaps is forbidden: User \"system:anonymous\" cannot list resource "
                                     "\"configmaps\" in API group \"\" in the namespace \"default\"");
  version = server_probe_demand (probe, 200, "GET", "/version", NULL, NULL);
}

static void
keeps_a_log_of_requests (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (JsonNode) created = server_probe_demand (probe, 201, "POST", CONFIG_MAPS "?fieldManager=a%2Fb", PROBE_JSON,
                                                      "{\"metadata\":{\"name\":\"x\"}}");
  g_autoptr (JsonNode) missing = server_probe_demand (probe, 404, "GET", CONFIG_MAPS "/nope", NULL, NULL);
  g_autoptr (GListModel) requests = koprs_test_server_get_requests (server);
  g_autoptr (GListModel) none = NULL;
  g_autoptr (KoprsTestRequest) post = g_list_model_get_item (requests, 0);
  g_autoptr (KoprsTestRequest) get = g_list_model_get_item (requests, 1);
  g_autofree char *manager = koprs_test_request_dup_parameter (post, "fieldManager");

  g_assert_cmpuint (g_list_model_get_n_items (requests), ==, 2);
  g_assert_cmpstr (koprs_test_request_get_method (post), ==, "POST");
  g_assert_cmpstr (koprs_test_request_get_path (post), ==, CONFIG_MAPS);
  g_assert_cmpstr (koprs_test_request_get_query (post), ==, "fieldManager=a%2Fb");
  g_assert_cmpstr (manager, ==, "a/b");
  g_assert_cmpstr (koprs_test_request_get_header (post, "content-TYPE"), ==, "application/json");
  g_assert_null (koprs_test_request_get_header (post, "X-None"));
  g_assert_cmpuint (g_bytes_get_size (koprs_test_request_get_body (post)), ==, 25);
  g_assert_cmpuint (koprs_test_request_get_status (post), ==, 201);
  g_assert_cmpuint (koprs_test_request_get_status (get), ==, 404);
  g_assert_cmpuint (koprs_test_request_get_connection (get), ==, koprs_test_request_get_connection (post));
  koprs_test_server_clear_requests (server);
  none = koprs_test_server_get_requests (server);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
}

static void
the_log_keeps_the_latest_eight_mebibytes (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autofree char *body = g_strnfill (1024 * 1024, ' ');
  g_autoptr (GListModel) requests = NULL;
  g_autoptr (KoprsTestRequest) last = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *path = g_strdup_printf ("/nowhere/%u", i);
      g_autoptr (JsonNode) answer = server_probe_demand (probe, 404, "POST", path, PROBE_JSON, body);
    }
  requests = koprs_test_server_get_requests (server);
  /* Eight bodies would be eight mebibytes, and what is around them more. */
  g_assert_cmpuint (g_list_model_get_n_items (requests), ==, 7);
  last = g_list_model_get_item (requests, 6);
  g_assert_cmpstr (koprs_test_request_get_path (last), ==, "/nowhere/8");
  g_assert_cmpuint (g_bytes_get_size (koprs_test_request_get_body (last)), ==, 1024 * 1024);
}

typedef struct {
  guint n_calls;
  guint n_added;
} Follower;

static void
on_items_changed (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  Follower *follower = data;

  follower->n_calls++;
  follower->n_added += added;
}

static void
a_log_that_is_followed_grows_in_the_followers_context (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (JsonNode) before = server_probe_demand (probe, 200, "GET", "/version", NULL, NULL);
  g_autoptr (JsonNode) after = NULL;
  GListModel *list;
  Follower follower = { 0, 0 };

  g_main_context_push_thread_default (context);
  list = koprs_test_server_follow_requests (server);
  g_main_context_pop_thread_default (context);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &follower);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  after = server_probe_demand (probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  g_assert_cmpuint (follower.n_calls, ==, 0);
  while (follower.n_added < 1)
    g_main_context_iteration (context, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  koprs_test_server_clear_requests (server);
  while (g_list_model_get_n_items (list) > 0)
    g_main_context_iteration (context, TRUE);
  g_assert_finalize_object (list);
  /* Nobody follows any more. */
  g_clear_pointer (&after, json_node_unref);
  after = server_probe_demand (probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  g_assert_false (g_main_context_pending (context));
}

static void
clearing_an_empty_log_tells_its_followers_nothing (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (GListModel) list = koprs_test_server_follow_requests (server);
  Follower follower = { 0, 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &follower);
  koprs_test_server_clear_requests (server);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (follower.n_calls, ==, 0);
}

static void
a_watch_ends_and_sends_bookmarks_by_the_servers_clock (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);
  g_autoptr (GDateTime) now = koprs_test_server_dup_time (server);
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autofree char *bookmark = NULL;
  g_autofree char *last = NULL;

  koprs_test_server_set_time (server, now);
  watch = server_probe_watch (probe, "/api/v1/nodes?watch=true&allowWatchBookmarks=true&resourceVersion=1&timeoutSeconds=90");
  koprs_test_server_advance_time (server, 60000);
  bookmark = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (bookmark, ==, "BOOKMARK");
  koprs_test_server_advance_time (server, 30000);
  last = server_probe_watch_next_brief (watch);
  while (g_str_equal (last, "BOOKMARK"))
    {
      g_free (last);
      last = server_probe_watch_next_brief (watch);
    }
  g_assert_cmpstr (last, ==, "");
}

static void
its_kubeconfig_names_the_server_and_its_secrets (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autofree char *kubeconfig = koprs_test_server_dup_kubeconfig (server);
  const char *pem = koprs_test_server_get_ca_pem (server);
  g_autofree char *authority = g_base64_encode ((const guchar *) pem, strlen (pem));

  g_assert_nonnull (strstr (kubeconfig, koprs_test_server_get_uri (server)));
  g_assert_nonnull (strstr (kubeconfig, koprs_test_server_get_token (server)));
  g_assert_nonnull (strstr (kubeconfig, authority));
}

static void
makes_a_client_that_works_in_the_same_thread (void)
{
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (GError) error = NULL;
  KoprsClient *client = koprs_test_server_create_client (server, &error);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsResource) resource = NULL;

  g_assert_no_error (error);
  resource = koprs_client_get (client, scope, koprs_kind_config_map (), "kube-root-ca.crt", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (resource), ==, "kube-root-ca.crt");
  g_assert_finalize_object (client);
}

static void
answers_people_over_many_lines (void)
{
  static const struct { const char *agent, *query; gboolean spread; } rows[] = {
    { "probe", "", FALSE }, { "probe", "?pretty=true", TRUE }, { "probe", "?pretty=0", FALSE },
    { "curl/8.0", "", TRUE }, { "Mozilla/5.0 (X11)", "", TRUE }, { "curl/8.0", "?pretty=false", FALSE },
  };
  g_autoptr (KoprsTestServer) server = start ();
  g_autoptr (ServerProbe) probe = server_probe_new (server);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat (CONFIG_MAPS "/none", rows[i].query, NULL);
      g_autofree char *answer = NULL;
      guint status;

      server_probe_set_header (probe, "User-Agent", rows[i].agent);
      answer = server_probe_send (probe, "GET", path, NULL, NULL, &status);
      g_assert_cmpuint (status, ==, 404);
      g_assert_true (g_str_has_suffix (answer, rows[i].spread ? "\n    \"kind\": \"configmaps\"\n  },\n  \"code\": 404\n}" :
                                       "\"kind\":\"configmaps\"},\"code\":404}\n"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/test-server/listens-with-tls-on-a-free-port", listens_with_tls_on_a_free_port);
  g_test_add_func ("/test-server/ends-with-its-last-reference", ends_with_its_last_reference);
  g_test_add_func ("/test-server/may-be-stopped-twice-and-used-after", may_be_stopped_twice_and_used_after);
  g_test_add_func ("/test-server/one-that-was-never-started-says-so", one_that_was_never_started_says_so);
  g_test_add_func ("/test-server/may-be-stopped-while-others-use-it", may_be_stopped_while_others_use_it);
  g_test_add_func ("/test-server/a-child-that-drops-it-does-not-wait-for-it", a_child_that_drops_it_does_not_wait_for_it);
  g_test_add_func ("/test-server/a-port-that-is-taken-is-an-error", a_port_that_is_taken_is_an_error);
  g_test_add_func ("/test-server/speaks-plain-http-when-told", speaks_plain_http_when_told);
  g_test_add_func ("/test-server/refuses-a-wrong-token-and-forbids-none", refuses_a_wrong_token_and_forbids_none);
  g_test_add_func ("/test-server/keeps-a-log-of-requests", keeps_a_log_of_requests);
  g_test_add_func ("/test-server/the-log-keeps-the-latest-eight-mebibytes", the_log_keeps_the_latest_eight_mebibytes);
  g_test_add_func ("/test-server/a-log-that-is-followed-grows-in-the-followers-context",
                   a_log_that_is_followed_grows_in_the_followers_context);
  g_test_add_func ("/test-server/clearing-an-empty-log-tells-its-followers-nothing",
                   clearing_an_empty_log_tells_its_followers_nothing);
  g_test_add_func ("/test-server/a-watch-ends-and-sends-bookmarks-by-the-servers-clock",
                   a_watch_ends_and_sends_bookmarks_by_the_servers_clock);
  g_test_add_func ("/test-server/its-kubeconfig-names-the-server-and-its-secrets",
                   its_kubeconfig_names_the_server_and_its_secrets);
  g_test_add_func ("/test-server/makes-a-client-that-works-in-the-same-thread",
                   makes_a_client_that_works_in_the_same_thread);
  g_test_add_func ("/test-server/answers-people-over-many-lines", answers_people_over_many_lines);
  return g_test_run ();
}
