/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Values against OpenAPI schemas, in the words of a real server. */

#include "koprs/testing/cel/koprs-test-cel-regex.h"
#include "koprs/testing/validation/koprs-test-correlation.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <math.h>
#include <string.h>

/* Of what a composition says of a value nothing is forgiven. */
static const KoprsTestCorrelated unrelated = { NULL, NULL, NULL };

static void check_schema (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, KoprsTestCorrelated before);
static void check_here (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, KoprsTestCorrelated before);

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

/* NULL where a real server knows no such format of the type, and takes none. */
static const char *
get_format (JsonNode *openapi)
{
  const char *type = koprs_test_node_get_string (openapi, "type");
  const char *format = koprs_test_node_get_string (openapi, "format");

  return format != NULL && *format != '\0' && koprs_test_validator_knows_format (type != NULL ? type : "", format) ? format : NULL;
}

/* What is neither text nor list is called by its format where the schema has one; of those two a format asks for no type. */
static void
add_wrong_type (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const char *wanted)
{
  const char *format = validator->unrefined ? koprs_test_node_get_string (openapi, "format") : get_format (openapi);
  gboolean numeric = g_str_equal (wanted, "number") || g_str_equal (wanted, "integer");

  if (format == NULL || *format == '\0' || koprs_test_node_is_null (value))
    add_type_cause (validator, name_type (value), wanted);
  else if (!koprs_test_node_is_string (value) && !koprs_test_node_is_array (value))
    add_type_cause (validator, !koprs_test_node_is_number (value) ? "" : is_integer (value) ? "int64" : "float64", format);
  else if (numeric)
    add_type_cause (validator, name_type (value), wanted);
}

static gboolean
is_whole (JsonNode *value)
{
  double number = koprs_test_node_is_number (value) ? json_node_get_double (value) : 0.5;

  return is_integer (value) || (fabs (number) < 9007199254740992.0 && number == trunc (number));
}

static gboolean
is_of_type (JsonNode *value, const char *wanted)
{
  if (g_str_equal (wanted, "number"))
    return koprs_test_node_is_number (value);
  return g_str_equal (wanted, "integer") ? is_whole (value) : g_str_equal (wanted, name_type (value));
}

static void
check_type (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value)
{
  const char *wanted = koprs_test_node_get_string (openapi, "type");

  if (koprs_test_node_is_null (value) && is_true (openapi, "nullable"))
    return;
  if (is_true (openapi, "x-kubernetes-int-or-string") && !validator->unrefined)
    {
      if (!is_whole (value) && !koprs_test_node_is_string (value))
        add_type_cause (validator, name_type (value), "integer,string");
    }
  else if (wanted != NULL && *wanted != '\0' && !is_of_type (value, wanted))
    add_wrong_type (validator, openapi, value, wanted);
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

static void
check_array (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const KoprsTestCorrelated *before)
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

      check_schema (validator, items, item, koprs_test_correlated_get_item (before, i));
      koprs_test_validator_leave (validator, mark);
    }
  if (least != NULL && length < json_node_get_int (least))
    koprs_test_validator_invalid (validator, count, "%s in body should have at least %" G_GINT64_FORMAT " items", validator->path->str,
                                  json_node_get_int (least));
  if (most != NULL && length > json_node_get_int (most))
    koprs_test_validator_too_many (validator, length, json_node_get_int (most));
}

/* Of a fraction the whole part is enough where an integer is allowed. */
static gboolean
is_allowed (JsonNode *allowed, JsonNode *value)
{
  if (koprs_test_node_is_null (value))
    return FALSE;
  if (is_integer (allowed) && koprs_test_node_is_number (value) && !is_integer (value))
    return json_node_get_int (allowed) == (gint64) json_node_get_double (value);
  return koprs_test_node_equal (allowed, value);
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

      if (is_allowed (allowed, value))
        return;
      g_strv_builder_add (builder, text);
    }
  values = g_strv_builder_end (builder);
  koprs_test_validator_unsupported (validator, value, (const char *const *) values);
}

/* Of a root that names no such member the path begins with a dot. */
static void
check_member (KoprsTestValidator *validator, JsonNode *openapi, const char *name, JsonNode *value, const KoprsTestCorrelated *before,
              gboolean declared)
{
  gsize mark = validator->path->len;
  KoprsTestCorrelated inner = koprs_test_correlated_get_member (before, name);

  /* The version of an object is the one it is asked for in, then and now. */
  if (mark == 0 && (g_str_equal (name, "apiVersion") || g_str_equal (name, "kind")))
    inner.old = NULL;
  if (mark == 0 && !declared)
    g_string_append_c (validator->path, '.');
  g_string_append (validator->path, mark > 0 ? "." : "");
  g_string_append (validator->path, name);

  check_schema (validator, openapi, value, inner);
  koprs_test_validator_leave (validator, mark);
}

