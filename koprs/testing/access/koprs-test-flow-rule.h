/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Priority and fairness: whether a request is one of a FlowSchema's. Pure. */

#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-attributes.h"
#include "koprs/testing/requests/koprs-test-identity.h"

G_BEGIN_DECLS

/* rules: those of the schema's spec; one is enough. */
gboolean koprs_test_flow_rules_match (JsonNode *rules, KoprsTestIdentity *identity, const KoprsTestAttributes *attributes);

G_END_DECLS
