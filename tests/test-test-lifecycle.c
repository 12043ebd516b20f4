/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What happens by itself: namespaces, definitions, owners and dependants; and loading. */

#include "support/server-probe.h"

#include <string.h>

#define MAPS "/api/v1/namespaces/default/configmaps"
#define DEFINITIONS "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
#define DEFINITION(versions) \
  "{\"metadata\":{\"name\":\"things.ex.io\"},\"spec\":{\"group\":\"ex.io\",\"scope\":\"Namespaced\",\"names\":" \
  "{\"plural\":\"things\",\"kind\":\"Thing\"},\"versions\":[" versions "]}}"
#define VERSION(name, storage) \
  "{\"name\":\"" name "\",\"served\":true,\"storage\":" storage ",\"subresources\":{\"status\":{}},\"schema\":" \
  "{\"openAPIV3Schema\":{\"type\":\"object\",\"x-kubernetes-preserve-unknown-fields\":true}}}"
#define THINGS "/apis/ex.io/v1/namespaces/default/things"

typedef ServerFixture Fixture;

static JsonNode *
demand (Fixture *fixture, guint status, const char *method, const char *path, const char *body)
{
  return server_probe_demand (fixture->probe, status, method, path, PROBE_JSON, body);
}

static void
just (Fixture *fixture, guint status, const char *method, const char *path, const char *body)
{
  g_autoptr (JsonNode) answer = demand (fixture, status, method, path, body);
}

static void
merge (Fixture *fixture, const char *path, const char *patch)
{
  g_autoptr (JsonNode) answer = server_probe_demand (fixture->probe, 200, "PATCH", path, PROBE_MERGE_PATCH, patch);
}

static void
the_usual_namespaces_are_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) list = demand (fixture, 200, "GET", "/api/v1/namespaces", NULL);
  g_autoptr (JsonNode) account = demand (fixture, 200, "GET", "/api/v1/namespaces/default/serviceaccounts/default", NULL);
  g_autoptr (JsonNode) refused = demand (fixture, 403, "DELETE", "/api/v1/namespaces/kube-system", NULL);

  assert_text (list, "items.0.metadata.name", "default");
  assert_text (list, "items.1.metadata.name", "kube-node-lease");
  assert_text (list, "items.2.metadata.name", "kube-public");
  assert_text (list, "items.3.metadata.name", "kube-system");
  assert_text (list, "items.0.status.phase", "Active");
}

static void
a_namespace_goes_with_its_contents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) going = NULL;

  just (fixture, 201, "POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"n\"}}");
  just (fixture, 200, "GET", "/api/v1/namespaces/n/configmaps/kube-root-ca.crt", NULL);
  just (fixture, 201, "POST", "/api/v1/namespaces/n/secrets", "{\"metadata\":{\"name\":\"s\"}}");
  going = demand (fixture, 200, "DELETE", "/api/v1/namespaces/n", NULL);
  assert_text (going, "status.phase", "Terminating");
  just (fixture, 404, "GET", "/api/v1/namespaces/n", NULL);
  just (fixture, 404, "GET", "/api/v1/namespaces/n/secrets/s", NULL);
  just (fixture, 404, "POST", "/api/v1/namespaces/n/secrets", "{\"metadata\":{\"name\":\"s\"}}");
}

static void
a_finalizer_holds_its_namespace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) held = NULL;

  just (fixture, 201, "POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"n\"}}");
  just (fixture, 201, "POST", "/api/v1/namespaces/n/secrets", "{\"metadata\":{\"name\":\"s\",\"finalizers\":[\"ex.io/a\"]}}");
  just (fixture, 200, "DELETE", "/api/v1/namespaces/n", NULL);
  held = demand (fixture, 200, "GET", "/api/v1/namespaces/n", NULL);
  assert_text (held, "status.conditions.3.type", "NamespaceContentRemaining");
  assert_text (held, "status.conditions.3.message", "Some resources are remaining: secrets. has 1 resource instances");
  assert_text (held, "status.conditions.4.message", "Some content in the namespace has finalizers remaining: ex.io/a in "
                                                    "1 resource instances");
  just (fixture, 403, "POST", "/api/v1/namespaces/n/secrets", "{\"metadata\":{\"name\":\"t\"}}");
  merge (fixture, "/api/v1/namespaces/n/secrets/s", "{\"metadata\":{\"finalizers\":null}}");
  just (fixture, 404, "GET", "/api/v1/namespaces/n", NULL);
}

static void
a_definition_is_served_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) made = demand (fixture, 201, "POST", DEFINITIONS, DEFINITION (VERSION ("v1", "true")));
  g_autoptr (JsonNode) list = demand (fixture, 200, "GET", THINGS, NULL);
  g_autoptr (JsonNode) group = demand (fixture, 200, "GET", "/apis/ex.io", NULL);
  g_autoptr (JsonNode) definition = demand (fixture, 200, "GET", DEFINITIONS "/things.ex.io", NULL);

  assert_text (made, "spec.names.singular", "thing");
  assert_text (made, "spec.names.listKind", "ThingList");
  assert_text (list, "kind", "ThingList");
  assert_text (list, "metadata.continue", "");
  assert_text (group, "preferredVersion.groupVersion", "ex.io/v1");
  assert_text (definition, "status.conditions.1.type", "Established");
  assert_text (definition, "status.conditions.1.status", "True");
}

