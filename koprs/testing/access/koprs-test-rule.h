/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One rule of RBAC, a PolicyRule as JSON: what it allows. Pure. */

#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-attributes.h"

G_BEGIN_DECLS

gboolean  koprs_test_rule_allows (JsonNode *rule, const KoprsTestAttributes *attributes);
/* Lists as texts with commas: "get, list". group NULL: every group. */
JsonNode *koprs_test_rule_new    (const char *verbs, const char *group, const char *resources);
JsonNode *koprs_test_rule_new_path (const char *verbs, const char *path);

/* What is wrong with a rule that a test gave, or NULL. */
const char *koprs_test_rule_find_problem (JsonNode *rule);

G_END_DECLS
