/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Decoding as Go does it with structs: by declared fields, null is absent, what is empty is left out unless its
 * field is always sent, members come in the order of the declaration. */

#include "koprs/json/koprs-json-writer.h"
#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define QUANTITY_PROBLEM \
  "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"

static JsonNode *make_zero (const KoprsTestType *type);

static char *
describe_number (JsonNode *value)
{
  g_autofree char *text = koprs_test_node_to_text (value);

  return g_strconcat ("number ", text, NULL);
}

static JsonNode *
decode_integer (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  gint64 number;

  if (!koprs_test_node_is_number (value))
    {
      koprs_test_decoder_fail_type (decoder, koprs_test_node_get_go_class (value), type->go_name);
      return koprs_test_node_copy (value);
    }
  number = json_node_get_int (value);
  if (json_node_get_value_type (value) != G_TYPE_INT64
      || (type->format == KOPRS_TEST_FORMAT_INT32 && (number < G_MININT32 || number > G_MAXINT32)))
    {
      g_autofree char *found = describe_number (value);

      koprs_test_decoder_fail_type (decoder, found, type->go_name);
    }
  return koprs_test_node_copy (value);
}

static JsonNode *
decode_quantity (KoprsTestDecoder *decoder, JsonNode *value)
{
  g_autofree char *text = koprs_test_node_is_string (value) ? g_strdup (json_node_get_string (value))
                                                            : koprs_test_node_to_text (value);
  g_autofree char *canonical = koprs_test_text_quantity (text);

  if (canonical != NULL)
    return koprs_test_node_new_string (canonical);
  koprs_test_decoder_fail (decoder, g_strdup (QUANTITY_PROBLEM));
  return koprs_test_node_copy (value);
}

static JsonNode *
decode_time (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  g_autofree char *problem = NULL;
  g_autofree char *canonical = NULL;

  if (!koprs_test_node_is_string (value))
    {
      koprs_test_decoder_fail_type (decoder, koprs_test_node_get_go_class (value), "string");
      return koprs_test_node_copy (value);
    }
  canonical = koprs_test_text_time (json_node_get_string (value), type->format == KOPRS_TEST_FORMAT_MICRO_TIME, &problem);
  if (canonical != NULL)
    return koprs_test_node_new_string (canonical);
  koprs_test_decoder_fail (decoder, g_steal_pointer (&problem));
  return koprs_test_node_copy (value);
}

static JsonNode *
decode_int_or_string (KoprsTestDecoder *decoder, JsonNode *value)
{
  static const KoprsTestType int32_type = {
    .type_class = KOPRS_TEST_TYPE_SCALAR,
    .scalar = KOPRS_TEST_SCALAR_INTEGER,
    .format = KOPRS_TEST_FORMAT_INT32,
    .go_name = "int32",
  };

  return koprs_test_node_is_string (value) ? koprs_test_node_copy (value)
                                           : decode_integer (decoder, &int32_type, value);
}

static void
check_base64 (KoprsTestDecoder *decoder, JsonNode *value)
{
  gssize flaw = koprs_test_text_find_base64_flaw (json_node_get_string (value));

  if (flaw >= 0 && decoder->failure == NULL)
    decoder->failure = g_strdup_printf ("illegal base64 data at input byte %" G_GSSIZE_FORMAT, flaw);
}

static JsonNode *
decode_plain (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  gboolean fits = FALSE;

  switch (type->scalar)
    {
    case KOPRS_TEST_SCALAR_INTEGER:
      return decode_integer (decoder, type, value);
    case KOPRS_TEST_SCALAR_NUMBER:
      fits = koprs_test_node_is_number (value);
      break;
    case KOPRS_TEST_SCALAR_BOOLEAN:
      fits = koprs_test_node_is_boolean (value);
      break;
    default:
      fits = koprs_test_node_is_string (value);
      break;
    }
  if (!fits)
    koprs_test_decoder_fail_type (decoder, koprs_test_node_get_go_class (value), type->go_name);
  else if (type->format == KOPRS_TEST_FORMAT_BYTES)
    check_base64 (decoder, value);
  return koprs_test_node_copy (value);
}

static JsonNode *
decode_scalar (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  switch (type->format)
    {
    case KOPRS_TEST_FORMAT_QUANTITY:
      return decode_quantity (decoder, value);
    case KOPRS_TEST_FORMAT_TIME:
    case KOPRS_TEST_FORMAT_MICRO_TIME:
      return decode_time (decoder, type, value);
    case KOPRS_TEST_FORMAT_INT_OR_STRING:
      return decode_int_or_string (decoder, value);
    default:
      return decode_plain (decoder, type, value);
    }
}

static JsonNode *
decode_or_zero (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  JsonNode *decoded = koprs_test_decoder_run_builtin (decoder, type, value);

  return decoded != NULL ? decoded : make_zero (type);
}

static JsonNode *
decode_list (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  JsonArray *from = json_node_get_array (value);
  JsonNode *result = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (from); i++)
    {
      KoprsTestDecoderMark mark = koprs_test_decoder_enter_element (decoder, i);

      json_array_add_element (json_node_get_array (result),
                              decode_or_zero (decoder, type->element, json_array_get_element (from, i)));
      koprs_test_decoder_leave (decoder, mark);
    }
  return result;
}

typedef struct {
  const char *name;
  JsonNode *value;
} Pair;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Pair *) a)->name, ((const Pair *) b)->name);
}

