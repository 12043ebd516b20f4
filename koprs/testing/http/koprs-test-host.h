/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Everything of a server that lives in its thread, made and freed there. */

#include <gio/gio.h>
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/access/koprs-test-tls.h"
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"
#include "koprs/testing/http/koprs-test-faults.h"
#include "koprs/testing/http/koprs-test-http.h"
#include "koprs/testing/http/koprs-test-journal.h"
#include "koprs/testing/http/koprs-test-log.h"
#include "koprs/testing/http/koprs-test-script.h"
#include "koprs/testing/storage/koprs-test-clock.h"

G_BEGIN_DECLS

/* The user who may do everything. */
#define KOPRS_TEST_ADMIN "koprs-test-admin"

typedef struct {
  guint port;                       /* 0: a free one */
  gboolean plain_http;
  gboolean control;
  guint32 seed;
  const char *token;                /* NULL: a random one */
  const char *data;                 /* a folder, or NULL */
  guint controller_delay;           /* milliseconds that workloads wait */
} KoprsTestHostSettings;

/* What a request can't do while it is on. */
typedef enum {
  KOPRS_TEST_HOST_DROP,
  KOPRS_TEST_HOST_REFUSE,
  KOPRS_TEST_HOST_RESTART,
  KOPRS_TEST_HOST_RESTART_EMPTY,
} KoprsTestHostChange;

typedef struct {
  guint port;                       /* where it listens, or did */
  gboolean control;
  guint controller_delay;
  char *control_token;
  KoprsTestClock *clock;
  KoprsTestAuthority *authority;    /* NULL: plain HTTP */
  KoprsTestAccess *access;
  KoprsTestFaults *faults;
  KoprsTestScript *script;
  KoprsTestLog *log;
  KoprsTestCluster *cluster;
  KoprsTestLifecycle *lifecycle;
  KoprsTestHttp *http;              /* NULL: connections are refused */
  KoprsTestJournal *journal;        /* NULL: nothing is kept */
  GSource *turn;                    /* a change is due */
  KoprsTestHostChange change;
  guint pause;                      /* milliseconds of refusing */
  KoprsTestTimer *end_of_pause;
} KoprsTestHost;

/* Listens when it returns. */
KoprsTestHost *koprs_test_host_new     (const KoprsTestHostSettings *settings, GError **error);
void           koprs_test_host_free    (KoprsTestHost *self);

char          *koprs_test_host_dup_uri (KoprsTestHost *self);
/* Closes every connection and listens again. */
gboolean       koprs_test_host_drop    (KoprsTestHost *self, GError **error);
/* As if the process had ended and begun again. keep: with the objects, but without their history. */
gboolean       koprs_test_host_restart (KoprsTestHost *self, gboolean keep, GError **error);
/* Closes every connection and takes no new ones, or takes them again. */
gboolean       koprs_test_host_refuse  (KoprsTestHost *self, gboolean refuse, GError **error);
/* Does it when the present request is over. milliseconds: how long connections are refused. */
void           koprs_test_host_schedule (KoprsTestHost *self, KoprsTestHostChange change, guint milliseconds);
/* Takes what a user's kubeconfig needs. certificate: PEM, or NULL for the token. NULL: there is no such user. */
char          *koprs_test_host_make_kubeconfig (KoprsTestHost *self, const char *user, const char *certificate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestHost, koprs_test_host_free)

G_END_DECLS
