/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a server tells of itself beside its kinds: the keys of its tokens, its metrics, and how long it has been there. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE without an error: the path is none of these. now: seconds since 1970. */
gboolean koprs_test_about_answer (KoprsTestCall *call, KoprsTestReply *reply, gint64 now, GError **error);

G_END_DECLS
