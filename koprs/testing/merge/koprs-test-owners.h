/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* The entries of metadata.managedFields taken apart: who owns which fields, by which operation, through which version and subresource,
 * since when. In: the list of an object. Out: the list as a real server writes it. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/merge/koprs-test-field-set.h"

G_BEGIN_DECLS

typedef struct {
  char *manager;
  gboolean apply;           /* Apply, else Update */
  char *api_version;
  char *subresource;        /* "" = the object itself */
  char *time;               /* RFC 3339, or NULL */
  KoprsTestFieldSet *fields;
} KoprsTestOwner;

/* Lists of owners: (element-type KoprsTestOwner), which free their elements. */
GPtrArray      *koprs_test_owners_new    (void);
/* NULL where the list can't be understood. A NULL list has no owners. */
GPtrArray      *koprs_test_owners_parse  (JsonNode *managed_fields);
/* NULL for no owners. */
JsonNode       *koprs_test_owners_to_node (GPtrArray *owners);

/* An applier is the same whatever its version. */
KoprsTestOwner *koprs_test_owners_find   (GPtrArray *owners, const char *manager, gboolean apply, const char *api_version,
                                          const char *subresource);
/* The one found, or a new one without fields. */
KoprsTestOwner *koprs_test_owners_ensure (GPtrArray *owners, const char *manager, gboolean apply, const char *api_version,
                                          const char *subresource);
/* Takes the fields over. */
void            koprs_test_owner_set_fields (KoprsTestOwner *self, KoprsTestFieldSet *fields);
void            koprs_test_owners_drop_empty (GPtrArray *owners);
/* No more than ten updaters: the oldest of a version become "ancient-changes". */
void            koprs_test_owners_cap    (GPtrArray *owners);
/* "m1", or "hpa" with subresource "scale" using apps/v1. */
char           *koprs_test_owner_describe (const KoprsTestOwner *self);
/* By name, operation, version, subresource. */
int             koprs_test_owner_compare (const KoprsTestOwner *a, const KoprsTestOwner *b);

G_END_DECLS
