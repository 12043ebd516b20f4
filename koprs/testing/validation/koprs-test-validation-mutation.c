/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* MutatingAdmissionPolicies: what they change, and how their expressions say it. */

#include "koprs/testing/validation/koprs-test-validation-policies.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* Where a mutation is of one type, that it is not of the other. */
typedef struct {
  const char *type;
  const char *member;
  const char *other;
} Form;

static const Form forms[] = {
  { "ApplyConfiguration", "applyConfiguration", "jsonPatch" },
  { "JSONPatch", "jsonPatch", "applyConfiguration" },
};

/* What is shown of an expression has no blanks around it. */
static void
check_expression (KoprsTestValidator *self, JsonNode *given, const KoprsTestPolicyItem *item)
{
  const char *text = koprs_test_node_get_string (given, "expression");
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (trimmed);
  gsize mark = koprs_test_validator_enter (self, "expression");

  if (*trimmed == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_validator_check_compiled (self, shown, &item->main);
  koprs_test_validator_leave (self, mark);
}

static void
check_form (KoprsTestValidator *self, JsonNode *mutation, const Form *form, const KoprsTestPolicyItem *item)
{
  JsonNode *given = koprs_test_node_get (mutation, form->member);
  g_autofree char *missing = g_strdup_printf ("must be specified when patchType is %s", form->type);
  g_autofree char *surplus = g_strdup_printf ("must not be specified when patchType is %s", form->type);
  g_autofree char *text = g_strdup_printf ("{%s}", form->other);
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (text);
  gsize mark = koprs_test_validator_enter (self, form->member);

  if (koprs_test_node_is_object (given))
    check_expression (self, given, item);
  else
    koprs_test_validator_required (self, missing);
  koprs_test_validator_leave (self, mark);
  if (koprs_test_node_is_object (koprs_test_node_get (mutation, form->other)))
    koprs_test_validator_invalid_at (self, form->other, shown, surplus);
}

static void
check_mutation (KoprsTestValidator *self, JsonNode *mutation, const KoprsTestPolicyItem *item)
{
  static const char *const types[] = { "ApplyConfiguration", "JSONPatch", NULL };
  const char *type = koprs_test_node_get_string (mutation, "patchType");
  const Form *form = NULL;

  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].type, type) == 0)
      form = &forms[i];
  if (form != NULL)
    check_form (self, mutation, form, item);
  else if (type == NULL || *type == '\0')
    koprs_test_validator_required_at (self, "patchType", "");
  else
    koprs_test_validator_one_of (self, mutation, "patchType", types);
}

void
koprs_test_validator_check_mutating_policy (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  static const char *const reinvocations[] = { "IfNeeded", "Never", NULL };
  JsonNode *spec = koprs_test_node_get (object, "spec");
  g_autoptr (KoprsTestPolicy) policy = koprs_test_policy_new (spec);
  const char *reinvocation = koprs_test_node_get_string (spec, "reinvocationPolicy");
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_check_policy_head (self, spec, policy, TRUE);
  if (policy->mutations->len == 0)
    koprs_test_validator_required_at (self, "mutations", "mutations must contain at least one item");
  koprs_test_validator_check_policy_items (self, spec, "mutations", policy->mutations, check_mutation);
  if (reinvocation == NULL || *reinvocation == '\0')
    koprs_test_validator_required_at (self, "reinvocationPolicy", "");
  else
    koprs_test_validator_one_of (self, spec, "reinvocationPolicy", reinvocations);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_mutating_policy_binding (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_check_binding_head (self, koprs_test_node_get (object, "spec"), TRUE);
  koprs_test_validator_leave (self, mark);
}
