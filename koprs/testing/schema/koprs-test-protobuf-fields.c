/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/schema/koprs-test-protobuf-fields.h"

#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-protobuf-wire.h"

#include <string.h>

static void put_struct (GString *out, const KoprsTestType *type, JsonNode *object, guint64 outer);
static void put_value (GString *out, guint number, const KoprsTestType *type, JsonNode *value, const char *name);

static void
put_message (GString *out, guint number, const GString *message)
{
  koprs_test_wire_put_bytes (out, number, message->str, message->len);
}

static gboolean
is_struct (const KoprsTestType *type)
{
  return type->type_class == KOPRS_TEST_TYPE_MAP && (type->fields != NULL || type->element == NULL);
}

/* NULL where it is no text. */
static const char *
get_text (JsonNode *value)
{
  return koprs_test_node_is_string (value) ? json_node_get_string (value) : NULL;
}

static void
put_base64 (GString *out, guint number, JsonNode *value)
{
  const char *text = get_text (value);
  gsize length = 0;
  g_autofree guchar *data = text != NULL ? g_base64_decode (text, &length) : NULL;

  if (text != NULL)
    koprs_test_wire_put_bytes (out, number, (const char *) data, length);
}

/* {1: seconds, 2: nanoseconds}; the zero time is an empty message. */
static void
put_time (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) message = g_string_new (NULL);
  const char *text = get_text (value);
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  if (time != NULL)
    {
      koprs_test_wire_put_number (message, 1, (guint64) g_date_time_to_unix (time));
      koprs_test_wire_put_number (message, 2, (guint64) g_date_time_get_microsecond (time) * 1000);
    }
  put_message (out, number, message);
}

static void
put_quantity (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) message = g_string_new (NULL);
  g_autofree char *plain = value != NULL && get_text (value) == NULL ? koprs_test_node_to_text (value) : NULL;

  koprs_test_wire_put_text (message, 1, plain != NULL ? plain : value != NULL ? get_text (value) : "0");
  put_message (out, number, message);
}

/* {1: whether it is a text, 2: the number, 3: the text}. */
static void
put_int_or_string (GString *out, guint number, JsonNode *value)
{
  g_autoptr (GString) message = g_string_new (NULL);
  const char *text = get_text (value);

  koprs_test_wire_put_number (message, 1, text != NULL);
  koprs_test_wire_put_number (message, 2, koprs_test_node_is_number (value) ? (guint64) json_node_get_int (value) : 0);
  koprs_test_wire_put_text (message, 3, text != NULL ? text : "");
  put_message (out, number, message);
}

/* value NULL: the zero of the type. */
static void
put_scalar (GString *out, guint number, const KoprsTestType *type, JsonNode *value)
{
  switch (type->format)
    {
    case KOPRS_TEST_FORMAT_BYTES:
      put_base64 (out, number, value);
      return;
    case KOPRS_TEST_FORMAT_TIME:
    case KOPRS_TEST_FORMAT_MICRO_TIME:
      put_time (out, number, value);
      return;
    case KOPRS_TEST_FORMAT_QUANTITY:
      put_quantity (out, number, value);
      return;
    case KOPRS_TEST_FORMAT_INT_OR_STRING:
      put_int_or_string (out, number, value);
      return;
    default:
      break;
    }
  if (type->scalar == KOPRS_TEST_SCALAR_STRING)
    koprs_test_wire_put_text (out, number, get_text (value) != NULL ? get_text (value) : "");
  else if (type->scalar == KOPRS_TEST_SCALAR_NUMBER)
    koprs_test_wire_put_double (out, number, koprs_test_node_is_number (value) ? json_node_get_double (value) : 0);
  else if (type->scalar == KOPRS_TEST_SCALAR_BOOLEAN)
    koprs_test_wire_put_number (out, number, koprs_test_node_is_boolean (value) && json_node_get_boolean (value));
  else
    koprs_test_wire_put_number (out, number, koprs_test_node_is_number (value) ? (guint64) json_node_get_int (value) : 0);
}

/* JSON as it stands, in a message of its own; of nothing the message is empty. */
static void
put_raw (GString *out, guint number, JsonNode *value)
{
  g_autofree char *text = value != NULL ? koprs_test_node_to_text (value) : NULL;
  g_autoptr (GString) message = g_string_new (NULL);

  if (text != NULL)
    koprs_test_wire_put_text (message, 1, text);
  put_message (out, number, message);
}

/* A schema or something else, told apart by the member's name: {1: allowed, 2: schema}, {1: schema, 2: schemas} or {1: schema,
 * 2: names}. */
