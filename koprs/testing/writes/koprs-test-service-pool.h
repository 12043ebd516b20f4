/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What Services share out among themselves: addresses of 10.0.0.0/16 and ports of nodes. In: the Services that there are. Out:
 * the lowest that is free, so that a run is like the one before it. The first of each range are left to who asks for them by
 * number, as a real server does. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestServicePool KoprsTestServicePool;

/* All that is taken, by the Service that is settled as well: what it has is not to be given to it again. */
KoprsTestServicePool *koprs_test_service_pool_new          (KoprsTestCluster *cluster);
void                  koprs_test_service_pool_free         (KoprsTestServicePool *self);

/* NULL, or why it can't be had, in the words of a real server. */
const char           *koprs_test_service_pool_take_address (KoprsTestServicePool *self, const char *address);
const char           *koprs_test_service_pool_take_port    (KoprsTestServicePool *self, gint64 port);
/* NULL, 0: there is none left. */
char                 *koprs_test_service_pool_next_address (KoprsTestServicePool *self);
gint64                koprs_test_service_pool_next_port    (KoprsTestServicePool *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestServicePool, koprs_test_service_pool_free)

G_END_DECLS
