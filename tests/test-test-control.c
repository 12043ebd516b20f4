/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The HTTP control: what a test in another process can do. */

#include "support/server-probe.h"

#define CONFIG_MAPS "/api/v1/namespaces/default/configmaps"

typedef ServerFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();

  koprs_test_server_options_set_control (options, TRUE);
  server_fixture_start (fixture, options);
}

static void
is_there_only_when_wanted_and_for_the_first_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestServer) other = koprs_test_server_new (NULL);
  g_autoptr (ServerProbe) probe = server_probe_new (other);
  guint status;
  g_autofree char *none = server_probe_send (probe, "GET", "/_koprs/faults", NULL, NULL, &status);
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) refused = NULL;

  g_assert_cmpuint (status, ==, 404);
  /* The token rules the control even when it no longer opens the server. */
  koprs_test_server_expire_tokens (fixture->server);
  list = server_probe_demand (fixture->probe, 200, "GET", "/_koprs/faults", NULL, NULL);
  server_probe_set_header (fixture->probe, "Authorization", "Bearer wrong");
  refused = server_probe_demand (fixture->probe, 401, "GET", "/_koprs/faults", NULL, NULL);
}

static void
a_fault_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) added = server_probe_demand (fixture->probe, 201, "POST", "/_koprs/faults", PROBE_JSON,
                                                    "{\"effect\":\"status\",\"verb\":\"list\",\"resource\":\"configmaps\","
                                                    "\"status\":429,\"retryAfter\":3,\"count\":0,\"probability\":1}");
  g_autoptr (JsonNode) refused = server_probe_demand (fixture->probe, 429, "GET", CONFIG_MAPS, NULL, NULL);
  g_autoptr (JsonNode) list = server_probe_demand (fixture->probe, 200, "GET", "/_koprs/faults", NULL, NULL);
  g_autoptr (JsonNode) cleared = NULL;
  g_autoptr (JsonNode) found = NULL;

  assert_text (added, "effect", "status");
  g_assert_cmpint (probe_int (refused, "details.retryAfterSeconds"), ==, 3);
  g_assert_cmpint (probe_int (list, "faults.0.hits"), ==, 1);
  g_assert_cmpint (probe_int (list, "faults.0.status"), ==, 429);
  cleared = server_probe_demand (fixture->probe, 200, "DELETE", "/_koprs/faults", NULL, NULL);
  found = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
}

