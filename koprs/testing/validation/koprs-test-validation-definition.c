/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* CustomResourceDefinitions: names, versions, and schemas that are structural. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define APPROVAL "api-approved.kubernetes.io"

static void check_schema (KoprsTestValidator *self, JsonNode *schema, gboolean typed);

static const char *
get_text (JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  return text != NULL ? text : "";
}

static gboolean
is_true (JsonNode *object, const char *name)
{
  JsonNode *value = koprs_test_node_get (object, name);

  return koprs_test_node_is_boolean (value) && json_node_get_boolean (value);
}

static gboolean
is_label (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= 63 && g_ascii_islower (*text) && text[length - 1] != '-'
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* A name of the definition; kinds may have upper case. */
static void
check_label (KoprsTestValidator *self, JsonNode *value, gboolean mixed)
{
  g_autofree char *text = koprs_test_node_is_string (value) ? g_strdup (json_node_get_string (value)) : g_strdup ("");
  g_autofree char *lower = g_ascii_strdown (text, -1);

  if (*text == '\0')
    koprs_test_validator_required (self, "");
  else if (!is_label (mixed ? lower : text))
    koprs_test_validator_invalid (self, value, "%s" KOPRS_TEST_NAMES_1035_RULE, mixed ? "may have mixed case, but should otherwise match: " : "");
}

static void
check_label_list (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *list = koprs_test_node_get (object, name);
  gsize outer = koprs_test_validator_enter (self, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_label (self, json_array_get_element (json_node_get_array (list), i), FALSE);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_names (KoprsTestValidator *self, JsonNode *names)
{
  static const char *const members[] = { "plural", "singular", "kind", "listKind" };
  gsize outer = koprs_test_validator_enter (self, "names");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gsize mark = koprs_test_validator_enter (self, members[i]);

      check_label (self, koprs_test_node_get (names, members[i]), i >= 2);
      koprs_test_validator_leave (self, mark);
    }
  check_label_list (self, names, "shortNames");
  check_label_list (self, names, "categories");
  koprs_test_validator_leave (self, outer);
}

static void
check_group (KoprsTestValidator *self, JsonNode *spec)
{
  const char *group = get_text (spec, "group");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "group");

  if (*group == '\0')
    koprs_test_validator_required (self, "");
  else
    {
      koprs_test_names_check_subdomain (group, FALSE, problems);
      if (problems->len == 0 && strchr (group, '.') == NULL)
        g_ptr_array_add (problems, g_strdup ("should be a domain with at least one dot"));
      koprs_test_validator_take_problems (self, group, problems);
    }
  koprs_test_validator_leave (self, mark);
}

/* A property that is a key of its list is either required or has a default. */
static void
check_list_key (KoprsTestValidator *self, JsonNode *items, JsonNode *keys, const char *key)
{
  JsonNode *property = koprs_test_node_get (koprs_test_node_get (items, "properties"), key);
  JsonNode *required = koprs_test_node_get (items, "required");
  gsize mark = self->path->len;

  if (property == NULL)
    {
      koprs_test_validator_enter (self, "x-kubernetes-list-map-keys");
      koprs_test_validator_invalid (self, keys, "entries must all be names of item properties");
      koprs_test_validator_leave (self, mark);
      return;
    }
  for (guint i = 0; koprs_test_node_is_array (required) && i < json_array_get_length (json_node_get_array (required)); i++)
    if (g_strcmp0 (json_array_get_string_element (json_node_get_array (required), i), key) == 0)
      return;
  if (koprs_test_node_get (property, "default") != NULL)
    return;
  koprs_test_validator_enter (self, "items.properties");
  koprs_test_validator_enter_key (self, key);
  koprs_test_validator_enter (self, "default");
  koprs_test_validator_required (self, "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required "
                                       "property");
  koprs_test_validator_leave (self, mark);
}

static void
check_list_type (KoprsTestValidator *self, JsonNode *schema)
{
  static const char *const types[] = { "atomic", "set", "map", NULL };
  JsonNode *keys = koprs_test_node_get (schema, "x-kubernetes-list-map-keys");
  gboolean has_keys = koprs_test_node_is_array (keys) && !koprs_test_node_is_empty (keys);
  const char *type = get_text (schema, "x-kubernetes-list-type");
  gsize mark = self->path->len;

  if (*type != '\0')
    koprs_test_validator_one_of (self, schema, "x-kubernetes-list-type", types);
  if (g_str_equal (type, "map"))
    {
      koprs_test_validator_enter (self, "x-kubernetes-list-map-keys");
      if (!has_keys)
        koprs_test_validator_required (self, "must not be empty if x-kubernetes-list-type is map");
      koprs_test_validator_leave (self, mark);
      for (guint i = 0; has_keys && i < json_array_get_length (json_node_get_array (keys)); i++)
        check_list_key (self, koprs_test_node_get (schema, "items"), keys,
                        json_array_get_string_element (json_node_get_array (keys), i));
    }
  else if (has_keys)
    {
      koprs_test_validator_enter (self, "x-kubernetes-list-type");
      koprs_test_validator_required (self, "must be map if x-kubernetes-list-map-keys is non-empty");
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_pattern (KoprsTestValidator *self, JsonNode *schema)
{
  const char *pattern = koprs_test_node_get_string (schema, "pattern");
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = pattern != NULL ? g_regex_new (pattern, 0, 0, &error) : NULL;
  gsize mark = koprs_test_validator_enter (self, "pattern");

  if (error != NULL)
    koprs_test_validator_invalid (self, koprs_test_node_get (schema, "pattern"), "must be a valid regular expression, but isn't: %s",
                                  error->message);
  koprs_test_validator_leave (self, mark);
}

static void
check_default (KoprsTestValidator *self, JsonNode *schema)
{
  JsonNode *value = koprs_test_node_get (schema, "default");
  KoprsTestValidator inner;
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();

  if (value == NULL)
    return;
  koprs_test_validator_init (&inner, causes, NULL);
  koprs_test_validator_check_openapi (&inner, schema, value, NULL);
  koprs_test_validator_clear (&inner);
  for (guint i = 0; i < causes->len; i++)
    {
      const KoprsTestCause *cause = g_ptr_array_index (causes, i);
      gsize mark = koprs_test_validator_enter (self, "default");

      if (*cause->field != '\0')
        koprs_test_validator_enter (self, cause->field);
      koprs_test_causes_add (self->causes, cause->reason, self->path->str, "%s", cause->message);
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_type (KoprsTestValidator *self, JsonNode *schema, gboolean typed)
{
  static const char *const types[] = { "array", "boolean", "integer", "number", "object", "string", NULL };
  const char *type = get_text (schema, "type");
  gboolean free_form = is_true (schema, "x-kubernetes-int-or-string") || is_true (schema, "x-kubernetes-preserve-unknown-fields");
  gsize mark = koprs_test_validator_enter (self, "type");

  if (*type == '\0' && typed && !free_form)
    koprs_test_validator_required (self, "must not be empty for specified object fields");
  koprs_test_validator_leave (self, mark);
  if (*type != '\0')
    koprs_test_validator_one_of (self, schema, "type", types);
  mark = koprs_test_validator_enter (self, "items");
  if (g_str_equal (type, "array") && !koprs_test_node_is_object (koprs_test_node_get (schema, "items")))
    koprs_test_validator_required (self, "must be specified");
  koprs_test_validator_leave (self, mark);
}

/* What structural schemas may not have at all. */
static void
check_forbidden (KoprsTestValidator *self, JsonNode *schema)
{
  gsize mark = self->path->len;

  if (koprs_test_node_get (schema, "$ref") != NULL)
    {
      koprs_test_validator_enter (self, "$ref");
      koprs_test_validator_forbidden (self, "$ref is not supported");
      koprs_test_validator_leave (self, mark);
    }
  if (is_true (schema, "uniqueItems"))
    {
      koprs_test_validator_enter (self, "uniqueItems");
      koprs_test_validator_forbidden (self, "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
      koprs_test_validator_leave (self, mark);
    }
  if (koprs_test_node_get (schema, "additionalProperties") != NULL && koprs_test_node_get (schema, "properties") != NULL)
    {
      koprs_test_validator_enter (self, "additionalProperties");
      koprs_test_validator_forbidden (self, "additionalProperties and properties are mutual exclusive");
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_properties (KoprsTestValidator *self, JsonNode *schema)
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

          check_schema (self, property, TRUE);
          koprs_test_validator_leave (self, mark);
        }
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_schema (KoprsTestValidator *self, JsonNode *schema, gboolean typed)
{
  static const char *const map_types[] = { "atomic", "granular", NULL };
  static const char *const below[] = { "items", "additionalProperties" };

  if (!koprs_test_node_is_object (schema))
    return;
  check_type (self, schema, typed);
  check_forbidden (self, schema);
  check_list_type (self, schema);
  if (koprs_test_node_get (schema, "x-kubernetes-map-type") != NULL)
    koprs_test_validator_one_of (self, schema, "x-kubernetes-map-type", map_types);
  check_pattern (self, schema);
  check_default (self, schema);
  check_properties (self, schema);
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      gsize mark = koprs_test_validator_enter (self, below[i]);

      check_schema (self, koprs_test_node_get (schema, below[i]), TRUE);
      koprs_test_validator_leave (self, mark);
    }
}

/* The path in the causes is that of the older form of definitions when there is only one version. */
static void
check_version_schema (KoprsTestValidator *self, JsonNode *version, guint index, gboolean only)
{
  JsonNode *schema = koprs_test_node_find (version, "schema", "openAPIV3Schema", NULL);
  const char *type = get_text (schema, "type");
  gsize mark = self->path->len;

  if (!koprs_test_node_is_object (schema) || !only)
    {
      koprs_test_validator_enter (self, "versions");
      koprs_test_validator_enter_index (self, index);
      koprs_test_validator_enter (self, "schema.openAPIV3Schema");
    }
  else
    koprs_test_validator_enter (self, "validation.openAPIV3Schema");
  if (!koprs_test_node_is_object (schema))
    koprs_test_validator_required (self, "");
  else if (g_str_equal (type, "object"))
    check_schema (self, schema, FALSE);
  else
    {
      koprs_test_validator_enter (self, "type");
      if (*type == '\0')
        koprs_test_validator_required (self, "must not be empty at the root");
      else
        koprs_test_validator_invalid (self, koprs_test_node_get (schema, "type"), "must be object at the root");
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_versions (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *versions = koprs_test_node_get (spec, "versions");
  guint count = koprs_test_node_is_array (versions) ? json_array_get_length (json_node_get_array (versions)) : 0;
  guint n_storage = 0;
  gsize mark;

  for (guint i = 0; i < count; i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);

      n_storage += is_true (version, "storage");
      mark = koprs_test_validator_enter (self, "versions");
      koprs_test_validator_enter_index (self, i);
      koprs_test_validator_enter (self, "name");
      check_label (self, koprs_test_node_get (version, "name"), FALSE);
      koprs_test_validator_leave (self, mark);
    }
  mark = koprs_test_validator_enter (self, "versions");
  if (n_storage != 1)
    koprs_test_validator_invalid (self, versions, "must have exactly one version marked as storage version");
  koprs_test_validator_leave (self, mark);
  for (guint i = 0; i < count; i++)
    check_version_schema (self, json_array_get_element (json_node_get_array (versions), i), i, count == 1);
}

static void
check_approval (KoprsTestValidator *self, JsonNode *definition)
{
  const char *group = get_text (koprs_test_node_get (definition, "spec"), "group");
  JsonNode *annotations = koprs_test_node_find (definition, "metadata", "annotations", NULL);
  gsize mark = koprs_test_validator_enter (self, "metadata.annotations");

  koprs_test_validator_enter_key (self, APPROVAL);
  if ((g_str_has_suffix (group, ".k8s.io") || g_str_has_suffix (group, ".kubernetes.io"))
      && *get_text (annotations, APPROVAL) == '\0')
    koprs_test_validator_required (self, "protected groups must have approval annotation \"" APPROVAL
                                         "\", see https://github.com/kubernetes/enhancements/pull/1111");
  koprs_test_validator_leave (self, mark);
}

static void
check_unchanged (KoprsTestValidator *self, JsonNode *object, JsonNode *old, const char *name)
{
  gsize mark = koprs_test_validator_enter (self, name);

  if (!koprs_test_node_equal (koprs_test_node_get (object, name), koprs_test_node_get (old, name)))
    koprs_test_validator_invalid (self, koprs_test_node_get (object, name), "field is immutable");
  koprs_test_validator_leave (self, mark);
}

static void
check_update (KoprsTestValidator *self, JsonNode *spec, JsonNode *old)
{
  JsonNode *names = koprs_test_node_get (spec, "names");
  JsonNode *old_names = koprs_test_node_get (old, "names");
  gsize mark;

  check_unchanged (self, spec, old, "scope");
  mark = koprs_test_validator_enter (self, "names");
  check_unchanged (self, names, old_names, "kind");
  koprs_test_validator_leave (self, mark);
  check_unchanged (self, spec, old, "group");
  mark = koprs_test_validator_enter (self, "names");
  check_unchanged (self, names, old_names, "plural");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_definition (KoprsTestValidator *self, JsonNode *definition, JsonNode *old)
{
  static const char *const scopes[] = { "Cluster", "Namespaced", NULL };
  JsonNode *spec = koprs_test_node_get (definition, "spec");
  JsonNode *name = koprs_test_node_find (definition, "metadata", "name", NULL);
  g_autofree char *wanted = g_strconcat (get_text (koprs_test_node_get (spec, "names"), "plural"), ".", get_text (spec, "group"), NULL);
  gsize mark = koprs_test_validator_enter (self, "metadata.name");

  if (old == NULL && koprs_test_node_is_string (name) && !g_str_equal (json_node_get_string (name), wanted))
    koprs_test_validator_invalid (self, name, "must be spec.names.plural+\".\"+spec.group");
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "spec");
  check_group (self, spec);
  if (*get_text (spec, "scope") == '\0')
    koprs_test_validator_need_text (self, spec, "scope", "");
  else
    koprs_test_validator_one_of (self, spec, "scope", scopes);
  check_versions (self, spec);
  check_names (self, koprs_test_node_get (spec, "names"));
  koprs_test_validator_check_conversion (self, spec);
  if (old != NULL)
    check_update (self, spec, koprs_test_node_get (old, "spec"));
  koprs_test_validator_leave (self, mark);
  if (old == NULL)
    check_approval (self, definition);
}
