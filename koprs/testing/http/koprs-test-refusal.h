/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Refusals that no verb gave: what a real server, or what stands before it, says when it is overloaded, going down or has
 * forgotten. Pure. */

#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* retry_after in seconds; 0: no header. */
void koprs_test_refusal_set_status  (KoprsTestReply *reply, guint status, guint retry_after);
/* The same, in the given words: JSON or plain text. */
void koprs_test_refusal_set_body    (KoprsTestReply *reply, guint status, guint retry_after, const char *body);
/* watch: a stream whose only event is the error. */
void koprs_test_refusal_set_expired (KoprsTestReply *reply, gboolean watch);

G_END_DECLS
