/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The matchConditions of admission webhooks. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Whether the webhook wants to hear of a request that its rules are for. configuration: where it stands at `number`. FALSE without an error:
 * it doesn't. With one: nobody can say, and its failurePolicy is not to ignore that. */
gboolean koprs_test_webhook_conditions_match (KoprsTestWrite *write, KoprsBlob *configuration, guint number, JsonNode *webhook,
                                              const KoprsTestReviewFacts *facts, KoprsTestKind *as, GError **error);

G_END_DECLS
