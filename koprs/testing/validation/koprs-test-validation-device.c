/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* One device of a ResourceSlice: what it is, how much of it there is, who had better not use it, and from where it is reached. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define MAX_VALUE 64
#define MAX_TAINTS 16
#define MAX_BINDING 4
#define MAX_COUNTERS 2
#define ONE_PLACE \
  "exactly one of `nodeName`, `nodeSelector`, or `allNodes` is required when `perDeviceNodeSelection` is set to true in the " \
  "ResourceSlice spec"
#define NO_PLACE \
  "`nodeName`, `nodeSelector` and `allNodes` can only be set if `perDeviceNodeSelection` is set to true in the ResourceSlice spec"
#define KINDS "`int`, `bool`, `string`, `version`, `ints`, `bools`, `strings`, `versions`"
#define NUMBER "(0|[1-9]\\d*)"
#define PART "(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)"
#define BUILD "[0-9a-zA-Z-]+"
#define VERSION "^" NUMBER "\\." NUMBER "\\." NUMBER "(-" PART "(\\." PART ")*)?(\\+" BUILD "(\\." BUILD ")*)?$(?!\\n)"

/* A name of a domain of its own, or of the driver's. */
static void
check_qualified (KoprsTestValidator *self, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);
  g_autoptr (JsonNode) nothing = koprs_test_node_new_string ("");

  if (g_strv_length (parts) < 2)
    koprs_test_devices_check_identifier (self, name);
  if (g_strv_length (parts) != 2)
    return;
  if (*parts[0] == '\0')
    koprs_test_validator_invalid (self, nothing, "the domain must not be empty");
  else
    koprs_test_devices_check_driver_name (self, parts[0]);
  if (*parts[1] == '\0')
    koprs_test_validator_invalid (self, nothing, "the name must not be empty");
  else
    koprs_test_devices_check_identifier (self, parts[1]);
}

static void
check_attribute (KoprsTestValidator *self, JsonNode *attribute)
{
  const char *text = koprs_test_node_get_string (attribute, "string"), *version = koprs_test_node_get_string (attribute, "version");
  gsize mark = koprs_test_validator_enter (self, "string");

  if (text != NULL && strlen (text) > MAX_VALUE)
    koprs_test_validator_too_long (self, MAX_VALUE);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "version");
  if (version != NULL && !g_regex_match_simple (VERSION, version, G_REGEX_DOLLAR_ENDONLY, 0))
    koprs_test_validator_invalid (self, koprs_test_node_get (attribute, "version"),
                                  "must be a string compatible with semver.org spec 2.0.0");
  if (version != NULL && strlen (version) > MAX_VALUE)
    koprs_test_validator_too_long (self, MAX_VALUE);
  koprs_test_validator_leave (self, mark);
}

/* Without sharing there is nothing to ask for but the whole. */
static void
check_capacity (KoprsTestValidator *self, JsonNode *capacity)
{
  if (koprs_test_node_is_object (koprs_test_node_get (capacity, "requestPolicy")))
    koprs_test_validator_forbidden_at (self, "requestPolicy", "allowMultipleAllocations must be true");
}

static void
check_members (KoprsTestValidator *self, JsonNode *device, const char *name, KoprsTestValidatorFunc check)
{
  JsonNode *members = koprs_test_node_get (device, name);
  gsize outer = koprs_test_validator_enter (self, name);
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (koprs_test_node_is_object (members))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (members));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          gsize mark = self->path->len;

          check_qualified (self, key);
          koprs_test_validator_enter_key (self, key);
          if (check != NULL)
            check (self, value);
          koprs_test_validator_leave (self, mark);
        }
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_place (KoprsTestValidator *self, JsonNode *device)
{
  JsonNode *selector = koprs_test_node_get (device, "nodeSelector"), *all = koprs_test_node_get (device, "allNodes");
  g_autoptr (GPtrArray) set = g_ptr_array_new ();
  gsize mark;

  koprs_test_devices_check_node_name (self, device, "must not be empty", set);
  if (koprs_test_node_is_object (selector))
    {
      g_ptr_array_add (set, (gpointer) "`nodeSelector`");
      mark = koprs_test_validator_enter (self, "nodeSelector");
      koprs_test_validator_check_node_selector (self, selector);
      koprs_test_validator_leave (self, mark);
    }
  if (koprs_test_object_get_boolean (device, "allNodes", FALSE))
    g_ptr_array_add (set, (gpointer) "`allNodes`");
  else if (koprs_test_node_is_boolean (all))
    koprs_test_validator_invalid_at (self, "allNodes", all, "must be either unset or set to true");
  koprs_test_devices_check_places (self, set, ONE_PLACE, ONE_PLACE);
}

static gboolean
has_place (JsonNode *device)
{
  return koprs_test_node_get_string (device, "nodeName") != NULL ||
         koprs_test_node_is_object (koprs_test_node_get (device, "nodeSelector")) ||
         koprs_test_node_is_boolean (koprs_test_node_get (device, "allNodes"));
}

