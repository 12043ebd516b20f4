/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* From the OpenAPI schema of a CustomResourceDefinition's version to types. What merging and pruning need is taken apart here; what only
 * validation needs stays in the schema's own JSON, which each type keeps. */

#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"

static const KoprsTestType *build (KoprsTestSchema *schema, JsonNode *openapi);

static gboolean
is_true (JsonNode *openapi, const char *name)
{
  JsonNode *value = koprs_test_node_get (openapi, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static gboolean
is_text (JsonNode *openapi, const char *name, const char *text)
{
  return g_strcmp0 (koprs_test_node_get_string (openapi, name), text) == 0;
}

static KoprsTestType *
add_any (KoprsTestSchema *schema)
{
  KoprsTestType *type = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_ANY, "interface {}");

  type->keeps_unknown = TRUE;
  return type;
}

static void
add_properties (KoprsTestSchema *schema, KoprsTestType *type, JsonNode *properties)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *openapi;

  if (!koprs_test_node_is_object (properties))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (properties));
  while (json_object_iter_next_ordered (&iter, &name, &openapi))
    {
      KoprsTestField *field = koprs_test_schema_add_field (schema, type, name, build (schema, openapi));
      JsonNode *value = koprs_test_node_get (openapi, "default");

      field->presence = KOPRS_TEST_SEND_SET;
      if (value != NULL)
        field->default_value = koprs_test_node_copy (value);
    }
}

/* Every whole object has these three, whatever its schema says of them. */
static void
add_object_fields (KoprsTestSchema *schema, KoprsTestType *type)
{
  static const char *const texts[] = { "apiVersion", "kind" };
  const KoprsTestType *metadata = koprs_test_schema_load_type (schema, "meta/v1.ObjectMeta");
  KoprsTestField *field = (KoprsTestField *) koprs_test_type_find_field (type, "metadata");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (koprs_test_type_find_field (type, texts[i]) == NULL)
      {
        KoprsTestType *text = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_SCALAR, "string");

        text->scalar = KOPRS_TEST_SCALAR_STRING;
        koprs_test_schema_add_field (schema, type, texts[i], text)->presence = KOPRS_TEST_SEND_SET;
      }
  if (field != NULL)
    field->type = metadata;
  else
    koprs_test_schema_add_field (schema, type, "metadata", metadata)->presence = KOPRS_TEST_SEND_SET;
  type->embedded = TRUE;
}

static KoprsTestType *
build_object (KoprsTestSchema *schema, JsonNode *openapi)
{
  KoprsTestType *type = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_MAP, "object");
  JsonNode *additional = koprs_test_node_get (openapi, "additionalProperties");

  type->atomic = is_text (openapi, "x-kubernetes-map-type", "atomic");
  add_properties (schema, type, koprs_test_node_get (openapi, "properties"));
  if (koprs_test_node_is_object (additional))
    {
      type->element = build (schema, additional);
      type->keeps_unknown = TRUE;
    }
  else if (is_true (openapi, "additionalProperties") || is_true (openapi, "x-kubernetes-preserve-unknown-fields"))
    {
      type->element = add_any (schema);
      type->keeps_unknown = TRUE;
    }
  else if (type->fields == NULL)
    type->element = add_any (schema);     /* free of form to merging, although pruning empties it */
  if (is_true (openapi, "x-kubernetes-embedded-resource"))
    add_object_fields (schema, type);
  return type;
}

