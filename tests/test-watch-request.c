/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/watch/koprs-watch-request.h"

#include "koprs/koprs-error.h"
#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"

typedef struct {
  const char *name;
  const char *namespace_;
  KoprsWatchQuery query;
  const char *label_selector, *field_selector;
  const char *target;
} Case;

static const Case cases[] = {
  { "a-first-page", "web", { .limit = 500 }, NULL, NULL, "/api/v1/namespaces/web/configmaps?limit=500" },
  { "a-later-page-carries-the-token-alone", "web", { .limit = 500, .continue_token = "a+b=" }, NULL, NULL,
    "/api/v1/namespaces/web/configmaps?limit=500&continue=a%2Bb%3D" },
  { "a-whole-list", "web", { 0 }, NULL, NULL, "/api/v1/namespaces/web/configmaps" },
  { "a-relist", NULL, { .resource_version = "100" }, NULL, NULL, "/api/v1/configmaps?resourceVersion=100" },
  { "selectors-come-along", "web", { .limit = 500 }, "app=web,tier in (a,b)", "metadata.name!=x",
    "/api/v1/namespaces/web/configmaps?labelSelector=app%3Dweb,tier%20in%20%28a,b%29&fieldSelector=metadata.name%21%3Dx&limit=500" },
  { "a-watch", "web", { .watch = TRUE, .bookmarks = TRUE, .resource_version = "100", .timeout_seconds = 250 }, NULL, NULL,
    "/api/v1/namespaces/web/configmaps?resourceVersion=100&watch=true&allowWatchBookmarks=true&timeoutSeconds=250" },
  { "a-watch-without-bookmarks", "web", { .watch = TRUE, .resource_version = "100", .timeout_seconds = 250 }, NULL, NULL,
    "/api/v1/namespaces/web/configmaps?resourceVersion=100&watch=true&timeoutSeconds=250" },
  { "a-streaming-list", NULL, { .watch = TRUE, .bookmarks = TRUE, .initial_events = TRUE, .timeout_seconds = 250 }, NULL, NULL,
    "/api/v1/configmaps?watch=true&allowWatchBookmarks=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&"
    "timeoutSeconds=250" },
};

static KoprsScope *
make_scope (const char *namespace_)
{
  return namespace_ != NULL ? koprs_scope_new_namespaced (namespace_) : koprs_scope_new_cluster ();
}

static void
is_written_so (gconstpointer data)
{
  const Case *test = data;
  KoprsWatchSettings settings = { .label_selector = (char *) test->label_selector, .field_selector = (char *) test->field_selector };
  g_autoptr (KoprsScope) scope = make_scope (test->namespace_);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsRequest) request = koprs_watch_request_new (scope, koprs_kind_config_map (), &settings, &test->query, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (request->method, ==, "GET");
  g_assert_cmpstr (request->target->str, ==, test->target);
  g_assert_cmpint ((request->flags & KOPRS_REQUEST_STREAM) != 0, ==, test->query.watch);
  g_assert_cmpint ((request->flags & KOPRS_REQUEST_LIST_GZIP) != 0, ==, !test->query.watch);
  /* The watcher has a deadline of its own, that knows when the server is going to end it. */
  g_assert_cmpint (request->deadline_ms, ==, test->query.watch ? -1 : 0);
}

static void
a_cluster_wide_kind_has_no_namespace (void)
{
  KoprsWatchSettings settings = { NULL };
  KoprsWatchQuery query = { 0 };
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("web");
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_watch_request_new (scope, koprs_kind_node (), &settings, &query, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/watch-request/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], is_written_so);
    }
  g_test_add_func ("/watch-request/a-cluster-wide-kind-has-no-namespace", a_cluster_wide_kind_has_no_namespace);
  return g_test_run ();
}
