/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The verbs on objects, where no recording shows them. */

#include "support/server-probe.h"

#include <string.h>

#define MAPS "/api/v1/namespaces/default/configmaps"
#define SECRETS "/api/v1/namespaces/default/secrets"
#define DEPLOYMENTS "/apis/apps/v1/namespaces/default/deployments"
#define LEASES "/apis/coordination.k8s.io/v1/namespaces/default/leases"
#define SPEC \
  "\"spec\":{\"replicas\":1,\"selector\":{\"matchLabels\":{\"a\":\"b\"}},\"template\":{\"metadata\":{\"labels\":" \
  "{\"a\":\"b\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}"

typedef ServerFixture Fixture;

static JsonNode *
demand (Fixture *fixture, guint status, const char *method, const char *path, const char *body)
{
  return server_probe_demand (fixture->probe, status, method, path, PROBE_JSON, body);
}

static JsonNode *
merge (Fixture *fixture, guint status, const char *path, const char *patch)
{
  return server_probe_demand (fixture->probe, status, "PATCH", path, PROBE_MERGE_PATCH, patch);
}

static void
what_is_created_can_be_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"1\"}}");
  g_autoptr (JsonNode) got = demand (fixture, 200, "GET", MAPS "/a", NULL);
  g_autoptr (JsonNode) list = demand (fixture, 200, "GET", MAPS, NULL);

  g_assert_true (json_node_equal (created, got));
  assert_text (got, "kind", "ConfigMap");
  assert_text (got, "apiVersion", "v1");
  assert_text (got, "metadata.namespace", "default");
  g_assert_nonnull (probe_text (got, "metadata.uid"));
  g_assert_nonnull (probe_text (got, "metadata.creationTimestamp"));
  assert_text (list, "items.0.metadata.name", "a");
  g_assert_null (probe_find (list, "items.0.kind"));
  assert_text (list, "metadata.resourceVersion", probe_text (got, "metadata.resourceVersion"));
}

static void
uids_and_versions_are_never_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) first = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) gone = demand (fixture, 200, "DELETE", MAPS "/a", NULL);
  g_autoptr (JsonNode) second = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"}}");

  g_assert_cmpstr (probe_text (first, "metadata.uid"), !=, probe_text (second, "metadata.uid"));
  g_assert_cmpint (g_ascii_strtoll (probe_text (first, "metadata.resourceVersion"), NULL, 10), <,
                   g_ascii_strtoll (probe_text (second, "metadata.resourceVersion"), NULL, 10));
}

static void
what_changes_nothing_is_not_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"1\"}}");
  g_autoptr (JsonNode) replaced = demand (fixture, 200, "PUT", MAPS "/a", "{\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"1\"}}");
  g_autoptr (JsonNode) merged = merge (fixture, 200, MAPS "/a", "{\"data\":{\"x\":\"1\"}}");
  const char *version = probe_text (created, "metadata.resourceVersion");

  assert_text (replaced, "metadata.resourceVersion", version);
  assert_text (merged, "metadata.resourceVersion", version);
}

static void
generation_counts_specs_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", DEPLOYMENTS, "{\"metadata\":{\"name\":\"d\"}," SPEC "}");
  g_autoptr (JsonNode) labelled = merge (fixture, 200, DEPLOYMENTS "/d", "{\"metadata\":{\"labels\":{\"x\":\"y\"}}}");
  g_autoptr (JsonNode) scaled = merge (fixture, 200, DEPLOYMENTS "/d", "{\"spec\":{\"replicas\":3},\"status\":{\"replicas\":9}}");
  g_autoptr (JsonNode) reported = merge (fixture, 200, DEPLOYMENTS "/d/status", "{\"spec\":{\"replicas\":7},\"status\":{\"replicas\":3}}");

  g_assert_cmpint (probe_int (created, "metadata.generation"), ==, 1);
  g_assert_cmpint (probe_int (labelled, "metadata.generation"), ==, 1);
  g_assert_cmpint (probe_int (scaled, "metadata.generation"), ==, 2);
  g_assert_cmpint (probe_int (scaled, "status.replicas"), !=, 9);
  g_assert_cmpint (probe_int (reported, "metadata.generation"), ==, 2);
  g_assert_cmpint (probe_int (reported, "spec.replicas"), ==, 3);
  g_assert_cmpint (probe_int (reported, "status.replicas"), ==, 3);
}

