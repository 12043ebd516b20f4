/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What create, replace, apply and patch have in common. Comes in: an object, a scope, and what the options said at the time of the
 * call. Goes out: one request with the object's bytes. The kind of an object that does not know it is found in between. */

#include "koprs/koprs-field-validation.h"
#include "koprs/koprs-resource.h"
#include "koprs/client/koprs-client-body.h"
#include "koprs/client/koprs-client-call.h"

G_BEGIN_DECLS

/* What write options say; zeros are the defaults. */
typedef struct {
  const char *field_manager;    /* NULL or "": the client's */
  const char *subresource;      /* NULL or "": the object itself */
  KoprsFieldValidation field_validation;
  gboolean force;               /* apply only */
  gboolean dry_run;
  guint timeout;                /* ms */
} KoprsWriteFacts;

extern const KoprsVerb koprs_apply_verb;

/* Takes over the field manager and the subresource. INVALID_ARGUMENT: no server accepts such a manager. */
gboolean koprs_write_facts_take (const KoprsWriteFacts *facts, KoprsClient *client, KoprsCall *call, GError **error);
/* The rest, into the call's request. */
void     koprs_write_facts_add  (const KoprsWriteFacts *facts, KoprsCall *call);

/* The whole of create, replace and apply. The task's pointer is a KoprsResource. */
void     koprs_write_start      (KoprsClient *client, const KoprsVerb *verb, KoprsBodyUse use, KoprsScope *scope,
                                 KoprsResource *resource, const KoprsWriteFacts *facts, GTask *task);

/* Sends a ready body for one object by the task's call, which knows its kind and name. Takes the body. */
void     koprs_write_send_body  (KoprsClient *client, const KoprsWriteFacts *facts, const char *content_type, GBytes *body,
                                 GTask *task);

/* The same for just enough of an object to apply it; status NULL: without one. Makes the task's call, of a verb that applies. */
void     koprs_write_apply_minimal (KoprsClient *client, const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind,
                                    const char *name, JsonNode *status, const KoprsWriteFacts *facts, GTask *task);

G_END_DECLS
