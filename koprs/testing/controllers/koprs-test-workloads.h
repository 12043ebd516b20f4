/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What becomes of Deployments, ReplicaSets, ReplicationControllers, StatefulSets, DaemonSets and PodDisruptionBudgets: revisions,
 * replicas, pods, status, as the controllers of a cluster without nodes make them. Pods stay pending unless somebody writes their status. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestWorkloads KoprsTestWorkloads;

/* wake is called when something has become due by the cluster's clock. */
KoprsTestWorkloads *koprs_test_workloads_new  (KoprsTestCluster *cluster, void (*wake) (gpointer user_data), gpointer user_data);
void                koprs_test_workloads_free (KoprsTestWorkloads *self);

/* Hears of a change. TRUE: there is something to do. */
gboolean            koprs_test_workloads_note (KoprsTestWorkloads *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one thing. FALSE: there was nothing to do. */
gboolean            koprs_test_workloads_run  (KoprsTestWorkloads *self);

G_END_DECLS
