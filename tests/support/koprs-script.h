/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A server that expects certain requests, in order, and has an answer ready for each; and a client of it. */

#include <koprs/koprs.h>

G_BEGIN_DECLS

typedef struct {
  const char *request;         /* "GET /api/v1/pods" */
  const char *content_type;    /* NULL: there must be no body */
  const char *body;            /* NULL: any */
  guint status;                /* of the answer; 0: none, the server waits until the client hangs up */
  const char *answer;          /* its body; JSON, or text where it does not begin with '{' */
} KoprsExchange;

typedef struct _KoprsScript KoprsScript;

/* The last exchange is the one without a request. */
KoprsScript *koprs_script_new          (const KoprsExchange *exchanges);
/* Fails the test unless everything expected came, nothing else did, and the client is gone afterwards. */
void         koprs_script_finish       (KoprsScript *self);

KoprsClient *koprs_script_get_client   (KoprsScript *self);
guint        koprs_script_get_requests (KoprsScript *self);
guint        koprs_script_get_connections (KoprsScript *self);
void         koprs_script_wait_requests (KoprsScript *self, guint count);
/* A header of the last request, or NULL. */
char        *koprs_script_dup_accept   (KoprsScript *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsScript, koprs_script_finish)

G_END_DECLS
