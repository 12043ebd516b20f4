/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include <koprs/koprs.h>

#include "koprs/koprs-kind-private.h"

static void
a_kind_keeps_what_it_was_made_of (void)
{
  KoprsKind *kind = koprs_kind_new ("example.com", "v1beta1", "Widget", "widgets", TRUE);
  g_autofree char *api_version = koprs_kind_dup_api_version (kind);
  g_autofree char *text = koprs_kind_to_string (kind);

  g_assert_cmpstr (koprs_kind_get_group (kind), ==, "example.com");
  g_assert_cmpstr (koprs_kind_get_version (kind), ==, "v1beta1");
  g_assert_cmpstr (koprs_kind_get_kind (kind), ==, "Widget");
  g_assert_cmpstr (koprs_kind_get_plural (kind), ==, "widgets");
  g_assert_true (koprs_kind_is_namespaced (kind));
  g_assert_cmpstr (api_version, ==, "example.com/v1beta1");
  g_assert_cmpstr (koprs_kind_peek_api_version (kind), ==, api_version);
  g_assert_cmpstr (text, ==, "example.com/v1beta1/Widget");
  g_assert_finalize_object (kind);
}

static void
the_core_group_is_empty_in_the_api_version (void)
{
  g_autofree char *api_version = koprs_kind_dup_api_version (koprs_kind_pod ());
  g_autofree char *text = koprs_kind_to_string (koprs_kind_pod ());

  g_assert_cmpstr (koprs_kind_get_group (koprs_kind_pod ()), ==, "");
  g_assert_cmpstr (api_version, ==, "v1");
  g_assert_cmpstr (text, ==, "v1/Pod");
}

static void
null_is_empty_text (void)
{
  KoprsKind *kind = koprs_kind_new (NULL, NULL, NULL, NULL, FALSE);

  g_assert_cmpstr (koprs_kind_get_group (kind), ==, "");
  g_assert_cmpstr (koprs_kind_get_version (kind), ==, "");
  g_assert_cmpstr (koprs_kind_get_kind (kind), ==, "");
  g_assert_cmpstr (koprs_kind_get_plural (kind), ==, "");
  g_assert_finalize_object (kind);
}

static void
properties_say_the_same_as_the_getters (void)
{
  g_autofree char *group = NULL;
  g_autofree char *version = NULL;
  g_autofree char *name = NULL;
  g_autofree char *plural = NULL;
  gboolean namespaced = FALSE;

  g_object_get (koprs_kind_deployment (), "group", &group, "version", &version, "kind", &name,
                "plural", &plural, "namespaced", &namespaced, NULL);
  g_assert_cmpstr (group, ==, "apps");
  g_assert_cmpstr (version, ==, "v1");
  g_assert_cmpstr (name, ==, "Deployment");
  g_assert_cmpstr (plural, ==, "deployments");
  g_assert_true (namespaced);
}

static const struct {
  KoprsKind *(*get) (void);
  const char *api_version;
  const char *kind;
  const char *plural;
  gboolean namespaced;
} ready_made[] = {
  { koprs_kind_pod, "v1", "Pod", "pods", TRUE },
  { koprs_kind_config_map, "v1", "ConfigMap", "configmaps", TRUE },
  { koprs_kind_secret, "v1", "Secret", "secrets", TRUE },
  { koprs_kind_namespace, "v1", "Namespace", "namespaces", FALSE },
  { koprs_kind_service, "v1", "Service", "services", TRUE },
  { koprs_kind_node, "v1", "Node", "nodes", FALSE },
  { koprs_kind_event, "v1", "Event", "events", TRUE },
  { koprs_kind_service_account, "v1", "ServiceAccount", "serviceaccounts", TRUE },
  { koprs_kind_persistent_volume, "v1", "PersistentVolume", "persistentvolumes", FALSE },
  { koprs_kind_persistent_volume_claim, "v1", "PersistentVolumeClaim", "persistentvolumeclaims", TRUE },
  { koprs_kind_deployment, "apps/v1", "Deployment", "deployments", TRUE },
  { koprs_kind_stateful_set, "apps/v1", "StatefulSet", "statefulsets", TRUE },
  { koprs_kind_daemon_set, "apps/v1", "DaemonSet", "daemonsets", TRUE },
  { koprs_kind_replica_set, "apps/v1", "ReplicaSet", "replicasets", TRUE },
  { koprs_kind_job, "batch/v1", "Job", "jobs", TRUE },
  { koprs_kind_cron_job, "batch/v1", "CronJob", "cronjobs", TRUE },
  { koprs_kind_ingress, "networking.k8s.io/v1", "Ingress", "ingresses", TRUE },
  { koprs_kind_network_policy, "networking.k8s.io/v1", "NetworkPolicy", "networkpolicies", TRUE },
  { koprs_kind_role, "rbac.authorization.k8s.io/v1", "Role", "roles", TRUE },
  { koprs_kind_role_binding, "rbac.authorization.k8s.io/v1", "RoleBinding", "rolebindings", TRUE },
  { koprs_kind_cluster_role, "rbac.authorization.k8s.io/v1", "ClusterRole", "clusterroles", FALSE },
  { koprs_kind_cluster_role_binding, "rbac.authorization.k8s.io/v1", "ClusterRoleBinding",
    "clusterrolebindings", FALSE },
  { koprs_kind_lease, "coordination.k8s.io/v1", "Lease", "leases", TRUE },
  { koprs_kind_custom_resource_definition, "apiextensions.k8s.io/v1", "CustomResourceDefinition",
    "customresourcedefinitions", FALSE },
};

