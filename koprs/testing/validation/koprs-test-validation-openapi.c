/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Values against OpenAPI schemas, in the words of a real server. */

#include "koprs/testing/cel/koprs-test-cel-regex.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <float.h>
#include <math.h>
#include <string.h>

static gboolean
is_true (JsonNode *openapi, const char *name)
{
  JsonNode *value = koprs_test_node_get (openapi, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

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

static const char *
name_type (JsonNode *value)
{
  if (koprs_test_node_is_object (value))
    return "object";
  if (koprs_test_node_is_array (value))
    return "array";
  if (koprs_test_node_is_string (value))
    return "string";
  if (koprs_test_node_is_boolean (value))
    return "boolean";
  if (koprs_test_node_is_null (value))
    return "null";
  return is_integer (value) ? "integer" : "number";
}

static void
add_type_cause (KoprsTestValidator *validator, const char *found, const char *wanted)
{
  g_autofree char *quoted = koprs_test_text_quote (found);

  koprs_test_causes_add (validator->causes, KOPRS_TEST_CAUSE_TYPE, validator->path->str,
                         "Invalid value: %s: %s in body must be of type %s: %s", quoted, validator->path->str, wanted, quoted);
}

/* Something about the whole that names no field. */
static void G_GNUC_PRINTF (2, 3)
add_general_cause (KoprsTestValidator *validator, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  koprs_test_causes_add (validator->causes, KOPRS_TEST_CAUSE_INVALID, "<nil>", "Invalid value: \"\": %s", detail);
}

/* NULL where a real server knows no such format of the type, and takes none. */
static const char *
get_format (JsonNode *openapi)
{
  const char *type = koprs_test_node_get_string (openapi, "type");
  const char *format = koprs_test_node_get_string (openapi, "format");

  return format != NULL && *format != '\0' && koprs_test_validator_knows_format (type != NULL ? type : "", format) ? format : NULL;
}

/* What is neither text nor list is called by its format where the schema has one. */
static void
add_wrong_type (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const char *wanted)
{
  const char *format = get_format (openapi);

  if (format == NULL || koprs_test_node_is_string (value) || koprs_test_node_is_array (value) || koprs_test_node_is_null (value))
    add_type_cause (validator, name_type (value), wanted);
  else
    add_type_cause (validator, !koprs_test_node_is_number (value) ? "" : is_integer (value) ? "int64" : "float64", format);
}

/* FALSE where the rest makes no sense any more. */
static gboolean
check_type (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  const char *wanted = koprs_test_node_get_string (openapi, "type");
  const char *found = name_type (value);

  if (koprs_test_node_is_null (value) && is_true (openapi, "nullable"))
    return FALSE;
  if (is_true (openapi, "x-kubernetes-int-or-string"))
    {
      if (!is_integer (value) && !koprs_test_node_is_string (value))
        add_type_cause (validator, found, "integer,string");
    }
  else if (wanted != NULL && !g_str_equal (wanted, found) && !(g_str_equal (wanted, "number") && is_integer (value)))
    add_wrong_type (validator, openapi, value, wanted);
  return !koprs_test_node_is_null (value);
}

static void
check_string (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  const char *text = json_node_get_string (value);
  const char *pattern = koprs_test_node_get_string (openapi, "pattern");
  JsonNode *most = get_number (openapi, "maxLength");
  JsonNode *least = get_number (openapi, "minLength");
  glong length = g_utf8_strlen (text, -1);

  if (most != NULL && length > json_node_get_int (most))
    koprs_test_validator_too_long (validator, json_node_get_int (most));
  else if (least != NULL && length < json_node_get_int (least))
    koprs_test_validator_invalid (validator, value, "%s in body should be at least %" G_GINT64_FORMAT " chars long",
                                  validator->path->str, json_node_get_int (least));
  else if (pattern != NULL)
    {
      g_autofree char *problem = NULL;
      g_autoptr (GRegex) regex = koprs_test_cel_regex_new (pattern, &problem);
      gsize begin, end;

      if (regex != NULL && !koprs_test_cel_regex_find (regex, text, strlen (text), 0, &begin, &end))
        koprs_test_validator_invalid (validator, value, "%s in body should match '%s'", validator->path->str, pattern);
    }
}

static void
check_format (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  const char *format = get_format (openapi);

  if (format != NULL && !koprs_test_validator_fits_format (format, json_node_get_string (value)))
    add_type_cause (validator, json_node_get_string (value), format);
}

/* Whether the number is one of the type's at all. */
static void
check_number_format (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  const char *type = koprs_test_node_get_string (openapi, "type");
  const char *format = get_format (openapi);
  double number = json_node_get_double (value);
  gboolean fits = TRUE;

  if (g_strcmp0 (type, "integer") == 0)
    fits = is_integer (value) && (g_strcmp0 (format, "int32") != 0 || (number >= G_MININT32 && number <= G_MAXINT32));
  else if (g_strcmp0 (type, "number") == 0)
    fits = g_strcmp0 (format, "float") != 0 || fabs (number) <= FLT_MAX;
  if (!fits && format != NULL)
    add_general_cause (validator, "Checked value must be of type %s with format %s in %s", type, format, validator->path->str);
  else if (!fits)
    add_general_cause (validator, "Checked value must be of type %s (default format) in %s", type, validator->path->str);
}

/* A factor below one can't divide an integer, says the real server. */
static void
check_multiple (KoprsTestValidator *validator, JsonNode *value, JsonNode *factor)
{
  g_autofree char *text = koprs_test_node_to_text (factor);
  double quotient = json_node_get_double (value) / json_node_get_double (factor);

  if (is_integer (value) && json_node_get_double (factor) < 1)
    koprs_test_causes_add (validator->causes, KOPRS_TEST_CAUSE_INVALID, validator->path->str,
                           "Invalid value: 0: factor MultipleOf declared for %s must be positive: 0", validator->path->str);
  else if (is_integer (value) && is_integer (factor) ? json_node_get_int (value) % json_node_get_int (factor) != 0
                                                     : quotient != trunc (quotient))
    koprs_test_validator_invalid (validator, value, "%s in body should be a multiple of %s", validator->path->str, text);
}

static void
check_bound (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, gboolean upper)
{
  JsonNode *limit = get_number (openapi, upper ? "maximum" : "minimum");
  gboolean exclusive = is_true (openapi, upper ? "exclusiveMaximum" : "exclusiveMinimum");
  g_autoptr (JsonNode) bound = NULL;
  g_autofree char *text = NULL;
  int order;

  if (limit == NULL)
    return;
  /* Against integers a fraction is cut off, says the real server. */
  bound = is_integer (value) && !is_integer (limit) ? koprs_test_node_new_int (json_node_get_double (limit)) : json_node_ref (limit);
  order = koprs_test_node_compare (value, bound);
  if (!upper)
    order = -order;
  if (order < 0 || (order == 0 && !exclusive))
    return;
  text = koprs_test_node_to_text (bound);
  koprs_test_validator_invalid (validator, value, "%s in body should be %s than %s%s", validator->path->str, upper ? "less" : "greater",
                                exclusive ? "" : "or equal to ", text);
}

static void
check_number (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  JsonNode *factor = get_number (openapi, "multipleOf");

  check_number_format (validator, openapi, value);
  if (factor != NULL)
    check_multiple (validator, value, factor);
  check_bound (validator, openapi, value, TRUE);
  check_bound (validator, openapi, value, FALSE);
}

/* The item of the old list that this one was, if its keys tell; NULL where they don't. */
static JsonNode *
find_old_item (JsonNode *openapi, JsonNode *item, JsonNode *old)
{
  JsonNode *keys = koprs_test_node_get (openapi, "x-kubernetes-list-map-keys");

  if (!koprs_test_node_is_array (keys) || !koprs_test_node_is_array (old))
    return NULL;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (old)); i++)
    {
      JsonNode *candidate = json_array_get_element (json_node_get_array (old), i);
      gboolean same = TRUE;

      for (guint j = 0; same && j < json_array_get_length (json_node_get_array (keys)); j++)
        {
          const char *key = json_array_get_string_element (json_node_get_array (keys), j);

          same = koprs_test_node_equal (koprs_test_node_get (item, key), koprs_test_node_get (candidate, key));
        }
      if (same)
        return candidate;
    }
  return NULL;
}

