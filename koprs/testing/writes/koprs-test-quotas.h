/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* ResourceQuotas: what is counted in their namespace, and that it stays within. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* 403 where the object, or what it has more than live (NULL: it is new), does not fit. */
gboolean koprs_test_quotas_admit (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, JsonNode *live,
                                  GError **error);
KoprsTestKind *koprs_test_quotas_find_kind (KoprsTestCluster *cluster);
/* Everything that the quota limits, with what there is of it: a new object. */
JsonNode *koprs_test_quotas_count (KoprsTestCluster *cluster, JsonNode *quota);

G_END_DECLS
