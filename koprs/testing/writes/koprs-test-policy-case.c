/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-policy-case.h"

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/values/koprs-test-node.h"

static void
add_names (JsonNode *request, const char *name, const KoprsTestKind *kind, const char *member, const char *value)
{
  JsonNode *names = koprs_test_node_ensure (request, name);

  koprs_test_node_set_string (names, "group", kind->group);
  koprs_test_node_set_string (names, "version", kind->version);
  koprs_test_node_set_string (names, member, value);
}

static void
set_text (JsonNode *object, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    koprs_test_node_set_string (object, name, text);
}

/* What a subresource is of its own kind. */
static void
add_kind (JsonNode *request, const char *name, const KoprsTestReviewFacts *facts, const KoprsTestKind *kind)
{
  JsonNode *names;

  if (facts->kind == NULL)
    {
      add_names (request, name, kind, "kind", kind->kind);
      return;
    }
  names = koprs_test_node_ensure (request, name);
  koprs_test_node_set_string (names, "group", facts->kind->group);
  koprs_test_node_set_string (names, "version", facts->kind->version);
  koprs_test_node_set_string (names, "kind", facts->kind->kind);
}

static JsonNode *
describe_request (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, const KoprsTestKind *as)
{
  JsonNode *request = koprs_test_node_new_object ();
  JsonNode *dry_run = json_node_new (JSON_NODE_VALUE);

  json_node_set_boolean (dry_run, facts->dry_run);
  add_kind (request, "kind", facts, as);
  add_names (request, "resource", as, "resource", as->plural);
  set_text (request, "subResource", facts->subresource);
  add_kind (request, "requestKind", facts, write->kind);
  add_names (request, "requestResource", write->kind, "resource", write->kind->plural);
  set_text (request, "requestSubResource", facts->subresource);
  set_text (request, "name", facts->name);
  set_text (request, "namespace", write->call->namespace_);
  koprs_test_node_set_string (request, "operation", facts->operation);
  koprs_test_node_set (request, "userInfo", koprs_test_identity_to_node (write->call->identity));
  koprs_test_node_set (request, "dryRun", dry_run);
  if (facts->options != NULL)
    koprs_test_node_set (request, "options", koprs_test_node_copy (facts->options));
  return request;
}

/* Whether the one who makes the request, or a service account, may do that. */
static gboolean
ask (const KoprsTestCelQuestion *question, const char *verb, char **why, gpointer data)
{
  KoprsTestPolicyCase *self = data;
  KoprsTestCall *call = self->write->call;
  g_autoptr (KoprsTestAttributes) attributes = NULL;
  g_autoptr (KoprsTestIdentity) account = NULL;

  if (call->access == NULL)
    return TRUE;
  if (question->service_account != NULL)
    account = koprs_test_identity_new (question->service_account, NULL);
  if (question->path != NULL)
    attributes = koprs_test_attributes_new_path (verb, question->path);
  else
    attributes = koprs_test_attributes_new_resource (verb, question->group, question->resource, question->subresource,
                                                     question->namespace_, question->name);
  return koprs_test_access_allows (call->access, account != NULL ? account : call->identity, attributes, why);
}

gboolean
koprs_test_policy_case_init (KoprsTestPolicyCase *self, KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestKind *as,
                             JsonNode *namespace_, GError **error)
{
  const KoprsTestKind *own = write->kind;
  gboolean good;

  *self = (KoprsTestPolicyCase) { .write = write, .authorizer = { ask, self } };
  good = koprs_test_form_init (&self->form, write, facts, as, error);
  self->question = (KoprsTestCelQuestion) { .group = own->group, .resource = own->plural, .subresource = facts->subresource,
                                            .namespace_ = write->call->namespace_, .name = facts->name };
  self->input = (KoprsTestPolicyInput) { .object = self->form.facts.object, .live = self->form.facts.live, .namespace_ = namespace_,
                                         .authorizer = &self->authorizer, .question = &self->question };
  self->input.request = describe_request (write, facts, as);
  self->input.conditions_request = koprs_test_node_copy (self->input.request);
  add_names (self->input.conditions_request, "resource", own, "resource", own->plural);
  return good;
}

void
koprs_test_policy_case_clear (KoprsTestPolicyCase *self)
{
  koprs_test_form_clear (&self->form);
  g_clear_pointer (&self->input.request, json_node_unref);
  g_clear_pointer (&self->input.conditions_request, json_node_unref);
}
