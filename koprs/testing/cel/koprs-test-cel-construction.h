/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What expressions of mutations make: objects without a schema, whose types are called after the way to them (Object.spec.template), and
 * the operations of a JSON patch (JSONPatch). */

#include "koprs/testing/cel/koprs-test-cel-type.h"
#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

/* A STRUCT; NULL: the name is none of theirs. */
const KoprsTestCelType  *koprs_test_cel_construction_find_type  (KoprsTestCelArena *arena, const char *name);
/* Whether the type is one of theirs; and one of objects. */
gboolean                 koprs_test_cel_construction_knows      (const KoprsTestCelType *type);
gboolean                 koprs_test_cel_construction_is_object  (const KoprsTestCelType *type);
/* Of the field; NULL: there is none. Objects have all fields. */
const KoprsTestCelType  *koprs_test_cel_construction_find_field (const KoprsTestCelType *type, const char *name);

/* The value as it was made, or an ERROR where it can't be. */
const KoprsTestCelValue *koprs_test_cel_construction_settle     (KoprsTestCelArena *arena, const KoprsTestCelValue *value);
/* What a field is; NULL where the value has none, and of objects where the expression did not know (typed) that it is one. */
const KoprsTestCelValue *koprs_test_cel_construction_pick       (KoprsTestCelArena *arena, const KoprsTestCelValue *value,
                                                                 const KoprsTestCelValue *key, gboolean typed);
/* What a field that is not set is; NULL: asking for it is an error. */
const KoprsTestCelValue *koprs_test_cel_construction_default    (KoprsTestCelArena *arena, const KoprsTestCelValue *value,
                                                                 const KoprsTestCelValue *key, gboolean typed);
gboolean                 koprs_test_cel_construction_equal      (KoprsTestCelArena *arena, const KoprsTestCelValue *a,
                                                                 const KoprsTestCelValue *b);

/* Whether a value is one of theirs. */
static inline gboolean
koprs_test_cel_value_is_constructed (const KoprsTestCelValue *self)
{
  return self->kind == KOPRS_TEST_CEL_MAP && self->map.type != NULL && koprs_test_cel_construction_knows (self->map.type);
}

G_END_DECLS
