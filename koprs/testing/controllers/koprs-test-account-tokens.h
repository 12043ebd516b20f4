/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Secrets of type kubernetes.io/service-account-token: they get a token of their account, and go with it. Part of the lifecycle. */

#include <glib.h>
#include "koprs/testing/access/koprs-test-access.h"
#include "koprs/testing/cluster/koprs-test-cluster.h"

G_BEGIN_DECLS

typedef struct _KoprsTestAccountTokens KoprsTestAccountTokens;

/* ca_pem goes beside the token; may be NULL. */
KoprsTestAccountTokens *koprs_test_account_tokens_new  (KoprsTestCluster *cluster, const char *ca_pem);
void                    koprs_test_account_tokens_free (KoprsTestAccountTokens *self);
/* What signs the tokens and knows them; without it there are none. Must live as long as there is something to do. */
void                    koprs_test_account_tokens_set_access (KoprsTestAccountTokens *self, KoprsTestAccess *access);
/* TRUE: there is something to do now. */
gboolean                koprs_test_account_tokens_note (KoprsTestAccountTokens *self, KoprsTestKind *kind, const KoprsTestEvent *event);
/* Does one piece of it; FALSE when nothing is left. */
gboolean                koprs_test_account_tokens_run  (KoprsTestAccountTokens *self);

G_END_DECLS
