/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-protobuf.h"

#include "koprs/json/koprs-json-node.h"
#include "koprs/json/koprs-json-value.h"
#include "koprs/testing/schema/koprs-test-type.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"
#include "koprs/testing/values/koprs-test-status.h"

#include <string.h>

#define MAGIC "k8s"          /* and a NUL */
#define MAX_DEPTH 500
#define INLINED(outer, number) ((guint64) (outer) << 16 | (number))

static gboolean read_struct (const KoprsTestType *type, const KoprsTestWireField *message, guint64 outer, guint depth,
                             JsonNode *object);
static JsonNode *read_value (const KoprsTestType *type, const KoprsTestWireField *wire, guint depth);

static char *
dup_text (const KoprsTestWireField *wire)
{
  return wire->length > 0 ? g_utf8_make_valid ((const char *) wire->data, wire->length) : g_strdup ("");
}

static JsonNode *
read_string (const KoprsTestWireField *wire)
{
  g_autofree char *text = dup_text (wire);

  return koprs_test_node_new_string (text);
}

static JsonNode *
read_base64 (const KoprsTestWireField *wire)
{
  g_autofree char *text = g_base64_encode (wire->data, wire->length);

  return koprs_test_node_new_string (text);
}

/* JSON text inside of a message; what is none counts as null. */
static JsonNode *
read_json (const KoprsTestWireField *wire)
{
  KoprsJsonSlice value;

  if (koprs_json_check ((const char *) wire->data, wire->length, NULL, &value, NULL))
    return koprs_json_node_new (value);
  return json_node_new (JSON_NODE_NULL);
}

/* The fields 1, 2 and 3 of a small message; of one sent twice the last. */
static gboolean
read_parts (const KoprsTestWireField *message, KoprsTestWireField parts[3])
{
  KoprsTestWire wire;
  KoprsTestWireField field;

  memset (parts, 0, 3 * sizeof *parts);
  koprs_test_wire_init (&wire, message->data, message->length);
  while (koprs_test_wire_next (&wire, &field))
    if (field.number <= 3)
      parts[field.number - 1] = field;
  return !wire.broken;
}

/* NULL for the zero time, which Go sends as an empty message. */
static JsonNode *
read_time (const KoprsTestWireField parts[3], gboolean micro)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fraction = NULL;

  if (parts[0].number == 0 && parts[1].number == 0)
    return NULL;
  time = g_date_time_new_from_unix_utc ((gint64) parts[0].value);
  if (time == NULL)
    return NULL;
  text = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time));
  fraction = g_strdup_printf (micro ? "%s.%06uZ" : "%sZ", text, (guint) (parts[1].value / 1000 % 1000000));
  return koprs_test_node_new_string (fraction);
}

static JsonNode *
read_bytes_scalar (const KoprsTestType *type, const KoprsTestWireField *wire)
{
  KoprsTestWireField parts[3];

  if (type->format == KOPRS_TEST_FORMAT_BYTES)
    return read_base64 (wire);
  if (type->format == KOPRS_TEST_FORMAT_NONE)
    return type->scalar == KOPRS_TEST_SCALAR_STRING ? read_string (wire) : NULL;
  if (!read_parts (wire, parts))
    return NULL;
  switch (type->format)
    {
    case KOPRS_TEST_FORMAT_TIME:
    case KOPRS_TEST_FORMAT_MICRO_TIME:
      return read_time (parts, type->format == KOPRS_TEST_FORMAT_MICRO_TIME);
    case KOPRS_TEST_FORMAT_QUANTITY:
      return read_string (&parts[0]);
    case KOPRS_TEST_FORMAT_INT_OR_STRING:
      return parts[0].value == 0 ? koprs_test_node_new_int ((gint32) parts[1].value) : read_string (&parts[2]);
    default:
      return NULL;
    }
}

static JsonNode *
read_scalar (const KoprsTestType *type, const KoprsTestWireField *wire)
{
  JsonNode *node;
  double number;

  if (wire->type == KOPRS_TEST_WIRE_BYTES)
    return read_bytes_scalar (type, wire);
  if (type->scalar == KOPRS_TEST_SCALAR_INTEGER)
    return koprs_test_node_new_int (type->format == KOPRS_TEST_FORMAT_INT32 ? (gint32) wire->value : (gint64) wire->value);
  node = json_node_new (JSON_NODE_VALUE);
  memcpy (&number, &wire->value, sizeof number);
  if (type->scalar == KOPRS_TEST_SCALAR_NUMBER)
    json_node_set_double (node, number);
  else
    json_node_set_boolean (node, wire->value != 0);
  return node;
}

/* A schema or something else: {1: allowed, 2: schema}, {1: schema, 2: schemas} or {1: schema, 2: names}. Schemas are the only
 * ones of these that begin with a byte of 10 (their first field, id, is always sent), names never do. */
