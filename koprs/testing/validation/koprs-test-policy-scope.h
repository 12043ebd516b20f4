/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the expressions of admission policies, and the conditions of webhooks, may name, and of which types it is. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-checker.h"
#include "koprs/testing/cel/koprs-test-cel-shape.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_POLICY_PARAMS = 1 << 0,
  KOPRS_TEST_POLICY_AUTHORIZER = 1 << 1,
  KOPRS_TEST_POLICY_VARIABLES = 1 << 2,     /* those of the policy */
} KoprsTestPolicyFlags;

typedef struct _KoprsTestPolicyScope KoprsTestPolicyScope;

/* object and params: NULL where their types are not known. */
KoprsTestPolicyScope *koprs_test_policy_scope_new      (KoprsTestCelArena *arena, const KoprsTestCelType *object,
                                                        const KoprsTestCelType *params);
void                  koprs_test_policy_scope_free     (KoprsTestPolicyScope *self);
/* One of the policy's variables, for the expressions that are compiled from now on. NULL: of no type that is known. */
void                  koprs_test_policy_scope_add      (KoprsTestPolicyScope *self, const char *name, const KoprsTestCelType *type);
/* What an expression with these may name; borrowed until the next call. */
const KoprsTestCelVariable *koprs_test_policy_scope_list (KoprsTestPolicyScope *self, guint flags, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestPolicyScope, koprs_test_policy_scope_free)

G_END_DECLS
