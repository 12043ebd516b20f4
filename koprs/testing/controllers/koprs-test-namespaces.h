/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What namespaces have from the start, and how they end: contents first, then themselves. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_ROOT_CA "kube-root-ca.crt"   /* a ConfigMap of every namespace */

/* default, kube-node-lease, kube-public, kube-system. */
void koprs_test_namespaces_make_initial (KoprsTestCluster *cluster);
/* Brings the contents in line with the namespace of that name. ca_pem may be NULL. */
void koprs_test_namespaces_sync         (KoprsTestCluster *cluster, const char *name, const char *ca_pem);

G_END_DECLS
