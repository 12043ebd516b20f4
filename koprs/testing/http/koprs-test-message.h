/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Between libsoup's messages and the server's own calls and replies. Knows headers; nothing of what they are for. */

#include <libsoup/soup.h>
#include "koprs/testing/koprs-test-request.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* Keeps of a body no more than what shows that it is too long. For a message whose headers have come. */
void              koprs_test_message_limit       (SoupServerMessage *message);
/* All that the client sent, the body included. */
KoprsTestCall    *koprs_test_message_read_call   (SoupServerMessage *message);
/* An entry for the log. body: that of the call. connection: a number. */
KoprsTestRequest *koprs_test_message_make_entry  (SoupServerMessage *message, KoprsTestCall *call, GBytes *body, guint status,
                                                  guint connection);
/* Status and headers; a client that has the same already gets 304 and no body. */
void              koprs_test_message_write_head  (SoupServerMessage *message, KoprsTestReply *reply);
/* The reply's text, compressed for those who can read it. */
void              koprs_test_message_write_body  (SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply);
/* A source's encoding; TRUE: it is to be compressed. */
gboolean          koprs_test_message_write_encoding (SoupServerMessage *message, KoprsTestCall *call,
                                                     KoprsTestSource *source);

G_END_DECLS