static void
a_definition_goes_with_its_instances (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autofree char *added = NULL, *deleted = NULL, *end = NULL;

  just (fixture, 201, "POST", DEFINITIONS, DEFINITION (VERSION ("v1", "true")));
  just (fixture, 201, "POST", THINGS, "{\"apiVersion\":\"ex.io/v1\",\"kind\":\"Thing\",\"metadata\":{\"name\":\"t\"}}");
  watch = server_probe_watch (fixture->probe, THINGS "?watch=true");
  added = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (added, ==, "ADDED t");
  just (fixture, 200, "DELETE", DEFINITIONS "/things.ex.io", NULL);
  deleted = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (deleted, ==, "DELETED t");
  end = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (end, ==, "");
  just (fixture, 404, "GET", DEFINITIONS "/things.ex.io", NULL);
  just (fixture, 404, "GET", THINGS, NULL);
}

static void
a_changed_definition_ends_its_watches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autofree char *end = NULL;

  just (fixture, 201, "POST", DEFINITIONS, DEFINITION (VERSION ("v1", "true")));
  watch = server_probe_watch (fixture->probe, THINGS "?watch=true");
  merge (fixture, DEFINITIONS "/things.ex.io", "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}");
  just (fixture, 201, "POST", THINGS, "{\"apiVersion\":\"ex.io/v1\",\"kind\":\"Thing\",\"metadata\":{\"name\":\"t\"}}");
  end = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (end, ==, "ADDED t");
  merge (fixture, DEFINITIONS "/things.ex.io", "{\"spec\":{\"names\":{\"shortNames\":[\"th\"]}}}");
  g_clear_pointer (&end, g_free);
  end = server_probe_watch_next_brief (watch);
  g_assert_cmpstr (end, ==, "");
}

static void
versions_show_the_same_object (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) other = NULL;
  g_autoptr (JsonNode) list = NULL;

  just (fixture, 201, "POST", DEFINITIONS, DEFINITION (VERSION ("v1", "true") "," VERSION ("v2", "false")));
  just (fixture, 201, "POST", THINGS, "{\"apiVersion\":\"ex.io/v1\",\"kind\":\"Thing\",\"metadata\":{\"name\":\"t\"},\"x\":1}");
  other = demand (fixture, 200, "GET", "/apis/ex.io/v2/namespaces/default/things/t", NULL);
  assert_text (other, "apiVersion", "ex.io/v2");
  g_assert_cmpint (probe_int (other, "x"), ==, 1);
  list = demand (fixture, 200, "GET", "/apis/ex.io/v2/things", NULL);
  assert_text (list, "items.0.apiVersion", "ex.io/v2");
}

/* A config map that depends on another one. */
static void
depend (Fixture *fixture, const char *name, const char *owner, const char *uid, gboolean block)
{
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\",\"ownerReferences\":[{\"apiVersion\":\"v1\","
                                           "\"kind\":\"ConfigMap\",\"name\":\"%s\",\"uid\":\"%s\","
                                           "\"blockOwnerDeletion\":%s}]}}", name, owner, uid, block ? "true" : "false");

  just (fixture, 201, "POST", MAPS, body);
}

static char *
own (Fixture *fixture, const char *name)
{
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"name\":\"%s\"}}", name);
  g_autoptr (JsonNode) owner = demand (fixture, 201, "POST", MAPS, body);

  return g_strdup (probe_text (owner, "metadata.uid"));
}

static void
dependants_follow_their_owner (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uid = own (fixture, "owner");

  depend (fixture, "child", "owner", uid, FALSE);
  just (fixture, 200, "GET", MAPS "/child", NULL);
  just (fixture, 200, "DELETE", MAPS "/owner", NULL);
  just (fixture, 404, "GET", MAPS "/child", NULL);
}

static void
orphans_stay (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uid = own (fixture, "owner");
  g_autoptr (JsonNode) child = NULL;

  depend (fixture, "child", "owner", uid, FALSE);
  just (fixture, 200, "DELETE", MAPS "/owner?propagationPolicy=Orphan", NULL);
  just (fixture, 404, "GET", MAPS "/owner", NULL);
  child = demand (fixture, 200, "GET", MAPS "/child", NULL);
  g_assert_null (probe_find (child, "metadata.ownerReferences"));
}

