/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-validation.h"
#include "koprs/testing/validation/koprs-test-rule-tree.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#define UNCHECKED \
  "Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to " \
  "complete validation"

typedef void (*NameRule) (const char *text, gboolean prefix, GPtrArray *problems);

/* Names that the rules of the kind judge. */
static void
check_nothing (const char *text, gboolean prefix, GPtrArray *problems)
{
}

/* Kinds whose names are no DNS subdomains. */
static const struct {
  const char *group;
  const char *kind;
  NameRule rule;
} name_rules[] = {
  { "", "Namespace", koprs_test_names_check_dns_label },
  { "", "Service", koprs_test_names_check_dns_label },
  { "", "Event", koprs_test_names_check_path_segment },
  { "events.k8s.io", "Event", koprs_test_names_check_path_segment },
  { "rbac.authorization.k8s.io", "Role", koprs_test_names_check_path_segment },
  { "rbac.authorization.k8s.io", "RoleBinding", koprs_test_names_check_path_segment },
  { "rbac.authorization.k8s.io", "ClusterRole", koprs_test_names_check_path_segment },
  { "rbac.authorization.k8s.io", "ClusterRoleBinding", koprs_test_names_check_path_segment },
  { "apiregistration.k8s.io", "APIService", koprs_test_names_check_path_segment },
  { "certificates.k8s.io", "ClusterTrustBundle", check_nothing },
  { "networking.k8s.io", "IPAddress", koprs_test_names_check_path_segment },
};

char **
koprs_test_validation_check_name (KoprsTestSchema *schema, const char *name, gboolean prefix)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  NameRule rule = koprs_test_names_check_subdomain;

  for (guint i = 0; i < G_N_ELEMENTS (name_rules); i++)
    if (g_str_equal (name_rules[i].group, koprs_test_schema_get_group (schema))
        && g_str_equal (name_rules[i].kind, koprs_test_schema_get_kind (schema)))
      rule = name_rules[i].rule;
  rule (name, prefix, problems);
  g_ptr_array_add (problems, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&problems), FALSE);
}

/* Rules in an expression language can't be judged on objects that are wrong otherwise. */
static gboolean
is_blocking (const KoprsTestCause *cause)
{
  static const char *const reasons[] = {
    KOPRS_TEST_CAUSE_UNSUPPORTED, KOPRS_TEST_CAUSE_REQUIRED, KOPRS_TEST_CAUSE_TOO_LONG, "FieldValueTooMany", KOPRS_TEST_CAUSE_TYPE, NULL,
  };

  return g_strv_contains (reasons, cause->reason);
}

/* Compiled when the first object comes, and kept with the schema. */
static const KoprsTestRuleTree *
get_rules (KoprsTestSchema *schema)
{
  const KoprsTestRuleTree *rules = koprs_test_schema_get_rules (schema);

  if (rules != NULL)
    return rules;
  return koprs_test_schema_keep_rules (schema, koprs_test_rule_tree_new (koprs_test_schema_get_root (schema)->openapi, TRUE),
                                       (GDestroyNotify) koprs_test_rule_tree_free);
}

static void
check_custom (KoprsTestValidator *validator, KoprsTestSchema *schema, JsonNode *object, JsonNode *old, guint n_before)
{
  const KoprsTestType *root = koprs_test_schema_get_root (schema);
  const KoprsTestRuleTree *rules = get_rules (schema);
  gboolean blocked = FALSE;

  koprs_test_validator_check_openapi (validator, root->openapi, object, old);
  koprs_test_validator_check_lists (validator, root, object);
  for (guint i = n_before; i < validator->causes->len; i++)
    blocked |= is_blocking (g_ptr_array_index (validator->causes, i));
  if (blocked && rules->root != NULL)
    koprs_test_causes_add (validator->causes, KOPRS_TEST_CAUSE_INVALID, "<nil>", "%s", UNCHECKED);
  else if (rules->root != NULL)
    koprs_test_rule_tree_check (rules, validator, object, old);
}

gboolean
koprs_test_validation_check (KoprsTestSchema *schema, JsonNode *object, JsonNode *old, GPtrArray *causes, GPtrArray *warnings)
{
  g_auto (KoprsTestValidator) validator;
  guint n_before = causes->len;

  koprs_test_validator_init (&validator, causes, warnings);
  validator.root = koprs_test_schema_get_root (schema);
  koprs_test_validator_check_metadata (&validator, schema, koprs_test_node_get (object, "metadata"),
                                       koprs_test_node_get (old, "metadata"));
  if (koprs_test_schema_is_custom (schema))
    check_custom (&validator, schema, object, old, n_before);
  else
    koprs_test_validator_check_builtin (&validator, schema, object, old);
  return causes->len == n_before;
}
