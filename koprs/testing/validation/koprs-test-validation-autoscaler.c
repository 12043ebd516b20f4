/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What a HorizontalPodAutoscaler scales, and between which bounds. */

#include "koprs/testing/validation/koprs-test-validator.h"

#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

static gint64
get_number (JsonNode *object, const char *name)
{
  JsonNode *number = koprs_test_node_get (object, name);

  return koprs_test_node_is_number (number) ? json_node_get_int (number) : 0;
}

/* "" is left to those who ask for some text. */
static void
check_segment (KoprsTestValidator *self, JsonNode *target, const char *name)
{
  const char *text = koprs_test_node_get_string (target, name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, name);

  if (text != NULL && *text != '\0')
    koprs_test_names_check_path_segment (text, FALSE, problems);
  koprs_test_validator_take_problems (self, text, problems);
  koprs_test_validator_leave (self, mark);
}

static void
check_version (KoprsTestValidator *self, JsonNode *target)
{
  const char *kind = koprs_test_node_get_string (target, "kind");
  const char *text = koprs_test_node_get_string (target, "apiVersion");
  const char *version = text != NULL ? text : "";
  const char *slash = strchr (version, '/');
  g_autoptr (JsonNode) value = koprs_test_node_new_string (version);
  g_autofree char *strange = g_strconcat ("unexpected GroupVersion string: ", version, NULL);

  if (slash != NULL && strchr (slash + 1, '/') != NULL)
    koprs_test_validator_invalid_at (self, "apiVersion", value, strange);
  else if ((slash == NULL || slash == version) && g_strcmp0 (kind, "ReplicationController") != 0)
    koprs_test_validator_invalid_at (self, "apiVersion", value, "apiVersion must specify API group");
}

/* What it was before is not judged again. */
static gboolean
aims_as_before (JsonNode *target, JsonNode *old)
{
  JsonNode *before = koprs_test_node_find (old, "spec", "scaleTargetRef", NULL);

  return before != NULL && koprs_test_node_equal (koprs_test_node_get (target, "kind"), koprs_test_node_get (before, "kind")) &&
         koprs_test_node_equal (koprs_test_node_get (target, "apiVersion"), koprs_test_node_get (before, "apiVersion"));
}

static void
check_bounds (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *most = koprs_test_node_get (spec, "maxReplicas");

  koprs_test_validator_at_least (self, spec, "minReplicas", 0, "must be greater than or equal to 0");
  if (get_number (spec, "maxReplicas") == 0)
    koprs_test_validator_required_at (self, "maxReplicas", "");
  else if (get_number (spec, "maxReplicas") < 0)
    koprs_test_validator_invalid_at (self, "maxReplicas", most, "must be greater than or equal to 1");
}

void
koprs_test_validator_check_autoscaler (KoprsTestValidator *self, JsonNode *autoscaler, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (autoscaler, "spec");
  JsonNode *target = koprs_test_node_get (spec, "scaleTargetRef");
  gsize outer = koprs_test_validator_enter (self, "spec");
  gsize mark;

  if (koprs_test_node_get (spec, "minReplicas") != NULL && get_number (spec, "maxReplicas") < get_number (spec, "minReplicas"))
    {
      g_autoptr (JsonNode) most = koprs_test_node_new_int (get_number (spec, "maxReplicas"));

      koprs_test_validator_invalid_at (self, "maxReplicas", most, "must be greater than or equal to `minReplicas`");
    }
  mark = koprs_test_validator_enter (self, "scaleTargetRef");
  check_segment (self, target, "kind");
  check_segment (self, target, "name");
  if (!aims_as_before (target, old))
    check_version (self, target);
  koprs_test_validator_need_text (self, target, "kind", "");
  koprs_test_validator_need_text (self, target, "name", "");
  koprs_test_validator_leave (self, mark);
  check_bounds (self, spec);
  koprs_test_validator_leave (self, outer);
}
