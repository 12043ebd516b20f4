/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What lists and maps do that lie in JSON. */

#include "koprs/testing/cel/koprs-test-cel-value.h"

G_BEGIN_DECLS

const KoprsTestCelValue *koprs_test_cel_json_get_item   (KoprsTestCelArena *arena, const KoprsTestCelValue *list, guint index);
/* NULL: absent. */
const KoprsTestCelValue *koprs_test_cel_json_get_member (KoprsTestCelArena *arena, const KoprsTestCelValue *map, const KoprsTestCelValue *key);
const KoprsTestCelValue *const *koprs_test_cel_json_list_keys (KoprsTestCelArena *arena, const KoprsTestCelValue *map, guint *n_keys);

/* "set", "map" or NULL: what x-kubernetes-list-type says of the list. */
const char *koprs_test_cel_json_get_list_type (const KoprsTestCelValue *list);
/* What makes items of this list the same one: the values of its x-kubernetes-list-map-keys as one text. A new text. */
char       *koprs_test_cel_json_make_key      (KoprsTestCelArena *arena, const KoprsTestCelValue *list, const KoprsTestCelValue *item);

/* Whether the members that both objects have and their schema does not know are the same. */
gboolean koprs_test_cel_json_equal_unknown (KoprsTestCelArena *arena, const KoprsTestCelValue *a, const KoprsTestCelValue *b);

G_END_DECLS