static void
ready_made_kinds_are_singletons_and_found_by_name (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ready_made); i++)
    {
      KoprsKind *kind = ready_made[i].get ();

      g_test_message ("%s", ready_made[i].kind);
      g_assert_cmpstr (koprs_kind_peek_api_version (kind), ==, ready_made[i].api_version);
      g_assert_cmpstr (koprs_kind_get_kind (kind), ==, ready_made[i].kind);
      g_assert_cmpstr (koprs_kind_get_plural (kind), ==, ready_made[i].plural);
      g_assert_cmpint (koprs_kind_is_namespaced (kind), ==, ready_made[i].namespaced);
      g_assert_true (kind == ready_made[i].get ());
      g_assert_true (kind == koprs_kind_lookup_builtin (ready_made[i].api_version, ready_made[i].kind));
      g_assert_true (koprs_kind_check (kind, NULL));
    }
}

static void
other_names_are_not_found (void)
{
  const char *const names[][2] = {
    { "v1", "pod" }, { "v1", "Deployment" }, { "apps", "Deployment" }, { "apps/", "Deployment" },
    { "/v1", "Pod" }, { "apps/v1beta1", "Deployment" }, { "app/v1", "Deployment" }, { "", "" },
    { "appss/v1", "Deployment" }, { "apps/v1/x", "Deployment" }, { NULL, "Pod" }, { "v1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (koprs_kind_lookup_builtin (names[i][0], names[i][1]));
}

static void
equal_kinds_have_one_hash (void)
{
  g_autoptr (KoprsKind) same = koprs_kind_new ("apps", "v1", "Deployment", "deployments", TRUE);
  g_autoptr (KoprsKind) truth = koprs_kind_new ("apps", "v1", "Deployment", "deployments", 2);

  g_assert_true (koprs_kind_equal (same, koprs_kind_deployment ()));
  g_assert_true (koprs_kind_equal (same, truth));
  g_assert_cmpuint (koprs_kind_hash (same), ==, koprs_kind_hash (koprs_kind_deployment ()));
}

static void
each_part_makes_a_difference (void)
{
  const struct { const char *group, *version, *kind, *plural; gboolean namespaced; } others[] = {
    { "app", "v1", "Deployment", "deployments", TRUE },
    { "", "v1", "Deployment", "deployments", TRUE },
    { "apps", "v2", "Deployment", "deployments", TRUE },
    { "apps", "v1", "Deploymen", "deployments", TRUE },
    { "apps", "v1", "Deployment", "deployment", TRUE },
    { "apps", "v1", "Deployment", "deployments", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (KoprsKind) other = koprs_kind_new (others[i].group, others[i].version, others[i].kind,
                                                    others[i].plural, others[i].namespaced);

      g_assert_false (koprs_kind_equal (other, koprs_kind_deployment ()));
    }
}

static void
what_no_request_can_be_made_of_is_refused (void)
{
  const struct { const char *group, *version, *kind, *plural; } bad[] = {
    { "", "", "Pod", "pods" }, { "", "v1", "", "pods" }, { "", "v1", "Pod", "" },
    { "a/b", "v1", "Pod", "pods" }, { "", "v1/x", "Pod", "pods" }, { "", "v1", "Pod", "pods/x" },
    { "", "..", "Pod", "pods" }, { "", "v1", "Pod", "." }, { "", "v1", "Pod", "po%64s" },
    { NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsKind) kind = koprs_kind_new (bad[i].group, bad[i].version, bad[i].kind, bad[i].plural, TRUE);

      g_assert_false (koprs_kind_check (kind, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
    }
}

static gpointer
ask_for_the_job_kind (gpointer data)
{
  return koprs_kind_job ();
}

static void
threads_get_the_same_singleton (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, ask_for_the_job_kind, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == koprs_kind_job ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/kind/threads-get-the-same-singleton", threads_get_the_same_singleton);
  g_test_add_func ("/kind/keeps-what-it-was-made-of", a_kind_keeps_what_it_was_made_of);
  g_test_add_func ("/kind/the-core-group-is-empty-in-the-api-version", the_core_group_is_empty_in_the_api_version);
  g_test_add_func ("/kind/null-is-empty-text", null_is_empty_text);
  g_test_add_func ("/kind/properties-say-the-same-as-the-getters", properties_say_the_same_as_the_getters);
  g_test_add_func ("/kind/ready-made-ones-are-singletons-found-by-name", ready_made_kinds_are_singletons_and_found_by_name);
  g_test_add_func ("/kind/other-names-are-not-found", other_names_are_not_found);
  g_test_add_func ("/kind/equal-ones-have-one-hash", equal_kinds_have_one_hash);
  g_test_add_func ("/kind/each-part-makes-a-difference", each_part_makes_a_difference);
  g_test_add_func ("/kind/what-no-request-can-be-made-of-is-refused", what_no_request_can_be_made_of_is_refused);
  return g_test_run ();
}
