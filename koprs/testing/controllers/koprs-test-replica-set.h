/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One ReplicaSet or ReplicationController: as many pods as it wants, and what its status says of them. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64 koprs_test_replica_set_sync (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *key);

G_END_DECLS
