/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Admission webhooks: who is asked, what about, and what comes of the answer. */

#include "conformance.h"

#include "support/koprs-wire-ca.h"
#include "support/koprs-wire-server.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct {
  KoprsWireCa *ca;
  KoprsWireServer *server;
  KoprsKind *kind;             /* of the configuration */
  char *name;
} Webhook;

/* [{"op":"add","path":"/metadata/labels","value":{"seen":"yes"}}] */
#define LABEL_PATCH "W3sib3AiOiJhZGQiLCJwYXRoIjoiL21ldGFkYXRhL2xhYmVscyIsInZhbHVlIjp7InNlZW4iOiJ5ZXMifX1d"

static const char *
get_string (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_string_member_with_default (object, name, "") : "";
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* The first part of the target says what to do; objects whose name begins with "fine" are none of its business. */
static char *
decide (const char *target, JsonObject *request)
{
  JsonObject *object = get_object (request, "object");
  JsonObject *metadata = get_object (object != NULL ? object : get_object (request, "oldObject"), "metadata");

  if (g_str_has_prefix (get_string (metadata, "name"), "fine"))
    return g_strdup ("\"allowed\":true");
  if (g_str_has_prefix (target, "/label"))
    return g_strdup ("\"allowed\":true,\"patchType\":\"JSONPatch\",\"patch\":\"" LABEL_PATCH "\"");
  if (g_str_has_prefix (target, "/mute"))
    return g_strdup ("\"allowed\":false");
  if (g_str_has_prefix (target, "/tell"))
    return g_strdup_printf ("\"allowed\":false,\"status\":{\"message\":\"%s %s %s by %s, object %s, oldObject %s\"}",
                            get_string (request, "operation"), get_string (get_object (request, "resource"), "resource"),
                            get_string (request, "name"), *get_string (get_object (request, "userInfo"), "username") ? "somebody" : "nobody",
                            get_object (request, "object") != NULL ? "there" : "null",
                            get_object (request, "oldObject") != NULL ? "there" : "null");
  return g_strdup ("\"allowed\":false,\"warnings\":[\"careful now\"],"
                   "\"status\":{\"code\":418,\"reason\":\"Teapot\",\"message\":\"not today\"}");
}

static void
on_review (KoprsWireCall *call, gpointer user_data)
{
  const char *target = koprs_wire_call_get_target (call);
  GBytes *body = koprs_wire_call_get_body (call);
  g_autofree char *text = g_strndup (g_bytes_get_size (body) > 0 ? g_bytes_get_data (body, NULL) : "", g_bytes_get_size (body));
  g_autoptr (JsonNode) review = json_from_string (text, NULL);
  JsonObject *request = review != NULL ? get_object (json_node_get_object (review), "request") : NULL;
  g_autofree char *verdict = request != NULL ? decide (target, request) : g_strdup ("\"allowed\":false");
  g_autofree char *answer = g_strdup_printf ("{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\","
                                             "\"response\":{\"uid\":\"%s\",%s}}",
                                             g_str_has_prefix (target, "/other") ? "other" : get_string (request, "uid"), verdict);

  koprs_wire_call_reply (call, 200, "Content-Type: application/json\r\n", answer);
}

/* For ConfigMaps of the test's namespace whose label "free" is not there. */
static void
webhook_install (Webhook *self, Conformance *conformance, const char *kind, const char *operations, const char *url, const char *policy)
{
  g_autofree char *bundle = g_base64_encode ((const guchar *) koprs_wire_ca_get_pem (self->ca), strlen (koprs_wire_ca_get_pem (self->ca)));
  g_autofree char *json = NULL;
  g_autoptr (KoprsResource) configuration = NULL;
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (GError) error = NULL;

  self->name = g_strconcat ("hook-", conformance->namespace_, NULL);
  json = g_strdup_printf (
    "{\"apiVersion\":\"admissionregistration.k8s.io/v1\",\"kind\":\"%s\",\"metadata\":{\"name\":\"%s\"},"
    "\"webhooks\":[{\"name\":\"check.ex.io\",\"sideEffects\":\"None\",\"admissionReviewVersions\":[\"v1\"],\"timeoutSeconds\":5,"
    "\"failurePolicy\":\"%s\",\"clientConfig\":{\"url\":\"%s\",\"caBundle\":\"%s\"},"
    "\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"%s\"}},"
    "\"objectSelector\":{\"matchExpressions\":[{\"key\":\"free\",\"operator\":\"DoesNotExist\"}]},"
    "\"rules\":[{\"operations\":[%s],\"apiGroups\":[\"\"],\"apiVersions\":[\"v1\"],\"resources\":[\"configmaps\"]}]}]}",
    kind, self->name, policy, url, bundle, conformance->namespace_, operations);
  self->kind = koprs_kind_new ("admissionregistration.k8s.io", "v1", kind,
                               strcmp (kind, "MutatingWebhookConfiguration") == 0 ? "mutatingwebhookconfigurations" : "validatingwebhookconfigurations",
                               FALSE);
  configuration = conformance_from_json (json);
  created = koprs_client_create (conformance->client, conformance->everywhere, configuration, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
webhook_start (Webhook *self, Conformance *conformance, const char *kind, const char *operations, const char *path)
{
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autofree char *url = NULL;

  self->ca = koprs_wire_ca_new ("webhooks");
  certificate = koprs_wire_ca_issue_local (self->ca);
  self->server = koprs_wire_server_new (certificate, on_review, NULL);
  koprs_wire_server_hide_http2 (self->server);
  url = g_strconcat (koprs_wire_server_get_uri (self->server), path, NULL);
  webhook_install (self, conformance, kind, operations, url, "Fail");
}

static void
webhook_stop (Webhook *self, Conformance *conformance)
{
  g_autoptr (GError) error = NULL;

  koprs_client_delete_resource (conformance->client, conformance->everywhere, self->kind, self->name, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->server, koprs_wire_server_free);
  koprs_wire_ca_free (self->ca);
  g_object_unref (self->kind);
  g_free (self->name);
}

/* A dry run; NULL where it is refused. */
static KoprsResource *
try_to_create (Conformance *conformance, const char *name, GError **error)
{
  g_autoptr (KoprsCreateOptions) options = g_object_new (KOPRS_TYPE_CREATE_OPTIONS, "dry-run", TRUE, NULL);
  g_autoptr (KoprsResource) resource = conformance_config_map (conformance, name, "green");

  return koprs_client_create (conformance->client, conformance->scope, resource, options, NULL, error);
}

/* A real server notices a configuration a moment later. */
static GError *
await_refusal (Conformance *conformance)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  for (;;)
    {
      GError *error = NULL;
      g_autoptr (KoprsResource) created = try_to_create (conformance, "probe", &error);

      if (error != NULL)
        return error;
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
}

static void
await_label (Conformance *conformance)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autofree char *label = NULL;

  while (label == NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KoprsResource) created = try_to_create (conformance, "probe", &error);

      g_assert_no_error (error);
      label = koprs_resource_dup_string (created, "metadata.labels.seen");
      g_assert_cmpint (g_get_monotonic_time (), <, end);
    }
}

static void
a_refusal_is_in_the_webhooks_words (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "/deny");
  error = await_refusal (self);
  g_assert_cmpstr (error->message, ==, "admission webhook \"check.ex.io\" denied the request: not today");
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, 418);
  g_assert_cmpstr (koprs_api_error_get_reason (error), ==, "Teapot");
  webhook_stop (&webhook, self);
}

