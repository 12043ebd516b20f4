/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The front page: the paths that are served. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* FALSE: the path is another. */
gboolean koprs_test_index_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply);

G_END_DECLS
