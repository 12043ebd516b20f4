/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#pragma once

/* Stored objects in the version that a call asks for. In: blobs of the storage. Out: blobs to be shown and worked on; or an error, which
 * means nothing where the call's hooks wait. */

#include "koprs/testing/cluster/koprs-test-cluster.h"
#include "koprs/testing/requests/koprs-test-call.h"

G_BEGIN_DECLS

/* What is there under the name; *blob lives as long as the call, or is NULL where there is nothing. */
gboolean koprs_test_shown_lookup  (KoprsTestCluster *cluster, KoprsTestCall *call, KoprsBlob **blob, GError **error);
/* Every element of the list, in place. watch: for what the error says. */
gboolean koprs_test_shown_replace (KoprsTestCall *call, GPtrArray *blobs, gboolean watch, GError **error);
/* That all there is can be shown, as a list or a watch in a version needs it. */
gboolean koprs_test_shown_prepare (KoprsTestCall *call, gboolean watch, GError **error);

G_END_DECLS
