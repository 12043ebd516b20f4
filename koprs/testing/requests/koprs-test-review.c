/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-review.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define DEFAULT_TIMEOUT 10
#define API_VERSION "admission.k8s.io/v1"

/* Go's client makes one slash of several in the path. */
static char *
clean (const char *url)
{
  const char *host = strstr (url, "://");
  g_autoptr (GString) cleaned = g_string_new (NULL);
  const char *rest = host != NULL ? host + strlen ("://") : url;

  g_string_append_len (cleaned, url, rest - url);
  for (const char *p = rest; *p != '\0'; p++)
    if (*p != '/' || p == rest || p[-1] != '/')
      g_string_append_c (cleaned, *p);
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}

/* A service has no address here; its name is what a real server would look up too. */
static char *
make_url (JsonNode *client, guint timeout)
{
  const char *url = koprs_test_node_get_string (client, "url");
  JsonNode *service = koprs_test_node_get (client, "service");
  const char *path = koprs_test_node_get_string (service, "path");
  g_autofree char *cleaned = url != NULL ? clean (url) : NULL;

  if (url != NULL)
    return g_strdup_printf ("%s?timeout=%us", cleaned, timeout);
  return g_strdup_printf ("https://%s.%s.svc:%" G_GINT64_FORMAT "%s%s?timeout=%us", koprs_test_node_get_string (service, "name"),
                          koprs_test_node_get_string (service, "namespace"), koprs_test_object_get_int (service, "port", 443),
                          path != NULL && *path == '/' ? "" : "/", path != NULL ? path : "", timeout);
}

KoprsTestReview *
koprs_test_review_new (const char *configuration, JsonNode *webhook, gboolean mutating)
{
  KoprsTestReview *self = g_new0 (KoprsTestReview, 1);
  JsonNode *client = koprs_test_node_get (webhook, "clientConfig");
  const char *bundle = koprs_test_node_get_string (client, "caBundle");
  gsize length;

  self->name = g_strdup (koprs_test_node_get_string (webhook, "name"));
  self->id = g_strdup_printf ("%s %s %s", mutating ? "mutating" : "validating", configuration, self->name);
  self->mutating = mutating;
  self->timeout = (guint) koprs_test_object_get_int (webhook, "timeoutSeconds", DEFAULT_TIMEOUT);
  self->url = make_url (client, self->timeout);
  self->optional = g_strcmp0 (koprs_test_node_get_string (webhook, "failurePolicy"), "Ignore") == 0;
  if (bundle != NULL && *bundle != '\0')
    {
      g_autofree guchar *decoded = g_base64_decode (bundle, &length);

      self->authorities = g_strndup ((char *) decoded, length);
    }
  self->uid = g_uuid_string_random ();
  return self;
}

void
koprs_test_review_free (KoprsTestReview *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->url);
  g_free (self->authorities);
  g_free (self->uid);
  g_free (self->question);
  g_free (self->failure);
  g_clear_pointer (&self->status, json_node_unref);
  g_strfreev (self->warnings);
  g_clear_pointer (&self->patch, json_node_unref);
  g_free (self);
}

static void
add_kind (JsonNode *request, const char *member, const KoprsTestKind *kind, const char *what, const char *value)
{
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "group", kind->group);
  koprs_test_node_set_string (node, "version", kind->version);
  koprs_test_node_set_string (node, what, value);
  koprs_test_node_set (request, member, node);
}

static void
add_target (JsonNode *request, const KoprsTestCall *call, const KoprsTestReviewFacts *facts)
{
  add_kind (request, "kind", call->kind, "kind", call->kind->kind);
  add_kind (request, "resource", call->kind, "resource", call->kind->plural);
  if (call->subresource != NULL)
    koprs_test_node_set_string (request, "subResource", call->subresource);
  add_kind (request, "requestKind", call->kind, "kind", call->kind->kind);
  add_kind (request, "requestResource", call->kind, "resource", call->kind->plural);
  if (call->subresource != NULL)
    koprs_test_node_set_string (request, "requestSubResource", call->subresource);
  if (facts->name != NULL && *facts->name != '\0')
    koprs_test_node_set_string (request, "name", facts->name);
  if (call->namespace_ != NULL)
    koprs_test_node_set_string (request, "namespace", call->namespace_);
}

static JsonNode *
copy_or_null (JsonNode *object)
{
  return object != NULL ? koprs_test_node_copy (object) : json_node_new (JSON_NODE_NULL);
}

void
koprs_test_review_ask (KoprsTestReview *self, const KoprsTestCall *call, const KoprsTestReviewFacts *facts)
{
  g_autoptr (JsonNode) review = koprs_test_node_new_object ();
  JsonNode *request = koprs_test_node_new_object ();
  JsonNode *options = koprs_test_node_new_object ();
  JsonNode *dry_run = json_node_new (JSON_NODE_VALUE);

  koprs_test_node_set_string (review, "kind", "AdmissionReview");
  koprs_test_node_set_string (review, "apiVersion", API_VERSION);
  koprs_test_node_set (review, "request", request);
  koprs_test_node_set_string (request, "uid", self->uid);
  add_target (request, call, facts);
  koprs_test_node_set_string (request, "operation", facts->operation);
  koprs_test_node_set (request, "userInfo", koprs_test_identity_to_node (call->identity));
  koprs_test_node_set (request, "object", copy_or_null (facts->object));
  koprs_test_node_set (request, "oldObject", copy_or_null (facts->live));
  json_node_set_boolean (dry_run, facts->dry_run);
  koprs_test_node_set (request, "dryRun", dry_run);
  koprs_test_node_set_string (options, "kind", facts->options);
  koprs_test_node_set_string (options, "apiVersion", "meta.k8s.io/v1");
  koprs_test_node_set (request, "options", options);
  self->question = koprs_test_node_to_text (review);
}

