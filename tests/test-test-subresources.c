/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a write to a part of an object may change of the rest of it, and other things that Kubernetes' own specs look at. */

#include "support/server-probe.h"

#include <string.h>

#define NAMESPACES "/api/v1/namespaces"
#define DEPLOYMENTS "/apis/apps/v1/namespaces/default/deployments"
#define FLOWS "/apis/flowcontrol.apiserver.k8s.io/v1/flowschemas"
#define REVIEWS "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
#define MARKED "{\"metadata\":{\"annotations\":{\"a\":\"1\"},\"labels\":{\"l\":\"1\"}}}"

typedef ServerFixture Fixture;

static JsonNode *
demand (Fixture *fixture, guint status, const char *method, const char *path, const char *body)
{
  return server_probe_demand (fixture->probe, status, method, path, PROBE_JSON, body);
}

static JsonNode *
mark_status (Fixture *fixture, const char *path)
{
  return server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, MARKED);
}

static void
a_built_in_kind_takes_its_metadata_with_its_status (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", NAMESPACES, "{\"metadata\":{\"name\":\"n\"}}");
  g_autoptr (JsonNode) patched = mark_status (fixture, NAMESPACES "/n/status");

  assert_text (patched, "metadata.annotations.a", "1");
  assert_text (patched, "metadata.labels.l", "1");
}

static void
a_deployment_keeps_its_labels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created =
    demand (fixture, 201, "POST", DEPLOYMENTS,
            "{\"metadata\":{\"name\":\"d\"},\"spec\":{\"selector\":{\"matchLabels\":{\"a\":\"b\"}},\"template\":{\"metadata\":"
            "{\"labels\":{\"a\":\"b\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}}");
  g_autoptr (JsonNode) patched = mark_status (fixture, DEPLOYMENTS "/d/status");

  assert_text (patched, "metadata.annotations.a", "1");
  g_assert_null (probe_find (patched, "metadata.labels"));
}

static void
a_flow_schema_keeps_all_its_metadata (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created =
    demand (fixture, 201, "POST", FLOWS,
            "{\"metadata\":{\"name\":\"f\"},\"spec\":{\"priorityLevelConfiguration\":{\"name\":\"p\"},\"matchingPrecedence\":1000}}");
  g_autoptr (JsonNode) patched = mark_status (fixture, FLOWS "/f/status");

  g_assert_null (probe_find (patched, "metadata.annotations"));
  g_assert_null (probe_find (patched, "metadata.labels"));
}

static void
only_finalize_changes_who_holds_a_namespace (Fixture *fixture, gconstpointer data)
{
  static const char body[] = "{\"metadata\":{\"name\":\"n\"},\"spec\":{\"finalizers\":[\"kubernetes\",\"ex.io/hold\"]}}";
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", NAMESPACES, "{\"metadata\":{\"name\":\"n\"}}");
  g_autoptr (JsonNode) replaced = demand (fixture, 200, "PUT", NAMESPACES "/n", body);
  g_autoptr (JsonNode) held = demand (fixture, 200, "PUT", NAMESPACES "/n/finalize", body);

  g_assert_null (probe_find (replaced, "spec.finalizers.1"));
  assert_text (held, "spec.finalizers.1", "ex.io/hold");
}

static void
a_namespace_stays_until_nobody_holds_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, "POST", NAMESPACES, "{\"metadata\":{\"name\":\"n\"}}");
  g_autoptr (JsonNode) held =
    demand (fixture, 200, "PUT", NAMESPACES "/n/finalize",
            "{\"metadata\":{\"name\":\"n\"},\"spec\":{\"finalizers\":[\"kubernetes\",\"ex.io/hold\"]}}");
  g_autoptr (JsonNode) deleted = demand (fixture, 200, "DELETE", NAMESPACES "/n", NULL);
  g_autoptr (JsonNode) waiting = demand (fixture, 200, "GET", NAMESPACES "/n", NULL);
  g_autoptr (JsonNode) freed =
    demand (fixture, 200, "PUT", NAMESPACES "/n/finalize", "{\"metadata\":{\"name\":\"n\"},\"spec\":{}}");
  g_autoptr (JsonNode) gone = demand (fixture, 404, "GET", NAMESPACES "/n", NULL);

  assert_text (waiting, "spec.finalizers.0", "ex.io/hold");
  g_assert_null (probe_find (waiting, "spec.finalizers.1"));
}

static void
a_question_has_no_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) refused = NULL;

  server_probe_set_header (fixture->probe, "Accept", "application/json;as=Table;v=v1;g=meta.k8s.io");
  refused = demand (fixture, 406, "POST", REVIEWS, "{\"spec\":{\"nonResourceAttributes\":{\"path\":\"/\",\"verb\":\"get\"}}}");
  assert_text (refused, "reason", "NotAcceptable");
  assert_text (refused, "message", "only the following media types are accepted: application/json, application/yaml, "
                                   "application/vnd.kubernetes.protobuf");
}

static void
its_health_is_told_check_by_check (Fixture *fixture, gconstpointer data)
{
  guint status;
  g_autofree char *whole = server_probe_send (fixture->probe, "GET", "/readyz", NULL, NULL, &status);
  g_autofree char *checks = server_probe_send (fixture->probe, "GET", "/readyz?verbose", NULL, NULL, &status);

  g_assert_cmpstr (whole, ==, "ok");
  g_assert_nonnull (strstr (checks, "[+]informer-sync ok\n"));
  g_assert_nonnull (strstr (checks, "[+]poststarthook/rbac/bootstrap-roles ok\n"));
  g_assert_true (g_str_has_suffix (checks, "[+]shutdown ok\nreadyz check passed\n"));
}

static void
an_old_table_is_a_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) table = NULL;

  server_probe_set_header (fixture->probe, "Accept", "application/json;as=Table;v=v1beta1;g=meta.k8s.io");
  table = demand (fixture, 200, "GET", NAMESPACES, NULL);
  assert_text (table, "kind", "Table");
  assert_text (table, "apiVersion", "meta.k8s.io/v1beta1");
  assert_text (table, "rows.0.object.apiVersion", "meta.k8s.io/v1beta1");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/test-server/subresources/", name, NULL);

  g_test_add (path, Fixture, NULL, server_fixture_set_up, test, server_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("a-built-in-kind-takes-its-metadata-with-its-status", a_built_in_kind_takes_its_metadata_with_its_status);
  add ("a-deployment-keeps-its-labels", a_deployment_keeps_its_labels);
  add ("a-flow-schema-keeps-all-its-metadata", a_flow_schema_keeps_all_its_metadata);
  add ("only-finalize-changes-who-holds-a-namespace", only_finalize_changes_who_holds_a_namespace);
  add ("a-namespace-stays-until-nobody-holds-it", a_namespace_stays_until_nobody_holds_it);
  add ("a-question-has-no-table", a_question_has_no_table);
  add ("its-health-is-told-check-by-check", its_health_is_told_check_by_check);
  add ("an-old-table-is-a-table", an_old_table_is_a_table);
  return g_test_run ();
}