static JsonNode *
read_either (const KoprsTestType *type, const KoprsTestWireField *message, guint depth)
{
  KoprsTestWire wire;
  KoprsTestWireField field;
  g_autoptr (JsonNode) list = koprs_test_node_new_array ();
  g_autoptr (JsonNode) schema = NULL;
  g_autoptr (JsonNode) allowed = NULL;

  koprs_test_wire_init (&wire, message->data, message->length);
  while (koprs_test_wire_next (&wire, &field))
    {
      gboolean nested = field.type == KOPRS_TEST_WIRE_BYTES && field.length > 0 && *field.data == 10;
      g_autoptr (JsonNode) value = NULL;

      if (field.type != KOPRS_TEST_WIRE_BYTES)
        {
          g_clear_pointer (&allowed, json_node_unref);
          allowed = json_node_init_boolean (json_node_alloc (), field.value != 0);
          continue;
        }
      value = nested ? read_value (type->element, &field, depth) : read_string (&field);
      if (value == NULL)
        return NULL;
      if (field.number == 1 || allowed != NULL)
        {
          g_clear_pointer (&schema, json_node_unref);
          schema = g_steal_pointer (&value);
        }
      else
        json_array_add_element (json_node_get_array (list), g_steal_pointer (&value));
    }
  if (wire.broken)
    return NULL;
  if (schema != NULL)
    return g_steal_pointer (&schema);
  return allowed != NULL ? g_steal_pointer (&allowed) : g_steal_pointer (&list);
}

static JsonNode *
read_any (const KoprsTestType *type, const KoprsTestWireField *wire, guint depth)
{
  KoprsTestWireField parts[3];

  if (type->element != NULL)
    return read_either (type, wire, depth);
  return read_parts (wire, parts) ? read_json (&parts[0]) : NULL;
}

/* A list where one value stands, in a map: a message with the elements as field 1. */
static JsonNode *
read_list (const KoprsTestType *type, const KoprsTestWireField *message, guint depth)
{
  g_autoptr (JsonNode) list = koprs_test_node_new_array ();
  KoprsTestWire wire;
  KoprsTestWireField field;

  koprs_test_wire_init (&wire, message->data, message->length);
  while (koprs_test_wire_next (&wire, &field))
    {
      JsonNode *element = read_value (type->element, &field, depth);

      if (element == NULL)
        return NULL;
      json_array_add_element (json_node_get_array (list), element);
    }
  return wire.broken ? NULL : g_steal_pointer (&list);
}

/* NULL where the bytes are no such value, and for the zero time. */
static JsonNode *
read_value (const KoprsTestType *type, const KoprsTestWireField *wire, guint depth)
{
  g_autoptr (JsonNode) object = NULL;

  if (depth >= MAX_DEPTH)
    return NULL;
  if (type->type_class == KOPRS_TEST_TYPE_SCALAR)
    return read_scalar (type, wire);
  if (wire->type != KOPRS_TEST_WIRE_BYTES)
    return NULL;
  if (type->type_class == KOPRS_TEST_TYPE_ANY)
    return read_any (type, wire, depth + 1);
  if (type->type_class == KOPRS_TEST_TYPE_LIST)
    return read_list (type, wire, depth + 1);
  object = koprs_test_node_new_object ();
  return read_struct (type, wire, 0, depth + 1, object) ? g_steal_pointer (&object) : NULL;
}

/* One {1: key, 2: value} of a map. */
static gboolean
read_entry (const KoprsTestType *type, const KoprsTestWireField *wire, guint depth, JsonNode *map)
{
  static const KoprsTestWireField empty = { .number = 2, .type = KOPRS_TEST_WIRE_BYTES, .data = (const guint8 *) "" };
  KoprsTestWireField parts[3];
  g_autofree char *key = NULL;
  JsonNode *value;

  if (wire->type != KOPRS_TEST_WIRE_BYTES || !read_parts (wire, parts))
    return FALSE;
  key = dup_text (&parts[0]);
  value = read_value (type->element, parts[1].number != 0 ? &parts[1] : &empty, depth + 1);
  if (value == NULL)
    return FALSE;
  koprs_test_node_set (map, key, value);
  return TRUE;
}

static gboolean
read_field (const KoprsTestField *field, const KoprsTestWireField *wire, guint depth, JsonNode *object)
{
  const KoprsTestType *type = field->type;
  JsonNode *value = koprs_test_node_get (object, field->name);

  if (type->type_class == KOPRS_TEST_TYPE_MAP && type->name == NULL)
    return read_entry (type, wire, depth, koprs_test_node_ensure (object, field->name));
  if (type->type_class == KOPRS_TEST_TYPE_LIST && value == NULL)
    {
      value = koprs_test_node_new_array ();
      koprs_test_node_set (object, field->name, value);
    }
  if (type->type_class == KOPRS_TEST_TYPE_LIST)
    {
      JsonNode *element = read_value (type->element, wire, depth);

      if (element != NULL)
        json_array_add_element (json_node_get_array (value), element);
      return element != NULL;
    }
  value = read_value (type, wire, depth);
  if (value != NULL)
    koprs_test_node_set (object, field->name, value);
  return value != NULL || (wire->type == KOPRS_TEST_WIRE_BYTES && wire->length == 0);
}

