/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* RBAC: which rules an identity has by the roles and bindings in a cluster, and by those that every server has from the
 * start. In: an identity and a namespace. Out: rules, one after the other. */

#include <glib.h>
#include <json-glib/json-glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-identity.h"

G_BEGIN_DECLS

/* why: how the rule came to be that identity's, or NULL for those from the start. TRUE ends the visit. */
typedef gboolean (*KoprsTestRuleFunc) (JsonNode *rule, const char *why, gpointer user_data);

/* Those of the whole cluster, then those of the namespace (NULL: none). problems: gets a sentence for each role that is
 * bound and does not exist. TRUE if a function ended it. */
gboolean koprs_test_roles_visit (KoprsTestCluster *cluster, KoprsTestIdentity *identity, const char *namespace_,
                                 GPtrArray *problems, KoprsTestRuleFunc function, gpointer user_data);

/* A role of the namespace or, of_cluster, one of the cluster; NULL: there is none. */
JsonNode *koprs_test_roles_load (KoprsTestCluster *cluster, gboolean of_cluster, const char *namespace_, const char *name);

G_END_DECLS
