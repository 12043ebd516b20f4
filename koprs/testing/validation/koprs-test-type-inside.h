/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Values as a real server holds them inside, where every member is there and named as in Go: some messages show them so. */

#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

JsonNode *koprs_test_type_show_inside (const KoprsTestType *self, JsonNode *value);
/* The same value inside: empty lists are none. */
gboolean  koprs_test_type_equal_inside (const KoprsTestType *self, JsonNode *a, JsonNode *b);

G_END_DECLS
