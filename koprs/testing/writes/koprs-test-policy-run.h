/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a policy says of one request with one parameter. Pure: everything it reads is given. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-authorization.h"
#include "koprs/testing/validation/koprs-test-policy.h"

G_BEGIN_DECLS

/* NULL: null. Must outlive the run. */
typedef struct {
  JsonNode *object;
  JsonNode *live;
  JsonNode *params;
  JsonNode *request;
  JsonNode *conditions_request;                 /* as conditions see it, which name the resource that was asked for */
  JsonNode *namespace_;
  const KoprsTestCelAuthorizer *authorizer;
  const KoprsTestCelQuestion *question;         /* about the request itself */
} KoprsTestPolicyInput;

/* Why not. */
typedef struct {
  char *message;
  char *reason;         /* NULL: as the policy leaves it */
} KoprsTestDenial;

void       koprs_test_denial_free (KoprsTestDenial *self);
/* Whether the policy, by its conditions, is for the request. With a problem nobody can say. */
gboolean   koprs_test_policy_fits (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, char **problem);
/* The failed validations (element-type KoprsTestDenial); the errors of expressions among them unless they are to be ignored. */
GPtrArray *koprs_test_policy_run  (const KoprsTestPolicy *policy, const KoprsTestPolicyInput *input, gboolean ignore_errors);
/* What an expression of the policy gives, with variables and a budget of its own: in the arena, which has to be there first; NULL with the
 * problem. */
const KoprsTestCelValue *koprs_test_policy_evaluate (const KoprsTestPolicy *policy, const KoprsTestPolicyExpression *expression,
                                                     const KoprsTestPolicyInput *input, KoprsTestCelArena *arena, char **problem);

G_END_DECLS
