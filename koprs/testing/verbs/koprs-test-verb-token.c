/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST to a service account's token: a token that works here until its time is over or the account is gone. */

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-write-options.h"
#include "koprs/testing/schema/koprs-test-defaults.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"
#include "koprs/testing/writes/koprs-test-webhooks.h"

#include <string.h>

#define LEAST_SECONDS 600
#define MOST_SECONDS (G_GINT64_CONSTANT (1) << 32)

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestCall *call;
  KoprsBlob *account;
  JsonNode *request;
  JsonNode *bound;         /* what the token lives as long as, or NULL */
  KoprsTestKind *bound_kind;
} Issue;

static gboolean
refuse (const char *name, const char *field, GError **error, const char *format, ...)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, field, "Invalid value: %s", message);
  koprs_test_status_set_invalid (error, "authentication.k8s.io", "TokenRequest", name, causes);
  return FALSE;
}

static gboolean
check (Issue *self, GError **error)
{
  JsonNode *metadata = koprs_test_object_metadata (self->request);
  const char *name = koprs_test_node_get_string (metadata, "name");
  const char *namespace_ = koprs_test_node_get_string (metadata, "namespace");
  gint64 seconds = koprs_test_object_get_int (koprs_test_node_get (self->request, "spec"), "expirationSeconds", 0);

  if (name != NULL && *name != '\0' && strcmp (name, self->call->name) != 0)
    return refuse (self->call->name, "metadata.name", error, "\"%s\": must match the service account name if specified", name);
  if (namespace_ != NULL && *namespace_ != '\0' && strcmp (namespace_, self->call->namespace_) != 0)
    {
      koprs_test_status_set_bad_request (error, "the namespace of the provided object does not match the namespace sent on the request");
      return FALSE;
    }
  if (seconds < LEAST_SECONDS)
    return refuse ("", "spec.expirationSeconds", error, "%" G_GINT64_FORMAT ": may not specify a duration less than 10 minutes", seconds);
  if (seconds > MOST_SECONDS)
    return refuse ("", "spec.expirationSeconds", error, "%" G_GINT64_FORMAT ": may not specify a duration larger than 2^32 seconds",
                   seconds);
  return TRUE;
}

static gboolean
check_pod (Issue *self, GError **error)
{
  const char *account = koprs_test_node_get_string (koprs_test_node_get (self->bound, "spec"), "serviceAccountName");

  if (g_strcmp0 (account, self->call->name) == 0)
    return TRUE;
  koprs_test_status_set_bad_request (error, "cannot bind token for serviceaccount \"%s\" to pod running with different serviceaccount "
                                            "name.", self->call->name);
  return FALSE;
}

static gboolean
find_bound (Issue *self, GError **error)
{
  static const struct { const char *kind; const char *plural; gboolean namespaced; } kinds[] = {
    { "Pod", "pods", TRUE }, { "Secret", "secrets", TRUE }, { "Node", "nodes", FALSE },
  };
  JsonNode *given = koprs_test_node_find (self->request, "spec", "boundObjectRef", NULL);
  const char *kind = koprs_test_node_get_string (given, "kind"), *name = koprs_test_node_get_string (given, "name");
  const char *uid = koprs_test_node_get_string (given, "uid"), *version = koprs_test_node_get_string (given, "apiVersion");
  KoprsBlob *blob = NULL;

  if (!koprs_test_node_is_object (given))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i].kind) == 0 && g_strcmp0 (version, "v1") == 0)
      {
        self->bound_kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), "", "v1", kinds[i].plural);
        blob = koprs_test_cluster_lookup (self->cluster, self->bound_kind, kinds[i].namespaced ? self->call->namespace_ : NULL,
                                          name != NULL ? name : "");
      }
  if (self->bound_kind == NULL)
    {
      koprs_test_status_set_bad_request (error, "cannot bind token to object of type /%s, Kind=%s", version != NULL ? version : "",
                                         kind != NULL ? kind : "");
      return FALSE;
    }
  if (blob == NULL)
    {
      koprs_test_object_set_not_found (error, self->bound_kind, name != NULL ? name : "");
      return FALSE;
    }
  self->bound = koprs_test_object_load (self->bound_kind, blob);
  if (strcmp (kind, "Pod") == 0 && !check_pod (self, error))
    return FALSE;
  if (uid != NULL && *uid != '\0' && strcmp (uid, koprs_blob_get_uid (blob)) != 0)
    {
      koprs_test_status_set (error, 409, "Conflict", koprs_test_status_details (name, "", kind),
                             "Operation cannot be fulfilled on %s \"%s\": the UID in the bound object reference (%s) does not match the "
                             "UID in record. The object might have been deleted and then recreated", kind, name, uid);
      return FALSE;
    }
  return TRUE;
}

