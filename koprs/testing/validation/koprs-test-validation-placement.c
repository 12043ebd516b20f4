/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Where a Pod wants to be: near which nodes and Pods, and far from which. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define REQUIRED "requiredDuringSchedulingIgnoredDuringExecution"
#define PREFERRED "preferredDuringSchedulingIgnoredDuringExecution"
#define NO_WEIGHT "must be in the range 1-100"

static void
check_weight (KoprsTestValidator *self, JsonNode *preference)
{
  g_autoptr (JsonNode) weight = koprs_test_node_new_int (koprs_test_object_get_int (preference, "weight", 0));

  if (json_node_get_int (weight) <= 0 || json_node_get_int (weight) > 100)
    koprs_test_validator_invalid_at (self, "weight", weight, NO_WEIGHT);
}

static void
check_node_preference (KoprsTestValidator *self, JsonNode *preference)
{
  gsize mark;

  check_weight (self, preference);
  mark = koprs_test_validator_enter (self, "preference");
  koprs_test_validator_check_node_term (self, koprs_test_node_get (preference, "preference"), TRUE);
  koprs_test_validator_leave (self, mark);
}

static void
check_node_affinity (KoprsTestValidator *self, JsonNode *affinity)
{
  JsonNode *required = koprs_test_node_get (affinity, REQUIRED);
  gsize mark = koprs_test_validator_enter (self, REQUIRED);

  if (koprs_test_node_is_object (required))
    koprs_test_validator_check_node_selector (self, required);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_for_each (self, affinity, PREFERRED, check_node_preference);
}

/* Their place is spelt so on a real server. */
static void
check_namespaces (KoprsTestValidator *self, JsonNode *term)
{
  g_auto (GStrv) names = koprs_test_object_dup_strings (term, "namespaces");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "namespace");

  for (guint i = 0; names[i] != NULL; i++)
    {
      koprs_test_names_check_dns_label (names[i], FALSE, problems);
      koprs_test_validator_take_problems (self, names[i], problems);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_pod_term (KoprsTestValidator *self, JsonNode *term)
{
  const char *key = koprs_test_node_get_text (term, "topologyKey");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark;

  koprs_test_validator_check_selector (self, term, "labelSelector");
  koprs_test_validator_check_selector (self, term, "namespaceSelector");
  check_namespaces (self, term);
  mark = koprs_test_validator_enter (self, "topologyKey");
  if (*key == '\0')
    koprs_test_validator_required (self, "can not be empty");
  koprs_test_names_check_key (key, problems);
  koprs_test_validator_take_problems (self, key, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_pod_preference (KoprsTestValidator *self, JsonNode *preference)
{
  gsize mark;

  check_weight (self, preference);
  mark = koprs_test_validator_enter (self, "podAffinityTerm");
  check_pod_term (self, koprs_test_node_get (preference, "podAffinityTerm"));
  koprs_test_validator_leave (self, mark);
}

static void
check_pod_affinity (KoprsTestValidator *self, JsonNode *affinity)
{
  koprs_test_validator_for_each (self, affinity, REQUIRED, check_pod_term);
  koprs_test_validator_for_each (self, affinity, PREFERRED, check_pod_preference);
}

void
koprs_test_validator_check_affinity (KoprsTestValidator *self, JsonNode *spec)
{
  static const struct { const char *name; KoprsTestValidatorFunc check; } parts[] = {
    { "nodeAffinity", check_node_affinity }, { "podAffinity", check_pod_affinity }, { "podAntiAffinity", check_pod_affinity },
  };
  JsonNode *affinity = koprs_test_node_get (spec, "affinity");
  gsize outer = koprs_test_validator_enter (self, "affinity");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize mark = koprs_test_validator_enter (self, parts[i].name);

      if (koprs_test_node_is_object (koprs_test_node_get (affinity, parts[i].name)))
        parts[i].check (self, koprs_test_node_get (affinity, parts[i].name));
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* Of two that are the same, the first is complained of. */
static gboolean
comes_again (JsonNode *spec, guint index)
{
  JsonArray *constraints = json_node_get_array (koprs_test_node_get (spec, "topologySpreadConstraints"));
  JsonNode *constraint = json_array_get_element (constraints, index);

  for (guint i = index + 1; i < json_array_get_length (constraints); i++)
    {
      JsonNode *other = json_array_get_element (constraints, i);

      if (strcmp (koprs_test_node_get_text (constraint, "topologyKey"), koprs_test_node_get_text (other, "topologyKey")) == 0 &&
          strcmp (koprs_test_node_get_text (constraint, "whenUnsatisfiable"), koprs_test_node_get_text (other, "whenUnsatisfiable")) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_constraint (KoprsTestValidator *self, JsonNode *spec, JsonNode *constraint, guint index)
{
  static const char *const actions[] = { "DoNotSchedule", "ScheduleAnyway", NULL };
  g_autoptr (JsonNode) skew = koprs_test_node_new_int (koprs_test_object_get_int (constraint, "maxSkew", 0));
  g_autofree char *text = g_strdup_printf ("{%s, %s}", koprs_test_node_get_text (constraint, "topologyKey"),
                                           koprs_test_node_get_text (constraint, "whenUnsatisfiable"));
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);
  gsize mark;

  if (json_node_get_int (skew) <= 0)
    koprs_test_validator_invalid_at (self, "maxSkew", skew, "must be greater than zero");
  koprs_test_validator_need_text (self, constraint, "topologyKey", "can not be empty");
  koprs_test_validator_one_of (self, constraint, "whenUnsatisfiable", actions);
  mark = koprs_test_validator_enter (self, "{topologyKey, whenUnsatisfiable}");
  if (comes_again (spec, index))
    koprs_test_validator_duplicate (self, value);
  koprs_test_validator_leave (self, mark);
  koprs_test_validator_check_selector (self, constraint, "labelSelector");
}

void
koprs_test_validator_check_spread (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *constraints = koprs_test_node_get (spec, "topologySpreadConstraints");
  gsize outer = koprs_test_validator_enter (self, "topologySpreadConstraints");

  for (guint i = 0; i < koprs_test_object_count (spec, "topologySpreadConstraints"); i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      check_constraint (self, spec, json_array_get_element (json_node_get_array (constraints), i), i);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
