/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the expression of a mutation gave, as JSON: in the limits, and with the errors, of what a real server can turn it into. */

#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-value.h"
#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

/* An Object, which is to be applied: a new node, or NULL with the problem. type: what the object is to be, for messages; NULL: anything. */
JsonNode *koprs_test_cel_patch_to_object     (const KoprsTestCelValue *value, const KoprsTestType *type, char **problem);
/* A list of JSONPatch: the operations. */
JsonNode *koprs_test_cel_patch_to_operations (const KoprsTestCelValue *value, char **problem);

G_END_DECLS
