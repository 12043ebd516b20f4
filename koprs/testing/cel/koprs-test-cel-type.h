/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The types of the language: what declarations, the checker and `type (x)` speak of. Types never change once they are made. */

#include <glib.h>
#include "koprs/testing/cel/koprs-test-cel-arena.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_CEL_TYPE_DYN,
  KOPRS_TEST_CEL_TYPE_ERROR,
  KOPRS_TEST_CEL_TYPE_NULL,
  KOPRS_TEST_CEL_TYPE_BOOL,
  KOPRS_TEST_CEL_TYPE_INT,
  KOPRS_TEST_CEL_TYPE_UINT,
  KOPRS_TEST_CEL_TYPE_DOUBLE,
  KOPRS_TEST_CEL_TYPE_STRING,
  KOPRS_TEST_CEL_TYPE_BYTES,
  KOPRS_TEST_CEL_TYPE_TIMESTAMP,
  KOPRS_TEST_CEL_TYPE_DURATION,
  KOPRS_TEST_CEL_TYPE_LIST,         /* one parameter */
  KOPRS_TEST_CEL_TYPE_MAP,          /* two */
  KOPRS_TEST_CEL_TYPE_OPAQUE,       /* by its name: kubernetes.Quantity, net.IP; optional_type with one parameter */
  KOPRS_TEST_CEL_TYPE_STRUCT,       /* by its name; whose fields is the checker's knowledge */
  KOPRS_TEST_CEL_TYPE_TYPE,         /* one parameter, or none */
  KOPRS_TEST_CEL_TYPE_PARAM,        /* a variable: T, K, V */
} KoprsTestCelTypeKind;

typedef struct _KoprsTestCelType KoprsTestCelType;
struct _KoprsTestCelType {
  KoprsTestCelTypeKind kind;
  const char *name;                 /* as the language writes it: "int", "list", "google.protobuf.Timestamp", "kubernetes.Quantity", "T" */
  const KoprsTestCelType *params[2];
  guint n_params;
  gconstpointer fields;             /* of a STRUCT: whatever the checker keeps there */
};

/* Those without parameters, of any arena: DYN … DURATION, TYPE, and list (dyn), map (dyn, dyn). */
const KoprsTestCelType *koprs_test_cel_type_get          (KoprsTestCelTypeKind kind);

const KoprsTestCelType *koprs_test_cel_type_new_list     (KoprsTestCelArena *arena, const KoprsTestCelType *element);
const KoprsTestCelType *koprs_test_cel_type_new_map      (KoprsTestCelArena *arena, const KoprsTestCelType *key,
                                                          const KoprsTestCelType *value);
const KoprsTestCelType *koprs_test_cel_type_new_optional (KoprsTestCelArena *arena, const KoprsTestCelType *value);
const KoprsTestCelType *koprs_test_cel_type_new_type     (KoprsTestCelArena *arena, const KoprsTestCelType *of);
/* OPAQUE, STRUCT or PARAM. */
const KoprsTestCelType *koprs_test_cel_type_new_named    (KoprsTestCelArena *arena, KoprsTestCelTypeKind kind, const char *name);

/* From the notation of declarations: "list(T)", "map(string,dyn)", "optional(V)", "type(T)", "timestamp", "kubernetes.Quantity"; a single
 * capital letter is a variable. `at` is moved behind it. */
const KoprsTestCelType *koprs_test_cel_type_parse        (KoprsTestCelArena *arena, const char **at);

gboolean                koprs_test_cel_type_is_optional  (const KoprsTestCelType *self);
/* The same type, parameters included. */
gboolean                koprs_test_cel_type_equal        (const KoprsTestCelType *a, const KoprsTestCelType *b);
/* As the checker writes it: "list(int)", "map(string, dyn)", "timestamp", "wrapper" names aside. Appends. */
void                    koprs_test_cel_type_format       (const KoprsTestCelType *self, GString *out);
/* As it calls itself, which the checker shortens: "kubernetes.Quantity". */
void                    koprs_test_cel_type_format_whole (const KoprsTestCelType *self, GString *out);
/* The type that the language knows by this name ("int", "google.protobuf.Duration", "list"), or NULL. */
const KoprsTestCelType *koprs_test_cel_type_find         (const char *name);

G_END_DECLS
