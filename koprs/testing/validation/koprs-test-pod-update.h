/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What of a Pod's spec may change once it is there: images, deadlines, more tolerations, fewer gates; and ephemeral containers, which only come. In: the
 * subresource that is written, or NULL, the Pod as it shall be and as it is. Out: a cause where something else changes, without the real server's listing of the differences. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void koprs_test_pod_update_check (const char *subresource, JsonNode *object, JsonNode *live, GPtrArray *causes);

G_END_DECLS
