/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How MutatingAdmissionPolicies change a request, by those and the bindings that the cluster holds. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-reinvocation.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Whether there is any, for those who would have to make the facts first. */
gboolean koprs_test_mutations_exist (KoprsTestWrite *write);
/* Changes the object of the facts in place. FALSE with an error: one of the policies could not be followed, or a webhook is yet to be
 * asked. */
gboolean koprs_test_mutations_apply (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, KoprsTestReinvocation *again, GError **error);

G_END_DECLS
