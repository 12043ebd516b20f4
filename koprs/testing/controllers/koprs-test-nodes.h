/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Nodes that a test makes: they are registered, and tainted by what their conditions say. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

void koprs_test_nodes_sync (KoprsTestCluster *cluster, const char *name);

G_END_DECLS
