/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Events in which controllers say what they saw. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* A new Event about the object, in its namespace or, where it has none, in default. type: Normal or Warning. */
void koprs_test_events_report (KoprsTestCluster *cluster, JsonNode *object, const char *component, const char *type,
                               const char *reason, const char *message);

G_END_DECLS
