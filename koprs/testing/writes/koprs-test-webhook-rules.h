/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whom an admission webhook is for, by its rules. In: a webhook of a configuration, a kind, an operation. Out: the kind in whose form the
 * webhook is told of it. Pure. */

#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"
#include "koprs/testing/requests/koprs-test-review.h"

G_BEGIN_DECLS

/* NULL: no rule is for it. Where the webhook's matchPolicy is Equivalent, a rule for another view or version of the kind is one, too.
 * namespaced: the request has a namespace, or is about one. */
KoprsTestKind *koprs_test_webhook_rules_match (KoprsTestKinds *kinds, JsonNode *webhook, KoprsTestKind *kind, gboolean namespaced,
                                               const KoprsTestReviewFacts *facts);

G_END_DECLS
