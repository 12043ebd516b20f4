/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* From a request that is allowed to its answer: what the path means, which verb it is. No HTTP library in here. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* What is judged before anybody asks who it is that wants it. */
gboolean koprs_test_api_check (KoprsTestCall *call, GError **error);
/* Never fails: what goes wrong is the answer. */
void koprs_test_api_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply);

G_END_DECLS