static void
the_scale_is_read_and_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", DEPLOYMENTS, "{\"metadata\":{\"name\":\"d\"}," SPEC "}");
  g_autoptr (JsonNode) scale = demand (fixture, 200, "GET", DEPLOYMENTS "/d/scale", NULL);
  g_autoptr (JsonNode) scaled = merge (fixture, 200, DEPLOYMENTS "/d/scale", "{\"spec\":{\"replicas\":5}}");
  g_autoptr (JsonNode) refused = merge (fixture, 422, DEPLOYMENTS "/d/scale", "{\"spec\":{\"replicas\":-1}}");
  g_autoptr (JsonNode) stale = merge (fixture, 409, DEPLOYMENTS "/d/scale", "{\"metadata\":{\"resourceVersion\":\"1\"},\"spec\":{\"replicas\":2}}");
  g_autoptr (JsonNode) missing = demand (fixture, 404, "GET", MAPS "/kube-root-ca.crt/scale", NULL);
  g_autoptr (JsonNode) whole = demand (fixture, 200, "GET", DEPLOYMENTS "/d", NULL);

  assert_text (scale, "kind", "Scale");
  assert_text (scale, "apiVersion", "autoscaling/v1");
  assert_text (scale, "status.selector", "a=b");
  g_assert_cmpint (probe_int (scale, "spec.replicas"), ==, 1);
  g_assert_cmpint (probe_int (scaled, "spec.replicas"), ==, 5);
  g_assert_cmpint (probe_int (whole, "spec.replicas"), ==, 5);
  g_assert_cmpint (probe_int (whole, "metadata.generation"), ==, 2);
}

static void
a_stale_version_is_a_conflict (Fixture *fixture, gconstpointer data)
{
  static const char body[] = "{\"metadata\":{\"name\":\"a\",\"resourceVersion\":\"1\"}}";
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) replaced = demand (fixture, 409, "PUT", MAPS "/a", body);
  g_autoptr (JsonNode) patched = merge (fixture, 409, MAPS "/a", body);
  g_autoptr (JsonNode) garbage = demand (fixture, 500, "PUT", MAPS "/a", "{\"metadata\":{\"name\":\"a\",\"resourceVersion\":\"x\"}}");

  assert_text (replaced, "reason", "Conflict");
  assert_text (patched, "reason", "Conflict");
}

static void
a_lease_is_created_by_a_put_and_needs_a_version_then (Fixture *fixture, gconstpointer data)
{
  static const char body[] = "{\"metadata\":{\"name\":\"l\"},\"spec\":{\"holderIdentity\":\"a\"}}";
  g_autoptr (JsonNode) created = demand (fixture, 201, "PUT", LEASES "/l", body);
  g_autoptr (JsonNode) refused = demand (fixture, 422, "PUT", LEASES "/l", body);
  g_autoptr (JsonNode) absent = demand (fixture, 404, "PUT", MAPS "/none", "{\"metadata\":{\"name\":\"none\"}}");
}

static void
the_first_year_has_four_digits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created =
    demand (fixture, 201, "POST", LEASES, "{\"metadata\":{\"name\":\"l\"},\"spec\":{\"renewTime\":\"0001-01-01T00:00:02.000000Z\"}}");

  assert_text (created, "spec.renewTime", "0001-01-01T00:00:02.000000Z");
}

static void
volumes_and_claims_are_pending_at_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) volume =
    demand (fixture, 201, "POST", "/api/v1/persistentvolumes",
            "{\"metadata\":{\"name\":\"v\"},\"spec\":{\"capacity\":{\"storage\":\"1Gi\"},\"accessModes\":[\"ReadWriteOnce\"],\"hostPath\":"
            "{\"path\":\"/tmp\"}}}");
  g_autoptr (JsonNode) claim =
    demand (fixture, 201, "POST", "/api/v1/namespaces/default/persistentvolumeclaims",
            "{\"metadata\":{\"name\":\"v\"},\"spec\":{\"resources\":{\"requests\":{\"storage\":\"1Gi\"}},\"accessModes\":[\"ReadWriteOnce\"]}}");

  assert_text (volume, "status.phase", "Pending");
  assert_text (claim, "status.phase", "Pending");
}