static void
a_refusal_without_words_says_so (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "/mute");
  error = await_refusal (self);
  g_assert_cmpstr (error->message, ==, "admission webhook \"check.ex.io\" denied the request without explanation");
  g_assert_cmpuint (koprs_api_error_get_http_status (error), ==, 400);
  webhook_stop (&webhook, self);
}

static void
what_it_allows_is_written (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (GError) refusal = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "/deny");
  refusal = await_refusal (self);
  created = conformance_create (self, "fine", "green");
  g_assert_nonnull (koprs_resource_get_resource_version (created));
  webhook_stop (&webhook, self);
}

static void
it_is_told_all_about_the_write (Conformance *self)
{
  g_autoptr (KoprsResource) there = conformance_create (self, "there", "green");
  g_autoptr (KoprsResource) painted = NULL;
  Webhook webhook = { 0 };
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"*\"", "/tell");
  error = await_refusal (self);
  g_assert_cmpstr (error->message, ==, "admission webhook \"check.ex.io\" denied the request: "
                                       "CREATE configmaps probe by somebody, object there, oldObject null");
  g_clear_error (&error);
  painted = conformance_config_map (self, "there", "red");
  g_assert_null (koprs_client_replace (self->client, self->scope, painted, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "admission webhook \"check.ex.io\" denied the request: "
                                       "UPDATE configmaps there by somebody, object there, oldObject there");
  g_clear_error (&error);
  g_assert_false (koprs_client_delete_resource (self->client, self->scope, koprs_kind_config_map (), "there", NULL, &error));
  g_assert_cmpstr (error->message, ==, "admission webhook \"check.ex.io\" denied the request: "
                                       "DELETE configmaps there by somebody, object null, oldObject there");
  webhook_stop (&webhook, self);
}

static void
only_what_is_selected_is_shown_to_it (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (KoprsResource) resource = conformance_from_json ("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"free\","
                                                              "\"labels\":{\"free\":\"yes\"}}}");
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "/deny");
  refusal = await_refusal (self);
  created = koprs_client_create (self->client, self->scope, resource, NULL, NULL, &error);
  g_assert_no_error (error);
  webhook_stop (&webhook, self);
}

