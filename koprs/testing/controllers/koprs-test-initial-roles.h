/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The roles and bindings that every cluster has, such as cluster-admin and view: made when somebody first asks for any. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

void koprs_test_initial_roles_defer (KoprsTestCluster *cluster);

G_END_DECLS
