/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the server is, and which one it is: /healthz, /livez, /readyz, each whole or by its checks, and /version. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE: the path is none of these. */
gboolean koprs_test_health_answer (KoprsTestCall *call, KoprsTestReply *reply);

/* Each check, as a service level indicator. */
void     koprs_test_health_append_metrics (GString *out);

G_END_DECLS
