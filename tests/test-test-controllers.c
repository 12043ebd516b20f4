/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ReplicationControllers and PodDisruptionBudgets, as the controllers of a cluster without nodes leave them. */

#include "support/server-probe.h"

#define CONTROLLERS "/api/v1/namespaces/default/replicationcontrollers"
#define PODS "/api/v1/namespaces/default/pods"
#define BUDGETS "/apis/policy/v1/namespaces/default/poddisruptionbudgets"
#define CONTROLLER(more) \
  "{\"metadata\":{\"name\":\"rc\"},\"spec\":{\"replicas\":3,\"template\":{\"metadata\":{\"labels\":{\"a\":\"b\"}},\"spec\":{" more \
  "\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}}"
#define BUDGET(rule) "{\"metadata\":{\"name\":\"b\"},\"spec\":{" rule ",\"selector\":{\"matchLabels\":{\"a\":\"b\"}}}}"
#define READY "{\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}"

typedef ServerFixture Fixture;

static JsonNode *
get (Fixture *fixture, const char *path)
{
  return server_probe_demand (fixture->probe, 200, "GET", path, NULL, NULL);
}

static void
create (Fixture *fixture, const char *path, const char *body)
{
  g_autoptr (JsonNode) created = server_probe_demand (fixture->probe, 201, "POST", path, PROBE_JSON, body);
}

static void
a_controller_makes_its_pods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) controller = NULL;
  g_autoptr (JsonNode) pods = NULL;

  create (fixture, CONTROLLERS, CONTROLLER (""));
  controller = get (fixture, CONTROLLERS "/rc");
  pods = get (fixture, PODS);
  g_assert_cmpint (probe_int (controller, "status.replicas"), ==, 3);
  g_assert_cmpint (probe_int (controller, "status.fullyLabeledReplicas"), ==, 3);
  g_assert_cmpint (probe_int (controller, "status.observedGeneration"), ==, 1);
  g_assert_null (probe_find (controller, "status.terminatingReplicas"));
  assert_text (pods, "items.2.metadata.ownerReferences.0.kind", "ReplicationController");
  g_assert_null (probe_find (pods, "items.3"));
}

static void
a_controller_says_why_it_makes_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) controller = NULL;

  create (fixture, CONTROLLERS, CONTROLLER ("\"serviceAccountName\":\"nobody\","));
  controller = get (fixture, CONTROLLERS "/rc");
  assert_text (controller, "status.conditions.0.type", "ReplicaFailure");
  assert_text (controller, "status.conditions.0.reason", "FailedCreate");
  g_assert_true (g_str_has_suffix (probe_text (controller, "status.conditions.0.message"), "serviceaccount \"nobody\" not found"));
}

static void
a_failure_that_is_over_is_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) scaled = NULL;
  g_autoptr (JsonNode) controller = NULL;

  create (fixture, CONTROLLERS, CONTROLLER ("\"serviceAccountName\":\"late\","));
  create (fixture, "/api/v1/namespaces/default/serviceaccounts", "{\"metadata\":{\"name\":\"late\"}}");
  scaled = server_probe_demand (fixture->probe, 200, "PATCH", CONTROLLERS "/rc", PROBE_MERGE_PATCH, "{\"spec\":{\"replicas\":1}}");
  controller = get (fixture, CONTROLLERS "/rc");
  g_assert_cmpint (probe_int (controller, "status.replicas"), ==, 1);
  g_assert_null (probe_find (controller, "status.conditions"));
}

static void
a_node_is_registered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) events = NULL;

  create (fixture, "/api/v1/nodes", "{\"metadata\":{\"name\":\"n\"}}");
  events = get (fixture, "/api/v1/namespaces/default/events");
  assert_text (events, "items.0.message", "Node n event: Registered Node n in Controller");
  assert_text (events, "items.0.source.component", "node-controller");
  g_assert_null (probe_find (events, "items.0.involvedObject.resourceVersion"));
  g_assert_null (probe_find (events, "items.1"));
}

/* The name of one of the pods; its path. */
static char *
dup_pod_path (Fixture *fixture)
{
  g_autoptr (JsonNode) pods = get (fixture, PODS);

  return g_strconcat (PODS "/", probe_text (pods, "items.0.metadata.name"), NULL);
}

static void
a_pod_that_is_no_longer_selected_is_let_go_and_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) changed = NULL;
  g_autoptr (JsonNode) released = NULL;
  g_autoptr (JsonNode) pods = NULL;

  create (fixture, CONTROLLERS, CONTROLLER (""));
  path = dup_pod_path (fixture);
  changed = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, "{\"metadata\":{\"labels\":{\"a\":\"other\"}}}");
  released = get (fixture, path);
  pods = get (fixture, PODS);
  g_assert_null (probe_find (released, "metadata.ownerReferences"));
  g_assert_nonnull (probe_find (pods, "items.3"));
}

