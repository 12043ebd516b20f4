/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

static KoprsResource *
apply (Conformance *self, const char *data, const char *manager, gboolean force, GError **error)
{
  g_autoptr (KoprsApplyOptions) options = g_object_new (KOPRS_TYPE_APPLY_OPTIONS, "field-manager", manager, "force", force, NULL);
  g_autofree char *json = g_strdup_printf ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"one\"},\"data\":%s}", data);
  g_autoptr (KoprsResource) resource = conformance_from_json (json);

  return koprs_client_apply (self->client, self->scope, resource, options, NULL, error);
}

static KoprsResource *
must_apply (Conformance *self, const char *data, const char *manager)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *answer = apply (self, data, manager, FALSE, &error);

  g_assert_no_error (error);
  return answer;
}

static void
makes_what_is_not_there (Conformance *self)
{
  g_autoptr (KoprsResource) answer = must_apply (self, "{\"k\":\"1\"}", "m1");

  conformance_assert_string (answer, "data.k", "1");
  conformance_assert_string (answer, "metadata.managedFields[0].manager", "m1");
  conformance_assert_string (answer, "metadata.managedFields[0].operation", "Apply");
  conformance_assert_string (answer, "metadata.managedFields[0].fieldsType", "FieldsV1");
  g_assert_true (koprs_resource_has (answer, "metadata.managedFields[0].fieldsV1['f:data']['f:k']"));
  g_assert_cmpuint (koprs_resource_count (answer, "metadata.managedFields"), ==, 1);
}

static void
again_unchanged_keeps_the_version (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\"}", "m1");
  g_autoptr (KoprsResource) second = must_apply (self, "{\"k\":\"1\"}", "m1");

  g_assert_cmpstr (koprs_resource_get_resource_version (first), ==, koprs_resource_get_resource_version (second));
  g_assert_true (koprs_resource_equal (first, second));
}

static void
without_a_field_that_it_owned_removes_it (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\",\"j\":\"2\"}", "m1");
  g_autoptr (KoprsResource) second = must_apply (self, "{\"k\":\"1\"}", "m1");

  g_assert_false (koprs_resource_has (second, "data.j"));
  conformance_assert_string (second, "data.k", "1");
}

static void
of_another_managers_field_is_a_conflict_that_names_him (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\"}", "m1");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) second = apply (self, "{\"k\":\"2\"}", "m2", FALSE, &error);

  g_assert_null (second);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "Apply failed with 1 conflict: conflict with \"m1\": .data.k");
}

static void
conflicts_with_two_managers_name_both (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\",\"j\":\"1\"}", "m1");
  g_autoptr (KoprsResource) second = must_apply (self, "{\"k\":\"1\"}", "m2");
  g_autoptr (GError) error = NULL;

  g_assert_null (apply (self, "{\"k\":\"2\",\"j\":\"2\"}", "m3", FALSE, &error));
  g_assert_cmpstr (error->message, ==, "Apply failed with 3 conflicts: conflicts with \"m1\":\n- .data.j\n- .data.k\n"
                                       "conflicts with \"m2\":\n- .data.k");
}

static void
by_force_takes_the_field (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\"}", "m1");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) second = apply (self, "{\"k\":\"2\"}", "m2", TRUE, &error);

  g_assert_no_error (error);
  conformance_assert_string (second, "data.k", "2");
  g_assert_cmpuint (koprs_resource_count (second, "metadata.managedFields"), ==, 1);
  conformance_assert_string (second, "metadata.managedFields[0].manager", "m2");
}

static void
of_the_same_value_shares_it (Conformance *self)
{
  g_autoptr (KoprsResource) first = must_apply (self, "{\"k\":\"1\"}", "m1");
  g_autoptr (KoprsResource) shared = must_apply (self, "{\"k\":\"1\"}", "m2");
  g_autoptr (KoprsResource) left = must_apply (self, "{}", "m1");

  g_assert_cmpuint (koprs_resource_count (shared, "metadata.managedFields"), ==, 2);
  conformance_assert_string (left, "data.k", "1");
}