static void
check_array (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, JsonNode *old)
{
  JsonNode *items = koprs_test_node_get (openapi, "items");
  JsonNode *most = get_number (openapi, "maxItems");
  JsonNode *least = get_number (openapi, "minItems");
  guint length = json_array_get_length (json_node_get_array (value));
  g_autoptr (JsonNode) count = koprs_test_node_new_int (length);

  for (guint i = 0; koprs_test_node_is_object (items) && i < length; i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (value), i);
      gsize mark = koprs_test_validator_enter_index (validator, i);

      koprs_test_validator_check_openapi (validator, items, item, find_old_item (openapi, item, old));
      koprs_test_validator_leave (validator, mark);
    }
  if (least != NULL && length < json_node_get_int (least))
    koprs_test_validator_invalid (validator, count, "%s in body should have at least %" G_GINT64_FORMAT " items", validator->path->str,
                                  json_node_get_int (least));
  if (most != NULL && length > json_node_get_int (most))
    koprs_test_validator_too_many (validator, length, json_node_get_int (most));
}

static void
check_enum (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  JsonNode *list = koprs_test_node_get (openapi, "enum");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  if (!koprs_test_node_is_array (list))
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *allowed = json_array_get_element (json_node_get_array (list), i);
      g_autofree char *text = koprs_test_node_is_string (allowed) ? g_strdup (json_node_get_string (allowed))
                                                                  : koprs_test_node_to_text (allowed);

      if (koprs_test_node_equal (allowed, value))
        return;
      g_strv_builder_add (builder, text);
    }
  values = g_strv_builder_end (builder);
  koprs_test_validator_unsupported (validator, value, (const char *const *) values);
}

