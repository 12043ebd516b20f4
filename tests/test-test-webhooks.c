/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The way to webhooks and back: faults, watches, connections, and what else the server does meanwhile. What they are asked and what comes of
 * it is in conformance/. */

#include "support/koprs-wire-ca.h"
#include "support/koprs-wire-server.h"
#include "support/server-probe.h"

#include <string.h>

#define CONFIG_MAPS "/api/v1/namespaces/default/configmaps"
#define V1 "/apis/ex.io/v1/namespaces/default/foos"
#define V2 "/apis/ex.io/v2/namespaces/default/foos"
/* [{"op":"add","path":"/metadata/labels","value":{"seen":"yes"}}] */
#define LABEL_PATCH "W3sib3AiOiJhZGQiLCJwYXRoIjoiL21ldGFkYXRhL2xhYmVscyIsInZhbHVlIjp7InNlZW4iOiJ5ZXMifX1d"
#define VERSION(name, storage) \
  "{\"name\":\"" name "\",\"served\":true,\"storage\":" storage ",\"schema\":{\"openAPIV3Schema\":{\"type\":\"object\"," \
  "\"x-kubernetes-preserve-unknown-fields\":true}}}"

typedef struct {
  ServerFixture base;
  KoprsWireCa *ca;
  KoprsWireServer *webhooks;
  gboolean asks_back;          /* the webhook is a client of the server, before it answers */
  guint asked_back;
} Fixture;

static void
ask_back (Fixture *self)
{
  ServerProbe *probe = server_probe_new (self->base.server);
  g_autoptr (JsonNode) namespace_ = server_probe_demand (probe, 200, "GET", "/api/v1/namespaces/default", NULL, NULL);

  assert_text (namespace_, "metadata.name", "default");
  g_atomic_int_inc (&self->asked_back);
  server_probe_free (probe);
}

/* As it is, in the version that is wanted; but who is called "bad" can't be converted. */
static char *
convert (JsonObject *request)
{
  JsonArray *objects = json_object_get_array_member (request, "objects");
  JsonObject *object = json_array_get_object_element (objects, 0);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;
  const char *name = json_object_get_string_member (json_object_get_object_member (object, "metadata"), "name");

  json_object_set_string_member (object, "apiVersion", json_object_get_string_member (request, "desiredAPIVersion"));
  json_object_set_string_member (object, "converted", "yes");
  json_node_set_array (node, objects);
  text = json_to_string (node, FALSE);
  return g_strdup_printf ("{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"ConversionReview\",\"response\":{\"uid\":\"%s\","
                          "\"result\":{\"status\":\"%s\"},\"convertedObjects\":%s}}", json_object_get_string_member (request, "uid"),
                          strcmp (name, "bad") == 0 ? "Failure" : "Success", text);
}

static void
on_review (KoprsWireCall *call, gpointer user_data)
{
  Fixture *self = user_data;
  GBytes *body = koprs_wire_call_get_body (call);
  g_autofree char *text = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  g_autoptr (JsonNode) review = json_from_string (text, NULL);
  JsonObject *request = json_object_get_object_member (json_node_get_object (review), "request");
  g_autofree char *answer = NULL;

  if (self->asks_back)
    ask_back (self);
  if (json_object_has_member (request, "desiredAPIVersion"))
    answer = convert (request);
  else
    answer = g_strdup_printf ("{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"response\":{\"uid\":\"%s\","
                              "\"allowed\":true,\"patchType\":\"JSONPatch\",\"patch\":\"" LABEL_PATCH "\"}}",
                              json_object_get_string_member (request, "uid"));
  koprs_wire_call_reply (call, 200, "Content-Type: application/json\r\n", answer);
}

static char *
make_client_config (Fixture *self)
{
  const char *pem = koprs_wire_ca_get_pem (self->ca);
  g_autofree char *bundle = g_base64_encode ((const guchar *) pem, strlen (pem));

  return g_strdup_printf ("\"clientConfig\":{\"url\":\"%s/x\",\"caBundle\":\"%s\"}", koprs_wire_server_get_uri (self->webhooks), bundle);
}

static void
send (Fixture *self, const char *path, const char *body)
{
  g_autoptr (JsonNode) created = server_probe_demand (self->base.probe, 201, "POST", path, PROBE_JSON, body);

  g_assert_nonnull (created);
}