static void
a_patch_changes_what_is_written (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (KoprsResource) created = NULL;
  g_autoptr (KoprsResource) got = NULL;
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "MutatingWebhookConfiguration", "\"CREATE\"", "/label");
  await_label (self);
  created = conformance_create (self, "one", "green");
  conformance_assert_string (created, "metadata.labels.seen", "yes");
  got = koprs_client_get (self->client, self->scope, koprs_kind_config_map (), "one", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (koprs_resource_equal (created, got));
  conformance_assert_string (got, "data.colour", "green");
  webhook_stop (&webhook, self);
}

static void
an_answer_to_another_question_fails_the_write (Conformance *self)
{
  Webhook webhook = { 0 };
  g_autoptr (GError) error = NULL;

  webhook_start (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "/other");
  error = await_refusal (self);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_assert_true (g_str_has_prefix (error->message, "Internal error occurred: failed calling webhook \"check.ex.io\": received invalid "
                                                   "webhook response: expected response.uid=\""));
  g_assert_true (g_str_has_suffix (error->message, "\", got \"other\""));
  webhook_stop (&webhook, self);
}

static void
one_that_is_not_there_fails_the_write (Conformance *self)
{
  Webhook webhook = { .ca = koprs_wire_ca_new ("webhooks") };
  g_autoptr (GError) error = NULL;

  webhook_install (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "https://127.0.0.1:1//gone", "Fail");
  error = await_refusal (self);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_assert_true (g_str_has_prefix (error->message, "Internal error occurred: failed calling webhook \"check.ex.io\": failed to call "
                                                   "webhook: Post \"https://127.0.0.1:1/gone?timeout=5s\": "));
  webhook_stop (&webhook, self);
}

static void
one_of_another_authority_is_not_believed (Conformance *self)
{
  Webhook webhook = { .ca = koprs_wire_ca_new ("webhooks") };
  g_autoptr (KoprsWireCa) other = koprs_wire_ca_new ("others");
  g_autoptr (GTlsCertificate) certificate = koprs_wire_ca_issue_local (other);
  g_autofree char *url = NULL;
  g_autoptr (GError) error = NULL;

  webhook.server = koprs_wire_server_new (certificate, on_review, NULL);
  url = g_strconcat (koprs_wire_server_get_uri (webhook.server), "/label", NULL);
  webhook_install (&webhook, self, "MutatingWebhookConfiguration", "\"CREATE\"", url, "Fail");
  error = await_refusal (self);
  g_assert_error (error, KOPRS_API_ERROR, KOPRS_API_ERROR_INTERNAL);
  g_assert_cmpuint (koprs_wire_server_get_requests (webhook.server), ==, 0);
  webhook_stop (&webhook, self);
}

/* The second is there to tell when a real server has noticed both. */
static void
one_that_may_be_absent_is_not_missed (Conformance *self)
{
  Webhook webhook = { .ca = koprs_wire_ca_new ("webhooks") };
  Webhook witness = { 0 };
  g_autoptr (KoprsResource) created = NULL;

  webhook_install (&webhook, self, "ValidatingWebhookConfiguration", "\"CREATE\"", "https://127.0.0.1:1/gone", "Ignore");
  webhook_start (&witness, self, "MutatingWebhookConfiguration", "\"CREATE\"", "/label");
  await_label (self);
  created = conformance_create (self, "one", "green");
  g_assert_nonnull (koprs_resource_get_resource_version (created));
  webhook_stop (&witness, self);
  webhook_stop (&webhook, self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  conformance_add ("/webhooks/a-refusal-is-in-the-webhooks-words", a_refusal_is_in_the_webhooks_words);
  conformance_add ("/webhooks/a-refusal-without-words-says-so", a_refusal_without_words_says_so);
  conformance_add ("/webhooks/what-it-allows-is-written", what_it_allows_is_written);
  conformance_add ("/webhooks/it-is-told-all-about-the-write", it_is_told_all_about_the_write);
  conformance_add ("/webhooks/only-what-is-selected-is-shown-to-it", only_what_is_selected_is_shown_to_it);
  conformance_add ("/webhooks/a-patch-changes-what-is-written", a_patch_changes_what_is_written);
  conformance_add ("/webhooks/an-answer-to-another-question-fails-the-write", an_answer_to_another_question_fails_the_write);
  conformance_add ("/webhooks/one-that-is-not-there-fails-the-write", one_that_is_not_there_fails_the_write);
  conformance_add ("/webhooks/one-of-another-authority-is-not-believed", one_of_another_authority_is_not_believed);
  conformance_add ("/webhooks/one-that-may-be-absent-is-not-missed", one_that_may_be_absent_is_not_missed);
  return g_test_run ();
}
