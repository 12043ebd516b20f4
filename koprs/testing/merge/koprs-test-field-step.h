/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One step of a path into an object, as ownership records it: a name, the keys of an item, an item's value, an index. Immutable,
 * counted. Steps have an order: names, keys, values, indices, then by what they hold. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestFieldStep KoprsTestFieldStep;

KoprsTestFieldStep *koprs_test_field_step_new_name  (const char *name);
/* keys: an object, taken over: {"port":80,"protocol":"TCP"}. */
KoprsTestFieldStep *koprs_test_field_step_new_keys  (JsonNode *keys);
/* value: any scalar, taken over. */
KoprsTestFieldStep *koprs_test_field_step_new_value (JsonNode *value);
/* f:name, k:{"port":80}, v:"x", i:0. NULL where it is none of them. */
KoprsTestFieldStep *koprs_test_field_step_parse     (const char *text);
KoprsTestFieldStep *koprs_test_field_step_ref       (KoprsTestFieldStep *self);
void                koprs_test_field_step_unref     (KoprsTestFieldStep *self);

int                 koprs_test_field_step_compare   (const KoprsTestFieldStep *a, const KoprsTestFieldStep *b);
/* NULL unless it is a name. */
const char         *koprs_test_field_step_get_name  (const KoprsTestFieldStep *self);
gboolean            koprs_test_field_step_is_keys   (const KoprsTestFieldStep *self);
/* The form that parse () reads. */
char               *koprs_test_field_step_to_text   (const KoprsTestFieldStep *self);
/* As messages have it: .name, [port=80,protocol="TCP"], [="x"], [0]. */
void                koprs_test_field_step_append_path (const KoprsTestFieldStep *self, GString *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestFieldStep, koprs_test_field_step_unref)

G_END_DECLS
