/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/merge/koprs-test-versions.h"

#include "koprs/testing/merge/koprs-test-ownership.h"
#include "koprs/testing/values/koprs-test-node.h"

KoprsTestSchema *
koprs_test_versions_find_schema (const KoprsTestVersions *self, KoprsTestSchema *schema, const char *api_version)
{
  if (self == NULL || g_str_equal (api_version, koprs_test_schema_get_api_version (schema)))
    return schema;
  return self->find_schema (self->data, api_version);
}

/* One step; what comes out must be as that version declares it. */
static JsonNode *
convert (const KoprsTestVersions *self, JsonNode *object, const char *api_version, char **problem)
{
  g_autoptr (JsonNode) converted = self->convert (self->data, object, api_version, problem);
  KoprsTestSchema *schema = converted != NULL ? self->find_schema (self->data, api_version) : NULL;

  if (schema == NULL || !koprs_test_typed_check (koprs_test_schema_get_root (schema), converted, TRUE, problem))
    return NULL;
  return g_steal_pointer (&converted);
}

JsonNode *
koprs_test_versions_convert (const KoprsTestVersions *self, KoprsTestSchema *schema, JsonNode *object, const char *api_version,
                             char **problem)
{
  const char *given = koprs_test_node_get_string (object, "apiVersion");
  const char *hub = koprs_test_schema_get_api_version (schema);
  g_autoptr (JsonNode) middle = NULL;

  if (self == NULL || given == NULL || g_str_equal (given, api_version))
    return json_node_ref (object);
  if (g_str_equal (given, hub) || g_str_equal (api_version, hub))
    return convert (self, object, api_version, problem);
  middle = convert (self, object, hub, problem);
  return middle != NULL ? convert (self, middle, api_version, problem) : NULL;
}

static void
free_comparison (gpointer data)
{
  koprs_test_comparison_clear (data);
  g_free (data);
}

void
koprs_test_changes_init (KoprsTestChanges *self, const KoprsTestVersions *versions, KoprsTestSchema *schema, JsonNode *from, JsonNode *to,
                         const KoprsTestFieldSet *ignored)
{
  *self = (KoprsTestChanges) { .versions = versions, .schema = schema, .from = from, .to = to, .ignored = ignored };
  koprs_test_ownership_compare (schema, from, to, ignored, &self->here);
}

void
koprs_test_changes_clear (KoprsTestChanges *self)
{
  koprs_test_comparison_clear (&self->here);
  g_clear_pointer (&self->others, g_hash_table_unref);
}

static char *
describe (const char *what, char *problem)
{
  g_autofree char *taken = problem;

  return taken != NULL ? g_strdup_printf ("failed to convert %s object: %s", what, taken) : NULL;
}

static KoprsTestComparison *
compare (KoprsTestChanges *self, const char *api_version, char **problem)
{
  KoprsTestSchema *schema = koprs_test_versions_find_schema (self->versions, self->schema, api_version);
  g_autoptr (JsonNode) from = koprs_test_versions_convert (self->versions, self->schema, self->from, api_version, problem);
  g_autoptr (JsonNode) to = NULL;
  KoprsTestComparison *comparison;

  if (from == NULL)
    {
      *problem = describe ("old", *problem);
      return NULL;
    }
  to = koprs_test_versions_convert (self->versions, self->schema, self->to, api_version, problem);
  if (to == NULL)
    {
      *problem = describe ("new", *problem);
      return NULL;
    }
  comparison = g_new0 (KoprsTestComparison, 1);
  koprs_test_ownership_compare (schema, from, to, self->ignored, comparison);
  return comparison;
}

const KoprsTestComparison *
koprs_test_changes_get (KoprsTestChanges *self, const char *api_version, char **problem)
{
  KoprsTestComparison *comparison;

  if (self->versions == NULL || g_str_equal (api_version, koprs_test_schema_get_api_version (self->schema)))
    return &self->here;
  comparison = self->others != NULL ? g_hash_table_lookup (self->others, api_version) : NULL;
  if (comparison != NULL)
    return comparison;
  comparison = compare (self, api_version, problem);
  if (comparison == NULL)
    return NULL;
  if (self->others == NULL)
    self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_comparison);
  g_hash_table_insert (self->others, g_strdup (api_version), comparison);
  return comparison;
}
