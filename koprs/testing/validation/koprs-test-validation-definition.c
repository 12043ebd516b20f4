/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* CustomResourceDefinitions: names, group, scope, and their versions. What is the same in all versions is judged once, at the places
 * that the older form of definitions had for it. */

#include "koprs/testing/validation/koprs-test-validation-schemas.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define APPROVAL "api-approved.kubernetes.io"
#define PULL_REQUEST "see https://github.com/kubernetes/enhancements/pull/1111"

static void
check_name (KoprsTestValidator *self, JsonNode *names, const char *name, gboolean mixed)
{
  const char *text = koprs_test_schema_text (names, name);
  g_autofree char *lower = mixed ? g_ascii_strdown (text, -1) : g_strdup (text);
  gsize mark = koprs_test_validator_enter (self, name);

  if (*text != '\0')
    koprs_test_validator_check_dns_label (self, lower, text, mixed ? "may have mixed case, but should otherwise match: " : "");
  koprs_test_validator_leave (self, mark);
}

static void
check_name_list (KoprsTestValidator *self, JsonNode *object, const char *name)
{
  JsonNode *list = koprs_test_node_get (object, name);
  gsize outer = koprs_test_validator_enter (self, name);

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      const char *text = json_array_get_string_element (json_node_get_array (list), i);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_check_dns_label (self, text, text, "");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_names (KoprsTestValidator *self, JsonNode *names)
{
  static const char *const members[] = { "plural", "singular", "kind", "listKind" };
  JsonNode *list_kind = koprs_test_node_get (names, "listKind");
  gsize outer = koprs_test_validator_enter (self, "names");
  gsize mark;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    koprs_test_validator_need_text (self, names, members[i], "");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    check_name (self, names, members[i], i >= 2);
  check_name_list (self, names, "shortNames");
  mark = koprs_test_validator_enter (self, "listKind");
  if (*koprs_test_schema_text (names, "kind") != '\0' && koprs_test_node_equal (koprs_test_node_get (names, "kind"), list_kind))
    koprs_test_validator_invalid (self, list_kind, "kind and listKind may not be the same");
  koprs_test_validator_leave (self, mark);
  check_name_list (self, names, "categories");
  koprs_test_validator_leave (self, outer);
}

static void
check_group (KoprsTestValidator *self, JsonNode *spec)
{
  const char *group = koprs_test_schema_text (spec, "group");
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

/* Whether the versions' members of that name are the same; NULL for a schema that is missing everywhere is, too. */
static gboolean
is_common (JsonNode *versions, const char *name)
{
  for (guint i = 1; i < json_array_get_length (json_node_get_array (versions)); i++)
    if (!koprs_test_node_equal (koprs_test_node_get (json_array_get_element (json_node_get_array (versions), 0), name),
                                koprs_test_node_get (json_array_get_element (json_node_get_array (versions), i), name)))
      return FALSE;
  return TRUE;
}

static void
check_root (KoprsTestValidator *self, JsonNode *schema, gboolean status)
{
  guint n_before = self->causes->len;
  gboolean sound = FALSE;
  guint n_sound;

  if (status)
    koprs_test_validator_check_status_root (self, schema);
  if (koprs_test_schema_flag (schema, "nullable"))
    {
      gsize mark = koprs_test_validator_enter (self, "nullable");

      koprs_test_validator_forbidden (self, "nullable cannot be true at the root");
      koprs_test_validator_leave (self, mark);
    }
  if (koprs_test_validator_is_convertible (schema))
    {
      guint n_structural = self->causes->len;

      koprs_test_validator_check_structural (self, schema);
      if (self->causes->len == n_structural)
        koprs_test_validator_check_defaults (self, schema);
      sound = self->causes->len == n_structural;
    }
  n_sound = self->causes->len;
  koprs_test_validator_check_schema (self, schema);
  if (sound)
    koprs_test_validator_check_rules (self, schema, n_sound);
  if (self->causes->len == n_before && koprs_test_node_get (schema, "$schema") != NULL)
    {
      g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");

      koprs_test_validator_invalid (self, nothing, "OpenAPIV3Schema 'schema' is not supported");
    }
}

static void
check_version_schema (KoprsTestValidator *self, JsonNode *version, const char *name)
{
  JsonNode *schema = koprs_test_node_find (version, "schema", "openAPIV3Schema", NULL);
  gsize mark = koprs_test_validator_enter (self, name);

  koprs_test_validator_enter (self, "openAPIV3Schema");
  if (koprs_test_node_is_object (schema))
    check_root (self, schema, koprs_test_node_find (version, "subresources", "status", NULL) != NULL);
  koprs_test_validator_leave (self, mark);
}

/* The parts of a version that are its own, or those that all versions have. */
static void
check_parts (KoprsTestValidator *self, JsonNode *versions, JsonNode *version, gboolean common)
{
  if (is_common (versions, "schema") == common)
    check_version_schema (self, version, common ? "validation" : "schema");
  if (is_common (versions, "subresources") == common)
    koprs_test_validator_check_scale (self, version);
  if (is_common (versions, "additionalPrinterColumns") == common)
    koprs_test_validator_check_columns (self, version);
  if (is_common (versions, "selectableFields") == common)
    koprs_test_validator_check_selectable (self, version);
}

static void
check_deprecation (KoprsTestValidator *self, JsonNode *version)
{
  JsonNode *warning = koprs_test_node_get (version, "deprecationWarning");
  const char *text = koprs_test_schema_text (version, "deprecationWarning");
  gsize mark = koprs_test_validator_enter (self, "deprecationWarning");

  if (warning != NULL && !koprs_test_schema_flag (version, "deprecated"))
    koprs_test_validator_invalid (self, warning, "can only be set for deprecated versions");
  else if (warning != NULL && strlen (text) > 256)
    koprs_test_validator_invalid (self, warning, "must be <= 256 characters long");
  else if (warning != NULL && *text == '\0')
    koprs_test_validator_invalid (self, warning, "must not be an empty string");
  for (const char *at = text; warning != NULL && koprs_test_schema_flag (version, "deprecated") && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isprint (g_utf8_get_char (at)))
      {
        koprs_test_validator_invalid (self, warning, "must only contain printable UTF-8 characters; non-printable character found at "
                                                     "index %zu", (gsize) (at - text));
        break;
      }
  koprs_test_validator_leave (self, mark);
}

static void
check_version (KoprsTestValidator *self, JsonNode *versions, guint index)
{
  JsonNode *version = json_array_get_element (json_node_get_array (versions), index);
  const char *name = koprs_test_schema_text (version, "name");
  gsize mark = koprs_test_validator_enter (self, "versions");
  gsize inner;

  koprs_test_validator_enter_index (self, index);
  inner = koprs_test_validator_enter (self, "name");
  koprs_test_validator_check_dns_label (self, name, name, "");
  koprs_test_validator_leave (self, inner);
  check_deprecation (self, version);
  check_parts (self, versions, version, FALSE);
  koprs_test_validator_leave (self, mark);
}

/* As Go's structure shows them, without what all have in common. */
static JsonNode *
dup_versions (JsonNode *versions)
{
  static const struct { const char *shown, *name; gboolean part, flag; } members[] = {
    { "Name", "name", FALSE, FALSE },
    { "Served", "served", FALSE, TRUE },
    { "Storage", "storage", FALSE, TRUE },
    { "Deprecated", "deprecated", FALSE, TRUE },
    { "DeprecationWarning", "deprecationWarning", FALSE, FALSE },
    { "Schema", "schema", TRUE, FALSE },
    { "Subresources", "subresources", TRUE, FALSE },
    { "AdditionalPrinterColumns", "additionalPrinterColumns", TRUE, FALSE },
    { "SelectableFields", "selectableFields", TRUE, FALSE },
  };
  JsonNode *list = koprs_test_node_new_array ();

  for (guint i = 0; i < json_array_get_length (json_node_get_array (versions)); i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);
      JsonNode *shown = koprs_test_node_new_object ();

      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          JsonNode *value = koprs_test_node_get (version, members[j].name);

          if (members[j].part && is_common (versions, members[j].name))
            value = NULL;
          if (members[j].flag)
            json_object_set_boolean_member (json_node_get_object (shown), members[j].shown,
                                            koprs_test_schema_flag (version, members[j].name));
          else
            koprs_test_node_set (shown, members[j].shown, value != NULL ? koprs_test_node_copy (value)
                                                                       : json_node_init_null (json_node_alloc ()));
        }
      json_array_add_element (json_node_get_array (list), shown);
    }
  return list;
}