static void
check_members (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const KoprsTestCorrelated *before)
{
  JsonNode *properties = koprs_test_node_get (openapi, "properties");
  JsonNode *additional = koprs_test_node_get (openapi, "additionalProperties");
  g_autoptr (GList) names = g_list_sort (json_object_get_members (json_node_get_object (value)), (GCompareFunc) strcmp);

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *declared = koprs_test_node_get (properties, at->data);
      JsonNode *schema = declared == NULL && koprs_test_node_is_object (additional) ? additional : declared;

      if (schema != NULL)
        check_member (validator, schema, at->data, koprs_test_node_get (value, at->data), before, declared != NULL);
    }
}

static void
check_object (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, const KoprsTestCorrelated *before)
{
  JsonNode *most = get_number (openapi, "maxProperties");
  JsonNode *least = get_number (openapi, "minProperties");
  JsonNode *required = koprs_test_node_get (openapi, "required");
  guint size = json_object_get_size (json_node_get_object (value));
  g_autoptr (JsonNode) count = koprs_test_node_new_int (size);

  if (least != NULL && size < json_node_get_int (least))
    koprs_test_validator_invalid (validator, count, "%s in body should have at least %" G_GINT64_FORMAT " properties",
                                  validator->path->str, json_node_get_int (least));
  if (most != NULL && size > json_node_get_int (most))
    koprs_test_validator_too_many (validator, size, json_node_get_int (most));
  check_members (validator, openapi, value, before);
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
  check_here (validator, openapi, value, unrelated);
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

      check_here (validator, json_array_get_element (json_node_get_array (all), i), value, unrelated);
      n_fitting += validator->causes->len == n_before;
    }
  if (n_fitting < length)
    koprs_test_validator_invalid_whole (validator, "\"%s\" must validate all the schemas (allOf)%s", validator->path->str,
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
    koprs_test_validator_invalid_whole (validator, "\"%s\" must validate at least one schema (anyOf)", validator->path->str);
  else if (count == 0)
    koprs_test_validator_invalid_whole (validator, "\"%s\" must validate one and only one schema (oneOf). Found none valid", validator->path->str);
  else
    koprs_test_validator_invalid_whole (validator, "\"%s\" must validate one and only one schema (oneOf). Found %u valid alternatives",
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
        koprs_test_validator_invalid_whole (validator, "\"%s\" must not validate the schema (not)", validator->path->str);
    }
}

/* All that the schema says, of parts only where they changed. */
static void
check_here (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, KoprsTestCorrelated before)
{
  check_type (validator, openapi, value);
  if (koprs_test_node_is_null (value))
    {
      check_enum (validator, openapi, value);
      return;
    }
  check_compositions (validator, openapi, value);
  if (koprs_test_node_is_string (value))
    {
      check_string (validator, openapi, value);
      check_format (validator, openapi, value);
    }
  else if (koprs_test_node_is_number (value))
    koprs_test_validator_check_number (validator, openapi, value);
  else if (koprs_test_node_is_array (value))
    check_array (validator, openapi, value, &before);
  check_enum (validator, openapi, value);
  if (koprs_test_node_is_object (value))
    check_object (validator, openapi, value, &before);
}

static void
check_schema (KoprsTestValidator *validator, JsonNode *openapi, JsonNode *value, KoprsTestCorrelated before)
{
  if (koprs_test_node_is_object (openapi) && !koprs_test_correlated_is_same (&before))
    check_here (validator, openapi, value, before);
}

/* What several schemas of one place say is said once. */
static void
drop_repeated (GPtrArray *causes, guint n_before)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = n_before; i < causes->len;)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);

      if (g_hash_table_add (seen, g_strconcat (cause->field, " ", cause->message, NULL)))
        i++;
      else
        g_ptr_array_remove_index (causes, i);
    }
}

void
koprs_test_validator_check_openapi (KoprsTestValidator *self, JsonNode *openapi, JsonNode *value, JsonNode *old)
{
  guint n_before = self->causes->len;

  check_schema (self, openapi, value, (KoprsTestCorrelated) { value, old, openapi });
  if (self->causes->len > n_before + 1)
    drop_repeated (self->causes, n_before);
}