static void
a_dry_run_leaves_no_trace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", MAPS "?dryRun=All", "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) absent = demand (fixture, 404, "GET", MAPS "/a", NULL);
  g_autoptr (JsonNode) real = demand (fixture, 201, "POST", MAPS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) patched = merge (fixture, 200, MAPS "/a?dryRun=All", "{\"data\":{\"x\":\"1\"}}");
  g_autoptr (JsonNode) deleted = demand (fixture, 200, "DELETE", MAPS "/a?dryRun=All", NULL);
  g_autoptr (JsonNode) same = demand (fixture, 200, "GET", MAPS "/a", NULL);
  g_autoptr (JsonNode) wrong = demand (fixture, 422, "POST", MAPS "?dryRun=Foo", "{\"metadata\":{\"name\":\"b\"}}");

  g_assert_null (probe_find (created, "metadata.resourceVersion"));
  assert_text (patched, "data.x", "1");
  g_assert_true (json_node_equal (real, same));
}

static void
names_are_checked (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = {
    "{\"metadata\":{\"name\":\"UPPER\"}}", "{\"metadata\":{\"name\":\"a/b\"}}", "{\"metadata\":{\"name\":\"-a\"}}",
    "{\"metadata\":{\"name\":\"\"}}", "{\"metadata\":{}}", "{}", "null",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (JsonNode) refused = demand (fixture, 422, "POST", MAPS, bodies[i]);

      assert_text (refused, "reason", "Invalid");
      assert_text (refused, "details.kind", "ConfigMap");
    }
}

static void
bodies_that_are_no_objects_are_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const bodies[] = { "{", "[]", "\"x\"", "{\"metadata\":{\"name\":\"a\"}} x", "", "nul" };
  g_autoptr (JsonNode) type = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (JsonNode) refused = demand (fixture, 400, "POST", MAPS, bodies[i]);

      assert_text (refused, "reason", "BadRequest");
    }
  type = server_probe_demand (fixture->probe, 415, "POST", MAPS, "text/plain", "{}");
  assert_text (type, "reason", "UnsupportedMediaType");
}

static void
a_body_that_is_too_long_leaves_the_connection_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = g_strnfill (3145728, 'x');
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"a\"},\"data\":{\"x\":\"%s\"}}", value);
  g_autoptr (JsonNode) refused = demand (fixture, 413, "POST", MAPS, body);
  g_autoptr (JsonNode) absent = demand (fixture, 404, "GET", MAPS "/a", NULL);
  g_autoptr (GListModel) requests = koprs_test_server_get_requests (fixture->server);
  g_autoptr (KoprsTestRequest) first = g_list_model_get_item (requests, 0);
  g_autoptr (KoprsTestRequest) second = g_list_model_get_item (requests, 1);

  assert_text (refused, "message", "Request entity too large: limit is 3145728");
  g_assert_cmpuint (koprs_test_request_get_connection (first), ==, koprs_test_request_get_connection (second));
}

static void
methods_that_are_not_served_are_refused (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *method, *path; } rows[] = {
    { "PUT", MAPS }, { "PATCH", MAPS }, { "POST", MAPS "/a" }, { "OPTIONS", MAPS }, { "DELETE", "/api/v1/namespaces" },
    { "POST", DEPLOYMENTS "/a/status" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) refused = demand (fixture, 405, rows[i].method, rows[i].path, "{}");

      assert_text (refused, "reason", "MethodNotAllowed");
    }
}

/* The names of a list's items, parted by blanks. */
static char *
list_names (Fixture *fixture, const char *query)
{
  g_autofree char *path = g_strconcat (SECRETS, query, NULL);
  g_autoptr (JsonNode) list = demand (fixture, 200, "GET", path, NULL);
  JsonArray *items = json_object_get_array_member (json_node_get_object (list), "items");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            probe_text (json_array_get_element (items, i), "metadata.name"));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
