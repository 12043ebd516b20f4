/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* POST of a question about access: answered, never stored. */

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/requests/koprs-test-body.h"
#include "koprs/testing/requests/koprs-test-write-options.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/verbs/koprs-test-verbs.h"

#include <string.h>

typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestCall *call;
  JsonNode *review;
} Review;

typedef gboolean (*Answer) (Review *self, JsonNode *status, GError **error);

static gboolean
refuse (Review *self, const char *field, const char *message, GError **error)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  koprs_test_causes_add (causes, KOPRS_TEST_CAUSE_INVALID, field, "Invalid value: %s", message);
  koprs_test_status_set_invalid (error, self->call->kind->group, "", "", causes);
  return FALSE;
}

static gboolean
check_attributes (Review *self, JsonNode *spec, GError **error)
{
  gboolean resource = koprs_test_node_is_object (koprs_test_node_get (spec, "resourceAttributes"));
  gboolean path = koprs_test_node_is_object (koprs_test_node_get (spec, "nonResourceAttributes"));

  return resource != path ||
         refuse (self, "spec", "null: exactly one of nonResourceAttributes or resourceAttributes must be specified", error);
}

static KoprsTestAttributes *
read_attributes (JsonNode *spec)
{
  JsonNode *resource = koprs_test_node_get (spec, "resourceAttributes");
  JsonNode *path = koprs_test_node_get (spec, "nonResourceAttributes");

  if (!koprs_test_node_is_object (resource))
    return koprs_test_attributes_new_path (koprs_test_node_get_string (path, "verb"),
                                           koprs_test_node_get_string (path, "path"));
  return koprs_test_attributes_new_resource (koprs_test_node_get_string (resource, "verb"),
                                             koprs_test_node_get_string (resource, "group"),
                                             koprs_test_node_get_string (resource, "resource"),
                                             koprs_test_node_get_string (resource, "subresource"),
                                             koprs_test_node_get_string (resource, "namespace"),
                                             koprs_test_node_get_string (resource, "name"));
}

static gboolean
answer_for (Review *self, KoprsTestIdentity *identity, JsonNode *spec, JsonNode *status)
{
  g_autoptr (KoprsTestAttributes) attributes = read_attributes (spec);
  g_autofree char *why = NULL;
  gboolean allowed = koprs_test_access_allows (self->call->access, identity, attributes, &why);

  json_object_set_boolean_member (json_node_get_object (status), "allowed", allowed);
  if (why != NULL)
    koprs_test_node_set_string (status, "reason", why);
  return TRUE;
}

static gboolean
answer_own_access (Review *self, JsonNode *status, GError **error)
{
  JsonNode *spec = koprs_test_node_get (self->review, "spec");

  return check_attributes (self, spec, error) && answer_for (self, self->call->identity, spec, status);
}