static void
check_version_names (KoprsTestValidator *self, JsonNode *versions)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (JsonNode) shown = dup_versions (versions);
  guint count = json_array_get_length (json_node_get_array (versions));
  guint n_storage = 0;
  gsize mark = koprs_test_validator_enter (self, "versions");

  for (guint i = 0; i < count; i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);

      n_storage += koprs_test_schema_flag (version, "storage");
      g_hash_table_add (names, (gpointer) koprs_test_schema_text (version, "name"));
    }
  if (g_hash_table_size (names) < count)
    koprs_test_validator_invalid (self, shown, "must contain unique version names");
  if (n_storage != 1)
    koprs_test_validator_invalid (self, shown, "must have exactly one version marked as storage version");
  koprs_test_validator_leave (self, mark);
  if (count > 0)
    {
      const char *first = koprs_test_schema_text (json_array_get_element (json_node_get_array (versions), 0), "name");

      mark = koprs_test_validator_enter (self, "version");
      if (*first != '\0')
        koprs_test_validator_check_dns_label (self, first, first, "");
      koprs_test_validator_leave (self, mark);
    }
}

/* Every version has a schema. */
static void
check_schemas_are_there (KoprsTestValidator *self, JsonNode *versions)
{
  for (guint i = 0; i < json_array_get_length (json_node_get_array (versions)); i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);
      gsize mark = koprs_test_validator_enter (self, "versions");

      koprs_test_validator_enter_index (self, i);
      koprs_test_validator_enter (self, "schema.openAPIV3Schema");
      if (!koprs_test_node_is_object (koprs_test_node_find (version, "schema", "openAPIV3Schema", NULL)))
        koprs_test_validator_required (self, "");
      koprs_test_validator_leave (self, mark);
    }
}

