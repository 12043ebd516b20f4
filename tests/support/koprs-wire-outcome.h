/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What tests of the transport share: a configuration for a wire server, and calls whose ends are counted. */

#include "koprs/wire/koprs-transport.h"
#include "support/koprs-wire-ca.h"
#include "support/koprs-wire-server.h"

G_BEGIN_DECLS

/* One call and what became of it. Stays until koprs_wire_call_clear. */
typedef struct {
  GCancellable *cancellable;
  KoprsReply *reply;
  GError *error;
  gboolean ended;          /* a stream's TRUE */
  GString *data;           /* of a stream */
  guint blocks;
  guint calls;             /* of the callback */
  gboolean cancel_at_block;
  GError *refuse;          /* the stream's function fails with a copy */
} KoprsWireOutcome;

#define KOPRS_WIRE_OUTCOME_INIT { NULL }

/* For the server; trusts the authority, if there is one. */
KoprsConfig    *koprs_wire_config_new     (KoprsWireServer *server, KoprsWireCa *ca);
KoprsTransport *koprs_wire_transport_new  (KoprsWireServer *server, KoprsWireCa *ca);

void            koprs_wire_outcome_send   (KoprsWireOutcome *self, KoprsTransport *transport, KoprsRequest *request);
void            koprs_wire_outcome_stream (KoprsWireOutcome *self, KoprsTransport *transport, KoprsRequest *request);
/* Runs the default context until the callback was called. */
void            koprs_wire_outcome_wait   (KoprsWireOutcome *self);
/* Runs it until that many bytes of the stream have come. */
void            koprs_wire_outcome_wait_data (KoprsWireOutcome *self, gsize length);
void            koprs_wire_outcome_clear  (KoprsWireOutcome *self);

/* Sends and waits. A request without a body where body is NULL. */
void            koprs_wire_outcome_call   (KoprsWireOutcome *self, KoprsTransport *transport, const char *method, const char *target,
                                           const char *body);
/* The reply's body as text; aborts the test if there is none. */
const char     *koprs_wire_outcome_text   (KoprsWireOutcome *self);

/* Lets the default context do what it has to do, without waiting. */
void            koprs_wire_settle         (void);

G_END_DECLS
