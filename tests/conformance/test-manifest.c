/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

/* Backwards on purpose: everything stands before what it needs. */
#define MANIFEST \
  "apiVersion: %1$s/v1\nkind: Gear\nmetadata: {name: g, namespace: %2$s}\nspec: {teeth: 12}\n---\n" \
  "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: elsewhere}\ndata: {colour: green}\n---\n" \
  "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Not A Name}\n---\n" \
  "apiVersion: apps/v1\nkind: Nothing\nmetadata: {name: n}\n---\n" \
  "apiVersion: v1\nkind: List\nitems:\n" \
  "- apiVersion: v1\n  kind: Namespace\n  metadata: {name: %2$s}\n" \
  "- apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  metadata: {name: gears.%1$s}\n" \
  "  spec:\n    group: %1$s\n    scope: Namespaced\n    names: {plural: gears, singular: gear, kind: Gear, listKind: GearList}\n" \
  "    versions:\n    - name: v1\n      served: true\n      storage: true\n" \
  "      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {teeth: {type: integer}}}}}}\n"

typedef struct {
  Conformance *conformance;
  char *group;
  char *namespace_;
  KoprsClient *client;       /* whose namespace is the test's */
  GListModel *results;
} Manifest;

static void
manifest_apply (Manifest *self, Conformance *conformance)
{
  KoprsConfig *config = koprs_client_get_config (conformance->client);
  g_autofree char *yaml = NULL;
  g_autoptr (KoprsResourceList) list = NULL;
  g_autoptr (GError) error = NULL;

  self->conformance = conformance;
  self->group = g_strdup_printf ("g%08x.koprs-test.example.com", g_random_int ());
  self->namespace_ = g_strconcat (conformance->namespace_, "-team", NULL);
  koprs_config_set_namespace (config, conformance->namespace_);
  self->client = koprs_client_new (config);
  yaml = g_strdup_printf (MANIFEST, self->group, self->namespace_);
  list = koprs_resource_list_new_from_yaml (yaml, -1, &error);
  g_assert_no_error (error);
  self->results = koprs_client_apply_all (self->client, list, "conformance", NULL, &error);
  g_assert_no_error (error);
}

static void
manifest_clear (Manifest *self)
{
  g_autofree char *definition = g_strconcat ("gears.", self->group, NULL);
  g_autoptr (GError) error = NULL;

  koprs_client_delete_cluster_resource (self->client, koprs_kind_custom_resource_definition (), definition, NULL, &error);
  g_assert_no_error (error);
  koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), self->namespace_, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->results);
  g_assert_finalize_object (self->client);
  g_free (self->group);
  g_free (self->namespace_);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Manifest, manifest_clear)

static KoprsApplyResult *
assert_applied (Manifest *self, guint i, const char *name)
{
  g_autoptr (KoprsApplyResult) result = g_list_model_get_item (self->results, i);

  g_assert_no_error ((GError *) koprs_apply_result_get_error (result));
  g_assert_cmpstr (koprs_resource_get_name (koprs_apply_result_get_applied (result)), ==, name);
  return g_steal_pointer (&result);
}

static void
is_applied_in_an_order_that_works (Conformance *self)
{
  g_auto (Manifest) manifest = { NULL };
  g_autoptr (KoprsApplyResult) gear = NULL;
  g_autoptr (KoprsApplyResult) namespace_ = NULL;

  manifest_apply (&manifest, self);
  g_assert_cmpuint (g_list_model_get_n_items (manifest.results), ==, 6);
  gear = assert_applied (&manifest, 0, "g");
  g_assert_cmpstr (koprs_resource_get_namespace (koprs_apply_result_get_applied (gear)), ==, manifest.namespace_);
  g_assert_cmpint (koprs_resource_get_int (koprs_apply_result_get_applied (gear), "spec.teeth", 0), ==, 12);
  namespace_ = assert_applied (&manifest, 4, manifest.namespace_);
}

static void
puts_what_says_no_namespace_into_the_configured_one (Conformance *self)
{
  g_auto (Manifest) manifest = { NULL };
  g_autoptr (KoprsApplyResult) settings = NULL;

  manifest_apply (&manifest, self);
  settings = assert_applied (&manifest, 1, "elsewhere");
  g_assert_cmpstr (koprs_resource_get_namespace (koprs_apply_result_get_applied (settings)), ==, self->namespace_);
}

static void
goes_on_after_a_failure (Conformance *self)
{
  g_auto (Manifest) manifest = { NULL };
  g_autoptr (KoprsApplyResult) invalid = NULL;
  g_autoptr (KoprsApplyResult) unknown = NULL;

  manifest_apply (&manifest, self);
  invalid = g_list_model_get_item (manifest.results, 2);
  g_assert_error (koprs_apply_result_get_error (invalid), KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  g_assert_null (koprs_apply_result_get_applied (invalid));
  unknown = g_list_model_get_item (manifest.results, 3);
  g_assert_error (koprs_apply_result_get_error (unknown), KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
again_changes_nothing (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  const char *yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: same}\ndata: {colour: green}\n";
  g_autoptr (KoprsResourceList) list = koprs_resource_list_new_from_yaml (yaml, -1, &error);
  g_autofree char *version = NULL;

  koprs_config_set_namespace (koprs_client_get_config (self->client), self->namespace_);
  for (guint i = 0; i < 2; i++)
    {
      KoprsClient *client = koprs_client_new (koprs_client_get_config (self->client));
      g_autoptr (GListModel) results = koprs_client_apply_all (client, list, "conformance", NULL, &error);
      g_autoptr (KoprsApplyResult) result = NULL;
      const char *now;

      g_assert_no_error (error);
      result = g_list_model_get_item (results, 0);
      now = koprs_resource_get_resource_version (koprs_apply_result_get_applied (result));
      if (version != NULL)
        g_assert_cmpstr (now, ==, version);
      g_free (version);
      version = g_strdup (now);
      g_assert_finalize_object (client);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/manifest/is-applied-in-an-order-that-works", is_applied_in_an_order_that_works);
  conformance_add ("/manifest/puts-what-says-no-namespace-into-the-configured-one", puts_what_says_no_namespace_into_the_configured_one);
  conformance_add ("/manifest/goes-on-after-a-failure", goes_on_after_a_failure);
  conformance_add ("/manifest/again-changes-nothing", again_changes_nothing);
  return g_test_run ();
}
