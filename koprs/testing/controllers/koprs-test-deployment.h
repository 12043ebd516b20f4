/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One Deployment: a ReplicaSet for each revision of its template, replicas moved from the old ones to the new one, and what its
 * status says of them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_SET_REFUSED "ReplicaSetCreateError"
#define KOPRS_TEST_REVISION "deployment.kubernetes.io/revision"

/* A deployment being looked at. */
typedef struct {
  KoprsTestCluster *cluster;
  KoprsTestKind *kind;
  KoprsTestKind *set_kind;
  JsonNode *live;           /* as it is stored */
  JsonNode *object;         /* as it will be: annotations and status */
  GPtrArray *sets;          /* its ReplicaSets, JsonNode */
  JsonNode *current;        /* of them, the one of the present template; NULL: not there yet */
  gint64 replicas;
  gint64 surge;             /* how many more than wanted there may be, how many fewer available */
  gint64 unavailable;
  char *refusal;            /* why the new set could not be made, or NULL */
} KoprsTestDeployment;

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64 koprs_test_deployment_sync       (KoprsTestCluster *cluster, const char *key);

/* For its parts. Sums over all sets. */
gint64 koprs_test_deployment_count      (const KoprsTestDeployment *self, const char *path);
/* Puts counts and conditions into the object. created: the new set was made just now. */
void koprs_test_deployment_write_status (KoprsTestDeployment *self, gboolean created);
/* When a rollout that doesn't get on will be late, or 0. */
gint64 koprs_test_deployment_get_deadline (const KoprsTestDeployment *self);
/* Makes or finds the set of the present template, and gives both the revision. TRUE: it was made. */
gboolean koprs_test_deployment_ensure_set (KoprsTestDeployment *self);
/* Finds the set of the present template without making it. */
void koprs_test_deployment_find_set     (KoprsTestDeployment *self);
void koprs_test_deployment_scale_set    (KoprsTestDeployment *self, JsonNode *set, gint64 replicas);
/* Forgets the oldest revisions that nobody may go back to any more. */
void koprs_test_deployment_clean_up     (KoprsTestDeployment *self);

G_END_DECLS
