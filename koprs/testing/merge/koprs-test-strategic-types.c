/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Whether a merged object still is what its Go type can hold. This kind of patch is decoded another way than bodies are, so the
 * complaints differ from theirs. */

#include "koprs/testing/merge/koprs-test-strategic-lists.h"
#include "koprs/testing/schema/koprs-test-decoder.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <math.h>
#include <string.h>

static char *find_problem (const KoprsTestType *type, JsonNode *value);

/* What Go's reflection calls the value. */
static const char *
get_kind (JsonNode *value)
{
  if (koprs_test_node_is_object (value))
    return "map";
  if (koprs_test_node_is_array (value))
    return "slice";
  if (koprs_test_node_is_string (value))
    return "string";
  if (koprs_test_node_is_boolean (value))
    return "bool";
  return json_node_get_value_type (value) == G_TYPE_INT64 ? "int64" : "float64";
}

/* Times, quantities and the like read their own JSON. */
static char *
find_format_problem (const KoprsTestType *type, JsonNode *value)
{
  g_auto (KoprsTestDecoder) decoder;
  g_autoptr (JsonNode) decoded = NULL;

  koprs_test_decoder_init (&decoder);
  decoded = koprs_test_decoder_run_builtin (&decoder, type, value);
  return g_steal_pointer (&decoder.failure);
}

static gboolean
fits (const KoprsTestType *type, JsonNode *value)
{
  switch (type->scalar)
    {
    case KOPRS_TEST_SCALAR_STRING:
      return koprs_test_node_is_string (value);
    case KOPRS_TEST_SCALAR_BOOLEAN:
      return koprs_test_node_is_boolean (value);
    case KOPRS_TEST_SCALAR_INTEGER:
      return koprs_test_node_is_number (value) && json_node_get_double (value) == trunc (json_node_get_double (value));
    default:
      return koprs_test_node_is_number (value);
    }
}

static char *
find_scalar_problem (const KoprsTestType *type, JsonNode *value)
{
  static const char *const basics[] = { "string", "string", "int64", "float64", "bool" };
  gboolean number = koprs_test_node_is_number (value);
  gboolean convertible = number
                         && (type->scalar == KOPRS_TEST_SCALAR_INTEGER
                             || (type->scalar == KOPRS_TEST_SCALAR_STRING && json_node_get_value_type (value) == G_TYPE_INT64));

  if (type->format > KOPRS_TEST_FORMAT_INT64)
    return find_format_problem (type, value);
  if (fits (type, value))
    return NULL;
  if (convertible)
    return g_strdup_printf ("cannot convert %s to %s", get_kind (value), type->go_name);
  return g_strdup_printf ("unrecognized type: %s",
                          type->format == KOPRS_TEST_FORMAT_INT32 ? "int32" : basics[type->scalar]);
}

static char *
find_list_problem (const KoprsTestType *type, JsonNode *value)
{
  if (!koprs_test_node_is_array (value))
    return g_strdup_printf ("cannot restore slice from %s", get_kind (value));
  for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
    {
      char *problem = find_problem (type->element, json_array_get_element (json_node_get_array (value), i));

      if (problem != NULL)
        return problem;
    }
  return NULL;
}

static char *
find_struct_problem (const KoprsTestType *type, JsonNode *value)
{
  if (!koprs_test_node_is_object (value))
    return g_strdup_printf ("cannot restore struct from: %s", get_kind (value));
  for (guint i = 0; type->fields != NULL && i < type->fields->len; i++)
    {
      const KoprsTestField *field = g_ptr_array_index (type->fields, i);
      char *problem = find_problem (field->type, koprs_test_node_get (value, field->name));

      if (problem != NULL)
        return problem;
    }
  return NULL;
}

static char *
find_map_problem (const KoprsTestType *type, JsonNode *value)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (!koprs_test_node_is_object (value))
    return g_strdup_printf ("cannot restore map from %s", get_kind (value));
  json_object_iter_init_ordered (&iter, json_node_get_object (value));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      char *problem = find_problem (type->element, member);

      if (problem != NULL)
        return problem;
    }
  return NULL;
}

static char *
find_problem (const KoprsTestType *type, JsonNode *value)
{
  if (value == NULL || koprs_test_node_is_null (value))
    return NULL;
  switch (type->type_class)
    {
    case KOPRS_TEST_TYPE_SCALAR:
      return find_scalar_problem (type, value);
    case KOPRS_TEST_TYPE_LIST:
      return find_list_problem (type, value);
    case KOPRS_TEST_TYPE_MAP:
      return type->fields == NULL && type->element != NULL ? find_map_problem (type, value) : find_struct_problem (type, value);
    default:
      return NULL;
    }
}

gboolean
koprs_test_strategic_check_types (const KoprsTestType *type, JsonNode *object, JsonNode *patch, GError **error)
{
  g_autofree char *problem = find_problem (type, object);
  g_autofree char *text = NULL, *message = NULL;
  JsonObject *details;

  if (problem == NULL)
    return TRUE;
  text = koprs_test_text_go_value (patch, FALSE);
  message = g_strdup_printf ("Invalid value: \"%s\": %s", text, problem);
  details = json_object_new ();
  koprs_test_status_details_add_cause (details, KOPRS_TEST_CAUSE_INVALID, message, "patch");
  koprs_test_status_set (error, 422, "Invalid", details, " \"\" is invalid: patch: %s", message);
  return FALSE;
}
