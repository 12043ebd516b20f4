/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One message of protobuf from one object of JSON, field by field. Pure. */

#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

/* Appends the fields of the struct, nested ones included; object NULL: an empty one. A member that does not fit its type counts as
 * absent. */
void koprs_test_protobuf_put_fields (GString *out, const KoprsTestType *type, JsonNode *object);

G_END_DECLS
