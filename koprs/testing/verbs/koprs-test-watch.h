/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A watch: the state it begins with, then the changes of one table as they pass its selectors. It reads from the table's
 * window at the pace of its client; who falls out of the window is dropped with a clean end, as a real server does. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-list-options.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* Takes the options over. Its timers run in the thread's default context. */
gboolean koprs_test_watch_start (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestListOptions *options,
                                 KoprsTestReply *reply, GError **error);

G_END_DECLS
