/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-escalation.h"

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/access/koprs-test-roles.h"
#include "koprs/testing/access/koprs-test-rule-cover.h"
#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-status.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

#define GROUP "rbac.authorization.k8s.io"
#define EVERYTHING "[{\"apiGroups\":[\"*\"],\"resources\":[\"*\"],\"verbs\":[\"*\"]},{\"nonResourceURLs\":[\"*\"],\"verbs\":[\"*\"]}]"

typedef struct {
  KoprsTestWrite *write;
  KoprsTestIdentity *identity;
  const char *name;        /* as refusals tell it, or NULL */
} Check;

static gboolean
is_free (KoprsTestWrite *write)
{
  const KoprsTestCall *call = write->call;

  return call == NULL || call->identity == NULL || strcmp (write->kind->group, GROUP) != 0 ||
         koprs_test_identity_has_group (call->identity, KOPRS_TEST_MASTERS);
}

static gboolean
may (Check *self, const char *verb, const char *group, const char *resource, const char *name)
{
  KoprsTestCall *call = self->write->call;
  g_autoptr (KoprsTestAttributes) attributes = koprs_test_attributes_new_resource (verb, group, resource, NULL, call->namespace_, name);
  g_autofree char *why = NULL;

  return koprs_test_access_allows (call->access, self->identity, attributes, &why);
}

static gboolean
forbid (Check *self, GError **error, const char *why)
{
  KoprsTestKind *kind = self->write->kind;
  g_autofree char *quoted = self->name != NULL ? g_strdup_printf (" \"%s\"", self->name) : g_strdup ("");

  koprs_test_status_set (error, 403, "Forbidden", koprs_test_status_details (self->name, kind->group, kind->plural),
                         "%s%s is forbidden: %s", kind->resource, quoted, why);
  return FALSE;
}

static void
append_groups (GString *text, GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *quoted = koprs_test_text_quote (g_ptr_array_index (groups, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", quoted);
    }
}

/* Roles that are bound and do not exist may be why something is missing; each counts as one of the kind that is written, and once. */
static void
append_problems (Check *self, GString *text, GPtrArray *problems)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      char *problem = g_strconcat (self->write->kind->resource, strchr (g_ptr_array_index (problems, i), ' '), NULL);

      if (g_ptr_array_find_with_equal_func (told, problem, g_str_equal, NULL))
        g_free (problem);
      else
        g_ptr_array_add (told, problem);
    }
  if (told->len == 0)
    return;
  g_ptr_array_add (told, NULL);
  joined = g_strjoinv (", ", (char **) told->pdata);
  g_string_append_printf (text, told->len == 2 ? "; resolution errors: [%s]" : "; resolution errors: [[%s]]", joined);
}

/* What of the rules the author does not hold, told as a refusal; NULL: nothing. */
static char *
find_excess (Check *self, JsonNode *rules)
{
  KoprsTestCall *call = self->write->call;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) held = koprs_test_access_list_rules (call->access, self->identity, call->namespace_, problems);
  g_autofree char *missing = koprs_test_rule_cover_describe_missing (held, rules);
  g_autofree char *user = koprs_test_text_quote (self->identity->name);
  GString *text;

  if (missing == NULL)
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "user %s (groups=[", user);
  append_groups (text, self->identity->groups);
  g_string_append_printf (text, "]) is attempting to grant RBAC permissions not currently held:\n%s", missing);
  append_problems (self, text, problems);
  return g_string_free (text, FALSE);
}

static gboolean
aggregates (JsonNode *role)
{
  return koprs_test_object_count (koprs_test_node_get (role, "aggregationRule"), "clusterRoleSelectors") > 0;
}

static gboolean
check_role (Check *self, JsonNode *role, JsonNode *live, GError **error)
{
  KoprsTestWrite *write = self->write;
  g_autoptr (JsonNode) everything = NULL;
  g_autofree char *excess = NULL;
  g_autofree char *beyond = NULL;

  if (may (self, "escalate", GROUP, write->kind->plural, write->call->name))
    return TRUE;
  excess = find_excess (self, koprs_test_node_get (role, "rules"));
  if (excess != NULL)
    return forbid (self, error, excess);
  if (!aggregates (role) && !aggregates (live))
    return TRUE;
  /* It may gather anything. */
  everything = koprs_test_node_parse (EVERYTHING, -1, NULL);
  beyond = find_excess (self, everything);
  return beyond == NULL || forbid (self, error, "must have cluster-admin privileges to use the aggregationRule");
}

