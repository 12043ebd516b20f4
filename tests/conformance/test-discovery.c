/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

/* A definition of a group that nobody else has, deleted at the end. */
typedef struct {
  Conformance *conformance;
  char *group;
  char *definition_name;
} Gadgets;

static void
gadgets_define (Gadgets *self, Conformance *conformance)
{
  g_autofree char *json = NULL;
  g_autoptr (KoprsResource) definition = NULL;
  g_autoptr (KoprsResource) applied = NULL;
  g_autoptr (GError) error = NULL;

  self->conformance = conformance;
  self->group = g_strdup_printf ("g%08x.koprs-test.example.com", g_random_int ());
  self->definition_name = g_strconcat ("gadgets.", self->group, NULL);
  json = g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"%s\"},"
                          "\"spec\":{\"group\":\"%s\",\"scope\":\"Namespaced\",\"names\":{\"plural\":\"gadgets\",\"singular\":\"gadget\","
                          "\"kind\":\"Gadget\",\"listKind\":\"GadgetList\",\"shortNames\":[\"kgd\"]},\"versions\":["
                          "{\"name\":\"v1\",\"served\":true,\"storage\":true,\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\","
                          "\"x-kubernetes-preserve-unknown-fields\":true}}},"
                          "{\"name\":\"v1beta1\",\"served\":true,\"storage\":false,\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\","
                          "\"x-kubernetes-preserve-unknown-fields\":true}}}]}}", self->definition_name, self->group);
  definition = conformance_from_json (json);
  applied = koprs_client_apply_resource (conformance->client, conformance->everywhere, definition, "conformance", NULL, &error);
  g_assert_no_error (error);
}

static void
gadgets_delete (Gadgets *self)
{
  g_autoptr (GError) error = NULL;

  koprs_client_delete_cluster_resource (self->conformance->client, koprs_kind_custom_resource_definition (), self->definition_name, NULL, &error);
  g_assert_no_error (error);
}

