/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* How the server is, and which one it is: /healthz, /livez, /readyz, each whole or by its checks, and /version. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-exposition.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE without an error: the path is none of these. */
gboolean koprs_test_health_answer (KoprsTestCall *call, KoprsTestReply *reply, GError **error);

/* (element-type utf8) The paths of all checks, the table's own. */
void     koprs_test_health_add_paths (GHashTable *paths);

/* Each check, as a service level indicator. */
void     koprs_test_health_append_metrics (KoprsTestExposition *out);

G_END_DECLS
