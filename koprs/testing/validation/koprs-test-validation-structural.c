/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Structural schemas: everything has a type, and compositions judge only what is declared outside of them. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

typedef enum { ROOT, ITEM, FIELD } Level;

static void check_values (KoprsTestValidator *self, JsonNode *schema, gboolean skip_any, gboolean skip_first_all);

/* Calls back in the place of each member, which is a schema. */
static void
for_each_property (KoprsTestValidator *self, JsonNode *schema, KoprsTestValidatorFunc check)
{
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  gsize outer = koprs_test_validator_enter (self, "properties");
  JsonObjectIter iter;
  const char *name;
  JsonNode *property;

  if (koprs_test_node_is_object (properties))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (properties));
      while (json_object_iter_next_ordered (&iter, &name, &property))
        {
          gsize mark = koprs_test_validator_enter_key (self, name);

          check (self, property);
          koprs_test_validator_leave (self, mark);
        }
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_member (KoprsTestValidator *self, JsonNode *schema, const char *name, KoprsTestValidatorFunc check)
{
  JsonNode *member = koprs_test_node_get (schema, name);
  gsize mark = koprs_test_validator_enter (self, name);

  if (koprs_test_node_is_object (member))
    check (self, member);
  koprs_test_validator_leave (self, mark);
}

static void
forbid (KoprsTestValidator *self, JsonNode *schema, const char *name, const char *detail)
{
  JsonNode *value = koprs_test_node_get (schema, name);

  if (value != NULL && !koprs_test_node_is_empty (value))
    koprs_test_validator_forbidden_at (self, name, detail);
}

static void
invalid_member (KoprsTestValidator *self, JsonNode *schema, const char *name, const char *detail)
{
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  JsonNode *value = koprs_test_node_get (schema, name);

  koprs_test_validator_invalid_at (self, name, value != NULL ? value : nothing, detail);
}

/* Inside of a composition. */
static void
check_nested (KoprsTestValidator *self, JsonNode *schema)
{
  static const struct { const char *name, *detail; } forbidden[] = {
    { "type", "must be empty to be structural" },
    { "additionalProperties", "must be undefined to be structural" },
    { "default", "must be undefined to be structural" },
    { "title", "must be empty to be structural" },
    { "description", "must be empty to be structural" },
    { "nullable", "must be false to be structural" },
    { "x-kubernetes-preserve-unknown-fields", "must be false to be structural" },
    { "x-kubernetes-embedded-resource", "must be false to be structural" },
    { "x-kubernetes-int-or-string", "must be false to be structural" },
    { "x-kubernetes-list-map-keys", "must be empty to be structural" },
    { "x-kubernetes-list-type", "must be undefined to be structural" },
    { "x-kubernetes-map-type", "must be undefined to be structural" },
    { "x-kubernetes-validations", "must be empty to be structural" },
  };
  gsize mark;

  check_values (self, schema, FALSE, FALSE);
  check_member (self, schema, "items", check_nested);
  for_each_property (self, schema, check_nested);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    forbid (self, schema, forbidden[i].name, forbidden[i].detail);
  if (koprs_test_node_find (schema, "properties", "metadata", NULL) == NULL)
    return;
  mark = koprs_test_validator_enter (self, "properties[metadata]");
  koprs_test_validator_forbidden (self, "must not be specified in a nested context");
  koprs_test_validator_leave (self, mark);
}

