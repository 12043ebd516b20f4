/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the server shares out: addresses, quotas, tokens; and nodes, of which it has none. */

#include "support/server-probe.h"

#define CORE "/api/v1/namespaces/default/"
#define NAMED(name) "{\"metadata\":{\"name\":\"" name "\"},"
#define WHO_AM_I "/apis/authentication.k8s.io/v1/selfsubjectreviews"

typedef ServerFixture Fixture;

/* A pod of one container, with more members of its spec. */
#define POD(name, more) NAMED (name) "\"spec\":{" more "\"containers\":[{\"name\":\"c\",\"image\":\"x\"}]}}"

static JsonNode *
create (Fixture *fixture, guint status, const char *plural, const char *body)
{
  g_autofree char *path = g_strconcat (CORE, plural, NULL);

  return server_probe_demand (fixture->probe, status, "POST", path, PROBE_JSON, body);
}

static void
services_get_the_lowest_that_is_free (Fixture *fixture, gconstpointer data)
{
  static const char ports[] = NAMED ("a") "\"spec\":{\"type\":\"NodePort\",\"ports\":[{\"port\":80}]}}";
  static const char again[] = NAMED ("b") "\"spec\":{\"type\":\"NodePort\",\"ports\":[{\"port\":80}]}}";
  g_autoptr (JsonNode) first = create (fixture, 201, "services", ports);
  g_autoptr (JsonNode) second = create (fixture, 201, "services", again);

  assert_text (first, "spec.clusterIP", "10.0.1.0");
  assert_text (first, "spec.clusterIPs.0", "10.0.1.0");
  g_assert_cmpint (probe_int (first, "spec.ports.0.nodePort"), ==, 30086);
  assert_text (second, "spec.clusterIP", "10.0.1.1");
  g_assert_cmpint (probe_int (second, "spec.ports.0.nodePort"), ==, 30087);
}

static void
an_address_is_given_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) first = create (fixture, 201, "services", NAMED ("a") "\"spec\":{\"clusterIP\":\"10.0.0.9\",\"ports\":[{\"port\":80}]}}");
  g_autoptr (JsonNode) second = create (fixture, 422, "services", NAMED ("b") "\"spec\":{\"clusterIP\":\"10.0.0.9\",\"ports\":[{\"port\":80}]}}");

  assert_text (second, "message", "Service \"b\" is invalid: spec.clusterIPs: Invalid value: [\"10.0.0.9\"]: failed to allocate IP "
                                  "10.0.0.9: provided IP is already allocated");
}

static void
quotas_are_counted_and_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) quota = create (fixture, 201, "resourcequotas", NAMED ("few") "\"spec\":{\"hard\":{\"count/secrets\":\"1\"}}}");
  g_autoptr (JsonNode) first = create (fixture, 201, "secrets", NAMED ("a") "\"data\":{}}");
  g_autoptr (JsonNode) second = create (fixture, 403, "secrets", NAMED ("b") "\"data\":{}}");
  g_autoptr (JsonNode) counted = server_probe_demand (fixture->probe, 200, "GET", CORE "resourcequotas/few", NULL, NULL);

  assert_text (second, "message", "secrets \"b\" is forbidden: exceeded quota: few, requested: count/secrets=1, used: count/secrets=1, "
                                  "limited: count/secrets=1");
  assert_text (counted, "status.used.count/secrets", "1");
}

static void
a_token_ends_with_its_account (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) account = create (fixture, 201, "serviceaccounts", NAMED ("robot") "\"secrets\":[]}");
  g_autoptr (JsonNode) request = create (fixture, 201, "serviceaccounts/robot/token", "{\"spec\":{\"expirationSeconds\":600}}");
  g_autofree char *bearer = g_strconcat ("Bearer ", probe_text (request, "status.token"), NULL);
  g_autoptr (ServerProbe) robot = server_probe_new (fixture->server);
  g_autoptr (JsonNode) self = NULL;
  g_autoptr (JsonNode) gone = NULL;
  g_autoptr (JsonNode) refused = NULL;

  server_probe_set_header (robot, "Authorization", bearer);
  self = server_probe_demand (robot, 201, "POST", WHO_AM_I, PROBE_JSON, "{}");
  assert_text (self, "status.userInfo.username", "system:serviceaccount:default:robot");
  gone = server_probe_demand (fixture->probe, 200, "DELETE", CORE "serviceaccounts/robot", NULL, NULL);
  refused = server_probe_demand (robot, 401, "GET", "/api", NULL, NULL);
}

static void
what_needs_a_node_says_that_there_is_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = create (fixture, 201, "pods", POD ("p", ""));
  g_autofree char *log = NULL;
  g_autoptr (JsonNode) exec = NULL;
  g_autoptr (JsonNode) proxy = NULL;
  guint status;

  log = server_probe_send (fixture->probe, "GET", CORE "pods/p/log", NULL, NULL, &status);
  g_assert_cmpuint (status, ==, 204);
  exec = server_probe_demand (fixture->probe, 400, "POST", CORE "pods/p/exec?command=true", NULL, NULL);
  assert_text (exec, "message", "pod p does not have a host assigned");
  proxy = server_probe_demand (fixture->probe, 503, "GET", CORE "services/s/proxy/a/b", NULL, NULL);
  assert_text (proxy, "message", "no endpoints available for service \"s\"");
}

#define add(name, function) \
  g_test_add ("/test-shares/" name, Fixture, NULL, server_fixture_set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("services-get-the-lowest-that-is-free", services_get_the_lowest_that_is_free);
  add ("an-address-is-given-once", an_address_is_given_once);
  add ("quotas-are-counted-and-kept", quotas_are_counted_and_kept);
  add ("a-token-ends-with-its-account", a_token_ends_with_its_account);
  add ("what-needs-a-node-says-that-there-is-none", what_needs_a_node_says_that_there_is_none);
  return g_test_run ();
}
