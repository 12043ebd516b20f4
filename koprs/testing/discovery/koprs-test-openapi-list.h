/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What lists of a kind look like, as OpenAPI v3 says it. */

#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-kinds.h"

G_BEGIN_DECLS

/* component: that of the kind. "com.example.v1.Widget" → "com.example.v1.WidgetList". */
char *koprs_test_openapi_list_name (const KoprsTestKind *kind, const char *component);
/* The list's component, and those that it refers to. */
void  koprs_test_openapi_list_add  (JsonObject *components, const KoprsTestKind *kind, const char *component);

G_END_DECLS
