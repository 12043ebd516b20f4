/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Endpoints that somebody wrote for a Service without selector, as EndpointSlices. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* The key is that of the Endpoints and of the Service. Without either, or where they are not to be mirrored, the slices go. */
void koprs_test_mirror_sync (KoprsTestCluster *cluster, const char *key);

G_END_DECLS
