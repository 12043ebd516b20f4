/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the two kinds of admission policies have in common, and their bindings. */

#include "koprs/testing/validation/koprs-test-policy.h"
#include "koprs/testing/validation/koprs-test-validator.h"

G_BEGIN_DECLS

/* What is wrong with the expression, right here; nothing where it compiles. shown: its text. */
void koprs_test_validator_check_compiled (KoprsTestValidator *self, JsonNode *shown, const KoprsTestPolicyExpression *expression);
/* The expression of that name, or `detail` where there is none. */
void koprs_test_validator_check_policy_expression (KoprsTestValidator *self, JsonNode *element, const char *name,
                                                   const KoprsTestPolicyExpression *expression, const char *detail);

typedef void (*KoprsTestPolicyItemFunc) (KoprsTestValidator *self, JsonNode *element, const KoprsTestPolicyItem *item);

/* Calls back for each element of a list, with what was compiled of it. */
void koprs_test_validator_check_policy_items (KoprsTestValidator *self, JsonNode *spec, const char *name, GPtrArray *items,
                                              KoprsTestPolicyItemFunc check);

/* From the failure policy to the variables. mutating: there is nothing to change in what is deleted. */
void koprs_test_validator_check_policy_head  (KoprsTestValidator *self, JsonNode *spec, const KoprsTestPolicy *policy, gboolean mutating);
/* What a binding's spec says of the policy, its parameters and the requests that are meant. */
void koprs_test_validator_check_binding_head (KoprsTestValidator *self, JsonNode *spec, gboolean mutating);

G_END_DECLS
