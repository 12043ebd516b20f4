/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Who may do what: users with their tokens and rules, and the question whether somebody may. In: users, tokens,
 * attributes. Out: identities and verdicts. No HTTP in here. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/access/koprs-test-flows.h"
#include "koprs/testing/access/koprs-test-signer.h"
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-attributes.h"
#include "koprs/testing/requests/koprs-test-identity.h"

G_BEGIN_DECLS

typedef struct _KoprsTestAccess KoprsTestAccess;

/* Whom tokens are for that are for this server. */
#define KOPRS_TEST_AUDIENCE "https://kubernetes.default.svc"

/* A rule that a test gave: beside those of RBAC. */
typedef struct {
  char *namespace_;        /* NULL = everywhere */
  JsonNode *rule;
} KoprsTestGrant;

KoprsTestAccess   *koprs_test_access_new         (KoprsTestClock *clock);
void               koprs_test_access_free        (KoprsTestAccess *self);
/* Whose roles count; must live as long as it is asked. */
void               koprs_test_access_set_cluster (KoprsTestAccess *self, KoprsTestCluster *cluster);
/* What signs tokens of service accounts. */
KoprsTestSigner   *koprs_test_access_get_signer  (KoprsTestAccess *self);
/* Those of the cluster. */
KoprsTestFlows    *koprs_test_access_get_flows   (KoprsTestAccess *self);

KoprsTestGrant    *koprs_test_grant_new          (const char *namespace_, JsonNode *rule);   /* takes the rule over */
void               koprs_test_grant_free         (KoprsTestGrant *self);

/* A user of this name; one that there was is replaced, with all its tokens. Takes the grants over (element-type
 * KoprsTestGrant). */
void               koprs_test_access_add_user    (KoprsTestAccess *self, KoprsTestIdentity *identity, GPtrArray *grants);
gboolean           koprs_test_access_remove_user (KoprsTestAccess *self, const char *name);
KoprsTestIdentity *koprs_test_access_find_user   (KoprsTestAccess *self, const char *name);   /* borrowed, or NULL */

/* Whether a token can be shown in a header, as a client sends it. */
gboolean           koprs_test_access_takes_token (const char *token);
/* What is said of one that can't. */
#define KOPRS_TEST_ACCESS_TOKENS "a token is one or more visible ASCII characters, without spaces"
/* seconds 0: for ever. */
void               koprs_test_access_add_token   (KoprsTestAccess *self, const char *token, KoprsTestIdentity *identity,
                                                  gint64 seconds);
void               koprs_test_access_remove_token (KoprsTestAccess *self, const char *token);
/* Whom the token is for; without this it is for the server, as others made it are. */
void               koprs_test_access_set_audiences (KoprsTestAccess *self, const char *token, const char *const *audiences);
/* The latest that was added for a user of this name, or NULL. */
const char        *koprs_test_access_get_token   (KoprsTestAccess *self, const char *name);
/* Seconds that the user's tokens live; 0: for ever. */
gint64             koprs_test_access_get_lifetime (KoprsTestAccess *self, const char *name);
/* None that there is works any more. */
void               koprs_test_access_expire_tokens (KoprsTestAccess *self);
/* Borrowed; NULL for one that is unknown, has expired, is for others only, or whose service account is gone. */
KoprsTestIdentity *koprs_test_access_check_token (KoprsTestAccess *self, const char *token);
/* The same for one of these audiences; audiences: gets those that it is for. problem: gets what a review tells of NULL. */
KoprsTestIdentity *koprs_test_access_review_token (KoprsTestAccess *self, const char *token, const char *const *wanted,
                                                   GStrv *audiences, char **problem);

/* why: gets the reason that a real server gives, or NULL. */
gboolean           koprs_test_access_allows      (KoprsTestAccess *self, KoprsTestIdentity *identity,
                                                  const KoprsTestAttributes *attributes, char **why);
/* All that somebody may do in a namespace (element-type JsonNode). problems: gets a sentence for each role that is bound and does not
 * exist, or NULL. */
GPtrArray         *koprs_test_access_list_rules  (KoprsTestAccess *self, KoprsTestIdentity *identity, const char *namespace_,
                                                  GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestAccess, koprs_test_access_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KoprsTestGrant, koprs_test_grant_free)

G_END_DECLS
