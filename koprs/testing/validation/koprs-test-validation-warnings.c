/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What the schemas of a definition hold, all the way down: what a server warns of, and what keeps it from looking further. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef void (*SchemaFunc) (JsonNode *schema, gpointer user_data);

static void
walk (JsonNode *schema, SchemaFunc func, gpointer user_data)
{
  static const char *const lists[] = { "allOf", "anyOf", "oneOf" };
  static const char *const members[] = { "items", "not", "additionalProperties" };
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (!koprs_test_node_is_object (schema))
    return;
  func (schema, user_data);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *list = koprs_test_node_get (schema, lists[i]);

      for (guint j = 0; koprs_test_node_is_array (list) && j < json_array_get_length (json_node_get_array (list)); j++)
        walk (json_array_get_element (json_node_get_array (list), j), func, user_data);
    }
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    walk (koprs_test_node_get (schema, members[i]), func, user_data);
  if (!koprs_test_node_is_object (properties))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (properties));
  while (json_object_iter_next_ordered (&iter, &name, &property))
    walk (property, func, user_data);
}

static void
find_obstacle (JsonNode *schema, gpointer user_data)
{
  static const char *const obstacles[] = {
    "id", "$schema", "$ref", "patternProperties", "dependencies", "additionalItems", "definitions",
  };
  gboolean *found = user_data;
  JsonNode *keeps = koprs_test_node_get (schema, "x-kubernetes-preserve-unknown-fields");

  for (guint i = 0; i < G_N_ELEMENTS (obstacles); i++)
    *found |= koprs_test_node_get (schema, obstacles[i]) != NULL;
  *found |= koprs_test_node_is_array (koprs_test_node_get (schema, "items"));
  *found |= keeps != NULL && !koprs_test_schema_flag (schema, "x-kubernetes-preserve-unknown-fields");
}

gboolean
koprs_test_validator_is_convertible (JsonNode *schema)
{
  gboolean found = FALSE;

  walk (schema, find_obstacle, &found);
  return !found;
}

/* The set of unknown formats, and that of types which sets have trouble with. */
typedef struct {
  GHashTable *formats;
  GHashTable *types;
} Oddities;

static void
find_oddities (JsonNode *schema, gpointer user_data)
{
  Oddities *oddities = user_data;
  const char *format = koprs_test_schema_text (schema, "format");
  const char *type = koprs_test_schema_text (koprs_test_node_get (schema, "items"), "type");

  if (*format != '\0' && !koprs_test_validator_knows_format (koprs_test_schema_text (schema, "type"), format))
    g_hash_table_add (oddities->formats, (gpointer) format);
  if (g_str_equal (koprs_test_schema_text (schema, "x-kubernetes-list-type"), "set")
      && (g_str_equal (type, "object") || g_str_equal (type, "array")))
    g_hash_table_add (oddities->types, (gpointer) type);
}

static void
collect (JsonNode *spec, Oddities *oddities)
{
  JsonNode *versions = koprs_test_node_get (spec, "versions");

  oddities->formats = g_hash_table_new (g_str_hash, g_str_equal);
  oddities->types = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; koprs_test_node_is_array (versions) && i < json_array_get_length (json_node_get_array (versions)); i++)
    walk (koprs_test_node_find (json_array_get_element (json_node_get_array (versions), i), "schema", "openAPIV3Schema", NULL),
          find_oddities, oddities);
}

static void
warn_of (KoprsTestValidator *self, GHashTable *found, GHashTable *before, const char *form)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (found), (GCompareFunc) g_strcmp0);

  for (GList *at = names; at != NULL; at = at->next)
    if (!g_hash_table_contains (before, at->data))
      {
        GString *warning = g_string_new (form);

        g_string_replace (warning, "*", at->data, 1);
        g_ptr_array_add (self->warnings, g_string_free (warning, FALSE));
      }
}

void
koprs_test_validator_warn_of_schemas (KoprsTestValidator *self, JsonNode *spec, JsonNode *old)
{
  Oddities now, before;

  if (self->warnings == NULL)
    return;
  collect (spec, &now);
  collect (old, &before);
  warn_of (self, now.formats, before.formats, "unrecognized format \"*\"");
  warn_of (self, now.types, before.types, "x-kubernetes-list-type: set for items of type \"*\" is not supported by server-side apply or "
                                          "CEL validation rules");
  g_hash_table_unref (now.formats);
  g_hash_table_unref (now.types);
  g_hash_table_unref (before.formats);
  g_hash_table_unref (before.types);
}
