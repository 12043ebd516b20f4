/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/discovery/koprs-test-openapi-protobuf.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

/* How a member of the JSON becomes a field. */
typedef enum {
  TEXT,
  TEXTS,              /* one field for each */
  TRUTH,
  NUMBER,             /* double */
  COUNT,              /* int64 */
  ANY,                /* a value of any type, as YAML */
  ANIES,
  MESSAGE,
  MESSAGES,
  WRAPPED,            /* a message whose only field, 1, is the message; a list in JSON where there are several */
  MAP,                /* a message of fields 1: pairs of a name and the message */
  PATHS,              /* the same, but of fields 2 */
  TYPES,              /* a message whose fields 1 are texts */
  PARAMETERS,
  SCHEMA_OR_TRUTH,
  STRINGS_BY_NAME,    /* security requirements */
} Form;

typedef struct _Field Field;

struct _Field {
  const char *name;
  guint number;
  Form form;
  const Field *message;
};

static void write_message (GString *out, const Field *message, JsonNode *value);

static const Field schema[];

static const Field response[] = {
  { "description", 1, TEXT, NULL },
  { "schema", 2, WRAPPED, schema },
  { NULL, 5, TEXT, NULL },
};

/* A response, where a reference could be. */
static const Field response_value[] = {
  { "", 1, MESSAGE, response },
  { NULL, 0, TEXT, NULL },
};

static const Field body_parameter[] = {
  { "description", 1, TEXT, NULL },
  { "name", 2, TEXT, NULL },
  { "in", 3, TEXT, NULL },
  { "required", 4, TRUTH, NULL },
  { "schema", 5, MESSAGE, schema },
  { NULL, 6, TEXT, NULL },
};

static const Field query_parameter[] = {
  { "required", 1, TRUTH, NULL },
  { "in", 2, TEXT, NULL },
  { "description", 3, TEXT, NULL },
  { "name", 4, TEXT, NULL },
  { "type", 6, TEXT, NULL },
  { "format", 7, TEXT, NULL },
  { NULL, 23, TEXT, NULL },
};

static const Field path_parameter[] = {
  { "required", 1, TRUTH, NULL },
  { "in", 2, TEXT, NULL },
  { "description", 3, TEXT, NULL },
  { "name", 4, TEXT, NULL },
  { "type", 5, TEXT, NULL },
  { "format", 6, TEXT, NULL },
  { NULL, 22, TEXT, NULL },
};

static const Field operation[] = {
  { "tags", 1, TEXTS, NULL },
  { "summary", 2, TEXT, NULL },
  { "description", 3, TEXT, NULL },
  { "operationId", 5, TEXT, NULL },
  { "produces", 6, TEXTS, NULL },
  { "consumes", 7, TEXTS, NULL },
  { "parameters", 8, PARAMETERS, NULL },
  { "responses", 9, MAP, response_value },
  { "schemes", 10, TEXTS, NULL },
  { "deprecated", 11, TRUTH, NULL },
  { NULL, 13, TEXT, NULL },
};

static const Field path_item[] = {
  { "get", 2, MESSAGE, operation },
  { "put", 3, MESSAGE, operation },
  { "post", 4, MESSAGE, operation },
  { "delete", 5, MESSAGE, operation },
  { "options", 6, MESSAGE, operation },
  { "head", 7, MESSAGE, operation },
  { "patch", 8, MESSAGE, operation },
  { "parameters", 9, PARAMETERS, NULL },
  { NULL, 10, TEXT, NULL },
};

static const Field schema[] = {
  { "$ref", 1, TEXT, NULL },
  { "format", 2, TEXT, NULL },
  { "title", 3, TEXT, NULL },
  { "description", 4, TEXT, NULL },
  { "default", 5, ANY, NULL },
  { "multipleOf", 6, NUMBER, NULL },
  { "maximum", 7, NUMBER, NULL },
  { "exclusiveMaximum", 8, TRUTH, NULL },
  { "minimum", 9, NUMBER, NULL },
  { "exclusiveMinimum", 10, TRUTH, NULL },
  { "maxLength", 11, COUNT, NULL },
  { "minLength", 12, COUNT, NULL },
  { "pattern", 13, TEXT, NULL },
  { "maxItems", 14, COUNT, NULL },
  { "minItems", 15, COUNT, NULL },
  { "uniqueItems", 16, TRUTH, NULL },
  { "maxProperties", 17, COUNT, NULL },
  { "minProperties", 18, COUNT, NULL },
  { "required", 19, TEXTS, NULL },
  { "enum", 20, ANIES, NULL },
  { "additionalProperties", 21, SCHEMA_OR_TRUTH, schema },
  { "type", 22, TYPES, NULL },
  { "items", 23, WRAPPED, schema },
  { "allOf", 24, MESSAGES, schema },
  { "properties", 25, MAP, schema },
  { "example", 30, ANY, NULL },
  { NULL, 31, TEXT, NULL },
};

static const Field info[] = {
  { "title", 1, TEXT, NULL },
  { "version", 2, TEXT, NULL },
  { NULL, 7, TEXT, NULL },
};

static const Field api_key[] = {
  { "type", 1, TEXT, NULL },
  { "name", 2, TEXT, NULL },
  { "in", 3, TEXT, NULL },
  { "description", 4, TEXT, NULL },
  { NULL, 5, TEXT, NULL },
};

