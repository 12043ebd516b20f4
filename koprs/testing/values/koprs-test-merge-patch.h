/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* JSON Merge Patch (RFC 7386). In: a document and the patch as trees. Out: a new tree that shares nothing with them. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL with a KOPRS_TEST_STATUS error 400 where the patch is no object. */
JsonNode *koprs_test_merge_patch_apply (JsonNode *document, JsonNode *patch, GError **error);

G_END_DECLS
