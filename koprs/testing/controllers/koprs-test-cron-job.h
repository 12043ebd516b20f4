/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One CronJob: Jobs at the times of its schedule, by the cluster's clock. */

#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64 koprs_test_cron_job_sync (KoprsTestCluster *cluster, const char *key);

G_END_DECLS
