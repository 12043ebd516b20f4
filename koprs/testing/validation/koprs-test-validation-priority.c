/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* PriorityClasses and PodDisruptionBudgets: who gives way to whom. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define HIGHEST 1000000000

static const struct { const char *name; gint64 value; } known[] = {
  { "system-cluster-critical", 2 * (gint64) HIGHEST },
  { "system-node-critical", 2 * (gint64) HIGHEST + 1000 },
};

static gint64
get_number (JsonNode *object, const char *name)
{
  JsonNode *number = koprs_test_node_get (object, name);

  return koprs_test_node_is_number (number) ? json_node_get_int (number) : 0;
}

/* NULL where the system has a class just like it. */
static char *
tell_strange (JsonNode *class, const char *name)
{
  JsonNode *global = koprs_test_node_get (class, "globalDefault");

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].name, name) == 0)
      {
        if (get_number (class, "value") != known[i].value)
          return g_strdup_printf ("value of %s PriorityClass must be %" G_GINT64_FORMAT, name, known[i].value);
        if (koprs_test_node_is_boolean (global) && json_node_get_boolean (global))
          return g_strdup_printf ("globalDefault of %s PriorityClass must be false", name);
        return NULL;
      }
  return g_strdup_printf ("%s is not a known system priority class", name);
}

static void
check_value (KoprsTestValidator *self, JsonNode *class)
{
  const char *name = koprs_test_node_get_string (koprs_test_node_get (class, "metadata"), "name");
  g_autofree char *strange = NULL, *detail = NULL;

  if (name == NULL || !g_str_has_prefix (name, "system-"))
    {
      if (get_number (class, "value") > HIGHEST)
        koprs_test_validator_forbidden_at (self, "value", "maximum allowed value of a user defined priority is 1000000000");
      return;
    }
  strange = tell_strange (class, name);
  detail = g_strconcat ("priority class names with 'system-' prefix are reserved for system use only. error: ", strange, NULL);
  if (strange != NULL)
    koprs_test_validator_forbidden_at (self, "metadata.name", detail);
}

void
koprs_test_validator_check_priority_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  static const char *const policies[] = { "PreemptLowerPriority", "Never", NULL };
  JsonNode *policy = koprs_test_node_get (class, "preemptionPolicy");

  if (old == NULL)
    {
      check_value (self, class);
      if (policy != NULL)
        koprs_test_validator_one_of (self, class, "preemptionPolicy", policies);
      return;
    }
  if (get_number (class, "value") != get_number (old, "value"))
    koprs_test_validator_forbidden_at (self, "value", "may not be changed in an update.");
  if (!koprs_test_node_equal (policy, koprs_test_node_get (old, "preemptionPolicy")))
    koprs_test_validator_invalid_at (self, "preemptionPolicy", policy, "field is immutable");
}

static void
check_share (KoprsTestValidator *self, JsonNode *spec, const char *name)
{
  JsonNode *share = koprs_test_node_get (spec, name);
  const char *text = koprs_test_node_is_string (share) ? json_node_get_string (share) : NULL;
  gsize digits = text != NULL ? strspn (text, "0123456789") : 0;

  if (text == NULL)
    koprs_test_validator_at_least (self, spec, name, 0, "must be greater than or equal to 0");
  else if (digits == 0 || strcmp (text + digits, "%") != 0)
    koprs_test_validator_invalid_at (self, name, share, "a valid percent string must be a numeric string followed by an ending '%' "
                                                        "(e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')");
  else if (g_ascii_strtoll (text, NULL, 10) > 100)
    koprs_test_validator_invalid_at (self, name, share, "must not be greater than 100%");
}

/* As Go writes the structure that nobody has given names for JSON. */
static JsonNode *
show_spec (JsonNode *spec)
{
  static const struct { const char *shown, *name; } members[] = {
    { "MinAvailable", "minAvailable" }, { "Selector", "selector" }, { "MaxUnavailable", "maxUnavailable" },
    { "UnhealthyPodEvictionPolicy", "unhealthyPodEvictionPolicy" },
  };
  JsonNode *shown = koprs_test_node_new_object ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *value = koprs_test_node_get (spec, members[i].name);

      koprs_test_node_set (shown, members[i].shown, value != NULL ? koprs_test_node_copy (value) : json_node_new (JSON_NODE_NULL));
    }
  return shown;
}

void
koprs_test_validator_check_disruption_budget (KoprsTestValidator *self, JsonNode *budget, JsonNode *old)
{
  static const char *const policies[] = { "AlwaysAllow", "IfHealthyBudget", NULL };
  JsonNode *spec = koprs_test_node_get (budget, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (koprs_test_node_get (spec, "minAvailable") != NULL && koprs_test_node_get (spec, "maxUnavailable") != NULL)
    {
      g_autoptr (JsonNode) shown = show_spec (spec);

      koprs_test_validator_invalid (self, shown, "minAvailable and maxUnavailable cannot be both set");
    }
  check_share (self, spec, "minAvailable");
  check_share (self, spec, "maxUnavailable");
  koprs_test_validator_check_selector (self, spec, "selector");
  if (koprs_test_node_get (spec, "unhealthyPodEvictionPolicy") != NULL)
    koprs_test_validator_one_of (self, spec, "unhealthyPodEvictionPolicy", policies);
  koprs_test_validator_leave (self, mark);
}
