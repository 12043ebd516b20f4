/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which requests an admission policy or its binding is for, and which parameters it is to be judged with. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* constraints: a MatchResources. NULL: the request is not meant; else the kind in whose form it is. */
KoprsTestKind *koprs_test_policy_match      (KoprsTestWrite *write, JsonNode *constraints, const KoprsTestReviewFacts *facts);
/* The namespace of the request; NULL where it has none. */
JsonNode      *koprs_test_policy_load_namespace (KoprsTestWrite *write);

/* What a binding's paramRef stands for (element-type JsonNode), one NULL where the policy has no parameters: the policy is judged once for
 * each. NULL with what is wrong with it in `problem`. */
GPtrArray     *koprs_test_policy_list_params (KoprsTestWrite *write, JsonNode *policy, JsonNode *binding, char **problem);

G_END_DECLS