static void
check_spec (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const scopes[] = { "Cluster", "Namespaced", NULL };
  JsonNode *given = koprs_test_node_get (spec, "versions");
  g_autoptr (JsonNode) none = koprs_test_node_new_array ();
  JsonNode *versions = koprs_test_node_is_array (given) ? given : none;
  guint count = json_array_get_length (json_node_get_array (versions));

  check_group (self, spec);
  if (*koprs_test_schema_text (spec, "scope") == '\0')
    koprs_test_validator_need_text (self, spec, "scope", "");
  else
    koprs_test_validator_one_of (self, spec, "scope", scopes);
  check_schemas_are_there (self, versions);
  for (guint i = 0; i < count; i++)
    check_version (self, versions, i);
  if (given == versions)
    check_version_names (self, versions);
  else
    {
      gsize mark = koprs_test_validator_enter (self, "versions");

      koprs_test_validator_invalid (self, NULL, "must have exactly one version marked as storage version");
      koprs_test_validator_leave (self, mark);
    }
  check_names (self, koprs_test_node_get (spec, "names"));
  if (count > 0)
    check_parts (self, versions, json_array_get_element (json_node_get_array (versions), 0), TRUE);
  koprs_test_validator_check_conversion (self, spec);
}

static JsonNode *
find_version (JsonNode *definition, const char *name)
{
  JsonNode *versions = koprs_test_node_find (definition, "spec", "versions", NULL);

  for (guint i = 0; koprs_test_node_is_array (versions) && i < json_array_get_length (json_node_get_array (versions)); i++)
    {
      JsonNode *version = json_array_get_element (json_node_get_array (versions), i);

      if (g_str_equal (koprs_test_schema_text (version, "name"), name))
        return version;
    }
  return NULL;
}

