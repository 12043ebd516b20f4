/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a transport says in the log: a line for each exchange at debug level, and each warning of the server once. No header and
 * no body is ever logged, and no continue token. */

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  const char *method;
  const char *target;      /* path and query */
  guint status;            /* 0 = there was no answer */
  gsize received;          /* bytes of the body, decoded */
  gint64 duration_us;
  guint attempts;          /* how often it was sent */
  const char *audit_id;    /* what the server calls it in its own log, or NULL */
  const GError *error;     /* or NULL */
} KoprsTransportLine;

void koprs_transport_log (const KoprsTransportLine *line);

/* Which warnings were seen: a bounded set. */
typedef struct _KoprsTransportWarnings KoprsTransportWarnings;

KoprsTransportWarnings *koprs_transport_warnings_new  (void);
void                    koprs_transport_warnings_free (KoprsTransportWarnings *self);
/* header: of one answer, several joined by commas. Logs what is new at message level. */
void                    koprs_transport_warnings_take (KoprsTransportWarnings *self, const char *header);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTransportWarnings, koprs_transport_warnings_free)

G_END_DECLS
