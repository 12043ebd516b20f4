/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Schemas as they stand in messages: as Go's structure is written, with all of its members. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

typedef enum { PLAIN, TEXT, FLAG, SCHEMA, SCHEMAS, NAMED, OR_LIST, OR_FLAG } Form;

static const struct { const char *shown, *name; Form form; } members[] = {
  { "ID", "id", TEXT },
  { "Schema", "$schema", TEXT },
  { "Ref", "$ref", PLAIN },
  { "Description", "description", TEXT },
  { "Type", "type", TEXT },
  { "Nullable", "nullable", FLAG },
  { "Format", "format", TEXT },
  { "Title", "title", TEXT },
  { "Default", "default", PLAIN },
  { "Maximum", "maximum", PLAIN },
  { "ExclusiveMaximum", "exclusiveMaximum", FLAG },
  { "Minimum", "minimum", PLAIN },
  { "ExclusiveMinimum", "exclusiveMinimum", FLAG },
  { "MaxLength", "maxLength", PLAIN },
  { "MinLength", "minLength", PLAIN },
  { "Pattern", "pattern", TEXT },
  { "MaxItems", "maxItems", PLAIN },
  { "MinItems", "minItems", PLAIN },
  { "UniqueItems", "uniqueItems", FLAG },
  { "MultipleOf", "multipleOf", PLAIN },
  { "Enum", "enum", PLAIN },
  { "MaxProperties", "maxProperties", PLAIN },
  { "MinProperties", "minProperties", PLAIN },
  { "Required", "required", PLAIN },
  { "Items", "items", OR_LIST },
  { "AllOf", "allOf", SCHEMAS },
  { "OneOf", "oneOf", SCHEMAS },
  { "AnyOf", "anyOf", SCHEMAS },
  { "Not", "not", SCHEMA },
  { "Properties", "properties", NAMED },
  { "AdditionalProperties", "additionalProperties", OR_FLAG },
  { "PatternProperties", "patternProperties", NAMED },
  { "Dependencies", "dependencies", PLAIN },
  { "AdditionalItems", "additionalItems", OR_FLAG },
  { "Definitions", "definitions", NAMED },
  { "ExternalDocs", "externalDocs", PLAIN },
  { "Example", "example", PLAIN },
  { "XPreserveUnknownFields", "x-kubernetes-preserve-unknown-fields", PLAIN },
  { "XEmbeddedResource", "x-kubernetes-embedded-resource", FLAG },
  { "XIntOrString", "x-kubernetes-int-or-string", FLAG },
  { "XListMapKeys", "x-kubernetes-list-map-keys", PLAIN },
  { "XListType", "x-kubernetes-list-type", PLAIN },
  { "XMapType", "x-kubernetes-map-type", PLAIN },
  { "XValidations", "x-kubernetes-validations", PLAIN },
};

static JsonNode *
new_null (void)
{
  return json_node_init_null (json_node_alloc ());
}

static JsonNode *
new_boolean (gboolean value)
{
  return json_node_init_boolean (json_node_alloc (), value);
}

static JsonNode *
show_list (JsonNode *list)
{
  JsonNode *shown = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    json_array_add_element (json_node_get_array (shown),
                            koprs_test_validator_show_schema (json_array_get_element (json_node_get_array (list), i)));
  return shown;
}

static JsonNode *
show_named (JsonNode *named)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (named)), (GCompareFunc) g_strcmp0);
  JsonNode *shown = koprs_test_node_new_object ();

  for (GList *at = names; at != NULL; at = at->next)
    koprs_test_node_set (shown, at->data, koprs_test_validator_show_schema (koprs_test_node_get (named, at->data)));
  return shown;
}

static JsonNode *
show_either (JsonNode *value, gboolean flag)
{
  JsonNode *shown = koprs_test_node_new_object ();
  JsonNode *schema = koprs_test_node_is_object (value) ? koprs_test_validator_show_schema (value) : new_null ();

  if (flag)
    koprs_test_node_set (shown, "Allows", new_boolean (!koprs_test_node_is_boolean (value) || json_node_get_boolean (value)));
  koprs_test_node_set (shown, "Schema", schema);
  if (!flag)
    koprs_test_node_set (shown, "JSONSchemas", koprs_test_node_is_array (value) ? show_list (value) : new_null ());
  return shown;
}

static JsonNode *
show_member (JsonNode *value, Form form)
{
  if (form == FLAG)
    return new_boolean (koprs_test_node_is_boolean (value) && json_node_get_boolean (value));
  if (form == TEXT && value == NULL)
    return koprs_test_node_new_string ("");
  if (value == NULL)
    return new_null ();
  switch (form)
    {
    case SCHEMA:
      return koprs_test_validator_show_schema (value);
    case SCHEMAS:
      return koprs_test_node_is_array (value) ? show_list (value) : new_null ();
    case NAMED:
      return koprs_test_node_is_object (value) ? show_named (value) : new_null ();
    case OR_LIST:
    case OR_FLAG:
      return show_either (value, form == OR_FLAG);
    default:
      return koprs_test_node_copy (value);
    }
}

JsonNode *
koprs_test_validator_show_schema (JsonNode *schema)
{
  JsonNode *shown = koprs_test_node_new_object ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    koprs_test_node_set (shown, members[i].shown, show_member (koprs_test_node_get (schema, members[i].name), members[i].form));
  return shown;
}
