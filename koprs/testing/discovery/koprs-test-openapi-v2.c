/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-v2.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define V3_SCHEMAS "#/components/schemas/"
#define KINDS "x-kubernetes-group-version-kind"

static gboolean
is_set (JsonNode *node, const char *name)
{
  JsonNode *value = koprs_test_node_get (node, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static gboolean
has_type (JsonNode *node, const char *type)
{
  return g_strcmp0 (koprs_test_node_get_string (node, "type"), type) == 0;
}

static void
drop (JsonNode *node, const char *const *names)
{
  for (; *names != NULL; names++)
    koprs_test_node_set (node, *names, NULL);
}

static void
move_reference (JsonNode *node)
{
  const char *reference = koprs_test_node_get_string (node, "$ref");
  g_autofree char *moved = NULL;

  if (reference == NULL || !g_str_has_prefix (reference, V3_SCHEMAS))
    return;
  moved = g_strconcat ("#/definitions/", reference + strlen (V3_SCHEMAS), NULL);
  koprs_test_node_set_string (node, "$ref", moved);
}

/* In v3 a reference stands in a frame of its own where something is said beside it; in v2 it stands beside it. */
static void
unframe (JsonNode *node)
{
  JsonNode *all = koprs_test_node_get (node, "allOf");
  JsonNode *first = koprs_test_node_is_array (all) && json_array_get_length (json_node_get_array (all)) == 1 ?
                    json_array_get_element (json_node_get_array (all), 0) : NULL;
  g_autofree char *reference = g_strdup (koprs_test_node_get_string (first, "$ref"));

  if (reference != NULL)
    koprs_test_node_set_string (node, "$ref", reference);
}

/* Alternatives go; a scalar that has nothing else is sent as a text. */
static void
drop_alternatives (JsonNode *node)
{
  static const char *const names[] = { "allOf", "anyOf", "oneOf", "not", NULL };
  gboolean several = koprs_test_node_get (node, "oneOf") != NULL && koprs_test_node_get (node, "type") == NULL;

  drop (node, names);
  if (several)
    koprs_test_node_set_string (node, "type", "string");
}

/* What takes anything, or null, has no shape in v2: clients would refuse what the shape does not say. */
static void
drop_shape (JsonNode *node)
{
  static const char *const nullable[] = { "nullable", "type", "items", "properties", NULL };
  static const char *const open[] = { "items", "properties", NULL };
  gboolean preserves = is_set (node, "x-kubernetes-preserve-unknown-fields");

  if (is_set (node, "nullable"))
    drop (node, nullable);
  if (preserves)
    drop (node, open);
  if ((has_type (node, "array") && koprs_test_node_get (node, "items") == NULL) || (preserves && has_type (node, "object")))
    koprs_test_node_set (node, "type", NULL);
}

/* Since null can't be said of them, fields that may be null are not required. */
static void
relax_required (JsonNode *node)
{
  JsonNode *required = koprs_test_node_get (node, "required");
  JsonNode *kept;

  if (!koprs_test_node_is_array (required))
    return;
  kept = koprs_test_node_new_array ();
  for (guint i = 0; i < json_array_get_length (json_node_get_array (required)); i++)
    {
      JsonNode *name = json_array_get_element (json_node_get_array (required), i);
      const char *text = koprs_test_node_is_string (name) ? json_node_get_string (name) : "";

      if (!is_set (koprs_test_node_find (node, "properties", text, NULL), "nullable"))
        json_array_add_string_element (json_node_get_array (kept), text);
    }
  if (is_set (koprs_test_node_get (node, "additionalProperties"), "nullable") || koprs_test_node_is_empty (kept))
    g_clear_pointer (&kept, json_node_unref);
  koprs_test_node_set (node, "required", kept);
}

/* Of the fields of built-in kinds, v2 has never told the defaults. */
static void
convert_schema (JsonNode *node, gboolean builtin)
{
  JsonNode *properties;

  if (!koprs_test_node_is_object (node))
    return;
  if (builtin)
    koprs_test_node_set (node, "default", NULL);
  relax_required (node);
  unframe (node);
  drop_alternatives (node);
  drop_shape (node);
  move_reference (node);
  convert_schema (koprs_test_node_get (node, "items"), builtin);
  convert_schema (koprs_test_node_get (node, "additionalProperties"), builtin);
  properties = koprs_test_node_get (node, "properties");
  if (koprs_test_node_is_object (properties))
    {
      g_autoptr (GList) values = json_object_get_values (json_node_get_object (properties));

      for (GList *at = values; at != NULL; at = at->next)
        convert_schema (at->data, builtin);
    }
}

/* A kind that takes anything at its root says nothing but which kind it is. */
static JsonNode *
make_open_kind (JsonNode *schema)
{
  JsonNode *open = koprs_test_node_new_object ();

  koprs_test_node_set_string (open, "type", "object");
  koprs_test_node_set (open, KINDS, koprs_test_node_copy (koprs_test_node_get (schema, KINDS)));
  return open;
}

void
koprs_test_openapi_v2_convert_schemas (JsonObject *schemas)
{
  g_autoptr (GList) names = json_object_get_members (schemas);

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *schema = json_object_get_member (schemas, at->data);

      if (is_set (schema, "x-kubernetes-preserve-unknown-fields") && koprs_test_node_get (schema, KINDS) != NULL)
        json_object_set_member (schemas, at->data, make_open_kind (schema));
      else
        convert_schema (schema, g_str_has_prefix (at->data, "io.k8s."));
    }
}

/* The type of a parameter stands in the parameter itself. */
static void
convert_parameters (JsonNode *holder)
{
  JsonNode *parameters = koprs_test_node_get (holder, "parameters");
  guint n = koprs_test_node_is_array (parameters) ? json_array_get_length (json_node_get_array (parameters)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *parameter = json_array_get_element (json_node_get_array (parameters), i);
      JsonNode *schema = koprs_test_node_get (parameter, "schema");

      koprs_test_node_set_string (parameter, "type", koprs_test_node_get_string (schema, "type"));
      koprs_test_node_set (parameter, "uniqueItems", json_node_init_boolean (json_node_alloc (), TRUE));
      koprs_test_node_set (parameter, "schema", NULL);
    }
}

/* The media types of a v3 content, and the one schema that all of them have. */
static JsonNode *
split_content (JsonNode *content, JsonNode **schema)
{
  JsonNode *types = koprs_test_node_new_array ();
  g_autoptr (GList) names = json_object_get_members (json_node_get_object (content));

  for (GList *at = names; at != NULL; at = at->next)
    {
      json_array_add_string_element (json_node_get_array (types), at->data);
      *schema = koprs_test_node_find (content, at->data, "schema", NULL);
    }
  return types;
}

static void
convert_request (JsonNode *operation)
{
  JsonNode *content = koprs_test_node_find (operation, "requestBody", "content", NULL);
  JsonNode *parameter, *schema = NULL;

  if (content == NULL)
    return;
  koprs_test_node_set (operation, "consumes", split_content (content, &schema));
  parameter = koprs_test_node_parse ("{\"name\":\"body\",\"in\":\"body\",\"required\":true}", -1, NULL);
  convert_schema (schema, FALSE);
  koprs_test_node_set (parameter, "schema", koprs_test_node_copy (schema));
  json_array_add_element (json_node_get_array (koprs_test_node_get (operation, "parameters")), parameter);
  koprs_test_node_set (operation, "requestBody", NULL);
}

static void
convert_operation (JsonNode *operation)
{
  JsonNode *answer = koprs_test_node_find (operation, "responses", "200", NULL);
  JsonNode *schema = NULL;

  convert_parameters (operation);
  convert_request (operation);
  koprs_test_node_set (operation, "produces", split_content (koprs_test_node_get (answer, "content"), &schema));
  convert_schema (schema, FALSE);
  koprs_test_node_set (answer, "schema", koprs_test_node_copy (schema));
  koprs_test_node_set (answer, "content", NULL);
}

void
koprs_test_openapi_v2_convert_paths (JsonObject *paths)
{
  static const char *const methods[] = { "get", "put", "post", "delete", "patch" };
  g_autoptr (GList) values = json_object_get_values (paths);

  for (GList *at = values; at != NULL; at = at->next)
    {
      convert_parameters (at->data);
      for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
        {
          JsonNode *operation = koprs_test_node_get (at->data, methods[i]);

          if (operation != NULL)
            convert_operation (operation);
        }
    }
}
