/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A message that is not answered from its handler: later, or never. It is paused as long. */

#include <libsoup/soup.h>
#include "koprs/testing/http/koprs-test-http.h"
#include "koprs/testing/koprs-test-fault.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"
#include "koprs/testing/storage/koprs-test-clock.h"

G_BEGIN_DECLS

/* What becomes of a reply that is complete. The message is its handler's, or held and no more. */
typedef void (*KoprsTestFinishFunc) (KoprsTestHttp *http, SoupServerMessage *message, KoprsTestCall *call, KoprsTestReply *reply,
                                     KoprsTestFault *fault);

typedef struct {
  KoprsTestHttp *http;
  SoupServerMessage *message;
  KoprsTestCall *call;
  KoprsTestReply *reply;      /* NULL: not made yet */
  KoprsTestFault *fault;      /* NULL: it is the reply that waits */
  KoprsTestTimer *timer;
  KoprsTestFinishFunc finish;
  KoprsTestAsker *asker;      /* whose the round is */
  gpointer round;             /* of questions to webhooks */
  GSource *turn;
} KoprsTestPending;

/* Pauses the message. */
KoprsTestPending *koprs_test_pending_new   (KoprsTestHttp *http, SoupServerMessage *message, KoprsTestFault *fault);
void              koprs_test_pending_free  (gpointer self);
/* Calls the function with it in the next turn of the loop. */
void              koprs_test_pending_defer (KoprsTestPending *self, GSourceFunc function);

G_END_DECLS
