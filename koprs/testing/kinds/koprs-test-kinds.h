/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Which kinds are served: the built-in ones from a table, those of CustomResourceDefinitions as they are established.
 * In: definitions. Out: for a path or a kind, everything the verbs need to know about it. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/kinds/koprs-test-converter.h"
#include "koprs/testing/schema/koprs-test-schema.h"
#include "koprs/testing/storage/koprs-test-table.h"

G_BEGIN_DECLS

typedef enum {
  KOPRS_TEST_KIND_NAMESPACED = 1 << 0,
  KOPRS_TEST_KIND_STATUS = 1 << 1,              /* has the status subresource */
  KOPRS_TEST_KIND_SCALE = 1 << 2,
  KOPRS_TEST_KIND_GENERATION = 1 << 3,          /* counts its specs */
  KOPRS_TEST_KIND_NEEDS_VERSION = 1 << 4,       /* no update without a resourceVersion */
  KOPRS_TEST_KIND_PUT_CREATES = 1 << 5,         /* an update of an absent object creates it */
  KOPRS_TEST_KIND_DELETE_ANSWERS_OBJECT = 1 << 6,
  KOPRS_TEST_KIND_NO_COLLECTION = 1 << 7,       /* can't delete its collection */
  KOPRS_TEST_KIND_CREATE_ONLY = 1 << 8,         /* a question, never stored */
  KOPRS_TEST_KIND_CUSTOM = 1 << 9,
  KOPRS_TEST_KIND_TERMINATING = 1 << 10,        /* its definition is being deleted */
  KOPRS_TEST_KIND_ORPHANS = 1 << 11,            /* deletion leaves dependants alone unless told otherwise */
  KOPRS_TEST_KIND_READ_ONLY = 1 << 13,          /* neither stored nor written: what it shows is made when it is asked for */
  KOPRS_TEST_KIND_ALIAS = 1 << 14,              /* another view of objects that are stored as another kind */
  KOPRS_TEST_KIND_RETIRED = 1 << 12,            /* replaced or not served any more; who still has it should end */
} KoprsTestKindFlags;

typedef struct _KoprsTestKind KoprsTestKind;

/* Counted. Immutable but for `flags`. */
struct _KoprsTestKind {
  char *group;                 /* "" = core */
  char *version;
  char *kind;
  char *list_kind;
  char *plural;
  char *singular;
  char **short_names;
  char **categories;
  char *api_version;           /* "v1", "apps/v1" */
  char *resource;              /* "configmaps", "deployments.apps": as messages name it */
  guint flags;
  KoprsTestTable *table;       /* where its objects are; one table for all versions. Owned by the storage */
  KoprsTestSchema *schema;     /* of a built-in kind: there once it was found by path or name */
  JsonNode *definition;        /* the entry in spec.versions of a custom resource's definition; else NULL */
  char *storage_version;       /* the version that objects are stored in */
  KoprsTestConverter *converter;     /* between the versions of a custom resource; NULL where it has but one */
  char *deprecation;           /* the warning that every use of this version earns, or NULL */
  KoprsTestKind *stored_as;    /* of an alias: the kind in whose form its objects are stored, borrowed; else NULL */
};

typedef struct _KoprsTestKinds KoprsTestKinds;

KoprsTestKind  *koprs_test_kind_ref      (KoprsTestKind *self);
void            koprs_test_kind_unref    (KoprsTestKind *self);
gboolean        koprs_test_kind_has      (const KoprsTestKind *self, KoprsTestKindFlags flags);
/* namespace/name, or name. */
char           *koprs_test_kind_dup_key  (const KoprsTestKind *self, const char *namespace_, const char *name);
/* Under which name a real server's storage has it: mostly the plural. */
const char     *koprs_test_kind_get_folder (const KoprsTestKind *self);

/* The tables are not set yet. */
KoprsTestKinds *koprs_test_kinds_new     (void);
void            koprs_test_kinds_free    (KoprsTestKinds *self);
KoprsTestKind  *koprs_test_kinds_find    (KoprsTestKinds *self, const char *group, const char *version, const char *plural);
/* Its objects, for who doesn't look at them yet: the schema, which takes long for some kinds, is not made. The kind must be built in. */
KoprsTestTable *koprs_test_kinds_find_table (KoprsTestKinds *self, const char *group, const char *version, const char *plural);
KoprsTestKind  *koprs_test_kinds_find_kind (KoprsTestKinds *self, const char *group, const char *version, const char *kind);
/* The built-in and the custom ones, groups in the order in which discovery lists them. */
GPtrArray      *koprs_test_kinds_get_all (KoprsTestKinds *self);
/* Whether a built-in kind of that group is served: other errors than in groups of custom resources. */
gboolean        koprs_test_kinds_is_builtin_group (KoprsTestKinds *self, const char *group);

/* Negative: a is the better one; v2, v1, v1beta1, v1alpha1, then other names by alphabet. */
int             koprs_test_kinds_compare_versions (const char *a, const char *b);

/* Every version of one definition; those it had before go. Takes the kinds over. */
void            koprs_test_kinds_set_custom (KoprsTestKinds *self, const char *group, const char *plural, GPtrArray *versions);
/* A kind for koprs_test_kinds_set_custom (): everything but table and schema set. */
KoprsTestKind  *koprs_test_kind_new_custom (JsonNode *spec, JsonNode *version, const char *storage_version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestKind, koprs_test_kind_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestKinds, koprs_test_kinds_free)

G_END_DECLS
