/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* OpenAPI documents as protobuf messages of openapi.v2.Document and openapi.v3.Document, which kubectl and other Go clients ask for. In:
 * JSON. Out: bytes. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the message has no place for is left out. */
void koprs_test_openapi_protobuf_write    (GString *out, JsonNode *document);
void koprs_test_openapi_protobuf_write_v3 (GString *out, JsonNode *document);

G_END_DECLS
