/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-validation-policies.h"

#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* That a text compiles and still can't be computed is an error of the server's. */
void
koprs_test_validator_check_compiled (KoprsTestValidator *self, JsonNode *shown, const KoprsTestPolicyExpression *expression)
{
  if (expression->error == NULL)
    return;
  if (g_str_has_prefix (expression->error, "program instantiation failed"))
    koprs_test_causes_add (self->causes, KOPRS_TEST_CAUSE_INTERNAL, self->path->str, "Internal error: %s", expression->error);
  else
    koprs_test_validator_invalid (self, shown, "%s", expression->error);
}

void
koprs_test_validator_check_policy_expression (KoprsTestValidator *self, JsonNode *element, const char *name,
                                              const KoprsTestPolicyExpression *expression, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  if (is_blank (koprs_test_node_get_string (element, name)))
    koprs_test_validator_required (self, detail);
  else
    koprs_test_validator_check_compiled (self, koprs_test_node_get (element, name), expression);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_policy_items (KoprsTestValidator *self, JsonNode *spec, const char *name, GPtrArray *items,
                                         KoprsTestPolicyItemFunc check)
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
  koprs_test_validator_check_policy_expression (self, element, "expression", &item->main, "expression is not specified");
}

/* Several problems of one name are told as one. */
static void
check_label_name (KoprsTestValidator *self, const char *text, const char *value, const char *prefix, gboolean domain)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (value);
  g_autofree char *joined = NULL;

  if (domain)
    koprs_test_names_check_subdomain (text, FALSE, problems);
  else
    koprs_test_names_check_dns_1035 (text, problems);
  if (problems->len == 0)
    return;
  g_ptr_array_add (problems, NULL);
  joined = g_strjoinv (",", (char **) problems->pdata);
  koprs_test_validator_invalid (self, shown, "%s%s", prefix, joined);
}