/* Of the kinds of security, the one there is. */
static const Field security_definition[] = {
  { "", 2, MESSAGE, api_key },
  { NULL, 0, TEXT, NULL },
};

static const Field document[] = {
  { "swagger", 1, TEXT, NULL },
  { "info", 2, MESSAGE, info },
  { "consumes", 6, TEXTS, NULL },
  { "produces", 7, TEXTS, NULL },
  { "paths", 8, PATHS, path_item },
  { "definitions", 9, MAP, schema },
  { "security", 12, STRINGS_BY_NAME, NULL },
  { "securityDefinitions", 13, MAP, security_definition },
  { NULL, 16, TEXT, NULL },
};

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

/* JSON is YAML. */
static void
write_any (GString *out, guint number, JsonNode *value)
{
  g_autofree char *text = koprs_test_node_to_text (value);
  g_autoptr (GString) any = g_string_new (NULL);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  koprs_test_wire_put_bytes (any, 2, line, strlen (line));
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
write_inner (GString *out, guint number, const Field *message, JsonNode *value)
{
  g_autoptr (GString) inner = g_string_new (NULL);

  write_message (inner, message, value);
  koprs_test_wire_put_bytes (out, number, inner->str, inner->len);
}

static void
write_wrapped (GString *out, guint number, const Field *message, JsonNode *value)
{
  g_autoptr (GString) wrapper = g_string_new (NULL);

  write_inner (wrapper, 1, message, value);
  koprs_test_wire_put_bytes (out, number, wrapper->str, wrapper->len);
}

static void
write_map (GString *out, guint number, guint entry, const Field *message, JsonNode *value)
{
  g_autoptr (GString) map = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!koprs_test_node_is_object (value))
    return;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    {
      g_autoptr (GString) named = g_string_new (NULL);

      koprs_test_wire_put_bytes (named, 1, name, strlen (name));
      write_inner (named, 2, message, member);
      koprs_test_wire_put_bytes (map, entry, named->str, named->len);
    }
  koprs_test_wire_put_bytes (out, number, map->str, map->len);
}

/* Where a reference could be, and then by where the parameter is. */
static void
write_parameter (GString *out, guint number, JsonNode *value)
{
  const char *in = koprs_test_node_get_string (value, "in");
  g_autoptr (GString) parameter = g_string_new (NULL);
  g_autoptr (GString) item = g_string_new (NULL);

  if (g_strcmp0 (in, "body") == 0)
    write_inner (parameter, 1, body_parameter, value);
  else
    {
      g_autoptr (GString) other = g_string_new (NULL);
      gboolean path = g_strcmp0 (in, "path") == 0;

      write_inner (other, path ? 4 : 3, path ? path_parameter : query_parameter, value);
      koprs_test_wire_put_bytes (parameter, 2, other->str, other->len);
    }
  koprs_test_wire_put_bytes (item, 1, parameter->str, parameter->len);
  koprs_test_wire_put_bytes (out, number, item->str, item->len);
}

static void
write_schema_or_truth (GString *out, guint number, const Field *message, JsonNode *value)
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
write_element (GString *out, const Field *field, JsonNode *value)
{
  switch (field->form)
    {
    case TEXTS:
      write_text (out, field->number, value);
      break;
    case ANIES:
      write_any (out, field->number, value);
      break;
    case MESSAGES:
      write_inner (out, field->number, field->message, value);
      break;
    case PARAMETERS:
      write_parameter (out, field->number, value);
      break;
    default:
      write_requirement (out, field->number, value);
      break;
    }
}

static void
write_field (GString *out, const Field *field, JsonNode *value)
{
  switch (field->form)
    {
    case TEXT:
      write_text (out, field->number, value);
      break;
    case TRUTH:
      write_truth (out, field->number, value);
      break;
    case NUMBER:
      write_number (out, field->number, value);
      break;
    case COUNT:
      write_count (out, field->number, value);
      break;
    case ANY:
      write_any (out, field->number, value);
      break;
    case MESSAGE:
      write_inner (out, field->number, field->message, value);
      break;
    case WRAPPED:
      write_wrapped (out, field->number, field->message, value);
      break;
    case MAP:
    case PATHS:
      write_map (out, field->number, field->form == PATHS ? 2 : 1, field->message, value);
      break;
    case TYPES:
      write_types (out, field->number, value);
      break;
    case SCHEMA_OR_TRUTH:
      write_schema_or_truth (out, field->number, field->message, value);
      break;
    default:
      for (guint i = 0; koprs_test_node_is_array (value) && i < json_array_get_length (json_node_get_array (value)); i++)
        write_element (out, field, json_array_get_element (json_node_get_array (value), i));
      break;
    }
}

/* The table's last row has the number that extensions go to. */
static void
write_message (GString *out, const Field *message, JsonNode *value)
{
  const Field *field = message;
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  for (; field->name != NULL; field++)
    {
      member = *field->name == '\0' ? value : koprs_test_node_get (value, field->name);
      if (member != NULL)
        write_field (out, field, member);
    }
  if (field->number == 0 || !koprs_test_node_is_object (value))
    return;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &member))
    if (g_str_has_prefix (name, "x-"))
      write_extension (out, field->number, name, member);
}

void
koprs_test_openapi_protobuf_write (GString *out, JsonNode *root)
{
  write_message (out, document, root);
}
