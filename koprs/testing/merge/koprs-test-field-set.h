/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* A set of paths into an object, as managedFields records it (FieldsV1): a tree of steps, sorted at every level, each a member of
 * the set, or the way to deeper ones, or both. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-field-step.h"
#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

typedef struct _KoprsTestFieldSet KoprsTestFieldSet;

KoprsTestFieldSet *koprs_test_field_set_new        (void);
KoprsTestFieldSet *koprs_test_field_set_copy       (const KoprsTestFieldSet *self);
void               koprs_test_field_set_free       (KoprsTestFieldSet *self);
/* FieldsV1. NULL where it is malformed. */
KoprsTestFieldSet *koprs_test_field_set_parse      (JsonNode *fields_v1);
JsonNode          *koprs_test_field_set_to_node    (const KoprsTestFieldSet *self);
/* From FieldsV1 text that is known to be good, as in tables. */
KoprsTestFieldSet *koprs_test_field_set_new_from_text (const char *fields_v1);

/* Building and reading level by level. add () makes the step a member; enter () gives the level below it, which lives as long as
 * the set; a level that stays empty does not count. NULL self has nothing. */
void               koprs_test_field_set_add        (KoprsTestFieldSet *self, KoprsTestFieldStep *step);
KoprsTestFieldSet *koprs_test_field_set_enter      (KoprsTestFieldSet *self, KoprsTestFieldStep *step);
/* The path as its steps (element-type KoprsTestFieldStep); not empty. */
void               koprs_test_field_set_add_path   (KoprsTestFieldSet *self, GPtrArray *steps);
gboolean           koprs_test_field_set_has        (const KoprsTestFieldSet *self, const KoprsTestFieldStep *step);
const KoprsTestFieldSet *koprs_test_field_set_get_below (const KoprsTestFieldSet *self, const KoprsTestFieldStep *step);

gboolean           koprs_test_field_set_is_empty   (const KoprsTestFieldSet *self);
gboolean           koprs_test_field_set_equal      (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);
guint              koprs_test_field_set_count      (const KoprsTestFieldSet *self);

KoprsTestFieldSet *koprs_test_field_set_union      (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);
KoprsTestFieldSet *koprs_test_field_set_intersect  (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);
/* Without the paths of b. */
KoprsTestFieldSet *koprs_test_field_set_subtract   (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);
/* Without the paths of b and all below them. */
KoprsTestFieldSet *koprs_test_field_set_subtract_deep (const KoprsTestFieldSet *a, const KoprsTestFieldSet *b);
/* With every declared field on the way to a member: of {f:spec:{f:color}} also f:spec. Keys of free maps are not added. */
KoprsTestFieldSet *koprs_test_field_set_with_fields (const KoprsTestFieldSet *self, const KoprsTestType *type);
/* Every path as text, `.spec.ports[port=80].name`: members of a level first, then what is below (element-type utf8). */
GPtrArray         *koprs_test_field_set_list_paths (const KoprsTestFieldSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestFieldSet, koprs_test_field_set_free)

G_END_DECLS
