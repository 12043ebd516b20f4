/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What a kind's objects look like, field by field: immutable, counted. Built-in kinds come from the table in
 * data/builtin-types.txt, custom ones from the OpenAPI schema of their definition; `metadata` is the built-in type in both.
 * The types form a graph that lives as long as the schema; JSONSchemaProps refers to itself. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _KoprsTestSchema KoprsTestSchema;
typedef struct _KoprsTestType KoprsTestType;
typedef struct _KoprsTestField KoprsTestField;

typedef enum {
  KOPRS_TEST_TYPE_ANY,        /* whatever the value is: maps are merged member by member, lists are atomic */
  KOPRS_TEST_TYPE_SCALAR,
  KOPRS_TEST_TYPE_MAP,        /* declared fields, or one type for every key, or both */
  KOPRS_TEST_TYPE_LIST,
} KoprsTestTypeClass;

typedef enum {
  KOPRS_TEST_SCALAR_ANY,      /* int-or-string, quantities: any scalar */
  KOPRS_TEST_SCALAR_STRING,
  KOPRS_TEST_SCALAR_INTEGER,
  KOPRS_TEST_SCALAR_NUMBER,
  KOPRS_TEST_SCALAR_BOOLEAN,
} KoprsTestScalar;

typedef enum {
  KOPRS_TEST_LIST_ATOMIC,
  KOPRS_TEST_LIST_SET,
  KOPRS_TEST_LIST_MAP,        /* associative: items have keys */
} KoprsTestListType;

/* Both NULL for a kind that the table does not hold. group "" is the core group. */
KoprsTestSchema *koprs_test_schema_new_builtin (const char *group, const char *version, const char *kind);
/* version: one element of the definition's spec.versions, definition: the whole CustomResourceDefinition. NULL with a
 * KOPRS_TEST_STATUS error where the schema can't be understood. */
KoprsTestSchema *koprs_test_schema_new_custom  (JsonNode *definition, const char *version, GError **error);
KoprsTestSchema *koprs_test_schema_ref         (KoprsTestSchema *self);
void             koprs_test_schema_unref       (KoprsTestSchema *self);

const char      *koprs_test_schema_get_group   (KoprsTestSchema *self);
const char      *koprs_test_schema_get_version (KoprsTestSchema *self);
const char      *koprs_test_schema_get_kind    (KoprsTestSchema *self);
const char      *koprs_test_schema_get_api_version (KoprsTestSchema *self);      /* "v1", "apps/v1" */
gboolean         koprs_test_schema_is_custom   (KoprsTestSchema *self);
gboolean         koprs_test_schema_has_status_subresource (KoprsTestSchema *self);
const KoprsTestType *koprs_test_schema_get_root (KoprsTestSchema *self);
/* The object as it is before it exists, if it was kept; keep () takes the node over and returns the one that counts. Borrowed, and
 * nobody changes it. */
JsonNode        *koprs_test_schema_get_nothing  (KoprsTestSchema *self);
JsonNode        *koprs_test_schema_keep_nothing (KoprsTestSchema *self, JsonNode *nothing);
/* What validation made of the schema's rules, if it was kept; keep () takes it over and returns the one that counts. */
gpointer         koprs_test_schema_get_rules    (KoprsTestSchema *self);
gpointer         koprs_test_schema_keep_rules   (KoprsTestSchema *self, gpointer rules, GDestroyNotify notify);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestSchema, koprs_test_schema_unref)

G_END_DECLS
