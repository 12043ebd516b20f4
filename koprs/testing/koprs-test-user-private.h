/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a user becomes in a server. */

#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/koprs-test-user.h"

G_BEGIN_DECLS

KoprsTestIdentity *koprs_test_user_make_identity (KoprsTestUser *self);
GPtrArray         *koprs_test_user_copy_grants   (KoprsTestUser *self);   /* (element-type KoprsTestGrant) */

G_END_DECLS
