/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Rules of RBAC as JSON against each other: what some of them grant that others don't. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a list of rules grants beyond those that are held (element-type JsonNode), a line each as a real server tells it; NULL: nothing. Each
 * single permission has to be covered by one rule. */
char *koprs_test_rule_cover_describe_missing (GPtrArray *held, JsonNode *wanted);

G_END_DECLS