static void
put_either (GString *out, guint number, const KoprsTestType *type, JsonNode *value, const char *name)
{
  gboolean additional = g_str_has_prefix (name, "additional");
  g_autoptr (GString) message = g_string_new (NULL);

  if (additional)
    koprs_test_wire_put_number (message, 1, koprs_test_node_is_boolean (value) ? json_node_get_boolean (value) : TRUE);
  if (koprs_test_node_is_object (value))
    put_value (message, additional ? 2 : 1, type->element, value, "");
  for (guint i = 0; koprs_test_node_is_array (value) && i < json_array_get_length (json_node_get_array (value)); i++)
    {
      JsonNode *element = json_array_get_element (json_node_get_array (value), i);

      if (koprs_test_node_is_string (element))
        koprs_test_wire_put_text (message, 2, json_node_get_string (element));
      else
        put_value (message, 2, type->element, element, "");
    }
  put_message (out, number, message);
}

static void
put_list (GString *out, guint number, const KoprsTestType *type, JsonNode *value)
{
  for (guint i = 0; koprs_test_node_is_array (value) && i < json_array_get_length (json_node_get_array (value)); i++)
    put_value (out, number, type->element, json_array_get_element (json_node_get_array (value), i), "");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* One {1: key, 2: value} for each member. */
static void
put_map (GString *out, guint number, const KoprsTestType *type, JsonNode *value)
{
  g_autoptr (GList) names = koprs_test_node_is_object (value) ? json_object_get_members (json_node_get_object (value)) : NULL;

  names = g_list_sort (names, compare_names);
  for (GList *at = names; at != NULL; at = at->next)
    {
      g_autoptr (GString) entry = g_string_new (NULL);

      koprs_test_wire_put_text (entry, 1, at->data);
      put_value (entry, 2, type->element, koprs_test_node_get (value, at->data), at->data);
      put_message (out, number, entry);
    }
}

/* One value where one is: of a list, in a map, a message of the elements. */
static void
put_value (GString *out, guint number, const KoprsTestType *type, JsonNode *value, const char *name)
{
  g_autoptr (GString) message = NULL;

  if (value != NULL && koprs_test_node_is_null (value) && type->type_class != KOPRS_TEST_TYPE_ANY)
    value = NULL;
  if (type->type_class == KOPRS_TEST_TYPE_SCALAR)
    put_scalar (out, number, type, value);
  else if (type->type_class == KOPRS_TEST_TYPE_ANY && type->element != NULL)
    put_either (out, number, type, value, name);
  else if (type->type_class == KOPRS_TEST_TYPE_ANY)
    put_raw (out, number, value);
  else if (type->type_class == KOPRS_TEST_TYPE_LIST)
    {
      message = g_string_new (NULL);
      put_list (message, 1, type, value);
      put_message (out, number, message);
    }
  else if (is_struct (type))
    {
      message = g_string_new (NULL);
      put_struct (message, type, value, 0);
      put_message (out, number, message);
    }
}

static void
put_field (GString *out, guint number, const KoprsTestField *field, JsonNode *value)
{
  const KoprsTestType *type = field->type;

  if (value != NULL && koprs_test_node_is_null (value))
    value = NULL;
  if (type->type_class == KOPRS_TEST_TYPE_LIST)
    put_list (out, number, type, value);
  else if (type->type_class == KOPRS_TEST_TYPE_MAP && !is_struct (type))
    put_map (out, number, type, value);
  else if (value != NULL || !field->pointer)
    put_value (out, number, type, value, field->name);
}

/* The number that the field, or the message which it is inlined from, has in the message outer; 0: it is not in there. */
static guint
get_level (guint64 number, guint64 outer)
{
  if (outer == 0 && number != 0)
    {
      while (number >> 16 != 0)
        number >>= 16;
      return (guint) number;
    }
  for (; number >> 16 != 0; number >>= 16)
    if (number >> 16 == outer)
      return number & G_MAXUINT16;
  return 0;
}

/* The first field at that level behind the number; NULL: there is no more. */
static const KoprsTestField *
find_next (const KoprsTestType *type, guint64 outer, guint last)
{
  const KoprsTestField *next = NULL;

  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      guint level = get_level (field->number, outer);

      if (level > last && (next == NULL || level < get_level (next->number, outer)))
        next = field;
    }
  return next;
}

/* outer: the number of the message around the fields that JSON has inlined, with those around it; 0: the struct itself. */
static void
put_struct (GString *out, const KoprsTestType *type, JsonNode *object, guint64 outer)
{
  const KoprsTestField *field;

  if (!koprs_test_node_is_object (object))
    object = NULL;
  for (guint last = 0; (field = find_next (type, outer, last)) != NULL;)
    {
      g_autoptr (GString) inlined = NULL;

      last = get_level (field->number, outer);
      if (field->number == (outer << 16 | last))
        {
          put_field (out, last, field, object != NULL ? koprs_test_node_get (object, field->name) : NULL);
          continue;
        }
      inlined = g_string_new (NULL);
      put_struct (inlined, type, object, outer << 16 | last);
      put_message (out, last, inlined);
    }
}

void
koprs_test_protobuf_put_fields (GString *out, const KoprsTestType *type, JsonNode *object)
{
  put_struct (out, type, object, 0);
}
