/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Label selectors in objects. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static void
check_key (KoprsTestValidator *validator, const char *key)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (validator, key, problems);
}

static void
check_labels (KoprsTestValidator *validator, JsonNode *labels)
{
  gsize mark = koprs_test_validator_enter (validator, "matchLabels");
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (koprs_test_node_is_object (labels))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (labels));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
          const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";

          check_key (validator, key);
          koprs_test_names_check_label (text, problems);
          koprs_test_validator_take_problems (validator, text, problems);
        }
    }
  koprs_test_validator_leave (validator, mark);
}

static void
check_values (KoprsTestValidator *validator, JsonNode *expression, const char *op)
{
  JsonNode *values = koprs_test_node_get (expression, "values");
  gboolean any = koprs_test_node_is_array (values) && json_array_get_length (json_node_get_array (values)) > 0;
  gsize mark = koprs_test_validator_enter (validator, "values");

  if ((strcmp (op, "In") == 0 || strcmp (op, "NotIn") == 0) && !any)
    koprs_test_validator_required (validator, "must be specified when `operator` is 'In' or 'NotIn'");
  if ((strcmp (op, "Exists") == 0 || strcmp (op, "DoesNotExist") == 0) && any)
    koprs_test_validator_forbidden (validator, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
  koprs_test_validator_leave (validator, mark);
}

static void
check_expression (KoprsTestValidator *validator, JsonNode *expression)
{
  static const char *const operators[] = { "In", "NotIn", "Exists", "DoesNotExist", NULL };
  const char *op = koprs_test_node_get_string (expression, "operator");
  const char *key = koprs_test_node_get_string (expression, "key");
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (op != NULL ? op : "");
  gsize mark;

  check_values (validator, expression, op != NULL ? op : "");
  if (op == NULL || !g_strv_contains (operators, op))
    {
      mark = koprs_test_validator_enter (validator, "operator");
      koprs_test_validator_invalid (validator, shown, "not a valid selector operator");
      koprs_test_validator_leave (validator, mark);
    }
  mark = koprs_test_validator_enter (validator, "key");
  check_key (validator, key != NULL ? key : "");
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_selector (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *selector = koprs_test_node_get (object, name);
  gsize mark = koprs_test_validator_enter (self, name);

  check_labels (self, koprs_test_node_get (selector, "matchLabels"));
  koprs_test_validator_for_each (self, selector, "matchExpressions", check_expression);
  koprs_test_validator_leave (self, mark);
}
