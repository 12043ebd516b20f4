/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* How a client finds the kind of an object that was made from text. */

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "support/koprs-script.h"

#define APPLY_WIDGET \
  { "PATCH /apis/example.com/v1/namespaces/web/widgets/w?fieldManager=tester&force=true", "application/apply-patch+yaml", NULL, 200, \
    "{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"w\",\"namespace\":\"web\"}}" }
#define WIDGETS \
  "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"example.com/v1\",\"resources\":[" \
  "{\"name\":\"widgets/status\",\"singularName\":\"\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"]}," \
  "{\"name\":\"widgets\",\"singularName\":\"widget\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"]}]}"
#define DISCOVER { "GET /apis/example.com/v1", .status = 200, .answer = WIDGETS }

static KoprsScope *web;

static KoprsResource *
make_resource (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static KoprsResource *
make_widget (void)
{
  return make_resource ("{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"}}");
}

static void
apply_widget (KoprsClient *client)
{
  g_autoptr (KoprsResource) widget = make_widget ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) applied = koprs_client_apply_resource (client, web, widget, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
assert_widget_unknown (KoprsClient *client)
{
  g_autoptr (KoprsResource) widget = make_widget ();
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_apply_resource (client, web, widget, NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
options_are_read_when_the_call_begins (void)
{
  const KoprsExchange exchanges[] = {
    DISCOVER,
    { "PATCH /apis/example.com/v1/namespaces/web/widgets/w?fieldManager=before", "application/apply-patch+yaml", NULL, 200,
      "{\"kind\":\"Widget\",\"apiVersion\":\"example.com/v1\",\"metadata\":{\"name\":\"w\"}}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) widget = make_widget ();
  g_autoptr (KoprsApplyOptions) options = koprs_apply_options_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) applied = NULL;

  koprs_apply_options_set_field_manager (options, "before");
  koprs_apply_options_set_force (options, FALSE);
  koprs_client_apply_async (client, web, widget, options, NULL, on_result, &result);
  koprs_apply_options_set_field_manager (options, "after");
  koprs_apply_options_set_force (options, TRUE);
  wait_for (&result);
  applied = koprs_client_apply_finish (client, result, &error);
  g_assert_no_error (error);
}

static void
a_kind_is_found_once (void)
{
  const KoprsExchange exchanges[] = { DISCOVER, APPLY_WIDGET, APPLY_WIDGET, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) widget = make_widget ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResource) applied = koprs_client_apply_resource (client, web, widget, NULL, NULL, &error);
      g_autoptr (KoprsKind) kind = NULL;

      g_assert_no_error (error);
      kind = koprs_resource_dup_resource_kind (applied);
      g_assert_cmpstr (koprs_kind_get_plural (kind), ==, "widgets");
    }
}

static void
many_calls_at_once_find_a_kind_once (void)
{
  KoprsExchange exchanges[22] = { DISCOVER };
  g_autoptr (KoprsResource) widget = make_widget ();
  g_autoptr (KoprsScript) script = NULL;
  GAsyncResult *results[20] = { NULL };
  KoprsClient *client;

  for (guint i = 1; i <= 20; i++)
    exchanges[i] = (KoprsExchange) APPLY_WIDGET;
  script = koprs_script_new (exchanges);
  client = koprs_script_get_client (script);
  for (guint i = 0; i < 20; i++)
    koprs_client_apply_resource_async (client, web, widget, NULL, NULL, on_result, &results[i]);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResource) applied = NULL;

      wait_for (&results[i]);
      applied = koprs_client_apply_resource_finish (client, results[i], &error);
      g_assert_no_error (error);
      g_object_unref (results[i]);
    }
}

