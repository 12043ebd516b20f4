/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who asks: a name, a uid, groups and extras, as authentication found them. Counted; made once, then only read. */

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct {
  char *name;
  char *uid;               /* NULL = none */
  GPtrArray *groups;       /* texts */
  GPtrArray *extras;       /* KoprsTestExtra, in the order of their keys */
} KoprsTestIdentity;

typedef struct {
  char *key;
  GPtrArray *values;       /* texts */
} KoprsTestExtra;

#define KOPRS_TEST_ANONYMOUS "system:anonymous"
#define KOPRS_TEST_MASTERS "system:masters"

KoprsTestIdentity *koprs_test_identity_new           (const char *name, const char *uid);
KoprsTestIdentity *koprs_test_identity_new_anonymous (void);
KoprsTestIdentity *koprs_test_identity_ref           (KoprsTestIdentity *self);
void               koprs_test_identity_unref         (KoprsTestIdentity *self);

/* Nothing happens where it is there already. */
void               koprs_test_identity_add_group     (KoprsTestIdentity *self, const char *group);
gboolean           koprs_test_identity_has_group     (KoprsTestIdentity *self, const char *group);
void               koprs_test_identity_add_extra     (KoprsTestIdentity *self, const char *key, const char *value);
/* The groups that every user has: system:authenticated, or system:unauthenticated, and those of service accounts. */
void               koprs_test_identity_complete      (KoprsTestIdentity *self);
/* FALSE unless it is system:serviceaccount:NAMESPACE:NAME. */
gboolean           koprs_test_identity_split_account (const char *name, char **namespace_, char **account);
/* A userInfo of the authentication API. */
JsonNode          *koprs_test_identity_to_node       (KoprsTestIdentity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestIdentity, koprs_test_identity_unref)

G_END_DECLS
