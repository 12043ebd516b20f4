/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Places that the rules of schemas name. */

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* ".spec['a'].b" below the values of the schema, as it is written in causes: "spec.a.b"; NULL where there is no such place. */
char *koprs_test_rule_resolve_field (JsonNode *openapi, const char *field);

G_END_DECLS
