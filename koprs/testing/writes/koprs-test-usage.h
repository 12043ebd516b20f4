/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What one object counts for in a ResourceQuota. Pure. In: an object and the names that quotas have for things. Out: amounts. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* Whether objects of that kind count for this name, such as "pods", "requests.cpu", "count/deployments.apps". */
gboolean  koprs_test_usage_concerns (const KoprsTestKind *kind, const char *name);
/* All that it counts for. now in seconds since 1970. A new object. */
JsonNode *koprs_test_usage_measure  (const KoprsTestKind *kind, JsonNode *object, gint64 now);
/* "cpu for: a,b; memory for: a": the containers that don't say what the names (element-type utf8) are about; or NULL. */
char     *koprs_test_usage_find_missing (GPtrArray *names, JsonNode *pod);

G_END_DECLS
