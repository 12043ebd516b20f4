/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/requests/koprs-test-review.h"

#include "koprs/testing/cluster/koprs-test-form.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-json-fault.h"
#include "koprs/testing/values/koprs-test-json-patch.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-patch-fault.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define DEFAULT_TIMEOUT 10
#define GROUP "admission.k8s.io/"
#define UNDECODABLE "received undecodable patch in webhook response: "
#define INVALID "received invalid webhook response: "

static void
add_triple (JsonNode *request, const char *member, const char *group, const char *version, const char *what, const char *value)
{
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "group", group);
  koprs_test_node_set_string (node, "version", version);
  koprs_test_node_set_string (node, what, value);
  koprs_test_node_set (request, member, node);
}

static void
add_kind (JsonNode *request, const char *member, const KoprsTestKind *kind, const KoprsTestReviewFacts *facts)
{
  if (facts->kind != NULL)
    add_triple (request, member, facts->kind->group, facts->kind->version, "kind", facts->kind->kind);
  else
    add_triple (request, member, kind->group, kind->version, "kind", kind->kind);
}

static void
add_target (JsonNode *request, const KoprsTestCall *call, const KoprsTestKind *as, const KoprsTestReviewFacts *facts)
{
  const char *namespace_ = strcmp (call->kind->resource, "namespaces") == 0 ? facts->name : call->namespace_;

  add_kind (request, "kind", as, facts);
  add_triple (request, "resource", as->group, as->version, "resource", as->plural);
  if (facts->subresource != NULL)
    koprs_test_node_set_string (request, "subResource", facts->subresource);
  add_kind (request, "requestKind", call->kind, facts);
  add_triple (request, "requestResource", call->kind->group, call->kind->version, "resource", call->kind->plural);
  if (facts->subresource != NULL)
    koprs_test_node_set_string (request, "requestSubResource", facts->subresource);
  if (facts->name != NULL && *facts->name != '\0')
    koprs_test_node_set_string (request, "name", facts->name);
  if (namespace_ != NULL)
    koprs_test_node_set_string (request, "namespace", namespace_);
}

static JsonNode *
copy_or_null (JsonNode *object)
{
  return object != NULL ? koprs_test_node_copy (object) : json_node_new (JSON_NODE_NULL);
}

