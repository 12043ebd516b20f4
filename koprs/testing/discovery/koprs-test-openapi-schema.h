/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Schemas as OpenAPI v3 writes them. In: a kind's types, or a definition's own schema. Out: the components of a document, one for each
 * type that has a name. Built-in types come without descriptions. */

#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-openapi-facts.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* "io.k8s.api.apps.v1.Deployment", "com.example.v1.Widget". */
char *koprs_test_openapi_name_component (KoprsTestSchema *schema);
/* The kind's component and all that it refers to; what is there already stays. */
void  koprs_test_openapi_add_builtin    (JsonObject *components, KoprsTestOpenapiFacts *facts, KoprsTestSchema *schema);
/* version: one element of the definition's spec.versions. v2: what it is for. */
void  koprs_test_openapi_add_custom     (JsonObject *components, KoprsTestOpenapiFacts *facts, KoprsTestSchema *schema,
                                         JsonNode *version, gboolean v2);

G_END_DECLS
