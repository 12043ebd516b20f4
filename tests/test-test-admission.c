/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a new Pod gets from its namespace and its cluster, and what it may not come in with. */

#include "support/server-probe.h"

#define PODS "/api/v1/namespaces/default/pods"
#define ACCOUNTS "/api/v1/namespaces/default/serviceaccounts"
#define RUNTIMES "/apis/node.k8s.io/v1/runtimeclasses"
#define PRIORITIES "/apis/scheduling.k8s.io/v1/priorityclasses"
#define LIMITS "/api/v1/namespaces/default/limitranges"
#define POD(spec) "{\"metadata\":{\"name\":\"p\"},\"spec\":{" spec "\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}"
#define POD_WITH(resources) \
  "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"resources\":" resources "}]}}"

typedef ServerFixture Fixture;

static JsonNode *
demand (Fixture *fixture, guint status, const char *path, const char *body)
{
  return server_probe_demand (fixture->probe, status, "POST", path, PROBE_JSON, body);
}

static void
just (Fixture *fixture, const char *path, const char *body)
{
  g_autoptr (JsonNode) created = demand (fixture, 201, path, body);
}

typedef struct {
  const char *name;
  const char *body;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { "an-account-that-is-not-there", POD ("\"serviceAccountName\":\"nobody\","),
    "pods \"p\" is forbidden: error looking up service account default/nobody: serviceaccount \"nobody\" not found" },
  { "a-runtime-class-that-is-not-there", POD ("\"runtimeClassName\":\"none\","),
    "pods \"p\" is forbidden: pod rejected: RuntimeClass \"none\" not found" },
  { "an-overhead-without-a-runtime-class", POD ("\"overhead\":{\"cpu\":\"1\"},"),
    "pods \"p\" is forbidden: pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead" },
  { "a-priority-class-that-is-not-there", POD ("\"priorityClassName\":\"none\","),
    "pods \"p\" is forbidden: no PriorityClass with name none was found" },
  { "a-priority-of-its-own", POD ("\"priority\":7,"),
    "pods \"p\" is forbidden: the integer value of priority (7) must not be provided in pod spec; priority admission controller "
    "computed 0 from the given PriorityClass name" },
};

static void
is_refused (Fixture *fixture, gconstpointer data)
{
  const Refusal *row = data;
  g_autoptr (JsonNode) refused = demand (fixture, 403, PODS, row->body);

  assert_text (refused, "message", row->message);
  assert_text (refused, "details.kind", "pods");
}

static void
an_account_that_opts_out_gives_no_token (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, ACCOUNTS, "{\"metadata\":{\"name\":\"quiet\"},\"automountServiceAccountToken\":false}");
  pod = demand (fixture, 201, PODS, POD ("\"serviceAccountName\":\"quiet\","));
  g_assert_null (probe_find (pod, "spec.volumes"));
}

static void
a_pod_that_wants_a_token_gets_it_nevertheless (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, ACCOUNTS, "{\"metadata\":{\"name\":\"quiet\"},\"automountServiceAccountToken\":false}");
  pod = demand (fixture, 201, PODS, POD ("\"serviceAccountName\":\"quiet\",\"automountServiceAccountToken\":true,"));
  assert_text (pod, "spec.containers.0.volumeMounts.0.mountPath", "/var/run/secrets/kubernetes.io/serviceaccount");
}

static void
an_account_lends_its_pull_secrets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, ACCOUNTS, "{\"metadata\":{\"name\":\"puller\"},\"imagePullSecrets\":[{\"name\":\"s\"}]}");
  pod = demand (fixture, 201, PODS, POD ("\"serviceAccountName\":\"puller\","));
  assert_text (pod, "spec.imagePullSecrets.0.name", "s");
}

static void
a_runtime_class_adds_its_overhead_and_its_nodes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, RUNTIMES, "{\"metadata\":{\"name\":\"r\"},\"handler\":\"h\",\"overhead\":{\"podFixed\":{\"cpu\":\"10m\"}},"
                           "\"scheduling\":{\"nodeSelector\":{\"a\":\"b\"}}}");
  pod = demand (fixture, 201, PODS, POD ("\"runtimeClassName\":\"r\","));
  assert_text (pod, "spec.overhead.cpu", "10m");
  assert_text (pod, "spec.nodeSelector.a", "b");
}

static void
a_priority_is_that_of_its_class (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, PRIORITIES, "{\"metadata\":{\"name\":\"high\"},\"value\":100,\"preemptionPolicy\":\"Never\"}");
  pod = demand (fixture, 201, PODS, POD ("\"priorityClassName\":\"high\","));
  g_assert_cmpint (probe_int (pod, "spec.priority"), ==, 100);
  assert_text (pod, "spec.preemptionPolicy", "Never");
}

static void
the_default_class_is_everybodys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, PRIORITIES, "{\"metadata\":{\"name\":\"usual\"},\"value\":5,\"globalDefault\":true}");
  pod = demand (fixture, 201, PODS, POD (""));
  g_assert_cmpint (probe_int (pod, "spec.priority"), ==, 5);
  assert_text (pod, "spec.priorityClassName", "usual");
}

