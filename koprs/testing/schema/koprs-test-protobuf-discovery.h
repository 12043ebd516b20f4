/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What discovery answers, as protobuf: APIVersions, APIGroupList, APIGroup, APIResourceList and APIGroupDiscoveryList. Pure. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Appends the fields of the document without the envelope. FALSE: the kind is none of these. */
gboolean koprs_test_protobuf_put_discovery (GString *out, const char *kind, JsonNode *document);

G_END_DECLS
