/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* An OpenAPI v2 document as a protobuf message of openapi.v2.Document, which kubectl and other Go clients ask for. In: JSON. Out: bytes. Pure. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define KOPRS_TEST_OPENAPI_PROTOBUF "com.github.proto-openapi.spec.v2@v1.0+protobuf"

/* What the message has no place for is left out. */
void koprs_test_openapi_protobuf_write (GString *out, JsonNode *document);

G_END_DECLS