static void
in_the_foreground_the_owner_waits_for_those_who_block_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uid = own (fixture, "owner");
  g_autoptr (JsonNode) waiting = NULL;

  depend (fixture, "child", "owner", uid, TRUE);
  merge (fixture, MAPS "/child", "{\"metadata\":{\"finalizers\":[\"ex.io/a\"]}}");
  just (fixture, 200, "DELETE", MAPS "/owner?propagationPolicy=Foreground", NULL);
  waiting = demand (fixture, 200, "GET", MAPS "/owner", NULL);
  assert_text (waiting, "metadata.finalizers.0", "foregroundDeletion");
  merge (fixture, MAPS "/child", "{\"metadata\":{\"finalizers\":[]}}");
  just (fixture, 404, "GET", MAPS "/child", NULL);
  just (fixture, 404, "GET", MAPS "/owner", NULL);
}

static void
a_dependant_of_nobody_is_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uid = own (fixture, "owner");

  depend (fixture, "stranger", "owner", "00000000-0000-0000-0000-000000000000", FALSE);
  depend (fixture, "child", "owner", uid, FALSE);
  just (fixture, 404, "GET", MAPS "/stranger", NULL);
  just (fixture, 200, "GET", MAPS "/child", NULL);
}

static void
manifests_are_loaded_in_order (Fixture *fixture, gconstpointer data)
{
  static const char yaml[] =
    "apiVersion: apiextensions.k8s.io/v1\n"
    "kind: CustomResourceDefinition\n"
    "metadata: {name: things.ex.io}\n"
    "spec:\n"
    "  group: ex.io\n"
    "  scope: Namespaced\n"
    "  names: {plural: things, kind: Thing}\n"
    "  versions:\n"
    "  - name: v1\n"
    "    served: true\n"
    "    storage: true\n"
    "    subresources: {status: {}}\n"
    "    schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}\n"
    "---\n"
    "apiVersion: v1\n"
    "kind: List\n"
    "items:\n"
    "- {apiVersion: ex.io/v1, kind: Thing, metadata: {name: t, namespace: new}, spec: {a: 1}, status: {phase: Ready}}\n"
    "- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: 'yes'}}\n";
  g_autoptr (JsonNode) thing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_test_server_load (fixture->server, yaml, -1, &error));
  g_assert_no_error (error);
  thing = demand (fixture, 200, "GET", "/apis/ex.io/v1/namespaces/new/things/t", NULL);
  assert_text (thing, "status.phase", "Ready");
  just (fixture, 200, "GET", MAPS "/c", NULL);
}

static void
manifests_that_are_refused_are_errors (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "apiVersion: v1\nkind: Nope\nmetadata: {name: a}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: UPPER}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nfoo: 1\n",
    "x\n",
  };
  g_autoptr (GError) yaml_error = NULL;
  g_autoptr (GError) null_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (koprs_test_server_load (fixture->server, texts[i], -1, &error));
      g_assert_error (error, KOPRS_TEST_ERROR, KOPRS_TEST_ERROR_REJECTED);
    }
  g_assert_false (koprs_test_server_load (fixture->server, "a: [", -1, &yaml_error));
  g_assert_error (yaml_error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  g_assert_false (koprs_test_server_load (fixture->server, NULL, -1, &null_error));
  g_assert_error (null_error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
}

static void
what_every_namespace_trusts_is_put_right (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = demand (fixture, 200, "GET", MAPS "/kube-root-ca.crt", NULL);
  g_autoptr (JsonNode) changed =
    server_probe_demand (fixture->probe, 200, "PATCH", MAPS "/kube-root-ca.crt", PROBE_MERGE_PATCH,
                         "{\"data\":{\"ca.crt\":null,\"x\":\"y\"}}");
  g_autoptr (JsonNode) after = demand (fixture, 200, "GET", MAPS "/kube-root-ca.crt", NULL);

  assert_text (changed, "data.x", "y");
  g_assert_true (json_node_equal (probe_find (before, "data"), probe_find (after, "data")));
}

#define add(name, function) \
  g_test_add ("/test-lifecycle/" name, Fixture, NULL, server_fixture_set_up, function, server_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add ("the-usual-namespaces-are-there", the_usual_namespaces_are_there);
  add ("a-namespace-goes-with-its-contents", a_namespace_goes_with_its_contents);
  add ("a-finalizer-holds-its-namespace", a_finalizer_holds_its_namespace);
  add ("a-definition-is-served-at-once", a_definition_is_served_at_once);
  add ("a-definition-goes-with-its-instances", a_definition_goes_with_its_instances);
  add ("a-changed-definition-ends-its-watches", a_changed_definition_ends_its_watches);
  add ("versions-show-the-same-object", versions_show_the_same_object);
  add ("dependants-follow-their-owner", dependants_follow_their_owner);
  add ("orphans-stay", orphans_stay);
  add ("in-the-foreground-the-owner-waits-for-those-who-block-it", in_the_foreground_the_owner_waits_for_those_who_block_it);
  add ("a-dependant-of-nobody-is-deleted", a_dependant_of_nobody_is_deleted);
  add ("what-every-namespace-trusts-is-put-right", what_every_namespace_trusts_is_put_right);
  add ("manifests-are-loaded-in-order", manifests_are_loaded_in_order);
  add ("manifests-that-are-refused-are-errors", manifests_that_are_refused_are_errors);
  return g_test_run ();
}
