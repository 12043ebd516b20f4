/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* OpenAPI v2 out of OpenAPI v3. v2 knows no alternatives and no nulls: what it can't say is left out, as the real server leaves it
 * out. In: members of v3 documents. Out: the same members for one v2 document. Trees are changed in place. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The schemas of `components.schemas`, to be `definitions`. */
void koprs_test_openapi_v2_convert_schemas (JsonObject *schemas);
/* The members of `paths`. */
void koprs_test_openapi_v2_convert_paths   (JsonObject *paths);

G_END_DECLS
