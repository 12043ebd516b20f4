/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Lists on their way through a strategic merge: items found by their merge key (or by themselves, without one), and the order in which
 * items of the patch and items of the server alone come out. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/schema/koprs-test-type.h"

G_BEGIN_DECLS

typedef struct {
  GPtrArray *items;         /* (element-type JsonNode), owned */
  const char *key;          /* NULL: items are scalars */
} KoprsTestStrategicList;

/* A copy of the array's items. */
KoprsTestStrategicList *koprs_test_strategic_list_new   (JsonNode *array, const char *key);
void      koprs_test_strategic_list_free        (KoprsTestStrategicList *self);
/* The index of the item that is the same as this one, or -1. */
gint      koprs_test_strategic_list_find        (const KoprsTestStrategicList *self, JsonNode *item);
void      koprs_test_strategic_list_remove      (KoprsTestStrategicList *self, JsonNode *item);
/* The scalars of the array that are not there yet. */
void      koprs_test_strategic_list_unite       (KoprsTestStrategicList *self, JsonNode *array);
JsonNode *koprs_test_strategic_list_to_node     (const KoprsTestStrategicList *self);
/* Items that `order` has come in its order, the others in that of `original` (nullable), before the first of the former that stood after them. */
JsonNode *koprs_test_strategic_list_to_ordered_node (const KoprsTestStrategicList *self, JsonNode *original, JsonNode *order);

/* NULL, or that the items of both are not of one class. */
char     *koprs_test_strategic_list_check       (JsonNode *original, JsonNode *patch);
gboolean  koprs_test_strategic_list_has_objects (JsonNode *original, JsonNode *patch);
/* NULL, or that the patch's items (nullable) do not come in the order that it gives. */
char     *koprs_test_strategic_list_check_order (const char *key, JsonNode *patch, JsonNode *order);

/* Whether the merged object can be what the type says; else 422, in the words that go with this kind of patch. */
gboolean  koprs_test_strategic_check_types      (const KoprsTestType *type, JsonNode *object, JsonNode *patch, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestStrategicList, koprs_test_strategic_list_free)

G_END_DECLS
