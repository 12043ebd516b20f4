/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The way into the server: who asks, as whom, and whether that is allowed. In: a call with what HTTP said of its sender. Out:
 * the call's identity, or the refusal of a real server. */

#include <glib.h>
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* Sets call->identity; a token that does not work is 401. certificate: whom a valid client certificate names, or NULL; it
 * wins over a token. bad_certificate: there was one that names nobody. fallback: the user who asks when nothing is said, or NULL for nobody. */
gboolean koprs_test_gate_authenticate (KoprsTestAccess *access, KoprsTestCall *call, KoprsTestIdentity *certificate,
                                       gboolean bad_certificate, const char *fallback, KoprsTestReply *reply,
                                       GError **error);
/* Changes call->identity where the call wants to be somebody else, notes in the reply which flow it is of, and refuses what that
 * identity may not do. */
gboolean koprs_test_gate_authorize    (KoprsTestCall *call, KoprsTestReply *reply, GError **error);

G_END_DECLS
