/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* The environment of a container: variables, and where their values come from. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_NAME "a valid environment variable name must consist only of printable ASCII characters other than '='"
#define NO_SOURCE "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`"
#define TWO_SOURCES "may not have more than one field specified at a time"
#define TWO_VALUES "may not be specified when `value` is not empty"

static void
say (KoprsTestValidator *self, const char *text, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);

  koprs_test_validator_invalid (self, value, "%s", detail);
}

static gboolean
is_name (const char *text)
{
  for (; *text != '\0'; text++)
    if (*text < ' ' || *text > '~' || *text == '=')
      return FALSE;
  return TRUE;
}

static void
check_key (KoprsTestValidator *self, JsonNode *reference)
{
  const char *name = koprs_test_node_get_text (reference, "name"), *key = koprs_test_node_get_text (reference, "key");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  koprs_test_names_check_subdomain (name, FALSE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "key");
  if (*key == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_data_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  koprs_test_validator_leave (self, mark);
}

/* metadata.labels['a'] and metadata.annotations['a'] are read by their key. */
static gboolean
check_subscript (KoprsTestValidator *self, const char *path)
{
  const char *open = strstr (path, "['"), *close = open != NULL && g_str_has_suffix (path, "']") ? strrchr (path, '\'') : NULL;
  g_autofree char *owner = close > open + 1 ? g_strndup (path, open - path) : NULL;
  g_autofree char *key = owner != NULL ? g_strndup (open + 2, close - open - 2) : NULL;
  g_autofree char *lower = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  if (owner == NULL)
    return FALSE;
  if (strcmp (owner, "metadata.labels") != 0 && strcmp (owner, "metadata.annotations") != 0)
    {
      g_autofree char *detail = g_strdup_printf ("error converting fieldPath: field label does not support subscript: %s", path);

      mark = koprs_test_validator_enter (self, "fieldPath");
      say (self, path, detail);
      koprs_test_validator_leave (self, mark);
      return TRUE;
    }
  lower = strcmp (owner, "metadata.annotations") == 0 ? g_ascii_strdown (key, -1) : g_strdup (key);
  koprs_test_names_check_key (lower, problems);
  koprs_test_validator_take_problems (self, lower, problems);
  return TRUE;
}

void
koprs_test_validator_check_field_reference (KoprsTestValidator *self, JsonNode *reference, const char *const *known)
{
  static const char *const labels[] = {
    "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.restartPolicy",
    "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    "spec.host", NULL
  };
  const char *path = koprs_test_node_get_text (reference, "fieldPath");
  const char *meant = strcmp (path, "spec.host") == 0 ? "spec.nodeName" : path;
  g_autofree char *detail = g_strdup_printf ("error converting fieldPath: field label not supported: %s", path);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (meant);
  gsize mark;

  if (check_subscript (self, path))
    return;
  mark = koprs_test_validator_enter (self, "fieldPath");
  if (*path == '\0')
    koprs_test_validator_required (self, "");
  else if (!g_strv_contains (labels, path))
    say (self, path, detail);
  else if (!g_strv_contains (known, meant))
    koprs_test_validator_unsupported (self, value, known);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_resource_reference (KoprsTestValidator *self, JsonNode *reference, gboolean of_volume)
{
  static const char *const known[] = { "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu",
                                       "requests.ephemeral-storage", "requests.memory", NULL };
  const char *resource = koprs_test_node_get_text (reference, "resource");

  if (of_volume && *koprs_test_node_get_text (reference, "containerName") == '\0')
    koprs_test_validator_required_at (self, "containerName", "");
  else if (*resource == '\0')
    koprs_test_validator_required_at (self, "resource", "");
  else if (!g_str_has_prefix (resource, "requests.hugepages-") && !g_str_has_prefix (resource, "limits.hugepages-"))
    koprs_test_validator_one_of (self, reference, "resource", known);
}

static void
check_source (KoprsTestValidator *self, const char *name, JsonNode *source)
{
  static const char *const fields[] = { "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
                                        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs", NULL };
  gsize mark = koprs_test_validator_enter (self, name);

  if (strcmp (name, "fieldRef") == 0)
    koprs_test_validator_check_field_reference (self, source, fields);
  else if (strcmp (name, "resourceFieldRef") == 0)
    koprs_test_validator_check_resource_reference (self, source, FALSE);
  else if (strcmp (name, "fileKeyRef") != 0)
    check_key (self, source);
  koprs_test_validator_leave (self, mark);
}

static void
check_sources (KoprsTestValidator *self, JsonNode *variable)
{
  static const char *const names[] = { "fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef" };
  JsonNode *from = koprs_test_node_get (variable, "valueFrom");
  gsize mark = koprs_test_validator_enter (self, "valueFrom");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (koprs_test_node_is_object (koprs_test_node_get (from, names[i])))
      {
        n++;
        check_source (self, names[i], koprs_test_node_get (from, names[i]));
      }
  if (n == 0)
    say (self, "", NO_SOURCE);
  else if (*koprs_test_node_get_text (variable, "value") != '\0')
    say (self, "", TWO_VALUES);
  else if (n > 1)
    say (self, "", TWO_SOURCES);
  koprs_test_validator_leave (self, mark);
}

static void
check_variable (KoprsTestValidator *self, JsonNode *variable)
{
  const char *name = koprs_test_node_get_text (variable, "name");

  if (*name == '\0')
    koprs_test_validator_required_at (self, "name", "");
  else if (!is_name (name))
    koprs_test_validator_invalid_at (self, "name", koprs_test_node_get (variable, "name"), NO_NAME);
  if (koprs_test_node_is_object (koprs_test_node_get (variable, "valueFrom")))
    check_sources (self, variable);
}

static void
check_whole (KoprsTestValidator *self, const char *member, JsonNode *reference)
{
  const char *name = koprs_test_node_get_text (reference, "name");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, member);

  koprs_test_validator_enter (self, "name");
  if (*name == '\0')
    koprs_test_validator_required (self, "");
  else
    koprs_test_names_check_subdomain (name, TRUE, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

/* How many sources the element has are complained of in the place of the list. */
static void
check_import (KoprsTestValidator *self, JsonNode *import, guint index)
{
  static const char *const names[] = { "configMapRef", "secretRef" };
  gsize mark = koprs_test_validator_enter_index (self, index);
  guint n = 0;

  if (!is_name (koprs_test_node_get_text (import, "prefix")))
    koprs_test_validator_invalid_at (self, "prefix", koprs_test_node_get (import, "prefix"), NO_NAME);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (koprs_test_node_is_object (koprs_test_node_get (import, names[i])))
      {
        n++;
        check_whole (self, names[i], koprs_test_node_get (import, names[i]));
      }
  koprs_test_validator_leave (self, mark);
  if (n != 1)
    say (self, "", n == 0 ? "must specify one of: `configMapRef` or `secretRef`" : TWO_SOURCES);
}

void
koprs_test_validator_check_environment (KoprsTestValidator *self, JsonNode *container)
{
  JsonNode *imports = koprs_test_node_get (container, "envFrom");
  gsize mark;

  koprs_test_validator_for_each (self, container, "env", check_variable);
  mark = koprs_test_validator_enter (self, "envFrom");
  for (guint i = 0; i < koprs_test_object_count (container, "envFrom"); i++)
    check_import (self, json_array_get_element (json_node_get_array (imports), i), i);
  koprs_test_validator_leave (self, mark);
}
