/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/validation/koprs-test-warnings.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-warnings-private.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <string.h>

void
koprs_test_warnings_say (GPtrArray *warnings, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_ptr_array_find_with_equal_func (warnings, text, g_str_equal, NULL))
    g_ptr_array_add (warnings, g_steal_pointer (&text));
}

guint
koprs_test_warnings_count (JsonNode *node, const char *name)
{
  JsonNode *list = koprs_test_node_get (node, name);

  return koprs_test_node_is_array (list) ? json_array_get_length (json_node_get_array (list)) : 0;
}

JsonNode *
koprs_test_warnings_element (JsonNode *node, const char *name, guint index)
{
  return json_array_get_element (json_node_get_array (koprs_test_node_get (node, name)), index);
}

const char *
koprs_test_warnings_find_label (const char *label)
{
  static const char *const rows[][2] = {
    { "beta.kubernetes.io/arch", "deprecated since v1.14; use \"kubernetes.io/arch\" instead" },
    { "beta.kubernetes.io/os", "deprecated since v1.14; use \"kubernetes.io/os\" instead" },
    { "failure-domain.beta.kubernetes.io/region", "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead" },
    { "failure-domain.beta.kubernetes.io/zone", "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead" },
    { "beta.kubernetes.io/instance-type", "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead" },
    { "app.kubernetes.io/created-by", "deprecated since v1.9" },
    { "scheduler.alpha.kubernetes.io/preferAvoidPods", "deprecated since v1.22; use Taints and Tolerations instead" },
    { "node-role.kubernetes.io/master", "use \"node-role.kubernetes.io/control-plane\" instead" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i][0], label) == 0)
      return rows[i][1];
  return NULL;
}

static void
check_label_values (GPtrArray *warnings, JsonNode *expression, const char *path)
{
  g_auto (GStrv) values = koprs_test_object_dup_strings (expression, "values");

  for (guint i = 0; values[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

      koprs_test_names_check_label (values[i], problems);
      for (guint j = 0; j < problems->len; j++)
        koprs_test_warnings_say (warnings, "%s.values[%u]: %s is invalid, %s", path, i, values[i],
                                 (const char *) g_ptr_array_index (problems, j));
    }
}

void
koprs_test_warnings_check_term (GPtrArray *warnings, JsonNode *term, gboolean values, const char *path)
{
  for (guint i = 0; i < koprs_test_warnings_count (term, "matchExpressions"); i++)
    {
      JsonNode *expression = koprs_test_warnings_element (term, "matchExpressions", i);
      const char *key = koprs_test_node_get_string (expression, "key");
      g_autofree char *own = g_strdup_printf ("%s.matchExpressions[%u]", path, i);

      if (key != NULL && koprs_test_warnings_find_label (key) != NULL)
        koprs_test_warnings_say (warnings, "%s.key: %s is %s", own, key, koprs_test_warnings_find_label (key));
      if (values)
        check_label_values (warnings, expression, own);
    }
}

void
koprs_test_warnings_check_fraction (GPtrArray *warnings, JsonNode *amounts, const char *path, const char *name)
{
  const char *given = koprs_test_node_get_string (amounts, name);
  g_autofree char *text = given != NULL ? koprs_test_text_quantity (given) : NULL;

  if (text != NULL && *text != '\0' && strchr ("mun", text[strlen (text) - 1]) != NULL)
    koprs_test_warnings_say (warnings, "%s[%s]: fractional byte value \"%s\" is invalid, must be an integer", path, name, text);
}

void
koprs_test_warnings_check_claim (GPtrArray *warnings, JsonNode *spec, const char *path)
{
  static const char *const members[] = { "requests", "limits" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *own = g_strdup_printf ("%s.resources.%s", path, members[i]);

      koprs_test_warnings_check_fraction (warnings, koprs_test_node_find (spec, "resources", members[i], NULL), own, "storage");
    }
}

void
koprs_test_warnings_check_list (GPtrArray *warnings, JsonNode *node, const char *name, const char *path,
                                KoprsTestWarningsCheck check)
{
  g_auto (GStrv) texts = koprs_test_object_dup_strings (node, name);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *own = g_strdup_printf ("%s.%s[%u]", path, name, i);

      check (warnings, own, texts[i]);
    }
}


static const KoprsTestWarningsRow *
find (const char *resource)
{
  static const KoprsTestWarningsRow *const tables[] = {
    koprs_test_warnings_workloads, koprs_test_warnings_networks, koprs_test_warnings_others,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const KoprsTestWarningsRow *row = tables[i]; row->resource != NULL; row++)
      if (strcmp (row->resource, resource) == 0)
        return row;
  return NULL;
}

void
koprs_test_warnings_add (const char *resource, JsonNode *object, JsonNode *old, GPtrArray *warnings)
{
  const KoprsTestWarningsRow *row = find (resource);

  if (row != NULL)
    row->check (warnings, object, old);
}

static void
check_status_list (GPtrArray *warnings, JsonNode *node, const char *list, const char *path, const char *suffix)
{
  for (guint i = 0; i < koprs_test_warnings_count (node, list); i++)
    {
      g_autofree char *own = g_strdup_printf ("%s.%s[%u]%s", path, list, i, suffix);

      koprs_test_warnings_check_ip (warnings, own, koprs_test_node_get_string (koprs_test_warnings_element (node, list, i), "ip"));
    }
}

void
koprs_test_warnings_add_status (const char *resource, JsonNode *object, GPtrArray *warnings)
{
  JsonNode *status = koprs_test_node_get (object, "status");

  if (strcmp (resource, "pods") == 0)
    {
      check_status_list (warnings, status, "podIPs", "status", ".ip");
      check_status_list (warnings, status, "hostIPs", "status", ".ip");
    }
  else if (strcmp (resource, "services") == 0 || strcmp (resource, "ingresses.networking.k8s.io") == 0)
    {
      check_status_list (warnings, koprs_test_node_get (status, "loadBalancer"), "ingress", "status.loadBalancer", "");
    }
}
