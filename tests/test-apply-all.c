/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Applying a manifest: what is sent in which order, what is waited for, and what becomes of failures. */

#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "koprs/client/koprs-definition.h"
#include "support/koprs-script.h"

#define APPLY "application/apply-patch+yaml"
#define QUERY "?fieldManager=tester&force=true"
#define CONFIG_MAP(name) "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " name "}\n---\n"
#define SENT_CONFIG_MAP(name) \
  { "PATCH /api/v1/namespaces/default/configmaps/" name QUERY, APPLY, \
    "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"namespace\":\"default\",\"name\":\"" name "\"}}", 200, \
    "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"" name "\",\"uid\":\"u\"}}" }
#define NAMESPACE "apiVersion: v1\nkind: Namespace\nmetadata: {name: team}\n---\n"
#define SENT_NAMESPACE(answer) { "PATCH /api/v1/namespaces/team" QUERY, APPLY, NULL, 200, answer }
#define DEFINITION \
  "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.example.com}\n" \
  "spec: {group: example.com, names: {kind: Widget, plural: widgets}, versions: [{name: v1, served: true}, {name: v0, served: false}]}\n---\n"
#define DEFINED(conditions) \
  "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"widgets.example.com\"}," \
  "\"spec\":{\"group\":\"example.com\",\"names\":{\"kind\":\"Widget\",\"plural\":\"widgets\"},\"versions\":[{\"name\":\"v1\",\"served\":true}," \
  "{\"name\":\"v0\",\"served\":false}]},\"status\":{\"conditions\":" conditions "}}"
#define ESTABLISHED "[{\"type\":\"NamesAccepted\",\"status\":\"True\"},{\"type\":\"Established\",\"status\":\"True\"}]"
#define INSTALLING "[{\"type\":\"NamesAccepted\",\"status\":\"True\"},{\"type\":\"Established\",\"status\":\"False\",\"reason\":\"Installing\"}]"
#define REFUSED "[{\"type\":\"NamesAccepted\",\"status\":\"False\",\"message\":\"plural is taken\"}]"
#define DEFINITION_PATH "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.example.com"
#define SENT_DEFINITION(conditions) { "PATCH " DEFINITION_PATH QUERY, APPLY, NULL, 201, DEFINED (conditions) }
#define SEEN_DEFINITION(conditions) { "GET " DEFINITION_PATH, .status = 200, .answer = DEFINED (conditions) }
#define WIDGET "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w, namespace: team}\n---\n"
#define SENT_WIDGET \
  { "PATCH /apis/example.com/v1/namespaces/team/widgets/w" QUERY, APPLY, NULL, 201, \
    "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\",\"namespace\":\"team\"}}" }
#define FOUND(rows) { "GET /apis/example.com/v1", .status = 200, .answer = "{\"kind\":\"APIResourceList\",\"resources\":[" rows "]}" }
#define ROW "{\"name\":\"widgets\",\"namespaced\":true,\"kind\":\"Widget\"}"
#define FORBIDDEN "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"no\",\"reason\":\"Forbidden\",\"code\":403}"

static KoprsResourceList *
read_manifest (const char *yaml)
{
  g_autoptr (GError) error = NULL;
  KoprsResourceList *list = koprs_resource_list_new_from_yaml (yaml, -1, &error);

  g_assert_no_error (error);
  return list;
}

static GListModel *
apply (KoprsScript *script, const char *yaml)
{
  g_autoptr (KoprsResourceList) list = read_manifest (yaml);
  g_autoptr (GError) error = NULL;
  GListModel *results = koprs_client_apply_all (koprs_script_get_client (script), list, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_list_model_get_item_type (results) == KOPRS_TYPE_APPLY_RESULT);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
  return results;
}

static void
assert_applied (GListModel *results, guint i, const char *name)
{
  g_autoptr (KoprsApplyResult) result = g_list_model_get_item (results, i);

  g_assert_no_error ((GError *) koprs_apply_result_get_error (result));
  g_assert_cmpstr (koprs_resource_get_name (koprs_apply_result_get_resource (result)), ==, name);
  g_assert_cmpstr (koprs_resource_get_name (koprs_apply_result_get_applied (result)), ==, name);
}

