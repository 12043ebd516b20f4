/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which admission webhooks a write has to pass, by the configurations that the cluster holds. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Whether there is any to be asked, for those who would have to make the facts first. */
gboolean koprs_test_webhooks_exist (KoprsTestWrite *write);
/* Asks the mutating ones or the validating ones, each in its turn. FALSE with an error: one of them refused, or it is the one that the
 * call's reviews have pending now. object is changed by their patches, and decoded again. */
gboolean koprs_test_webhooks_admit (KoprsTestWrite *write, gboolean mutating, const KoprsTestReviewFacts *facts, GError **error);

G_END_DECLS
