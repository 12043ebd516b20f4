/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Faults as JSON, as the HTTP control has them: the properties of KoprsTestFault in camelCase, effects by their nicks. */

#include <json-glib/json-glib.h>
#include "koprs/testing/koprs-test-fault.h"

G_BEGIN_DECLS

/* Refuses what it does not know with KOPRS_TEST_STATUS. */
KoprsTestFault *koprs_test_fault_new_from_node (JsonNode *node, GError **error);
JsonNode       *koprs_test_fault_to_node       (KoprsTestFault *self);

G_END_DECLS
