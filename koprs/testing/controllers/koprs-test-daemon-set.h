/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One DaemonSet: its revisions, a pod for each Node that a test has made and that it fits, and what its status says of them. */

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
  JsonNode *template;        /* as its pods are made */
  GPtrArray *nodes;          /* JsonNode, all of the cluster */
  GHashTable *pods;          /* name of a Node → GPtrArray of JsonNode, the oldest first */
  const char *hash;          /* of the present revision */
  gint64 surge;              /* how many Nodes may have two pods while it is rolled out, how many none */
  gint64 unavailable;
  gint64 now;                /* seconds since 1970 */
} KoprsTestDaemonSet;

/* Returns when it wants to be looked at again, in seconds since 1970, or 0. */
gint64    koprs_test_daemon_set_sync       (KoprsTestCluster *cluster, const char *key);

/* Whether what has become of a Node is its business: one to have a pod, or a pod that has to go. As a real controller's it only knows of
 * pods that are bound. */
gboolean  koprs_test_daemon_set_concerns   (KoprsTestCluster *cluster, const char *key, JsonNode *node);

/* For its parts. The template of its pods, which tolerate what befalls Nodes. */
JsonNode *koprs_test_daemon_set_dup_template (JsonNode *set, const char *hash);
/* Reads the pods anew. */
void      koprs_test_daemon_set_load_pods  (KoprsTestDaemonSet *self);
/* NULL: there are none. */
GPtrArray *koprs_test_daemon_set_get_pods  (const KoprsTestDaemonSet *self, const char *node);
gboolean  koprs_test_daemon_set_make_pod   (const KoprsTestDaemonSet *self, const char *node);
void      koprs_test_daemon_set_delete_pod (const KoprsTestDaemonSet *self, JsonNode *pod);
gboolean  koprs_test_daemon_set_is_updated (const KoprsTestDaemonSet *self, JsonNode *pod);
gboolean  koprs_test_daemon_set_is_available (const KoprsTestDaemonSet *self, JsonNode *pod);
/* Makes pods where there are none, and removes what is too much. */
void      koprs_test_daemon_set_manage     (KoprsTestDaemonSet *self);
/* Replaces pods of revisions before. */
void      koprs_test_daemon_set_roll       (KoprsTestDaemonSet *self);

G_END_DECLS
