/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* /statusz: since when the server runs, and as which version. */

#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE with 406 where it is wanted in a form that there is not. now: seconds since 1970. */
gboolean koprs_test_statusz_answer (KoprsTestCall *call, KoprsTestReply *reply, gint64 now, GError **error);

G_END_DECLS
