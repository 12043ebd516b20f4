/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Numbers against OpenAPI schemas, in the words of a real server. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <float.h>
#include <math.h>

static JsonNode *
get_number (JsonNode *openapi, const char *name)
{
  JsonNode *value = koprs_test_node_get (openapi, name);

  return koprs_test_node_is_number (value) ? value : NULL;
}

static gboolean
is_integer (JsonNode *value)
{
  return koprs_test_node_is_number (value) && json_node_get_value_type (value) == G_TYPE_INT64;
}

/* The format that bounds numbers of the type, or NULL. */
static const char *
get_number_format (JsonNode *openapi, const char *type)
{
  static const char *const of_integers[] = { "int32", "int64", NULL };
  static const char *const of_numbers[] = { "float", "double", NULL };
  const char *format = koprs_test_node_get_string (openapi, "format");
  const char *const *known = g_strcmp0 (type, "integer") == 0 ? of_integers : of_numbers;

  return type != NULL && format != NULL && g_strv_contains (known, format) ? format : NULL;
}

/* Whether the number is one of the type's at all; whose: what it is to the schema. */
static gboolean
check_range (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const char *whose)
{
  const char *type = koprs_test_node_get_string (openapi, "type");
  const char *format = get_number_format (openapi, type);
  double number = json_node_get_double (value);
  gboolean fits = TRUE;

  if (g_strcmp0 (type, "integer") == 0)
    fits = g_strcmp0 (format, "int32") == 0 ? number == trunc (number) && number >= G_MININT32 && number <= G_MAXINT32
                                            : is_integer (value) || (number == trunc (number) && fabs (number) < 9223372036854775808.0);
  else if (g_strcmp0 (type, "number") == 0)
    fits = g_strcmp0 (format, "float") != 0 || fabs (number) <= FLT_MAX;
  if (!fits && format != NULL)
    koprs_test_validator_invalid_whole (validator, "%s value must be of type %s with format %s in %s", whose, type, format, validator->path->str);
  else if (!fits)
    koprs_test_validator_invalid_whole (validator, "%s value must be of type %s (default format) in %s", whose, type, validator->path->str);
  return fits;
}

/* Against integers a fraction is cut off, says the real server, but where it was told to be none. */
static JsonNode *
cut_limit (JsonNode *value, JsonNode *limit, gboolean fits)
{
  if (fits && is_integer (value) && !is_integer (limit))
    return koprs_test_node_new_int (json_node_get_double (limit));
  return json_node_ref (limit);
}

static void
check_multiple (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, JsonNode *declared)
{
  g_autoptr (JsonNode) factor = cut_limit (value, declared, check_range (validator, openapi, declared, "MultipleOf"));
  g_autofree char *text = koprs_test_node_to_text (factor);
  double number = json_node_get_double (factor);
  double quotient = number < 1 ? 1 / number * json_node_get_double (value) : json_node_get_double (value) / number;

  if (number <= 0)
    koprs_test_causes_add (validator->causes, KOPRS_TEST_CAUSE_INVALID, validator->path->str,
                           "Invalid value: %s: factor MultipleOf declared for %s must be positive: %s", text, validator->path->str, text);
  else if (is_integer (value) && is_integer (factor) ? json_node_get_int (value) % json_node_get_int (factor) != 0
                                                     : quotient != trunc (quotient))
    koprs_test_validator_invalid (validator, value, "%s in body should be a multiple of %s", validator->path->str, text);
}

static void
check_bound (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, gboolean upper)
{
  JsonNode *limit = get_number (openapi, upper ? "maximum" : "minimum");
  JsonNode *flag = koprs_test_node_get (openapi, upper ? "exclusiveMaximum" : "exclusiveMinimum");
  gboolean exclusive = koprs_test_node_is_boolean (flag) && json_node_get_boolean (flag);
  g_autoptr (JsonNode) bound = NULL;
  g_autofree char *text = NULL;
  int order;

  if (limit == NULL)
    return;
  bound = cut_limit (value, limit, check_range (validator, openapi, limit, upper ? "Maximum boundary" : "Minimum boundary"));
  order = koprs_test_node_compare (value, bound);
  if (!upper)
    order = -order;
  if (order < 0 || (order == 0 && !exclusive))
    return;
  text = koprs_test_node_to_text (bound);
  koprs_test_validator_invalid (validator, value, "%s in body should be %s than %s%s", validator->path->str, upper ? "less" : "greater",
                                exclusive ? "" : "or equal to ", text);
}

void
koprs_test_validator_check_number (KoprsTestValidator *self, JsonNode *openapi, JsonNode *value)
{
  JsonNode *factor = get_number (openapi, "multipleOf");

  check_range (self, openapi, value, "Checked");
  if (factor != NULL)
    check_multiple (self, openapi, value, factor);
  check_bound (self, openapi, value, FALSE);
  check_bound (self, openapi, value, TRUE);
}