static void
an_unknown_kind_is_an_error_without_a_write (void)
{
  const KoprsExchange exchanges[] = { { "GET /apis/example.com/v1", .status = 404, .answer = "404 page not found\n" }, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (KoprsResource) widget = make_widget ();
  g_autoptr (GError) error = NULL;

  koprs_discovery_set_patience (koprs_client_get_discovery (koprs_script_get_client (script)), 0, 0);
  g_assert_null (koprs_client_apply_resource (koprs_script_get_client (script), web, widget, NULL, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static void
a_list_knows_its_kind_without_discovery (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/example.com/v1/widgets?limit=500", .status = 200,
      .answer = "{\"kind\":\"WidgetList\",\"metadata\":{},\"items\":[{\"metadata\":{\"name\":\"w\",\"namespace\":\"web\"}}]}" },
    { "PATCH /apis/example.com/v1/namespaces/web/widgets/w?fieldManager=tester&force=true", "application/apply-patch+yaml",
      "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\",\"namespace\":\"web\"}}", 200,
      "{\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"}}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsKind) kind = koprs_kind_new ("example.com", "v1", "Widget", "widgets", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResourceList) list = koprs_client_list_resources (client, kind, NULL, &error);
  g_autoptr (KoprsResource) item = NULL;
  g_autoptr (KoprsResource) applied = NULL;

  g_assert_no_error (error);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  applied = koprs_client_apply_resource (client, web, item, NULL, NULL, &error);
  g_assert_no_error (error);
}

#define DEFINITION "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"widgets.example.com\"}}"

/* Though what was asked for in vain is remembered. */
static void
a_kind_is_found_once_it_was_defined (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/example.com/v1", .status = 404, .answer = "404 page not found\n" },
    { "POST /apis/apiextensions.k8s.io/v1/customresourcedefinitions?fieldManager=tester", "application/json", DEFINITION, 201, DEFINITION },
    DISCOVER, APPLY_WIDGET, { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsScope) everywhere = koprs_scope_new_cluster ();
  g_autoptr (KoprsResource) definition = make_resource (DEFINITION);
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (GError) error = NULL;

  koprs_discovery_set_patience (koprs_client_get_discovery (client), 0, G_TIME_SPAN_HOUR);
  assert_widget_unknown (client);
  assert_widget_unknown (client);
  created = koprs_client_create (client, everywhere, definition, NULL, NULL, &error);
  g_assert_no_error (error);
  apply_widget (client);
}

/* It may come back with another plural. */
static void
a_kind_that_is_gone_is_looked_for_again (void)
{
  const KoprsExchange exchanges[] = {
    DISCOVER,
    { "PATCH /apis/example.com/v1/namespaces/web/widgets/w?fieldManager=tester&force=true", "application/apply-patch+yaml", NULL, 404,
      "404 page not found\n" },
    DISCOVER, APPLY_WIDGET, { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);

  assert_widget_unknown (client);
  apply_widget (client);
}

/* A subresource may be of another kind than its object. */
static void
an_answer_of_another_kind_is_not_taken_for_the_one_asked_for (void)
{
  const KoprsExchange exchanges[] = {
    { "GET /apis/apps/v1/namespaces/web/deployments/d/scale", .status = 200,
      .answer = "{\"kind\":\"Scale\",\"apiVersion\":\"autoscaling/v1\",\"metadata\":{\"name\":\"d\",\"namespace\":\"web\"}}" },
    { "GET /apis/apps/v1/namespaces/web/deployments/d", .status = 200,
      .answer = "{\"kind\":\"Deployment\",\"apiVersion\":\"apps/v1\",\"metadata\":{\"name\":\"d\",\"namespace\":\"web\"}}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsGetOptions) options = koprs_get_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsResource) scale = NULL;
  g_autoptr (KoprsResource) whole = NULL;
  g_autoptr (KoprsKind) of_scale = NULL;
  g_autoptr (KoprsKind) of_whole = NULL;

  koprs_get_options_set_subresource (options, "scale");
  scale = koprs_client_get (client, web, koprs_kind_deployment (), "d", options, NULL, &error);
  g_assert_no_error (error);
  of_scale = koprs_resource_dup_resource_kind (scale);
  g_assert_true (of_scale == NULL || !koprs_kind_equal (of_scale, koprs_kind_deployment ()));
  whole = koprs_client_get (client, web, koprs_kind_deployment (), "d", NULL, NULL, &error);
  g_assert_no_error (error);
  of_whole = koprs_resource_dup_resource_kind (whole);
  g_assert_true (koprs_kind_equal (of_whole, koprs_kind_deployment ()));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  web = koprs_scope_new_namespaced ("web");

  g_test_add_func ("/client-kinds/options-are-read-when-the-call-begins", options_are_read_when_the_call_begins);
  g_test_add_func ("/client-kinds/a-kind-is-found-once", a_kind_is_found_once);
  g_test_add_func ("/client-kinds/many-calls-at-once-find-a-kind-once", many_calls_at_once_find_a_kind_once);
  g_test_add_func ("/client-kinds/an-unknown-kind-is-an-error-without-a-write", an_unknown_kind_is_an_error_without_a_write);
  g_test_add_func ("/client-kinds/a-list-knows-its-kind-without-discovery", a_list_knows_its_kind_without_discovery);
  g_test_add_func ("/client-kinds/a-kind-is-found-once-it-was-defined", a_kind_is_found_once_it_was_defined);
  g_test_add_func ("/client-kinds/a-kind-that-is-gone-is-looked-for-again", a_kind_that_is_gone_is_looked_for_again);
  g_test_add_func ("/client-kinds/an-answer-of-another-kind-is-not-taken-for-the-one-asked-for",
                   an_answer_of_another_kind_is_not_taken_for_the_one_asked_for);
  return g_test_run ();
}
