/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One node of a schema's graph of types, open to the engines that walk it. Types belong to their KoprsTestSchema, never change once
 * it is made, and live as long as it does. */

#include "koprs/testing/schema/koprs-test-schema.h"

G_BEGIN_DECLS

/* What a scalar must look like beyond its JSON type. */
typedef enum {
  KOPRS_TEST_FORMAT_NONE,
  KOPRS_TEST_FORMAT_INT32,
  KOPRS_TEST_FORMAT_INT64,
  KOPRS_TEST_FORMAT_BYTES,
  KOPRS_TEST_FORMAT_TIME,
  KOPRS_TEST_FORMAT_MICRO_TIME,
  KOPRS_TEST_FORMAT_QUANTITY,
  KOPRS_TEST_FORMAT_INT_OR_STRING,
} KoprsTestFormat;

/* When a built-in kind's field is sent out. */
typedef enum {
  KOPRS_TEST_SEND_FILLED,     /* unless it is empty, zero or false */
  KOPRS_TEST_SEND_SET,        /* when somebody set it, zero included */
  KOPRS_TEST_SEND_ALWAYS,
} KoprsTestPresence;

struct _KoprsTestType {
  KoprsTestTypeClass type_class;
  KoprsTestScalar scalar;
  KoprsTestFormat format;
  KoprsTestListType list_type;
  gboolean atomic;                  /* a map that is one leaf */
  gboolean granular;                /* it would be, but not in the field that it is of */
  const char *name;                 /* in the built-in table: "core/v1.PodSpec"; NULL: none */
  const char *go_name;              /* as Go's decoder names it: "int32", "[]v1.Container", "v1.Protocol" */
  char **keys;                      /* of an associative list */
  const KoprsTestType *element;     /* of a list, or of the keys of a map that are no declared fields; of ANY: what
                                     * objects are; else NULL */
  GPtrArray *fields;                /* (element-type KoprsTestField) in the order in which they are sent; NULL: none */
  GHashTable *by_name;
  gboolean keeps_unknown;           /* keys that no field declares are stored */
  gboolean nullable;
  gboolean embedded;                /* an object with kind, apiVersion and metadata of its own */
  JsonNode *openapi;                /* of custom resources: the schema with everything to validate; else NULL */
};

struct _KoprsTestField {
  const char *name;
  const KoprsTestType *type;
  KoprsTestPresence presence;
  guint position;                   /* among the fields of its type */
  JsonNode *default_value;          /* what it counts as when absent, as a list's key too; or NULL */
  JsonNode *fill_value;             /* built-in kinds: what is filled in when it is not set; or NULL */
  guint64 number;                   /* in protobuf, above it, by 16 bits each, those of inlined messages around it; 0: not there */
  gboolean pointer;                 /* Go holds a pointer: absent is null, not the empty value */
  const char *merge_key;            /* strategic merge: of a list; NULL for primitives */
  gboolean merges;                  /* strategic merge: the list is merged, not replaced */
  gboolean replaces;                /* strategic merge: the object is replaced */
  gboolean retains_keys;            /* strategic merge: $retainKeys counts */
};

/* What counts for a member of that name: the field, or NULL where none is declared. */
const KoprsTestField *koprs_test_type_find_field (const KoprsTestType *self, const char *name);
/* The type of the member: of the field, else the element; NULL where such a member can't be. NULL self: any. */
const KoprsTestType  *koprs_test_type_get_member (const KoprsTestType *self, const char *name);
/* The class that fits this very value: a type ANY is a map for objects and null, a list for arrays. NULL type: ANY. */
KoprsTestTypeClass    koprs_test_type_deduce     (const KoprsTestType *self, JsonNode *value);
/* Whether a value of this type is one leaf, whatever is in it. */
gboolean              koprs_test_type_is_atomic  (const KoprsTestType *self, KoprsTestTypeClass type_class);

/* For those who build schemas. */
KoprsTestType  *koprs_test_schema_add_type  (KoprsTestSchema *self, KoprsTestTypeClass type_class, const char *go_name);
KoprsTestField *koprs_test_schema_add_field (KoprsTestSchema *self, KoprsTestType *type, const char *name,
                                             const KoprsTestType *field_type);
/* The text lives as long as the schema; the same text is kept once. */
const char     *koprs_test_schema_intern    (KoprsTestSchema *self, const char *text);
KoprsTestSchema *koprs_test_schema_new      (const char *group, const char *version, const char *kind, gboolean custom);
void            koprs_test_schema_set_root  (KoprsTestSchema *self, const KoprsTestType *root, gboolean status);

/* A type of the built-in table, with all it needs, into the schema; NULL where the table has none of that name. */
const KoprsTestType *koprs_test_schema_load_type (KoprsTestSchema *self, const char *name);

G_END_DECLS
