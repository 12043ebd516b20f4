/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* DeviceClasses: which devices belong to one, and what their drivers are told. */

#include "koprs/testing/validation/koprs-test-validation-devices.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define NO_PATH "a name must be a domain-prefixed path, such as 'example.com/my-prop'"

static void
check_resource_name (KoprsTestValidator *self, JsonNode *spec)
{
  const char *name = koprs_test_node_get_string (spec, "extendedResourceName");
  g_autofree char *in_quota = g_strconcat ("requests.", name, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  gsize mark = koprs_test_validator_enter (self, "extendedResourceName");

  if (strchr (name, '/') == NULL)
    koprs_test_validator_invalid (self, value, NO_PATH);
  else if (strstr (name, "kubernetes.io/") != NULL)
    koprs_test_validator_invalid (self, value, "must not have \"kubernetes.io/\" domain");
  if (g_str_has_prefix (name, "requests."))
    koprs_test_validator_invalid (self, value, "must not have \"requests.\" prefix");
  koprs_test_names_check_key (in_quota, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

/* Expressions that are stored already were fine when they came. */
void
koprs_test_validator_check_device_class (KoprsTestValidator *self, JsonNode *class, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (class, "spec"), *before = koprs_test_node_get (old, "spec");
  JsonNode *selectors = koprs_test_node_get (spec, "selectors");
  gsize mark = koprs_test_validator_enter (self, "spec");

  if (old == NULL || !koprs_test_node_equal (selectors, koprs_test_node_get (before, "selectors")))
    koprs_test_devices_check_selectors (self, spec);
  if (koprs_test_devices_fits (spec, "config", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self, spec, "config", koprs_test_devices_check_config);
  koprs_test_devices_check_typed_size (self, spec, "selectors", KOPRS_TEST_DEVICES_MOST);
  if (koprs_test_devices_check_typed_size (self, spec, "config", KOPRS_TEST_DEVICES_MOST))
    koprs_test_validator_for_each (self, spec, "config", koprs_test_devices_check_typed_config);
  if (koprs_test_node_is_string (koprs_test_node_get (spec, "extendedResourceName")))
    check_resource_name (self, spec);
  koprs_test_validator_leave (self, mark);
}
