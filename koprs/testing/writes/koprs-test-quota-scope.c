/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/writes/koprs-test-quota-scope.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static const char *
get_text (JsonNode *object, const char *name)
{
  const char *text = koprs_test_node_get_string (object, name);

  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
has_class (JsonNode *selector, const char *class)
{
  const char *operation = koprs_test_node_get_string (selector, "operator");
  gboolean named = class != NULL && koprs_test_object_has_string (selector, "values", class);

  if (operation == NULL || strcmp (operation, "Exists") == 0)
    return class != NULL;
  if (strcmp (operation, "DoesNotExist") == 0)
    return class == NULL;
  return strcmp (operation, "NotIn") == 0 ? !named : named;
}

static gboolean
names_namespaces (JsonNode *terms, const char *inside)
{
  guint n = koprs_test_node_is_array (terms) ? json_array_get_length (json_node_get_array (terms)) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *term = json_array_get_element (json_node_get_array (terms), i);

      term = inside != NULL ? koprs_test_node_get (term, inside) : term;
      if (koprs_test_object_count (term, "namespaces") > 0 || koprs_test_node_get (term, "namespaceSelector") != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
looks_abroad (JsonNode *pod)
{
  static const char *const affinities[] = { "podAffinity", "podAntiAffinity" };

  for (guint i = 0; i < G_N_ELEMENTS (affinities); i++)
    {
      JsonNode *affinity = koprs_test_node_find (pod, "spec", "affinity", affinities[i], NULL);

      if (names_namespaces (koprs_test_node_get (affinity, "requiredDuringSchedulingIgnoredDuringExecution"), NULL) ||
          names_namespaces (koprs_test_node_get (affinity, "preferredDuringSchedulingIgnoredDuringExecution"), "podAffinityTerm"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
pod_in_scope (JsonNode *pod, const char *scope, JsonNode *selector)
{
  JsonNode *spec = koprs_test_node_get (pod, "spec");
  gboolean ends = koprs_test_node_get (spec, "activeDeadlineSeconds") != NULL;
  gboolean best = g_strcmp0 (koprs_test_node_get_string (koprs_test_node_get (pod, "status"), "qosClass"), "BestEffort") == 0;

  if (strcmp (scope, "Terminating") == 0)
    return ends;
  if (strcmp (scope, "NotTerminating") == 0)
    return !ends;
  if (strcmp (scope, "BestEffort") == 0)
    return best;
  if (strcmp (scope, "NotBestEffort") == 0)
    return !best;
  if (strcmp (scope, "PriorityClass") == 0)
    return has_class (selector, get_text (spec, "priorityClassName"));
  return strcmp (scope, "CrossNamespacePodAffinity") == 0 && looks_abroad (pod);
}

/* A claim has up to three attribute classes: the one it asks for, the one it has, and the one it is on its way to. */
static gboolean
claim_in_scope (JsonNode *claim, const char *scope, JsonNode *selector)
{
  JsonNode *status = koprs_test_node_get (claim, "status");
  const char *classes[] = {
    get_text (koprs_test_node_get (claim, "spec"), "volumeAttributesClassName"),
    get_text (status, "currentVolumeAttributesClassName"),
    get_text (koprs_test_node_get (status, "modifyVolumeStatus"), "targetVolumeAttributesClassName"),
  };
  gboolean any = FALSE;

  if (strcmp (scope, "VolumeAttributesClass") != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i] != NULL)
      {
        any = TRUE;
        if (has_class (selector, classes[i]))
          return TRUE;
      }
  return !any && has_class (selector, NULL);
}

static gboolean
in_scope (const KoprsTestKind *kind, JsonNode *object, const char *scope, JsonNode *selector)
{
  if (strcmp (kind->resource, "pods") == 0)
    return pod_in_scope (object, scope, selector);
  return strcmp (kind->resource, "persistentvolumeclaims") == 0 && claim_in_scope (object, scope, selector);
}

gboolean
koprs_test_quota_scope_has (JsonNode *quota, const KoprsTestKind *kind, JsonNode *object)
{
  g_auto (GStrv) scopes = koprs_test_object_dup_strings (koprs_test_node_get (quota, "spec"), "scopes");
  JsonNode *list = koprs_test_node_find (quota, "spec", "scopeSelector", "matchExpressions", NULL);
  guint n = koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;

  for (guint i = 0; scopes[i] != NULL; i++)
    if (!in_scope (kind, object, scopes[i], NULL))
      return FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *selector = json_array_get_element (json_node_get_array (list), i);
      const char *scope = koprs_test_node_get_string (selector, "scopeName");

      if (scope != NULL && !in_scope (kind, object, scope, selector))
        return FALSE;
    }
  return TRUE;
}
