/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The controller of ResourceQuotas: what their status says of how much is used. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Brings the status of all quotas of the namespace up to date. */
void koprs_test_quota_status_sync (KoprsTestCluster *cluster, const char *namespace_);

G_END_DECLS
