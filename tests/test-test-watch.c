/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Watches, as they look on the wire. */

#include "support/server-probe.h"

#include <string.h>

#define NS "/api/v1/namespaces/w"
#define SECRETS NS "/secrets"

typedef ServerFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = NULL;

  server_fixture_start (fixture, NULL);
  made = server_probe_demand (fixture->probe, 201, "POST", "/api/v1/namespaces", PROBE_JSON, "{\"metadata\":{\"name\":\"w\"}}");
}

static char *
create (Fixture *fixture, const char *name, const char *labels)
{
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\",\"labels\":{%s}}}", name, labels);
  g_autoptr (JsonNode) object = server_probe_demand (fixture->probe, 201, "POST", SECRETS, PROBE_JSON, body);

  return g_strdup (probe_text (object, "metadata.resourceVersion"));
}

static char *
merge (Fixture *fixture, const char *name, const char *patch)
{
  g_autofree char *path = g_strconcat (SECRETS "/", name, NULL);
  g_autoptr (JsonNode) object = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, patch);

  return g_strdup (probe_text (object, "metadata.resourceVersion"));
}

static void
drop (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_strconcat (SECRETS "/", name, NULL);
  g_autoptr (JsonNode) answer = server_probe_demand (fixture->probe, 200, "DELETE", path, NULL, NULL);
}

static char *
current_version (Fixture *fixture)
{
  g_autoptr (JsonNode) list = server_probe_demand (fixture->probe, 200, "GET", SECRETS, NULL, NULL);

  return g_strdup (probe_text (list, "metadata.resourceVersion"));
}

static ServerProbeWatch *
watch (Fixture *fixture, const char *query, const char *version)
{
  g_autofree char *path = g_strconcat (SECRETS "?watch=true", query, version, NULL);

  return server_probe_watch (fixture->probe, path);
}

#define assert_next(watch, text) \
  G_STMT_START { \
    g_autofree char *brief_ = server_probe_watch_next_brief (watch); \
    g_assert_cmpstr (brief_, ==, text); \
  } G_STMT_END

static void
tells_what_happens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&resourceVersion=", version);
  g_autofree char *added = create (fixture, "a", "");
  g_autofree char *modified = merge (fixture, "a", "{\"data\":{\"x\":\"MQ==\"}}");
  g_autoptr (JsonNode) event = NULL;

  drop (fixture, "a");
  assert_next (events, "ADDED a");
  assert_next (events, "MODIFIED a");
  event = server_probe_watch_next (events);
  assert_text (event, "type", "DELETED");
  assert_text (event, "object.kind", "Secret");
  assert_text (event, "object.data.x", "MQ==");
  g_assert_cmpstr (probe_text (event, "object.metadata.resourceVersion"), !=, modified);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Type"), ==, "application/json");
}

static void
begins_with_what_is_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *b = create (fixture, "b", "");
  g_autofree char *a = create (fixture, "a", "");
  g_autoptr (ServerProbeWatch) events = watch (fixture, "", NULL);
  g_autofree char *c = create (fixture, "c", "");

  assert_next (events, "ADDED a");
  assert_next (events, "ADDED b");
  assert_next (events, "ADDED c");
}

static void
resumes_after_a_version (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = create (fixture, "a", "");
  g_autofree char *b = create (fixture, "b", "");
  g_autofree char *c = create (fixture, "c", "");
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&resourceVersion=", a);

  assert_next (events, "ADDED b");
  assert_next (events, "ADDED c");
}

static void
a_forgotten_version_is_an_error_event_and_an_end (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = create (fixture, "a", "");
  g_autofree char *b = create (fixture, "b", "");
  g_autoptr (ServerProbeWatch) events = NULL;
  g_autoptr (JsonNode) event = NULL;

  koprs_test_server_compact_history (fixture->server);
  events = watch (fixture, "&resourceVersion=", a);
  event = server_probe_watch_next (events);
  assert_text (event, "type", "ERROR");
  assert_text (event, "object.reason", "Expired");
  g_assert_cmpint (probe_int (event, "object.code"), ==, 410);
  assert_next (events, "");
}

static void
an_open_watch_survives_compaction (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = create (fixture, "a", "");
  g_autoptr (ServerProbeWatch) events = watch (fixture, "", NULL);
  g_autofree char *b = NULL;

  assert_next (events, "ADDED a");
  koprs_test_server_compact_history (fixture->server);
  b = create (fixture, "b", "");
  assert_next (events, "ADDED b");
}

static void
selection_is_by_labels_before_and_after (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autofree char *made = create (fixture, "a", "\"s\":\"no\"");
  g_autofree char *enters = merge (fixture, "a", "{\"metadata\":{\"labels\":{\"s\":\"yes\"}}}");
  g_autofree char *stays = merge (fixture, "a", "{\"data\":{\"x\":\"MQ==\"}}");
  g_autofree char *leaves = merge (fixture, "a", "{\"metadata\":{\"labels\":{\"s\":\"no\"}},\"data\":{\"x\":\"Mg==\"}}");
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&labelSelector=s%3Dyes&resourceVersion=", version);
  g_autoptr (JsonNode) entered = server_probe_watch_next (events);
  g_autoptr (JsonNode) stayed = server_probe_watch_next (events);
  g_autoptr (JsonNode) left = server_probe_watch_next (events);

  assert_text (entered, "type", "ADDED");
  assert_text (entered, "object.metadata.resourceVersion", enters);
  assert_text (stayed, "type", "MODIFIED");
  assert_text (left, "type", "DELETED");
  assert_text (left, "object.metadata.resourceVersion", leaves);
  assert_text (left, "object.metadata.labels.s", "yes");
  assert_text (left, "object.data.x", "MQ==");
}

