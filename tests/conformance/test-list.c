/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

static void
create_many (Conformance *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("many-%03u", i);
      g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), name);
      g_autoptr (KoprsResource) resource = NULL;
      g_autoptr (KoprsResource) created = NULL;
      g_autoptr (GError) error = NULL;

      koprs_resource_builder_set_label (builder, "parity", i % 2 == 0 ? "even" : "odd");
      resource = koprs_resource_builder_build (builder, &error);
      created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

static KoprsResourceList *
list (Conformance *self, const char *label_selector, const char *field_selector, GError **error)
{
  g_autoptr (KoprsListOptions) options = g_object_new (KOPRS_TYPE_LIST_OPTIONS, "label-selector", label_selector,
                                                       "field-selector", field_selector, NULL);

  return koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, error);
}

static guint
n_selected (Conformance *self, const char *label_selector)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ours = g_strconcat ("parity,", label_selector, NULL);
  g_autoptr (KoprsResourceList) found = list (self, ours, NULL, &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (G_LIST_MODEL (found));
}

static void
comes_in_order_of_names (Conformance *self)
{
  g_autoptr (KoprsResource) b = conformance_create (self, "b", "x");
  g_autoptr (KoprsResource) a = conformance_create (self, "a", "x");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) found = list (self, NULL, "metadata.name!=kube-root-ca.crt", &error);
  g_autoptr (KoprsResource) first = NULL;
  g_autoptr (KoprsResource) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (found), 0);
  second = g_list_model_get_item (G_LIST_MODEL (found), 1);
  g_assert_cmpstr (koprs_resource_get_name (first), ==, "a");
  g_assert_cmpstr (koprs_resource_get_name (second), ==, "b");
  g_assert_nonnull (koprs_resource_list_get_resource_version (found));
  g_assert_cmpstr (koprs_resource_get_api_version (first), ==, "v1");
}

static void
in_pages_is_the_same_list (Conformance *self)
{
  g_autoptr (KoprsListOptions) options = g_object_new (KOPRS_TYPE_LIST_OPTIONS, "page-size", 3, "label-selector", "parity", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) found = NULL;

  create_many (self, 10);
  found = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 10);
  g_assert_null (koprs_resource_list_get_continue_token (found));
}

static void
by_a_limit_gives_one_page_and_its_token (Conformance *self)
{
  g_autoptr (KoprsListOptions) options = g_object_new (KOPRS_TYPE_LIST_OPTIONS, "limit", 4, "label-selector", "parity", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) first = NULL;
  g_autoptr (KoprsResourceList) second = NULL;

  create_many (self, 6);
  first = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (first)), ==, 4);
  g_assert_nonnull (koprs_resource_list_get_continue_token (first));
  g_object_set (options, "continue-token", koprs_resource_list_get_continue_token (first), NULL);
  second = koprs_client_list (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second)), ==, 2);
  g_assert_null (koprs_resource_list_get_continue_token (second));
  g_assert_cmpstr (koprs_resource_list_get_resource_version (first), ==, koprs_resource_list_get_resource_version (second));
}

static void
by_labels_takes_what_matches (Conformance *self)
{
  create_many (self, 5);
  g_assert_cmpuint (n_selected (self, "parity=even"), ==, 3);
  g_assert_cmpuint (n_selected (self, "parity==odd"), ==, 2);
  g_assert_cmpuint (n_selected (self, "parity!=odd"), ==, 3);
  g_assert_cmpuint (n_selected (self, "parity in (odd,even)"), ==, 5);
  g_assert_cmpuint (n_selected (self, "parity notin (odd)"), ==, 3);
  g_assert_cmpuint (n_selected (self, "!absent"), ==, 5);
}

static void
by_a_field_takes_what_matches (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) found = NULL;

  create_many (self, 3);
  found = list (self, NULL, "metadata.name=many-001", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
}

static void
by_an_unknown_field_is_a_bad_request (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (list (self, NULL, "data.a=x", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
}

static void
by_a_broken_selector_is_a_bad_request (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (list (self, "a b c", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
}

static void
of_a_missing_namespace_is_empty (Conformance *self)
{
  g_autoptr (KoprsScope) nowhere = koprs_scope_new_namespaced ("there-is-no-such-namespace");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) found = koprs_client_list (self->client, nowhere, koprs_kind_config_map (), NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 0);
}

static void
everywhere_finds_the_namespace_too (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsListOptions) options = NULL;
  g_autofree char *selector = g_strdup_printf ("metadata.namespace=%s,metadata.name=one", self->namespace_);
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResourceList) found = NULL;

  options = g_object_new (KOPRS_TYPE_LIST_OPTIONS, "field-selector", selector, NULL);
  found = koprs_client_list (self->client, self->everywhere, koprs_kind_config_map (), options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 1);
}

static void
names_come_with_their_namespaces (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *wanted = g_strdup_printf ("%s/many-000", self->namespace_);

  create_many (self, 1);
  names = koprs_client_list_resource_names (self->client, koprs_kind_config_map (), "parity", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_strv_contains ((const char *const *) names, wanted));
}

static void
of_an_unknown_kind_is_an_error_of_its_own (Conformance *self)
{
  g_autoptr (KoprsKind) kind = koprs_kind_new ("nothing.example.com", "v1", "Nothing", "nothings", TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_list (self->client, self->scope, kind, NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/list/comes-in-order-of-names", comes_in_order_of_names);
  conformance_add ("/list/in-pages-is-the-same-list", in_pages_is_the_same_list);
  conformance_add ("/list/by-a-limit-gives-one-page-and-its-token", by_a_limit_gives_one_page_and_its_token);
  conformance_add ("/list/by-labels-takes-what-matches", by_labels_takes_what_matches);
  conformance_add ("/list/by-a-field-takes-what-matches", by_a_field_takes_what_matches);
  conformance_add ("/list/by-an-unknown-field-is-a-bad-request", by_an_unknown_field_is_a_bad_request);
  conformance_add ("/list/by-a-broken-selector-is-a-bad-request", by_a_broken_selector_is_a_bad_request);
  conformance_add ("/list/of-a-missing-namespace-is-empty", of_a_missing_namespace_is_empty);
  conformance_add ("/list/everywhere-finds-the-namespace-too", everywhere_finds_the_namespace_too);
  conformance_add ("/list/names-come-with-their-namespaces", names_come_with_their_namespaces);
  conformance_add ("/list/of-an-unknown-kind-is-an-error-of-its-own", of_an_unknown_kind_is_an_error_of_its_own);
  return g_test_run ();
}