/* The role that is bound; NULL with the error of a real server, which takes it for one of the kind that is written. */
static JsonNode *
load_role (Check *self, gboolean of_cluster, const char *name, GError **error)
{
  KoprsTestWrite *write = self->write;
  const char *namespace_ = write->call->namespace_;
  JsonNode *role = NULL;

  if (!of_cluster && namespace_ == NULL)
    koprs_test_status_set_bad_request (error, "Namespace parameter required.");
  else if (name == NULL || *name == '\0')
    koprs_test_status_set_bad_request (error, "Name parameter required.");
  else
    {
      role = koprs_test_roles_load (write->cluster, of_cluster, namespace_, name);
      if (role == NULL)
        koprs_test_status_set (error, 404, "NotFound", koprs_test_status_details (name, GROUP, write->kind->plural),
                               "%s \"%s\" not found", write->kind->resource, name);
    }
  return role;
}

static gboolean
check_binding (Check *self, JsonNode *binding, GError **error)
{
  JsonNode *reference = koprs_test_node_get (binding, "roleRef");
  const char *kind = koprs_test_node_get_string (reference, "kind");
  const char *name = koprs_test_node_get_string (reference, "name");
  const char *group = koprs_test_node_get_string (reference, "apiGroup");
  gboolean of_cluster = g_strcmp0 (kind, "ClusterRole") == 0;
  g_autoptr (JsonNode) role = NULL;
  g_autofree char *excess = NULL;

  if (!of_cluster && g_strcmp0 (kind, "Role") != 0)
    {
      koprs_test_status_set_internal (error, "unsupported role reference kind: \"%s\"", kind != NULL ? kind : "");
      return FALSE;
    }
  if (may (self, "bind", group != NULL && *group != '\0' ? group : GROUP, of_cluster ? "clusterroles" : "roles", name))
    return TRUE;
  role = load_role (self, of_cluster, name, error);
  if (role == NULL)
    return FALSE;
  excess = find_excess (self, koprs_test_node_get (role, "rules"));
  return excess == NULL || forbid (self, error, excess);
}

static gboolean
check (Check *self, JsonNode *object, JsonNode *live, GError **error)
{
  const char *plural = self->write->kind->plural;

  return g_str_has_suffix (plural, "bindings") ? check_binding (self, object, error) : check_role (self, object, live, error);
}

gboolean
koprs_test_escalation_check_create (KoprsTestWrite *self, JsonNode *object, gboolean named, GError **error)
{
  if (is_free (self))
    return TRUE;
  return check (&(Check) { self, self->call->identity, named ? koprs_test_object_get_name (object) : NULL }, object, NULL, error);
}

/* Without what anybody may change, so that objects can be collected. */
static JsonNode *
strip (JsonNode *object)
{
  static const char *const names[] = { "ownerReferences", "finalizers", "selfLink", "managedFields" };
  JsonNode *copy = koprs_test_node_copy (object);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    koprs_test_node_set (koprs_test_object_metadata (copy), names[i], NULL);
  return copy;
}

gboolean
koprs_test_escalation_check_update (KoprsTestWrite *self, JsonNode *object, JsonNode *live, gboolean complete, GError **error)
{
  g_autoptr (JsonNode) now = NULL;
  g_autoptr (JsonNode) before = NULL;

  if (is_free (self))
    return TRUE;
  now = strip (object);
  before = strip (live);
  return (complete && koprs_test_node_equal (now, before)) ||
         check (&(Check) { self, self->call->identity, self->call->name }, object, live, error);
}

gboolean
koprs_test_escalation_is_complete (JsonNode *metadata, JsonNode *live)
{
  static const char *const names[] = { "resourceVersion", "uid", "creationTimestamp" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (koprs_test_node_get_string (metadata, names[i]), koprs_test_node_get_string (live, names[i])) != 0)
      return FALSE;
  return TRUE;
}
