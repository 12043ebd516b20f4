/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-policy-status.h"

#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-policy.h"
#include "koprs/testing/validation/koprs-test-type-shape.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MANAGER "validatingadmissionpolicy-status"
#define MAX_KINDS 10

typedef struct {
  KoprsTestCluster *cluster;
  JsonNode *spec;
  GPtrArray *kinds;         /* (element-type KoprsTestKind) that the policy names, sorted */
  JsonNode *warnings;
} Check;

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const KoprsTestKind *first = *(KoprsTestKind *const *) a;
  const KoprsTestKind *second = *(KoprsTestKind *const *) b;
  int order = strcmp (first->group, second->group);

  if (order == 0)
    order = strcmp (first->version, second->version);
  return order != 0 ? order : strcmp (first->kind, second->kind);
}

/* A rule with an asterisk for a group or a version names nothing. */
static gboolean
has_wildcard (char **names)
{
  for (char **name = names; *name != NULL; name++)
    if (strchr (*name, '*') != NULL)
      return TRUE;
  return FALSE;
}

static void
add_kind (Check *self, const char *group, const char *version, const char *plural)
{
  KoprsTestKind *kind = strpbrk (plural, "*/") == NULL
                        ? koprs_test_kinds_find (koprs_test_cluster_get_kinds (self->cluster), group, version, plural) : NULL;

  if (kind != NULL && self->kinds->len < MAX_KINDS && !g_ptr_array_find (self->kinds, kind, NULL))
    g_ptr_array_add (self->kinds, kind);
}

static void
add_kinds (Check *self, JsonNode *rule)
{
  g_auto (GStrv) groups = koprs_test_object_dup_strings (rule, "apiGroups");
  g_auto (GStrv) versions = koprs_test_object_dup_strings (rule, "apiVersions");
  g_auto (GStrv) resources = koprs_test_object_dup_strings (rule, "resources");

  if (has_wildcard (groups) || has_wildcard (versions))
    return;
  for (char **group = groups; *group != NULL; group++)
    for (char **version = versions; *version != NULL; version++)
      for (char **resource = resources; *resource != NULL; resource++)
        add_kind (self, *group, *version, *resource);
}

static KoprsTestKind *
find_param_kind (Check *self)
{
  JsonNode *param_kind = koprs_test_node_get (self->spec, "paramKind");
  const char *api_version = koprs_test_node_get_string (param_kind, "apiVersion");
  const char *kind = koprs_test_node_get_string (param_kind, "kind");
  const char *slash = api_version != NULL ? strchr (api_version, '/') : NULL;
  g_autofree char *group = slash != NULL ? g_strndup (api_version, slash - api_version) : g_strdup ("");

  if (api_version == NULL || kind == NULL)
    return NULL;
  return koprs_test_kinds_find_kind (koprs_test_cluster_get_kinds (self->cluster), group, slash != NULL ? slash + 1 : api_version, kind);
}

static const KoprsTestCelType *
get_type (KoprsTestCelArena *arena, KoprsTestKind *kind)
{
  const KoprsTestCelShape *shape = kind != NULL && kind->schema != NULL ? koprs_test_type_shape_new (arena, kind->schema, kind->kind) : NULL;

  return shape != NULL ? shape->type : NULL;
}

static void
check_expression (Check *self, const char *expression, const char *member, guint index)
{
  g_autoptr (GString) warning = g_string_new (NULL);
  JsonNode *entry;
  g_autofree char *field = g_strdup_printf ("spec.validations[%u].%s", index, member);

  for (guint i = 0; i < self->kinds->len; i++)
    {
      KoprsTestKind *kind = g_ptr_array_index (self->kinds, i);
      g_autoptr (KoprsTestCelArena) arena = koprs_test_cel_arena_new ();
      g_autofree char *flaw = koprs_test_policy_find_flaw (arena, self->spec, expression, get_type (arena, kind),
                                                           get_type (arena, find_param_kind (self)));

      if (flaw != NULL)
        g_string_append_printf (warning, "%s%s/%s, Kind=%s: %s\n", warning->len > 0 ? "\n" : "", kind->group, kind->version, kind->kind,
                                flaw);
    }
  if (warning->len == 0)
    return;
  entry = koprs_test_node_new_object ();
  koprs_test_node_set_string (entry, "fieldRef", field);
  koprs_test_node_set_string (entry, "warning", warning->str);
  json_array_add_element (json_node_get_array (self->warnings), entry);
}

static void
check_validations (Check *self)
{
  JsonNode *list = koprs_test_node_get (self->spec, "validations");

  for (guint i = 0; koprs_test_node_is_array (list) && i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *validation = json_array_get_element (json_node_get_array (list), i);
      const char *expression = koprs_test_node_get_string (validation, "expression");
      const char *message = koprs_test_node_get_string (validation, "messageExpression");

      if (expression != NULL)
        check_expression (self, expression, "expression", i);
      if (message != NULL && *message != '\0')
        check_expression (self, message, "messageExpression", i);
    }
}

/* The warnings, or NULL where there are none. */
static JsonNode *
make_warnings (KoprsTestCluster *cluster, JsonNode *policy)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  Check self = { cluster, koprs_test_node_get (policy, "spec"), kinds, koprs_test_node_new_array () };
  JsonNode *rules = koprs_test_node_find (self.spec, "matchConstraints", "resourceRules", NULL);

  for (guint i = 0; koprs_test_node_is_array (rules) && i < json_array_get_length (json_node_get_array (rules)); i++)
    add_kinds (&self, json_array_get_element (json_node_get_array (rules), i));
  g_ptr_array_sort (kinds, compare_kinds);
  check_validations (&self);
  if (!koprs_test_node_is_empty (self.warnings))
    return self.warnings;
  json_node_unref (self.warnings);
  return NULL;
}

void
koprs_test_policy_status_sync (KoprsTestCluster *cluster, const char *name)
{
  KoprsTestKind *kind = koprs_test_kinds_find (koprs_test_cluster_get_kinds (cluster), "admissionregistration.k8s.io", "v1",
                                               "validatingadmissionpolicies");
  KoprsBlob *blob = koprs_test_table_lookup (kind->table, name);
  g_autoptr (JsonNode) live = blob != NULL ? koprs_test_object_load (kind, blob) : NULL;
  g_autoptr (JsonNode) object = NULL;
  gint64 generation = koprs_test_object_get_int (koprs_test_node_get (live, "metadata"), "generation", 0);
  JsonNode *status;
  JsonNode *warnings;

  if (live == NULL || generation <= koprs_test_object_get_int (koprs_test_node_get (live, "status"), "observedGeneration", 0))
    return;
  object = koprs_test_node_copy (live);
  status = koprs_test_node_ensure (object, "status");
  koprs_test_object_set_int (status, "observedGeneration", generation);
  koprs_test_node_set (status, "typeChecking", koprs_test_node_new_object ());
  warnings = make_warnings (cluster, live);
  if (warnings != NULL)
    koprs_test_node_set (koprs_test_node_get (status, "typeChecking"), "expressionWarnings", warnings);
  koprs_test_lifecycle_update (cluster, kind, MANAGER, "status", live, object);
}
