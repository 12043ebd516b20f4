/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-message.h"

#include "koprs/json/koprs-yaml.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

static void
write_text (GString *out, guint number, JsonNode *value)
{
  const char *text = koprs_test_node_is_string (value) ? json_node_get_string (value) : "";

  if (*text != '\0')
    koprs_test_wire_put_text (out, number, text);
}

static void
write_truth (GString *out, guint number, JsonNode *value)
{
  if (!koprs_test_node_is_boolean (value) || !json_node_get_boolean (value))
    return;
  koprs_test_wire_put_number (out, number, 1);
}

static void
write_number (GString *out, guint number, JsonNode *value)
{
  koprs_test_wire_put_double (out, number, koprs_test_node_is_number (value) ? json_node_get_double (value) : 0);
}

static void
write_count (GString *out, guint number, JsonNode *value)
{
  koprs_test_wire_put_number (out, number, (guint64) (koprs_test_node_is_number (value) ? json_node_get_int (value) : 0));
}

static void
write_any (GString *out, guint number, JsonNode *value)
{
  g_autofree char *text = koprs_test_node_to_text (value);
  g_autofree char *yaml = koprs_yaml_legacy_from_json ((KoprsJsonSlice) { text, strlen (text) });
  g_autoptr (GString) any = g_string_new (NULL);

  koprs_test_wire_put_text (any, 2, yaml);
  koprs_test_wire_put_bytes (out, number, any->str, any->len);
}

static void
write_extension (GString *out, guint number, const char *name, JsonNode *value)
{
  g_autoptr (GString) named = g_string_new (NULL);

  koprs_test_wire_put_bytes (named, 1, name, strlen (name));
  write_any (named, 2, value);
  koprs_test_wire_put_bytes (out, number, named->str, named->len);
}

static void
write_inner (GString *out, guint number, const KoprsTestOpenapiField *message, JsonNode *value)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  koprs_test_openapi_message_write (inner, message, value);
  koprs_test_wire_put_bytes (out, number, inner->str, inner->len);
}

static void
write_wrapped (GString *out, guint number, const KoprsTestOpenapiField *message, JsonNode *value)
{
  g_autoptr (GString) wrapper = g_string_new (NULL);

  write_inner (wrapper, 1, message, value);
  koprs_test_wire_put_bytes (out, number, wrapper->str, wrapper->len);
}

/* In the order of the names. */
static void
write_map (GString *out, guint number, guint entry, const KoprsTestOpenapiField *message, JsonNode *value)
{
  g_autoptr (GString) map = g_string_new (NULL);
  g_autoptr (GList) names = NULL;
  JsonObject *object;

  if (!koprs_test_node_is_object (value))
    return;
  object = json_node_get_object (value);
  names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autoptr (GString) named = g_string_new (NULL);

      koprs_test_wire_put_text (named, 1, at->data);
      write_inner (named, 2, message, json_object_get_member (object, at->data));
      koprs_test_wire_put_bytes (map, entry, named->str, named->len);
    }
  koprs_test_wire_put_bytes (out, number, map->str, map->len);
}

static void
write_schema_or_truth (GString *out, guint number, const KoprsTestOpenapiField *message, JsonNode *value)
{
  g_autoptr (GString) item = g_string_new (NULL);

  if (koprs_test_node_is_boolean (value))
    write_truth (item, 2, value);
  else
    write_inner (item, 1, message, value);
  koprs_test_wire_put_bytes (out, number, item->str, item->len);
}

static void
write_types (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) types = g_string_new (NULL);

  write_text (types, 1, value);
  koprs_test_wire_put_bytes (out, number, types->str, types->len);
}

/* One requirement; those of a server have no scopes. */
static void
write_requirement (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) requirement = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      g_autoptr (GString) named = g_string_new (NULL);

      koprs_test_wire_put_bytes (named, 1, name, strlen (name));
      koprs_test_wire_put_bytes (named, 2, NULL, 0);
      koprs_test_wire_put_bytes (requirement, 1, named->str, named->len);
    }
  koprs_test_wire_put_bytes (out, number, requirement->str, requirement->len);
}

