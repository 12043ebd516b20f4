/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Why a JSON patch can't be applied, where a real server says so: for the patches of its webhooks. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Of the first operation that fails, in the words of the library that a real server uses; NULL where none does. */
char *koprs_test_patch_fault (JsonNode *document, JsonNode *patch);

G_END_DECLS
