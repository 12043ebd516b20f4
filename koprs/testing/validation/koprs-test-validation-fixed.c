/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* What FlowSchemas and PriorityLevelConfigurations have in common: some are as they have to be, and their conditions. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs-testing-resources.h"

#include <string.h>

#define TABLE "/koprs/testing/flow-control.json"

/* As a real server makes it. */
static JsonNode *
load_spec (const char *list, const char *name)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (koprs_testing_get_resource (), TABLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) all = koprs_test_node_parse (text, (gssize) length, NULL);
  JsonArray *objects = json_node_get_array (koprs_test_node_get (all, list));

  for (guint i = 0; i < json_array_get_length (objects); i++)
    if (strcmp (koprs_test_object_get_name (json_array_get_element (objects, i)), name) == 0)
      return koprs_test_node_copy (koprs_test_node_get (json_array_get_element (objects, i), "spec"));
  return NULL;
}

void
koprs_test_validator_check_fixed_spec (KoprsTestValidator *self, JsonNode *object, const char *list, const char *except)
{
  const KoprsTestType *type = koprs_test_type_get_member (self->root, "spec");
  const char *name = koprs_test_object_get_name (object);
  JsonNode *spec = koprs_test_node_get (object, "spec");
  g_autoptr (JsonNode) wanted = NULL, shown = NULL;
  gsize mark;

  if (strcmp (name, "exempt") != 0 && strcmp (name, "catch-all") != 0)
    return;
  wanted = load_spec (list, name);
  if (except != NULL)
    koprs_test_object_copy_member (wanted, spec, except);
  if (koprs_test_type_equal_inside (type, spec, wanted))
    return;
  shown = koprs_test_type_show_inside (type, spec);
  mark = koprs_test_validator_enter (self, "spec");
  if (except != NULL)
    koprs_test_validator_invalid (self, shown, "spec of '%s' except the 'spec.%s' field must equal the fixed value", name, except);
  else
    koprs_test_validator_invalid (self, shown, "spec of '%s' must equal the fixed value", name);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_typed_conditions (KoprsTestValidator *self, JsonNode *object)
{
  JsonNode *status = koprs_test_node_get (object, "status");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "status.conditions");

  for (guint i = 0; i < koprs_test_object_count (status, "conditions"); i++)
    {
      JsonNode *condition = json_array_get_element (json_node_get_array (koprs_test_node_get (status, "conditions")), i);
      const char *type = koprs_test_node_get_text (condition, "type");
      g_autoptr (JsonNode) value = koprs_test_node_new_string (type);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_validator_enter (self, "type");
      if (!g_hash_table_add (seen, (gpointer) type))
        koprs_test_validator_duplicate (self, value);
      if (*type == '\0')
        koprs_test_validator_required (self, "");
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}
