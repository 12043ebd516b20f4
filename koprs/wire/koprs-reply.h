/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What came back. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  guint status;              /* 2xx, or the 304 that the request allowed: anything else became a GError */
  GBytes *body;
  char *content_type;        /* NULL where absent */
  char *etag;                /* NULL where absent */
} KoprsReply;

void     koprs_reply_free  (KoprsReply *self);

/* Pure: the GError of a refused request: KOPRS_API_ERROR with the code from the Status' reason, else from the HTTP status;
 * accepts a Status by shape ("status":"Failure", or code or reason), not by kind or Content-Type; retry_after: seconds from the header, -1 = none. */
GError  *koprs_reply_error (guint status, const char *body, gsize length, gint64 retry_after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsReply, koprs_reply_free)

G_END_DECLS