static void
check_condition_names (KoprsTestValidator *self, JsonNode *device, const char *list)
{
  g_auto (GStrv) names = koprs_test_object_dup_strings (device, list);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize outer = koprs_test_validator_enter (self, list);

  for (guint i = 0; koprs_test_devices_fits (device, list, MAX_BINDING) && names[i] != NULL; i++)
    {
      gsize mark = koprs_test_validator_enter_index (self, i);

      koprs_test_names_check_key (names[i], problems);
      koprs_test_validator_take_problems (self, names[i], problems);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

static void
check_repeated_conditions (KoprsTestValidator *self, JsonNode *device, const char *list, const char *other)
{
  g_auto (GStrv) names = koprs_test_object_dup_strings (device, list);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, list);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) value = koprs_test_node_new_string (names[i]);
      gsize mark = koprs_test_validator_enter_index (self, i);

      if (!g_hash_table_add (seen, names[i]))
        koprs_test_validator_duplicate (self, value);
      if (other != NULL && koprs_test_object_has_string (device, other, names[i]))
        koprs_test_validator_invalid (self, value, "%s must not overlap with %s", list, other);
      koprs_test_validator_leave (self, mark);
    }
  koprs_test_validator_leave (self, outer);
}

/* What must come true before the device is used, and what says that it won't. */
static void
check_binding (KoprsTestValidator *self, JsonNode *device)
{
  static const char *const lists[] = { "bindingConditions", "bindingFailureConditions" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    check_condition_names (self, device, lists[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    check_repeated_conditions (self, device, lists[i], i == 0 ? NULL : lists[0]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (koprs_test_object_count (device, lists[i]) == 0 && koprs_test_object_count (device, lists[1 - i]) > 0)
      {
        g_autofree char *detail = g_strdup_printf ("%s are required to use %s", lists[i], lists[1 - i]);

        koprs_test_validator_invalid_at (self, lists[i], koprs_test_node_get (device, lists[i]), detail);
      }
}

void
koprs_test_devices_check_device (KoprsTestValidator *self, JsonNode *device, gboolean apart)
{
  gboolean shared = koprs_test_object_get_boolean (device, "allowMultipleAllocations", FALSE);

  koprs_test_devices_check_label (self, device, "name");
  check_members (self, device, "attributes", check_attribute);
  check_members (self, device, "capacity", shared ? NULL : check_capacity);
  if (koprs_test_devices_check_typed_size (self, device, "taints", MAX_TAINTS))
    koprs_test_validator_for_each (self, device, "taints", koprs_test_validator_check_taint_names);
  if (apart)
    check_place (self, device);
  else if (has_place (device))
    koprs_test_validator_invalid (self, NULL, NO_PLACE);
  check_binding (self, device);
}

static void
check_typed_attribute (KoprsTestValidator *self, JsonNode *attribute)
{
  static const char *const kinds[] = { "int", "bool", "string", "version" };
  g_autoptr (GString) set = g_string_new ("{");
  g_autoptr (JsonNode) value = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (koprs_test_node_get (attribute, kinds[i]) != NULL)
      g_string_append_printf (set, "%s%s", n++ > 0 ? ", " : "", kinds[i]);
  g_string_append_c (set, '}');
  value = koprs_test_node_new_string (n == 0 ? "" : set->str);
  if (n != 1)
    koprs_test_validator_invalid (self, value, "must specify %s: " KINDS, n == 0 ? "one of" : "exactly one of");
}

static void
check_typed_taint (KoprsTestValidator *self, JsonNode *taint)
{
  static const char *const effects[] = { "NoExecute", "NoSchedule", "None", NULL };

  if (*koprs_test_node_get_text (taint, "effect") == '\0')
    koprs_test_validator_required_at (self, "effect", "");
  else
    koprs_test_validator_one_of (self, taint, "effect", effects);
}

static void
check_typed_consumption (KoprsTestValidator *self, JsonNode *consumption)
{
  koprs_test_devices_check_typed_counters (self, consumption, "counterSet");
}

void
koprs_test_devices_check_typed_device (KoprsTestValidator *self, JsonNode *device)
{
  JsonNode *attributes = koprs_test_node_get (device, "attributes");
  gsize outer = koprs_test_validator_enter (self, "attributes");
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (koprs_test_node_is_object (attributes))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (attributes));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        {
          gsize mark = koprs_test_validator_enter_key (self, key);

          check_typed_attribute (self, value);
          koprs_test_validator_leave (self, mark);
        }
    }
  koprs_test_validator_leave (self, outer);
  if (koprs_test_devices_check_typed_size (self, device, "consumesCounters", MAX_COUNTERS))
    koprs_test_validator_for_each (self, device, "consumesCounters", check_typed_consumption);
  if (koprs_test_devices_fits (device, "taints", MAX_TAINTS))
    koprs_test_validator_for_each (self, device, "taints", check_typed_taint);
  koprs_test_devices_check_typed_size (self, device, "bindingConditions", MAX_BINDING);
  koprs_test_devices_check_typed_size (self, device, "bindingFailureConditions", MAX_BINDING);
}
