/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "conformance.h"

/* Longer than any test may take: what comes sooner came by the watch. */
#define NEVER_MS (10 * 60 * 1000)

typedef struct {
  Conformance *self;
  GAsyncResult *result;
} Waiting;

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Waiting *) user_data)->result = g_object_ref (result);
}

static gboolean
is_over (gpointer user_data)
{
  return ((Waiting *) user_data)->result != NULL;
}

/* A request that is answered after all that was begun before it was sent. */
static void
let_it_begin (Conformance *self)
{
  g_autoptr (GError) error = NULL;
  Waiting waiting = { self };

  for (guint i = 0; i < 3; i++)
    {
      koprs_client_get_version_async (self->client, NULL, on_result, &waiting);
      conformance_wait (is_over, &waiting);
      g_clear_object (&waiting.result);
    }
  g_assert_no_error (error);
}

static void
what_is_there_is_answered_at_once (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "red");
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list =
    koprs_client_wait_for_resources (self->client, self->scope, koprs_kind_config_map (), NEVER_MS, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >=, 1);
}

static void
what_comes_later_is_told_by_the_watch (Conformance *self)
{
  g_autoptr (KoprsWaitOptions) options =
    g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "label-selector", "wanted=yes", "interval", NEVER_MS, NULL);
  g_autoptr (KoprsResourceBuilder) builder = koprs_resource_builder_new (koprs_kind_config_map (), "late");
  Waiting waiting = { self };
  g_autoptr (KoprsResource) late = NULL;
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (KoprsResourceList) list = NULL;
  g_autoptr (KoprsResource) found = NULL;
  g_autoptr (GError) error = NULL;

  koprs_client_wait_with_options_async (self->client, self->scope, koprs_kind_config_map (), options, NULL, on_result, &waiting);
  let_it_begin (self);
  g_assert_null (waiting.result);
  koprs_resource_builder_set_label (builder, "wanted", "yes");
  late = koprs_resource_builder_build (builder, &error);
  g_assert_no_error (error);
  created = koprs_client_create (self->client, self->scope, late, NULL, NULL, &error);
  g_assert_no_error (error);
  conformance_wait (is_over, &waiting);
  list = koprs_client_wait_with_options_finish (self->client, waiting.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  found = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (koprs_resource_get_name (found), ==, "late");
  g_clear_object (&waiting.result);
}

static void
what_does_not_come_in_time_is_an_error (Conformance *self)
{
  g_autoptr (KoprsWaitOptions) options = g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "label-selector", "wanted=no", "timeout", 50, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_wait_with_options (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
}

static void
a_selector_that_does_not_parse_ends_it (Conformance *self)
{
  g_autoptr (KoprsWaitOptions) options = g_object_new (KOPRS_TYPE_WAIT_OPTIONS, "label-selector", "a b c", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_wait_with_options (self->client, self->scope, koprs_kind_config_map (), options, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_BAD_REQUEST);
}

static void
a_condition_is_answered_when_it_is_true (Conformance *self)
{
  g_autoptr (KoprsKind) kind = conformance_install_kind (self);
  g_autoptr (KoprsResource) widget = conformance_from_json ("{\"apiVersion\":\"koprs-test.example.com/v1\",\"kind\":\"Widget\","
                                                            "\"metadata\":{\"name\":\"w\"},\"spec\":{\"size\":3}}");
  g_autoptr (JsonNode) not_yet = json_from_string ("{\"conditions\":[{\"type\":\"Ready\",\"status\":\"False\"}]}", NULL);
  g_autoptr (JsonNode) ready = json_from_string ("{\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}", NULL);
  Waiting waiting = { self };
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (KoprsResource) first = NULL;
  g_autoptr (KoprsResource) second = NULL;
  g_autoptr (KoprsResource) answer = NULL;

  koprs_client_wait_for_condition_async (self->client, self->scope, kind, "w", "Ready", NULL, on_result, &waiting);
  let_it_begin (self);
  created = koprs_client_create (self->client, self->scope, widget, NULL, NULL, &error);
  g_assert_no_error (error);
  first = koprs_client_patch_status (self->client, self->scope, kind, "w", not_yet, "m", NULL, &error);
  g_assert_no_error (error);
  let_it_begin (self);
  g_assert_null (waiting.result);
  second = koprs_client_patch_status (self->client, self->scope, kind, "w", ready, "m", NULL, &error);
  g_assert_no_error (error);
  conformance_wait (is_over, &waiting);
  answer = koprs_client_wait_for_condition_finish (self->client, waiting.result, &error);
  g_assert_no_error (error);
  conformance_assert_string (answer, "status.conditions[0].status", "True");
  g_clear_object (&waiting.result);
}

static void
a_deletion_is_answered_when_the_object_is_gone (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "red");
  Waiting waiting = { self };
  g_autoptr (GError) error = NULL;

  koprs_client_wait_for_deletion_async (self->client, self->scope, koprs_kind_config_map (), "one", NULL, on_result, &waiting);
  let_it_begin (self);
  g_assert_null (waiting.result);
  koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "one", NULL, &error);
  g_assert_no_error (error);
  conformance_wait (is_over, &waiting);
  g_assert_true (koprs_client_wait_for_deletion_finish (self->client, waiting.result, &error));
  g_assert_no_error (error);
  g_clear_object (&waiting.result);
}

static void
what_was_never_there_is_gone (Conformance *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (koprs_client_wait_for_deletion (self->client, self->scope, koprs_kind_config_map (), "never", NULL, &error));
  g_assert_no_error (error);
}

static void
it_is_given_up_while_nothing_happens (Conformance *self)
{
  g_autoptr (KoprsResource) one = conformance_create (self, "one", "red");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { self };
  g_autoptr (GError) error = NULL;

  koprs_client_wait_for_deletion_async (self->client, self->scope, koprs_kind_config_map (), "one", cancellable, on_result, &waiting);
  let_it_begin (self);
  g_cancellable_cancel (cancellable);
  conformance_wait (is_over, &waiting);
  g_assert_false (koprs_client_wait_for_deletion_finish (self->client, waiting.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&waiting.result);
  while (g_main_context_iteration (NULL, FALSE))
    ;   /* what was under way ends */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  conformance_add ("/wait/what-is-there-is-answered-at-once", what_is_there_is_answered_at_once);
  conformance_add ("/wait/what-comes-later-is-told-by-the-watch", what_comes_later_is_told_by_the_watch);
  conformance_add ("/wait/what-does-not-come-in-time-is-an-error", what_does_not_come_in_time_is_an_error);
  conformance_add ("/wait/a-selector-that-does-not-parse-ends-it", a_selector_that_does_not_parse_ends_it);
  conformance_add ("/wait/a-condition-is-answered-when-it-is-true", a_condition_is_answered_when_it_is_true);
  conformance_add ("/wait/a-deletion-is-answered-when-the-object-is-gone", a_deletion_is_answered_when_the_object_is_gone);
  conformance_add ("/wait/what-was-never-there-is-gone", what_was_never_there_is_gone);
  conformance_add ("/wait/it-is-given-up-while-nothing-happens", it_is_given_up_while_nothing_happens);
  return g_test_run ();
}