static void
against_an_update_names_its_version (Conformance *self)
{
  g_autoptr (KoprsCreateOptions) options = g_object_new (KOPRS_TYPE_CREATE_OPTIONS, "field-manager", "upd", NULL);
  g_autoptr (KoprsResource) resource = conformance_config_map (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, resource, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (apply (self, "{\"colour\":\"red\"}", "m1", FALSE, &error));
  g_assert_cmpstr (error->message, ==, "Apply failed with 1 conflict: conflict with \"upd\" using v1: .data.colour");
}

static void
the_helper_takes_back_what_was_fetched (Conformance *self)
{
  g_autoptr (KoprsResource) created = must_apply (self, "{\"k\":\"1\"}", "m1");
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new_from_resource (created);
  g_autoptr (KoprsResource) changed = NULL;
  g_autoptr (KoprsResource) answer = NULL;
  g_autoptr (GError) error = NULL;

  koprs_resource_builder_set_string (builder, "data.k", "2");
  changed = koprs_resource_builder_build (builder, &error);
  answer = koprs_client_apply_namespaced_resource (self->client, self->namespace_, changed, "m2", NULL, &error);
  g_assert_no_error (error);
  conformance_assert_string (answer, "data.k", "2");
}

static void
of_a_status_leaves_the_rest_alone (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  g_autoptr (KoprsResource) widget = conformance_from_json ("{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\","
                                                            "\"metadata\":{\"name\":\"w\"},\"spec\":{\"size\":3}}");
  g_autoptr (JsonNode) status = json_from_string ("{\"phase\":\"Ready\"}", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = koprs_client_create (self->client, self->scope, widget, NULL, NULL, &error);
  g_autoptr (KoprsResource) answer = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (koprs_resource_get_generation (created), ==, 1);
  answer = koprs_client_patch_status (self->client, self->scope, kind, "w", status, "m1", NULL, &error);
  g_assert_no_error (error);
  conformance_assert_string (answer, "status.phase", "Ready");
  g_assert_cmpint (koprs_resource_get_int (answer, "spec.size", 0), ==, 3);
  g_assert_cmpint (koprs_resource_get_generation (answer), ==, 1);
  g_assert_cmpuint (koprs_resource_count (answer, "metadata.managedFields"), ==, 2);
  conformance_assert_string (answer, "metadata.managedFields[0].subresource", "status");
}

static void
of_a_status_without_its_object_is_not_found (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  g_autoptr (JsonNode) status = json_from_string ("{\"phase\":\"Ready\"}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_patch_status_namespaced (self->client, self->namespace_, kind, "none", status, "m1", NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
}

static void
merges_lists_by_their_keys (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  const char *first = "{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"},"
                      "\"spec\":{\"ports\":[{\"port\":80,\"name\":\"a\"}],\"tags\":[\"x\"]}}";
  const char *second = "{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"},"
                       "\"spec\":{\"ports\":[{\"port\":81}],\"tags\":[\"y\"]}}";
  g_autoptr (KoprsResource) mine = conformance_from_json (first);
  g_autoptr (KoprsResource) theirs = conformance_from_json (second);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) one = koprs_client_apply_resource (self->client, self->scope, mine, "m1", NULL, &error);
  g_autoptr (KoprsResource) two = koprs_client_apply_resource (self->client, self->scope, theirs, "m2", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (koprs_resource_count (two, "spec.ports"), ==, 2);
  g_assert_cmpuint (koprs_resource_count (two, "spec.tags"), ==, 2);
  g_assert_true (koprs_resource_has (two, "metadata.managedFields[0].fieldsV1['f:spec']['f:ports']['k:{\"port\":80}']['f:name']"));
  g_assert_true (koprs_resource_has (two, "metadata.managedFields[0].fieldsV1['f:spec']['f:tags']['v:\"x\"']"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/apply/makes-what-is-not-there", makes_what_is_not_there);
  conformance_add ("/apply/again-unchanged-keeps-the-version", again_unchanged_keeps_the_version);
  conformance_add ("/apply/without-a-field-that-it-owned-removes-it", without_a_field_that_it_owned_removes_it);
  conformance_add ("/apply/of-another-managers-field-is-a-conflict-that-names-him", of_another_managers_field_is_a_conflict_that_names_him);
  conformance_add ("/apply/conflicts-with-two-managers-name-both", conflicts_with_two_managers_name_both);
  conformance_add ("/apply/by-force-takes-the-field", by_force_takes_the_field);
  conformance_add ("/apply/of-the-same-value-shares-it", of_the_same_value_shares_it);
  conformance_add ("/apply/against-an-update-names-its-version", against_an_update_names_its_version);
  conformance_add ("/apply/the-helper-takes-back-what-was-fetched", the_helper_takes_back_what_was_fetched);
  conformance_add ("/apply/of-a-status-leaves-the-rest-alone", of_a_status_leaves_the_rest_alone);
  conformance_add ("/apply/of-a-status-without-its-object-is-not-found", of_a_status_without_its_object_is_not_found);
  conformance_add ("/apply/merges-lists-by-their-keys", merges_lists_by_their_keys);
  return g_test_run ();
}
