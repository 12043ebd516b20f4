/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/controllers/koprs-test-placement.h"

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/printing/koprs-test-cells.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gboolean
has_value (JsonNode *requirement, const char *value)
{
  return koprs_test_object_has_string (requirement, "values", value);
}

/* Whether the value is a number above the only one of the requirement, or below it. */
static gboolean
compare (JsonNode *requirement, const char *value, gboolean above)
{
  g_auto (GStrv) values = koprs_test_object_dup_strings (requirement, "values");
  gint64 own, bound;

  if (g_strv_length (values) != 1 || !g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &own, NULL) ||
      !g_ascii_string_to_signed (values[0], 10, G_MININT64, G_MAXINT64, &bound, NULL))
    return FALSE;
  return above ? own > bound : own < bound;
}

/* value: NULL where there is none. */
static gboolean
meets (JsonNode *requirement, const char *value)
{
  const char *operator = koprs_test_node_get_string (requirement, "operator");

  if (g_strcmp0 (operator, "In") == 0)
    return value != NULL && has_value (requirement, value);
  if (g_strcmp0 (operator, "NotIn") == 0)
    return value == NULL || !has_value (requirement, value);
  if (g_strcmp0 (operator, "Exists") == 0)
    return value != NULL;
  if (g_strcmp0 (operator, "DoesNotExist") == 0)
    return value == NULL;
  return value != NULL && compare (requirement, value, g_strcmp0 (operator, "Gt") == 0);
}

static gboolean
meets_all (JsonNode *requirements, JsonNode *values)
{
  for (guint i = 0; i < koprs_test_cells_count (requirements); i++)
    {
      JsonNode *requirement = koprs_test_cells_element (requirements, i);
      const char *key = koprs_test_node_get_string (requirement, "key");

      if (key == NULL || !meets (requirement, koprs_test_node_get_string (values, key)))
        return FALSE;
    }
  return TRUE;
}

/* A term that asks for nothing suits nobody. */
static gboolean
meets_term (JsonNode *node, JsonNode *term)
{
  JsonNode *labels = koprs_test_node_get (term, "matchExpressions"), *fields = koprs_test_node_get (term, "matchFields");
  g_autoptr (JsonNode) own = koprs_test_node_new_object ();

  if (koprs_test_cells_count (labels) == 0 && koprs_test_cells_count (fields) == 0)
    return FALSE;
  koprs_test_node_set_string (own, "metadata.name", koprs_test_object_get_name (node));
  return meets_all (labels, koprs_test_cells_find (node, "metadata.labels")) && meets_all (fields, own);
}

static gboolean
suits (JsonNode *node, JsonNode *spec)
{
  JsonNode *wanted = koprs_test_node_get (spec, "nodeSelector");
  JsonNode *required = koprs_test_cells_find (spec, "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution");
  JsonNode *terms = koprs_test_node_get (required, "nodeSelectorTerms");
  JsonNode *labels = koprs_test_cells_find (node, "metadata.labels");
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (koprs_test_node_is_object (wanted))
    {
      json_object_iter_init (&iter, json_node_get_object (wanted));
      while (json_object_iter_next (&iter, &name, &value))
        if (!koprs_test_node_equal (koprs_test_node_get (labels, name), value))
          return FALSE;
    }
  for (guint i = 0; i < koprs_test_cells_count (terms); i++)
    if (meets_term (node, koprs_test_cells_element (terms, i)))
      return TRUE;
  return required == NULL;
}

static gboolean
agrees (JsonNode *toleration, JsonNode *taint, const char *member)
{
  const char *own = koprs_test_node_get_string (toleration, member);

  return own == NULL || *own == '\0' || g_strcmp0 (own, koprs_test_node_get_string (taint, member)) == 0;
}

gboolean
koprs_test_placement_tolerates (JsonNode *tolerations, JsonNode *taint)
{
  for (guint i = 0; i < koprs_test_cells_count (tolerations); i++)
    {
      JsonNode *toleration = koprs_test_cells_element (tolerations, i);
      const char *wanted = koprs_test_node_get_string (toleration, "value"), *value = koprs_test_node_get_string (taint, "value");

      if (!agrees (toleration, taint, "effect") || !agrees (toleration, taint, "key"))
        continue;
      if (g_strcmp0 (koprs_test_node_get_string (toleration, "operator"), "Exists") == 0 ||
          strcmp (wanted != NULL ? wanted : "", value != NULL ? value : "") == 0)
        return TRUE;
    }
  return FALSE;
}

KoprsTestPlacement
koprs_test_placement_judge (JsonNode *node, JsonNode *spec)
{
  JsonNode *taints = koprs_test_cells_find (node, "spec.taints"), *tolerations = koprs_test_node_get (spec, "tolerations");
  const char *name = koprs_test_node_get_string (spec, "nodeName");
  KoprsTestPlacement placement = KOPRS_TEST_PLACEMENT_FITS;

  if ((name != NULL && *name != '\0' && strcmp (name, koprs_test_object_get_name (node)) != 0) || !suits (node, spec))
    return KOPRS_TEST_PLACEMENT_NO;
  for (guint i = 0; i < koprs_test_cells_count (taints); i++)
    {
      JsonNode *taint = koprs_test_cells_element (taints, i);
      const char *effect = koprs_test_node_get_string (taint, "effect");

      if (koprs_test_placement_tolerates (tolerations, taint))
        continue;
      if (g_strcmp0 (effect, "NoExecute") == 0)
        return KOPRS_TEST_PLACEMENT_NO;
      if (g_strcmp0 (effect, "NoSchedule") == 0)
        placement = KOPRS_TEST_PLACEMENT_STAYS;
    }
  return placement;
}