static void
install_definition (Fixture *self)
{
  g_autofree char *client = make_client_config (self);
  g_autofree char *body = g_strconcat (
    "{\"apiVersion\":\"apiextensions.k8s.io/v1\",\"kind\":\"CustomResourceDefinition\",\"metadata\":{\"name\":\"foos.ex.io\"},\"spec\":{"
    "\"group\":\"ex.io\",\"scope\":\"Namespaced\",\"names\":{\"plural\":\"foos\",\"kind\":\"Foo\"},\"versions\":[" VERSION ("v1", "true") ","
    VERSION ("v2", "false") "],\"conversion\":{\"strategy\":\"Webhook\",\"webhook\":{\"conversionReviewVersions\":[\"v1\"],", client,
    "}}}}", NULL);

  send (self, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions", body);
}

static void
install_configuration (Fixture *self)
{
  g_autofree char *client = make_client_config (self);
  g_autofree char *body = g_strconcat (
    "{\"apiVersion\":\"admissionregistration.k8s.io/v1\",\"kind\":\"MutatingWebhookConfiguration\",\"metadata\":{\"name\":\"m\"},"
    "\"webhooks\":[{\"name\":\"m.ex.io\",\"sideEffects\":\"None\",\"admissionReviewVersions\":[\"v1\"],\"rules\":[{\"operations\":[\"CREATE\"],"
    "\"apiGroups\":[\"\"],\"apiVersions\":[\"v1\"],\"resources\":[\"configmaps\"]}],", client, "}]}", NULL);

  send (self, "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations", body);
}

static void
create_foo (Fixture *self, const char *name)
{
  g_autofree char *body = g_strdup_printf ("{\"apiVersion\":\"ex.io/v1\",\"kind\":\"Foo\",\"metadata\":{\"name\":\"%s\"}}", name);

  send (self, V1, body);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GTlsCertificate) certificate = NULL;

  server_fixture_set_up (&self->base, NULL);
  self->ca = koprs_wire_ca_new ("webhooks");
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->webhooks = koprs_wire_server_new (certificate, on_review, self);
  koprs_wire_server_hide_http2 (self->webhooks);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  server_fixture_tear_down (&self->base, NULL);
  koprs_wire_server_free (self->webhooks);
  koprs_wire_ca_free (self->ca);
}

static void
a_request_that_waited_has_passed_its_webhook (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_DELAY);
  g_autoptr (JsonNode) created = NULL;

  install_configuration (self);
  koprs_test_fault_set_path (fault, "/api/v1/*");
  koprs_test_fault_set_delay (fault, 1);
  koprs_test_server_add_fault (self->base.server, fault);
  created = server_probe_demand (self->base.probe, 201, "POST", CONFIG_MAPS, PROBE_JSON, "{\"metadata\":{\"name\":\"a\"}}");
  assert_text (created, "metadata.labels.seen", "yes");
}

static void
an_answer_with_a_false_type_has_passed_its_webhook (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_CONTENT_TYPE);
  g_autoptr (JsonNode) created = NULL;

  install_configuration (self);
  koprs_test_fault_set_path (fault, "/api/v1/*");
  koprs_test_server_add_fault (self->base.server, fault);
  created = server_probe_demand (self->base.probe, 201, "POST", CONFIG_MAPS, PROBE_JSON, "{\"metadata\":{\"name\":\"a\"}}");
  assert_text (created, "metadata.labels.seen", "yes");
  g_assert_cmpstr (server_probe_get_header (self->base.probe, "Content-Type"), ==, "text/html");
}

/* The client hears nothing, and finds what it asked for as its webhook has left it. */
static void
a_lost_answer_has_passed_its_webhook (Fixture *self, gconstpointer data)
{
  g_autoptr (KoprsTestFault) fault = koprs_test_fault_new (KOPRS_TEST_FAULT_EFFECT_DROP_ANSWER);
  g_autoptr (KoprsClient) client = koprs_test_server_create_client (self->base.server, NULL);
  g_autoptr (KoprsScope) scope = koprs_scope_new_namespaced ("default");
  g_autoptr (KoprsResource) resource = koprs_resource_new_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"}}", -1, NULL);
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (GError) error = NULL;

  install_configuration (self);
  koprs_test_fault_set_path (fault, "/api/v1/*");
  koprs_test_fault_set_method (fault, "POST");
  koprs_test_server_add_fault (self->base.server, fault);
  created = koprs_client_create (client, scope, resource, NULL, NULL, &error);
  g_assert_nonnull (error);
  found = server_probe_demand (self->base.probe, 200, "GET", CONFIG_MAPS "/a", NULL, NULL);
  assert_text (found, "metadata.labels.seen", "yes");
}