static void
check_api_version (KoprsTestValidator *self, JsonNode *kind)
{
  const char *given = koprs_test_node_get_text (kind, "apiVersion");
  const char *slash = strchr (given, '/');
  g_autofree char *group = slash != NULL ? g_strndup (given, slash - given) : g_strdup ("");
  const char *version = slash != NULL ? slash + 1 : given;
  gsize mark = koprs_test_validator_enter (self, "apiVersion");

  if (*given == '\0')
    koprs_test_validator_required (self, "");
  else if (strchr (version, '/') != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (kind, "apiVersion"), "unexpected GroupVersion string: %s", given);
  else
    {
      if (*group != '\0')
        check_label_name (self, group, group, "", TRUE);
      if (*version == '\0')
        koprs_test_validator_invalid (self, koprs_test_node_get (kind, "apiVersion"), "version must be specified");
      else
        check_label_name (self, version, version, "", FALSE);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_param_kind (KoprsTestValidator *self, JsonNode *kind)
{
  const char *given = koprs_test_node_get_text (kind, "kind");
  g_autofree char *lower = g_ascii_strdown (given, -1);
  gsize outer = koprs_test_validator_enter (self, "paramKind");

  check_api_version (self, kind);
  koprs_test_validator_enter (self, "kind");
  if (*given == '\0')
    koprs_test_validator_required (self, "");
  else
    check_label_name (self, lower, given, "may have mixed case, but should otherwise match: ", FALSE);
  koprs_test_validator_leave (self, outer);
}

static void
check_resource_names (KoprsTestValidator *self, JsonNode *rule)
{
  JsonNode *names = koprs_test_node_get (rule, "resourceNames");
  guint n = koprs_test_node_is_array (names) ? json_array_get_length (json_node_get_array (names)) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "resourceNames");

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (names), i);
      const char *name = koprs_test_node_is_string (element) ? json_node_get_string (element) : "";
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_names_check_path_segment (name, FALSE, problems);
      koprs_test_validator_take_problems (self, name, problems);
      if (!g_hash_table_add (seen, (gpointer) name))
        koprs_test_validator_duplicate (self, element);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_named_rule (KoprsTestValidator *self, JsonNode *rule)
{
  check_resource_names (self, rule);
  koprs_test_validator_check_rule (self, rule);
}

/* Not one after the other by their places, but all at the list's. */
static void
check_mutable (KoprsTestValidator *self, JsonNode *constraints)
{
  static const char *const operations[] = { "*", "CONNECT", "CREATE", "UPDATE", NULL };
  JsonNode *rules = koprs_test_node_get (constraints, "resourceRules");
  guint n = koprs_test_node_is_array (rules) ? json_array_get_length (json_node_get_array (rules)) : 0;
  gsize outer = koprs_test_validator_enter (self, "resourceRules");

  koprs_test_validator_enter (self, "operations");
  for (guint i = 0; i < n; i++)
    {
      JsonNode *list = koprs_test_node_get (json_array_get_element (json_node_get_array (rules), i), "operations");

      for (guint j = 0; koprs_test_node_is_array (list) && j < json_array_get_length (json_node_get_array (list)); j++)
        {
          JsonNode *operation = json_array_get_element (json_node_get_array (list), j);

          if (!koprs_test_node_is_string (operation) || !g_strv_contains (operations, json_node_get_string (operation)))
            koprs_test_validator_unsupported (self, operation, operations);
        }
    }
  koprs_test_validator_leave (self, outer);
}

/* Which requests are meant; of a policy some rule has to say it. */
static void
check_match (KoprsTestValidator *self, JsonNode *constraints, gboolean needed, gboolean mutating)
{
  static const char *const policies[] = { "Equivalent", "Exact", NULL };
  JsonNode *rules = koprs_test_node_get (constraints, "resourceRules");

  koprs_test_validator_one_of (self, constraints, "matchPolicy", policies);
  koprs_test_validator_check_selector (self, constraints, "namespaceSelector");
  koprs_test_validator_check_selector (self, constraints, "objectSelector");
  koprs_test_validator_for_each (self, constraints, "resourceRules", check_named_rule);
  koprs_test_validator_for_each (self, constraints, "excludeResourceRules", check_named_rule);
  if (needed && (!koprs_test_node_is_array (rules) || koprs_test_node_is_empty (rules)))
    koprs_test_validator_required_at (self, "resourceRules", "");
  if (mutating)
    check_mutable (self, constraints);
}

void
koprs_test_validator_check_policy_head (KoprsTestValidator *self, JsonNode *spec, const KoprsTestPolicy *policy, gboolean mutating)
{
  static const char *const policies[] = { "Fail", "Ignore", NULL };
  JsonNode *constraints = koprs_test_node_get (spec, "matchConstraints");
  JsonNode *param_kind = koprs_test_node_get (spec, "paramKind");

  koprs_test_validator_one_of (self, spec, "failurePolicy", policies);
  if (koprs_test_node_is_object (param_kind))
    check_param_kind (self, param_kind);
  if (koprs_test_node_is_object (constraints))
    {
      gsize mark = koprs_test_validator_enter (self, "matchConstraints");

      check_match (self, constraints, TRUE, mutating);
      koprs_test_validator_leave (self, mark);
    }
  else
    koprs_test_validator_required_at (self, "matchConstraints", "");
  koprs_test_validator_check_match_conditions (self, spec);
  koprs_test_validator_check_policy_items (self, spec, "variables", policy->variables, check_variable);
}

static void
check_param_name (KoprsTestValidator *self, const char *name, gboolean selected)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  koprs_test_names_check_path_segment (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  if (selected)
    koprs_test_validator_forbidden (self, "name and selector are mutually exclusive");
  koprs_test_validator_leave (self, mark);
}

static void
check_param_ref (KoprsTestValidator *self, JsonNode *reference)
{
  static const char *const actions[] = { "Deny", "Allow", NULL };
  const char *name = koprs_test_node_get_text (reference, "name");
  gboolean selected = koprs_test_node_is_object (koprs_test_node_get (reference, "selector"));
  gsize mark = koprs_test_validator_enter (self, "paramRef");

  if (*name != '\0')
    check_param_name (self, name, selected);
  if (selected)
    koprs_test_validator_check_selector (self, reference, "selector");
  if (selected && *name != '\0')
    koprs_test_validator_forbidden_at (self, "selector", "name and selector are mutually exclusive");
  if (*name == '\0' && !selected)
    koprs_test_validator_required (self, "one of name or selector must be specified");
  if (*koprs_test_node_get_text (reference, "parameterNotFoundAction") == '\0')
    koprs_test_validator_required_at (self, "parameterNotFoundAction", "");
  else
    koprs_test_validator_one_of (self, reference, "parameterNotFoundAction", actions);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_binding_head (KoprsTestValidator *self, JsonNode *spec, gboolean mutating)
{
  const char *policy = koprs_test_node_get_text (spec, "policyName");
  JsonNode *reference = koprs_test_node_get (spec, "paramRef");
  JsonNode *constraints = koprs_test_node_get (spec, "matchResources");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "policyName");

  if (*policy == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_subdomain (policy, FALSE, problems);
  koprs_test_validator_take_problems (self, policy, problems);
  koprs_test_validator_leave (self, mark);
  if (koprs_test_node_is_object (reference))
    check_param_ref (self, reference);
  if (!koprs_test_node_is_object (constraints))
    return;
  mark = koprs_test_validator_enter (self, "matchResources");
  check_match (self, constraints, FALSE, mutating);
  koprs_test_validator_leave (self, mark);
}