static void
check_member (KoprsTestValidator *validator, JsonNode *openapi, const char *name, JsonNode *value, JsonNode *old)
{
  gsize mark = koprs_test_validator_enter (validator, name);

  koprs_test_validator_check_openapi (validator, openapi, value, koprs_test_node_get (old, name));
  koprs_test_validator_leave (validator, mark);
}

static void
check_members (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, JsonNode *old)
{
  JsonNode *properties = koprs_test_node_get (openapi, "properties");
  JsonNode *additional = koprs_test_node_get (openapi, "additionalProperties");
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (value)), (GCompareFunc) strcmp);

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *declared = koprs_test_node_get (properties, at->data);

      if (declared == NULL && koprs_test_node_is_object (additional))
        declared = additional;
      if (declared != NULL)
        check_member (validator, declared, at->data, koprs_test_node_get (value, at->data), old);
    }
}

static void
check_object (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, JsonNode *old)
{
  JsonNode *most = get_number (openapi, "maxProperties");
  JsonNode *least = get_number (openapi, "minProperties");
  JsonNode *required = koprs_test_node_get (openapi, "required");
  guint size = json_object_get_size (json_node_get_object (value));
  g_autoptr (JsonNode) count = koprs_test_node_new_int (size);

  if (least != NULL && size < json_node_get_int (least))
    {
      koprs_test_validator_invalid (validator, count, "%s in body should have at least %" G_GINT64_FORMAT " properties",
                                    validator->path->str, json_node_get_int (least));
      return;
    }
  if (most != NULL && size > json_node_get_int (most))
    {
      koprs_test_validator_too_many (validator, size, json_node_get_int (most));
      return;
    }
  check_members (validator, openapi, value, old);
  for (guint i = 0; koprs_test_node_is_array (required) && i < json_array_get_length (json_node_get_array (required)); i++)
    {
      const char *name = json_array_get_string_element (json_node_get_array (required), i);
      gsize mark = koprs_test_validator_enter (validator, name);

      if (koprs_test_node_get (value, name) == NULL)
        koprs_test_validator_required (validator, "");
      koprs_test_validator_leave (validator, mark);
    }
}

/* The causes of one alternative; none where it fits. */
static GPtrArray *
try_schema (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  GPtrArray *outer = validator->causes;
  GPtrArray *found = koprs_test_causes_new ();

  validator->causes = found;
  koprs_test_validator_check_openapi (validator, openapi, value, NULL);
  validator->causes = outer;
  return found;
}

