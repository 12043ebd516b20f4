/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

static KoprsResource *
patch (Conformance *self, KoprsPatchType how, const char *body, GError **error)
{
  return koprs_client_patch (self->client, self->scope, koprs_kind_config_map (), "one", how, body, -1, NULL, NULL, error);
}

static void
merge_sets_and_removes (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = patch (self, KOPRS_PATCH_TYPE_MERGE, "{\"data\":{\"size\":\"big\",\"colour\":null}}", &error);

  g_assert_no_error (error);
  conformance_assert_string (answer, "data.size", "big");
  g_assert_false (koprs_resource_has (answer, "data.colour"));
}

static void
merge_without_a_change_keeps_the_version (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = patch (self, KOPRS_PATCH_TYPE_MERGE, "{\"data\":{\"colour\":\"green\"}}", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (koprs_resource_get_resource_version (answer), ==, koprs_resource_get_resource_version (created));
}

static void
merge_of_an_old_version_is_a_conflict (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autofree char *body = g_strdup_printf ("{\"metadata\":{\"resourceVersion\":\"%s\"},\"data\":{\"colour\":\"red\"}}",
                                           koprs_resource_get_resource_version (created));
  g_autoptr (KoprsResource) answer = patch (self, KOPRS_PATCH_TYPE_MERGE, "{\"data\":{\"colour\":\"blue\"}}", &error);

  g_assert_no_error (error);
  g_assert_null (patch (self, KOPRS_PATCH_TYPE_MERGE, body, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_CONFLICT);
}

static void
json_operations_run_in_order (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = patch (self, KOPRS_PATCH_TYPE_JSON,
                                            "[{\"op\":\"test\",\"path\":\"/data/colour\",\"value\":\"green\"},"
                                            "{\"op\":\"add\",\"path\":\"/data/a.b\",\"value\":\"x\"},"
                                            "{\"op\":\"move\",\"from\":\"/data/colour\",\"path\":\"/data/moved\"}]", &error);

  g_assert_no_error (error);
  conformance_assert_string (answer, "data['a.b']", "x");
  conformance_assert_string (answer, "data.moved", "green");
  g_assert_false (koprs_resource_has (answer, "data.colour"));
}

static void
json_test_that_fails_is_invalid (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (patch (self, KOPRS_PATCH_TYPE_JSON, "[{\"op\":\"test\",\"path\":\"/data/colour\",\"value\":\"red\"}]", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "the server rejected our request due to an error in our request");
}

static void
json_replace_of_nothing_adds (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) answer = patch (self, KOPRS_PATCH_TYPE_JSON,
                                            "[{\"op\":\"replace\",\"path\":\"/data/absent\",\"value\":\"x\"}]", &error);

  g_assert_no_error (error);
  conformance_assert_string (answer, "data.absent", "x");
}

static void
json_remove_of_nothing_is_invalid (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (patch (self, KOPRS_PATCH_TYPE_JSON, "[{\"op\":\"remove\",\"path\":\"/data/absent\"}]", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
}

static void
a_broken_body_is_a_bad_request (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (patch (self, KOPRS_PATCH_TYPE_JSON, "[5]", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
}

static void
of_nothing_is_not_found (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (patch (self, KOPRS_PATCH_TYPE_MERGE, "{}", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
}

static void
of_a_uid_is_invalid (Conformance *self)
{
  g_autoptr (KoprsResource) created = conformance_create (self, "one", "green");
  g_autoptr (GError) error = NULL;

  g_assert_null (patch (self, KOPRS_PATCH_TYPE_MERGE, "{\"metadata\":{\"uid\":\"abc\"}}", &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/patch/merge-sets-and-removes", merge_sets_and_removes);
  conformance_add ("/patch/merge-without-a-change-keeps-the-version", merge_without_a_change_keeps_the_version);
  conformance_add ("/patch/merge-of-an-old-version-is-a-conflict", merge_of_an_old_version_is_a_conflict);
  conformance_add ("/patch/json-operations-run-in-order", json_operations_run_in_order);
  conformance_add ("/patch/json-test-that-fails-is-invalid", json_test_that_fails_is_invalid);
  conformance_add ("/patch/json-replace-of-nothing-adds", json_replace_of_nothing_adds);
  conformance_add ("/patch/json-remove-of-nothing-is-invalid", json_remove_of_nothing_is_invalid);
  conformance_add ("/patch/a-broken-body-is-a-bad-request", a_broken_body_is_a_bad_request);
  conformance_add ("/patch/of-nothing-is-not-found", of_nothing_is_not_found);
  conformance_add ("/patch/of-a-uid-is-invalid", of_a_uid_is_invalid);
  return g_test_run ();
}