static void
a_pod_that_tolerates_an_absence_keeps_its_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod =
    demand (fixture, 201, PODS, POD ("\"tolerations\":[{\"key\":\"node.kubernetes.io/not-ready\",\"operator\":\"Exists\"}],"));

  assert_text (pod, "spec.tolerations.1.key", "node.kubernetes.io/unreachable");
  g_assert_null (probe_find (pod, "spec.tolerations.2"));
}

#define BOUNDED \
  "{\"metadata\":{\"name\":\"l\"},\"spec\":{\"limits\":[{\"type\":\"Container\",\"min\":{\"cpu\":\"50m\"},\"max\":{\"cpu\":\"1\"}," \
  "\"default\":{\"cpu\":\"500m\"},\"defaultRequest\":{\"cpu\":\"100m\"}}]}}"

static void
limits_are_given_to_those_who_ask_for_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) pod = NULL;

  just (fixture, LIMITS, BOUNDED);
  pod = demand (fixture, 201, PODS, POD (""));
  assert_text (pod, "spec.containers.0.resources.requests.cpu", "100m");
  assert_text (pod, "spec.containers.0.resources.limits.cpu", "500m");
  assert_text (pod, "status.qosClass", "Burstable");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (probe_find (pod, "metadata.annotations")),
                                                  "kubernetes.io/limit-ranger"), ==,
                   "LimitRanger plugin set: cpu request for container c; cpu limit for container c");
}

static void
nobody_asks_for_less_than_the_least (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) refused = NULL;

  just (fixture, LIMITS, BOUNDED);
  refused = demand (fixture, 403, PODS, POD_WITH ("{\"requests\":{\"cpu\":\"10m\"}}"));
  assert_text (refused, "message", "pods \"p\" is forbidden: minimum cpu usage per Container is 50m, but request is 10m");
}

static void
nobody_asks_for_more_than_the_most (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) refused = NULL;

  just (fixture, LIMITS, BOUNDED);
  refused = demand (fixture, 403, PODS, POD_WITH ("{\"limits\":{\"cpu\":\"1001m\"}}"));
  assert_text (refused, "message", "pods \"p\" is forbidden: maximum cpu usage per Container is 1, but limit is 1001m");
}

static JsonNode *
change (Fixture *fixture, guint status, const char *patch)
{
  return server_probe_demand (fixture->probe, status, "PATCH", PODS "/p", PROBE_STRATEGIC_PATCH, patch);
}

static void
of_a_pod_only_images_and_deadlines_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) image = NULL;
  g_autoptr (JsonNode) deadline = NULL;
  g_autoptr (JsonNode) refused = NULL;

  just (fixture, PODS, POD (""));
  image = change (fixture, 200, "{\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"j\"}]}}");
  assert_text (image, "spec.containers.0.image", "j");
  deadline = change (fixture, 200, "{\"spec\":{\"activeDeadlineSeconds\":9}}");
  g_assert_cmpint (probe_int (deadline, "spec.activeDeadlineSeconds"), ==, 9);
  refused = change (fixture, 422, "{\"spec\":{\"containers\":[{\"name\":\"c\",\"resources\":{\"requests\":{\"cpu\":\"1\"}}}]}}");
  g_assert_true (g_str_has_prefix (probe_text (refused, "message"),
                                   "Pod \"p\" is invalid: spec: Forbidden: pod updates may not change fields other than "
                                   "`spec.containers[*].image`,"));
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_autofree char *path = g_strconcat ("/test-server/admission/", name, NULL);

  g_test_add (path, Fixture, data, server_fixture_set_up, test, server_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    add (refusals[i].name, is_refused, &refusals[i]);
  add ("an-account-that-opts-out-gives-no-token", an_account_that_opts_out_gives_no_token, NULL);
  add ("a-pod-that-wants-a-token-gets-it-nevertheless", a_pod_that_wants_a_token_gets_it_nevertheless, NULL);
  add ("an-account-lends-its-pull-secrets", an_account_lends_its_pull_secrets, NULL);
  add ("a-runtime-class-adds-its-overhead-and-its-nodes", a_runtime_class_adds_its_overhead_and_its_nodes, NULL);
  add ("a-priority-is-that-of-its-class", a_priority_is_that_of_its_class, NULL);
  add ("the-default-class-is-everybodys", the_default_class_is_everybodys, NULL);
  add ("a-pod-that-tolerates-an-absence-keeps-its-own-words", a_pod_that_tolerates_an_absence_keeps_its_own_words, NULL);
  add ("of-a-pod-only-images-and-deadlines-change", of_a_pod_only_images_and_deadlines_change, NULL);
  add ("limits-are-given-to-those-who-ask-for-nothing", limits_are_given_to_those_who_ask_for_nothing, NULL);
  add ("nobody-asks-for-less-than-the-least", nobody_asks_for_less_than_the_least, NULL);
  add ("nobody-asks-for-more-than-the-most", nobody_asks_for_more_than_the_most, NULL);
  return g_test_run ();
}
