/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which objects the scopes of a ResourceQuota let count. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* Whether all of the quota's scopes have the object. */
gboolean koprs_test_quota_scope_has (JsonNode *quota, const KoprsTestKind *kind, JsonNode *object);

G_END_DECLS
