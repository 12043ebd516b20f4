/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Fills a cluster from manifests: each object is applied as a client would, its status too. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/controllers/koprs-test-lifecycle.h"

G_BEGIN_DECLS

/* yaml: any number of documents, lists included. Missing namespaces are made. Stops at the first object that is refused, with
 * KOPRS_TEST_ERROR_REJECTED and the server's words. */
gboolean koprs_test_loader_load (KoprsTestCluster *cluster, KoprsTestLifecycle *lifecycle, const char *yaml, gsize length,
                                 GError **error);

G_END_DECLS
