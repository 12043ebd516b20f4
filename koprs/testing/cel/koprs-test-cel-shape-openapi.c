/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Shapes from structural schemas. The numbers are those of a real server: what it accepts as a rule depends on them. */

#include "koprs/testing/cel/koprs-test-cel-shape.h"
#include "koprs/testing/cel/koprs-test-cel-value.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define TEXT_LIMIT (KOPRS_TEST_CEL_REQUEST_SIZE - 2)
#define BYTES_PER_POINT 4
#define NAME_LENGTH 253

static gboolean
is_true (JsonNode *openapi, const char *name)
{
  JsonNode *value = koprs_test_node_get (openapi, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

/* A bound of the schema, never negative; `none` where it has none. */
static guint64
get_bound (JsonNode *openapi, const char *name, guint64 factor, guint64 none)
{
  JsonNode *value = koprs_test_node_get (openapi, name);

  if (!koprs_test_node_is_number (value))
    return none;
  return MAX (json_node_get_int (value), 0) * factor;
}

static KoprsTestCelShape *
new_sized (KoprsTestCelArena *arena, KoprsTestCelTypeKind kind, guint64 min_size, guint64 most)
{
  KoprsTestCelShape *self = (KoprsTestCelShape *) koprs_test_cel_shape_new (arena, koprs_test_cel_type_get (kind), min_size);

  self->max_elements = most;
  return self;
}

/* The longest of the texts that are allowed at all. */
static guint64
find_longest (JsonNode *openapi)
{
  JsonNode *values = koprs_test_node_get (openapi, "enum");
  guint64 longest = 0;

  if (!koprs_test_node_is_array (values) || koprs_test_node_is_empty (values))
    return TEXT_LIMIT;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (values)); i++)
    {
      JsonNode *value = json_array_get_element (json_node_get_array (values), i);

      if (koprs_test_node_is_string (value))
        longest = MAX (longest, strlen (json_node_get_string (value)));
    }
  return longest;
}

static KoprsTestCelShape *
new_text (KoprsTestCelArena *arena, JsonNode *openapi)
{
  static const struct {
    const char *format;
    KoprsTestCelTypeKind kind;
    guint64 min_size;
    guint64 most;
  } rows[] = {
    { "duration", KOPRS_TEST_CEL_TYPE_DURATION, 3, 32 },
    { "date", KOPRS_TEST_CEL_TYPE_TIMESTAMP, 12, 12 },
    { "date-time", KOPRS_TEST_CEL_TYPE_TIMESTAMP, 21, 32 },
  };
  const char *format = koprs_test_node_get_string (openapi, "format");

  if (g_strcmp0 (format, "byte") == 0)
    return new_sized (arena, KOPRS_TEST_CEL_TYPE_BYTES, 2, get_bound (openapi, "maxLength", 1, TEXT_LIMIT));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (format, rows[i].format) == 0)
      return new_sized (arena, rows[i].kind, rows[i].min_size, rows[i].most);
  return new_sized (arena, KOPRS_TEST_CEL_TYPE_STRING, 2, get_bound (openapi, "maxLength", BYTES_PER_POINT, find_longest (openapi)));
}

static const KoprsTestCelShape *
new_below (KoprsTestCelArena *arena, JsonNode *openapi, const char *name, const char *suffix)
{
  g_autofree char *below = g_strconcat (name, ".", suffix, NULL);

  return koprs_test_cel_shape_new_openapi (arena, openapi, is_true (openapi, "x-kubernetes-embedded-resource"), below);
}

static const KoprsTestCelShape *
new_array (KoprsTestCelArena *arena, JsonNode *openapi, const char *name)
{
  JsonNode *items = koprs_test_node_get (openapi, "items");
  const KoprsTestCelShape *element = koprs_test_node_is_object (items) ? new_below (arena, items, name, "@idx") : NULL;

  if (element == NULL)
    return NULL;
  return koprs_test_cel_shape_new_list (arena, element,
                                        get_bound (openapi, "maxItems", 1, TEXT_LIMIT / (element->min_size + 1)));
}

static const KoprsTestCelShape *
new_dictionary (KoprsTestCelArena *arena, JsonNode *openapi, JsonNode *values, const char *name)
{
  const KoprsTestCelShape *key = koprs_test_cel_shape_new (arena, koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_STRING), 2);
  const KoprsTestCelShape *element = new_below (arena, values, name, "@elem");

  if (element == NULL)
    return NULL;
  return koprs_test_cel_shape_new_map (arena, key, element,
                                       get_bound (openapi, "maxProperties", 1, TEXT_LIMIT / (element->min_size + 6)));
}

