/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What PodDisruptionBudgets have to say when a pod is to be evicted. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Whether the pod may go; where a budget pays for it, the budget has one less then. FALSE with 403, 429 or 500. */
gboolean koprs_test_budgets_allow (KoprsTestCluster *cluster, JsonNode *pod, gboolean dry_run, GError **error);

G_END_DECLS