static void
a_pod_that_nobody_controls_is_taken_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) orphan = NULL;
  g_autoptr (JsonNode) pods = NULL;

  create (fixture, PODS, "{\"metadata\":{\"name\":\"orphan\",\"labels\":{\"a\":\"b\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":"
                         "\"i\"}]}}");
  create (fixture, CONTROLLERS, CONTROLLER (""));
  orphan = get (fixture, PODS "/orphan");
  pods = get (fixture, PODS);
  assert_text (orphan, "metadata.ownerReferences.0.name", "rc");
  g_assert_null (probe_find (pods, "items.3"));
}

static void
the_pods_of_a_controller_that_goes_stay_behind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) deleted = NULL;
  g_autoptr (JsonNode) pods = NULL;

  create (fixture, CONTROLLERS, CONTROLLER (""));
  deleted = server_probe_demand (fixture->probe, 200, "DELETE", CONTROLLERS "/rc", NULL, NULL);
  pods = get (fixture, PODS);
  g_assert_nonnull (probe_find (pods, "items.2"));
  g_assert_null (probe_find (pods, "items.0.metadata.ownerReferences"));
}

typedef struct {
  const char *name;
  const char *body;
  int desired;
  int expected;
} Row;

static const Row rows[] = {
  { "a-least-number-is-what-is-needed", BUDGET ("\"minAvailable\":1"), 1, 3 },
  { "a-least-share-is-rounded-up", BUDGET ("\"minAvailable\":\"50%\""), 2, 3 },
  { "a-most-number-leaves-the-rest", BUDGET ("\"maxUnavailable\":1"), 2, 3 },
  { "a-most-share-is-rounded-up-too", BUDGET ("\"maxUnavailable\":\"50%\""), 1, 3 },
};

static void
check_budget (Fixture *fixture, gconstpointer data)
{
  const Row *row = data;
  g_autoptr (JsonNode) budget = NULL;

  create (fixture, BUDGETS, row->body);
  create (fixture, CONTROLLERS, CONTROLLER (""));
  budget = get (fixture, BUDGETS "/b");
  g_assert_cmpint (probe_int (budget, "status.desiredHealthy"), ==, row->desired);
  g_assert_cmpint (probe_int (budget, "status.expectedPods"), ==, row->expected);
  g_assert_cmpint (probe_int (budget, "status.disruptionsAllowed"), ==, 0);
  assert_text (budget, "status.conditions.0.reason", "InsufficientPods");
}

static void
pods_that_are_well_may_go_as_far_as_the_budget_reaches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pods = NULL;
  g_autoptr (JsonNode) budget = NULL;

  create (fixture, CONTROLLERS, CONTROLLER (""));
  create (fixture, BUDGETS, BUDGET ("\"minAvailable\":1"));
  pods = get (fixture, PODS);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("items.%u.metadata.name", i);
      g_autofree char *path = g_strdup_printf (PODS "/%s/status", probe_text (pods, name));
      g_autoptr (JsonNode) patched = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, READY);
    }
  budget = get (fixture, BUDGETS "/b");
  g_assert_cmpint (probe_int (budget, "status.currentHealthy"), ==, 3);
  g_assert_cmpint (probe_int (budget, "status.disruptionsAllowed"), ==, 2);
  assert_text (budget, "status.conditions.0.status", "True");
}

static void
owners_in_a_circle_are_no_trouble (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) budget = NULL;

  create (fixture, PODS, "{\"metadata\":{\"name\":\"p\",\"labels\":{\"a\":\"b\"},\"ownerReferences\":[{\"apiVersion\":\"v1\",\"kind\":"
                         "\"Pod\",\"name\":\"p\",\"uid\":\"1\",\"controller\":true}]},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":"
                         "\"i\"}]}}");
  create (fixture, BUDGETS, BUDGET ("\"maxUnavailable\":1"));
  budget = get (fixture, BUDGETS "/b");
  g_assert_cmpint (probe_int (budget, "status.observedGeneration"), ==, 1);
}

static void
the_servers_own_endpoints_tell_where_it_listens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) endpoints = get (fixture, "/api/v1/namespaces/default/endpoints/kubernetes");
  g_autofree char *uri = g_strdup_printf ("https://%s:%" G_GINT64_FORMAT, probe_text (endpoints, "subsets.0.addresses.0.ip"),
                                          probe_int (endpoints, "subsets.0.ports.0.port"));

  g_assert_cmpstr (uri, ==, koprs_test_server_get_uri (fixture->server));
}

static void
the_servers_own_slice_is_put_right (Fixture *fixture, gconstpointer data)
{
  const char *path = "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices/kubernetes";
  g_autoptr (JsonNode) changed = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, "{\"ports\":[]}");
  g_autoptr (JsonNode) slice = get (fixture, path);

  assert_text (slice, "ports.0.name", "https");
  g_assert_cmpint (probe_int (slice, "metadata.generation"), ==, 3);
}