static void
gadgets_clear (Gadgets *self)
{
  gadgets_delete (self);
  g_free (self->group);
  g_free (self->definition_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gadgets, gadgets_clear)

static void
assert_called (Conformance *self, const char *name, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) kind = koprs_client_find_kind (self->client, name, NULL, &error);
  g_autofree char *text = kind != NULL ? koprs_kind_to_string (kind) : NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static void
knows_what_people_call_a_kind (Conformance *self)
{
  static const char *const names[][2] = {
    { "po", "v1/Pod" }, { "pod", "v1/Pod" }, { "pods", "v1/Pod" }, { "Pod", "v1/Pod" }, { "cm", "v1/ConfigMap" }, { "ns", "v1/Namespace" },
    { "svc", "v1/Service" }, { "deploy", "apps/v1/Deployment" }, { "deployments.apps", "apps/v1/Deployment" },
    { "deployments.v1.apps", "apps/v1/Deployment" }, { "apps/v1/Deployment", "apps/v1/Deployment" }, { "v1/Pod", "v1/Pod" },
    { "events", "v1/Event" }, { "crd", "apiextensions.k8s.io/v1/CustomResourceDefinition" },
    { "customresourcedefinition", "apiextensions.k8s.io/v1/CustomResourceDefinition" }, { "leases", "coordination.k8s.io/v1/Lease" },
    { "netpol", "networking.k8s.io/v1/NetworkPolicy" }, { "ClusterRoleBinding", "rbac.authorization.k8s.io/v1/ClusterRoleBinding" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_called (self, names[i][0], names[i][1]);
}

static void
says_whether_a_kind_is_namespaced (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) lease = koprs_client_find_kind (self->client, "lease", NULL, &error);
  g_autoptr (KoprsKind) namespace_ = koprs_client_find_kind (self->client, "namespace", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (koprs_kind_equal (lease, koprs_kind_lease ()));
  g_assert_true (koprs_kind_equal (namespace_, koprs_kind_namespace ()));
}

static void
finds_what_was_defined_a_moment_ago (Conformance *self)
{
  g_auto (Gadgets) gadgets = { NULL };
  g_autofree char *kind = NULL;
  g_autofree char *full = NULL;
  g_autofree char *beta = NULL;
  g_autofree char *beta_kind = NULL;

  gadgets_define (&gadgets, self);
  kind = g_strconcat (gadgets.group, "/v1/Gadget", NULL);
  full = g_strconcat ("gadgets.", gadgets.group, NULL);
  beta = g_strconcat ("Gadget.v1beta1.", gadgets.group, NULL);
  beta_kind = g_strconcat (gadgets.group, "/v1beta1/Gadget", NULL);
  assert_called (self, full, kind);
  assert_called (self, kind, kind);
  assert_called (self, beta, beta_kind);
}

static void
finds_what_another_defined_a_moment_ago (Conformance *self)
{
  g_auto (Gadgets) gadgets = { NULL };
  g_autoptr (KoprsClient) other = koprs_client_new (koprs_client_get_config (self->client));
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) pod = koprs_client_find_kind (other, "pods", NULL, &error);
  g_autoptr (KoprsKind) gadget = NULL;

  g_assert_no_error (error);
  gadgets_define (&gadgets, self);
  gadget = koprs_client_find_kind (other, gadgets.definition_name, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_kind_get_plural (gadget), ==, "gadgets");
}

static void
takes_an_object_of_what_was_defined_a_moment_ago (Conformance *self)
{
  g_auto (Gadgets) gadgets = { NULL };
  g_autofree char *json = NULL;
  g_autoptr (KoprsResource) gadget = NULL;
  g_autoptr (KoprsResource) applied = NULL;
  g_autoptr (GError) error = NULL;

  gadgets_define (&gadgets, self);
  json = g_strdup_printf ("{\"apiVersion\":\"%s/v1\",\"kind\":\"Gadget\",\"metadata\":{\"name\":\"g\"}}", gadgets.group);
  gadget = conformance_from_json (json);
  applied = koprs_client_apply_resource (self->client, self->scope, gadget, "conformance", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_name (applied), ==, "g");
}

static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

typedef struct {
  Conformance *conformance;
  KoprsKind *kind;
} Gone;

static gboolean
is_gone (gpointer user_data)
{
  Gone *gone = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_list (gone->conformance->client, gone->conformance->scope, gone->kind, NULL, NULL, &error);

  return g_error_matches (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
what_is_gone_is_an_unknown_kind (Conformance *self)
{
  g_auto (Gadgets) gadgets = { NULL };
  g_autoptr (KoprsKind) kind = NULL;
  g_autoptr (GError) error = NULL;
  guint ticks = g_timeout_add (20, on_tick, NULL);

  gadgets_define (&gadgets, self);
  kind = koprs_client_find_kind (self->client, gadgets.definition_name, NULL, &error);
  g_assert_no_error (error);
  gadgets_delete (&gadgets);
  conformance_wait (is_gone, &(Gone) { self, kind });
  g_source_remove (ticks);
}

static void
a_name_of_nothing_is_an_unknown_kind (Conformance *self)
{
  static const char *const names[] = { "nothings", "pods.nothing.example.com", "apps/v1/Nothing", "nothing.example.com/v1/Nothing", "apps/v9/Deployment" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_client_find_kind (self->client, names[i], NULL, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
    }
}

static guint
count_kind (GListModel *list, KoprsKind *wanted)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KoprsKind) kind = g_list_model_get_item (list, i);

      n += koprs_kind_equal (kind, wanted);
    }
  return n;
}

static void
the_list_has_every_kind_once (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = koprs_client_list_kinds (self->client, NULL, &error);
  g_autoptr (KoprsKind) first = NULL;
  KoprsKind *wanted[] = { koprs_kind_pod (), koprs_kind_deployment (), koprs_kind_namespace (), koprs_kind_lease (), koprs_kind_cluster_role (),
                          koprs_kind_custom_resource_definition () };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpuint (count_kind (list, wanted[i]), ==, 1);
  first = g_list_model_get_item (list, 0);
  g_assert_cmpstr (koprs_kind_get_group (first), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/discovery/knows-what-people-call-a-kind", knows_what_people_call_a_kind);
  conformance_add ("/discovery/says-whether-a-kind-is-namespaced", says_whether_a_kind_is_namespaced);
  conformance_add ("/discovery/finds-what-was-defined-a-moment-ago", finds_what_was_defined_a_moment_ago);
  conformance_add ("/discovery/finds-what-another-defined-a-moment-ago", finds_what_another_defined_a_moment_ago);
  conformance_add ("/discovery/takes-an-object-of-what-was-defined-a-moment-ago", takes_an_object_of_what_was_defined_a_moment_ago);
  conformance_add ("/discovery/what-is-gone-is-an-unknown-kind", what_is_gone_is_an_unknown_kind);
  conformance_add ("/discovery/a-name-of-nothing-is-an-unknown-kind", a_name_of_nothing_is_an_unknown_kind);
  conformance_add ("/discovery/the-list-has-every-kind-once", the_list_has_every_kind_once);
  return g_test_run ();
}
