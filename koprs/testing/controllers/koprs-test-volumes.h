/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* PersistentVolumes and claims that are removed stay until nobody uses them. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestVolumes KoprsTestVolumes;

KoprsTestVolumes *koprs_test_volumes_new  (KoprsTestCluster *cluster);
void              koprs_test_volumes_free (KoprsTestVolumes *self);
/* TRUE: there is something to do now. */
gboolean          koprs_test_volumes_note (KoprsTestVolumes *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean          koprs_test_volumes_run  (KoprsTestVolumes *self);

G_END_DECLS