static void
set_up_with_delay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KoprsTestServerOptions) options = koprs_test_server_options_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  koprs_test_server_options_set_controller_delay (options, 50);
  server_fixture_start (fixture, options);
  koprs_test_server_set_time (fixture->server, now);
}

static gint64
count_made (Fixture *fixture)
{
  g_autoptr (JsonNode) controller = get (fixture, CONTROLLERS "/rc");

  return probe_int (controller, "status.replicas");
}

static void
a_controller_comes_when_its_delay_is_over (Fixture *fixture, gconstpointer data)
{
  create (fixture, CONTROLLERS, CONTROLLER (""));
  koprs_test_server_advance_time (fixture->server, 49);
  g_assert_cmpint (count_made (fixture), ==, 0);
  koprs_test_server_advance_time (fixture->server, 1);
  g_assert_cmpint (count_made (fixture), ==, 3);
}

static void
a_node_keeps_its_first_taint_until_the_delay_is_over (Fixture *fixture, gconstpointer data)
{
  static const char path[] = "/api/v1/nodes/n";
  g_autoptr (JsonNode) made = server_probe_demand (fixture->probe, 201, "POST", "/api/v1/nodes", PROBE_JSON,
                                                   "{\"metadata\":{\"name\":\"n\"}}");
  g_autoptr (JsonNode) before = get (fixture, path);
  g_autoptr (JsonNode) after = NULL;

  assert_text (before, "metadata.resourceVersion", probe_text (made, "metadata.resourceVersion"));
  koprs_test_server_advance_time (fixture->server, 50);
  after = get (fixture, path);
  g_assert_nonnull (probe_find (before, "spec.taints"));
  g_assert_null (probe_find (after, "spec.taints"));
}

static void
change_unmade (Fixture *fixture, guint number)
{
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"labels\":{\"n\":\"%u\"}}}", number);
  g_autoptr (JsonNode) changed = server_probe_demand (fixture->probe, 200, "PATCH", CONTROLLERS "/rc", PROBE_MERGE_PATCH, body);

  g_assert_cmpint (probe_int (changed, "status.replicas"), ==, 0);
}

static void
what_goes_on_changing_is_looked_at_in_the_end (Fixture *fixture, gconstpointer data)
{
  create (fixture, CONTROLLERS, CONTROLLER (""));
  for (guint i = 0; i < 66; i++)
    {
      change_unmade (fixture, i);
      koprs_test_server_advance_time (fixture->server, 30);
    }
  change_unmade (fixture, 66);
  koprs_test_server_advance_time (fixture->server, 20);
  g_assert_cmpint (count_made (fixture), ==, 3);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/test-server/controllers/", name, NULL);

  g_test_add (path, Fixture, data, server_fixture_set_up, test, server_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-controller-makes-its-pods", a_controller_makes_its_pods, NULL);
  add ("a-controller-says-why-it-makes-none", a_controller_says_why_it_makes_none, NULL);
  add ("a-failure-that-is-over-is-forgotten", a_failure_that_is_over_is_forgotten, NULL);
  add ("a-pod-that-is-no-longer-selected-is-let-go-and-replaced", a_pod_that_is_no_longer_selected_is_let_go_and_replaced, NULL);
  add ("a-pod-that-nobody-controls-is-taken-on", a_pod_that_nobody_controls_is_taken_on, NULL);
  add ("the-pods-of-a-controller-that-goes-stay-behind", the_pods_of_a_controller_that_goes_stay_behind, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (rows[i].name, check_budget, &rows[i]);
  add ("pods-that-are-well-may-go-as-far-as-the-budget-reaches", pods_that_are_well_may_go_as_far_as_the_budget_reaches, NULL);
  add ("a-node-is-registered", a_node_is_registered, NULL);
  add ("owners-in-a-circle-are-no-trouble", owners_in_a_circle_are_no_trouble, NULL);
  add ("the-servers-own-endpoints-tell-where-it-listens", the_servers_own_endpoints_tell_where_it_listens, NULL);
  add ("the-servers-own-slice-is-put-right", the_servers_own_slice_is_put_right, NULL);
  g_test_add ("/test-server/controllers/a-controller-comes-when-its-delay-is-over", Fixture, NULL, set_up_with_delay,
              a_controller_comes_when_its_delay_is_over, server_fixture_tear_down);
  g_test_add ("/test-server/controllers/a-node-keeps-its-first-taint-until-the-delay-is-over", Fixture, NULL, set_up_with_delay,
              a_node_keeps_its_first_taint_until_the_delay_is_over, server_fixture_tear_down);
  g_test_add ("/test-server/controllers/what-goes-on-changing-is-looked-at-in-the-end", Fixture, NULL, set_up_with_delay,
              what_goes_on_changing_is_looked_at_in_the_end, server_fixture_tear_down);
  return g_test_run ();
}