static void
a_field_selector_picks_one_object (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autofree char *a = create (fixture, "a", "");
  g_autofree char *b = create (fixture, "b", "");
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&fieldSelector=metadata.name%3Db&resourceVersion=", version);

  drop (fixture, "a");
  drop (fixture, "b");
  assert_next (events, "ADDED b");
  assert_next (events, "DELETED b");
}

static void
only_one_namespace_is_seen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autoptr (ServerProbeWatch) one = watch (fixture, "&resourceVersion=", version);
  g_autofree char *path = g_strconcat ("/api/v1/secrets?watch=true&resourceVersion=", version, NULL);
  g_autoptr (ServerProbeWatch) all = server_probe_watch (fixture->probe, path);
  g_autoptr (JsonNode) other = server_probe_demand (fixture->probe, 201, "POST", "/api/v1/namespaces/default/secrets",
                                                    PROBE_JSON, "{\"metadata\":{\"name\":\"elsewhere\"}}");
  g_autofree char *here = create (fixture, "here", "");

  assert_next (one, "ADDED here");
  assert_next (all, "ADDED elsewhere");
  assert_next (all, "ADDED here");
}

static void
a_streaming_list_ends_with_its_marker (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = create (fixture, "a", "");
  g_autoptr (ServerProbeWatch) events =
    watch (fixture, "&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true", NULL);
  g_autofree char *b = NULL;
  g_autoptr (JsonNode) marker = NULL;
  JsonObject *annotations;

  assert_next (events, "ADDED a");
  marker = server_probe_watch_next (events);
  assert_text (marker, "type", "BOOKMARK");
  assert_text (marker, "object.kind", "Secret");
  annotations = json_node_get_object (probe_find (marker, "object.metadata.annotations"));
  g_assert_cmpstr (json_object_get_string_member (annotations, "k8s.io/initial-events-end"), ==, "true");
  b = create (fixture, "b", "");
  assert_next (events, "ADDED b");
}

static void
bookmarks_are_for_those_who_ask (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autoptr (ServerProbeWatch) with = watch (fixture, "&allowWatchBookmarks=true&resourceVersion=", version);
  g_autoptr (ServerProbeWatch) without = watch (fixture, "&resourceVersion=", version);
  g_autofree char *latest = NULL;
  g_autofree char *a = NULL;
  g_autoptr (JsonNode) bookmark = NULL;

  koprs_test_server_send_bookmarks (fixture->server);
  latest = current_version (fixture);
  a = create (fixture, "a", "");
  bookmark = server_probe_watch_next (with);
  assert_text (bookmark, "type", "BOOKMARK");
  assert_text (bookmark, "object.metadata.resourceVersion", latest);
  assert_next (with, "ADDED a");
  assert_next (without, "ADDED a");
}

static void
a_negative_timeout_ends_it_at_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&timeoutSeconds=-1&resourceVersion=", version);

  assert_next (events, "");
}

static void
a_timeout_ends_it_cleanly (Fixture *fixture, gconstpointer data)
{
  g_autofree char *version = current_version (fixture);
  g_autoptr (ServerProbeWatch) events = watch (fixture, "&timeoutSeconds=1&resourceVersion=", version);

  assert_next (events, "");
}

static void
wrong_parameters_are_refused (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *query; guint status; } rows[] = {
    { "?watch=true&resourceVersion=abc", 500 },
    { "?watch=true&timeoutSeconds=x", 400 },
    { "?watch=true&labelSelector=a%20b%20c", 400 },
    { "?watch=true&sendInitialEvents=true", 422 },
    { "?watch=true&resourceVersionMatch=NotOlderThan", 422 },
    { "?watch=true&sendInitialEvents=true&resourceVersionMatch=Exact", 422 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat (SECRETS, rows[i].query, NULL);
      g_autoptr (JsonNode) status = server_probe_demand (fixture->probe, rows[i].status, "GET", path, NULL, NULL);

      assert_text (status, "kind", "Status");
    }
}

static void
many_watches_hear_everything (Fixture *fixture, gconstpointer data)
{
  ServerProbeWatch *watches[20];
  g_autofree char *version = current_version (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    watches[i] = watch (fixture, "&resourceVersion=", version);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%02u", i);
      g_autofree char *made = create (fixture, name, "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (watches); i++)
    {
      for (guint j = 0; j < 100; j++)
        {
          g_autofree char *expected = g_strdup_printf ("ADDED m%02u", j);

          assert_next (watches[i], expected);
        }
      server_probe_watch_free (watches[i]);
    }
}

#define add(name, function) \
  g_test_add ("/test-watch/" name, Fixture, NULL, set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("tells-what-happens", tells_what_happens);
  add ("begins-with-what-is-there", begins_with_what_is_there);
  add ("resumes-after-a-version", resumes_after_a_version);
  add ("a-forgotten-version-is-an-error-event-and-an-end", a_forgotten_version_is_an_error_event_and_an_end);
  add ("an-open-watch-survives-compaction", an_open_watch_survives_compaction);
  add ("selection-is-by-labels-before-and-after", selection_is_by_labels_before_and_after);
  add ("a-field-selector-picks-one-object", a_field_selector_picks_one_object);
  add ("only-one-namespace-is-seen", only_one_namespace_is_seen);
  add ("a-streaming-list-ends-with-its-marker", a_streaming_list_ends_with_its_marker);
  add ("bookmarks-are-for-those-who-ask", bookmarks_are_for_those_who_ask);
  add ("a-negative-timeout-ends-it-at-once", a_negative_timeout_ends_it_at_once);
  add ("a-timeout-ends-it-cleanly", a_timeout_ends_it_cleanly);
  add ("wrong-parameters-are-refused", wrong_parameters_are_refused);
  add ("many-watches-hear-everything", many_watches_hear_everything);
  return g_test_run ();
}