/* The first of allOf may be the two types of a port. */
static void
check_all_of (KoprsTestValidator *self, JsonNode *schema, gboolean skip_first)
{
  JsonNode *all = koprs_test_node_get (schema, "allOf");
  gsize outer = koprs_test_validator_enter (self, "allOf");

  for (guint i = 0; koprs_test_node_is_array (all) && i < json_array_get_length (json_node_get_array (all)); i++)
    {
      JsonNode *part = json_array_get_element (json_node_get_array (all), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (i == 0 && skip_first)
        check_values (self, part, TRUE, FALSE);
      else
        check_nested (self, part);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_values (KoprsTestValidator *self, JsonNode *schema, gboolean skip_any, gboolean skip_first_all)
{
  if (!skip_any)
    koprs_test_validator_for_each (self, schema, "anyOf", check_nested);
  check_all_of (self, schema, skip_first_all);
  koprs_test_validator_for_each (self, schema, "oneOf", check_nested);
  check_member (self, schema, "not", check_nested);
  koprs_test_validator_check_pattern (self, schema);
}

/* anyOf of an integer and a string, in that order, as all ports have it. */
static gboolean
is_port (JsonNode *any)
{
  static const char *const types[] = { "integer", "string" };
  gboolean is = koprs_test_node_is_array (any) && json_array_get_length (json_node_get_array (any)) == G_N_ELEMENTS (types);

  for (guint i = 0; is && i < G_N_ELEMENTS (types); i++)
    {
      JsonNode *part = json_array_get_element (json_node_get_array (any), i);

      is = koprs_test_node_is_object (part) && json_object_get_size (json_node_get_object (part)) == 1
           && g_strcmp0 (koprs_test_node_get_string (part, "type"), types[i]) == 0;
    }
  return is;
}

static JsonNode *
get_first (JsonNode *list)
{
  return koprs_test_node_is_array (list) && !koprs_test_node_is_empty (list) ? json_array_get_element (json_node_get_array (list), 0)
                                                                            : NULL;
}

static void
check_type (KoprsTestValidator *self, JsonNode *schema, Level level)
{
  static const char *const missing[] = {
    "must not be empty at the root", "must not be empty for specified array items", "must not be empty for specified object fields",
  };
  gboolean embedded = koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource");
  const char *type = koprs_test_schema_text (schema, "type");

  if (embedded && *type == '\0')
    koprs_test_validator_required_at (self, "type", "must be object if x-kubernetes-embedded-resource is true");
  else if (embedded && !g_str_equal (type, "object"))
    invalid_member (self, schema, "type", "must be object if x-kubernetes-embedded-resource is true");
  else if (*type == '\0' && !koprs_test_schema_flag (schema, "x-kubernetes-int-or-string")
           && !koprs_test_schema_flag (schema, "x-kubernetes-preserve-unknown-fields"))
    koprs_test_validator_required_at (self, "type", missing[level]);
  if (level == ROOT && *type != '\0' && !g_str_equal (type, "object"))
    invalid_member (self, schema, "type", "must be object at the root");
  if (g_str_equal (type, "array") && koprs_test_node_get (schema, "items") == NULL)
    koprs_test_validator_required_at (self, "items", "must be specified");
}

/* Only names may be narrowed down. */
static gboolean
is_plain_metadata (JsonNode *metadata)
{
  static const char *const free_members[] = { "type", "properties", "default", NULL };
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init (&iter, json_node_get_object (metadata));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_strv_contains (free_members, name))
      return FALSE;
  value = koprs_test_node_get (metadata, "properties");
  if (!koprs_test_node_is_object (value))
    return TRUE;
  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_str_equal (name, "name") && !g_str_equal (name, "generateName"))
      return FALSE;
  return TRUE;
}

/* apiVersion, kind and metadata of a whole object. */
static void
check_object_parts (KoprsTestValidator *self, JsonNode *schema, Level level)
{
  static const struct { const char *name, *type, *detail; } parts[] = {
    { "kind", "string", "must be string" },
    { "apiVersion", "string", "must be string" },
    { "metadata", "object", "must be object" },
  };
  JsonNode *properties = koprs_test_node_get (schema, "properties");
  JsonNode *metadata = koprs_test_node_get (properties, "metadata");
  gsize outer = koprs_test_validator_enter (self, "properties");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      JsonNode *part = koprs_test_node_get (properties, parts[i].name);
      gsize mark = koprs_test_validator_enter_key (self, parts[i].name);

      if (part != NULL && !g_str_equal (koprs_test_schema_text (part, "type"), parts[i].type))
        invalid_member (self, part, "type", parts[i].detail);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_enter_key (self, "metadata");
  if (level == ROOT && koprs_test_node_is_object (metadata) && !is_plain_metadata (metadata))
    koprs_test_validator_forbidden (self, "must not specify anything other than name and generateName, but metadata is implicitly "
                                          "specified");
  koprs_test_validator_leave (self, outer);
}

static void
check_extensions (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const excluded[] = { "x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource" };
  gboolean embedded = koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource");

  for (guint i = 0; i < G_N_ELEMENTS (excluded); i++)
    if (koprs_test_schema_flag (schema, "x-kubernetes-int-or-string") && koprs_test_schema_flag (schema, excluded[i]))
      invalid_member (self, schema, excluded[i], "must be false if x-kubernetes-int-or-string is true");
  if (embedded)
    forbid (self, schema, "additionalProperties", "must not be used if x-kubernetes-embedded-resource is set");
  if (embedded && !koprs_test_schema_flag (schema, "x-kubernetes-preserve-unknown-fields")
      && koprs_test_node_get (schema, "properties") == NULL)
    koprs_test_validator_required_at (self, "properties", "must not be empty if x-kubernetes-embedded-resource is true without "
                                        "x-kubernetes-preserve-unknown-fields");
}

static void
check_part (KoprsTestValidator *self, JsonNode *schema, Level level)
{
  gboolean first_is_port = is_port (koprs_test_node_get (get_first (koprs_test_node_get (schema, "allOf")), "anyOf"));

  check_type (self, schema, level);
  check_extensions (self, schema);
  check_values (self, schema, is_port (koprs_test_node_get (schema, "anyOf")), first_is_port);
  if (level == ROOT || koprs_test_schema_flag (schema, "x-kubernetes-embedded-resource"))
    check_object_parts (self, schema, level);
  if (level == ROOT)
    forbid (self, schema, "additionalProperties", "must not be used at the root");
}

static void check_field (KoprsTestValidator *self, JsonNode *schema);

static void
check_item (KoprsTestValidator *self, JsonNode *schema)
{
  check_part (self, schema, ITEM);
  check_member (self, schema, "items", check_item);
  check_member (self, schema, "additionalProperties", check_field);
  for_each_property (self, schema, check_field);
}

static void
check_field (KoprsTestValidator *self, JsonNode *schema)
{
  check_part (self, schema, FIELD);
  check_member (self, schema, "items", check_item);
  check_member (self, schema, "additionalProperties", check_field);
  for_each_property (self, schema, check_field);
}

static int
compare_causes (gconstpointer a, gconstpointer b)
{
  const KoprsTestCause *x = *(const KoprsTestCause *const *) a;
  const KoprsTestCause *y = *(const KoprsTestCause *const *) b;
  g_autofree char *left = g_strdup_printf ("%s: %s", x->field, x->message);
  g_autofree char *right = g_strdup_printf ("%s: %s", y->field, y->message);

  return strcmp (left, right);
}

void
koprs_test_validator_check_structural (KoprsTestValidator *self, JsonNode *schema)
{
  GPtrArray *outer = self->causes;
  g_autoptr (GPtrArray) found = koprs_test_causes_new ();

  self->causes = found;
  check_part (self, schema, ROOT);
  check_member (self, schema, "items", check_item);
  check_member (self, schema, "additionalProperties", check_field);
  for_each_property (self, schema, check_field);
  koprs_test_validator_check_complete (self, schema);
  self->causes = outer;
  g_ptr_array_sort (found, compare_causes);
  while (found->len > 0)
    g_ptr_array_add (outer, g_ptr_array_steal_index (found, 0));
}
