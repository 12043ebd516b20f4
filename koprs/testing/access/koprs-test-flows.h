/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Priority and fairness as far as clients see it: which FlowSchema a request belongs to, and the objects that every server has. Nothing
 * ever waits. The objects are made when somebody asks for them, or has to be classified by them. */

#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-attributes.h"
#include "koprs/testing/requests/koprs-test-exposition.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

typedef struct _KoprsTestFlows KoprsTestFlows;

/* The cluster has to live as long as anything is asked. */
KoprsTestFlows *koprs_test_flows_new      (KoprsTestCluster *cluster);
void            koprs_test_flows_free     (KoprsTestFlows *self);

/* Notes in the reply what the request of the call's identity belongs to. */
void            koprs_test_flows_classify (KoprsTestFlows *self, KoprsTestCall *call, const KoprsTestAttributes *attributes,
                                           KoprsTestReply *reply);
/* After a request: FlowSchemas tell whether their priority level is there. */
void            koprs_test_flows_settle   (KoprsTestFlows *self);

/* How many seats each level has, as a real server tells it. */
void            koprs_test_flows_append_metrics (KoprsTestFlows *self, KoprsTestExposition *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestFlows, koprs_test_flows_free)

G_END_DECLS
