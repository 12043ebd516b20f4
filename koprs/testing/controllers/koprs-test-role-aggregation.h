/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* ClusterRoles with an aggregationRule have the rules of those that it selects. Part of the lifecycle. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestRoleAggregation KoprsTestRoleAggregation;

KoprsTestRoleAggregation *koprs_test_role_aggregation_new  (KoprsTestCluster *cluster);
void                      koprs_test_role_aggregation_free (KoprsTestRoleAggregation *self);
/* TRUE: there is something to do now. */
gboolean                  koprs_test_role_aggregation_note (KoprsTestRoleAggregation *self, KoprsTestKind *kind);
/* Does all of it; FALSE when nothing was to be done. */
gboolean                  koprs_test_role_aggregation_run  (KoprsTestRoleAggregation *self);

/* The role as the controller would have applied these rules to it, now in seconds since 1970; NULL: nobody would apply them. */
JsonNode                 *koprs_test_role_aggregation_fill (KoprsTestKind *kind, JsonNode *role, JsonNode *rules, gint64 now);

G_END_DECLS
