/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Everything that a server serves, and what people mean by a name. */

#include "koprs/koprs-api-error.h"
#include "koprs/koprs-client-private.h"
#include "koprs/koprs-error.h"
#include "support/koprs-wire-server.h"

#include <koprs/koprs.h>

#define WIDGETS \
  "{\"kind\":\"APIResourceList\",\"apiVersion\":\"v1\",\"groupVersion\":\"example.com/v1\",\"resources\":[" \
  "{\"name\":\"widgets/status\",\"singularName\":\"\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"]}," \
  "{\"name\":\"widgets\",\"singularName\":\"widget\",\"namespaced\":true,\"kind\":\"Widget\",\"verbs\":[\"get\"]}]}"
#define AGGREGATED(items) "{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\",\"metadata\":{},\"items\":[" items "]}"
#define CORE \
  AGGREGATED ("{\"metadata\":{},\"versions\":[{\"version\":\"v1\",\"freshness\":\"Current\",\"resources\":[{\"resource\":\"pods\"," \
              "\"responseKind\":{\"group\":\"\",\"version\":\"\",\"kind\":\"Pod\"},\"scope\":\"Namespaced\",\"singularResource\":\"pod\",\"shortNames\":[\"po\"]}]}]}")
#define STALE "{\"metadata\":{\"name\":\"metrics.k8s.io\"},\"versions\":[{\"version\":\"v1beta1\",\"freshness\":\"Stale\"}]}"
#define CUSTOM \
  "{\"metadata\":{\"name\":\"example.com\"},\"versions\":[{\"version\":\"v1\",\"freshness\":\"Current\",\"resources\":[{\"resource\":\"widgets\"," \
  "\"responseKind\":{\"group\":\"example.com\",\"version\":\"v1\",\"kind\":\"Widget\"},\"scope\":\"Namespaced\",\"singularResource\":\"widget\",\"shortNames\":[\"wd\"]}]}]}"

/* A server that answers to paths, whichever comes first. */
typedef struct {
  GMutex lock;
  gboolean aggregated;
  gboolean custom;            /* there are widgets */
  gboolean broken;            /* what it says of /apis is no JSON */
  guint metrics_status;       /* of metrics.k8s.io/v1beta1 */
  guint n_unchanged;          /* answers without a body */
  KoprsWireServer *server;
  KoprsClient *client;
} Place;

static void
reply_tagged (Place *self, KoprsWireCall *call, const char *tag, const char *body)
{
  g_autofree char *headers = g_strdup_printf ("Content-Type: application/json;as=APIGroupDiscoveryList;v=v2;g=apidiscovery.k8s.io\r\nEtag: %s\r\n", tag);
  gboolean known = g_strcmp0 (koprs_wire_call_get_header (call, "If-None-Match"), tag) == 0;

  self->n_unchanged += known;
  koprs_wire_call_reply (call, known ? 304 : 200, headers, known ? "" : body);
}

static void
reply_json (KoprsWireCall *call, guint status, const char *body)
{
  koprs_wire_call_reply (call, status, status == 200 ? "Content-Type: application/json\r\n" : "Content-Type: text/plain\r\n", body);
}

static void
answer_legacy (Place *self, KoprsWireCall *call, const char *target)
{
  if (g_str_equal (target, "/api"))
    reply_json (call, 200, "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}");
  else if (g_str_equal (target, "/api/v1"))
    reply_json (call, 200, "{\"kind\":\"APIResourceList\",\"groupVersion\":\"v1\",\"resources\":[{\"name\":\"pods\",\"kind\":\"Pod\",\"namespaced\":true,\"shortNames\":[\"po\"]}]}");
  else if (g_str_equal (target, "/apis"))
    reply_json (call, 200, "{\"kind\":\"APIGroupList\",\"groups\":[{\"name\":\"metrics.k8s.io\",\"versions\":[{\"groupVersion\":\"metrics.k8s.io/v1beta1\"}]},"
                           "{\"name\":\"example.com\",\"versions\":[{\"groupVersion\":\"example.com/v1\"}]}]}");
  else if (g_str_equal (target, "/apis/metrics.k8s.io/v1beta1"))
    reply_json (call, self->metrics_status, "service unavailable\n");
  else
    reply_json (call, 200, WIDGETS);
}

static void
on_request (KoprsWireCall *call, gpointer user_data)
{
  Place *self = user_data;
  const char *target = koprs_wire_call_get_target (call);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (!self->aggregated)
    answer_legacy (self, call, target);
  else if (g_str_equal (target, "/api"))
    reply_tagged (self, call, "\"core\"", CORE);
  else if (self->broken)
    reply_tagged (self, call, "\"broken\"", "{\"kind\":");
  else
    reply_tagged (self, call, self->custom ? "\"more\"" : "\"few\"", self->custom ? AGGREGATED (STALE "," CUSTOM) : AGGREGATED (STALE));
}

static void
place_set_up (Place *self, gconstpointer data)
{
  g_autoptr (KoprsConfig) config = NULL;

  g_mutex_init (&self->lock);
  self->aggregated = TRUE;
  self->custom = TRUE;
  self->metrics_status = 503;
  self->server = koprs_wire_server_new (NULL, on_request, self);
  config = koprs_config_new_for_uri (koprs_wire_server_get_uri (self->server));
  self->client = koprs_client_new (config);
  koprs_discovery_set_patience (koprs_client_get_discovery (self->client), 0, G_TIME_SPAN_HOUR);
}

static void
place_tear_down (Place *self, gconstpointer data)
{
  g_assert_finalize_object (self->client);
  koprs_wire_server_free (self->server);
  g_mutex_clear (&self->lock);
}

static void
place_set (Place *self, gboolean *what, gboolean value)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  *what = value;
}