static gboolean
is_required (JsonNode *openapi, const char *name)
{
  JsonNode *required = koprs_test_node_get (openapi, "required");

  for (guint i = 0; koprs_test_node_is_array (required) && i < json_array_get_length (json_node_get_array (required)); i++)
    {
      JsonNode *entry = json_array_get_element (json_node_get_array (required), i);

      if (koprs_test_node_is_string (entry) && strcmp (json_node_get_string (entry), name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What every whole object has, whatever its schema says of it. */
static void
add_identity (KoprsTestCelArena *arena, KoprsTestCelShape *self, JsonNode *openapi, const char *name)
{
  static const char *const texts[] = { "apiVersion", "kind" };
  JsonNode *declared = koprs_test_node_find (openapi, "properties", "metadata", "properties", NULL);
  g_autofree char *below = g_strconcat (name, ".metadata", NULL);
  KoprsTestCelShape *metadata = koprs_test_cel_shape_new_struct (arena, below);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    koprs_test_cel_shape_add_field (self, texts[i], new_sized (arena, KOPRS_TEST_CEL_TYPE_STRING, 2, TEXT_LIMIT));
  koprs_test_cel_shape_add_field (metadata, "name",
    new_sized (arena, KOPRS_TEST_CEL_TYPE_STRING, 2,
               MIN (get_bound (koprs_test_node_get (declared, "name"), "maxLength", 1, NAME_LENGTH), NAME_LENGTH) * BYTES_PER_POINT));
  koprs_test_cel_shape_add_field (metadata, "generateName",
    new_sized (arena, KOPRS_TEST_CEL_TYPE_STRING, 2,
               MIN (get_bound (koprs_test_node_get (declared, "generateName"), "maxLength", 1, NAME_LENGTH - 1), NAME_LENGTH - 1) *
               BYTES_PER_POINT));
  koprs_test_cel_shape_add_field (self, "metadata", metadata);
}

/* Whether the schema speaks of all of that by itself. */
static gboolean
has_identity (JsonNode *openapi)
{
  static const char *const texts[] = { "apiVersion", "kind" };
  static const char *const names[] = { "name", "generateName" };
  JsonNode *properties = koprs_test_node_get (openapi, "properties");
  JsonNode *metadata = koprs_test_node_get (properties, "metadata");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (properties, texts[i]), "type"), "string") != 0)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (koprs_test_node_get_string (koprs_test_node_find (metadata, "properties", names[i], NULL), "type"), "string") != 0)
      return FALSE;
  return g_strcmp0 (koprs_test_node_get_string (metadata, "type"), "object") == 0;
}

static void
add_property (KoprsTestCelArena *arena, KoprsTestCelShape *self, JsonNode *openapi, const char *name, const char *property,
              JsonNode *schema)
{
  g_autofree char *escaped = koprs_test_cel_name_escape (property);
  const KoprsTestCelShape *field = new_below (arena, schema, name, escaped != NULL ? escaped : property);

  if (field == NULL)
    return;
  if (escaped != NULL)
    koprs_test_cel_shape_add_field (self, escaped, field);
  if (is_required (openapi, property) && koprs_test_node_get (schema, "default") == NULL)
    self->min_size += strlen (property) + field->min_size + 4;
}

static const KoprsTestCelShape *
new_object (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root, const char *name)
{
  JsonNode *values = koprs_test_node_get (openapi, "additionalProperties");
  JsonNode *properties = koprs_test_node_get (openapi, "properties");
  KoprsTestCelShape *self;
  JsonObjectIter iter;
  const char *property;
  JsonNode *schema;

  if (koprs_test_node_is_object (values))
    return new_dictionary (arena, openapi, values, name);
  self = koprs_test_cel_shape_new_struct (arena, name);
  if (koprs_test_node_is_object (properties))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (properties));
      while (json_object_iter_next_ordered (&iter, &property, &schema))
        add_property (arena, self, openapi, name, property, schema);
    }
  if (root && !has_identity (openapi))
    add_identity (arena, self, openapi, name);
  return self;
}

const KoprsTestCelShape *
koprs_test_cel_shape_new_openapi (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root, const char *name)
{
  const char *type = koprs_test_node_get_string (openapi, "type");

  if (is_true (openapi, "x-kubernetes-int-or-string"))
    return new_sized (arena, KOPRS_TEST_CEL_TYPE_DYN, 1, get_bound (openapi, "maxLength", BYTES_PER_POINT, TEXT_LIMIT));
  if (type == NULL)
    return NULL;
  if (strcmp (type, "array") == 0)
    return new_array (arena, openapi, name);
  if (strcmp (type, "object") == 0)
    return new_object (arena, openapi, root, name);
  if (strcmp (type, "string") == 0)
    return new_text (arena, openapi);
  if (strcmp (type, "boolean") == 0)
    return koprs_test_cel_shape_new (arena, koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_BOOL), 4);
  if (strcmp (type, "number") == 0)
    return koprs_test_cel_shape_new (arena, koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_DOUBLE), 1);
  if (strcmp (type, "integer") == 0)
    return koprs_test_cel_shape_new (arena, koprs_test_cel_type_get (KOPRS_TEST_CEL_TYPE_INT), 1);
  return NULL;
}