static gboolean
answer_access (Review *self, JsonNode *status, GError **error)
{
  JsonNode *spec = koprs_test_node_get (self->review, "spec");
  const char *user = koprs_test_node_get_string (spec, "user");
  g_auto (GStrv) groups = koprs_test_object_dup_strings (spec, "groups");
  g_autoptr (KoprsTestIdentity) identity = NULL;

  if (!check_attributes (self, spec, error))
    return FALSE;
  if ((user == NULL || *user == '\0') && groups[0] == NULL)
    return refuse (self, "spec.user", "\"\": at least one of user or group must be specified", error);
  identity = koprs_test_identity_new (user != NULL ? user : "", NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    koprs_test_identity_add_group (identity, groups[i]);
  return answer_for (self, identity, spec, status);
}

static gboolean
answer_local_access (Review *self, JsonNode *status, GError **error)
{
  JsonNode *resource = koprs_test_node_find (self->review, "spec", "resourceAttributes", NULL);
  const char *namespace_ = koprs_test_node_get_string (resource, "namespace");

  if (resource != NULL && g_strcmp0 (namespace_, self->call->namespace_) != 0)
    {
      g_autofree char *message = g_strdup_printf ("\"%s\": must match metadata.namespace",
                                                  namespace_ != NULL ? namespace_ : "");

      return refuse (self, "spec.resourceAttributes.namespace", message, error);
    }
  return answer_access (self, status, error);
}

static gboolean
answer_rules (Review *self, JsonNode *status, GError **error)
{
  JsonNode *spec = koprs_test_node_get (self->review, "spec");
  const char *namespace_ = koprs_test_node_get_string (spec, "namespace");
  JsonNode *resources = koprs_test_node_new_array (), *paths = koprs_test_node_new_array ();
  g_autoptr (GPtrArray) rules = NULL;

  koprs_test_node_set (status, "resourceRules", resources);
  koprs_test_node_set (status, "nonResourceRules", paths);
  json_object_set_boolean_member (json_node_get_object (status), "incomplete", FALSE);
  if (namespace_ == NULL || *namespace_ == '\0')
    {
      koprs_test_status_set_bad_request (error, "no namespace on request");
      return FALSE;
    }
  rules = koprs_test_access_list_rules (self->call->access, self->call->identity, namespace_, NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      JsonNode *rule = g_ptr_array_index (rules, i);
      gboolean path = koprs_test_node_get (rule, "nonResourceURLs") != NULL;

      json_array_add_element (json_node_get_array (path ? paths : resources), koprs_test_node_copy (rule));
    }
  /* The question does not come back. */
  koprs_test_node_set (self->review, "spec", koprs_test_node_new_object ());
  return TRUE;
}

static gboolean
answer_self (Review *self, JsonNode *status, GError **error)
{
  g_autofree char *now = koprs_test_object_format_time (koprs_test_cluster_get_time (self->cluster));

  koprs_test_node_set_string (koprs_test_object_metadata (self->review), "creationTimestamp", now);
  koprs_test_node_set (status, "userInfo", koprs_test_identity_to_node (self->call->identity));
  return TRUE;
}

static gboolean
answer_token (Review *self, JsonNode *status, GError **error)
{
  JsonNode *spec = koprs_test_node_get (self->review, "spec");
  const char *token = koprs_test_node_get_string (spec, "token");
  g_auto (GStrv) wanted = koprs_test_object_dup_strings (spec, "audiences");
  g_auto (GStrv) audiences = NULL;
  g_autofree char *problem = NULL;
  KoprsTestIdentity *identity;

  if (token == NULL || *token == '\0')
    {
      koprs_test_status_set_bad_request (error, "token is required for TokenReview in authentication");
      return FALSE;
    }
  identity = koprs_test_access_review_token (self->call->access, token, (const char *const *) wanted, &audiences, &problem);
  if (identity == NULL)
    {
      koprs_test_node_set (status, "user", koprs_test_node_new_object ());
      koprs_test_node_set_string (status, "error", problem);
      return TRUE;
    }
  json_object_set_boolean_member (json_node_get_object (status), "authenticated", TRUE);
  koprs_test_node_set (status, "user", koprs_test_identity_to_node (identity));
  koprs_test_object_set_strings (status, "audiences", (const char *const *) audiences);
  return TRUE;
}

static const struct { const char *kind; Answer answer; gboolean owned; } answers[] = {
  { "SelfSubjectAccessReview", answer_own_access, TRUE },
  { "SubjectAccessReview", answer_access, TRUE },
  { "LocalSubjectAccessReview", answer_local_access, TRUE },
  { "SelfSubjectRulesReview", answer_rules, FALSE },
  { "SelfSubjectReview", answer_self, FALSE },
  { "TokenReview", answer_token, TRUE },
};

/* A real server notes who asked, though it keeps nothing. */
static void
note_manager (Review *self, KoprsTestWriteOptions *options)
{
  KoprsTestWriter writer = koprs_test_write_options_get_writer (options, self->call,
                                                                koprs_test_cluster_get_time (self->cluster));

  if (self->call->kind->schema != NULL)
    koprs_test_managed_fields_update (self->call->kind->schema, &writer, NULL, self->review);
}

gboolean
koprs_test_verb_review (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error)
{
  g_autoptr (KoprsTestWriteOptions) options = koprs_test_write_options_new (call, "CreateOptions", error);
  g_autoptr (JsonNode) review = NULL;
  JsonNode *status;

  if (options == NULL)
    return FALSE;
  if (reply->view.type == KOPRS_TEST_VIEW_TABLE)
    {
      koprs_test_status_set (error, 406, "NotAcceptable", NULL, "only the following media types are accepted: application/json, "
                             "application/yaml, application/vnd.kubernetes.protobuf");
      return FALSE;
    }
  review = koprs_test_body_parse_object (call, options->validation, reply->warnings, error);
  if (review == NULL)
    return FALSE;
  koprs_test_object_metadata (review);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      Review self = { cluster, call, review };

      if (strcmp (answers[i].kind, call->kind->kind) != 0)
        continue;
      koprs_test_node_set (review, "status", NULL);
      if (answers[i].owned)
        note_manager (&self, options);
      status = koprs_test_node_new_object ();
      koprs_test_node_set (review, "status", status);
      if (!answers[i].answer (&self, status, error))
        return FALSE;
    }
  koprs_test_reply_set_node (reply, 201, review);
  return TRUE;
}
