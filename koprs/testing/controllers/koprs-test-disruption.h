/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The controller of PodDisruptionBudgets: how many of its pods are well, and how many of them nobody would miss. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Brings the status of the budget up to date; nothing where it is gone. */
void koprs_test_disruption_sync (KoprsTestCluster *cluster, const char *key);

G_END_DECLS
