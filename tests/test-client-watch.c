/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The six ways to a started watcher: where it looks, what it asks for, and what is refused before it exists. */

#include <koprs/testing/koprs-testing.h>

typedef struct {
  KoprsTestServer *server;
  KoprsClient *client;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->server = koprs_test_server_new (&error);
  g_assert_no_error (error);
  self->client = koprs_test_server_create_client (self->server, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->client);
  g_assert_finalize_object (self->server);
}

static void
count (guint *counter)
{
  ++*counter;
}

/* Waits for the first state, and compares the path and the selector of the first request. */
static void
assert_watches (Fixture *self, KoprsWatcher *watcher, const char *path, const char *label_selector)
{
  g_autoptr (GListModel) before = koprs_test_server_get_requests (self->server);
  g_autoptr (GListModel) requests = NULL;
  g_autoptr (KoprsTestRequest) first = NULL;
  g_autofree char *asked = NULL;
  guint synced = 0;

  g_assert_nonnull (watcher);
  g_assert_cmpint (koprs_watcher_get_state (watcher), ==, KOPRS_WATCHER_STATE_SYNCING);
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 0);
  g_signal_connect_swapped (watcher, "synced", G_CALLBACK (count), &synced);
  while (synced == 0)
    g_main_context_iteration (NULL, TRUE);
  requests = koprs_test_server_get_requests (self->server);
  first = g_list_model_get_item (requests, 0);
  asked = koprs_test_request_dup_parameter (first, "labelSelector");
  g_assert_cmpstr (koprs_test_request_get_path (first), ==, path);
  g_assert_cmpstr (asked, ==, label_selector);
  koprs_watcher_stop (watcher);
}

static void
one_namespace (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsWatcher) watcher =
    koprs_client_watch_namespaced (self->client, "default", koprs_kind_config_map (), &error);

  g_assert_no_error (error);
  assert_watches (self, watcher, "/api/v1/namespaces/default/configmaps", NULL);
}

static void
one_namespace_by_label (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsWatcher) watcher =
    koprs_client_watch_namespaced_by_label (self->client, "default", koprs_kind_config_map (), "a=b", &error);

  g_assert_no_error (error);
  assert_watches (self, watcher, "/api/v1/namespaces/default/configmaps", "a=b");
}

static void
the_cluster (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsWatcher) watcher = koprs_client_watch_cluster (self->client, koprs_kind_namespace (), &error);

  g_assert_no_error (error);
  assert_watches (self, watcher, "/api/v1/namespaces", NULL);
}

static void
the_cluster_by_label (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsWatcher) watcher =
    koprs_client_watch_cluster_by_label (self->client, koprs_kind_config_map (), "a in (b)", &error);

  g_assert_no_error (error);
  assert_watches (self, watcher, "/api/v1/configmaps", "a in (b)");
}

static void
a_scope_with_a_selector (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsWatcher) watcher = koprs_client_watch (self->client, scope, koprs_kind_config_map (), "a", &error);

  g_assert_no_error (error);
  assert_watches (self, watcher, "/api/v1/namespaces/default/configmaps", "a");
}

static void
options (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsScope) scope = koprs_scope_new_cluster ();
  g_autoptr (KoprsWatchOptions) watch_options = koprs_watch_options_new ();
  g_autoptr (KoprsWatcher) watcher = NULL;

  koprs_watch_options_set_label_selector (watch_options, "c");
  watcher = koprs_client_watch_with_options (self->client, scope, koprs_kind_config_map (), watch_options, &error);
  g_assert_no_error (error);
  koprs_watch_options_set_label_selector (watch_options, "too late");
  assert_watches (self, watcher, "/api/v1/configmaps", "c");
}

static void
a_watcher_that_is_dropped_lets_go_of_the_client (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  KoprsWatcher *watcher = koprs_client_watch_cluster (self->client, koprs_kind_namespace (), &error);

  g_assert_no_error (error);
  g_assert_finalize_object (watcher);
  while (G_OBJECT (self->client)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
what_cannot_be_watched_is_refused_at_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) of_namespace = NULL;
  g_autoptr (GError) of_null = NULL;
  g_autoptr (GError) of_scope = NULL;
  g_autoptr (GError) of_label = NULL;
  g_autoptr (GError) of_no_label = NULL;

  g_assert_null (koprs_client_watch_namespaced (self->client, "", koprs_kind_config_map (), &of_namespace));
  g_assert_error (of_namespace, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_assert_null (koprs_client_watch_namespaced (self->client, NULL, koprs_kind_config_map (), &of_null));
  g_assert_error (of_null, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_assert_null (koprs_client_watch_namespaced (self->client, "default", koprs_kind_node (), &of_scope));
  g_assert_error (of_scope, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE);
  g_assert_null (koprs_client_watch_cluster_by_label (self->client, koprs_kind_node (), "", &of_label));
  g_assert_error (of_label, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
  g_assert_null (koprs_client_watch_namespaced_by_label (self->client, "default", koprs_kind_config_map (), NULL, &of_no_label));
  g_assert_error (of_no_label, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) g_test_add ("/client-watch/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("one-namespace", one_namespace);
  ADD ("one-namespace-by-label", one_namespace_by_label);
  ADD ("the-cluster", the_cluster);
  ADD ("the-cluster-by-label", the_cluster_by_label);
  ADD ("a-scope-with-a-selector", a_scope_with_a_selector);
  ADD ("options", options);
  ADD ("a-watcher-that-is-dropped-lets-go-of-the-client", a_watcher_that_is_dropped_lets_go_of_the_client);
  ADD ("what-cannot-be-watched-is-refused-at-once", what_cannot_be_watched_is_refused_at_once);
#undef ADD
  return g_test_run ();
}
