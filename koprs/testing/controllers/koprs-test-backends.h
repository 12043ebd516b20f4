/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What stands behind one Service: its pods, and what of them goes into its Endpoints and EndpointSlices. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

#define KOPRS_TEST_TRIGGER_TIME "endpoints.kubernetes.io/last-change-trigger-time"
#define KOPRS_TEST_HEADLESS "service.kubernetes.io/headless"

typedef struct {
  KoprsTestCluster *cluster;
  JsonNode *service;
  GPtrArray *pods;           /* JsonNode: those that the service selects and that have an address */
  const char *trigger;       /* the time of what made the difference, or NULL */
} KoprsTestBackends;

/* The pods, to be freed by the caller. */
GPtrArray  *koprs_test_backends_find_pods  (KoprsTestCluster *cluster, JsonNode *service);
/* Whether the labels have all that the selector of old (a plain map) asks for; FALSE for an empty one. */
gboolean    koprs_test_backends_selects    (JsonNode *selector, JsonNode *labels);
/* Whether the pod can be behind a service at all. */
gboolean    koprs_test_backends_has_address (JsonNode *pod);
gboolean    koprs_test_backends_is_ready   (JsonNode *pod);
/* Whether its name under the service's is the one it wants. */
gboolean    koprs_test_backends_has_name   (const KoprsTestBackends *self, JsonNode *pod);
gboolean    koprs_test_backends_is_headless (const KoprsTestBackends *self);
/* The labels of the service for what is made of it, with the one that says whether it is headless. */
JsonNode   *koprs_test_backends_dup_labels (const KoprsTestBackends *self);
/* Whether what is not ready counts as ready. */
gboolean    koprs_test_backends_publishes_all (const KoprsTestBackends *self);
/* The ports of the service as this pod has them; those that it has not are missing. full: with a name even where it is empty. */
JsonNode   *koprs_test_backends_list_ports (const KoprsTestBackends *self, JsonNode *pod, gboolean full);
JsonNode   *koprs_test_backends_new_reference (JsonNode *pod);

/* Make the objects what they should be. */
void        koprs_test_backends_write_endpoints (const KoprsTestBackends *self);
void        koprs_test_backends_write_slices    (const KoprsTestBackends *self);

G_END_DECLS