void
koprs_test_review_fail (KoprsTestReview *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  self->failure = g_strdup_vprintf (format, args);
  va_end (args);
}

static gboolean
check_answer (KoprsTestReview *self, JsonNode *review, JsonNode *response)
{
  const char *uid = koprs_test_node_get_string (response, "uid");
  const char *version = koprs_test_node_get_string (review, "apiVersion");
  const char *kind = koprs_test_node_get_string (review, "kind");

  if (!koprs_test_node_is_object (response))
    koprs_test_review_fail (self, "received invalid webhook response: webhook response was absent");
  else if (g_strcmp0 (uid, self->uid) != 0)
    koprs_test_review_fail (self, "received invalid webhook response: expected response.uid=\"%s\", got \"%s\"", self->uid,
                            uid != NULL ? uid : "");
  else if (g_strcmp0 (version, API_VERSION) != 0 || g_strcmp0 (kind, "AdmissionReview") != 0)
    koprs_test_review_fail (self, "received invalid webhook response: expected webhook response of " API_VERSION
                            ", Kind=AdmissionReview, got %s, Kind=%s", version != NULL ? version : "", kind != NULL ? kind : "");
  return self->failure == NULL;
}

static void
take_patch (KoprsTestReview *self, JsonNode *response)
{
  const char *patch = koprs_test_node_get_string (response, "patch");
  const char *type = koprs_test_node_get_string (response, "patchType");
  g_autofree char *text = NULL;
  gsize length;

  if (!self->mutating && patch != NULL && *patch != '\0')
    koprs_test_review_fail (self, "received invalid webhook response: validating webhook may not return response.patch");
  else if (!self->mutating && type != NULL)
    koprs_test_review_fail (self, "received invalid webhook response: validating webhook may not return response.patchType");
  else if (patch != NULL && *patch != '\0' && type == NULL)
    koprs_test_review_fail (self, "received invalid webhook response: webhook returned response.patch but not response.patchType");
  else if ((patch == NULL || *patch == '\0') && type != NULL)
    koprs_test_review_fail (self, "received invalid webhook response: webhook returned response.patchType but not response.patch");
  if (self->failure != NULL || patch == NULL || *patch == '\0')
    return;
  text = (char *) g_base64_decode (patch, &length);
  self->patch = koprs_test_node_parse (text, (gssize) length, NULL);
  if (self->patch == NULL)
    koprs_test_review_fail (self, "received undecodable patch in webhook response");
}

void
koprs_test_review_settle (KoprsTestReview *self, const char *text, gsize length)
{
  g_autoptr (JsonNode) review = koprs_test_node_parse (text, (gssize) length, NULL);
  JsonNode *response = koprs_test_node_get (review, "response");
  JsonNode *status = koprs_test_node_get (response, "status");

  if (!check_answer (self, review, response))
    return;
  self->allowed = koprs_test_object_get_boolean (response, "allowed", FALSE);
  self->status = status != NULL ? koprs_test_node_copy (status) : NULL;
  self->warnings = koprs_test_object_dup_strings (response, "warnings");
  take_patch (self, response);
}

static void
set_failure (const KoprsTestReview *self, GError **error)
{
  JsonObject *details = json_object_new ();
  g_autofree char *message = g_strdup_printf ("failed calling webhook \"%s\": %s", self->name, self->failure);

  koprs_test_status_details_add_cause (details, NULL, message, NULL);
  koprs_test_status_set (error, 500, "InternalError", details, "Internal error occurred: %s", message);
}

static void
set_refusal (const KoprsTestReview *self, GError **error)
{
  const char *message = koprs_test_node_get_string (self->status, "message");
  const char *reason = koprs_test_node_get_string (self->status, "reason");
  JsonNode *details = koprs_test_node_get (self->status, "details");
  gint64 code = koprs_test_object_get_int (self->status, "code", 0);
  const char *why = message != NULL && *message != '\0' ? message : reason;

  koprs_test_status_set (error, code < 400 ? 400 : (int) code, reason,
                         koprs_test_node_is_object (details) ? json_object_ref (json_node_get_object (details)) : NULL,
                         "admission webhook \"%s\" denied the request%s%s", self->name, why != NULL ? ": " : " without explanation",
                         why != NULL ? why : "");
}

gboolean
koprs_test_review_apply (const KoprsTestReview *self, JsonNode *object, GPtrArray *problems, GError **error)
{
  g_autoptr (JsonNode) patched = NULL;

  if (self->failure != NULL && self->optional)
    return TRUE;
  if (self->failure != NULL)
    {
      set_failure (self, error);
      return FALSE;
    }
  for (char **warning = self->warnings; warning != NULL && *warning != NULL; warning++)
    g_ptr_array_add (problems, g_strdup (*warning));
  if (!self->allowed)
    {
      set_refusal (self, error);
      return FALSE;
    }
  if (self->patch == NULL || object == NULL)
    return TRUE;
  patched = koprs_test_json_patch_apply (object, self->patch, NULL);
  if (!koprs_test_node_is_object (patched))
    {
      koprs_test_status_set_internal (error, "failed to apply the patch of admission webhook \"%s\"", self->name);
      return FALSE;
    }
  json_node_set_object (object, json_node_get_object (patched));
  return TRUE;
}
