/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Strategic merge patch: like a merge patch, but lists that have a merge key in the schema are merged by it, and lists of
 * primitives marked so are united. Directives: $patch (merge, replace, delete), $deleteFromPrimitiveList/NAME,
 * $setElementOrder/NAME, $retainKeys. For built-in kinds only; custom resources answer 415 (the caller's task). */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* A new tree that shares nothing with the given ones, or NULL with a KOPRS_TEST_STATUS error: 400 the patch is no object or a
 * directive is wrong, 422 the types don't fit, 500 an element without its merge key. */
JsonNode *koprs_test_strategic_patch_apply (KoprsTestSchema *schema, JsonNode *document, JsonNode *patch, GError **error);

G_END_DECLS
