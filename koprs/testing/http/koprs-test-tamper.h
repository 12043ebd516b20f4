/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Sends an answer as no server should: by hand, over the connection of a message that libsoup has let go. */

#include <libsoup/soup.h>
#include "koprs/testing/http/koprs-test-faults.h"
#include "koprs/testing/koprs-test-fault.h"
#include "koprs/testing/requests/koprs-test-reply.h"
#include "koprs/testing/storage/koprs-test-clock.h"

G_BEGIN_DECLS

typedef struct _KoprsTestTamper KoprsTestTamper;

/* Whether the effect needs it. */
gboolean         koprs_test_tamper_has   (KoprsTestFaultEffect effect);
/* Takes the message's connection away from the server, with the head that is set on it, and what the reply has for a body. The
 * message must be paused and not in its handler any more. */
KoprsTestTamper *koprs_test_tamper_new   (SoupServerMessage *message, KoprsTestReply *reply, KoprsTestFault *fault,
                                          KoprsTestFaults *faults, KoprsTestClock *clock);
/* Closes the connection, whatever it is doing. */
void             koprs_test_tamper_free  (KoprsTestTamper *self);

/* Ends the connection of a paused message without another byte. reset: not even in good order. */
void             koprs_test_tamper_abort (SoupServerMessage *message, gboolean reset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestTamper, koprs_test_tamper_free)

G_END_DECLS
