/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The policies of a kind that the cluster holds, and their bindings. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/validation/koprs-test-policy.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Plurals, in the group of admission. */
typedef struct {
  const char *policies;
  const char *bindings;
} KoprsTestPolicySource;

/* Whether a write can meet any. None concerns the policies themselves, so that nobody can lock everybody out. */
gboolean               koprs_test_policy_source_is_used (const KoprsTestPolicySource *self, KoprsTestWrite *write);
/* The kind of the policies. */
KoprsTestKind         *koprs_test_policy_source_find_kind (const KoprsTestPolicySource *self, KoprsTestWrite *write);
/* (element-type JsonNode), of all policies. */
GPtrArray             *koprs_test_policy_source_load_bindings (const KoprsTestPolicySource *self, KoprsTestWrite *write);
/* Whether the binding is one of the policy's. */
gboolean               koprs_test_policy_source_is_bound (JsonNode *policy, JsonNode *binding);
/* Kept as long as nobody changes the policy. */
const KoprsTestPolicy *koprs_test_policy_source_compile (KoprsTestWrite *write, KoprsBlob *blob, JsonNode *policy);
/* Whether its failurePolicy is Ignore. */
gboolean               koprs_test_policy_source_ignores_errors (JsonNode *policy);
/* "" where it has none. */
const char            *koprs_test_policy_source_get_name (JsonNode *object);

G_END_DECLS
