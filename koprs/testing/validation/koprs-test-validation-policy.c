/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ValidatingAdmissionPolicies: what they say of requests that they refuse. */

#include "koprs/testing/validation/koprs-test-validation-policies.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_ITEMS "validations or auditAnnotations must contain at least one item"

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static void
check_message (KoprsTestValidator *self, JsonNode *element)
{
  const char *message = koprs_test_node_get_string (element, "message");
  g_autofree char *trimmed = g_strstrip (g_strdup (message != NULL ? message : ""));
  gsize mark = koprs_test_validator_enter (self, "message");

  if (message != NULL && *message != '\0' && *trimmed == '\0')
    koprs_test_validator_invalid (self, koprs_test_node_get (element, "message"), "must be non-empty if specified");
  else if (strpbrk (trimmed, "\r\n") != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (element, "message"), "must not contain line breaks");
  koprs_test_validator_leave (self, mark);
}

static void
check_message_expression (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  gsize mark = koprs_test_validator_enter (self, "messageExpression");

  if (is_blank (item->message.text))
    koprs_test_validator_invalid (self, koprs_test_node_get (element, "messageExpression"), "must be non-empty if specified");
  else
    koprs_test_validator_check_compiled (self, koprs_test_node_get (element, "messageExpression"), &item->message);
  koprs_test_validator_leave (self, mark);
}

static void
check_validation (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  static const char *const reasons[] = { "Forbidden", "Invalid", "RequestEntityTooLarge", NULL };
  const char *maker = koprs_test_node_get_string (element, "messageExpression");

  koprs_test_validator_check_policy_expression (self, element, "expression", &item->main, "expression is not specified");
  if (maker != NULL && *maker != '\0')
    check_message_expression (self, element, item);
  check_message (self, element);
  if (koprs_test_node_is_string (koprs_test_node_get (element, "reason")))
    koprs_test_validator_one_of (self, element, "reason", reasons);
}

static void
check_annotation (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  koprs_test_validator_check_policy_expression (self, element, "valueExpression", &item->main, "valueExpression is not specified");
}

void
koprs_test_validator_check_policy (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  g_autoptr (KoprsTestPolicy) policy = koprs_test_policy_new (spec);
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_check_policy_head (self, spec, policy, FALSE);
  if (policy->validations->len == 0 && policy->annotations->len == 0)
    {
      koprs_test_validator_required_at (self, "validations", NO_ITEMS);
      koprs_test_validator_required_at (self, "auditAnnotations", NO_ITEMS);
    }
  koprs_test_validator_check_policy_items (self, spec, "validations", policy->validations, check_validation);
  koprs_test_validator_check_policy_items (self, spec, "auditAnnotations", policy->annotations, check_annotation);
  koprs_test_validator_leave (self, mark);
}

/* What a failed validation leads to. */
static void
check_actions (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const actions[] = { "Audit", "Deny", "Warn", NULL };
  JsonNode *list = koprs_test_node_get (spec, "validationActions");
  guint n = koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;
  guint seen = 0;
  gsize outer = koprs_test_validator_enter (self, "validationActions");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *action = json_array_get_element (json_node_get_array (list), i);
      const char *name = koprs_test_node_is_string (action) ? json_node_get_string (action) : "";
      gsize mark = koprs_test_validator_enter_index (self, i);
      guint row = 0;

      while (actions[row] != NULL && strcmp (actions[row], name) != 0)
        row++;
      if (actions[row] == NULL)
        koprs_test_validator_unsupported (self, action, actions);
      else if (seen & (1u << row))
        koprs_test_validator_duplicate (self, action);
      seen |= 1u << row;
      koprs_test_validator_leave (self, mark);
    }
  if ((seen & 6) == 6)
    koprs_test_validator_invalid (self, list, "must not contain both Deny and Warn (repeating the same validation failure information "
                                              "in the API response and headers serves no purpose)");
  if (n == 0)
    koprs_test_validator_required (self, "");
  koprs_test_validator_leave (self, outer);
}

void
koprs_test_validator_check_policy_binding (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_check_binding_head (self, spec, FALSE);
  check_actions (self, spec);
  koprs_test_validator_leave (self, mark);
}
