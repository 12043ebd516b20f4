/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* JSON Patch (RFC 6902) as a real server does it: `replace` and `remove` of an absent member succeed, `test` for null
 * passes on an absent member, `add` without a value adds null, the part of a path before its first slash is ignored.
 * In: a document and the patch as trees. Out: a new tree that shares nothing with them. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define KOPRS_TEST_JSON_PATCH_MAX_OPERATIONS 10000

/* NULL with a KOPRS_TEST_STATUS error: 400 the patch is no array of objects, 413 too many operations, 422 an operation
 * failed (which one is never said). */
JsonNode *koprs_test_json_patch_apply (JsonNode *document, JsonNode *patch, GError **error);

G_END_DECLS
