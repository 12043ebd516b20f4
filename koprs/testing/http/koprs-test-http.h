/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* HTTP and TLS: connections, faults, the log, and the way of each request through the server. Beside it only the units for
 * messages, streams and tampering know libsoup. It belongs to one thread, and its sources run in that thread's default
 * context. */

#include <gio/gio.h>
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/access/koprs-test-tls.h"
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/http/koprs-test-faults.h"
#include "koprs/testing/http/koprs-test-log.h"
#include "koprs/testing/http/koprs-test-script.h"

G_BEGIN_DECLS

typedef struct _KoprsTestHttp KoprsTestHttp;

/* What the requests are for; all of it lives longer. */
typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestAccess *access;
  KoprsTestAuthority *authority;     /* NULL: plain HTTP */
  KoprsTestFaults *faults;
  KoprsTestScript *script;
  KoprsTestLog *log;
  const char *admin;                 /* who asks where nobody says so, without TLS */
  /* TRUE: the path was of the server's own control; NULL: it has none. */
  gboolean (*control) (KoprsTestCall *call, KoprsTestReply *reply, gpointer user_data);
  /* Called from a request: to be done later. keep: the objects stay. */
  void (*restart) (gboolean keep, gpointer user_data);
  gpointer user_data;
} KoprsTestHttpWorld;

KoprsTestHttp *koprs_test_http_new    (const KoprsTestHttpWorld *world);
/* Closes all connections, whatever they are doing. */
void           koprs_test_http_free   (KoprsTestHttp *self);
/* Begins to listen on 127.0.0.1, and on ::1 where there is IPv6. port 0: a free one. */
gboolean       koprs_test_http_listen (KoprsTestHttp *self, guint port, GError **error);
guint          koprs_test_http_get_port (KoprsTestHttp *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestHttp, koprs_test_http_free)

G_END_DECLS