static void
take_causes (KoprsTestValidator *validator, GPtrArray *found)
{
  while (found->len > 0)
    g_ptr_array_add (validator->causes, g_ptr_array_steal_index (found, 0));
}

/* How many alternatives fit; `first` gets the causes of the first that does not. */
static guint
count_fitting (KoprsTestValidator *validator, JsonNode *alternatives, JsonNode *value, GPtrArray **first)
{
  guint count = 0;

  *first = NULL;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (alternatives)); i++)
    {
      GPtrArray *found = try_schema (validator, json_array_get_element (json_node_get_array (alternatives), i), value);

      count += found->len == 0;
      if (found->len > 0 && *first == NULL)
        *first = found;
      else
        g_ptr_array_unref (found);
    }
  return count;
}

static void
check_all_of (KoprsTestValidator *validator, JsonNode *all, JsonNode *value)
{
  guint length = json_array_get_length (json_node_get_array (all));
  guint n_fitting = 0;

  for (guint i = 0; i < length; i++)
    {
      guint n_before = validator->causes->len;

      koprs_test_validator_check_openapi (validator, json_array_get_element (json_node_get_array (all), i), value, NULL);
      n_fitting += validator->causes->len == n_before;
    }
  if (n_fitting < length)
    add_general_cause (validator, "\"%s\" must validate all the schemas (allOf)%s", validator->path->str,
                       n_fitting == 0 ? ". None validated" : "");
}

static void
check_alternatives (KoprsTestValidator *validator, JsonNode *alternatives, JsonNode *value, gboolean only_one)
{
  g_autoptr (GPtrArray) first = NULL;
  guint count = count_fitting (validator, alternatives, value, &first);

  if (count == 1 || (count > 1 && !only_one))
    return;
  if (!only_one)
    add_general_cause (validator, "\"%s\" must validate at least one schema (anyOf)", validator->path->str);
  else if (count == 0)
    add_general_cause (validator, "\"%s\" must validate one and only one schema (oneOf). Found none valid", validator->path->str);
  else
    add_general_cause (validator, "\"%s\" must validate one and only one schema (oneOf). Found %u valid alternatives",
                       validator->path->str, count);
  if (count == 0 && first != NULL)
    take_causes (validator, first);
}

static void
check_compositions (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  JsonNode *any = koprs_test_node_get (openapi, "anyOf");
  JsonNode *one = koprs_test_node_get (openapi, "oneOf");
  JsonNode *all = koprs_test_node_get (openapi, "allOf");
  JsonNode *negated = koprs_test_node_get (openapi, "not");

  if (koprs_test_node_is_array (any) && !koprs_test_node_is_empty (any))
    check_alternatives (validator, any, value, FALSE);
  if (koprs_test_node_is_array (one) && !koprs_test_node_is_empty (one))
    check_alternatives (validator, one, value, TRUE);
  if (koprs_test_node_is_array (all) && !koprs_test_node_is_empty (all))
    check_all_of (validator, all, value);
  if (koprs_test_node_is_object (negated))
    {
      g_autoptr (GPtrArray) found = try_schema (validator, negated, value);

      if (found->len == 0)
        add_general_cause (validator, "\"%s\" must not validate the schema (not)", validator->path->str);
    }
}

void
koprs_test_validator_check_openapi (KoprsTestValidator *self, JsonNode *openapi, JsonNode *value, JsonNode *old)
{
  if (!koprs_test_node_is_object (openapi) || (old != NULL && koprs_test_node_equal (value, old)))
    return;
  if (!check_type (self, openapi, value))
    return;
  check_compositions (self, openapi, value);
  if (koprs_test_node_is_string (value))
    {
      check_string (self, openapi, value);
      check_format (self, openapi, value);
    }
  else if (koprs_test_node_is_number (value))
    check_number (self, openapi, value);
  else if (koprs_test_node_is_array (value))
    check_array (self, openapi, value, old);
  check_enum (self, openapi, value);
  if (koprs_test_node_is_object (value))
    check_object (self, openapi, value, old);
}
