/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What happens by itself in a cluster: definitions become served, namespaces empty themselves, dependants follow their
 * owners. It hears of every change and does its work right after the request that caused it, before the next one; that of
 * workloads and nodes can be put off, as controllers of a real cluster come a moment later. */

#include <glib.h>
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestLifecycle KoprsTestLifecycle;

/* Makes the four namespaces of a new cluster. ca_pem goes into kube-root-ca.crt; may be NULL. Runs in the thread's default
 * context. */
KoprsTestLifecycle *koprs_test_lifecycle_new  (KoprsTestCluster *cluster, const char *ca_pem);
void                koprs_test_lifecycle_free (KoprsTestLifecycle *self);
/* Who knows the tokens of service accounts; must live as long. Without it they get none in Secrets. */
void                koprs_test_lifecycle_set_access (KoprsTestLifecycle *self, KoprsTestAccess *access);
/* How long workloads and nodes wait by the cluster's clock after their last change before they are looked at. 0, the default: they
 * don't. */
void                koprs_test_lifecycle_set_delay (KoprsTestLifecycle *self, guint milliseconds);
/* Does what is due now instead of at the next turn of the loop, and what was put off. */
void                koprs_test_lifecycle_run  (KoprsTestLifecycle *self);

/* For the parts of it: an update by a controller, with its ownership. subresource "" or "status". */
void                koprs_test_lifecycle_update (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *manager,
                                                 const char *subresource, JsonNode *live, JsonNode *object);
/* A deletion by a controller. */
void                koprs_test_lifecycle_delete (KoprsTestCluster *cluster, KoprsTestKind *kind, KoprsBlob *blob);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestLifecycle, koprs_test_lifecycle_free)

G_END_DECLS
