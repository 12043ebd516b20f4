/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Defaults in a schema, which have to be values of it. */

#include "koprs/testing/validation/koprs-test-rule-tree.h"
#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

static gboolean
is_object_part (const char *name)
{
  static const char *const names[] = { "apiVersion", "kind", "metadata", NULL };

  return g_strv_contains (names, name);
}

/* Whether pruning would take something away. */
static gboolean
has_unknown (JsonNode *schema, JsonNode *value)
{
  gboolean embedded = koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource");
  JsonNode *additional = koprs_test_node_get (schema, "additionalProperties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (koprs_test_node_is_array (value))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        if (has_unknown (koprs_test_node_get (schema, "items"), json_array_get_element (json_node_get_array (value), i)))
          return TRUE;
      return FALSE;
    }
  if (!koprs_test_node_is_object (value))
    return FALSE;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      JsonNode *property = koprs_test_node_get (koprs_test_node_get (schema, "properties"), name);

      if (embedded && is_object_part (name))
        continue;
      if (property == NULL)
        property = additional;
      if (property == NULL && !koprs_test_schema_flag (schema, "x-kubernetes-preserve-unknown-fields"))
        return TRUE;
      if (koprs_test_node_is_object (property) && has_unknown (property, member))
        return TRUE;
    }
  return FALSE;
}

/* Whole objects inside of the value; root: the value is one whatever its schema says. */
static void
check_embedded (KoprsTestValidator *self, JsonNode *schema, JsonNode *value, gboolean root)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  for (guint i = 0; koprs_test_node_is_array (value) && i < json_array_get_length (json_node_get_array (value)); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_embedded (self, koprs_test_node_get (schema, "items"), json_array_get_element (json_node_get_array (value), i), FALSE);
      koprs_test_validator_leave (self, mark);
    }
  if (!koprs_test_node_is_object (value))
    return;
  if (root || koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource"))
    koprs_test_validator_check_object_parts (self, value);
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      JsonNode *property = koprs_test_node_get (koprs_test_node_get (schema, "properties"), name);
      gsize mark = property != NULL ? koprs_test_validator_enter (self, name) : koprs_test_validator_enter_key (self, name);

      if (property == NULL)
        property = koprs_test_node_get (schema, "additionalProperties");
      check_embedded (self, property, member, FALSE);
      koprs_test_validator_leave (self, mark);
    }
}

/* The value is judged by itself: its own place is the root. */
static void
check_value (KoprsTestValidator *self, JsonNode *schema, JsonNode *value)
{
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_auto (KoprsTestValidator) inner;

  koprs_test_validator_init (&inner, causes, NULL);
  inner.unrefined = TRUE;
  koprs_test_validator_check_openapi (&inner, schema, value, NULL);
  for (guint i = 0; i < causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);
      const char *field = cause->field + (*cause->field == '.');
      gsize mark = self->path->len;

      if (*field != '\0' && *field != '<')
        koprs_test_validator_enter (self, field);
      koprs_test_causes_add (self->causes, cause->reason, self->path->str, "%s", cause->message);
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_rules (KoprsTestValidator *self, JsonNode *schema, gboolean whole, JsonNode *value)
{
  g_autoptr (KoprsTestRuleTree) rules = koprs_test_rule_tree_new (schema, whole);

  koprs_test_rule_tree_check_default (rules, self, value);
}

static void
check_default (KoprsTestValidator *self, JsonNode *schema, gboolean root, gboolean metadata)
{
  JsonNode *value = koprs_test_node_get (schema, "default");
  gsize mark = koprs_test_validator_enter (self, "default");
  guint n_before;

  if (value != NULL && !metadata && has_unknown (schema, value))
    {
      g_autoptr (JsonNode) shown = koprs_test_node_dup_sorted (value);

      koprs_test_validator_invalid (self, shown, "must not have unknown fields");
    }
  n_before = self->causes->len;
  if (value != NULL && !metadata)
    check_embedded (self, schema, value, root);
  if (value != NULL && self->causes->len == n_before)
    check_value (self, schema, value);
  if (value != NULL && self->causes->len == n_before)
    check_rules (self, schema, root || koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource"), value);
  koprs_test_validator_leave (self, mark);
}

static void
check_part (KoprsTestValidator *self, JsonNode *schema, gboolean root, gboolean metadata)
{
  gboolean whole = root || koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource");
  JsonNode *items = koprs_test_node_get (schema, "items");
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  gsize mark;
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (whole)
    metadata = FALSE;
  check_default (self, schema, root, metadata);
  mark = koprs_test_validator_enter (self, "items");
  if (koprs_test_node_is_object (items))
    check_part (self, items, FALSE, metadata);
  koprs_test_validator_leave (self, mark);
  if (!koprs_test_node_is_object (properties))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (properties));
  while (json_object_iter_next_ordered (&iter, &name, &property))
    {
      mark = koprs_test_validator_enter (self, "properties");
      koprs_test_validator_enter_key (self, name);
      check_part (self, property, FALSE, metadata || (whole && is_object_part (name)));
      koprs_test_validator_leave (self, mark);
    }
}

void
koprs_test_validator_check_defaults (KoprsTestValidator *self, JsonNode *schema)
{
  check_part (self, schema, TRUE, FALSE);
}
