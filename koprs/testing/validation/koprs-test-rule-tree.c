/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-rule-tree.h"

#include "koprs/testing/values/koprs-test-node.h"

static KoprsTestRuleNode *build (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root);

static void
node_free (gpointer data)
{
  KoprsTestRuleNode *self = data;

  json_node_unref (self->openapi);
  g_ptr_array_unref (self->rules);
  g_clear_pointer (&self->items, node_free);
  g_clear_pointer (&self->values, node_free);
  g_clear_pointer (&self->properties, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_embedded (JsonNode *openapi)
{
  JsonNode *value = koprs_test_node_get (openapi, "x-kubernetes-embedded-resource");

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

/* With what every whole object has, whatever its schema says of it: names only, of metadata. */
static JsonNode *
add_identity (JsonNode *openapi)
{
  static const char identity[] =
    "{\"apiVersion\":{\"type\":\"string\"},\"kind\":{\"type\":\"string\"},\"metadata\":{\"type\":\"object\","
    "\"properties\":{\"name\":{\"type\":\"string\"},\"generateName\":{\"type\":\"string\"}}}}";
  g_autoptr (JsonNode) members = koprs_test_node_parse (identity, -1, NULL);
  JsonNode *copy = koprs_test_node_copy (openapi);
  JsonNode *properties = koprs_test_node_ensure (copy, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, json_node_get_object (members));
  while (json_object_iter_next (&iter, &name, &member))
    koprs_test_node_set (properties, name, koprs_test_node_copy (member));
  return copy;
}

static void
build_properties (KoprsTestCelArena *arena, KoprsTestRuleNode *self, JsonNode *openapi)
{
  JsonNode *properties = koprs_test_node_get (openapi, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *schema;

  if (!koprs_test_node_is_object (properties))
    return;
  json_object_iter_init (&iter, json_node_get_object (properties));
  while (json_object_iter_next (&iter, &name, &schema))
    {
      KoprsTestRuleNode *node = build (arena, schema, is_embedded (schema));

      if (node == NULL)
        continue;
      if (self->properties == NULL)
        self->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, node_free);
      g_hash_table_insert (self->properties, g_strdup (name), node);
    }
}

/* NULL where there are no rules here nor below. */
static KoprsTestRuleNode *
build (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root)
{
  JsonNode *items = koprs_test_node_get (openapi, "items");
  JsonNode *values = koprs_test_node_get (openapi, "additionalProperties");
  KoprsTestRuleNode *self;
  guint64 most;

  if (!koprs_test_node_is_object (openapi))
    return NULL;
  self = g_new0 (KoprsTestRuleNode, 1);
  self->rules = koprs_test_node_get (openapi, "x-kubernetes-validations") != NULL
                ? koprs_test_rules_compile (arena, openapi, root, &most) : g_ptr_array_new ();
  self->openapi = root ? add_identity (openapi) : json_node_ref (openapi);
  self->items = build (arena, items, is_embedded (items));
  self->values = build (arena, values, is_embedded (values));
  build_properties (arena, self, openapi);
  if (self->rules->len > 0 || self->items != NULL || self->values != NULL || self->properties != NULL)
    return self;
  node_free (self);
  return NULL;
}

KoprsTestRuleTree *
koprs_test_rule_tree_new (JsonNode *openapi, gboolean root)
{
  KoprsTestRuleTree *self = g_new0 (KoprsTestRuleTree, 1);

  self->arena = koprs_test_cel_arena_new ();
  self->root = build (self->arena, openapi, root);
  return self;
}

void
koprs_test_rule_tree_free (KoprsTestRuleTree *self)
{
  g_clear_pointer (&self->root, node_free);
  koprs_test_cel_arena_free (self->arena);
  g_free (self);
}
