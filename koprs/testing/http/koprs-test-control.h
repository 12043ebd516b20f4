/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The HTTP control of a server: faults, users, time and restarts for tests that are another process. In: calls to /_koprs/.
 * Out: what they did, as JSON. */

#include "koprs/testing/http/koprs-test-host.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE: the path is another, and the reply untouched. */
gboolean koprs_test_control_answer (KoprsTestHost *host, KoprsTestCall *call, KoprsTestReply *reply);

G_END_DECLS