static const GError *
get_failure (GListModel *results, guint i, gboolean applied)
{
  g_autoptr (KoprsApplyResult) result = g_list_model_get_item (results, i);

  g_assert_true ((koprs_apply_result_get_applied (result) != NULL) == applied);
  return koprs_apply_result_get_error (result);
}

static void
nothing_is_nothing_to_do (void)
{
  const KoprsExchange exchanges[] = { { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, "---\n");

  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 0);
}

static void
what_others_need_goes_first (void)
{
  const KoprsExchange exchanges[] = {
    SENT_DEFINITION (ESTABLISHED),
    SENT_NAMESPACE ("{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"team\"}}"),
    FOUND (ROW),
    SENT_WIDGET,
    SENT_CONFIG_MAP ("a"),
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, WIDGET DEFINITION CONFIG_MAP ("a") NAMESPACE);

  assert_applied (results, 0, "w");
  assert_applied (results, 1, "widgets.example.com");
  assert_applied (results, 2, "a");
  assert_applied (results, 3, "team");
}

static void
a_definition_is_waited_for_until_it_serves (void)
{
  const KoprsExchange exchanges[] = {
    SENT_DEFINITION ("null"),
    SEEN_DEFINITION (INSTALLING),
    SEEN_DEFINITION (ESTABLISHED),
    { "GET /apis/example.com/v1", .status = 404, .answer = "404 page not found\n" },
    FOUND (""),
    FOUND (ROW),
    SENT_WIDGET,
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, DEFINITION WIDGET);

  assert_applied (results, 0, "widgets.example.com");
  assert_applied (results, 1, "w");
}