/* As it would be sent to a client. */
static JsonNode *
show (const KoprsTestKind *as, const KoprsTestReviewFacts *facts, JsonNode *object)
{
  g_autoptr (GString) text = NULL;
  g_autoptr (JsonNode) copy = NULL;
  gboolean custom = koprs_test_kind_has (as, KOPRS_TEST_KIND_CUSTOM);

  if (object == NULL || facts->kind != NULL || (as->schema == NULL && !custom))
    return copy_or_null (object);
  copy = koprs_test_node_copy (object);
  text = g_string_new (NULL);
  koprs_test_form_write_stored (text, as, copy);
  if (!custom)
    {
      g_autofree char *head = g_strdup_printf ("{\"kind\":\"%s\",\"apiVersion\":\"%s\",", as->kind, as->api_version);

      g_string_erase (text, 0, 1);
      g_string_prepend (text, head);
    }
  return koprs_test_node_parse (text->str, (gssize) text->len, NULL);
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
  koprs_test_node_set (request, "object", show (as, facts, facts->object));
  koprs_test_node_set (request, "oldObject", show (as, facts, facts->live));
  json_node_set_boolean (dry_run, facts->dry_run);
  koprs_test_node_set (request, "dryRun", dry_run);
  koprs_test_node_set (request, "options", copy_or_null (facts->options));
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
check_strictly (const KoprsTestHook *hook, JsonNode *review, gboolean mutating)
{
  JsonNode *response = koprs_test_node_get (review, "response");
  g_autofree char *other = koprs_test_hook_check (review, GROUP "v1", "AdmissionReview");
  const char *uid = koprs_test_node_get_string (response, "uid");
  const char *patch = koprs_test_node_get_string (response, "patch");
  const char *type = koprs_test_node_get_string (response, "patchType");
  gboolean patches = patch != NULL && *patch != '\0';

  if (g_strcmp0 (uid, hook->uid) != 0)
    return g_strdup_printf (INVALID "expected response.uid=\"%s\", got \"%s\"", hook->uid, uid != NULL ? uid : "");
  if (other != NULL)
    return g_strconcat (INVALID, other, NULL);
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
    *failure = check_strictly (hook, review, mutating);
  return *failure == NULL ? json_node_ref (response) : NULL;
}

static gboolean
set_failure (JsonNode *webhook, const char *failure, GError **error)
{
  koprs_test_status_set_broken (error, "failed calling webhook \"%s\": %s", koprs_test_node_get_string (webhook, "name"), failure);
  return FALSE;
}

/* The details as a Status has them. */
static JsonObject *
make_details (JsonNode *given)
{
  JsonNode *causes = koprs_test_node_get (given, "causes");
  guint n = koprs_test_node_is_array (causes) ? json_array_get_length (json_node_get_array (causes)) : 0;
  JsonObject *details;

  if (!koprs_test_node_is_object (given))
    return NULL;
  details = koprs_test_status_details (koprs_test_node_get_string (given, "name"), koprs_test_node_get_string (given, "group"),
                                       koprs_test_node_get_string (given, "kind"));
  if (koprs_test_node_get_string (given, "uid") != NULL)
    json_object_set_string_member (details, "uid", koprs_test_node_get_string (given, "uid"));
  for (guint i = 0; i < n; i++)
    {
      JsonNode *cause = json_array_get_element (json_node_get_array (causes), i);

      koprs_test_status_details_add_cause (details, koprs_test_node_get_string (cause, "reason"),
                                           koprs_test_node_get_string (cause, "message"), koprs_test_node_get_string (cause, "field"));
    }
  return details;
}

static gboolean
set_refusal (JsonNode *webhook, JsonNode *status, GError **error)
{
  const char *message = koprs_test_node_get_string (status, "message");
  const char *reason = koprs_test_node_get_string (status, "reason");
  gint64 code = koprs_test_object_get_int (status, "code", 0);
  const char *why = message != NULL && *message != '\0' ? message : reason;

  koprs_test_status_set (error, code < 400 ? 400 : (int) code, reason,
                         make_details (koprs_test_node_get (status, "details")),
                         "admission webhook \"%s\" denied the request%s%s", koprs_test_node_get_string (webhook, "name"),
                         why != NULL ? ": " : " without explanation", why != NULL ? why : "");
  return FALSE;
}

static gboolean
change (JsonNode *webhook, JsonNode *patch, JsonNode *object, GError **error)
{
  g_autofree char *fault = NULL;
  g_autoptr (JsonNode) patched = NULL;

  if (object == NULL)
    {
      koprs_test_status_set_broken (error, "admission webhook \"%s\" attempted to modify the object, which is not supported for this "
                                           "operation", koprs_test_node_get_string (webhook, "name"));
      return FALSE;
    }
  patched = koprs_test_json_patch_apply (object, patch, NULL);
  if (patched == NULL)
    {
      fault = koprs_test_patch_fault (object, patch);
      koprs_test_status_set_broken (error, "%s", fault != NULL ? fault : "invalid patch");
      return FALSE;
    }
  if (!koprs_test_node_is_object (patched))
    {
      koprs_test_status_set_broken (error, "json: cannot unmarshal %s into Go value of type map[string]interface {}",
                                    koprs_test_node_get_go_class (patched));
      return FALSE;
    }
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
  g_autofree char *fault = NULL;
  gsize length;

  if (text == NULL || *text == '\0')
    return TRUE;
  json = (char *) g_base64_decode (text, &length);
  patch = koprs_test_node_parse (json, (gssize) length, NULL);
  if (!koprs_test_node_is_array (patch))
    {
      fault = koprs_test_json_fault (json, length);
      *failure = fault != NULL ? g_strconcat (UNDECODABLE, fault, NULL)
                               : g_strdup_printf (UNDECODABLE "json: cannot unmarshal %s into Go value of type jsonpatch.Patch",
                                                  koprs_test_node_get_go_class (patch));
    }
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
