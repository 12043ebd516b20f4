/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* PersistentVolumes and claims that find each other, as far as nothing has to be provisioned. Part of the lifecycle. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestBinding KoprsTestBinding;

KoprsTestBinding *koprs_test_binding_new  (KoprsTestCluster *cluster);
void              koprs_test_binding_free (KoprsTestBinding *self);
/* TRUE: there is something to do now. */
gboolean          koprs_test_binding_note (KoprsTestBinding *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean          koprs_test_binding_run  (KoprsTestBinding *self);

/* For its parts. Stores what became of live, unless it is the same. */
void              koprs_test_binding_store  (KoprsTestCluster *cluster, KoprsTestKind *kind, const char *subresource, JsonNode *live,
                                             JsonNode *object);
/* message: NULL for none. */
void              koprs_test_binding_set_phase (KoprsTestCluster *cluster, KoprsTestKind *volumes, JsonNode *volume, const char *phase,
                                                const char *message);
/* Who writes their Events. */
#define KOPRS_TEST_BINDER "persistentvolume-controller"
/* Looks at a volume: whether it is free, bound, or left behind by its claim. */
void              koprs_test_binding_sync_volume (KoprsTestCluster *cluster, const char *name);
/* Looks at a claim; TRUE: it waits for a volume. */
gboolean          koprs_test_binding_sync_claim (KoprsTestCluster *cluster, const char *key);

G_END_DECLS
