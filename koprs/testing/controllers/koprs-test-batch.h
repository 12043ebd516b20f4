/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What becomes of Jobs and CronJobs, now and when their time comes. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestBatch KoprsTestBatch;

/* wake is called when something has become due by the cluster's clock. */
KoprsTestBatch *koprs_test_batch_new  (KoprsTestCluster *cluster, void (*wake) (gpointer user_data), gpointer user_data);
void            koprs_test_batch_free (KoprsTestBatch *self);
/* TRUE: there is something to do now. */
gboolean        koprs_test_batch_note (KoprsTestBatch *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean        koprs_test_batch_run  (KoprsTestBatch *self);

G_END_DECLS
