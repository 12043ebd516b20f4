/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What expressions know of the objects of a kind, built-in or not. In: its schema. Out: the types of its fields. */

#include "koprs/testing/cel/koprs-test-cel-shape.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* name: what messages call the type of the whole. NULL: the schema says nothing. */
const KoprsTestCelShape *koprs_test_type_shape_new (KoprsTestCelArena *arena, KoprsTestSchema *schema, const char *name);

G_END_DECLS
