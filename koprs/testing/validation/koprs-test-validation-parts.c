/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The parts of a definition's version beside its schema: columns, the scale's paths, and fields for selectors. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_SELECTABLE 8

static void
invalid_text (KoprsTestValidator *self, const char *name, const char *text, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);

  koprs_test_validator_invalid_at (self, name, value, detail);
}

static void
check_column (KoprsTestValidator *self, JsonNode *column)
{
  static const char *const types[] = { "boolean", "date", "integer", "number", "string", NULL };
  static const char *const formats[] = { "byte", "date", "date-time", "double", "float", "int32", "int64", "password", NULL };
  const char *type = koprs_test_schema_text (column, "type");
  const char *format = koprs_test_schema_text (column, "format");
  const char *path = koprs_test_schema_text (column, "jsonPath");

  koprs_test_validator_need_text (self, column, "name", "");
  if (*type == '\0')
    koprs_test_validator_required_at (self, "type", "must be one of boolean,date,integer,number,string");
  else if (!g_strv_contains (types, type))
    invalid_text (self, "type", type, "must be one of boolean,date,integer,number,string");
  if (*format != '\0' && !g_strv_contains (formats, format))
    invalid_text (self, "format", format, "must be one of byte,date,date-time,double,float,int32,int64,password");
  if (*path == '\0')
    koprs_test_validator_required_at (self, "JSONPath", "");
  else if (*path != '.')
    invalid_text (self, "JSONPath", path, "must be a simple json path starting with .");
}

void
koprs_test_validator_check_columns (KoprsTestValidator *self, JsonNode *version)
{
  koprs_test_validator_for_each (self, version, "additionalPrinterColumns", check_column);
}

static void
check_scale_path (KoprsTestValidator *self, JsonNode *scale, const char *name, const char *detail, gboolean spec, gboolean status)
{
  const char *path = koprs_test_schema_text (scale, name);
  gboolean fits = (spec && g_str_has_prefix (path, ".spec.")) || (status && g_str_has_prefix (path, ".status."));

  if (*path == '\0' && spec && status)
    return;
  if (*path == '\0')
    koprs_test_validator_required_at (self, name, "");
  else if (*path != '.')
    invalid_text (self, name, path, "must be a simple json path starting with .");
  else if (!fits)
    invalid_text (self, name, path, detail);
}

void
koprs_test_validator_check_scale (KoprsTestValidator *self, JsonNode *version)
{
  JsonNode *scale = koprs_test_node_find (version, "subresources", "scale", NULL);
  gsize mark = koprs_test_validator_enter (self, "subresources.scale");

  if (koprs_test_node_is_object (scale))
    {
      check_scale_path (self, scale, "specReplicasPath", "should be a json path under .spec", TRUE, FALSE);
      check_scale_path (self, scale, "statusReplicasPath", "should be a json path under .status", FALSE, TRUE);
      check_scale_path (self, scale, "labelSelectorPath", "should be a json path under either .spec or .status", TRUE, TRUE);
    }
  koprs_test_validator_leave (self, mark);
}

/* The schema at the path, or NULL with what is wrong. */
static JsonNode *
follow (JsonNode *schema, const char *path, char **problem)
{
  const char *at = path;

  while (*at == '.')
    {
      gsize length = strcspn (++at, ".[]");
      g_autofree char *name = g_strndup (at, length);
      JsonNode *properties = koprs_test_node_get (schema, "properties");

      if (*at == '\0')
        *problem = g_strdup ("unexpected end of JSON path");
      else if ((schema = koprs_test_node_get (properties, name)) == NULL)
        *problem = g_strdup ("does not refer to a valid field");
      if (*problem != NULL)
        return NULL;
      at += length;
    }
  if (*at == '\0')
    return schema;
  *problem = *at == '[' ? g_strdup ("array notation is not allowed")
                        : g_strdup_printf ("expected [ or . but got: %.*s", *at == ']' ? 1 : (int) strcspn (at, ".[]"), at);
  return NULL;
}

static void
check_selectable (KoprsTestValidator *self, JsonNode *schema, const char *path, GHashTable *seen)
{
  static const char *const types[] = { "string", "boolean", "integer", NULL };
  g_autofree char *problem = NULL;
  JsonNode *found = *path != '\0' ? follow (schema, path, &problem) : NULL;
  g_autofree char *detail = g_strconcat ("is an invalid path: ", problem, NULL);

  if (*path == '\0')
    koprs_test_validator_required_at (self, "jsonPath", "");
  else if (found == NULL)
    invalid_text (self, "jsonPath", path, detail);
  if (found == NULL)
    return;
  if (g_str_has_prefix (path, ".metadata.") || g_str_equal (path, ".metadata"))
    invalid_text (self, "jsonPath", path, "must not point to fields in metadata");
  if (!g_strv_contains (types, koprs_test_schema_text (found, "type")))
    invalid_text (self, "jsonPath", path, "must point to a field of type string, boolean or integer. Enum string fields and strings with "
                                          "formats are allowed.");
  if (!g_hash_table_add (seen, (gpointer) path))
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (path);
      gsize mark = koprs_test_validator_enter (self, "jsonPath");

      koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
}

void
koprs_test_validator_check_selectable (KoprsTestValidator *self, JsonNode *version)
{
  JsonNode *schema = koprs_test_node_find (version, "schema", "openAPIV3Schema", NULL);
  JsonNode *fields = koprs_test_node_get (version, "selectableFields");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "selectableFields");

  for (guint i = 0; koprs_test_node_is_array (fields) && i < json_array_get_length (json_node_get_array (fields)); i++)
    {
      JsonNode *field = json_array_get_element (json_node_get_array (fields), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_selectable (self, schema, koprs_test_schema_text (field, "jsonPath"), seen);
      koprs_test_validator_leave (self, mark);
    }
  if (g_hash_table_size (seen) > MAX_SELECTABLE)
    koprs_test_validator_too_many (self, g_hash_table_size (seen), MAX_SELECTABLE);
  koprs_test_validator_leave (self, outer);
}
