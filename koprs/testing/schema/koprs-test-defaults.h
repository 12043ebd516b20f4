/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Default values, filled in where a field is absent: from the OpenAPI schema of a definition, or as the built-in kinds have them. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* In place; the object has been decoded. Call koprs_test_decode_arrange () afterwards to bring members in order. */
void koprs_test_defaults_fill (KoprsTestSchema *schema, JsonNode *object);

G_END_DECLS
