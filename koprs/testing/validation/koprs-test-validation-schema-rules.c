/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The rules in the schemas of CustomResourceDefinitions: how they are written. */

#include "koprs/testing/validation/koprs-test-rule-field.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static char *
dup_trimmed (JsonNode *rule, const char *name)
{
  const char *text = koprs_test_node_get_string (rule, name);

  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

static gboolean
has_text (JsonNode *rule, const char *name)
{
  const char *text = koprs_test_node_get_string (rule, name);

  return text != NULL && *text != '\0';
}

static gboolean
has_line_breaks (const char *text)
{
  return strpbrk (text, "\n\r") != NULL;
}

static void
require (KoprsTestValidator *self, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_required (self, detail);
  koprs_test_validator_leave (self, mark);
}

static void
refuse (KoprsTestValidator *self, JsonNode *rule, const char *name, const char *detail)
{
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_invalid (self, koprs_test_node_get (rule, name), "%s", detail);
  koprs_test_validator_leave (self, mark);
}

static void
check_message_text (KoprsTestValidator *self, JsonNode *rule)
{
  g_autofree char *text = dup_trimmed (rule, "rule");
  g_autofree char *message = dup_trimmed (rule, "message");
  g_autofree char *maker = dup_trimmed (rule, "messageExpression");

  if (*text == '\0')
    require (self, "rule", "rule is not specified");
  else if (has_text (rule, "message") && *message == '\0')
    refuse (self, rule, "message", "must be non-empty if specified");
  else if (has_line_breaks (message))
    refuse (self, rule, "message", "must not contain line breaks");
  else if (has_line_breaks (text) && *message == '\0')
    require (self, "message", "message must be specified if rule contains line breaks");
  if (has_text (rule, "messageExpression") && *maker == '\0')
    require (self, "messageExpression", "messageExpression must be non-empty if specified");
}

static void
check_field_text (KoprsTestValidator *self, JsonNode *schema, JsonNode *rule)
{
  const char *field = koprs_test_node_get_string (rule, "fieldPath");
  g_autofree char *trimmed = dup_trimmed (rule, "fieldPath");
  g_autofree char *resolved = NULL;

  if (!has_text (rule, "fieldPath"))
    return;
  if (*trimmed == '\0')
    refuse (self, rule, "fieldPath", "must be non-empty if specified");
  if (has_line_breaks (field))
    refuse (self, rule, "fieldPath", "must not contain line breaks");
  resolved = koprs_test_rule_resolve_field (schema, field);
  if (resolved == NULL)
    refuse (self, rule, "fieldPath", "must be a valid path");
}

void
koprs_test_validator_check_rule_texts (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const reasons[] = {
    KOPRS_TEST_CAUSE_DUPLICATE, KOPRS_TEST_CAUSE_FORBIDDEN, KOPRS_TEST_CAUSE_INVALID, KOPRS_TEST_CAUSE_REQUIRED, NULL,
  };
  JsonNode *rules = koprs_test_node_get (schema, "x-kubernetes-validations");
  gsize outer = koprs_test_validator_enter (self, "x-kubernetes-validations");

  for (guint i = 0; koprs_test_node_is_array (rules) && i < json_array_get_length (json_node_get_array (rules)); i++)
    {
      JsonNode *rule = json_array_get_element (json_node_get_array (rules), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_message_text (self, rule);
      if (koprs_test_node_is_string (koprs_test_node_get (rule, "reason")))
        koprs_test_validator_one_of (self, rule, "reason", reasons);
      check_field_text (self, schema, rule);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