static void
assert_called (Place *self, const char *name, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) kind = koprs_client_find_kind (self->client, name, NULL, &error);
  g_autofree char *text = kind != NULL ? koprs_kind_to_string (kind) : NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_nothing_called (Place *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_find_kind (self->client, name, NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
}

static char *
list_kinds (Place *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) list = koprs_client_list_kinds (self->client, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (g_list_model_get_item_type (list) == KOPRS_TYPE_KIND);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KoprsKind) kind = g_list_model_get_item (list, i);
      g_autofree char *name = koprs_kind_to_string (kind);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", name);
    }
  return g_string_free (text, FALSE);
}

static void
all_names_cost_two_requests (Place *self, gconstpointer data)
{
  assert_called (self, "po", "v1/Pod");
  assert_called (self, "widgets", "example.com/v1/Widget");
  assert_called (self, "wd", "example.com/v1/Widget");
  assert_called (self, "example.com/v1/Widget", "example.com/v1/Widget");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
}

static void
a_name_that_is_missing_is_asked_for_again (Place *self, gconstpointer data)
{
  koprs_discovery_set_patience (koprs_client_get_discovery (self->client), 0, 0);
  place_set (self, &self->custom, FALSE);
  assert_nothing_called (self, "widgets");
  assert_called (self, "pods", "v1/Pod");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
  place_set (self, &self->custom, TRUE);
  assert_called (self, "widgets", "example.com/v1/Widget");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 4);
}

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **out = user_data;

  *out = g_object_ref (result);
}

static void
a_name_that_is_on_its_way_is_waited_for (Place *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KoprsKind) kind = NULL;

  koprs_discovery_set_patience (koprs_client_get_discovery (self->client), G_TIME_SPAN_HOUR, 0);
  place_set (self, &self->custom, FALSE);
  koprs_client_find_kind_async (self->client, "wd", NULL, on_result, &result);
  koprs_wire_server_wait_requests (self->server, 3);
  place_set (self, &self->custom, TRUE);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  kind = koprs_client_find_kind_finish (self->client, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (koprs_kind_get_plural (kind), ==, "widgets");
  g_clear_object (&result);
}

static void
many_names_of_nothing_cost_few_requests (Place *self, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("nothings%u", i);

      assert_nothing_called (self, name);
    }
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 2);
}

