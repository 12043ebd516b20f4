/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a real server's admission plugins and allocators do to objects on their way in. Nobody owns what they set. In: an
 * object with its defaults. Out: the object as it shall be stored, or why it may not be. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

gboolean koprs_test_admission_create (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, GError **error);
/* Not for writes to a subresource. */
gboolean koprs_test_admission_update (KoprsTestCluster *cluster, const KoprsTestKind *kind, JsonNode *object, JsonNode *live,
                                      GError **error);

G_END_DECLS