selectors_pick_objects (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *query, *names; } rows[] = {
    { "", "a b c" },
    { "?labelSelector=x%3D1", "a" },
    { "?labelSelector=x%21%3D1", "b c" },
    { "?labelSelector=x", "a b" },
    { "?labelSelector=%21x", "c" },
    { "?labelSelector=x+in+(1,2)", "a b" },
    { "?labelSelector=x+notin+(1)", "b c" },
    { "?labelSelector=x%3E1", "b" },
    { "?labelSelector=x,y", "b" },
    { "?fieldSelector=metadata.name%3Db", "b" },
    { "?fieldSelector=metadata.name%21%3Db", "a c" },
    { "?fieldSelector=type%3DOpaque&labelSelector=x", "a b" },
    { "?limit=2", "a b" },
    { "?limit=2&resourceVersion=0", "a b c" },
  };
  g_autoptr (JsonNode) a = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"a\",\"labels\":{\"x\":\"1\"}}}");
  g_autoptr (JsonNode) b = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"b\",\"labels\":{\"x\":\"2\",\"y\":\"\"}}}");
  g_autoptr (JsonNode) c = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"c\"}}");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *names = list_names (fixture, rows[i].query);

      g_test_message ("%s", rows[i].query);
      g_assert_cmpstr (names, ==, rows[i].names);
    }
}

static void
pages_show_one_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) page = NULL;
  g_autofree char *path = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *exact = NULL;
  const char *version;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"s%u\"}}", i);
      g_autoptr (JsonNode) made = demand (fixture, 201, "POST", SECRETS, body);
    }
  page = demand (fixture, 200, "GET", SECRETS "?limit=2", NULL);
  version = probe_text (page, "metadata.resourceVersion");
  g_assert_cmpint (probe_int (page, "metadata.remainingItemCount"), ==, 3);
  {
    g_autoptr (JsonNode) added = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"s25\"}}");
    g_autoptr (JsonNode) removed = demand (fixture, 200, "DELETE", SECRETS "/s3", NULL);
  }
  path = g_strconcat ("?continue=", probe_text (page, "metadata.continue"), NULL);
  rest = list_names (fixture, path);
  g_assert_cmpstr (rest, ==, "s2 s3 s4");
  exact = g_strconcat ("?resourceVersionMatch=Exact&resourceVersion=", version, NULL);
  g_clear_pointer (&rest, g_free);
  rest = list_names (fixture, exact);
  g_assert_cmpstr (rest, ==, "s0 s1 s2 s3 s4");
}

static void
an_expired_token_offers_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) a = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"a\"}}");
  g_autoptr (JsonNode) b = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"b\"}}");
  g_autoptr (JsonNode) page = demand (fixture, 200, "GET", SECRETS "?limit=1", NULL);
  g_autoptr (JsonNode) c = demand (fixture, 201, "POST", SECRETS, "{\"metadata\":{\"name\":\"c\"}}");
  g_autoptr (JsonNode) expired = NULL;
  g_autofree char *path = g_strconcat (SECRETS "?continue=", probe_text (page, "metadata.continue"), NULL);
  g_autofree char *query = NULL;
  g_autofree char *rest = NULL;

  koprs_test_server_compact_history (fixture->server);
  expired = demand (fixture, 410, "GET", path, NULL);
  assert_text (expired, "reason", "Expired");
  query = g_strconcat ("?continue=", probe_text (expired, "metadata.continue"), NULL);
  rest = list_names (fixture, query);
  g_assert_cmpstr (rest, ==, "b c");
}

