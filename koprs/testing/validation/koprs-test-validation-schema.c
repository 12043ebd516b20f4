/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Schemas of definitions: the parts of OpenAPI that a server takes, and the types of lists and maps. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-go-regexp.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

/* What a schema inside of others may not have. */
typedef struct {
  const char *no_defaults;    /* where it is, or NULL */
  gboolean metadata;          /* inside of apiVersion, kind or metadata of an object */
} Context;

static void check_schema (KoprsTestValidator *self, JsonNode *schema, gboolean root, Context context);

gboolean
koprs_test_schema_flag (JsonNode *schema, const char *name)
{
  JsonNode *value = koprs_test_node_get (schema, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

const char *
koprs_test_schema_text (JsonNode *schema, const char *name)
{
  const char *text = koprs_test_node_get_string (schema, name);

  return text != NULL ? text : "";
}

void
koprs_test_validator_check_pattern (KoprsTestValidator *self, JsonNode *schema)
{
  const char *pattern = koprs_test_node_get_string (schema, "pattern");
  g_autofree char *fault = pattern != NULL ? koprs_test_go_regexp_find_fault (pattern) : NULL;
  g_autofree char *detail = g_strconcat ("must be a valid regular expression, but isn't: ", fault, NULL);

  if (fault != NULL)
    koprs_test_validator_invalid_at (self, "pattern", koprs_test_node_get (schema, "pattern"), detail);
}

static void
check_taken (KoprsTestValidator *self, JsonNode *schema, Context context)
{
  static const char *const types[] = { "array", "boolean", "integer", "number", "object", "string", NULL };
  static const char *const not_taken[] = { "id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref" };
  const char *type = koprs_test_schema_text (schema, "type");
  g_autofree char *reason = g_strconcat ("must not be set ", context.no_defaults, NULL);

  if (*type != '\0')
    koprs_test_validator_one_of (self, schema, "type", types);
  if (koprs_test_node_get (schema, "default") != NULL && context.no_defaults != NULL)
    koprs_test_validator_forbidden_at (self, "default", reason);
  for (guint i = 0; i < G_N_ELEMENTS (not_taken); i++)
    {
      g_autofree char *detail = g_strconcat (not_taken[i], " is not supported", NULL);

      if (koprs_test_node_get (schema, not_taken[i]) != NULL)
        koprs_test_validator_forbidden_at (self, not_taken[i], detail);
    }
  if (g_str_equal (type, "null"))
    koprs_test_validator_forbidden_at (self, "type", "type cannot be set to null, use nullable as an alternative");
  if (koprs_test_node_is_array (koprs_test_node_get (schema, "items")))
    koprs_test_validator_forbidden_at (self, "items", "items must be a schema object and not an array");
  if (context.metadata && koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource"))
    koprs_test_validator_forbidden_at (self, "x-kubernetes-embedded-resource", "must not be used inside of resource meta");
  if (koprs_test_schema_flag (schema, "uniqueItems"))
    koprs_test_validator_forbidden_at (self, "uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
}

static void
check_additional (KoprsTestValidator *self, JsonNode *schema, Context context)
{
  JsonNode *additional = koprs_test_node_get (schema, "additionalProperties");
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  gsize mark;

  if (additional == NULL)
    return;
  if (koprs_test_node_is_object (properties) && !koprs_test_node_is_empty (properties)
      && !koprs_test_schema_flag (schema, "additionalProperties"))
    koprs_test_validator_forbidden_at (self, "additionalProperties", "additionalProperties and properties are mutual exclusive");
  if (context.metadata)
    context.no_defaults = "inside additionalProperties applying to object metadata";
  mark = koprs_test_validator_enter (self, "additionalProperties");
  check_schema (self, additional, FALSE, context);
  koprs_test_validator_leave (self, mark);
}

static void
check_properties (KoprsTestValidator *self, JsonNode *schema, gboolean root, Context context)
{
  static const char *const object_parts[] = { "metadata", "kind", "apiVersion", NULL };
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  gboolean whole = root || koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource");
  gsize outer = koprs_test_validator_enter (self, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (koprs_test_node_is_object (properties))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (properties));
      while (json_object_iter_next_ordered (&iter, &name, &property))
        {
          g_autofree char *where = g_strconcat ("in top-level ", name, NULL);
          gsize mark = koprs_test_validator_enter_key (self, name);
          Context inner = context;

          if (whole && g_strv_contains (object_parts, name))
            inner = (Context) { .no_defaults = root ? where : context.no_defaults, .metadata = TRUE };
          check_schema (self, property, FALSE, inner);
          koprs_test_validator_leave (self, mark);
        }
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_list (KoprsTestValidator *self, JsonNode *schema, const char *name, Context context)
{
  JsonNode *list = koprs_test_node_get (schema, name);
  gsize outer = koprs_test_validator_enter (self, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_schema (self, json_array_get_element (json_node_get_array (list), i), FALSE, context);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_member (KoprsTestValidator *self, JsonNode *schema, const char *name, Context context)
{
  gsize mark = koprs_test_validator_enter (self, name);

  check_schema (self, koprs_test_node_get (schema, name), FALSE, context);
  koprs_test_validator_leave (self, mark);
}

/* The extension needs a type. */
static void
check_needed_type (KoprsTestValidator *self, JsonNode *schema, const char *extension, const char *wanted)
{
  g_autofree char *detail = g_strdup_printf ("must be %s if %s is specified", wanted, extension);
  const char *type = koprs_test_schema_text (schema, "type");

  if (*type == '\0')
    koprs_test_validator_required_at (self, "type", detail);
  else if (!g_str_equal (type, wanted))
    koprs_test_validator_invalid_at (self, "type", koprs_test_node_get (schema, "type"), detail);
}

/* What is compared as a whole has to be one. */
static void
check_set (KoprsTestValidator *self, JsonNode *items)
{
  g_autoptr (JsonNode) nothing = json_node_init_null (json_node_alloc ());
  const char *type = koprs_test_schema_text (items, "type");
  JsonNode *list_type = koprs_test_node_get (items, "x-kubernetes-list-type");
  gsize mark = koprs_test_validator_enter (self, "items");

  if (g_str_equal (type, "array") && list_type != NULL && !g_str_equal (json_node_get_string (list_type), "atomic"))
    koprs_test_validator_invalid_at (self, "x-kubernetes-list-type", list_type,
                                     "must be atomic as item of a list with x-kubernetes-list-type=set");
  else if (g_str_equal (type, "object") && !g_str_equal (koprs_test_schema_text (items, "x-kubernetes-map-type"), "atomic"))
    koprs_test_validator_invalid_at (self, "x-kubernetes-map-type", list_type != NULL ? list_type : nothing,
                                     "must be atomic as item of a list with x-kubernetes-list-type=set");
  koprs_test_validator_leave (self, mark);
}

static void
check_map_key (KoprsTestValidator *self, JsonNode *items, JsonNode *keys, guint index)
{
  const char *key = json_array_get_string_element (json_node_get_array (keys), index);
  JsonNode *property = koprs_test_node_get (koprs_test_node_get (items, "properties"), key);
  const char *type = koprs_test_schema_text (property, "type");
  gsize mark = self->path->len;

  if (property == NULL)
    koprs_test_validator_invalid_at (self, "x-kubernetes-list-map-keys", keys, "entries must all be names of item properties");
  else if (g_str_equal (type, "array") || g_str_equal (type, "object"))
    {
      koprs_test_validator_enter (self, "items.properties");
      koprs_test_validator_enter_key (self, key);
      koprs_test_validator_invalid_at (self, "type", koprs_test_node_get (items, "type"),
                                       "must be a scalar type if parent array's x-kubernetes-list-type is map");
      koprs_test_validator_leave (self, mark);
    }
  for (guint i = 0; i < index; i++)
    if (g_str_equal (json_array_get_string_element (json_node_get_array (keys), i), key))
      {
        koprs_test_validator_invalid_at (self, "x-kubernetes-list-map-keys", keys, "must not contain duplicate entries");
        return;
      }
}

static void
check_map (KoprsTestValidator *self, JsonNode *schema, JsonNode *keys)
{
  JsonNode *items = koprs_test_node_get (schema, "items");
  const char *type = koprs_test_schema_text (items, "type");
  gsize mark = self->path->len;

  if (keys == NULL)
    koprs_test_validator_required_at (self, "x-kubernetes-list-map-keys", "must not be empty if x-kubernetes-list-type is map");
  if (items == NULL)
    koprs_test_validator_required_at (self, "items", "must have a schema if x-kubernetes-list-type is map");
  else if (!g_str_equal (type, "object"))
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (type);

      koprs_test_validator_enter (self, "items");
      koprs_test_validator_invalid_at (self, "type", value, "must be object if parent array's x-kubernetes-list-type is map");
      koprs_test_validator_leave (self, mark);
    }
  else
    for (guint i = 0; keys != NULL && i < json_array_get_length (json_node_get_array (keys)); i++)
      check_map_key (self, items, keys, i);
}

static gboolean
is_required (JsonNode *schema, const char *name)
{
  JsonNode *required = koprs_test_node_get (schema, "required");

  for (guint i = 0; koprs_test_node_is_array (required) && i < json_array_get_length (json_node_get_array (required)); i++)
    if (g_strcmp0 (json_array_get_string_element (json_node_get_array (required), i), name) == 0)
      return TRUE;
  return FALSE;
}

/* A key is there in every item, and no item is null. */
static void
check_presence (KoprsTestValidator *self, JsonNode *items, const char *type, JsonNode *keys)
{
  g_autofree char *detail = g_strconcat ("cannot be nullable when x-kubernetes-list-type is ", type, NULL);
  gsize outer = koprs_test_validator_enter (self, "items");

  if (koprs_test_schema_flag (items, "nullable"))
    koprs_test_validator_forbidden_at (self, "nullable", detail);
  koprs_test_validator_enter (self, "properties");
  for (guint i = 0; keys != NULL && g_str_equal (type, "map") && i < json_array_get_length (json_node_get_array (keys)); i++)
    {
      const char *key = json_array_get_string_element (json_node_get_array (keys), i);
      JsonNode *property = koprs_test_node_get (koprs_test_node_get (items, "properties"), key);
      gsize mark = koprs_test_validator_enter_key (self, key);

      if (property != NULL && !is_required (items, key) && koprs_test_node_get (property, "default") == NULL)
        koprs_test_validator_required_at (self, "default", "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required "
                                         "property");
      if (koprs_test_schema_flag (property, "nullable"))
        koprs_test_validator_forbidden_at (self, "nullable", "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_list_type (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const types[] = { "atomic", "set", "map", NULL };
  JsonNode *list_type = koprs_test_node_get (schema, "x-kubernetes-list-type");
  const char *type = koprs_test_schema_text (schema, "x-kubernetes-list-type");
  JsonNode *items = koprs_test_node_get (schema, "items");
  JsonNode *keys = koprs_test_node_get (schema, "x-kubernetes-list-map-keys");

  if (!koprs_test_node_is_array (keys) || koprs_test_node_is_empty (keys))
    keys = NULL;
  if (list_type != NULL && !g_str_equal (koprs_test_schema_text (schema, "type"), "array"))
    check_needed_type (self, schema, "x-kubernetes-list-type", "array");
  else if (g_str_equal (type, "set") && koprs_test_node_is_object (items))
    check_set (self, items);
  if (list_type != NULL)
    koprs_test_validator_one_of (self, schema, "x-kubernetes-list-type", types);
  if (keys != NULL && list_type == NULL)
    koprs_test_validator_required_at (self, "x-kubernetes-list-type", "must be map if x-kubernetes-list-map-keys is non-empty");
  else if (keys != NULL && !g_str_equal (type, "map"))
    koprs_test_validator_invalid_at (self, "x-kubernetes-list-type", list_type, "must be map if x-kubernetes-list-map-keys is non-empty");
  if (g_str_equal (type, "map"))
    check_map (self, schema, keys);
  if ((g_str_equal (type, "map") || g_str_equal (type, "set")) && koprs_test_node_is_object (items))
    check_presence (self, items, type, keys);
}

static void
check_extensions (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const map_types[] = { "atomic", "granular", NULL };
  JsonNode *keeps = koprs_test_node_get (schema, "x-kubernetes-preserve-unknown-fields");

  if (keeps != NULL && !koprs_test_schema_flag (schema, "x-kubernetes-preserve-unknown-fields"))
    koprs_test_validator_invalid_at (self, "x-kubernetes-preserve-unknown-fields", keeps, "must be true or undefined");
  if (koprs_test_node_get (schema, "x-kubernetes-map-type") != NULL)
    {
      check_needed_type (self, schema, "x-kubernetes-map-type", "object");
      koprs_test_validator_one_of (self, schema, "x-kubernetes-map-type", map_types);
    }
  check_list_type (self, schema);
}

static void
check_schema (KoprsTestValidator *self, JsonNode *schema, gboolean root, Context context)
{
  if (!koprs_test_node_is_object (schema))
    return;
  check_taken (self, schema, context);
  check_additional (self, schema, context);
  check_properties (self, schema, root, context);
  check_member (self, schema, "not", context);
  check_list (self, schema, "allOf", context);
  check_list (self, schema, "oneOf", context);
  check_list (self, schema, "anyOf", context);
  check_member (self, schema, "items", context);
  check_extensions (self, schema);
  koprs_test_validator_check_rule_texts (self, schema);
}

void
koprs_test_validator_check_schema (KoprsTestValidator *self, JsonNode *schema)
{
  check_schema (self, schema, TRUE, (Context) { NULL, FALSE });
}

void
koprs_test_validator_check_status_root (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const allowed[] = {
    "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
    "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "required", "items", "properties", "externalDocs", "example",
    "x-kubernetes-preserve-unknown-fields", "x-kubernetes-validations", NULL,
  };
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, json_node_get_object (schema));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    if (!g_strv_contains (allowed, name) && !koprs_test_node_is_empty (member))
      {
        g_autoptr (JsonNode) shown = koprs_test_validator_show_schema (schema);

        koprs_test_validator_invalid (self, shown, "only [Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum "
                                                    "MaxLength MinLength Pattern MaxItems MinItems UniqueItems MultipleOf Required Items "
                                                    "Properties ExternalDocs Example XPreserveUnknownFields XValidations] fields are "
                                                    "allowed at the root of the schema if the status subresource is enabled");
        return;
      }
}