static void
a_webhook_may_be_a_client_of_the_server (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) found = NULL;

  install_definition (self);
  create_foo (self, "a");
  self->asks_back = TRUE;
  found = server_probe_demand (self->base.probe, 200, "GET", V2 "/a", NULL, NULL);
  assert_text (found, "converted", "yes");
  g_assert_cmpuint (self->asked_back, ==, 1);
}

static void
a_watch_shows_what_its_webhook_has_made (Fixture *self, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autoptr (JsonNode) event = NULL;

  install_definition (self);
  watch = server_probe_watch (self->base.probe, V2 "?watch=1");
  create_foo (self, "a");
  event = server_probe_watch_next (watch);
  assert_text (event, "type", "ADDED");
  assert_text (event, "object.apiVersion", "ex.io/v2");
  assert_text (event, "object.converted", "yes");
}

static void
a_watch_begins_with_what_its_webhook_has_made (Fixture *self, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) watch = NULL;
  g_autoptr (JsonNode) event = NULL;

  install_definition (self);
  create_foo (self, "a");
  watch = server_probe_watch (self->base.probe, V2 "?watch=1");
  event = server_probe_watch_next (watch);
  assert_text (event, "object.converted", "yes");
}

static void
a_watch_ends_where_its_webhook_fails (Fixture *self, gconstpointer data)
{
  g_autoptr (ServerProbeWatch) watch = NULL;

  install_definition (self);
  watch = server_probe_watch (self->base.probe, V2 "?watch=1");
  create_foo (self, "bad");
  g_assert_null (server_probe_watch_next_line (watch));
}

/* It may come to an end while the webhook is being asked. */
static void
a_watch_may_be_left_while_its_webhook_thinks (Fixture *self, gconstpointer data)
{
  ServerProbeWatch *watch;

  install_definition (self);
  watch = server_probe_watch (self->base.probe, V2 "?watch=1");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%u", i);

      create_foo (self, name);
    }
  server_probe_watch_free (watch);
}

static void
a_long_list_takes_few_connections (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) list = NULL;

  install_definition (self);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("a%u", i);

      create_foo (self, name);
    }
  list = server_probe_demand (self->base.probe, 200, "GET", V2, NULL, NULL);
  assert_text (list, "items.99.converted", "yes");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->webhooks), ==, 100);
  g_assert_cmpuint (koprs_wire_server_get_connections (self->webhooks), <=, 16);
}

static void
what_was_converted_is_not_asked_for_again (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;

  install_definition (self);
  create_foo (self, "a");
  first = server_probe_demand (self->base.probe, 200, "GET", V2, NULL, NULL);
  second = server_probe_demand (self->base.probe, 200, "GET", V2, NULL, NULL);
  assert_text (second, "items.0.converted", "yes");
  g_assert_cmpuint (koprs_wire_server_get_requests (self->webhooks), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*test) (Fixture *self, gconstpointer data); } tests[] = {
    { "/webhooks/a-request-that-waited-has-passed-its-webhook", a_request_that_waited_has_passed_its_webhook },
    { "/webhooks/an-answer-with-a-false-type-has-passed-its-webhook", an_answer_with_a_false_type_has_passed_its_webhook },
    { "/webhooks/a-lost-answer-has-passed-its-webhook", a_lost_answer_has_passed_its_webhook },
    { "/webhooks/a-webhook-may-be-a-client-of-the-server", a_webhook_may_be_a_client_of_the_server },
    { "/webhooks/a-watch-shows-what-its-webhook-has-made", a_watch_shows_what_its_webhook_has_made },
    { "/webhooks/a-watch-begins-with-what-its-webhook-has-made", a_watch_begins_with_what_its_webhook_has_made },
    { "/webhooks/a-watch-ends-where-its-webhook-fails", a_watch_ends_where_its_webhook_fails },
    { "/webhooks/a-watch-may-be-left-while-its-webhook-thinks", a_watch_may_be_left_while_its_webhook_thinks },
    { "/webhooks/a-long-list-takes-few-connections", a_long_list_takes_few_connections },
    { "/webhooks/what-was-converted-is-not-asked-for-again", what_was_converted_is_not_asked_for_again },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
