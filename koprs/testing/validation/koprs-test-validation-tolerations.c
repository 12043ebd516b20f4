/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Tolerations, of Pods and of RuntimeClasses. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define EVERY_KEY "operator must be Exists when `key` is empty, which means \"match all values and all keys\""
#define NOT_LASTING "effect must be 'NoExecute' when `tolerationSeconds` is set"
#define NO_VALUE "value must be empty when `operator` is 'Exists'"

/* Operators that compare numbers are known, but can't be had. */
static void
check_operator (KoprsTestValidator *self, JsonNode *toleration)
{
  static const char *const all[] = { "Equal", "Exists", "Lt", "Gt", NULL };
  static const char *const usual[] = { "Equal", "Exists", NULL };
  const char *operator = koprs_test_node_get_text (toleration, "operator"), *text = koprs_test_node_get_text (toleration, "value");
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text), shown = koprs_test_node_new_string (operator);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "operator");

  if (*operator == '\0' || strcmp (operator, "Equal") == 0)
    {
      koprs_test_names_check_label (text, problems);
      koprs_test_validator_take_problems (self, text, problems);
    }
  else if (strcmp (operator, "Exists") == 0 && *text != '\0')
    koprs_test_validator_invalid (self, value, NO_VALUE);
  else if (!g_strv_contains (usual, operator))
    koprs_test_validator_unsupported (self, shown, g_strv_contains (all, operator) ? all : usual);
  koprs_test_validator_leave (self, mark);
}

static void
check_toleration (KoprsTestValidator *self, JsonNode *toleration)
{
  static const char *const effects[] = { "NoSchedule", "PreferNoSchedule", "NoExecute", NULL };
  const char *effect = koprs_test_node_get_text (toleration, "effect");
  g_autoptr (JsonNode) operator = koprs_test_node_new_string (koprs_test_node_get_text (toleration, "operator"));
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (effect);

  if (*koprs_test_node_get_text (toleration, "key") == '\0' && strcmp (json_node_get_string (operator), "Exists") != 0)
    koprs_test_validator_invalid_at (self, "operator", operator, EVERY_KEY);
  if (koprs_test_node_is_number (koprs_test_node_get (toleration, "tolerationSeconds")) && strcmp (effect, "NoExecute") != 0)
    koprs_test_validator_invalid_at (self, "effect", shown, NOT_LASTING);
  check_operator (self, toleration);
  if (*effect != '\0')
    koprs_test_validator_one_of (self, toleration, "effect", effects);
}

static void
check_key (KoprsTestValidator *self, JsonNode *toleration)
{
  if (*koprs_test_node_get_text (toleration, "key") != '\0')
    koprs_test_validator_check_key_at (self, toleration, "key");
}

static void
check_whole (KoprsTestValidator *self, JsonNode *toleration)
{
  check_key (self, toleration);
  check_toleration (self, toleration);
}

void
koprs_test_validator_check_tolerations (KoprsTestValidator *self, JsonNode *object, gboolean keys)
{
  koprs_test_validator_for_each (self, object, "tolerations", keys ? check_whole : check_toleration);
}

void
koprs_test_validator_check_toleration_keys (KoprsTestValidator *self, JsonNode *object)
{
  koprs_test_validator_for_each (self, object, "tolerations", check_key);
}
