/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Terms that nodes are chosen by: of Pods, of volumes, of devices. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_TERM "must have at least one node selector term"
#define NO_VALUES "must be specified when `operator` is 'In' or 'NotIn'"
#define SOME_VALUES "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"
#define NOT_SINGLE "must be specified single value when `operator` is 'Lt' or 'Gt'"
#define NOT_ONE "must be only one value when `operator` is 'In' or 'NotIn' for node field selector"

typedef void (*CheckText) (const char *text, GPtrArray *problems);

static void
say (KoprsTestValidator *self, JsonNode *requirement, const char *name, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (koprs_test_node_get_text (requirement, name));

  koprs_test_validator_invalid_at (self, name, value, detail);
}

static void
check_key (KoprsTestValidator *self, JsonNode *requirement)
{
  const char *key = koprs_test_node_get_text (requirement, "key");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "key");

  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_values (KoprsTestValidator *self, JsonNode *requirement, CheckText check)
{
  g_auto (GStrv) values = koprs_test_object_dup_strings (requirement, "values");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize outer = koprs_test_validator_enter (self, "values");

  for (guint i = 0; values[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check (values[i], problems);
      koprs_test_validator_take_problems (self, values[i], problems);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_operator (KoprsTestValidator *self, JsonNode *requirement)
{
  const char *operator = koprs_test_node_get_text (requirement, "operator");
  guint n = koprs_test_object_count (requirement, "values");

  if (strcmp (operator, "In") == 0 || strcmp (operator, "NotIn") == 0)
    {
      if (n == 0)
        koprs_test_validator_required_at (self, "values", NO_VALUES);
    }
  else if (strcmp (operator, "Exists") == 0 || strcmp (operator, "DoesNotExist") == 0)
    {
      if (n > 0)
        koprs_test_validator_forbidden_at (self, "values", SOME_VALUES);
    }
  else if (strcmp (operator, "Gt") == 0 || strcmp (operator, "Lt") == 0)
    {
      if (n != 1)
        koprs_test_validator_required_at (self, "values", NOT_SINGLE);
    }
  else
    say (self, requirement, "operator", "not a valid selector operator");
}

static void
check_preference (KoprsTestValidator *self, JsonNode *requirement)
{
  check_operator (self, requirement);
  check_key (self, requirement);
}

static void
check_expression (KoprsTestValidator *self, JsonNode *requirement)
{
  check_preference (self, requirement);
  check_values (self, requirement, koprs_test_names_check_label);
}

static void
check_name (const char *text, GPtrArray *problems)
{
  koprs_test_names_check_subdomain (text, FALSE, problems);
}

/* There is only one field to choose by. */
static void
check_field (KoprsTestValidator *self, JsonNode *requirement)
{
  const char *operator = koprs_test_node_get_text (requirement, "operator");

  if (strcmp (operator, "In") != 0 && strcmp (operator, "NotIn") != 0)
    say (self, requirement, "operator", "not a valid selector operator");
  else if (koprs_test_object_count (requirement, "values") != 1)
    koprs_test_validator_required_at (self, "values", NOT_ONE);
  if (strcmp (koprs_test_node_get_text (requirement, "key"), "metadata.name") != 0)
    say (self, requirement, "key", "not a valid field selector key");
  else
    check_values (self, requirement, check_name);
}

void
koprs_test_validator_check_node_term (KoprsTestValidator *self, JsonNode *term, gboolean any_value)
{
  koprs_test_validator_for_each (self, term, "matchExpressions", any_value ? check_preference : check_expression);
  koprs_test_validator_for_each (self, term, "matchFields", check_field);
}

static void
check_term (KoprsTestValidator *self, JsonNode *term)
{
  koprs_test_validator_check_node_term (self, term, FALSE);
}

void
koprs_test_validator_check_node_selector (KoprsTestValidator *self, JsonNode *selector)
{
  if (koprs_test_object_count (selector, "nodeSelectorTerms") == 0)
    koprs_test_validator_required_at (self, "nodeSelectorTerms", NO_TERM);
  koprs_test_validator_for_each (self, selector, "nodeSelectorTerms", check_term);
}
