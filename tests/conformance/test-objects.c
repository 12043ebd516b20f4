/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

static void
create_answers_with_what_the_server_made_of_it (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");

  g_assert_cmpstr (koprs_resource_get_name (created), ==, "one");
  g_assert_cmpstr (koprs_resource_get_namespace (created), ==, self->namespace_);
  g_assert_nonnull (koprs_resource_get_uid (created));
  g_assert_nonnull (koprs_resource_get_resource_version (created));
  g_assert_true (koprs_resource_has (created, "metadata.creationTimestamp"));
  g_assert_false (koprs_resource_has (created, "metadata.generation"));
  conformance_assert_string (created, "data.colour", "green");
}

static void
create_twice_is_already_exists (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) again = conformance_config_map (self, "one", "blue");
  g_autoptr (KoprsResource) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup ("configmaps \"one\" already exists");

  answer = koprs_client_create (self->client, self->scope, again, NULL, NULL, &error);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_ALREADY_EXISTS);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (answer);
}

static void
create_in_a_missing_namespace_is_not_found (Conformance *self)
{
  g_autoptr (KoprsScope) nowhere = koprs_scope_new_namespaced ("there-is-no-such-namespace");
  g_autoptr (KoprsResource) resource = conformance_config_map (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_create (self->client, nowhere, resource, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
}

static void
create_makes_names_from_a_prefix (Conformance *self)
{
  g_autoptr (KoprsResource) resource = conformance_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"generateName\":\"made-\"}}");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (koprs_resource_get_name (created), "made-"));
  g_assert_cmpuint (strlen (koprs_resource_get_name (created)), ==, strlen ("made-") + 5);
}

