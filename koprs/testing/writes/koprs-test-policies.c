/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-policies.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/writes/koprs-test-policy-case.h"
#include "koprs/testing/writes/koprs-test-policy-match.h"
#include "koprs/testing/writes/koprs-test-policy-source.h"

#include <string.h>

/* A request before its policies. */
typedef struct {
  KoprsTestWrite *write;
  const KoprsTestReviewFacts *facts;
  GPtrArray *bindings;          /* (element-type JsonNode) of all policies */
  JsonNode *namespace_;
  GPtrArray *messages;          /* (element-type utf8) of denials */
  char *reason;                 /* of the first */
  GError *pending;              /* a webhook that converts has yet to be asked */
} Hearing;

static const KoprsTestPolicySource source = { "validatingadmissionpolicies", "validatingadmissionpolicybindings" };

/* binding: NULL where the policy itself is wrong. */
static void
deny (Hearing *self, JsonNode *policy, JsonNode *binding, const char *message, const char *reason)
{
  g_autofree char *with = binding != NULL ? g_strdup_printf (" with binding '%s'", koprs_test_policy_source_get_name (binding)) : g_strdup ("");

  if (self->messages->len == 0)
    self->reason = g_strdup (reason != NULL ? reason : "Invalid");
  g_ptr_array_add (self->messages, g_strdup_printf ("ValidatingAdmissionPolicy '%s'%s denied request: %s", koprs_test_policy_source_get_name (policy), with,
                                                    message));
}

static gboolean
has_action (JsonNode *binding, const char *action)
{
  return koprs_test_object_has_string (koprs_test_node_get (binding, "spec"), "validationActions", action);
}

static void
take_denials (Hearing *self, JsonNode *policy, JsonNode *binding, GPtrArray *denials)
{
  for (guint i = 0; i < denials->len; i++)
    {
      const KoprsTestDenial *denial = g_ptr_array_index (denials, i);

      if (has_action (binding, "Deny"))
        deny (self, policy, binding, denial->message, denial->reason);
      if (has_action (binding, "Warn"))
        g_ptr_array_add (self->write->problems,
                         g_strdup_printf ("Validation failed for ValidatingAdmissionPolicy '%s' with binding '%s': %s", koprs_test_policy_source_get_name (policy),
                                          koprs_test_policy_source_get_name (binding), denial->message));
    }
}

/* The policy is for the request by this binding. */
static void
judge (Hearing *self, KoprsBlob *blob, JsonNode *policy, JsonNode *binding, KoprsTestKind *as)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) params = koprs_test_policy_list_params (self->write, policy, binding, &problem);
  g_auto (KoprsTestPolicyCase) held = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean ignore = koprs_test_policy_source_ignores_errors (policy);

  if (self->pending != NULL)
    return;
  if (params != NULL && !koprs_test_policy_case_init (&held, self->write, self->facts, as, self->namespace_, &error))
    {
      if (self->write->call->hooks != NULL && koprs_test_hooks_wait (self->write->call->hooks))
        {
          self->pending = g_steal_pointer (&error);
          return;
        }
      problem = g_strdup_printf ("failed to configure binding: failed to convert object version: %s",
                                 koprs_test_form_get_failure (error));
      g_clear_pointer (&params, g_ptr_array_unref);
    }
  if (params == NULL)
    {
      if (!ignore)
        deny (self, policy, g_str_has_prefix (problem, "failed to configure policy") ? NULL : binding, problem, NULL);
      return;
    }
  for (guint i = 0; i < params->len; i++)
    {
      KoprsTestPolicyInput input = held.input;
      g_autoptr (GPtrArray) denials = NULL;

      input.params = g_ptr_array_index (params, i);
      denials = koprs_test_policy_run (koprs_test_policy_source_compile (self->write, blob, policy), &input, ignore);
      take_denials (self, policy, binding, denials);
    }
}

static void
hear (Hearing *self, KoprsTestKind *policies, KoprsBlob *blob)
{
  g_autoptr (JsonNode) policy = koprs_test_object_load (policies, blob);
  KoprsTestKind *as = koprs_test_policy_match (self->write, koprs_test_node_find (policy, "spec", "matchConstraints", NULL), self->facts);

  for (guint i = 0; as != NULL && i < self->bindings->len; i++)
    {
      JsonNode *binding = g_ptr_array_index (self->bindings, i);
      JsonNode *constraints = koprs_test_node_find (binding, "spec", "matchResources", NULL);

      if (koprs_test_policy_source_is_bound (policy, binding) &&
          (!koprs_test_node_is_object (constraints) || koprs_test_policy_match (self->write, constraints, self->facts) != NULL))
        judge (self, blob, policy, binding, as);
    }
}

static void
refuse (Hearing *self, GError **error)
{
  static const struct {
    const char *reason;
    int code;
  } rows[] = { { "Forbidden", 403 }, { "RequestEntityTooLarge", 413 } };
  const KoprsTestKind *kind = self->write->kind;
  const char *message = g_ptr_array_index (self->messages, 0);
  const char *name = self->facts->name != NULL && *self->facts->name != '\0' ? self->facts->name : "Unknown";
  JsonObject *details = koprs_test_status_details (name, kind->group, kind->plural);
  int code = 422;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].reason, self->reason) == 0)
      code = rows[i].code;
  koprs_test_status_details_add_cause (details, NULL, message, NULL);
  koprs_test_status_set (error, code, self->reason, details, "%s \"%s\" is forbidden: %s", kind->resource, name, message);
}

gboolean
koprs_test_policies_exist (KoprsTestWrite *write)
{
  return koprs_test_policy_source_is_used (&source, write);
}

gboolean
koprs_test_policies_admit (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) bindings = NULL;
  g_autoptr (GPtrArray) policies = NULL;
  g_autoptr (GPtrArray) messages = NULL;
  g_autoptr (JsonNode) namespace_ = NULL;
  KoprsTestKind *kind;
  Hearing self = { .write = write, .facts = facts };

  if (!koprs_test_policies_exist (write))
    return TRUE;
  self.bindings = bindings = koprs_test_policy_source_load_bindings (&source, write);
  self.namespace_ = namespace_ = koprs_test_policy_load_namespace (write);
  self.messages = messages = g_ptr_array_new_with_free_func (g_free);
  kind = koprs_test_policy_source_find_kind (&source, write);
  policies = koprs_test_table_snapshot (kind->table, "", NULL, G_MAXUINT64);
  for (guint i = 0; i < policies->len; i++)
    hear (&self, kind, g_ptr_array_index (policies, i));
  if (self.pending != NULL)
    g_propagate_error (error, self.pending);
  else if (messages->len > 0)
    refuse (&self, error);
  g_free (self.reason);
  return self.pending == NULL && messages->len == 0;
}