static void
one_failure_does_not_stop_the_rest (void)
{
  const KoprsExchange exchanges[] = {
    SENT_CONFIG_MAP ("a"),
    { "PATCH /api/v1/namespaces/default/secrets/s" QUERY, APPLY, NULL, 403, FORBIDDEN },
    { "GET /apis/apps/v7", .status = 404, .answer = "404 page not found\n" },
    SENT_CONFIG_MAP ("b"),
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, CONFIG_MAP ("a") "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n---\n"
                                          "apiVersion: apps/v7\nkind: Deployment\nmetadata: {name: d}\n---\n"
                                          "apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n---\n"
                                          "apiVersion: v1\nkind: Node\nmetadata: {name: n, namespace: x}\n---\n"
                                          "metadata: {name: anything}\n---\n"
                                          CONFIG_MAP ("b"));

  assert_applied (results, 0, "a");
  g_assert_error (get_failure (results, 1, FALSE), KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  g_assert_error (get_failure (results, 2, FALSE), KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
  g_assert_error (get_failure (results, 3, FALSE), KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA);
  g_assert_error (get_failure (results, 4, FALSE), KOPRS_ERROR, KOPRS_ERROR_INVALID_SCOPE);
  g_assert_error (get_failure (results, 5, FALSE), KOPRS_ERROR, KOPRS_ERROR_MISSING_METADATA);
  assert_applied (results, 6, "b");
}

static void
a_definition_that_was_refused_is_not_waited_for (void)
{
  const KoprsExchange exchanges[] = {
    { "PATCH " DEFINITION_PATH QUERY, APPLY, NULL, 403, FORBIDDEN }, SENT_CONFIG_MAP ("a"), { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, DEFINITION CONFIG_MAP ("a"));

  g_assert_error (get_failure (results, 0, FALSE), KOPRS_API_ERROR, KOPRS_API_ERROR_FORBIDDEN);
  assert_applied (results, 1, "a");
}

static void
a_namespace_that_is_going_is_an_error_of_its_own (void)
{
  const KoprsExchange exchanges[] = {
    SENT_NAMESPACE ("{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"team\",\"deletionTimestamp\":\"2026-01-01T00:00:00Z\"}}"),
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  g_autoptr (GListModel) results = apply (script, NAMESPACE);

  g_assert_error (get_failure (results, 0, TRUE), KOPRS_ERROR, KOPRS_ERROR_NAMESPACE_TERMINATING);
}

static void
what_has_no_namespace_goes_to_the_configured_one (void)
{
  const KoprsExchange exchanges[] = {
    { "PATCH /api/v1/namespaces/mine/configmaps/a" QUERY, APPLY, NULL, 200, "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsConfig *config = koprs_client_get_config (koprs_script_get_client (script));
  g_autoptr (KoprsResourceList) list = read_manifest (CONFIG_MAP ("a"));
  g_autoptr (GListModel) results = NULL;
  g_autoptr (GError) error = NULL;
  KoprsClient *client;

  koprs_config_set_namespace (config, "mine");
  client = koprs_client_new (config);
  results = koprs_client_apply_all (client, list, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_applied (results, 0, "a");
  g_assert_finalize_object (client);
}

/* Cancelling. */

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static void
cancelling_ends_it (void)
{
  const KoprsExchange exchanges[] = { SENT_CONFIG_MAP ("a"), { "PATCH /api/v1/namespaces/default/configmaps/b" QUERY, APPLY, .status = 0 }, { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResourceList) list = read_manifest (CONFIG_MAP ("a") CONFIG_MAP ("b") CONFIG_MAP ("c"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  koprs_client_apply_all_async (client, list, NULL, cancellable, on_result, &result);
  koprs_script_wait_requests (script, 2);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (koprs_client_apply_all_finish (client, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
}

/* Waiting for one definition. */

static KoprsResource *
make_definition (const char *json)
{
  g_autoptr (GError) error = NULL;
  KoprsResource *resource = koprs_resource_new_from_json (json, -1, &error);

  g_assert_no_error (error);
  return resource;
}

static void
a_definition_that_is_never_established_says_why (void)
{
  const KoprsExchange exchanges[] = { { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) definition = make_definition (DEFINED (REFUSED));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  koprs_definition_wait_async (client, definition, 0, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (koprs_definition_wait_finish (client, result, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_TIMED_OUT);
  g_assert_cmpstr (error->message, ==, "the definition \"widgets.example.com\" is not established: plural is taken");
  g_clear_object (&result);
}

static void
a_definition_that_is_gone_is_not_waited_for (void)
{
  const KoprsExchange exchanges[] = {
    { "GET " DEFINITION_PATH, .status = 404,
      .answer = "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"gone\",\"reason\":\"NotFound\",\"details\":{\"name\":\"widgets.example.com\"},\"code\":404}" },
    { NULL },
  };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) definition = make_definition (DEFINED ("[]"));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  koprs_definition_wait_async (client, definition, G_TIME_SPAN_HOUR, NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (koprs_definition_wait_finish (client, result, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_NOT_FOUND);
  g_clear_object (&result);
}

static void
waiting_for_a_definition_can_be_cancelled (void)
{
  const KoprsExchange exchanges[] = { { NULL } };
  g_autoptr (KoprsScript) script = koprs_script_new (exchanges);
  KoprsClient *client = koprs_script_get_client (script);
  g_autoptr (KoprsResource) definition = make_definition (DEFINED ("[]"));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  koprs_definition_wait_async (client, definition, G_TIME_SPAN_HOUR, cancellable, on_result, &result);
  g_cancellable_cancel (cancellable);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (koprs_definition_wait_finish (client, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
}

#define ADD(path, test) g_test_add_func ("/apply-all/" path, test)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nothing-is-nothing-to-do", nothing_is_nothing_to_do);
  ADD ("what-others-need-goes-first", what_others_need_goes_first);
  ADD ("a-definition-is-waited-for-until-it-serves", a_definition_is_waited_for_until_it_serves);
  ADD ("one-failure-does-not-stop-the-rest", one_failure_does_not_stop_the_rest);
  ADD ("a-definition-that-was-refused-is-not-waited-for", a_definition_that_was_refused_is_not_waited_for);
  ADD ("a-namespace-that-is-going-is-an-error-of-its-own", a_namespace_that_is_going_is_an_error_of_its_own);
  ADD ("what-has-no-namespace-goes-to-the-configured-one", what_has_no_namespace_goes_to_the_configured_one);
  ADD ("cancelling-ends-it", cancelling_ends_it);
  ADD ("a-definition-that-is-never-established-says-why", a_definition_that_is_never_established_says_why);
  ADD ("a-definition-that-is-gone-is-not-waited-for", a_definition_that_is_gone_is_not_waited_for);
  ADD ("waiting-for-a-definition-can-be-cancelled", waiting_for_a_definition_can_be_cancelled);
  return g_test_run ();
}