static void
create_of_a_bad_name_is_invalid (Conformance *self)
{
  g_autoptr (KoprsResource) resource = conformance_config_map (self, "Not_A_Name", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
}

static void
create_as_a_dry_run_makes_nothing (Conformance *self)
{
  g_autoptr (KoprsCreateOptions) options = g_object_new (KOPRS_TYPE_CREATE_OPTIONS, "dry-run", TRUE, NULL);
  g_autoptr (KoprsResource) resource = conformance_config_map (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_create (self->client, self->scope, resource, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (koprs_resource_get_uid (answer));
  g_assert_null (koprs_resource_get_resource_version (answer));
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
get_of_nothing_is_not_found_and_lookup_is_null (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "none", NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "configmaps \"none\" not found");
  g_clear_error (&error);
  g_assert_null (koprs_client_lookup (self->client, self->scope, koprs_kind_config_map (), "none", NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "none", NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
get_returns_what_was_created (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) got = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (koprs_resource_equal (created, got));
}

static KoprsResource *
with_colour (KoprsResource *resource, const char *colour)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (resource);

  koprs_resource_builder_set_string (builder, "data.colour", colour);
  return koprs_resource_builder_build (builder, NULL);
}

static void
replace_changes_and_moves_the_version (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) changed = with_colour (created, "blue");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_replace (self->client, self->scope, changed, NULL, NULL, &error);

  g_assert_no_error (error);
  conformance_assert_string (answer, "data.colour", "blue");
  g_assert_cmpstr (koprs_resource_get_resource_version (answer), !=, koprs_resource_get_resource_version (created));
  g_assert_cmpstr (koprs_resource_get_uid (answer), ==, koprs_resource_get_uid (created));
}

static void
replace_of_an_old_version_is_a_conflict (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) first = with_colour (created, "blue");
  g_autoptr (KoprsResource) second = with_colour (created, "red");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_replace (self->client, self->scope, first, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (koprs_client_replace (self->client, self->scope, second, NULL, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "Operation cannot be fulfilled on configmaps \"one\": the object has been modified; "
                                       "please apply your changes to the latest version and try again");
}

static void
replace_without_a_change_keeps_the_version (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = koprs_client_replace (self->client, self->scope, created, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_resource_version (answer), ==, koprs_resource_get_resource_version (created));
}

static void
delete_says_whether_it_was_there (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error));
  g_assert_no_error (error);
  g_assert_false (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error));
  g_assert_no_error (error);
}

static void
delete_of_another_uid_is_a_conflict (Conformance *self)
{
  g_autoptr (KoprsDeleteOptions) options = g_object_new (KOPRS_TYPE_DELETE_OPTIONS, "preconditions-uid", "not-its-uid", NULL);
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_false (koprs_client_delete (self->client, self->scope, koprs_kind_config_map (), "one", options, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
}

static void
an_object_with_a_finalizer_waits_for_it (Conformance *self)
{
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "held");
  g_autoptr (KoprsResource) resource = NULL;
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (KoprsResource) held = NULL;
  g_autoptr (KoprsResource) released = NULL;
  g_autoptr (KoprsResource) answer = NULL;
  g_autoptr (KoprsResourceBuilder) release = NULL;
  g_autoptr (GError) error = NULL;

  koprs_resource_builder_add_finalizer (builder, "koprs-test.example.com/hold");
  resource = koprs_resource_builder_build (builder, &error);
  created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "held", NULL, &error));
  held = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "held", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_resource_is_being_deleted (held));

  release = koprs_resource_builder_new_from_resource (held);
  koprs_resource_builder_remove_finalizer (release, "koprs-test.example.com/hold");
  released = koprs_resource_builder_build (release, &error);
  answer = koprs_client_replace (self->client, self->scope, released, NULL, NULL, &error);
  g_assert_no_error (error);
  /* The answer to the last finalizer's removal has the version from before. */
  g_assert_cmpstr (koprs_resource_get_resource_version (answer), ==, koprs_resource_get_resource_version (held));
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "held", NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
delete_collection_takes_what_the_selector_names (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "green");
  g_autoptr (KoprsResource) two = conformance_create (self, "two", "green");
  g_autoptr (KoprsListOptions) selected = g_object_new (KOPRS_TYPE_LIST_OPTIONS, "field-selector", "metadata.name=one", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) gone = NULL;

  gone = koprs_client_delete_collection (self->client, self->scope, koprs_kind_config_map (), selected, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gone)), ==, 1);
  g_assert_false (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error));
  g_assert_true (koprs_client_exists (self->client, self->scope, koprs_kind_config_map (), "two", NULL, NULL, &error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/create/answers-with-what-the-server-made-of-it", create_answers_with_what_the_server_made_of_it);
  conformance_add ("/create/twice-is-already-exists", create_twice_is_already_exists);
  conformance_add ("/create/in-a-missing-namespace-is-not-found", create_in_a_missing_namespace_is_not_found);
  conformance_add ("/create/makes-names-from-a-prefix", create_makes_names_from_a_prefix);
  conformance_add ("/create/of-a-bad-name-is-invalid", create_of_a_bad_name_is_invalid);
  conformance_add ("/create/as-a-dry-run-makes-nothing", create_as_a_dry_run_makes_nothing);
  conformance_add ("/get/of-nothing-is-not-found-and-lookup-is-null", get_of_nothing_is_not_found_and_lookup_is_null);
  conformance_add ("/get/returns-what-was-created", get_returns_what_was_created);
  conformance_add ("/replace/changes-and-moves-the-version", replace_changes_and_moves_the_version);
  conformance_add ("/replace/of-an-old-version-is-a-conflict", replace_of_an_old_version_is_a_conflict);
  conformance_add ("/replace/without-a-change-keeps-the-version", replace_without_a_change_keeps_the_version);
  conformance_add ("/delete/says-whether-it-was-there", delete_says_whether_it_was_there);
  conformance_add ("/delete/of-another-uid-is-a-conflict", delete_of_another_uid_is_a_conflict);
  conformance_add ("/delete/an-object-with-a-finalizer-waits-for-it", an_object_with_a_finalizer_waits_for_it);
  conformance_add ("/delete/collection-takes-what-the-selector-names", delete_collection_takes_what_the_selector_names);
  return g_test_run ();
}