static void
a_name_of_a_stale_group_says_so (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (koprs_client_find_kind (self->client, "pods.metrics.k8s.io", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_UNKNOWN_KIND);
  g_assert_cmpstr (error->message, ==, "the server serves no kind that is called \"pods.metrics.k8s.io\"; "
                                       "not known is what there is in metrics.k8s.io/v1beta1");
}

static void
the_list_is_asked_for_each_time (Place *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;

  place_set (self, &self->custom, FALSE);
  before = list_kinds (self);
  same = list_kinds (self);
  place_set (self, &self->custom, TRUE);
  after = list_kinds (self);
  g_assert_cmpuint (self->n_unchanged, ==, 3);
  g_assert_cmpstr (before, ==, "v1/Pod");
  g_assert_cmpstr (same, ==, "v1/Pod");
  g_assert_cmpstr (after, ==, "v1/Pod example.com/v1/Widget");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 6);
  assert_called (self, "wd", "example.com/v1/Widget");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 6);
}

static void
a_server_without_aggregation_is_asked_for_each_version (Place *self, gconstpointer data)
{
  g_autofree char *listed = NULL;

  self->aggregated = FALSE;
  assert_called (self, "po", "v1/Pod");
  assert_called (self, "widget", "example.com/v1/Widget");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 5);
  listed = list_kinds (self);
  g_assert_cmpstr (listed, ==, "v1/Pod example.com/v1/Widget");
}

static void
a_version_that_is_unauthorized_fails_all (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->aggregated = FALSE;
  self->metrics_status = 401;
  g_assert_null (koprs_client_list_kinds (self->client, NULL, &error));
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_UNAUTHORIZED);
}

static void
a_document_that_can_not_be_read_fails (Place *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place_set (self, &self->broken, TRUE);
  g_assert_null (koprs_client_find_kind (self->client, "pods", NULL, &error));
  g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
  place_set (self, &self->broken, FALSE);
  assert_called (self, "pods", "v1/Pod");
}

static void
what_can_be_no_name_is_not_asked_for (Place *self, gconstpointer data)
{
  static const char *const names[] = { NULL, "", "pods?", "a/b/c/d" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_client_find_kind (self->client, names[i], NULL, &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_INVALID_ARGUMENT);
    }
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);
}

static void
a_cancelled_list_asks_nothing (Place *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) of_list = NULL;
  g_autoptr (GError) of_find = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (koprs_client_list_kinds (self->client, cancellable, &of_list));
  g_assert_error (of_list, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (koprs_client_find_kind (self->client, "pods", cancellable, &of_find));
  g_assert_error (of_find, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (koprs_wire_server_get_requests (self->server), ==, 0);
}

#define ADD_PLACE(path, test) g_test_add ("/client-discovery/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD_PLACE ("all-names-cost-two-requests", all_names_cost_two_requests);
  ADD_PLACE ("a-name-that-is-missing-is-asked-for-again", a_name_that_is_missing_is_asked_for_again);
  ADD_PLACE ("a-name-that-is-on-its-way-is-waited-for", a_name_that_is_on_its_way_is_waited_for);
  ADD_PLACE ("many-names-of-nothing-cost-few-requests", many_names_of_nothing_cost_few_requests);
  ADD_PLACE ("a-name-of-a-stale-group-says-so", a_name_of_a_stale_group_says_so);
  ADD_PLACE ("the-list-is-asked-for-each-time", the_list_is_asked_for_each_time);
  ADD_PLACE ("a-server-without-aggregation-is-asked-for-each-version", a_server_without_aggregation_is_asked_for_each_version);
  ADD_PLACE ("a-version-that-is-unauthorized-fails-all", a_version_that_is_unauthorized_fails_all);
  ADD_PLACE ("a-document-that-can-not-be-read-fails", a_document_that_can_not_be_read_fails);
  ADD_PLACE ("what-can-be-no-name-is-not-asked-for", what_can_be_no_name_is_not_asked_for);
  ADD_PLACE ("a-cancelled-list-asks-nothing", a_cancelled_list_asks_nothing);
  return g_test_run ();
}