static void
check_stored (KoprsTestValidator *self, JsonNode *definition)
{
  JsonNode *stored = koprs_test_node_find (definition, "status", "storedVersions", NULL);
  gsize mark = koprs_test_validator_enter (self, "status.storedVersions");

  if (stored == NULL || koprs_test_node_is_empty (stored))
    koprs_test_validator_invalid (self, stored, "must have at least one stored version");
  for (guint i = 0; koprs_test_node_is_array (stored) && i < json_array_get_length (json_node_get_array (stored)); i++)
    {
      JsonNode *name = json_array_get_element (json_node_get_array (stored), i);
      gsize inner = koprs_test_validator_enter_index (self, i);

      if (find_version (definition, json_node_get_string (name)) == NULL)
        koprs_test_validator_invalid (self, name, "missing from spec.versions; %1$s was previously a storage version, and must remain in "
                                                  "spec.versions until a storage migration ensures no data remains persisted in %1$s and "
                                                  "removes %1$s from status.storedVersions", json_node_get_string (name));
      koprs_test_validator_leave (self, inner);
    }
  koprs_test_validator_leave (self, mark);
}

static gboolean
is_url (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static gboolean
is_protected (const char *group)
{
  return g_str_has_suffix (group, ".k8s.io") || g_str_has_suffix (group, ".kubernetes.io") || g_str_equal (group, "k8s.io")
         || g_str_equal (group, "kubernetes.io");
}

/* Nothing is said of what was so before. */
static void
check_approval (KoprsTestValidator *self, JsonNode *definition, JsonNode *old)
{
  JsonNode *annotations = koprs_test_node_find (definition, "metadata", "annotations", NULL);
  JsonNode *value = koprs_test_node_get (annotations, APPROVAL);
  const char *approval = koprs_test_schema_text (annotations, APPROVAL);
  JsonNode *before = koprs_test_node_find (old, "metadata", "annotations", APPROVAL, NULL);
  gsize mark;

  if (!is_protected (koprs_test_schema_text (koprs_test_node_get (definition, "spec"), "group"))
      || (old != NULL && koprs_test_node_equal (before, value)))
    return;
  mark = koprs_test_validator_enter (self, "metadata.annotations");
  koprs_test_validator_enter_key (self, APPROVAL);
  if (*approval == '\0')
    koprs_test_validator_required (self, "protected groups must have approval annotation \"" APPROVAL "\", " PULL_REQUEST);
  else if (!g_str_has_prefix (approval, "unapproved") && !is_url (approval))
    koprs_test_validator_invalid (self, value, "protected groups must have approval annotation \"" APPROVAL "\" with either a URL or a "
                                               "reason starting with \"unapproved\", " PULL_REQUEST);
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

static void
check_definition_name (KoprsTestValidator *self, JsonNode *definition)
{
  JsonNode *spec = koprs_test_node_get (definition, "spec");
  JsonNode *name = koprs_test_node_find (definition, "metadata", "name", NULL);
  g_autofree char *wanted = g_strconcat (koprs_test_schema_text (koprs_test_node_get (spec, "names"), "plural"), ".",
                                         koprs_test_schema_text (spec, "group"), NULL);
  gsize mark = koprs_test_validator_enter (self, "metadata.name");

  if (koprs_test_node_is_string (name) && !g_str_equal (json_node_get_string (name), wanted))
    koprs_test_validator_invalid (self, name, "must be spec.names.plural+\".\"+spec.group");
  koprs_test_validator_leave (self, mark);
}

static void
check_keeping (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *keeps = koprs_test_node_get (spec, "preserveUnknownFields");
  gsize mark = koprs_test_validator_enter (self, "spec.preserveUnknownFields");

  if (koprs_test_schema_flag (spec, "preserveUnknownFields"))
    koprs_test_validator_invalid (self, keeps, "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in "
                                               "spec.versions[*].schema instead");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_definition (KoprsTestValidator *self, JsonNode *definition, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (definition, "spec");
  guint n_before = self->causes->len;
  gsize mark;

  if (old == NULL)
    check_definition_name (self, definition);
  mark = koprs_test_validator_enter (self, "spec");
  check_spec (self, spec);
  if (old != NULL)
    check_update (self, spec, koprs_test_node_get (old, "spec"));
  koprs_test_validator_leave (self, mark);
  check_stored (self, definition);
  check_approval (self, definition, old);
  check_keeping (self, spec);
  if (self->causes->len == n_before)
    koprs_test_validator_warn_of_schemas (self, spec, koprs_test_node_get (old, "spec"));
}
