/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Decoding of custom resources: what the schema does not declare is pruned, nulls of members that may not be null go, numbers without
 * a fraction are integers, names are sorted. `metadata` is decoded as that of any built-in kind. */

#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <math.h>
#include <string.h>

static JsonNode *
normalise_scalar (JsonNode *value)
{
  double number;

  if (!koprs_test_node_is_number (value) || json_node_get_value_type (value) == G_TYPE_INT64)
    return koprs_test_node_copy (value);
  number = json_node_get_double (value);
  if (number == trunc (number) && fabs (number) < 9.2e18)
    return koprs_test_node_new_int ((gint64) number);
  return koprs_test_node_copy (value);
}

static JsonNode *
prune_list (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  JsonArray *from = json_node_get_array (value);
  JsonNode *result = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (from); i++)
    {
      KoprsTestDecoderMark mark = koprs_test_decoder_enter_element (decoder, i);

      json_array_add_element (json_node_get_array (result),
                              koprs_test_decoder_run_custom (decoder, type != NULL ? type->element : NULL,
                                                             json_array_get_element (from, i)));
      koprs_test_decoder_leave (decoder, mark);
    }
  return result;
}

/* Of an object inside another one. */
static void
tell_place (KoprsTestDecoder *decoder, JsonNode *value)
{
  g_autofree char *text = koprs_test_node_to_text (value);
  char *failure = g_strdup_printf ("%s: Invalid value: %s: %s", decoder->path->str, text, decoder->failure);

  g_free (decoder->failure);
  decoder->failure = failure;
}

/* Go starts anew for the metadata: paths in its messages begin there. */
static JsonNode *
decode_metadata (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  g_autofree char *go_path = g_strdup (decoder->go_path->str);
  const char *go_struct = decoder->go_struct;
  gboolean failed = decoder->failure != NULL;
  JsonNode *result;

  g_string_truncate (decoder->go_path, 0);
  decoder->go_struct = NULL;
  result = koprs_test_decoder_run_builtin (decoder, type, value);
  g_string_assign (decoder->go_path, go_path);
  decoder->go_struct = go_struct;
  if (!failed && decoder->failure != NULL && !g_str_equal (decoder->path->str, "metadata"))
    tell_place (decoder, value);
  if (result != NULL)
    koprs_test_decoder_sort (result);
  return result;
}

/* The member as it is kept, or NULL when it goes. */
static JsonNode *
prune_member (KoprsTestDecoder *decoder, const KoprsTestType *type, const char *name, JsonNode *value)
{
  const KoprsTestField *field = koprs_test_type_find_field (type, name);
  const KoprsTestType *member = koprs_test_type_get_member (type, name);

  if (type != NULL && type->embedded && g_str_equal (name, "metadata"))
    return decode_metadata (decoder, field->type, value);
  if (field == NULL && type != NULL && (!type->keeps_unknown || type->type_class == KOPRS_TEST_TYPE_SCALAR))
    {
      koprs_test_decoder_report_unknown (decoder);
      return NULL;
    }
  /* A value that no name declares waits for its default. */
  if (koprs_test_node_is_null (value) && member->openapi != NULL && !member->nullable
      && (field != NULL || koprs_test_node_get (member->openapi, "default") == NULL))
    return NULL;
  return koprs_test_decoder_run_custom (decoder, member, value);
}

static JsonNode *
prune_map (KoprsTestDecoder *decoder, const KoprsTestType *type, JsonNode *value)
{
  JsonObject *from = json_node_get_object (value);
  g_autoptr (GList) names = g_list_sort (json_object_get_members (from), (GCompareFunc) strcmp);
  JsonNode *result = koprs_test_node_new_object ();

  for (GList *at = names; at != NULL; at = at->next)
    {
      KoprsTestDecoderMark mark = koprs_test_decoder_enter (decoder, at->data, TRUE);
      JsonNode *kept = prune_member (decoder, type, at->data, json_object_get_member (from, at->data));

      if (kept != NULL)
        koprs_test_node_set (result, at->data, kept);
      koprs_test_decoder_leave (decoder, mark);
    }
  return result;
}

JsonNode *
koprs_test_decoder_run_custom (KoprsTestDecoder *self, const KoprsTestType *type, JsonNode *value)
{
  const KoprsTestType *known = type != NULL && type->type_class == KOPRS_TEST_TYPE_ANY ? NULL : type;

  if (koprs_test_node_is_object (value))
    return prune_map (self, known, value);
  if (koprs_test_node_is_array (value))
    return prune_list (self, known == NULL || known->type_class == KOPRS_TEST_TYPE_LIST ? known : NULL, value);
  return normalise_scalar (value);
}
