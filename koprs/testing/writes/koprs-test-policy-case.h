/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A request as expressions see it: those of policies, and the match conditions of webhooks. */

#include <glib.h>
#include "koprs/testing/writes/koprs-test-form.h"
#include "koprs/testing/writes/koprs-test-policy-run.h"

G_BEGIN_DECLS

/* It may not move: its parts know each other. */
typedef struct {
  KoprsTestWrite *write;
  KoprsTestForm form;
  KoprsTestCelAuthorizer authorizer;
  KoprsTestCelQuestion question;
  KoprsTestPolicyInput input;       /* without params */
} KoprsTestPolicyCase;

/* as: the kind in whose form it is. namespace_: that of the request, or NULL; it has to outlive the case. FALSE where the objects can't be
 * converted. */
gboolean koprs_test_policy_case_init  (KoprsTestPolicyCase *self, KoprsTestWrite *write, const KoprsTestReviewFacts *facts,
                                       KoprsTestKind *as, JsonNode *namespace_, GError **error);
void     koprs_test_policy_case_clear (KoprsTestPolicyCase *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestPolicyCase, koprs_test_policy_case_clear)

G_END_DECLS
