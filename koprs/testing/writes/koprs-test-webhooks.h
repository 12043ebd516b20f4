/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which admission webhooks a request has to pass, by the configurations that the cluster holds. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-reinvocation.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Whether there is any to be asked, or a policy to be followed, for those who would have to make the facts first. */
gboolean koprs_test_webhooks_exist    (KoprsTestWrite *write);
/* Each asks the webhooks that the request concerns, after the policies: the mutating ones one after the other, the validating ones at once.
 * FALSE with an error: one of them refused, or is yet to be asked. The object of the facts is changed by patches, and decoded again. */
gboolean koprs_test_webhooks_mutate   (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestReinvocation *again, GError **error);
gboolean koprs_test_webhooks_validate (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error);
/* Both, for requests with which nothing else has to do. */
gboolean koprs_test_webhooks_admit    (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error);

G_END_DECLS
