/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which admission policies a write has to pass, by the policies and bindings that the cluster holds. */

#include <glib.h>
#include "koprs/testing/requests/koprs-test-review.h"
#include "koprs/testing/writes/koprs-test-write.h"

G_BEGIN_DECLS

/* Whether there is any, for those who would have to make the facts first. */
gboolean koprs_test_policies_exist (KoprsTestWrite *write);
/* FALSE with the first denial. What only warns is among the problems of the write. */
gboolean koprs_test_policies_admit (KoprsTestWrite *write, const KoprsTestReviewFacts *facts, GError **error);

G_END_DECLS