static JsonNode *
make_reference (const char *name, const char *uid)
{
  JsonNode *node = koprs_test_node_new_object ();

  koprs_test_node_set_string (node, "name", name);
  koprs_test_node_set_string (node, "uid", uid);
  return node;
}

static JsonNode *
make_claims (Issue *self, const char *id, gint64 now, gint64 end)
{
  JsonNode *claims = koprs_test_node_new_object ();
  JsonNode *own = koprs_test_node_new_object ();
  g_autofree char *subject = g_strdup_printf ("system:serviceaccount:%s:%s", self->call->namespace_, self->call->name);

  koprs_test_node_set (claims, "aud", koprs_test_node_copy (koprs_test_node_find (self->request, "spec", "audiences", NULL)));
  koprs_test_object_set_int (claims, "exp", end);
  koprs_test_object_set_int (claims, "iat", now);
  koprs_test_node_set_string (claims, "iss", KOPRS_TEST_AUDIENCE);
  koprs_test_node_set_string (claims, "jti", id);
  koprs_test_node_set_string (own, "namespace", self->call->namespace_);
  if (self->bound != NULL)
    {
      JsonNode *metadata = koprs_test_object_metadata (self->bound);
      g_autofree char *name = g_ascii_strdown (self->bound_kind->kind, -1);

      koprs_test_node_set (own, name, make_reference (koprs_test_node_get_string (metadata, "name"),
                                                      koprs_test_node_get_string (metadata, "uid")));
    }
  koprs_test_node_set (own, "serviceaccount", make_reference (self->call->name, koprs_blob_get_uid (self->account)));
  koprs_test_node_set (claims, "kubernetes.io", own);
  koprs_test_object_set_int (claims, "nbf", now);
  koprs_test_node_set_string (claims, "sub", subject);
  return claims;
}

static void
remember (Issue *self, const char *token, const char *id, gint64 seconds)
{
  g_autofree char *name = g_strdup_printf ("system:serviceaccount:%s:%s", self->call->namespace_, self->call->name);
  g_autoptr (KoprsTestIdentity) identity = koprs_test_identity_new (name, koprs_blob_get_uid (self->account));
  g_autofree char *credential = g_strconcat ("JTI=", id, NULL);
  g_auto (GStrv) audiences = koprs_test_object_dup_strings (koprs_test_node_get (self->request, "spec"), "audiences");

  koprs_test_identity_complete (identity);
  koprs_test_identity_add_extra (identity, "authentication.kubernetes.io/credential-id", credential);
  if (self->bound != NULL && strcmp (self->bound_kind->kind, "Pod") == 0)
    {
      JsonNode *metadata = koprs_test_object_metadata (self->bound);

      koprs_test_identity_add_extra (identity, "authentication.kubernetes.io/pod-name", koprs_test_node_get_string (metadata, "name"));
      koprs_test_identity_add_extra (identity, "authentication.kubernetes.io/pod-uid", koprs_test_node_get_string (metadata, "uid"));
    }
  koprs_test_access_add_token (self->call->access, token, identity, seconds);
  koprs_test_access_set_audiences (self->call->access, token, (const char *const *) audiences);
}

