/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* What the server says about itself: health, version, groups and resources, in the old form and the aggregated one. */

#include <glib.h>
#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"
#include "koprs/testing/requests/koprs-test-reply.h"

G_BEGIN_DECLS

/* TRUE: it was one of these paths and the reply is set. FALSE without an error: it was not. */
gboolean koprs_test_discovery_answer (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsTestReply *reply, GError **error);

/* APIGroupDiscoveryList; core: of /api, else of /apis, with what koprs_test_aggregation_list () says. */
void     koprs_test_discovery_write_aggregated (GString *out, KoprsTestKinds *kinds, GPtrArray *remotes, gboolean core);

/* For both forms: ["create",…] and, with its comma in front, nothing for an empty list. */
void     koprs_test_discovery_write_verbs   (GString *out, const KoprsTestKind *kind);
void     koprs_test_discovery_write_strings (GString *out, const char *name, char **strings);
/* The same of words parted by commas. */
void     koprs_test_discovery_write_list    (GString *out, const char *name, const char *words);

G_END_DECLS