static const struct { const char *name, *method, *path, *body, *message; guint code; } mistakes[] = {
  { "no-effect", "POST", "faults", "{}", "a fault has no effect \"\"", 400 },
  { "an-unknown-effect", "POST", "faults", "{\"effect\":\"explode\"}", "a fault has no effect \"explode\"", 400 },
  { "an-unknown-field", "POST", "faults", "{\"effect\":\"cut\",\"size\":1}", "a fault has no \"size\"", 400 },
  { "a-text-for-a-number", "POST", "faults", "{\"effect\":\"cut\",\"bytes\":\"1\"}", "the value of \"bytes\" is of no use", 400 },
  { "a-verb-that-no-request-has", "POST", "faults", "{\"effect\":\"cut\",\"verb\":\"GET\"}", "the value of \"verb\" is of no use", 400 },
  { "a-negative-number", "POST", "faults", "{\"effect\":\"cut\",\"count\":-1}", "the value of \"count\" is of no use", 400 },
  { "an-impossible-likelihood", "POST", "faults", "{\"effect\":\"cut\",\"probability\":2}",
    "the value of \"probability\" is of no use", 400 },
  { "no-json", "POST", "faults", "{", "the body is no JSON object", 400 },
  { "an-array", "POST", "faults", "[]", "the body is no JSON object", 400 },
  { "no-time", "POST", "time", "{\"time\":\"noon\"}", "\"time\" or \"advance\" is wanted, a date of RFC 3339 or milliseconds", 400 },
  { "a-nameless-user", "POST", "users", "{}", "a user has a name", 400 },
  { "a-user-with-a-misspelt-member", "POST", "users", "{\"name\":\"bob\",\"rule\":[]}", "users has no \"rule\"", 400 },
  { "a-user-with-one-group-as-a-text", "POST", "users", "{\"name\":\"bob\",\"groups\":\"devs\"}",
    "the value of \"groups\" is of no use", 400 },
  { "a-lifetime-as-a-text", "POST", "users", "{\"name\":\"bob\",\"tokenLifetime\":\"60\"}",
    "the value of \"tokenLifetime\" is of no use", 400 },
  { "a-token-with-a-space", "POST", "users", "{\"name\":\"bob\",\"token\":\"a b\"}",
    "a token is one or more visible ASCII characters, without spaces", 400 },
  { "a-rule-without-verbs", "POST", "users", "{\"name\":\"bob\",\"rules\":[{\"resources\":[\"pods\"]}]}",
    "a rule is one object with a list of verbs", 400 },
  { "a-rule-that-is-a-text", "POST", "users", "{\"name\":\"bob\",\"rules\":[\"get pods\"]}",
    "a rule is one object with a list of verbs", 400 },
  { "a-rule-with-a-misspelt-member", "POST", "users", "{\"name\":\"bob\",\"rules\":[{\"verbs\":[\"get\"],\"resource\":[\"pods\"]}]}",
    "a rule has lists of texts: verbs, apiGroups, resources, resourceNames and nonResourceURLs", 400 },
  { "a-rule-with-a-number", "POST", "users", "{\"name\":\"bob\",\"rules\":[{\"verbs\":[1]}]}",
    "a rule has lists of texts: verbs, apiGroups, resources, resourceNames and nonResourceURLs", 400 },
  { "a-pause-as-a-text", "POST", "refuse", "{\"milliseconds\":\"1\"}", "the value of \"milliseconds\" is of no use", 400 },
  { "a-restart-that-keeps-no", "POST", "restart", "{\"keepState\":\"no\"}", "the value of \"keepState\" is of no use", 400 },
  { "a-restart-with-a-misspelt-member", "POST", "restart", "{\"keepstate\":false}", "restart has no \"keepstate\"", 400 },
  { "a-step-back", "POST", "time", "{\"advance\":-1}", "the value of \"advance\" is of no use", 400 },
  { "a-user-that-is-not-there", "DELETE", "users/bob", "", "no user \"bob\" was added", 404 },
  { "an-unknown-path", "POST", "nope", "{}", "the control of this server has no such path or method", 404 },
};

static void
mistakes_are_told (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/_koprs/", mistakes[i].path, NULL);
      g_autoptr (JsonNode) refused = server_probe_demand (fixture->probe, mistakes[i].code, mistakes[i].method, path, PROBE_JSON,
                                                          mistakes[i].body);

      assert_text (refused, "message", mistakes[i].message);
    }
}

static void
users_are_added_and_removed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *admin = g_strconcat ("Bearer ", koprs_test_server_get_token (fixture->server), NULL);
  g_autoptr (JsonNode) user = server_probe_demand (fixture->probe, 201, "POST", "/_koprs/users", PROBE_JSON,
                                                   "{\"name\":\"bob\",\"token\":\"bobs\",\"rules\":[{\"namespace\":\"default\","
                                                   "\"verbs\":[\"list\"],\"apiGroups\":[\"\"],\"resources\":[\"configmaps\"]}]}");
  g_autoptr (JsonNode) found = NULL, refused = NULL, removed = NULL, unknown = NULL;

  assert_text (user, "token", "bobs");
  server_probe_set_header (fixture->probe, "Authorization", "Bearer bobs");
  found = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS, NULL, NULL);
  refused = server_probe_demand (fixture->probe, 403, "GET", "/api/v1/configmaps", NULL, NULL);
  server_probe_set_header (fixture->probe, "Authorization", admin);
  removed = server_probe_demand (fixture->probe, 200, "DELETE", "/_koprs/users/bob", NULL, NULL);
  server_probe_set_header (fixture->probe, "Authorization", "Bearer bobs");
  unknown = server_probe_demand (fixture->probe, 401, "GET", CONFIG_MAPS, NULL, NULL);
}

