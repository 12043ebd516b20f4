/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One StatefulSet: numbered pods with their claims, made and removed one after the other, and what its status says of them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* A set being looked at. */
typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestKind *pod_kind;
  JsonNode *live;
  GPtrArray *pods;           /* JsonNode, all of it */
  JsonNode *current;         /* the revision that it comes from, and the one that it goes to */
  JsonNode *update;
  gint64 start;              /* the number of the first pod */
  gint64 replicas;
  gint64 now;                /* seconds since 1970 */
} KoprsTestStatefulSet;

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64    koprs_test_stateful_set_sync      (KoprsTestCluster *cluster, const char *key);

/* For its parts. The number of a pod, or -1. */
gint64    koprs_test_stateful_set_get_number (const KoprsTestStatefulSet *self, JsonNode *pod);
/* Makes the pod of that number and its claims, by a revision's template. FALSE: it was refused. */
gboolean  koprs_test_stateful_set_make_pod  (const KoprsTestStatefulSet *self, gint64 number, JsonNode *revision);
/* The name of the revision that a pod was made by. */
const char *koprs_test_stateful_set_get_revision (JsonNode *pod);
/* Whether it runs and is ready. */
gboolean  koprs_test_stateful_set_is_healthy (JsonNode *pod);
/* And has been so for long enough. */
gboolean  koprs_test_stateful_set_is_available (const KoprsTestStatefulSet *self, JsonNode *pod);
void      koprs_test_stateful_set_delete_pod (const KoprsTestStatefulSet *self, JsonNode *pod);
/* Gives the claims of its pods the owners of its retention policy. */
void      koprs_test_stateful_set_settle_claims (const KoprsTestStatefulSet *self);
/* Puts the counts into the status. */
void      koprs_test_stateful_set_write_status (const KoprsTestStatefulSet *self);

G_END_DECLS