static void
wrong_list_parameters_are_refused (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *query; guint status; } rows[] = {
    { "?limit=x", 400 }, { "?continue=garbage", 400 }, { "?resourceVersion=abc", 400 }, { "?labelSelector=%3D%3D", 400 },
    { "?fieldSelector=garbage", 400 }, { "?resourceVersionMatch=Foo&resourceVersion=1", 422 },
    { "?resourceVersionMatch=Exact&resourceVersion=0", 422 }, { "?sendInitialEvents=true", 422 },
    { "?resourceVersion=999999", 504 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat (SECRETS, rows[i].query, NULL);
      g_autoptr (JsonNode) refused = demand (fixture, rows[i].status, "GET", path, NULL);

      assert_text (refused, "kind", "Status");
    }
}

static void
long_answers_are_chunked_and_compressed_on_demand (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = g_strnfill (100000, 'x');
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;
  guint status;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"s%u\"},\"stringData\":{\"x\":\"%s\"}}", i, value);
      g_autoptr (JsonNode) made = demand (fixture, 201, "POST", SECRETS, body);
    }
  server_probe_set_header (fixture->probe, "Accept-Encoding", "gzip");
  small = server_probe_send (fixture->probe, "GET", "/version", NULL, NULL, &status);
  g_assert_nonnull (server_probe_get_header (fixture->probe, "Content-Length"));
  g_assert_null (server_probe_get_header (fixture->probe, "Content-Encoding"));
  large = server_probe_send (fixture->probe, "GET", SECRETS, NULL, NULL, &status);
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Content-Encoding"), ==, "gzip");
  g_assert_cmpstr (server_probe_get_header (fixture->probe, "Transfer-Encoding"), ==, "chunked");
}

static void
questions_are_answered_and_not_kept (Fixture *fixture, gconstpointer data)
{
#define REVIEWS "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
  g_autoptr (JsonNode) allowed = demand (fixture, 201, "POST", REVIEWS, "{\"spec\":{\"resourceAttributes\":{\"verb\":\"get\",\"resource\":\"pods\"}}}");
  g_autoptr (JsonNode) refused = demand (fixture, 422, "POST", REVIEWS, "{\"spec\":{}}");
  g_autoptr (JsonNode) none = demand (fixture, 405, "GET", REVIEWS, NULL);
  g_autoptr (JsonNode) self = demand (fixture, 201, "POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}");

  g_assert_true (json_node_get_boolean (probe_find (allowed, "status.allowed")));
  assert_text (self, "status.userInfo.username", "koprs-test-admin");
}

#define add(name, function) \
  g_test_add ("/test-objects/" name, Fixture, NULL, server_fixture_set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("what-is-created-can-be-read", what_is_created_can_be_read);
  add ("uids-and-versions-are-never-the-same", uids_and_versions_are_never_the_same);
  add ("what-changes-nothing-is-not-written", what_changes_nothing_is_not_written);
  add ("generation-counts-specs-only", generation_counts_specs_only);
  add ("the-scale-is-read-and-written", the_scale_is_read_and_written);
  add ("a-stale-version-is-a-conflict", a_stale_version_is_a_conflict);
  add ("a-lease-is-created-by-a-put-and-needs-a-version-then", a_lease_is_created_by_a_put_and_needs_a_version_then);
  add ("the-first-year-has-four-digits", the_first_year_has_four_digits);
  add ("volumes-and-claims-are-pending-at-first", volumes_and_claims_are_pending_at_first);
  add ("a-dry-run-leaves-no-trace", a_dry_run_leaves_no_trace);
  add ("names-are-checked", names_are_checked);
  add ("bodies-that-are-no-objects-are-refused", bodies_that_are_no_objects_are_refused);
  add ("a-body-that-is-too-long-leaves-the-connection-open", a_body_that_is_too_long_leaves_the_connection_open);
  add ("methods-that-are-not-served-are-refused", methods_that_are_not_served_are_refused);
  add ("selectors-pick-objects", selectors_pick_objects);
  add ("pages-show-one-moment", pages_show_one_moment);
  add ("an-expired-token-offers-another", an_expired_token_offers_another);
  add ("wrong-list-parameters-are-refused", wrong_list_parameters_are_refused);
  add ("long-answers-are-chunked-and-compressed-on-demand", long_answers_are_chunked_and_compressed_on_demand);
  add ("questions-are-answered-and-not-kept", questions_are_answered_and_not_kept);
  return g_test_run ();
}
