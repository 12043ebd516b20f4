/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* APIServices: groups that another server would serve. None is reached from here, so they are known and not available. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_API_SERVICES "apiservices.apiregistration.k8s.io"

typedef struct {
  char *group;
  char *version;
} KoprsTestRemote;

/* (element-type KoprsTestRemote) Those that no kind of this server's own is of, by name; frees its elements. */
GPtrArray *koprs_test_aggregation_list   (KoprsTestCluster *cluster);
/* Whether the path leads to one of them. */
gboolean   koprs_test_aggregation_covers (KoprsTestCluster *cluster, char **path);

/* Brings the status of the APIService of that name up to date; it may be gone. */
void       koprs_test_aggregation_sync   (KoprsTestCluster *cluster, const char *name);

G_END_DECLS
