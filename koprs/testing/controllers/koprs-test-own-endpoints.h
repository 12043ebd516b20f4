/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Endpoints and EndpointSlice of the service "kubernetes": where the server itself listens. They are made, and put right, when somebody asks
 * for objects of their kinds. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* kind: of what was asked for. Does nothing while the server listens nowhere. */
void koprs_test_own_endpoints_sync (KoprsTestCluster *cluster, const KoprsTestKind *kind);

G_END_DECLS
