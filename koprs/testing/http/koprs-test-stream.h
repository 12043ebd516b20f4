/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Sends a source as the chunked body of one message: the next piece when the last has been written, a wait when there is
 * none, and an end when the client is gone. */

#include <libsoup/soup.h>
#include "koprs/testing/requests/koprs-test-source.h"

G_BEGIN_DECLS

typedef struct _KoprsTestStream KoprsTestStream;

/* Takes the source over. Called from the message's handler; the first piece is made at once. */
KoprsTestStream *koprs_test_stream_new  (SoupServerMessage *message, KoprsTestSource *source, gboolean gzip);
/* Nothing is sent any more. */
void             koprs_test_stream_free (KoprsTestStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestStream, koprs_test_stream_free)

G_END_DECLS
