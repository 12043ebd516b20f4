/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One call of a verb, from its request to the answer of its task. Comes in: a task and a call that knows its request. Goes out:
 * the task's result, made by the verb from the reply; one line in the log; errors in the words of the caller. */

#include "koprs/koprs-client.h"
#include "koprs/wire/koprs-reply.h"
#include "koprs/wire/koprs-request.h"

G_BEGIN_DECLS

typedef struct _KoprsCall KoprsCall;

typedef struct {
  const char *name;                                                        /* as the log calls it */
  const char *method;
  void (*answered) (GTask *task, KoprsCall *call, KoprsReply *reply);      /* a 2xx: gives the task its result */
  void (*missing) (GTask *task);                                           /* the object is not there; NULL: that is an error */
} KoprsVerb;

/* A task's data. Files with more to remember begin their own struct with it. */
struct _KoprsCall {
  const KoprsVerb *verb;
  KoprsScope *scope;         /* all of these: NULL where the verb has no such thing */
  KoprsKind *kind;
  char *name;
  char *subresource;
  char *field_manager;
  KoprsRequest *request;
};

KoprsCall *koprs_call_new            (const KoprsVerb *verb, KoprsScope *scope, KoprsKind *kind, const char *name);
void       koprs_call_clear          (KoprsCall *self);
void       koprs_call_free           (KoprsCall *self);

/* Makes the request on the call's kind; see koprs_request_new_for_kind. A name must not be absent or empty. */
gboolean   koprs_call_target_object  (KoprsCall *self, GError **error);
gboolean   koprs_call_target_all     (KoprsCall *self, gboolean all_namespaces, GError **error);

/* Sends the request of the task's call. */
void       koprs_call_send           (GTask *task);

/* For calls that are not sent by koprs_call_send: the error in the words of the caller (takes and returns), and the log. */
GError    *koprs_call_explain        (KoprsCall *self, GError *error);
void       koprs_call_log            (KoprsCall *self, const GError *error);
/* The same with more to say, NULL = nothing; and for a part of a call, at debug level. */
void       koprs_call_log_note       (KoprsCall *self, const GError *error, const char *note);
void       koprs_call_log_debug      (KoprsCall *self, const GError *error);
/* What its end tells the client about the kinds that are served. */
void       koprs_call_learn          (KoprsCall *self, KoprsClient *client, const GError *error);

/* The object in a reply, which remembers the call's kind if it is of that kind. */
KoprsResource *koprs_call_parse      (KoprsCall *self, KoprsReply *reply, GError **error);
/* The same as a verb's `answered`. */
void       koprs_call_answer_object  (GTask *task, KoprsCall *self, KoprsReply *reply);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsCall, koprs_call_free)

G_END_DECLS
