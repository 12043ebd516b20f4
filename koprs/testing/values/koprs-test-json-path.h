/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The JSONPath of printer columns: .a.b, .a\.b, ['a'], [0], [-1], [*], [?(@.a=="b")]. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The first value that the path leads to, borrowed; NULL for none, and for a path that is not understood. */
JsonNode *koprs_test_json_path_find (const char *path, JsonNode *root);

G_END_DECLS
