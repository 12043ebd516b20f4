/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Endpoints and EndpointSlices of Services, as the three controllers of a cluster keep them. A pod stands behind a service once
 * somebody has written its address, on a node that there is. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestEndpoints KoprsTestEndpoints;

KoprsTestEndpoints *koprs_test_endpoints_new  (KoprsTestCluster *cluster);
void                koprs_test_endpoints_free (KoprsTestEndpoints *self);
/* TRUE: there is something to do now. */
gboolean            koprs_test_endpoints_note (KoprsTestEndpoints *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean            koprs_test_endpoints_run  (KoprsTestEndpoints *self);

G_END_DECLS
