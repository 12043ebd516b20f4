/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

#define OURS "koprs-test.example.com/ours"
#define STUCK "koprs-test.example.com/stuck"

static void
create_labelled (Conformance *self, const char *name, const char *namespace_, const char *finalizer)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), name);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced (namespace_);
  g_autoptr (KoprsResource) resource = NULL;
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (GError) error = NULL;

  koprs_resource_builder_set_label (builder, "gc", self->namespace_);
  if (finalizer != NULL)
    koprs_resource_builder_add_finalizer (builder, finalizer);
  resource = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  created = koprs_client_create (self->client, scope, resource, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
keep_some (KoprsResource *resource, gpointer user_data)
{
  return g_str_has_prefix (koprs_resource_get_name (resource), "keep");
}

static KoprsGcResult *
collect (Conformance *self, KoprsScope *scope, KoprsGcOptions *options)
{
  g_autofree char *selector = g_strconcat ("gc=", self->namespace_, NULL);
  g_autoptr (GError) error = NULL;
  KoprsGcResult *result = koprs_client_gc_with_options (self->client, scope, koprs_kind_config_map (), selector, keep_some, NULL,
                                                        NULL, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (koprs_gc_result_get_first_error (result));
  return result;
}

static gboolean
is_there (Conformance *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  gboolean there = koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), name, NULL, NULL, &error);

  g_assert_no_error (error);
  return there;
}

static void
what_is_not_wanted_goes_and_the_rest_stays (Conformance *self)
{
  g_autoptr (KoprsResource) unlabelled = conformance_create (self, "other", "red");
  g_autoptr (KoprsGcResult) result = NULL;

  create_labelled (self, "keep-1", self->namespace_, NULL);
  create_labelled (self, "drop-1", self->namespace_, NULL);
  create_labelled (self, "drop-2", self->namespace_, NULL);
  result = collect (self, self->scope, NULL);
  g_assert_cmpuint (koprs_gc_result_get_n_kept (result), ==, 1);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 2);
  g_assert_true (is_there (self, "keep-1"));
  g_assert_true (is_there (self, "other"));
  g_assert_false (is_there (self, "drop-1"));
}

static void
pages_of_two_find_everything (Conformance *self)
{
  g_autoptr (KoprsGcOptions) options = g_object_new (KOPRS_TYPE_GC_OPTIONS, "page-size", 2, NULL);
  g_autoptr (KoprsGcResult) result = NULL;

  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", i % 2 == 0 ? "drop" : "keep", i);

      create_labelled (self, name, self->namespace_, NULL);
    }
  result = collect (self, self->scope, options);
  g_assert_cmpuint (koprs_gc_result_get_n_kept (result), ==, 3);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 4);
}

static void
in_all_namespaces_each_is_deleted_in_its_own (Conformance *self)
{
  g_autofree char *other = g_strconcat (self->namespace_, "-2", NULL);
  g_autoptr (KoprsResource) namespace_ = NULL;
  g_autoptr (KoprsGcResult) result = NULL;
  g_autoptr (GError) error = NULL;

  namespace_ = koprs_client_ensure_namespace (self->client, other, "conformance", NULL, &error);
  g_assert_no_error (error);
  create_labelled (self, "drop", self->namespace_, NULL);
  create_labelled (self, "drop", other, NULL);
  result = collect (self, self->everywhere, NULL);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 2);
  koprs_client_delete_cluster_resource (self->client, koprs_kind_namespace (), other, NULL, &error);
  g_assert_no_error (error);
}

static void
finalizers_of_what_it_deleted_are_left_alone (Conformance *self)
{
  g_autoptr (KoprsGcResult) result = NULL;
  g_autoptr (KoprsResource) left = NULL;
  g_autoptr (KoprsResource) freed = NULL;
  g_autoptr (GError) error = NULL;

  create_labelled (self, "drop", self->namespace_, OURS);
  result = collect (self, self->scope, NULL);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 1);
  left = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "drop", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_resource_is_being_deleted (left));
  g_assert_true (koprs_resource_has_finalizer (left, OURS));
  freed = koprs_client_remove_finalizers (self->client, self->scope, koprs_kind_config_map (), "drop", NULL, &error);
  g_assert_no_error (error);
}

static void
what_terminates_waits_until_it_counts_as_stuck (Conformance *self)
{
  g_autoptr (KoprsGcOptions) at_once = g_object_new (KOPRS_TYPE_GC_OPTIONS, "stuck-after", G_GINT64_CONSTANT (0), NULL);
  g_autoptr (KoprsGcResult) first = NULL;
  g_autoptr (KoprsGcResult) second = NULL;
  g_autoptr (KoprsGcResult) third = NULL;

  create_labelled (self, "drop", self->namespace_, STUCK);
  first = collect (self, self->scope, NULL);
  second = collect (self, self->scope, NULL);
  g_assert_cmpuint (koprs_gc_result_get_n_waiting (second), ==, 1);
  g_assert_true (is_there (self, "drop"));
  third = collect (self, self->scope, at_once);
  g_assert_cmpuint (koprs_gc_result_get_n_recovered (third), ==, 1);
  g_assert_false (is_there (self, "drop"));
}

static void
a_dry_run_deletes_nothing (Conformance *self)
{
  g_autoptr (KoprsGcOptions) options = g_object_new (KOPRS_TYPE_GC_OPTIONS, "dry-run", TRUE, NULL);
  g_autoptr (KoprsGcResult) result = NULL;

  create_labelled (self, "drop", self->namespace_, NULL);
  result = collect (self, self->scope, options);
  g_assert_cmpuint (koprs_gc_result_get_n_deleted (result), ==, 1);
  g_assert_true (is_there (self, "drop"));
}

static void
a_selector_that_does_not_parse_deletes_nothing (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  create_labelled (self, "drop", self->namespace_, NULL);
  g_assert_null (koprs_client_gc_resources (self->client, self->scope, koprs_kind_config_map (), "a b c", keep_some, NULL, NULL, NULL,
                                            &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
  g_assert_true (is_there (self, "drop"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/gc/what-is-not-wanted-goes-and-the-rest-stays", what_is_not_wanted_goes_and_the_rest_stays);
  conformance_add ("/gc/pages-of-two-find-everything", pages_of_two_find_everything);
  conformance_add ("/gc/in-all-namespaces-each-is-deleted-in-its-own", in_all_namespaces_each_is_deleted_in_its_own);
  conformance_add ("/gc/finalizers-of-what-it-deleted-are-left-alone", finalizers_of_what_it_deleted_are_left_alone);
  conformance_add ("/gc/what-terminates-waits-until-it-counts-as-stuck", what_terminates_waits_until_it_counts_as_stuck);
  conformance_add ("/gc/a-dry-run-deletes-nothing", a_dry_run_deletes_nothing);
  conformance_add ("/gc/a-selector-that-does-not-parse-deletes-nothing", a_selector_that_does_not_parse_deletes_nothing);
  return g_test_run ();
}
