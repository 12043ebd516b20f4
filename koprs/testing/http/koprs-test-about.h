/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a server tells of itself beside its kinds: the keys of its tokens, and its metrics. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE: the path is none of these. */
gboolean koprs_test_about_answer (KoprsTestCall *call, KoprsTestReply *reply, GError **error);

G_END_DECLS