static KoprsTestType *
build_array (KoprsTestSchema *schema, JsonNode *openapi)
{
  KoprsTestType *type = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_LIST, "array");
  JsonNode *items = koprs_test_node_get (openapi, "items");
  JsonNode *keys = koprs_test_node_get (openapi, "x-kubernetes-list-map-keys");

  type->element = koprs_test_node_is_object (items) ? build (schema, items) : add_any (schema);
  if (is_text (openapi, "x-kubernetes-list-type", "set"))
    type->list_type = KOPRS_TEST_LIST_SET;
  else if (is_text (openapi, "x-kubernetes-list-type", "map") && koprs_test_node_is_array (keys))
    {
      g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
      JsonArray *array = json_node_get_array (keys);

      type->list_type = KOPRS_TEST_LIST_MAP;
      for (guint i = 0; i < json_array_get_length (array); i++)
        if (koprs_test_node_is_string (json_array_get_element (array, i)))
          g_strv_builder_add (names, json_array_get_string_element (array, i));
      type->keys = g_strv_builder_end (names);
    }
  return type;
}

static KoprsTestType *
build_scalar (KoprsTestSchema *schema, JsonNode *openapi, const char *name)
{
  static const struct {
    const char *name;
    KoprsTestScalar scalar;
  } scalars[] = {
    { "string", KOPRS_TEST_SCALAR_STRING },
    { "integer", KOPRS_TEST_SCALAR_INTEGER },
    { "number", KOPRS_TEST_SCALAR_NUMBER },
    { "boolean", KOPRS_TEST_SCALAR_BOOLEAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scalars); i++)
    if (g_strcmp0 (name, scalars[i].name) == 0)
      {
        KoprsTestType *type = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_SCALAR, name);

        type->scalar = scalars[i].scalar;
        return type;
      }
  return add_any (schema);
}

static const KoprsTestType *
build (KoprsTestSchema *schema, JsonNode *openapi)
{
  const char *name = koprs_test_node_get_string (openapi, "type");
  KoprsTestType *type;

  if (is_true (openapi, "x-kubernetes-int-or-string"))
    {
      type = koprs_test_schema_add_type (schema, KOPRS_TEST_TYPE_SCALAR, "int-or-string");
      type->scalar = KOPRS_TEST_SCALAR_ANY;
      type->format = KOPRS_TEST_FORMAT_INT_OR_STRING;
    }
  else if (g_strcmp0 (name, "object") == 0)
    type = build_object (schema, openapi);
  else if (g_strcmp0 (name, "array") == 0)
    type = build_array (schema, openapi);
  else
    type = build_scalar (schema, openapi, name);
  type->nullable = is_true (openapi, "nullable");
  type->openapi = json_node_ref (openapi);
  return type;
}

static JsonNode *
find_version (JsonNode *definition, const char *version)
{
  JsonNode *versions = koprs_test_node_find (definition, "spec", "versions", NULL);

  for (guint i = 0; koprs_test_node_is_array (versions) && i < json_array_get_length (json_node_get_array (versions)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (versions), i);

      if (is_text (element, "name", version))
        return element;
    }
  return NULL;
}

KoprsTestSchema *
koprs_test_schema_new_custom (JsonNode *definition, const char *version, GError **error)
{
  JsonNode *spec = koprs_test_node_get (definition, "spec");
  JsonNode *element = find_version (definition, version);
  JsonNode *openapi = koprs_test_node_find (element, "schema", "openAPIV3Schema", NULL);
  const char *group = koprs_test_node_get_string (spec, "group");
  const char *kind = koprs_test_node_get_string (koprs_test_node_get (spec, "names"), "kind");
  g_autoptr (JsonNode) copy = NULL;
  KoprsTestSchema *self;
  KoprsTestType *root;

  if (group == NULL || kind == NULL || !koprs_test_node_is_object (openapi))
    {
      koprs_test_status_set_internal (error, "the definition has no group, kind or schema for version %s", version);
      return NULL;
    }
  copy = koprs_test_node_copy (openapi);
  self = koprs_test_schema_new (group, version, kind, TRUE);
  root = build_object (self, copy);
  root->openapi = json_node_ref (copy);
  add_object_fields (self, root);
  koprs_test_schema_set_root (self, root,
                              koprs_test_node_is_object (koprs_test_node_find (element, "subresources", "status", NULL)));
  return self;
}
