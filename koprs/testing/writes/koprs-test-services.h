/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The addresses, families and node ports of a Service, which the server chooses where its writer did not. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* Fills in what the Service needs and takes away what it needs no more. live: what it was, NULL for a new one. 422 for what
 * can't be had. */
gboolean koprs_test_services_settle (KoprsTestCluster *cluster, JsonNode *service, JsonNode *live, GError **error);

G_END_DECLS