/* The field of that number, and whether the number is that of a message whose fields JSON has inlined. */
static const KoprsTestField *
find_field (const KoprsTestType *type, guint64 number, gboolean *inlined)
{
  *inlined = FALSE;
  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);

      if (field->number == number)
        return field;
      for (guint64 outer = field->number >> 16; outer != 0; outer >>= 16)
        *inlined |= outer == number;
    }
  return NULL;
}

/* Unknown numbers are skipped, as protobuf has it. */
static gboolean
read_struct (const KoprsTestType *type, const KoprsTestWireField *message, guint64 outer, guint depth, JsonNode *object)
{
  KoprsTestWire wire;
  KoprsTestWireField item;

  koprs_test_wire_init (&wire, message->data, message->length);
  while (koprs_test_wire_next (&wire, &item))
    {
      gboolean inlined = FALSE;
      const KoprsTestField *field = item.number > G_MAXUINT16 ? NULL :
                                    find_field (type, INLINED (outer, item.number), &inlined);

      if (field != NULL && !read_field (field, &item, depth, object))
        return FALSE;
      if (field == NULL && inlined &&
          (item.type != KOPRS_TEST_WIRE_BYTES || !read_struct (type, &item, INLINED (outer, item.number), depth, object)))
        return FALSE;
    }
  return !wire.broken;
}

/* What holds every message: {1: {1: apiVersion, 2: kind}, 2: the object}. */
static gboolean
read_envelope (GBytes *body, JsonNode *object, KoprsTestWireField *content)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (body, &length);
  KoprsTestWireField whole = { .number = 1, .type = KOPRS_TEST_WIRE_BYTES };
  KoprsTestWireField parts[3], names[3];
  g_autofree char *kind = NULL;
  g_autofree char *version = NULL;

  if (length < sizeof MAGIC || memcmp (data, MAGIC, sizeof MAGIC) != 0)
    return FALSE;
  whole.data = data + sizeof MAGIC;
  whole.length = length - sizeof MAGIC;
  if (!read_parts (&whole, parts) || !read_parts (&parts[0], names))
    return FALSE;
  version = dup_text (&names[0]);
  kind = dup_text (&names[1]);
  koprs_test_node_set_string (object, "kind", kind);
  koprs_test_node_set_string (object, "apiVersion", version);
  *content = parts[1];
  return TRUE;
}

static KoprsTestSchema *
find_schema (JsonNode *object, KoprsTestSchema *known)
{
  const char *kind = koprs_test_node_get_string (object, "kind");
  const char *version = koprs_test_node_get_string (object, "apiVersion");
  const char *slash = strchr (version, '/');
  g_autofree char *group = slash != NULL ? g_strndup (version, slash - version) : g_strdup ("");
  KoprsTestSchema *schema;

  if (known != NULL && g_str_equal (kind, koprs_test_schema_get_kind (known)) &&
      g_str_equal (version, koprs_test_schema_get_api_version (known)))
    return koprs_test_schema_ref (known);
  if (!g_str_equal (kind, "DeleteOptions"))
    return koprs_test_schema_new_builtin (group, slash != NULL ? slash + 1 : version, kind);
  /* Every group has these. */
  schema = koprs_test_schema_new ("", "v1", kind, FALSE);
  koprs_test_schema_set_root (schema, koprs_test_schema_load_type (schema, "meta/v1.DeleteOptions"), FALSE);
  return schema;
}

gboolean
koprs_test_protobuf_is (GBytes *body)
{
  gsize length;
  const char *bytes = g_bytes_get_data (body, &length);

  return length >= sizeof MAGIC && memcmp (bytes, MAGIC, sizeof MAGIC) == 0;
}

JsonNode *
koprs_test_protobuf_parse (GBytes *body, KoprsTestSchema *known, GError **error)
{
  g_autoptr (JsonNode) object = koprs_test_node_new_object ();
  g_autoptr (KoprsTestSchema) schema = NULL;
  KoprsTestWireField content;

  if (!read_envelope (body, object, &content))
    {
      koprs_test_status_set_bad_request (error, "the object provided is unrecognized (must be of type Unknown): provided data "
                                                "does not appear to be a protobuf message, expected prefix [107 56 115 0]");
      return NULL;
    }
  schema = find_schema (object, known);
  if (schema == NULL || read_struct (koprs_test_schema_get_root (schema), &content, 0, 0, object))
    return g_steal_pointer (&object);
  koprs_test_status_set_bad_request (error, "unable to decode the %s: unexpected EOF", koprs_test_schema_get_kind (schema));
  return NULL;
}
