/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One DaemonSet of a cluster that has no nodes to run it: its revisions, and a status that says so. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

void koprs_test_daemon_set_sync (KoprsTestCluster *cluster, const char *key);

G_END_DECLS
