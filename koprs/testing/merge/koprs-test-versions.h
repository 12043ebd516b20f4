/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* One object as each of the owners of its fields sees it, who may have written it in other versions. In: an object, and how to bring it into
 * a version. Out: it in that version, or what changed there. */

#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/merge/koprs-test-typed.h"

G_BEGIN_DECLS

/* How versions become one another; data is for both functions. */
struct _KoprsTestVersions {
  /* NULL: there is no such version. */
  KoprsTestSchema *(*find_schema) (gpointer data, const char *api_version);
  /* A new tree; NULL with a problem; or NULL without, when that is not known yet. */
  JsonNode *(*convert) (gpointer data, JsonNode *object, const char *api_version, char **problem);
  gpointer data;
};

/* The schema of that version. self NULL: every version is like the one that schema describes. */
KoprsTestSchema *koprs_test_versions_find_schema (const KoprsTestVersions *self, KoprsTestSchema *schema, const char *api_version);
/* The object, which may be of any version, in that one. schema: of the version that the request is about, through which all others go. */
JsonNode        *koprs_test_versions_convert     (const KoprsTestVersions *self, KoprsTestSchema *schema, JsonNode *object,
                                                  const char *api_version, char **problem);

/* What changed between two objects, as every version sees it. Borrows what it is made from. */
typedef struct {
  const KoprsTestVersions *versions;
  KoprsTestSchema *schema;
  JsonNode *from;
  JsonNode *to;
  const KoprsTestFieldSet *ignored;
  KoprsTestComparison here;          /* in the version of the schema */
  GHashTable *others;                /* apiVersion → KoprsTestComparison; NULL: none yet */
} KoprsTestChanges;

void                       koprs_test_changes_init  (KoprsTestChanges *self, const KoprsTestVersions *versions, KoprsTestSchema *schema,
                                                     JsonNode *from, JsonNode *to, const KoprsTestFieldSet *ignored);
void                       koprs_test_changes_clear (KoprsTestChanges *self);
/* NULL: as for koprs_test_versions_convert (). */
const KoprsTestComparison *koprs_test_changes_get   (KoprsTestChanges *self, const char *api_version, char **problem);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KoprsTestChanges, koprs_test_changes_clear)

G_END_DECLS
