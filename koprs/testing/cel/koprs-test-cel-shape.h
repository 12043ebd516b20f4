/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a schema says about a value that expressions read: its type, and how large it can get, by which the cost of an expression is
 * estimated before there is any value. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"
#include "koprs/testing/cel/koprs-test-cel-type.h"

G_BEGIN_DECLS

/* The largest request, which bounds what has no bound of its own. */
#define KOPRS_TEST_CEL_REQUEST_SIZE (3 * 1024 * 1024)

typedef struct _KoprsTestCelShape KoprsTestCelShape;

struct _KoprsTestCelShape {
  const KoprsTestCelType *type;         /* of a STRUCT `fields` is this shape */
  guint64 max_elements;                 /* items, members, bytes; 0 where there is nothing to count */
  guint64 min_size;                     /* of the shortest JSON text */
  const KoprsTestCelShape *key;         /* of a map */
  const KoprsTestCelShape *element;     /* of a list or a map */
  GHashTable *fields;                   /* (element-type utf8 KoprsTestCelShape) of a STRUCT, names as expressions write them */
};

/* One that has the type and no size. */
const KoprsTestCelShape *koprs_test_cel_shape_new         (KoprsTestCelArena *arena, const KoprsTestCelType *type, guint64 min_size);
const KoprsTestCelShape *koprs_test_cel_shape_new_list    (KoprsTestCelArena *arena, const KoprsTestCelShape *element, guint64 most);
const KoprsTestCelShape *koprs_test_cel_shape_new_map     (KoprsTestCelArena *arena, const KoprsTestCelShape *key,
                                                           const KoprsTestCelShape *element, guint64 most);
/* An object without fields yet. */
KoprsTestCelShape       *koprs_test_cel_shape_new_struct  (KoprsTestCelArena *arena, const char *name);
void                     koprs_test_cel_shape_add_field   (KoprsTestCelShape *self, const char *name, const KoprsTestCelShape *field);

/* From a structural schema. root: it is that of a whole object, which has apiVersion, kind and a name. name: what messages call the
 * type; types below are called after it. NULL where expressions can't read such values. */
const KoprsTestCelShape *koprs_test_cel_shape_new_openapi (KoprsTestCelArena *arena, JsonNode *openapi, gboolean root, const char *name);

/* That of a field of a STRUCT type; NULL: there is none. */
const KoprsTestCelShape *koprs_test_cel_shape_find_field  (const KoprsTestCelType *type, const char *name);
/* How often data of this shape fits into one request. */
guint64                  koprs_test_cel_shape_get_most    (const KoprsTestCelShape *self);

G_END_DECLS
