/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The addresses of Services as objects: an IPAddress for each that one has, and the ServiceCIDRs that they are taken from, which stay
 * as long as somebody has one of theirs. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestAddresses KoprsTestAddresses;

KoprsTestAddresses *koprs_test_addresses_new  (KoprsTestCluster *cluster);
void                koprs_test_addresses_free (KoprsTestAddresses *self);
/* TRUE: there is something to do now. */
gboolean            koprs_test_addresses_note (KoprsTestAddresses *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean            koprs_test_addresses_run  (KoprsTestAddresses *self);

/* For its part: makes one ServiceCIDR ready, or lets it go. */
void                koprs_test_address_range_sync (KoprsTestCluster *cluster, const char *name);
/* The ServiceCIDR of a new cluster, as it is once everybody has seen to it. */
void                koprs_test_address_range_make_initial (KoprsTestCluster *cluster);

G_END_DECLS