static void
time_stops_and_moves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) stopped = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/time", PROBE_JSON,
                                                      "{\"time\":\"2030-01-01T00:00:00Z\"}");
  g_autoptr (JsonNode) moved = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/time", PROBE_JSON,
                                                    "{\"advance\":90000}");
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"a\"}}");

  assert_text (stopped, "time", "2030-01-01T00:00:00Z");
  assert_text (moved, "time", "2030-01-01T00:01:30Z");
  assert_text (made, "metadata.creationTimestamp", "2030-01-01T00:01:30Z");
}

static void
the_log_is_read_and_cleared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) list = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS "?limit=1", NULL, NULL);
  g_autoptr (JsonNode) log = server_probe_demand (fixture->probe, 200, "GET", "/_koprs/requests", NULL, NULL);
  g_autoptr (JsonNode) cleared = server_probe_demand (fixture->probe, 200, "DELETE", "/_koprs/requests", NULL, NULL);
  g_autoptr (JsonNode) empty = server_probe_demand (fixture->probe, 200, "GET", "/_koprs/requests", NULL, NULL);

  assert_text (log, "requests.0.path", CONFIG_MAPS);
  assert_text (log, "requests.0.query", "limit=1");
  g_assert_cmpint (probe_int (log, "requests.0.status"), ==, 200);
  g_assert_null (probe_find (log, "requests.1"));
  g_assert_null (probe_find (empty, "requests.0"));
}

/* Each ends every connection after its answer. */
static void
connections_and_objects_are_lost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", CONFIG_MAPS, PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) restarted = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/restart", PROBE_JSON, "{}");
  g_autoptr (JsonNode) kept = NULL, emptied = NULL, gone = NULL;

  /* What the server does in its thread comes after what is due there. */
  koprs_test_server_drop_connections (fixture->server, NULL);
  kept = server_probe_demand (fixture->probe, 200, "GET", CONFIG_MAPS "/a", NULL, NULL);
  emptied = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/restart", PROBE_JSON, "{\"keepState\":false}");
  koprs_test_server_drop_connections (fixture->server, NULL);
  gone = server_probe_demand (fixture->probe, 404, "GET", CONFIG_MAPS "/a", NULL, NULL);
}

static void
the_history_goes_and_bookmarks_come (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) open = server_probe_watch (fixture->probe, "/api/v1/nodes?watch=true&allowWatchBookmarks=true&"
                                                                          "resourceVersion=1");
  g_autoptr (JsonNode) asked = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/bookmarks", PROBE_JSON, "{}");
  g_autoptr (JsonNode) bookmark = server_probe_watch_next (open);
  g_autoptr (JsonNode) compacted = server_probe_demand (fixture->probe, 200, "POST", "/_koprs/compact", NULL, NULL);
  g_autoptr (ServerProbeWatch) late = server_probe_watch (fixture->probe, "/api/v1/nodes?watch=true&resourceVersion=1");
  g_autoptr (JsonNode) expired = server_probe_watch_next (late);

  assert_text (bookmark, "type", "BOOKMARK");
  assert_text (expired, "object.reason", "Expired");
}

#define add(name, function) \
  g_test_add ("/test-control/" name, Fixture, NULL, set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("is-there-only-when-wanted-and-for-the-first-token", is_there_only_when_wanted_and_for_the_first_token);
  add ("a-fault-comes-and-goes", a_fault_comes_and_goes);
  add ("mistakes-are-told", mistakes_are_told);
  add ("users-are-added-and-removed", users_are_added_and_removed);
  add ("time-stops-and-moves", time_stops_and_moves);
  add ("the-log-is-read-and-cleared", the_log_is_read_and_cleared);
  add ("connections-and-objects-are-lost", connections_and_objects_are_lost);
  add ("the-history-goes-and-bookmarks-come", the_history_goes_and_bookmarks_come);
  return g_test_run ();
}
