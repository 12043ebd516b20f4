/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ClusterTrustBundles under any bytes: either something is wrong with them, or they hold a certificate. */

#include "fuzz.h"

#include <string.h>

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-node.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GPtrArray) causes = koprs_test_causes_new ();
  g_autoptr (JsonNode) bundle = koprs_test_node_new_object ();
  g_auto (KoprsTestValidator) validator;

  koprs_test_node_set_string (koprs_test_node_ensure (bundle, "metadata"), "name", "x");
  koprs_test_node_set_string (koprs_test_node_ensure (bundle, "spec"), "trustBundle", valid);
  koprs_test_validator_init (&validator, causes, NULL);
  koprs_test_validator_check_trust_bundle (&validator, bundle, NULL);
  g_assert_true (causes->len > 0 || strstr (valid, "-----END CERTIFICATE-----") != NULL);
  g_assert_cmpstr (validator.path->str, ==, "");
  return 0;
}
