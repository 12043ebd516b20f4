/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One sending of a request: a message to libsoup and its answer back. Comes in: what is asked, and as whom. Goes out: a status,
 * headers and a body, or the reason why there are none. When to give up, or to try again, others know. */

#include "koprs/wire/koprs-transport-private.h"

G_BEGIN_DECLS

/* What is asked; the same for every attempt. */
typedef struct {
  const char *method;
  char *target;
  const char *accept;            /* NULL = application/json */
  const char *content_type;
  GBytes *body;                  /* or NULL */
  char *if_none_match;           /* or NULL */
  KoprsRequestFlags flags;
  KoprsTransportDataFunc func;   /* gets the body of a 2xx; NULL: it is collected */
  gpointer func_data;
  GCancellable *caller;          /* the caller's: func is not called once it is cancelled; or NULL */
} KoprsTransportOrder;

typedef struct _KoprsTransportAttempt KoprsTransportAttempt;

/* Once. error NULL: there was an answer with its whole body; or one that is not 2xx, and as much of its body as could be had.
 * It may free the attempt. */
typedef void (*KoprsTransportAttemptDone) (const GError *error, gpointer user_data);

/* Sends at once. order stays until the attempt is freed. */
KoprsTransportAttempt *koprs_transport_attempt_new  (KoprsTransport *transport, const KoprsTransportOrder *order,
                                                     KoprsCredential *credential, KoprsTransportAttemptDone done, gpointer user_data);
/* Ends it wherever it is: neither func nor done is called afterwards. What libsoup still has to tidy up it tidies up unseen. */
void                   koprs_transport_attempt_free (KoprsTransportAttempt *self);

guint       koprs_transport_attempt_get_status   (KoprsTransportAttempt *self);   /* 0 = no answer yet */
const char *koprs_transport_attempt_get_header   (KoprsTransportAttempt *self, const char *name);   /* of the answer; NULL where absent */
GByteArray *koprs_transport_attempt_get_body     (KoprsTransportAttempt *self);   /* NULL where func got it */
gsize       koprs_transport_attempt_get_received (KoprsTransportAttempt *self);   /* bytes of the body, decoded */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTransportAttempt, koprs_transport_attempt_free)

G_END_DECLS
