/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One HTTP request as plain facts: pure, no I/O. */

#include "koprs/koprs-kind.h"
#include "koprs/koprs-scope.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_REQUEST_LIST_GZIP = 1 << 0,   /* ask for gzip where the transport's rule allows it */
  KOPRS_REQUEST_STREAM    = 1 << 1,   /* a watch or a log: own connection, no I/O timeout, identity encoding */
  KOPRS_REQUEST_WRITE     = 1 << 2,   /* changes something: never sent again unless the server said that it did nothing */
} KoprsRequestFlags;

typedef struct {
  const char *method;        /* static: "GET" … */
  GString *target;           /* path and query, percent-encoded, below the server's prefix: "/api/v1/pods?limit=500" */
  const char *accept;        /* static; NULL = application/json */
  const char *content_type;  /* static; NULL without a body */
  GBytes *body;              /* NULL without one */
  char *if_none_match;       /* an entity tag: 304 is an answer too, without a body; NULL = always the whole */
  KoprsRequestFlags flags;
  gint64 deadline_ms;        /* for the whole exchange, 0 = the transport's default, -1 = none */
} KoprsRequest;

/* A request on a path already encoded: "/version". */
KoprsRequest *koprs_request_new            (const char *method, const char *path);

/* On a kind: its collection (name NULL) or one object, with or without a subresource. Checked before anything is sent:
 * INVALID_SCOPE (cluster kind in a namespace; namespaced kind without one, unless all_namespaces and name NULL), INVALID_ARGUMENT (name or namespace
 * empty, "." or "..", or containing '/' or '%'; a subresource without a name). Each segment is percent-encoded once. */
KoprsRequest *koprs_request_new_for_kind   (const char *method, KoprsScope *scope, KoprsKind *kind, const char *name,
                                            const char *subresource, gboolean all_namespaces, GError **error);

void          koprs_request_free           (KoprsRequest *self);
void          koprs_request_add_query      (KoprsRequest *self, const char *key, const char *value);   /* NULL or "" value: nothing */
void          koprs_request_add_query_int  (KoprsRequest *self, const char *key, gint64 value);
void          koprs_request_take_body      (KoprsRequest *self, const char *content_type, GBytes *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsRequest, koprs_request_free)

G_END_DECLS
