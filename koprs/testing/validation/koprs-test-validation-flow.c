/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* FlowSchemas: which requests go to which priority level. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_PRECEDENCE 10000
#define ONE_IS_EXEMPT "only the schema named 'exempt' may have matchingPrecedence 1"
#define NO_RULES "at least one of resourceRules and nonResourceRules has to be non-empty"
#define MEMBERS "each member of this list must be '*' or a DNS-1123 label; "

typedef void (*CheckName) (const char *text, gboolean prefix, GPtrArray *problems);

static void
check_name (KoprsTestValidator *self, JsonNode *object, CheckName check, const char *detail)
{
  const char *name = koprs_test_node_get_text (object, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, detail);
  else if (check != NULL && strcmp (name, "*") != 0)
    check (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_service_account (KoprsTestValidator *self, JsonNode *account)
{
  const char *namespace_ = koprs_test_node_get_text (account, "namespace");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  check_name (self, account, koprs_test_names_check_subdomain, "");
  mark = koprs_test_validator_enter (self, "namespace");
  if (*namespace_ == '\0')
    koprs_test_validator_required (self, "must specify namespace for service account");
  else
    koprs_test_names_check_dns_label (namespace_, FALSE, problems);
  koprs_test_validator_take_problems (self, namespace_, problems);
  koprs_test_validator_leave (self, mark);
}

static const struct { const char *kind, *member; } parties[] = {
  { "ServiceAccount", "serviceAccount" },
  { "User", "user" },
  { "Group", "group" },
};

/* What the subject's kind says that it is. */
static void
check_party (KoprsTestValidator *self, JsonNode *subject, const char *kind, const char *member)
{
  JsonNode *party = koprs_test_node_get (subject, member);
  g_autofree char *detail = g_strdup_printf ("%s is required when subject kind is '%s'", member, kind);
  gsize mark = koprs_test_validator_enter (self, member);

  if (!koprs_test_node_is_object (party))
    koprs_test_validator_required (self, detail);
  else if (strcmp (kind, "ServiceAccount") == 0)
    check_service_account (self, party);
  else
    check_name (self, party, NULL, "");
  koprs_test_validator_leave (self, mark);
}

static void
check_subject (KoprsTestValidator *self, JsonNode *subject)
{
  static const char *const kinds[] = { "Group", "ServiceAccount", "User", NULL };
  const char *kind = koprs_test_node_get_text (subject, "kind");

  if (!g_strv_contains (kinds, kind))
    {
      koprs_test_validator_one_of (self, subject, "kind", kinds);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (strcmp (parties[i].kind, kind) == 0)
      check_party (self, subject, kind, parties[i].member);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (strcmp (parties[i].kind, kind) != 0 && koprs_test_node_is_object (koprs_test_node_get (subject, parties[i].member)))
      {
        g_autofree char *detail = g_strdup_printf ("%s is forbidden when subject kind is not '%s'", parties[i].member, parties[i].kind);

        koprs_test_validator_forbidden_at (self, parties[i].member, detail);
      }
}

/* FALSE where there is nothing more to say: the list is empty, or '*' is in it. what: the others that '*' can't be with. */
static gboolean
check_stars (KoprsTestValidator *self, JsonNode *rule, const char *name, const char *detail, const char *what)
{
  g_autofree char *alone = g_strdup_printf ("if '*' is present, must not specify other %s", what);

  if (koprs_test_object_count (rule, name) == 0)
    koprs_test_validator_required_at (self, name, detail);
  else if (!koprs_test_object_has_string (rule, name, "*"))
    return TRUE;
  else if (koprs_test_object_count (rule, name) > 1)
    koprs_test_validator_invalid_at (self, name, koprs_test_node_get (rule, name), alone);
  return FALSE;
}

static void
check_verbs (KoprsTestValidator *self, JsonNode *rule)
{
  static const char *const known[] = {
    "create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch", NULL
  };
  g_auto (GStrv) verbs = koprs_test_object_dup_strings (rule, "verbs");
  gboolean fits = TRUE;
  gsize mark;

  if (!check_stars (self, rule, "verbs", "verbs must contain at least one value", "verbs"))
    return;
  for (guint i = 0; verbs[i] != NULL; i++)
    fits &= g_strv_contains (known, verbs[i]);
  mark = koprs_test_validator_enter (self, "verbs");
  if (!fits)
    koprs_test_validator_unsupported (self, koprs_test_node_get (rule, "verbs"), known);
  koprs_test_validator_leave (self, mark);
}

static void
check_namespaces (KoprsTestValidator *self, JsonNode *rule)
{
  g_auto (GStrv) namespaces = koprs_test_object_dup_strings (rule, "namespaces");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize outer;

  if (namespaces[0] == NULL && koprs_test_object_get_boolean (rule, "clusterScope", FALSE))
    return;
  if (!check_stars (self, rule, "namespaces", "resource rules that are not cluster scoped must supply at least one namespace",
                    "namespaces"))
    return;
  outer = koprs_test_validator_enter (self, "namespaces");
  for (guint i = 0; namespaces[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (namespaces[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_names_check_dns_label (namespaces[i], FALSE, problems);
      for (guint j = 0; j < problems->len; j++)
        koprs_test_validator_invalid (self, value, MEMBERS "%s", (const char *) g_ptr_array_index (problems, j));
      g_ptr_array_set_size (problems, 0);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_resource_rule (KoprsTestValidator *self, JsonNode *rule)
{
  check_verbs (self, rule);
  check_stars (self, rule, "apiGroups", "resource rules must supply at least one api group", "api groups");
  check_stars (self, rule, "resources", "resource rules must supply at least one resource", "resources");
  check_namespaces (self, rule);
}

/* NULL where nothing is wrong with it. */
static const char *
judge_path (const char *path)
{
  const char *star = strchr (path, '*');

  if (*path == '\0')
    return "must not be empty";
  if (*path != '/')
    return "must start with slash";
  if (strchr (path, ' ') != NULL)
    return "must not contain white-space";
  if (strstr (path, "//") != NULL)
    return "must not contain double slash";
  if (star != NULL && (star[1] != '\0' || star[-1] != '/'))
    return "wildcard can only do suffix matching";
  return NULL;
}

static void
check_path_rule (KoprsTestValidator *self, JsonNode *rule)
{
  g_auto (GStrv) paths = koprs_test_object_dup_strings (rule, "nonResourceURLs");
  gsize outer;

  check_verbs (self, rule);
  if (!check_stars (self, rule, "nonResourceURLs", "nonResourceURLs must contain at least one value", "non-resource URLs"))
    return;
  outer = koprs_test_validator_enter (self, "nonResourceURLs");
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (paths[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (judge_path (paths[i]) != NULL)
        koprs_test_validator_invalid (self, value, "%s", judge_path (paths[i]));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  if (koprs_test_object_count (rule, "subjects") == 0)
    koprs_test_validator_required_at (self, "subjects", "subjects must contain at least one value");
  koprs_test_validator_for_each (self, rule, "subjects", check_subject);
  if (koprs_test_object_count (rule, "resourceRules") == 0 && koprs_test_object_count (rule, "nonResourceRules") == 0)
    koprs_test_validator_required (self, NO_RULES);
  koprs_test_validator_for_each (self, rule, "resourceRules", check_resource_rule);
  koprs_test_validator_for_each (self, rule, "nonResourceRules", check_path_rule);
}

static void
check_precedence (KoprsTestValidator *self, JsonNode *spec, const char *name)
{
  gint64 precedence = koprs_test_object_get_int (spec, "matchingPrecedence", 0);
  g_autoptr (JsonNode) value = koprs_test_node_new_int (precedence);

  if (precedence <= 0)
    koprs_test_validator_invalid_at (self, "matchingPrecedence", value, "must be a positive value");
  if (precedence > MAX_PRECEDENCE)
    koprs_test_validator_invalid_at (self, "matchingPrecedence", value, "must not be greater than 10000");
  if (precedence == 1 && strcmp (name, "exempt") != 0)
    koprs_test_validator_invalid_at (self, "matchingPrecedence", value, ONE_IS_EXEMPT);
}

/* The value that is shown is the one around the type, as it is called inside. */
static void
check_method (KoprsTestValidator *self, JsonNode *method)
{
  static const char *const types[] = { "ByNamespace", "ByUser", NULL };
  const char *type = koprs_test_node_get_text (method, "type");
  g_autoptr (JsonNode) shown = koprs_test_node_new_object ();
  gsize mark;

  if (!koprs_test_node_is_object (method) || g_strv_contains (types, type))
    return;
  koprs_test_node_set_string (shown, "Type", type);
  mark = koprs_test_validator_enter (self, "distinguisherMethod.type");
  koprs_test_validator_unsupported (self, shown, types);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_flow_schema (KoprsTestValidator *self, JsonNode *schema, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (schema, "spec");
  gsize outer = koprs_test_validator_enter (self, "spec"), mark;

  check_precedence (self, spec, koprs_test_object_get_name (schema));
  check_method (self, koprs_test_node_get (spec, "distinguisherMethod"));
  mark = koprs_test_validator_enter (self, "priorityLevelConfiguration");
  check_name (self, koprs_test_node_get (spec, "priorityLevelConfiguration"), koprs_test_names_check_subdomain,
              "must reference a priority level");
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_for_each (self, spec, "rules", check_rule);
  koprs_test_validator_leave (self, outer);
  koprs_test_validator_check_fixed_spec (self, schema, "schemas", NULL);
  koprs_test_validator_check_typed_conditions (self, schema);
}
