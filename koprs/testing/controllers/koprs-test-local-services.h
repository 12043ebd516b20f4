/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The APIServices of what the server serves itself: a real one registers every version of every group. They are made when somebody asks
 * for APIServices. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Adds those that are missing, and removes those of definitions that are gone. */
void     koprs_test_local_services_sync (KoprsTestCluster *cluster);
/* Whether the stored APIService is one of these, which nobody has to be asked for. */
gboolean koprs_test_local_services_has  (KoprsBlob *blob);

G_END_DECLS
