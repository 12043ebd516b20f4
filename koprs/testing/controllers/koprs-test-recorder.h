/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Events that controllers write of what they do. Of what happens to one object for one reason only so many are kept, the rest are combined in
 * one; an hour later they go. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

/* component: such as "job-controller". type: "Normal" or "Warning". Nothing is written in a namespace that is leaving. */
void koprs_test_recorder_tell (KoprsTestCluster *cluster, const char *component, JsonNode *object, const char *type, const char *reason,
                               const char *format, ...) G_GNUC_PRINTF (6, 7);

G_END_DECLS
