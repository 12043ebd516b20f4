/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What updates and applies have in common when they move fields between owners. */

#include "koprs/testing/merge/koprs-test-managed-fields.h"
#include "koprs/testing/merge/koprs-test-owners.h"
#include "koprs/testing/merge/koprs-test-typed.h"
#include "koprs/testing/merge/koprs-test-versions.h"

G_BEGIN_DECLS

/* The fields that writes through the subresource can't change. */
KoprsTestFieldSet *koprs_test_ownership_dup_ignored (KoprsTestSchema *schema, const char *subresource);
/* Without kind, name, uid and the like. */
KoprsTestFieldSet *koprs_test_ownership_strip       (const KoprsTestFieldSet *fields);
char              *koprs_test_ownership_format_time (gint64 seconds);
/* The object without managedFields, to be read only; for NULL the object as it is before it exists. */
JsonNode          *koprs_test_ownership_dup_bare    (KoprsTestSchema *schema, JsonNode *object);
/* What changed, without what is ignored. */
void               koprs_test_ownership_compare     (KoprsTestSchema *schema, JsonNode *from, JsonNode *to,
                                                     const KoprsTestFieldSet *ignored, KoprsTestComparison *comparison);
/* Whether the bare object can be brought into the version of every owner; NULL problem: that is not known yet. */
gboolean           koprs_test_ownership_reconcile   (KoprsTestSchema *schema, const KoprsTestVersions *versions, GPtrArray *owners,
                                                     JsonNode *object, char **problem);
/* Nobody but the taker (nullable) keeps what changed or went; who has nothing left goes. FALSE, and nothing is done, where it can't be said
 * what changed for one of them. */
gboolean           koprs_test_ownership_take_away   (GPtrArray *owners, const KoprsTestOwner *taker, KoprsTestChanges *changes,
                                                     char **problem);
/* An update by the writer from one bare object to the other; FALSE as above. */
gboolean           koprs_test_ownership_track       (KoprsTestSchema *schema, const KoprsTestWriter *writer, GPtrArray *owners,
                                                     JsonNode *from, JsonNode *to, char **problem);
/* Into the object's metadata, or out of it when there are none. */
void               koprs_test_ownership_store       (JsonNode *object, GPtrArray *owners);

G_END_DECLS
