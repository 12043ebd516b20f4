/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/kinds/koprs-test-object.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/testing/kinds/koprs-test-conversion.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

gint64
koprs_test_object_get_int (JsonNode *object, const char *name, gint64 fallback)
{
  JsonNode *value = koprs_test_node_get (object, name);

  if (!koprs_test_node_is_number (value) || json_node_get_value_type (value) != G_TYPE_INT64)
    return fallback;
  return json_node_get_int (value);
}

gboolean
koprs_test_object_get_boolean (JsonNode *object, const char *name, gboolean fallback)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_boolean (value) ? json_node_get_boolean (value) : fallback;
}

char **
koprs_test_object_dup_strings (JsonNode *object, const char *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonNode *list = koprs_test_node_get (object, name);
  guint n = koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (list), i);

      if (koprs_test_node_is_string (item))
        g_strv_builder_add (builder, json_node_get_string (item));
    }
  return g_strv_builder_end (builder);
}

gboolean
koprs_test_object_has_string (JsonNode *object, const char *name, const char *text)
{
  g_auto (GStrv) strings = koprs_test_object_dup_strings (object, name);

  return g_strv_contains ((const char *const *) strings, text);
}

void
koprs_test_object_set_strings (JsonNode *object, const char *name, const char *const *strings)
{
  JsonNode *node = koprs_test_node_new_array ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (json_node_get_array (node), strings[i]);
  koprs_test_node_set (object, name, node);
}

guint
koprs_test_object_count (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  if (koprs_test_node_is_array (value))
    return json_array_get_length (json_node_get_array (value));
  if (koprs_test_node_is_object (value))
    return json_object_get_size (json_node_get_object (value));
  return 0;
}

JsonNode *
koprs_test_object_metadata (JsonNode *object)
{
  return koprs_test_node_ensure (object, "metadata");
}

const char *
koprs_test_object_get_name (JsonNode *object)
{
  return koprs_test_node_get_string (koprs_test_node_get (object, "metadata"), "name");
}

void
koprs_test_object_copy_member (JsonNode *to, JsonNode *from, const char *name)
{
  JsonNode *value = koprs_test_node_get (from, name);

  koprs_test_node_set (to, name, value != NULL ? koprs_test_node_copy (value) : NULL);
}

void
koprs_test_object_set_int (JsonNode *object, const char *name, gint64 value)
{
  koprs_test_node_set (object, name, koprs_test_node_new_int (value));
}

JsonNode *
koprs_test_object_load (const KoprsTestKind *kind, KoprsBlob *blob)
{
  JsonNode *object = koprs_json_node_new (koprs_blob_get_json (blob));

  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_ALIAS))
    {
      g_autoptr (JsonNode) stored = object;

      object = koprs_test_conversion_from_stored (kind, stored);
    }
  /* A custom resource says so itself, and it may be stored in another version. */
  if (koprs_test_kind_has (kind, KOPRS_TEST_KIND_CUSTOM))
    return object;
  koprs_test_node_set_string (object, "kind", kind->kind);
  koprs_test_node_set_string (object, "apiVersion", kind->api_version);
  return object;
}

char *
koprs_test_object_format_time (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

void
koprs_test_object_set_not_found (GError **error, const KoprsTestKind *kind, const char *name)
{
  g_autofree char *quoted = koprs_test_text_quote (name);

  koprs_test_status_set (error, 404, "NotFound", koprs_test_status_details (name, kind->group, kind->plural),
                         "%s %s not found", kind->resource, quoted);
}

void
koprs_test_object_set_conflict (GError **error, const KoprsTestKind *kind, const char *name, const char *why)
{
  koprs_test_status_set (error, 409, "Conflict", koprs_test_status_details (name, kind->group, kind->plural),
                         "Operation cannot be fulfilled on %s \"%s\": %s", kind->resource, name, why);
}
