/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Whose a Pod is: a controller takes on those that nobody controls and that it selects, and lets go those that it no longer selects. */

#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* set: a living ReplicaSet or ReplicationController. */
void koprs_test_claims_settle (KoprsTestCluster *cluster, JsonNode *set, KoprsTestKind *pods);

G_END_DECLS