/* Go sends maps in the order of their keys. */
static JsonNode *
decode_map (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  JsonNode *result = koprs_test_node_new_object ();
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  JsonObjectIter iter;
  Pair pair;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &pair.name, &member))
    {
      KoprsTestDecoderMark mark = koprs_test_decoder_enter (decoder, pair.name, FALSE);

      koprs_test_decoder_report_duplicate (decoder);
      pair.value = decode_or_zero (decoder, type->element, member);
      g_array_append_val (pairs, pair);
      koprs_test_decoder_leave (decoder, mark);
    }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    koprs_test_node_add (result, g_array_index (pairs, Pair, i).name, g_array_index (pairs, Pair, i).value);
  return result;
}

static gboolean
is_filled (JsonNode *value)
{
  if (koprs_test_node_is_empty (value))
    return FALSE;
  if (koprs_test_node_is_string (value))
    return *json_node_get_string (value) != '\0';
  if (koprs_test_node_is_number (value))
    return json_node_get_double (value) != 0;
  return !koprs_test_node_is_boolean (value) || json_node_get_boolean (value);
}

/* Takes the values over. `decoded` has one element for each field, NULL where it is absent. */
static JsonNode *
build_struct (const KoprsTestType *type, JsonNode **decoded, gboolean keeps_reset)
{
  JsonNode *result = koprs_test_node_new_object ();

  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      g_autoptr (JsonNode) value = decoded[i];
      gboolean is_reset = keeps_reset && g_str_equal (field->name, "managedFields");

      if (value == NULL && field->presence == KOPRS_TEST_SEND_ALWAYS)
        value = field->pointer ? json_node_new (JSON_NODE_NULL) : make_zero (field->type);
      if (value != NULL && (field->presence != KOPRS_TEST_SEND_FILLED || is_reset || is_filled (value)))
        koprs_test_node_add (result, field->name, g_steal_pointer (&value));
    }
  return result;
}

static JsonNode *
decode_struct (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  g_autofree JsonNode **decoded = g_new0 (JsonNode *, type->fields != NULL ? type->fields->len : 1);
  const char *outer = decoder->go_struct;
  const char *dot = strrchr (type->go_name, '.');
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  decoder->go_struct = dot != NULL ? dot + 1 : type->go_name;
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      const KoprsTestField *field = koprs_test_type_find_field (type, name);
      KoprsTestDecoderMark mark = koprs_test_decoder_enter (decoder, name, TRUE);

      if (field == NULL)
        koprs_test_decoder_report_unknown (decoder);
      koprs_test_decoder_report_duplicate (decoder);
      if (field != NULL)
        decoded[field->position] = koprs_test_decoder_run_builtin (decoder, field->type, member);
      koprs_test_decoder_leave (decoder, mark);
    }
  decoder->go_struct = outer;
  return build_struct (type, decoded, decoder->keeps_reset);
}

JsonNode *
koprs_test_decoder_run_builtin (KoprsTestDecoder *self, const KoprsTestType *type, JsonNode *value)
{
  gboolean fits;

  if (koprs_test_node_is_null (value))
    return NULL;
  switch (type->type_class)
    {
    case KOPRS_TEST_TYPE_SCALAR:
      return decode_scalar (self, type, value);
    case KOPRS_TEST_TYPE_ANY:
      return type->element != NULL && koprs_test_node_is_object (value)
                 ? koprs_test_decoder_run_builtin (self, type->element, value)
                 : koprs_test_node_copy (value);
    case KOPRS_TEST_TYPE_LIST:
      fits = koprs_test_node_is_array (value);
      break;
    default:
      fits = koprs_test_node_is_object (value);
      break;
    }
  if (!fits)
    {
      koprs_test_decoder_fail_type (self, koprs_test_node_get_go_class (value), type->go_name);
      return koprs_test_node_copy (value);
    }
  if (type->type_class == KOPRS_TEST_TYPE_LIST)
    return decode_list (self, type, value);
  return type->fields != NULL || type->element == NULL ? decode_struct (self, type, value) : decode_map (self, type, value);
}

/* What Go sends for a value that nobody set. */
static JsonNode *
make_zero (const KoprsTestType *type)
{
  switch (type->type_class)
    {
    case KOPRS_TEST_TYPE_MAP:
      if (type->fields != NULL)
        {
          g_autofree JsonNode **none = g_new0 (JsonNode *, type->fields->len);

          return build_struct (type, none, FALSE);
        }
      return type->element == NULL ? koprs_test_node_new_object () : json_node_new (JSON_NODE_NULL);
    case KOPRS_TEST_TYPE_SCALAR:
      break;
    default:
      return json_node_new (JSON_NODE_NULL);
    }
  if (type->format == KOPRS_TEST_FORMAT_QUANTITY)
    return koprs_test_node_new_string ("0");
  if (type->format == KOPRS_TEST_FORMAT_TIME || type->format == KOPRS_TEST_FORMAT_MICRO_TIME)
    return json_node_new (JSON_NODE_NULL);
  if (type->scalar == KOPRS_TEST_SCALAR_STRING)
    return koprs_test_node_new_string ("");
  if (type->scalar == KOPRS_TEST_SCALAR_BOOLEAN)
    return json_node_init_boolean (json_node_alloc (), FALSE);
  return koprs_test_node_new_int (0);
}
