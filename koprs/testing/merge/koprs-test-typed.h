/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Values seen through their types, as ownership and apply need them: what is a leaf, which list items are the same, what
 * differs. Trees given are never changed; trees returned share nothing with them. NULL nodes are absent values. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-field-set.h"
#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

/* Whether the value fits the type; else what is wrong, as a real server says it: ".spec.foo: field not declared in schema". */
gboolean            koprs_test_typed_check       (const KoprsTestType *type, JsonNode *value, gboolean allow_duplicates,
                                                  char **problem);

/* What tells the item of a set or an associative list from the others: its value or its keys. NULL with a problem where there is
 * nothing. */
KoprsTestFieldStep *koprs_test_typed_make_step   (const KoprsTestType *list, JsonNode *item, char **problem);

/* What an applier of this value owns: its leaves, items of lists, keys of free maps. */
KoprsTestFieldSet  *koprs_test_typed_list_fields (const KoprsTestType *type, JsonNode *value);

/* The value without the paths. */
JsonNode           *koprs_test_typed_remove      (const KoprsTestType *type, JsonNode *value, const KoprsTestFieldSet *paths);

/* Both together; where both have a leaf, that of `over` counts. Items keep the order of `base` where `over` does not say another. */
JsonNode           *koprs_test_typed_merge       (const KoprsTestType *type, JsonNode *base, JsonNode *over);

/* Where in the value are maps and lists that count as one leaf (element-type utf8): ".spec.args". */
GPtrArray          *koprs_test_typed_find_atomics (const KoprsTestType *type, JsonNode *value);

/* What changed from one to the other; each path in one of the sets. */
typedef struct {
  KoprsTestFieldSet *added;
  KoprsTestFieldSet *modified;
  KoprsTestFieldSet *removed;
} KoprsTestComparison;

void                koprs_test_typed_compare     (const KoprsTestType *type, JsonNode *from, JsonNode *to,
                                                  KoprsTestComparison *comparison);
void                koprs_test_comparison_clear  (KoprsTestComparison *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestComparison, koprs_test_comparison_clear)

G_END_DECLS
