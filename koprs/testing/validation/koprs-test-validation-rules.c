/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Which requests a webhook is for. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static const char *const operations[] = { "*", "CONNECT", "CREATE", "DELETE", "UPDATE", NULL };
static const char *const scopes[] = { "*", "Cluster", "Namespaced", NULL };

static guint
count (JsonNode *list)
{
  return koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

static const char *
get (JsonNode *list, guint i)
{
  JsonNode *element = json_array_get_element (json_node_get_array (list), i);

  return koprs_test_node_is_string (element) ? json_node_get_string (element) : "";
}

static gboolean
has (JsonNode *list, const char *text)
{
  for (guint i = 0; i < count (list); i++)
    if (strcmp (get (list, i), text) == 0)
      return TRUE;
  return FALSE;
}

static void
require_element (KoprsTestValidator *validator, guint i)
{
  gsize mark = koprs_test_validator_enter_index (validator, i);

  koprs_test_validator_required (validator, "");
  koprs_test_validator_leave (validator, mark);
}

/* Some of something, or an asterisk alone. */
static void
check_list (KoprsTestValidator *validator, JsonNode *rule, const char *name, const char *what)
{
  JsonNode *list = koprs_test_node_get (rule, name);

  if (count (list) == 0)
    koprs_test_validator_required (validator, "");
  if (count (list) > 1 && has (list, "*"))
    koprs_test_validator_invalid (validator, list, "if '*' is present, must not specify other %s", what);
}

static void
check_operations (KoprsTestValidator *validator, JsonNode *rule)
{
  JsonNode *list = koprs_test_node_get (rule, "operations");
  gsize mark = koprs_test_validator_enter (validator, "operations");

  check_list (validator, rule, "operations", "operations");
  for (guint i = 0; i < count (list); i++)
    {
      gsize inner = koprs_test_validator_enter_index (validator, i);

      if (!g_strv_contains (operations, get (list, i)))
        koprs_test_validator_unsupported (validator, json_array_get_element (json_node_get_array (list), i), operations);
      koprs_test_validator_leave (validator, inner);
    }
  koprs_test_validator_leave (validator, mark);
}

static void
check_versions (KoprsTestValidator *validator, JsonNode *rule)
{
  JsonNode *list = koprs_test_node_get (rule, "apiVersions");
  gsize mark = koprs_test_validator_enter (validator, "apiVersions");

  check_list (validator, rule, "apiVersions", "API versions");
  for (guint i = 0; i < count (list); i++)
    if (*get (list, i) == '\0')
      require_element (validator, i);
  koprs_test_validator_leave (validator, mark);
}

/* What an earlier one with an asterisk has said already. */
static void
check_resource (KoprsTestValidator *validator, JsonNode *list, guint i)
{
  const char *text = get (list, i), *slash = strchr (text, '/');
  gboolean by_resource = FALSE, by_subresource = FALSE;
  g_autofree char *resource = slash != NULL ? g_strndup (text, slash - text) : NULL;
  JsonNode *element = json_array_get_element (json_node_get_array (list), i);
  gsize mark = koprs_test_validator_enter_index (validator, i);

  for (guint j = 0; slash != NULL && j < i; j++)
    {
      g_autofree char *all_of_it = g_strconcat (resource, "/*", NULL);
      g_autofree char *of_all = g_strconcat ("*", slash, NULL);

      by_resource |= strcmp (get (list, j), all_of_it) == 0;
      by_subresource |= strcmp (get (list, j), of_all) == 0;
    }
  if (by_resource)
    koprs_test_validator_invalid (validator, element, "if '%s/*' is present, must not specify %s", resource, text);
  if (by_subresource)
    koprs_test_validator_invalid (validator, element, "if '*%s' is present, must not specify %s", slash, text);
  koprs_test_validator_leave (validator, mark);
}

static void
check_resources (KoprsTestValidator *validator, JsonNode *rule)
{
  JsonNode *list = koprs_test_node_get (rule, "resources");
  gsize mark = koprs_test_validator_enter (validator, "resources");
  gboolean whole = FALSE;

  if (count (list) == 0)
    koprs_test_validator_required (validator, "");
  for (guint i = 0; i < count (list); i++)
    {
      if (*get (list, i) == '\0')
        require_element (validator, i);
      else if (strchr (get (list, i), '/') == NULL)
        whole = strcmp (get (list, i), "*") != 0;
      else
        check_resource (validator, list, i);
    }
  if (count (list) > 1 && has (list, "*/*"))
    koprs_test_validator_invalid (validator, list, "if '*/*' is present, must not specify other resources");
  if (has (list, "*") && whole)
    koprs_test_validator_invalid (validator, list, "if '*' is present, must not specify other resources without subresources");
  koprs_test_validator_leave (validator, mark);
}

void
koprs_test_validator_check_rule (KoprsTestValidator *self, JsonNode *rule)
{
  gsize mark;

  check_operations (self, rule);
  mark = koprs_test_validator_enter (self, "apiGroups");
  check_list (self, rule, "apiGroups", "API groups");
  koprs_test_validator_leave (self, mark);
  check_versions (self, rule);
  check_resources (self, rule);
  if (koprs_test_node_get (rule, "scope") != NULL)
    koprs_test_validator_one_of (self, rule, "scope", scopes);
}