static void
write_scalar (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) scalar = g_string_new (NULL);

  if (koprs_test_node_is_boolean (value))
    koprs_test_wire_put_number (scalar, 2, json_node_get_boolean (value) ? 1 : 0);
  else if (koprs_test_node_is_string (value))
    koprs_test_wire_put_text (scalar, 3, json_node_get_string (value));
  else if (koprs_test_node_is_number (value))
    write_number (scalar, 1, value);
  koprs_test_wire_put_bytes (out, number, scalar->str, scalar->len);
}

static void
write_or_reference (GString *out, const KoprsTestOpenapiField *message, JsonNode *value)
{
  const char *reference = koprs_test_node_get_string (value, "$ref");
  g_autoptr (GString) inner = NULL;

  if (reference == NULL)
    {
      write_inner (out, 1, message, value);
      return;
    }
  inner = g_string_new (NULL);
  koprs_test_wire_put_text (inner, 1, reference);
  koprs_test_wire_put_bytes (out, 2, inner->str, inner->len);
}

static void
write_element (GString *out, const KoprsTestOpenapiField *field, JsonNode *value)
{
  switch (field->form)
    {
    case KOPRS_TEST_OPENAPI_TEXTS:
      write_text (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_ANIES:
      write_any (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_MESSAGES:
      write_inner (out, field->number, field->message, value);
      break;
    default:
      write_requirement (out, field->number, value);
      break;
    }
}

static void
write_field (GString *out, const KoprsTestOpenapiField *field, JsonNode *value)
{
  switch (field->form)
    {
    case KOPRS_TEST_OPENAPI_TEXT:
      write_text (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_TRUTH:
      write_truth (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_NUMBER:
      write_number (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_COUNT:
      write_count (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_ANY:
      write_any (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_SCALAR:
      write_scalar (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_MESSAGE:
      write_inner (out, field->number, field->message, value);
      break;
    case KOPRS_TEST_OPENAPI_OR_REFERENCE:
      write_or_reference (out, field->message, value);
      break;
    case KOPRS_TEST_OPENAPI_WRAPPED:
      write_wrapped (out, field->number, field->message, value);
      break;
    case KOPRS_TEST_OPENAPI_MAP:
    case KOPRS_TEST_OPENAPI_PATHS:
      write_map (out, field->number, field->form == KOPRS_TEST_OPENAPI_PATHS ? 2 : 1, field->message, value);
      break;
    case KOPRS_TEST_OPENAPI_TYPES:
      write_types (out, field->number, value);
      break;
    case KOPRS_TEST_OPENAPI_SCHEMA_OR_TRUTH:
      write_schema_or_truth (out, field->number, field->message, value);
      break;
    default:
      for (guint i = 0; koprs_test_node_is_array (value) && i < json_array_get_length (json_node_get_array (value)); i++)
        write_element (out, field, json_array_get_element (json_node_get_array (value), i));
      break;
    }
}

static void
write_extensions (GString *out, guint number, JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

  for (GList *at = names; at != NULL; at = at->next)
    if (g_str_has_prefix (at->data, "x-"))
      write_extension (out, number, at->data, json_object_get_member (object, at->data));
}

void
koprs_test_openapi_message_write (GString *out, const KoprsTestOpenapiField *message, JsonNode *value)
{
  const KoprsTestOpenapiField *field = message;

  for (; field->name != NULL; field++)
    {
      JsonNode *member = *field->name == '\0' ? value : koprs_test_node_get (value, field->name);

      if (member != NULL && (field->in == NULL || g_strcmp0 (koprs_test_node_get_string (value, "in"), field->in) == 0))
        write_field (out, field, member);
    }
  if (field->number > 0 && koprs_test_node_is_object (value))
    write_extensions (out, field->number, json_node_get_object (value));
}
