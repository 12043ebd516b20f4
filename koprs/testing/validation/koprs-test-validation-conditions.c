/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The matchConditions of admission policies and webhooks. */

#include "koprs/testing/validation/koprs-test-validation-policies.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define LIMIT 64

/* What is compiled of the spec: the conditions and whether there are parameters. */
static JsonNode *
copy_trimmed (JsonNode *spec, JsonArray *conditions)
{
  JsonNode *copy = koprs_test_node_new_object ();
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (conditions); i++)
    {
      JsonNode *condition = koprs_test_node_copy (json_array_get_element (conditions, i));
      g_autofree char *text = g_strdup (koprs_test_node_get_string (condition, "expression"));

      if (text != NULL)
        koprs_test_node_set_string (condition, "expression", g_strstrip (text));
      json_array_add_element (json_node_get_array (list), condition);
    }
  koprs_test_node_add (copy, "matchConditions", list);
  if (koprs_test_node_get (spec, "paramKind") != NULL)
    koprs_test_node_add (copy, "paramKind", koprs_test_node_copy (koprs_test_node_get (spec, "paramKind")));
  return copy;
}

static void
check_name (KoprsTestValidator *self, JsonNode *condition)
{
  const char *name = koprs_test_node_get_string (condition, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (name == NULL || *name == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_key (name, problems);
  for (guint i = 0; i < problems->len; i++)
    koprs_test_validator_invalid (self, koprs_test_node_get (condition, "name"), "%s", (const char *) g_ptr_array_index (problems, i));
  koprs_test_validator_leave (self, mark);
}

static void
check_expression (KoprsTestValidator *self, JsonNode *condition, const KoprsTestPolicyItem *item)
{
  gsize mark = koprs_test_validator_enter (self, "expression");

  if (*item->main.text == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_validator_check_compiled (self, koprs_test_node_get (condition, "expression"), &item->main);
  koprs_test_validator_leave (self, mark);
}

static void
check_unique (KoprsTestValidator *self, JsonNode *condition, GHashTable *names)
{
  const char *name = koprs_test_node_get_string (condition, "name");
  gsize mark = koprs_test_validator_enter (self, "name");

  if (name != NULL && *name != '\0' && !g_hash_table_add (names, (gpointer) name))
    koprs_test_validator_duplicate (self, koprs_test_node_get (condition, "name"));
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_match_conditions (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *given = koprs_test_node_get (spec, "matchConditions");
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (JsonNode) trimmed = NULL;
  g_autoptr (KoprsTestPolicy) policy = NULL;
  JsonArray *list;
  gsize outer;

  if (!koprs_test_node_is_array (given) || koprs_test_node_is_empty (given))
    return;
  names = g_hash_table_new (g_str_hash, g_str_equal);
  trimmed = copy_trimmed (spec, json_node_get_array (given));
  policy = koprs_test_policy_new (trimmed);
  list = json_node_get_array (koprs_test_node_get (trimmed, "matchConditions"));
  outer = koprs_test_validator_enter (self, "matchConditions");
  if (policy->conditions->len > LIMIT)
    koprs_test_validator_too_many (self, policy->conditions->len, LIMIT);
  for (guint i = 0; i < policy->conditions->len; i++)
    {
      JsonNode *condition = json_array_get_element (list, i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_expression (self, condition, g_ptr_array_index (policy->conditions, i));
      check_name (self, condition);
      check_unique (self, condition, names);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
