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
#define GROUP "admission.k8s.io/"
#define INVALID "received invalid webhook response: "

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
add_target (JsonNode *request, const KoprsTestCall *call, const KoprsTestKind *as, const KoprsTestReviewFacts *facts)
{
  add_kind (request, "kind", as, "kind", as->kind);
  add_kind (request, "resource", as, "resource", as->plural);
  if (facts->subresource != NULL)
    koprs_test_node_set_string (request, "subResource", facts->subresource);
  add_kind (request, "requestKind", call->kind, "kind", call->kind->kind);
  add_kind (request, "requestResource", call->kind, "resource", call->kind->plural);
  if (facts->subresource != NULL)
    koprs_test_node_set_string (request, "requestSubResource", facts->subresource);
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

/* The first of those it understands that the server does; NULL: there is none. */
static const char *
choose_version (JsonNode *webhook)
{
  g_auto (GStrv) versions = koprs_test_object_dup_strings (webhook, "admissionReviewVersions");

  for (guint i = 0; versions[i] != NULL; i++)
    if (strcmp (versions[i], "v1") == 0 || strcmp (versions[i], "v1beta1") == 0)
      return strcmp (versions[i], "v1") == 0 ? GROUP "v1" : GROUP "v1beta1";
  return NULL;
}

static char *
make_question (const char *uid, const char *api_version, const KoprsTestCall *call, const KoprsTestKind *as,
               const KoprsTestReviewFacts *facts)
{
  g_autoptr (JsonNode) review = koprs_test_node_new_object ();
  JsonNode *request = koprs_test_node_new_object ();
  JsonNode *dry_run = json_node_new (JSON_NODE_VALUE);

  koprs_test_node_set_string (review, "kind", "AdmissionReview");
  koprs_test_node_set_string (review, "apiVersion", api_version);
  koprs_test_node_set (review, "request", request);
  koprs_test_node_set_string (request, "uid", uid);
  add_target (request, call, as, facts);
  koprs_test_node_set_string (request, "operation", facts->operation);
  koprs_test_node_set (request, "userInfo", koprs_test_identity_to_node (call->identity));
  koprs_test_node_set (request, "object", copy_or_null (facts->object));
  koprs_test_node_set (request, "oldObject", copy_or_null (facts->live));
  json_node_set_boolean (dry_run, facts->dry_run);
  koprs_test_node_set (request, "dryRun", dry_run);
  koprs_test_node_set (request, "options", koprs_test_node_copy (facts->options));
  return koprs_test_node_to_text (review);
}

KoprsTestHook *
koprs_test_review_ask (const char *key, JsonNode *webhook, const KoprsTestCall *call, const KoprsTestKind *as,
                       const KoprsTestReviewFacts *facts)
{
  guint timeout = (guint) koprs_test_object_get_int (webhook, "timeoutSeconds", DEFAULT_TIMEOUT);
  KoprsTestHook *hook = koprs_test_hook_new (key, koprs_test_node_get (webhook, "clientConfig"), timeout);
  const char *api_version = choose_version (webhook);

  hook->question = make_question (hook->uid, api_version != NULL ? api_version : GROUP "v1", call, as, facts);
  return hook;
}

/* What v1 asks for beyond v1beta1, or NULL. */
static char *
check_strictly (const KoprsTestHook *hook, JsonNode *response, gboolean mutating)
{
  const char *uid = koprs_test_node_get_string (response, "uid");
  const char *patch = koprs_test_node_get_string (response, "patch");
  const char *type = koprs_test_node_get_string (response, "patchType");
  gboolean patches = patch != NULL && *patch != '\0';

  if (g_strcmp0 (uid, hook->uid) != 0)
    return g_strdup_printf (INVALID "expected response.uid=\"%s\", got \"%s\"", hook->uid, uid != NULL ? uid : "");
  if (!mutating && patches)
    return g_strdup (INVALID "validating webhook may not return response.patch");
  if (!mutating && type != NULL)
    return g_strdup (INVALID "validating webhook may not return response.patchType");
  if (patches && type == NULL)
    return g_strdup (INVALID "webhook returned response.patch but not response.patchType");
  if (!patches && type != NULL)
    return g_strdup (INVALID "webhook returned response.patchType but not response.patch");
  if (type != NULL && *type == '\0')
    return g_strdup (INVALID "webhook returned invalid response.patchType of \"\"");
  return NULL;
}

/* The response; NULL with what is wrong. */
static JsonNode *
read_answer (const KoprsTestHook *hook, JsonNode *webhook, gboolean mutating, char **failure)
{
  const char *api_version = choose_version (webhook);
  g_autofree char *said = NULL;
  g_autoptr (JsonNode) review = NULL;
  JsonNode *response;

  if (api_version == NULL)
    {
      *failure = g_strdup ("could not create admission objects: webhook does not accept known AdmissionReview versions (v1, v1beta1)");
      return NULL;
    }
  review = koprs_test_hook_decode (hook, api_version, "AdmissionReview", &said);
  if (review == NULL)
    {
      *failure = g_strconcat ("failed to call webhook: ", said, NULL);
      return NULL;
    }
  response = koprs_test_node_get (review, "response");
  if (!koprs_test_node_is_object (response))
    *failure = g_strdup (INVALID "webhook response was absent");
  else if (g_str_has_suffix (api_version, "/v1"))
    *failure = check_strictly (hook, response, mutating);
  return *failure == NULL ? json_node_ref (response) : NULL;
}

static gboolean
set_failure (JsonNode *webhook, const char *failure, GError **error)
{
  JsonObject *details = json_object_new ();
  g_autofree char *message = g_strdup_printf ("failed calling webhook \"%s\": %s", koprs_test_node_get_string (webhook, "name"), failure);

  koprs_test_status_details_add_cause (details, NULL, message, NULL);
  koprs_test_status_set (error, 500, "InternalError", details, "Internal error occurred: %s", message);
  return FALSE;
}

static gboolean
set_broken (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
set_broken (GError **error, const char *format, ...)
{
  JsonObject *details = json_object_new ();
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_status_details_add_cause (details, NULL, message, NULL);
  koprs_test_status_set (error, 500, "InternalError", details, "Internal error occurred: %s", message);
  return FALSE;
}

static gboolean
set_refusal (JsonNode *webhook, JsonNode *status, GError **error)
{
  const char *message = koprs_test_node_get_string (status, "message");
  const char *reason = koprs_test_node_get_string (status, "reason");
  JsonNode *details = koprs_test_node_get (status, "details");
  gint64 code = koprs_test_object_get_int (status, "code", 0);
  const char *why = message != NULL && *message != '\0' ? message : reason;

  koprs_test_status_set (error, code < 400 ? 400 : (int) code, reason,
                         koprs_test_node_is_object (details) ? json_object_ref (json_node_get_object (details)) : NULL,
                         "admission webhook \"%s\" denied the request%s%s", koprs_test_node_get_string (webhook, "name"),
                         why != NULL ? ": " : " without explanation", why != NULL ? why : "");
  return FALSE;
}

static gboolean
change (JsonNode *webhook, JsonNode *patch, JsonNode *object, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (JsonNode) patched = NULL;

  if (object == NULL)
    return set_broken (error, "admission webhook \"%s\" attempted to modify the object, which is not supported for this operation",
                       koprs_test_node_get_string (webhook, "name"));
  patched = koprs_test_json_patch_apply (object, patch, &fault);
  if (patched == NULL)
    return set_broken (error, "%s", fault->message);
  if (!koprs_test_node_is_object (patched))
    return set_broken (error, "json: cannot unmarshal %s into Go value of type map[string]interface {}",
                       koprs_test_node_get_go_class (patched));
  json_node_set_object (object, json_node_get_object (patched));
  return TRUE;
}

/* FALSE with a failure or with an error. */
static gboolean
apply_patch (JsonNode *webhook, JsonNode *response, JsonNode *object, char **failure, GError **error)
{
  const char *text = koprs_test_node_get_string (response, "patch");
  const char *type = koprs_test_node_get_string (response, "patchType");
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) patch = NULL;
  gsize length;

  if (text == NULL || *text == '\0')
    return TRUE;
  json = (char *) g_base64_decode (text, &length);
  patch = koprs_test_node_parse (json, (gssize) length, NULL);
  if (!koprs_test_node_is_array (patch))
    *failure = g_strdup ("received undecodable patch in webhook response: json: cannot unmarshal object into Go value of type jsonpatch.Patch");
  else if (json_array_get_length (json_node_get_array (patch)) == 0)
    return TRUE;
  else if (object != NULL && type != NULL && strcmp (type, "JSONPatch") != 0)
    *failure = g_strdup_printf ("unsupported patch type \"%s\"", type);
  return *failure == NULL && change (webhook, patch, object, error);
}

gboolean
koprs_test_review_apply (const KoprsTestHook *hook, JsonNode *webhook, gboolean mutating, JsonNode *object, GPtrArray *problems,
                         GError **error)
{
  gboolean optional = g_strcmp0 (koprs_test_node_get_string (webhook, "failurePolicy"), "Ignore") == 0;
  g_autofree char *failure = NULL;
  g_autoptr (JsonNode) response = read_answer (hook, webhook, mutating, &failure);
  g_auto (GStrv) warnings = NULL;

  if (response == NULL)
    return optional || set_failure (webhook, failure, error);
  warnings = koprs_test_object_dup_strings (response, "warnings");
  for (char **warning = warnings; *warning != NULL; warning++)
    g_ptr_array_add (problems, g_strdup (*warning));
  if (!koprs_test_object_get_boolean (response, "allowed", FALSE))
    return set_refusal (webhook, koprs_test_node_get (response, "status"), error);
  if (!mutating || apply_patch (webhook, response, object, &failure, error))
    return TRUE;
  return failure != NULL && (optional || set_failure (webhook, failure, error));
}