static void
issue (Issue *self)
{
  JsonNode *spec = koprs_test_node_get (self->request, "spec");
  JsonNode *status = koprs_test_node_new_object ();
  gint64 seconds = koprs_test_object_get_int (spec, "expirationSeconds", 0);
  gint64 now = koprs_test_cluster_get_time (self->cluster);
  g_autofree char *end = koprs_test_object_format_time (now + seconds);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (JsonNode) claims = make_claims (self, id, now, now + seconds);
  g_autoptr (KoprsTestSigner) own = self->call->access == NULL ? koprs_test_signer_new () : NULL;
  g_autofree char *token = koprs_test_signer_make_token (own != NULL ? own : koprs_test_access_get_signer (self->call->access), claims);

  if (own == NULL)
    remember (self, token, id, seconds);
  koprs_test_node_set_string (status, "token", token);
  koprs_test_node_set_string (status, "expirationTimestamp", end);
  koprs_test_node_set (self->request, "status", status);
}

/* The members of the answer are those of the account, as far as it has any. */
static void
complete (Issue *self, KoprsTestSchema *schema, const KoprsTestWriteOptions *options)
{
  KoprsTestWriter writer = koprs_test_write_options_get_writer (options, self->call, koprs_test_cluster_get_time (self->cluster));
  static const char *const own[] = { KOPRS_TEST_AUDIENCE, NULL };
  JsonNode *metadata = koprs_test_object_metadata (self->request), *spec;
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));

  koprs_test_node_set (metadata, "managedFields", NULL);
  koprs_test_managed_fields_update (schema, &writer, NULL, self->request);
  koprs_test_node_set_string (metadata, "name", self->call->name);
  koprs_test_node_set_string (metadata, "namespace", self->call->namespace_);
  koprs_test_node_set_string (metadata, "uid", koprs_blob_get_uid (self->account));
  koprs_test_node_set_string (metadata, "creationTimestamp", now);
  spec = koprs_test_node_ensure (self->request, "spec");
  if (koprs_test_object_count (spec, "audiences") == 0)
    koprs_test_object_set_strings (spec, "audiences", own);
}

static gboolean
admit (Issue *self, const KoprsTestWriteOptions *write_options, GPtrArray *problems, GError **error)
{
  static const KoprsTestReviewKind kind = { "authentication.k8s.io", "v1", "TokenRequest" };
  KoprsTestWrite write = { self->cluster, self->call, self->call->kind, write_options, problems, FALSE };
  g_autoptr (JsonNode) options = NULL;
  KoprsTestReviewFacts facts = {
    .operation = "CREATE",
    .dry_run = write_options->dry_run,
    .name = self->call->name,
    .kind = &kind,
    .subresource = self->call->subresource,
    .object = self->request,
  };

  if (!koprs_test_webhooks_exist (&write))
    return TRUE;
  facts.options = options = koprs_test_write_options_describe (self->call, "CreateOptions");
  return koprs_test_webhooks_admit (&write, &facts, error);
}

static void
answer (Issue *self, KoprsTestSchema *schema, KoprsTestReply *reply)
{
  g_autoptr (JsonNode) arranged = koprs_test_decode_arrange (schema, self->request);
  JsonNode *spec = koprs_test_node_get (arranged, "spec");

  if (koprs_test_node_get (spec, "boundObjectRef") == NULL)
    koprs_test_node_set (spec, "boundObjectRef", json_node_new (JSON_NODE_NULL));
  koprs_test_reply_set_node (reply, 201, arranged);
}

gboolean
koprs_test_verb_token (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  g_autoptr (KoprsTestSchema) schema = koprs_test_schema_new_builtin ("authentication.k8s.io", "v1", "TokenRequest");
  g_autoptr (JsonNode) request = NULL;
  g_autoptr (JsonNode) bound = NULL;
  Issue self = { cluster, call, NULL, NULL, NULL, NULL };
  gboolean found;

  if (options == NULL)
    return FALSE;
  request = koprs_test_body_parse_other (call, "authentication.k8s.io", "v1", "TokenRequest", options->validation, reply->warnings, error);
  self.account = request != NULL ? koprs_test_verb_find (cluster, call, error) : NULL;
  if (self.account == NULL)
    return FALSE;
  self.request = request;
  koprs_test_defaults_fill (schema, request);
  found = check (&self, error) && find_bound (&self, error);
  bound = self.bound;
  if (!found)
    return FALSE;
  complete (&self, schema, options);
  if (!admit (&self, options, reply->warnings, error))
    return FALSE;
  issue (&self);
  answer (&self, schema, reply);
  return TRUE;
}
