/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ResourceSlices: the devices of a driver that are reached from the same place. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-type-inside.h"
#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_POOL 253
#define MAX_DEVICES 128
#define MAX_RICH_DEVICES 64
#define MAX_COUNTERS 8
#define ONE_PLACE "exactly one of `nodeName`, `nodeSelector`, `allNodes`, `perDeviceNodeSelection` is required"
#define ONE_TERM "must have exactly one node selector term"
#define TRUE_ONLY "must be either unset or set to true"
#define FROZEN "field is immutable"

static void
check_pool_name (KoprsTestValidator *self, JsonNode *pool)
{
  const char *name = koprs_test_node_get_text (pool, "name");
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, "name");

  if (*name == '\0')
    koprs_test_validator_required (self, "");
  if (strlen (name) > MAX_POOL)
    koprs_test_validator_too_long (self, MAX_POOL);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      koprs_test_names_check_subdomain (parts[i], FALSE, problems);
      koprs_test_validator_take_problems (self, parts[i], problems);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_pool (KoprsTestValidator *self, JsonNode *spec)
{
  JsonNode *pool = koprs_test_node_get (spec, "pool");
  g_autoptr (JsonNode) count = koprs_test_node_new_int (koprs_test_object_get_int (pool, "resourceSliceCount", 0));
  gsize mark = koprs_test_validator_enter (self, "pool");

  check_pool_name (self, pool);
  if (json_node_get_int (count) <= 0)
    koprs_test_validator_invalid_at (self, "resourceSliceCount", count, "must be greater than zero");
  koprs_test_validator_at_least (self, pool, "generation", 0, "must be greater than or equal to zero");
  koprs_test_validator_leave (self, mark);
}

static void
check_frozen (KoprsTestValidator *self, JsonNode *spec, JsonNode *old)
{
  static const char *const names[] = { "driver", "nodeName" };
  JsonNode *name = koprs_test_node_find (spec, "pool", "name", NULL);

  if (old == NULL)
    return;
  if (!koprs_test_node_equal (name, koprs_test_node_find (old, "pool", "name", NULL)))
    {
      gsize mark = koprs_test_validator_enter (self, "pool");

      koprs_test_validator_invalid_at (self, "name", name, FROZEN);
      koprs_test_validator_leave (self, mark);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!koprs_test_node_equal (koprs_test_node_get (spec, names[i]), koprs_test_node_get (old, names[i])))
      koprs_test_validator_invalid_at (self, names[i], koprs_test_node_get (spec, names[i]), FROZEN);
}

static void
check_selector (KoprsTestValidator *self, JsonNode *selector)
{
  const KoprsTestType *type = koprs_test_type_get_member (koprs_test_type_get_member (self->root, "spec"), "nodeSelector");
  JsonNode *terms = koprs_test_node_get (selector, "nodeSelectorTerms");
  gsize mark = koprs_test_validator_enter (self, "nodeSelector");

  koprs_test_validator_check_node_selector (self, selector);
  if (koprs_test_object_count (selector, "nodeSelectorTerms") != 1)
    {
      g_autoptr (JsonNode) shown = koprs_test_type_show_inside (koprs_test_type_get_member (type, "nodeSelectorTerms"), terms);

      koprs_test_validator_invalid_at (self, "nodeSelectorTerms", shown, ONE_TERM);
    }
  koprs_test_validator_leave (self, mark);
}

static void
check_place (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const flags[] = { "allNodes", "perDeviceNodeSelection" };
  g_autoptr (GPtrArray) set = g_ptr_array_new ();

  koprs_test_devices_check_node_name (self, spec, "must be either unset or set to a non-empty string", set);
  if (koprs_test_node_is_object (koprs_test_node_get (spec, "nodeSelector")))
    {
      g_ptr_array_add (set, (gpointer) "`nodeSelector`");
      check_selector (self, koprs_test_node_get (spec, "nodeSelector"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (koprs_test_object_get_boolean (spec, flags[i], FALSE))
      g_ptr_array_add (set, (gpointer) (i == 0 ? "`allNodes`" : "`perDeviceNodeSelection`"));
    else if (koprs_test_node_is_boolean (koprs_test_node_get (spec, flags[i])))
      koprs_test_validator_invalid_at (self, flags[i], koprs_test_node_get (spec, flags[i]), TRUE_ONLY);
  koprs_test_devices_check_places (self, set, ONE_PLACE, ONE_PLACE ", but multiple fields are set");
}

/* What a real server has more to do with. */
static gboolean
is_rich (JsonNode *spec)
{
  JsonNode *devices = koprs_test_node_get (spec, "devices");

  for (guint i = 0; i < koprs_test_object_count (spec, "devices"); i++)
    {
      JsonNode *device = json_array_get_element (json_node_get_array (devices), i);

      if (koprs_test_object_count (device, "taints") > 0 || koprs_test_object_count (device, "consumesCounters") > 0)
        return TRUE;
    }
  return FALSE;
}

static void
check_devices (KoprsTestValidator *self, JsonNode *spec)
{
  gboolean apart = koprs_test_object_get_boolean (spec, "perDeviceNodeSelection", FALSE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *devices = koprs_test_node_get (spec, "devices");
  gsize outer;

  if (!koprs_test_devices_check_typed_size (self, spec, "devices", is_rich (spec) ? MAX_RICH_DEVICES : MAX_DEVICES))
    return;
  outer = koprs_test_validator_enter (self, "devices");
  for (guint i = 0; i < koprs_test_object_count (spec, "devices"); i++)
    {
      JsonNode *device = json_array_get_element (json_node_get_array (devices), i);
      const char *name = koprs_test_node_get_text (device, "name");
      g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_devices_check_device (self, device, apart);
      if (!g_hash_table_add (seen, (gpointer) name))
        koprs_test_validator_duplicate (self, value);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_typed_counter_set (KoprsTestValidator *self, JsonNode *set)
{
  koprs_test_devices_check_typed_counters (self, set, "name");
}

void
koprs_test_validator_check_device_slice (KoprsTestValidator *self, JsonNode *slice, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (slice, "spec");
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");
  const KoprsTestType *type = koprs_test_type_get_member (self->root, "spec");
  gsize mark = koprs_test_validator_enter (self, "spec");

  koprs_test_devices_check_driver (self, spec);
  check_pool (self, spec);
  check_frozen (self, spec, koprs_test_node_get (old, "spec"));
  check_place (self, spec);
  if (koprs_test_node_get (spec, "sharedCounters") != NULL && koprs_test_node_get (spec, "devices") != NULL)
    koprs_test_validator_invalid (self, nothing, "only one of `sharedCounters` or `devices` is allowed");
  check_devices (self, spec);
  if (koprs_test_devices_fits (spec, "devices", is_rich (spec) ? MAX_RICH_DEVICES : MAX_DEVICES))
    koprs_test_validator_for_each (self, spec, "devices", koprs_test_devices_check_typed_device);
  if (koprs_test_devices_check_typed_size (self, spec, "sharedCounters", MAX_COUNTERS))
    {
      koprs_test_devices_check_repeated (self, koprs_test_type_get_member (type, "sharedCounters"), spec, "sharedCounters");
      koprs_test_validator_for_each (self, spec, "sharedCounters", check_typed_counter_set);
    }
  koprs_test_validator_leave (self, mark);
}
