/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ValidatingAdmissionPolicies: that every expression compiles, and what has to be there beside them. */

#include "koprs/testing/validation/koprs-test-policy.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_ITEMS "validations or auditAnnotations must contain at least one item"

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static void
require_at (KoprsTestValidator *self, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_required (self, detail);
  koprs_test_validator_leave (self, mark);
}

static void
check_expression (KoprsTestValidator *self, JsonNode *element, const char *name, const KoprsTestPolicyExpression *expression,
                  const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  if (is_blank (koprs_test_node_get_string (element, name)))
    koprs_test_validator_required (self, detail);
  else if (expression->error != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (element, name), "%s", expression->error);
  koprs_test_validator_leave (self, mark);
}

static gboolean
is_identifier (const char *name)
{
  static const char *const reserved[] = {
    "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while", NULL,
  };

  for (const char *at = name; *at != '\0'; at++)
    if (*at != '_' && !g_ascii_isalpha (*at) && (at == name || !g_ascii_isdigit (*at)))
      return FALSE;
  return !g_strv_contains (reserved, name);
}

static void
check_variable (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  gsize mark = koprs_test_validator_enter (self, "name");

  if (is_blank (item->name))
    koprs_test_validator_required (self, "name is not specified");
  else if (!is_identifier (item->name))
    koprs_test_validator_invalid (self, koprs_test_node_get (element, "name"), "must be a valid CEL identifier");
  koprs_test_validator_leave (self, mark);
  check_expression (self, element, "expression", &item->main, "expression is not specified");
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
  const char *flaw = is_blank (item->message.text) ? "must be non-empty if specified" : item->message.error;

  if (flaw != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (element, "messageExpression"), "%s", flaw);
  koprs_test_validator_leave (self, mark);
}

static void
check_validation (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  static const char *const reasons[] = { "Forbidden", "Invalid", "RequestEntityTooLarge", NULL };
  const char *maker = koprs_test_node_get_string (element, "messageExpression");

  check_expression (self, element, "expression", &item->main, "expression is not specified");
  if (maker != NULL && *maker != '\0')
    check_message_expression (self, element, item);
  check_message (self, element);
  if (koprs_test_node_is_string (koprs_test_node_get (element, "reason")))
    koprs_test_validator_one_of (self, element, "reason", reasons);
}

static void
check_annotation (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item)
{
  check_expression (self, element, "valueExpression", &item->main, "valueExpression is not specified");
}

typedef void (*ItemFunc) (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item);

static void
check_list (KoprsTestValidator *self, JsonNode *spec, const char *name, GPtrArray *items, ItemFunc check)
{
  JsonNode *list = koprs_test_node_get (spec, name);
  gsize outer = koprs_test_validator_enter (self, name);

  for (guint i = 0; i < items->len; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check (self, json_array_get_element (json_node_get_array (list), i), g_ptr_array_index (items, i));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_constraints (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *constraints = koprs_test_node_get (spec, "matchConstraints");
  JsonNode *rules = koprs_test_node_get (constraints, "resourceRules");

  if (!koprs_test_node_is_object (constraints))
    require_at (self, "matchConstraints", "");
  else if (!koprs_test_node_is_array (rules) || koprs_test_node_is_empty (rules))
    require_at (self, "matchConstraints.resourceRules", "");
}

void
koprs_test_validator_check_policy (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  static const char *const policies[] = { "Fail", "Ignore", NULL };
  JsonNode *spec = koprs_test_node_get (object, "spec");
  g_autoptr (KoprsTestPolicy) policy = koprs_test_policy_new (spec);
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_one_of (self, spec, "failurePolicy", policies);
  check_constraints (self, spec);
  koprs_test_validator_check_match_conditions (self, spec);
  check_list (self, spec, "variables", policy->variables, check_variable);
  if (policy->validations->len == 0 && policy->annotations->len == 0)
    {
      require_at (self, "validations", NO_ITEMS);
      require_at (self, "auditAnnotations", NO_ITEMS);
    }
  check_list (self, spec, "validations", policy->validations, check_validation);
  check_list (self, spec, "auditAnnotations", policy->annotations, check_annotation);
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

static void
check_param_ref (KoprsTestValidator *self, JsonNode *reference)
{
  static const char *const actions[] = { "Deny", "Allow", NULL };
  gboolean named = !is_blank (koprs_test_node_get_string (reference, "name"));
  gboolean selected = koprs_test_node_is_object (koprs_test_node_get (reference, "selector"));
  const char *action = koprs_test_node_get_string (reference, "parameterNotFoundAction");
  gsize mark;

  for (guint i = 0; named && selected && i < 2; i++)
    {
      mark = koprs_test_validator_enter (self, i == 0 ? "name" : "selector");
      koprs_test_validator_forbidden (self, "name and selector are mutually exclusive");
      koprs_test_validator_leave (self, mark);
    }
  if (!named && !selected)
    koprs_test_validator_required (self, "one of name or selector must be specified");
  if (is_blank (action))
    require_at (self, "parameterNotFoundAction", "");
  else
    koprs_test_validator_one_of (self, reference, "parameterNotFoundAction", actions);
}

void
koprs_test_validator_check_policy_binding (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  JsonNode *reference = koprs_test_node_get (spec, "paramRef");
  gsize outer = koprs_test_validator_enter (self, "spec");

  koprs_test_validator_need_text (self, spec, "policyName", "");
  if (koprs_test_node_is_object (reference))
    {
      gsize mark = koprs_test_validator_enter (self, "paramRef");

      check_param_ref (self, reference);
      koprs_test_validator_leave (self, mark);
    }
  check_actions (self, spec);
  koprs_test_validator_leave (self, outer);
}
